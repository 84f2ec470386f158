"""`tether quarantine`: shots that could not safely be given to a sitter, and giving them."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tether.session.session import Session

SUMMARY = "List the shots that nobody was given for sure, or give them to their sitter."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("session", type=Path, metavar="SESSION", help="session folder")
    parser.add_argument(
        "--give",
        type=int,
        nargs="+",
        metavar="SHOT",
        help="numbers of shots, with --to; given wrongly, give them again",
    )
    parser.add_argument("--to", metavar="WHO", help="whose they are: an id, or words of a name")
    parser.add_argument("--new", action="store_true", help="WHO is a name that is not on the list")
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
            name, number = _who(session, name, args.new)
            for shot_id in args.give:
                shot = session.assign(shot_id, name, number)
                place = "on its way" if shot.path is None else shot.path.relative_to(session.folder)
                sys.stderr.write(f"tether: shot {shot_id} is {name}'s now: {place}\n")
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


def _who(session: "Session", said: str, new: bool) -> tuple[str, str | None]:
    """Name and id of whom the words mean. Raises SessionError."""
    from tether.errors import SessionError

    found = session.attendance.find(said)
    same = [one for one in found if one.name == said]
    found = same or found
    if len(found) == 1:
        return found[0].name, found[0].id
    if found:
        several = ", ".join(f"{one.name} ({one.id})" for one in found[:5])
        raise SessionError(f"{said!r} may be {several}: say the id.")
    if not new and session.attendance.everybody():
        raise SessionError(
            f"Nobody on the list is {said!r}: --new gives it to that name all the same."
        )
    return said, None
