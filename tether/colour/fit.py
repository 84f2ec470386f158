"""Fit a colour correction to chart patches, and say honestly how good it is.

A root-polynomial correction (Finlayson, Mackiewicz and Hurlbert 2015: exposure may change without
changing hue) is fitted where the eye judges, in CIELAB scaled as ΔE2000 scales it, together with
what the camera and the lamp add: a tone curve, stray light, and light that falls off across the
chart. Each has a prior, fixed beforehand, that keeps it small; nothing is chosen by the error that
is reported, so leaving each patch out in turn is an honest check.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tether.colour.spaces import LUMINANCE, Array, difference, lab_of

TERMS = {1: 3, 2: 6, 3: 13}
"""Number of terms by degree of the root polynomial; degree 1 is a plain 3×3 matrix."""

DEGREE = 3
"""Least error with patches left out on four chart photographs: 3.5–12 % below degree 2."""

TERM_PRIOR = 0.2
"""Deviation of a term beyond the matrix, as a share of a channel: between 0.1 and 0.3 the validated
error moves by 0.1."""

POWER_PRIOR = 0.1
"""Deviation of log power: a camera's own tone curve may bend sRGB's by a tenth."""

FLARE_PRIOR = 0.001
"""Deviation of stray light, linear, as a share of white: clean lenses are within 0.1–0.3 %."""

SLOPE_PRIOR_STOPS = 0.3
"""Deviation of the light's slope from the chart's middle to its edge: one lamp at two metres."""

BEND_PRIOR_STOPS = 0.1
"""Deviation of the slope's own bending: light falls off smoothly over the size of a chart."""

OUTLIER = 2.0
"""Error (ΔE2000) from which a patch pulls less than its square: a scratch or a reflection."""

CLOSE = 1e-4
"""Relative change at which the fit ends: the reported means stay the same to 0.002."""

DARK_WEIGHT = 0.03
"""Added to luminance in the matrix's weights: an error in a dark patch is seen the more."""

COLUMNS, ROWS = 6, 4
"""Of a ColorChecker: a patch's place says how the light falls on it."""

_FLARE_UNIT, _POWER_UNIT = 0.001, 0.1
"""So that a step of one is about a prior's width in every parameter that is solved for."""


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
        straight = np.maximum(linear - self.flare, 0) ** self.power
        return np.asarray(expanded(straight, self.degree) @ self.coefficients)


@dataclass(frozen=True, slots=True)
class Quality:
    """ΔE2000 of patches: `before`, `after` (fitted) and `validated` (each patch left out), (n,).

    `before` has only its exposure matched. The other two are under even light: each patch is taken
    at the light that the fit finds at its place. `as_lit` is `validated` without that.
    `falloff_stops` is how much the light differs across the chart. `patches` are their numbers in
    the chart; clipped ones are not among them.
    """

    before: Array
    after: Array
    validated: Array
    as_lit: Array
    falloff_stops: float
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
    """Return the (3, 3) matrix that takes camera linear RGB to known linear RGB best.

    Weighted least squares in linear light: quick, for looking whether a chart is one.
    """
    weight = 1 / (np.abs(known @ LUMINANCE) + DARK_WEIGHT) ** 0.8
    left = linear.T @ (linear * weight[:, None]) + np.eye(3) * 1e-9
    return np.asarray(np.linalg.solve(left, linear.T @ (known * weight[:, None])))


def fit_correction(
    linear: Array, known: Array, usable: NDArray[np.bool_] | None = None
) -> tuple[Correction, Quality]:
    """Return the correction of a ColorChecker's 24 patches and its quality.

    `linear` and `known` are (24, 3); patches that are not `usable` are left out.
    """
    patches = np.flatnonzero(np.ones(len(linear), bool) if usable is None else usable)
    whole = _Fit(linear[patches], known[patches], _places(patches))
    solution = whole.solve(whole.start())
    wanted_lab = lab_of(known[patches])
    validated, as_lit = np.empty(len(patches)), np.empty(len(patches))
    for i, patch in enumerate(patches):
        others = np.delete(patches, i)
        fit = _Fit(linear[others], known[others], _places(others), whole.scale)
        left_out = fit.solve(solution)
        place = _places(np.array([patch]))
        for light, errors in ((fit.light(left_out, place), validated), (1.0, as_lit)):
            guess = fit.corrected(left_out, linear[[patch]]) * light
            errors[i] = difference(lab_of(guess), wanted_lab[[i]])[0]
    light = whole.light(solution, _places(np.arange(COLUMNS * ROWS)))
    evened = whole.corrected(solution, linear[patches]) * light[patches]
    gain = float(
        (known[patches] @ LUMINANCE).mean() / max((linear[patches] @ LUMINANCE).mean(), 1e-6)
    )
    return whole.correction(solution), Quality(
        before=difference(lab_of(linear[patches] * gain), wanted_lab),
        after=difference(lab_of(evened), wanted_lab),
        validated=validated,
        as_lit=as_lit,
        falloff_stops=float(np.ptp(np.log2(light))),
        patches=patches,
    )


def _places(patches: NDArray[np.intp]) -> Array:
    """Return patches' places on the chart, −1 to 1 across and down, (n, 2)."""
    rows, columns = np.divmod(patches, COLUMNS)
    return np.stack([columns / (COLUMNS - 1) * 2 - 1, rows / (ROWS - 1) * 2 - 1], -1)


class _Fit:
    """One fit: patches' camera values, their known colours and places.

    A solution is a vector: the coefficients (terms × 3, of camera values scaled by `scale`), log
    power, flare, and the light's two slopes and three bends.
    """

    def __init__(self, linear: Array, known: Array, places: Array, scale: Array | None = None):
        self.linear, self.known, self.places = linear, known, places
        if scale is None:
            scale = (known * linear).sum(0) / np.maximum((linear**2).sum(0), 1e-12)
        self.scale = np.asarray(scale, np.float64)
        self.wanted = lab_of(known)
        self.axes = _error_axes(self.wanted)

    def start(self) -> Array:
        """Return the plain matrix as a solution."""
        coefficients = np.zeros((TERMS[DEGREE], 3))
        coefficients[:3] = fit_matrix(self.linear * self.scale, self.known)
        return np.concatenate([coefficients.ravel(), np.zeros(7)])

    def solve(self, start: Array) -> Array:
        """Return the solution of least error and least surprise."""
        from scipy.optimize import least_squares

        answer = least_squares(
            self._residuals, start, loss="soft_l1", f_scale=OUTLIER, ftol=CLOSE, xtol=CLOSE
        )
        return np.asarray(answer.x, np.float64)

    def correction(self, solution: Array) -> Correction:
        """Return the solution for camera values as they are."""
        coefficients, power, flare, _ = _parts(solution)
        # Each term carries its own product of scales.
        factors = expanded(self.scale**power, DEGREE)
        return Correction(DEGREE, coefficients * factors[:, None], power, flare)

    def corrected(self, solution: Array, linear: Array) -> Array:
        """Return corrected linear RGB in the light of the chart's middle."""
        return self.correction(solution)(linear)

    def light(self, solution: Array, places: Array) -> Array:
        """Return the gain (n, 1) that brings each place to the light of the chart's middle."""
        x, y = places.T
        bends = np.stack([x, y, x * x - 0.47, y * y - 0.56, x * y], -1)  # 0.47, 0.56: means of 24
        return np.asarray(np.exp2(bends @ _parts(solution)[3])[:, None])

    def _residuals(self, solution: Array) -> Array:
        coefficients, power, flare, bends = _parts(solution)
        guess = self.corrected(solution, self.linear) * self.light(solution, self.places)
        errors = np.einsum("nij,nj->ni", self.axes, lab_of(guess) - self.wanted)
        surprises = [
            coefficients[3:].ravel() / TERM_PRIOR,
            [np.log(power) / POWER_PRIOR, flare / FLARE_PRIOR],
            bends[:2] / SLOPE_PRIOR_STOPS,
            bends[2:] / BEND_PRIOR_STOPS,
        ]
        return np.concatenate([errors.ravel(), *surprises])


def _parts(solution: Array) -> tuple[Array, float, float, Array]:
    """Return a solution's coefficients (terms, 3), power, flare and light (5 numbers, stops)."""
    count = 3 * TERMS[DEGREE]
    power, flare = solution[count : count + 2].tolist()
    power, flare = float(np.exp(_POWER_UNIT * power)), flare * _FLARE_UNIT
    return solution[:count].reshape(-1, 3), power, flare, solution[count + 2 :]


def _error_axes(lab: Array) -> Array:
    """Return matrices (n, 3, 3) that take a small CIELAB difference at `lab` to ΔE2000's axes.

    Lightness, chroma and hue by ΔE2000's own weights (CIE 142), without its rotation for blue.
    """
    lightness, a, b = lab.T
    chroma7 = np.hypot(a, b) ** 7
    stretch = 1 + 0.5 * (1 - np.sqrt(chroma7 / (chroma7 + 25.0**7)))
    chroma, hue = np.hypot(a * stretch, b), np.arctan2(b, a * stretch)
    t = (
        1
        - 0.17 * np.cos(hue - np.radians(30))
        + 0.24 * np.cos(2 * hue)
        + 0.32 * np.cos(3 * hue + np.radians(6))
        - 0.20 * np.cos(4 * hue - np.radians(63))
    )
    middle = (lightness - 50) ** 2
    by_lightness = 1 + 0.015 * middle / np.sqrt(20 + middle)
    by_chroma, by_hue = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    cos, sin, none = np.cos(hue), np.sin(hue), np.zeros_like(hue)
    rows = [
        [1 / by_lightness, none, none],
        [none, stretch * cos / by_chroma, sin / by_chroma],
        [none, -stretch * sin / by_hue, cos / by_hue],
    ]
    return np.moveaxis(np.array(rows), -1, 0)
