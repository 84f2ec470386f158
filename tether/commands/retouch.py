"""`tether retouch`: retouched copies of pictures, in another folder."""

import argparse
import sys
from collections import Counter
from pathlib import Path

SUMMARY = "retouch pictures into new files"
EPILOG = """\
A recipe file says in TOML how strongly each step is laid on; docs/recipe.md has every key with its
range, and a sample. Those saved in the retouch window (T in a review) lie in SESSION/recipes."""

NO_MASKS = "its masks are empty but for the background"
"""Of a picture without a face."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    from tether.commands.arguments import add_jobs, folder

    parser.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="pictures, folders, sessions"
    )
    parser.add_argument("--output", required=True, type=folder, metavar="DIR", help="for new files")
    parser.add_argument(
        "--recipe", metavar="NAME-or-TOML",
        help="for all pictures: natural, studio, bright, none or a recipe file; without it each has"
        " the recipe saved for it, else that of the session it lies in, else natural",
    )  # fmt: skip
    parser.add_argument(
        "--size", choices=("preview", "full"), default="full", help="2048 pixels, or all (default)"
    )
    parser.add_argument(
        "--masks", action="store_true", help="also write the regions: NAME.skin.png and so on"
    )
    parser.add_argument(
        "--colour", default="session", metavar="session-off-or-PROFILE",
        help="laid on before: that of the session a picture lies in (default), off, or a profile",
    )  # fmt: skip
    add_jobs(parser)
    parser.add_argument(
        "--scheduler", metavar="ADDRESS", help="work on the Dask cluster at this address"
    )


def run(args: argparse.Namespace) -> int:
    """Retouch; returns 1 where a picture could not be, or has no face for its masks."""
    from tether.commands.colour_session import chosen_colour
    from tether.commands.copying import made
    from tether.pipeline.day_light import TOLD
    from tether.pipeline.retouching import Retoucher, pictures_to_retouch
    from tether.pipeline.session_recipe import what_acts
    from tether.retouch.recipe import load_recipe

    recipe = None if args.recipe is None else load_recipe(args.recipe)
    paths = pictures_to_retouch(args.paths, args.output)
    colour = chosen_colour(args.colour)
    retoucher = Retoucher(args.output, recipe, args.size == "preview", args.masks, colour)
    for name in retoucher.colours(paths):
        sys.stderr.write(f"Colour: {name}\n")
    acting = ", ".join(what_acts(paths)) if recipe is None else recipe.name
    sys.stderr.write(f"Recipe: {acting}\n")
    new = already = wrong = faceless = maskless = 0
    lights: Counter[str | None] = Counter()
    for result in made(retoucher, paths, "Retouching", args.jobs, args.scheduler):
        if result.error:
            wrong += 1
            continue
        if args.masks and result.faces == 0:
            maskless += 1
            sys.stderr.write(f"tether: {result.source}: no face was found: {NO_MASKS}.\n")
        if result.already:
            already += 1
            continue
        new += 1
        faceless += result.faces == 0
        lights[result.light] += 1
        if result.light not in (None, "backdrop"):
            sys.stderr.write(f"{result.source.name}: light by {TOLD[result.light]}.\n")
        for note in result.notes:
            sys.stderr.write(f"{result.source.name}: {note}.\n")
    words = [f"{new} retouched into {args.output} by {acting}"]
    if faceless:
        words.append(f"{faceless} of them without a face")
        sys.stderr.write("Without a face only light, colour and backdrop are retouched.\n")
    words += [f"{already} already there"] * bool(already) + [f"{wrong} left out"] * bool(wrong)
    by = [f"{lights[name]} by {TOLD[name]}" for name in TOLD if lights[name]]
    if by:
        sys.stderr.write(f"Light: {', '.join(by)}.\n")
    sys.stdout.write(", ".join(words) + "\n")
    return 1 if wrong or maskless else 0
