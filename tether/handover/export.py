"""What the client gets: copies in folders by sitter, a table, and checksums. Never in place.

Each copy is checked against the ledger as it is written; a file that has changed since the camera
sent it is named and left out. Nothing that is in the output folder already is overwritten.
"""

import csv
import io
import json
import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from tether.errors import SessionError
from tether.handover.renditions import (
    Options,
    Prepared,
    Task,
    check_options,
    gave_up,
    let_go,
    prepare,
)
from tether.pipeline.workers import run_in_order
from tether.readings import Reading
from tether.readings_json import reading_from_dict
from tether.session.files import Disk, explain, hash_file
from tether.session.names import naming
from tether.session.records import ShotRecord
from tether.session.sidecars.sidecar import marks_of, write_marks

DEFAULT_TEMPLATE = "{sitter}/{sitter}_{sequence}"
"""As a session names its own files: what a client says of a picture finds it there."""
TOKENS = {
    *("sitter", "id", "number", "sequence", "name", "rating", "date"),
    *("look", "camera", "group"),
}
PLAIN = Options()
CHECKSUMS = "checksums.sha256"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula (OWASP, CSV injection)."""
COLUMNS = (
    *("sitter", "id", "file", "raw", "shot", "camera_file", "rating", "pick", "label"),
    *("verdict", "reasons", "sha256", "announced", "crops"),
)


@dataclass(frozen=True, slots=True)
class Exported:
    """One shot in the output; paths are relative to it, `crops` by the use's name."""

    shot: ShotRecord
    file: str
    raw: str | None
    sha256: str
    crops: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Export:
    """What was handed over, and sentences on what could not be, or could be better."""

    files: list[Exported] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


def export_shots(
    shots: Sequence[ShotRecord],
    session_folder: Path,
    output: Path,
    *,
    template: str = DEFAULT_TEMPLATE,
    raws: bool = False,
    options: Options = PLAIN,
    columns: Mapping[str, Mapping[str, str]] | None = None,
    origins: Mapping[int, Mapping[str, str]] | None = None,
    jobs: int = 1,
    scheduler: str | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Export:
    """Copy shots into `output`, with crops, sidecars and a checksum list.

    Args:
        shots: stored shots, in the order wanted.
        session_folder: where they come from; the output may not be it, or inside it.
        output: made where it is missing.
        template: names, with `TOKENS` and the roster's columns; `{number}` counts each sitter's
            handed-over files from 1, `{sequence}` is the session's own number.
        raws: copy RAW files too.
        options: crops, retouch recipe, embedded metadata.
        columns: the roster's columns by person id, for the template.
        origins: look and camera by shot, for the template.
        jobs: local processes.
        scheduler: address of a Dask scheduler, instead of them.
        progress: hears how many of how many shots are done.

    Raises:
        SessionError: the output is in the session, or cannot be written.
        SettingsError: the template, a recipe or a profile is wrong.
    """
    columns = columns or {}
    known = TOKENS | {heading.casefold() for values in columns.values() for heading in values}
    naming.check_template(template, known)
    check_options(options)
    output = output.expanduser().absolute()
    source = session_folder.resolve()
    if output.resolve() == source or source in output.resolve().parents:
        raise SessionError(f"{output} is inside the session: choose another output folder.")
    disk = Disk()
    result = Export()
    sums: dict[str, str] = {}
    staging = output / f".export-{os.getpid()}"
    try:
        disk.make_folder(staging)
        tasks = [_task(number, shot, staging, raws, options) for number, shot in enumerate(shots)]
        prepared = run_in_order(prepare, tasks, gave_up, jobs=jobs, scheduler=scheduler)
        counts: dict[tuple[str, str | None], int] = {}
        for done, (shot, made) in enumerate(zip(shots, prepared, strict=True), 1):
            key = (shot.sitter, shot.person_id)
            counts[key] = counts.get(key, 0) + 1
            more = {**columns.get(shot.person_id or "", {}), **(origins or {}).get(shot.id, {})}
            stem = _stem(shot, template, counts[key], more)
            _place(shot, stem, made, output, disk, result, sums)
            progress(done, len(shots))
        _write_checksums(output / CHECKSUMS, sums, disk)
    except OSError as error:
        raise explain(error, output) from error
    finally:
        let_go()
        shutil.rmtree(staging, ignore_errors=True)
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
            *("; ".join(reason.text for reason in shot.reasons), item.sha256, shot.announced),
            "; ".join(item.crops.values()),
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


def _task(number: int, shot: ShotRecord, staging: Path, raws: bool, options: Options) -> Task:
    assert shot.path is not None
    assert shot.sha256 is not None
    raw = shot.raw_path if raws and shot.raw_path != shot.path else None
    return Task(
        number, shot.path, shot.sha256, raw, reading_of(shot), marks_of(shot), staging, options
    )


def reading_of(shot: ShotRecord) -> Reading | None:
    """What was seen in a shot; None where nothing is noted or it cannot be read."""
    try:
        return (
            None if shot.reading_json is None else reading_from_dict(json.loads(shot.reading_json))
        )
    except ValueError:
        return None


def _stem(
    shot: ShotRecord, template: str, number: int, columns: Mapping[str, str]
) -> PurePosixPath:
    values = {heading.casefold(): value for heading, value in columns.items()} | {
        "sitter": shot.sitter or naming.NOBODY,
        "id": shot.person_id or "",
        "number": f"{number:03d}",
        "sequence": f"{shot.sequence:04d}",
        "name": naming.safe_stem(shot.camera_name),
        "rating": str(shot.rating),
        "date": shot.announced[:10],
    }
    return naming.render(template, values)


def _place(
    shot: ShotRecord,
    stem: PurePosixPath,
    made: Prepared,
    output: Path,
    disk: Disk,
    result: Export,
    sums: dict[str, str],
) -> None:
    """Give what was made for one shot its final names."""
    result.problems += made.problems
    result.notices += made.notices
    if not made.files:
        return
    crops: dict[str, str] = {}
    picture, own = PurePosixPath(), ""
    for use, staged, sha256 in made.files:
        target = stem.parent / use / stem.name if use else stem
        name = _named(staged, sha256, output, target, disk)
        sums[name.as_posix()] = sha256
        if use:
            crops[use] = name.as_posix()
        else:
            picture, own, stem = name, sha256, name.with_suffix("")
    raw: str | None = None
    if made.raw is not None:
        staged, sha256 = made.raw
        raw = _named(staged, sha256, output, picture.with_suffix(""), disk).as_posix()
        sums[raw] = sha256
    write_marks(output / picture, marks_of(shot), disk)
    result.files.append(Exported(shot, picture.as_posix(), raw, own, crops))


def _named(
    staged: Path, sha256: str, output: Path, stem: PurePosixPath, disk: Disk
) -> PurePosixPath:
    """Move a staged file to the first free name.

    A file that is there already with the same bytes is the same export run again.
    """
    disk.make_folder(output / stem.parent)
    number = 1
    while True:
        name = naming.numbered(stem, staged.suffix, number)
        try:
            disk.place(staged, output / name)
        except FileExistsError:
            if hash_file(output / name)[1] == sha256:
                return name
            number += 1
        else:
            return name


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
