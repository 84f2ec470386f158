"""`tether catalogue`: all sessions of a studio, searched at once."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tether.session.library.search import Search
    from tether.session.library.store import Library

SUMMARY = "Search the shots of all sessions that were added; searches can be saved under a name."
EPILOG = """\
The catalogue is an index: the sessions stay the truth, and it can be made again from them. By
default it is a file of yours; several stations share one with --at postgresql://USER@HOST/STUDIO."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    from tether.commands.arguments import count
    from tether.session.records import LABELS, MAX_RATING

    parser.add_argument("--at", metavar="ADDRESS", help="file or PostgreSQL address")
    parser.add_argument(
        "--add", type=Path, nargs="+", metavar="SESSION", help="bring sessions up to date first"
    )
    parser.add_argument("--session", metavar="NAME", help="of this session")
    parser.add_argument("--sitter", metavar="NAME", help="of this sitter; `ann*` is a beginning")
    parser.add_argument("--id", metavar="ID", help="of the person with this id")
    parser.add_argument("--verdict", choices=("keep", "check", "reject"))
    parser.add_argument(
        "--state", choices=("keep", "check", "reject", "unjudged"),
        help="as it counts: your word, else the verdict",
    )  # fmt: skip
    parser.add_argument("--pick", choices=("pick", "reject", "none"))
    parser.add_argument("--label", choices=LABELS)
    parser.add_argument(
        "--rating", type=int, choices=range(1, MAX_RATING + 1), help="at least so many stars"
    )
    parser.add_argument(
        "--word", action="append", default=[], metavar="WORD",
        help="a keyword, a reason's code or a look",
    )  # fmt: skip
    parser.add_argument("--sort", choices=("made", "score", "rating", "sitter"), default="made")
    parser.add_argument("--descending", action="store_true", help="the greatest first")
    parser.add_argument("--limit", type=count, default=100, metavar="N", help="at most so many")
    parser.add_argument("--save", metavar="NAME", help="keep this search")
    parser.add_argument("--saved", metavar="NAME", help="use a search that was kept")
    parser.add_argument("--json", action="store_true", help="one object a shot")


def run(args: argparse.Namespace) -> int:
    """Add what is to be added, then search."""
    from itertools import islice

    import platformdirs

    from tether.config import APPLICATION
    from tether.session.library.search import Search
    from tether.session.library.store import Library
    from tether.session.session import Session

    address = args.at
    if address is None:
        folder = Path(platformdirs.user_data_dir(APPLICATION))
        folder.mkdir(parents=True, exist_ok=True)
        address = folder / "catalogue.sqlite"
    library = Library(address)
    try:
        for path in args.add or ():
            with Session.read(path) as session:
                count = library.add(session)
            sys.stderr.write(f"{count} shots of {path} are in the catalogue.\n")
        search = Search(
            args.session, args.sitter, args.id, args.verdict, args.pick, args.label, args.rating,
            tuple(args.word), args.sort, args.descending, args.state,
        )  # fmt: skip
        if args.saved:
            search = library.saved(args.saved)
        if args.save:
            library.save(args.save, search)
        found = list(islice(library.everything(search), args.limit))
        if not found:
            sys.stderr.write(f"tether: {_nothing(library, search, address)}\n")
        for one in found:
            if args.json:
                line = {
                    "session": one.session, "shot": one.shot, "path": str(one.path),
                    "sitter": one.sitter, "id": one.person_id, "made": one.made,
                    "verdict": one.verdict, "score": one.score, "pick": one.pick,
                    "rating": one.rating, "label": one.label,
                }  # fmt: skip
                sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
            else:
                stars = "★" * one.rating
                said = "  ".join(part for part in (one.sitter, one.verdict or "", stars) if part)
                sys.stdout.write(f"{one.path}  {said}\n")
    finally:
        library.close()
    return 0


def _nothing(library: "Library", search: "Search", address: object) -> str:
    """Why nothing was found, and what to do."""
    from tether.session.library.search import Search

    if search == Search() or not library.search(Search(), 1):
        return f"The catalogue {address} is empty: --add SESSION brings a session's shots in."
    return "No shot in the catalogue fits: ask for less."
