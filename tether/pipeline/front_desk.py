"""Who sits: check-in from the day's list, walk-ins, and names that are on no list.

What has to read or write a whole list runs on a thread of its own, so that no window waits.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from tether.errors import SessionError
from tether.pipeline.earlier_shots import earlier_shots
from tether.pipeline.events import EngineEvent, Notice, ShotGiven, SitterChanged
from tether.session.attendees.attendance import PersonState
from tether.session.attendees.roster import read_roster
from tether.session.finder import NameFinder
from tether.session.merging import merge_people
from tether.session.session import Session


class FrontDesk:
    """Changes the sitter of one session.

    Args:
        session: open for writing.
        publish: hears `SitterChanged`, `EarlierShots` and notices.
        changed: called after each change, before it is published.
        loaded: called when a roster was added.
    """

    def __init__(
        self,
        session: Session,
        publish: Callable[[EngineEvent], None],
        changed: Callable[[], None],
        loaded: Callable[[], None] = lambda: None,
    ) -> None:
        self._session = session
        self._publish = publish
        self._changed = changed
        self._loaded = loaded
        self._thread = ThreadPoolExecutor(1, "front-desk")

    def close(self) -> None:
        """Finish what is being read."""
        self._thread.shutdown()

    def tell(self) -> None:
        """Say who sits, who is next and, a moment later, what there is of the sitter."""
        following = self._session.attendance.next_up(1)
        name = self._session.sitters.current.name
        self._publish(SitterChanged(name, following[0].name if following else None))
        with suppress(RuntimeError):  # closed meanwhile: nobody listens any more
            self._thread.submit(self._tell_earlier, name)

    def list_people(self) -> "Future[NameFinder]":
        """The list as it is now, ready to be searched."""
        return self._thread.submit(lambda: NameFinder(self._session.attendance.everybody()))

    def load(self, path: Path) -> "Future[str]":
        """Add a roster to the list; the sentence says how many people are new, and what is odd."""
        return self._thread.submit(self._load, path)

    def set_sitter(self, name: str) -> None:
        """Somebody who is on no list, or nobody (an empty name)."""
        self._change(lambda: self._session.set_sitter(name.strip()))

    def walk_in(self, name: str) -> None:
        """Somebody steps in who is not on the list yet: now they are."""
        attendance = self._session.attendance
        self._change(lambda: self._session.check_in(attendance.walk_in(name).key))

    def check_in(self, key: int) -> None:
        """Somebody of the list steps in front of the camera."""
        self._change(lambda: self._session.check_in(key))

    def mark(self, key: int, state: PersonState) -> None:
        """Set somebody absent, done, or waiting again."""
        try:
            self._session.attendance.mark(key, state)
        except SessionError as error:
            self._publish(Notice(str(error), serious=True))
            return
        self.tell()

    def rename(self, key: int, name: str) -> "Future[str]":
        """Put a name right, on shots and files too; NameTakenError as in `Session.rename`."""
        return self._thread.submit(self._rename, key, name)

    def merge(self, key: int, name: str) -> "Future[str]":
        """Make one person of two: the shots become those of whoever is called `name`."""
        return self._thread.submit(self._merge, key, name)

    def check_in_by_code(self, code: str) -> None:
        """Check in whose card or badge says `code`; who is here already stays."""
        found = self._session.attendance.find(code)
        if len(found) == 1 and found[0].state != "here":
            self.check_in(found[0].key)
        elif not found:
            self._publish(Notice(f"The card says {code}: nobody on the list has that."))
        elif len(found) > 1:
            self._publish(Notice(f"The card says {code}, which several people have: type a name."))

    def _change(self, change: Callable[[], object]) -> None:
        try:
            change()
        except SessionError as error:
            self._publish(Notice(str(error), serious=True))
            return
        self._changed()
        self.tell()

    def _tell_earlier(self, name: str) -> None:
        try:
            earlier = earlier_shots(self._session, name)
        except SessionError as error:
            self._publish(Notice(str(error), serious=True))
            return
        if earlier.shots:
            self._publish(earlier)

    def _rename(self, key: int, name: str) -> str:
        done = self._session.rename(key, name)
        self._tell_shots([shot for shot, _, _ in done.moves], done.new)
        return f"{done.old} is {done.new} now."

    def _merge(self, key: int, name: str) -> str:
        done = merge_people(self._session, key, name)
        self._tell_shots(done.shots, done.new)
        return f"{done.old} is {done.new}: {len(done.shots)} shots are {done.new}'s now."

    def _tell_shots(self, shots: Sequence[int], sitter: str) -> None:
        for shot_id in shots:
            self._publish(ShotGiven(shot_id, sitter))
        self.tell()

    def _load(self, path: Path) -> str:
        roster = read_roster(path)
        added = self._session.attendance.load(roster)
        self._loaded()
        self.tell()
        known = len(roster.people) - added
        parts = [f"{added:,} {'person is' if added == 1 else 'people are'} new on the list"]
        if known:
            parts.append(f"{known:,} {'was' if known == 1 else 'were'} on it already")
        return " ".join([f"{', '.join(parts)}.", *roster.notices])
