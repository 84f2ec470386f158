"""What a retouch would do to one picture, worked out once; recipes and sliders then only weigh it.

`prepare` takes a picture and its regions, makes the bands at a reduced size and every step's change
at full strength. `Plan.adjustment` weighs the changes by a recipe and gives gains: a smooth
three-channel field laid over the picture at any size, which is why preview and export agree and
why pores, being finer than the field, are left alone.
"""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.retouch import bands as bands_of
from tether.retouch import mesh, steps
from tether.retouch.background import backdrop_gain, vignette_gain
from tether.retouch.mesh import Mask, Points
from tether.retouch.recipe import Recipe
from tether.retouch.regions import Regions
from tether.retouch.spots import Spot, discs, filled, find_spots, held_of
from tether.retouch.steps import Change
from tether.retouch.tone import (
    DARKEST,
    GAIN_LIMITS,
    Field,
    Picture,
    from_lab,
    full_scale,
    to_encoded,
    to_lab,
    to_linear,
)

FACE_FIELD_SIZE = 420.0
"""Face size in field pixels: blotches and all but the smallest spots are well within."""

LONGEST_FIELD = 1280
"""Longest side of the field, pixels: bounds time and memory in group pictures."""


@dataclass(frozen=True, slots=True)
class Adjustment:
    """What to do to each pixel: gains on encoded values within a window, and a new backdrop.

    `gain` is float32 (h, w, 3), BGR, for `window` of a field of `shape` (rows, columns). `stops`
    (B, G, R) act on the whole picture in linear light, before the gains. `cover` (0–1) mixes in
    `colour` (encoded BGR, 0–1) behind the person.
    """

    shape: tuple[int, int]
    window: tuple[slice, slice]
    gain: Field | None
    stops: tuple[float, float, float] = (0.0, 0.0, 0.0)
    cover: Mask | None = None
    colour: tuple[float, float, float] = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class FacePlan:
    """One face: its window in the field and its steps' changes at full strength.

    `spots` are in pixels of the window. `neck_step` (CIELAB) moves the skin of `neck_tone` in
    `neck` (a mask of its own window).
    """

    window: tuple[slice, slice]
    neck_window: tuple[slice, slice]
    neck: Mask
    neck_tone: Field
    neck_step: Field
    changes: dict[str, Change]
    lift: Field
    spots: tuple[Spot, ...]
    healing: Field
    base: Field


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that recipes weigh, for one picture. Spots are in field pixels."""

    small: Field
    background: Mask
    faces: tuple[FacePlan, ...] = field(default=())

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of the field."""
        return self.small.shape[0], self.small.shape[1]

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Every spot found, face by face; a spot's place in this list names it."""
        return tuple(
            replace(spot, x=spot.x + face.window[1].start, y=spot.y + face.window[0].start)
            for face in self.faces
            for spot in face.spots
        )

    def adjustment(self, recipe: Recipe, keep: Collection[int] = ()) -> Adjustment:
        """Return what `recipe` does; spots whose places are in `keep` stay as they are."""
        whole = (slice(0, self.shape[0]), slice(0, self.shape[1]))
        if recipe.strength == 0:
            return Adjustment(self.shape, whole, None)
        gain: Field | None = None
        touched: list[tuple[slice, slice]] = []
        first = 0
        for face in self.faces:
            kept = frozenset(i - first for i in keep)
            first += len(face.spots)
            part = _face_gain(face, recipe, kept)
            if part is not None:
                gain = np.ones((*self.shape, 3), np.float32) if gain is None else gain
                gain[face.window] *= part
                touched.append(face.window)
            if recipe.skin.neck and face.neck.size:
                gain = np.ones((*self.shape, 3), np.float32) if gain is None else gain
                gain[face.neck_window] *= _neck_gain(face, recipe.skin.neck * recipe.strength)
                touched.append(face.neck_window)
        strength = recipe.strength
        back, light = recipe.background, recipe.light
        if back.even:
            even = backdrop_gain(self.small, self.background, back.even * strength)
            gain = even if gain is None else gain * even
            touched.append(whole)
        if back.vignette_stops:
            dark = vignette_gain(self.shape, back.vignette_stops * strength)
            gain = np.repeat(dark[..., None], 3, 2) if gain is None else gain * dark[..., None]
            touched.append(whole)
        cover, colour = None, (0.0, 0.0, 0.0)
        if back.colour and back.replace:
            cover = (self.background * np.float32(back.replace * strength)).astype(np.float32)
            red, green, blue = (int(back.colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
            colour = (blue, green, red)
        exposure = light.exposure_stops
        stops = (exposure + light.blue_stops, exposure, exposure + light.red_stops)
        window = whole
        if gain is not None:
            window = _around(touched)
            gain = np.clip(gain[window], *GAIN_LIMITS)
        blue_stops, green_stops, red_stops = (s * strength for s in stops)
        return Adjustment(
            self.shape, window, gain, (blue_stops, green_stops, red_stops), cover, colour
        )


def prepare(picture: Picture, regions: Regions) -> Plan:
    """Return the plan of a picture (BGR, 8 or 16 bit, sRGB) with its regions at any size."""
    height, width = picture.shape[:2]
    scale = field_scale(regions, height, width)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = picture
    if scale < 1:
        small = cast(Picture, cv2.resize(picture, size, interpolation=cv2.INTER_AREA))
    encoded = np.asarray(small.astype(np.float32) / full_scale(picture), np.float32)
    regions = regions.resized(size[0], size[1])
    faces = tuple(
        _face_plan(encoded, regions, points, number) for number, points in enumerate(regions.faces)
    )
    return Plan(encoded, regions.background, faces)


def field_scale(regions: Regions, height: int, width: int) -> float:
    """Return field pixels to a picture pixel, at most 1."""
    to_picture = width / regions.shape[1]
    sizes = [mesh.face_size(points) * to_picture for points in regions.faces]
    wanted = FACE_FIELD_SIZE / max(sizes) if sizes else 1.0
    return min(1.0, wanted, LONGEST_FIELD / max(height, width))


def _face_plan(encoded: Field, regions: Regions, points: Points, number: int) -> FacePlan:
    size = mesh.face_size(points)
    reach = _window(points, regions.shape, size)
    own = _owned(regions, reach, number)
    neck = regions.neck[reach] * own
    tone, step = steps.neck(encoded[reach], regions.skin[reach] * own, neck)
    parts_of_face = np.maximum.reduce(
        [regions.skin[reach], regions.eyes[reach], regions.lips[reach]]
    )
    window = _within(reach, parts_of_face * own, margin=round(0.02 * size))
    own = own[_relative(window, reach)]
    local = (points - np.array([window[1].start, window[0].start], np.float32)).astype(np.float32)
    skin = regions.skin[window] * own
    eyes, irises = regions.eyes[window] * own, regions.irises[window] * own
    teeth = regions.teeth[window] * own
    lab = to_lab(np.ascontiguousarray(encoded[window]))
    nostrils = mesh.grow(
        mesh.fill(skin.shape[:2], local[list(mesh.NOSTRILS[0])], local[list(mesh.NOSTRILS[1])]),
        0.008 * size,
    )
    brows = mesh.fill(skin.shape[:2], *(mesh.hull(local, brow) for brow in mesh.BROWS))
    brows = mesh.grow(brows, 0.008 * size)
    lids = mesh.grow(regions.eyes[window], 0.006 * size)
    held = held_of(regions.lips[window], lids, brows, nostrils)
    spots = find_spots(lab, skin, held, size)
    clean = filled(lab, skin, spots, size)
    parts = bands_of.split(clean, skin, size)
    # The skin's edge is where its tone ends, not where it fades: a step there would draw a line.
    firm = np.minimum(skin, mesh.soften(mesh.grow(skin, -0.008 * size), 0.005 * size))
    changes = {
        "evenness": steps.evenness(parts, firm),
        "shine": steps.shine(parts, firm),
        "redness": steps.redness(parts, firm),
        "under_eyes": steps.under_eyes(parts, firm, local),
        "whites": steps.whites(parts, eyes, irises, size),
        "iris": steps.iris(parts, irises, size),
        "teeth": steps.teeth(parts, teeth),
    }
    lift = steps.fill(parts, local, skin)
    healing = (clean - lab).astype(np.float32)
    return FacePlan(window, reach, neck, tone, step, changes, lift, spots, healing, parts.base)


def _neck_gain(face: FacePlan, weight: float) -> Field:
    """Return the gains on the neck: one colour's step, as far as the mask covers."""
    tones = np.stack([face.neck_tone, face.neck_tone + np.float32(weight) * face.neck_step])
    before, after = from_lab(tones[:, None].astype(np.float32))[:, 0] + np.float32(DARKEST)
    return np.asarray(1 + face.neck[..., None] * (after / before - 1), np.float32)


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


def _face_gain(face: FacePlan, recipe: Recipe, keep: frozenset[int]) -> Field | None:
    """Return the gains of one face's steps together, None where the recipe asks for nothing."""
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
            spot for i, spot in enumerate(face.spots)
            if i not in keep and (spot.kind == "blemish" or skin.moles)
        )  # fmt: skip
        if heal:
            cover = discs((delta.shape[0], delta.shape[1]), heal)
            # `healing` holds every spot; the cover chooses, and is full within each disc.
            chosen = (cover > 0).astype(np.float32)[..., None]
            delta += np.float32(skin.blemishes * strength) * face.healing * chosen
    before = from_lab(face.base)
    after = from_lab(face.base + delta)
    if fill_stops:
        stops = np.exp2(np.float32(fill_stops) * face.lift)[..., None]
        after = to_encoded(np.asarray(to_linear(after) * stops, np.float32))
    dark = np.float32(DARKEST)
    gain = (np.maximum(after, 0) + dark) / (np.maximum(before, 0) + dark)
    largest = np.maximum.reduce([np.abs(delta[..., c]) for c in range(3)])
    untouched = (largest < 1e-3) & (face.lift * fill_stops < 1e-3)
    gain[untouched] = 1
    return np.asarray(gain, np.float32)


def _window(points: Points, shape: tuple[int, int], size: float) -> tuple[slice, slice]:
    """Return the rows and columns around a face that its steps can reach: neck and ears too."""
    oval = points[list(mesh.FACE_OVAL)]
    left, top = np.maximum(oval.min(0) - 0.5 * size, 0).astype(int).tolist()
    right, bottom = np.ceil(oval.max(0) + [0.5 * size, 0.8 * size]).astype(int).tolist()
    rows = slice(min(top, shape[0] - 1), max(min(bottom, shape[0]), 1))
    columns = slice(min(left, shape[1] - 1), max(min(right, shape[1]), 1))
    return rows, columns


def _owned(regions: Regions, window: tuple[slice, slice], number: int) -> NDArray[np.float32]:
    """Return 1 where face `number` is the nearest, measured in its own sizes."""
    ys, xs = np.mgrid[window]
    if len(regions.faces) == 1:
        return np.ones(ys.shape, np.float32)
    distances = []
    for points in regions.faces:
        centre = points[list(mesh.FACE_OVAL)].mean(0)
        distances.append(np.hypot(xs - centre[0], ys - centre[1]) / mesh.face_size(points))
    return np.asarray(np.argmin(distances, 0) == number, np.float32)


def _around(windows: list[tuple[slice, slice]]) -> tuple[slice, slice]:
    """Return the smallest window that holds all of them."""
    rows = slice(min(w[0].start for w in windows), max(w[0].stop for w in windows))
    return rows, slice(min(w[1].start for w in windows), max(w[1].stop for w in windows))
