"""Steps on the backdrop: levelled, and darkened towards the corners. Gains on encoded values."""

import cv2
import numpy as np

from tether.retouch.backdrop.backdrop import Backdrop, mean_beside, reduced
from tether.retouch.mesh import Mask
from tether.retouch.tone import DARKEST, LUMINANCE, Field, to_encoded, to_linear

FINE_SHARE, SMOOTH_SHARE = 0.02, 0.25
"""Backdrop blotches as sigmas in shares of the longer side: folds and falling light lie between."""

MOST_STOPS = 0.6
"""Most that the backdrop's light is levelled, linear light: as much as one that may serve a day's
match can be uneven (`colour.consistency`)."""

MOST_CAST_STOPS = 0.1
"""Most that a channel is levelled beyond the light itself: a lamp's cast, a neighbour's jacket
mirrored. What differs by more is another colour."""

LEAST_LIGHT = 0.001
"""Linear light, code 3 of 255, that is added where stops are counted: noise in black has none."""


def backdrop_gain(small: Field, background: Mask, backdrop: Backdrop, strength: float) -> Field:
    """Return gains that level a plain backdrop (encoded BGR, 0–1) towards its own smooth tone.

    Only what is surely backdrop is measured, so that no sitter's tone is in the means, and the
    gains go on under the sitter as they were beside; `background` says where they act.
    """
    rows, columns = backdrop.clean.shape
    linear = to_linear(reduced(small, columns, rows))
    longer = max(rows, columns)
    fine = mean_beside(linear, backdrop.clean, FINE_SHARE * longer)
    smooth = mean_beside(linear, backdrop.clean, SMOOTH_SHARE * longer)
    floor = np.float32(LEAST_LIGHT)
    light = np.log2((smooth @ LUMINANCE + floor) / (fine @ LUMINANCE + floor))[..., None]
    cast = np.log2((smooth + floor) / (fine + floor)) - light
    stops = _bounded(light, MOST_STOPS) + _bounded(cast, MOST_CAST_STOPS)
    level = to_encoded(np.asarray(fine * np.exp2(stops), np.float32))
    dark = np.float32(DARKEST)
    gain = (level + dark) / (to_encoded(fine) + dark)
    wide = cv2.resize(gain, small.shape[1::-1], interpolation=cv2.INTER_CUBIC)
    return np.asarray(1 + background[..., None] * np.float32(strength) * (wide - 1), np.float32)


def _bounded(stops: Field, most: float) -> Field:
    """Return stops that never exceed `most`, both ways, and are themselves where they are few."""
    return np.asarray(most * np.tanh(stops / np.float32(most)), np.float32)


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
