"""Writes the photographer's marks into a session: on a thread of its own, in order, each undoable.

Marks touch the disk, so no key press waits for them; what became of them is published. The hearts
of a client at a tablet, which `tether serve` leaves in the session, are looked for and granted.
"""

import logging
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from tether.errors import SessionError
from tether.pipeline.events import EngineEvent, Notice, RatingChanged, ShotGiven
from tether.session.favourites import grant, wishes
from tether.session.records import Mark, ShotRecord
from tether.session.session import Session

log = logging.getLogger(__name__)

WISH_SECONDS = 0.5
"""Between two looks for a client's hearts: they are ratings before the tablet is looked up from."""


class Clerk:
    """Marks shots of one session, and takes marks back.

    Args:
        session: open for writing.
        publish: hears `RatingChanged` for each shot, and notices where the session refuses.
    """

    def __init__(self, session: Session, publish: Callable[[EngineEvent], None]) -> None:
        self._session = session
        self._publish = publish
        self._thread = ThreadPoolExecutor(1, "ratings")
        self._closing = threading.Event()
        self._watcher = threading.Thread(target=self._watch, name="wishes", daemon=True)
        self._watcher.start()

    def mark(self, shot_ids: Sequence[int], field: Mark, value: str | int | None) -> None:
        """Give shots a rating, pick or label soon, as one change."""
        self._thread.submit(self._mark, tuple(shot_ids), field, value)

    def give(self, shot_id: int, sitter: str) -> None:
        """Give a shot to a sitter by hand, out of quarantine too."""
        self._thread.submit(self._give, shot_id, sitter)

    def quarantine(self, shot_id: int, why: str) -> None:
        """A shot may not be its sitter's; `why` is a clause."""
        self._thread.submit(self._quarantine, shot_id, why)

    def undo(self) -> str | None:
        """Take the last change back, after all that wait; says what it undid."""
        return self._thread.submit(self._undo).result()

    def close(self) -> None:
        """Finish what waits."""
        self._closing.set()
        self._watcher.join()
        self._thread.shutdown()

    def _mark(self, shot_ids: Sequence[int], field: Mark, value: str | int | None) -> None:
        try:
            self._tell(self._session.mark(shot_ids, field, value))
        except SessionError as error:
            self._publish(Notice(str(error), serious=True))

    def _give(self, shot_id: int, sitter: str) -> None:
        try:
            known = [one for one in self._session.attendance.find(sitter) if one.name == sitter]
            self._session.assign(shot_id, sitter, known[0].id if known else None)
        except SessionError as error:
            self._publish(Notice(str(error), serious=True))
            return
        self._publish(ShotGiven(shot_id, sitter))

    def _quarantine(self, shot_id: int, why: str) -> None:
        try:
            shot = self._session.quarantine(shot_id, why)
        except SessionError as error:
            self._publish(Notice(str(error), serious=True))
            return
        name = shot.camera_name if shot.path is None else shot.path.name
        self._publish(ShotGiven(shot_id, "", why))
        self._publish(Notice(f"{name} is in quarantine: {why}. O says whose it is.", serious=True))

    def _undo(self) -> str | None:
        try:
            undone = self._session.undo()
        except SessionError as error:
            self._publish(Notice(str(error), serious=True))
            return None
        if undone is None:
            return None
        self._tell(undone[0])
        for shot in undone[0]:
            sitter = "" if shot.quarantined else shot.sitter
            self._publish(ShotGiven(shot.id, sitter, shot.quarantined))
        return undone[1]

    def _watch(self) -> None:
        while not self._closing.wait(WISH_SECONDS):
            if wishes(self._session.folder):
                self._thread.submit(self._grant).result()

    def _grant(self) -> None:
        try:
            self._tell([self._session.catalogue.shot(one) for one in grant(self._session)])
        except SessionError as error:  # a full disk says so with the next shot
            log.warning("hearts wait: %s", error)

    def _tell(self, shots: Sequence[ShotRecord]) -> None:
        for shot in shots:
            self._publish(RatingChanged(shot.id, shot.pick, shot.rating, shot.label))
