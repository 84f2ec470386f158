"""Broad dark marks that belong to the person: moles wider than any blemish, wherever they lie.

Takes CIELAB of a face and its skin mask; gives a mask. A mark is told by its border, not by how
dark it is: skin grows lighter all around it, within a short way and about as far off in every
direction. The shade that forms a face is as dark, but falls off softly or to one side.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.retouch import mesh
from tether.retouch.blur import Weighed
from tether.retouch.mesh import Mask
from tether.retouch.tone import Field

SIGMAS = (0.012, 0.02)
"""Sizes looked for, Gaussian sigma in face sizes: discs of twice as much answer most (5–8 mm)."""

LEAST_PEAK = 2.0
"""L* below its surround (difference of two Gaussians) from which a place is looked at."""

APART = 0.02
"""Least distance of two places, in face sizes."""

FINE = 0.006
"""Gaussian sigma at which borders are looked for, in face sizes: pores and stubble have none."""

WORK_SIZE = 140.0
"""Face size in pixels that marks are looked for at: of what is as broad nothing is lost."""

RAYS, STEP, STEPS, BORDER = 16, 0.2, 13, 3
"""Directions; way between two samples and samples in each, in radii; steps that a border takes."""

LEAST_SAMPLES = 6
"""Samples on skin without which a direction says nothing: there lip, lid, brow or hair begin."""

ROUNDS = 3
"""Times that a mark is centred between its borders: near other shade its darkest place is aside."""

RADII = (0.015, 0.06)
"""Radii that centring may come to, in face sizes."""

LEAST_RADIUS = 0.02
"""Radius to the border's middle of the narrowest mark, in face sizes (4 mm): a blemish may be
narrower, and is told from a mole by its colour."""

LEAST_RISE = 5.0
"""L* that skin grows lighter by over a border, in the middle of all directions."""

LEAST_RAYS = 10
"""Directions that must say something: a mark at a lip or a brow has skin on most of its sides."""

MOST_UNLIKE, MOST_SPREAD = 0.25, 0.5
"""Spread of the rises over their middle one, and of the borders' ways, in radii: a mark is round
and about as dark on all sides."""

CIRCLE = 0.1
"""Spread of the borders' ways, in radii, up to which they lie on a circle: less than one sample's
step. No shade does but one in 34 faces; there a mark may have any more light on two sides, as in a
fold under an eye."""

WAYS = (0.6, 1.5)
"""Nearest and farthest border that is believed, over the middle one."""

OWN_BORDER = 0.3
"""How much further than its border's middle a mark is kept, in its radii: the border is its own."""

_ANGLES = np.arange(RAYS) * (2 * np.pi / RAYS)
_DIRECTIONS = np.stack([np.cos(_ANGLES), np.sin(_ANGLES)], 1)


@dataclass(frozen=True, slots=True)
class _Borders:
    """Of n places (x, y, radius: pixels) in each direction: L* risen, way to it (n, 16; radii).

    `told` is where a direction says something.
    """

    rise: NDArray[np.float32]
    way: NDArray[np.float64]
    told: NDArray[np.bool_]

    def ranked(self, values: NDArray[np.floating], share: float) -> NDArray[np.float64]:
        """Return the value (n,) that a share of the directions that say something are below."""
        ordered = np.sort(np.where(self.told, values, np.inf), 1)
        rank = np.round(share * np.maximum(self.told.sum(1) - 1, 0)).astype(np.int64)
        return np.where(self.told.any(1), ordered[np.arange(len(rank)), rank], 0)


def find_marks(lab: Field, skin: Mask, size: float) -> Mask:
    """Return a mask, 1 over the broad marks of a face of `size` pixels, 0 elsewhere."""
    shape = (skin.shape[0], skin.shape[1])
    reduction = max(1, round(size / WORK_SIZE))
    width, height = (max(1, side // reduction) for side in shape[::-1])
    light, firm = (
        np.asarray(cv2.resize(plane, (width, height), interpolation=cv2.INTER_AREA), np.float32)
        for plane in (lab[..., 0], skin)
    )
    firm = (firm > 0.7).astype(np.float32)
    size = size / reduction
    lightness = Weighed.of(light, np.maximum(firm, np.float32(1e-3)))
    places, radius = _peaks(lightness, firm, size)
    if not len(radius):
        return np.zeros(shape, np.float32)
    fine = lightness.blurred(FINE * size)
    borders = _borders(fine, firm, places, radius)
    for _ in range(ROUNDS - 1):
        ways = _believed(borders)
        # To a circle from a place aside of its middle the ways are its radius and that aside's
        # share in each direction: their mean vector is half of it.
        places = places + 2 * (ways[..., None] * _DIRECTIONS).mean(1) * radius[:, None]
        least, most = (limit * size for limit in RADII)
        radius = np.clip(radius * borders.ranked(borders.way, 0.5), least, most)
        borders = _borders(fine, firm, places, radius)
    ways = (_believed(borders) + OWN_BORDER) * radius[:, None]
    outlines = places[:, None] + ways[..., None] * _DIRECTIONS
    broad = radius * borders.ranked(borders.way, 0.5) >= LEAST_RADIUS * size
    scale = np.array(shape[::-1]) / (width, height)
    found = (outlines[broad & _all_around(borders)] + 0.5) * scale - 0.5
    return mesh.fill(shape, *found.astype(np.float32))


def _all_around(borders: _Borders) -> NDArray[np.bool_]:
    """Return which places (n,) have a mark's border.

    Opposite directions are taken together: light that falls off across a mark adds to one of them
    what it takes from the other.
    """
    told, count = borders.told, borders.told.sum(1)
    both = (borders.rise + np.roll(borders.rise, RAYS // 2, 1)) / 2
    rises = np.where(np.roll(told, RAYS // 2, 1), both, borders.rise)
    rise = borders.ranked(rises, 0.5)
    spread = borders.ranked(borders.way, 0.8) - borders.ranked(borders.way, 0.2)
    unlike = np.where(told, rises - rise[:, None], 0)
    unlike = np.where(spread[:, None] < CIRCLE, np.minimum(unlike, 0), unlike)
    unlike = np.sqrt((unlike * unlike).sum(1) / np.maximum(count, 1))
    return np.asarray(
        (count >= LEAST_RAYS)
        & (rise >= LEAST_RISE)
        & (unlike <= MOST_UNLIKE * rise)
        & (spread <= MOST_SPREAD)
    )


def _peaks(lightness: Weighed, firm: Mask, size: float) -> tuple[NDArray[np.float64], ...]:
    """Return where the skin is darker than around, (n, 2) as x and y, and radii (n,), pixels."""
    places, radii = [], []
    width = 2 * int(APART * size) + 1
    for sigma in SIGMAS:
        band = lightness.blurred(2.2 * sigma * size) - lightness.blurred(sigma * size)
        band *= firm
        peaks = (band == cv2.dilate(band, np.ones((width, width), np.uint8))) & (band > LEAST_PEAK)
        y, x = np.nonzero(peaks)
        places.append(np.stack([x, y], 1).astype(np.float64))
        radii.append(np.full(len(x), 2 * sigma * size))
    return np.concatenate(places), np.concatenate(radii)


def _borders(
    fine: Field, firm: Mask, places: NDArray[np.float64], radius: NDArray[np.float64]
) -> _Borders:
    """Return the steepest rise of lightness in each direction from some places, as far as skin."""
    steps = STEP * np.arange(1, STEPS + 1)
    samples = _DIRECTIONS[:, None] * steps[:, None] * radius[:, None, None, None]
    x, y = np.moveaxis(np.round(places[:, None, None] + samples).astype(np.int64), -1, 0)
    rows, columns = fine.shape
    inside = (x >= 0) & (y >= 0) & (x < columns) & (y < rows)
    x, y = np.clip(x, 0, columns - 1), np.clip(y, 0, rows - 1)
    skin = np.logical_and.accumulate(inside & (firm[y, x] > 0), axis=2)
    values = fine[y, x]
    rises = np.where(skin[..., BORDER:], values[..., BORDER:] - values[..., :-BORDER], -np.inf)
    way = steps[rises.argmax(2)] + STEP * BORDER / 2
    return _Borders(rises.max(2), way, skin.sum(2) >= LEAST_SAMPLES)


def _believed(borders: _Borders) -> NDArray[np.float64]:
    """Return the ways (n, 16), radii; the middle one where a direction says nothing or is odd."""
    middle = borders.ranked(borders.way, 0.5)[:, None]
    near, far = (limit * middle for limit in WAYS)
    return np.where(borders.told, np.clip(borders.way, near, far), middle)
