"""Skin region: overlap of the face's skin with outlines drawn by eye, at head angles up to 45°.

Overlap is intersection over union of `face` (skin without ears and neck) at half cover; eyes,
brows and lips are holes in both. Roll turns the picture itself; yaw and pitch turn the head in
depth, and its outline with it (`turned_head`): what is made up there, the back of the head, counts
neither way. Dark and flat are the same pictures with the light turned down and with fog. Outlines
that the regions were tuned on are told apart from those of people not seen. The outlines name
shared portraits (skipped with the reason where they are missing).
"""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

SUMMARY = "skin region: overlap with outlines drawn by eye, at head angles up to 45°"

DATA = Path(__file__).resolve().parent / "data/skin_outlines.txt"
PORTRAITS = Path(__file__).resolve().parents[2] / "shared/data/portraits"
LEAST_OVERLAP = 0.90
"""Asked of every picture."""
ANGLES = (-45, -25, 25, 45)
"""Degrees of roll, yaw and pitch, one at a time."""
FACE_HEIGHT = 300
"""Pixels of the outline's height on heads that are turned: near to what regions are found at."""
DARK, DIMMED, NOISE = 2.2, 0.8, 3.0
"""Exponent and share of the codes of a dark picture, and its noise in 8-bit codes."""
FLAT, FOG = 0.45, 60
"""Share of the contrast that a flat picture has left, and its black in 8-bit codes."""
MARGIN = 0.9
"""Outline heights of the picture that are kept around it when a head is turned."""

Pixels = NDArray[np.uint8]
Polygon = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Outlined:
    """One picture's outlines, each (n, 2) in pixels; `tuned` where the regions have seen it."""

    name: str
    tuned: bool
    face: list[Polygon]
    hole: list[Polygon]
    ear: list[Polygon]


def main() -> int:
    """Print the overlap of each picture; 0 where every one reaches what is asked."""
    if not PORTRAITS.is_dir():
        print(f"skipped: {PORTRAITS} is missing")
        return 0
    from bench.turned_head import turned_head
    from tether.analysis.face_mesh import FaceMesh
    from tether.models import read_model
    from tether.retouch import segmenter
    from tether.retouch.regions import find_regions

    overlaps: dict[tuple[str, int], dict[str, float]] = defaultdict(dict)
    outlines = read_outlines(DATA)
    with (
        FaceMesh() as faces,
        segmenter.Segmenter(read_model(segmenter.MODEL_NAME)) as persons,
    ):

        def overlap(picture: Pixels, truth: Pixels, aside: NDArray[np.bool_] | None) -> float:
            height, width = picture.shape[:2]
            found = find_regions(picture, faces.meshes(picture), persons.person(picture))
            ours, theirs = found.resized(width, height).skin > 0.5, truth > 0
            if aside is not None:
                ours, theirs = ours & ~aside, theirs & ~aside
            return float((ours & theirs).sum() / max((ours | theirs).sum(), 1))

        for one in outlines:
            picture = _picture(one.name)
            truth, whole = drawn(one, picture.shape)
            overlaps["as photographed", 0][one.name] = overlap(picture, truth, None)
            picture, truth, whole = _for_turning(one, picture, truth, whole)
            overlaps["dark", 0][one.name] = overlap(dark(picture), truth, None)
            overlaps["flat", 0][one.name] = overlap(flat(picture), truth, None)
            head = turned_head(picture, faces.meshes(picture)[0], persons.person(picture), whole)
            for angle in ANGLES:
                overlaps["roll", angle][one.name] = overlap(*rolled(picture, truth, angle), None)
                overlaps["yaw", angle][one.name] = overlap(*head.turned(angle, 0, truth))
                overlaps["pitch", angle][one.name] = overlap(*head.turned(0, angle, truth))
    return _told(overlaps, {one.name: one.tuned for one in outlines})


def _told(overlaps: dict[tuple[str, int], dict[str, float]], tuned: dict[str, bool]) -> int:
    """Print a table of pictures by angles, and mean and least; 0 where all are enough."""
    columns = sorted(overlaps)
    print(f"{'':28s}" + "".join(f"{way[:5]}{angle or '':>4} " for way, angle in columns))
    for name, seen in tuned.items():
        row = "".join(f"{overlaps[column][name]:9.3f} " for column in columns)
        print(f"{name[:22]:22s}{'tuned' if seen else '':6s}{row}")
    for seen in (True, False):
        values = np.array([[overlaps[c][n] for c in columns] for n in tuned if tuned[n] == seen])
        who = "tuned on" if seen else "not tuned on"
        for what, figures in (("mean", values.mean(0)), ("least", values.min(0))):
            print(f"{who + ', ' + what:28s}" + "".join(f"{v:9.3f} " for v in figures))
    everything = np.array([list(one.values()) for one in overlaps.values()])
    enough = everything >= LEAST_OVERLAP
    print(f"{enough.sum()} of {enough.size} reach {LEAST_OVERLAP:.2f} (aim all)")
    return 0 if enough.all() else 1


def read_outlines(path: Path) -> list[Outlined]:
    """Return the outlines of a file in its order."""
    out: list[Outlined] = []
    for line in path.read_text("utf-8").splitlines():
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        if words[0] in ("face", "hole", "ear"):
            points = np.array([[float(v) for v in w.split(",")] for w in words[1:]])
            getattr(out[-1], words[0]).append(points)
        else:
            out.append(Outlined(words[0], "tuned" in words, [], [], []))
    return out


def drawn(one: Outlined, shape: tuple[int, ...]) -> tuple[Pixels, Pixels]:
    """Return masks (0 or 1) of the face's skin, and of the whole face with its ears."""
    skin, whole = np.zeros(shape[:2], np.uint8), np.zeros(shape[:2], np.uint8)

    def fill(mask: Pixels, polygons: list[Polygon], value: int) -> None:
        cv2.fillPoly(mask, [np.round(points).astype(np.int32) for points in polygons], value)

    fill(skin, one.face, 1)
    fill(skin, one.hole, 0)
    fill(whole, one.face + one.ear, 1)
    return skin, whole


def dark(picture: Pixels) -> Pixels:
    """Return the picture as from a dark room: its codes raised to `DARK`, with noise."""
    noise = np.random.default_rng(0).normal(0, NOISE, picture.shape)
    return np.clip(255 * DIMMED * (picture / 255) ** DARK + noise, 0, 255).astype(np.uint8)


def flat(picture: Pixels) -> Pixels:
    """Return the picture as through fog or against the light."""
    return np.clip(FLAT * picture.astype(np.float32) + FOG, 0, 255).astype(np.uint8)


def rolled(picture: Pixels, mask: Pixels, angle: float) -> tuple[Pixels, Pixels]:
    """Return both turned clockwise in their plane, about the mask's middle, degrees."""
    size = (picture.shape[1], picture.shape[0])
    rows, columns = np.nonzero(mask)
    turn = cv2.getRotationMatrix2D((float(columns.mean()), float(rows.mean())), -angle, 1)
    return (
        np.asarray(cv2.warpAffine(picture, turn, size, borderMode=cv2.BORDER_REFLECT), np.uint8),
        np.asarray(cv2.warpAffine(mask, turn, size, flags=cv2.INTER_NEAREST), np.uint8),
    )


def _picture(name: str) -> Pixels:
    if name == "astronaut":
        from skimage import data

        astronaut = np.asarray(data.astronaut(), np.uint8)  # type: ignore[no-untyped-call]
        bgr = np.ascontiguousarray(astronaut[..., ::-1])
        enlarged = cv2.resize(bgr, None, fx=4, fy=4, interpolation=cv2.INTER_CUBIC)
        return np.asarray(enlarged, np.uint8)
    return np.asarray(cv2.imread(str(PORTRAITS / name)), np.uint8)


def _for_turning(
    one: Outlined, picture: Pixels, skin: Pixels, whole: Pixels
) -> tuple[Pixels, Pixels, Pixels]:
    """Return picture and masks around the head, at one size of faces."""
    points = np.vstack(one.face)
    tall = float(np.ptp(points[:, 1]))
    low = np.maximum(points.min(0) - MARGIN * tall, 0).astype(int)
    high = (points.max(0) + MARGIN * tall).astype(int)
    window = (slice(low[1], high[1]), slice(low[0], high[0]))
    scale = FACE_HEIGHT / tall
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    sized = cv2.resize(picture[window], None, fx=scale, fy=scale, interpolation=way)
    size = (sized.shape[1], sized.shape[0])
    masks = [
        np.asarray(cv2.resize(mask[window], size, interpolation=cv2.INTER_NEAREST), np.uint8)
        for mask in (skin, whole)
    ]
    return np.asarray(sized, np.uint8), masks[0], masks[1]


if __name__ == "__main__":
    raise SystemExit(main())
