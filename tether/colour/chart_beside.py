"""What lies beside a chart that was found: another chart, or more patches of a larger one.

A ColorChecker SG has 24 patches in its middle that are nearly the Classic's: read as that, a good
chart gives a correction that is a little wrong.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.colour.chart_grid import Grid
from tether.colour.fit import COLUMNS, ROWS

OFF_STEP = 0.3
"""Share of a step by which a patch beside the chart may be off its grid: distance and lens."""

MOST_BESIDE = 8
"""Patches in the ring of 24 around a chart up to which it is one of its own: another chart that
stands close on one side has 6 there, an SG all."""


def is_part_of_larger(to_picture: NDArray[np.float64], grids: list[Grid]) -> bool:
    """Return whether patches go on around a chart; `to_picture` takes its steps to pixels."""
    to_chart = np.linalg.inv(to_picture)
    beside: set[tuple[int, int]] = set()
    for grid in grids:
        places = cv2.perspectiveTransform(grid.centres[None].astype(np.float64), to_chart)[0]
        steps = np.round(places)
        on_grid = (np.abs(places - steps) < OFF_STEP).all(1)
        x, y = steps[on_grid].astype(int).T
        around = (x >= -1) & (x <= COLUMNS) & (y >= -1) & (y <= ROWS)
        inside = (x >= 0) & (x < COLUMNS) & (y >= 0) & (y < ROWS)
        beside |= set(zip(x[around & ~inside].tolist(), y[around & ~inside].tolist(), strict=True))
    return len(beside) > MOST_BESIDE


def count_apart(corners: NDArray[np.float32], others: list[NDArray[np.float32]]) -> int:
    """Return how many charts there are besides the one with `corners` (4, 2).

    `others` may be the same one a step aside, or one another.
    """
    known = [corners]
    for other in others:
        middle = other.mean(0)
        if not any(_holds(one, middle) or _holds(other, one.mean(0)) for one in known):
            known.append(other)
    return len(known) - 1


def _holds(corners: NDArray[np.float32], point: NDArray[np.floating]) -> bool:
    at = float(point[0]), float(point[1])
    return cv2.pointPolygonTest(corners.astype(np.float32), at, measureDist=False) >= 0
