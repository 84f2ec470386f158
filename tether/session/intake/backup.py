"""The second destination: a verified copy of every stored file, made beside the shooting.

Copies run on their own thread, from the file that was just stored, so that a slow disk never holds
up the camera. The ledger says of each file whether its copy is done; what a crash or an unplugged
disk left undone is made up for when the backup is used again.
"""

import logging
import os
import queue
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tether.errors import SessionError
from tether.session.files import READ_BYTES, RESERVE_BYTES, explain, hash_file
from tether.session.recovery import partial_path, set_aside

if TYPE_CHECKING:
    from tether.session.session import Session

log = logging.getLogger(__name__)


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
        self._failing = False
        if self._root == session.folder or session.folder in self._root.parents:
            raise SessionError(
                f"The backup {self._root} is inside the session: choose another disk."
            )
        try:
            session.disk.make_folder(self._root)
        except OSError as error:
            raise explain(error, self._root) from error
        self._identity = self._root.stat().st_dev
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

    def _run(self) -> None:
        while (file_id := self._queue.get()) is not None:
            try:
                with self._session.moving:
                    self._copy(file_id)
            except OSError as error:
                self._failed(file_id, str(explain(error, self._root)))
            except SessionError as error:
                self._failed(file_id, str(error))
            else:
                self._failing = False

    def _failed(self, file_id: int, sentence: str) -> None:
        try:
            self._session.ledger.execute(
                "UPDATE files SET backup = 'failed', backup_root = ? WHERE id = ?",
                (str(self._root), file_id),
            )
        except SessionError as error:
            log.error("%s", error)
        if not self._failing:
            self._failing = True
            self._notice(f"The backup has stopped; shooting goes on. {sentence}")

    def _copy(self, file_id: int) -> None:
        session, disk = self._session, self._session.disk
        row = session.ledger.row("SELECT * FROM files WHERE id = ?", (file_id,))
        if row is None:
            return
        source, target = session.folder / row["path"], self._root / row["path"]
        if self._root.stat().st_dev != self._identity:
            raise SessionError(f"The disk of the backup {self._root} is gone: connect it again.")
        partial = partial_path(target)
        set_aside(partial, self._root, disk)  # a crash may have left it, even beside the whole file
        if not (target.is_file() and hash_file(target) == (row["size"], row["sha256"])):
            disk.make_folder(target.parent)
            if disk.free_bytes(target.parent) < row["size"] + RESERVE_BYTES:
                raise SessionError(f"The disk with {self._root} is full: make room.")
            self._write(source, partial)
            if hash_file(partial) != (row["size"], row["sha256"]):
                set_aside(partial, self._root, disk)
                raise SessionError(f"The copy of {source.name} in {self._root} differs: check it.")
            if target.exists():  # an older file of that name: kept, under another one
                disk.move_aside(target, self._root / "recovered")
            disk.place(partial, target)
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
