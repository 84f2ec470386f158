"""Lids beside the same sitter's own: half a blink that no limit for everybody tells.

People's open eyes differ by as much as half-open ones do, and a mesh draws the latter too open. So
they are held against the sitter's own: from live view, or from the neighbours in a burst.
"""

from collections.abc import Sequence
from statistics import median

from tether.looks.look import Look
from tether.readings import Face, Reading, Reason

Openness = tuple[float | None, float | None]
"""Lid gap over eye width of the left and the right eye."""

LEAST_SHOTS = 3
"""Of two shots nobody can tell which one has the usual eyes."""
LAUGHING_SMILE = 0.5
"""From this smile on narrow eyes may be laughter: the commonest false "closed eyes"."""


def lids_beside(face: Face, own: Openness | None, look: Look) -> tuple[str, str, float] | None:
    """What is to be said of lids beside the sitter's own: what they are, a sentence, the share."""
    share = _share(face, own)
    if share is None or (face.expression.smile or 0.0) >= LAUGHING_SMILE:
        return None
    if share < look.half_share:
        return "half", "Eyes half closed", share
    if share < look.check_share:
        return "narrow", "Eyes narrower than this sitter's own", share
    return None


def lids_in_burst(readings: Sequence[Reading], look: Look) -> list[Reason | None]:
    """For each of a sitter's near-identical shots, what its lids are beside the others'."""
    open_eyed = [face for reading in readings if (face := _alone_and_open(reading)) is not None]
    if len(open_eyed) < LEAST_SHOTS:
        return [None] * len(readings)
    own = (
        median(face.eyes.left.openness or 0.0 for face in open_eyed),
        median(face.eyes.right.openness or 0.0 for face in open_eyed),
    )
    return [_reason(reading, own, look) for reading in readings]


def _reason(reading: Reading, own: Openness, look: Look) -> Reason | None:
    face = _alone_and_open(reading)
    found = None if face is None else lids_beside(face, own, look)
    if found is None:
        return None
    code, text, share = found
    return Reason(f"{code}_beside", text, reading.sitter, share)


def _alone_and_open(reading: Reading) -> Face | None:
    """The sitter, where nobody else is in the picture and both eyes are taken for open."""
    face = reading.face
    if face is None or len(reading.faces) > 1 or face.eyes.state != "open":
        return None
    return None if None in (face.eyes.left.openness, face.eyes.right.openness) else face


def _share(face: Face, own: Openness | None) -> float | None:
    """The narrower eye's share of the sitter's own open eye, None where it cannot be known."""
    if own is None:
        return None
    pairs = zip((face.eyes.left.openness, face.eyes.right.openness), own, strict=True)
    shares = [now / usual for now, usual in pairs if now is not None and usual]
    return min(shares) if shares else None
