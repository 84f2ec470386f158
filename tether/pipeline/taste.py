"""What this photographer likes, kept on this machine: from finished sessions to the ranking.

Each session's choices are kept under that session's name, so that learning from it again replaces
them, and forgetting it leaves the others. The file is small, readable JSON beside the settings;
only the order within a group follows it, never a verdict's facts.
"""

import json
import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tether.config import settings_path
from tether.cull.features import WEIGHTS, eye_sharpness, features
from tether.cull.learn import Taste, Vote
from tether.errors import SettingsError
from tether.looks.look import Look
from tether.readings import Reading
from tether.readings_json import reading_from_dict
from tether.session.records import ShotRecord
from tether.session.session import Session

log = logging.getLogger(__name__)

VERSION = 1
MOST_BYTES = 16 << 20
"""A choice is some 300 bytes; a file of more than 50,000 is not ours."""
PICKED, REJECTED = 6, -1
"""Worth of a pick, above five stars, and of a reject, below none."""


@dataclass(frozen=True)
class Tastes:
    """The choices of each session that was learnt from, in the order in which they came."""

    sessions: Mapping[str, Taste] = field(default_factory=dict)

    @property
    def taste(self) -> Taste:
        """All of it as one."""
        return Taste(tuple(vote for taste in self.sessions.values() for vote in taste.votes))

    def learnt(self, session: str, votes: Sequence[Vote]) -> "Tastes":
        """With this session's choices in place of what was known of it; none: without it."""
        others = {name: taste for name, taste in self.sessions.items() if name != session}
        return Tastes(others | {session: Taste(tuple(votes))} if votes else others)


def taste_path() -> Path:
    """Where it is kept."""
    return settings_path().with_name("taste.json")


def load_tastes(path: Path | None = None) -> Tastes:
    """Read it; nothing learnt where there is no file. Raises SettingsError where it is damaged."""
    path = path or taste_path()
    try:
        if path.stat().st_size > MOST_BYTES:
            raise SettingsError(f"{path} is too large to be what was learnt: move it away.")
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Tastes()
    except (OSError, ValueError) as error:
        raise SettingsError(
            f"{path} cannot be read: {error}. `tether learn --forget` starts afresh."
        ) from error
    sessions = data.get("sessions") if isinstance(data, dict) else None
    if not isinstance(sessions, dict) or data.get("version") != VERSION:
        raise SettingsError(
            f"{path} is not in a form that this version reads: `tether learn --forget` "
            "starts afresh."
        )
    return Tastes({str(name): Taste.from_data(value) for name, value in sessions.items()})


def learnt_weights() -> Mapping[str, float]:
    """What the ranking weighs for this photographer; the start values where the file is damaged."""
    try:
        return load_tastes().taste.weights
    except SettingsError as error:
        log.warning("%s", error)
        return WEIGHTS


def save_tastes(tastes: Tastes, path: Path | None = None) -> None:
    """Write it whole or not at all. Raises SettingsError where the disk refuses."""
    path = path or taste_path()
    data = {
        "version": VERSION,
        "sessions": {name: taste.to_data() for name, taste in tastes.sessions.items()},
    }
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(path.name + ".new")
        new.write_text(json.dumps(data), encoding="utf-8")
        new.replace(path)
    except OSError as error:
        raise SettingsError(f"{path} cannot be written: {error.strerror}.") from error


def forget_everything(path: Path | None = None) -> bool:
    """Put it aside as `.forgotten`, readable or not; whether there was anything."""
    path = path or taste_path()
    try:
        path.replace(path.with_name(path.name + ".forgotten"))
    except FileNotFoundError:
        return False
    except OSError as error:
        raise SettingsError(f"{path} cannot be put aside: {error.strerror}.") from error
    return True


def learn_session(session: Session, look: Look) -> str | None:
    """Learn from a session at its end; a sentence, or None where it taught nothing.

    Raises SettingsError where what was learnt before cannot be read or written.
    """
    votes = choices_of(session.catalogue.shots(stored_only=True), look)
    if not votes:
        return None
    save_tastes(load_tastes().learnt(str(session.folder.resolve()), votes))
    number = f"{len(votes)} choice{'s' if len(votes) > 1 else ''}"
    return (
        f"The ranking has learnt from {number} of yours today: `tether learn` shows what, "
        f"`tether learn --forget {session.folder}` takes it back."
    )


def choices_of(shots: Sequence[ShotRecord], look: Look) -> list[Vote]:
    """What a session's picks and stars say: in each group, the one liked best over each liked less.

    Shots with closed eyes teach nothing: that they lose is a fact and no taste.
    """
    groups: dict[str, list[tuple[int, Reading]]] = defaultdict(list)
    for shot in shots:
        if shot.group is not None and shot.reading_json and shot.verdict != "reject":
            try:
                reading = reading_from_dict(json.loads(shot.reading_json))
            except ValueError:
                continue
            groups[f"{shot.sitter}/{shot.group}"].append((_worth(shot), reading))
    votes = []
    for members in groups.values():
        sharpness = [value for _, r in members if (value := eye_sharpness(r)) is not None]
        best_sharpness = max(sharpness, default=None)
        worth, liked = max(members, key=lambda member: member[0])
        merits = features(liked, look, best_sharpness)
        votes += [
            Vote(merits, features(other, look, best_sharpness))
            for less, other in members
            if less < worth
        ]
    return votes


def _worth(shot: ShotRecord) -> int:
    if shot.pick is not None:
        return PICKED if shot.pick == "pick" else REJECTED
    return shot.rating
