"""The ledger: SQLite in write-ahead mode, every commit synced, the schema migrated step by step.

One connection for all threads behind one lock: commits take about a millisecond, and SQLite allows
one writer anyway. Row order, never the clock, says what came first.
"""

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tether.errors import SessionError

LEDGER = "session.sqlite"
"""Its file in a session's folder."""
APPLICATION_ID = 0x74657468
"""`teth`: tells a tether ledger from any other SQLite file."""
BUSY_SECONDS = 5.0
"""How long to wait for a reader of another program (verify, export) at a checkpoint."""

MIGRATIONS = (
    """
    CREATE TABLE sitters (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, person_id TEXT, since TEXT NOT NULL);
    CREATE TABLE shots (
        id INTEGER PRIMARY KEY, stem TEXT NOT NULL COLLATE NOCASE UNIQUE,
        sitter TEXT NOT NULL, person_id TEXT, sequence INTEGER NOT NULL, made TEXT NOT NULL,
        quarantined TEXT, reading TEXT, verdict TEXT, reasons TEXT, score REAL,
        pick TEXT, rating INTEGER NOT NULL DEFAULT 0, label TEXT,
        keywords TEXT NOT NULL DEFAULT '[]', burst TEXT);
    CREATE INDEX shots_sitter ON shots (sitter, sequence);
    CREATE INDEX shots_verdict ON shots (verdict, id);
    CREATE INDEX shots_pick ON shots (pick, id);
    CREATE INDEX shots_rating ON shots (rating, id);
    CREATE TABLE files (
        id INTEGER PRIMARY KEY, shot INTEGER NOT NULL REFERENCES shots (id), kind TEXT NOT NULL,
        camera TEXT NOT NULL, folder TEXT NOT NULL, name TEXT NOT NULL, stem TEXT NOT NULL,
        claimed_size INTEGER, captured TEXT, announced TEXT NOT NULL, listed INTEGER NOT NULL,
        state TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
        path TEXT NOT NULL COLLATE NOCASE UNIQUE, size INTEGER, sha256 TEXT, stored TEXT,
        reason TEXT, note TEXT, backup TEXT, backup_root TEXT);
    CREATE INDEX files_remote ON files (camera, folder, name);
    CREATE INDEX files_stem ON files (camera, folder, stem);
    CREATE INDEX files_shot ON files (shot);
    CREATE INDEX files_state ON files (state);
    CREATE INDEX files_sha256 ON files (sha256);
    CREATE TABLE undo (
        id INTEGER PRIMARY KEY, shot INTEGER NOT NULL, field TEXT NOT NULL, before TEXT);
    """,
    """
    CREATE TABLE people (
        id INTEGER PRIMARY KEY, person_id TEXT NOT NULL, name TEXT NOT NULL, grouping TEXT NOT NULL,
        columns TEXT NOT NULL, state TEXT NOT NULL, walk_in INTEGER NOT NULL);
    CREATE INDEX people_person_id ON people (person_id);
    CREATE INDEX people_state ON people (state, id);
    """,
    """
    CREATE TABLE choices (name TEXT PRIMARY KEY, value TEXT NOT NULL);
    """,
)
"""Step N takes `user_version` from N to N + 1. Steps are only ever added."""


class DamagedLedgerError(SessionError):
    """What is in the file is no database that can be read."""


class Ledger:
    """The session's database.

    Args:
        path: the database file.
        read_only: never writes; works in a folder that cannot be written.

    Attributes:
        copied: how many rows were written when a backup last had them all.

    Raises:
        SessionError: not a ledger, damaged, made by a newer tether, or not accessible.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self.copied = 0
        self._lock = threading.RLock()
        try:
            self._connection = _read_only(path) if read_only else _connect(path)
        except sqlite3.Error as error:
            raise _sentence(error, path) from error
        try:
            self._check_version(read_only)
        except BaseException:
            self._connection.close()
            raise

    def close(self) -> None:
        """Write what waits and let go of the file."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All of the block's statements durably, or none. Raises SessionError."""
        with self._lock:
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                try:
                    yield self._connection
                    self._connection.execute("COMMIT")
                except BaseException:
                    if self._connection.in_transaction:
                        self._connection.execute("ROLLBACK")
                    raise
            except sqlite3.Error as error:
                raise _sentence(error, self.path) from error

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """All of the block's queries see one state, whatever is written meanwhile.

        Of a ledger that was opened to be read. Raises SessionError.
        """
        with self._lock:
            try:
                self._connection.execute("BEGIN")
                try:
                    yield self._connection
                finally:
                    self._connection.execute("ROLLBACK")
            except sqlite3.Error as error:
                raise _sentence(error, self.path) from error

    @property
    def writes(self) -> int:
        """How many rows this connection has written."""
        with self._lock:
            return self._connection.total_changes

    def execute(self, statement: str, values: Sequence[Any] = ()) -> int:
        """One statement as its own transaction; returns the row id of an INSERT."""
        with self.transaction() as connection:
            return int(connection.execute(statement, values).lastrowid or 0)

    def rebuild(self) -> None:
        """Write the database anew, so that no page holds what was deleted, and empty the
        write-ahead file. Raises SessionError."""
        with self._lock:
            try:
                self._connection.execute("PRAGMA secure_delete = ON")
                self._connection.execute("VACUUM")
                busy = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            except sqlite3.Error as error:
                raise _sentence(error, self.path) from error
        if busy:
            raise SessionError(
                f"{self.path} is being read by another program: close it, then wipe again."
            )

    def rows(self, query: str, values: Sequence[Any] = ()) -> list[sqlite3.Row]:
        """All rows of a query. Raises SessionError."""
        with self._lock:
            try:
                return self._connection.execute(query, values).fetchall()
            except sqlite3.Error as error:
                raise _sentence(error, self.path) from error

    def row(self, query: str, values: Sequence[Any] = ()) -> sqlite3.Row | None:
        """The first row of a query, or None. Raises SessionError."""
        found = self.rows(f"{query} LIMIT 1", values)
        return found[0] if found else None

    def _check_version(self, read_only: bool) -> None:
        try:
            version = int(self._connection.execute("PRAGMA user_version").fetchone()[0])
            identity = int(self._connection.execute("PRAGMA application_id").fetchone()[0])
            tables = self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        except sqlite3.Error as error:
            raise _sentence(error, self.path) from error
        if tables and identity != APPLICATION_ID:
            raise SessionError(f"{self.path} is not a tether ledger: choose another folder.")
        if version > len(MIGRATIONS):
            raise SessionError(
                f"{self.path.parent} was made by a newer tether: update tether to open it."
            )
        if read_only:
            if version < len(MIGRATIONS):
                raise SessionError(
                    f"{self.path.parent} was made by an older tether: open it once with `tether "
                    "shoot` so that its ledger is brought up to date."
                )
            return
        for number, step in enumerate(MIGRATIONS[version:], version + 1):
            with self.transaction() as connection:
                for statement in step.split(";"):
                    connection.execute(statement)
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {number}")


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA journal_mode = WAL")
        # In WAL, only FULL syncs each commit: an announced shot must outlive a power cut.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
    except BaseException:
        connection.close()
        raise
    return connection


def _read_only(path: Path) -> sqlite3.Connection:
    uri = path.absolute().as_uri()
    # A closed ledger has no write-ahead file. In a folder that cannot be written SQLite can then
    # open it only as unchanging, which it is.
    last: sqlite3.Error | None = None
    for mode in ("mode=ro", "immutable=1"):
        if mode == "immutable=1" and path.with_name(f"{path.name}-wal").exists():
            break
        connection = sqlite3.connect(
            f"{uri}?{mode}", uri=True, timeout=BUSY_SECONDS, check_same_thread=False
        )
        connection.row_factory = sqlite3.Row
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.Error as error:
            connection.close()
            last = error
        else:
            return connection
    assert last is not None
    raise last


def _sentence(error: sqlite3.Error, path: Path) -> SessionError:
    text = str(error)
    if "full" in text:
        return SessionError(f"The disk with {path} is full: make room to go on.")
    if "readonly" in text or "read-only" in text:
        return SessionError(f"{path} cannot be written: change its permissions or choose another.")
    if "malformed" in text or "not a database" in text:
        return DamagedLedgerError(
            f"The ledger {path} is damaged ({text}). The pictures beside it are untouched: "
            "start a new session and import this folder into it."
        )
    if "locked" in text:
        return SessionError(f"The ledger {path} is held by another program: close it first.")
    if "unable to open" in text:
        return SessionError(f"{path} cannot be opened: it must be a file that you may write.")
    return SessionError(
        f"The ledger {path} cannot be used ({text}). The pictures beside it are untouched: start a "
        "new session and import this folder into it."
    )
