"""Descriptors of faces out of a session, with proof.

tether keeps descriptors in memory only. They are numbers that somebody asked for (`--identity`), or
that another version noted, that may stand in a ledger; and what people said of faces. Rows are
cleared with SQLite's `secure_delete`, the file is built anew and the write-ahead file emptied, so
that no page holds them; then every file of the session that is no picture is read for them. The
same is done in its backup.
"""

import json
import re
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from tether.session.backup_records import opened_copy
from tether.session.files import Disk, explain
from tether.session.intake.structure import PICTURES, RAWS
from tether.session.ledger import Ledger
from tether.session.session import Session

RECORD = "wiped.json"
DECISIONS = "people.json"
DESCRIPTOR = re.compile(rb'"identity"\s*:\s*\[\s*-?\d')
"""How a descriptor stands in any file of ours: numbers under this key."""
READ_BYTES = 4 << 20
OVERLAP = 256
"""Bytes of one piece that are looked at again with the next."""


@dataclass(frozen=True, slots=True)
class Wiped:
    """What was cleared and what was read to prove it.

    Attributes:
        rows: shots whose readings held descriptors.
        files: names of files that were overwritten and removed.
        checked: names of files that were read to the end; `bytes_checked` in all.
        left: names of files that still hold a descriptor: none, or the wiping failed.
        when: ISO 8601.
    """

    rows: int
    files: tuple[str, ...]
    checked: tuple[str, ...]
    bytes_checked: int
    left: tuple[str, ...]
    when: str


def wipe(session: Session) -> Wiped:
    """Clear every descriptor, look for what is left, and note it in the session.

    Args:
        session: open for writing.

    Raises:
        SessionError: the session or its backup cannot be written or read.
    """
    checked: list[str] = []
    left: list[str] = []
    size = 0
    try:
        rows = _clear_readings(session.ledger)
        files = _remove_decisions(session.folder, session.disk)
        roots = [session.folder]
        with opened_copy(session.ledger) as copy:
            if copy is not None:
                roots.append(copy[0])
                _clear_readings(copy[1])
                _remove_decisions(copy[0], session.disk)
        for root in roots:
            for path in sorted(root.rglob("*")):
                if path.is_file() and path.suffix.lower() not in PICTURES | RAWS:
                    inside = root == session.folder
                    name = path.relative_to(root).as_posix() if inside else str(path)
                    found, length = _look(path)
                    checked.append(name)
                    size += length
                    left += [name] * found
        when = datetime.now(UTC).isoformat(timespec="seconds")
        wiped = Wiped(rows, files, tuple(checked), size, tuple(left), when)
        note = json.dumps(asdict(wiped), ensure_ascii=False, indent=1).encode() + b"\n"
        session.disk.replace_text(session.folder / RECORD, note)
    except OSError as error:
        raise explain(error, session.folder) from error
    return wiped


def _clear_readings(ledger: Ledger) -> int:
    shots = ledger.rows("SELECT id, reading FROM shots WHERE reading LIKE '%\"identity\"%'")
    cleared = 0
    with ledger.transaction() as connection:
        connection.execute("PRAGMA secure_delete = ON")
        for row in shots:
            try:
                reading = json.loads(row["reading"])
            except ValueError:
                continue
            kept = _without(reading)
            if kept != reading:
                cleared += 1
                connection.execute(
                    "UPDATE shots SET reading = ? WHERE id = ?",
                    (json.dumps(kept, ensure_ascii=False), row["id"]),
                )
    ledger.rebuild()
    return cleared


def _without(value: object) -> object:
    """The same without any descriptor."""
    if isinstance(value, dict):
        return {name: _without(one) for name, one in value.items() if name != "identity"}
    return [_without(one) for one in value] if isinstance(value, list) else value


def _remove_decisions(folder: Path, disk: Disk) -> tuple[str, ...]:
    path = folder / DECISIONS
    if not path.is_file():
        return ()
    with path.open("r+b") as file:
        file.write(bytes(path.stat().st_size))
        file.flush()
        disk.sync(file.fileno())
    disk.drop_name(path)
    return (DECISIONS,)


def _look(path: Path) -> tuple[bool, int]:
    """Whether a file holds a descriptor, and its bytes."""
    size, tail = 0, b""
    with path.open("rb") as file:
        while piece := file.read(READ_BYTES):
            size += len(piece)
            if DESCRIPTOR.search(tail + piece):
                return True, size
            tail = piece[-OVERLAP:]
    return False, size
