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
from tether.white_balance import adaptation, white_between

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

LEAST_DAY = 8
"""Pictures without clipping by which a day itself says how its light changes colour."""

RED_BY_BLUE = -0.6
"""Stops of red for one of blue, beside green, along black bodies from 3200 to 6500 K in sRGB."""

MOST_UNEVEN_STOPS = 0.6
"""Deviation of a backdrop's own light: above it, it is a room or a landscape, and no standard."""


CARD_SHARE = 0.2
"""Share of the picture's width and height that a grey card must fill, in the middle."""

MOST_CARD_STOPS = 0.8
"""Spread of a card's light, 10th to 90th percentile: noise and falloff; an edge is more."""


@dataclass(frozen=True, slots=True)
class LightCorrection:
    """Stops of linear light of white: `exposure` for all, `red` and `blue` beside green.

    Other colours follow as under another light; see `white_balance`.
    """

    exposure: float = 0.0
    red: float = 0.0
    blue: float = 0.0

    @property
    def gains(self) -> Array:
        """What becomes of white, linear R, G and B."""
        return np.exp2([self.exposure + self.red, self.exposure, self.exposure + self.blue])

    @property
    def stops(self) -> tuple[float, float, float]:
        """Stops of white in B, G and R."""
        return self.exposure + self.blue, self.exposure, self.exposure + self.red

    @property
    def matrix(self) -> Array:
        """What takes linear RGB (…, 3) to the corrected one, as `rgb @ matrix`."""
        return adaptation(self.gains).T


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
    """Return what brings one surface's levels to another's; None where too few are known.

    One channel that is clipped follows the other two as black bodies' do.
    """
    stops = _stops(reference, seen)
    return None if reference is None else _correction(_with_black_bodies(stops), reference)


def known(reference: Array | None, seen: Array | None) -> bool:
    """Return whether one surface's levels tell all of the light between two pictures."""
    return bool(np.isfinite(_stops(reference, seen)).all())


def proposed(
    reference: Surfaces, day: Sequence[Surfaces], sitters: Sequence[str | None]
) -> list[tuple[LightCorrection, Standard]]:
    """Return what brings each picture of a day to the reference's light, and by what it is known.

    `day` is in the order of shooting; `sitters` says whose each is, None where that is unknown.
    The backdrop tells where it is not clipped; a channel that is follows the others as it did on
    the rest of the day, or as the light before and after. Where a sitter's skin is known so, the
    other pictures of the same sitter follow it. For the rest the light has drifted from the
    picture before to the picture after.
    """
    stops = np.array([_stops(reference.backdrop, seen.backdrop) for seen in day]).reshape(-1, 3)
    if reference.backdrop is None:
        return [(LightCorrection(), "none")] * len(day)
    stops = _completed(stops)
    found = [_correction(one, reference.backdrop) for one in stops]
    standards: list[Standard] = ["none" if one is None else "backdrop" for one in found]
    anchors: dict[str, tuple[LightCorrection, Array]] = {}
    for sitter, seen, correction in zip(sitters, day, found, strict=True):
        if sitter is not None and correction is not None and seen.skin is not None:
            anchors.setdefault(sitter, (correction, seen.skin))
    for place, (sitter, seen) in enumerate(zip(sitters, day, strict=True)):
        if found[place] is None and sitter in anchors:
            anchor, skin = anchors[sitter]
            own = between(skin @ anchor.matrix, seen.skin)
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


def _stops(reference: Array | None, seen: Array | None) -> Array:
    """Return stops (3,) from a surface as seen to the reference's; NaN for clipped channels.

    The channel with the most levels leads, the others are held beside it level by level: a level
    is not quite the same part of the surface in both pictures, but it is in all channels of one.
    """
    if reference is None or seen is None:
        return np.full(3, np.nan)
    each = np.log2(reference / seen)
    known = np.isfinite(each)
    lead = int(np.argmax(known.sum(0)))
    if known[:, lead].sum() < LEAST_LEVELS:
        return np.full(3, np.nan)
    stops = np.full(3, np.nan)
    for channel in range(3):
        both = known[:, channel] & known[:, lead]
        if both.sum() >= LEAST_LEVELS:
            beside = np.median(each[both, channel] - each[both, lead])
            stops[channel] = np.median(each[known[:, lead], lead]) + beside
    return stops


def _with_black_bodies(stops: Array) -> Array:
    """Return stops with red or blue, where clipped, put where a black body's light has it."""
    red, green, blue = stops
    if np.isnan(red):
        red = green + (blue - green) * RED_BY_BLUE
    elif np.isnan(blue):
        blue = green + (red - green) / RED_BY_BLUE
    return np.array([red, green, blue])


def _completed(stops: Array) -> Array:
    """Return a day's stops (n, 3) with clipped channels told by the rest of the day.

    Of two channels that are known, the third is where it was when they stood so; to one, the colour
    is that of the light before and after.
    """
    whole = np.isfinite(stops).all(1)
    if whole.sum() < LEAST_DAY:
        return np.array([_with_black_bodies(one) for one in stops])
    out = stops.copy()
    places = np.flatnonzero(whole)
    colours = stops - stops[:, 1:2]
    for place in np.flatnonzero(~whole):
        known = np.flatnonzero(np.isfinite(stops[place]))
        if len(known) == 2:
            first, second = known
            missing = 3 - first - second
            apart = stops[whole, first] - stops[whole, second]
            order = np.argsort(apart)
            beside = (stops[whole, missing] - stops[whole, second])[order]
            out[place, missing] = stops[place, second] + np.interp(
                stops[place, first] - stops[place, second], apart[order], beside
            )
        elif len(known) == 1:
            colour = [np.interp(place, places, colours[whole, channel]) for channel in range(3)]
            out[place] = np.array(colour) + stops[place, known[0]] - colour[known[0]]
    return out


def _correction(stops: Array, reference: Array) -> LightCorrection | None:
    """Return the correction of a surface whose reference levels are known; None for NaN stops."""
    if not np.isfinite(stops).all():
        return None
    surface = np.nanmedian(reference, 0)
    return correction_to(surface, surface / np.exp2(stops))


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
    white = np.maximum(white_between(reference, measured), 2.0**-LARGEST_STEP)
    red, green, blue = np.clip(np.log2(white), -LARGEST_STEP, LARGEST_STEP).tolist()
    return LightCorrection(green, red - green, blue - green)


def grey_correction(card: Array, reflectance: float = 0.18) -> LightCorrection:
    """Return what makes a grey card (mean linear RGB) neutral and as light as it is."""
    return correction_to(np.full(3, reflectance), card)
