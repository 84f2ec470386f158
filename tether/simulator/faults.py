"""What can go wrong on order: `NAME@K`, at the K-th shot. Shots count from 1.

Several faults may be ordered for one shot, and `random:N` draws N of them from the seed.
"""

import random
import re
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass

from tether.errors import SettingsError

FAULTS = {
    "drop": "the connection breaks in the middle of the file",
    "stall": "the camera falls silent in the middle of the file, then the connection breaks",
    "garbage": "bytes without sense come in the middle of the file, then the connection breaks",
    "truncate": "the card holds only the first half of the file",
    "wrong-size": "until the next connection the camera claims another size than the file's, half "
    "or double (wrong-size:half, wrong-size:double)",
    "duplicate-event": "the file is announced twice",
    "missing-event": "the file is never announced, and only the card's listing has it",
    "hostile-name": "the file's name attacks the reader; hostile-name:VARIANT chooses how",
    "busy": "live view and downloads answer 'busy' for a second",
    "sleep": "after the shot the body answers nothing, until somebody connects anew",
    "ram-target": "before the shot the target flips to the camera's RAM: shots are announced once, "
    "no listing has them, and a disconnection loses them; with nobody connected the card has them",
    "card-full": "the card is full: this press takes no picture, the next finds a fresh card",
    "battery-low": "the battery is down to 4 % from now on",
    "stale": "at the K-th connection the camera announces a frame of an hour ago; stale:ram: one "
    "that only its RAM holds; stale:late: such a one a second after the connection",
    "slow:MBps": "from the start the link carries so many megabytes a second (17: USB 2)",
    "random:N": "N faults of these, drawn by --seed, among the first 2 N shots",
}
"""Every fault that `--fault` takes, with what it does."""

HOSTILE_NAMES = {
    "parent": "../../DSC_{0:04d}.JPG",
    "absolute": "/tmp/DSC_{0:04d}.JPG",
    "backslash": "..\\..\\DSC_{0:04d}.JPG",
    "nul": "DSC_{0:04d}\0.JPG",
    "newline": "DSC\n{0:04d}.JPG",
    "escape": "DSC\x1b[2J{0:04d}.JPG",
    "reserved": "COM{0}.JPG",
    "dots": "..{0:04d}..JPG",
    "hidden": ".session{0:04d}.JPG",
    "shell": "$(touch x);`x`{0:04d}.JPG",
    "percent": "%n%s%x{0:04d}.JPG",
    "no-extension": "DSC_{0:04d}",
    "long": "{0:04d}" + "D" * 4000 + ".JPG",
    "surrogate": "DSC\ud800{0:04d}.JPG",
    "right-to-left": "DSC\u202egpj{0:04d}.JPG",
}
"""Variants of hostile-name. Of the long one a PTP string carries 254 characters."""

TRANSFER_FAULTS = ("drop", "stall", "garbage")
RANDOM_FAULTS = (
    "drop", "stall", "garbage", "truncate", "wrong-size", "duplicate-event", "missing-event",
    "hostile-name", "busy", "sleep", "ram-target", "card-full", "battery-low", "stale",
)  # fmt: skip
VARIANTS = {
    "hostile-name": sorted(HOSTILE_NAMES),
    "stale": ["late", "ram"],
    "wrong-size": ["double", "half"],
}
BUSY_SECONDS = 1.0


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One order: what, and its variant where it has one."""

    name: str
    variant: str = ""


class Faults:
    """The faults of one camera. Raises SettingsError for one that is not known."""

    def __init__(self, orders: Sequence[str] = (), seed: int = 0) -> None:
        self.bytes_a_second = 0.0
        self.random = random.Random(seed)
        self._orders: dict[int, set[Fault]] = {}
        self._transfers: list[str] = []
        self._busy_until = 0.0
        self._lock = threading.Lock()
        for order in orders:
            self._take_order(order)

    def at_shot(self, number: int) -> list[Fault]:
        """Faults of this shot, in order of name; those of the transfer wait for it, busy begins."""
        found = sorted(f for f in self._orders.get(number, set()) if f.name != "stale")
        with self._lock:
            self._transfers += [f.name for f in found if f.name in TRANSFER_FAULTS]
        if any(fault.name == "busy" for fault in found):
            self._busy_until = time.monotonic() + BUSY_SECONDS
        return found

    def stale_orders(self) -> list[tuple[int, Fault]]:
        """Which connections, counted from 1, meet a stale frame."""
        return [
            (number, fault)
            for number, faults in sorted(self._orders.items())
            for fault in sorted(faults)
            if fault.name == "stale"
        ]

    def take_transfer(self) -> str | None:
        """The fault of the file that goes out now, once."""
        with self._lock:
            return self._transfers.pop(0) if self._transfers else None

    def busy(self) -> bool:
        """Whether live view and downloads are refused just now."""
        return time.monotonic() < self._busy_until

    def hostile_name(self, variant: str, number: int) -> str:
        """A name of that variant, or of one drawn by the seed."""
        chosen = variant or self.random.choice(sorted(HOSTILE_NAMES))
        return HOSTILE_NAMES[chosen].format(number)

    def wrong_size(self, variant: str, size: int) -> int:
        """The size that the camera claims instead, by the variant or by the seed."""
        chosen = variant or self.random.choice(VARIANTS["wrong-size"])
        return 2 * size if chosen == "double" else size // 2

    def _take_order(self, order: str) -> None:
        match = re.fullmatch(r"([a-z-]+)(?::([\w.-]+))?(?:@(\d+))?", order)
        name, variant, number = match.groups() if match else ("", None, None)
        if name in ("slow", "random"):
            if not variant or not re.fullmatch(r"\d+(\.\d+)?", variant) or float(variant) <= 0:
                raise SettingsError(f"{order!r} needs a number above 0, such as {name}:17.")
            if name == "slow":
                self.bytes_a_second = float(variant) * 1e6
                return
            for _ in range(int(float(variant))):
                shot = self.random.randint(1, 2 * int(float(variant)))
                drawn = Fault(self.random.choice(RANDOM_FAULTS))
                self._orders.setdefault(shot, set()).add(drawn)
            return
        variants = VARIANTS.get(name, [])
        if number is not None and int(number) == 0:
            raise SettingsError(f"{order!r}: shots count from 1. The first one's is {name}@1.")
        if name not in FAULTS:
            raise SettingsError(
                f"There is no fault {order!r}: write NAME@K with one of {', '.join(FAULTS)}."
            )
        if variant is not None and variant not in variants:
            raise SettingsError(
                f"{name} has no variant {variant!r}"
                + (f": choose of {', '.join(variants)}." if variants else ".")
            )
        self._orders.setdefault(int(number or 1), set()).add(Fault(name, variant or ""))
