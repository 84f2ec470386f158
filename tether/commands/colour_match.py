"""`tether colour --match`: copies of a day's pictures, brought to the light of one of them."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tether.colour.consistency import LightCorrection, Standard, Surfaces


@dataclass(frozen=True, slots=True)
class _Seen:
    """One picture of the day; `clipped` is a share (0–1), the others are as `matching` has them."""

    surfaces: "Surfaces"
    head_size: float | None
    eye_line: float | None
    clipped: float


def match(reference: Path, paths: list[Path], output: Path, jobs: int, as_json: bool) -> int:
    """Write each picture corrected, and its proposal as a recipe beside it; 1 where one failed.

    `paths` (files, folders, sessions) are in the order of shooting. A picture by which nothing is
    told follows its neighbours. A recipe of another origin in its place stays.

    Raises:
        PictureError: the reference cannot be one, there are no pictures, or `output` cannot be.
    """
    from tether.colour.consistency import proposed
    from tether.commands.copying import made
    from tether.pipeline.matching import Match, light_as_toml, matched
    from tether.pipeline.retouching import Retoucher, pictures_to_retouch
    from tether.pipeline.session_colour import OFF
    from tether.retouch.recipe import Recipe

    pictures = pictures_to_retouch(paths, output)
    wanted, day, failed = _looked_at(reference, pictures)
    answers = proposed(wanted, [seen.surfaces for seen in day.values()], [None] * len(day))
    lights = dict(zip(day, answers, strict=True))
    recipes = {
        path: matched(Recipe(path.stem), Match(light)) for path, (light, _) in lights.items()
    }
    retoucher = Retoucher(output, None, colour=OFF, recipes=recipes)
    done: dict[Path, Path] = {}
    for result in made(retoucher, list(day), "Matching", jobs):
        if result.target is not None:
            _propose(result.target.with_suffix(".toml"), light_as_toml(recipes[result.source]))
            done[result.source] = result.target
        else:
            failed[result.source] = result.error or ""
    for path in pictures:
        if path in done:
            _say(path, done[path], *lights[path], day[path], as_json)
        elif as_json:
            sys.stdout.write(json.dumps({"path": str(path), "error": failed[path]}) + "\n")
    return 1 if failed else 0


def _propose(path: Path, proposal: str) -> None:
    """Write a proposal, but never over a recipe that holds anything else."""
    if path.exists() and not _only_light(path):
        sys.stderr.write(
            f"tether: {path} is a recipe of your own and stays as it is; the proposal for this"
            f" picture is:\n{proposal}"
        )
        return
    path.write_text(proposal, "utf-8")


def _only_light(path: Path) -> bool:
    """Return whether a recipe says no more than a proposal does."""
    import tomllib

    try:
        known = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return False
    return set(known) == {"light"} and set(known["light"]) == {
        "exposure_stops", "red_stops", "blue_stops",
    }  # fmt: skip


def _looked_at(
    reference: Path, pictures: list[Path]
) -> "tuple[Surfaces, dict[Path, _Seen], dict[Path, str]]":
    """Return the reference's surfaces, what is seen in each picture, and why not in the others.

    Those are named on stderr, too.
    """
    import numpy as np

    from tether.commands.progress import Counter
    from tether.errors import PictureError
    from tether.pipeline.matching import WORK_SIDE, looker
    from tether.pipeline.picture_files import read_source
    from tether.pipeline.session_colour import OFF
    from tether.retouch.blown import clipped_share

    day: dict[Path, _Seen] = {}
    failed: dict[Path, str] = {}
    with looker() as looking, Counter("Looking") as counter:

        def look(path: Path) -> _Seen:
            source = read_source(path, WORK_SIDE)
            pixels = OFF.laid_on(source.pixels, source.icc)
            eight = np.asarray(pixels if pixels.dtype == np.uint8 else pixels >> 8, np.uint8)
            seen = looking.look(eight)
            return _Seen(seen.surfaces, seen.head_size, seen.eye_line, clipped_share(eight))

        wanted = look(reference).surfaces
        if wanted.backdrop is None:
            raise PictureError(
                f"{reference} shows no even backdrop: choose a picture with a plain background."
            )
        for number, path in enumerate(pictures, 1):
            try:
                day[path] = look(path)
            except PictureError as error:
                failed[path] = str(error)
                sys.stderr.write(f"tether: {error}\n")
            counter.show(number, len(pictures))
    return wanted, day, failed


def _say(
    path: Path,
    copy: Path,
    light: "LightCorrection",
    standard: "Standard",
    seen: _Seen,
    as_json: bool,
) -> None:
    from tether.retouch.blown import MATTERS

    stops = {name: round(getattr(light, name), 3) for name in ("exposure", "red", "blue")}
    if as_json:
        framing = {"head_size": _rounded(seen.head_size), "eye_line": _rounded(seen.eye_line)}
        answer = {
            "path": str(path),
            "corrected": str(copy),
            "by": standard,
            "stops": stops,
            "framing": framing,
        }
        sys.stdout.write(json.dumps({**answer, "clipped": round(seen.clipped, 4)}) + "\n")
        return
    guess = f"; {seen.clipped:.0%} clipped, its colour is a guess" * (seen.clipped > MATTERS)
    sys.stdout.write(
        f"{path.name}: exposure {stops['exposure']:+.2f}, red {stops['red']:+.2f},"
        f" blue {stops['blue']:+.2f} stops, by {standard}{guess}\n"
    )


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 3)
