"""Which announcement is which file: known already, to be fetched again, half of a pair, or new.

Cameras announce twice, forget to announce, reuse names after a format and call everything in their
RAM `capt0000.jpg`. Where the ledger cannot be sure that a file is one it has, the file is fetched
and its bytes decide: a frame fetched twice costs a moment, a frame not fetched is lost.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath
from sqlite3 import Connection, Row

from tether.frames import RemoteFile
from tether.session.intake.structure import kind_of
from tether.session.names import naming
from tether.session.records import FileKind

PAIR_SECONDS = timedelta(seconds=2)
"""Clock stamps of a RAW and its JPEG differ by at most this: one is written after the other."""
PAIR_SHOTS = 200
"""Without clock stamps, halves of a pair are at most so many shots apart: a long burst."""
MAX_TEXT = 4096
"""Characters kept of a name that a camera sends."""
_STORE = re.compile(r"^/?store_[0-9a-fA-F]{8}(?=/|$)")


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file about to be fetched. `path` is relative to the session folder.

    `earlier_sha256` is of bytes that came before and were doubted; `suspects` are the hashes of
    stored files that this one may be again; `attempts` counts this one.
    """

    file_id: int
    shot_id: int
    path: str
    kind: FileKind
    sitter: str
    quarantined: str | None
    earlier_sha256: str | None = None
    attempts: int = 1
    suspects: tuple[str, ...] = ()
    has_picture: bool = False


@dataclass(frozen=True, slots=True)
class Owner:
    """What a new shot is called and whose it is. `values` fill the template."""

    sitter: str
    person_id: str | None
    quarantined: str | None
    template: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Known:
    """What the ledger says of an announcement: `had`, a row to fetch again, or suspects."""

    had: bool = False
    again: Row | None = None
    suspects: tuple[str, ...] = ()


def folder_key(folder: str) -> str:
    """A card's folder without the card: second slots hold the RAWs or copies of the first's."""
    return _STORE.sub("", printable(folder))


def printable(text: str) -> str:
    """A camera's text as the ledger can keep it: bounded, without lone surrogates."""
    return text[:MAX_TEXT].encode("utf-8", "backslashreplace").decode("utf-8")


def stem_key(name: str) -> str:
    """What a RAW and its JPEG have in common, by the rule of file names on the disk: a body that
    spells one of the two oddly, or in another case or normal form, has still made one shot."""
    return naming.safe_stem(printable(name)).casefold()


def stamp(moment: datetime | None) -> str | None:
    """A camera's clock as the ledger keeps it."""
    return None if moment is None else moment.replace(tzinfo=None).isoformat()


def look_up(connection: Connection, remote: RemoteFile, in_flight: set[int]) -> Known:
    """Hold an announcement against all files of that name."""
    rows = connection.execute(
        "SELECT * FROM files WHERE camera = ? AND folder = ? AND name = ? ORDER BY id DESC",
        (printable(remote.camera), folder_key(remote.folder), printable(remote.name)),
    ).fetchall()
    captured = stamp(remote.captured_at)
    suspects = []
    for row in rows:
        same_time = captured is not None and row["captured"] == captured
        time_open = captured is None or row["captured"] is None
        sizes = (row["claimed_size"], row["size"])
        if not (same_time or time_open):
            # Another frame under a name that began anew, or the camera's clock was set.
            if row["state"] == "stored" and remote.size in sizes:
                suspects.append(row["sha256"])
            continue
        same_size = remote.size is not None and remote.size in sizes
        size_open = remote.size is None or sizes == (None, None)
        if row["id"] in in_flight:
            if same_time or same_size or size_open:
                return Known(had=True)
        elif row["state"] in ("stored", "duplicate"):
            sure = same_time and (same_size or size_open)
            if sure or (remote.found_in_listing and (same_size or size_open)):
                return Known(had=True)
            suspects.append(row["sha256"])
        elif same_time or same_size or size_open:
            return Known(again=row)
    return Known(suspects=tuple(suspects))


def fetch_again(connection: Connection, row: Row, remote: RemoteFile) -> Arrival:
    """Begin another attempt at a file that the ledger does not have yet."""
    claimed = row["claimed_size"] if remote.size is None else remote.size
    connection.execute(
        "UPDATE files SET attempts = attempts + 1, claimed_size = ?, state = 'announced', "
        "captured = coalesce(captured, ?) WHERE id = ?",
        (claimed, stamp(remote.captured_at), row["id"]),
    )
    shot = connection.execute("SELECT * FROM shots WHERE id = ?", (row["shot"],)).fetchone()
    return Arrival(
        file_id=row["id"],
        shot_id=shot["id"],
        path=row["path"],
        kind=row["kind"],
        sitter="" if shot["quarantined"] else shot["sitter"],
        quarantined=shot["quarantined"],
        earlier_sha256=row["sha256"],
        attempts=row["attempts"] + 1,
        has_picture=_has_picture(connection, shot["id"], row["id"]),
    )


def find_pair(connection: Connection, remote: RemoteFile) -> int | None:
    """The shot whose other half this file is, or None."""
    kind = kind_of(remote.name)
    if kind == "other":
        return None
    rows = connection.execute(
        "SELECT shot, captured, id FROM files WHERE camera = ? AND folder = ? AND stem = ? "
        "AND kind IN ('picture', 'raw') AND kind != ? AND state != 'duplicate' "
        "AND NOT EXISTS (SELECT 1 FROM files AS mine WHERE mine.shot = files.shot "
        "AND mine.kind = ? AND mine.state != 'duplicate') ORDER BY id DESC",
        (
            printable(remote.camera),
            folder_key(remote.folder),
            stem_key(remote.name),
            kind,
            kind,
        ),
    ).fetchall()
    newest = connection.execute("SELECT coalesce(max(id), 0) FROM shots").fetchone()[0]
    for row in rows:
        if row["captured"] and remote.captured_at:
            apart = datetime.fromisoformat(row["captured"]) - remote.captured_at.replace(
                tzinfo=None
            )
            if abs(apart) <= PAIR_SECONDS:
                return int(row["shot"])
        elif row["shot"] > newest - PAIR_SHOTS:
            return int(row["shot"])
    return None


def new_shot(
    connection: Connection, remote: RemoteFile, owner: Owner, numbers: dict[str, int]
) -> int:
    """Add a shot under a name that no other has; returns its id.

    Args:
        connection: within a transaction.
        remote: the announcement.
        owner: whose the shot is and how it is called.
        numbers: the last collision number tried for each name, kept by the caller for speed.
    """
    last = connection.execute(
        "SELECT max(sequence) FROM shots WHERE sitter = ?", (owner.sitter,)
    ).fetchone()[0]
    sequence = (last or 0) + 1
    values = owner.values | {"sequence": f"{sequence:04d}", "name": naming.safe_stem(remote.name)}
    base = naming.render(owner.template, values)
    number = numbers.get(str(base).casefold(), 0)
    while True:
        number += 1
        stem = str(naming.numbered(base, "", number))
        taken = connection.execute("SELECT 1 FROM shots WHERE stem = ?", (stem,)).fetchone()
        if taken is None:
            break
    numbers[str(base).casefold()] = number
    cursor = connection.execute(
        "INSERT INTO shots (stem, sitter, person_id, sequence, made, quarantined) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (stem, owner.sitter, owner.person_id, sequence, _now(), owner.quarantined),
    )
    return int(cursor.lastrowid or 0)


def new_file(
    connection: Connection, remote: RemoteFile, shot_id: int, suspects: tuple[str, ...]
) -> Arrival:
    """Add the row of a file to a shot, before any of its bytes move."""
    shot = connection.execute("SELECT * FROM shots WHERE id = ?", (shot_id,)).fetchone()
    extension = naming.safe_extension(printable(remote.name))
    path = free_path(connection, shot["stem"], extension)
    kind = kind_of(remote.name)
    cursor = connection.execute(
        "INSERT INTO files (shot, kind, camera, folder, name, stem, claimed_size, captured, "
        "announced, listed, state, attempts, path) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'announced', 1, ?)",
        (
            shot_id,
            kind,
            printable(remote.camera),
            folder_key(remote.folder),
            printable(remote.name),
            stem_key(remote.name),
            remote.size,
            stamp(remote.captured_at),
            _now(),
            remote.found_in_listing,
            path,
        ),
    )
    return Arrival(
        file_id=int(cursor.lastrowid or 0),
        shot_id=shot_id,
        path=path,
        kind="picture" if kind == "picture" else "raw" if kind == "raw" else "other",
        sitter="" if shot["quarantined"] else shot["sitter"],
        quarantined=shot["quarantined"],
        suspects=suspects,
        has_picture=_has_picture(connection, shot_id, None),
    )


def free_path(connection: Connection, stem: str, extension: str, number: int = 1) -> str:
    """The first path from `number` on that no row has."""
    while True:
        path = str(naming.numbered(PurePosixPath(stem), extension, number))
        if connection.execute("SELECT 1 FROM files WHERE path = ?", (path,)).fetchone() is None:
            return path
        number += 1


def _has_picture(connection: Connection, shot_id: int, without: int | None) -> bool:
    row = connection.execute(
        "SELECT 1 FROM files WHERE shot = ? AND kind = 'picture' AND state != 'duplicate' "
        "AND id IS NOT ?",
        (shot_id, without),
    ).fetchone()
    return row is not None


def _now() -> str:
    return datetime.now(UTC).isoformat()
