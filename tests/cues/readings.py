"""Readings to test with: a neutral sitter in the corporate look's bands, changed where asked."""

from dataclasses import replace
from typing import Any

from tether.readings import (
    Expression,
    Eye,
    Eyes,
    Face,
    Framing,
    Head,
    Light,
    Reading,
    Shoulders,
)

FRAME_NS = 40_000_000  # 25 frames a second

OPEN = Eye("open", openness=0.3, p_closed=0.02, catchlight=11)
NEUTRAL = Face(
    (0.3, 0.2, 0.3, 0.4),
    Eyes("open", 0.02, OPEN, OPEN, (1.0, -1.0)),
    Head(0.0, 0.0, 0.0),
    Shoulders(0.0, 0.0, 0.0),
    Expression(0.3, 0.2, "closed", 0.02, 0.1, 0.1),
    Light("image_left", 1.0, "loop", "short", 0.0, 0.0, 0.3, (60.0, 12.0, 14.0), 0.0, 1.0),
    Framing(0.38, 0.1, 0.35, (0.5, 0.42)),
)


def reading(**parts: dict[str, Any]) -> Reading:
    """`reading(head={"yaw": 12})`: the neutral sitter with some numbers changed."""
    changes = {name: replace(getattr(NEUTRAL, name), **part) for name, part in parts.items()}
    return Reading(1024, 680, (replace(NEUTRAL, **changes),), 0)


def shut(p_closed: float = 0.98, openness: float = 0.05) -> dict[str, Any]:
    """Both eyes, as `eyes=shut()`; gaze goes astray as it does under closed lids."""
    eye = Eye("closed", openness, p_closed)
    return {
        "state": "closed",
        "p_closed": p_closed,
        "left": eye,
        "right": eye,
        "gaze": (3.0, -25.0),
    }


NOBODY = Reading(1024, 680)
UNKNOWN = Reading(1024, 680, (Face((0.3, 0.2, 0.3, 0.4)),), 0)
