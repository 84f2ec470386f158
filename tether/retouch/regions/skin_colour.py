"""Which pixels around one face are skin, other skin or hair: GrabCut seeded by the face mesh.

The inner face of the same picture teaches skin's colours and the area above the head hair's, so no
skin tone is assumed. A grey picture tells them by lightness and strands alone, and a shirt may be
as light: there nobody is taken for bald, and outside the face little is taken for skin. Takes a
small 8-bit BGR window around the face; gives rough float32 masks.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.retouch import mesh
from tether.retouch.mesh import Mask, Points
from tether.retouch.regions.cut import cut
from tether.retouch.regions.face_reach import to_hairline, to_jaw

Spread = NDArray[np.float64]
"""Deviations of L*, a* and b*, 8-bit steps."""

INNER_OUTLIER = 3.5
"""Robust standard deviations from the inner face's colour at which a pixel is not plain skin."""

BELOW_BROWS = 0.08
"""How far below the brows the crown begins, in heights of the mesh: ears end there."""

LEAST_COLOUR = 6.0
"""Range of a* or b* (8-bit steps) at one lightness up to which a picture has no colour: a tinted
grey one has 2, noise and all, the palest of 135 portraits in colour 10."""

SAMPLED = 4
"""Each fourth row and column, or pixel of a face: enough for what is true of all of it."""

NEUTRAL = 128
"""8-bit a* and b* of grey."""

LIGHT_FALLS = 1.5
"""How much less lightness counts than colour: light falls off around a face, its hue stays."""

STRANDS = 2.0
"""Fine contrast from which an area shows strands, as a multiple of the inner face's."""

SHADED = 25
"""Percentile of the inner face's lightness below which a bald crown is not: light comes from above.
In a dark or flat picture hair is as near to skin in all else."""

BARE = 1.0
"""Fine contrast, of the same, below which light skin is no fringe, whatever its colour: hair shows
strands or is darker, a forehead in mixed light or a JPEG's blocks of colour is only greyer."""

FOLDS = 6.0
"""Fine contrast, of the same, up to which there may be an ear: its folds have more than strands."""

EAR_ROOM = 0.05
"""Heights of the mesh by which an ear's top may lie above where the crown begins, and half of what
its lobe may hang below the nose."""

CROWN_HUE = 2.5
"""Robust deviations in hue alone up to which a crown is skin: it gleams, but stays of the skin's
hue, which blond hair in strong light does not."""

LEAST_BALD = 0.68
"""Share above the mesh that must be smooth, skin-coloured and light for a bald head: of 78 people
those with hair have up to 0.61, the forehead and all, two bald and a shaven one from 0.75."""

USUAL_CONTRAST = 100.0
"""Grey values between a face's darks (pupils, nostrils) and its lights that all distances here are
made for: nine of ten portraits have 90 to 160."""

USUAL_DARK = 30.0
"""Grey value of a face's darks, from the same portraits."""

MOST_STRETCHED = 3.0
"""How often a flat or dark picture's contrast is multiplied at most: noise and chroma blocks are
multiplied too, and a grey picture must stay one."""

CROWN_EDGE = 0.04
"""Face sizes of a head's edge that are not asked: backdrop and light shine through."""

LEAST_FRINGE = 3.0
"""Robust deviations from the inner face's colour from which a pixel may be hair over the brow."""

PLAINLY_SKIN = 2.0
"""How much nearer to skin than to hair is what cannot be hair, around the inner face."""

SURELY_HAIR = 0.5
"""As much nearer to hair than to skin is what hangs beside a cheek: skin in shade there is near to
both."""

GLEAM = 2.0
"""Robust deviations from a gleam's hue up to which it is one: nothing else tells it."""

GLEAMS = 0.75
"""Share of the way from white to the skin's lightness below which it gleams."""

WHOLLY = 0.9
"""Cover by the person from which a gleam is not a light backdrop's beside the face."""

LEAST_CROWN = 50
"""Pixels above the forehead that tell the hair's colour; fewer are a hat's or the frame's edge."""

LIKELY_OTHER = 1.3
"""Areas of the face: neck, ears and a neckline together have less; more has strayed to clothes."""

PALE = 0.3
"""Share of the face's saturation below which nothing else is skin: necks and hands have half of it
and more, grey shirts in light as warm as skin up to 0.28."""

SURE = 0.7
"""Share of the outlier's distance within which other skin is sure: the face's own colour."""


def skin_likelihood(
    picture: NDArray[np.uint8], points: Points, person: Mask
) -> tuple[Mask, Mask, Mask]:
    """Return rough masks (face skin, other skin, hair), float32 of the window's size.

    `points` are (478, 3): pixels, depth in the same scale.
    """
    shape = (picture.shape[0], picture.shape[1])
    raised, lowered = to_hairline(points), to_jaw(points)
    points = points[:, :2]
    size = mesh.face_size(points)
    inside = mesh.covered(shape, lowered)
    reach = mesh.covered(shape, raised)
    picture = _at_usual_contrast(picture, inside)
    held = _held(shape, points, size)
    inner = (mesh.fill(shape, points[list(mesh.INNER_FACE)]) > 0.5) & ~held
    lab = cv2.cvtColor(cv2.GaussianBlur(picture, (0, 0), 0.8), cv2.COLOR_BGR2Lab)
    colourless = _colourless(np.asarray(lab, np.uint8))
    exact = lab.astype(np.float32)
    odd, narrow = _oddness(exact, inner)
    grain = _grain(picture, inner)
    woven = cv2.erode(grain, np.ones((9, 9), np.uint8))  # a lone edge has contrast on one side only
    up = _along(shape, points)
    top_of_ears = _brow_level(points) + EAR_ROOM
    lobes = _level(points, [mesh.NOSE_BASE]) - 2 * EAR_ROOM
    brows = up > _brow_level(points)
    crown = brows & ~inside & ~reach & (person > 0.5)
    above = (mesh.grow(person, -CROWN_EDGE * size) > 0.5) & (up > 1) & ~inside
    light = lab[..., 0]
    shade = np.percentile(light[inner], SHADED) if inner.any() else 0.0
    smooth = ((grain < STRANDS) & (odd < INNER_OUTLIER) & (light >= shade))[above]
    smooth &= _hue_oddness(exact[above], exact[inner], narrow) < CROWN_HUE
    bald = float(smooth.sum()) > LEAST_BALD * max(float(above.sum()), LEAST_CROWN)
    bald &= not colourless
    bare = (woven < BARE) & (light >= shade)
    hairy, broad = _hair_oddness(exact, crown)
    if not colourless:  # of a grey picture, two of three deviations are floors
        hairy = _comparable(hairy, broad, narrow)

    seeds = np.full(shape, cv2.GC_PR_BGD, np.uint8)
    seeds[person < 0.1] = cv2.GC_BGD
    near = odd < INNER_OUTLIER
    seeds[near & (person > 0.5)] = cv2.GC_PR_FGD
    seeds[crown] = cv2.GC_PR_FGD if bald else cv2.GC_BGD
    seeds[inside] = cv2.GC_PR_FGD
    seeds[inside & (odd > 3 * INNER_OUTLIER)] = cv2.GC_PR_BGD
    if not bald:
        # Hair hangs over the forehead, or beside the cheeks: lower down it may be a beard.
        if colourless:  # GrabCut would join hair to skin by way of the shades between
            seeds[(hairy < odd) & ~inside & ~reach] = cv2.GC_BGD
        beside = (up > _level(points, [mesh.NOSE_BASE])) & ~inner
        beside &= (hairy < SURELY_HAIR * odd) & (odd > INNER_OUTLIER)
        seeds[_fringe(hairy, odd, (brows | beside) & ~bare, crown) & ~held] = cv2.GC_BGD
        seeds[(inside | reach) & near & (hairy > PLAINLY_SKIN * odd)] = cv2.GC_FGD
        seeds[(woven > STRANDS) & brows & ~inner] = cv2.GC_BGD
    seeds[inner & near] = cv2.GC_FGD
    if not colourless:
        seeds[_gleaming(exact, inner, inside & (person > WHOLLY))] = cv2.GC_FGD
    seeds[held] = cv2.GC_PR_BGD
    if not (seeds == cv2.GC_FGD).any() or not (seeds % 2 == 0).any():
        face = inside.astype(np.float32)
        return face, np.zeros(shape, np.float32), np.zeros(shape, np.float32)
    likely = cut(np.asarray(lab, np.uint8), seeds)
    likely |= held & inside  # the features are cut out by the mesh, not by colour
    all_skin = _joined(np.asarray(likely), inner)
    of_face = inside | reach | crown if bald else inside | reach
    face_skin = _without_specks(np.asarray(all_skin & of_face), size)
    plain = woven < STRANDS
    if not colourless:
        plain |= (woven < FOLDS) & (hairy > odd) & (up < top_of_ears) & (up > lobes)
        plain &= ~_pale(exact, inner)
    other = all_skin & ~face_skin & (odd < 2 * INNER_OUTLIER) & plain
    other = _sure(np.asarray(other), odd, face_skin, colourless)
    other = _without_specks(np.asarray(face_skin | other), size) & ~face_skin
    hair = _hair(exact, person, np.asarray(face_skin | other), brows, crown & ~all_skin)
    return face_skin.astype(np.float32), other.astype(np.float32), hair.astype(np.float32)


def _at_usual_contrast(picture: NDArray[np.uint8], inside: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """Return a picture whose face is dark or flat with the contrast of others, hue kept."""
    if not inside.any():
        return picture
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)[inside][::SAMPLED]
    dark, light = np.percentile(grey, [1, 99])
    gain = min(USUAL_CONTRAST / max(float(light - dark), 1.0), MOST_STRETCHED)
    if gain <= 1:
        return picture
    codes = np.arange(256, dtype=np.float32)
    stretched = np.clip((codes - np.float32(dark)) * gain + USUAL_DARK, 0, 255)
    return np.asarray(cv2.LUT(picture, stretched.astype(np.uint8)), np.uint8)


def _grain(picture: NDArray[np.uint8], inner: NDArray[np.bool_]) -> Mask:
    """Return the fine contrast around each pixel, as a multiple of the inner face's median."""
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY).astype(np.float32)
    fine = grey - cv2.GaussianBlur(grey, (0, 0), 1.5)
    power = cv2.sqrt(cv2.blur(fine * fine, (7, 7)))
    usual = float(np.median(power[inner][::SAMPLED])) if inner.any() else 1.0
    return np.asarray(power / max(usual, 0.7), np.float32)


def _pale(lab: NDArray[np.float32], inner: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return what is greyer than skin in the light of this face, however near in lightness."""
    if not inner.any():
        return np.zeros(inner.shape, bool)
    few = lab[inner][::SAMPLED]
    red, yellow = np.median(few, 0)[1:] - np.float32(NEUTRAL)
    tinted = (few[:, 1] - NEUTRAL) * red + (few[:, 2] - NEUTRAL) * yellow
    usual = float(np.median(tinted / np.maximum(few[:, 0], 1)))
    # Along the face's hue, less the share of its saturation that lightness would give.
    more = cv2.transform(lab, np.array([[-PALE * usual, red, yellow]], np.float32))
    return np.asarray(more < NEUTRAL * (red + yellow))


def _sure(
    other: NDArray[np.bool_], odd: Mask, face_skin: NDArray[np.bool_], colourless: bool
) -> NDArray[np.bool_]:
    """Return the other skin, held to the face's own colour where there is more than is likely.

    Without colour it is held to the face's lightness, and is none where that is the clothes' too.
    """
    likely = LIKELY_OTHER * float(face_skin.sum())
    if colourless:
        near = np.asarray(other & (odd * LIGHT_FALLS < SURE * INNER_OUTLIER))
        return near if float(near.sum()) < likely else np.zeros_like(near)
    if float(other.sum()) < likely:
        return other
    return np.asarray(other & (odd < SURE * INNER_OUTLIER))


def _hair(
    lab: NDArray[np.float32],
    person: Mask,
    skin: NDArray[np.bool_],
    above: NDArray[np.bool_],
    crown: NDArray[np.bool_],
) -> NDArray[np.bool_]:
    """Return the hair: what of the head is no skin, and what hangs lower in the crown's colour."""
    free = (person > 0.5) & ~skin
    hair = free & above
    hanging = free & ~above & (_hair_oddness(lab, crown)[0] < INNER_OUTLIER)
    count, labels = cv2.connectedComponents((hair | hanging).astype(np.uint8))
    joined = np.zeros(count, bool)
    joined[np.unique(labels[hair])] = True
    joined[0] = False
    return np.asarray(joined[labels])


def _fringe(
    hair_oddness: Mask, odd: Mask, free: NDArray[np.bool_], crown: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Return what hangs from the crown where hair is `free` to, and is nearer to hair than skin."""
    nearer = (hair_oddness < odd) & (odd > LEAST_FRINGE) & free
    _, labels = cv2.connectedComponents((nearer | crown).astype(np.uint8), connectivity=4)
    hanging = np.unique(labels[crown])
    return np.asarray(nearer & np.isin(labels, hanging[hanging > 0]))


def _hair_oddness(lab: NDArray[np.float32], crown: NDArray[np.bool_]) -> tuple[Mask, Spread]:
    """Return the distance of each pixel from the crown's colour, in deviations, and those."""
    if crown.sum() < LEAST_CROWN:
        return np.full(lab.shape[:2], np.inf, np.float32), np.ones(3)
    sample = lab[crown][::SAMPLED]
    middle = np.median(sample, 0)
    spread = np.maximum(1.4826 * np.median(np.abs(sample - middle), 0), [14.0, 4.0, 5.0])
    return _distance(lab, middle, spread), spread


def _comparable(distance: Mask, spread: Spread, other: Spread) -> Mask:
    """Return a distance in deviations so that it compares with one in `other` deviations.

    The broader of two normal distributions is the less likely at its middle: hair, which has lights
    and darks, would else take all that is shaded.
    """
    broader = 2 * float(np.log(spread / other).sum())
    return np.asarray(np.sqrt(np.maximum(distance * distance + broader, 0)), np.float32)


def _held(shape: tuple[int, int], points: Points, size: float) -> NDArray[np.bool_]:
    """Return eyes, brows and lips, a little grown."""
    polygons = [points[list(mesh.LIPS_OUTER)], *(points[list(eye)] for eye in mesh.EYES)]
    polygons += [mesh.hull(points, brow) for brow in mesh.BROWS]
    return mesh.grow(mesh.fill(shape, *polygons), size * 0.012) > 0.5


def _colourless(lab: NDArray[np.uint8]) -> bool:
    """Return whether a picture is grey or toned: its lightness alone tells its colours."""
    few = lab[::SAMPLED, ::SAMPLED].reshape(-1, 3)
    level = few[:, 0]
    count = np.maximum(np.bincount(level, minlength=256), 1)
    for channel in (1, 2):
        usual = np.bincount(level, few[:, channel], 256) / count
        low, high = np.percentile(few[:, channel] - usual[level], [1, 99])
        if high - low > LEAST_COLOUR:
            return False
    return True


def _oddness(lab: NDArray[np.float32], inner: NDArray[np.bool_]) -> tuple[Mask, Spread]:
    """Return the distance of each pixel from the inner face's colour in deviations, and those.

    Median and median absolute deviation, so glasses and beards do not teach; lightness counts less
    than colour, since light falls off around a face while its hue stays.
    """
    sample = (lab[inner] if inner.any() else lab.reshape(-1, 3))[::SAMPLED]
    middle = np.median(sample, 0)
    spread = 1.4826 * np.median(np.abs(sample - middle), 0)
    spread = np.maximum(spread, [12.0, 3.0, 3.0])  # 8-bit Lab steps: noise and shading floors
    spread[0] *= LIGHT_FALLS
    return _distance(lab, middle, spread), spread


def _hue_oddness(
    pixels: NDArray[np.float32], skin: NDArray[np.float32], spread: Spread
) -> NDArray[np.float64]:
    """Return how far pixels (n, 3) are from the skin's pixels in a* and b*, in deviations."""
    if not len(skin):
        return np.zeros(len(pixels))
    apart = (pixels[:, 1:] - np.median(skin[::SAMPLED, 1:], 0)) / spread[1:]
    return np.asarray(np.hypot(*apart.T))


def _gleaming(
    lab: NDArray[np.float32], inner: NDArray[np.bool_], where: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Return what of a place is lighter than the inner face and as much nearer to white in hue.

    A gleam mixes the skin's colour with the light's (Shafer's dichromatic reflection, 1985).
    """
    skin = lab[::SAMPLED, ::SAMPLED][inner[::SAMPLED, ::SAMPLED]]
    if not len(skin):
        return np.zeros_like(where)
    light, *hue = np.median(skin, 0)
    spread = np.maximum(1.4826 * np.median(np.abs(skin[:, 1:] - hue), 0), 3.0)
    gleaming = where & (lab[..., 0] > 255 - GLEAMS * (255 - light))
    few = lab[gleaming]
    mixed = (255 - few[:, :1]) / max(255 - float(light), 1.0)
    expected = NEUTRAL + (np.array(hue) - NEUTRAL) * mixed
    gleaming[gleaming] = np.linalg.norm((few[:, 1:] - expected) / spread, axis=1) < GLEAM
    return np.asarray(gleaming, bool)


def _distance(
    lab: NDArray[np.float32], middle: NDArray[np.float32], spread: NDArray[np.float64]
) -> Mask:
    """Return how far each pixel's colour is from a middle, in spreads of each channel."""
    total = np.zeros(lab.shape[:2], np.float32)
    for channel in range(3):
        far = (lab[..., channel] - np.float32(middle[channel])) / np.float32(spread[channel])
        total += far * far
    return np.asarray(cv2.sqrt(total), np.float32)


def _joined(mask: NDArray[np.bool_], seed: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return the connected parts of `mask` that touch `seed`, and other parts of some size."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8))
    smallest = 0.01 * float(seed.sum())  # a hand or an ear is more than a speck
    keep = np.array([False] + [stats[i, cv2.CC_STAT_AREA] > smallest for i in range(1, count)])
    return np.asarray(keep[labels])


def _without_specks(mask: NDArray[np.bool_], size: float) -> NDArray[np.bool_]:
    """Close holes that are smaller than a nostril: highlights, moles and pores are skin."""
    holes, labels, stats, _ = cv2.connectedComponentsWithStats((~mask).astype(np.uint8))
    largest = (size * 0.06) ** 2
    small = np.array([False] + [stats[i, cv2.CC_STAT_AREA] < largest for i in range(1, holes)])
    return np.asarray(mask | small[labels])


def _brow_level(points: Points) -> float:
    """Return where the crown begins, as `_along` measures: it shifts as a head looks up or down."""
    return _level(points, [index for brow in mesh.BROWS for index in brow]) - BELOW_BROWS


def _level(points: Points, indices: list[int]) -> float:
    """Return the height of the middle of some of the mesh's points, as `_along` measures."""
    up = points[mesh.FOREHEAD] - points[mesh.CHIN]
    return float((points[indices].mean(0) - points[mesh.CHIN]) @ up / (up @ up))


def _along(shape: tuple[int, int], points: Points) -> Mask:
    """Return each pixel's height along the face: 0 at the chin, 1 at the top of the forehead."""
    up = points[mesh.FOREHEAD] - points[mesh.CHIN]
    step = up / (up @ up)
    down = (np.arange(shape[0], dtype=np.float32) - points[mesh.CHIN][1]) * step[1]
    across = (np.arange(shape[1], dtype=np.float32) - points[mesh.CHIN][0]) * step[0]
    return np.asarray(np.add.outer(down, across), np.float32)
