"""The group of near-identical shots that is being taken, ranked afresh as it grows.

A shot is judged on its own first, for nobody should wait for the next one. Beside its neighbours
it may turn out soft, or no longer the best: that is told when the group has been ranked.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tether.cull.group import Candidate, belong
from tether.cull.rank import rank_group
from tether.looks.look import Look
from tether.pipeline.events import ShotPlace
from tether.readings import Reading, Verdict

MOST_SHOTS = 200
"""Shots of a group that are compared; a "group" of more is a camera left running."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A shot with its verdict on its own, and what tells whether it belongs to a group."""

    shot_id: int
    sitter: str
    reading: Reading
    verdict: Verdict
    candidate: Candidate
    look: Look


class Burst:
    """One group, which begins with its first shot. Not thread-safe."""

    def __init__(self, first: Judged) -> None:
        self.key = str(first.shot_id)
        self._shots = [first]
        self._told = {first.shot_id: first.verdict}
        self._grown = False

    def takes(self, shot: Judged) -> bool:
        """Whether the next shot is one more of this group; then it is."""
        last = self._shots[-1]
        if shot.sitter != last.sitter or not belong(last.candidate, shot.candidate):
            return False
        self._shots = [*self._shots, shot][-MOST_SHOTS:]
        self._told[shot.shot_id] = shot.verdict
        self._grown = True
        return True

    def ranked(
        self, weights: Mapping[str, float]
    ) -> tuple[tuple[ShotPlace, ...], tuple[ShotPlace, ...]]:
        """All places, best first, and those whose verdict is another than it was; none unless the
        group has grown."""
        if not self._grown:
            return (), ()
        self._grown = False
        ranked = rank_group(
            [shot.reading for shot in self._shots],
            [shot.verdict for shot in self._shots],
            self._shots[-1].look,
            weights,
        )
        places = tuple(
            ShotPlace(self._shots[one.index].shot_id, one.verdict, one.rank, one.why)
            for one in ranked
        )
        others = tuple(one for one in places if self._told[one.shot_id] != one.verdict)
        self._told |= {one.shot_id: one.verdict for one in others}
        return places, others
