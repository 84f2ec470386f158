"""The order within a group, by what this photographer likes."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tether.cull.rank import Ranked, rank_group
from tether.looks.look import Look
from tether.readings import Verdict
from tether.readings_json import reading_from_dict

MOST_MEMBERS = 200
"""Shots of a group that are compared; a "group" of more is a camera left running."""


@dataclass(frozen=True, slots=True)
class Member:
    """One shot of a group: its id, its reading as JSON, and its verdict."""

    shot_id: int
    reading_json: str
    verdict: Verdict


def rank_members(
    members: Sequence[Member], look: Look, weights: Mapping[str, float]
) -> dict[int, Ranked]:
    """Rank by shot id, with the reason of each place."""
    readings = [reading_from_dict(json.loads(member.reading_json)) for member in members]
    verdicts = [member.verdict for member in members]
    ranked = rank_group(readings, verdicts, look, weights)
    return {members[one.index].shot_id: one for one in ranked}
