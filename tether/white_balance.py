"""What another colour of light does to a picture: von Kries adaptation in Bradford's primaries.

A light changes what each kind of receptor gets by a factor. sRGB's channels are mixtures of a
camera's, so factors on them turn skin green under lamplight; Bradford's sharpened primaries stand
near to those of cameras. All arrays are linear RGB, sRGB primaries.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

RGB_TO_XYZ: Array = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
     [0.0193339, 0.1191920, 0.9503041]]
)  # fmt: skip
"""Linear sRGB to CIE XYZ, D65. IEC 61966-2-1."""

BRADFORD: Array = np.array(
    [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]]
)
"""CIE XYZ to sharpened primaries. Lam 1985, as ICC.1:2001-04 annex E has it."""

RGB_TO_SHARP: Array = BRADFORD @ RGB_TO_XYZ

LEAST_SHARP = 1e-6
"""Light of a deeper colour than sRGB holds would have none, or less, in a sharpened primary."""


def adaptation(white: Array) -> Array:
    """Return the matrix (3, 3) that takes linear RGB to where white becomes `white` (3,)."""
    factors = _sharp(white) / _sharp(np.ones(3))
    return np.asarray(np.linalg.inv(RGB_TO_SHARP) @ (factors[:, None] * RGB_TO_SHARP))


def white_between(reference: Array, seen: Array) -> Array:
    """Return what becomes of white (3,) where a surface seen as `seen` becomes `reference`."""
    factors = _sharp(reference) / _sharp(seen)
    return np.asarray(np.linalg.inv(RGB_TO_SHARP) @ (factors * _sharp(np.ones(3))))


def _sharp(colour: Array) -> Array:
    return np.maximum(RGB_TO_SHARP @ colour, LEAST_SHARP)
