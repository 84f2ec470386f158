"""Who is in front of the camera, and which frames cannot be theirs.

A frame that was shot before the sitter changed but comes out of the camera afterwards belongs to
the last sitter. It is told by the camera's own clock, held against the monotonic clock: the
shortest way from capture to announcement that was seen is taken for the offset between the two, so
neither clock has to be right, and setting the computer's clock back changes nothing. Where a camera
tells no time, the number in the file's name says whether the frame is older than the last sitter's.

One rule holds for shots of which tether saw nothing, whether they come by themselves after a crash
or from a card: once the session has had a sitter, they are nobody's until somebody says whose.
"""

import re
import threading
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from tether.frames import RemoteFile
from tether.session.ledger import Ledger

SECOND = 1_000_000_000
"""Nanoseconds."""
NUMBERS = 10_000
"""File numbers have four digits (DCF, JEITA CP-3461) and begin anew after 9999."""
LATE_FRAMES = 100
"""A number so far or less behind the last one is an old frame; further, another card's counter."""
UNWATCHED = "it was shot while tether was not running, and nothing says whose it is"
_NUMBER = re.compile(r"(\d{4})\.\w+$")


@dataclass(frozen=True, slots=True)
class Sitter:
    """Somebody in front of the camera. `since_ns` is monotonic; None: nobody was there before."""

    name: str = ""
    person_id: str | None = None
    since_ns: int | None = None


class Sitters:
    """The current sitter, remembered across restarts."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._lock = threading.Lock()
        self._offsets: dict[str, int] = {}
        self._newest: dict[str, int] = {}
        self._newest_before: dict[str, int] = {}
        last = ledger.row("SELECT name, person_id FROM sitters ORDER BY id DESC")
        self._current = Sitter(last["name"], last["person_id"]) if last else Sitter()

    @property
    def current(self) -> Sitter:
        """Whose the next frames are."""
        return self._current

    def change(self, name: str, person_id: str | None = None) -> Sitter:
        """Check somebody in (an empty name: nobody). Raises SessionError."""
        with self._lock:
            before = self._current
            if (name, person_id) == (before.name, before.person_id):
                return before
            since = time.monotonic_ns()
            self._ledger.execute(
                "INSERT INTO sitters (name, person_id, since) VALUES (?, ?, ?)",
                (name, person_id, datetime.now(UTC).isoformat()),
            )
            nobody_before = not before.name and before.since_ns is None
            self._current = Sitter(name, person_id, None if nobody_before else since)
            self._newest_before = dict(self._newest)
            return self._current

    def rename(self, name: str, person_id: str | None) -> None:
        """Whoever sits has another name, and is nobody else: no frame is older. Raises."""
        with self._lock:
            self._ledger.execute(
                "INSERT INTO sitters (name, person_id, since) VALUES (?, ?, ?)",
                (name, person_id, datetime.now(UTC).isoformat()),
            )
            self._current = replace(self._current, name=name, person_id=person_id)

    def stale(self, remote: RemoteFile) -> str | None:
        """Why a frame cannot safely be the current sitter's, as a clause; None where it can."""
        if remote.left_over:
            return "the camera still had it from before"
        if remote.unwatched and self.ever():
            return UNWATCHED
        with self._lock:
            since = self._current.since_ns
            offset = self._offset(remote)
            number = self._number(remote)
            if since is None:
                return None
            if remote.announced_ns < since:
                return "the camera announced it before the sitter changed"
            if remote.captured_at is None:
                if remote.found_in_listing:
                    return "it was found on the card, and nothing says when it was shot"
                before = self._newest_before.get(remote.camera)
                if number is None or before is None:
                    return None
                if _behind(number, before) < LATE_FRAMES:
                    return "its number is one from before the sitter changed"
                return None
            if offset is None:
                return "it was found on the card, and the camera's clock is not known yet"
            earliest = _camera_ns(remote.captured_at) + offset
            # EXIF and PTP give whole seconds: the shutter was pressed within the second after.
            whole_second = remote.captured_at.microsecond == 0
            latest = earliest + (SECOND if whole_second else 0)
            if latest < since:
                return "it was shot before the sitter changed"
            if earliest < since:
                return "it was shot within the second in which the sitter changed"
            return None

    def ever(self) -> bool:
        """Whether anybody was checked in in this session: else nothing can be given wrongly."""
        return self._ledger.row("SELECT 1 FROM sitters WHERE name != ''") is not None

    def _offset(self, remote: RemoteFile) -> int | None:
        """Monotonic less camera clock in ns, learnt from what the camera announces by event."""
        if remote.captured_at is not None and not remote.found_in_listing:
            seen = remote.announced_ns - _camera_ns(remote.captured_at)
            known = self._offsets.get(remote.camera)
            self._offsets[remote.camera] = seen if known is None else min(known, seen)
        return self._offsets.get(remote.camera)

    def _number(self, remote: RemoteFile) -> int | None:
        """The number in the file's name; the newest of each camera is remembered."""
        found = _NUMBER.search(remote.name)
        if found is None:
            return None
        number = int(found[1])
        newest = self._newest.get(remote.camera)
        if newest is None or _behind(number, newest) >= LATE_FRAMES:
            self._newest[remote.camera] = number
        return number


def _behind(number: int, newest: int) -> int:
    """How many numbers before `newest` a number is; a later one is behind by almost all."""
    return (newest - number) % NUMBERS


def _camera_ns(moment: datetime) -> int:
    """A camera's clock as nanoseconds. Zones do not matter: only differences are used."""
    moment = moment.replace(tzinfo=UTC)
    return int(moment.replace(microsecond=0).timestamp()) * SECOND + moment.microsecond * 1000
