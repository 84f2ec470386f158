"""Frequency bands of the skin in CIELAB, split so that each can be weighed by itself.

The finest band (pores, lashes, stubble) is never touched: every step is a smooth field laid over
it. Blurs are averages over the mask only, so lips and hair do not bleed into skin.
"""

from dataclasses import dataclass

import numpy as np

from tether.retouch.blur import Weighed, blurred, flat_mean, masked_blur
from tether.retouch.mesh import Mask
from tether.retouch.parallel import each
from tether.retouch.tone import Field

BLOTCH_FROM, BLOTCH_TO = 0.005, 0.032
"""Blotches as Gaussian sigmas in face sizes: 20–80 px waves on a face of 500–700 px lie between.
What is finer, coarse pores and the skin's relief, stays: without it skin looks like wax."""

EVEN_FROM, EVEN_TO = 0.0054, 0.05
"""The same of lightness alone, cut steeply at its coarse side: broader light and shade is the
face's form, and a Gaussian's slow fall would take a quarter of it along."""

FORM = 0.11
"""Sigma of the light's fall over cheek and brow: the face's form, which stays."""


@dataclass(frozen=True, slots=True)
class Bands:
    """CIELAB of one face: `base` lightly smoothed, then `fine`, `blotch_free`, `form`.

    `patches` (h, w) is what is patchy in L*: between pores and form, with no slow fall of light.
    """

    base: Field
    fine: Field
    blotch_free: Field
    form: Field
    patches: Field


def split(lab: Field, skin: Mask, size: float) -> Bands:
    """Return the bands of `lab` over `skin`, for a face of `size` pixels."""
    tone = Weighed.of(lab, np.maximum(skin, np.float32(1e-4)))
    sigmas = (BLOTCH_FROM * size, BLOTCH_TO * size, FORM * size)
    fine, blotch_free, form = each(tone.blurred, sigmas)
    lightness = np.ascontiguousarray(lab[..., 0])
    patches = masked_blur(lightness, tone.weight, EVEN_FROM * size)
    patches -= flat_mean(lightness, tone.weight, EVEN_TO * size)
    return Bands(blurred(lab, max(0.8, 0.002 * size)), fine, blotch_free, form, patches)
