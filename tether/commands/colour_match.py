"""`tether colour --match`: a day's pictures brought to the light of one of them."""

import json
import sys
from pathlib import Path


def match(reference: Path, paths: list[Path], output: Path, as_json: bool) -> int:
    """Write each picture corrected, and its proposal as a recipe beside it; 1 where one failed.

    `paths` are in the order of shooting. A picture by which nothing is told follows its neighbours.
    """

    from tether.colour.consistency import proposed
    from tether.errors import PictureError
    from tether.pipeline.matching import Match, Seen, light_as_toml, looker, matched
    from tether.pipeline.picture_files import TIFF_ENDINGS, pictures_in, read_source, write_picture
    from tether.retouch.blown import MATTERS, clipped_share
    from tether.retouch.light import relit
    from tether.retouch.recipe import Recipe

    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PictureError(f"{output} cannot be made: {error.strerror}.") from error
    day: dict[Path, Seen] = {}
    wrong = 0
    with looker() as looking:
        wanted = looking.look_at(reference)
        for path in pictures_in(paths):
            try:
                day[path] = looking.look_at(path)
            except PictureError as error:
                wrong += 1
                sys.stderr.write(f"tether: {error}\n")
    if wanted.surfaces.backdrop is None:
        raise PictureError(
            f"{reference} shows no even backdrop: choose a picture with a plain background."
        )
    answers = proposed(wanted.surfaces, [s.surfaces for s in day.values()], [None] * len(day))
    for (path, seen), (light, standard) in zip(day.items(), answers, strict=True):
        recipe = matched(Recipe(path.stem), Match(light, wanted.eye_line, wanted.head_size))
        ending = path.suffix.lower()
        is_jpeg = ending in (".jpg", ".jpeg", ".png")
        kept = ".jpg" if is_jpeg else ending if ending in TIFF_ENDINGS else ".tif"
        target = output / (path.stem + kept)
        try:
            if target.exists():
                raise PictureError(f"{target} is there already; it was left alone.")
            source = read_source(path)
            write_picture(target, relit(source.pixels, light.stops), source)
            clipped = clipped_share(source.pixels)
            target.with_suffix(".toml").write_text(light_as_toml(recipe), "utf-8")
        except (PictureError, OSError) as error:
            wrong += 1
            sys.stderr.write(f"tether: {error}\n")
            continue
        stops = {name: round(getattr(light, name), 3) for name in ("exposure", "red", "blue")}
        if as_json:
            head = None if seen.head_size is None else round(seen.head_size, 3)
            line = None if seen.eye_line is None else round(seen.eye_line, 3)
            share = round(clipped, 4)
            answer = {"path": str(path), "by": standard, "stops": stops, "clipped": share}
            framing = {"head_size": head, "eye_line": line}
            sys.stdout.write(json.dumps({**answer, "framing": framing}) + "\n")
        else:
            sys.stdout.write(
                f"{path.name}: exposure {stops['exposure']:+.2f}, red {stops['red']:+.2f},"
                f" blue {stops['blue']:+.2f} stops, by {standard}"
                + (
                    f"; {clipped:.0%} clipped, its colour is a guess\n"
                    if clipped > MATTERS
                    else "\n"
                )
            )
    return 1 if wrong else 0
