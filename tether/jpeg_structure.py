"""How a JPEG file is built: its size, its EXIF block and colour profile, and whether it is whole.

Takes the bytes of a file that starts like a JPEG and gives what its segments say, without decoding
a pixel. OpenCV decodes half a file to half a picture with grey below and no error, so wholeness is
decided here: the entropy-coded data may hold only stuffed bytes and restart markers, and must end
with an end-of-image marker (ITU-T T.81, annex B).
"""

import re
from dataclasses import dataclass

SIGNATURE = b"\xff\xd8\xff"

_START_OF_IMAGE, _END_OF_IMAGE, _START_OF_SCAN = 0xD8, 0xD9, 0xDA
_APP1, _APP2 = 0xE1, 0xE2
_FRAME_HEADERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""SOF0–SOF15 less the Huffman table, the reserved and the arithmetic conditioning segments."""
_BETWEEN_SCANS = frozenset({0xC4, 0xCC, 0xDA, 0xDB, 0xDC, 0xDD, 0xFE}) | frozenset(
    range(0xE0, 0xF0)
)
"""Tables, scans, line count, restart interval, comments and applications: all else is damage."""
_MARKER_IN_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""The first byte pair that ends entropy-coded data: neither stuffing, restart nor fill."""
_FILL = re.compile(rb"\xff*")
MOST_SCANS = 200
"""Progressive encoders write about ten; thousands cost minutes to decode and are an attack."""
_EXIF, _ICC = b"Exif\x00\x00", b"ICC_PROFILE\x00"
_ICC_HEADER = len(_ICC) + 2
LARGEST_ICC_BYTES = 4 << 20
"""Bigger profiles are not for cameras or screens, and are passed over."""


class BrokenJpegError(ValueError):
    """Not a whole JPEG; `str(error)` says in what way, as the end of a sentence."""


@dataclass(frozen=True, slots=True)
class JpegStructure:
    """What the segments of a whole JPEG say: pixels as stored (before orientation), EXIF, ICC."""

    width: int
    height: int
    exif: bytes | None
    icc: bytes | None


def read_structure(data: bytes) -> JpegStructure:
    """Walk the segments of a JPEG up to its end-of-image marker; what follows that is ignored.

    Raises:
        BrokenJpegError: no JPEG, cut short, or with impossible markers.
    """
    if not data.startswith(SIGNATURE):
        raise BrokenJpegError("it does not start like a JPEG")
    size: tuple[int, int] | None = None
    exif: bytes | None = None
    profile_parts: list[tuple[int, bytes]] = []
    position, scans = 2, 0
    while True:
        marker, position = _marker(data, position, after_scan=scans > 0)
        if marker == _END_OF_IMAGE:
            break
        segment, position = _segment(data, position)
        if marker in _FRAME_HEADERS:
            if size is not None or len(segment) < 6:
                raise BrokenJpegError("its frame header is wrong")
            size = int.from_bytes(segment[3:5], "big"), int.from_bytes(segment[1:3], "big")
        elif marker == _APP1 and segment.startswith(_EXIF) and exif is None:
            exif = segment
        elif marker == _APP2 and segment.startswith(_ICC) and len(segment) > _ICC_HEADER:
            profile_parts.append((segment[len(_ICC)], segment[_ICC_HEADER:]))
        elif marker == _START_OF_SCAN:
            if size is None:
                raise BrokenJpegError("picture data comes before its size")
            scans += 1
            if scans > MOST_SCANS:
                raise BrokenJpegError("it has far too many scans")
            found = _MARKER_IN_SCAN.search(data, position)
            if found is None:
                raise BrokenJpegError("its picture data ends too early")
            position = found.start()
    if size is None or scans == 0 or 0 in size:
        raise BrokenJpegError("it holds no picture data")
    return JpegStructure(*size, exif, _joined(profile_parts))


def _marker(data: bytes, position: int, *, after_scan: bool) -> tuple[int, int]:
    """Return the marker at `position` and the position behind it."""
    fill = _FILL.match(data, position)
    if fill is not None:
        position = max(position, fill.end() - 1)
    pair = data[position : position + 2]
    if len(pair) < 2:
        raise BrokenJpegError("it ends too early")
    marker = pair[1]
    known = marker == _END_OF_IMAGE or (not after_scan) or marker in _BETWEEN_SCANS
    if pair[0] != 0xFF or marker in (0x00, _START_OF_IMAGE) or not known:
        raise BrokenJpegError("there is garbage in the middle of it")
    return marker, position + 2


def _segment(data: bytes, position: int) -> tuple[bytes, int]:
    """Return the content of the segment at `position` and the position behind it."""
    length = int.from_bytes(data[position : position + 2], "big")
    if length < 2:
        raise BrokenJpegError("there is garbage in the middle of it")
    end = position + length
    if end > len(data):
        raise BrokenJpegError("it ends too early")
    return data[position + 2 : end], end


def _joined(parts: list[tuple[int, bytes]]) -> bytes | None:
    """Put the numbered parts of a colour profile in order; None for none or too much of it."""
    if not parts or sum(len(part) for _, part in parts) > LARGEST_ICC_BYTES:
        return None
    return b"".join(part for _, part in sorted(parts, key=lambda numbered: numbered[0]))
