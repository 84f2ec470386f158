"""Find grids of even, four-sided patches in a picture: where a colour chart may be.

OpenCV's own finder (mcc) misses charts held 5–15° askew, starts from random numbers and takes
seconds; here flat areas between edges are joined to a grid by their neighbours, at any turn.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

SIDES = (1000, 2000, 600)
"""Picture sizes searched, longest side in pixels: patches of 10–150 pixels, finest detail last."""

LARGEST_ENLARGEMENT = 2.5
"""A picture smaller than this beside a size is not searched at it: it holds no more detail."""

EDGES = (6.0, 12.0, 24.0, 48.0)
"""Gradients (encoded steps a pixel, in a picture stretched to full scale) that part areas: dark
patches on the dark frame need the first, noise and cloth the last."""

SMALLEST_PATCH = 50
"""Pixels: below 7 × 7 a patch is its own border."""

LARGEST_PATCH = 1 / 40
"""Share of the picture: 24 larger ones would not fit in it with their frame."""

LEAST_SQUARE = 0.75
"""Share of its narrowest rectangle that an area fills: patches 0.85–1, leaves and letters less."""

LONGEST_PATCH = 2.8
"""Length over width: a square patch seen from 65° off."""

SAME_AREA = 2.2
"""Factor by which neighbours' areas may differ: perspective, and a shadow's edge on one."""

NEAR, FAR = 0.9, 2.6
"""Neighbours' distance in widths of a patch (root of its area); foreshortening widens the range."""

STRAY = 0.25
"""Share of a step by which the next patch may lie off: perspective bends a grid slowly."""

LEAST_MEMBERS = 8
"""Patches that must be seen for a grid to be one: twice what a perspective needs."""

MOST_GRIDS = 6
"""Grids returned: a Passport has three, a tiled wall any number."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A grid: `places` (n, 2) whole steps along two axes and their `centres` (n, 2) in pixels."""

    places: NDArray[np.int64]
    centres: NDArray[np.float32]

    def to_picture(self) -> NDArray[np.float64] | None:
        """Return the perspective (3, 3) from steps to pixels; None where there is no single one."""
        answer = cv2.findHomography(
            self.places.astype(np.float32), self.centres, cv2.RANSAC, 0.15 * self.step()
        )
        found = answer[0] if isinstance(answer, tuple) else None
        return None if found is None else np.asarray(found, np.float64)

    def step(self) -> float:
        """Return the middle distance of neighbours, pixels."""
        apart = np.abs(self.places[:, None] - self.places[None]).sum(-1)
        first, second = np.nonzero(apart == 1)
        lengths = np.linalg.norm(self.centres[first] - self.centres[second], axis=1)
        return float(np.median(lengths))


def find_grids(picture: NDArray[np.uint8], longest: int) -> list[Grid]:
    """Return grids in a BGR picture searched at `longest` pixels, those of most patches first."""
    scale = longest / max(picture.shape[:2])
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    sized = np.asarray(cv2.resize(picture, None, fx=scale, fy=scale, interpolation=way), np.uint8)
    found: list[Grid] = []
    for edge in EDGES:
        areas, centres = _patches(_stretched(sized), edge)
        taken: set[int] = set()
        for _ in range(MOST_GRIDS):
            members = _largest_grid(areas, centres, taken)
            if len(members) < LEAST_MEMBERS:
                break
            taken |= set(members.values())
            places = np.array(list(members), np.int64)
            at = centres[list(members.values())] + 0.5
            found.append(Grid(places, (at / scale - 0.5).astype(np.float32)))
    return sorted(found, key=lambda grid: -len(grid.places))[:MOST_GRIDS]


def _stretched(picture: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return the picture with each channel brought to full scale, without cast and low light."""
    smooth = cv2.bilateralFilter(picture, 5, 20, 3).astype(np.float32)
    bright = np.maximum(np.percentile(smooth.reshape(-1, 3)[::7], 99, axis=0), 8)
    return np.asarray(255 * np.clip(smooth / bright, 0, 1) ** (1 / 1.4), np.float32)


def _patches(
    picture: NDArray[np.float32], edge: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return areas (n) and centres (n, 2) of flat, four-sided places between edges."""
    across = np.abs(cv2.Sobel(picture, cv2.CV_32F, 1, 0, ksize=3)).max(2) / 8
    down = np.abs(cv2.Sobel(picture, cv2.CV_32F, 0, 1, ksize=3)).max(2) / 8
    flat = (np.maximum(across, down) < edge).astype(np.uint8)
    largest = LARGEST_PATCH * flat.size
    contours, nesting = cv2.findContours(flat, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    areas, centres = [], []
    for place, contour in enumerate(contours):
        is_hole = nesting[0, place, 3] >= 0  # the frame's edge around a patch: the patch again
        area = cv2.contourArea(contour)
        if is_hole or not SMALLEST_PATCH < area < largest:
            continue
        _, (width, height), _ = cv2.minAreaRect(contour)
        long, short = max(width, height), min(width, height)
        if area < LEAST_SQUARE * long * short or long > LONGEST_PATCH * short:
            continue
        moments = cv2.moments(contour)
        areas.append(area)
        centres.append([moments["m10"] / area, moments["m01"] / area])
    return np.array(areas), np.array(centres).reshape(-1, 2)


def _largest_grid(
    areas: NDArray[np.float64], centres: NDArray[np.float64], taken: set[int]
) -> dict[tuple[int, int], int]:
    """Return the largest grid (place to patch) that grows from any patch not yet taken."""
    from scipy.spatial import cKDTree

    best: dict[tuple[int, int], int] = {}
    if len(areas) < LEAST_MEMBERS:
        return best
    tree = cKDTree(centres)
    tried: set[int] = set()
    for first in range(len(areas)):
        if first in taken or first in tried:
            continue
        width = float(np.sqrt(areas[first]))
        near = [
            i
            for i in tree.query_ball_point(centres[first], FAR * width)
            if i not in taken
            and 1 / SAME_AREA < areas[i] / areas[first] < SAME_AREA
            and np.linalg.norm(centres[i] - centres[first]) > NEAR * width
        ]
        near.sort(key=lambda i: float(np.linalg.norm(centres[i] - centres[first])))
        for second, third in _corners(centres, first, near[:4]):
            members = _grown(tree, areas, centres, (first, second, third))
            if len(members) > len(best):
                best = members
            if len(members) >= LEAST_MEMBERS:
                tried |= set(members.values())
                break
    return best


def _corners(centres: NDArray[np.float64], first: int, near: list[int]) -> list[tuple[int, int]]:
    """Return pairs of neighbours that stand at a corner with the first, clockwise as seen.

    Only shortest steps (Gauss's reduced basis): a diagonal would make a sheared grid.
    """
    pairs = []
    for second in near:
        for third in near:
            u, v = centres[second] - centres[first], centres[third] - centres[first]
            clockwise = u[0] * v[1] - u[1] * v[0] > 0
            if clockwise and 2 * abs(u @ v) <= min(u @ u, v @ v):
                pairs.append((second, third))
    return pairs


def _grown(
    tree: "object",
    areas: NDArray[np.float64],
    centres: NDArray[np.float64],
    corner: tuple[int, int, int],
) -> dict[tuple[int, int], int]:
    """Return the grid grown from a corner: each step is foretold by the steps beside it."""
    first, second, third = corner
    members = {(0, 0): first, (1, 0): second, (0, 1): third}
    used = set(corner)
    steps = {(1, 0): centres[second] - centres[first], (0, 1): centres[third] - centres[first]}
    waiting = list(members)
    while waiting:
        x, y = place = waiting.pop(0)
        for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1)):
            after, before = (x + dx, y + dy), (x - dx, y - dy)
            if after in members:
                continue
            here = members[place]
            step = (dx + dy) * steps[abs(dx), abs(dy)]
            if before in members:
                step = centres[here] - centres[members[before]]
            distance, found = tree.query(centres[here] + step)  # type: ignore[attr-defined]
            same = 1 / SAME_AREA < areas[found] / areas[here] < SAME_AREA
            if found in used or not same or distance > STRAY * float(np.linalg.norm(step)):
                continue
            members[after] = int(found)
            used.add(int(found))
            waiting.append(after)
    return members
