"""What a session already has of a sitter: the windows count it with what is shot now."""

import json

from tether.pipeline.events import EarlierShot, EarlierShots
from tether.readings import Face, Verdict
from tether.readings_json import reading_from_dict
from tether.session.records import ShotRecord
from tether.session.session import Session


def earlier_shots(session: Session, sitter: str) -> EarlierShots:
    """Return a sitter's stored shots, from this run of the program and those before it."""
    return EarlierShots(
        sitter,
        tuple(
            EarlierShot(
                *(shot.id, shot.path, _verdict(shot), _face(shot)),
                *(shot.pick, shot.rating, shot.label, shot.quarantined),
            )
            for shot in session.catalogue.shots(sitter=sitter, stored_only=True)
            if shot.path is not None
        ),
    )


def _verdict(shot: ShotRecord) -> Verdict | None:
    return None if shot.verdict is None else Verdict(shot.verdict, shot.reasons, shot.score or 0.0)


def _face(shot: ShotRecord) -> Face | None:
    """Only a keep's expression counts, and a whole day's readings would take seconds."""
    if not shot.kept or shot.reading_json is None:
        return None
    return reading_from_dict(json.loads(shot.reading_json)).face
