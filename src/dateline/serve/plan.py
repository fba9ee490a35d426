"""A site answered from its plan: each page is made when it is asked for."""

import threading
from collections.abc import Iterator
from http import HTTPStatus

from dateline import address
from dateline.cache.store import CacheDamaged
from dateline.problems import Problem, Refused
from dateline.serve.answers import HTML, Answer, Moved, type_of, whole
from dateline.serve.built import inside, of_file
from dateline.serve.live import INDEX, Live
from dateline.serve.newest import Newest, State, fault
from dateline.serve.notices import FILES, FOLDER, instead, with_notices

_CHANGES = FOLDER + "changes"
_STILL_THERE = 15
"""Seconds between two signs of life to a browser that waits: where nobody hears one, nobody waits."""
_NO_INDEX = Problem(
    "search", 0, 0, "warning", "search-unavailable", "there is no full-text index yet: this page is shown without it",
    "a build makes it: dateline build",
)


class Planned:
    """The site as its sources make it now."""

    def __init__(self, newest: Newest):
        self._newest = newest
        self._one_at_a_time = threading.Lock()

    def answer(self, path: str, query: str = "") -> Answer | Moved | None:
        if path == _CHANGES:
            return Answer("text/event-stream", self._changes(query), None)
        if path in FILES:
            return of_file(FILES[path])
        state = self._newest.state
        try:
            return self._of(state, path)
        except CacheDamaged:
            self._newest.mend(state.live)
            return self._of(self._newest.state, path)

    def _changes(self, shown: str) -> Iterator[bytes]:
        """Server-sent events (HTML Living Standard, 9.2): one when the state is another one than the one shown."""
        while not self._newest.wait(shown, _STILL_THERE):
            yield b":\n\n"
        yield b"data: changed\n\n"

    def _of(self, state: State, path: str) -> Answer | Moved | None:
        if state.live is None:
            return _instead(state.problems, state)
        if path.startswith(INDEX) and state.live.desk.searchable:
            return self._of_index(state, path)
        where = path.removesuffix("index.html") if path.endswith("/index.html") else path
        if where not in state.live.plan:
            if where + "/" in state.live.plan:
                return Moved(where + "/")
            return self._page(state, address.NOT_FOUND, HTTPStatus.NOT_FOUND)
        return self._page(state, where, HTTPStatus.OK)

    def _of_index(self, state: State, path: str) -> Answer | Moved | None:
        """A file of the index that the last build left."""
        file = inside(state.live.desk.settings.output.resolve(), path)
        return of_file(file) if file is not None and file.is_file() else self._page(state, address.NOT_FOUND, HTTPStatus.NOT_FOUND)

    def _page(self, state: State, where: str, status: HTTPStatus) -> Answer:
        try:
            with self._one_at_a_time:
                content = state.live.page(where)
        except Refused as refused:
            return _instead(refused.problems, state)
        except CacheDamaged:
            raise
        except Exception as error:  # a fault of ours is shown as well
            return _instead((fault(error),), state)
        type = type_of(address.path(where))
        if type == HTML:
            content = with_notices(content, state.version, (*state.problems, *_of_search(state.live, where)))
        return whole(content, type, status)


def _of_search(live: Live, where: str) -> tuple[Problem, ...]:
    lost = where.endswith(address.SEARCH) and live.desk.settings.search and not live.desk.searchable
    return (_NO_INDEX,) if lost else ()


def _instead(problems: tuple[Problem, ...], state: State) -> Answer:
    return whole(instead(problems, state.version), HTML, HTTPStatus.INTERNAL_SERVER_ERROR)
