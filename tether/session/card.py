"""Import of a memory card (or any folder) into a session, without what it has already."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from tether.errors import PictureError, SessionError
from tether.frames import RemoteFile
from tether.session.files import READ_BYTES, hash_file
from tether.session.ingest import Ingest
from tether.session.structure import kind_of

CAMERA = "card"


@dataclass(slots=True)
class Imported:
    """How many files came in, how many were there already, and sentences on the others."""

    added: int = 0
    known: int = 0
    problems: list[str] = field(default_factory=list)


def import_card(
    ingest: Ingest, folder: Path, progress: Callable[[int, int], None] = lambda done, total: None
) -> Imported:
    """Bring every photograph under `folder` into the session.

    A file that was announced by the camera and never arrived takes its place in the ledger, and so
    keeps its sitter. Links are not followed out of the card.

    Raises:
        SessionError: the folder cannot be read, or is the session's.
    """
    folder = folder.expanduser().absolute()
    if not folder.is_dir():
        raise SessionError(f"{folder} is not a folder: is the card in its reader?")
    if folder.is_relative_to(ingest.folder) or ingest.folder.is_relative_to(folder):
        raise SessionError(f"{folder} holds the session itself: choose the card.")
    paths = sorted(
        path
        for path in folder.rglob("*")
        if not path.name.startswith(".")
        and kind_of(path.name) != "other"
        and path.is_file()
        and not path.is_symlink()
    )
    result = Imported()
    for done, path in enumerate(paths, 1):
        try:
            _import(ingest, path, result)
        except OSError as error:
            result.problems.append(f"{path} cannot be read: {error.strerror}.")
        progress(done, len(paths))
    return result


def _import(ingest: Ingest, path: Path, result: Imported) -> None:
    size, sha256 = hash_file(path)
    # A camera's own DCIM folder name tells two files of one name apart.
    for row in ingest.ledger.rows(
        "SELECT name, folder FROM files WHERE sha256 = ? AND state = 'stored'", (sha256,)
    ):
        same_folder = Path(row["folder"]).name in (path.parent.name, "")
        if row["name"].casefold() == path.name.casefold() and same_folder:
            result.known += 1
            return
    remote = _remote(ingest, path, size)
    for attempt in (1, 2):
        incoming = ingest.announce(remote)
        if incoming is None:
            result.known += 1
            return
        with path.open("rb") as file:
            while chunk := file.read(READ_BYTES):
                incoming.write(chunk)
        try:
            incoming.commit()
        except PictureError as error:
            # The card answers the same twice: then the file is what it is, and is stored.
            if attempt == 2:
                result.problems.append(str(error))
        else:
            result.added += 1
            return


def _remote(ingest: Ingest, path: Path, size: int) -> RemoteFile:
    """The file as the camera announced it where it did, else as the card has it."""
    waiting = ingest.ledger.row(
        "SELECT * FROM files WHERE name = ? AND state NOT IN ('stored', 'duplicate') "
        "AND (claimed_size = ? OR claimed_size IS NULL)",
        (path.name, size),
    )
    if waiting is not None and Path(waiting["folder"]).name in (path.parent.name, ""):
        captured = waiting["captured"]
        return RemoteFile(
            camera=waiting["camera"],
            folder=waiting["folder"],
            name=waiting["name"],
            size=size,
            captured_at=datetime.fromisoformat(captured) if captured else None,
            announced_ns=time.monotonic_ns(),
            found_in_listing=True,
        )
    return RemoteFile(
        camera=CAMERA,
        folder=path.parent.name,
        name=path.name,
        size=size,
        captured_at=datetime.fromtimestamp(int(path.stat().st_mtime)),
        announced_ns=time.monotonic_ns(),
        found_in_listing=True,
    )
