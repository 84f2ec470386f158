"""One face of a picture: every step's change at full strength, and the gains a recipe asks for.

Takes the picture at the field's size with its regions; gives values that `plan` joins.
"""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.retouch import bands as bands_of
from tether.retouch import mesh, steps
from tether.retouch.mesh import Mask, Points
from tether.retouch.parallel import both, each
from tether.retouch.recipe import Recipe
from tether.retouch.regions.ownership import Share
from tether.retouch.regions.regions import Regions
from tether.retouch.spots.candidates import Candidates, find_candidates
from tether.retouch.spots.form import without_form
from tether.retouch.spots.marks import find_marks
from tether.retouch.spots.spots import MEANT_RADII, Spot, discs, filled, find_spots
from tether.retouch.steps import Change, Fill
from tether.retouch.stubble import stubble
from tether.retouch.tone import DARKEST, Field, from_lab, to_encoded, to_lab, to_linear

NECK_FADES = 0.2
"""Way over which the neck's step ends before its window does, in face sizes: a hand or a chest goes
on beyond, and a step cut off would draw a line across it."""

NOWHERE = np.zeros((0, 2))
"""No place."""

MARK_EDGE = 0.014
"""Sigma of a kept mark's edge, in face sizes: what is evened beside it meets it without a line."""


@dataclass(frozen=True, slots=True)
class Neck:
    """The other skin of one face: `step` (CIELAB) moves what is of `tone` in a window's `mask`."""

    window: tuple[slice, slice]
    mask: Mask
    tone: Field
    step: Field


@dataclass(frozen=True, slots=True)
class FacePlan:
    """One face: its window in the field and its steps' changes at full strength.

    `spots` are in pixels of the window; `candidates` are all that were measured. `base` is CIELAB
    that the changes are added to, `encoded` the same as gains divide it.
    """

    window: tuple[slice, slice]
    neck: Neck
    changes: dict[str, Change]
    fill: Fill
    spots: tuple[Spot, ...]
    candidates: Candidates
    healing: Field
    base: Field
    encoded: Field


def plan_face(encoded: Field, regions: Regions, points: Points, share: Share) -> FacePlan:
    """Return the plan of one face of a picture (encoded BGR, 0–1) and regions of its size."""
    size = mesh.face_size(points)
    reach = _window(points, regions.shape, size)

    def mine(mask: Mask, within: tuple[slice, slice]) -> Mask:
        return mask[within] * share.face[within]

    parts_of_face = np.maximum(mine(regions.skin, reach), mine(regions.eyes, reach))
    np.maximum(parts_of_face, mine(regions.lips, reach), out=parts_of_face)
    window = _within(reach, parts_of_face, margin=round(0.02 * size))
    local = (points - np.array([window[1].start, window[0].start], np.float32)).astype(np.float32)
    skin = mine(regions.skin, window)
    eyes, irises = mine(regions.eyes, window), mine(regions.irises, window)
    teeth = mine(regions.teeth, window)
    lab = to_lab(np.ascontiguousarray(encoded[window]))
    held = _held(regions, window, local, size)

    def neck_of() -> Neck:
        mask = regions.neck[reach] * share.neck[reach]
        tone, step = steps.neck(encoded[reach], mine(regions.skin, reach), mask)
        mask *= _fading(reach, regions.shape, size)
        neck_window = _within(reach, mask, margin=0)
        return Neck(neck_window, mask[_relative(neck_window, reach)], tone, step)

    (neck, marks), candidates = both(
        lambda: (neck_of(), find_marks(lab, skin, size)),
        lambda: find_candidates(lab, skin, held, size),
    )
    spots = find_spots(lab, skin, candidates, size, marks)
    clean = filled(lab, skin, spots, size)
    # What stays neither is evened nor teaches the skin around it its tone.
    evened = skin * (1 - mesh.soften(marks, MARK_EDGE * size))
    freckled = any(spot.kind == "freckle" for spot in spots)
    parts = bands_of.split(clean, evened, size, freckled)
    # The skin's edge is where its tone ends, not where it fades: a step there would draw a line.
    firm = np.minimum(evened, mesh.soften(mesh.grow(skin, -0.008 * size), 0.005 * size))
    fill, grown = both(
        lambda: steps.fill(parts, local, skin, share.face[window]),
        lambda: stubble(parts, firm, local),
    )
    bare, skin_alone = firm, parts
    if grown is not None:
        bare = firm * (1 - grown)
        # A beard around would make the skin within it a light blotch.
        skin_alone = bands_of.split(clean, evened * (1 - grown), size, freckled)
    work: dict[str, Callable[[], Change]] = {
        "evenness": lambda: steps.evenness(skin_alone, bare, local),
        "shine": lambda: steps.shine(skin_alone, bare),
        "redness": lambda: steps.redness(parts, firm),
        "under_eyes": lambda: steps.under_eyes(parts, firm, local),
        "whites": lambda: steps.whites(parts, eyes, irises, size),
        "iris": lambda: steps.iris(parts, irises, size),
        "teeth": lambda: steps.teeth(parts, teeth),
    }
    changes = dict(zip(work, each(lambda step: step(), work.values()), strict=True))
    return FacePlan(
        window, neck, changes, fill, without_form(spots, local, marks), candidates, clean - lab,
        parts.base, _not_dark(from_lab(parts.base)),
    )  # fmt: skip


def _held(regions: Regions, window: tuple[slice, slice], points: Points, size: float) -> Mask:
    """Return everything but the skin's end that no spot may be near: lips, lids and brows."""
    lips, eyes = regions.lips[window], mesh.grow(regions.eyes[window], 0.006 * size)
    brows = mesh.fill(
        (lips.shape[0], lips.shape[1]), *(mesh.hull(points, b) for b in mesh.BROWS),
        growth=0.008 * size,
    )  # fmt: skip
    return mesh.soften(np.maximum(np.maximum(lips, eyes), brows), 1.0)


def neck_gain(neck: Neck, weight: float) -> Field:
    """Return the gains on the neck: one colour's step, as far as the mask covers."""
    tones = np.stack([neck.tone, neck.tone + np.float32(weight) * neck.step])
    before, after = from_lab(tones[:, None].astype(np.float32))[:, 0] + np.float32(DARKEST)
    planes = [neck.mask * np.float32(share) + np.float32(1) for share in after / before - 1]
    return np.asarray(cv2.merge(planes), np.float32)


def _within(window: tuple[slice, slice], mask: Mask, margin: int) -> tuple[slice, slice]:
    """Return the part of a window that its mask needs, with a margin; all of it for no mask."""
    x, y, width, height = cv2.boundingRect((mask > 0.002).astype(np.uint8))
    if not width:
        return window
    rows, columns = window
    top, left = (
        max(rows.start + y - margin, rows.start),
        max(columns.start + x - margin, columns.start),
    )
    bottom = min(rows.start + y + height + margin, rows.stop)
    return slice(top, bottom), slice(left, min(columns.start + x + width + margin, columns.stop))


def _relative(window: tuple[slice, slice], outer: tuple[slice, slice]) -> tuple[slice, slice]:
    """Return a window as seen from the corner of the one that holds it."""
    rows, columns = outer[0].start, outer[1].start
    return (
        slice(window[0].start - rows, window[0].stop - rows),
        slice(window[1].start - columns, window[1].stop - columns),
    )


def face_gain(
    face: FacePlan,
    recipe: Recipe,
    kept: NDArray[np.float64],
    healed: NDArray[np.float64] = NOWHERE,
) -> Field | None:
    """Return the gains of one face's steps together, None where the recipe asks for nothing.

    `kept` and `healed` are places (n, 2) in pixels of the window: the spots at the first stay,
    those at the others go, moles too.
    """
    skin, features, strength = recipe.skin, recipe.features, recipe.strength
    weights = {
        "evenness": skin.evenness, "shine": skin.shine, "redness": skin.redness,
        "under_eyes": features.under_eyes, "whites": features.whites, "iris": features.iris,
        "teeth": features.teeth,
    }  # fmt: skip
    fill_stops = recipe.light.fill_stops * strength
    if not any(weights.values()) and not skin.blemishes and not fill_stops:
        return None
    delta = np.zeros_like(face.base)
    for name, weight in weights.items():
        change = face.changes[name]
        if weight and change.delta.size:
            delta[change.window] += np.float32(weight * strength) * change.delta
    if skin.blemishes:
        heal = tuple(
            spot for spot in face.spots
            if not _at(spot, kept)
            and (spot.kind == "blemish" or skin.moles or _at(spot, healed))
        )  # fmt: skip
        if heal:
            cover = discs((delta.shape[0], delta.shape[1]), heal)
            # `healing` holds every spot; the cover chooses, and is full within each disc.
            chosen = (cover > 0).astype(np.float32)[..., None]
            delta += np.float32(skin.blemishes * strength) * face.healing * chosen
    untouched = cv2.inRange(delta, (-1e-3,) * 3, (1e-3,) * 3) > 0
    after = from_lab(np.asarray(cv2.add(face.base, delta), np.float32))
    if fill_stops:
        untouched &= face.fill.share * fill_stops < 1e-3
        after = to_encoded(face.fill.lifted(to_linear(after), fill_stops))
    gain = cv2.divide(_not_dark(after), face.encoded)
    gain[untouched] = 1
    return np.asarray(gain, np.float32)


def _not_dark(encoded: Field) -> Field:
    """Return encoded values from `DARKEST` on, as gains divide them."""
    raised = np.maximum(encoded, 0)
    raised += np.float32(DARKEST)
    return raised


def _at(spot: Spot, places: NDArray[np.float64]) -> bool:
    """Return whether a spot lies at one of some places (n, 2)."""
    return bool((np.hypot(*(places - [spot.x, spot.y]).T) < MEANT_RADII * spot.radius).any())


def _window(points: Points, shape: tuple[int, int], size: float) -> tuple[slice, slice]:
    """Return the rows and columns around a face that its steps can reach: neck and ears too."""
    oval = points[list(mesh.FACE_OVAL)]
    left, top = np.maximum(oval.min(0) - 0.5 * size, 0).astype(int).tolist()
    right, bottom = np.ceil(oval.max(0) + [0.5 * size, 0.8 * size]).astype(int).tolist()
    rows = slice(min(top, shape[0] - 1), max(min(bottom, shape[0]), 1))
    columns = slice(min(left, shape[1] - 1), max(min(right, shape[1]), 1))
    return rows, columns


def _fading(window: tuple[slice, slice], shape: tuple[int, int], size: float) -> Mask:
    """Return 1 within a window, falling to 0 at its sides but for those that the picture has."""
    ramps = []
    for part, whole in zip(window, shape, strict=True):
        places = np.arange(part.start, part.stop)
        ends = np.full(len(places), np.inf)
        if part.start > 0:
            ends = np.minimum(ends, places - part.start)
        if part.stop < whole:
            ends = np.minimum(ends, part.stop - 1 - places)
        way = np.minimum(ends / (NECK_FADES * size), 1)
        ramps.append(way * way * (3 - 2 * way))
    return np.asarray(np.outer(*ramps), np.float32)
