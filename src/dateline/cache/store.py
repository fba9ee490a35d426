"""What is remembered of the articles: cards and bodies in one packed file, so that no body stays in memory.

Nothing in it is trusted: a card carries a checksum bound to its key, a body is kept under its own SHA-256. A damaged file is
thrown away with a word, and the articles are read again.
"""

import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple, Self

from dateline.cache.database import Database, failed
from dateline.lock import held
from dateline.problems import Problem, refused
from dateline.versions import key_of

_NAME = "store.sqlite3"
_OURS = (_NAME, "lock", "site", "search.", ".dateline-probe")
"""How the names begin of all that a cache folder holds."""
_SPARE = 1_000
"""Readings kept though not asked for: of another branch, another source."""
_CARD = "SELECT digest, card, checksum FROM reading WHERE key = ?"
_BODY = "SELECT content FROM body WHERE digest = ?"


class Remembered(NamedTuple):
    """A card as it was put in, and the digest under which its body is."""

    card: bytes
    digest: str


class CacheDamaged(Exception):
    """A body that was there is not to be had any more. The file is thrown away by now: build again from the sources."""


class Store:
    """Cards and bodies by key and digest. Use it as a context manager; one process at a time. Cards and bodies can be asked for
    afterwards too, by one thread at a time."""

    def __init__(self, path: Path):
        """Use `open`."""
        self._path = path
        self._until_closed = ExitStack()
        self._asked: set[bytes] = set()
        self._files: set[str] = set()
        self._known_unasked = 0
        self._known: Iterable[tuple[bytes, str]] = ()
        self._process = os.getpid()
        self._outside: sqlite3.Connection | None = None
        self._closed = False
        self._database = Database(path)
        self.empty = True
        """Whether nothing was remembered when it was opened."""
        with self._database.expecting_damage():
            self.empty = not self._database.rows("SELECT 1 FROM reading LIMIT 1")

    @classmethod
    def open(cls, folder: Path | None) -> Self:
        """The store of a cache folder, which is made if it is missing; without a folder, one in a temporary folder that
        goes when it is closed. To be used in a `with`: what was put in is kept even if the build fails; what builds no longer
        ask for goes in time.

        Raises Refused: `cache-foreign` if the folder holds what we did not write, `build-running` if another process keeps
        the store for longer than a minute, `cache-failed` if
        the disk does not play along; so does every method.
        """
        with ExitStack() as stack:
            try:
                if folder is None:
                    from tempfile import TemporaryDirectory  # late: most builds remember

                    folder = Path(stack.enter_context(TemporaryDirectory(prefix="dateline-")))
                else:
                    folder.mkdir(parents=True, exist_ok=True)
                    _refuse_foreign(folder)
                    stack.enter_context(held(folder / "lock"))
                store = cls(folder / _NAME)
            except (OSError, sqlite3.Error) as error:
                raise failed(folder or Path("temporary folder"), error) from error
            store._until_closed = stack.pop_all()
            return store

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *error: object) -> None:
        with self._until_closed:
            if kind is None:
                self._forget_unasked()
            self._database.close()
            self._closed = True

    @property
    def problems(self) -> list[Problem]:
        """Notes: at most one, that the file was thrown away."""
        return self._database.problems

    def reading(self, key: bytes) -> Remembered | None:
        """What is remembered under the key, as it was put in; None if nothing is."""
        self._asked.add(key)
        with self._database.expecting_damage():
            return _reading(key, self._database.rows(_CARD, (key,)))
        return None

    def put_reading(self, key: bytes, card: bytes, body: bytes) -> str:
        """Remembers a card and its body under the key. Returns the SHA-256 of the body, by which `body` finds it."""
        self._asked.add(key)
        digest = hashlib.sha256(body).digest()
        with self._database.expecting_damage():
            self._put(key, digest, card, body)
            return digest.hex()
        self._put(key, digest, card, body)      # the damaged file was thrown away: into the new one
        return digest.hex()

    def _put(self, key: bytes, digest: bytes, card: bytes, body: bytes) -> None:
        self._database.change("INSERT OR REPLACE INTO body VALUES (?, ?)", (digest, body))
        reading = key, digest, card, _checksum(key, digest, card)
        self._database.change("INSERT OR REPLACE INTO reading VALUES (?, ?, ?, ?)", reading)

    def body(self, digest: str) -> bytes:
        """The body with this SHA-256. Raises CacheDamaged if the file was damaged since its card was handed out."""
        wanted = bytes.fromhex(digest)
        with self._sound():
            return _body(wanted, self._rows(_BODY, wanted))
        raise CacheDamaged(digest)

    def card(self, key: bytes) -> bytes:
        """The card under a key that was handed out. Raises CacheDamaged as `body` does."""
        with self._sound():
            known = _reading(key, self._rows(_CARD, key))
            if known is None:
                raise sqlite3.DatabaseError("a card is missing")
            return known.card
        raise CacheDamaged(key.hex())

    @property
    def _left(self) -> bool:
        """Whether this is a process that inherited the store, which must not use a connection of another one, or whether it is
        closed. Then the file itself is read, which another build may change meanwhile: what was changed is damaged."""
        return self._closed or os.getpid() != self._process

    @contextmanager
    def _sound(self) -> Iterator[None]:
        try:
            if self._left:
                yield
            else:
                with self._database.expecting_damage():
                    yield
        except sqlite3.Error as error:
            raise CacheDamaged(str(error)) from error

    def _rows(self, question: str, about: bytes) -> list[tuple]:
        if not self._left:
            return self._database.rows(question, (about,))
        if self._outside is None:
            at = self._path.absolute().as_uri()
            self._outside = sqlite3.connect(f"{at}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        return self._outside.execute(question, (about,)).fetchall()

    def still_asked(self, number: int, known: Iterable[tuple[bytes, str]]) -> None:
        """Keys and files that a build knows without asking, and will ask for again: how many, and which."""
        self._known_unasked, self._known = number, known

    def content(self, file: str, stamp: bytes | None) -> bytes | None:
        """The digest of what the file held when it had this stamp; None where that is not known."""
        self._files.add(file)
        with self._database.expecting_damage():
            rows = self._database.rows("SELECT stamp, content, checksum FROM stamp WHERE file = ?", (file,))
            if stamp is None or not rows or rows[0][0] != stamp:
                return None
            _, content, checksum = rows[0]
            if isinstance(content, bytes) and _checksum(file.encode(), stamp, content) == checksum:
                return content
            raise sqlite3.DatabaseError("a checksum is wrong")
        return None

    def put_stamp(self, file: str, stamp: bytes | None, content: bytes) -> None:
        """Remembers that the file of this stamp holds what has this digest; without a stamp, nothing."""
        self._files.add(file)
        if stamp is not None:
            with self._database.expecting_damage():
                told = file, stamp, content, _checksum(file.encode(), stamp, content)
                self._database.change("INSERT OR REPLACE INTO stamp VALUES (?, ?, ?, ?)", told)

    def settle(self) -> None:
        """From here on processes that inherit the store can ask it for bodies. Nothing may be put in while they do."""
        with self._database.expecting_damage():
            self._database.save()
            self._database.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    def _forget_unasked(self) -> None:
        """Removes what this build did not ask for, once that is more than what it asked for."""
        with self._database.expecting_damage():
            ((held_now,),) = self._database.rows("SELECT count(*) FROM reading")
            if held_now <= 2 * (len(self._asked) + self._known_unasked) + _SPARE:
                return
            for key, file in self._known:
                self._asked.add(key)
                self._files.add(file)
            self._database.change("CREATE TEMP TABLE asked (what PRIMARY KEY) WITHOUT ROWID")
            for what in {*self._asked, *self._files}:
                self._database.change("INSERT INTO asked VALUES (?)", (what,))
            self._database.change("DELETE FROM reading WHERE key NOT IN (SELECT what FROM asked)")
            self._database.change("DELETE FROM stamp WHERE file NOT IN (SELECT what FROM asked)")
            self._database.change("DELETE FROM body WHERE digest NOT IN (SELECT digest FROM reading)")


def _reading(key: bytes, rows: list[tuple]) -> Remembered | None:
    if not rows:
        return None
    digest, card, checksum = rows[0]
    sound = isinstance(digest, bytes) and len(digest) == 32 and isinstance(card, bytes)
    if not sound or _checksum(key, digest, card) != checksum:
        raise sqlite3.DatabaseError("a checksum is wrong")
    return Remembered(card, digest.hex())


def _body(digest: bytes, rows: list[tuple]) -> bytes:
    if rows and isinstance(rows[0][0], bytes) and hashlib.sha256(rows[0][0]).digest() == digest:
        return rows[0][0]
    raise sqlite3.DatabaseError("a body is missing or damaged")


def _checksum(key: bytes, digest: bytes, card: bytes) -> bytes:
    return hashlib.blake2b(key_of(key, digest, card), digest_size=16).digest()


def _refuse_foreign(folder: Path) -> None:
    """A folder with files of others is no cache: what is thrown away here must be ours. Raises Refused, OSError."""
    strangers = sorted(name for name in os.listdir(folder) if not name.startswith(_OURS))   # noqa: PTH208
    if strangers:
        message = f"the folder for the cache holds what Dateline did not write: {', '.join(strangers[:5])}"
        raise refused(folder, "cache-foreign", message, "choose a folder that is new or empty with --cache")
