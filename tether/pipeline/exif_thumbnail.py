"""The small picture in an EXIF block, made new with its large one: file browsers show the small.

Takes and gives EXIF blocks as they are embedded (EXIF 2.32, chapter 4.5). Nothing in a block is
moved, so maker notes, whose offsets only their makers know, stay readable.
"""

import struct
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

QUALITIES = (90, 80, 70, 55)
"""JPEG qualities tried until a thumbnail fits where the old one was; softer than that is no use."""

_JPEG_OFFSET, _JPEG_LENGTH = 0x0201, 0x0202
SHORT, LONG = 3, 4
"""TIFF 6.0 types of two and four bytes."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the second folder is pointed to, the thumbnail's bytes, and the entry of their number.

    `length` is None where there is no JPEG.
    """

    pointer: int
    start: int = 0
    room: int = 0
    length: int | None = None


def with_thumbnail(exif: bytes, picture: NDArray[np.uint8]) -> bytes:
    """Return an EXIF block whose thumbnail, if it has one, is of `picture` (BGR, as stored).

    Where a new one does not fit in the old one's bytes, or the old one is no JPEG, there is none
    afterwards. A block that cannot be parsed is returned as it is: nobody finds a thumbnail in it.
    """
    prefix = len(b"Exif\0\0") if exif.startswith(b"Exif\0\0") else 0
    block = bytearray(exif[prefix:])
    order = {b"II": "<", b"MM": ">"}.get(bytes(block[:2]), "")
    try:
        place = _place(block, order) if order else None
    except struct.error:
        return exif
    if place is None:
        return exif
    old = bytes(block[place.start : place.start + place.room])
    small = None if place.length is None else _jpeg(picture, old)
    block[place.start : place.start + place.room] = (small or b"").ljust(place.room, b"\0")
    if small is None or place.length is None:
        struct.pack_into(f"{order}I", block, place.pointer, 0)
    else:
        struct.pack_into(f"{order}HI", block, place.length + 2, LONG, 1)
        struct.pack_into(f"{order}I", block, place.length + 8, len(small))
    return exif[:prefix] + bytes(block)


def _place(block: bytearray, order: str) -> _Place | None:
    """Return where the thumbnail is; None without one. Raises struct.error on nonsense."""
    (first,) = struct.unpack_from(f"{order}I", block, 4)
    (count,) = struct.unpack_from(f"{order}H", block, first)
    pointer = first + 2 + 12 * count
    (second,) = struct.unpack_from(f"{order}I", block, pointer)
    if second == 0:
        return None
    (count,) = struct.unpack_from(f"{order}H", block, second)
    entries = {}
    for at in range(second + 2, second + 2 + 12 * count, 12):
        entries[struct.unpack_from(f"{order}H", block, at)[0]] = at
    if _JPEG_OFFSET not in entries or _JPEG_LENGTH not in entries:
        return _Place(pointer)
    start = _value(block, order, entries[_JPEG_OFFSET])
    room = _value(block, order, entries[_JPEG_LENGTH])
    room = min(room, max(len(block) - start, 0))
    return _Place(pointer, start, room, entries[_JPEG_LENGTH])


def _value(block: bytearray, order: str, entry: int) -> int:
    """Return the number of an entry, a SHORT or a LONG."""
    (kind,) = struct.unpack_from(f"{order}H", block, entry + 2)
    return int(struct.unpack_from(f"{order}{'H' if kind == SHORT else 'I'}", block, entry + 8)[0])


def _jpeg(picture: NDArray[np.uint8], old: bytes) -> bytes | None:
    """Return a thumbnail as large as the old one, in pixels and at most in bytes, or None."""
    before = cv2.imdecode(np.frombuffer(old, np.uint8), cv2.IMREAD_GRAYSCALE) if old else None
    if before is None:
        return None
    scale = max(before.shape) / max(picture.shape[:2])
    size = [max(round(side * scale), 1) for side in picture.shape[1::-1]]
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    for quality in QUALITIES:
        _, coded = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, quality])
        if len(coded) <= len(old):
            return coded.tobytes()
    return None
