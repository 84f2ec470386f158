"""`tether verify`: every shutter event in the ledger against its file and hash."""

import argparse
import sys
from pathlib import Path

SUMMARY = (
    "Check every shutter event of a session against its file and hash; exits 1 on a difference."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("session", type=Path, metavar="SESSION", help="session folder")
    parser.add_argument("--json", action="store_true", help="print one object for programs")


def run(args: argparse.Namespace) -> int:
    """Check; name each difference."""
    import json
    from dataclasses import asdict

    from rich.console import Console
    from rich.progress import Progress

    from tether.session.check import check_session
    from tether.session.session import Session

    with (
        Session.read(args.session) as session,
        Progress(console=Console(stderr=True), transient=True, disable=args.json) as progress,
    ):
        task = progress.add_task("Checking", total=None)
        report = check_session(
            session, lambda done, total: progress.update(task, completed=done, total=total)
        )
    for difference in report.differences:
        sys.stderr.write(f"tether: {difference.text}\n")
    if args.json:
        summary = asdict(report) | {"session": str(session.folder), "ok": report.ok}
        sys.stdout.write(f"{json.dumps(summary, ensure_ascii=False)}\n")
    else:
        for note in report.notes:
            sys.stdout.write(f"note: {note}\n")
        count = len(report.differences)
        found = "all as the camera sent them" if report.ok else f"{count} differ"
        if report.unchecked_copies:
            found += f"; {report.unchecked_copies} copies in the backup are not checked"
        sys.stdout.write(
            f"{report.files} files of {report.shots} shots, {report.bytes / 1e6:.1f} MB: {found}\n"
        )
    return 0 if report.ok else 1
