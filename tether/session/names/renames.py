"""A sitter's name put right: in the list, on every shot, in file names and sidecars; undoable.

No file is ever overwritten: where a new name is taken, a number is added.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tether.errors import SessionError
from tether.session.files import Disk
from tether.session.ledger import Ledger
from tether.session.names.moves import Move, begin, entries_of, files_beside, from_entry
from tether.session.names.naming import OWN_FOLDERS, safe_part


class NameTakenError(SessionError):
    """Another person has that name. Whether both are one only the photographer knows."""


def check_free(ledger: Ledger, old: str, new: str, person: int) -> None:
    """Raise NameTakenError where somebody else of the list, or of the shots, is called `new`."""
    new = " ".join(new.split())
    row = ledger.row("SELECT person_id FROM people WHERE id = ?", (person,))
    own = None if row is None else row["person_id"]
    listed = ledger.row("SELECT person_id FROM people WHERE name = ? AND id != ?", (new, person))
    shot = ledger.row(
        "SELECT 1 FROM shots WHERE sitter = ? AND person_id IS NOT ? AND quarantined IS NULL",
        (new, own),
    )
    if new == old or (listed is None and shot is None):
        return
    where = "with shots" if listed is None else f"on the list as {listed['person_id']}"
    raise NameTakenError(
        f"{new} is another person already, {where}. If both are "
        f"one, put them together (`tether roster --rename … --merge`): {old}'s shots become "
        f"{new}'s. If not, choose a name that tells them apart."
    )


def rename_sitter(
    ledger: Ledger, folder: Path, disk: Disk, old: str, new: str, person: int | None = None
) -> Move:
    """Give a sitter another name.

    Args:
        ledger: of the session, open for writing.
        folder: of the session.
        disk: its disk.
        old: the name as it stands.
        new: the right one.
        person: the list's key; tells two people of one name apart.

    Raises:
        SessionError: nothing to rename, no name, or the disk refused; what was begun is finished
            at the next opening.
    """
    new = " ".join(new.split())
    if not new:
        raise SessionError("A sitter needs a name.")
    if new == old:
        raise SessionError(f"{old} has that name already.")
    shots = _shots(ledger, old, person)
    if not shots and person is None:
        raise SessionError(f"There is no sitter {old} in {folder}.")
    moves, files = _plan(ledger, folder, shots, safe_part(old), safe_part(new))
    number = len(entries_of(folder)) + 1
    rename = Move(number, person, old, new, moves, files)
    begin(ledger, folder, disk, rename)
    return rename


def undo_rename(ledger: Ledger, folder: Path, disk: Disk) -> Move | None:
    """Take the last rename back that has not been taken back; None where there is none."""
    undone = {entry["undoes"] for entry in entries_of(folder) if entry.get("undoes")}
    done = [
        entry
        for entry in entries_of(folder)
        if entry["state"] == "done"
        and entry["old"] != entry["new"]
        and not entry.get("undoes")
        and entry["id"] not in undone
    ]
    if not done:
        return None
    last = from_entry(done[-1])
    back = Move(
        len(entries_of(folder)) + 1,
        last.person,
        last.new,
        last.old,
        tuple((shot, new, old) for shot, old, new in last.moves),
        tuple((new, old) for old, new in reversed(last.files)),
    )
    begin(ledger, folder, disk, back, undoes=last.id)
    return back


def _shots(ledger: Ledger, name: str, person: int | None) -> list[Any]:
    if person is None:
        return ledger.rows("SELECT id, stem FROM shots WHERE sitter = ? ORDER BY id", (name,))
    row = ledger.row("SELECT person_id FROM people WHERE id = ?", (person,))
    return ledger.rows(
        "SELECT id, stem FROM shots WHERE sitter = ? AND (person_id = ? OR person_id IS NULL) "
        "ORDER BY id",
        (name, "" if row is None else row["person_id"]),
    )


def _plan(
    ledger: Ledger, folder: Path, shots: Iterable[Any], old: str, new: str
) -> tuple[tuple[tuple[int, str, str], ...], tuple[tuple[str, str], ...]]:
    """Where every file of the shots goes; only what is stored moves, and only where it is named."""
    moves, files = [], list[tuple[str, str]]()
    taken = {row["stem"].casefold() for row in ledger.rows("SELECT stem FROM shots")}
    for shot in shots:
        rows = ledger.rows(
            "SELECT path FROM files WHERE shot = ? AND state = 'stored' ORDER BY id", (shot["id"],)
        )
        paths = [row["path"] for row in rows]
        target = "/".join(part.replace(old, new) for part in shot["stem"].split("/"))
        if target.split("/")[0].casefold() in OWN_FOLDERS:
            target = f"_{target}"
        if (
            not paths
            or target == shot["stem"]
            or not all(p.startswith(shot["stem"]) for p in paths)
        ):
            continue
        number, free = 1, target
        while free.casefold() in taken and free.casefold() != shot["stem"].casefold():
            number += 1
            free = f"{target}_{number}"
        taken.add(free.casefold())
        moves.append((shot["id"], shot["stem"], free))
        files += files_beside(folder, paths, shot["stem"], free)
    return tuple(moves), tuple(files)
