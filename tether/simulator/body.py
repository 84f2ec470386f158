"""The simulated camera itself: its card, its settings, its live picture and its shutter."""

import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tether.simulator import wire
from tether.simulator.faults import Faults

DCIM, FOLDER, FIRST_FILE = 1, 2, 0x10
"""Handles of the card's folders; files come after."""
ALL = 0xFFFFFFFF
FRAME_PATIENCE = 1.0
"""Seconds that a request for a live frame waits for the next one."""


@dataclass(frozen=True, slots=True)
class CardFile:
    """A file or folder on the card; `claimed` is the size that the camera says it has."""

    handle: int
    parent: int
    name: str
    claimed: int
    made: float
    content: bytes = field(default=b"", repr=False)


class Body:
    """State that outlives connections. Safe to use from several threads."""

    def __init__(self, faults: Faults, press: Callable[[], None]) -> None:
        self.faults = faults
        self._press = press
        self._condition = threading.Condition()
        self._frame = b""
        self._sequence = 0
        self._asked_ns = 0
        now = time.time()
        self._files: dict[int, CardFile] = {
            DCIM: CardFile(DCIM, 0, "DCIM", 0, now),
            FOLDER: CardFile(FOLDER, DCIM, "100NIKON", 0, now),
        }
        values = (
            wire.Property(0x5001, 2, "B", 87, writable=False),
            wire.Property(0x5005, 4, "H", 2, (2, 4, 5, 6, 0x8010)),
            wire.Property(0x5007, 4, "H", 560, (280, 400, 560, 800, 1100)),
            wire.Property(0x500D, 6, "I", 50, (10, 20, 40, 50, 80, 166)),
            wire.Property(0x500F, 4, "H", 100, (100, 200, 400, 800, 1600)),
            wire.Property(0xD1A2, 2, "B", 1, (0, 1)),
        )
        self.properties = {value.code: value for value in values}

    def show(self, jpeg: bytes) -> None:
        """Another live frame."""
        with self._condition:
            self._frame = jpeg
            self._sequence += 1
            self._condition.notify_all()

    def next_frame(self, after: int) -> tuple[bytes, int]:
        """The first live frame later than `after`, waiting for it."""
        with self._condition:
            self._asked_ns = time.monotonic_ns()
            self._condition.wait_for(lambda: self._sequence > after, FRAME_PATIENCE)
            return self._frame, self._sequence

    @property
    def watched(self) -> bool:
        """Whether anybody looked at the live picture in the last second."""
        return time.monotonic_ns() - self._asked_ns < 1_000_000_000

    def add(self, name: str, content: bytes, claimed: int | None = None) -> int:
        """Put a file on the card; returns its handle."""
        with self._condition:
            handle = max(FIRST_FILE - 1, *self._files) + 1
            size = len(content) if claimed is None else claimed
            self._files[handle] = CardFile(handle, FOLDER, name, size, time.time(), content)
            return handle

    def children(self, parent: int) -> list[int]:
        """Handles in a folder; `ALL` (or 0xFFFFFFFF) is the root, 0 everything."""
        with self._condition:
            wanted = {0: None, ALL: 0}.get(parent, parent)
            return [h for h, f in self._files.items() if wanted is None or f.parent == wanted]

    def entry(self, handle: int) -> CardFile | None:
        """A file or folder."""
        return self._files.get(handle)

    def content(self, handle: int) -> bytes | None:
        """A file's bytes."""
        entry = self._files.get(handle)
        return None if entry is None else entry.content

    def press_soon(self) -> None:
        """The host asked for a picture: answer first, then press."""
        threading.Thread(target=self._press, name="shutter", daemon=True).start()

    def set_property(self, code: int, data: bytes) -> int:
        """Set a value; returns the PTP response code."""
        known = self.properties.get(code)
        if known is None or not known.writable:
            return wire.NOT_SUPPORTED
        try:
            (value,) = struct.unpack_from("<" + known.letter, data)
        except struct.error:
            return 0x201C
        if known.choices and value not in known.choices:
            return 0x201C  # invalid device property value
        self.properties[code] = replace(known, value=value)
        return wire.OK
