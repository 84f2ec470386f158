"""What can go wrong on order: `NAME@K`, at the K-th shot. Shots count from 1."""

import re
import threading
import time
from collections.abc import Sequence

from tether.errors import SettingsError

FAULTS = {
    "drop": "the connection breaks in the middle of the file",
    "stall": "the camera falls silent in the middle of the file, then the connection breaks",
    "garbage": "bytes without sense come in the middle of the file",
    "truncate": "the card holds only the first half of the file",
    "wrong-size": "the camera claims another size than the file has",
    "duplicate-event": "the file is announced twice",
    "missing-event": "the file is never announced, and only the card's listing has it",
    "hostile-name": "the file's name tries to leave the folder",
    "busy": "live view answers 'busy' for a second",
    "slow:MBps": "from the start, the link carries so many megabytes a second (17: USB 2)",
}
"""Every fault that `--fault` takes, with what it does."""
BUSY_SECONDS = 1.0


class Faults:
    """The faults of one camera. Raises SettingsError for one that is not known."""

    def __init__(self, orders: Sequence[str] = ()) -> None:
        self.bytes_a_second = 0.0
        self._orders: dict[int, set[str]] = {}
        self._transfers: list[str] = []
        self._busy_until = 0.0
        self._lock = threading.Lock()
        for order in orders:
            slow = re.fullmatch(r"slow:(\d+(?:\.\d+)?)(?:@\d+)?", order)
            if slow and float(slow[1]) > 0:
                self.bytes_a_second = float(slow[1]) * 1e6
                continue
            match = re.fullmatch(r"([a-z-]+)(?:@(\d+))?", order)
            if match is None or match[1] not in FAULTS:
                raise SettingsError(
                    f"There is no fault {order!r}: write NAME@K with one of {', '.join(FAULTS)}."
                )
            self._orders.setdefault(int(match[2] or 1), set()).add(match[1])

    def at_shot(self, number: int) -> set[str]:
        """Faults of this shot; those of the transfer wait for it, busy begins."""
        found = self._orders.get(number, set())
        with self._lock:
            self._transfers += [name for name in ("drop", "stall", "garbage") if name in found]
        if "busy" in found:
            self._busy_until = time.monotonic() + BUSY_SECONDS
        return found

    def take_transfer(self) -> str | None:
        """The fault of the file that goes out now, once."""
        with self._lock:
            return self._transfers.pop(0) if self._transfers else None

    def busy(self) -> bool:
        """Whether live view is refused just now."""
        return time.monotonic() < self._busy_until
