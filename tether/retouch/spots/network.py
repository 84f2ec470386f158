"""A network of one small layer: measures of a candidate in, the probability of a spot out."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Values = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """`middle` and `spread` of each measure; per unit its offset, weights, and outgoing weight."""

    middle: Values
    spread: Values
    offsets: Values
    weights: tuple[Values, ...]
    outgoing: Values
    offset: float

    def probability(self, measures: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the probability of each row of measures (n, m), float64 (n,)."""
        plain = (measures - np.array(self.middle)) / np.array(self.spread)
        units = np.maximum(plain @ np.array(self.weights).T + np.array(self.offsets), 0)
        return np.asarray(1 / (1 + np.exp(-(units @ np.array(self.outgoing) + self.offset))))
