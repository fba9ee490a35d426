"""A file of the cache that can be asked and changed: SQLite, thrown away with a word where it is damaged or of another version."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dateline.problems import Problem, Refused, refused

_SCHEMA = (
    "CREATE TABLE body (digest BLOB PRIMARY KEY, content BLOB NOT NULL)",
    "CREATE TABLE reading (key BLOB PRIMARY KEY, digest BLOB NOT NULL, card BLOB NOT NULL, checksum BLOB NOT NULL)",
    "CREATE TABLE stamp (file TEXT PRIMARY KEY, stamp BLOB NOT NULL, content BLOB NOT NULL, checksum BLOB NOT NULL)"
    " WITHOUT ROWID",
)
_VERSION = 3
# Synchronous off: a power cut may cost this file, not the site; it is checked, and made again from the sources.
# Most bodies fit into a page of this size.
_SETTINGS = ("page_size = 16384", "trusted_schema = OFF", "cell_size_check = ON", "locking_mode = EXCLUSIVE", "journal_mode = WAL",
             "synchronous = OFF")
_BATCH = 2_000                  # changes between two commits
_DISK = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY,
         sqlite3.SQLITE_PERM, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_NOMEM}


class Database:
    """The file at a path, made if it is missing; for one process at a time."""

    def __init__(self, path: Path):
        """Raises Refused (`cache-failed`) where the disk does not play along, as every method does; OSError."""
        self.problems: list[Problem] = []
        """Notes: at most one, that the file was thrown away."""
        self._path = path
        self._unsaved = 0
        self._connection = self._open()

    def rows(self, question: str, values: tuple = ()) -> list[tuple]:
        """The answer. Raises sqlite3.DatabaseError for a damaged file: to be used in `expecting_damage`."""
        return self._connection.execute(question, values).fetchall()

    def change(self, statement: str, values: tuple = ()) -> None:
        """Executes a statement; saved in batches. Raises as `rows` does."""
        if self._unsaved == 0:
            self._connection.execute("BEGIN")
        self._connection.execute(statement, values)
        self._unsaved += 1
        if self._unsaved >= _BATCH:
            self.save()

    def save(self) -> None:
        """Saves all changes. Raises as `rows` does."""
        if self._unsaved:
            self._connection.execute("COMMIT")
            self._unsaved = 0

    def close(self) -> None:
        """Saves as far as that can be done."""
        with suppress(sqlite3.Error):
            self.save()
        with suppress(sqlite3.Error):
            self._connection.close()

    @contextmanager
    def expecting_damage(self) -> Iterator[None]:
        """Passes over damage found in the file, after an empty file has taken its place."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._unsaved = 0
            self._throw_away(error)
            self._connection = self._open()

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
            raise failed(self._path, error) from error
        for suffix in ("", "-wal", "-shm", "-journal"):
            self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
        if not self.problems:
            self.problems.append(Problem(
                file=str(self._path), line=0, column=0, severity="note", code="cache-damaged",
                message=f"what was remembered of the articles is thrown away, they are read again: {error}",
            ))


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


def failed(path: Path, error: Exception) -> Refused:
    """The refusal to build with a cache on a disk that does not play along."""
    hint = "free some space, or choose another folder with --cache"
    return refused(path, "cache-failed", f"the cache cannot be used: {error}", hint)
