"""Match pictures to a session's reference: light, crop and head size, as changes of a recipe.

Looks at a picture (regions, backdrop, skin, head) and proposes; the recipe carries the proposal,
where the photographer sees it and can take it back.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from tether.colour.consistency import LightCorrection, Surfaces, surfaces
from tether.pipeline.region_finder import RegionFinder
from tether.retouch import mesh
from tether.retouch.recipe import LARGEST_STOPS, Recipe
from tether.retouch.regions.regions import Regions
from tether.scaling import at_most, resized

WORK_SIDE = 1024
"""Longest side looked at, pixels: a median over a backdrop needs no more."""

HEAD_BEYOND_MESH = 1.25
"""Head height over the mesh's: hair is a fifth more. As the crop has it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What is matched: surfaces, and the largest face's place as fractions of the picture's height.

    `eye_line` and `head_size` are None without a face. `aspect` is width over height.
    """

    surfaces: Surfaces
    regions: Regions
    aspect: float
    eye_line: float | None = None
    head_size: float | None = None


class Looker:
    """Looks with the models that `looker` opens, at one picture at a time."""

    def __init__(self, finder: RegionFinder) -> None:
        self._finder = finder

    def look(self, picture: NDArray[np.uint8]) -> Seen:
        """Return what is seen in an upright 8-bit BGR picture."""
        small = at_most(picture, WORK_SIDE)
        return seen_in(small, self._finder.find(small))


@contextmanager
def looker() -> Iterator[Looker]:
    """A looker with its models, for as long as the context lasts."""
    with RegionFinder() as finder:
        yield Looker(finder)


def seen_in(picture: NDArray[np.uint8], regions: Regions) -> Seen:
    """Return what is seen in an 8-bit BGR picture whose regions are known, at any size."""
    height, width = regions.shape
    found = surfaces(resized(picture, width, height), regions.background, regions.skin)
    if not regions.faces:
        return Seen(found, regions, width / height)
    points = max(regions.faces, key=mesh.face_size)
    eyes = np.mean([points[list(eye)].mean(0) for eye in mesh.EYES], 0)
    head = HEAD_BEYOND_MESH * mesh.face_size(points)
    return Seen(found, regions, width / height, float(eyes[1]) / height, head / height)


@dataclass(frozen=True, slots=True)
class Match:
    """What brings one picture to the reference: its light, and the reference's framing, if known.

    `eye_line` and `head_size` are as in `Seen`.
    """

    light: LightCorrection = field(default_factory=LightCorrection)
    eye_line: float | None = None
    head_size: float | None = None


def matched(recipe: Recipe, match: Match) -> Recipe:
    """Return the recipe with the match's light added: all of it, at any strength but 0.

    Where the recipe crops, head size and eye line are the reference's.
    """
    if recipe.strength == 0:
        return recipe
    light, share = match.light, 1 / recipe.strength
    own = recipe.light
    lit = replace(
        own,
        exposure_stops=_within(own.exposure_stops + share * light.exposure),
        red_stops=_within(own.red_stops + share * light.red),
        blue_stops=_within(own.blue_stops + share * light.blue),
    )
    crop = recipe.crop
    if crop.aspect and match.eye_line is not None and match.head_size is not None:
        crop = replace(crop, eye_line=match.eye_line, head_size=match.head_size)
    return replace(recipe, light=lit, crop=crop)


def light_as_toml(recipe: Recipe) -> str:
    """Return a recipe's whole-picture light as a recipe file that `load_recipe` reads."""
    light = recipe.light
    return (
        f"[light]\nexposure_stops = {light.exposure_stops:.3f}\n"
        f"red_stops = {light.red_stops:.3f}\nblue_stops = {light.blue_stops:.3f}\n"
    )


def _within(stops: float) -> float:
    return float(np.clip(stops, -LARGEST_STOPS, LARGEST_STOPS))
