"""`tether score`: what is seen in each picture, and what the verdict would be."""

import argparse
import json
import sys
from pathlib import Path

SUMMARY = "Read pictures: eyes, head, expression, light, framing, and a verdict with reasons."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    from tether.commands.arguments import add_jobs

    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="pictures or folders")
    parser.add_argument("--look", default="corporate", metavar="NAME", help="look to judge by")
    parser.add_argument("--identity", action="store_true", help="also 128 numbers for each face")
    add_jobs(parser)
    parser.add_argument("--json", action="store_true", help="one object a picture")


def run(args: argparse.Namespace) -> int:
    """Score each picture; exits 1 when one could not be read."""
    from tether.errors import PictureError
    from tether.looks.load import load_look
    from tether.pipeline.judging import judge_all, pictures_of

    paths, look = pictures_of(args.paths), load_look(args.look)
    if not paths:
        where = ", ".join(map(str, args.paths))
        raise PictureError(f"There are no pictures in {where}: give pictures, or their folder.")
    failed = False
    for judged in judge_all(paths, look, args.jobs, args.identity):
        if judged.error is not None:
            failed = True
            sys.stderr.write(f"tether: {judged.error}\n")
        values = judged.as_dict()
        if args.json:
            sys.stdout.write(json.dumps(values, ensure_ascii=False) + "\n")
        elif judged.error is None:
            why = "; ".join(reason["text"] for reason in values["reasons"])
            name = judged.path.name
            sys.stdout.write(f"{name}: {values['verdict']}{' – ' if why else ''}{why}\n")
        sys.stdout.flush()
    return 1 if failed else 0
