"""The second destination: a verified copy of every stored file and of what is known of it.

Copies run on their own thread, from the file that was just stored, so that a slow disk never holds
up the camera. The ledger says of each file whether its copy is done; what a crash or an unplugged
disk left undone is made up for when the backup is used again. The records (see `backup_records`)
go before each file and at quiet moments, so that the backup opens as a session at any time.
"""

import logging
import os
import queue
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tether.errors import SessionError
from tether.session.backup_records import BackupRecords
from tether.session.files import READ_BYTES, RESERVE_BYTES, explain, hash_file
from tether.session.recovery import partial_path, set_aside

if TYPE_CHECKING:
    from tether.session.session import Session

log = logging.getLogger(__name__)

PICTURES, RECORDS = "pictures", "records"
QUIET_SECONDS = 2.0
"""Without a new file, what was rated or renamed meanwhile is looked for so often."""


class Backup:
    """Copies a session's files into `root`, under the same names.

    Args:
        session: whose files.
        root: the second folder; made where it is missing.
        notice: hears a sentence, once for each failure in a row.

    Raises:
        SessionError: the folder cannot be made, or is the session's own.
    """

    def __init__(self, session: "Session", root: Path, notice: Callable[[str], None]) -> None:
        self._session = session
        self._root = root.expanduser().absolute()
        self._notice = notice
        self._failing: set[str] = set()
        if _is_inside(self._root, session.folder):
            raise SessionError(
                f"The backup {self._root} is inside the session: choose another disk."
            )
        try:
            session.disk.make_folder(self._root)
        except OSError as error:
            raise explain(error, self._root) from error
        self._identity = self._root.stat().st_dev
        self._records: BackupRecords | None = BackupRecords(
            session.ledger, session.folder, session.disk, self._root
        )
        self._queue: queue.SimpleQueue[int | None] = queue.SimpleQueue()
        for row in session.ledger.rows(
            "SELECT id FROM files WHERE state = 'stored' AND (backup IS NOT 'stored' "
            "OR backup_root IS NOT ?) ORDER BY id",
            (str(self._root),),
        ):
            self._queue.put(row["id"])
        self._thread = threading.Thread(target=self._run, name="backup", daemon=True)
        self._thread.start()

    def add(self, file_id: int) -> None:
        """Copy a stored file; returns at once."""
        self._queue.put(file_id)

    def close(self) -> None:
        """Return when all that was added is copied or has failed."""
        self._queue.put(None)
        self._thread.join()

    @property
    def root(self) -> Path:
        """The second folder."""
        return self._root

    def _run(self) -> None:
        try:
            self._copy_all()
            self._attempt(RECORDS, self._finish_records)
        finally:
            if self._records is not None:
                self._records.close()

    def _copy_all(self) -> None:
        while True:
            try:
                file_id = self._queue.get(timeout=QUIET_SECONDS)
            except queue.Empty:
                self._attempt(RECORDS, self._bring_records)
                continue
            if file_id is None:
                return
            self._attempt(RECORDS, self._bring_records)
            if not self._attempt(PICTURES, partial(self._copy, file_id)):
                self._note_failed(file_id)

    def _attempt(self, what: str, act: Callable[[], None]) -> bool:
        """Do it; a first failure of its kind in a row is told."""
        try:
            with self._session.moving:
                act()
        except (OSError, SessionError) as error:
            if not self._failing:
                sentence = explain(error, self._root) if isinstance(error, OSError) else error
                self._notice(f"The backup has stopped; shooting goes on. {sentence}")
            self._failing.add(what)
            return False
        self._failing.discard(what)
        return True

    def _bring_records(self) -> None:
        self._check_disk()
        if self._records is None:
            self._records = BackupRecords(
                self._session.ledger, self._session.folder, self._session.disk, self._root
            )
        try:
            self._records.update()
        except BaseException:
            # Its files may be those of a disk that is gone: look at them anew.
            self._records.close()
            self._records = None
            raise

    def _finish_records(self) -> None:
        self._bring_records()
        if self._records is not None:
            self._records.finish()

    def _check_disk(self) -> None:
        if self._root.stat().st_dev != self._identity:
            raise SessionError(f"The disk of the backup {self._root} is gone: connect it again.")

    def _note_failed(self, file_id: int) -> None:
        try:
            self._session.ledger.execute(
                "UPDATE files SET backup = 'failed', backup_root = ? WHERE id = ?",
                (str(self._root), file_id),
            )
        except SessionError as error:
            log.error("%s", error)

    def _copy(self, file_id: int) -> None:
        session, disk = self._session, self._session.disk
        row = session.ledger.row("SELECT * FROM files WHERE id = ?", (file_id,))
        if row is None:
            return
        source, target = session.folder / row["path"], self._root / row["path"]
        self._check_disk()
        unfinished = partial_path(target)
        set_aside(
            unfinished, self._root, disk
        )  # a crash may have left it, even beside the whole file
        if not (target.is_file() and hash_file(target) == (row["size"], row["sha256"])):
            disk.make_folder(target.parent)
            if disk.free_bytes(target.parent) < row["size"] + RESERVE_BYTES:
                raise SessionError(f"The disk with {self._root} is full: make room.")
            self._write(source, unfinished)
            if hash_file(unfinished) != (row["size"], row["sha256"]):
                set_aside(unfinished, self._root, disk)
                raise SessionError(f"The copy of {source.name} in {self._root} differs: check it.")
            if target.exists():  # an older file of that name: kept, under another one
                disk.move_aside(target, self._root / "recovered")
            disk.place(unfinished, target)
        session.ledger.execute(
            "UPDATE files SET backup = 'stored', backup_root = ? WHERE id = ?",
            (str(self._root), file_id),
        )

    def _write(self, source: Path, partial: Path) -> None:
        disk = self._session.disk
        descriptor = disk.create(partial)
        try:
            with source.open("rb") as file:
                while chunk := file.read(READ_BYTES):
                    disk.write(descriptor, chunk)
            disk.sync(descriptor)
        finally:
            os.close(descriptor)
        # Read back from the medium, not from memory: that is what a copy is checked for.
        reader = os.open(partial, os.O_RDONLY | os.O_CLOEXEC)
        try:
            os.posix_fadvise(reader, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(reader)


def _is_inside(root: Path, folder: Path) -> bool:
    """Whether a folder, which may not be there yet, is a session's own, whatever it is called."""
    real = root.resolve()
    return any(one.exists() and one.samefile(folder) for one in (real, *real.parents))
