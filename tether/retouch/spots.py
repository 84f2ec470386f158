"""Spots on the skin: blemishes that pass, and moles and freckles that belong to the person.

Takes CIELAB of a face (about `plan.FACE_FIELD_SIZE` pixels high), its skin mask and face sizes;
gives a list. Finding is by difference of Gaussians at a few sizes against the skin's own noise, so
that coarse skin and noisy pictures do not fill the list.
"""

from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np

from tether.retouch.bands import masked_blur
from tether.retouch.mesh import Mask, grow, soften
from tether.retouch.tone import Field

Kind = Literal["blemish", "mole", "freckle"]

SIGMAS = (0.0045, 0.007, 0.011, 0.017)
"""Spot sizes looked for, Gaussian sigma in face sizes: 1 to 4 mm radius on a 20 cm face."""

MOLE_RADIUS = 0.025
"""Spots wider than this (radius in face sizes, 5 mm) are kept as moles: no blemish is so large."""

MOLE_DARKNESS = 11.0
"""A spot darker than its surround by this many L*, and not red, is a mole."""

LEAST_COMPACT = 0.55
"""Least ratio of a spot's radius (by area) to its farthest point: 1 a disc, 0.7 a 2:1 oval."""

FRECKLES = 14
"""So many small brown spots on one face are freckles: a trait, not faults."""

VISIBLE = 1.3
"""Least contrast (L* and a* together) in the band for a spot that a viewer notices."""

NOISE_FACTOR = 3.8
"""Robust deviations of the skin's own band that a spot must rise above."""

SECTORS = 8
"""Directions in which a spot must end: lines, edges and stubble run on in one of them."""

LEAST_CONTRAST = 3.2
"""Least step (a* less 0.8 L*) to the skin on every side: what a viewer finds without being told."""

LEAST_SECTOR = 0.5
"""Share of the middle sector's step that the second weakest sector must show."""

SECTOR_NOISE = 2.0
"""Deviations between sectors that the middle step must exceed: stubble and pores differ as much."""

GRAIN_FACTOR = 2.6
"""Fine contrasts of the skin close by that a spot must exceed: a beard's and a hairline's are many
times those of a cheek."""

EDGE_MARGIN = 0.02
"""Nearest that a spot may be to hair, eyes, lips or the skin's end, in face sizes (4 mm)."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One spot: centre and radius in field pixels, what it is, and its contrast.

    `darker` is L* below the surround, `redder` is a* above it.
    """

    x: float
    y: float
    radius: float
    kind: Kind
    darker: float
    redder: float


def find_spots(lab: Field, skin: Mask, held: Mask, size: float) -> tuple[Spot, ...]:
    """Return the spots on one face, strongest first. `held` is what no spot may be near."""
    firm = (skin > 0.7).astype(np.float32)
    inside = grow(firm, -EDGE_MARGIN * size) * (1 - (grow(held, EDGE_MARGIN * size) > 0.1))
    if float(inside.sum()) < (0.1 * size) ** 2:
        return ()
    where = inside > 0.5
    best = np.zeros(lab.shape[:2], np.float32)
    which = np.zeros(lab.shape[:2], np.int32)
    score_planes = np.asarray(lab[..., 1] - 0.8 * lab[..., 0], np.float32)
    weight = np.maximum(firm, 1e-3)
    for number, sigma in enumerate(SIGMAS):
        fine = masked_blur(score_planes, weight, sigma * size)
        coarse = masked_blur(score_planes, weight, 2.2 * sigma * size)
        band = fine - coarse
        noise = 1.4826 * float(np.median(np.abs(band[where] - np.median(band[where]))))
        strength = band / max(NOISE_FACTOR * noise, VISIBLE) * _roundness(band, sigma * size)
        better = strength > best
        best[better], which[better] = strength[better], number
    best[~where] = 0
    peaks = (best == cv2.dilate(best, np.ones((5, 5), np.uint8))) & (best > 1)
    grain = _grain(score_planes, weight, size)
    found: list[Spot] = []
    for y, x in sorted(np.argwhere(peaks).tolist(), key=lambda p: -float(best[p[0], p[1]])):
        radius = 2.0 * SIGMAS[which[y, x]] * size
        apart = all((s.x - x) ** 2 + (s.y - y) ** 2 > (s.radius + radius) ** 2 / 2 for s in found)
        if apart and _stands_alone(score_planes, firm, x, y, radius, float(grain[y, x])):
            found.append(_described(lab, score_planes, firm, x, y, radius, size))
    brown = [s for s in found if s.kind == "freckle"]
    if len(brown) < FRECKLES:
        found = [_as_blemish(s) if s.kind == "freckle" else s for s in found]
    return tuple(found)


def discs(shape: tuple[int, int], spots: tuple[Spot, ...], growth: float = 1.35) -> Mask:
    """Return a soft mask over the spots."""
    mask = np.zeros(shape, np.float32)
    for spot in spots:
        reach = int(spot.radius * growth + 3)
        left, top = max(int(spot.x) - reach, 0), max(int(spot.y) - reach, 0)
        part = mask[top : int(spot.y) + reach + 1, left : int(spot.x) + reach + 1]
        ys, xs = np.mgrid[top : top + part.shape[0], left : left + part.shape[1]]
        distance = np.hypot(xs - spot.x, ys - spot.y) / (spot.radius * growth)
        np.maximum(part, np.clip((1.0 - distance) / 0.3, 0, 1).astype(np.float32), out=part)
    return mask


def filled(lab: Field, skin: Mask, spots: tuple[Spot, ...], size: float) -> Field:
    """Return `lab` with the spots' tone replaced by that of the skin around them, softly joined."""
    if not spots:
        return lab
    hole = discs((lab.shape[0], lab.shape[1]), spots, 1.7)
    around = np.maximum((1 - hole) * (skin > 0.5), 1e-4).astype(np.float32)
    surround = masked_blur(lab, around, 0.02 * size)
    cover = discs((lab.shape[0], lab.shape[1]), spots)[..., None]
    return np.asarray(lab + cover * (surround - lab), np.float32)


def _roundness(band: Field, sigma: float) -> Mask:
    """Return 1 on round blobs falling to 0 on lines: wrinkles, hairs and nose folds are no spots.

    From the eigenvalues of the Hessian (Frangi et al. 1998, the blobness ratio).
    """
    smooth = cv2.GaussianBlur(band, (0, 0), max(0.5 * sigma, 0.6))
    xx = cv2.Sobel(smooth, cv2.CV_32F, 2, 0, ksize=3)
    yy = cv2.Sobel(smooth, cv2.CV_32F, 0, 2, ksize=3)
    xy = cv2.Sobel(smooth, cv2.CV_32F, 1, 1, ksize=3)
    mean, root = (xx + yy) / 2, np.sqrt(((xx - yy) / 2) ** 2 + xy**2)
    ratio = (mean + root) / np.minimum(mean - root, -1e-6)  # 1 round, 0 a line, below 0 a saddle
    return np.asarray(np.clip((ratio - 0.2) / 0.3, 0, 1), np.float32)


def _grain(score: Field, weight: Mask, size: float) -> Mask:
    """Return the fine contrast (root mean square) of the skin around each pixel."""
    fine = score - masked_blur(score, weight, 0.008 * size)
    return np.asarray(
        cv2.sqrt(masked_blur(np.asarray(fine * fine, np.float32), weight, 0.035 * size)), np.float32
    )


def _stands_alone(score: Field, firm: Mask, x: int, y: int, radius: float, grain: float) -> bool:
    """Return whether a peak ends in every direction: a spot, no line, edge, stubble or shine."""
    reach = int(np.ceil(2.3 * radius)) + 1
    top, left = max(y - reach, 0), max(x - reach, 0)
    window = (slice(top, y + reach + 1), slice(left, x + reach + 1))
    part, skin = score[window], firm[window] > 0.5
    ys, xs = np.mgrid[top : top + part.shape[0], left : left + part.shape[1]]
    distance = np.hypot(xs - x, ys - y)
    turn = np.arctan2(ys - y, xs - x) / (2 * np.pi) * SECTORS
    sector = np.floor(turn).astype(int) % SECTORS
    peak = float(part[distance <= max(0.45 * radius, 1.0)].mean())
    ring = skin & (distance > 1.45 * radius) & (distance < 2.2 * radius)
    means = [float(part[ring & (sector == n)].mean()) for n in range(SECTORS)
             if (ring & (sector == n)).any()]  # fmt: skip
    if len(means) < SECTORS - 1:
        return False
    steps = np.sort(peak - np.array(means))
    middle = float(np.median(steps))
    return bool(
        middle >= max(LEAST_CONTRAST, GRAIN_FACTOR * grain)
        and steps[1] >= LEAST_SECTOR * middle
        and middle >= SECTOR_NOISE * float(steps.std())
    )


def _described(
    lab: Field, score: Field, firm: Mask, x: int, y: int, radius: float, size: float
) -> Spot:
    """Return the spot at a peak, measured to its half contrast, with its kind.

    Its radius is that of a disc of the same area; its colour is held against the skin around it.
    """
    reach = int(2.6 * MOLE_RADIUS * size) + 2
    top, left = max(y - reach, 0), max(x - reach, 0)
    window = (slice(top, y + reach + 1), slice(left, x + reach + 1))
    part, skin, marks = lab[window], firm[window] > 0.5, score[window]
    ys, xs = np.mgrid[top : top + part.shape[0], left : left + part.shape[1]]
    distance = np.hypot(xs - x, ys - y)
    peak = float(np.median(marks[distance <= max(0.5 * radius, 1.0)]))
    # Held against the skin close by: light falls off across a cheek by more than a spot's contrast.
    beside = skin & (distance > 1.8 * radius) & (distance < 3.2 * radius)
    usual = float(np.median(marks[beside if beside.any() else skin])) if skin.any() else peak
    above = marks > (peak + usual) / 2
    _, labels = cv2.connectedComponents(above.astype(np.uint8), connectivity=4)
    label = labels[y - top, x - left]
    extent = radius
    if label:
        blob = labels == label
        extent = float(np.sqrt(blob.sum() / np.pi))
        if extent < LEAST_COMPACT * float(distance[blob].max()):
            extent = radius  # the blob runs on into a shadow or a wrinkle: its size says nothing
    ring = part[(distance > 1.6 * radius) & (labels != label) & skin]
    around = np.median(ring, 0) if len(ring) else np.median(part.reshape(-1, 3), 0)
    core = np.median(part[distance <= max(0.5 * radius, 1.0)], 0)
    light, red, yellow = (core - around).tolist()
    not_red = red < 0.45 * -light
    kind: Kind = "blemish"
    if extent > MOLE_RADIUS * size or (-light > MOLE_DARKNESS and not_red):
        kind = "mole"
    elif not_red and yellow > 0.25 * -light and extent < 0.02 * size:
        kind = "freckle"
    # A touch more than the half-contrast disc, so that no rim is left.
    radius = max(radius * 0.8, min(1.45 * extent, 1.5 * MOLE_RADIUS * size))
    return Spot(float(x), float(y), radius, kind, -light, red)


def _as_blemish(spot: Spot) -> Spot:
    return Spot(spot.x, spot.y, spot.radius, "blemish", spot.darker, spot.redder)


def held_of(lips: Mask, eyes: Mask, brows: Mask, nostrils: Mask) -> Mask:
    """Return everything that no spot may be near, as one mask."""
    return soften(np.maximum.reduce([lips, eyes, brows, nostrils]), 1.0)
