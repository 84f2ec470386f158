"""`tether cull`: a folder judged, near-identical shots grouped, the best of each group named."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

SUMMARY = "Judge a folder: verdicts, groups, the best of each group. Nothing is ever deleted."
EPILOG = """\
A run that was cut off goes on where it was; a second run answers from what the first found out.
Without --write-xmp nothing is written beside the pictures. With it, each picture's sidecar gets
rating, label and reasons; what other programs wrote is kept, and a person's own stars win."""

STARS = {"best": 4, "keep": 3, "over": 2, "check": 1, "reject": -1}
"""As a session writes them; the best of a group has one star more, a good one that the budget
leaves out one less."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    from tether.commands.arguments import add_workers, keepers

    parser.add_argument("folder", type=Path, metavar="FOLDER", help="pictures to judge")
    parser.add_argument("--look", default="corporate", metavar="NAME", help="look to judge by")
    parser.add_argument("--identity", action="store_true", help="tell people apart by face")
    parser.add_argument(
        "--start-weights", action="store_true", help="rank without what was learnt of you"
    )
    parser.add_argument(
        "--keep", type=keepers, metavar="N or N%",
        help="how many keepers at most, the best of each group first",
    )  # fmt: skip
    parser.add_argument("--write-xmp", action="store_true", help="write sidecars")
    parser.add_argument("--again", action="store_true", help="also what was judged in a run before")
    add_workers(parser)
    parser.add_argument("--json", action="store_true", help="one object a picture")


def run(args: argparse.Namespace) -> int:
    """Judge all, then say; exits 1 when a picture could not be read."""
    from rich.console import Console

    from tether.commands.progress import Counter
    from tether.errors import PictureError
    from tether.looks.load import load_look
    from tether.pipeline.culling import Job, cull
    from tether.pipeline.judging import pictures_of
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
    paths = tuple(pictures_of([args.folder]))
    if not paths:
        raise PictureError(f"There are no pictures in {args.folder}.")
    job = Job(
        args.folder,
        paths,
        look,
        args.identity,
        args.keep,
        args.jobs,
        args.scheduler,
        args.again,
        taste.weights,
    )
    counts: dict[str, int] = {}
    failed = False
    with Counter("Judging") as counter:
        for answer in cull(job, counter.show, counts.update):
            counter.stop()  # all are judged: what is printed now must not fight with the bar
            failed |= not _said(answer, args)
    console = Console(stderr=True, soft_wrap=True, highlight=False)
    console.print(_summary(counts, wrote=args.write_xmp))
    return 1 if failed else 0


def _said(answer: "dict[str, Any]", args: argparse.Namespace) -> bool:
    """Print one picture's answer and write its sidecar where wanted; False where that failed."""
    fine = answer["error"] is None
    if not fine:
        sys.stderr.write(f"tether: {answer['error']}\n")
    elif args.write_xmp:
        fine = _write(Path(answer["path"]), answer)
    if args.json:
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    elif answer["error"] is None:
        best = " (best)" if answer["best"] else ""
        why = "; ".join(reason["text"] for reason in answer["reasons"]) or answer["why"]
        sys.stdout.write(
            f"{Path(answer['path']).name}: group {answer['group']}, rank {answer['rank']}{best}, "
            f"{answer['verdict']} – {why}\n"
        )
    return fine


def _summary(counts: "dict[str, int]", *, wrote: bool) -> str:
    """One sentence on the whole folder."""
    said = [f"{counts.get(state, 0)} {state}" for state in ("keep", "check", "reject")]
    if counts.get("unreadable"):
        said.append(f"{counts['unreadable']} unreadable")
    end = "Sidecars are written." if wrote else "Nothing was written: --write-xmp writes sidecars."
    groups, keepers = counts.get("groups", 0), counts.get("keepers", 0)
    return f"{', '.join(said)}; {groups} groups, {keepers} keepers. {end}"


def _write(picture: Path, answer: "dict[str, Any]") -> bool:
    """Merge the verdict into the picture's sidecar; says so where the disk refuses."""
    from tether.session.sidecars.sidecar import MACHINE_LABELS, Marks, write_marks

    verdict = str(answer["verdict"])
    stars = verdict
    if verdict == "keep":
        stars = "best" if answer["best"] else "keep"
        stars = stars if answer["keeper"] else "over"
    marks = Marks(
        rating=STARS[stars],
        label=MACHINE_LABELS[verdict],
        pick=-1 if verdict == "reject" else 0,
        verdict=verdict,
        score=float(str(answer["score"])),
        reasons=tuple(f"{reason['code']}: {reason['text']}" for reason in answer["reasons"]),
    )
    try:
        write_marks(picture, marks)
    except OSError as error:
        sys.stderr.write(f"tether: {picture} has no sidecar now: {error.strerror}.\n")
        return False
    return True
