"""Holds every row of the ledger against the disk: what is missing, changed or never came.

Reads only. The files are hashed again; what the ledger says is what the camera sent.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from sqlite3 import Row
from typing import Literal

from tether.session.files import hash_file
from tether.session.recovery import PARTIAL, RECOVERED
from tether.session.session import Session
from tether.session.structure import kind_of

Problem = Literal["missing", "changed", "size", "unreadable", "not_stored", "outside"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One file that is not as the ledger says. `text` is a sentence; `backup`: it is the copy."""

    path: str
    problem: Problem
    text: str
    backup: bool = False


@dataclass(slots=True)
class Report:
    """What was found. `notes` are sentences on what is no fault of the shots."""

    files: int = 0
    shots: int = 0
    bytes: int = 0
    differences: list[Difference] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Every announced frame is on the disk as it came."""
        return not self.differences


def check_session(
    session: Session, progress: Callable[[int, int], None] = lambda done, total: None
) -> Report:
    """Check every file of a session, and of its backup where that is connected.

    Args:
        session: open for reading or writing.
        progress: hears how many of how many files are done.

    Raises:
        SessionError: the ledger cannot be read.
    """
    report = Report(shots=session.ledger.rows("SELECT count(*) FROM shots")[0][0])
    rows = session.ledger.rows("SELECT * FROM files WHERE state != 'duplicate' ORDER BY id")
    in_use = session.in_use()
    known = set()
    lost_backups: dict[str, int] = {}
    for number, row in enumerate(rows, 1):
        report.files += 1
        known.add(row["path"].casefold())
        if row["state"] == "stored":
            _check_file(session.folder, row, report, backup=False)
            root = row["backup_root"]
            if row["backup"] == "stored" and Path(root).is_dir():
                _check_file(Path(root), row, report, backup=True)
            elif root:
                lost_backups[root] = lost_backups.get(root, 0) + 1
        elif in_use and row["state"] != "failed":
            report.notes.append(f"{row['path']} is on its way from the camera.")
        else:
            why = f": {row['reason']}" if row["reason"] else "."
            report.differences.append(
                Difference(
                    row["path"],
                    "not_stored",
                    f"{_shown(row['name'])} was announced by the camera at {row['announced'][:19]} "
                    f"UTC and is not stored{why}",
                )
            )
        progress(number, len(rows))
    report.notes += [
        f"{count} file(s) have no copy in the backup {root} that can be checked now."
        for root, count in lost_backups.items()
    ]
    report.notes += [f"{path} is not in the ledger." for path in _strangers(session.folder, known)]
    return report


def _check_file(root: Path, row: Row, report: Report, *, backup: bool) -> None:
    name = f"{root / row['path']}" if backup else row["path"]
    parts = PurePosixPath(row["path"]).parts
    if PurePosixPath(row["path"]).is_absolute() or ".." in parts:
        text = f"The ledger names {_shown(name)}, which is outside the session."
        report.differences.append(Difference(row["path"], "outside", text, backup))
        return
    try:
        size, sha256 = hash_file(root / row["path"])
    except FileNotFoundError:
        found: tuple[Problem, str] | None = ("missing", f"{name} is missing.")
    except OSError as error:
        found = ("unreadable", f"{name} cannot be read: {error.strerror}.")
    else:
        report.bytes += 0 if backup else size
        found = None
        if size != row["size"]:
            found = ("size", f"{name} has {size} bytes where {row['size']} came from the camera.")
        elif sha256 != row["sha256"]:
            found = ("changed", f"{name} is not what the camera sent: its content has changed.")
    if found is not None:
        report.differences.append(Difference(row["path"], found[0], found[1], backup))


def _strangers(folder: Path, known: set[str]) -> list[str]:
    """Photographs in the folder that no row tells of, in order of name."""
    found = []
    for path in folder.rglob("*"):
        inside = path.relative_to(folder)
        if inside.parts[0] == RECOVERED or path.suffix == PARTIAL or path.name.startswith("."):
            continue
        photograph = kind_of(path.name) != "other" and path.is_file()
        if photograph and inside.as_posix().casefold() not in known:
            found.append(_shown(inside.as_posix()))
    return sorted(found)


def _shown(text: str) -> str:
    """A name that came from outside, without line breaks and control characters, shortened."""
    clean = "".join(letter if letter.isprintable() else "?" for letter in text)
    return clean if len(clean) <= 120 else f"{clean[:117]}..."
