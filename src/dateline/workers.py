"""How reading is spread: here for few articles, over processes for many. The order of results is the order of sources."""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import islice
from multiprocessing import get_context

from dateline.loader.sources import SourceFile
from dateline.reading import Reading, read
from dateline.settings import Settings

WORTH_PROCESSES = 300
"""Articles to read from which starting processes (about 0.3 s each) pays."""
_CHUNK = 64

Task = tuple[SourceFile, bytes, bytes | None]


def processes(settings: Settings, articles: int) -> int:
    """How many processes read: what `--jobs` says, else as many as there are cores where it pays."""
    if settings.jobs:
        return min(settings.jobs, max(1, articles))
    return (os.cpu_count() or 1) if articles >= WORTH_PROCESSES else 1


def read_all(tasks: Iterable[Task], settings: Settings, jobs: int) -> Iterator[Reading]:
    """A reading for each task, in their order."""
    if jobs == 1:
        for task in tasks:
            yield read(*task, settings)
        return
    tasks = iter(tasks)
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        # Few chunks are on their way at once, so that neither texts nor readings heap up here.
        waiting = [pool.submit(_read_chunk, chunk, settings) for chunk in islice(_chunks(tasks), 2 * jobs)]
        while waiting:
            yield from waiting.pop(0).result()
            waiting += [pool.submit(_read_chunk, chunk, settings) for chunk in islice(_chunks(tasks), 1)]


def _chunks(tasks: Iterator[Task]) -> Iterator[list[Task]]:
    return iter(lambda: list(islice(tasks, _CHUNK)), [])


def _read_chunk(tasks: list[Task], settings: Settings) -> list[Reading]:
    return list(map(partial(_read_one, settings=settings), tasks))


def _read_one(task: Task, settings: Settings) -> Reading:
    return read(*task, settings)
