"""What is surely sitter, and what may be, before a plain backdrop: between them colour decides.

The segmenter's person is right but for a pixel of its own mask where edges are firm; it takes hair
with all that shows between curls, and misses strays, locks and collars. Colour finds those: what
differs from the backdrop and is joined to the sitter. Colours are BGR, linear light.
"""

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.retouch.backdrop.backdrop import hair_coloured
from tether.retouch.backdrop.mixture import LEAST, dot, length
from tether.retouch.mesh import Mask
from tether.retouch.regions.regions import Regions
from tether.retouch.tone import LUMINANCE, Field, to_lab

Shape = NDArray[np.bool_]

SURE_SHARE, SURE_HAIR_SHARE = 0.004, 0.09
"""How far within the segmenter's edge all is sitter, of the longer side: a pixel of its mask; in
hair much farther, since between curls the backdrop shows and the segmenter sees none of it."""

NEAR_SHARE = 0.002
"""How far beyond a firm edge any sitter is looked for, of the longer side: half such a pixel."""

SOLID_SHARE, FIRM_SHARE = 0.004, 0.015
"""Thickness from which what differs is a body and no strand, and from which cloth and no lock of
hair, of the longer side."""

STRANDS_SHARE, STRAYS_SHARE = 0.012, 0.04
"""How far around hair an edge may be one of strands, of the longer side, and how far those that are
joined to it are followed; elsewhere edges are firm."""

DIFFERS = 5.0
"""Times the noise from which a place that is joined to the sitter is sitter."""

STRAND, MORE = 0.15, 0.5
"""Shares of the way to the sitter beside it from which a place is a strand, and, where it is thick,
a part of the sitter that the segmenter missed: JPEG's squares at a strong edge differ by less."""

SKIN = 0.5
"""Skin mask from which a place is sitter up to the edge."""

HAIR = 0.2
"""Hair mask from which a place is hair."""

LEAST_FACE = 100
"""Pixels of skin by which its colour is known."""

EAR_LIGHT = 0.35
"""Of the face's light, that an ear has at least: one and a half stops less."""

LEAST_REDDER = 0.3
"""Stops of red beside green by which skin must differ from a backdrop to be told from it."""

RIM = 0.03
"""Share by which what is lighter than the backdrop is no backdrop any more, where it is wide."""

LARGEST_HOLE = 0.004
"""Share of the picture up to which a hole in the sitter is filled; an arm's crook is larger."""


@dataclass(frozen=True, slots=True)
class Trimap:
    """`sure` is nothing but sitter, `reach` all that may be, `hairy` where strands may be.

    `person` is the sitter's outline where colours do not tell; all bool (h, w).
    """

    sure: Shape
    reach: Shape
    hairy: Shape
    person: Shape


def by_segmenter(
    small: Field, linear: Field, behind: Field, regions: Regions, differs: Shape
) -> Trimap:
    """Return what the segmenter makes sure, of a picture (encoded BGR, and in `linear` light).

    `behind` is the clean backdrop, `differs` what is not of its colour.
    """
    longer = max(small.shape[:2])
    person = regions.background < 0.5
    bare = _bare_skin(linear, behind, regions) | (np.maximum(regions.skin, regions.neck) > SKIN)
    skin = _opened(bare & person & (regions.hair < 0.5), FIRM_SHARE * longer)
    reach = _joined(person, _grown(differs, 1))
    hairy = _hairy(small, regions.hair, person, reach & differs, longer) & ~_grown(skin, 2)
    least = np.where(hairy, np.float32(SURE_HAIR_SHARE), np.float32(SURE_SHARE)) * longer
    # Cloth of the backdrop's lightness is but likely a person: there twice as far within.
    sure = (_inwards(regions.background < 0.05) > least) | (_inwards(person) > 2 * least)
    return Trimap(sure | _shrunk(skin, 2), reach, hairy, person)


def with_missed(
    first: Trimap, off: Field, way: Field, behind: Field, hair: Mask, noise: float
) -> Trimap:
    """Return the trimap with what the segmenter missed, and without holes in cloth and skin.

    `off` is how the picture differs from the backdrop `behind`, `way` how the sitter beside does.
    """
    longer = max(first.sure.shape)
    far, most = length(off), length(way)
    differs = far > DIFFERS * noise
    more = differs & (far > MORE * most) & ~_rim(off, behind, noise, longer)
    missed = _opened(_joined(first.sure, more), SOLID_SHARE * longer)
    person = first.person | missed
    sure = first.sure | _shrunk(_opened(missed & ~first.hairy, FIRM_SHARE * longer), 3)
    # So narrow a bay in cloth or skin is the gleam or shade of a fold.
    bays = cv2.morphologyEx(
        sure.astype(np.uint8), cv2.MORPH_CLOSE, _disc(round(1.5 * SURE_SHARE * longer))
    )
    sure |= (bays > 0) & ~first.hairy
    sure |= _holes(sure) & (hair < HAIR) & first.person
    strands = _joined(first.hairy, differs & (far > STRAND * most))
    strands &= _grown(first.hairy, round(STRAYS_SHARE * longer))
    strands &= ~_grown(sure & ~first.hairy, max(2, round(2 * SURE_SHARE * longer)))
    hairy = first.hairy | _grown(strands, 2)
    near = _grown(person, max(1, round(NEAR_SHARE * longer)))
    reach = _grown(first.reach | sure, 2) & (near | hairy)
    return replace(first, sure=sure, reach=reach, hairy=hairy, person=person)


def _hairy(small: Field, hair: Mask, person: Shape, differs: Shape, longer: int) -> Shape:
    """Return where strands may be: around hair, and around locks that the segmenter missed."""
    found = _opened(hair > HAIR, SOLID_SHARE * longer)
    # At every edge some line is of hair's colour: a lock leaves the edge.
    body = _opened(person, FIRM_SHARE * longer)
    coloured = hair_coloured(to_lab(small), hair) & differs & ~body
    away = coloured & ~_grown(body, round(SURE_SHARE * longer))
    locks = _joined(_opened(away, SOLID_SHARE / 2 * longer), coloured)
    return _grown(found | locks, round(STRANDS_SHARE * longer))


def _bare_skin(linear: Field, behind: Field, regions: Regions) -> Shape:
    """Return what is as red and light as the face's skin: ears, which lie between hair's colour
    and a pale backdrop's, and would be taken for a mixture of them.
    """
    face = linear[regions.skin > 0.9]
    if len(face) < LEAST_FACE:
        return np.zeros(linear.shape[:2], bool)
    skin = np.median(face, 0)
    red, red_behind = (np.log2((x[..., 2] + LEAST) / (x[..., 1] + LEAST)) for x in (linear, behind))
    redder = float(np.log2(skin[2] / max(skin[1], LEAST))) - red_behind
    light = linear @ LUMINANCE > EAR_LIGHT * float(skin @ LUMINANCE)
    red_enough = (redder > LEAST_REDDER) & (red > red_behind + redder / 2)
    return np.asarray(red_enough & light & (regions.hair < HAIR), bool)


def _rim(off: Field, behind: Field, noise: float, longer: int) -> Shape:
    """Return thin rims that are as the backdrop but lighter: a camera's sharpening, no sitter."""
    light = np.maximum(length(behind), np.float32(LEAST))
    lighter = dot(off, behind) / light
    aside = length(off - (lighter / light)[..., None] * behind)
    rim = (lighter > 0) & (aside < np.maximum(np.float32(DIFFERS * noise), lighter / 2))
    thick = _opened(rim & (lighter > RIM * light), FIRM_SHARE * longer)
    return np.asarray(rim & ~_grown(thick, 2), bool)


def _joined(sure: Shape, may_be: Shape) -> Shape:
    """Return what may be sitter and is joined to what surely is."""
    _, labels = cv2.connectedComponents((sure | may_be).astype(np.uint8), connectivity=8)
    of_sitter = np.zeros(labels.max() + 1, bool)
    of_sitter[labels[sure]] = True
    of_sitter[0] = False
    return np.asarray(of_sitter[labels], bool)


def _holes(body: Shape) -> Shape:
    """Return the body's small holes: what it encloses, or the picture's lower edge with it."""
    padded = np.pad(~body, 1, constant_values=False).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(padded, connectivity=4)
    inner = stats[:, cv2.CC_STAT_AREA] <= LARGEST_HOLE * body.size
    inner[0] = False
    edge = np.concatenate([labels[1, 1:-1], labels[1:-1, 1], labels[1:-1, -2]])
    inner[np.unique(edge)] = False
    return np.asarray(inner[labels][1:-1, 1:-1], bool)


def _inwards(mask: Shape) -> Mask:
    """Return how many pixels a place is within a mask, which goes on beyond the picture."""
    padded = np.pad(mask.astype(np.uint8), 1, mode="edge")
    return np.asarray(cv2.distanceTransform(padded, cv2.DIST_L2, 5)[1:-1, 1:-1], np.float32)


def _opened(mask: Shape, thickness: float) -> Shape:
    kernel = _disc(max(1, round(thickness / 2)))
    return np.asarray(cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_OPEN, kernel) > 0, bool)


def _shrunk(mask: Shape, radius: int) -> Shape:
    return np.asarray(cv2.erode(mask.astype(np.uint8), _disc(radius)) > 0, bool)


def _grown(mask: Shape, radius: int) -> Shape:
    if radius <= 2:
        return np.asarray(cv2.dilate(mask.astype(np.uint8), _disc(radius)) > 0, bool)
    # The distance takes as long for any radius.
    outwards = cv2.distanceTransform((~mask).astype(np.uint8), cv2.DIST_L2, 3)
    return np.asarray((outwards <= radius) & bool(mask.any()), bool)


def _disc(radius: int) -> NDArray[np.uint8]:
    side = 2 * radius + 1
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side)), np.uint8)
