"""A session in numbers: each sitter's shots, keepers, blinks and minutes, and the light's drift."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from tether.handover.drift import Drift, drifts_of
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


def session_numbers(shots: Sequence[ShotRecord], reference: str = "") -> SessionNumbers:
    """Count a session's stored shots, in the order in which they were made.

    `reference` is the file name of the shot that light and framing are held against; without it
    they are held against the session's own median.
    """
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
        drifts=drifts_of(shots, reference),
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
