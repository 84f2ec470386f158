"""Where a beard or cropped hair grows on the skin, told by its strands: it is not to be evened."""

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


CROWN = 0.16
"""Skin above the mesh, in squares of the face's size, from which it goes on over the crown: a
forehead with hair above it has 0.01 to 0.14 on 75 shared portraits, three bald or shaven heads 0.19
to 0.25."""

SCALP_FROM, SCALP_TO = 1.8, 2.6
"""As `FROM` and `TO`, there: bald skin has 1.0 to 1.4 in the middle, cropped hair 2 to 5."""


def stubble(bands: Bands, skin: Mask, points: Points) -> Mask | None:
    """Return a mask (h, w) of what grows on one face's skin, None where nothing does.

    Strands are finer and stronger in contrast than skin; how fine the picture shows skin, focus,
    size and noise, tells the face's own cheeks.
    """
    shape = (skin.shape[0], skin.shape[1])
    cheeks = mesh.fill(shape, *(points[list(cheek)] for cheek in mesh.CHEEKS)) * skin > 0.5
    if not cheeks.any():
        return None
    size = mesh.face_size(points)
    strands = _lightness(bands.base) - _lightness(bands.fine)
    power = masked_blur(strands * strands, np.maximum(skin, np.float32(1e-4)), NEAR * size)
    contrast = np.sqrt(np.maximum(power, 0))
    contrast /= max(float(np.median(contrast[cheeks])), 1e-3)
    scalp = _scalp(skin, points, size)
    scalp *= np.clip((contrast - SCALP_FROM) / (SCALP_TO - SCALP_FROM), 0, 1)
    area = mesh.fill(shape, points[list(GROWS)])
    inside = area * skin > 0.9
    grown = 0.0
    if inside.any():
        grown = (float(np.median(contrast[inside])) - SHAVEN) / (BEARDED - SHAVEN)
    if grown <= 0:
        return np.asarray(scalp, np.float32) if scalp.any() else None
    there = np.clip((contrast - FROM) / (TO - FROM), 0, min(grown, 1))
    return np.asarray(np.maximum(there * mesh.soften(area, NEAR * size), scalp), np.float32)


def _scalp(skin: Mask, points: Points, size: float) -> Mask:
    """Return where skin goes on over the crown, as on bald and shaven heads; elsewhere nothing."""
    up = points[mesh.FOREHEAD] - points[mesh.CHIN]
    rows, columns = (np.arange(extent, dtype=np.float32) for extent in skin.shape)
    middle = points[mesh.NOSE_BRIDGE]
    higher = np.add.outer((rows - middle[1]) * up[1], (columns - middle[0]) * up[0]) > 0
    oval = mesh.fill((skin.shape[0], skin.shape[1]), points[list(mesh.FACE_OVAL)])
    above = skin * (1 - oval) * higher
    if float(above.sum()) < CROWN * size**2:
        return np.zeros_like(skin)
    return mesh.soften(np.asarray(above, np.float32), NEAR * size)


def _lightness(lab: Field) -> Field:
    return np.ascontiguousarray(lab[..., 0])
