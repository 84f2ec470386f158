"""A session in numbers: each sitter's shots, keepers, blinks and minutes, and the light's drift."""

import math
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from tether.handover.export import reading_of
from tether.session.records import ShotRecord

BLINK_CODES = frozenset({"eyes_closed", "wink", "eyes_half"})


@dataclass(frozen=True, slots=True)
class SitterNumbers:
    """One sitter's. `seconds` is from the first shot to the last."""

    name: str
    shots: int
    kept: int
    blinks: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Drift:
    """One measure over the session: `points` are (shot's place from 0, value in `unit`)."""

    title: str
    unit: str
    tolerance: float
    points: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class SessionNumbers:
    """All of a session. `kept` is the photographer's word where there is one, else the verdict."""

    shots: int
    kept: int
    rejected: int
    blinks: int
    began: datetime | None
    ended: datetime | None
    sitters: tuple[SitterNumbers, ...]
    drifts: tuple[Drift, ...] = field(default_factory=tuple)

    @property
    def median_seconds(self) -> float | None:
        """Of a sitter with more than one shot."""
        times = [one.seconds for one in self.sitters if one.shots > 1]
        return statistics.median(times) if times else None


def session_numbers(shots: Sequence[ShotRecord]) -> SessionNumbers:
    """Count a session's stored shots, in the order in which they were made."""
    by_sitter: dict[tuple[str, str | None], list[ShotRecord]] = {}
    for shot in shots:
        by_sitter.setdefault((shot.sitter, shot.person_id), []).append(shot)
    moments = [moment for shot in shots if (moment := _moment(shot)) is not None]
    return SessionNumbers(
        shots=len(shots),
        kept=sum(shot.kept for shot in shots),
        rejected=sum(_rejected(shot) for shot in shots),
        blinks=_blinks(shots),
        began=min(moments, default=None),
        ended=max(moments, default=None),
        sitters=tuple(_sitter(key[0], theirs) for key, theirs in by_sitter.items()),
        drifts=_drifts(shots),
    )


def _sitter(name: str, shots: Sequence[ShotRecord]) -> SitterNumbers:
    moments = [moment for shot in shots if (moment := _moment(shot)) is not None]
    seconds = (max(moments) - min(moments)).total_seconds() if moments else 0.0
    return SitterNumbers(
        name, len(shots), sum(shot.kept for shot in shots), _blinks(shots), seconds
    )


def _blinks(shots: Iterable[ShotRecord]) -> int:
    return sum(any(reason.code in BLINK_CODES for reason in shot.reasons) for shot in shots)


def _rejected(shot: ShotRecord) -> bool:
    return shot.pick == "reject" or (shot.pick is None and shot.verdict == "reject")


def _moment(shot: ShotRecord) -> datetime | None:
    try:
        return datetime.fromisoformat(shot.announced)
    except ValueError:
        return None


def _drifts(shots: Sequence[ShotRecord]) -> tuple[Drift, ...]:
    """Key to fill in stops; skin's brightness and colour beside each sitter's own median.

    Skins differ and shall: only what changes on one person is the light's doing.
    """
    ratio: list[tuple[int, float]] = []
    size: list[tuple[int, float]] = []
    eye_line: list[tuple[int, float]] = []
    skin: dict[str, list[tuple[int, str, float]]] = {"light": [], "red": [], "yellow": []}
    for place, shot in enumerate(shots):
        reading = reading_of(shot)
        face = None if reading is None else reading.face
        if face is None:
            continue
        for value, points in ((face.framing.size, size), (face.framing.eye_line, eye_line)):
            if value is not None:
                points.append((place, 100 * value))
        who = f"{shot.sitter}\0{shot.person_id}"
        if face.light.ratio_stops is not None:
            ratio.append((place, face.light.ratio_stops))
        if face.light.skin_luminance:
            skin["light"].append((place, who, math.log2(face.light.skin_luminance)))
        if face.light.skin_lab is not None:
            skin["red"].append((place, who, face.light.skin_lab[1]))
            skin["yellow"].append((place, who, face.light.skin_lab[2]))
    own = "from each sitter's own median"
    # Tolerances are the craft notes' own: 0.3 stops, 2 of a* or b*, 5 % of the picture's height.
    found = (
        Drift("Key to fill", "stops", 0.3, tuple(ratio)),
        Drift(f"Skin brightness, {own}", "stops", 0.3, _own(skin["light"])),
        Drift(f"Skin colour, green to red (a*), {own}", "", 2.0, _own(skin["red"])),
        Drift(f"Skin colour, blue to yellow (b*), {own}", "", 2.0, _own(skin["yellow"])),
        Drift("Head size, of the picture's height", "%", 5.0, tuple(size)),
        Drift("Eye line, from the top", "%", 5.0, tuple(eye_line)),
    )
    return tuple(drift for drift in found if len(drift.points) > 1)


def _own(points: Sequence[tuple[int, str, float]]) -> tuple[tuple[int, float], ...]:
    by_sitter: dict[str, list[float]] = {}
    for _, who, value in points:
        by_sitter.setdefault(who, []).append(value)
    middle = {who: statistics.median(values) for who, values in by_sitter.items()}
    return tuple((place, value - middle[who]) for place, who, value in points)
