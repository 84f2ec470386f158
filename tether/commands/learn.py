"""`tether learn`: what the ranking has learnt of this photographer; from where, and away again."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tether.pipeline.taste import Tastes

SUMMARY = "Learn the ranking from your own picks and stars; show or forget what was learnt."
EPILOG = """\
Only the order within a group of near-identical shots follows what was learnt: what is seen in a
picture, and what rejects it, stays. Learning from a session again replaces what it taught before.
--forget alone forgets everything (the file is put aside beside the settings)."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "sessions", type=Path, nargs="*", metavar="SESSION", help="sessions to learn from"
    )
    parser.add_argument("--look", default="corporate", metavar="NAME", help="look of the shoot")
    parser.add_argument("--show", action="store_true", help="say what was learnt")
    parser.add_argument("--forget", action="store_true", help="forget these, or everything")
    parser.add_argument("--json", action="store_true", help="print one object")


def run(args: argparse.Namespace) -> int:
    """Learn or forget what was asked, then say what is known."""
    from tether.looks.load import load_look
    from tether.pipeline.taste import (
        Tastes,
        choices_of,
        forget_everything,
        load_tastes,
        save_tastes,
    )
    from tether.session.session import Session

    if args.forget and not args.sessions:
        forget_everything()
        return _tell(Tastes(), args.json)
    tastes = load_tastes()
    look = load_look(args.look)
    for folder in args.sessions:
        name = str(folder.resolve())
        if args.forget:
            if name not in tastes.sessions:
                sys.stderr.write(f"tether: Nothing was learnt from {folder}.\n")
            tastes = tastes.learnt(name, ())
            continue
        with Session.read(folder) as session:
            votes = choices_of(session.catalogue.shots(stored_only=True), look)
        if not votes:
            sys.stderr.write(
                f"tether: {folder} has no picks or stars that prefer one shot of a group.\n"
            )
        tastes = tastes.learnt(name, votes)
    if args.sessions:
        save_tastes(tastes)
    return _tell(tastes, args.json)


def _tell(tastes: "Tastes", as_json: bool) -> int:
    from tether.cull.features import WEIGHTS
    from tether.pipeline.taste import taste_path

    taste = tastes.taste
    if as_json:
        values = {
            "file": str(taste_path()),
            "sessions": {name: len(own.votes) for name, own in tastes.sessions.items()},
            "choices": len(taste.votes),
            "weights": {name: round(weight, 4) for name, weight in taste.weights.items()},
            "start_weights": dict(WEIGHTS),
        }
        sys.stdout.write(json.dumps(values, ensure_ascii=False) + "\n")
        return 0
    for sentence in taste.explain():
        sys.stdout.write(f"{sentence}\n")
    for name, own in tastes.sessions.items():
        sys.stdout.write(f"  {name}: {len(own.votes)} choices\n")
    return 0
