"""RGB spaces by their ICC profiles: Adobe RGB, Display P3 or ProPhoto pictures, worked on as sRGB.

LittleCMS by way of Pillow has 8 bits; a profile of three curves and a matrix, as those of cameras
and working spaces are, is simple arithmetic at any depth. What sRGB cannot hold is not lost: the
change that was made to the sRGB picture is carried over, and laid on the picture as it was.
"""

import struct
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.picture_colours import is_srgb

Pixels = NDArray[np.uint8] | NDArray[np.uint16]
Array = NDArray[np.float64]

FINE = 65535
"""Steps in which a curve is kept: the codes of 16 bits; turned round, of the root of the light,
which is twenty and more to a code of 8 bits in shadows, too."""

STRIP_ROWS = 256
"""Rows at once: a 24-megapixel strip in float is 18 MB."""

LEAST_DETERMINANT = 1e-4
"""Of a matrix of primaries: less, and two of them are one."""

_OF_COLOUR = (b"TRC", b"XYZ")
"""Ends of the names of tags that each of r, g and b has."""

_PARAMETERS = {0: "g", 1: "gab", 2: "gabc", 3: "gabcd", 4: "gabcdef"}
"""Of parametric curves, by type. ICC.1:2010, table 65."""


@dataclass(frozen=True, slots=True)
class RgbSpace:
    """An RGB space in the order B, G, R.

    `curves` (FINE + 1, 3) is the linear light (0–1) of encoded values; `to_xyz` (3, 3) takes that
    to XYZ under D50.
    """

    curves: Array
    to_xyz: Array

    def linear(self, pixels: Pixels) -> NDArray[np.float32]:
        """Return linear light (0–1)."""
        table = self.curves if pixels.dtype == np.uint16 else self.curves[:: FINE // 255]
        return np.asarray(cv2.LUT(pixels, table.astype(np.float32)[None]), np.float32)

    def encoded(self, linear: NDArray[np.float32], white: int) -> NDArray[np.float32]:
        """Return values (0 to `white`) of linear light, which is clipped to the space."""
        roots = np.linspace(0, 1, FINE + 1) ** 2
        codes = np.linspace(0, white, FINE + 1)
        steps = np.round(np.sqrt(np.clip(linear, 0, 1)) * np.float32(FINE)).astype(np.uint16)
        tables = [np.interp(roots, self.curves[:, i], codes) for i in range(3)]
        table = np.stack(tables, -1).astype(np.float32)[None]
        return np.asarray(cv2.LUT(steps, table), np.float32)


def as_srgb(pixels: Pixels, icc: bytes | None, change: Callable[[Pixels], Pixels]) -> Pixels:
    """Return BGR pixels in the profile `icc` with a change that is made to them as sRGB.

    `change` takes and gives pixels of the same shape and dtype. What it leaves stays bit for bit.
    A profile that is no matrix is taken for sRGB.
    """
    space = _space(icc)
    if space is None:
        return change(pixels)
    seen = _converted(pixels, space, srgb())
    changed = change(seen)
    white = int(np.iinfo(pixels.dtype).max)
    out = np.empty_like(pixels)
    for top in range(0, len(pixels), STRIP_ROWS):
        rows = slice(top, top + STRIP_ROWS)
        before, after = (_encoded(part[rows], srgb(), space) for part in (seen, changed))
        moved = np.round(pixels[rows] + after - before)
        out[rows] = np.clip(moved, 0, white)
    return out


def srgb_of(pixels: Pixels, icc: bytes | None) -> Pixels:
    """Return BGR pixels in the profile `icc` as sRGB; what that lacks is clipped."""
    space = _space(icc)
    return pixels if space is None else _converted(pixels, space, srgb())


def _converted(pixels: Pixels, source: RgbSpace, target: RgbSpace) -> Pixels:
    out = np.empty_like(pixels)
    for top in range(0, len(pixels), STRIP_ROWS):
        rows = slice(top, top + STRIP_ROWS)
        out[rows] = np.round(_encoded(pixels[rows], source, target))
    return out


def _encoded(pixels: Pixels, source: RgbSpace, target: RgbSpace) -> NDArray[np.float32]:
    matrix = np.linalg.solve(target.to_xyz, source.to_xyz)
    linear = cv2.transform(source.linear(pixels), matrix)
    return target.encoded(np.asarray(linear, np.float32), int(np.iinfo(pixels.dtype).max))


@lru_cache(1)
def srgb() -> RgbSpace:
    """Return sRGB as LittleCMS has it, so that white is white in both."""
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    return parsed(bytes(profile.tobytes()))


@lru_cache(8)
def _space(icc: bytes | None) -> RgbSpace | None:
    """Return the space of a profile; None for sRGB and for what is no matrix."""
    if icc is None or is_srgb(icc):
        return None
    try:
        return parsed(icc)
    except (ValueError, struct.error, np.linalg.LinAlgError):
        return None


def parsed(icc: bytes) -> RgbSpace:
    """Return the space of a matrix profile.

    Raises:
        ValueError: it is another kind of profile, or damaged.
        struct.error: it is cut off.
    """
    (count,) = struct.unpack_from(">I", icc, 128)
    tags: dict[bytes, bytes] = {}
    for number in range(min(count, 100)):
        name, start, size = struct.unpack_from(">4sII", icc, 132 + 12 * number)
        tags[name] = icc[start : start + size]
    if b"A2B0" in tags or any(c + t not in tags for c in (b"b", b"g", b"r") for t in _OF_COLOUR):
        raise ValueError("it is no matrix of primaries")
    curves = np.stack([_curve(tags[c + b"TRC"]) for c in (b"b", b"g", b"r")], -1)
    fixed = [struct.unpack_from(">3i", tags[c + b"XYZ"], 8) for c in (b"b", b"g", b"r")]
    to_xyz = np.array(fixed, np.float64).T / 65536
    if abs(np.linalg.det(to_xyz)) < LEAST_DETERMINANT:
        raise ValueError("its primaries are no three")
    return RgbSpace(curves, to_xyz)


def _curve(tag: bytes) -> Array:
    """Return the linear light (FINE + 1,) of a curve's tag. ICC.1:2010, 10.5 and 10.15."""
    at = np.linspace(0, 1, FINE + 1)
    if tag[:4] == b"curv":
        (count,) = struct.unpack_from(">I", tag, 8)
        values = np.frombuffer(tag[12 : 12 + 2 * count], ">u2").astype(np.float64)
        if len(values) != count:
            raise ValueError("a curve is cut off")
        if count < 2:
            return np.asarray(at ** (values[0] / 256 if count else 1))
        light = np.interp(at, np.linspace(0, 1, count), values / 65535)
    elif tag[:4] == b"para":
        light = _parametric(tag, at)
    else:
        raise ValueError("a curve is of an unknown kind")
    if np.isnan(light).any():
        raise ValueError("a curve is no function")
    # Turned round it must have one value for each light; noise in a table may have two.
    return np.asarray(np.maximum.accumulate(np.clip(light, 0, 1)))


def _parametric(tag: bytes, at: Array) -> Array:
    (kind,) = struct.unpack_from(">H", tag, 8)
    names = _PARAMETERS.get(kind)
    if names is None:
        raise ValueError("a curve is of an unknown kind")
    numbers = struct.unpack_from(f">{len(names)}i", tag, 12)
    p = dict.fromkeys("abcdefg", 0.0) | {"a": 1.0}
    p |= {name: number / 65536 for name, number in zip(names, numbers, strict=True)}
    if kind in (1, 2):  # the straight part is what is added, up to where the power begins
        p |= {"d": -p["b"] / p["a"] if p["a"] else 0.0, "e": p["c"], "f": p["c"], "c": 0.0}
    with np.errstate(all="ignore"):  # of nonsense: what comes of it is clipped, or refused
        high = np.maximum(p["a"] * at + p["b"], 0) ** p["g"] + p["e"]
    return np.asarray(np.where(at >= p["d"], high, p["c"] * at + p["f"]))
