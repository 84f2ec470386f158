"""A sitter's name put right: in the list, on every shot, in file names and sidecars; undoable.

Each rename is noted in `renames.log` of the session, one JSON object a line, with every file's old
and new name: first as begun, then as done. What a crash cut short is finished at the next opening.
No file is ever overwritten: where a new name is taken, a number is added.
"""

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Any

from tether.errors import SessionError
from tether.session.files import Disk, explain
from tether.session.ledger import Ledger
from tether.session.naming import safe_part

LOG = "renames.log"


@dataclass(frozen=True, slots=True)
class Rename:
    """One rename. `moves` are (shot, old, new) paths without extension, relative to the session.

    `person` is the list's key, or None for a name that is on no list; `files` are (old, new).
    """

    id: int
    person: int | None
    old: str
    new: str
    moves: tuple[tuple[int, str, str], ...]
    files: tuple[tuple[str, str], ...]


def rename_sitter(
    ledger: Ledger, folder: Path, disk: Disk, old: str, new: str, person: int | None = None
) -> Rename:
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
    number = len(_entries(folder)) + 1
    rename = Rename(number, person, old, new, moves, files)
    _note(folder, disk, rename, "begun")
    _carry_out(ledger, folder, disk, rename)
    return rename


def undo_rename(ledger: Ledger, folder: Path, disk: Disk) -> Rename | None:
    """Take the last rename back that has not been taken back; None where there is none."""
    undone = {entry["undoes"] for entry in _entries(folder) if entry.get("undoes")}
    done = [
        entry
        for entry in _entries(folder)
        if entry["state"] == "done" and not entry.get("undoes") and entry["id"] not in undone
    ]
    if not done:
        return None
    last = _from_entry(done[-1])
    back = Rename(
        len(_entries(folder)) + 1,
        last.person,
        last.new,
        last.old,
        tuple((shot, new, old) for shot, old, new in last.moves),
        tuple((new, old) for old, new in reversed(last.files)),
    )
    _note(folder, disk, back, "begun", undoes=last.id)
    _carry_out(ledger, folder, disk, back, undoes=last.id)
    return back


def finish_renames(ledger: Ledger, folder: Path, disk: Disk) -> list[str]:
    """Finish what a crash cut short; one sentence for each."""
    entries = _entries(folder)
    finished = {entry["id"] for entry in entries if entry["state"] == "done"}
    sentences = []
    for entry in entries:
        if entry["state"] == "begun" and entry["id"] not in finished:
            rename = _from_entry(entry)
            _carry_out(ledger, folder, disk, rename, undoes=entry.get("undoes"))
            sentences.append(f"The renaming of {rename.old} to {rename.new} is finished.")
    return sentences


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
    moves, files = [], []
    taken = {row["stem"].casefold() for row in ledger.rows("SELECT stem FROM shots")}
    for shot in shots:
        rows = ledger.rows(
            "SELECT path FROM files WHERE shot = ? AND state = 'stored' ORDER BY id", (shot["id"],)
        )
        paths = [row["path"] for row in rows]
        target = "/".join(part.replace(old, new) for part in shot["stem"].split("/"))
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
        for path in paths:
            end = path[len(shot["stem"]) :]
            files.append((path, free + end))
            beside = [f"{path}.xmp", str(PurePosixPath(path).with_suffix(".xmp"))]
            for sidecar in beside:
                pair = (sidecar, free + sidecar[len(shot["stem"]) :])
                if (folder / sidecar).is_file() and pair not in files:
                    files.append(pair)
    return tuple(moves), tuple(files)


def _carry_out(
    ledger: Ledger, folder: Path, disk: Disk, rename: Rename, undoes: int | None = None
) -> None:
    """Move what has not moved yet, then tell the ledger, then note that it is done."""
    try:
        for old, new in rename.files:
            source, target = folder / old, folder / new
            if not source.is_file():
                continue  # moved before a crash, or gone: `verify` tells
            disk.make_folder(target.parent)
            if old.casefold() == new.casefold():
                disk.rename(source, target)
                disk.sync_folder(target.parent)
            elif target.exists() and target.samefile(source):
                disk.drop_name(source)  # a crash fell between the new name and the old one's end
            else:
                disk.place(source, target)
            disk.sync_folder(source.parent)
    except OSError as error:
        raise explain(error, folder) from error
    with ledger.transaction() as connection:
        for shot, old, new in rename.moves:
            connection.execute(
                "UPDATE files SET path = ? || substr(path, ?) WHERE shot = ? AND state = 'stored' "
                "AND substr(path, 1, ?) = ?",
                (new, len(old) + 1, shot, len(old), old),
            )
            connection.execute("UPDATE shots SET stem = ? WHERE id = ?", (new, shot))
        if rename.person is None:
            connection.execute(
                "UPDATE shots SET sitter = ? WHERE sitter = ?", (rename.new, rename.old)
            )
        else:
            connection.execute(
                "UPDATE shots SET sitter = ? WHERE sitter = ? AND (person_id IS NULL OR person_id "
                "= (SELECT person_id FROM people WHERE id = ?))",
                (rename.new, rename.old, rename.person),
            )
            connection.execute(
                "UPDATE people SET name = ? WHERE id = ?", (rename.new, rename.person)
            )
    _note(folder, disk, rename, "done", undoes=undoes)
    for old, _ in rename.files:
        with suppress(OSError):
            (folder / old).parent.rmdir()  # the empty folder of the old name


def _note(folder: Path, disk: Disk, rename: Rename, state: str, undoes: int | None = None) -> None:
    """Add one line to the log, durably."""
    entry = {
        "id": rename.id,
        "state": state,
        "when": datetime.now(UTC).isoformat(timespec="seconds"),
        "person": rename.person,
        "old": rename.old,
        "new": rename.new,
        "moves": rename.moves,
        "files": rename.files,
        "undoes": undoes,
    }
    line = json.dumps(entry, ensure_ascii=False) + "\n"
    path = folder / LOG
    try:
        before = path.read_bytes() if path.exists() else b""
        disk.replace_text(path, before + line.encode())
    except OSError as error:
        raise explain(error, path) from error


def _entries(folder: Path) -> list[dict[str, Any]]:
    """Every whole line of the log."""
    try:
        text = (folder / LOG).read_text("utf-8")
    except FileNotFoundError:
        return []
    except OSError as error:
        raise explain(error, folder / LOG) from error
    entries = []
    for line in text.splitlines():
        try:
            entries.append(json.loads(line))
        except ValueError:
            continue  # somebody else's line
    return entries


def _from_entry(entry: dict[str, Any]) -> Rename:
    return Rename(
        entry["id"],
        entry["person"],
        entry["old"],
        entry["new"],
        tuple((shot, old, new) for shot, old, new in entry["moves"]),
        tuple((old, new) for old, new in entry["files"]),
    )
