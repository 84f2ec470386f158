"""`tether colour`: find a chart, fit a correction, say how good it is; use a profile."""

import argparse
import json
import shlex
import sys
from pathlib import Path

SUMMARY = "find a colour chart and fit a correction"

WORST_SHOWN = 5
"""Patches named as the worst: enough to see whether one light or one colour is at fault."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    from tether.commands.arguments import add_jobs, folder

    parser.add_argument("picture", nargs="?", type=Path, help="a shot of a ColorChecker")
    parser.add_argument("--json", action="store_true", help="print one object for programs")
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--grey", action="store_true", help="the picture's middle is a grey card")
    way.add_argument(
        "--skin", type=Path, metavar="REFERENCE", help="match the sitter's skin in REFERENCE"
    )
    parser.add_argument(
        "--save", type=Path, metavar="PROFILE", help="a .json profile, a .cube or an .icc"
    )
    parser.add_argument(
        "--apply", nargs="+", type=Path, metavar=("PROFILE", "PATH"),
        help="lay a profile on pictures, those of folders or sessions",
    )  # fmt: skip
    parser.add_argument(
        "--match", nargs="+", type=Path, metavar=("REFERENCE", "PATH"),
        help="bring pictures, in order of shooting, or those of folders or sessions, to the light"
        " of one",
    )  # fmt: skip
    parser.add_argument("--output", type=folder, metavar="DIR", help="for the corrected pictures")
    parser.add_argument(
        "--session", type=Path, metavar="DIR",
        help="the picture's profile is this session's: laid on previews, retouches and exports;"
        " without a picture: say what is on",
    )  # fmt: skip
    parser.add_argument(
        "--use", type=Path, metavar="PROFILE", help="a .json or .cube becomes the session's"
    )
    parser.add_argument(
        "--reference", type=Path, metavar="PICTURE",
        help="the session's pictures get the light and framing of this one: a face before an even"
        " backdrop",
    )  # fmt: skip
    parser.add_argument(
        "--on",
        action=argparse.BooleanOptionalAction,
        help="the session's colour on, or off; off, a new profile or reference stays off",
    )
    add_jobs(parser)


def run(args: argparse.Namespace) -> int:
    """Fit, save and apply; returns 1 where a picture could not be used."""
    from tether.errors import SettingsError

    if args.session is not None:
        if args.match or args.apply or args.grey or args.skin or args.save or args.output:
            raise SettingsError("--session goes with a chart, --use, --reference and --on alone.")
        from tether.commands.colour_session import set_session_colour

        set_session_colour(
            args.session,
            chart=args.picture,
            profile=args.use,
            reference=args.reference,
            on=args.on,
            as_json=args.json,
        )
        return 0
    if args.use or args.reference or args.on is not None:
        raise SettingsError("--use, --reference and --on need --session DIR.")
    if args.match:
        if len(args.match) < 2 or args.output is None or args.picture or args.apply:
            raise SettingsError("--match needs a reference, pictures and --output DIR, no more.")
        from tether.commands.colour_match import match

        return match(args.match[0], args.match[1:], args.output, args.jobs, args.json)
    if args.picture is None and not args.apply:
        raise SettingsError("Give a picture of a chart, or --apply PROFILE PATH... --output DIR.")
    if args.apply and (len(args.apply) < 2 or args.output is None):
        raise SettingsError("--apply needs a profile, pictures and --output DIR.")
    if args.picture is None and (args.grey or args.skin or args.save):
        raise SettingsError("--grey, --skin and --save need a picture.")
    if args.picture is not None and (args.grey or args.skin):
        doubtful = _fit_light(args)
    elif args.picture is not None:
        doubtful = _fit_chart(args)
    else:
        doubtful = 0
    if not args.apply:
        return doubtful
    from tether.commands.colour_apply import lay_on_pictures

    profile, *paths = args.apply
    return lay_on_pictures(profile, paths, args.output, args.jobs, args.json) or doubtful


def _fit_chart(args: argparse.Namespace) -> int:
    """Fit a chart; returns 1 where the correction is poor."""
    import numpy as np

    from tether.colour.chart import PATCHES
    from tether.colour.profile import save_profile
    from tether.colour.verdict import MEANING
    from tether.pipeline.colour_fitting import fit_picture

    fit = fit_picture(args.picture)
    chart, correction, quality = fit.chart, fit.correction, fit.quality
    if args.save:
        save_profile(args.save, correction, fit.mean_error)
    doubt = fit.doubt
    if doubt:
        sys.stderr.write(f"tether: {args.picture}: {doubt}.\n")
    if fit.verdict == "poor":
        sys.stderr.write(f"tether: {args.picture}: the correction is poor: {MEANING['poor']}.\n")
    order = np.argsort(-quality.validated)[:WORST_SHOWN]
    worst = [
        {"patch": PATCHES[quality.patches[i]], "delta_e": round(float(quality.validated[i]), 2)}
        for i in order
    ]
    parts = {
        "before": quality.before,
        "after": quality.after,
        "validated": quality.validated,
        "as_lit": quality.as_lit,
    }
    delta_e = {
        name: {"mean": round(float(v.mean()), 3), "max": round(float(v.max()), 3)}
        for name, v in parts.items()
    }
    if args.json:
        answer = {
            "path": str(args.picture),
            "corners": chart.corners.round(1).tolist(),
            "verdict": fit.verdict,
            "doubt": doubt,
            "delta_e_2000": delta_e,
            "worst": worst,
            "clipped": [PATCHES[i] for i in np.flatnonzero(~chart.usable)],
            "degree": correction.degree,
            "falloff_stops": round(quality.falloff_stops, 3),
            "profile": str(args.save) if args.save else None,
        }
        sys.stdout.write(json.dumps(answer) + "\n")
        return int(fit.verdict == "poor")
    sys.stdout.write(
        f"The correction is {fit.verdict} (mean ΔE2000 {fit.mean_error:.2f}, each patch left out in"
        f" turn): {MEANING[fit.verdict]}.\n"
    )
    for name, words in (
        ("before", "before, exposure matched"),
        ("after", "after"),
        ("validated", "after, each patch left out in turn"),
        ("as_lit", "the same, with the light's falloff over the chart left in"),
    ):
        sys.stdout.write(
            f"ΔE2000 {words}: mean {delta_e[name]['mean']:.2f}, "
            f"largest {delta_e[name]['max']:.2f}\n"
        )
    named = ", ".join(f"{item['patch']} {item['delta_e']}" for item in worst)
    sys.stdout.write(f"Worst patches: {named}\n")
    clipped = ", ".join(PATCHES[i] for i in np.flatnonzero(~chart.usable))
    sys.stdout.write(f"Clipped, left out: {clipped}\n" if clipped else "")
    sys.stdout.write(f"Light across the chart differs by {quality.falloff_stops:.1f} stops\n")
    if args.save:
        _say_saved(args.save)
    return int(fit.verdict == "poor")


def _fit_light(args: argparse.Namespace) -> int:
    """Fit exposure and white balance alone, to a grey card or to a sitter's skin.

    Returns 1 where the skin is another person's.
    """
    from tether.colour.consistency import between, grey_card, grey_correction
    from tether.colour.fit import Correction
    from tether.colour.profile import save_profile
    from tether.errors import PictureError
    from tether.pipeline.colour_fitting import naming, srgb_pixels

    picture, doubt = srgb_pixels(args.picture), None
    if args.grey:
        with naming(args.picture):
            light = grey_correction(grey_card(picture))
    else:
        from tether.pipeline.matching import looker

        with looker() as looking:
            seen, wanted = (looking.look(p).surfaces for p in (picture, srgb_pixels(args.skin)))
        found = between(wanted.skin, seen.skin)
        if found is None:
            raise PictureError(
                f"{args.picture} or {args.skin} shows no face whose skin is unclipped: choose"
                " pictures of one sitter, facing the camera."
            )
        light, doubt = found, _other_sitter(args.picture, args.skin)
    if args.save:
        save_profile(args.save, Correction(1, light.matrix), None)
    if doubt:
        sys.stderr.write(f"tether: {doubt}\n")
    stops = {name: round(getattr(light, name), 3) for name in ("exposure", "red", "blue")}
    if args.json:
        answer = {
            "path": str(args.picture),
            "by": "grey" if args.grey else "skin",
            "stops": stops,
            "doubt": doubt,
            "profile": str(args.save) if args.save else None,
        }
        sys.stdout.write(json.dumps(answer) + "\n")
        return int(doubt is not None)
    sys.stdout.write(
        f"Exposure {stops['exposure']:+.2f} stops, beside green: red {stops['red']:+.2f},"
        f" blue {stops['blue']:+.2f}\n"
    )
    if args.save:
        _say_saved(args.save)
    return int(doubt is not None)


def _say_saved(path: Path) -> None:
    """Say where a profile was saved and what will use it."""
    from tether.colour.profile import ICC_ENDINGS

    sys.stdout.write(f"Saved as {path.resolve()}\n")
    if path.suffix.lower() in ICC_ENDINGS:
        sys.stdout.write("It is for other programs: the input profile of pictures in sRGB.\n")
        return
    quoted = shlex.quote(str(path))
    sys.stdout.write(
        f"To use it: tether colour --apply {quoted} PATH... --output DIR, or for all shots of a"
        f" session: tether colour --session DIR --use {quoted}\n"
    )


def _other_sitter(picture: Path, reference: Path) -> str | None:
    """Return that two pictures show two people, None where they show one or it is not known."""
    from tether.errors import TetherError
    from tether.people.groups import SAME_PERSON
    from tether.people.watch import SURELY_OTHER
    from tether.pipeline.peoples import distance_between

    try:
        distance = distance_between(picture, reference)
    except TetherError:  # without the model nobody is told apart
        return None
    if distance is None or distance < SAME_PERSON:
        return None
    show = "show" if distance >= SURELY_OTHER else "may show"
    return (
        f"{picture} and {reference} {show} two people: one's skin says nothing about the light on"
        " another's; choose two pictures of one sitter, or use a chart or a grey card."
    )
