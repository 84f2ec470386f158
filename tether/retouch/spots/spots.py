"""Spots on the skin: blemishes that pass, and moles and freckles that belong to the person.

Takes CIELAB of a face (about `plan.FACE_FIELD_SIZE` pixels high), its skin mask and the measured
candidates; gives a list. Which candidates are spots says a small network that was fitted on planted
blemishes and on peaks that a person told from hairs, stubble, pores and folds.
"""

from dataclasses import dataclass, replace
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.retouch.blur import masked_blur
from tether.retouch.mesh import Mask
from tether.retouch.spots.candidates import Candidates, around, skin_score
from tether.retouch.spots.fitted import SPOT
from tether.retouch.tone import Field

Kind = Literal["blemish", "mole", "freckle"]

MOLE_RADIUS = 0.025
"""Spots wider than this (radius in face sizes, 5 mm) are kept as moles: no blemish is so large."""

MOLE_DARKNESS = 7.0
"""A spot darker than its surround by this many L*, and not red, is a mole."""

RED = 0.6
"""a* above its surround over L* below it from which a spot is a blemish even on a broad mark: moles
have 0.1 to 0.3. A large blemish has a mark's border, too."""

LEAST_COMPACT = 0.55
"""Least ratio of a spot's radius (by area) to its farthest point: 1 a disc, 0.7 a 2:1 oval."""

MOST_LARGER = 2.5
"""Most that a spot's radius (by area) is of that which its peak was found at: a disc answers most
at its own size."""

FRECKLES = 11
"""So many small brown spots on one face are freckles: a trait, not faults. The shared portraits'
four freckled faces have 12 to 27, of the others none more than 9."""

RING = (1.6, 3.2)
"""The skin that a spot's colour is held against, in its radii: near by, since light falls off
across a cheek by more than a spot's contrast, and would make a red spot a dark one."""

RIM, BEYOND, MOST_RIM = (1.25, 1.6), (2.2, 3.4), 0.35
"""Where a heal has ended, and the skin beyond it, in the spot's radii; and the share of the rim
that may be as marked as the spot by half. One spot in twenty on the shared portraits has more than
0.26; at 0.35 as many planted blemishes are healed as without, and no planted mole in part."""

LIKELY = 0.5
"""Probability from which a candidate is called a spot: see `bench.fit_spots` for what it costs."""

MAYBE = 0.2
"""Probability from which what looks like a mole is one: taken for one it stays as it is, taken for
none it is evened, and fades in one picture and not in the next."""

MEANT_RADII = 1.5
"""Within so many radii of its middle a place means a spot: blemishes are found anew a pixel off."""


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


def find_spots(
    lab: Field, skin: Mask, candidates: Candidates, size: float, marks: Mask
) -> tuple[Spot, ...]:
    """Return which candidates on one face are spots, strongest first, and what each is.

    On `marks` (0–1) all but red ones are moles: a broad mole has darker places.
    """
    chances = SPOT.probability(candidates.measures)
    likely = chances >= MAYBE
    if not likely.any():
        return ()
    reach = int(2.6 * MOLE_RADIUS * size) + 2
    ys, xs = np.mgrid[-reach : reach + 1, -reach : reach + 1].astype(np.float32)
    distance = np.hypot(xs, ys)
    found = []
    for x, y, radius, chance in zip(
        candidates.x[likely], candidates.y[likely], candidates.radius[likely], chances[likely],
        strict=True,
    ):  # fmt: skip
        part, own = around(lab, int(x), int(y), reach), around(skin, int(x), int(y), reach)
        spot = _described(part, own, distance, int(x), int(y), float(radius), size)
        if spot is not None:
            brown = marks[y, x] > 0.5 and spot.redder < RED * spot.darker
            spot = replace(spot, kind="mole") if brown else spot
            if chance >= LIKELY or spot.kind == "mole":
                found.append(spot)
    if sum(s.kind == "freckle" for s in found) < FRECKLES:
        found = [replace(s, kind="blemish") if s.kind == "freckle" else s for s in found]
    return tuple(found)


def discs(shape: tuple[int, int], spots: tuple[Spot, ...], growth: float = 1.35) -> Mask:
    """Return a soft mask over the spots."""
    mask = np.zeros(shape, np.float32)
    for spot in spots:
        reach = int(spot.radius * growth + 3)
        left, top = max(int(spot.x) - reach, 0), max(int(spot.y) - reach, 0)
        part = mask[top : int(spot.y) + reach + 1, left : int(spot.x) + reach + 1]
        ys, xs = np.ogrid[top : top + part.shape[0], left : left + part.shape[1]]
        distance = np.hypot(xs - spot.x, ys - spot.y) / (spot.radius * growth)
        np.maximum(part, np.clip((1.0 - distance) / 0.3, 0, 1).astype(np.float32), out=part)
    return mask


def filled(lab: Field, skin: Mask, spots: tuple[Spot, ...], size: float) -> Field:
    """Return `lab` with the spots' tone replaced by that of the skin around them, softly joined."""
    if not spots:
        return lab
    hole = discs((lab.shape[0], lab.shape[1]), spots, 1.7)
    around = np.maximum((1 - hole) * (skin > 0.5), np.float32(1e-4))
    surround = masked_blur(lab, around, 0.02 * size)
    cover = discs((lab.shape[0], lab.shape[1]), spots)
    within = cover > 0
    clean = lab.copy()
    clean[within] += cover[within][:, None] * (surround[within] - lab[within])
    return clean


def _described(
    part: Field, own: Mask, distance: Field, x: int, y: int, radius: float, size: float
) -> Spot | None:
    """Return the spot at a peak, measured to its half contrast, with its kind; None: it is none.

    `part` is CIELAB around the peak, `own` the skin there, `distance` that from it. The radius is
    that of a disc of the same area; the colour is held against the skin around it.
    """
    marks, skin = skin_score(part), own > 0.7
    core = distance <= max(0.5 * radius, 1.0)
    peak = float(np.median(marks[core]))
    # Held against the skin close by: light falls off across a cheek by more than a spot's contrast.
    beside = skin & (distance > 1.8 * radius) & (distance < 3.2 * radius)
    usual = float(np.median(marks[beside if beside.any() else skin])) if skin.any() else peak
    above = (marks > (peak + usual) / 2) & (part[..., 0] > 0)  # no lightness beyond the edge
    _, labels = cv2.connectedComponents(above.astype(np.uint8), connectivity=4)
    middle = distance.shape[0] // 2
    label = labels[middle, middle]
    blob = labels == label
    extent = radius
    if label:
        extent = float(np.sqrt(blob.sum() / np.pi))
        far = float(distance[blob].max())
        if extent < LEAST_COMPACT * far or extent > MOST_LARGER * radius:
            extent = radius  # the blob runs on into a shadow or a wrinkle: its size says nothing
    few = (slice(None, None, 2), slice(None, None, 2))  # enough for a median
    near = (distance > RING[0] * radius) & (distance < RING[1] * max(radius, extent))
    ring = part[few][(near & ~blob & skin)[few]]
    beyond = np.median(ring if len(ring) else part.reshape(-1, 3), 0)
    light, red, yellow = (np.median(part[core], 0) - beyond).tolist()
    not_red = red < 0.45 * -light
    kind: Kind = "blemish"
    if extent > MOLE_RADIUS * size or (-light > MOLE_DARKNESS and not_red):
        kind = "mole"
    elif yellow > max(red, 0.25 * -light) and extent < 0.02 * size:
        kind = "freckle"  # brown: a blemish is redder than the skin around it, more than yellower
    # A touch more than the half-contrast disc, so that no rim is left.
    radius = max(radius * 0.8, min(1.45 * extent, 1.5 * MOLE_RADIUS * size))
    if _goes_on(marks, skin, distance, radius):
        return None
    return Spot(float(x), float(y), radius, kind, -light, red)


def _goes_on(marks: Field, skin: NDArray[np.bool_], distance: Field, radius: float) -> bool:
    """Return whether a spot is a part of something larger: healed, it would leave a crescent."""
    core = distance <= max(0.5 * radius, 1.0)
    rim = skin & (distance > RIM[0] * radius) & (distance < RIM[1] * radius)
    beyond = skin & (distance > BEYOND[0] * radius) & (distance < BEYOND[1] * radius)
    if not rim.any() or not beyond.any():
        return True
    half = (float(np.median(marks[core])) + float(np.median(marks[beyond]))) / 2
    return float((marks[rim] > half).mean()) > MOST_RIM
