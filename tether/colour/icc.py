"""A colour profile as an ICC file that other programs read: an input profile with a table.

Written by hand (ICC.1:2001-04, version 2.4, `mft2`), since no Python library writes tables;
LittleCMS reads it back in the tests. It takes the camera's encoded RGB to CIELAB under D50.
"""

import struct

import numpy as np
from numpy.typing import NDArray

from tether.colour.spaces import RGB_TO_XYZ, Array

D50: Array = np.array([0.9642, 1.0, 0.8249])
"""White of the profile connection space, as ICC rounds it."""

D65_TO_D50: Array = np.array(
    [[1.0478112, 0.0228866, -0.0501270], [0.0295424, 0.9904844, -0.0170491],
     [-0.0092345, 0.0150436, 0.7521316]]
)  # fmt: skip
"""Bradford adaptation, D65 to D50. Lindbloom."""

LAB_FULL = 0xFF00
"""16-bit code of L* = 100 in version 2's Lab; a* and b* are 256 codes a unit from −128."""


def icc_profile(table: NDArray[np.float32], name: str) -> bytes:
    """Return an input profile.

    Args:
        table: encoded sRGB (n, n, n, 3) as `table[b, g, r]`, as a Cube has it.
        name: what programs show; ASCII, other letters are replaced.
    """
    tags = {
        b"desc": _description(name),
        b"cprt": b"text\0\0\0\0" + b"No copyright, use freely\0",
        b"wtpt": b"XYZ \0\0\0\0" + b"".join(_fixed(value) for value in D50),
        b"A2B0": _lut(table),
    }
    head, body = b"", b""
    offset = 128 + 4 + 12 * len(tags)
    for signature, data in tags.items():
        head += signature + struct.pack(">II", offset + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    size = offset + len(body)
    return _header(size) + struct.pack(">I", len(tags)) + head + body


def _header(size: int) -> bytes:
    illuminant = b"".join(_fixed(value) for value in D50)
    made = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)  # a fixed date: same fit, same bytes
    head = struct.pack(">I4xI4s4s4s", size, 0x02400000, b"scnr", b"RGB ", b"Lab ") + made
    head += b"acsp" + b"\0" * 28 + illuminant
    return head.ljust(128, b"\0")


def _fixed(value: float) -> bytes:
    """Return s15Fixed16Number."""
    return struct.pack(">i", round(float(value) * 65536))


def _description(name: str) -> bytes:
    text = name.encode("ascii", "replace")[:200] + b"\0"
    # After the ASCII text an empty Unicode and an empty Macintosh one are required.
    return b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + b"\0" * (4 + 4 + 2 + 1 + 67)


def _lut(table: NDArray[np.float32]) -> bytes:
    side = table.shape[0]
    codes = _lab_codes(np.moveaxis(table.astype(np.float64), (0, 1, 2), (2, 1, 0)))
    head = b"mft2\0\0\0\0" + struct.pack(">BBBx", 3, 3, side)
    head += b"".join(_fixed(value) for value in np.eye(3).ravel())
    straight = struct.pack(">2H", 0, 0xFFFF)
    return (
        head
        + struct.pack(">2H", 2, 2)
        + straight * 3
        + codes.astype(">u2").tobytes()
        + straight * 3
    )


def _lab_codes(encoded: Array) -> NDArray[np.uint16]:
    """Return version 2's 16-bit Lab (D50) of encoded sRGB."""
    from tether.colour.spaces import decode

    ratio = decode(encoded) @ (D65_TO_D50 @ RGB_TO_XYZ).T / D50
    f = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    lightness = (116 * f[..., 1] - 16) / 100 * LAB_FULL
    a, b = 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])
    codes = np.stack([lightness, (a + 128) * 256, (b + 128) * 256], -1)
    return np.asarray(np.clip(np.round(codes), 0, 0xFFFF), np.uint16)
