"""`tether quarantine`: shots that could not safely be given to a sitter, and giving them."""

import argparse
import sys
from pathlib import Path

SUMMARY = "List the shots that nobody was given for sure, or give them to their sitter."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("session", type=Path, metavar="SESSION", help="session folder")
    parser.add_argument(
        "--give", type=int, nargs="+", metavar="SHOT", help="numbers of the list, with --to"
    )
    parser.add_argument("--to", metavar="NAME", help="whose they are")
    parser.add_argument("--json", action="store_true", help="print one object a shot")


def run(args: argparse.Namespace) -> int:
    """List what is in quarantine after giving what was asked for."""
    import json

    from tether.errors import SessionError, SettingsError
    from tether.session.session import Session

    name = (args.to or "").strip()
    if bool(args.give) != bool(name):
        raise SettingsError("Name both: --give SHOT ... --to NAME.")
    if args.give:
        with Session.read(args.session) as session:
            if session.in_use():
                raise SessionError(
                    f"{session.folder} is being shot into: press O in that window to say whose a "
                    "shot is, or give it here when the shooting has ended."
                )
        with Session.open(args.session, create=False) as session:
            known = {shot.id for shot in session.catalogue.shots(quarantined=True)}
            for number in args.give:
                if number not in known:
                    raise SessionError(f"Shot {number} is not in quarantine: see the list.")
                person = next(
                    (one for one in session.attendance.find(name) if one.name == name), None
                )
                session.assign(number, name, person.id if person else None)
    with Session.read(args.session) as session:
        shots = session.catalogue.shots(quarantined=True)
    for shot in shots:
        path = None if shot.path is None else str(shot.path.relative_to(session.folder))
        if args.json:
            entry = {"shot": shot.id, "path": path, "why": shot.quarantined}
            sys.stdout.write(f"{json.dumps(entry, ensure_ascii=False)}\n")
        else:
            sys.stdout.write(f"{shot.id}  {path or 'not fetched yet'}: {shot.quarantined}\n")
    if not args.json:
        sys.stdout.write(f"{len(shots)} in quarantine: {session.folder}\n")
    return 0
