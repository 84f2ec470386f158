"""Where a beard or stubble grows, told by its strands: it is not skin that should be even."""

import numpy as np

from tether.retouch import mesh
from tether.retouch.bands import Bands
from tether.retouch.blur import masked_blur
from tether.retouch.mesh import Mask, Points
from tether.retouch.tone import Field

GROWS = (
    132, 58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 288, 361, 352, 266,
    425, 2, 205, 36, 123,
)  # fmt: skip
"""Points of the face mesh around where a beard grows: below cheekbones and nose."""

NEAR = 0.02
"""Sigma over which strands are taken together, in face sizes."""

SHAVEN, BEARDED = 1.6, 1.8
"""Fine contrast where a beard grows, over that of the face's cheeks: 0.8 to 1.4 on 52 shared
portraits of shaven faces, 1.6 with a shade, 1.8 to 2.6 on eight with a beard of days."""

FROM, TO = 1.5, 2.3
"""The same at one place, from where it is a beard in part, and wholly."""


def beard(bands: Bands, skin: Mask, points: Points) -> Mask | None:
    """Return a mask (h, w) of one face's beard, None where it has none.

    A beard is finer and stronger in contrast than skin; how fine the picture shows skin, focus,
    size and noise, tells the face's own cheeks.
    """
    shape = (skin.shape[0], skin.shape[1])
    area = mesh.fill(shape, points[list(GROWS)])
    cheeks = mesh.fill(shape, *(points[list(cheek)] for cheek in mesh.CHEEKS)) * skin > 0.5
    inside = area * skin > 0.9
    if not cheeks.any() or not inside.any():
        return None
    size = mesh.face_size(points)
    strands = _lightness(bands.base) - _lightness(bands.fine)
    power = masked_blur(strands * strands, np.maximum(skin, np.float32(1e-4)), NEAR * size)
    contrast = np.sqrt(np.maximum(power, 0))
    contrast /= max(float(np.median(contrast[cheeks])), 1e-3)
    grown = (float(np.median(contrast[inside])) - SHAVEN) / (BEARDED - SHAVEN)
    if grown <= 0:
        return None
    there = np.clip((contrast - FROM) / (TO - FROM), 0, min(grown, 1))
    return np.asarray(there * mesh.soften(area, NEAR * size), np.float32)


def _lightness(lab: Field) -> Field:
    return np.ascontiguousarray(lab[..., 0])
