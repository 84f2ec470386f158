"""Two entries of the list are one person: a name typed twice, a walk-in who was on the list."""

from tether.session.session import Session


def merge_people(session: Session, key: int, name: str) -> list[int]:
    """Somebody of the list is the same as whoever is called `name`: the shots become theirs.

    Shot by shot, each undoable; begun again it goes on. The entry stays on the list, as done.

    Returns:
        The shots that were given.
    """
    person, name = session.attendance.person(key), " ".join(name.split())
    other = next(
        (one for one in session.attendance.everybody() if one.name == name and one.key != key), None
    )
    number = other.id if other else None
    given = [
        session.assign(shot.id, name, number).id
        for shot in session.catalogue.shots(sitter=person.name)
        if shot.person_id in (person.id, None) and not shot.quarantined
    ]
    current = session.sitters.current
    if (current.name, current.person_id) == (person.name, person.id):
        session.sitters.rename(name, number)
        if other is not None:
            session.attendance.check_in(other.key)
            session.roster = other.columns | {"group": other.group}
    session.attendance.mark(key, "done")
    return given
