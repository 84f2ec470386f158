"""Stored files get other names: durably, with a log, never over another file.

Each move is noted in `renames.log` of the session, one JSON object a line, with every file's old
and new name: first as begun, then as done. What a crash cut short is finished at the next opening.
A copy in the backup moves too where the backup is connected; elsewhere it is made again.
"""

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Any

from tether.session.backup_records import may_write
from tether.session.files import Disk, explain
from tether.session.ledger import Ledger

LOG = "renames.log"


@dataclass(frozen=True, slots=True)
class Move:
    """Files that get other names, and the name of their sitter where that changes too.

    `moves` are (shot, old, new) paths without extension, relative to the session; `files` are
    (old, new). `old` and `new` are the sitter's names, equal where only files move; `person` is the
    list's key, or None for a name that is on no list.
    """

    id: int
    person: int | None
    old: str
    new: str
    moves: tuple[tuple[int, str, str], ...]
    files: tuple[tuple[str, str], ...]


def begin(ledger: Ledger, folder: Path, disk: Disk, move: Move, undoes: int | None = None) -> None:
    """Note a move and carry it out.

    Raises:
        SessionError: the disk refused; what was begun is finished at the next opening.
    """
    _note(folder, disk, move, "begun", undoes)
    _carry_out(ledger, folder, disk, move, undoes)


def finish_moves(ledger: Ledger, folder: Path, disk: Disk) -> list[str]:
    """Finish what a crash cut short; one sentence for each."""
    entries = entries_of(folder)
    finished = {entry["id"] for entry in entries if entry["state"] == "done"}
    sentences = []
    for entry in entries:
        if entry["state"] == "begun" and entry["id"] not in finished:
            move = from_entry(entry)
            _carry_out(ledger, folder, disk, move, entry.get("undoes"))
            sentences.append(
                f"The moving of {move.files[0][0]} to {move.files[0][1]} is finished."
                if move.files and move.old == move.new
                else f"The renaming of {move.old} to {move.new} is finished."
            )
    return sentences


def entries_of(folder: Path) -> list[dict[str, Any]]:
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


def from_entry(entry: dict[str, Any]) -> Move:
    """The move that a line of the log tells of."""
    return Move(
        entry["id"],
        entry["person"],
        entry["old"],
        entry["new"],
        tuple((shot, old, new) for shot, old, new in entry["moves"]),
        tuple((old, new) for old, new in entry["files"]),
    )


def note_merge(folder: Path, disk: Disk, merge: dict[str, Any], undoes: int | None = None) -> None:
    """Note that the shots of `person` became those of another, or, with `undoes`, theirs again.

    `merge` has person, old, new, shots (each with the roster's id and the number that it had) and
    the state of the person before. Raises SessionError.
    """
    number = len(entries_of(folder)) + 1
    move = Move(number, merge["person"], merge["old"], merge["new"], (), ())
    _note(folder, disk, move, "merged", undoes, {"shots": merge["shots"], "was": merge["state"]})


def files_beside(
    folder: Path, paths: Iterable[str], stem: str, target: str
) -> tuple[tuple[str, str], ...]:
    """(old, new) of stored files and their sidecars, from names on `stem` to names on `target`.

    All are relative to `folder`; stems are paths without extension.
    """
    files: list[tuple[str, str]] = []
    for path in paths:
        files.append((path, target + path[len(stem) :]))
        for sidecar in (f"{path}.xmp", str(PurePosixPath(path).with_suffix(".xmp"))):
            pair = (sidecar, target + sidecar[len(stem) :])
            if (folder / sidecar).is_file() and pair not in files:
                files.append(pair)
    return tuple(files)


def _carry_out(
    ledger: Ledger, folder: Path, disk: Disk, move: Move, undoes: int | None = None
) -> None:
    """Move what has not moved yet, then tell the ledger, then note that it is done."""
    try:
        for old, new in move.files:
            _move(disk, folder, old, new)
    except OSError as error:
        raise explain(error, folder) from error
    uncopied = _move_copies(ledger, disk, folder, move)
    with ledger.transaction() as connection:
        for old, new in move.files:
            # In a backup that opens after a loss the row may not say `stored` yet: its path does.
            connection.execute("UPDATE files SET path = ? WHERE path = ?", (new, old))
        for path in uncopied:
            connection.execute("UPDATE files SET backup = NULL WHERE path = ?", (path,))
        for shot, was, stem in move.moves:
            connection.execute(
                "UPDATE shots SET stem = ? WHERE id = ? AND stem = ?", (stem, shot, was)
            )
        if move.person is None:
            connection.execute("UPDATE shots SET sitter = ? WHERE sitter = ?", (move.new, move.old))
        else:
            connection.execute(
                "UPDATE shots SET sitter = ? WHERE sitter = ? AND (person_id IS NULL OR person_id "
                "= (SELECT person_id FROM people WHERE id = ?))",
                (move.new, move.old, move.person),
            )
            connection.execute("UPDATE people SET name = ? WHERE id = ?", (move.new, move.person))
    _note(folder, disk, move, "done", undoes)
    for old, _ in move.files:
        with suppress(OSError):
            (folder / old).parent.rmdir()  # the empty folder of the old name


def _move(disk: Disk, root: Path, old: str, new: str) -> None:
    """Give one file its other name. Raises OSError."""
    source, target = root / old, root / new
    if not source.is_file():
        return  # moved before a crash, or gone: `verify` tells
    disk.make_folder(target.parent)
    if old.casefold() == new.casefold():
        disk.rename(source, target)
        disk.sync_folder(target.parent)
    elif target.exists() and target.samefile(source):
        disk.drop_name(source)  # a crash fell between the new name and the old one's end
    else:
        disk.place(source, target)
    disk.sync_folder(source.parent)


def _roots(ledger: Ledger, files: Iterable[tuple[str, str]]) -> dict[str, Path]:
    """The backup's folder of each picture that has a copy, by its old name."""
    found = {}
    for old, _ in files:
        row = ledger.row(
            "SELECT backup_root FROM files WHERE path = ? AND state = 'stored' "
            "AND backup = 'stored'",
            (old,),
        )
        if row is not None:
            found[old] = Path(row["backup_root"])
    return found


def _move_copies(ledger: Ledger, disk: Disk, folder: Path, move: Move) -> list[str]:
    """Move what is in the backup; returns new names whose copy has to be made again.

    A backup that follows another session meanwhile is left alone.
    """
    roots, uncopied = _roots(ledger, move.files), []
    foreign = {root for root in set(roots.values()) if not may_write(ledger, root)}
    uncopied += [new for old, new in move.files if roots.get(old) in foreign]
    roots = {old: root for old, root in roots.items() if root not in foreign}
    for root in dict.fromkeys(roots.values()):
        with suppress(OSError):  # before any file: the backup may be all that is left of the day
            disk.replace_text(root / LOG, (folder / LOG).read_bytes())
    for old, new in move.files:
        if old not in roots:
            continue
        root = roots[old]
        try:
            _move(disk, root, old, new)
        except OSError:
            uncopied.append(new)
        else:
            uncopied += [] if (root / new).is_file() else [new]
    for old, new in move.files:
        for root in dict.fromkeys(roots.values()):
            with suppress(OSError):
                if old not in roots:
                    _move(disk, root, old, new)
                (root / old).parent.rmdir()
    return uncopied


def _note(
    folder: Path,
    disk: Disk,
    move: Move,
    state: str,
    undoes: int | None = None,
    more: dict[str, Any] | None = None,
) -> None:
    """Add one line to the log, durably. Raises SessionError."""
    entry = {
        "id": move.id,
        "state": state,
        "when": datetime.now(UTC).isoformat(timespec="seconds"),
        "person": move.person,
        "old": move.old,
        "new": move.new,
        "moves": move.moves,
        "files": move.files,
        "undoes": undoes,
        **(more or {}),
    }
    line = json.dumps(entry, ensure_ascii=False) + "\n"
    path = folder / LOG
    try:
        before = path.read_bytes() if path.exists() else b""
        disk.replace_text(path, before + line.encode())
    except OSError as error:
        raise explain(error, path) from error
