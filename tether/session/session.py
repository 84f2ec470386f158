"""A session: the folder that holds a day's shots, its ledger, and the lock that keeps others out.

    SESSION/
      session.sqlite   the ledger
      session.lock     held by the one program that writes
      Anna Berg/…      shots, named by the template, each with its .xmp
      quarantine/      frames that could not safely be given to the sitter
      recovered/       unfinished bytes of broken transfers; never deleted
      wishes/          a client's hearts that are not ratings yet
      colour/          colour profiles; which one is on is in the ledger
      recipes/         retouch recipes, of single shots and of the session

Opening takes the lock and brings back what a crash left unfinished.
"""

import json
import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType

from tether.errors import SessionError, TetherError
from tether.readings import Verdict
from tether.session.attendees.attendance import Attendance, Attendee
from tether.session.backup_records import keep_at_close
from tether.session.catalogue import Catalogue
from tether.session.choices import Choices
from tether.session.favourites import grant
from tether.session.files import Disk, explain
from tether.session.ledger import LEDGER, Ledger
from tether.session.lock import LOCK, is_locked, leave_lock, take_lock
from tether.session.membership import membership_of
from tether.session.names import naming
from tether.session.names.moves import Move, finish_moves
from tether.session.names.placing import is_placed, is_stored, place_shot
from tether.session.names.renames import check_free, rename_sitter, undo_rename
from tether.session.records import Mark, Pick, ShotRecord
from tether.session.recovery import recover
from tether.session.sidecars.sidecar import write_sidecar
from tether.session.sitters import Sitters
from tether.session.written import at_every_write


class Session:
    """An open session. Use `Session.open` or `Session.read`; close it, or use it in `with`.

    Attributes:
        folder: absolute path of the session folder.
        catalogue: what is known of every shot, and the photographer's ratings.
        sitters: who is in front of the camera.
        attendance: the day's list of people, from a roster and walk-ins.
        choices: what the photographer chose for this session, for when it is resumed.
        template: names of files; see `naming`.
        look: name of the look, for the `{look}` token.
        roster: further tokens of the current sitter, from the roster's columns.
        moving: held while files get other names, and while one is read to be copied.
        crashed: whether the program that wrote here last ended without closing the session.
        recovered: sentences on what a crash had left and was put right at opening.
    """

    def __init__(self, folder: Path, ledger: Ledger, disk: Disk, lock: int | None) -> None:
        self.folder = folder
        self.ledger = ledger
        self.disk = disk
        self.catalogue = Catalogue(ledger, folder)
        self.sitters = Sitters(ledger)
        self.attendance = Attendance(ledger)
        self.choices = Choices(ledger)
        self.template = self.choices.get("template") or naming.DEFAULT_TEMPLATE
        self.look = self.choices.get("look") or ""
        self.roster: dict[str, str] = {}
        self.recovered: list[str] = []
        self.crashed = False
        self.moving = threading.Lock()
        self._lock = lock

    @classmethod
    def open(cls, folder: Path, *, create: bool = True, disk: Disk | None = None) -> "Session":
        """Open a session for writing, making it where `create` allows.

        Raises:
            SessionError: missing, not writable, full, made by a newer tether, or open elsewhere.
        """
        folder = folder.expanduser().absolute()
        disk = disk or Disk()
        if not create and not _has_ledger(folder):
            raise SessionError(f"{folder} is not a session: it has no {LEDGER}.")
        try:
            disk.make_folder(folder)
            lock, crashed = take_lock(folder)
        except OSError as error:
            raise explain(error, folder) from error
        ledger = None
        try:
            ledger = Ledger(folder / LEDGER)
            session = cls(folder, ledger, disk, lock)
            session.crashed = crashed
            session._bring_sitter_back()
            session.recovered += finish_moves(ledger, folder, disk)
            session._join_if_noted()
            session.recovered += recover(ledger, folder, disk)
            session._place_the_rest()
            hearts = grant(session)
            if hearts:
                session.recovered.append(f"{len(hearts)} hearts of a client became ratings.")
            if session.choices.get("copy_of") is not None:
                # A backup that is worked in is one no longer.
                at_every_write(ledger, "DELETE FROM choices WHERE name = 'copy_of'", "own")
        except BaseException as error:
            if ledger is not None:
                ledger.close()
            os.close(lock)
            if isinstance(error, OSError):
                raise explain(error, folder) from error
            raise
        return session

    @classmethod
    def read(cls, folder: Path) -> "Session":
        """Open a session for looking only: beside a program that shoots, or on a read-only disk.

        Raises:
            SessionError: missing, damaged, or made by a newer tether.
        """
        folder = folder.expanduser().absolute()
        if not _has_ledger(folder):
            raise SessionError(f"{folder} is not a session: it has no {LEDGER}.")
        return cls(folder, Ledger(folder / LEDGER, read_only=True), Disk(), None)

    def _place_the_rest(self) -> None:
        """A crash may have come between a shot's other sitter and the moving of its files."""
        given = json.loads(self.choices.get("placing") or "[]")
        held = [shot.id for shot in self.catalogue.shots(quarantined=True, stored_only=True)]
        for shot_id in dict.fromkeys([*given, *held]):
            if self.place(shot_id, anew=shot_id in given):
                self.recovered.append(f"Shot {shot_id} lies where it belongs now.")
        self.choices.put("placing", "[]")

    def _bring_sitter_back(self) -> None:
        """Whoever sat at the last end still sits, with the roster's columns."""
        sitter = self.sitters.current
        for person in self.attendance.find(sitter.person_id) if sitter.person_id else ():
            if person.name == sitter.name:
                self.roster = person.columns | {"group": person.group}

    def close(self) -> None:
        """Bring the backup's records up to date, close the ledger and let others in.

        May be called twice.
        """
        try:
            if self._lock is not None:
                keep_at_close(self.ledger, self.folder, self.disk)
        finally:
            self._close()

    def _close(self) -> None:
        if self.attendance.others is not None:
            self.attendance.others.close()
            self.attendance.others = None
        self.ledger.close()
        if self._lock is not None:
            leave_lock(self._lock)
            self._lock = None

    @property
    def writes(self) -> bool:
        """Whether it is open for writing."""
        return self._lock is not None

    def check_present(self) -> None:
        """Raise SessionError where the folder is gone, or another one is in its place."""
        if self._lock is None:
            raise SessionError(f"{self.folder} is open for reading only.")
        try:
            here = os.path.samestat((self.folder / LOCK).stat(), os.fstat(self._lock))
        except OSError as error:
            raise explain(error, self.folder) from error
        if not here:
            # An unplugged disk leaves its empty folder behind: writing there would look like work.
            raise SessionError(f"{self.folder} is gone: connect the disk again.")

    def in_use(self) -> bool:
        """Whether a program (this one, when open for writing) holds the session just now."""
        return self._lock is not None or is_locked(self.folder)

    def __enter__(self) -> "Session":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def set_sitter(self, name: str) -> None:
        """The next frames belong to `name`, who need not be on any list; empty: to nobody."""
        self.roster = {}
        self.sitters.change(name)

    def check_in(self, key: int) -> Attendee:
        """Somebody of the list steps in front of the camera: their columns become tokens."""
        person = self.attendance.check_in(key)
        self.sitters.change(person.name, person.id)
        self.roster = person.columns | {"group": person.group}
        return person

    def rename(self, key: int, name: str) -> Move:
        """Put the name of somebody of the list right, on their shots and files too.

        Raises:
            NameTakenError: somebody else has that name; `merge` makes one person of both.
            SessionError: no name, or the disk refused.
        """
        person = self.attendance.person(key)
        check_free(self.ledger, person.name, name, key)
        with self.moving:
            done = rename_sitter(self.ledger, self.folder, self.disk, person.name, name, key)
        return self._renamed(done)

    def rename_sitter(self, old: str, new: str) -> Move:
        """Put the name of a sitter right who is on no list."""
        with self.moving:
            done = rename_sitter(self.ledger, self.folder, self.disk, old, new)
        return self._renamed(done)

    def undo_rename(self) -> Move | None:
        """Take the last rename back, files too; None where there is none."""
        with self.moving:
            undone = undo_rename(self.ledger, self.folder, self.disk)
        return None if undone is None else self._renamed(undone)

    def _renamed(self, rename: Move) -> Move:
        current = self.sitters.current
        if current.name == rename.old:
            self.sitters.rename(rename.new, current.person_id)
        for shot in self.catalogue.shots(sitter=rename.new, stored_only=True):
            self._with_sidecar(shot.id)
        return rename

    def join_stations(self) -> None:
        """Shoot one list with other stations, where that is noted. Raises TetherError."""
        membership = membership_of(self.folder)
        if membership is not None:
            from tether.session.library.stations import Stations

            self.attendance.others = Stations(membership)

    def _join_if_noted(self) -> None:
        """Shooting goes on where the studio's database is nowhere to be had."""
        try:
            self.join_stations()
        except TetherError as error:
            self.recovered.append(f"The other stations do not hear of this one: {error}")

    def set_template(self, template: str) -> None:
        """Name files by another template from now on. Raises SettingsError where it is wrong."""
        headings = {*self.attendance.headings(), *(key.casefold() for key in self.roster)}
        naming.check_template(template, naming.TOKENS | headings)
        self.choices.put("template", template)
        self.template = template

    def example_name(self, template: str) -> str:
        """What the sitter's next shot would be called. Raises SettingsError as `set_template`."""
        sitter = self.sitters.current
        values = dict.fromkeys(self.attendance.headings(), "")
        values |= {key.casefold(): value for key, value in self.roster.items()}
        last = self.ledger.row("SELECT max(sequence) FROM shots WHERE sitter = ?", (sitter.name,))
        following = 1 + ((last and last[0]) or 0)
        values |= naming.moment_values(datetime.now())
        values |= {"sitter": sitter.name, "id": sitter.person_id or "", "look": self.look}
        return naming.example(template, values | {"sequence": f"{following:04d}"})

    def judge(self, shot_id: int, verdict: Verdict, reading_json: str | None = None) -> ShotRecord:
        """Keep the machine's verdict of a shot, in the ledger and its sidecar."""
        self.catalogue.set_judgement(shot_id, verdict, reading_json)
        return self._with_sidecar(shot_id)

    def mark(
        self, shot_ids: Sequence[int], field: Mark, value: str | int | None
    ) -> list[ShotRecord]:
        """Give shots a rating, pick or label, as one undoable change; returns what is another."""
        return [self._with_sidecar(one) for one in self.catalogue.mark(shot_ids, field, value)]

    def rate(self, shot_id: int, rating: int) -> ShotRecord:
        """Give 0–5 stars, the photographer's own."""
        self.mark((shot_id,), "rating", rating)
        return self.catalogue.shot(shot_id)

    def pick(self, shot_id: int, pick: Pick | None) -> ShotRecord:
        """Overrule the verdict: 'pick', 'reject', or None for the machine's."""
        self.mark((shot_id,), "pick", pick)
        return self.catalogue.shot(shot_id)

    def label(self, shot_id: int, label: str | None) -> ShotRecord:
        """Give a colour label, or None."""
        self.mark((shot_id,), "label", label)
        return self.catalogue.shot(shot_id)

    def undo(self) -> tuple[list[ShotRecord], str] | None:
        """Take the last rating, pick, label or assignment back: the shots and what was undone."""
        with self._giving(self.catalogue.given_by_undo()):
            undone = self.catalogue.undo()
        if undone is None:
            return None
        shot_ids, sentence = undone
        return [self._with_sidecar(one) for one in shot_ids], sentence

    def assign(
        self,
        shot_id: int,
        sitter: str,
        person_id: str | None = None,
        sequence: int | None = None,
    ) -> ShotRecord:
        """Give a quarantined or wrongly given shot to a sitter by hand; its files move there.

        `sequence` is its number among theirs where it had one; None: it is their last.
        """
        with self._giving([shot_id]):
            self.catalogue.assign(shot_id, sitter, person_id, sequence)
        return self._with_sidecar(shot_id)

    def quarantine(self, shot_id: int, why: str) -> ShotRecord:
        """It may be somebody else's than was said; `why` is a clause. Its files move there."""
        with self._giving([shot_id]):
            self.catalogue.quarantine(shot_id, why)
        return self._with_sidecar(shot_id)

    @contextmanager
    def _giving(self, shot_ids: list[int]) -> Iterator[None]:
        """Shots get another sitter within: afterwards, even after a crash, their files follow."""
        if shot_ids:
            self.choices.put("placing", json.dumps(shot_ids))
        yield
        for shot_id in shot_ids:
            self.place(shot_id, anew=True)
            shot = self.catalogue.shot(shot_id)
            self.attendance.has_shots(shot.sitter, shot.person_id)
        if shot_ids:
            self.choices.put("placing", "[]")

    def place(self, shot_id: int, *, anew: bool = False) -> bool:
        """Move a shot's files to where they belong; whether there were any to move.

        Out of quarantine or into it, and a late half to the first; `anew`: it has another sitter.
        """
        with self.moving:
            if not is_stored(self.ledger, shot_id) or (
                not anew and is_placed(self.ledger, shot_id)
            ):
                return False
            shot = self.catalogue.shot(shot_id)
            known = self.attendance.find(shot.person_id) if shot.person_id else ()
            columns = next(
                (p.columns | {"group": p.group} for p in known if p.name == shot.sitter), {}
            )
            place_shot(
                *(self.ledger, self.folder, self.disk),
                shot,
                self.template,
                self.look,
                columns,
                anew=anew,
            )
            return True

    def _with_sidecar(self, shot_id: int) -> ShotRecord:
        shot = self.catalogue.shot(shot_id)
        if shot.path is not None:
            try:
                write_sidecar(shot, self.disk)
            except OSError as error:
                raise explain(error, shot.path.with_suffix(".xmp")) from error
        return shot


def _has_ledger(folder: Path) -> bool:
    try:
        return (folder / LEDGER).is_file()
    except OSError as error:
        raise explain(error, folder) from error
