"""Four hundred people, one look: exposure and white balance brought to the session's reference.

Takes what is seen in a picture, in linear light: the backdrop, the skin, or a grey card; gives
stops for a recipe's `[light]`. Between people only what is the same for all, card or backdrop, may
be compared, or every skin would become one; skin says how *one* person's pictures drift.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from tether.colour.spaces import Array, decode
from tether.errors import PictureError

LARGEST_STEP = 3.0
"""Most that is corrected, stops a channel: a recipe's own limit. Tungsten at half the light needs
2.2 in blue; beyond three the shot is wrong, not drifting."""

CLIPPED_LOW, CLIPPED_HIGH = 3 / 255, 0.985
"""Encoded values outside which a pixel tells nothing about light."""

LEAST_PIXELS = 500
"""Of a surface: fewer are an edge between others."""

LEVELS = (10, 20, 30, 40, 50, 60, 70, 80, 90)
"""Percentiles by which a surface is kept: its unclipped part is compared with the same part."""

LEAST_LEVELS = 3
"""Levels that must be unclipped in both pictures."""

MOST_UNEVEN_STOPS = 0.6
"""Deviation of a backdrop's own light: above it, it is a room or a landscape, and no standard."""


CARD_SHARE = 0.2
"""Share of the picture's width and height that a grey card must fill, in the middle."""

MOST_CARD_STOPS = 0.8
"""Spread of a card's light, 10th to 90th percentile: noise and falloff; an edge is more."""


@dataclass(frozen=True, slots=True)
class LightCorrection:
    """Stops of linear light: `exposure` for all channels, `red` and `blue` beside green."""

    exposure: float = 0.0
    red: float = 0.0
    blue: float = 0.0

    @property
    def gains(self) -> Array:
        """Linear gains of R, G and B."""
        return np.exp2([self.exposure + self.red, self.exposure, self.exposure + self.blue])


@dataclass(frozen=True, slots=True)
class Surfaces:
    """What a picture says about its light: `levels_of` its even `backdrop` and the face's `skin`.

    None where there is no such surface.
    """

    backdrop: Array | None = None
    skin: Array | None = None


Standard = Literal["skin", "backdrop", "neighbours", "none"]
"""By what a correction was found."""


def surfaces(
    picture: NDArray[np.uint8],
    background: NDArray[np.float32],
    skin: NDArray[np.float32],
) -> Surfaces:
    """Return the surfaces of a BGR picture, given soft masks (0–1) of its size."""
    backdrop = levels_of(picture, background > 0.95)
    if backdrop is not None:
        green = np.log2(np.maximum(backdrop[[1, -2], 1], 1e-4))
        if np.ptp(green) / 2 > MOST_UNEVEN_STOPS:
            backdrop = None
    return Surfaces(backdrop, levels_of(picture, skin > 0.8))


def levels_of(picture: NDArray[np.uint8], inside: NDArray[np.bool_]) -> Array | None:
    """Return a surface's linear RGB at each of `LEVELS` (n, 3), clipped ones NaN.

    None where it is too small.
    """
    encoded = picture[inside][:, ::-1]
    if len(encoded) < LEAST_PIXELS:
        return None
    levels = np.percentile(encoded, LEVELS, axis=0) / 255.0
    known = (levels > CLIPPED_LOW) & (levels < CLIPPED_HIGH)
    return np.where(known, decode(levels), np.nan)


def grey_card(picture: NDArray[np.uint8]) -> Array:
    """Return the linear RGB (3,) of a grey card that fills the middle of a BGR picture.

    Raises:
        PictureError: the middle is clipped, uneven or plainly no grey card.
    """
    height, width = picture.shape[:2]
    inside = np.zeros((height, width), bool)
    half = CARD_SHARE / 2
    rows = slice(int(height * (0.5 - half)), int(height * (0.5 + half)) + 1)
    inside[rows, int(width * (0.5 - half)) : int(width * (0.5 + half)) + 1] = True
    levels = levels_of(picture, inside)
    if levels is None:
        raise PictureError("The picture is too small to measure a grey card in its middle.")
    if not np.isfinite(levels).all():
        raise PictureError("The picture's middle is clipped: expose so that the card is grey.")
    if np.ptp(np.log2(levels), axis=0).max() > MOST_CARD_STOPS:
        raise PictureError("The picture's middle is not even: fill it with the grey card alone.")
    return np.asarray(levels[len(LEVELS) // 2])


def between(reference: Array | None, seen: Array | None) -> LightCorrection | None:
    """Return what brings one surface's levels to another's; None where too few are known."""
    if reference is None or seen is None:
        return None
    stops = np.log2(reference / seen)
    known = np.isfinite(stops).all(1)
    if known.sum() < LEAST_LEVELS:
        return None
    return correction_to(np.exp2(np.median(stops[known], 0)), np.ones(3))


def proposed(
    reference: Surfaces, day: Sequence[Surfaces], sitters: Sequence[str | None]
) -> list[tuple[LightCorrection, Standard]]:
    """Return what brings each picture of a day to the reference's light, and by what it is known.

    `day` is in the order of shooting; `sitters` says whose each is, None where that is unknown.
    The backdrop tells where it is not clipped. Where a sitter's skin is known so, the other
    pictures of the same sitter follow it. For the rest the light has drifted from the picture
    before to the picture after.
    """
    found = [between(reference.backdrop, seen.backdrop) for seen in day]
    standards: list[Standard] = ["none" if one is None else "backdrop" for one in found]
    anchors: dict[str, tuple[LightCorrection, Array]] = {}
    for sitter, seen, correction in zip(sitters, day, found, strict=True):
        if sitter is not None and correction is not None and seen.skin is not None:
            anchors.setdefault(sitter, (correction, seen.skin))
    for place, (sitter, seen) in enumerate(zip(sitters, day, strict=True)):
        if found[place] is None and sitter in anchors:
            anchor, skin = anchors[sitter]
            own = between(skin * anchor.gains, seen.skin)
            if own is not None:
                found[place], standards[place] = own, "skin"
    known = {place: one for place, one in enumerate(found) if one is not None}
    answers: list[tuple[LightCorrection, Standard]] = []
    for place, one in enumerate(found):
        if one is None and known:
            answers.append((_drifted(known, place), "neighbours"))
        else:
            answers.append((one or LightCorrection(), standards[place]))
    return answers


def _drifted(known: Mapping[int, LightCorrection], place: int) -> LightCorrection:
    """Return the correction at a place from those known before and after it."""
    values = np.array([[one.exposure, one.red, one.blue] for one in known.values()])
    exposure, red, blue = (float(np.interp(place, list(known), column)) for column in values.T)
    return LightCorrection(exposure, red, blue)


def correction_to(reference: Array, measured: Array) -> LightCorrection:
    """Return what brings `measured` (linear RGB of one thing) to `reference` (of the same thing).

    Never more than `LARGEST_STEP` a channel; nothing where either cannot be known.
    """
    both = np.stack([reference, measured])
    if not np.isfinite(both).all() or (both <= 0).any():
        return LightCorrection()
    red, green, blue = np.clip(np.log2(both[0] / both[1]), -LARGEST_STEP, LARGEST_STEP).tolist()
    return LightCorrection(green, red - green, blue - green)


def grey_correction(card: Array, reflectance: float = 0.18) -> LightCorrection:
    """Return what makes a grey card (mean linear RGB) neutral and as light as it is."""
    return correction_to(np.full(3, reflectance), card)
