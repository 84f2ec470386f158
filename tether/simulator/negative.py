"""A small RAW: a DNG (Adobe DNG 1.4, a TIFF that every RAW reader opens) with a JPEG inside.

Its mosaic is a grey ramp with noise: what matters to a session are its bytes, not its picture.
"""

import io
import struct

import numpy as np

MOSAIC = (1000, 1500)
"""Height and width of the mosaic in cells: 3 MB, written in a few milliseconds."""
_BLACK, _WHITE = 512, 16383
"""A 14-bit sensor's range."""
_COLOUR_MATRIX = (0.8, -0.25, -0.1, -0.45, 1.25, 0.22, -0.05, 0.12, 0.75)
"""XYZ to camera, near that of current sensors; only its plausibility matters."""
_LETTERS = {1: "B", 2: "s", 3: "H", 4: "I", 5: "I", 10: "i"}
"""Struct letters of the TIFF types byte, text, short, long, rational and signed rational."""
_HEADER_BYTES, _ENTRY_BYTES = 8, 12

Entry = tuple[int, int, bytes]
"""Tag, TIFF type and value of one field."""


def negative(jpeg: bytes, number: int) -> bytes:
    """A DNG with `jpeg` as its preview; `number` seeds its noise, so that no two are alike."""
    height, width = MOSAIC
    ramp = np.linspace(_BLACK, _WHITE - 64, width, dtype=np.uint16)[None, :]
    mosaic = ramp + np.random.default_rng(number).integers(0, 64, MOSAIC, dtype=np.uint16)
    pixels = mosaic.astype("<u2").tobytes()
    start = _HEADER_BYTES
    preview_start = start + len(pixels)
    preview_width, preview_height = _size(jpeg)
    preview = [
        _entry(254, 4, 1),  # a reduced picture
        _entry(256, 4, preview_width),
        _entry(257, 4, preview_height),
        _entry(258, 3, 8, 8, 8),
        _entry(259, 3, 7),  # JPEG
        _entry(262, 3, 6),  # YCbCr
        _entry(273, 4, preview_start),
        _entry(277, 3, 3),
        _entry(278, 4, preview_height),
        _entry(279, 4, len(jpeg)),
    ]
    padding = b"\0" * (len(jpeg) % 2)
    preview_at = preview_start + len(jpeg) + len(padding)
    preview_directory = _directory(preview, preview_at)
    matrix = [part for value in _COLOUR_MATRIX for part in (round(value * 10000), 10000)]
    main = [
        _entry(254, 4, 0),
        _entry(256, 4, width),
        _entry(257, 4, height),
        _entry(258, 3, 16),
        _entry(259, 3, 1),
        _entry(262, 3, 32803),  # colour filter array
        _text(271, "Nikon Corporation"),
        _text(272, "Z 6_2"),
        _entry(273, 4, start),
        _entry(274, 3, 1),
        _entry(277, 3, 1),
        _entry(278, 4, height),
        _entry(279, 4, len(pixels)),
        _entry(330, 4, preview_at),
        _entry(33421, 3, 2, 2),
        _entry(33422, 1, 0, 1, 1, 2),  # red green, green blue
        _entry(50706, 1, 1, 4, 0, 0),
        _text(50708, "Nikon Z 6_2 simulated"),
        _entry(50714, 3, _BLACK),
        _entry(50717, 3, _WHITE),
        _entry(50721, 10, *matrix),
        _entry(50728, 5, 1, 2, 1, 1, 2, 3),
        _entry(50778, 3, 21),  # the matrix is for D65
    ]
    main_at = preview_at + len(preview_directory)
    head = struct.pack("<2sHI", b"II", 42, main_at)
    return b"".join((head, pixels, jpeg, padding, preview_directory, _directory(main, main_at)))


def _entry(tag: int, kind: int, *values: int) -> Entry:
    return tag, kind, struct.pack(f"<{len(values)}{_LETTERS[kind]}", *values)


def _text(tag: int, value: str) -> Entry:
    return tag, 2, value.encode("ascii") + b"\0"


def _directory(entries: list[Entry], at: int) -> bytes:
    """An image file directory that begins at `at`, with its longer values behind it."""
    behind = at + 2 + len(entries) * _ENTRY_BYTES + 4
    fields, values = b"", b""
    for tag, kind, value in entries:
        count = len(value) // struct.calcsize(f"<{_LETTERS[kind]}")
        if kind in (5, 10):  # a rational is two numbers
            count //= 2
        fields += struct.pack("<HHI", tag, kind, count)
        if len(value) <= 4:
            fields += value.ljust(4, b"\0")
        else:
            fields += struct.pack("<I", behind + len(values))
            values += value + b"\0" * (len(value) % 2)
    return struct.pack("<H", len(entries)) + fields + bytes(4) + values


def _size(jpeg: bytes) -> tuple[int, int]:
    from PIL import Image

    with Image.open(io.BytesIO(jpeg)) as picture:
        return picture.size
