"""Where the skin has small dark or red peaks, and what each looks like in numbers.

Takes CIELAB of a face, its skin mask and what no spot may be near; gives peaks of a difference of
Gaussians at a few sizes, each with the measures by which `spots` tells a blemish from a hair, a
pore, stubble, a fold or a shadow. All peaks of a size are measured at once.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.retouch.blur import Weighed, masked_blur
from tether.retouch.mesh import Mask
from tether.retouch.parallel import each
from tether.retouch.tone import Field

SIGMAS = (0.0045, 0.007, 0.011, 0.017)
"""Spot sizes looked for, Gaussian sigma in face sizes: 1 to 4 mm radius on a 20 cm face."""

EDGE_MARGIN = 0.012
"""Nearest that a spot may be to hair, eyes, lips or the skin's end, in face sizes (2 mm)."""

NOISE_FACTOR, LEAST_BAND = 2.5, 0.8
"""Robust deviations of the skin's own band, and contrast (L* and a*), that a peak must exceed."""

SECTORS = 8
"""Directions in which a spot must end: lines, edges and stubble run on in one of them."""

CORE, RING = 0.45, (1.45, 2.2)
"""A spot's middle and the skin around it, in its radii."""

LEAST_STEP, LEAST_SECTOR = 2.4, 0.2
"""Least step (a* less 0.8 L*) to the skin around, and the second weakest sector's share of it: no
blemish that a viewer would find is below them."""

CROWD = 0.08
"""How far around a peak others are counted, in face sizes: blemishes are few, stubble is many."""

SAMPLED = 3
"""Each third row and column: enough for a median over the skin."""

MEASURES = (
    "step", "weakest sector", "second sector", "step over sectors' spread", "step over grain",
    "step over grain of lightness", "step over ring's spread", "redder", "darker", "red share",
    "roundness", "radius", "yellower", "crowd", "ring lighter", "ring redder", "ring yellower",
    "strength", "step over the face's middle one",
)  # fmt: skip
"""Names of a candidate's measures, in order."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Peaks, strongest first: places and radii in field pixels (n,), measures (n, 19)."""

    x: NDArray[np.int64]
    y: NDArray[np.int64]
    radius: NDArray[np.float64]
    measures: NDArray[np.float64]


def skin_score(lab: Field) -> Field:
    """Return what spots stand out in: redness and darkness as one plane, a* less 0.8 L*."""
    return np.asarray(lab[..., 1] - np.float32(0.8) * lab[..., 0], np.float32)


def around(values: Field, x: int, y: int, reach: int) -> Field:
    """Return the square of values (h, w, …) around a place; zeros beyond: no skin, no lightness."""
    rows, columns = slice(max(y - reach, 0), y + reach + 1), slice(max(x - reach, 0), x + reach + 1)
    part = values[rows, columns]
    missing = (
        max(reach - y, 0), max(y + reach + 1 - values.shape[0], 0),
        max(reach - x, 0), max(x + reach + 1 - values.shape[1], 0),
    )  # fmt: skip
    if any(missing):
        part = np.asarray(cv2.copyMakeBorder(part, *missing, cv2.BORDER_CONSTANT), np.float32)
    return part


def find_candidates(lab: Field, skin: Mask, held: Mask, size: float) -> Candidates:
    """Return every peak on one face that may be a spot. `held`: what no spot may be near."""
    firm = (skin > 0.7).astype(np.float32)
    free = ((held < 0.1) & (firm > 0)).astype(np.uint8)
    where = cv2.distanceTransform(free, cv2.DIST_L2, 5) > EDGE_MARGIN * size
    none = np.zeros(0, np.int64)
    if float(where.sum()) < (0.1 * size) ** 2:
        return Candidates(none, none, np.zeros(0), np.zeros((0, len(MEASURES))))
    score = skin_score(lab)
    weighed = Weighed.of(score, np.maximum(firm, np.float32(1e-3)))
    best = np.zeros(score.shape, np.float32)
    which = np.zeros(score.shape, np.uint8)
    roundness = np.zeros(score.shape, np.float32)
    found = each(lambda sigma: _strong(weighed, where, sigma * size), SIGMAS)
    for number, (y, x, strength, round_here) in enumerate(found):
        better = strength > best[y, x]
        y, x = y[better], x[better]
        best[y, x], which[y, x], roundness[y, x] = strength[better], number, round_here[better]
    y, x = _places((best == cv2.dilate(best, np.ones((5, 5), np.uint8))) & (best > 1))
    order = np.argsort(-best[y, x], kind="stable")
    x, y = x[order], y[order]
    radius = 2.0 * np.array(SIGMAS)[which[y, x]] * size
    apart = _apart(x, y, radius)
    x, y, radius = x[apart], y[apart], radius[apart]
    fits, measures = _measured(
        lab, score, firm, size, x, y, radius, roundness[y, x], np.log(best[y, x])
    )
    return Candidates(x[fits], y[fits], radius[fits], measures)


def _strong(
    score: Weighed, where: NDArray[np.bool_], sigma: float
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32], NDArray[np.float32]]:
    """Return where one size's band stands out of its noise: (y, x, strength, roundness)."""
    band = score.blurred(sigma) - score.blurred(2.2 * sigma)
    sample = band[::3, ::3][where[::3, ::3]]
    noise = 1.4826 * float(np.median(np.abs(sample - np.median(sample))))
    least = np.float32(max(NOISE_FACTOR * noise, LEAST_BAND))
    y, x = _places((band > least) & where)
    roundness = _roundness(band, sigma, y, x)
    return y, x, band[y, x] / least * np.minimum(roundness + np.float32(0.1), 1), roundness


def _places(mask: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return rows and columns where a mask holds: as `numpy.nonzero`, a good deal quicker."""
    y, x = np.divmod(np.flatnonzero(mask), mask.shape[1])
    return y, x


def _apart(
    x: NDArray[np.int64], y: NDArray[np.int64], radius: NDArray[np.float64]
) -> NDArray[np.bool_]:
    """Return which peaks are no rim of a stronger one before them."""
    apart = np.ones(len(x), bool)
    for i in range(len(x)):
        if apart[i]:
            near = (x - x[i]) ** 2 + (y - y[i]) ** 2 <= (radius + radius[i]) ** 2 / 2
            near[: i + 1] = False
            apart[near] = False
    return apart


def _roundness(
    band: Field, sigma: float, y: NDArray[np.int64], x: NDArray[np.int64]
) -> NDArray[np.float32]:
    """Return 1 on round blobs falling to 0 on lines: wrinkles, hairs and nose folds are no spots.

    At places off the edge, from the eigenvalues of the Hessian (Frangi et al. 1998, the blobness
    ratio) by Sobel's differences.
    """
    smooth = cv2.GaussianBlur(band, (0, 0), max(0.5 * sigma, 0.6))
    rows = y[:, None] + [-1, 0, 1]
    left, middle, right = (smooth[rows, x[:, None] + column] for column in (-1, 0, 1))
    ends, second = np.array([1, 2, 1], np.float32), np.array([1, -2, 1], np.float32)
    xx = (left - 2 * middle + right) @ ends
    yy = (left + 2 * middle + right) @ second
    xy = (right - left) @ np.array([-1, 0, 1], np.float32)
    mean, root = (xx + yy) / 2, np.sqrt(((xx - yy) / 2) ** 2 + xy * xy)
    ratio = (mean + root) / np.minimum(mean - root, -1e-6)  # 1 round, 0 a line, below 0 a saddle
    return np.asarray(np.clip((ratio - 0.2) / 0.3, 0, 1), np.float32)


def _grain(planes: Field, weight: Mask, size: float) -> Field:
    """Return the fine contrast (root mean square) of planes (h, w, n) around each pixel."""
    fine = planes - masked_blur(planes, weight, 0.008 * size)
    return np.sqrt(masked_blur(fine * fine, weight, 0.035 * size))


def _measured(
    lab: Field,
    score: Field,
    firm: Mask,
    size: float,
    x: NDArray[np.int64],
    y: NDArray[np.int64],
    radius: NDArray[np.float64],
    roundness: NDArray[np.float32],
    strength: NDArray[np.float32],
) -> tuple[NDArray[np.bool_], NDArray[np.float64]]:
    """Return which peaks may be spots, and their measures, float64 (n, 19), as `MEASURES`."""
    weight = np.maximum(firm, np.float32(1e-3))
    marks = np.asarray(cv2.merge([score, lab[..., 0]]), np.float32)
    grain, light_grain = _grain(marks, weight, size)[y, x].T + 0.1
    reach = int(np.ceil(RING[1] * 2.0 * max(SIGMAS) * size)) + 1
    planes = [_with_border(plane, reach) for plane in (score, firm, *lab.transpose(2, 0, 1))]
    few = (slice(None, None, SAMPLED), slice(None, None, SAMPLED))
    usual = np.median(lab[few][firm[few] > 0], 0)
    crowd = np.log(((x[:, None] - x) ** 2 + (y[:, None] - y) ** 2 < (CROWD * size) ** 2).sum(1))
    fits = np.zeros(len(x), bool)
    out = np.zeros((len(x), len(MEASURES)))
    for r in np.unique(radius):
        own = np.flatnonzero(radius == r)
        disc = _Disc.of(float(r))
        steps = _steps(planes, y[own] + reach, x[own] + reach, disc)
        middle = np.maximum(np.median(steps, 1), 1e-3)
        ordered = np.sort(steps, 1)
        likely = (middle > LEAST_STEP) & (ordered[:, 1] / middle > LEAST_SECTOR)
        own, steps, middle, ordered = own[likely], steps[likely], middle[likely], ordered[likely]
        ring_spread, colour, around = _ring(planes, y[own] + reach, x[own] + reach, disc)
        red, dark = colour[:, 1], -colour[:, 0]
        fits[own] = True
        out[own, :-1] = np.stack([
            np.log(middle), ordered[:, 0] / middle, ordered[:, 1] / middle,
            np.log(middle / (steps.std(1) + 0.05)), np.log(middle / grain[own]),
            np.log(middle / light_grain[own]), np.log(middle / (ring_spread + 0.1)), red, dark,
            red / (np.abs(red) + np.abs(dark) + 0.5), roundness[own], radius[own] / size * 100,
            colour[:, 2], crowd[own], *(around - usual).T, strength[own],
        ], 1)  # fmt: skip
    if fits.any():  # a face of uneven skin, or a grainy picture, has peaks all over
        out[:, -1] = out[:, 0] - np.median(out[fits, 0])
    return fits, out[fits]


@dataclass(frozen=True, slots=True)
class _Disc:
    """A spot's middle and the ring around it: rows and columns (2, n) from its centre.

    `sector` (n,) is the ring's direction, 0 to 7.
    """

    core: NDArray[np.int64]
    ring: NDArray[np.int64]
    sector: NDArray[np.int64]

    @classmethod
    def of(cls, radius: float) -> "_Disc":
        """Return that of a spot of `radius` pixels."""
        reach = int(np.ceil(RING[1] * radius))
        dy, dx = np.mgrid[-reach : reach + 1, -reach : reach + 1]
        distance = np.hypot(dx, dy)
        core = distance <= max(CORE * radius, 1.0)
        ring = (distance > RING[0] * radius) & (distance < RING[1] * radius)
        sector = np.floor(np.arctan2(dy, dx) / (2 * np.pi) * SECTORS).astype(int) % SECTORS
        return cls(np.stack([dy[core], dx[core]]), np.stack([dy[ring], dx[ring]]), sector[ring])


def _with_border(plane: Field, reach: int) -> Field:
    """Return a plane (h, w) with zeros all around: no skin, and no lightness."""
    return np.asarray(cv2.copyMakeBorder(plane, *(4 * (reach,)), cv2.BORDER_CONSTANT), np.float32)


def _at(
    plane: Field, y: NDArray[np.int64], x: NDArray[np.int64], part: NDArray[np.int64]
) -> NDArray[np.float32]:
    """Return a plane's values (n, k) at the k places of a part around n centres."""
    across = plane.shape[1]
    places = (y * across + x)[:, None] + (part[0] * across + part[1])
    return np.asarray(plane.ravel().take(places), np.float32)


def _steps(
    planes: list[Field], y: NDArray[np.int64], x: NDArray[np.int64], disc: _Disc
) -> NDArray[np.float64]:
    """Return the step to each sector (n, 8). One without skin has none at all: there is an edge."""
    score, firm = planes[:2]
    middle = _at(score, y, x, disc.core).mean(1)
    steps = np.zeros((len(y), SECTORS))
    for number in range(SECTORS):
        part = disc.ring[:, disc.sector == number]
        skin = _at(firm, y, x, part) > 0.5
        count = skin.sum(1)
        mean = (_at(score, y, x, part) * skin).sum(1) / np.maximum(count, 1)
        steps[:, number] = np.where(count > 0, middle - mean, 0)
    return steps


def _ring(
    planes: list[Field], y: NDArray[np.int64], x: NDArray[np.int64], disc: _Disc
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Return (the ring's spread (n,), the middle's colour over it (n, 3), its own (n, 3))."""
    score, firm, *lab = planes
    skin = _at(firm, y, x, disc.ring) > 0.5
    total = np.maximum(skin.sum(1), 1)
    marks = _at(score, y, x, disc.ring)
    mean = (marks * skin).sum(1) / total
    spread = np.sqrt((((marks - mean[:, None]) ** 2) * skin).sum(1) / total)
    around = np.stack([(_at(plane, y, x, disc.ring) * skin).sum(1) / total for plane in lab], 1)
    middle = np.stack([_at(plane, y, x, disc.core).mean(1) for plane in lab], 1)
    return spread, (middle - around).astype(np.float64), around.astype(np.float64)
