"""Shots to test with: one neutral open-eyed sitter, and groups of such people."""

from dataclasses import replace
from typing import Any

from tether.readings import Expression, Eye, Eyes, Face, Framing, Head, Light, Reading, Shoulders

OPEN = Eye("open", openness=0.3, p_closed=0.02, sharpness=40.0)
CLOSED = Eye("closed", openness=0.05, p_closed=0.98, sharpness=40.0)
HALF = Eye("half", openness=0.15, p_closed=0.3, sharpness=40.0)
UNSURE = Eye("unsure")
NEUTRAL = Face(
    (0.3, 0.2, 0.3, 0.4),
    Eyes("open", 0.02, OPEN, OPEN, (1.0, -1.0)),
    Head(0.0, 0.0, 0.0),
    Shoulders(0.0, 0.0, 0.0),
    Expression(0.2, 0.1, "closed", 0.02, 0.1, 0.1),
    Light("image_left", 1.0, "loop", "short", 0.0, 0.0, 0.3, (60.0, 12.0, 14.0), 0.0, 1.0),
    Framing(0.38, 0.1, 0.35, (0.5, 0.42)),
)


def face(**parts: dict[str, Any]) -> Face:
    """`face(head={"yaw": 12})`: the neutral face with some numbers changed."""
    changes = {name: replace(getattr(NEUTRAL, name), **part) for name, part in parts.items()}
    return replace(NEUTRAL, **changes)


def eyes(left: Eye, right: Eye) -> dict[str, Any]:
    """`eyes=eyes(CLOSED, OPEN)`: both eyes, the worse one leading."""
    order = ["open", "half", "unsure", "closed"]
    state = max((left.state, right.state), key=order.index)
    known = [eye.p_closed for eye in (left, right) if eye.p_closed is not None]
    return {
        "left": left, "right": right, "state": state, "p_closed": max(known) if known else None
    }  # fmt: skip


def shot(*faces: Face, **parts: dict[str, Any]) -> Reading:
    """A shot of these faces, the first the sitter; or of the neutral face with changes."""
    return Reading(6000, 4000, faces or (face(**parts),), 0)


NOBODY = Reading(6000, 4000)
