"""A session's light, picture by picture, told by the whole day where one picture does not tell it.

An even backdrop that is not blown says by itself how far its light is from the reference's. Where a
channel is blown, or there is no such backdrop, the rest of the day says it as `tether colour
--match` has it: how its light changes colour, the same sitter's skin, the pictures around it.
"""

import threading
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tether.colour.consistency import LightCorrection, Standard, Surfaces, between, known, proposed
from tether.errors import PictureError, SessionError, SettingsError
from tether.pipeline.matching import WORK_SIDE, Looker, Match, looker, seen_in
from tether.pipeline.picture_files import read_source
from tether.pipeline.session_colour import WITHOUT, SessionColour, session_of
from tether.retouch.regions import Regions
from tether.session.session import Session

Answer = tuple[LightCorrection, Standard]

TOLD = {
    "backdrop": "its own backdrop",
    "skin": "the sitter's skin in another picture",
    "neighbours": "the pictures before and after",
    "none": "nothing: it keeps its own light",
}
"""By what a picture's light was known, in words."""

_looking = threading.Lock()
"""One thread looks through a day; the others wait for what it finds."""


def match_of(
    colour: SessionColour, picture: NDArray[np.uint8], regions: Regions, path: Path
) -> tuple[Match, Standard | None]:
    """Return what brings a picture to the reference, and by what that is known.

    `picture` is 8-bit BGR, profile laid on; `path` is the file in its session. None: no reference.

    Raises:
        SettingsError: the session cannot be read.
    """
    reference = colour.reference
    if not colour.acts or reference is None:
        return Match(), None
    wanted = np.array(reference.backdrop, float)
    backdrop = seen_in(picture, regions).surfaces.backdrop
    light = between(wanted, backdrop)
    standard: Standard = "backdrop"
    if not known(wanted, backdrop):
        answer = _by_the_day(path, colour)
        if answer is not None:
            light, standard = answer
        elif light is None:
            standard = "none"
    return Match(light or LightCorrection(), reference.eye_line, reference.head_size), standard


def _by_the_day(path: Path, colour: SessionColour) -> Answer | None:
    """Return what the day of a picture's session says of it; None where it is in none."""
    found = session_of(path)
    if found is None:
        return None
    folder, stamp = found
    with _looking:
        return _day(folder, stamp, colour).get(path.resolve())


@lru_cache(2)
def _day(folder: Path, _stamp: tuple[int, ...], colour: SessionColour) -> dict[Path, Answer]:
    assert colour.reference is not None
    try:
        with Session.read(folder) as session:
            shots = session.catalogue.shots(stored_only=True)
    except SessionError as error:
        raise SettingsError(f"The session's colour: {error} {WITHOUT}") from error
    day: list[Surfaces] = []
    with looker() as looking:
        for shot in shots:
            assert shot.path is not None
            day.append(_surfaces(shot.path, colour, looking))
    wanted = Surfaces(np.array(colour.reference.backdrop, float))
    answers = proposed(wanted, day, [shot.sitter or None for shot in shots])
    paths = [shot.path.resolve() for shot in shots if shot.path is not None]
    return dict(zip(paths, answers, strict=True))


def _surfaces(path: Path, colour: SessionColour, looking: Looker) -> Surfaces:
    """Return what one picture tells; nothing where it cannot be read, which others report."""
    try:
        source = read_source(path, WORK_SIDE)
    except PictureError:
        return Surfaces()
    pixels = colour.laid_on(source.pixels, source.icc)
    eight = pixels if pixels.dtype == np.uint8 else pixels >> 8
    return looking.look(np.asarray(eight, np.uint8)).surfaces
