"""In what light each picture was shown: kept in the session's ledger, so that it is delivered so.

The day goes on telling a little more with every shot, and what was known of a picture's light
wanders with it. What its sitter has seen stays, until its own backdrop or the sitter's skin tells
visibly otherwise: the pictures around it are a guess, and no reason to change one.
"""

import hashlib
import json
from dataclasses import asdict
from typing import get_args

from tether.colour.consistency import LightCorrection, Standard
from tether.pipeline.session_colour import SessionColour
from tether.session.session import Session

VISIBLE_STOPS = 0.05
"""A change of light that is just seen: one ΔE on skin, which at L* 65 gains 19 L* with a stop."""

Answer = tuple[LightCorrection, Standard]


def lights_shown(session: Session, colour: SessionColour) -> dict[int, Answer]:
    """Return in what light shots were shown under this colour, by their id."""
    name = _name_of(colour)
    noted = session.choices.of_shots("light").items()
    found = {shot: _answer(text, name) for shot, text in noted}
    return {shot: answer for shot, answer in found.items() if answer is not None}


def light_shown(session: Session, colour: SessionColour, shot_id: int) -> LightCorrection | None:
    """Return in what light one shot was shown under this colour; None where it was not."""
    text = session.choices.of_shot("light", shot_id)
    answer = None if text is None else _answer(text, _name_of(colour))
    return None if answer is None else answer[0]


def keep_shown(session: Session, colour: SessionColour, shot_id: int, answer: Answer) -> None:
    """Remember in what light a shot was shown; one that nothing was known of is left open."""
    light, standard = answer
    if standard != "none":
        kept = [_name_of(colour), light.exposure, light.red, light.blue, standard]
        session.choices.put_of_shot("light", shot_id, json.dumps(kept))


def steady(found: Answer, shown: Answer | None) -> Answer:
    """Return the answer as it was shown, unless a surface now tells visibly otherwise."""
    if shown is None:
        return found
    pairs = zip(found[0].stops, shown[0].stops, strict=True)
    visibly = any(abs(now - before) > VISIBLE_STOPS for now, before in pairs)
    return found if visibly and found[1] in ("backdrop", "skin") else shown


def _answer(text: str, name: str) -> Answer | None:
    under, *stops, standard = json.loads(text)
    if under != name or standard not in get_args(Standard):
        return None
    return LightCorrection(*stops), standard


def _name_of(colour: SessionColour) -> str:
    """What changes when another light is asked for."""
    reference = colour.reference
    parts = [colour.digest, None if reference is None else asdict(reference)]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
