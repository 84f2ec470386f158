"""The retouching steps of one face, each as a change of CIELAB at full strength.

Each takes the bands and the masks and gives a `Change`: what to add to L*, a* and b* where. A
recipe's strengths scale the changes, so a slider only adds them up anew.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from tether.retouch import mesh
from tether.retouch.bands import Bands
from tether.retouch.mesh import Mask, Points
from tether.retouch.tone import Field, from_lab, to_lab, to_linear

DARK_L = 15.0
"""Darker than its surround by so many L*, a place is no blotch: nostrils, lashes and whatever else
the mask took along stay. The shade of a lid or a fold, 8 to 12 L*, is well below, and keeps the
same share of its depth as the cheek does: evening less where there is more of it is what makes a
face look airbrushed, smooth fields between folds left whole."""

NOSE_SHARE = 0.62
"""Share of lightness's blotches that is evened on the nose: there they are its form."""

WHITES_LIFT, IRIS_LIFT, TEETH_LIFT = 5.0, 5.0, 5.0
"""Most that eyes and teeth are lightened, L*: a sixth of a stop or so. More glows."""

WHITES_PALER, TEETH_PALER = 0.5, 0.55
"""Share of the yellow (and red) that is taken out at full strength: white, not grey."""

LARGEST_SHADE = 9.0
"""Most that the shade under an eye is lifted, L*."""

SAMPLED = 3
"""Each third row and column: enough for a median over the skin."""

FILL_FALL = 0.12
"""Way from the face's outline over which fill light rises, in face sizes: nothing falls beside it,
and the outline keeps the shade that makes it round."""

FILLED_MOST = 0.8
"""Most of the way to the lit side's level that a place is lifted: a face without any shade is flat
[own eye]."""

LIT_SIDE, LIT_HIGHEST = 80, 95
"""Percentiles of the skin: the lit side's level, and its lightest but for shine."""

LEAST_LIGHT = 1e-4
"""Linear light that darkness is taken for where stops are counted."""

NECK_SHARE, LARGEST_NECK_STEP = 0.6, 6.0
"""How far neck and ears go towards the face's tone, and most they may move (L*, a*, b*)."""


@dataclass(frozen=True, slots=True)
class Change:
    """`delta` is added to CIELAB within `window` (rows, columns) of the face's own window."""

    window: tuple[slice, slice]
    delta: Field


def evenness(bands: Bands, skin: Mask, points: Points) -> Change:
    """Take out what lies between pores and form: blotches of lightness and of colour.

    The nose is modelled by light of just that size: there hardly more than colour is evened.
    """
    shape = (skin.shape[0], skin.shape[1])
    nose = mesh.fill(shape, mesh.hull(points, mesh.NOSE))
    nose = mesh.soften(nose, 0.03 * mesh.face_size(points))
    delta = bands.fine - bands.blotch_free
    lightness = np.ascontiguousarray(delta[..., 0])
    square = np.square(np.minimum(lightness, 0) / np.float32(DARK_L))
    cover = -skin / (1 + square**4)  # a limit, soft over a fifth of it
    delta *= cover[..., None]
    delta[..., 0] *= 1 - np.float32(1 - NOSE_SHARE) * nose
    return _whole(delta)


def shine(bands: Bands, skin: Mask) -> Change:
    """Take down pale highlights to the lightness around them and give them the skin's colour."""
    lightness = np.ascontiguousarray(bands.fine[..., 0])
    excess = lightness - bands.form[..., 0] - 4.0  # 4 L*: the form's own light
    high = np.clip(excess, 0, 20) * np.clip((lightness - 55) / 20, 0, 1)
    window = _box(np.asarray(high, np.float32))
    if window is None:
        return _nothing()
    high = high[window]
    delta = bands.form[window] - bands.fine[window]
    share = np.clip(high / 20, 0, 0.6)
    _, red, yellow = cv2.split(delta)
    planes = [-0.75 * high, red * share, yellow * share]
    return Change(window, np.asarray(cv2.merge([p * skin[window] for p in planes]), np.float32))


def redness(bands: Bands, skin: Mask) -> Change:
    """Draw red beyond the face's usual red towards it: nose, cheeks, chin; never the lips."""
    red = np.ascontiguousarray(bands.blotch_free[..., 1])
    sample = red[::SAMPLED, ::SAMPLED][skin[::SAMPLED, ::SAMPLED] > 0.6]
    if not sample.size:
        return _nothing()
    usual = float(np.median(sample))
    spread = 1.4826 * float(np.median(np.abs(sample - usual)))
    delta = np.zeros_like(bands.fine)
    delta[..., 1] = -0.8 * np.clip(red - usual - spread, 0, 15) * skin
    return _whole(delta)


def under_eyes(bands: Bands, skin: Mask, points: Points) -> Change:
    """Lift the shade under the eyes towards the cheek's tone, most where it is darkest."""
    size = mesh.face_size(points)
    shape = (skin.shape[0], skin.shape[1])
    area = mesh.fill(shape, *(points[list(under)] for under in mesh.UNDER_EYES))
    area = mesh.soften(area, 0.02 * size) * skin
    cheeks = mesh.fill(shape, *(points[list(cheek)] for cheek in mesh.CHEEKS)) * skin > 0.5
    window = _box(area)
    if window is None or not cheeks.any():
        return _nothing()
    cheek = np.median(bands.blotch_free[cheeks], 0)
    tone = bands.fine[window]
    delta = 0.5 * (cheek - tone).astype(np.float32)
    delta[..., 0] = np.clip(0.7 * (cheek[0] - tone[..., 0]), 0, LARGEST_SHADE)
    delta[..., 1:] *= np.clip(delta[..., :1] / 4, 0, 1)  # colour only where there is shade
    return Change(window, np.asarray(delta * area[window][..., None], np.float32))


def whites(bands: Bands, eyes: Mask, irises: Mask, size: float) -> Change:
    """Make the eye whites a little lighter and paler; veins stay, and so does the lid's shadow."""
    area = np.clip(mesh.grow(eyes, -0.012 * size) - mesh.grow(irises, 0.006 * size), 0, 1)
    window = _box(area)
    if window is None:
        return _nothing()
    tone = bands.base[window]
    white = np.clip((tone[..., 0] - 35) / 15, 0, 1) * np.clip((90 - tone[..., 0]) / 12, 0, 1)
    white = white * np.clip((24 - np.hypot(tone[..., 1], tone[..., 2])) / 8, 0, 1)
    delta = np.zeros_like(tone)
    delta[..., 0] = WHITES_LIFT
    delta[..., 1:] = -WHITES_PALER * np.maximum(tone[..., 1:], 0)
    cover = mesh.soften((white * area[window]).astype(np.float32), 0.003 * size)
    return Change(window, np.asarray(delta * cover[..., None], np.float32))


def iris(bands: Bands, irises: Mask, size: float) -> Change:
    """Lighten the iris's coloured part and deepen its colour; pupil and catchlight stay."""
    window = _box(irises)
    if window is None:
        return _nothing()
    tone = bands.base[window]
    coloured = np.clip((tone[..., 0] - 10) / 12, 0, 1) * np.clip((62 - tone[..., 0]) / 12, 0, 1)
    delta = np.zeros_like(tone)
    delta[..., 0] = IRIS_LIFT
    delta[..., 1:] = 0.2 * tone[..., 1:]
    cover = mesh.soften((coloured * irises[window]).astype(np.float32), 0.002 * size)
    return Change(window, np.asarray(delta * cover[..., None], np.float32))


def teeth(bands: Bands, teeth_mask: Mask) -> Change:
    """Take yellow out of the teeth and lighten them; never to neutral grey, never beyond white."""
    window = _box(teeth_mask)
    if window is None:
        return _nothing()
    tone = bands.base[window]
    delta = np.zeros_like(tone)
    delta[..., 0] = TEETH_LIFT * np.clip((94 - tone[..., 0]) / 12, 0, 1)
    delta[..., 1] = -0.3 * np.maximum(tone[..., 1] - 1, 0)
    delta[..., 2] = -TEETH_PALER * np.maximum(tone[..., 2] - 3, 0)
    return Change(window, np.asarray(delta * teeth_mask[window][..., None], np.float32))


def neck(encoded: Field, skin: Mask, neck_mask: Mask) -> tuple[Field, Field]:
    """Return (tone of neck, ears and hands; step towards the face's middle tone), in CIELAB."""
    few = (slice(None, None, SAMPLED), slice(None, None, SAMPLED))
    face, other = encoded[few][skin[few] > 0.8], encoded[few][neck_mask[few] > 0.8]
    if not len(face) or not len(other):
        return np.zeros(3, np.float32), np.zeros(3, np.float32)
    middles = np.stack([np.median(other, 0), np.median(face, 0)])
    tone, wanted = to_lab(middles[:, None].astype(np.float32))[:, 0]
    step = np.clip(NECK_SHARE * (wanted - tone), -LARGEST_NECK_STEP, LARGEST_NECK_STEP)
    return tone, np.asarray(step, np.float32)


@dataclass(frozen=True, slots=True)
class Fill:
    """Light for the shaded side: `share` (0–1) of what is wished falls where.

    `room` is how far a place may be lifted, stops of linear light; `brightest` the linear light
    (0–1) of the strongest channel on the lit side, beyond which nothing is lifted.
    """

    share: Mask
    room: Mask
    brightest: float

    def lifted(self, linear: Field, wished_stops: float) -> Field:
        """Return linear light (BGR, 0–1) with the fill on: nearly all of a small wish.

        A wish beyond the room ends in it: 1 / (1/wish⁴ + 1/room⁴)^¼ leaves half the room as it is
        to 2 %, and rises on without an edge.
        """
        wish = np.float32(wished_stops) * self.share
        strongest = np.maximum(linear.max(2), np.float32(LEAST_LIGHT))
        own_room = np.maximum(np.log2(np.float32(self.brightest) / strongest), 0)
        room = np.maximum(np.minimum(self.room, own_room), np.float32(1e-6))
        stops = wish / np.sqrt(np.sqrt(1 + np.square(np.square(wish / room))))
        return np.asarray(linear * np.exp2(stops)[..., None], np.float32)


def fill(bands: Bands, points: Points, skin: Mask, own: Mask) -> Fill:
    """Return the light that lifts the shaded side to the lit one, on the face's `own` places."""
    size = mesh.face_size(points)
    shape = (skin.shape[0], skin.shape[1])
    lightness = np.ascontiguousarray(bands.form[..., 0])
    few = (slice(None, None, SAMPLED), slice(None, None, SAMPLED))
    of_skin = skin[few] > 0.6
    if not of_skin.any():
        nothing = np.zeros(shape, np.float32)
        return Fill(nothing, nothing, 0.0)
    lit = float(np.percentile(lightness[few][of_skin], LIT_SIDE))
    need = np.clip((lit - lightness) / 14, 0, 1)  # 14 L* below the lit side: about a stop
    face = (mesh.fill(shape, points[list(mesh.FACE_OVAL)]) > 0.5).astype(np.uint8)
    face[[0, -1]] = 0  # where the window ends, so does the light: a mask cut off would draw a line
    face[:, [0, -1]] = 0
    inwards = np.minimum(cv2.distanceTransform(face, cv2.DIST_L2, 5) / (FILL_FALL * size), 1)
    share = np.asarray(need * own * inwards * inwards * (3 - 2 * inwards), np.float32)
    below = 3 * np.log2((lit + 16) / (np.maximum(bands.blotch_free[..., 0], 0) + 16))  # CIE 1976
    room = np.asarray(FILLED_MOST * np.maximum(below, 0), np.float32)
    strongest = to_linear(from_lab(np.ascontiguousarray(bands.base[few]))).max(2)
    return Fill(share, room, float(np.percentile(strongest[of_skin], LIT_HIGHEST)))


def _whole(delta: Field) -> Change:
    height, width = delta.shape[:2]
    return Change((slice(0, height), slice(0, width)), np.asarray(delta, np.float32))


def _nothing() -> Change:
    return Change((slice(0, 0), slice(0, 0)), np.zeros((0, 0, 3), np.float32))


def _box(mask: Mask) -> tuple[slice, slice] | None:
    """Return the window of what is not zero in a mask, None when all is."""
    x, y, width, height = cv2.boundingRect((mask > 0.002).astype(np.uint8))
    return (slice(y, y + height), slice(x, x + width)) if width and height else None
