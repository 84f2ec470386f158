"""Which shots a client gets, and what is said of those that stay behind: nothing goes unnoticed."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from tether.session.choice import chosen
from tether.session.records import ShotRecord

Person = tuple[str, str | None]
"""A sitter's name and the roster's id."""

WITHOUT_CONSENT = "of people without consent"
IN_QUARANTINE = "in quarantine, of nobody for sure (see `tether quarantine`)"
REJECTED = "rejected"
UNSURE = "to check (see `tether review`)"
UNJUDGED = "not judged"
NOT_PICKED = "kept, and others of the sitter were picked"
NOT_BEST = "kept, and another of the same group is better"
REASONS = (WITHOUT_CONSENT, IN_QUARANTINE, REJECTED, UNSURE, UNJUDGED, NOT_PICKED, NOT_BEST)
NAMED = 12
"""People named in one sentence; of more the first, and how many others."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Shots to hand over, in the order in which they were made, and those left out by reason."""

    shots: tuple[ShotRecord, ...]
    left_out: dict[str, tuple[ShotRecord, ...]] = field(default_factory=dict)

    def sentence(self) -> str | None:
        """What was left out and why; None where nothing was."""
        if not self.left_out:
            return None
        parts = [f"{len(shots)} {reason}" for reason, shots in self.left_out.items()]
        return f"Left out: {', '.join(parts)}."


def select(
    shots: Sequence[ShotRecord], *, everything: bool = False, refused: Collection[Person] = ()
) -> Selection:
    """Choose from a session's stored shots.

    Args:
        shots: all of them.
        everything: every shot, not only picks and the best that were kept.
        refused: people whose pictures go to nobody.
    """
    allowed = [shot for shot in shots if _person(shot) not in refused]
    wanted = allowed if everything else chosen(allowed)
    taken = {shot.id for shot in wanted}
    picked = {_person(shot) for shot in allowed if shot.pick == "pick" and not shot.quarantined}
    reasons = {
        shot.id: WITHOUT_CONSENT if _person(shot) in refused else _reason(shot, picked)
        for shot in shots
        if shot.id not in taken
    }
    left_out = {
        reason: tuple(shot for shot in shots if reasons.get(shot.id) == reason)
        for reason in REASONS
        if reason in reasons.values()
    }
    return Selection(tuple(wanted), left_out)


def without_picture(people: Iterable[Person], shots: Iterable[ShotRecord]) -> str | None:
    """Who of the list gets nothing, as a sentence; None where everybody gets something."""
    served = {_person(shot) for shot in shots}
    missing = [name for name, number in people if (name, number) not in served]
    if not missing:
        return None
    names = ", ".join(missing[:NAMED])
    others = f" and {len(missing) - NAMED} others" if len(missing) > NAMED else ""
    return f"{len(missing)} on the list get no picture: {names}{others}."


def _person(shot: ShotRecord) -> Person:
    return shot.sitter, shot.person_id


def _reason(shot: ShotRecord, picked: set[Person]) -> str:
    if shot.quarantined:
        return IN_QUARANTINE
    if shot.pick == "reject" or (shot.pick is None and shot.verdict == "reject"):
        return REJECTED
    if shot.verdict is None and shot.pick is None:
        return UNJUDGED
    if not shot.kept:
        return UNSURE
    return NOT_PICKED if _person(shot) in picked else NOT_BEST
