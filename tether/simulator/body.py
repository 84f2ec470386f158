"""The simulated camera itself: its card, its RAM, its settings and its live picture."""

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
CARD_BYTES = 64 << 30
SHOT_BYTES = 30 << 20
"""What a body reckons a pair to take, for its count of free pictures."""

BATTERY, CLOCK, TARGET, LIVE_STATUS = 0x5001, 0x5011, 0xD10B, 0xD1A2
"""Battery level and clock (PTP), Nikon's recording media and live view status."""
QUALITY, WHITE_BALANCE, APERTURE, SHUTTER = 0x5004, 0x5005, 0x5007, 0x500D
ISO, COMPENSATION, DRIVE = 0x500F, 0x5010, 0x5013
"""What a photographer turns (PTP): apertures in hundredths, times in units of 0.1 ms, compensation
in thousandths of a stop; the others are codes."""
FOCUS_SECONDS = 0.25
"""A body answers 'busy' for so long while it focuses: a mirrorless one on a face in a studio."""
TO_CARD, TO_RAM = 0, 1
"""Values of the target: libgphoto2 shows them as `recordingmedia`, Card and SDRAM. It sets SDRAM
by itself when it starts live view: that is how targets flip (ptp2/library.c, nikon preview)."""


@dataclass(frozen=True, slots=True)
class CardFile:
    """A file or folder of the camera.

    `claimed` is the size that the camera says it has; `in_ram` means that no listing has it and
    that it goes with the connection; `honest_from` is the connection from which on the true size
    is told.
    """

    handle: int
    parent: int
    name: str
    claimed: int
    made: float
    content: bytes = field(default=b"", repr=False)
    in_ram: bool = False
    honest_from: int = 0


class Body:
    """State that outlives connections. Safe to use from several threads.

    Attributes:
        connections: how often somebody connected.
        held: whether somebody is connected. A body that nobody drives writes to its card.
        full: whether the card has no room.
    """

    def __init__(self, faults: Faults, press: Callable[[], None]) -> None:
        self.faults = faults
        self.connections = 0
        self.held = False
        self.full = False
        self._press = press
        self._condition = threading.Condition()
        self._frame = b""
        self._sequence = 0
        self._asked_ns = 0
        self._last_handle = FIRST_FILE - 1
        self._focused_at = 0.0
        now = time.time()
        self._files: dict[int, CardFile] = {
            DCIM: CardFile(DCIM, 0, "DCIM", 0, now),
            FOLDER: CardFile(FOLDER, DCIM, "100NIKON", 0, now),
        }
        values = (
            wire.Property(BATTERY, 2, "B", 87, writable=False),
            wire.Property(QUALITY, 2, "B", 2, (0, 1, 2, 4)),
            wire.Property(WHITE_BALANCE, 4, "H", 2, (2, 4, 5, 6, 0x8010)),
            wire.Property(APERTURE, 4, "H", 560, (280, 400, 560, 800, 1100)),
            wire.Property(SHUTTER, 6, "I", 50, (10, 20, 40, 50, 80, 166)),
            wire.Property(ISO, 4, "H", 100, (100, 200, 400, 800, 1600)),
            wire.Property(COMPENSATION, 3, "h", 0, tuple(range(-2000, 2001, 500))),
            wire.Property(DRIVE, 4, "H", 1, (1, 2, 0x8010, 0x8011)),
            wire.Property(TARGET, 2, "B", TO_CARD, (TO_CARD, TO_RAM)),
            wire.Property(LIVE_STATUS, 2, "B", 0, (0, 1), writable=False),
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

    @property
    def free_bytes(self) -> int:
        """Room on the card."""
        with self._condition:
            used = sum(len(file.content) for file in self._files.values() if not file.in_ram)
        return 0 if self.full else max(0, CARD_BYTES - used)

    @property
    def free_pictures(self) -> int:
        """Pictures that still fit, as a body counts them."""
        with self._condition:
            count = sum(not file.in_ram for file in self._files.values())
        return 0 if self.full else max(0, CARD_BYTES // SHOT_BYTES - count)

    @property
    def shoots_into_ram(self) -> bool:
        """Whether the next shot goes to the camera's RAM only."""
        return self.held and self.properties[TARGET].value == TO_RAM

    def force(self, code: int, value: int) -> None:
        """Change a value from inside, as a body does."""
        self.properties[code] = replace(self.properties[code], value=value)

    def add(
        self,
        name: str,
        content: bytes,
        *,
        claimed: int | None = None,
        made: float | None = None,
        in_ram: bool = False,
    ) -> int:
        """Put a file on the card or into the RAM; returns its handle.

        A `claimed` size is told until the next connection, then the true one.
        """
        with self._condition:
            self._last_handle += 1
            handle = self._last_handle
            self._files[handle] = CardFile(
                handle,
                FOLDER,
                name,
                len(content) if claimed is None else claimed,
                time.time() if made is None else made,
                content,
                in_ram,
                self.connections + 1,
            )
            return handle

    def claimed(self, file: CardFile) -> int:
        """The size that the camera tells just now."""
        return len(file.content) if self.connections >= file.honest_from else file.claimed

    def connected(self) -> int:
        """Somebody connected; returns which connection this is, counted from 1."""
        with self._condition:
            self.connections += 1
            self.held = True
            return self.connections

    def disconnected(self, connection: int) -> list[str]:
        """That connection is gone, and with it what the RAM held; returns the names."""
        with self._condition:
            if connection == self.connections:
                self.held = False
            # What a newer connection's shots put there stays.
            gone = [
                file
                for file in self._files.values()
                if file.in_ram and file.honest_from <= connection + 1
            ]
            for file in gone:
                del self._files[file.handle]
            return [file.name for file in gone]

    def children(self, parent: int) -> list[int]:
        """Handles in a folder; `ALL` (or 0xFFFFFFFF) is the root, 0 everything."""
        with self._condition:
            wanted = {0: None, ALL: 0}.get(parent, parent)
            return [
                handle
                for handle, file in self._files.items()
                if (wanted is None or file.parent == wanted) and not file.in_ram
            ]

    def entry(self, handle: int) -> CardFile | None:
        """A file or folder."""
        return self._files.get(handle)

    def press_soon(self) -> None:
        """The host asked for a picture: answer first, then press."""
        threading.Thread(target=self._press, name="shutter", daemon=True).start()

    def focus(self) -> None:
        """Begin to focus; `focusing` until it is done."""
        self._focused_at = time.monotonic() + FOCUS_SECONDS

    @property
    def focusing(self) -> bool:
        """Whether the lens is still on its way."""
        return time.monotonic() < self._focused_at

    def set_property(self, code: int, data: bytes) -> int:
        """Set a value; returns the PTP response code."""
        known = self.properties.get(code)
        if known is None or not known.writable:
            return wire.NOT_SUPPORTED
        try:
            (value,) = struct.unpack_from("<" + known.letter, data)
        except struct.error:
            return wire.BAD_VALUE
        if known.choices and value not in known.choices:
            return wire.BAD_VALUE
        self.properties[code] = replace(known, value=value)
        return wire.OK
