"""Where decisions about faces are kept: a small file beside the pictures, names of files only.

Also finds who a reference picture shows. Descriptors are compared in memory and never written.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from tether.errors import PictureError
from tether.people.decisions import Decision
from tether.people.groups import SAME_PERSON
from tether.people.watch import NEARER_BY, SURELY_OTHER
from tether.pipeline.peoples import Person, SeenFace, see_all
from tether.session.files import Disk, explain
from tether.session.wiping import DECISIONS

NOTE = DECISIONS
MOST_BYTES = 64 << 20
"""Of the file: 100,000 decisions."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """Who a reference shows. `person` is None for nobody; `sure` False where it is to be asked."""

    person: Person | None
    sure: bool
    distance: float


def load_decisions(folder: Path) -> list[Decision]:
    """What was decided about a folder's faces. Raises PictureError where the file is damaged."""
    path = folder / NOTE
    try:
        if path.stat().st_size > MOST_BYTES:
            raise PictureError(f"{path} is too large to be decisions about faces.")
        found = json.loads(path.read_text("utf-8"))["decisions"]
        return [Decision(one["kind"], tuple(map(str, one["faces"])), one["name"]) for one in found]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise PictureError(
            f"{path} cannot be read ({error}): mend it, or move it away and decide anew."
        ) from error


def save_decisions(folder: Path, decisions: Sequence[Decision]) -> None:
    """Write them down, durably. Raises SessionError."""
    text = json.dumps(
        {"decisions": [asdict(one) for one in decisions]}, ensure_ascii=False, indent=1
    )
    try:
        Disk().replace_text(folder / NOTE, text.encode() + b"\n")
    except OSError as error:
        raise explain(error, folder / NOTE) from error


def recognise(reference: Path, people: Sequence[Person]) -> Recognised:
    """Which of the people a picture shows, by its largest face.

    Raises:
        PictureError: it cannot be read, or shows no face.
    """
    (seen,) = see_all([reference])
    if seen.error is not None:
        raise PictureError(seen.error)
    if not seen.faces:
        raise PictureError(f"There is no face in {reference}: give a picture of one person.")
    gaps = sorted((_gap(seen.faces[0], person), number) for number, person in enumerate(people))
    if not gaps or gaps[0][0] >= SURELY_OTHER:
        return Recognised(None, True, gaps[0][0] if gaps else np.inf)
    nearest, number = gaps[0]
    alone = len(gaps) == 1 or gaps[1][0] >= max(SAME_PERSON, nearest + NEARER_BY)
    return Recognised(people[number], nearest < SAME_PERSON and alone, nearest)


def _gap(face: SeenFace, person: Person) -> float:
    """To the nearest of a person's faces, Euclidean."""
    theirs = np.array([one.descriptor for one in person.faces])
    return float(np.linalg.norm(theirs - np.array(face.descriptor), axis=1).min())
