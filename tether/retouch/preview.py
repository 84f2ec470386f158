"""The quick preview: one picture of screen size, and sliders that answer while they are dragged."""

import numpy as np
from numpy.typing import NDArray

from tether.retouch.part import Part
from tether.retouch.plan import Plan, prepare
from tether.retouch.recipe import Recipe
from tether.retouch.regions.regions import Regions
from tether.retouch.render import apply, render
from tether.retouch.spots.spots import Spot


class Preview:
    """One picture made ready: bands, spots and steps are worked out once, recipes weigh them."""

    def __init__(self, picture: NDArray[np.uint8], regions: Regions) -> None:
        self._picture = picture
        self._regions = regions
        self._plan: Plan = prepare(picture, regions)

    @property
    def spots(self) -> tuple[Spot, ...]:
        """The spots found, in pixels of the plan's field."""
        return self._plan.spots

    @property
    def places(self) -> tuple[tuple[float, float], ...]:
        """Where the spots are, as fractions: what a recipe's `keep` takes."""
        return self._plan.places()

    @property
    def radii(self) -> tuple[float, ...]:
        """The spots' radii, as shares of the picture's width."""
        return tuple(spot.radius / self._plan.shape[1] for spot in self._plan.spots)

    def notes(self, recipe: Recipe) -> tuple[str, ...]:
        """Return what `recipe` leaves undone here, a sentence each."""
        return self._plan.notes(recipe)

    def render(self, recipe: Recipe) -> NDArray[np.uint8]:
        """Return the picture with `recipe` laid on, BGR uint8."""
        out = render(self._picture, self._regions, recipe, self._plan)
        return np.asarray(out, np.uint8)

    def render_part(
        self, pixels: NDArray[np.uint8], part: Part, recipe: Recipe
    ) -> NDArray[np.uint8]:
        """Return a part of the full picture (BGR uint8) with `recipe` laid on, never cropped."""
        return np.asarray(apply(pixels, self._plan.adjustment(recipe), part), np.uint8)
