"""One shot under a recipe that changes while it is looked at: a slider's engine.

A thread of its own; the latest wish wins, so that a dragged slider skips and never lags. Takes
paths and recipes; tells pictures of screen size, and parts of the picture with all its pixels.
Nothing is cropped, so that before and after lie on each other. Files are left as they are.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tether.errors import TetherError
from tether.frames import Mailbox
from tether.pipeline.day_light import match_of
from tether.pipeline.matching import Match, matched
from tether.pipeline.picture_files import SourcePicture, read_whole
from tether.pipeline.region_finder import RegionFinder
from tether.pipeline.session_colour import SessionColour, colour_beside
from tether.retouch import mesh
from tether.retouch.part import Part
from tether.retouch.preview import Preview
from tether.retouch.recipe import Crop, Recipe
from tether.retouch.regions.regions import Regions
from tether.retouch.spots.spots import MEANT_RADII, Spot

TAKE_SECONDS = 0.2
"""How long to wait for a wish before looking whether to end."""

PREVIEW_SIDE = 2048
"""Longest side of what is shown, pixels: a screen's."""

Pixels = NDArray[np.uint8]

Box = tuple[float, float, float, float]
"""Left, top, right and bottom of a part, as fractions of the picture."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A shot is ready: upright BGR in the profile `icc` (None: sRGB), and its spots.

    `size` is the width and height of the picture with all its pixels. `colour` names what the
    session laid on it; empty: nothing. `middle` is that of the largest face, else of the picture.

    `places` name the spots for a recipe's `keep` and `heal`, in the order of `spots`; `radii` are
    shares of the picture's width.
    """

    path: Path
    pixels: Pixels
    icc: bytes | None
    size: tuple[int, int]
    faces: int
    spots: tuple[Spot, ...]
    places: tuple[tuple[float, float], ...]
    radii: tuple[float, ...]
    colour: str = ""
    middle: tuple[float, float] = (0.5, 0.5)

    def healed(self, recipe: Recipe) -> tuple[bool, ...]:
        """Return which of the spots a recipe heals, in their order: as the retouch has it."""
        return tuple(
            not self._at(number, recipe.skin.keep)
            and (spot.kind == "blemish" or recipe.skin.moles or self._at(number, recipe.skin.heal))
            for number, spot in enumerate(self.spots)
        )

    def _at(self, number: int, places: tuple[tuple[float, float], ...]) -> bool:
        (x, y), reach = self.places[number], MEANT_RADII * self.radii[number]
        tall = self.size[1] / self.size[0]
        return any(np.hypot(x - u, (y - v) * tall) < reach for u, v in places)


@dataclass(frozen=True, slots=True)
class Laid:
    """A recipe was laid on the whole, at screen size; `notes` are what it left undone here."""

    path: Path
    recipe: Recipe
    pixels: Pixels
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LaidNear:
    """A recipe was laid on a part with all its pixels; `box` is where it lies, to the pixel."""

    path: Path
    recipe: Recipe
    box: Box
    before: Pixels
    pixels: Pixels


@dataclass(frozen=True, slots=True)
class Refused:
    """A shot cannot be shown; `sentence` says why."""

    path: Path
    sentence: str


@dataclass(frozen=True, slots=True)
class LooksAround:
    """A shot does not tell its light: another of the session is looked at, one after the other."""

    path: Path


Answer = Opened | LooksAround | Laid | LaidNear | Refused


@dataclass(frozen=True, slots=True)
class Ready:
    """A shot that recipes can be laid on."""

    path: Path
    preview: Preview
    match: Match
    source: SourcePicture
    colour: SessionColour

    def near(self, recipe: Recipe, box: Box) -> LaidNear:
        """Return a part before and after; `recipe` is laid on as it is, the match with it."""
        height, width = self.source.pixels.shape[:2]
        left, right = _span(box[0], box[2], width)
        top, bottom = _span(box[1], box[3], height)
        cut = self.source.part(slice(top, bottom), slice(left, right))
        before = _coloured(cut, self.colour)
        part = Part(top, left, (height, width))
        after = self.preview.render_part(before, part, matched(recipe, self.match))
        exact = left / width, top / height, right / width, bottom / height
        return LaidNear(self.path, recipe, exact, before, after)


class LiveRetouch:
    """Retouches what is wished for. `told` hears every answer, on this thread."""

    def __init__(self, told: Callable[[Answer], None]) -> None:
        self._told = told
        self._wishes: Mailbox[tuple[Path, Recipe, Box | None]] = Mailbox()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="live-retouch", daemon=True)
        self._thread.start()

    def wish(self, path: Path, recipe: Recipe, near: Box | None = None) -> None:
        """Show a shot under a recipe, soon: the whole, or the part `near` with all its pixels."""
        self._wishes.put((path, replace(recipe, crop=Crop()), near))

    def close(self) -> None:
        """End after the picture in hand."""
        self._stop.set()
        self._wishes.close()
        self._thread.join()

    def _run(self) -> None:
        ready: Ready | None = None
        try:
            with RegionFinder() as finder:
                while not self._stop.is_set():
                    wish = self._wishes.take(TAKE_SECONDS)
                    if wish is not None:
                        ready = self._answer(*wish, ready, finder)
        except TetherError as error:  # a model is missing
            self._told(Refused(Path(), str(error)))

    def _answer(
        self,
        path: Path,
        recipe: Recipe,
        near: Box | None,
        ready: Ready | None,
        finder: RegionFinder,
    ) -> Ready | None:
        """Answer one wish; returns what is ready for the next."""
        try:
            if ready is None or ready.path != path:
                ready = self._open(path, finder)
            if near is None:
                fitted = matched(recipe, ready.match)
                notes = ready.preview.notes(fitted)
                self._told(Laid(path, recipe, ready.preview.render(fitted), notes))
            else:
                self._told(ready.near(recipe, near))
        except (TetherError, OSError) as error:
            self._told(Refused(path, str(error)))
            return None
        return ready

    def _open(self, path: Path, finder: RegionFinder) -> Ready:
        source, colour = read_whole(path, PREVIEW_SIDE), colour_beside(path)
        eight = _coloured(source.at_most(PREVIEW_SIDE), colour)
        regions = finder.find(eight)
        preview = Preview(eight, regions)
        size = source.pixels.shape[1], source.pixels.shape[0]
        told = preview.spots, preview.places, preview.radii, colour.name
        self._told(Opened(path, eight, None, size, len(regions.faces), *told, _middle(regions)))

        def go_on() -> bool:
            self._told(LooksAround(path))
            return not self._stop.is_set()

        found = match_of(colour, eight, regions, path, go_on)
        return Ready(path, preview, found.match, source, colour)


def _middle(regions: Regions) -> tuple[float, float]:
    """Return the middle of the largest face, else of the picture, as fractions."""
    if not regions.faces:
        return 0.5, 0.5
    x, y = max(regions.faces, key=mesh.face_size)[:, :2].mean(0)
    height, width = regions.shape
    return float(x) / width, float(y) / height


def _coloured(source: SourcePicture, colour: SessionColour) -> Pixels:
    """Return a picture, or a part of one, in sRGB with the session's colour laid on; 8 bit."""
    pixels = colour.laid_on(source.pixels, source.icc)
    return np.asarray(pixels if pixels.dtype == np.uint8 else pixels >> 8, np.uint8)


def _span(start: float, end: float, length: int) -> tuple[int, int]:
    """Return the pixels that a span of fractions touches, at least one."""
    first = min(max(int(start * length), 0), length - 1)
    return first, max(first + 1, min(int(np.ceil(end * length)), length))
