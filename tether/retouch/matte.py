"""The sitter cut out of a plain backdrop: a difference matte, with the old backdrop taken out.

The segmenter knows roughly where the sitter is; a plain backdrop's own colour tells the rest: a
pixel is so much sitter as it differs from the clean backdrop around it, beside how far the sitter
next to it does. What of the backdrop shone through hair and edges is taken out of their colour, as
mixing in linear light put it in (Smith and Blinn, "Blue screen matting", 1996). Where the sitter
is coloured as the backdrop is, as a white shirt before white, the segmenter decides.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.retouch.backdrop import Backdrop, hair_coloured, mean_beside, reduced
from tether.retouch.mesh import Mask
from tether.retouch.parallel import each
from tether.retouch.part import Part
from tether.retouch.regions import Regions
from tether.retouch.tone import LUMINANCE, Field, Picture, full_scale, to_encoded, to_lab, to_linear

BEHIND_SHARE, DEEP_SHARE, FRONT_SHARE = 0.02, 0.02, 0.006
"""How far around the colours of the backdrop, of the sitter's inner parts and of those at the edge
are looked for: sigmas, of the longer side."""

SURE_SHARE, SURE_HAIR_SHARE = 0.008, 0.05
"""How far within the segmenter's edge all is sitter, of the longer side: two pixels of its mask; in
hair farther, since between curls the backdrop shows and the segmenter sees none of it."""

SOLID_SHARE, FIRM_SHARE = 0.004, 0.015
"""Thickness from which what differs is a body and no strand, and from which cloth and no lock of
hair, of the longer side."""

STRANDS_SHARE = 0.012
"""How far around hair an edge may be one of strands, of the longer side; elsewhere it is firm."""

NOISE = 2.5
"""Times the median of the clean backdrop's own differences, below which nothing is told from noise:
of three channels' noise 998 in a thousand; a percentile would count stray hair in."""

DIFFERS = 2.0
"""Times the noise from which a place that is joined to the sitter is sitter."""

CLEAR = 6.0
"""Times the noise from which what the segmenter has is no backdrop seen between curls."""

UNTOLD, TOLD = 4.0, 8.0
"""Times the noise by which sitter and backdrop differ: up to the first the segmenter decides, from
the second on colour alone does."""

ALL_SITTER = 0.85
"""Share of the way from backdrop to sitter from which a pixel near the edge is all sitter."""

SKIN = 0.5
"""Skin mask from which a place is sitter up to the edge."""

LEAST_CLEAN = 100
"""Places of clean backdrop in a part of the picture by which its noise is told."""

LEAST_FACE = 100
"""Pixels of skin by which its colour is known."""

EAR_LIGHT = 0.35
"""Of the face's light, that an ear has at least: one and a half stops less."""

LEAST_REDDER = 0.3
"""Stops of red beside green by which skin must differ from a backdrop to be told from it."""

ASIDE = 0.5
"""Sine of the angle, in linear BGR, up to which a colour lies between two others: hair is not of
one colour, and lenses fringe it [own eye]."""

RIM = 0.03
"""Share by which what is lighter than the backdrop is no backdrop any more, where it is wide."""

LIKELY = 0.25
"""Segmenter's mask above which a firm part stays sitter, though mixed it might be backdrop's."""

LARGEST_HOLE = 0.004
"""Share of the picture up to which a hole in the sitter is filled; an arm's crook is larger."""

STRIP_ROWS = 256
"""Rows at once: a 24-megapixel strip in float is 18 MB."""

LEAST = 1e-4
"""Linear light below which no difference is measured."""


@dataclass(frozen=True, slots=True)
class Matte:
    """What tells sitter from backdrop, float32, linear light BGR (0–1) at a field's size.

    `behind` is the clean backdrop, also under the sitter, `front` the sitter's colour, also beside
    the sitter. `core` (0–1) is surely sitter, `reach` (0–1) what may be, `person` its
    outline (0–1) where colours do not tell. `clean` is 1 where there is nothing but backdrop.
    `noise` is how far single pixels of the field are from the clean backdrop.
    """

    behind: Field
    front: Field
    core: Mask
    reach: Mask
    person: Mask
    clean: Mask
    noise: float

    def cut_out(
        self, picture: Picture, share: float = 1.0, part: Part | None = None
    ) -> tuple[Picture, Mask]:
        """Return the picture without the old backdrop in hair and edges, and what is sitter (0–1).

        `share` (0–1) of the old backdrop is taken out. Where nothing is sitter, all stays. `part`
        says which part of the whole the pixels are; None: all of it.
        """
        out, white = picture.copy(), full_scale(picture)
        alpha = np.empty(picture.shape[:2], np.float32)
        size = (picture.shape[0], picture.shape[1])
        part = part or Part(0, 0, size)
        noise = self._noise(picture, part)

        def cut(top: int) -> None:
            rows = slice(top, min(top + STRIP_ROWS, size[0]))
            strip_size = (rows.stop - rows.start, size[1])
            place = Part(part.top + top, part.left, part.whole)
            core, reach, person = (
                _enlarged(mask, place, strip_size) for mask in (self.core, self.reach, self.person)
            )
            alpha[rows] = np.maximum(core, person)
            asked = (core < 1) & (np.maximum(reach, person) > 0)
            if not asked.any():
                return
            seen = to_linear(picture[rows][asked].astype(np.float32) / np.float32(white))
            behind = _enlarged(self.behind, place, strip_size)[asked]
            front = _enlarged(self.front, place, strip_size)[asked]
            apart, along, aside = _parts(seen, behind, front, LEAST)
            differs = np.hypot(np.maximum(along, 0) * apart, aside)
            by_colour = np.clip((differs - noise) / np.maximum(apart - noise, LEAST), 0, 1)
            trust = np.clip((apart / noise - UNTOLD) / (TOLD - UNTOLD), 0, 1)
            told = trust * by_colour * reach[asked] + (1 - trust) * person[asked]
            told = np.maximum(told, core[asked])[:, None]
            alone = np.clip((seen - (1 - told) * behind) / np.maximum(told, LEAST), 0, 1)
            # The thinner a strand, the less its own colour is known: its neighbours' is taken.
            alone = told * alone + (1 - told) * front
            mended = (told > 0) & (told < 1)
            alone = np.where(
                mended, seen + np.float32(share) * trust[:, None] * (alone - seen), seen
            )
            alpha[rows][asked] = told[:, 0]
            strip = out[rows]
            encoded = to_encoded(np.asarray(alone, np.float32)) * white
            strip[asked] = np.where(mended, np.round(encoded), strip[asked]).astype(strip.dtype)

        each(cut, range(0, size[0], STRIP_ROWS))
        return out, alpha

    def _noise(self, picture: Picture, part: Part) -> float:
        """Return how far a picture's own pixels are from its clean backdrop, linear light."""
        rows, columns = self.clean.shape
        ys, xs = np.nonzero(self.clean > 0)
        down = ((ys + 0.5) * part.whole[0] / rows).astype(int) - part.top
        across = ((xs + 0.5) * part.whole[1] / columns).astype(int) - part.left
        inside = (down >= 0) & (down < picture.shape[0]) & (across >= 0)
        inside &= across < picture.shape[1]
        if inside.sum() < LEAST_CLEAN:
            return self.noise
        ys, xs, places = ys[inside], xs[inside], (down[inside], across[inside])
        seen = to_linear(picture[places].astype(np.float32) / np.float32(full_scale(picture)))
        behind = reduced(self.behind, columns, rows)[ys, xs]
        off = np.linalg.norm(seen - behind, axis=1)
        return max(NOISE * float(np.median(off)), LEAST)


def _parts(seen: Field, behind: Field, front: Field, least: float) -> tuple[Mask, Mask, Mask]:
    """Return (how far sitter and backdrop are apart, a colour's share of that way, what is aside).

    Colours are linear BGR (…, 3); the way and what is aside of it are distances there, no less
    than `least` for the first.
    """
    way = front - behind
    apart = np.maximum(np.linalg.norm(way, axis=-1), np.float32(least))
    along = np.einsum("...k,...k->...", seen - behind, way) / apart**2
    off = seen - behind - along[..., None] * way
    return apart, along, np.asarray(np.linalg.norm(off, axis=-1), np.float32)


def matte_of(small: Field, regions: Regions, backdrop: Backdrop) -> Matte:
    """Return what cuts the sitter out of a picture (encoded BGR, 0–1) before a plain backdrop."""
    rows, columns = small.shape[:2]
    longer = max(rows, columns)
    linear = to_linear(small)
    at_clean = reduced(linear, backdrop.clean.shape[1], backdrop.clean.shape[0])
    known = mean_beside(at_clean, backdrop.clean, BEHIND_SHARE * max(backdrop.clean.shape))
    behind = np.asarray(cv2.resize(known, (columns, rows)), np.float32)
    differs = np.linalg.norm(linear - behind, axis=2)
    clean = cv2.resize(backdrop.clean, (columns, rows), interpolation=cv2.INTER_NEAREST) > 0
    noise = max(NOISE * float(np.median(differs[clean])), LEAST)
    person = np.asarray(1 - regions.background, np.float32)
    sure = _sure(person, regions, differs > CLEAR * noise, longer)
    skin = (np.maximum(regions.skin, regions.neck) > SKIN) | _bare_skin(linear, behind, regions)
    sure |= _eroded(skin & (person > 0.5), 1)
    other = (differs > DIFFERS * noise) & ~_rim(linear, behind, noise, longer)
    joined = _joined(sure, other | (person > 0.5))
    body = _opened(joined, SOLID_SHARE * longer) | sure
    body = _without_holes(body, person, regions.hair)
    hairy = _hairy(small, regions.hair, joined & other, longer)
    inner = _eroded(body & (other | sure), round(SURE_SHARE * longer))
    deep = sure | (inner & ~hairy)
    front = mean_beside(linear, _weighed(deep, differs), DEEP_SHARE * longer)
    # Near its edge what differs may be half backdrop still: only what is all sitter is core.
    apart, along, aside = _parts(linear, behind, front, noise)
    solid = _eroded(_opened(body & other, SOLID_SHARE * longer), 2)
    mixed = _mixed(along, aside, apart, noise)
    core = deep | (solid & ~mixed)
    firm = _eroded(_opened(body, FIRM_SHARE * longer), 2)
    # Beyond the backdrop, away from the sitter beside it: a white collar next to dark hair.
    beyond = other & (along < 0) & (person > 0.5)
    core |= firm & (~hairy | beyond) & (~(mixed & (along > 0)) | (person > LIKELY))
    core = _without_holes(core, np.where(person > 0.9, person, 0), regions.hair)
    front = mean_beside(linear, _weighed(core, differs), FRONT_SHARE * longer)
    reach = cv2.dilate((joined & (other | core)).astype(np.uint8), _disc(2)) > 0
    firmly = np.clip(2 * _softened(core) - 1, 0, 1)
    return Matte(behind, front, firmly, _softened(reach), _softened(body), backdrop.clean, noise)


def _sure(
    person: Mask, regions: Regions, clear: NDArray[np.bool_], longer: int
) -> NDArray[np.bool_]:
    """Return what the segmenter knows to be sitter; in hair only what is `clear` beside it."""
    inside = (person > 0.95).astype(np.uint8)
    inwards = cv2.distanceTransform(np.pad(inside, 1, mode="edge"), cv2.DIST_L2, 5)[1:-1, 1:-1]
    least = np.where((regions.hair > 0.2) & ~clear, SURE_HAIR_SHARE, SURE_SHARE) * longer
    return np.asarray(inwards > least, bool)


def _bare_skin(linear: Field, behind: Field, regions: Regions) -> NDArray[np.bool_]:
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
    return np.asarray((redder > LEAST_REDDER) & (red > red_behind + redder / 2) & light, bool)


def _hairy(small: Field, hair: Mask, differs: NDArray[np.bool_], longer: int) -> NDArray[np.bool_]:
    """Return where strands may be: around hair, and around what has its colour."""
    like = (hair > 0.2) | (hair_coloured(to_lab(small), hair) & differs)
    near = cv2.dilate(like.astype(np.uint8), _disc(round(STRANDS_SHARE * longer)))
    return np.asarray(near > 0, bool)


def _rim(linear: Field, behind: Field, noise: float, longer: int) -> NDArray[np.bool_]:
    """Return thin rims that are as the backdrop but lighter: a camera's sharpening, no sitter."""
    zero = np.zeros_like(behind)
    _, times, aside = _parts(linear, zero, behind, LEAST)
    lighter = (times > 1) & (aside < DIFFERS * noise)
    thick = _opened(lighter & (times > 1 + RIM), FIRM_SHARE * longer)
    return np.asarray(lighter & ~(cv2.dilate(thick.astype(np.uint8), _disc(2)) > 0), bool)


def _mixed(along: Mask, aside: Mask, apart: Mask, noise: float) -> NDArray[np.bool_]:
    """Return where a colour is one between the backdrop's and the sitter's, or beyond the backdrop.

    Beyond it is what a camera's sharpening makes of a bright backdrop beside dark hair.
    """
    limit = np.maximum(ASIDE * np.hypot(along * apart, aside), noise)
    return np.asarray((along < ALL_SITTER) & (aside < limit), bool)


def _softened(mask: NDArray[np.bool_]) -> Mask:
    return np.asarray(cv2.GaussianBlur(mask.astype(np.float32), (0, 0), 0.8), np.float32)


def _weighed(core: NDArray[np.bool_], differs: Mask) -> Mask:
    """Return weights of what is core, so that what differs most counts most: it is purest."""
    return np.asarray(core * (differs / max(float(differs.max()), LEAST)) ** 3, np.float32)


def _eroded(mask: NDArray[np.bool_], radius: int) -> NDArray[np.bool_]:
    return np.asarray(cv2.erode(mask.astype(np.uint8), _disc(radius)) > 0, bool)


def _joined(sure: NDArray[np.bool_], may_be: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return what may be sitter and is joined to what surely is."""
    _, labels = cv2.connectedComponents((sure | may_be).astype(np.uint8), connectivity=8)
    of_sitter = np.zeros(labels.max() + 1, bool)
    of_sitter[np.unique(labels[sure])] = True
    of_sitter[0] = False
    return np.asarray(of_sitter[labels], bool)


def _opened(mask: NDArray[np.bool_], thickness: float) -> NDArray[np.bool_]:
    kernel = _disc(max(1, round(thickness / 2)))
    return np.asarray(cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_OPEN, kernel) > 0, bool)


def _without_holes(body: NDArray[np.bool_], person: Mask, hair: Mask) -> NDArray[np.bool_]:
    """Return the body with its small holes filled, but for those between hair."""
    padded = np.pad(~body, 1, constant_values=False).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(padded, connectivity=4)
    inner = stats[:, cv2.CC_STAT_AREA] <= LARGEST_HOLE * body.size
    inner[0] = False
    edge = np.concatenate([labels[1, 1:-1], labels[1:-1, 1], labels[1:-1, -2]])
    inner[np.unique(edge)] = False
    holes = inner[labels][1:-1, 1:-1] & (hair < 0.2) & (person > 0.05)
    return np.asarray(body | holes, bool)


def _disc(radius: int) -> NDArray[np.uint8]:
    side = 2 * radius + 1
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side)), np.uint8)


def _enlarged(values: Field, part: Part, size: tuple[int, int]) -> Field:
    """Return a field's values for a part of `size` (rows, columns) of a picture."""
    down, across = values.shape[0] / part.whole[0], values.shape[1] / part.whole[1]
    back = np.array([
        [across, 0, (part.left + 0.5) * across - 0.5],
        [0, down, (part.top + 0.5) * down - 0.5],
    ])  # fmt: skip
    found = cv2.warpAffine(
        values, back, (size[1], size[0]),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE,
    )  # fmt: skip
    return np.asarray(found, np.float32)
