"""Files that are to be fetched, in the order in which a photographer needs them.

Pictures come before negatives, over all shots that wait; negatives wait until nobody shoots.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from tether.camera.formats import download_rank
from tether.frames import RemoteFile

Place = tuple[str, str]
"""Folder without the card's number, and name: what stays the same over connections."""


def place_of(remote: RemoteFile) -> Place:
    """Where a file is.

    libgphoto2 begins folders with the store (`/store_00010001`); the session's records do not.
    """
    first, _, rest = remote.folder.lstrip("/").partition("/")
    folder = rest if first.startswith("store_") else remote.folder.lstrip("/")
    return folder.rstrip("/"), remote.name


Seen = tuple[Place, datetime | None]
"""A place and the camera's time: after a format, names begin again."""


def seen(remote: RemoteFile) -> Seen:
    """What tells a file from all others of its camera."""
    return place_of(remote), remote.captured_at


@dataclass
class Wanted:
    """A file to fetch, how often that failed, and when to try next (monotonic seconds).

    `noted` is True once the session's ledger has it while it stays on the card. `confirmed` is
    False where only a new listing can tell whether it is there and how long it is: the connection
    that announced it is gone, or what came of it was damaged.
    """

    remote: RemoteFile
    attempts: int = 0
    not_before: float = 0.0
    confirmed: bool = True
    noted: bool = False


class WantedFiles:
    """Knows what to fetch next. Not thread-safe: the camera's thread drives it."""

    def __init__(self) -> None:
        self._files: list[Wanted] = []

    def __len__(self) -> int:
        return len(self._files)

    def add(self, remote: RemoteFile) -> None:
        """A file was announced or found; one that waits already waits once."""
        for wanted in self._files:
            if seen(wanted.remote) == seen(remote):
                wanted.confirmed = True
                return
        self._files.append(Wanted(remote))

    def refresh(self, remote: RemoteFile) -> bool:
        """A new listing has a waiting file again: its size there counts. False: none waits."""
        for wanted in self._files:
            if place_of(wanted.remote) == place_of(remote):
                # Whose it is was decided when it was announced.
                known = wanted.remote
                wanted.remote = replace(
                    remote, left_over=known.left_over, unwatched=known.unwatched
                )
                wanted.confirmed = True
                return True
        return False

    def doubt(self) -> None:
        """The connection is gone: what waits must be found on the card first."""
        for wanted in self._files:
            wanted.confirmed = False

    def drop_unconfirmed(self) -> list[RemoteFile]:
        """After a listing: give up what was announced and is not on the card; returns it."""
        gone = [wanted.remote for wanted in self._files if not wanted.confirmed]
        self._files = [wanted for wanted in self._files if wanted.confirmed]
        return gone

    def unnoted(self) -> Wanted | None:
        """The first file that no ledger knows of yet."""
        return next((wanted for wanted in self._files if not wanted.noted), None)

    def drop(self, wanted: Wanted) -> None:
        """It need not be fetched."""
        self._files.remove(wanted)

    def drop_all(self) -> list[RemoteFile]:
        """At the end none waits any more; what waited and is not `noted`."""
        left = [wanted.remote for wanted in self._files if not wanted.noted]
        self._files = []
        return left

    def put_back(self, wanted: Wanted, not_before: float = 0.0, *, confirmed: bool = True) -> None:
        """Its turn comes again, before those that came later, or once a listing confirms it."""
        wanted.confirmed = confirmed
        wanted.not_before = not_before
        self._files.insert(0, wanted)

    def take(self, now: float, *, most_rank: int) -> Wanted | None:
        """The next file of at most this rank (see `download_rank`) whose time has come."""
        ready = [
            (download_rank(wanted.remote.name), index)
            for index, wanted in enumerate(self._files)
            if wanted.confirmed and wanted.not_before <= now
        ]
        if not ready or min(ready)[0] > most_rank:
            return None
        return self._files.pop(min(ready)[1])

    @property
    def waiting(self) -> bool:
        """Whether anything is still to be fetched, or noted, over this connection.

        What the ledger knows to be on the card does not hinder a look at the card.
        """
        return any(wanted.confirmed and not wanted.noted for wanted in self._files)
