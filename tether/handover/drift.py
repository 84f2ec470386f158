"""How light and framing drifted over a session, shot by shot: what the report and the review plot.

Takes shots in the order in which they were made. Backdrop and framing are held against the
session's reference; skin only against the sitter's own, for skins differ and shall.
"""

import math
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tether.handover.export import reading_of
from tether.readings import Face
from tether.session.records import ShotRecord

Points = list[tuple[int, float]]


@dataclass(frozen=True, slots=True)
class Drift:
    """One measure over the session: `points` are (shot's place from 0, value in `unit`).

    Within `tolerance` of `middle` nobody will see it.
    """

    title: str
    unit: str
    tolerance: float
    points: tuple[tuple[int, float], ...]
    middle: float

    def is_out(self, value: float) -> bool:
        """Whether a value has left the band."""
        return abs(value - self.middle) > self.tolerance


def drifts_of(shots: Sequence[ShotRecord], reference: str = "") -> tuple[Drift, ...]:
    """Return every measure that is known of more than one shot.

    `reference` is the file name of the session's reference shot; without it the median stands in.
    """
    faces = [(place, shot, face) for place, shot in enumerate(shots) if (face := _face(shot))]
    chosen = [face for _, shot, face in faces if _is(shot, reference)]
    then = chosen[-1] if chosen else None
    beside = "from the reference" if then else "from the session's median"
    ratio = _known((p, f.light.ratio_stops) for p, _, f in faces)
    size = _known((p, _percent(f.framing.size)) for p, _, f in faces)
    eyes = _known((p, _percent(f.framing.eye_line)) for p, _, f in faces)
    light = _own((p, shot, _log2(f.light.skin_luminance)) for p, shot, f in faces)
    lab = [(p, shot, f.light.skin_lab) for p, shot, f in faces if f.light.skin_lab]
    red = _own((p, shot, lab[1]) for p, shot, lab in lab)
    yellow = _own((p, shot, lab[2]) for p, shot, lab in lab)
    exposure, balance = _backdrop(faces, then)
    own = "from each sitter's own median"
    reference_ratio = None if then is None else then.light.ratio_stops
    head_size = None if then is None else _percent(then.framing.size)
    eye_line = None if then is None else _percent(then.framing.eye_line)
    # Tolerances are the craft notes' own: 0.3 stops, 2 of a* or b*, 5 % of the picture's height.
    found = (
        _drift(f"Exposure on the backdrop, {beside}", "stops", 0.3, exposure, 0.0),
        _drift(f"White balance on the backdrop, {beside}", "ΔE", 2.0, balance, 0.0),
        _drift("Key to fill", "stops", 0.3, ratio, reference_ratio),
        _drift(f"Skin brightness, {own}", "stops", 0.3, light, 0.0),
        _drift(f"Skin colour, green to red (a*), {own}", "", 2.0, red, 0.0),
        _drift(f"Skin colour, blue to yellow (b*), {own}", "", 2.0, yellow, 0.0),
        _drift("Head size, of the picture's height", "%", 5.0, size, head_size),
        _drift("Eye line, from the top", "%", 5.0, eyes, eye_line),
    )
    return tuple(drift for drift in found if drift is not None)


def _drift(
    title: str, unit: str, tolerance: float, points: Points, middle: float | None
) -> Drift | None:
    if len(points) < 2:
        return None
    if middle is None:
        middle = statistics.median(value for _, value in points)
    return Drift(title, unit, tolerance, tuple(points), middle)


def _backdrop(
    faces: Sequence[tuple[int, ShotRecord, Face]], then: Face | None
) -> tuple[Points, Points]:
    """Stops of the backdrop over the reference's, and the distance of its a* and b*.

    The distance has the sign of b*: warmer is up.
    """
    labs = [(place, face.light.background_lab) for place, _, face in faces]
    known = [(place, lab) for place, lab in labs if lab is not None]
    if not known:
        return [], []
    wanted = None if then is None else then.light.background_lab
    if wanted is None:
        middle = [statistics.median(lab[i] for _, lab in known) for i in range(3)]
        wanted = (middle[0], middle[1], middle[2])
    exposure = [(place, _stops(lab[0], wanted[0])) for place, lab in known]
    balance = []
    for place, (_, a, b) in known:
        green_red, blue_yellow = a - wanted[1], b - wanted[2]
        balance.append((place, math.copysign(math.hypot(green_red, blue_yellow), blue_yellow)))
    return exposure, balance


def _stops(lightness: float, wanted: float) -> float:
    """Return stops of linear light between two CIELAB lightnesses. CIE 15."""
    first, second = (max(1e-4, ((max(one, 8) + 16) / 116) ** 3) for one in (lightness, wanted))
    return math.log2(first / second)


def _own(values: Iterable[tuple[int, ShotRecord, float | None]]) -> Points:
    """Return values beside their sitter's median."""
    known = [(p, (s.sitter, s.person_id), v) for p, s, v in values if v is not None]
    by_sitter: dict[tuple[str, str | None], list[float]] = {}
    for _, who, value in known:
        by_sitter.setdefault(who, []).append(value)
    middle = {who: statistics.median(theirs) for who, theirs in by_sitter.items()}
    return [(place, value - middle[who]) for place, who, value in known]


def _known(values: Iterable[tuple[int, float | None]]) -> Points:
    return [(place, value) for place, value in values if value is not None]


def _percent(share: float | None) -> float | None:
    return None if share is None else 100 * share


def _log2(value: float | None) -> float | None:
    return math.log2(value) if value else None


def _face(shot: ShotRecord) -> Face | None:
    reading = reading_of(shot)
    return None if reading is None else reading.face


def _is(shot: ShotRecord, name: str) -> bool:
    return shot.path is not None and shot.path.name == name
