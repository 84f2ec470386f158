"""`tether export`: what the client gets."""

import argparse
import sys
from pathlib import Path

SUMMARY = "Copy a session's picks into folders by sitter, with sidecars and checksums."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("session", type=Path, metavar="SESSION", help="session folder")
    parser.add_argument("--output", type=Path, required=True, metavar="DIR", help="where to")
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--picks",
        action="store_true",
        help="picks; for a sitter without any, the best that were kept (default)",
    )
    which.add_argument("--all", action="store_true", help="every shot")
    parser.add_argument("--raw", action="store_true", help="copy RAW files too")
    parser.add_argument(
        "--name", metavar="TEMPLATE", help="names, such as {sitter}/{sitter}_{number}"
    )
    parser.add_argument("--contact-sheet", type=Path, metavar="PDF", help="write a contact sheet")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write a table of who is where")
    parser.add_argument("--json", action="store_true", help="print one object a file")


def run(args: argparse.Namespace) -> int:
    """Export; name each file that had to be left out."""
    import json

    from rich.console import Console
    from rich.progress import Progress

    from tether.errors import SessionError
    from tether.session import export
    from tether.session.choice import chosen
    from tether.session.contact_sheet import Thumbnail, write_contact_sheet
    from tether.session.naming import NOBODY
    from tether.session.session import Session

    for path in (args.csv, args.contact_sheet):
        if path is not None and path.exists():
            raise SessionError(f"{path} exists already: choose another name.")
    with Session.read(args.session) as session:
        everything = session.catalogue.shots(stored_only=True)
        shots = everything if args.all else chosen(everything)
        if not shots:
            what = "stored" if args.all else "picked or kept"
            sys.stderr.write(f"tether: No shot of {session.folder} is {what}.\n")
            return 1
        with Progress(console=Console(stderr=True), transient=True, disable=args.json) as progress:
            task = progress.add_task("Exporting", total=len(shots))
            result = export.export_shots(
                shots,
                session.folder,
                args.output,
                template=args.name or export.DEFAULT_TEMPLATE,
                raws=args.raw,
                progress=lambda done, total: progress.update(task, completed=done, total=total),
            )
    if args.csv:
        export.write_table(result.files, args.csv)
    if args.contact_sheet and result.files:
        cells = [
            Thumbnail(
                args.output / item.file,
                item.shot.sitter or NOBODY,
                Path(item.file).name,
                "★" * item.shot.rating,
            )
            for item in result.files
        ]
        write_contact_sheet(cells, args.contact_sheet, session.folder.name)
    for problem in result.problems:
        sys.stderr.write(f"tether: {problem}\n")
    if args.json:
        for item in result.files:
            line = {"shot": item.shot.id, "sitter": item.shot.sitter, "file": item.file}
            line |= {"raw": item.raw, "sha256": item.shot.sha256}
            sys.stdout.write(f"{json.dumps(line, ensure_ascii=False)}\n")
    else:
        sys.stdout.write(f"{len(result.files)} shots are in {args.output}\n")
    return 1 if result.problems else 0
