"""A fitted kernel model: how near a face's measures are to remembered borderline faces.

A support vector machine with a Gaussian kernel, evaluated in NumPy. `bench/fit_faces.py` writes the
numbers into an `.npz` beside this module; they are read once.
"""

import math
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from tether.analysis.linear import probability


@dataclass(frozen=True)
class Kernel:
    """`bias + Σ weight · exp(−|features − centre|²)`, in the fit's own scaling.

    Attributes:
        scale: float64 (n,), what each feature is multiplied by.
        centres: float64 (k, n), the remembered faces, already scaled.
        weights: float64 (k,).
        bias: of the decision.
        slope, shift: probability = logistic(slope · decision + shift), fitted on people that the
            model had not seen (Platt 1999).
    """

    scale: NDArray[np.float64]
    centres: NDArray[np.float64]
    weights: NDArray[np.float64]
    bias: float
    slope: float
    shift: float

    @cached_property
    def _lengths(self) -> NDArray[np.float64]:
        return np.asarray((self.centres**2).sum(axis=1), np.float64)

    def decide(self, features: NDArray[np.float64]) -> NDArray[np.float64]:
        """Decision for each row of features (m, n): float64 (m,), above 0 is yes."""
        x = features * self.scale
        apart = (x**2).sum(axis=1)[:, None] + self._lengths - 2 * x @ self.centres.T
        return np.asarray(self.bias + np.exp(-apart) @ self.weights, np.float64)

    def probability(self, decision: float) -> float:
        """What a decision is worth, 0–1."""
        return probability(self.slope * decision + self.shift)


@cache
def load_kernel(name: str) -> Kernel:
    """Read one of the fitted models that ship with the program."""
    with resources.files("tether.analysis").joinpath(f"{name}.npz").open("rb") as file:
        values = np.load(file)
        bias, slope, shift = (float(value) for value in values["constants"])
        arrays = [values[key].astype(np.float64) for key in ("scale", "centres", "weights")]
    if not all(math.isfinite(value) for value in (bias, slope, shift)):
        raise ValueError(f"{name}.npz is damaged")
    return Kernel(arrays[0], arrays[1], arrays[2], bias, slope, shift)
