"""A session's light, picture by picture: what the screens show and what the client gets alike.

An even backdrop that is not blown says by itself how far its light is from the reference's. Where a
channel is blown, or there is no such backdrop, the rest of the day says it as `tether colour
--match` has it: how its light changes colour, the same sitter's skin, the pictures around it. What
a sitter was shown stays (`lights_shown`).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tether.colour.consistency import (
    LightCorrection,
    Standard,
    Surfaces,
    between,
    known,
    proposed,
)
from tether.errors import SessionError, SettingsError
from tether.pipeline.day_seen import look_through
from tether.pipeline.lights_shown import Answer, lights_shown, steady
from tether.pipeline.matching import Match, seen_in
from tether.pipeline.session_colour import WITHOUT, SessionColour, session_of
from tether.retouch.regions.regions import Regions
from tether.session.session import Session

TOLD = {
    "backdrop": "its own backdrop",
    "skin": "the sitter's skin in another picture",
    "neighbours": "the pictures before and after",
    "none": "nothing: it keeps its own light",
}
"""By what a picture's light was known, in words."""


@dataclass(frozen=True, slots=True)
class MatchFound:
    """What brings a picture to the reference, and `standard`, by what that is known.

    `surfaces` are what was measured in the picture itself. Without a reference `standard` is None.
    """

    match: Match = field(default_factory=Match)
    standard: Standard | None = None
    surfaces: Surfaces = field(default_factory=Surfaces)


@dataclass(frozen=True, slots=True)
class _Day:
    """A session's shots in their order: where each lies, its sitter, and how it was shown."""

    paths: tuple[Path, ...] = ()
    sitters: tuple[str | None, ...] = ()
    shown: tuple[Answer | None, ...] = ()


def match_of(
    colour: SessionColour,
    picture: NDArray[np.uint8],
    regions: Regions,
    path: Path,
    go_on: Callable[[], bool] = lambda: True,
) -> MatchFound:
    """Return what brings a picture to the session's reference.

    `picture` is 8-bit BGR, profile laid on; `path` is the file in its session. Where the day is
    needed, `go_on` is asked before each of its pictures that nobody has looked at yet: while
    shooting it says no, and what is known at that moment must do.

    Raises:
        SettingsError: the session cannot be read.
    """
    reference = colour.reference
    if not colour.acts or reference is None:
        return MatchFound()
    wanted = np.array(reference.backdrop, float)
    own = seen_in(picture, regions).surfaces
    light = between(wanted, own.backdrop)
    answer: Answer = (light or LightCorrection(), "none" if light is None else "backdrop")
    day = _day_around(path, colour)
    place = path.resolve()
    if place in day.paths:
        at = day.paths.index(place)
        if not known(wanted, own.backdrop):
            answer = _by_the_day(day, at, colour, own, go_on)
        answer = steady(answer, day.shown[at])
    match = Match(answer[0], reference.eye_line, reference.head_size)
    return MatchFound(match, answer[1], own)


def light_shown_of(path: Path, colour: SessionColour) -> LightCorrection | None:
    """Return in what light a picture was shown; None where it was not, or none is matched.

    Raises:
        SettingsError: the session cannot be read.
    """
    if not colour.acts or colour.reference is None:
        return None
    day, place = _day_around(path, colour), path.resolve()
    answer = day.shown[day.paths.index(place)] if place in day.paths else None
    return None if answer is None else answer[0]


def look_at_the_rest(folder: Path, colour: SessionColour, go_on: Callable[[], bool]) -> None:
    """Look at a session's pictures that nobody has looked at yet, as long as `go_on` says yes.

    Raises:
        SettingsError: the session cannot be read.
    """
    if colour.acts and colour.reference is not None:
        look_through(_day_around(folder / "any", colour).paths, colour, go_on)


def _by_the_day(
    day: _Day, at: int, colour: SessionColour, own: Surfaces, go_on: Callable[[], bool]
) -> Answer:
    assert colour.reference is not None
    seen = look_through(day.paths, colour, go_on)
    if seen[at].backdrop is None and seen[at].skin is None:
        seen[at] = own
    wanted = Surfaces(np.array(colour.reference.backdrop, float))
    return proposed(wanted, seen, day.sitters)[at]


def _day_around(path: Path, colour: SessionColour) -> _Day:
    found = session_of(path)
    return _Day() if found is None else _day(*found, colour)


@lru_cache(2)
def _day(folder: Path, _stamp: tuple[int, ...], colour: SessionColour) -> _Day:
    try:
        with Session.read(folder.resolve()) as session:
            shots = session.catalogue.shots(stored_only=True)
            shown = lights_shown(session, colour)
    except SessionError as error:
        raise SettingsError(f"The session's colour: {error} {WITHOUT}") from error
    placed = [(shot.path, shot) for shot in shots if shot.path is not None]
    return _Day(
        tuple(path for path, _ in placed),
        tuple(shot.sitter or None for _, shot in placed),
        tuple(shown.get(shot.id) for _, shot in placed),
    )
