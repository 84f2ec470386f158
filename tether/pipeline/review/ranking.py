"""The order within a group by what this photographer likes, learnt from picks, kept in a file."""

import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from tether.cull.learn import Taste
from tether.cull.rank import Ranked, rank_group
from tether.errors import SettingsError
from tether.looks.look import Look
from tether.readings import Verdict
from tether.readings_json import reading_from_dict
from tether.session.files import Disk

log = logging.getLogger(__name__)

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


def taste_path() -> Path:
    """Where what was learnt is kept, for all sessions."""
    return Path(platformdirs.user_data_dir("tether"), "taste.json")


def load_taste(path: Path) -> Taste:
    """What was learnt; nothing where the file is missing or damaged."""
    try:
        return Taste.from_data(json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Taste()
    except (OSError, ValueError, SettingsError) as error:
        log.warning("what was learnt in %s cannot be read: %s", path, error)
        return Taste()


def save_taste(taste: Taste, path: Path) -> None:
    """Keep it. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Disk().replace_text(path, json.dumps(taste.to_data()).encode())
