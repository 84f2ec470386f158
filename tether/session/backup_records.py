"""The backup's own ledger and small files, so that it opens as a session: ratings, names, verdicts.

The copy of the ledger is a ledger of its own, into which the rows are brought that were written:
what a shot costs does not grow with the session. A row says `stored` there only once the backup
has the file. Sidecars and tether's other small files follow beside it; one that was changed in the
backup itself is kept in its `recovered/`. While records are kept nobody else opens the backup, and
once somebody has worked in it, it is a session of its own and is never written over.
"""

import logging
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from sqlite3 import Connection
from typing import Any
from uuid import uuid4

from tether.errors import SessionError, TetherError
from tether.session.choices import Choices
from tether.session.favourites import WISHES
from tether.session.files import Disk, explain
from tether.session.intake.structure import kind_of
from tether.session.ledger import LEDGER, DamagedLedgerError, Ledger
from tether.session.lock import LOCK, leave_lock, take_lock
from tether.session.recovery import RECOVERED
from tether.session.sidecars.sidecar import sidecar_paths
from tether.session.written import Written, tables_of

log = logging.getLogger(__name__)

ROWS = 500
"""Rows that are compared at a time: bounds memory, and is below SQLite's limit of variables."""
MARK_ROW = -1
"""Row of the copy's mark in `choices`; rows of the session count from 1."""
MOST_BYTES = 32 << 20
"""A larger file is none of tether's small ones."""
CLOCK_NS = 2_000_000_000
"""FAT keeps times to two seconds."""


class BackupRecords:
    """Keeps the records of one session in its backup.

    Args:
        ledger: the session's, open for writing.
        folder: the session's.
        disk: what writes.
        root: the backup's folder, which is there.

    Raises:
        SessionError: the backup is open elsewhere, holds another session, or refuses.
    """

    def __init__(self, ledger: Ledger, folder: Path, disk: Disk, root: Path) -> None:
        self._ledger, self._folder, self._disk, self._root = ledger, folder, disk, root
        self._whole = True
        self._again: set[int] = set()
        self._seen: dict[str, tuple[int, int]] = {}
        self._open = ExitStack()
        try:
            lock, _ = take_lock(root)
            self._open.callback(leave_lock, lock)
            self._copy = _open_copy(root, disk)
            self._open.callback(self._copy.close)
            _check_whose(self._copy, ledger, root)
            self._source = Ledger(ledger.path, read_only=True)
            self._open.callback(self._source.close)
            self._written = Written(ledger)
            self._open.callback(self._written.close)
        except OSError as error:
            self.close()
            raise explain(error, root) from error
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the backup, even of one that is gone."""
        with suppress(OSError, SessionError):
            self._open.close()

    def update(self) -> None:
        """Bring what was written since the last call, or all at the first one.

        Raises:
            OSError, SessionError: the backup refused; close it, and begin with a new one.
        """
        written = self._written.take()
        if not (self._whole or written or self._again):
            return
        shots = self._bring_rows(None if self._whole else written)
        # A sidecar is written after its row: the next call looks at it once more.
        for path in self._sidecars(shots | self._again):
            self._bring_file(path)
        self._again = shots
        for path in small_files(self._folder, below=self._whole):
            self._bring_file(path)
        self._whole = False

    def finish(self) -> None:
        """Bring everything. Raises as `update`."""
        self.update()
        for path in small_files(self._folder):
            self._bring_file(path)
        self._ledger.copied = self._ledger.writes

    def _bring_rows(self, written: dict[str, list[int]] | None) -> set[int]:
        """Returns the shots that are other than they were in the copy."""
        shots: set[int] = set()
        with self._source.snapshot() as source, self._copy.transaction() as copy:
            copy.execute("PRAGMA defer_foreign_keys = ON")
            for table in tables_of(self._source):
                numbers = None if written is None else written.get(table, [])
                for number, row in differing(source, copy, table, self._root, numbers):
                    copy.execute(f"DELETE FROM {table} WHERE rowid = ?", (number,))
                    if row is not None:
                        names = ", ".join("rowid" if name == "_nr" else name for name in row)
                        marks = ", ".join("?" * len(row))
                        copy.execute(
                            f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({marks})",
                            tuple(row.values()),
                        )
                        if table in ("shots", "files"):
                            shots.add(row["id"] if table == "shots" else row["shot"])
        return shots

    def _sidecars(self, shots: set[int]) -> Iterator[str]:
        for shot in sorted(shots):
            for row in self._source.rows("SELECT path FROM files WHERE shot = ?", (shot,)):
                for path in sidecar_paths(self._folder / row["path"]):
                    yield path.relative_to(self._folder).as_posix()

    def _bring_file(self, path: str) -> None:
        source, target = self._folder / path, self._root / path
        disk = self._disk
        try:
            now = source.stat()
            stamp = (now.st_mtime_ns, now.st_size)
            if self._seen.get(path) == stamp or now.st_size > MOST_BYTES:
                return
            content = source.read_bytes()
        except FileNotFoundError:
            return
        before = target.stat() if target.is_file() else None
        if before is None or (before.st_mtime_ns, before.st_size) != stamp:
            if before is None or target.read_bytes() != content:
                disk.make_folder(target.parent)
                if before is not None and before.st_mtime_ns > now.st_mtime_ns + CLOCK_NS:
                    disk.move_aside(target, self._root / RECOVERED)
                disk.replace_text(target, content)
            os.utime(target, ns=(now.st_atime_ns, now.st_mtime_ns))
        self._seen[path] = stamp


def keep_at_close(ledger: Ledger, folder: Path, disk: Disk) -> None:
    """Bring a session's own backup up to date where it is connected and anything was written.

    Ratings and names are given without a camera, too: then no `Backup` is at work. A backup that
    refuses is logged; the session itself is whole.
    """
    root = Path()
    try:
        root = Path(Choices(ledger).get("backup") or "")
        if root == Path() or ledger.writes == ledger.copied or not root.is_dir():
            return
        records = BackupRecords(ledger, folder, disk, root)
        try:
            records.finish()
        finally:
            records.close()
    except (OSError, TetherError) as error:
        sentence = explain(error, root) if isinstance(error, OSError) else error
        log.warning("The backup has not all that is new. %s", sentence)


@contextmanager
def opened_copy(ledger: Ledger) -> Iterator[tuple[Path, Ledger] | None]:
    """The folder and ledger of a session's backup; None where it has none with records.

    Raises:
        OSError, SessionError: the backup is not connected, is open elsewhere, or refuses.
    """
    chosen = Choices(ledger).get("backup")
    if not chosen:
        yield None
        return
    root = Path(chosen)
    if not root.is_dir():
        raise SessionError(f"The backup {root} is not connected: connect it and try again.")
    if not (root / LEDGER).is_file():
        yield None
        return
    lock, _ = take_lock(root)
    try:
        copy = Ledger(root / LEDGER)
        try:
            yield (root, copy) if why_foreign(copy, ledger, root) is None else None
        finally:
            copy.close()
    finally:
        leave_lock(lock)


def differing(
    source: Connection, copy: Connection, table: str, root: Path, numbers: list[int] | None = None
) -> Iterator[tuple[int, dict[str, Any] | None]]:
    """Rows of a table that the copy has not as it should: number, and what it should say.

    Rows come with their number as `_nr`.

    Args:
        source: the session's ledger, in a transaction.
        copy: the backup's, likewise.
        table: which one.
        root: the backup's folder.
        numbers: of the rows to look at; None: all.
    """
    if numbers is None:
        query = f"SELECT rowid FROM {table} WHERE rowid > 0"
        both = {row[0] for one in (source, copy) for row in one.execute(query)}
        numbers = sorted(both)
    for start in range(0, len(numbers), ROWS):
        some = numbers[start : start + ROWS]
        marks = ", ".join("?" * len(some))
        query = f"SELECT {table}.*, rowid AS _nr FROM {table} WHERE rowid IN ({marks})"
        theirs, ours = (
            {row["_nr"]: dict(row) for row in one.execute(query, some)} for one in (source, copy)
        )
        for number in some:
            wanted = _as_copied(table, theirs.get(number), root)
            if wanted != ours.get(number):
                yield number, wanted


def small_files(folder: Path, *, below: bool = True) -> Iterator[str]:
    """tether's own files of a session that are neither pictures nor the ledger, relative to it.

    Hearts that wait are left out: they are ratings in a moment, or are taken back.
    """
    for path in sorted(folder.rglob("*") if below else folder.iterdir()):
        inside = path.relative_to(folder)
        if (
            inside.parts[0] in (RECOVERED, WISHES, LOCK)
            or inside.parts[0].startswith(LEDGER)
            or path.name.startswith(".")
            or kind_of(path.name) != "other"
            or path.is_symlink()
            or not path.is_file()
        ):
            continue
        yield inside.as_posix()


def why_foreign(copy: Ledger, ledger: Ledger, root: Path) -> str | None:
    """Why a backup's ledger is not this session's to write over, as a sentence; None where it is.

    A session that was copied has the key of the first one. Which of them the backup follows is told
    by its files: what a camera announced never changes, and no row of a file is ever deleted.
    """
    mark = Choices(copy).get("copy_of")
    if mark is None or mark != Choices(ledger).get("key"):
        return (
            f"The backup {root} is a session of its own, which is not written over: choose another "
            "folder for the second copy."
        )
    query = "SELECT id, camera, folder, name, announced FROM files"
    ours = {tuple(row) for row in ledger.rows(query)}
    others = sum(tuple(row) not in ours for row in copy.rows(query))
    if others:
        return (
            f"The backup {root} holds {others} file(s) that this session never had: it follows "
            "another copy of the session. Choose another folder for the second copy."
        )
    return None


def may_write(ledger: Ledger, root: Path) -> bool:
    """Whether a backup that was this session's is so still: as `why_foreign`, by its folder.

    One that has no records yet, is not connected, or whose records are damaged, is.
    """
    if not (root / LEDGER).is_file():
        return True
    try:
        copy = Ledger(root / LEDGER, read_only=True)
    except DamagedLedgerError:
        return True
    except SessionError:
        return False
    try:
        return why_foreign(copy, ledger, root) is None
    except SessionError:
        return False
    finally:
        copy.close()


def _as_copied(table: str, row: dict[str, Any] | None, root: Path) -> dict[str, Any] | None:
    """What the copy's row says where the session's says `row`."""
    if row is None or (table == "choices" and row["name"] in ("backup", "key")):
        return None
    if table == "files":
        here = row["backup"] == "stored" and row["backup_root"] == str(root)
        if row["state"] == "stored" and not here:
            # Opening the backup takes the file for its own where it is whole, else it is missed.
            row = row | {"state": "downloading"}
        return row | {"backup": None, "backup_root": None}
    return row


def _open_copy(root: Path, disk: Disk) -> Ledger:
    path = root / LEDGER
    try:
        return Ledger(path)
    except DamagedLedgerError:
        for part in (f"{LEDGER}-wal", f"{LEDGER}-shm", LEDGER):
            if (root / part).exists():
                disk.move_aside(root / part, root / RECOVERED)
        return Ledger(path)


def _check_whose(copy: Ledger, ledger: Ledger, root: Path) -> None:
    key = Choices(ledger).get("key")
    if key is None:
        key = uuid4().hex
        Choices(ledger).put("key", key)
    foreign = why_foreign(copy, ledger, root)
    if foreign is None:
        return
    if any(copy.row(f"SELECT 1 FROM {table}") for table in ("shots", "people", "choices")):
        raise SessionError(foreign)
    copy.execute(
        "INSERT INTO choices (rowid, name, value) VALUES (?, 'copy_of', ?)", (MARK_ROW, key)
    )
