"""A channel that the light has blown, told by the two others: what clips keeps its hue.

A warm light blows skin's red first; brought to a cooler light as it is, such skin turns green. A
pixel is so much of the colour around it and so much of the light's own, mirrored (Shafer's
dichromatic reflection, 1985): two channels tell both shares, and those the third. What is as
colourless as backdrops and shirts are has the colour of those around it, and of no face beside it:
one backdrop stays of one colour. Values are linear light, 1 at full scale, BGR.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.retouch.mesh import Mask
from tether.retouch.tone import Field, Picture, full_scale, to_linear
from tether.scaling import at_most

SIDE = 512
"""Longest side that surrounding colours are looked at, pixels."""

NEAR, FAR = 0.03, 0.1
"""How far around they are looked for, of that side: within a cheek, and where that is all blown
within a face."""

LITTLE = 0.01
"""Weight of what is far beside what is near."""

END = 0.99
"""Encoded share of full scale from which a channel is blown: a JPEG's own noise is below it."""

NEARLY = 0.985
"""Encoded share of full scale from which a pixel of a reduced picture may be blown in part."""

MATTERS = 0.01
"""Clipped share of a picture from which it is told: as of a face (OFIQ's range)."""

LEAST_LIGHT = 0.05
"""Linear light of the brightest channel below which a pixel's hue is noise."""

LEAST_KNOWN = 1e-4
"""Weight of white among the surroundings: it counts where hardly anything else is known."""

FLAT = 0.01
"""Sine of the angle between body and light, in two channels, from which they are told apart."""

PLAIN, COLOURED = 0.35, 0.6
"""Stops beside green, in the light, by which red or blue of a surface may differ up to which it is
colourless, and from which it is not: pale paper has 0.3, fair skin 0.8."""

DIM, BRIGHT = 0.35, 0.6
"""Linear light of the brightest channel: hair and shade tell nothing of what is blown."""

HALF_WHITE = 0.05
"""Share of the picture that is colourless, and not blown, at which it is taken for half white: a
few patches may be anything."""

ONE_KNOWN = 0.02
"""Weight of what is colourless everywhere beside what is so near by: it is one backdrop."""

PLAIN_PIXEL, COLOURED_PIXEL = 0.15, 0.4
"""The same between the two channels that a pixel still has; skin has 0.45 from green to blue."""

WOULD_NOT, WOULD = 0.85, 0.97
"""Light of the blown channel that a colourless pixel would have: below the first it would not be
blown, and so it is not colourless."""

MOST = 4.0
"""A channel is taken to be no more than two stops beyond full scale: white under tungsten."""

OTHERS = ((1, 2), (2, 0), (0, 1))
"""The channels that tell each of B, G and R."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """For each channel: `tells` float32 (h, w, 3), coarse: shares of both others in it, and its
    part of their sum where nothing is mirrored; `mirrored`: its part of their sum in the light.
    `plain` float32 (h, w, 3), coarse, is the colour of what is colourless around. `light` (3,) is
    white as the picture shows it.
    """

    tells: tuple[Field, Field, Field]
    plain: Field
    mirrored: tuple[float, float, float]
    light: NDArray[np.float64]

    def recover(self, linear: Field, rows: Picture, top: int, height: int) -> None:
        """Put blown channels right in the `linear` light of `rows` from `top` of so many in all."""
        end = END * full_scale(rows)
        at_end = [(rows[..., channel] >= end).astype(np.uint8) for channel in range(3)]
        blown = at_end[0] + at_end[1] + at_end[2]
        self._part_whiten(linear, at_end, blown, top, height)
        for channel, (one, other) in enumerate(OTHERS):
            # Of two blown channels the one that the light is weaker in is known by now.
            alone = at_end[channel] & (blown < 3)
            for second in (one, other):
                if self.light[second] >= self.light[channel]:
                    alone &= 1 - at_end[second]
            x, y, wide, high = cv2.boundingRect(alone)
            if not wide:
                continue
            tells = _enlarged(self.tells[channel], (x, y + top, wide, high), rows.shape[1], height)
            window = (slice(y, y + high), slice(x, x + wide))
            by_one, by_other = linear[window][..., one], linear[window][..., other]
            told = tells[..., 0] * by_one + tells[..., 1] * by_other
            both = by_one + by_other
            body, gloss = tells[..., 2] * both, np.float32(self.mirrored[channel]) * both
            told = np.clip(told, np.minimum(body, gloss), np.maximum(body, gloss))
            plain = _enlarged(self.plain, (x, y + top, wide, high), rows.shape[1], height)
            as_plain = plain[..., channel] / (plain[..., one] + plain[..., other]) * both
            apart = np.abs(
                np.log2(np.maximum(by_one, LEAST_KNOWN) / np.maximum(by_other, LEAST_KNOWN))
                - np.log2(self.light[one] / self.light[other])
            )
            is_plain = _falling(apart, PLAIN_PIXEL, COLOURED_PIXEL)
            is_plain *= 1 - _falling(as_plain, WOULD_NOT, WOULD)
            told += is_plain * (as_plain - told)
            told = np.clip(told, linear[window][..., channel], MOST)
            np.copyto(linear[window][..., channel], told, where=alone[window] > 0)
        linear[blown == 3] = (self.light / self.light.min()).astype(np.float32)

    def _part_whiten(
        self, linear: Field, at_end: list[NDArray[np.uint8]], blown: NDArray[np.uint8],
        top: int, height: int,
    ) -> None:  # fmt: skip
        """Where two channels are blown, take the weaker as in what is colourless, or as it is."""
        for left, (one, other) in enumerate(OTHERS):
            chosen = ((blown == 2) & (at_end[left] == 0)).astype(np.uint8)
            x, y, wide, high = cv2.boundingRect(chosen)
            if not wide:
                continue
            window = (slice(y, y + high), slice(x, x + wide))
            plain = _enlarged(self.plain, (x, y + top, wide, high), blown.shape[1], height)
            weaker = one if self.light[one] < self.light[other] else other
            told = linear[window][..., left] * plain[..., weaker] / plain[..., left]
            told = np.maximum(told, linear[window][..., weaker])
            np.copyto(linear[window][..., weaker], told, where=chosen[window] > 0)


def clipped_share(picture: Picture) -> float:
    """Return the share (0–1) of a BGR picture in which a channel is blown."""
    return float((picture >= END * full_scale(picture)).any(2).mean())


def surroundings(picture: Picture, light: NDArray[np.float64]) -> Surroundings | None:
    """Return what recovers a BGR picture; None where nothing is blown.

    `light` (3,) is white as the picture shows it, linear BGR.
    """
    eight = picture if picture.dtype == np.uint8 else picture >> 8
    small = at_most(np.asarray(eight, np.uint8), SIDE)
    nearly = (small >= NEARLY * 255).any(2)
    if not nearly.any():
        return None
    linear = to_linear(small.astype(np.float32) / np.float32(255))
    brightest = linear.max(2)
    # The brighter, the more it is the same surface: hair and shade stand beside it, too.
    known = np.where(nearly | (brightest < LEAST_LIGHT), 0, brightest**2).astype(np.float32)
    stops = np.log2(np.maximum(linear / light.astype(np.float32), LEAST_KNOWN))
    colourless = _falling(np.abs(stops - stops[..., 1:2]).max(2), PLAIN, COLOURED)
    bright = 1 - _falling(brightest, DIM, BRIGHT)
    plain_known = np.asarray(known * colourless * bright, np.float32)
    plain = _around(linear, plain_known, _one_colour(stops, plain_known, light), ONE_KNOWN)
    body = _around(linear, known * (1 - colourless), light, LEAST_KNOWN)
    tells, mirrored = [], []
    for channel, (one, other) in enumerate(OTHERS):
        this, first, second = body[..., channel], body[..., one], body[..., other]
        apart = first * light[other] - second * light[one]
        flat = np.abs(apart) <= FLAT * np.hypot(first, second) * np.hypot(light[one], light[other])
        apart = np.where(flat, 1, apart)
        part = this / np.maximum(first + second, 1e-6)
        by_first = np.where(flat, part, (this * light[other] - second * light[channel]) / apart)
        by_second = np.where(flat, part, (first * light[channel] - this * light[one]) / apart)
        tells.append(np.stack([by_first, by_second, part], -1).astype(np.float32))
        mirrored.append(float(light[channel] / (light[one] + light[other])))
    return Surroundings(
        (tells[0], tells[1], tells[2]), plain, (mirrored[0], mirrored[1], mirrored[2]), light
    )


def _one_colour(stops: Field, known: Mask, light: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the colour of all that is colourless and bright; of little, one nearer to white."""
    here = known > 0
    if not here.any():
        return light
    beside = np.median((stops - stops[..., 1:2])[here], 0)
    share = float(here.mean())
    return np.asarray(light * np.exp2(beside * share / (share + HALF_WHITE)), float)


def _around(linear: Field, known: Mask, usual: NDArray[np.float64], least: float) -> Field:
    """Return the mean colour around each place of what is `known` (weights).

    Where nothing of it is around it is the `usual` one, which weighs `least`.
    """
    weighed = np.dstack([linear * known[..., None], known])
    near, far = (cv2.GaussianBlur(weighed, (0, 0), k * max(known.shape)) for k in (NEAR, FAR))
    one = np.append(usual / usual.max(), 1).astype(np.float32)
    mean = near + np.float32(LITTLE) * far + np.float32(least) * one
    return np.asarray(mean[..., :3] / mean[..., 3:], np.float32)


def _falling(values: Mask, full: float, none: float) -> Mask:
    """Return 1 for values up to `full`, 0 from `none` on, and evenly between."""
    return np.asarray(np.clip((none - values) / (none - full), 0, 1), np.float32)


def _enlarged(coarse: Field, box: tuple[int, int, int, int], width: int, height: int) -> Field:
    """Return a box (x, y, width, height) of what is `coarse` in a picture of so many pixels."""
    across, down = coarse.shape[1] / width, coarse.shape[0] / height
    back = np.array(
        [[across, 0, (box[0] + 0.5) * across - 0.5], [0, down, (box[1] + 0.5) * down - 0.5]]
    )
    way = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(
        cv2.warpAffine(coarse, back, box[2:], flags=way, borderMode=cv2.BORDER_REPLICATE),
        np.float32,
    )
