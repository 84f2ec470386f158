"""Holds a backup's records against the session: would it open, and with the same ratings and names?

Reads only. What is merely behind is brought up to date by the next opening with the disk connected:
no fault. What was changed in the backup, or cannot be read, is one.
"""

from dataclasses import dataclass, field
from pathlib import Path

from tether.errors import SessionError
from tether.session.backup_records import MOST_BYTES, differing, small_files, why_foreign
from tether.session.ledger import LEDGER, Ledger
from tether.session.session import Session
from tether.session.written import tables_of


@dataclass(slots=True)
class RecordsReport:
    """Attributes: `unreadable` and `changed` are (path, sentence); `notes` are sentences."""

    unreadable: list[tuple[str, str]] = field(default_factory=list)
    changed: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def check_records(session: Session, root: Path) -> RecordsReport:
    """Compare the ledger and small files of a backup that is connected.

    Raises:
        SessionError: the session itself cannot be read.
    """
    report = RecordsReport()
    if not (root / LEDGER).is_file():
        report.notes.append(
            f"The backup {root} has pictures only, no ratings or names: open the session once with "
            "its disk connected."
        )
        return report
    try:
        copy = Ledger(root / LEDGER, read_only=True)
    except SessionError:
        text = (
            f"{root / LEDGER}, the backup's ledger, cannot be read: open the session once with its "
            "disk connected, and it is made anew."
        )
        report.unreadable.append((LEDGER, text))
        return report
    try:
        foreign = why_foreign(copy, session.ledger, root)
        if foreign is not None:
            report.notes.append(foreign)
            return report
        behind = _count_behind(session, copy, root)
    finally:
        copy.close()
    behind += _look_at_files(session.folder, root, report)
    if behind:
        what = "its records follow in a moment" if session.in_use() else (
            "open the session once with its disk connected"
        )  # fmt: skip
        report.notes.append(f"The backup {root} is behind in ratings, names or verdicts: {what}.")
    return report


def _count_behind(session: Session, copy: Ledger, root: Path) -> int:
    with session.ledger.snapshot() as source, copy.snapshot() as there:
        return sum(
            1 for table in tables_of(copy) for _ in differing(source, there, table, root)
        )  # fmt: skip


def _look_at_files(folder: Path, root: Path, report: RecordsReport) -> int:
    """How many small files are older in the backup or not there; others that differ are told."""
    behind = 0
    for path in small_files(folder):
        source, target = folder / path, root / path
        try:
            if source.stat().st_size > MOST_BYTES:
                continue
            if not target.is_file():
                behind += 1
            elif target.read_bytes() != source.read_bytes():
                if target.stat().st_mtime_ns < source.stat().st_mtime_ns:
                    behind += 1
                    continue
                text = f"{target} is not what the session has: it was changed in the backup."
                report.changed.append((path, text))
        except OSError as error:
            report.unreadable.append((path, f"{target} cannot be read: {error.strerror}."))
    return behind
