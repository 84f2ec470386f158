"""`tether export`: what the client gets."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tether.handover.export import Export
    from tether.handover.session_numbers import SessionNumbers
    from tether.session.session import Session

PAPERS = ("csv", "contact_sheet", "report", "gallery", "zip")

SUMMARY = "Copy a session's picks into folders by sitter: crops, sheets, a gallery, checksums."
EPILOG = """\
A name alone, as in --csv files.csv, is put into DIR; a path is taken as it is. Names may have the
tokens {sitter} {id} {group} {date} {look} {camera} {rating} {name}, any column of the roster,
{sequence} (the number in the session, which the client can tell you) and {number} (counts what each
sitter gets). What stays behind is said with the reason: rejected, to check, without consent (`no`
in the roster's column of consent), in quarantine; and who on the list gets no picture."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    from tether.commands.arguments import add_workers, folder

    parser.add_argument("session", type=Path, metavar="SESSION", help="session folder")
    parser.add_argument("--output", type=folder, required=True, metavar="DIR", help="where to")
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--picks",
        action="store_true",
        help="picks; for a sitter without any, the best that were kept (default)",
    )
    which.add_argument("--all", action="store_true", help="every shot")
    parser.add_argument(
        "--without-consent", action="store_true",
        help="also pictures of people who said no, as for your own archive",
    )  # fmt: skip
    parser.add_argument("--title", metavar="TEXT", help="of sheet, report and gallery")
    parser.add_argument("--raw", action="store_true", help="copy RAW files too")
    parser.add_argument(
        "--name", metavar="TEMPLATE", help="names, such as {sitter}/{sitter}_{number}"
    )
    parser.add_argument(
        "--use", action="append", default=[], metavar="USE",
        help="crops: linkedin, badge, web, print, or NAME=WIDTHxHEIGHT@DPI; may be given again",
    )  # fmt: skip
    parser.add_argument("--profile", type=Path, metavar="ICC", help="colour profile for print")
    parser.add_argument(
        "--recipe", metavar="NAME-or-TOML",
        help="retouch all with this recipe; without it each shot has the recipe saved for it, else"
        " the session's; where neither was chosen, and with none, it stays as it was shot",
    )  # fmt: skip
    parser.add_argument(
        "--colour", default="session", metavar="session-off-or-PROFILE",
        help="laid on the copies: the session's (default), off, or a profile",
    )  # fmt: skip
    parser.add_argument(
        "--embed-xmp", action="store_true", help="write rating, title and person into JPEGs too"
    )
    parser.add_argument("--contact-sheet", type=Path, metavar="PDF", help="write a contact sheet")
    parser.add_argument("--report", type=Path, metavar="PDF", help="write the session's report")
    parser.add_argument("--gallery", type=Path, metavar="HTML", help="write a gallery to choose in")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write a table of who is where")
    parser.add_argument("--zip", type=Path, metavar="FILE", help="pack all of it, with checksums")
    add_workers(parser)
    parser.add_argument("--json", action="store_true", help="print one object a file")


def run(args: argparse.Namespace) -> int:
    """Export; name each file that had to be left out."""
    from tether.commands.colour_session import chosen_colour
    from tether.commands.progress import Counter
    from tether.errors import SessionError
    from tether.handover import export
    from tether.handover.renditions import Options
    from tether.handover.selection import select, without_picture
    from tether.handover.session_numbers import session_numbers
    from tether.handover.uses import parse_use
    from tether.pipeline.session_colour import colour_of
    from tether.pipeline.session_recipe import what_acts
    from tether.session.favourites import session_key
    from tether.session.session import Session

    for name in PAPERS:
        path = getattr(args, name)
        if path is not None and path.name == str(path):
            path = args.output / path  # a name alone is meant for the hand-over
            setattr(args, name, path)
        if path is not None and path.exists():
            raise SessionError(f"{path} exists already: choose another name.")
    with Session.read(args.session) as session:
        colour = chosen_colour(args.colour) or colour_of(session)
        uses = tuple(parse_use(text) for text in args.use)
        options = Options(uses, args.recipe, args.embed_xmp, args.profile, colour)
        everything = session.catalogue.shots(stored_only=True)
        attendance = session.attendance
        refused = set() if args.without_consent else {(o.name, o.id) for o in attendance.refused()}
        selection = select(everything, everything=args.all, refused=refused)
        said = [selection.sentence(), f"Colour: {colour.name}." if colour.name else None]
        said.append(
            without_picture(((one.name, one.id) for one in attendance.everybody()), selection.shots)
        )
        shots = selection.shots
        if args.recipe is None:
            paths = [shot.path for shot in shots if shot.path is not None]
            said.append(_recipes(what_acts(paths, otherwise="none")))
        if not shots:
            what = "stored" if args.all else "picked or kept"
            sys.stderr.write(f"tether: No shot of {session.folder} is {what}.\n")
            _tell(said)
            return 1
        with Counter("Exporting") as counter:
            result = export.export_shots(
                shots,
                session.folder,
                args.output,
                template=args.name or export.DEFAULT_TEMPLATE,
                raws=args.raw,
                options=options,
                columns=attendance.columns(),
                origins=_origins(session),
                jobs=min(args.jobs, len(shots)),
                scheduler=args.scheduler,
                progress=counter.show,
            )
        key = session_key(session)
    title = args.title or session.folder.name
    numbers = session_numbers(everything, colour.reference.picture if colour.reference else "")
    _papers(args, result, numbers, title, key)
    _tell((*result.problems, *result.notices, *said))
    if args.json:
        for item in result.files:
            line = {"shot": item.shot.id, "sitter": item.shot.sitter, "file": item.file}
            line |= {"raw": item.raw, "sha256": item.sha256, "crops": dict(item.crops)}
            sys.stdout.write(f"{json.dumps(line, ensure_ascii=False)}\n")
    else:
        sys.stdout.write(f"{len(result.files)} shots are in {args.output}\n")
    return 1 if result.problems else 0


def _origins(session: "Session") -> dict[int, dict[str, str]]:
    """Look and camera of each shot, for the names."""
    found = session.catalogue.looks().items()
    looks = {shot: look or "" for look, theirs in found for shot in theirs}
    return {
        shot: {"camera": camera, "look": looks.get(shot, "")}
        for shot, camera in session.catalogue.cameras().items()
    }


def _recipes(told: list[str]) -> str | None:
    """What pictures are retouched by; nothing where none is."""
    return (
        f"Recipe: {', '.join(told)}." if any(not one.startswith("none") for one in told) else None
    )


def _tell(sentences: "Iterable[str | None]") -> None:
    for sentence in sentences:
        if sentence:
            sys.stderr.write(f"tether: {sentence}\n")


def _papers(
    args: argparse.Namespace,
    result: "Export",
    numbers: "SessionNumbers",
    title: str,
    key: str,
) -> None:
    """Write the table, sheets, gallery and ZIP that were asked for."""
    from tether.handover.archive import write_zip
    from tether.handover.contact_sheet import Thumbnail, write_contact_sheet
    from tether.handover.export import CHECKSUMS, write_table
    from tether.handover.gallery import write_gallery
    from tether.handover.report import write_report
    from tether.session.names.naming import NOBODY

    output = args.output.expanduser().absolute()
    files = result.files
    if args.csv:
        write_table(files, args.csv)
    if args.contact_sheet and files:
        cells = [
            Thumbnail(
                output / item.file,
                item.shot.sitter or NOBODY,
                Path(item.file).stem,
                "★" * item.shot.rating,
            )
            for item in files
        ]
        write_contact_sheet(cells, args.contact_sheet, title)
    if args.report:
        each = {(item.shot.sitter, item.shot.person_id): item for item in reversed(files)}
        pictures = [output / item.file for item in reversed(each.values())]
        write_report(numbers, args.report, title, pictures)
    if args.gallery:
        cards = (
            (item.shot.id, item.shot.sitter or NOBODY, Path(item.file).stem, output / item.file)
            for item in files
        )
        write_gallery(cards, args.gallery, title, key=key)
    if args.zip:
        names = [
            name for item in files for name in (item.file, item.raw, *item.crops.values()) if name
        ]
        papers = (args.csv, args.contact_sheet, args.report, args.gallery)
        for path in papers:
            if path is not None and output in path.absolute().parents:
                names.append(path.absolute().relative_to(output).as_posix())
        write_zip(output, (name for name in names if name != CHECKSUMS), args.zip)
