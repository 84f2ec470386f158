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

POWERS = (0.85, 0.9, 0.95, 1.0, 1.05, 1.1, 1.15)
"""Exponents on linear light that are tried: a camera's own tone curve over sRGB's."""

FLARES = (0.0, 0.001, 0.002, 0.004)
"""Stray light that is tried, linear, as a share of white: it lifts a chart's blacks."""

DARK_WEIGHT = 0.03
"""Added to luminance in the weights: an error in a dark patch is seen more than in a bright one."""


@dataclass(frozen=True, slots=True)
class Correction:
    """`expanded((linear − flare) ** power, degree) @ coefficients` is corrected linear sRGB.

    `coefficients` is (terms, 3); `flare` is linear stray light, `power` undoes a tone curve.
    """

    degree: int
    coefficients: Array
    power: float = 1.0
    flare: float = 0.0

    def __call__(self, linear: Array) -> Array:
        """Return corrected linear RGB of camera linear RGB (…, 3)."""
        straight = straightened(linear, self.power, self.flare)
        return np.asarray(expanded(straight, self.degree) @ self.coefficients)


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
    candidates = [
        (degree, ridge, power, flare)
        for degree in TERMS
        for ridge in (RIDGE if degree > 1 else (0.0,))
        for power in POWERS
        for flare in FLARES
    ]
    validated, chosen = np.full(len(seen), np.inf), candidates[0]
    for degree, ridge, power, flare in candidates:
        straight = straightened(seen, power, flare)
        errors = difference(lab_of(_left_out(straight, wanted, degree, ridge)), wanted_lab)
        if errors.mean() < validated.mean():
            validated, chosen = errors, (degree, ridge, power, flare)
    degree, ridge, power, flare = chosen
    coefficients = _solve(straightened(seen, power, flare), wanted, degree, ridge)
    correction = Correction(degree, coefficients, power, flare)
    after = difference(lab_of(correction(seen)), wanted_lab)
    gain = float((wanted @ LUMINANCE).mean() / max((seen @ LUMINANCE).mean(), 1e-6))
    before = difference(lab_of(seen * gain), wanted_lab)
    return correction, Quality(before, after, validated, patches)


def straightened(linear: Array, power: float, flare: float) -> Array:
    """Return camera values with stray light taken off and a tone curve undone."""
    return np.asarray(np.maximum(linear - flare, 0) ** power)


def _left_out(seen: Array, wanted: Array, degree: int, ridge: float) -> Array:
    """Return each patch as corrected by a fit to all the others, (n, 3)."""
    rows = []
    for i in range(len(seen)):
        coefficients = _solve(np.delete(seen, i, 0), np.delete(wanted, i, 0), degree, ridge)
        rows.append(expanded(seen[i], degree) @ coefficients)
    return np.array(rows)


def _solve(seen: Array, wanted: Array, degree: int, ridge: float) -> Array:
    """Return weighted ridge least squares; camera values are scaled so the ridge means the same."""
    scale = 1 / np.maximum(seen.mean(0), 1e-6) * wanted.mean(0)
    terms = expanded(seen * scale, degree)
    weight = 1 / (np.abs(wanted @ LUMINANCE) + DARK_WEIGHT) ** 0.8
    held = np.zeros(terms.shape[1])
    held[3:] = ridge
    left = terms.T @ (terms * weight[:, None]) + np.diag(held)
    solution = np.linalg.solve(left, terms.T @ (wanted * weight[:, None]))
    return np.asarray(_unscaled(np.asarray(solution, np.float64), scale, degree))


def _unscaled(solution: Array, scale: Array, degree: int) -> Array:
    """Return coefficients for unscaled values: each term carries its own product of scales."""
    factors = expanded(scale, degree)
    return np.asarray(solution * factors[:, None])
