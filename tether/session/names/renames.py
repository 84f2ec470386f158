"""A sitter's name put right: in the list, on every shot, in file names and sidecars; undoable.

No file is ever overwritten: where a new name is taken, a number is added.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tether.errors import SessionError
from tether.session.files import Disk
from tether.session.ledger import Ledger
from tether.session.names.moves import Move, begin, entries_of, files_beside, from_entry
from tether.session.names.naming import OWN_FOLDERS, safe_part


class NameTakenError(SessionError):
    """Another person has that name. Whether both are one only the photographer knows."""


@dataclass(frozen=True, slots=True)
class Namesake:
    """Somebody else of that name. `id` is the list's; None where they have shots only."""

    name: str
    id: str | None


def namesake(ledger: Ledger, name: str, person: int) -> Namesake | None:
    """Who else, of the list or of the shots, is called `name`, in whatever case."""
    row = ledger.row("SELECT person_id FROM people WHERE id = ?", (person,))
    own = None if row is None else row["person_id"]
    listed = ledger.rows(
        "SELECT name, person_id FROM people WHERE id != ? AND state != 'merged' ORDER BY id",
        (person,),
    )
    shot = ledger.rows(
        "SELECT DISTINCT sitter, NULL FROM shots WHERE person_id IS NOT ? AND quarantined IS NULL",
        (own,),
    )
    same = [Namesake(*one) for one in (*listed, *shot) if _compared(one[0]) == _compared(name)]
    return next((one for one in same if one.name == name), same[0] if same else None)


def check_free(ledger: Ledger, old: str, new: str, person: int) -> None:
    """Raise NameTakenError where somebody else of the list, or of the shots, is called `new`."""
    new = " ".join(new.split())
    other = namesake(ledger, new, person)
    if _compared(new) == _compared(old) or other is None:
        return
    where = "with shots" if other.id is None else f"on the list as {other.id}"
    raise NameTakenError(
        f"{other.name} is another person already, {where}. If both are "
        f"one, put them together (`tether roster --rename … --merge`): {old}'s shots become "
        f"{other.name}'s. If not, choose a name that tells them apart."
    )


def _compared(name: str) -> str:
    """As names are compared: a folder of the other case may be the same one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


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


def last_entry(folder: Path) -> dict[str, Any] | None:
    """The last rename or merge of the log that has not been taken back; None where there is none.

    A merge has the state `merged`.
    """
    entries = entries_of(folder)
    undone = {entry["undoes"] for entry in entries if entry.get("undoes")}
    done = [
        entry
        for entry in entries
        if entry["state"] in ("done", "merged")
        and entry["old"] != entry["new"]
        and not entry.get("undoes")
        and entry["id"] not in undone
    ]
    return done[-1] if done else None


def undo_rename(ledger: Ledger, folder: Path, disk: Disk) -> Move | None:
    """Take the last rename back that has not been taken back; None where there is none.

    A merge that came after it is taken back first: see `merging`.
    """
    entry = last_entry(folder)
    if entry is None or entry["state"] == "merged":
        return None
    last = from_entry(entry)
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
