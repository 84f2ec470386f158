"""`tether review`: the grid of a session, where nobody shoots."""

import argparse
import sys
from pathlib import Path

SUMMARY = "Look through a session: filter, compare, pick, rate. Nothing is ever deleted."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    from tether.commands.shooting import add_language

    parser.add_argument("session", type=Path, metavar="SESSION", help="the session's folder")
    parser.add_argument("--look", metavar="NAME", help="a look's name, or a look's TOML file")
    add_language(parser)


def run(args: argparse.Namespace) -> int:
    """Review until the window is closed."""
    from tether.commands import shooting
    from tether.config import load_settings
    from tether.errors import TetherError
    from tether.pipeline.review.desk import ReviewOnly
    from tether.pipeline.taste import learn_session
    from tether.session.session import Session

    if not shooting.has_display():
        raise TetherError("There is no display to open the review on: start it on a desktop.")
    settings = shooting.in_language(args, load_settings())
    look = shooting.choose_look(args, settings)
    with Session.open(args.session, create=False) as session:
        marker = ReviewOnly(session, look)
        try:
            from ui.review.app import run as show

            code = show(marker, settings.theme, settings.language)
        finally:
            marker.close()
        learnt = learn_session(session, look)
        if learnt is not None:
            shooting.print_line(f"tether: {learnt}", sys.stderr)
        return code
