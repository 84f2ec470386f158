"""What `tether people` does to a session: consent, shots given to names, wiping. Not a command."""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tether.pipeline.peoples import Person, SeenPicture


def check_consent(place: Path, words: str | None) -> None:
    """Note consent where it is told; say so where a session has none."""
    from tether.session.consent import consent, note_consent
    from tether.session.ledger import LEDGER

    if words is not None:
        note_consent(place, words)
    if (place / LEDGER).is_file() and consent(place) is None:
        sys.stderr.write(
            "tether: No consent to comparing faces is noted for this session: --consent WORDS "
            "notes it.\n"
        )


def give(place: Path, people: "Sequence[Person]", seen: "Sequence[SeenPicture]") -> None:
    """Give the shots of named people to them; each change is told. Raises SessionError.

    A shot of several people, or of somebody whose group has no name, stays as it is.
    """
    from tether.session.session import Session

    alone = {picture.path for picture in seen if len(picture.faces) == 1}
    with Session.open(place, create=False) as session:
        shots = {shot.path: shot for shot in session.catalogue.shots(stored_only=True)}
        listed = Counter(one.name for one in session.attendance.everybody())
        given = 0
        for person in people:
            for path in person.pictures:
                shot = shots.get(path)
                if person.name is None or shot is None or path not in alone:
                    continue
                if shot.sitter == person.name and not shot.quarantined:
                    continue
                same = [o for o in session.attendance.everybody() if o.name == person.name]
                number = same[0].id if listed[person.name] == 1 else None
                session.assign(shot.id, person.name, number)
                was = shot.sitter or "nobody"
                sys.stderr.write(f"tether: {path.name}: {was} → {person.name}\n")
                given += 1
    sys.stderr.write(f"tether: {given} shots have another sitter now; undo takes each back.\n")


def wipe_session(place: Path) -> int:
    """Clear descriptors and say what was read to prove it; 1 where one is left."""
    from tether.session.session import Session
    from tether.session.wiping import RECORD, wipe

    with Session.open(place, create=False) as session:
        wiped = wipe(session)
    sys.stdout.write(
        f"{wiped.rows} readings cleared"
        + "".join(f", {name} overwritten and removed" for name in wiped.files)
        + f". {len(wiped.checked)} files of {wiped.bytes_checked / 1e6:.1f} MB were read: "
        + (f"{len(wiped.left)} still hold descriptors" if wiped.left else "no descriptor is left")
        + f" ({RECORD} has the list).\n"
    )
    for name in wiped.left:
        sys.stderr.write(f"tether: {name} still holds a descriptor: remove it by hand.\n")
    return 1 if wiped.left else 0
