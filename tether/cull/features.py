"""What makes one shot better than its neighbour: a handful of merits, each 0–1, and their weights.

How wide the eyes are is not among them: once open, wider is not better; sharpness and expression
decide. Merits that cannot be known are absent and weigh nothing.
"""

from collections.abc import Mapping
from math import hypot
from types import MappingProxyType

from tether.looks.look import Band, Look
from tether.readings import Face, Reading

WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "sharpness": 3.0,
        "smile": 2.0,
        "eyes_join": 1.0,
        "ease": 1.0,
        "mouth": 1.5,
        "gaze": 1.5,
        "pose": 1.0,
        "framing": 0.5,
        "exposure": 0.5,
    }
)
"""Start values [own judgement]: what a photographer says first when asked to pick of a burst."""

GAZE_DEGREES = 10.0  # off the lens by so much is worth nothing
POSE_DEGREES = 15.0  # outside the look's bands by so much is worth nothing
FRAMING_FRACTION = 0.15  # of the picture, outside the bands
CLIPPED_SHARE = 0.05  # of the skin; OFIQ's range starts at 0.01
MIDDLE_MERIT = 0.5  # a smile in the middle of the band, or none, without more to go by


def features(reading: Reading, look: Look, best_sharpness: float | None = None) -> dict[str, float]:
    """The merits of a shot by name, each 0–1.

    In a group they are the sitter's, but for "smile" and "ease", which are means over all faces.
    `best_sharpness` is the sharpest eye of the near-identical shots: sharpness is a merit only
    beside it, for the measure means nothing between people or lenses.
    """
    face = reading.face
    if face is None:
        return {}
    merits: dict[str, float | None] = {
        "sharpness": _relative_sharpness(face, best_sharpness),
        "smile": _mean([_smile(other, look.smile) for other in reading.faces]),
        "eyes_join": _joined(face),
        "ease": _mean([_ease(other) for other in reading.faces]),
        "mouth": _mouth(face),
        "gaze": None if face.eyes.gaze is None else _falls(hypot(*face.eyes.gaze), GAZE_DEGREES),
        "pose": _pose(face, look),
        "framing": _framing(face, look),
        "exposure": None
        if face.light.clipped is None
        else _falls(face.light.clipped, CLIPPED_SHARE),
    }
    return {name: merit for name, merit in merits.items() if merit is not None}


def score(merits: Mapping[str, float], weights: Mapping[str, float] = WEIGHTS) -> float:
    """Weighted mean of the known merits, 0–1; 0 where nothing is known."""
    known = [(weights.get(name, 0.0), merit) for name, merit in merits.items()]
    total = sum(weight for weight, _ in known)
    return sum(weight * merit for weight, merit in known) / total if total > 0 else 0.0


def eye_sharpness(reading: Reading) -> float | None:
    """The sharper eye of the sitter: with little depth of field the nearer eye is meant."""
    if reading.face is None:
        return None
    eyes = reading.face.eyes
    known = [eye.sharpness for eye in (eyes.left, eyes.right) if eye.sharpness is not None]
    return max(known) if known else None


def _falls(value: float, nothing_at: float) -> float:
    return min(1.0, max(0.0, 1.0 - value / nothing_at))


def _mean(values: list[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def _relative_sharpness(face: Face, best: float | None) -> float | None:
    known = [
        eye.sharpness for eye in (face.eyes.left, face.eyes.right) if eye.sharpness is not None
    ]
    return min(1.0, max(known) / best) if known and best is not None and best > 0 else None


def _smile(face: Face, band: Band) -> float | None:
    """More smile is better where the look welcomes it; outside the band it is worth less."""
    smile = face.expression.smile
    if smile is None:
        return None
    return _falls(abs(band.error(smile)), 0.5) * (MIDDLE_MERIT + (1 - MIDDLE_MERIT) * smile)


def _joined(face: Face) -> float | None:
    """Eyes that join a smile; of no weight without one."""
    smile, joined = face.expression.smile, face.expression.eyes_join
    return None if smile is None or joined is None or smile < MIDDLE_MERIT else joined


def _ease(face: Face) -> float | None:
    """No frown, no pressed lips."""
    known = [t for t in (face.expression.brow_tension, face.expression.lip_press) if t is not None]
    return 1.0 - min(1.0, max(known)) if known else None


def _mouth(face: Face) -> float | None:
    """An open mouth without a smile is a word."""
    mouth, smile = face.expression.mouth, face.expression.smile or 0.0
    if mouth is None:
        return None
    return smile if mouth == "open" else 1.0


def _pose(face: Face, look: Look) -> float | None:
    head = face.head.counted(look.pose_from)
    pairs = (
        (head.yaw, look.yaw),
        (head.pitch, look.pitch),
        (head.roll, look.roll),
        (face.shoulders.roll, look.shoulder_roll),
    )
    return _mean([None if a is None else _falls(abs(b.error(a)), POSE_DEGREES) for a, b in pairs])


def _framing(face: Face, look: Look) -> float | None:
    centre = face.framing.centre
    pairs = (
        (face.framing.eye_line, look.eye_line),
        (face.framing.size, look.head_size),
        (None if centre is None else centre[0], look.centre_x),
    )
    inside = _mean(
        [None if a is None else _falls(abs(b.error(a)), FRAMING_FRACTION) for a, b in pairs]
    )
    return 0.0 if face.framing.cut else inside
