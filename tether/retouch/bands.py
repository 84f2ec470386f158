"""Frequency bands of the skin in CIELAB, split so that each can be weighed by itself.

The finest band (pores, lashes, stubble) is never touched: every step is a smooth field laid over
it. Blurs are averages over the mask only, so lips and hair do not bleed into skin.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from tether.retouch.mesh import Mask
from tether.retouch.tone import Field

BLOTCH_FROM, BLOTCH_TO = 0.006, 0.032
"""Blotches as Gaussian sigmas in face sizes: 20–80 px waves on a face of 500–700 px lie between.
What is finer, coarse pores and the skin's relief, stays: without it skin looks like wax."""

FORM = 0.11
"""Sigma of the light's fall over cheek and brow: the face's form, which stays."""


@dataclass(frozen=True, slots=True)
class Bands:
    """CIELAB of one face: `base` lightly smoothed, then `fine`, `blotch_free`, `form`."""

    base: Field
    fine: Field
    blotch_free: Field
    form: Field


def split(lab: Field, skin: Mask, size: float) -> Bands:
    """Return the bands of `lab` over `skin`, for a face of `size` pixels."""
    weight = np.maximum(skin, 1e-4)
    return Bands(
        base=np.asarray(cv2.GaussianBlur(lab, (0, 0), max(0.8, 0.002 * size)), np.float32),
        fine=masked_blur(lab, weight, BLOTCH_FROM * size),
        blotch_free=masked_blur(lab, weight, BLOTCH_TO * size),
        form=masked_blur(lab, weight, FORM * size),
    )


def masked_blur(values: Field, weight: Mask, sigma: float) -> Field:
    """Return the Gaussian mean of values (h, w) or (h, w, 3) over `weight`.

    Wide means are made at a reduced size: at a sigma of three small pixels nothing of it shows.
    """
    height, width = values.shape[:2]
    factor = max(1, int(sigma / 3))
    channels = 1 if values.ndim == 2 else values.shape[2]
    above = cv2.multiply(values, _merged(weight, channels))
    spread = weight
    if factor > 1:
        size = (max(1, width // factor), max(1, height // factor))
        above = cv2.resize(above, size, interpolation=cv2.INTER_AREA)
        spread = np.asarray(cv2.resize(spread, size, interpolation=cv2.INTER_AREA), np.float32)
    above = cv2.GaussianBlur(above, (0, 0), sigma / factor)
    spread = np.asarray(cv2.GaussianBlur(spread, (0, 0), sigma / factor), np.float32)
    mean = cv2.divide(above, _merged(np.maximum(spread, np.float32(1e-6)), channels))
    if factor > 1:
        mean = cv2.resize(mean, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(mean, np.float32)


def _merged(plane: Mask, channels: int) -> Field:
    return np.asarray(plane if channels == 1 else cv2.merge([plane] * channels), np.float32)
