"""`tether cards`: check-in cards for a roster."""

import argparse
import sys
from pathlib import Path

SUMMARY = "Print check-in cards: name, group and a QR code that the camera reads."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "roster", type=Path, metavar="ROSTER-or-SESSION", help="CSV, XLSX or session"
    )
    parser.add_argument("--output", type=Path, required=True, metavar="PDF", help="new file")


def run(args: argparse.Namespace) -> int:
    """Write the cards; names on stderr what is odd in the roster."""
    import tempfile

    from tether.handover.cards import Card, write_cards
    from tether.session.attendees.roster import read_roster
    from tether.session.session import Session

    if args.roster.is_dir():
        with Session.read(args.roster) as session:
            people = session.attendance.everybody()
            codes = [session.attendance.code(person) for person in people]
    else:
        roster = read_roster(args.roster)
        for notice in roster.notices:
            sys.stderr.write(f"tether: {notice}\n")
        # A session knows best what its cards have to say.
        with tempfile.TemporaryDirectory() as place, Session.open(Path(place, "list")) as session:
            session.attendance.load(roster)
            people = session.attendance.everybody()
            codes = [session.attendance.code(person) for person in people]
    cards = [
        Card(person.name, code, person.id, (person.group,) if person.group else ())
        for person, code in zip(people, codes, strict=True)
    ]
    pages = write_cards(cards, args.output, args.roster.stem)
    sys.stdout.write(f"{len(cards)} cards on {pages} pages are in {args.output}\n")
    return 0
