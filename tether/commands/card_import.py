"""`tether import`: a card's pictures into a session, without what it has already."""

import argparse
import sys
from pathlib import Path

SUMMARY = "Bring a card's pictures into a session, without what it has already."
EPILOG = (
    "Files that the camera announced and that never came keep their sitter. Others, of which\n"
    "tether saw nothing, are --sitter's; without --sitter they go to quarantine once the session\n"
    "has had a sitter, and `tether quarantine` or O in the window says whose they are. The card\n"
    "is only read."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the card, or any folder")
    parser.add_argument(
        "--session", type=Path, required=True, metavar="DIR", help="session folder; made if new"
    )
    parser.add_argument("--backup", type=Path, metavar="DIR", help="second copy of every file")
    parser.add_argument("--sitter", metavar="NAME", help="whose the pictures are")
    parser.add_argument("--json", action="store_true", help="print one object for programs")


def run(args: argparse.Namespace) -> int:
    """Import; name each file that could not be taken."""
    import json
    import shlex

    from rich.console import Console
    from rich.progress import Progress

    from tether.session.intake.card import import_card
    from tether.session.intake.ingest import Ingest
    from tether.session.session import Session
    from tether.session.sitters import Sitter

    notices: list[str] = []
    with (
        Session.open(args.session) as session,
        Progress(console=Console(stderr=True), transient=True, disable=args.json) as progress,
    ):
        task = progress.add_task("Importing", total=None)
        backup = args.backup or Path(session.choices.get("backup") or "")
        if args.backup is None and (backup == Path() or not backup.is_dir()):
            backup = None
        ingest = Ingest(session, backup, on_notice=notices.append)
        try:
            imported = import_card(
                ingest,
                args.folder,
                Sitter(args.sitter.strip()) if args.sitter else None,
                lambda done, total: progress.update(task, completed=done, total=total),
            )
        finally:
            ingest.close()
    for sentence in [*session.recovered, *notices, *imported.problems]:
        sys.stderr.write(f"tether: {sentence}\n")
    if args.json:
        summary = {
            "session": str(session.folder),
            "added": imported.added,
            "known": imported.known,
            "problems": imported.problems,
        }
        sys.stdout.write(f"{json.dumps(summary, ensure_ascii=False)}\n")
    else:
        sys.stdout.write(
            f"{imported.added} came in, {imported.known} were there already, "
            f"{len(imported.problems)} could not be taken: {session.folder}\n"
            + "They are judged when the session is next open: `tether shoot --session"
            f" {shlex.quote(str(session.folder))}`, with or without a camera.\n"
            * (imported.added > 0)
        )
    return 1 if imported.problems else 0
