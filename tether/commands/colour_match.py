"""`tether colour --match`: copies of a day's pictures, brought to the light of one of them."""

import hashlib
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tether.colour.consistency import LightCorrection, Standard, Surfaces
    from tether.pipeline.retouch_note import RetouchNote


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
    told follows its neighbours. A recipe that is there and somebody's own is left alone, and named.

    Raises:
        PictureError: the reference cannot be one, there are no pictures, or `output` cannot be.
    """
    from tether.colour.consistency import proposed
    from tether.commands.copying import made
    from tether.errors import PictureError
    from tether.pipeline.matching import Match, light_as_toml, matched
    from tether.pipeline.retouch_note import RetouchNote
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
    wrong, note = 0, RetouchNote(output)
    for result in made(retoucher, list(day), "Matching", jobs):
        if result.target is None:
            failed[result.source] = result.error or ""
        else:
            done[result.source] = result.target
            try:
                _propose(note, result.source, result.target, light_as_toml(recipes[result.source]))
            except PictureError as error:
                sys.stderr.write(f"tether: {error}\n")
                wrong += 1
    for path in pictures:
        if path in done:
            _say(path, done[path], *lights[path], day[path], as_json)
        elif as_json:
            sys.stdout.write(json.dumps({"path": str(path), "error": failed[path]}) + "\n")
    return 1 if wrong or failed else 0


def _propose(note: "RetouchNote", source: Path, target: Path, text: str) -> None:
    """Write a proposal beside the copy `target`, and note that it is tether's.

    Raises:
        PictureError: a recipe of that name is there that is somebody's own, or cannot be replaced.
    """
    from tether.errors import PictureError
    from tether.pipeline.retouch_note import Copy

    place, content = target.with_suffix(".toml"), text.encode()
    wanted, noted = hashlib.sha256(content).hexdigest(), note.of(place.name)
    try:
        if place.exists():
            there = hashlib.sha256(place.read_bytes()).hexdigest()
            if there != wanted and (noted is None or noted.key != there):
                raise PictureError(
                    f"{place} is there already, and not as tether wrote it; it was left alone."
                )
        partial = place.with_name(f".{place.name}.part")
        partial.write_bytes(content)
        partial.replace(place)
        note.add(Copy(place.name, str(source.resolve()), wanted, len(content)))
    except OSError as error:
        raise PictureError(f"{place} cannot be written: {error.strerror}.") from error


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
    from tether.retouch.blown import clipped_share
    from tether.rgb_profiles import srgb_of

    day: dict[Path, _Seen] = {}
    failed: dict[Path, str] = {}
    with looker() as looking, Counter("Looking") as counter:

        def look(path: Path) -> _Seen:
            source = read_source(path, WORK_SIDE)
            pixels = srgb_of(source.pixels, source.icc)
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
        answer = {"path": str(path), "corrected": str(copy), "by": standard, "stops": stops}
        shown = {**answer, "framing": framing, "clipped": round(seen.clipped, 4)}
        sys.stdout.write(json.dumps(shown) + "\n")
        return
    guess = f"; {seen.clipped:.0%} clipped, its colour is a guess" * (seen.clipped > MATTERS)
    sys.stdout.write(
        f"{path.name}: exposure {stops['exposure']:+.2f}, red {stops['red']:+.2f},"
        f" blue {stops['blue']:+.2f} stops, by {standard}{guess}\n"
    )


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 3)
