"""One file on its way from the camera into the session.

The camera's thread hands over chunks and goes on reading from the camera; one worker writes them
and another hashes them meanwhile. `commit` returns when the file is whole, checked, on the disk
under its final name, and `stored` in the ledger.
"""

import hashlib
import os
import time
from collections import deque
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from tether.errors import PictureError, SessionError, TetherError
from tether.frames import RemoteFile
from tether.session.files import RESERVE_BYTES, Disk, explain
from tether.session.intake.arrivals import Arrival, free_path
from tether.session.intake.structure import has_end_mark, what_is_wrong
from tether.session.ledger import Ledger
from tether.session.records import StoredShot
from tether.session.recovery import partial_path, set_aside

WAITING_BYTES = 64 << 20
"""Bytes that may wait for a slow disk before the camera has to: bounds memory."""
SPACE_CHECK_BYTES = 64 << 20
"""After so many bytes the free space is looked at again: a camera may lie about a size."""

START_SYNC_BYTES = 4 << 20
"""The medium is kept busy in pieces of this size while the rest still comes."""
DOUBTED_ATTEMPTS = 2
"""Equal attempts after which a file that looks odd is stored as it is: the card holds just that."""
BROKEN_ATTEMPTS = 4
"""The same for a file that is also shorter or longer than announced: a broken link repeats."""


class Owner(Protocol):
    """What an incoming file needs of its ingest."""

    folder: Path
    ledger: Ledger
    disk: Disk

    @property
    def writer(self) -> Executor:
        """Runs the writes, one after the other."""

    @property
    def hasher(self) -> Executor:
        """Runs the hashing, one chunk after the other."""

    def finished(self, file_id: int, stored: StoredShot | None) -> None:
        """The file is no longer in flight; `stored` where it became durable."""


@dataclass(frozen=True, slots=True)
class _Outcome:
    size: int
    sha256: str


class IncomingFile:
    """Bytes of one announced file. Not thread-safe: one camera thread drives it.

    Raises from the constructor:
        SessionError: the disk is full, read-only or gone. The ledger keeps the announcement.
    """

    def __init__(self, owner: Owner, remote: RemoteFile, arrival: Arrival) -> None:
        self.arrival = arrival
        self._owner = owner
        self._remote = remote
        self._final = owner.folder / arrival.path
        self._partial = partial_path(self._final)
        self._digest = hashlib.sha256()
        self._written = 0
        self._waiting: deque[tuple[int, Future[Any], Future[Any]]] = deque()
        self._waiting_bytes = 0
        self._done = False
        self._placing = False
        self._descriptor: int | None = None
        disk = owner.disk
        try:
            disk.make_folder(self._final.parent)
            expected = min(remote.size or 0, SPACE_CHECK_BYTES)
            if disk.free_bytes(self._final.parent) < expected + RESERVE_BYTES:
                raise SessionError(
                    f"The disk with {owner.folder} is full: make room, and {self._final.name} is "
                    "fetched again."
                )
            set_aside(self._partial, owner.folder, disk)
            self._descriptor = disk.create(self._partial)
        except (OSError, TetherError) as error:
            raise self._fail(error) from error
        # Synced beside the first bytes: it takes as long as a megabyte of USB 3, and only `commit`,
        # which gives the final name, has to come after it.
        began = owner.writer.submit(
            owner.ledger.execute,
            "UPDATE files SET state = 'downloading' WHERE id = ?",
            (arrival.file_id,),
        )
        self._waiting.append((0, began, began))

    def write(self, chunk: bytes) -> None:
        """Take the next bytes, in order. Raises SessionError once the disk has refused."""
        chunk = bytes(chunk)  # a caller's buffer may be used again before the workers get to it
        self._waiting.append(
            (
                len(chunk),
                self._owner.writer.submit(self._write, chunk),
                self._owner.hasher.submit(self._digest.update, chunk),
            )
        )
        self._waiting_bytes += len(chunk)
        while self._waiting and (self._waiting_bytes > WAITING_BYTES or self._waiting[0][1].done()):
            self._settle_oldest()

    def commit(self) -> None:
        """All bytes have come: sync, check, rename, note in the ledger.

        Raises:
            PictureError: the bytes are not whole; they are kept aside and the file can be fetched
                again. The same bytes a second time are what the card holds, and are stored.
            SessionError: the disk refused; the file can be fetched again.
        """
        try:
            while self._waiting:
                self._settle_oldest()
            assert self._descriptor is not None
            self._owner.disk.sync(self._descriptor)
            os.close(self._descriptor)
            self._descriptor = None
            outcome = _Outcome(self._partial.stat().st_size, self._digest.hexdigest())
            note, patience = self._doubt(outcome)
            as_before = self.arrival.earlier_sha256 == outcome.sha256
            if note and not (as_before and self.arrival.attempts >= patience):
                raise self._fail(
                    PictureError(f"{self._final.name} came damaged ({note}): it is fetched again."),
                    outcome,
                )
            if outcome.sha256 in self.arrival.suspects:
                self._drop_double(outcome)
                return
            self._placing = True
            self._place()
            stored_wall = datetime.now(UTC).isoformat()
            self._owner.ledger.execute(
                "UPDATE files SET state = 'stored', size = ?, sha256 = ?, stored = ?, path = ?, "
                "reason = NULL, note = ? WHERE id = ?",
                (
                    *(outcome.size, outcome.sha256, stored_wall),
                    *(self._final.relative_to(self._owner.folder).as_posix(), note),
                    self.arrival.file_id,
                ),
            )
        except (OSError, TetherError) as error:
            if self._done:
                raise
            raise self._fail(error) from error
        self._end(
            StoredShot(
                shot_id=self.arrival.shot_id,
                path=self._final,
                sitter=self.arrival.sitter,
                kind=self.arrival.kind,
                size=outcome.size,
                sha256=outcome.sha256,
                announced_ns=self._remote.announced_ns,
                stored_ns=time.monotonic_ns(),
                has_picture=self.arrival.has_picture,
                quarantined=self.arrival.quarantined,
                note=note and f"{self._final.name} may be damaged on the card: {note}.",
            )
        )

    def abort(self, why: str) -> None:
        """Note that the transfer broke off. Never raises; the file can be fetched again."""
        if not self._done:
            self._fail(SessionError(why))

    def _write(self, chunk: bytes) -> None:
        assert self._descriptor is not None
        before = self._written
        self._written += len(chunk)
        if before // SPACE_CHECK_BYTES != self._written // SPACE_CHECK_BYTES:
            free = self._owner.disk.free_bytes(self._final.parent)
            if free < RESERVE_BYTES:
                raise SessionError(f"The disk with {self._owner.folder} is full: make room.")
        self._owner.disk.write(self._descriptor, chunk)
        if before // START_SYNC_BYTES != self._written // START_SYNC_BYTES:
            self._owner.disk.start_sync(self._descriptor)

    def _settle_oldest(self) -> None:
        size, written, hashed = self._waiting.popleft()
        self._waiting_bytes -= size
        try:
            written.result()
            hashed.result()
        except OSError as error:
            raise self._fail(error) from error
        except TetherError as error:
            raise self._fail(error) from error

    def _doubt(self, outcome: _Outcome) -> tuple[str | None, int]:
        """Why the bytes may not be the whole file, or None; and after how many equal attempts they
        are what the card holds."""
        if outcome.size != self._written:
            return f"{outcome.size} of {self._written} bytes reached the disk", BROKEN_ATTEMPTS
        wrong = what_is_wrong(self._partial, self._remote.name)
        claimed = self._remote.size
        if claimed is None or outcome.size == claimed:
            return wrong, DOUBTED_ATTEMPTS
        whole = wrong is None and has_end_mark(self._remote.name)
        sentence = f"{outcome.size} bytes came where the camera spoke of {claimed}"
        return sentence, DOUBTED_ATTEMPTS if whole else BROKEN_ATTEMPTS

    def _place(self) -> None:
        """Give the file its final name; where a stranger's file has it, the next free one."""
        number = 1
        while True:
            try:
                self._owner.disk.place(self._partial, self._final)
            except FileExistsError:
                number += 1
                self._final = self._rename_row(number)
            else:
                return

    def _rename_row(self, number: int) -> Path:
        # The row must say the new name before the file has it, or a crash between doubles the shot.
        stem, extension = os.path.splitext(self.arrival.path)  # noqa: PTH122 (a text, not a path)
        with self._owner.ledger.transaction() as connection:
            path = free_path(connection, stem, extension, number)
            connection.execute(
                "UPDATE files SET path = ? WHERE id = ?", (path, self.arrival.file_id)
            )
        final = self._owner.folder / path
        renamed = partial_path(final)
        self._owner.disk.rename(self._partial, renamed)
        self._partial = renamed
        return final

    def _drop_double(self, outcome: _Outcome) -> None:
        """The camera announced a file again that is stored, byte for byte: one copy is enough."""
        self._owner.disk.drop_name(self._partial)
        with self._owner.ledger.transaction() as connection:
            first = connection.execute(
                "SELECT shot FROM files WHERE sha256 = ? AND state = 'stored' ORDER BY id LIMIT 1",
                (outcome.sha256,),
            ).fetchone()
            connection.execute(
                "UPDATE files SET state = 'duplicate', size = ?, sha256 = ?, shot = ? WHERE id = ?",
                (outcome.size, outcome.sha256, first["shot"], self.arrival.file_id),
            )
            connection.execute(
                "DELETE FROM shots WHERE id = ? "
                "AND NOT EXISTS (SELECT 1 FROM files WHERE shot = shots.id)",
                (self.arrival.shot_id,),
            )
        self._end(None)

    def _fail(self, error: Exception, outcome: _Outcome | None = None) -> TetherError:
        """Set the bytes aside, say why in the ledger, and return what to raise."""
        if self._done:
            return error if isinstance(error, TetherError) else SessionError(str(error))
        for _, written, hashed in self._waiting:
            written.exception()
            hashed.exception()
        self._waiting.clear()
        sentence = explain(error, self._owner.folder) if isinstance(error, OSError) else error
        if not isinstance(sentence, TetherError):
            sentence = SessionError(str(error))
        try:
            if self._descriptor is not None:
                os.close(self._descriptor)
                self._descriptor = None
            if self._placing:
                # It may have its final name already: the next attempt looks before it fetches.
                raise sentence
            set_aside(self._partial, self._owner.folder, self._owner.disk)
            self._owner.ledger.execute(
                "UPDATE files SET state = 'failed', reason = ?, sha256 = ? WHERE id = ?",
                (str(sentence), outcome and outcome.sha256, self.arrival.file_id),
            )
        except (OSError, TetherError):
            # The disk that refused the file refuses this too. The row stays `downloading`, which
            # the next attempt or the next opening treats the same way.
            pass
        self._end(None)
        return sentence

    def _end(self, stored: StoredShot | None) -> None:
        self._done = True
        self._owner.finished(self.arrival.file_id, stored)
