"""`tether picks`: a client's choice, saved by the gallery, brought into the session."""

import argparse
import sys
from pathlib import Path

SUMMARY = "Bring a client's favourites from the gallery into the session, as stars and picks."
EPILOG = """\
Each favourite gets five stars, a pick and the keyword "client's favourite", in the session and in
its sidecar. What the photographer rejected stays rejected; nothing is taken away."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("session", type=Path, metavar="SESSION", help="session folder")
    parser.add_argument("file", type=Path, metavar="FILE", help="favourites.json of the client")


def run(args: argparse.Namespace) -> int:
    """Mark the favourites; 1 where one is not in the session or was rejected."""
    from tether.errors import SessionError
    from tether.handover.gallery import read_favourites
    from tether.session.favourites import favourite, is_favourite, session_key
    from tether.session.session import Session

    left_out = 0
    with Session.open(args.session, create=False) as session:
        shots = read_favourites(args.file, session_key(session))
        for shot_id in shots:
            try:
                marked = favourite(session, shot_id, True)
                shot = session.catalogue.shot(shot_id)
            except SessionError as error:
                left_out += 1
                sys.stderr.write(f"tether: {error}\n")
                continue
            if not marked and not is_favourite(shot.rating, shot.keywords):
                left_out += 1
                sys.stderr.write(
                    f"tether: {shot.camera_name} of {shot.sitter} was rejected and stays so.\n"
                )
    sys.stdout.write(f"{len(shots) - left_out} of {len(shots)} favourites are marked.\n")
    return 1 if left_out else 0
