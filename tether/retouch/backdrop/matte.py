"""The sitter cut out of a plain backdrop: a difference matte, with the old backdrop taken out.

The segmenter knows roughly where the sitter is (`trimap`); a plain backdrop's own colour tells the
rest: a pixel is so much sitter as it differs from the clean backdrop around it, beside how far the
sitter next to it does (`mixture`). What of it shone through hair and edges is taken out of their
colour, as mixing in linear light put it in (Smith and Blinn, "Blue screen matting", 1996).
Where the sitter is coloured as the backdrop is, as a white shirt before white, the segmenter
decides.
"""

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.retouch.backdrop.backdrop import Backdrop, mean_beside, reduced
from tether.retouch.backdrop.mixture import LEAST, Spread, dot, length, unmixed
from tether.retouch.backdrop.trimap import DIFFERS, Shape, Trimap, by_segmenter, with_missed
from tether.retouch.blur import carried_on
from tether.retouch.mesh import Mask
from tether.retouch.parallel import each
from tether.retouch.part import Part
from tether.retouch.regions.regions import Regions
from tether.retouch.tone import Field, Picture, full_scale, to_encoded, to_linear

MATTE_SIDE = 800
"""Longest side that the sitter's outline is looked at, pixels: what share of a pixel is sitter is
told at the picture's own size. At 640 a tuft keeps some old backdrop; 1280 takes three times as
long for a tenth less error [bench matte]."""

BEHIND_SHARE = 0.02
"""How far around the backdrop's colour is averaged: sigma, of the longer side."""

FRONT_SIDE, FRONT_SIGMA = 256, 1.5
"""Longest side, pixels, of the sitter's mean colours, and sigma there: as fine as a shaded ear."""

PUREST_SHARE, PUREST_POWER, PUREST_STEP = 0.03, 24, 4
"""How far around, of the longer side, hair's purest colour is looked for; how much more a purer
place counts: half at 97 in a hundred of the most; and in blocks of how many pixels."""

DENSE_SHARE, DENSE = 0.012, (0.35, 0.65)
"""How far around, of the longer side, hair that lets nothing through shows no backdrop: its least
share of sitter there is beyond the second, where the first is open."""

UNSEEN, VARIED = (16.0, 26.0), (0.03, 0.07)
"""Fair hair's gleam has the backdrop's colour itself. Times the noise by which all around is from
the backdrop, so that none of it is seen clear through; and from which spread of the hair's colours,
beside the way from the backdrop, that is asked: black hair has 0.01, fair hair 0.07 to 0.1."""

EDGE_SHARE = 0.018
"""How far from its edge the sitter's colours are those of the edge, of the longer side."""

UNTOLD, TOLD = 8.0, 16.0
"""Times the noise by which sitter and backdrop differ: up to the first the segmenter decides, from
the second on colour alone does."""

BETWEEN = 0.2, 0.8
"""Shares of sitter between which a place is neither hair nor backdrop."""

EDGE_WIDTH = 1.5
"""Pixels of any sharp edge that are between."""

LEAST_CLEAN = 100
"""Places of clean backdrop in a part of the picture by which its noise is told."""

STRIP_ROWS = 256
"""Rows at once: a 24-megapixel strip in float is 18 MB."""


@dataclass(frozen=True, slots=True)
class Matte:
    """What tells sitter from backdrop, float32, linear light BGR (0–1).

    `behind` is the clean backdrop, also under the sitter; `firm` and `hair` are the mean colours of
    the sitter's firm parts and of hair, also beside them, and the variance about them (h, w, 4),
    `spread` is its shape. Masks (0–1): `core` is surely sitter, `reach` what may be, `person` its
    outline where colours do not tell, `hairy` where strands may be and `dense` where hair lets
    nothing through. `clean` is 1 where there is nothing but backdrop. All are reduced, `behind` and
    `clean` alike. `noise` is how far single pixels are from the clean backdrop. What makes a cut
    doubtful: `haze` is how wide hair is neither there nor not, in shares of the longer side on the
    mean of the outline, `alike` (0–1) how much of the outline has too near a colour.
    """

    behind: Field
    firm: Field
    hair: Field
    spread: Spread
    core: Mask
    reach: Mask
    person: Mask
    hairy: Mask
    dense: Mask
    clean: Mask
    noise: float
    haze: float
    alike: float

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
            behind, firm, hair, dense, hairy = (
                _enlarged(field, place, strip_size)[asked]
                for field in (self.behind, self.firm, self.hair, self.dense, self.hairy)
            )
            front = firm + hairy[:, None] * (hair - firm)
            own, alone = unmixed(seen, behind, front, self.spread, noise, dense)
            apart = length(front[:, :3] - behind)
            trust = np.clip((apart / noise - UNTOLD) / (TOLD - UNTOLD), 0, 1)
            told = trust * own * reach[asked] + (1 - trust) * person[asked]
            told = np.maximum(told, core[asked])[:, None]
            mended = (told > 0) & (told < 1)
            # So much of it that what is mixed in behind, by the share, makes up for the rest.
            left = told + (1 - told) * np.float32(1 - share)
            taken = np.float32(share) * told / np.maximum(left, np.float32(1e-6))
            alone = seen + taken * trust[:, None] * (alone - seen)
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
        return max(float(np.median(length(seen - self.behind[ys, xs]))), LEAST)


def matte_of(small: Field, regions: Regions, backdrop: Backdrop) -> Matte:
    """Return what cuts the sitter out of a picture (encoded BGR, 0–1) before a plain backdrop."""
    small, regions = _at_most(small, regions)
    rows, columns = small.shape[:2]
    linear = to_linear(small)
    at_clean = reduced(linear, backdrop.clean.shape[1], backdrop.clean.shape[0])
    plate = mean_beside(at_clean, backdrop.clean, BEHIND_SHARE * max(backdrop.clean.shape))
    behind = np.asarray(cv2.resize(plate, (columns, rows)), np.float32)
    off = linear - behind
    far = length(off)
    clean = cv2.resize(backdrop.clean, (columns, rows), interpolation=cv2.INTER_NEAREST) > 0
    noise = max(float(np.median(far[clean])), LEAST)
    first = by_segmenter(small, linear, behind, regions, far > DIFFERS * noise)
    colours = np.asarray(np.dstack([linear, dot(linear, linear)]), np.float32)
    purest = _purest(far) * regions.hair
    front = _front(colours, np.where(first.hairy, purest, first.sure))
    way = np.asarray(cv2.resize(front[..., :3], (columns, rows)), np.float32) - behind
    trimap = with_missed(first, off, way, behind, regions.hair, noise)
    spread = _spread(linear, behind + way, trimap.sure | (trimap.hairy & (purest > 0.5)))
    hair = _front(colours, purest * trimap.hairy)
    share, dense = _dense(linear, behind, hair, spread, noise, trimap)
    hair = _front(colours, np.maximum(purest, dense * regions.hair) * trimap.hairy)
    firm = _front(colours, trimap.sure & ~trimap.hairy)
    return Matte(
        plate, firm, hair, spread, np.clip(2 * _softened(trimap.sure) - 1, 0, 1),
        _softened(trimap.reach), _softened(trimap.person), _softened(trimap.hairy), dense,
        backdrop.clean, noise, _haze(trimap, share, dense), _alike(trimap, way, noise),
    )  # fmt: skip


def _outline(trimap: Trimap) -> Shape:
    """Return the sitter's outline within the picture."""
    person = trimap.person.astype(np.uint8)
    inner = cv2.erode(person, np.ones((3, 3), np.uint8), borderValue=1) > 0
    return np.asarray(trimap.person & ~inner, bool)


def _haze(trimap: Trimap, share: Mask, dense: Mask) -> float:
    """Return how wide, of the longer side, hair is neither there nor not: mean of the outline."""
    low, high = BETWEEN
    between = trimap.hairy & ~trimap.sure & (dense < 0.5) & (share > low) & (share < high)
    outline = max(float(_outline(trimap).sum()), 1.0)
    width = max(float(between.sum()) / outline - EDGE_WIDTH, 0.0)
    return width / float(max(share.shape[0], share.shape[1]))


def _alike(trimap: Trimap, way: Field, noise: float) -> float:
    """Return the share of the outline where sitter and backdrop are of too near a colour."""
    outline = _outline(trimap)
    return float((length(way[outline]) < TOLD * noise).mean()) if outline.any() else 0.0


def _at_most(small: Field, regions: Regions) -> tuple[Field, Regions]:
    """Return a picture and the regions that the matte looks at, no larger than it needs."""
    rows, columns = small.shape[:2]
    scale = min(1.0, MATTE_SIDE / max(rows, columns))
    width, height = max(1, round(columns * scale)), max(1, round(rows * scale))
    skin, neck, hair, background = (
        reduced(mask, width, height)
        for mask in (regions.skin, regions.neck, regions.hair, regions.background)
    )
    looked_at = replace(regions, skin=skin, neck=neck, hair=hair, background=background)
    return reduced(small, width, height), looked_at


def _purest(far: Mask) -> Mask:
    """Return weights (0–1) of places by which hair's colour is told: most may be mixed.

    Those that differ most from the backdrop around are least so. `far` is how far all are from it.
    """
    rows, columns = far.shape
    block = np.ones((PUREST_STEP, PUREST_STEP), np.uint8)
    blocks = cv2.dilate(far, block)[::PUREST_STEP, ::PUREST_STEP]
    side = 2 * round(PUREST_SHARE * max(rows, columns) / PUREST_STEP) + 1
    most = cv2.dilate(np.ascontiguousarray(blocks), np.ones((side, side), np.uint8))
    likeness = far / np.maximum(cv2.resize(most, (columns, rows)), np.float32(LEAST))
    return np.asarray(cv2.pow(np.minimum(likeness, 1), PUREST_POWER), np.float32)


def _dense(
    linear: Field, behind: Field, hair: Field, spread: Spread, noise: float, trimap: Trimap
) -> tuple[Mask, Mask]:
    """Return shares of sitter in hair, and where (0–1) it lets nothing through.

    That is where no backdrop is to be seen all around.
    """
    rows, columns = trimap.sure.shape
    asked = trimap.hairy & ~trimap.sure & trimap.reach
    share = (trimap.sure | trimap.reach).astype(np.float32)
    front = np.asarray(cv2.resize(hair, (columns, rows)), np.float32)
    none = np.zeros(np.count_nonzero(asked), np.float32)
    share[asked], _ = unmixed(linear[asked], behind[asked], front[asked], spread, noise, none)
    side = 2 * round(DENSE_SHARE * max(rows, columns)) + 1
    # Averaged before its length is taken, or noise would count as a difference.
    off = length(np.asarray(cv2.GaussianBlur(linear - behind, (0, 0), 1.0), np.float32))
    shut = _ramp(_least(np.asarray(cv2.GaussianBlur(share, (0, 0), 1.0), np.float32), side), DENSE)
    unseen = _ramp(_least(off, side), (UNSEEN[0] * noise, UNSEEN[1] * noise))
    way = length(front[..., :3] - behind)
    varied = _ramp(np.sqrt(3 * front[..., 3]) / np.maximum(way, np.float32(LEAST)), VARIED)
    return share, np.asarray(np.maximum(shut, unseen * varied), np.float32)


def _least(values: Mask, side: int) -> Mask:
    """Return the least of values in a square around every place, softened."""
    least = cv2.erode(values, np.ones((side, side), np.uint8))
    return np.asarray(cv2.GaussianBlur(least, (0, 0), 2.0), np.float32)


def _ramp(values: NDArray[np.floating], limits: tuple[float, float]) -> Mask:
    """Return values as 0 up to the first limit and 1 from the second on."""
    low, high = limits
    return np.asarray(np.clip((values - low) / (high - low), 0, 1), np.float32)


def _front(colours: Field, weight: Mask | Shape) -> Field:
    """Return the sitter's mean colour and how it varies (h, w, 4), reduced, also beside the sitter.

    `weight` (0–1) says which places tell it; `colours` are linear BGR and their squared length.
    """
    rows, columns = weight.shape
    scale = min(1.0, FRONT_SIDE / max(rows, columns))
    size = (max(1, round(columns * scale)), max(1, round(rows * scale)))
    weight = np.asarray(weight, np.float32)
    weighed = cv2.multiply(colours, cv2.merge([weight] * 4))
    means, share = (
        cv2.GaussianBlur(reduced(np.asarray(plane, np.float32), *size), (0, 0), FRONT_SIGMA)
        for plane in (weighed, weight)
    )
    front = np.asarray(means / np.maximum(share, np.float32(LEAST))[..., None], np.float32)
    front[..., 3] = np.maximum(front[..., 3] - dot(front, front), 0) / 3
    known = np.minimum(2 * share, np.float32(1))
    return carried_on(front, np.asarray(known, np.float32))


def _spread(linear: Field, front: Field, known: Shape) -> Spread:
    """Return how the sitter's known colours spread about their mean `front`, towards its edge."""
    side = 2 * round(EDGE_SHARE * max(known.shape)) + 1
    inner = cv2.erode(known.astype(np.uint8), np.ones((side, side), np.uint8)) > 0
    places = known & ~inner
    return Spread.of(linear[places] - front[places])


def _softened(mask: Shape) -> Mask:
    return np.asarray(cv2.GaussianBlur(mask.astype(np.float32), (0, 0), 0.8), np.float32)


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
