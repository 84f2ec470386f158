"""Colour arithmetic of the retouch: linear light where light is added, CIELAB where it is smoothed.

Pictures are BGR, sRGB-encoded (IEC 61966-2-1); Lab is CIELAB D65 as OpenCV makes it from float.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]
Picture = NDArray[np.uint8] | NDArray[np.uint16]

DARKEST = 2.0 / 255
"""Encoded value below which a gain is not trusted: it would lift noise, not tone."""

LUMINANCE = np.array([0.0722, 0.7152, 0.2126], np.float32)
"""Shares of linear B, G and R in luminance: sRGB's primaries, ITU-R BT.709."""

GAIN_LIMITS = (0.25, 4.0)
"""Widest gains on encoded values that any sum of steps may ask for."""


def to_linear(encoded: Field) -> Field:
    """Return linear light (0–1) of sRGB-encoded values (0–1). IEC 61966-2-1."""
    low = encoded / 12.92
    high = ((np.maximum(encoded, 0) + 0.055) / 1.055) ** 2.4
    return np.asarray(np.where(encoded <= 0.04045, low, high), np.float32)


def to_encoded(linear: Field) -> Field:
    """Return sRGB-encoded values (0–1) of linear light (0–1). IEC 61966-2-1."""
    low = linear * 12.92
    high = 1.055 * np.maximum(linear, 0) ** (1 / 2.4) - 0.055
    return np.asarray(np.where(linear <= 0.0031308, low, high), np.float32)


def to_lab(bgr: Field) -> Field:
    """Return CIELAB of encoded BGR (0–1), float32 (height, width, 3)."""
    return np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2Lab), np.float32)


def from_lab(lab: Field) -> Field:
    """Return encoded BGR (0–1) of CIELAB."""
    return np.asarray(cv2.cvtColor(lab, cv2.COLOR_Lab2BGR), np.float32)


def full_scale(picture: Picture) -> int:
    """Return the value of white: 255 or 65535."""
    return int(np.iinfo(picture.dtype).max)


def stops_table(stops: tuple[float, float, float], white: int) -> NDArray[np.generic]:
    """Return the look-up table (white + 1, 3) that adds stops of linear light to B, G and R."""
    values = np.linspace(0, 1, white + 1, dtype=np.float64).astype(np.float32)
    linear = to_linear(values)
    channels = [to_encoded(np.minimum(linear * np.float32(2.0**s), 1)) for s in stops]
    table = np.round(np.stack(channels, 1) * white)
    return table.astype(np.uint8 if white == 255 else np.uint16)
