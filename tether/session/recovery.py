"""What a crash left behind, put right at opening: nothing lost, doubled or half-written.

A file is placed under its final name only when it is whole, synced and checked. So a row that is
not `stored` has either its file under the final name (the crash fell just after), or at most an
unfinished temporary file, which is moved to `recovered/` and fetched again.
"""

from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Row

from tether.session.files import Disk, hash_file
from tether.session.intake.structure import what_is_wrong
from tether.session.ledger import Ledger

RECOVERED = "recovered"
PARTIAL = ".partial"


def partial_path(final: Path) -> Path:
    """Where a file's bytes gather, beside their final place."""
    return final.with_name(f".{final.name}{PARTIAL}")


def recover(ledger: Ledger, folder: Path, disk: Disk) -> list[str]:
    """Bring every unfinished row to `stored` or back to `announced`.

    Returns:
        One sentence for each file that was put right.

    Raises:
        OSError, SessionError: the disk or the ledger refused.
    """
    sentences = []
    unfinished = ledger.rows(
        "SELECT * FROM files WHERE state IN ('announced', 'downloading', 'failed') ORDER BY id"
    )
    for row in unfinished:
        final = folder / row["path"]
        partial = partial_path(final)
        if adopt(row, ledger, folder, disk):
            sentences.append(f"{final.name} was whole and is in the ledger again.")
            continue
        if partial.exists():
            set_aside(partial, folder, disk)
            sentences.append(f"{final.name} was half-written and will be fetched again.")
        if row["state"] != "announced":
            ledger.execute("UPDATE files SET state = 'announced' WHERE id = ?", (row["id"],))
    return sentences


def adopt(row: Row, ledger: Ledger, folder: Path, disk: Disk) -> bool:
    """Mark a row stored whose file is whole under its final name already; False where it is not.

    Raises:
        OSError, SessionError: the disk or the ledger refused.
    """
    final = folder / row["path"]
    if row["state"] != "downloading" or not final.is_file():
        return False
    partial = partial_path(final)
    if partial.exists() and partial.samefile(final):
        disk.drop_name(partial)
    found = whole_file(row, folder)
    if found is None:
        return False
    size, sha256 = found
    disk.sync_folder(final.parent)
    ledger.execute(
        "UPDATE files SET state = 'stored', size = ?, sha256 = ?, stored = ?, reason = NULL "
        "WHERE id = ?",
        (size, sha256, datetime.now(UTC).isoformat(), row["id"]),
    )
    return True


def whole_file(row: Row, folder: Path) -> tuple[int, str] | None:
    """Size and SHA-256 of a file that has its final name already and whose row does not say so yet;
    None where there is none, or it is not whole. Raises OSError where it cannot be read."""
    final = folder / row["path"]
    if row["state"] != "downloading" or not final.is_file():
        return None
    size, sha256 = hash_file(final)
    whole = row["claimed_size"] in (None, size) and what_is_wrong(final, row["name"]) is None
    return (size, sha256) if whole or row["sha256"] == sha256 else None


def set_aside(partial: Path, folder: Path, disk: Disk) -> None:
    """Move unfinished bytes to `recovered/`; an empty temporary file holds none and goes."""
    if not partial.exists():
        return
    if partial.stat().st_nlink > 1 or partial.stat().st_size == 0:
        disk.drop_name(partial)
    else:
        disk.move_aside(partial, folder / RECOVERED)
