"""Holds the ledger against the disk: what is missing, changed, half-written, never came or extra.

Reads only. The files are hashed again; what the ledger says is what the camera sent.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from sqlite3 import Row
from typing import Literal

from tether.session.check_backup import check_records
from tether.session.files import hash_file
from tether.session.intake.pairs import halves, looked_through
from tether.session.intake.structure import kind_of
from tether.session.recovery import PARTIAL, RECOVERED, partial_path, whole_file
from tether.session.session import Session

Problem = Literal[
    "missing", "changed", "size", "unreadable", "not_stored", "half_written", "outside", "extra",
    "half_missing",
]  # fmt: skip
SCREENS = {"hud.png", "sitter.png"}
"""Pictures of its own windows that the demo saves into the session."""
MOST_NAMED = 5
"""Files of `recovered/` in a sentence."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One file that is not as the ledger says. `text` is a sentence; `backup`: it is the copy."""

    path: str
    problem: Problem
    text: str
    backup: bool = False


@dataclass(slots=True)
class Report:
    """What was found. `notes` are sentences on what is no fault of the shots.

    `unchecked_copies` are files whose copy in the backup could not be looked at.
    """

    files: int = 0
    shots: int = 0
    bytes: int = 0
    differences: list[Difference] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    unchecked_copies: int = 0

    @property
    def ok(self) -> bool:
        """Every announced frame is on the disk as it came, and no other is."""
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
    known: dict[PurePosixPath, set[str]] = {}
    lost_backups: dict[str, int] = {}
    for number, row in enumerate(rows, 1):
        report.files += 1
        place = PurePosixPath(row["path"].casefold())
        known.setdefault(place.parent, set()).add(place.name)
        if row["state"] == "stored":
            _check_file(session.folder, row, report, backup=False)
            root = row["backup_root"]
            if row["backup"] == "stored" and Path(root).is_dir():
                _check_file(Path(root), row, report, backup=True)
            elif root:
                report.unchecked_copies += 1
                lost_backups[root] = lost_backups.get(root, 0) + 1
        elif in_use and row["state"] != "failed":
            report.notes.append(f"{row['path']} is on its way from the camera.")
        elif _is_whole(session.folder, row):
            report.notes.append(
                f"{row['path']} is whole, and the ledger does not say so yet: it does once the "
                "session is opened."
            )
        else:
            report.differences.append(_not_stored(session.folder, row))
        progress(number, len(rows))
    for row in halves(rows, looked_through(session.choices)):
        other = "RAW" if row["kind"] == "picture" else "JPEG"
        text = (
            f"{row['path']} has no {other}, and the shots around it have: look for "
            f"{_shown(row['stem']).upper()} on the card. `tether import CARD` brings it in, or "
            "notes that there is none."
        )
        if in_use:
            report.notes.append(text)
        else:
            report.differences.append(Difference(row["path"], "half_missing", text))
    for root, count in lost_backups.items():
        told = f"{count} file(s) have no copy in the backup {root} that can be checked now"
        what = (
            "shoot into the session with this backup again, and they are copied"
            if Path(root).is_dir()
            else "connect its disk and check again"
        )
        report.notes.append(f"{told}: {what}.")
    _check_records(session, {row["backup_root"] for row in rows if row["backup"]}, report)
    _look_for_strangers(session.folder, known, report, in_use=in_use)
    _tell_recovered(session.folder, report)
    return report


def _check_records(session: Session, roots: set[str], report: Report) -> None:
    """The records of the backup that is in use; one that was given up long ago is no concern."""
    chosen = session.choices.get("backup")
    for root in sorted({chosen} if chosen else roots):
        if not Path(root).is_dir():
            continue
        found = check_records(session, Path(root))
        report.notes += found.notes
        report.differences += [Difference(p, "unreadable", t, True) for p, t in found.unreadable]
        report.differences += [Difference(p, "changed", t, True) for p, t in found.changed]


def _not_stored(folder: Path, row: Row) -> Difference:
    announced = (
        f"{_shown(row['name'])} was announced by the camera at {row['announced'][:19]} UTC and is"
    )
    partial = partial_path(folder / row["path"])
    if partial.is_file() and partial.stat().st_size:
        text = f"{announced} half-written: open the session, and it is fetched again."
        return Difference(row["path"], "half_written", text)
    why = f": {row['reason']}" if row["reason"] else "."
    return Difference(row["path"], "not_stored", f"{announced} not stored{why}")


def _is_whole(folder: Path, row: Row) -> bool:
    """Whether opening the session takes a file for its own that a kill left without its note."""
    inside = PurePosixPath(row["path"])
    if inside.is_absolute() or ".." in inside.parts:
        return False
    try:
        return whole_file(row, folder) is not None
    except OSError:
        return False


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


def _look_for_strangers(
    folder: Path, known: dict[PurePosixPath, set[str]], report: Report, *, in_use: bool
) -> None:
    """Photographs in the folder that no row tells of, in order of name.

    A photographer's edit that carries the name of a shot beside it (`Anna_0001-Edit.tif`) is noted;
    any other picture may be one that was lost from the ledger, or doubled.
    """
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if inside.parts[0] == RECOVERED or inside.as_posix() in SCREENS or not path.is_file():
            continue
        place = PurePosixPath(inside.as_posix().casefold())
        names = known.get(place.parent, set())
        shown = _shown(inside.as_posix())
        if path.suffix == PARTIAL:
            final = place.name.removeprefix(".").removesuffix(PARTIAL)
            if final not in names and not in_use:
                text = f"{shown} is half-written and not in the ledger: its frame may be lost."
                report.differences.append(Difference(inside.as_posix(), "half_written", text))
        elif path.name.startswith(".") or kind_of(path.name) == "other" or place.name in names:
            continue
        elif any(place.stem.startswith(PurePosixPath(name).stem) for name in names):
            report.notes.append(f"{shown} is not in the ledger: an edit of the shot beside it.")
        elif in_use:
            report.notes.append(f"{shown} is not in the ledger.")
        else:
            text = f"{shown} is not in the ledger: it is extra, and no camera announced it."
            report.differences.append(Difference(inside.as_posix(), "extra", text))


def _tell_recovered(folder: Path, report: Report) -> None:
    """Whole files that were set aside are for the photographer to look at; unfinished bytes are of
    files that were fetched again."""
    aside = sorted(
        path.name
        for path in (folder / RECOVERED).glob("*")
        if path.is_file() and PARTIAL not in path.name
    )
    if aside:
        more = f" and {len(aside) - MOST_NAMED} more" if len(aside) > MOST_NAMED else ""
        names = ", ".join(_shown(name) for name in aside[:MOST_NAMED])
        report.notes.append(
            f"{RECOVERED}/ holds what was set aside and not written over: {names}{more}."
        )


def _shown(text: str) -> str:
    """A name that came from outside, without line breaks and control characters, shortened."""
    clean = "".join(letter if letter.isprintable() else "?" for letter in text)
    return clean if len(clean) <= 120 else f"{clean[:117]}..."
