"""The newest state of an archive whose files are watched: how it is shown, or why it cannot be."""

import secrets
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace
from watchfiles import Change, watch

from dateline.cache import article_index, last_build
from dateline.problems import Problem, Refused
from dateline.progress import Progress, untold
from dateline.serve.live import Live, is_searchable, load
from dateline.settings import Settings
from dateline.writer.output_folder import lies_in

_OWN = ("templates", "static", "languages")
"""Folders beside the settings file that determine a site, whatever it says."""
_STEP, _MOST = 20, 400
"""Milliseconds without a further change after which what was saved is read, and after which it is read in any case."""
_LOOK = 1_000
"""Milliseconds between two looks whether a folder has come or gone."""


class State(NamedTuple):
    """One state, which never changes."""

    version: str
    """Another one for each state, and for each run of the server."""
    live: Live | None
    """None: it cannot be built."""
    problems: tuple[Problem, ...]
    inputs: tuple
    """What it was made from; the parts that cannot be told are None."""


class Newest:
    """Holds the newest state. A reader takes it once and sees that one or a later one, never a mixture."""

    def __init__(self, settings: Callable[[], Settings]):
        """`settings`: reads them anew. Raises Refused as it does."""
        self._read_settings = settings
        self._settings = settings()
        self._run, self._count = secrets.token_hex(4), 0
        self._changed, self._loading = threading.Condition(), threading.Lock()
        self._ended = threading.Event()
        self._temporary: tempfile.TemporaryDirectory | None = None
        self._last: Live | None = None
        """The last that could be made."""
        self.state: State

    def begin(self, progress: Progress) -> None:
        """Makes the first state, over processes where that pays: before there are threads."""
        self._settings = self._with_cache(self._settings)
        self.state = self._next(self._settings, last_build.inputs(self._settings), progress, None)

    def reload(self) -> None:
        """Makes the next state if anything has changed. A state that could not be made tells why."""
        with self._loading:
            try:
                settings = self._with_cache(replace(self._read_settings(), jobs=1, cluster=None))
            except Refused as refused:
                state = self._state(None, refused.problems, ())
            else:
                self._settings = settings
                found = last_build.inputs(settings)
                if found.digest and self.state.inputs == (found.digest, is_searchable(settings)):
                    return
                state = self._next(settings, found, untold, self._last)
            self._show(state)

    def wait(self, version: str, seconds: float) -> bool:
        """Waits until this version is not the newest, or for so long; whether it is another one now."""
        with self._changed:
            return self._changed.wait_for(lambda: self.state.version != version or self._ended.is_set(), seconds)

    @contextmanager
    def watched(self) -> Iterator[None]:
        """While this lasts, changes of the files make new states."""
        watchers = [threading.Thread(target=self._watch, args=(deep,), daemon=True) for deep in (True, False)]
        for watcher in watchers:
            watcher.start()
        try:
            yield
        finally:
            self._ended.set()
            with self._changed:
                self._changed.notify_all()
            for watcher in watchers:
                watcher.join()
            if self._temporary:
                self._temporary.cleanup()

    def mend(self, damaged: Live) -> None:
        """Makes a state anew in the place of one that asks for what is not remembered any more."""
        with self._loading:
            if self.state.live is damaged:
                article_index.forget(self._settings.cache)
                self._show(self._next(self._settings, last_build.inputs(self._settings), untold, None))

    def _show(self, state: State) -> None:
        with self._changed:
            self.state = state
            self._changed.notify_all()

    def _next(self, settings: Settings, found: last_build.Inputs, progress: Progress, last: Live | None) -> State:
        inputs = found.digest, is_searchable(settings)
        try:
            self._last = load(settings, found.sources, progress, last)
            return self._state(self._last, self._last.problems, inputs)
        except Refused as refused:
            return self._state(None, refused.problems, inputs)
        except Exception as error:  # a fault of ours must not end what watches: it is shown
            return self._state(None, (fault(error),), inputs)

    def _state(self, live: Live | None, problems: tuple[Problem, ...], inputs: tuple) -> State:
        self._count += 1
        return State(f"{self._run}-{self._count}", live, problems, inputs)

    def _with_cache(self, settings: Settings) -> Settings:
        """Bodies lie in a cache folder: without one in a temporary one, which goes with the server."""
        if settings.cache is not None:
            return settings
        self._temporary = self._temporary or tempfile.TemporaryDirectory(prefix="dateline-")
        return replace(settings, cache=Path(self._temporary.name))

    # --- watching -------------------------------------------------------------------------------------------------

    def _watch(self, deep: bool) -> None:
        """Watches folders with all that is in them, or the site root's own files, until the end."""
        while not self._ended.is_set():
            paths = self._paths(deep)
            if not paths:
                self._ended.wait(_LOOK / 1000)
                continue
            changes = watch(
                *paths, watch_filter=self._matters, debounce=_MOST, step=_STEP, stop_event=self._ended,
                rust_timeout=_LOOK, yield_on_timeout=True, recursive=deep, raise_interrupt=False,
            )
            unseen = True  # what happened before they were watched
            with suppress(FileNotFoundError):  # one went meanwhile
                for changed in changes:
                    if changed or unseen:
                        self.reload()
                    unseen = False
                    if paths != self._paths(deep):
                        break

    def _paths(self, deep: bool) -> list[Path]:
        root = self._settings.root
        folders = (self._settings.source, self._settings.lexicon_folder, *(root / name for name in _OWN)) if deep else (root,)
        return [folder for folder in folders if folder and folder.is_dir()]

    def _matters(self, change: Change, path: str) -> bool:
        """Whether a file is none of those that builds write."""
        ours = filter(None, (self._settings.output, self._settings.cache))
        return not any(lies_in(Path(path), folder) for folder in ours)


def fault(error: Exception) -> Problem:
    """The problem that something went wrong that never should."""
    message = f"Dateline failed ({type(error).__name__}: {str(error)[:300]})"
    return Problem("dateline", 0, 0, "error", "internal", message, "if the files are sound, this is a fault of Dateline: report it")
