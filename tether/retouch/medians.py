"""The median of few values, without the care that numpy's takes: a spot needs five of them."""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Numbers = TypeVar("Numbers", bound=NDArray[np.float32] | NDArray[np.float64])


def median(values: Numbers) -> Numbers:
    """Return the median along the first axis of values (n, …), n > 0 and all finite."""
    low, high = (len(values) - 1) // 2, len(values) // 2
    ordered = np.partition(values, (low, high), axis=0)
    middle: Numbers = (ordered[low] + ordered[high]) / 2
    return middle
