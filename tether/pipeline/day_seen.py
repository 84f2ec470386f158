"""What the pictures of a session's day tell of their light, each looked at once in a process.

Takes shots and the colour laid on them; gives `Surfaces`. While shooting, pictures are noted as
they pass, the others are looked at in pauses; an export looks at whatever is missing.
"""

import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

import numpy as np

from tether.colour.consistency import Surfaces
from tether.errors import PictureError
from tether.pipeline.matching import WORK_SIDE, Looker, looker
from tether.pipeline.picture_files import read_source
from tether.pipeline.session_colour import SessionColour

Identity = tuple[Path, int, int, str]
"""Of a picture's content: its path, size, time of change, and the profile laid on."""

_seen: dict[Identity, Surfaces] = {}
_looking = threading.Lock()
"""One thread looks at pictures; the others wait for what it finds."""


def note(path: Path, colour: SessionColour, surfaces: Surfaces) -> None:
    """Keep what was measured in a picture anyway."""
    identity = _identity(path, colour)
    if identity is not None:
        _seen[identity] = surfaces


def look_through(
    paths: Sequence[Path], colour: SessionColour, go_on: Callable[[], bool]
) -> list[Surfaces]:
    """Return what each picture tells, having looked at those not seen yet.

    `go_on` is asked before each look: where it says no, what is not seen yet tells nothing. Neither
    does what cannot be read, which others report.
    """
    day = []
    with ExitStack() as stack:
        looking: Looker | None = None
        for path in paths:
            identity = _identity(path, colour)
            found = Surfaces() if identity is None else _seen.get(identity)
            if found is None and identity is not None and go_on():
                looking = looking or stack.enter_context(looker())
                with _looking:
                    found = _seen.get(identity) or _looked_at(path, colour, looking)
                    _seen[identity] = found
            day.append(found or Surfaces())
    return day


def _identity(path: Path, colour: SessionColour) -> Identity | None:
    """Return a picture's identity; None where it is gone."""
    try:
        state = path.stat()
    except OSError:
        return None
    return path, state.st_size, state.st_mtime_ns, colour.digest


def _looked_at(path: Path, colour: SessionColour, looking: Looker) -> Surfaces:
    try:
        source = read_source(path, WORK_SIDE)
    except PictureError:
        return Surfaces()
    pixels = colour.laid_on(source.pixels, source.icc)
    eight = pixels if pixels.dtype == np.uint8 else pixels >> 8
    return looking.look(np.asarray(eight, np.uint8)).surfaces
