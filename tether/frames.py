"""What comes from a camera: live frames, and the files that the shutter made.

Values are immutable and stamped with `time.monotonic_ns()` by whoever received them; wall time is
for people and file names only.
"""

import threading
from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Frame:
    """One live-view picture as the camera sent it.

    Attributes:
        sequence: counts up from 1 for each connection; gaps are frames that were dropped.
        received_ns: `time.monotonic_ns()` when the last byte had arrived.
        jpeg: the JPEG bytes, sRGB, not yet decoded and not to be trusted.
    """

    sequence: int
    received_ns: int
    jpeg: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file on a camera's card, as the camera tells it. Nothing here is to be trusted.

    Attributes:
        camera: serial number or address of the camera, to tell two bodies apart.
        folder: folder on the card, as libgphoto2 spells it (`/store_00010001/DCIM/100NIKON`).
        name: file name on the card.
        size: bytes that the camera claims, or None where it does not say.
        captured_at: the camera's clock, or None.
        announced_ns: `time.monotonic_ns()` when the event (or the listing) told of it.
        found_in_listing: True where no event told of it and only the card's listing did.
        left_over: True where the camera had it before the first connection: somebody else's.
        unwatched: True where it was shot for this session while no program ran: after a crash.
    """

    camera: str
    folder: str
    name: str
    size: int | None
    captured_at: datetime | None
    announced_ns: int
    found_in_listing: bool = False
    left_over: bool = False
    unwatched: bool = False


class Mailbox(Generic[T]):
    """Holds the latest value only: a slow reader skips, and never lags behind.

    `received` counts all values, `dropped` those that were replaced before anybody took them.
    """

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._value: T | None = None
        self._closed = False
        self.received = 0
        self.dropped = 0

    def put(self, value: T) -> None:
        """Replace whatever is waiting with `value`. Never blocks."""
        with self._condition:
            self.received += 1
            if self._value is not None:
                self.dropped += 1
            self._value = value
            self._condition.notify()

    def take(self, timeout: float | None = None) -> T | None:
        """Take the latest value, waiting up to `timeout` seconds; None when there was none."""
        with self._condition:
            self._condition.wait_for(lambda: self._value is not None or self._closed, timeout)
            value, self._value = self._value, None
            return value

    def close(self) -> None:
        """Wake every waiting reader for good."""
        with self._condition:
            self._closed = True
            self._condition.notify_all()
