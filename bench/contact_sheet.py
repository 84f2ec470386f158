"""`python -m bench.contact_sheet DIR`: before and after of portraits at 100 %, to look at.

Writes `portraits.jpg` of twenty shared portraits of as many people (which are never committed;
without them it says so), and `before-after.jpg` of NASA's free portrait of Eileen Collins,
retouched as natural and as studio.
"""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

PORTRAITS = Path(__file__).resolve().parents[2] / "shared/data/portraits"
COUNT, COLUMNS = 20, 4
CELL = 400
"""Side of a crop, pixels of the picture: most of a face of the shared portraits."""
LINE = 28
ENLARGED = 2.5
"""The free portrait has 512 pixels; a camera's has more."""
QUALITY = 92
PRESETS = ("natural", "studio")

Pixels = NDArray[np.uint8]


def main(arguments: list[str]) -> int:
    """Write both sheets; returns 2 where no folder is named."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "before-after.jpg", [_row(_free_portrait(), "", PRESETS)])
    if not PORTRAITS.is_dir():
        print(f"skipped the portraits: {PORTRAITS} is missing")
        return 0
    cells = [
        _row(np.asarray(cv2.imread(str(path)), np.uint8), f"{path.stem} {said}", ("natural",))
        for path, said in _people()
    ]
    rows = [np.hstack(cells[at : at + COLUMNS]) for at in range(0, len(cells), COLUMNS)]
    _write(folder / "portraits.jpg", rows)
    return 0


def _people() -> Iterator[tuple[Path, str]]:
    """Return one portrait each of people spread over the labels' groups, and the group."""
    with (PORTRAITS / "labels.csv").open(newline="") as file:
        rows = {row["subject"]: row for row in csv.DictReader(file)}
    groups: dict[str, list[dict[str, str]]] = {}
    for row in rows.values():
        groups.setdefault(row["ethnicity"] or "not told", []).append(row)
    turn, found = 0, 0
    while found < min(COUNT, len(rows)):
        for name, theirs in groups.items():
            if turn < len(theirs) and found < COUNT:
                found += 1
                yield PORTRAITS / theirs[turn]["file"], name
        turn += 1


def _free_portrait() -> Pixels:
    import skimage.data

    free: Any = skimage.data
    picture = np.ascontiguousarray(free.astronaut()[:420, 40:400, ::-1])
    return np.asarray(
        cv2.resize(picture, None, fx=ENLARGED, fy=ENLARGED, interpolation=cv2.INTER_CUBIC), np.uint8
    )


def _row(picture: Pixels, name: str, presets: tuple[str, ...]) -> Pixels:
    """Return the face at 100 %, before and under each preset, with words below."""
    from tether.pipeline.matching import looker
    from tether.retouch import mesh
    from tether.retouch.recipe import load_recipe
    from tether.retouch.render import render

    with looker() as looking:
        regions = looking.look(picture).regions
    height, width = picture.shape[:2]
    points = max(regions.faces, key=mesh.face_size) / regions.shape[1] * width
    middle = (points.min(0) + points.max(0)) / 2
    left = int(np.clip(middle[0] - CELL / 2, 0, width - CELL))
    top = int(np.clip(middle[1] - CELL / 2, 0, height - CELL))
    shown = [("before", picture)]
    shown += [(one, np.asarray(render(picture, regions, load_recipe(one)))) for one in presets]
    cells = []
    for word, pixels in shown:
        cell = np.full((CELL + LINE, CELL + 4, 3), 255, np.uint8)
        cell[:CELL, :CELL] = pixels[top : top + CELL, left : left + CELL]
        text = f"{name} {word}".strip()
        cv2.putText(cell, text, (4, CELL + 19), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (0, 0, 0), 1,
                    cv2.LINE_AA)  # fmt: skip
        cells.append(cell)
    return np.asarray(np.hstack(cells), np.uint8)


def _write(path: Path, rows: list[Pixels]) -> None:
    cv2.imwrite(str(path), np.vstack(rows), [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
    print(path)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
