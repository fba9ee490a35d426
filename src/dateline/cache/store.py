"""What is remembered of the articles: cards and bodies in one packed file, so that no body stays in memory.

The file is SQLite. Nothing in it is trusted: a card carries a checksum bound to its key, a body is kept under its own
SHA-256. A damaged file, or one of another version, is thrown away with a word, and the articles are read again.
"""

import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, Self

from dateline.lock import held
from dateline.problems import Problem, Refused
from dateline.versions import key_of

_NAME = "store.sqlite3"
_OURS = (_NAME, "lock", "site", "search.zip", ".dateline-probe")
"""How the names begin of all that a cache folder holds."""
_SCHEMA = (
    "CREATE TABLE body (digest BLOB PRIMARY KEY, content BLOB NOT NULL)",
    "CREATE TABLE reading (key BLOB PRIMARY KEY, digest BLOB NOT NULL, card BLOB NOT NULL, checksum BLOB NOT NULL)"
    " WITHOUT ROWID",
    "CREATE TABLE stamp (file TEXT PRIMARY KEY, stamp BLOB NOT NULL, content BLOB NOT NULL, checksum BLOB NOT NULL)"
    " WITHOUT ROWID",
)
_VERSION = 2
# Synchronous off: a power cut may cost this file, not the site; it is checked, and made again from the sources.
_SETTINGS = ("trusted_schema = OFF", "cell_size_check = ON", "locking_mode = EXCLUSIVE", "journal_mode = WAL",
             "synchronous = OFF")
_BATCH = 2_000                  # readings written between two commits
_SPARE = 1_000                  # readings kept though not asked for: of another branch, another source
_DISK = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY,
         sqlite3.SQLITE_PERM, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_NOMEM}


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
        self.problems: list[Problem] = []
        """Notes: at most one, that the file was thrown away."""
        self._path = path
        self._until_closed = ExitStack()
        self._asked: set[bytes] = set()
        self._files: set[str] = set()
        self._known_unasked = 0
        self._known: Iterable[tuple[bytes, str]] = ()
        self._process = os.getpid()
        self._own_database: sqlite3.Connection | None = None
        self._closed = False
        self._unsaved = 0
        self._database = self._open()
        self.empty = True
        """Whether nothing was remembered when it was opened."""
        with self._expecting_damage():
            self.empty = self._database.execute("SELECT 1 FROM reading LIMIT 1").fetchone() is None

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
                    folder = Path(stack.enter_context(TemporaryDirectory(prefix="dateline-")))
                else:
                    folder.mkdir(parents=True, exist_ok=True)
                    _refuse_foreign(folder)
                    stack.enter_context(held(folder / "lock"))
                store = cls(folder / _NAME)
            except (OSError, sqlite3.Error) as error:
                raise _failed(folder or Path("temporary folder"), error) from error
            store._until_closed = stack.pop_all()
            return store

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *error: object) -> None:
        with self._until_closed:
            if kind is None:
                self._forget_unasked()
            with suppress(sqlite3.Error):
                self._save()
            with suppress(sqlite3.Error):
                self._database.close()
            self._closed = True

    def reading(self, key: bytes) -> Remembered | None:
        """What is remembered under the key, as it was put in; None if nothing is."""
        self._asked.add(key)
        with self._expecting_damage():
            return _reading(self._database, key)
        return None

    def put_reading(self, key: bytes, card: bytes, body: bytes) -> str:
        """Remembers a card and its body under the key. Returns the SHA-256 of the body, by which `body` finds it."""
        self._asked.add(key)
        digest = hashlib.sha256(body).digest()
        with self._expecting_damage():
            self._put(key, digest, card, body)
            return digest.hex()
        self._put(key, digest, card, body)      # the damaged file was thrown away: into the new one
        return digest.hex()

    def body(self, digest: str) -> bytes:
        """The body with this SHA-256. Raises CacheDamaged if the file was damaged since its card was handed out."""
        if self._left:
            with self._from_outside() as database:
                return _body(database, digest)
        with self._expecting_damage():
            return _body(self._database, digest)
        raise CacheDamaged(digest)

    def card(self, key: bytes) -> bytes:
        """The card under a key that was handed out. Raises CacheDamaged as `body` does."""
        if self._left:
            with self._from_outside() as database:
                return _card(database, key)
        with self._expecting_damage():
            return _card(self._database, key)
        raise CacheDamaged(key.hex())

    @property
    def _left(self) -> bool:
        return self._closed or os.getpid() != self._process

    @contextmanager
    def _from_outside(self) -> Iterator[sqlite3.Connection]:
        """For a process that inherited the store, which must not use a connection of another one, and for who reads cards and
        bodies when it is closed: the file itself, which another build may change meanwhile; what was changed is damaged."""
        try:
            if self._own_database is None:
                at = self._path.absolute().as_uri()
                self._own_database = sqlite3.connect(f"{at}?mode=ro&immutable=1", uri=True, check_same_thread=False)
            yield self._own_database
        except sqlite3.Error as error:
            raise CacheDamaged(str(error)) from error

    def still_asked(self, number: int, known: Iterable[tuple[bytes, str]]) -> None:
        """Keys and files that a build knows without asking, and will ask for again: how many, and which."""
        self._known_unasked, self._known = number, known

    def content(self, file: str, stamp: bytes | None) -> bytes | None:
        """The digest of what the file held when it had this stamp; None where that is not known."""
        self._files.add(file)
        with self._expecting_damage():
            row = self._database.execute("SELECT stamp, content, checksum FROM stamp WHERE file = ?", (file,)).fetchone()
            if row is None or stamp is None or row[0] != stamp:
                return None
            if isinstance(row[1], bytes) and _checksum(file.encode(), *row[:2]) == row[2]:
                return row[1]
            raise sqlite3.DatabaseError("a checksum is wrong")
        return None

    def put_stamp(self, file: str, stamp: bytes | None, content: bytes) -> None:
        """Remembers that the file of this stamp holds what has this digest; without a stamp, nothing."""
        self._files.add(file)
        if stamp is not None:
            with self._expecting_damage():
                self._change("INSERT OR REPLACE INTO stamp VALUES (?, ?, ?, ?)",
                             (file, stamp, content, _checksum(file.encode(), stamp, content)))

    def settle(self) -> None:
        """From here on processes that inherit the store can ask it for bodies. Nothing may be put in while they do."""
        with self._expecting_damage():
            self._save()
            self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    # --- the file -------------------------------------------------------------------------------------------------

    def _put(self, key: bytes, digest: bytes, card: bytes, body: bytes) -> None:
        self._change("INSERT OR REPLACE INTO body VALUES (?, ?)", (digest, body))
        self._change("INSERT OR REPLACE INTO reading VALUES (?, ?, ?, ?)", (key, digest, card, _checksum(key, digest, card)))

    def _change(self, statement: str, values: tuple) -> None:
        if self._unsaved == 0:
            self._database.execute("BEGIN")
        self._database.execute(statement, values)
        self._unsaved += 1
        if self._unsaved >= _BATCH:
            self._save()

    def _save(self) -> None:
        if self._unsaved:
            self._database.execute("COMMIT")
            self._unsaved = 0

    def _open(self) -> sqlite3.Connection:
        new = not os.path.lexists(self._path)
        if not new:
            try:
                if self._path.is_symlink():
                    raise sqlite3.DatabaseError("it is a link")
                return _prepared(sqlite3.connect(self._path, isolation_level=None), new=False)
            except sqlite3.DatabaseError as error:
                self._throw_away(error)
        return _prepared(sqlite3.connect(self._path, isolation_level=None), new=True)

    def _throw_away(self, error: sqlite3.DatabaseError) -> None:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DISK:
            raise _failed(self._path, error) from error
        for suffix in ("", "-wal", "-shm", "-journal"):
            self._path.with_name(_NAME + suffix).unlink(missing_ok=True)
        if not self.problems:
            self.problems.append(Problem(
                file=str(self._path), line=0, column=0, severity="note", code="cache-damaged",
                message=f"what was remembered of the articles is thrown away, they are read again: {error}",
            ))

    @contextmanager
    def _expecting_damage(self) -> Iterator[None]:
        """Passes over damage found in the file, after an empty file has taken its place."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            with suppress(sqlite3.Error):
                self._database.close()
            self._unsaved = 0
            self._throw_away(error)
            self._database = self._open()

    def _forget_unasked(self) -> None:
        """Removes what this build did not ask for, once that is more than what it asked for."""
        with self._expecting_damage():
            self._save()
            (held_now,) = self._database.execute("SELECT count(*) FROM reading").fetchone()
            if held_now <= 2 * (len(self._asked) + self._known_unasked) + _SPARE:
                return
            for key, file in self._known:
                self._asked.add(key)
                self._files.add(file)
            self._database.execute("BEGIN")
            self._database.execute("CREATE TEMP TABLE asked (what PRIMARY KEY) WITHOUT ROWID")
            self._database.executemany("INSERT INTO asked VALUES (?)", ((what,) for what in {*self._asked, *self._files}))
            self._database.execute("DELETE FROM reading WHERE key NOT IN (SELECT what FROM asked)")
            self._database.execute("DELETE FROM stamp WHERE file NOT IN (SELECT what FROM asked)")
            self._database.execute("DELETE FROM body WHERE digest NOT IN (SELECT digest FROM reading)")
            self._database.execute("COMMIT")


def _prepared(database: sqlite3.Connection, *, new: bool) -> sqlite3.Connection:
    """The connection, once the file is known to be ours. Raises sqlite3.DatabaseError."""
    try:
        for setting in _SETTINGS:
            database.execute(f"PRAGMA {setting}").fetchall()
        if new:
            for statement in _SCHEMA:
                database.execute(statement)
            database.execute(f"PRAGMA user_version = {_VERSION}")
        (version,) = database.execute("PRAGMA user_version").fetchone()
        schema = database.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name").fetchall()
        if version != _VERSION or schema != [(sql,) for sql in _SCHEMA]:
            raise sqlite3.DatabaseError("it is of another version")
    except sqlite3.DatabaseError:
        database.close()
        raise
    return database


def _reading(database: sqlite3.Connection, key: bytes) -> Remembered | None:
    row = database.execute("SELECT digest, card, checksum FROM reading WHERE key = ?", (key,)).fetchone()
    if row is None:
        return None
    if not _is_sound(key, *row):
        raise sqlite3.DatabaseError("a checksum is wrong")
    return Remembered(row[1], row[0].hex())


def _card(database: sqlite3.Connection, key: bytes) -> bytes:
    known = _reading(database, key)
    if known is None:
        raise sqlite3.DatabaseError("a card is missing")
    return known.card


def _body(database: sqlite3.Connection, digest: str) -> bytes:
    wanted = bytes.fromhex(digest)
    row = database.execute("SELECT content FROM body WHERE digest = ?", (wanted,)).fetchone()
    if row is not None and isinstance(row[0], bytes) and hashlib.sha256(row[0]).digest() == wanted:
        return row[0]
    raise sqlite3.DatabaseError("a body is missing or damaged")


def _checksum(key: bytes, digest: bytes, card: bytes) -> bytes:
    return hashlib.blake2b(key_of(key, digest, card), digest_size=16).digest()


def _is_sound(key: bytes, digest: object, card: object, checksum: object) -> bool:
    return (isinstance(digest, bytes) and len(digest) == 32 and isinstance(card, bytes)
            and _checksum(key, digest, card) == checksum)


def _refuse_foreign(folder: Path) -> None:
    """A folder with files of others is no cache: what is thrown away here must be ours. Raises Refused, OSError."""
    strangers = sorted(name for name in os.listdir(folder) if not name.startswith(_OURS))   # noqa: PTH208
    if strangers:
        raise Refused(Problem(
            file=str(folder), line=0, column=0, severity="error", code="cache-foreign",
            message=f"the folder for the cache holds what Dateline did not write: {', '.join(strangers[:5])}",
            hint="choose a folder that is new or empty with --cache",
        ))


def _failed(path: Path, error: Exception) -> Refused:
    return Refused(Problem(
        file=str(path), line=0, column=0, severity="error", code="cache-failed",
        message=f"the cache cannot be used: {error}", hint="free some space, or choose another folder with --cache",
    ))
