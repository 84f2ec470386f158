"""A fitted linear model: weights over named features, as `bench/` writes it into `fitted.py`."""

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

LARGEST_LOGIT = 30.0
"""Beyond it a probability is 0 or 1 to thirteen digits, and `exp` would overflow in the end."""


@dataclass(frozen=True)
class Linear:
    """`intercept + weights · features`: a logit, or degrees, as the fit had it."""

    intercept: float
    weights: tuple[float, ...]

    @cached_property
    def _vector(self) -> NDArray[np.float64]:
        return np.asarray(self.weights)

    def decide(self, features: NDArray[np.float64]) -> float:
        """Value for one set of features, shape (n,)."""
        return self.intercept + float(self._vector @ features)


def probability(logit: float) -> float:
    """The logistic function, safe for any logit."""
    return 1 / (1 + math.exp(-max(-LARGEST_LOGIT, min(LARGEST_LOGIT, logit))))
