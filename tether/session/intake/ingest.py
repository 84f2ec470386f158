"""Where shots go: each announcement becomes a ledger row, then a durable, verified file.

Implements the `ShotSink` that the camera's watcher drives: `announce` before the bytes move, then
`write`, and `commit` or `abort`, all on the camera's thread.
"""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from sqlite3 import Row

from tether.errors import SessionError
from tether.frames import RemoteFile
from tether.session.files import explain, hash_file
from tether.session.intake.arrivals import (
    Owner,
    fetch_again,
    find_pair,
    look_up,
    new_file,
    new_shot,
    printable,
)
from tether.session.intake.backup import Backup
from tether.session.intake.incoming import IncomingFile
from tether.session.intake.left_outside import count_left_outside
from tether.session.intake.pairs import note_looked_through
from tether.session.names import naming
from tether.session.names.placing import QUARANTINE_TEMPLATE
from tether.session.records import StoredShot
from tether.session.recovery import adopt
from tether.session.session import Session
from tether.session.sitters import Sitter

log = logging.getLogger(__name__)


class Ingest:
    """Takes files from cameras into a session.

    Args:
        session: open for writing; closed by its owner after `close`.
        backup: a second folder that gets a verified copy of every file; on another disk, best.
        on_stored: hears of each durable file, on the camera's thread; must return at once.
        on_notice: hears sentences for the photographer, likewise.

    Raises:
        SessionError: the backup folder cannot be used.
    """

    def __init__(
        self,
        session: Session,
        backup: Path | None = None,
        on_stored: Callable[[StoredShot], None] | None = None,
        on_notice: Callable[[str], None] | None = None,
    ) -> None:
        self.session = session
        self.folder = session.folder
        self.ledger = session.ledger
        self.disk = session.disk
        self.writer = ThreadPoolExecutor(1, "shot-writer")
        self.hasher = ThreadPoolExecutor(1, "shot-hasher")
        self._on_stored = on_stored
        self._on_notice = on_notice
        self._lock = threading.RLock()
        self._in_flight: set[int] = set()
        self._numbers: dict[str, int] = {}
        self._backup = None if backup is None else Backup(session, backup, self._notice)

    def close(self) -> None:
        """Finish the copies to the second folder and end the workers."""
        self.use_backup(None)
        self.writer.shutdown()
        self.hasher.shutdown()

    def use_backup(self, folder: Path | None) -> None:
        """Copy to another second folder from now on, what is stored already included, or to none.

        Returns when the copies to the last one are finished. Raises SessionError where the new one
        cannot be used; then the last one stays.
        """
        if self._backup and folder and folder.expanduser().absolute() == self._backup.root:
            return
        fresh = None if folder is None else Backup(self.session, folder, self._notice)
        with self._lock:
            last, self._backup = self._backup, fresh
        if last is not None:
            last.close()

    def announce(
        self, remote: RemoteFile, *, sitter: Sitter | None = None, doubt: str | None = None
    ) -> IncomingFile | None:
        """Note a file before its bytes move; None where the session has it or is taking it.

        Args:
            remote: the file.
            sitter: whose it is, where somebody says so; None: the one in front of the camera.
            doubt: why it is nobody's for sure, as a clause: then it goes to quarantine.

        Raises:
            SessionError: the session's disk is full, read-only or gone. Announce it again later.
        """
        self.session.check_present()
        with self._lock:
            stale = doubt
            if doubt is None and sitter is None:
                stale = self.session.sitters.stale(remote)
            with self.ledger.transaction() as connection:
                known = look_up(connection, remote, self._in_flight)
            if known.had or (known.again is not None and self._adopt(known.again, remote)):
                return None
            with self.ledger.transaction() as connection:
                if known.again is not None:
                    arrival = fetch_again(connection, known.again, remote)
                    stale = None
                else:
                    shot = find_pair(connection, remote)
                    if shot is None:
                        owner = self._owner(remote, stale, sitter)
                        shot = new_shot(connection, remote, owner, self._numbers)
                    else:
                        stale = None
                    arrival = new_file(connection, remote, shot, known.suspects)
            self._in_flight.add(arrival.file_id)
        if stale:
            self._notice(
                f"{Path(arrival.path).name} is in quarantine: {stale}. O in the window, or `tether "
                "quarantine`, says whose it is."
            )
        return IncomingFile(self, remote, arrival)

    def outstanding(self) -> list[RemoteFile]:
        """Files that were announced and never became durable: look for them on the card."""
        rows = self.ledger.rows(
            "SELECT * FROM files WHERE state NOT IN ('stored', 'duplicate') ORDER BY id"
        )
        return [
            RemoteFile(
                camera=row["camera"],
                folder=row["folder"],
                name=row["name"],
                size=row["claimed_size"],
                captured_at=datetime.fromisoformat(row["captured"]) if row["captured"] else None,
                announced_ns=0,
                found_in_listing=True,
            )
            for row in rows
            if row["id"] not in self._in_flight
        ]

    def began(self, camera: str) -> datetime | None:
        """After a crash: when this camera, by its clock, took the session's first shot.

        What it took since and the ledger does not know was shot while no program ran. None after an
        orderly end: what comes after that is not the session's.
        """
        if not self.session.crashed:
            return None
        row = self.ledger.row(
            "SELECT min(files.captured) AS first FROM files JOIN shots ON shots.id = files.shot "
            "WHERE files.camera = ? AND NOT files.listed AND shots.quarantined IS NULL",
            (camera,),
        )
        return datetime.fromisoformat(row["first"]) if row and row["first"] else None

    def begin_listing(self, camera: str) -> Callable[[], None]:
        """The card is looked through now: call what is returned once all that it has is here.

        Then no RAW and no JPEG of the shots that are known now is missing.
        """
        newest = int(self.ledger.rows("SELECT coalesce(max(id), 0) FROM shots")[0][0])
        choices = self.session.choices
        return lambda: note_looked_through(choices, up_to=(printable(camera), newest))

    def look_over(self, left: Sequence[RemoteFile]) -> None:
        """At the first connection: what is there and is not the session's; told if it matters."""
        if left:
            self.hasher.submit(self._look_over, tuple(left))

    def finished(self, file_id: int, stored: StoredShot | None) -> None:
        """Called by an incoming file at its end, whatever that was."""
        with self._lock:
            self._in_flight.discard(file_id)
        if stored is None:
            return
        if stored.note:
            self._notice(stored.note)
        stored = self._placed(stored, file_id)
        if self._on_stored is not None:
            try:
                self._on_stored(stored)
            except Exception:  # a listener's defect must not cost the next frame
                log.exception("a listener failed on shot %d", stored.shot_id)
        with self._lock:
            if self._backup is not None:
                self._backup.add(file_id)

    def _placed(self, stored: StoredShot, file_id: int) -> StoredShot:
        """A second half follows the first one, which may have moved since it was announced."""
        try:
            if not self.session.place(stored.shot_id):
                return stored
        except SessionError as error:  # it is safe where it is
            self._notice(str(error))
            return stored
        row = self.ledger.row("SELECT path FROM files WHERE id = ?", (file_id,))
        return stored if row is None else replace(stored, path=self.folder / row["path"])

    def _look_over(self, left: Sequence[RemoteFile]) -> None:
        try:
            count = count_left_outside(self.session, left, datetime.now())
        except SessionError as error:
            log.warning("what else the camera has is not known: %s", error)
            return
        if count:
            source, _, folder = left[0].camera.partition(":")
            place = folder if source == "folder" else "the camera's card"
            card = folder if source == "folder" else "CARD"
            are = "1 picture is" if count == 1 else f"{count} pictures are"
            brings = f"`tether import {card} --session {self.folder}` brings them in"
            if self.session.sitters.ever():
                brings += ", to quarantine, or with --sitter NAME to whose they are"
            self._notice(
                f"{are} on {place} and in no session here, shot while tether was not running: "
                f"{brings}."
            )

    def _adopt(self, row: Row, remote: RemoteFile) -> bool:
        """Take a file that got its final name just before the disk refused, without fetching it."""
        try:
            if not adopt(row, self.ledger, self.folder, self.disk):
                return False
        except OSError as error:
            raise explain(error, self.folder) from error
        shot = self.session.catalogue.shot(row["shot"])
        path = self.folder / row["path"]
        size, sha256 = hash_file(path)
        self.finished(
            row["id"],
            StoredShot(
                shot_id=shot.id,
                path=path,
                sitter="" if shot.quarantined else shot.sitter,
                kind=row["kind"],
                size=size,
                sha256=sha256,
                announced_ns=remote.announced_ns,
                stored_ns=time.monotonic_ns(),
                has_picture=path != shot.path,
                quarantined=shot.quarantined,
            ),
        )
        return True

    def _owner(self, remote: RemoteFile, stale: str | None, given: Sitter | None) -> Owner:
        sitter = given or self.session.sitters.current
        roster = self.session.roster if given is None else {}
        moment = remote.captured_at or datetime.now()
        values = naming.sitter_values(
            sitter.name, sitter.person_id, roster, moment, self.session.look, remote.camera
        )
        if stale:
            return Owner("", None, stale, QUARANTINE_TEMPLATE, values)
        return Owner(sitter.name, sitter.person_id, None, self.session.template, values)

    def _notice(self, sentence: str) -> None:
        log.info("%s", sentence)
        if self._on_notice is not None:
            self._on_notice(sentence)
