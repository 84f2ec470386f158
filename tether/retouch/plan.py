"""What a retouch would do to one picture, worked out once; recipes and sliders then only weigh it.

`prepare` takes a picture and its regions, makes the bands at a reduced size and every step's change
at full strength. `Plan.adjustment` weighs the changes by a recipe and gives gains: a smooth
three-channel field laid over the picture at any size, which is why preview and export agree and
why pores, being finer than the field, are left alone.
"""

from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from tether.retouch import mesh
from tether.retouch.backdrop.backdrop import Backdrop, look_behind
from tether.retouch.backdrop.gains import backdrop_gain, vignette_gain
from tether.retouch.backdrop.matte import Matte, matte_of
from tether.retouch.blown import END, MATTERS, Surroundings
from tether.retouch.face_plan import FacePlan, face_gain, neck_gain, plan_face
from tether.retouch.light import surroundings_of_exposure
from tether.retouch.mesh import Mask
from tether.retouch.parallel import both
from tether.retouch.recipe import Recipe
from tether.retouch.regions.ownership import shares
from tether.retouch.regions.regions import Regions, around
from tether.retouch.spots.spots import Spot
from tether.retouch.tone import GAIN_LIMITS, Field, Picture, full_scale
from tether.scaling import resized

FACE_FIELD_SIZE = 420.0
"""Face size in field pixels: blotches and all but the smallest spots are well within."""

LONGEST_FIELD = 1280
"""Longest side of the field, pixels: bounds time and memory in group pictures."""


NOT_LEVELLED = "The backdrop is not plain: it was left as it is"
CLIPPED = "{0}% of the picture is clipped: its colour there is a guess"
CUT_ROUGHLY = "The backdrop is not plain: the edge of hair is a rough one"
HAZY = "Fine hair lets the backdrop through: look at the edge of the hair"
ALIKE = "Clothes or hair are of the backdrop's colour: look at the edge there"

MOST_HAZE = 0.003
"""Width of hair that is neither there nor not, of the longer side, from which a cut is to be looked
at. Of 73 shared portraits ten have more: wide curls, and fair hair before a pale backdrop."""

MOST_ALIKE = 0.02
"""Share of the sitter's outline, of nearly the backdrop's colour, from which a cut is to be looked
at. Of 73 shared portraits eight have more, white shirts in shadow before a pale backdrop."""


@dataclass(frozen=True, slots=True)
class Adjustment:
    """What to do to each pixel: gains on encoded values within a window, and a new backdrop.

    `gain` is float32 (h, w, 3), BGR, for `window` of a field of `shape` (rows, columns). `stops`
    (B, G, R) act on the whole picture in linear light, before the gains. Behind the sitter `share`
    (0–1) of `colour` (encoded BGR, 0–1) is mixed in: where `matte` finds no sitter, or, without
    one, over the mask `background` (h, w). `blown` recovers what a darker exposure shows.
    """

    shape: tuple[int, int]
    window: tuple[slice, slice]
    gain: Field | None
    stops: tuple[float, float, float] = (0.0, 0.0, 0.0)
    share: float = 0.0
    colour: tuple[float, float, float] = (0.0, 0.0, 0.0)
    matte: Matte | None = None
    background: Mask | None = None
    blown: Surroundings | None = None


@dataclass(frozen=True)
class Plan:
    """Everything that recipes weigh, for one picture. Spots are in field pixels.

    `small` is the picture (encoded BGR, 0–1), `regions` its regions, both of the field's size.
    """

    small: Field
    regions: Regions
    faces: tuple[FacePlan, ...] = field(default=())

    @cached_property
    def backdrop(self) -> Backdrop:
        """What is behind the sitter: looked at when a recipe first asks."""
        return look_behind(self.small, self.regions)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of the field."""
        return self.small.shape[0], self.small.shape[1]

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Every spot found, face by face."""
        return tuple(
            replace(spot, x=spot.x + face.window[1].start, y=spot.y + face.window[0].start)
            for face in self.faces
            for spot in face.spots
        )

    def places(self) -> tuple[tuple[float, float], ...]:
        """Return where the spots are, as fractions of the picture: what a recipe's `keep` takes."""
        rows, columns = self.shape
        return tuple(((s.x + 0.5) / columns, (s.y + 0.5) / rows) for s in self.spots)

    @cached_property
    def matte(self) -> Matte | None:
        """What cuts the sitter out, made when first asked for; None before no plain backdrop."""
        plain = self.backdrop.plain
        return matte_of(self.small, self.regions, self.backdrop) if plain else None

    @cached_property
    def blown(self) -> Surroundings | None:
        """What recovers blown colours where the exposure alone is less: made when first asked."""
        return surroundings_of_exposure(np.round(self.small * 255).astype(np.uint8))

    def notes(self, recipe: Recipe) -> tuple[str, ...]:
        """Return what `recipe` leaves undone here, or does doubtfully, a sentence each."""
        back = recipe.background
        replaced = bool(back.colour and back.replace)
        told = []
        if recipe.strength and (replaced or back.even) and not self.backdrop.plain:
            told.append(CUT_ROUGHLY if replaced else NOT_LEVELLED)
        if recipe.strength and replaced and self.matte is not None:
            told += [HAZY] if self.matte.haze > MOST_HAZE else []
            told += [ALIKE] if self.matte.alike > MOST_ALIKE else []
        return (*told, *light_notes(recipe, float((self.small >= END).any(2).mean())))

    def adjustment(self, recipe: Recipe) -> Adjustment:
        """Return what `recipe` does."""
        whole = (slice(0, self.shape[0]), slice(0, self.shape[1]))
        if recipe.strength == 0:
            return Adjustment(self.shape, whole, None)
        parts: list[tuple[tuple[slice, slice], Field]] = []
        kept, healed = self._in_field(recipe.skin.keep), self._in_field(recipe.skin.heal)
        for face in self.faces:
            corner = np.array([face.window[1].start, face.window[0].start])
            part = face_gain(face, recipe, kept - corner, healed - corner)
            if part is not None:
                parts.append((face.window, part))
            if recipe.skin.neck and face.neck.mask.size:
                part = neck_gain(face.neck, recipe.skin.neck * recipe.strength)
                parts.append((face.neck.window, part))
        strength = recipe.strength
        back = recipe.background
        background = self.regions.background
        if back.even and self.backdrop.plain:
            level = backdrop_gain(self.small, background, self.backdrop, back.even * strength)
            parts.append((whole, level))
        if back.vignette_stops:
            dark = vignette_gain(self.shape, back.vignette_stops * strength)
            parts.append((whole, dark[..., None]))
        share, colour = 0.0, (0.0, 0.0, 0.0)
        if back.colour and back.replace:
            share = back.replace * strength
            red, green, blue = (int(back.colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
            colour = (blue, green, red)
        window, gain = _together(parts) if parts else (whole, None)
        blue, green, red = (s * strength for s in recipe.light.stops)
        return Adjustment(
            self.shape, window, gain, (blue, green, red), share, colour,
            self.matte if share else None, background,
            self.blown if blue == green == red < 0 else None,
        )  # fmt: skip

    def _in_field(self, places: tuple[tuple[float, float], ...]) -> NDArray[np.float64]:
        """Return fractions of the picture as pixels of the field (n, 2)."""
        return np.array(places).reshape(-1, 2) * [self.shape[1], self.shape[0]] - 0.5


def light_notes(recipe: Recipe, clipped: float) -> tuple[str, ...]:
    """Return what `recipe` can but guess of a picture's light; `clipped` is a share (0–1) of it."""
    coloured = recipe.strength and (recipe.light.red_stops or recipe.light.blue_stops)
    return (CLIPPED.format(round(100 * clipped)),) if coloured and clipped > MATTERS else ()


def prepare(picture: Picture, regions: Regions) -> Plan:
    """Return the plan of a picture (BGR, 8 or 16 bit, sRGB) with its regions at any size."""
    height, width = picture.shape[:2]
    scale = field_scale(regions, height, width)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    at_size, encoded = both(
        lambda: regions.resized(size[0], size[1]),
        lambda: np.multiply(
            resized(picture, *size), np.float32(1 / full_scale(picture)), dtype=np.float32
        ),
    )
    faces = tuple(
        plan_face(encoded, at_size, points, share)
        for points, share in zip(at_size.faces, shares(encoded, at_size), strict=True)
    )
    return Plan(encoded, at_size, faces)


def field_scale(regions: Regions, height: int, width: int) -> float:
    """Return field pixels to a picture pixel, at most 1."""
    to_picture = width / regions.shape[1]
    sizes = [mesh.face_size(points) * to_picture for points in regions.faces]
    wanted = FACE_FIELD_SIZE / max(sizes) if sizes else 1.0
    return min(1.0, wanted, LONGEST_FIELD / max(height, width))


def _together(
    parts: list[tuple[tuple[slice, slice], Field]],
) -> tuple[tuple[slice, slice], Field]:
    """Return the window around some windows, and their gains upon each other in it."""
    rows, columns = window = around([part for part, _ in parts])
    gain = np.ones((rows.stop - rows.start, columns.stop - columns.start, 3), np.float32)
    for (down, across), one in parts:
        place = (
            slice(down.start - rows.start, down.stop - rows.start),
            slice(across.start - columns.start, across.stop - columns.start),
        )
        gain[place] *= one
    return window, np.clip(gain, *GAIN_LIMITS, out=gain)
