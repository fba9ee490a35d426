"""Readings spread over a Dask cluster: texts travel with the task, so workers need this package and nothing else.

The scheduler is somebody's own and trusted: what goes to and fro is Python's pickle, in memory and never from disk. Answers come
in order and are those of this machine, or none: workers of another version are refused, and what no worker can do is done here.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from dateline.loader.sources import SourceFile
from dateline.problems import Problem, Refused
from dateline.reading import packed, read_each
from dateline.settings import Settings
from dateline.versions import code_digest

if TYPE_CHECKING:
    from distributed import Client, Future

Carried = tuple[SourceFile, bytes, bytes | None]
"""An article on its way: which file it is, its bytes and its sidecar's."""
Packed = tuple[bytes, bytes]
"""As `reading.packed` makes it."""
Chunk = tuple[list[Carried], list[Packed]]
"""Articles with their readings."""
_AHEAD = 4
"""Chunks on their way for each thread of the workers, so that none waits and memory stays flat."""
_PATIENCE = 10
"""Seconds to wait for a scheduler, for its first worker, and between two looks at whether any worker is left."""


def spread(address: str, chunks: Iterable[list[Carried]], settings: Settings) -> Iterator[Chunk]:
    """Each chunk with the readings of its articles, in order.

    Raises Refused where there is no cluster at this address, or one whose workers have another version of Dateline.
    """
    with _client(address) as client:
        ours = code_digest()
        work = partial(_read, settings=settings)
        ahead = _AHEAD * sum(worker["nthreads"] for worker in client.scheduler_info()["workers"].values())
        under_way: deque[tuple[list[Carried], Future]] = deque()
        for chunk in chunks:
            under_way.append((chunk, client.submit(work, chunk, pure=False)))
            if len(under_way) > ahead:
                yield _answer(client, address, ours, work, *under_way.popleft())
        while under_way:
            yield _answer(client, address, ours, work, *under_way.popleft())


def _read(chunk: list[Carried], settings: Settings) -> tuple[bytes, list[Packed]]:
    """What a worker does: which code it has, and what that code makes of the articles."""
    return code_digest(), list(map(packed, read_each(chunk, settings)))


def _answer(client: "Client", address: str, ours: bytes, work: partial, chunk: list[Carried], future: "Future") -> Chunk:
    """The worker's; where workers died of the chunk or none is left, that of this machine, which names what is wrong."""
    from distributed import TimeoutError

    while client.scheduler_info()["workers"]:
        try:
            theirs, readings = future.result(timeout=_PATIENCE)
        except TimeoutError:
            continue
        except Exception:
            break
        if theirs != ours:
            raise _refused(address, "cluster-version", "its workers have another version of Dateline, which may read otherwise")
        return chunk, readings
    return chunk, work(chunk)[1]


@contextmanager
def _client(address: str) -> Iterator["Client"]:
    try:
        from distributed import Client
        from distributed.comm import connect
    except ImportError:
        hint = "pip install distributed"
        raise Refused(_problem(address, "cluster-missing", "Dask is not installed here", hint)) from None
    try:
        with ThreadPoolExecutor(1) as apart:  # whoever calls may have an event loop running
            apart.submit(asyncio.run, _greet(connect, address)).result()
    except Exception:  # whatever stands at the address may answer anything, and a client that fails there ends in noise
        raise _refused(address, "cluster-unreachable", "there is no Dask scheduler at this address") from None
    with Client(address, timeout=_PATIENCE, set_as_default=False) as client:
        try:
            client.wait_for_workers(1, timeout=_PATIENCE)
        except TimeoutError:
            raise _refused(address, "cluster-empty", "the scheduler has no workers") from None
        yield client


async def _greet(connect: Callable, address: str) -> None:
    """Raises whatever comes of an address where nobody speaks Dask's protocol."""
    (await connect(address, timeout=_PATIENCE)).abort()


def _refused(address: str, code: str, message: str) -> Refused:
    hint = "start a scheduler and workers with this version of Dateline, or leave out --cluster"
    return Refused(_problem(address, code, message, hint))


def _problem(address: str, code: str, message: str, hint: str) -> Problem:
    return Problem(file=address, line=0, column=0, severity="error", code=code, message=message, hint=hint)
