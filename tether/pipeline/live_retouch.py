"""One shot under a recipe that changes while it is looked at: a slider's engine.

A thread of its own; the latest wish wins, so that a dragged slider skips and never lags. Takes
paths and recipes; tells pictures of screen size. Files are left as they are.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tether.errors import TetherError
from tether.frames import Mailbox
from tether.pipeline.day_light import match_of
from tether.pipeline.matching import Match, matched
from tether.pipeline.picture_files import read_source
from tether.pipeline.region_finder import RegionFinder
from tether.pipeline.session_colour import colour_beside
from tether.retouch.preview import Preview
from tether.retouch.recipe import Recipe
from tether.retouch.spots import Spot
from tether.session.files import hash_file

TAKE_SECONDS = 0.2
"""How long to wait for a wish before looking whether to end."""

PREVIEW_SIDE = 2048
"""Longest side of what is shown, pixels: a screen's."""

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Opened:
    """A shot is ready: upright BGR in the profile `icc` (None: sRGB), and its spots.

    `colour` names what the session laid on it; empty: nothing.

    `places` name the spots for a recipe's `keep` and `heal`, in the order of `spots`; `radii` are
    shares of the picture's width.
    """

    path: Path
    pixels: Pixels
    icc: bytes | None
    faces: int
    spots: tuple[Spot, ...]
    places: tuple[tuple[float, float], ...]
    radii: tuple[float, ...]
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Laid:
    """A recipe was laid on; `notes` are what it left undone here, a sentence each."""

    path: Path
    recipe: Recipe
    pixels: Pixels
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A shot cannot be shown; `sentence` says why."""

    path: Path
    sentence: str


@dataclass(frozen=True, slots=True)
class LooksAround:
    """A shot does not tell its light: another of the session is looked at, one after the other."""

    path: Path


Answer = Opened | LooksAround | Laid | Refused


@dataclass(frozen=True, slots=True)
class Ready:
    """A shot that recipes can be laid on."""

    path: Path
    preview: Preview
    match: Match


def recipe_with_marks(recipe: Recipe, path: Path) -> Recipe:
    """Return what a picture was retouched by as a recipe for others too: `keep` and `heal` are its.

    Raises:
        OSError: the picture cannot be read.
    """
    name = path.name.encode("utf-8", "replace").decode()  # a name may be no text at all
    return recipe.with_marks_of(name, hash_file(path)[1])


class LiveRetouch:
    """Retouches what is wished for. `told` hears every answer, on this thread."""

    def __init__(self, told: Callable[[Answer], None]) -> None:
        self._told = told
        self._wishes: Mailbox[tuple[Path, Recipe]] = Mailbox()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="live-retouch", daemon=True)
        self._thread.start()

    def wish(self, path: Path, recipe: Recipe) -> None:
        """Show a shot under a recipe, soon."""
        self._wishes.put((path, recipe))

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
        self, path: Path, recipe: Recipe, ready: Ready | None, finder: RegionFinder
    ) -> Ready | None:
        """Answer one wish; returns what is ready for the next."""
        try:
            if ready is None or ready.path != path:
                ready = self._open(path, finder)
            fitted = matched(recipe, ready.match)
            notes = ready.preview.notes(fitted)
            self._told(Laid(path, recipe, ready.preview.render(fitted), notes))
        except (TetherError, OSError) as error:
            self._told(Refused(path, str(error)))
            return None
        return ready

    def _open(self, path: Path, finder: RegionFinder) -> Ready:
        source, colour = read_source(path, PREVIEW_SIDE), colour_beside(path)
        pixels = colour.laid_on(source.pixels, source.icc) if colour.acts else source.pixels
        icc = None if colour.acts else source.icc
        if pixels.dtype != np.uint8:
            pixels = (pixels >> 8).astype(np.uint8)
        eight = np.asarray(pixels, np.uint8)
        regions = finder.find(eight)
        preview = Preview(eight, regions)
        told = preview.spots, preview.places, preview.radii, colour.name
        self._told(Opened(path, eight, icc, len(regions.faces), *told))

        def go_on() -> bool:
            self._told(LooksAround(path))
            return not self._stop.is_set()

        found = match_of(colour, eight, regions, path, go_on)
        return Ready(path, preview, found.match)
