"""Fit a colour correction to chart patches, and say honestly how good it is.

Root-polynomial regression (Finlayson, Mackiewicz and Hurlbert 2015) in linear light: exposure may
change without changing hue. Judged by leaving each patch out in turn.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tether.colour.spaces import LUMINANCE, Array, difference, lab_of

TERMS = {1: 3, 2: 6, 3: 13}
"""Number of terms by degree of the root polynomial; degree 1 is a plain 3×3 matrix."""

RIDGE = (0.3, 0.1, 0.03, 0.01, 0.003, 0.001)
"""Strengths by which terms beyond the matrix are held back, tried by cross-validation."""

DARK_WEIGHT = 0.03
"""Added to luminance in the weights: an error in a dark patch is seen more than in a bright one."""


@dataclass(frozen=True, slots=True)
class Correction:
    """`expanded(linear, degree) @ coefficients` is corrected linear sRGB; (terms, 3)."""

    degree: int
    coefficients: Array

    def __call__(self, linear: Array) -> Array:
        """Return corrected linear RGB of camera linear RGB (…, 3)."""
        return np.asarray(expanded(linear, self.degree) @ self.coefficients)


@dataclass(frozen=True, slots=True)
class Quality:
    """ΔE2000 of patches: `before`, `after` (fitted) and `validated` (each patch left out), (n,).

    `patches` are their numbers in the chart; clipped ones are not among them.
    """

    before: Array
    after: Array
    validated: Array
    patches: NDArray[np.intp]


def expanded(linear: Array, degree: int) -> Array:
    """Return the root-polynomial terms of linear RGB: (…, 3) to (…, TERMS[degree])."""
    r, g, b = np.moveaxis(np.maximum(linear, 0), -1, 0)
    terms = [r, g, b]
    if degree >= 2:
        terms += [np.sqrt(r * g), np.sqrt(g * b), np.sqrt(r * b)]
    if degree >= 3:
        terms += [np.cbrt(r * g * g), np.cbrt(g * b * b), np.cbrt(r * b * b), np.cbrt(g * r * r)]
        terms += [np.cbrt(b * g * g), np.cbrt(b * r * r), np.cbrt(r * g * b)]
    return np.asarray(np.stack(terms, -1))


def fit_matrix(linear: Array, known: Array) -> Array:
    """Return the (3, 3) matrix that takes camera linear RGB to known linear RGB best."""
    return _solve(linear, known, 1, 0.0)


def fit_correction(
    linear: Array, known: Array, usable: NDArray[np.bool_] | None = None
) -> tuple[Correction, Quality]:
    """Return the correction with the least cross-validated error, and its quality.

    `linear` and `known` are (n, 3); patches that are not `usable` are left out.
    """
    patches = np.flatnonzero(np.ones(len(linear), bool) if usable is None else usable)
    seen, wanted = linear[patches], known[patches]
    wanted_lab = lab_of(wanted)
    best: tuple[float, int, float, Array] | None = None
    for degree in TERMS:
        for ridge in RIDGE if degree > 1 else (0.0,):
            left_out = np.array([
                _at(seen[i], _solve(np.delete(seen, i, 0), np.delete(wanted, i, 0), degree, ridge),
                    degree)
                for i in range(len(seen))
            ])  # fmt: skip
            validated = difference(lab_of(left_out), wanted_lab)
            if best is None or validated.mean() < best[0]:
                best = float(validated.mean()), degree, ridge, validated
    assert best is not None
    _, degree, ridge, validated = best
    correction = Correction(degree, _solve(seen, wanted, degree, ridge))
    after = difference(lab_of(correction(seen)), wanted_lab)
    gain = float((wanted @ LUMINANCE).mean() / max((seen @ LUMINANCE).mean(), 1e-6))
    before = difference(lab_of(seen * gain), wanted_lab)
    return correction, Quality(before, after, validated, patches)


def _at(linear: Array, coefficients: Array, degree: int) -> Array:
    return np.asarray(expanded(linear, degree) @ coefficients)


def _solve(seen: Array, wanted: Array, degree: int, ridge: float) -> Array:
    """Return weighted ridge least squares; camera values are scaled so the ridge means the same."""
    scale = 1 / np.maximum(seen.mean(0), 1e-6) * wanted.mean(0)
    terms = expanded(seen * scale, degree)
    weight = 1 / (np.abs(wanted @ LUMINANCE) + DARK_WEIGHT) ** 0.8
    held = np.zeros(terms.shape[1])
    held[3:] = ridge
    left = terms.T @ (terms * weight[:, None]) + np.diag(held)
    solution = np.linalg.solve(left, terms.T @ (wanted * weight[:, None]))
    return np.asarray(_unscaled(solution, scale, degree))


def _unscaled(solution: Array, scale: Array, degree: int) -> Array:
    """Return coefficients for unscaled values: each term carries its own product of scales."""
    factors = expanded(scale, degree)
    return np.asarray(solution * factors[:, None])
