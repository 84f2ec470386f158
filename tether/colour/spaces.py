"""Colour arithmetic for charts and corrections: sRGB, linear light, CIELAB D65 and ΔE2000.

All arrays end in three channels in the order R, G, B; encoded and linear values run from 0 to 1.
"""

import numpy as np
from numpy.typing import NDArray

from tether.white_balance import RGB_TO_XYZ as RGB_TO_XYZ

Array = NDArray[np.float64]

WHITE: Array = RGB_TO_XYZ.sum(1)
"""XYZ of D65 white as the matrix has it."""

LUMINANCE: Array = RGB_TO_XYZ[1]
"""Weights of linear R, G and B in relative luminance Y."""


KNEE = 0.04045
"""sRGB code where the straight part ends. IEC 61966-2-1 rounds the linear value of it to 0.0031308,
by which encoding would not undo decoding there."""


def decode(encoded: Array) -> Array:
    """Return linear light of sRGB-encoded values. IEC 61966-2-1."""
    high = ((np.maximum(encoded, 0) + 0.055) / 1.055) ** 2.4
    return np.asarray(np.where(encoded <= KNEE, encoded / 12.92, high))


def encode(linear: Array) -> Array:
    """Return sRGB-encoded values of linear light. IEC 61966-2-1."""
    high = 1.055 * np.maximum(linear, 0) ** (1 / 2.4) - 0.055
    return np.asarray(np.where(linear <= KNEE / 12.92, linear * 12.92, high))


def lab_of(linear: Array) -> Array:
    """Return CIELAB D65 of linear sRGB; values out of gamut are kept. CIE 15."""
    ratio = linear @ RGB_TO_XYZ.T / WHITE
    threshold, slope = 216 / 24389, 24389 / 27
    f = np.where(ratio > threshold, np.cbrt(ratio), (slope * ratio + 16) / 116)
    lightness = 116 * f[..., 1] - 16
    a, b = 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])
    return np.asarray(np.stack([lightness, a, b], -1))


def linear_of(lab: Array) -> Array:
    """Return linear sRGB of CIELAB D65: the inverse of `lab_of`."""
    y = (lab[..., 0] + 16) / 116
    f = np.stack([y + lab[..., 1] / 500, y, y - lab[..., 2] / 200], -1)
    threshold, slope = 216 / 24389, 24389 / 27
    ratio = np.where(f**3 > threshold, f**3, (116 * f - 16) / slope)
    return np.asarray((ratio * WHITE) @ np.linalg.inv(RGB_TO_XYZ).T)


def difference(first: Array, second: Array) -> Array:
    """Return ΔE2000 between CIELAB arrays. CIE 142; Sharma, Wu and Dalal 2005."""
    from skimage.color import deltaE_ciede2000

    return np.asarray(deltaE_ciede2000(first, second))  # type: ignore[no-untyped-call]
