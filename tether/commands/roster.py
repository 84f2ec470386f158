"""`tether roster`: the day's list of a session, without the window."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tether.session.attendees.attendance import Attendee
    from tether.session.session import Session

SUMMARY = "The day's list of a session: who is next, check-in, absent, retakes, names put right."
EPILOG = """\
WHO is an id, what a card says, or words of a name; where several people fit, they are listed and
nothing is done. Renaming and merging rename the sitter's files too and are noted in renames.log;
--undo takes the last of them back.

Several stations that shoot one roster at once each load it into a session of their own and join
with --stations postgresql://USER@HOST/STUDIO (or a file that they share): who stands in front of
one camera is not called to another. While the database is away each goes on by itself."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("session", type=Path, metavar="SESSION", help="session folder")
    parser.add_argument("--next", type=int, default=10, metavar="N", help="how many to list")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--load", type=Path, metavar="FILE", help="add people from a CSV or XLSX")
    what.add_argument("--check-in", metavar="WHO", help="somebody steps in front of the camera")
    what.add_argument(
        "--read", type=Path, metavar="PICTURE", help="check in by a card photographed"
    )
    what.add_argument("--walk-in", metavar="NAME", help="add somebody who is on no list")
    what.add_argument("--absent", metavar="WHO", help="did not come")
    what.add_argument("--retake", metavar="WHO", help="is waiting once more")
    what.add_argument("--rename", nargs=2, metavar=("WHO", "NAME"), help="put a name right")
    parser.add_argument(
        "--merge", action="store_true",
        help="with --rename to somebody else's name: both are one person, whose shots all are",
    )  # fmt: skip
    what.add_argument("--undo", action="store_true", help="take the last renaming or merging back")
    parser.add_argument(
        "--column", action="append", default=[], metavar="ROLE=HEADING",
        help="with --load, where the guess is wrong; roles are id, name, first, last and group",
    )  # fmt: skip
    parser.add_argument(
        "--stations", metavar="ADDRESS", help="shoot this list with other stations, from now on"
    )
    parser.add_argument("--list", default="roster", metavar="NAME", help="the list's name there")
    parser.add_argument("--station", metavar="NAME", help="this station's (default: the host's)")
    parser.add_argument("--json", action="store_true", help="one object a person")


def run(args: argparse.Namespace) -> int:
    """Do what is asked, then list who is next."""
    from tether.session.session import Session
    from tether.session.unused import nothing_left_of_a_failed_start

    writes = (args.load, args.check_in, args.read, args.walk_in, args.absent, args.retake,
              args.rename)  # fmt: skip
    if not any(writes) and not args.undo and args.stations is None:
        with Session.read(args.session) as session:
            session.join_stations()
            if session.attendance.others is not None:
                session.attendance.others.tell = _tell
            _list(session, args)
        return 0
    with (
        nothing_left_of_a_failed_start(args.session),
        Session.open(args.session, create=args.load is not None) as session,
    ):
        if args.stations is not None:
            _join(session, args)
        if session.attendance.others is not None:
            session.attendance.others.tell = _tell
        done = _change(session, args)
        if done:
            _list(session, args)
    return 0 if done else 1


def _change(session: "Session", args: argparse.Namespace) -> bool:
    """Carry one change out and say so; False where it is not clear who is meant."""
    if args.load is not None:
        return _load(session, args)
    if not any(
        (args.check_in, args.read, args.walk_in, args.absent, args.retake, args.rename, args.undo)
    ):
        return True
    if args.undo:
        _undo(session)
        return True
    if args.walk_in:
        person = session.attendance.walk_in(args.walk_in)
        sys.stderr.write(f"{person.name} is on the list as {person.id}.\n")
        return True
    who = args.check_in or args.absent or args.retake or (args.rename and args.rename[0])
    found = _by_card(session, args.read) if args.read else _found(session, who)
    if found is None:
        return False
    if args.rename:
        if args.merge:
            return _merge(session, found, args.rename[1])
        done = session.rename(found.key, args.rename[1])
        sys.stderr.write(f"{done.old} is {done.new}; {len(done.files)} files are renamed.\n")
    elif args.absent:
        session.attendance.mark(found.key, "absent")
    elif args.retake:
        session.attendance.mark(found.key, "waiting")
    else:
        session.check_in(found.key)
        others = ", ".join(other.name for other in session.attendance.together(found.key)[:5])
        beside = f" With {others} in {found.group}." if others else ""
        sys.stderr.write(f"{found.name} is in front of the camera.{beside}\n")
    return True


def _merge(session: "Session", person: "Attendee", name: str) -> bool:
    from tether.session.merging import merge_people
    from tether.session.names.renames import NameTakenError, check_free

    try:
        check_free(session.ledger, person.name, name, person.key)
    except NameTakenError:
        done = merge_people(session, person.key, name)
        count = len(done.shots)
        sys.stderr.write(f"{done.old} is {done.new}: {count} shots are {done.new}'s now.\n")
        return True
    sys.stderr.write(f"tether: Nobody else is called {name}: leave --merge out to rename.\n")
    return False


def _undo(session: "Session") -> None:
    from tether.session.merging import undo_merge

    merge = undo_merge(session)
    if merge is not None:
        said = f"{merge.new} is not {merge.old}: {len(merge.shots)} shots are {merge.new}'s again."
    else:
        undone = session.undo_rename()
        said = f"{undone.old} is {undone.new} again." if undone else "Nothing was renamed."
    sys.stderr.write(f"{said}\n")


def _join(session: "Session", args: argparse.Namespace) -> None:
    from tether.session.library.stations import join

    membership = join(session.folder, args.stations, args.list, args.station)
    session.join_stations()
    sys.stderr.write(
        f"This is the station {membership.station}; whoever another one has is not called here.\n"
    )


def _tell(sentence: str) -> None:
    sys.stderr.write(f"tether: {sentence}\n")


def _load(session: "Session", args: argparse.Namespace) -> bool:
    from typing import get_args

    from tether.errors import SettingsError
    from tether.session.attendees.headings import Role
    from tether.session.attendees.roster import read_roster

    mapping: dict[Role, str] = {}
    for text in args.column:
        role, _, heading = text.partition("=")
        if role not in get_args(Role) or not heading:
            raise SettingsError(f"--column {text}: write it as name=Full name.")
        mapping[role] = heading
    roster = read_roster(args.load, mapping)
    for notice in roster.notices:
        sys.stderr.write(f"tether: {notice}\n")
    added = session.attendance.load(roster)
    used = ", ".join(f"{role}: {heading}" for role, heading in roster.mapping.items())
    sys.stderr.write(f"{added} people are new on the list ({used}).\n")
    return True


def _found(session: "Session", who: str) -> "Attendee | None":
    """The one person that is meant; None, with a list of all that fit, where it is not clear."""
    found = session.attendance.find(who)
    if len(found) == 1:
        return found[0]
    if not found:
        sys.stderr.write(f"tether: Nobody on the list fits {who!r}: --walk-in adds somebody.\n")
        return None
    fit = "; ".join(f"{one.id} {one.name}" for one in found)
    what = "id" if len({one.id for one in found}) == len(found) else "name"
    sys.stderr.write(f"tether: {who!r} fits several people: {fit}. Give the {what}.\n")
    return None


def _by_card(session: "Session", picture: Path) -> "Attendee | None":
    from tether.pictures import read_picture
    from tether.session.attendees.codes import read_codes

    codes = read_codes(read_picture(picture).bgr)
    for code in codes:
        found = session.attendance.find(code)
        if len(found) == 1:
            return found[0]
    what = f"The code in {picture} is on no list." if codes else f"There is no code in {picture}."
    sys.stderr.write(f"tether: {what}\n")
    return None


def _list(session: "Session", args: argparse.Namespace) -> None:
    """Who is here and who is next."""
    here = [one for one in session.attendance.everybody() if one.state == "here"]
    people = here + session.attendance.next_up(args.next)
    if args.json:
        for one in people:
            line = {"id": one.id, "name": one.name, "group": one.group, "state": one.state}
            sys.stdout.write(json.dumps(line | {"walk_in": one.walk_in}, ensure_ascii=False) + "\n")
        return
    for one in people:
        group = f"  ({one.group})" if one.group else ""
        sys.stdout.write(f"{one.state:8} {one.id:12} {one.name}{group}\n")
    counts = session.attendance.counts()
    sys.stdout.write(", ".join(f"{count} {state}" for state, count in counts.items()) + "\n")
