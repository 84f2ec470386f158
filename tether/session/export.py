"""What the client gets: copies in folders by sitter, a table, and checksums. Never in place.

Each copy is checked against the ledger as it is written; a file that has changed since the camera
sent it is named and left out. Nothing that is in the output folder already is overwritten.
"""

import csv
import hashlib
import io
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from tether.errors import SessionError
from tether.session import naming
from tether.session.files import READ_BYTES, Disk, explain, hash_file
from tether.session.records import ShotRecord
from tether.session.sidecar import marks_of, write_marks

DEFAULT_TEMPLATE = "{sitter}/{sitter}_{number}"
TOKENS = {"sitter", "id", "number", "sequence", "name", "rating"}
CHECKSUMS = "checksums.sha256"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula (OWASP, CSV injection)."""
COLUMNS = (
    *("sitter", "id", "file", "raw", "shot", "camera_file", "rating", "pick", "label"),
    *("verdict", "reasons", "sha256", "announced"),
)


@dataclass(frozen=True, slots=True)
class Exported:
    """One shot in the output; paths are relative to it."""

    shot: ShotRecord
    file: str
    raw: str | None


@dataclass(slots=True)
class Export:
    """What was handed over, and sentences on what could not be."""

    files: list[Exported] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def export_shots(
    shots: Sequence[ShotRecord],
    session_folder: Path,
    output: Path,
    *,
    template: str = DEFAULT_TEMPLATE,
    raws: bool = False,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Export:
    """Copy shots into `output`, with sidecars and a checksum list.

    Args:
        shots: stored shots, in the order wanted.
        session_folder: where they come from; the output may not be it, or inside it.
        output: made where it is missing.
        template: names, with `TOKENS`; `{number}` counts each sitter's files from 1.
        raws: copy RAW files too.
        progress: hears how many of how many shots are done.

    Raises:
        SessionError: the output is in the session, or cannot be written.
        SettingsError: the template is wrong.
    """
    naming.check_template(template, TOKENS)
    output = output.expanduser().absolute()
    source = session_folder.resolve()
    if output.resolve() == source or source in output.resolve().parents:
        raise SessionError(f"{output} is inside the session: choose another output folder.")
    disk = Disk()
    result = Export()
    sums: dict[str, str] = {}
    counts: dict[tuple[str, str | None], int] = {}
    try:
        disk.make_folder(output)
        for done, shot in enumerate(shots, 1):
            key = (shot.sitter, shot.person_id)
            counts[key] = counts.get(key, 0) + 1
            _export(shot, output, _stem(shot, template, counts[key]), raws, disk, result, sums)
            progress(done, len(shots))
        _write_checksums(output / CHECKSUMS, sums, disk)
    except OSError as error:
        raise explain(error, output) from error
    return result


def write_table(exported: Sequence[Exported], path: Path) -> None:
    """Write the CSV of sitter → files, safe to open in a spreadsheet. Raises SessionError."""
    if path.exists():
        raise SessionError(f"{path} exists already: choose another name for the table.")
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for item in exported:
        shot = item.shot
        row = (
            *(shot.sitter, shot.person_id, item.file, item.raw, shot.id, shot.camera_name),
            *(shot.rating or None, shot.pick, shot.label, shot.verdict),
            *("; ".join(reason.text for reason in shot.reasons), shot.sha256, shot.announced),
        )
        writer.writerow([safe_cell("" if value is None else str(value)) for value in row])
    try:
        # Excel takes UTF-8 for what it is only with the byte-order mark.
        Disk().replace_text(path, text.getvalue().encode("utf-8-sig", "replace"))
    except OSError as error:
        raise explain(error, path) from error


def safe_cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula; control characters become spaces."""
    clean = "".join(letter if letter.isprintable() else " " for letter in text)
    return (
        f"'{clean}"
        if text.startswith(FORMULA_STARTS) or clean.lstrip()[:1] in ("=", "@")
        else clean
    )


def _stem(shot: ShotRecord, template: str, number: int) -> PurePosixPath:
    values = {
        "sitter": shot.sitter or naming.NOBODY,
        "id": shot.person_id or "",
        "number": f"{number:03d}",
        "sequence": f"{shot.sequence:04d}",
        "name": naming.safe_stem(shot.camera_name),
        "rating": str(shot.rating),
    }
    return naming.render(template, values)


def _export(
    shot: ShotRecord,
    output: Path,
    stem: PurePosixPath,
    raws: bool,
    disk: Disk,
    result: Export,
    sums: dict[str, str],
) -> None:
    assert shot.path is not None
    assert shot.sha256 is not None
    picture = _copy(shot.path, shot.sha256, output, stem, disk)
    if picture is None:
        result.problems.append(
            f"{shot.path} is missing or is not what the camera sent: it was left out. "
            "`tether verify` says more."
        )
        return
    sums[picture.as_posix()] = shot.sha256
    raw: PurePosixPath | None = None
    if raws and shot.raw_path is not None and shot.raw_path != shot.path:
        try:
            raw_sha256 = hash_file(shot.raw_path)[1]
        except OSError:
            result.problems.append(f"{shot.raw_path} cannot be read: it was left out.")
        else:
            raw = _copy(shot.raw_path, raw_sha256, output, picture.with_suffix(""), disk)
            if raw is not None:
                sums[raw.as_posix()] = raw_sha256
    write_marks(output / picture, marks_of(shot), disk)
    result.files.append(Exported(shot, picture.as_posix(), None if raw is None else raw.as_posix()))


def _copy(
    source: Path, sha256: str, output: Path, stem: PurePosixPath, disk: Disk
) -> PurePosixPath | None:
    """Copy under the first free name; None where the source is not what the ledger says.

    A file that is there already with the same bytes is the same export run again.
    """
    partial = output / stem.parent / f".{os.getpid()}.partial"
    disk.make_folder(partial.parent)
    partial.unlink(missing_ok=True)
    try:
        if _write(source, partial, disk) != sha256:
            return None
        number = 1
        while True:
            name = naming.numbered(stem, source.suffix.lower(), number)
            try:
                disk.place(partial, output / name)
            except FileExistsError:
                if hash_file(output / name)[1] == sha256:
                    return name
                number += 1
            else:
                return name
    finally:
        partial.unlink(missing_ok=True)


def _write(source: Path, target: Path, disk: Disk) -> str | None:
    """Copy bytes durably and return their SHA-256; None where the source cannot be read."""
    digest = hashlib.sha256()
    descriptor = disk.create(target)
    try:
        try:
            file = source.open("rb")
        except OSError:
            return None
        with file:
            while chunk := file.read(READ_BYTES):
                digest.update(chunk)
                disk.write(descriptor, chunk)
        disk.sync(descriptor)
    finally:
        os.close(descriptor)
    return digest.hexdigest()


def _write_checksums(path: Path, sums: dict[str, str], disk: Disk) -> None:
    """Add to the list in the form that `sha256sum --check` reads."""
    lines = {}
    if path.is_file():
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            sha256, _, name = line.partition("  ")
            lines[name] = sha256
    lines |= sums
    text = "".join(f"{sha256}  {name}\n" for name, sha256 in sorted(lines.items()) if name)
    disk.replace_text(path, text.encode())
