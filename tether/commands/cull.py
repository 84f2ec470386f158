"""`tether cull`: a folder judged, near-identical shots grouped, the best of each group named."""

import argparse
import json
import os
import sys
from pathlib import Path

SUMMARY = "Judge a folder: verdicts, groups, the best of each group. Nothing is ever deleted."
EPILOG = """\
Without --write-xmp nothing is written. With it, each picture's sidecar gets rating, label and
reasons; what other programs wrote is kept, and a person's own stars win."""

STARS = {"best": 4, "keep": 3, "check": 1, "reject": -1}
"""As a session writes them; the best of a group has one star more."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="pictures to judge")
    parser.add_argument("--look", default="corporate", metavar="NAME", help="look to judge by")
    parser.add_argument("--identity", action="store_true", help="tell people apart by face")
    parser.add_argument(
        "--start-weights", action="store_true", help="rank without what was learnt of you"
    )
    parser.add_argument("--write-xmp", action="store_true", help="write sidecars")
    parser.add_argument(
        "--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="processes"
    )
    parser.add_argument("--json", action="store_true", help="one object a picture")


def run(args: argparse.Namespace) -> int:
    """Judge all, then say; exits 1 when a picture could not be read."""
    from rich.console import Console
    from rich.progress import Progress

    from tether.errors import PictureError
    from tether.looks.load import load_look
    from tether.pipeline.judging import grouped, judge_all, pictures_of
    from tether.pipeline.taste import Tastes, load_tastes

    look = load_look(args.look)
    taste = (Tastes() if args.start_weights else load_tastes()).taste
    if taste.votes:
        sys.stderr.write(
            f"tether: Ranked as {len(taste.votes)} of your own choices say; `tether learn` shows "
            "how, --start-weights does without.\n"
        )
    if not args.folder.is_dir():
        raise PictureError(f"{args.folder} is not a folder: give the folder that has the pictures.")
    paths = pictures_of([args.folder])
    judged = []
    with Progress(console=Console(stderr=True), transient=True) as progress:
        for one in progress.track(
            judge_all(paths, look, args.jobs, args.identity), len(paths), description="Judging"
        ):
            judged.append(one)
    failed = False
    for one, answer in zip(judged, grouped(judged, look, taste.weights), strict=True):
        if one.error is not None:
            failed = True
            sys.stderr.write(f"tether: {one.error}\n")
        elif args.write_xmp:
            failed |= not _write(one.path, answer)
        if args.json:
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        elif one.error is None:
            best = " (best)" if answer["best"] else ""
            why = "; ".join(reason["text"] for reason in answer["reasons"]) or answer["why"]
            sys.stdout.write(
                f"{one.path.name}: group {answer['group']}, rank {answer['rank']}{best}, "
                f"{answer['verdict']} – {why}\n"
            )
    return 1 if failed else 0


def _write(picture: Path, answer: "dict[str, object]") -> bool:
    """Merge the verdict into the picture's sidecar; says so where the disk refuses."""
    from tether.session.sidecar import MACHINE_LABELS, Marks, write_marks

    verdict = str(answer["verdict"])
    reasons = answer["reasons"]
    assert isinstance(reasons, list)
    marks = Marks(
        rating=STARS["best" if answer["best"] and verdict == "keep" else verdict],
        label=MACHINE_LABELS[verdict],
        pick=-1 if verdict == "reject" else 0,
        verdict=verdict,
        score=float(str(answer["score"])),
        reasons=tuple(reason["text"] for reason in reasons),
    )
    try:
        write_marks(picture, marks)
    except OSError as error:
        sys.stderr.write(f"tether: {picture} has no sidecar now: {error.strerror}.\n")
        return False
    return True
