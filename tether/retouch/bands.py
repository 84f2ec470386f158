"""Frequency bands of the skin in CIELAB, split so that each can be weighed by itself.

The finest band (pores, lashes, stubble) is never touched: every step is a smooth field laid over
it. Blurs are averages over the mask only, so lips and hair do not bleed into skin.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from tether.retouch.blur import Weighed, blurred
from tether.retouch.mesh import Mask
from tether.retouch.parallel import each
from tether.retouch.tone import Field

BLOTCH_FROM, BLOTCH_TO = 0.005, 0.06
"""Blotches lie between two sigmas in face sizes: waves of 20-80 px on a face of 500-700 px. What is
finer, coarse pores and the skin's relief, stays: without it skin looks like wax. The coarse side is
cut steeply: broader light, shade and blush are the face's own, and a Gaussian's slow fall would
take a quarter of them along."""

FRECKLES_TO = 0.011
"""Where blotches begin on a freckled face: freckles are finer, and stay with the pores."""

FORM = 0.11
"""Sigma of the light's fall over cheek and brow: the face's form, which stays."""


@dataclass(frozen=True, slots=True)
class Bands:
    """CIELAB (h, w, 3) of one face: `base` lightly smoothed, then `fine`, `blotch_free`, `form`."""

    base: Field
    fine: Field
    blotch_free: Field
    form: Field


def split(lab: Field, skin: Mask, size: float, freckled: bool = False) -> Bands:
    """Return the bands of `lab` over `skin`, for a face of `size` pixels."""
    finest = FRECKLES_TO if freckled else BLOTCH_FROM
    tone = Weighed.of(lab, np.maximum(skin, np.float32(1e-4)))
    means: list[Callable[[], Field]] = [
        lambda: tone.blurred(finest * size),
        lambda: tone.flat(BLOTCH_TO * size),
        lambda: tone.blurred(FORM * size),
    ]
    fine, blotch_free, form = each(lambda mean: mean(), means)
    return Bands(blurred(lab, max(0.8, 0.002 * size)), fine, blotch_free, form)
