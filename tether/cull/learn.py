"""Learns what this photographer likes: which merits decide, never what the facts are.

Each time one shot is preferred to a near-identical one, the pair is a vote. Weights are fitted to
all votes by a pairwise logistic model (Bradley and Terry 1952) held near the start values, so a few
votes move them a little and many move them far. The votes themselves are what is kept: take one
back, or forget all, and the weights are as if it had never been.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

import numpy as np

from tether.cull.features import WEIGHTS
from tether.cull.rank import WHY
from tether.errors import SettingsError

VERSION = 1  # of `to_data`
STEPS = 300  # of gradient descent; the problem is convex and has nine unknowns
CURVATURE = 3.0  # bound of the likelihood's curvature, a vote: the step is one over it
PULL = 4.0  # towards the start values: a vote moves a weight by some per cent, fifty decide
LEAST_SHARE, GREATEST_SHARE = 0.1, 4.0  # of the start value: no merit is ever silenced or alone
NOTICE_SHARE = 0.1  # a change of less is not worth a sentence
SURENESS = 8.0  # odds of a choice: a tenth of a point of score makes it about 2 to 1
MOST_VOTES = 2000  # the oldest go first: taste changes, and a file stays small


@dataclass(frozen=True, slots=True)
class Vote:
    """The merits of the shot that was preferred, and of the one that was not."""

    preferred: Mapping[str, float]
    passed_over: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Taste:
    """One photographer's votes. Immutable: each call gives a new one."""

    votes: tuple[Vote, ...] = ()
    weights: Mapping[str, float] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "weights", _fit(self.votes))

    def prefer(self, preferred: Mapping[str, float], passed_over: Mapping[str, float]) -> "Taste":
        """Learn that one shot was chosen over another of its group."""
        vote = Vote(dict(preferred), dict(passed_over))
        return Taste((*self.votes, vote)[-MOST_VOTES:])

    def undo(self) -> "Taste":
        """Take the last vote back."""
        return Taste(self.votes[:-1])

    def forget(self) -> "Taste":
        """Back to the start values."""
        return Taste()

    def explain(self) -> tuple[str, ...]:
        """What was learnt, a sentence each; the greatest change first."""
        if not self.votes:
            return ("Nothing learnt yet: the ranking uses its start values.",)
        changes = {name: self.weights[name] / start - 1 for name, start in WEIGHTS.items()}
        noted = sorted(
            (name for name, change in changes.items() if abs(change) >= NOTICE_SHARE),
            key=lambda name: -abs(changes[name]),
        )
        count = len(self.votes)
        head = f"Learnt from {count} choice{'s' if count > 1 else ''} of yours."
        return head, *(
            f"“{WHY[name].capitalize()}” counts {abs(changes[name]):.0%} "
            f"{'more' if changes[name] > 0 else 'less'} than at the start."
            for name in noted
        )

    def to_data(self) -> dict[str, Any]:
        """Plain data for JSON."""
        votes = [[dict(vote.preferred), dict(vote.passed_over)] for vote in self.votes]
        return {"version": VERSION, "votes": votes}

    @staticmethod
    def from_data(data: object) -> "Taste":
        """Read what `to_data` gave. Raises SettingsError where it is anything else."""
        if not isinstance(data, dict) or data.get("version") != VERSION:
            raise SettingsError("What was learnt is not in a form that this version reads.")
        votes = data.get("votes")
        if not isinstance(votes, list):
            raise SettingsError("What was learnt is damaged: it has no list of votes.")
        return Taste(tuple(_vote(vote) for vote in votes[-MOST_VOTES:]))


def _vote(data: object) -> Vote:
    if not isinstance(data, list) or len(data) != 2:
        raise SettingsError("What was learnt is damaged: a vote is not a pair.")
    return Vote(_merits(data[0]), _merits(data[1]))


def _merits(data: object) -> dict[str, float]:
    if not isinstance(data, dict):
        raise SettingsError("What was learnt is damaged: a shot's merits are missing.")
    for name, value in data.items():
        number = isinstance(value, int | float) and not isinstance(value, bool)
        if not isinstance(name, str) or not number or not isfinite(value) or not 0 <= value <= 1:
            raise SettingsError(
                f"What was learnt is damaged: {name!r} is not a number from 0 to 1."
            )
    return {name: float(value) for name, value in data.items()}


def _fit(votes: tuple[Vote, ...]) -> dict[str, float]:
    """Weights that make the votes likely: gradient descent on shares of the start values."""
    if not votes:
        return dict(WEIGHTS)
    names = list(WEIGHTS)
    start = np.array([WEIGHTS[name] for name in names])
    gains = np.array(
        [
            [vote.preferred.get(n, 0.0) - vote.passed_over.get(n, 0.0) if _both(vote, n) else 0.0
             for n in names]
            for vote in votes
        ]
    ) * (start / start.sum())  # fmt: skip
    shares = np.ones(len(names))
    for _ in range(STEPS):
        doubt = 1.0 / (1.0 + np.exp(SURENESS * (gains @ shares)))
        slope = -SURENESS * gains.T @ doubt + PULL * (shares - 1.0)
        shares = np.clip(
            shares - slope / (PULL + CURVATURE * len(votes)), LEAST_SHARE, GREATEST_SHARE
        )
    return dict(zip(names, (start * shares).tolist(), strict=True))


def _both(vote: Vote, name: str) -> bool:
    """Whether a merit is known of both shots: otherwise it tells nothing of the choice."""
    return name in vote.preferred and name in vote.passed_over
