"""`tether colour --apply`: copies of pictures with a profile laid on."""

import json
import sys
from pathlib import Path


def lay_on_pictures(
    profile: Path, paths: list[Path], output: Path, jobs: int, as_json: bool
) -> int:
    """Write a copy of each picture of `paths` (files, folders, sessions); 1 where one failed.

    Raises:
        SettingsError: the profile is missing or damaged.
        PictureError: there are no pictures, or `output` cannot be.
    """
    from tether.commands.copying import made
    from tether.pipeline.retouching import Retoucher, pictures_to_retouch
    from tether.pipeline.session_colour import SessionColour, with_profile
    from tether.retouch.recipe import Recipe

    colour = with_profile(SessionColour(), profile)
    pictures = pictures_to_retouch(paths, output)
    new = already = wrong = 0
    for result in made(Retoucher(output, Recipe(), colour=colour), pictures, "Correcting", jobs):
        wrong += result.error is not None
        already += result.already
        new += result.error is None and not result.already
        if as_json:
            target = None if result.target is None else str(result.target)
            said = {"path": str(result.source), "corrected": target, "error": result.error}
            sys.stdout.write(json.dumps(said) + "\n")
    words = [f"{new} corrected into {output}"]
    words += [f"{already} already there"] * bool(already) + [f"{wrong} left out"] * bool(wrong)
    (sys.stderr if as_json else sys.stdout).write(", ".join(words) + "\n")
    return 1 if wrong else 0
