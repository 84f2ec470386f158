"""Four hundred people, one look: exposure and white balance brought to the session's reference.

Takes mean colours in linear light, measured on the skin, on a grey card or on the backdrop; gives
stops for a recipe's `[light]`. Skin says how *one* person's pictures drift; between people only
what is the same for all, card or backdrop, may be compared, or every skin would become one.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tether.colour.spaces import LUMINANCE, Array, decode, lab_of

LARGEST_STEP = 2.0
"""Most that is corrected, stops: beyond it the shot is wrong, not drifting."""

CLIPPED_LOW, CLIPPED_HIGH = 3 / 255, 0.985
"""Encoded values outside which a pixel tells nothing about light."""


@dataclass(frozen=True, slots=True)
class LightCorrection:
    """Stops of linear light: `exposure` for all channels, `red` and `blue` beside green."""

    exposure: float
    red: float
    blue: float

    @property
    def gains(self) -> Array:
        """Linear gains of R, G and B."""
        return np.exp2([self.exposure + self.red, self.exposure, self.exposure + self.blue])


def mean_colour(picture: NDArray[np.uint8], mask: NDArray[np.float32]) -> Array:
    """Return the mean linear RGB (3,) of a BGR picture over a soft mask, clipped pixels left out.

    NaN where nothing is left to measure.
    """
    inside = mask > 0.5
    encoded = picture[inside][:, ::-1] / 255.0
    weight = mask[inside].astype(np.float64)
    whole = ((encoded > CLIPPED_LOW) & (encoded < CLIPPED_HIGH)).all(1)
    if not whole.any():
        return np.full(3, np.nan)
    return np.asarray(np.average(decode(encoded[whole]), axis=0, weights=weight[whole]))


def correction_to(reference: Array, measured: Array) -> LightCorrection:
    """Return what brings `measured` (linear RGB of one thing) to `reference` (of the same thing).

    Never more than `LARGEST_STEP` a channel; nothing where either cannot be known.
    """
    both = np.stack([reference, measured])
    if not np.isfinite(both).all() or (both <= 0).any():
        return LightCorrection(0.0, 0.0, 0.0)
    red, green, blue = np.clip(np.log2(both[0] / both[1]), -LARGEST_STEP, LARGEST_STEP).tolist()
    return LightCorrection(green, red - green, blue - green)


def grey_correction(card: Array, reflectance: float = 0.18) -> LightCorrection:
    """Return what makes a grey card (mean linear RGB) neutral and as light as it is."""
    return correction_to(np.full(3, reflectance), card)


def skin_difference(reference: Array, measured: Array) -> tuple[float, float]:
    """Return (stops brighter, CIELAB distance at equal lightness: the colour's own drift)."""
    luminances = float(reference @ LUMINANCE), float(measured @ LUMINANCE)
    stops = float(np.log2(luminances[1] / luminances[0]))
    labs = lab_of(np.stack([reference, measured * luminances[0] / luminances[1]]))
    return stops, float(np.linalg.norm(labs[0] - labs[1]))
