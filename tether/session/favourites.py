"""A client's favourites as the session's ratings: never over the photographer's own.

A session has one writer. Whoever shows pictures to a client beside it leaves each heart as a small
durable file, a wish; the writer grants what it finds, now or when the session is opened next.
"""

import json
import time
from pathlib import Path
from typing import Protocol

from tether.errors import SessionError
from tether.session.catalogue import Catalogue
from tether.session.files import Disk, explain
from tether.session.records import Pick, ShotRecord

WISHES = "wishes"
"""The folder of hearts that nobody has granted yet."""
MOST_BYTES = 4096
"""Of a wish: a number and a word."""
FAVOURITE_STARS = 5
"""What a heart gives a shot that has fewer: above all that the machine gives by itself."""


class Rated(Protocol):
    """What hearts become ratings in: a session."""

    folder: Path
    catalogue: Catalogue
    disk: Disk

    def rate(self, shot_id: int, rating: int) -> ShotRecord:
        """Give 0-5 stars."""

    def pick(self, shot_id: int, pick: Pick | None) -> ShotRecord:
        """Overrule the verdict."""


def session_key(session: Rated) -> str:
    """Tells this session's galleries from all others: name, and when its first shot was made."""
    first = session.catalogue.shots(limit=1)
    began = first[0].announced if first else ""
    return f"{session.folder.name} {began}"


def favourite(session: Rated, shot_id: int, wanted: bool) -> bool:
    """Mark or unmark a shot; False where it already was so, or the photographer rejected it.

    A heart gives five stars and a pick; taken back, it takes both away, if they were a heart's.
    """
    shot = session.catalogue.shot(shot_id)
    hearted = is_favourite(shot.rating, shot.keywords)
    if hearted == wanted or (wanted and shot.pick == "reject"):
        return False
    keywords = tuple(word for word in shot.keywords if word != KEYWORD)
    if wanted:
        session.catalogue.set_keywords(shot_id, (*keywords, KEYWORD))
        session.rate(shot_id, FAVOURITE_STARS)
        if shot.pick is None:
            session.pick(shot_id, "pick")
    else:
        session.catalogue.set_keywords(shot_id, keywords)
        session.rate(shot_id, 0)
        if shot.pick == "pick":
            session.pick(shot_id, None)
    return True


KEYWORD = "client's favourite"
"""Says in sidecars too whose stars these are."""


def is_favourite(rating: int, keywords: tuple[str, ...]) -> bool:
    """Whether a shot carries a client's heart."""
    return KEYWORD in keywords and rating >= FAVOURITE_STARS


def wish(folder: Path, shot_id: int, wanted: bool, disk: Disk | None = None) -> None:
    """Leave a heart for the session's writer, durably. Raises SessionError."""
    disk = disk or Disk()
    try:
        disk.make_folder(folder / WISHES)
        path = folder / WISHES / f"{time.time_ns():020d}-{shot_id}.json"
        disk.replace_text(path, json.dumps({"shot": shot_id, "favourite": wanted}).encode())
    except OSError as error:
        raise explain(error, folder / WISHES) from error


def wishes(folder: Path) -> list[tuple[Path, int, bool]]:
    """The hearts that wait, oldest first: file, shot and whether it is wanted."""
    found = []
    for path in sorted((folder / WISHES).glob("*.json")):
        try:
            if path.stat().st_size > MOST_BYTES:
                continue
            said = json.loads(path.read_text("utf-8"))
            found.append((path, int(said["shot"]), bool(said["favourite"])))
        except (OSError, ValueError, KeyError, TypeError):
            continue  # half a file of another program: it stays, and stands in nobody's way
    return found


def grant(session: Rated) -> list[int]:
    """Make ratings of the hearts that wait; the shots that are marked otherwise now.

    Raises:
        SessionError: the session refuses; what was not granted still waits.
    """
    changed = []
    for path, shot_id, wanted in wishes(session.folder):
        try:
            if favourite(session, shot_id, wanted):
                changed.append(shot_id)
        except SessionError:
            if session.catalogue.has(shot_id):
                raise
        try:
            session.disk.drop_name(path)
        except OSError as error:
            raise explain(error, path) from error
    return list(dict.fromkeys(changed))
