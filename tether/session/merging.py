"""Two entries of the list are one person: a name typed twice, a walk-in who was on the list."""

from dataclasses import dataclass

from tether.session.names.moves import note_merge
from tether.session.names.renames import last_entry, namesake
from tether.session.session import Session


@dataclass(frozen=True, slots=True)
class Merge:
    """`shots` were given by `old` to `new`, or back to them."""

    old: str
    new: str
    shots: tuple[int, ...]


def merge_people(session: Session, key: int, name: str) -> Merge:
    """Somebody of the list is the same as whoever is called `name`: the shots become theirs.

    Shot by shot; begun again it goes on. The entry stays in the ledger as merged, and counts and is
    found no more. `undo_merge` takes it back.
    """
    person, name = session.attendance.person(key), " ".join(name.split())
    other = namesake(session.ledger, name, key)
    name, number = (name, None) if other is None else (other.name, other.id)
    shots = [
        (shot.id, shot.person_id, shot.sequence)
        for shot in session.catalogue.shots(sitter=person.name)
        if shot.person_id in (person.id, None) and not shot.quarantined
    ]
    merge = {"person": key, "old": person.name, "new": name, "shots": shots, "state": person.state}
    note_merge(session.folder, session.disk, merge)
    for shot_id, *_ in shots:
        session.assign(shot_id, name, number)
    current = session.sitters.current
    if (current.name, current.person_id) == (person.name, person.id):
        session.sitters.rename(name, number)
        listed = session.attendance.find(number) if number is not None else []
        for one in listed:
            if one.name == name:
                session.attendance.check_in(one.key)
                session.roster = one.columns | {"group": one.group}
    session.attendance.mark(key, "merged")
    return Merge(person.name, name, tuple(shot_id for shot_id, *_ in shots))


def undo_merge(session: Session) -> Merge | None:
    """Where the last change of a name was a merge, make two people again; None where it was none.

    Shots that somebody else was given since then stay theirs. Who sits does not change.
    """
    entry = last_entry(session.folder)
    if entry is None or entry["state"] != "merged":
        return None
    person = session.attendance.person(entry["person"])
    given = []
    for shot_id, number, sequence in entry["shots"]:
        if session.catalogue.has(shot_id) and (
            session.catalogue.shot(shot_id).sitter == entry["new"]
        ):
            session.assign(shot_id, person.name, number, sequence)
            given.append(shot_id)
    session.attendance.mark(person.key, "done" if entry["was"] == "here" else entry["was"])
    back = {"old": entry["new"], "new": person.name, "shots": [], "state": "merged"}
    note_merge(session.folder, session.disk, back | {"person": person.key}, undoes=entry["id"])
    return Merge(entry["new"], person.name, tuple(given))
