"""Pictures on a camera's card that no session has: shot between two runs, or before the first.

They are not the session's, for nobody says whose they are; but the photographer should know.
"""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from tether.errors import SessionError
from tether.frames import RemoteFile
from tether.session.intake.arrivals import folder_key, stamp, stem_key
from tether.session.intake.structure import kind_of
from tether.session.recent import list_recent
from tether.session.session import Session


def count_left_outside(session: Session, listed: Iterable[RemoteFile], now: datetime) -> int:
    """How many shots among `listed` no session beside this one has; a pair is one.

    Only those of today, or since the session's first shot by their camera, are counted: a card may
    hold a year.

    Args:
        session: whose folder's neighbours are looked into as well.
        listed: what the camera has and the session does not take.
        now: on the camera's clock, or the computer's.
    """
    today = datetime(now.year, now.month, now.day)
    began = {
        row["camera"]: datetime.fromisoformat(row["first"])
        for row in session.ledger.rows(
            "SELECT camera, min(captured) AS first FROM files WHERE captured IS NOT NULL "
            "AND NOT listed GROUP BY camera"
        )
    }
    fresh = [
        remote
        for remote in listed
        if kind_of(remote.name) != "other"
        and remote.captured_at is not None
        and remote.captured_at >= min(today, began.get(remote.camera, today))
    ]
    if not fresh:
        return 0
    known = _known(session)
    return len(
        {
            (folder_key(remote.folder), stem_key(remote.name))
            for remote in fresh
            if not known & {(remote.name, stamp(remote.captured_at)), (remote.name, remote.size)}
        }
    )


def _known(session: Session) -> set[tuple[str, str | int | None]]:
    """Names with their time, and with their size, of everything that any session here has."""
    known = _names(session)
    for recent in list_recent(session.folder.parent):
        if recent.folder != session.folder:
            known |= _names_in(recent.folder)
    return known


def _names_in(folder: Path) -> set[tuple[str, str | int | None]]:
    try:
        with Session.read(folder) as other:
            return _names(other)
    except SessionError:  # one that cannot be read has nothing to say here
        return set()


def _names(session: Session) -> set[tuple[str, str | int | None]]:
    rows = session.ledger.rows("SELECT name, captured, size FROM files WHERE state != 'failed'")
    return {(row["name"], row[key]) for row in rows for key in ("captured", "size") if row[key]}
