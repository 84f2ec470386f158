"""A shot's files lie where its sitter's do: never in another one's folder under that one's name.

What goes to quarantine after it was stored, as when its face is another sitter's, leaves the
sitter's folder; what is given to somebody leaves quarantine. Noted in the log of `moves`.
"""

import glob
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path, PurePosixPath

from tether.session.files import Disk
from tether.session.ledger import Ledger
from tether.session.names import naming
from tether.session.names.moves import Move, begin, entries_of, files_beside
from tether.session.records import ShotRecord

QUARANTINE = "quarantine"
QUARANTINE_TEMPLATE = f"{QUARANTINE}/{{name}}"


def is_stored(ledger: Ledger, shot_id: int) -> bool:
    """Whether anything of a shot is on the disk."""
    row = ledger.row("SELECT 1 FROM files WHERE shot = ? AND state = 'stored'", (shot_id,))
    return row is not None


def is_placed(ledger: Ledger, shot_id: int) -> bool:
    """Whether all that is stored of a shot lies where it belongs."""
    wrong = ledger.row(
        "SELECT 1 FROM shots JOIN files ON files.shot = shots.id WHERE shots.id = ? "
        "AND files.state = 'stored' AND (substr(files.path, 1, length(shots.stem)) != shots.stem "
        "OR (shots.quarantined IS NOT NULL) != (substr(shots.stem, 1, ?) = ?))",
        (shot_id, len(QUARANTINE) + 1, f"{QUARANTINE}/"),
    )
    return wrong is None


def place_shot(
    ledger: Ledger,
    folder: Path,
    disk: Disk,
    shot: ShotRecord,
    template: str,
    look: str,
    columns: Mapping[str, str],
    *,
    anew: bool = False,
) -> None:
    """Move a shot's stored files to where they belong now.

    Args:
        ledger: of the session, open for writing.
        folder: of the session.
        disk: its disk.
        shot: which shot, as it is now.
        template: of the names of a sitter's files.
        look: the look's name, a token of the template.
        columns: what the list has of the sitter, as tokens.
        anew: name it again, though it is in quarantine, or not, as before.

    Raises:
        SessionError: the disk refused; what was begun is finished at the next opening.
    """
    files = ledger.rows(
        "SELECT files.*, shots.stem AS shot_stem FROM files JOIN shots ON shots.id = files.shot "
        "WHERE shot = ? AND state = 'stored' ORDER BY files.id",
        (shot.id,),
    )
    stem = target = files[0]["shot_stem"]
    if anew or stem.startswith(f"{QUARANTINE}/") != (shot.quarantined is not None):
        moment = datetime.fromisoformat(files[0]["captured"] or files[0]["announced"])
        values = naming.sitter_values(
            shot.sitter, shot.person_id, columns, moment, look, files[0]["camera"]
        )
        values["name"] = naming.safe_stem(files[0]["name"])
        target = _free_stem(ledger, folder, shot, stem, template, values)
    moving: list[tuple[str, str]] = []
    for row in files:
        path = row["path"]
        # A second half that came late lies where it was announced to.
        lies_on = stem if path.startswith(stem) else str(PurePosixPath(path).with_suffix(""))
        if lies_on != target:
            moving += files_beside(folder, [path], lies_on, target)
    if not moving:
        return
    moves = () if target == stem else ((shot.id, stem, target),)
    number = len(entries_of(folder)) + 1
    begin(ledger, folder, disk, Move(number, None, "", "", moves, tuple(moving)))


def _free_stem(
    ledger: Ledger,
    folder: Path,
    shot: ShotRecord,
    stem: str,
    template: str,
    values: Mapping[str, str],
) -> str:
    """A name without extension that no other shot and no other file has; `stem` is its own."""
    if shot.quarantined:
        base = naming.render(QUARANTINE_TEMPLATE, values)
    else:
        base = naming.render(template, {**values, "sequence": f"{shot.sequence:04d}"})
    number = 1
    while True:
        path = naming.numbered(base, "", number)
        if str(path) == stem:
            return stem
        taken = ledger.row("SELECT 1 FROM shots WHERE stem = ? COLLATE NOCASE", (str(path),))
        if taken is None and not any((folder / path.parent).glob(f"{glob.escape(path.name)}.*")):
            return str(path)
        number += 1
