"""Which shots a client gets: the photographer's picks, or the best that the machine kept."""

from collections import defaultdict
from collections.abc import Iterable

from tether.session.records import ShotRecord


def chosen(shots: Iterable[ShotRecord]) -> list[ShotRecord]:
    """The shots to hand over, in the order in which they were made.

    For each sitter: what the photographer picked; where nothing was, the best of each group (and
    every shot of no group) that was kept and not rejected by hand. Shots in quarantine belong to
    nobody and are left out.
    """
    by_sitter: dict[tuple[str, str | None], list[ShotRecord]] = defaultdict(list)
    for shot in shots:
        if shot.path is not None and not shot.quarantined:
            by_sitter[shot.sitter, shot.person_id].append(shot)
    result: list[ShotRecord] = []
    for theirs in by_sitter.values():
        picks = [shot for shot in theirs if shot.pick == "pick"]
        result += picks or _best([shot for shot in theirs if shot.kept])
    return sorted(result, key=lambda shot: shot.id)


def _best(shots: list[ShotRecord]) -> list[ShotRecord]:
    best: dict[str, ShotRecord] = {}
    for shot in shots:
        key = f"group {shot.group}" if shot.group else f"shot {shot.id}"
        rival = best.get(key)
        if rival is None or _rank(shot) > _rank(rival):
            best[key] = shot
    return list(best.values())


def _rank(shot: ShotRecord) -> tuple[int, float]:
    return shot.rating, shot.score or 0.0
