"""Names the light's pattern from how bright the skin is at places all over the face.

The model is fitted by `bench/fit_light.py` on portraits relit by lamps at known places; it knows
shading and cast shadows of a face's own shape, not of hats, hair or flags. Where no pattern is
likely enough, none is named.
"""

from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.analysis import fitted_light
from tether.analysis.skin import SkinPatch
from tether.readings import LightPattern

PATTERNS: tuple[LightPattern, ...] = ("flat", "butterfly", "loop", "rembrandt", "split")
SURE = 0.5
"""Least probability of a pattern that is named."""
FLOOR = 0.003
"""Linear light below which shade is shade, whatever a sensor's noise says."""
BLUR = 5
"""Pixels of the patch that one place is averaged over: pores and stubble go, shadows stay."""

MIDDLE = (10, 151, 9, 168, 6, 197, 195, 5, 4, 2, 164, 18, 200, 199, 175)
"""Down the middle: forehead, bridge, nose, below the nose, chin."""
RIGHT = (
    109, 67, 69, 108, 104, 68, 71, 34, 116, 123, 117, 118, 119, 120, 100, 101, 50, 36, 205, 187,
    147, 213, 192, 207, 216, 206, 203, 129, 198, 126, 142, 167, 165, 92, 186, 214, 210, 211, 32,
    208,
)  # fmt: skip
"""The sitter's right half: forehead, temple, cheek, nose, lip, jaw."""
LEFT = (
    338, 297, 299, 337, 333, 298, 301, 264, 345, 352, 346, 347, 348, 349, 329, 330, 280, 266, 425,
    411, 376, 433, 416, 427, 436, 426, 423, 358, 420, 355, 371, 393, 391, 322, 410, 434, 430, 431,
    262, 428,
)  # fmt: skip
"""Their mirror places, in the same order."""


def pattern_features(patch: SkinPatch, key_on_image_right: bool) -> NDArray[np.float64]:
    """Stops of each place over the face's mean: middle, lit half, shaded half; float64 (95,)."""
    rows, columns = patch.luminance.shape
    even = cv2.blur(patch.luminance, (BLUR, BLUR))
    lit, shaded = (LEFT, RIGHT) if key_on_image_right else (RIGHT, LEFT)
    places = np.rint(patch.points[[*MIDDLE, *lit, *shaded]]).astype(int)
    x, y = np.maximum(places, 0).T
    x, y = np.minimum(x, columns - 1), np.minimum(y, rows - 1)
    stops = np.log2(even[y, x].astype(np.float64) + FLOOR)
    return np.asarray(stops - stops.mean(), np.float64)


@cache
def _models() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Weights (patterns, features) and intercepts (patterns,) of all patterns together."""
    models = fitted_light.PATTERN
    return np.array([m.weights for m in models]), np.array([m.intercept for m in models])


def name_pattern(patch: SkinPatch, key_on_image_right: bool) -> LightPattern | None:
    """The pattern, or None where none is likely enough."""
    features = pattern_features(patch, key_on_image_right)
    weights, intercepts = _models()
    logits = weights @ features + intercepts
    chances = np.exp(logits - logits.max())
    chances /= chances.sum()
    best = int(chances.argmax())
    return PATTERNS[best] if chances[best] >= SURE else None
