"""A fitted linear model: weights over named features, as `bench/` writes it into `fitted.py`."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray


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
