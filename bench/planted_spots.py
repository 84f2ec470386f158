"""Blemishes and moles painted onto portraits, and spots that were told real or not by eye.

What is planted is known by place, size and contrast; `bench/data/spots.csv` holds what a person
said of peaks that the portraits have of their own.
"""

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

LABELS = Path(__file__).resolve().parent / "data/spots.csv"

BLEMISH_RADII, MOLE_RADII = (0.005, 0.016), (0.03, 0.04)
"""Radii in face sizes: 1–3 mm on a 20 cm face, and 6–8 mm, above the limit of `MOLE_RADIUS`."""
LEAST_VISIBLE, STRONGEST = 4.0, 10.0
"""L* and a* that planted blemishes differ by in the middle."""
LEAST_RATIO = 3.0
"""Contrast of a planted blemish over the skin's own spread around it, at the blemish's size: a
viewer finds it without being told (Rose 1973: sure from 3 to 5). In stubble little is visible."""

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Planted:
    """One planted spot, in pixels."""

    x: float
    y: float
    radius: float
    mole: bool


@dataclass(frozen=True, slots=True)
class Labelled:
    """A spot of the portrait's own: `real` if a retoucher may heal it."""

    x: float
    y: float
    real: bool


def plant(
    picture: Pixels,
    skin: NDArray[np.bool_],
    size: float,
    seed: int,
    blemishes: int,
    moles: int,
    varied: bool = False,
) -> tuple[Pixels, list[Planted]]:
    """Return the picture with spots on its skin, and the spots.

    Blemishes are red, darker and Gaussian; with `varied` also brown and merely dark ones, flat or
    soft: a fit must not learn one painter's hand.
    """
    random = np.random.default_rng(seed)
    lab = cv2.cvtColor(picture.astype(np.float32) / 255, cv2.COLOR_BGR2Lab)
    free = skin.copy()
    spots: list[Planted] = []
    tries = 0
    while len(spots) < moles + blemishes and tries < 40 * (moles + blemishes):
        tries += 1
        mole = len(spots) < moles
        radius = float(random.uniform(*(MOLE_RADII if mole else BLEMISH_RADII))) * size
        rows, columns = np.nonzero(free)
        if not len(rows):
            break
        pick = int(random.integers(len(rows)))
        spot = Planted(float(columns[pick]), float(rows[pick]), radius, mole)
        reach = int(4 * radius + 0.05 * size) + 1
        top, left = max(int(spot.y) - reach, 0), max(int(spot.x) - reach, 0)
        window = (slice(top, int(spot.y) + reach), slice(left, int(spot.x) + reach))
        part = lab[window]
        ys, xs = np.mgrid[top : top + part.shape[0], left : left + part.shape[1]]
        distance = np.hypot(xs - spot.x, ys - spot.y)
        step = _step(mole, varied, random)
        shape = _shape(distance / radius, mole, varied, random)
        if not mole and not _visible(part, distance / radius, step):
            continue
        part += (shape[..., None] * step).astype(np.float32)
        free[window] &= distance > 4 * radius + 0.05 * size
        spots.append(spot)
    bgr = cv2.cvtColor(lab, cv2.COLOR_Lab2BGR)
    return np.round(np.clip(bgr, 0, 1) * 255).astype(np.uint8), spots


def _visible(
    lab: NDArray[np.float32], distance: NDArray[np.float64], step: NDArray[np.float64]
) -> bool:
    """Return whether a step stands out of the skin around it. `distance` is in the spot's radii."""
    score = lab[..., 1] - 0.8 * lab[..., 0]
    radius = 1 / max(float(np.abs(np.diff(distance, axis=1)).max()), 1e-3)
    around = cv2.GaussianBlur(score, (0, 0), max(radius / 2, 0.5))[
        (distance > 1.5) & (distance < 3)
    ]
    return bool(abs(step[1] - 0.8 * step[0]) > LEAST_RATIO * float(around.std()))


def _shape(
    distance: NDArray[np.float64], mole: bool, varied: bool, random: np.random.Generator
) -> NDArray[np.float64]:
    power = 4.0 if mole else float(random.uniform(1.6, 4.0)) if varied else 2.0
    return np.asarray(np.exp(-(distance**power)))


def _step(mole: bool, varied: bool, random: np.random.Generator) -> NDArray[np.float64]:
    """Return the change of L*, a* and b* in the middle."""
    if mole:
        return np.array([-random.uniform(14, 22), 2, 2])
    strength = random.uniform(LEAST_VISIBLE, STRONGEST)
    kind = random.random() if varied else 0.0
    if kind < 0.5:
        step = np.array([-random.uniform(0.4, 1), 1, 0.2])
        if varied:
            step[2] = random.uniform(-0.3, 0.4)
    elif kind < 0.8:
        step = np.array([-1, random.uniform(0.3, 0.6), random.uniform(0, 0.5)])
    else:
        step = np.array([-1.2, random.uniform(0.1, 0.3), random.uniform(-0.2, 0.2)])
    return np.asarray(strength * step)


def labelled(use: Literal["fit", "judge"]) -> dict[str, list[Labelled]]:
    """Return the spots told by eye, by picture; people to `fit` on are not those to `judge` by."""
    found: dict[str, list[Labelled]] = {}
    with LABELS.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["use"] == use:
                spot = Labelled(float(row["x"]), float(row["y"]), row["told"] == "real")
                found.setdefault(row["picture"], []).append(spot)
    return found


def person(picture: str) -> str:
    """Return whose portrait a file is: its name up to the pose."""
    return "_".join(picture.split("_")[:2]) if picture.startswith("london") else picture[:10]
