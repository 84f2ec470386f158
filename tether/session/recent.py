"""Sessions that can be resumed: those in the photographer's folder, the latest first."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tether.errors import SessionError
from tether.session.ledger import LEDGER
from tether.session.session import Session

MOST = 30
"""A month of days."""


@dataclass(frozen=True, slots=True)
class RecentSession:
    """A session's folder, and when its ledger was last written."""

    folder: Path
    changed: datetime


@dataclass(frozen=True, slots=True)
class SessionDetails:
    """What a session's ledger says: so much as helps to know it again, and what was chosen for it.

    `trouble` says why it cannot be looked into; the rest is empty then.
    """

    shots: int = 0
    people: int = 0
    sitter: str = ""
    template: str = ""
    look: str = ""
    backup: Path | None = None
    trouble: str = ""


def list_recent(root: Path) -> list[RecentSession]:
    """Sessions right inside `root`; none where it cannot be read."""
    found = []
    try:
        for folder in root.iterdir():
            ledger = folder / LEDGER
            if ledger.is_file():
                changed = datetime.fromtimestamp(_last_written(folder, ledger))
                found.append(RecentSession(folder, changed))
    except OSError:
        return []
    return sorted(found, key=lambda one: one.changed, reverse=True)[:MOST]


def look_into(folder: Path) -> SessionDetails:
    """Read a session's ledger without opening it for writing."""
    try:
        with Session.read(folder) as session:
            backup = session.choices.get("backup")
            return SessionDetails(
                shots=session.ledger.rows("SELECT count(*) FROM shots")[0][0],
                people=sum(session.attendance.counts().values()),
                sitter=session.sitters.current.name,
                template=session.template,
                look=session.choices.get("look") or "",
                backup=Path(backup) if backup else None,
            )
    except SessionError as error:
        return SessionDetails(trouble=str(error))


def new_folder(root: Path, day: datetime) -> Path:
    """Where a new session of that day goes: one folder a day, numbered from the second on."""
    first = root / day.strftime("%Y-%m-%d")
    folder, number = first, 1
    while (folder / LEDGER).exists():
        number += 1
        folder = first.with_name(f"{first.name}-{number}")
    return folder


def copy_folder(base: Path, session_folder: Path) -> Path:
    """Where the second copies of a session go inside a folder that is there for all sessions."""
    return base if base.name == session_folder.name else base / session_folder.name


def _last_written(folder: Path, ledger: Path) -> float:
    waiting = folder / f"{LEDGER}-wal"
    return max(path.stat().st_mtime for path in (ledger, waiting) if path.exists())
