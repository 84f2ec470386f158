"""PNG files with all their bits: 8 or 16 a channel, transparency, profile, EXIF, words.

Pillow cuts 16-bit colour down to 8 bits and OpenCV drops what is not pixels, so OpenCV codes the
pixels and the other chunks (PNG specification, chapter 11) are read and put in here.
"""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8] | NDArray[np.uint16]

SIGNATURE = b"\x89PNG\r\n\x1a\n"
KEPT = frozenset({b"pHYs", b"tEXt", b"zTXt", b"iTXt", b"tIME"})
"""Chunks that stay true of new pixels: resolution, words (XMP and IPTC among them), date. Profile
and EXIF are written anew; palette, gamma and the like belong to the old pixels."""


class BrokenPngError(ValueError):
    """`str(error)` says what is wrong with the bytes."""


@dataclass(frozen=True, slots=True)
class Layers:
    """Stored pixels: `bgr` (height, width, 3) and `alpha` (height, width) or None, of one dtype."""

    bgr: Pixels
    alpha: Pixels | None


def decoded(content: bytes) -> Layers:
    """Return the pixels as they are stored; grey and palettes as colours.

    Raises:
        BrokenPngError: cut short or damaged.
    """
    for _ in _chunks(content):  # OpenCV warns of damage on stderr, or says nothing
        pass
    pixels = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_UNCHANGED)
    if pixels is None:
        raise BrokenPngError("it cannot be decoded")
    if pixels.ndim == 2:
        pixels = np.repeat(pixels[..., None], 3, 2)
    alpha = np.ascontiguousarray(pixels[..., 3]) if pixels.shape[2] == 4 else None
    return Layers(cast(Pixels, pixels[..., :3]), cast(Pixels | None, alpha))


def encoded(layers: Layers, icc: bytes | None, exif: bytes | None, before: bytes | None) -> bytes:
    """Return a PNG of the pixels with a profile, an EXIF block and the words of the PNG `before`.

    `exif` is a TIFF structure, with or without the `Exif` that JPEGs write ahead of it.
    """
    bgr, alpha = layers.bgr, layers.alpha
    pixels = bgr if alpha is None else np.dstack([bgr, alpha])
    done, png = cv2.imencode(".png", np.ascontiguousarray(pixels))
    assert done, "8 and 16 bits are always coded"
    extra = []
    if icc:
        extra.append(_chunk(b"iCCP", b"ICC profile\0\0" + zlib.compress(icc)))
    if exif:
        extra.append(_chunk(b"eXIf", exif.removeprefix(b"Exif\0\0")))
    if before is not None:
        extra += [_chunk(kind, data) for kind, data in _chunks(before) if kind in KEPT]
    head = len(SIGNATURE) + 25  # and IHDR, whose size is fixed
    return png[:head].tobytes() + b"".join(extra) + png[head:].tobytes()


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield (type, data) of every chunk. Raises BrokenPngError where one is cut off or wrong."""
    at, kind = len(SIGNATURE), b""
    while kind != b"IEND":
        if at + 12 > len(content):
            raise BrokenPngError("it is cut short")
        length, kind = struct.unpack_from(">I4s", content, at)
        data, end = content[at + 8 : at + 8 + length], at + 12 + length
        if end > len(content):
            raise BrokenPngError("it is cut short")
        (checksum,) = struct.unpack_from(">I", content, end - 4)
        if zlib.crc32(data, zlib.crc32(kind)) != checksum:
            raise BrokenPngError("its bytes have changed")
        yield kind, data
        at = end


def _chunk(kind: bytes, data: bytes) -> bytes:
    return (
        struct.pack(">I4s", len(data), kind)
        + data
        + struct.pack(">I", zlib.crc32(data, zlib.crc32(kind)))
    )
