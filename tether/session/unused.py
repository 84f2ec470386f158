"""A start that fails leaves no trace: the folder of a session in which nothing ever was goes again.

Only what opening a session makes by itself is taken away, and only where it was made just now: a
ledger without a shot, a person or a sitter, its lock, and the folder when it is empty then.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tether.errors import SessionError, TetherError
from tether.session.ledger import LEDGER, Ledger
from tether.session.lock import LOCK, is_locked

OURS = {LOCK, LEDGER, f"{LEDGER}-wal", f"{LEDGER}-shm"}


@contextmanager
def nothing_left_of_a_failed_start(*folders: Path | None) -> Iterator[None]:
    """Within, an error takes away those folders that were not there before and hold nothing."""
    fresh = [
        folder.expanduser().absolute()
        for folder in folders
        if folder is not None and not folder.expanduser().exists()
    ]
    try:
        yield
    except TetherError:
        for folder in fresh:
            _take_away(folder)
        raise


def _take_away(folder: Path) -> None:
    with suppress(OSError, SessionError):
        here = {path.name for path in folder.iterdir()}
        if here - OURS or is_locked(folder) or (LEDGER in here and not _is_empty(folder)):
            return
        for name in sorted(here):
            (folder / name).unlink(missing_ok=True)
        folder.rmdir()


def _is_empty(folder: Path) -> bool:
    ledger = Ledger(folder / LEDGER)
    try:
        return all(
            ledger.row(f"SELECT 1 FROM {table}") is None
            for table in ("shots", "files", "people", "sitters")
        )
    finally:
        ledger.close()
