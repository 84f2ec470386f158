"""Channels that the light has blown, told by the others: what clips keeps its hue.

A warm light blows skin's red first; brought to a cooler light as it is, such skin turns green. A
pixel is so much of the colour around it and so much of the light's own, mirrored (Shafer's
dichromatic reflection, 1985): two channels tell both shares, and those the third. Where two are
blown, the brightest surface around that still holds them tells their ratio to the third; where all
are, what encloses the place says whether it is of that surface or white. What is as colourless as
backdrops and shirts are has the colour of those around it, and of no face beside it: one backdrop
stays of one colour. Values are linear light, 1 at full scale, BGR.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.retouch.blur import blurred
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

RING, COLOURED_SHARE = 4, 0.6
"""How far around a place what encloses it is looked at, coarse pixels; and the share of its light
that comes from a coloured surface as bright, where that goes on under it."""

SURE = 0.3
"""How colourless a blown pixel may look up to which it is surely of a colour."""

AS_BRIGHT = 0.5
"""Linear light of a pixel's second channel from which it may be what goes on: lips have less."""

ALIKE = 0.02
"""Stops by which two channels of a light differ no more than measuring does."""

OTHERS = ((1, 2), (2, 0), (0, 1))
"""The channels that tell each of B, G and R."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is around each place, coarse. `light` (3,) is white as the picture shows it.

    `tells`, for each channel float32 (h, w, 3): shares of both others in it, and its part of their
    sum where nothing is mirrored; `mirrored`: its part of their sum in the light. `plain` (h, w, 3)
    is the colour of what is colourless, `body` that of the brightest coloured surface that still
    holds two channels, `all_blown` the light of what holds none. `enclosed` (h, w) is 1 where a
    coloured surface goes on under what is blown.
    """

    tells: tuple[Field, Field, Field]
    mirrored: tuple[float, float, float]
    plain: Field
    body: Field
    all_blown: Field
    enclosed: Mask
    light: NDArray[np.float64]

    def recover(self, linear: Field, rows: Picture, top: int, height: int) -> None:
        """Put blown channels right in the `linear` light of `rows` from `top` of so many in all."""
        end = END * full_scale(rows)
        at_end = [(rows[..., channel] >= end).astype(np.uint8) for channel in range(3)]
        self.recover_where(linear, at_end, top, height)

    def recover_where(
        self, linear: Field, at_end: list[NDArray[np.uint8]], top: int, height: int
    ) -> None:
        """Put the channels right that are `at_end` (1, of rows and columns as `linear`)."""
        blown = at_end[0] + at_end[1] + at_end[2]
        self._two(linear, at_end, blown, top, height)
        for channel, (one, other) in enumerate(OTHERS):
            # Of two blown channels the one that the light is weaker in is known by now.
            alone = at_end[channel] & (blown < 3)
            for second in (one, other):
                if _weaker(self.light, channel, second) == channel:
                    alone &= 1 - at_end[second]
            self._one(linear, channel, alone, top, height)
        self._three(linear, blown, top, height)

    def _one(
        self, linear: Field, channel: int, alone: NDArray[np.uint8], top: int, height: int
    ) -> None:
        """Tell one channel by the two others, where it is blown `alone`."""
        box = cv2.boundingRect(alone)
        if not box[2]:
            return
        one, other = OTHERS[channel]
        here, tells, plain, enclosed = self._in(
            box, linear, top, height, self.tells[channel], self.plain, self.enclosed
        )
        by_one, by_other = here[..., one], here[..., other]
        told = tells[..., 0] * by_one + tells[..., 1] * by_other
        both = by_one + by_other
        body, gloss = tells[..., 2] * both, np.float32(self.mirrored[channel]) * both
        told = np.clip(told, np.minimum(body, gloss), np.maximum(body, gloss))
        as_plain = plain[..., channel] / (plain[..., one] + plain[..., other]) * both
        is_plain = _looks_plain(by_one, by_other, self.light[one] / self.light[other], as_plain)
        is_plain *= 1 - enclosed
        told += is_plain * (as_plain - told)
        told = np.clip(told, here[..., channel], MOST)
        np.copyto(here[..., channel], told, where=alone[_window(box)] > 0)

    def _two(
        self, linear: Field, at_end: list[NDArray[np.uint8]], blown: NDArray[np.uint8],
        top: int, height: int,
    ) -> None:  # fmt: skip
        """Where two channels are blown, tell the one that the light is weaker in by the third."""
        for left, (one, other) in enumerate(OTHERS):
            chosen = ((blown == 2) & (at_end[left] == 0)).astype(np.uint8)
            box = cv2.boundingRect(chosen)
            if not box[2]:
                continue
            here, plain, body, enclosed = self._in(
                box, linear, top, height, self.plain, self.body, self.enclosed
            )
            weaker = _weaker(self.light, one, other)
            as_plain, told = (
                here[..., left] * _ratio(around, weaker, left) for around in (plain, body)
            )
            is_plain = (1 - _falling(as_plain, WOULD_NOT, WOULD)) * (1 - enclosed)
            told += is_plain * (as_plain - told)
            told = np.clip(told, here[..., weaker], MOST)
            np.copyto(here[..., weaker], told, where=chosen[_window(box)] > 0)

    def _three(self, linear: Field, blown: NDArray[np.uint8], top: int, height: int) -> None:
        """Give what is blown in all channels the least light that does so, of its colour."""
        chosen = (blown == 3).astype(np.uint8)
        box = cv2.boundingRect(chosen)
        if not box[2]:
            return
        if self.enclosed.any():
            here, told = self._in(box, linear, top, height, self.all_blown)
            cv2.copyTo(told, chosen[_window(box)], here)
        else:
            linear[chosen > 0] = self.all_blown[0, 0]

    def _in(
        self, box: Sequence[int], linear: Field, top: int, height: int, *coarse: Field
    ) -> list[Field]:
        """Return a box of the light (a view), and of what is coarse, enlarged."""
        x, y, wide, high = box
        width = linear.shape[1]
        enlarged = (_enlarged(plane, (x, y + top, wide, high), width, height) for plane in coarse)
        return [linear[_window(box)], *enlarged]


def clipped_share(picture: Picture) -> float:
    """Return the share (0–1) of a BGR picture in which a channel is blown."""
    return float((_largest(picture) >= END * full_scale(picture)).mean())


def surroundings(picture: Picture, light: NDArray[np.float64]) -> Surroundings | None:
    """Return what recovers a BGR picture; None where nothing is blown.

    `light` (3,) is white as the picture shows it, linear BGR.
    """
    eight = picture if picture.dtype == np.uint8 else picture >> 8
    small = at_most(np.asarray(eight, np.uint8), SIDE)
    at_end = [(small[..., channel] >= NEARLY * 255).astype(np.uint8) for channel in range(3)]
    blown = at_end[0] + at_end[1] + at_end[2]
    if not blown.any():
        return None
    linear = to_linear(small.astype(np.float32) / np.float32(255))
    stops, colourless = _beside_green(linear, light)
    known = _known(linear, blown == 0)
    bright = 1 - _falling(_largest(linear), DIM, BRIGHT)
    surely = colourless >= 1  # fair skin is nearly so
    plain_known = np.asarray(known * surely * bright, np.float32)
    plain = _around(linear, plain_known, _one_colour(stops, plain_known, light), ONE_KNOWN)
    body = _around(linear, known * (1 - colourless), light, LEAST_KNOWN)
    nowhere = np.zeros(blown.shape, np.float32)
    tells, mirrored = _tells(body, light)
    white = np.broadcast_to((light / light.min()).astype(np.float32), linear.shape)
    around = Surroundings(tells, mirrored, plain, body, white, nowhere, light)
    around = replace(around, enclosed=_enclosed(around, linear, at_end))
    # Channel by channel, the brighter surface is known: it tells of what is brighter still.
    body = _body(around, linear, at_end, 1)
    around = replace(around, body=body, tells=_tells(body, light)[0])
    body = _body(around, linear, at_end, 2)
    coloured = np.minimum(body / np.maximum(body.min(2), LEAST_KNOWN)[..., None], MOST)
    white = around.all_blown
    return replace(around, all_blown=white + around.enclosed[..., None] * (coloured - white))


def _body(around: Surroundings, linear: Field, at_end: list[NDArray[np.uint8]], most: int) -> Field:
    """Return the colour around each place of what has so many channels blown at most."""
    told = linear.copy()
    around.recover_where(told, at_end, 0, told.shape[0])
    known = _known(told, at_end[0] + at_end[1] + at_end[2] <= most)
    _, colourless = _beside_green(told, around.light)
    return _around(told, known * (1 - colourless), around.light, LEAST_KNOWN)


def _beside_green(linear: Field, light: NDArray[np.float64]) -> tuple[Field, Mask]:
    """Return stops over the light (h, w, 3), and how colourless each pixel is (0–1)."""
    stops = np.log2(np.maximum(linear / light.astype(np.float32), LEAST_KNOWN))
    return stops, _falling(_largest(np.abs(stops - stops[..., 1:2])), PLAIN, COLOURED)


def _known(linear: Field, told: NDArray[np.bool_]) -> Mask:
    """Return the weight of what tells of its surroundings.

    The brighter, the more it is the same surface: hair and shade stand beside it, too.
    """
    brightest = _largest(linear)
    return np.where(told & (brightest >= LEAST_LIGHT), brightest**2, 0).astype(np.float32)


def _tells(
    body: Field, light: NDArray[np.float64]
) -> tuple[tuple[Field, Field, Field], tuple[float, float, float]]:
    """Return how both others tell each channel of a surface (h, w, 3), and its part of a gloss."""
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
    return (tells[0], tells[1], tells[2]), (mirrored[0], mirrored[1], mirrored[2])


def _enclosed(around: Surroundings, linear: Field, at_end: list[NDArray[np.uint8]]) -> Mask:
    """Return 1 where what may be colourless, blown as it is, lies within a coloured surface.

    `linear` is the coarse light. A place that reaches the picture's frame is a backdrop or a shirt,
    whatever stands before it; one within a face is as bright as the skin around it, and blown as
    that is, while teeth and eyes have lips and lids around.
    """
    light, plain = around.light, around.plain
    blown = at_end[0] + at_end[1] + at_end[2]
    _, looks = _beside_green(linear, light)
    looks[blown == 3] = 1
    for channel, (one, other) in enumerate(OTHERS):
        by_one, by_other = linear[..., one], linear[..., other]
        as_plain = plain[..., channel] / (plain[..., one] + plain[..., other]) * (by_one + by_other)
        alone = (blown == 1) & (at_end[channel] > 0)
        by_two = _looks_plain(by_one, by_other, light[one] / light[other], as_plain)
        looks[alone] = by_two[alone]
        weaker = _weaker(light, one, other)
        as_plain = linear[..., channel] * _ratio(plain, weaker, channel)
        two = (blown == 2) & (at_end[channel] == 0)
        looks[two] = (1 - _falling(as_plain, WOULD_NOT, WOULD))[two]
    unsure = (blown > 0) & (looks > SURE)
    weight = _known(linear, ~unsure)
    coloured = weight * (1 - looks) * (np.sort(linear, 2)[..., 1] > AS_BRIGHT)
    _, labels, boxes, _ = cv2.connectedComponentsWithStats(unsure.astype(np.uint8), connectivity=8)
    backdrops = {0, *labels[[0, -1]].ravel().tolist(), *labels[:, [0, -1]].ravel().tolist()}
    enclosed = np.asarray((blown > 0) & ~unsure, np.float32)
    kernel = np.ones((2 * RING + 1, 2 * RING + 1), np.uint8)
    for label, (x, y, wide, high, _) in enumerate(boxes.tolist()):
        if label in backdrops:
            continue
        near = (
            slice(max(y - RING, 0), y + high + RING), slice(max(x - RING, 0), x + wide + RING)
        )  # fmt: skip
        place = (labels[near] == label).astype(np.uint8)
        ring = cv2.dilate(place, kernel) > place
        if float(coloured[near][ring].sum()) > COLOURED_SHARE * float(weight[near][ring].sum()):
            enclosed[near][place > 0] = 1
    return enclosed


def _weaker(light: NDArray[np.float64], one: int, other: int) -> int:
    """Return which of two channels blows later: the light has less of it, or a face has."""
    beside = np.log2(light[one] / light[other])
    if abs(beside) < ALIKE:
        return min(one, other)
    return one if beside < 0 else other


def _largest(values: NDArray[Any]) -> NDArray[Any]:
    """Return the largest of three channels: ten times as quick as NumPy's along the last axis."""
    first, second, third = cv2.split(values)
    return np.asarray(cv2.max(cv2.max(first, second), third))


def _ratio(colours: Field, one: int, other: int) -> Mask:
    """Return one channel of colours over another."""
    return np.asarray(colours[..., one] / np.maximum(colours[..., other], LEAST_KNOWN), np.float32)


def _looks_plain(by_one: Mask, by_other: Mask, light: float, as_plain: Mask) -> Mask:
    """Return how colourless (0–1) a pixel is by the two channels that it still has.

    `light` is their ratio in white, `as_plain` the blown channel's light if it is colourless.
    """
    ratio = np.maximum(by_one, LEAST_KNOWN) / np.maximum(by_other, LEAST_KNOWN)
    apart = np.abs(np.log2(ratio / np.float32(light)))
    plain = _falling(apart, PLAIN_PIXEL, COLOURED_PIXEL)
    return np.asarray(plain * (1 - _falling(as_plain, WOULD_NOT, WOULD)), np.float32)


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
    near, far = (blurred(weighed, k * max(known.shape)) for k in (NEAR, FAR))
    one = np.append(usual / usual.max(), 1).astype(np.float32)
    mean = near + np.float32(LITTLE) * far + np.float32(least) * one
    return np.asarray(mean[..., :3] / mean[..., 3:], np.float32)


def _falling(values: Mask, full: float, none: float) -> Mask:
    """Return 1 for values up to `full`, 0 from `none` on, and evenly between."""
    return np.asarray(np.clip((none - values) / (none - full), 0, 1), np.float32)


def _window(box: Sequence[int]) -> tuple[slice, slice]:
    """Return rows and columns of a box (x, y, width, height)."""
    x, y, width, height = box
    return slice(y, y + height), slice(x, x + width)


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
