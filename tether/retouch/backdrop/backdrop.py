"""What is behind the sitter: where it is surely nothing else, and whether it is one plain backdrop.

A plain backdrop is one material under light that changes slowly: its colour is a smooth surface
over the picture. A room, a window or a flag is not, and what a studio does to its backdrop would
ruin them. Takes encoded BGR (0–1) and the regions at its size; all is found at a reduced size.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.retouch.blur import masked_blur
from tether.retouch.mesh import Mask
from tether.retouch.regions.regions import Regions
from tether.retouch.tone import Field, to_lab

LOOKED_AT_SIDE = 256
"""Longest side the backdrop is looked at, pixels: noise is averaged away, cloth and bricks stay."""

SURE = 0.95
"""Background mask from which a pixel is surely no sitter."""

AWAY = 0.012
"""Distance from the sitter below which nothing is taken for backdrop, of the longer side: three
pixels of the segmenter's mask."""

LEAST_SEEN = 150
"""Pixels, of those looked at, by which a backdrop is known: fewer are a corner of one."""

DEGREE, LEAST_DEGREE = 3, 1
"""Of the polynomial in x and y for L*, a* and b*: light that falls off, or a spot behind a head;
and a plane, which cannot bend towards hair that the segmenter missed."""

FITTINGS = 6
"""Times that the surface is fitted anew without what strays from it; the fourth changes little."""

STRAYS = 8.0
"""CIELAB distance from the surface from which a place is something else: twice what folds, noise
and shadows of the plain backdrops in the shared portraits differ by, 95 times of a hundred."""

MOST_STRAY = 6.0
"""The largest `stray` of a plain backdrop. The 127 shared portraits before one have 0.3 to 2.6, and
5.3 where hair leaves little of it; the 8 in rooms have 7.4 to 26, a flag and a shuttle 36."""

HAIR_RANGE = 6.0
"""CIELAB steps by which hair that the segmenter missed may be beyond the darkest and lightest
twentieth of the hair that it found."""


FARTHER, LESS = 4.0, 1e-3
"""Where nothing of the backdrop is near, a mean over so many times the width tells, weighed so."""


@dataclass(frozen=True, slots=True)
class Backdrop:
    """`clean` is 1 where there is surely backdrop and nothing else, float32 (h, w), reduced.

    `stray` is the measure of plainness: how far the backdrop's colour is from one smooth surface,
    as the CIELAB distance that nine tenths of it stay below. None: too little of it is seen.
    """

    clean: Mask
    stray: float | None

    @property
    def plain(self) -> bool:
        """Whether it is one material under slowly changing light."""
        return self.stray is not None and self.stray <= MOST_STRAY


def look_behind(small: Field, regions: Regions) -> Backdrop:
    """Return what is behind the sitter in a picture (encoded BGR, 0–1) with regions of its size."""
    height, width = small.shape[:2]
    scale = min(1.0, LOOKED_AT_SIDE / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    lab = to_lab(reduced(small, *size))
    background, hair = (reduced(mask, *size) for mask in (regions.background, regions.hair))
    away = 2 * max(1, round(AWAY * max(size))) + 1
    sure = cv2.erode((background > SURE).astype(np.uint8), np.ones((away, away), np.uint8)) > 0
    if sure.sum() < LEAST_SEEN:
        return Backdrop(np.zeros(sure.shape, np.float32), None)
    distance = _from_surface(lab, sure, LEAST_DEGREE)
    missed = _missed_hair(lab, distance, background, hair) & sure
    sure &= ~missed
    if sure.sum() < LEAST_SEEN:
        return Backdrop(np.zeros(sure.shape, np.float32), None)
    distance = _from_surface(lab, sure, DEGREE)
    stray = float(np.percentile(distance[sure], 90))
    return Backdrop((sure & (distance < STRAYS)).astype(np.float32), stray)


def reduced(values: Field, width: int, height: int) -> Field:
    """Return values (h, w) or (h, w, channels) averaged into another, smaller size."""
    if values.shape[:2] == (height, width):
        return values
    small = cv2.resize(values, (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.float32)


def mean_beside(values: Field, clean: Mask, sigma: float) -> Field:
    """Return the mean over what is clean, and beside it that of what is nearest."""
    far = masked_blur(values, np.maximum(clean, np.float32(1e-6)), FARTHER * sigma)
    weight = np.maximum(clean, np.float32(LESS))
    filled = np.where(clean[..., None] > 0, values, far)
    return masked_blur(np.asarray(filled, np.float32), weight, sigma)


def _from_surface(lab: Field, sure: NDArray[np.bool_], degree: int) -> Field:
    """Return every place's CIELAB distance from the smooth surface through those that are sure."""
    rows, columns = sure.shape
    y, x = np.meshgrid(np.linspace(-1, 1, rows), np.linspace(-1, 1, columns), indexing="ij")
    powers = [(i, j) for i in range(degree + 1) for j in range(degree + 1 - i)]
    terms = np.stack([x**i * y**j for i, j in powers], 2)
    known, wanted = terms[sure], lab[sure].astype(float)
    weight = np.ones(len(known))
    for _ in range(FITTINGS):
        weighed = known * weight[:, None]
        ridge = 1e-6 * len(known) * np.eye(len(powers))  # a narrow strip tells not all terms
        surface = np.linalg.solve(weighed.T @ known + ridge, weighed.T @ wanted)
        off = np.linalg.norm(wanted - known @ surface, axis=1)
        # Cauchy's weights: what is far off pulls no more.
        weight = 1 / (1 + np.square(off / (2 * max(float(np.median(off)), 0.5))))
    return np.asarray(np.linalg.norm(lab - terms @ surface, axis=2), np.float32)


def hair_coloured(lab: Field, hair: Mask) -> NDArray[np.bool_]:
    """Return where a picture (CIELAB) has the colours of the hair that was found in it."""
    found = hair > 0.9
    if found.sum() < LEAST_SEEN:
        return np.zeros(found.shape, bool)
    low, high = np.percentile(lab[found], (5, 95), axis=0)
    low, high = np.minimum(low, 0), np.maximum(high, 0)  # in the shade it goes on to black
    return np.asarray(cv2.inRange(lab, low - HAIR_RANGE, high + HAIR_RANGE) > 0, bool)


def _missed_hair(lab: Field, distance: Field, background: Mask, hair: Mask) -> NDArray[np.bool_]:
    """Return where long hair goes on beyond the segmenter's person: joined to it, of its colour."""
    like = hair_coloured(lab, hair) & (distance > STRAYS)
    person = background < 0.5
    joined = cv2.morphologyEx(
        (like | person).astype(np.uint8), cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)
    )
    _, labels = cv2.connectedComponents(joined, connectivity=8)
    of_person = np.unique(labels[person & (joined > 0)])
    return np.asarray(like & np.isin(labels, of_person), bool)
