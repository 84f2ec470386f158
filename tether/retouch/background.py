"""Steps on the backdrop: levelled, and darkened towards the corners. Gains on encoded values."""

import cv2
import numpy as np

from tether.retouch.blur import masked_blur
from tether.retouch.mesh import Mask
from tether.retouch.tone import DARKEST, Field, to_encoded

FINE_SHARE, SMOOTH_SHARE = 0.02, 0.25
"""Backdrop blotches as sigmas in shares of the longer side: folds and falling light lie between."""


def backdrop_gain(small: Field, background: Mask, strength: float) -> Field:
    """Return gains that level the backdrop (encoded BGR, 0–1) towards its own smooth tone."""
    longer = max(small.shape[:2])
    sure = (background > 0.95).astype(np.float32)
    if not sure.any():
        return np.ones_like(small)
    weight = np.maximum(sure, 1e-5)
    fine = masked_blur(small, weight, FINE_SHARE * longer)
    smooth = masked_blur(small, weight, SMOOTH_SHARE * longer)
    gain = (smooth + np.float32(DARKEST)) / (fine + np.float32(DARKEST))
    cover = background[..., None] * np.float32(strength)
    return np.asarray(1 + cover * (gain - 1), np.float32)


def vignette_gain(shape: tuple[int, int], stops: float) -> Mask:
    """Return gains that darken by `stops` of linear light in the corners, nothing in the middle.

    The fall is a smooth step of the distance from the middle; encoded values follow linear light by
    the slope of sRGB's curve at middle grey.
    """
    ys, xs = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32)
    centre = np.array([(shape[1] - 1) / 2, (shape[0] - 1) / 2], np.float32)
    distance = np.hypot((xs - centre[0]) / max(centre[0], 1), (ys - centre[1]) / max(centre[1], 1))
    fall = np.clip((distance / np.sqrt(2) - 0.35) / 0.65, 0, 1)
    fall = fall * fall * (3 - 2 * fall)
    middle_grey = np.float32(0.18)
    lit = to_encoded(np.asarray(middle_grey * np.exp2(-np.float32(stops) * fall), np.float32))
    gain = lit / to_encoded(np.array([middle_grey], np.float32))[0]
    return np.asarray(cv2.GaussianBlur(gain.astype(np.float32), (0, 0), 1.0), np.float32)
