"""Import of a memory card (or any folder) into a session, without what it has already."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from sqlite3 import Row

from tether.errors import PictureError, SessionError
from tether.frames import RemoteFile
from tether.session.files import READ_BYTES, hash_file
from tether.session.intake.arrivals import PAIR_SECONDS, stem_key
from tether.session.intake.ingest import Ingest
from tether.session.intake.pairs import halves, looked_through, note_looked_through
from tether.session.intake.structure import kind_of
from tether.session.sitters import UNWATCHED, Sitter

CAMERA = "card"


@dataclass(slots=True)
class Imported:
    """How many files came in, how many were there already, and sentences on the others."""

    added: int = 0
    known: int = 0
    problems: list[str] = field(default_factory=list)


def import_card(
    ingest: Ingest,
    folder: Path,
    sitter: Sitter | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Imported:
    """Bring every photograph under `folder` into the session.

    A file that was announced by the camera and never arrived takes its place in the ledger, and so
    keeps its sitter; the half of a pair whose other half is there joins it. Links are not followed
    out of the card.

    Args:
        ingest: of the session.
        folder: the card, or any folder.
        sitter: whose all other files are. None: they go to quarantine once the session has had a
            sitter, for a card does not say who is in a picture.
        progress: hears how many of how many files are done.

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
    doubt = UNWATCHED if sitter is None and ingest.session.sitters.ever() else None
    for done, path in enumerate(paths, 1):
        try:
            _import(ingest, path, sitter, doubt, result)
        except OSError as error:
            result.problems.append(f"{path} cannot be read: {error.strerror}.")
        progress(done, len(paths))
    _note_whole(ingest, paths)
    return result


def _note_whole(ingest: Ingest, paths: list[Path]) -> None:
    """A half that is on this card without its other one has none: `verify` misses it no longer."""
    on_card = {(path.parent.name, stem_key(path.name), kind_of(path.name)) for path in paths}
    rows = ingest.ledger.rows("SELECT * FROM files WHERE state != 'duplicate' ORDER BY id")
    choices = ingest.session.choices
    whole = []
    for row in halves(rows, looked_through(choices)):
        other = "raw" if row["kind"] == "picture" else "picture"
        folder = Path(row["folder"]).name
        has = [(folder, row["stem"], kind) in on_card for kind in (row["kind"], other)]
        if has == [True, False]:
            whole.append(row["shot"])
    if whole:
        note_looked_through(choices, shots=whole)


def _import(
    ingest: Ingest, path: Path, sitter: Sitter | None, doubt: str | None, result: Imported
) -> None:
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
        incoming = ingest.announce(remote, sitter=sitter, doubt=doubt)
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
    captured_at = datetime.fromtimestamp(int(path.stat().st_mtime))
    half = _other_half(ingest, path, captured_at)
    return RemoteFile(
        camera=CAMERA if half is None else half["camera"],
        folder=path.parent.name if half is None else half["folder"],
        name=path.name,
        size=size,
        captured_at=captured_at,
        announced_ns=time.monotonic_ns(),
        found_in_listing=True,
    )


def _other_half(ingest: Ingest, path: Path, captured_at: datetime) -> Row | None:
    """The stored half of a pair that this file completes: JPEGs come by cable, RAWs by card."""
    for row in ingest.ledger.rows(
        "SELECT * FROM files WHERE stem = ? AND kind != ? AND state = 'stored' ORDER BY id DESC",
        (stem_key(path.name), kind_of(path.name)),
    ):
        if row["captured"] is None or Path(row["folder"]).name != path.parent.name:
            continue
        if abs(datetime.fromisoformat(row["captured"]) - captured_at) <= PAIR_SECONDS:
            return row
    return None
