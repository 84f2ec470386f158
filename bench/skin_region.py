"""Skin region: overlap of the face's skin with outlines drawn by eye, at head angles up to 45°.

Overlap is intersection over union of `face` (skin without ears and neck) at half cover; eyes,
brows and lips are holes in both. Roll turns the picture itself; yaw and pitch turn the head in
depth, and its outline with it (`turned_head`): what is made up there, the back of the head, counts
neither way. Dark and flat are the same pictures with the light turned down and with fog. Outlines
that the regions were tuned on are told apart from those of people not seen. The outlines name
shared portraits (skipped with the reason where they are missing).

Judged, as the field judges segmentation, is the mean over people: at each angle, and of the heads
that were turned before the camera, the mean of those not tuned on must reach 0.90. How many single
pictures do is printed beside it.

All yaw and pitch of the portraits is rendered. Heads that were turned before the camera are in the
demonstration pictures of a package (its author's own, MIT licence), which are not kept here:
`npm install --prefix build --ignore-scripts --no-save @vladmandic/face-api@1.7.15`. They are turned
by 14 to 41 degrees (roll; yaw up to 30); further ones are rendered only. Two of the tuned ones were
not when their overlap was first seen: 0.81 and 0.37, hair and forehead of one colour.
"""

from collections import defaultdict
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from bench.outlines import Outlined, around_face, drawn, read_outlines

SUMMARY = "skin region: overlap with outlines drawn by eye, at head angles up to 45°"

DATA = Path(__file__).resolve().parent / "data/skin_outlines.txt"
PORTRAITS = Path(__file__).resolve().parents[2] / "shared/data/portraits"
LEAST_OVERLAP = 0.90
"""Asked of the mean over people."""
PHOTOGRAPHED = Path(__file__).resolve().parent / "data/turned_outlines.txt"
PHOTOGRAPHS = Path(__file__).resolve().parents[1] / "build/node_modules/@vladmandic/face-api/demo"
ANGLES = (-45, -25, 25, 45)
"""Degrees of roll, yaw and pitch, one at a time."""
DARK, DIMMED, NOISE = 2.2, 0.8, 3.0
"""Exponent and share of the codes of a dark picture, and its noise in 8-bit codes."""
FLAT, FOG = 0.45, 60
"""Share of the contrast that a flat picture has left, and its black in 8-bit codes."""
Pixels = NDArray[np.uint8]
Mesh = NDArray[np.float32]


def main() -> int:
    """Print the overlap of each picture; 0 where each mean over people reaches what is asked."""
    if not PORTRAITS.is_dir():
        print(f"skipped: {PORTRAITS} is missing")
        return 0
    from bench.turned_head import turned_head
    from tether.analysis.face_mesh import FaceMesh
    from tether.models import read_model
    from tether.retouch.regions import segmenter
    from tether.retouch.regions.regions import find_regions

    overlaps: dict[tuple[str, int], dict[str, float]] = defaultdict(dict)
    outlines = read_outlines(DATA)
    with (
        FaceMesh() as faces,
        segmenter.Segmenter(read_model(segmenter.MODEL_NAME)) as persons,
    ):

        def overlap(
            picture: Pixels,
            truth: Pixels,
            aside: NDArray[np.bool_] | None = None,
            only: Mesh | None = None,
        ) -> float:
            height, width = picture.shape[:2]
            meshes = faces.meshes(picture) if only is None else [only]
            found = find_regions(picture, meshes, persons.person(picture))
            ours, theirs = found.resized(width, height).skin > 0.5, truth > 0
            if aside is not None:
                ours, theirs = ours & ~aside, theirs & ~aside
            return float((ours & theirs).sum() / max((ours | theirs).sum(), 1))

        for one in outlines:
            picture = _picture(one.name)
            truth, whole = drawn(one, picture.shape)
            overlaps["as photographed", 0][one.name] = overlap(picture, truth)
            picture, truth, whole = around_face(one, picture, truth, whole)
            overlaps["dark", 0][one.name] = overlap(dark(picture), truth)
            overlaps["flat", 0][one.name] = overlap(flat(picture), truth)
            head = turned_head(picture, faces.meshes(picture)[0], persons.person(picture), whole)
            for angle in ANGLES:
                overlaps["roll", angle][one.name] = overlap(*rolled(picture, truth, angle))
                overlaps["yaw", angle][one.name] = overlap(*head.turned(angle, 0, truth))
                overlaps["pitch", angle][one.name] = overlap(*head.turned(0, angle, truth))
        turned = []
        for one in read_outlines(PHOTOGRAPHED) if PHOTOGRAPHS.is_dir() else []:
            picture = np.asarray(cv2.imread(str(PHOTOGRAPHS / one.name)), np.uint8)
            picture, truth, _ = around_face(one, picture, *drawn(one, picture.shape))
            # Others in the picture are near: of the faces, only the outlined one is judged.
            mesh = min(faces.meshes(picture), key=lambda face: _away(face, truth))
            turned.append((one, overlap(picture, truth, only=mesh)))
    enough = _told(overlaps, {one.name: one.tuned for one in outlines})
    return 0 if _turned_told(turned) and enough else 1


def _away(mesh: Mesh, mask: Pixels) -> float:
    """Return how far the middle of a mesh lies from a mask's, pixels."""
    rows, columns = np.nonzero(mask)
    x, y = mesh[:, :2].mean(0) * mask.shape[::-1]
    return float(np.hypot(x - columns.mean(), y - rows.mean()))


def _told(overlaps: dict[tuple[str, int], dict[str, float]], tuned: dict[str, bool]) -> bool:
    """Print a table of pictures by angles, and mean and least; whether the means are enough."""
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
    print(f"{_reach(everything)}; {_reach(values.mean(0))} of the means not tuned on (aim all)")
    return bool((values.mean(0) >= LEAST_OVERLAP).all())


def _turned_told(turned: list[tuple[Outlined, float]]) -> bool:
    """Print the overlaps of heads turned before the camera; whether their mean is enough."""
    if not turned:
        print(f"turned, photographed: skipped, {PHOTOGRAPHS} is missing (how to get it: docstring)")
        return True
    for one, value in turned:
        yaw, pitch, roll = one.angles
        way = f"turned, photographed {'tuned' if one.tuned else '':6s}"
        print(f"{way}{one.name}  yaw {yaw:+3d} pitch {pitch:+3d} roll {roll:+3d}{value:9.3f}")
    for seen, who in ((True, "tuned on"), (False, "not tuned on")):
        values = np.array([value for one, value in turned if one.tuned == seen])
        print(f"turned, photographed, {who}: mean {values.mean():.3f}, {_reach(values)}")
    return bool(values.mean() >= LEAST_OVERLAP)


def _reach(values: NDArray[np.float64]) -> str:
    return f"{(values >= LEAST_OVERLAP).sum()} of {values.size} reach {LEAST_OVERLAP:.2f}"


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


if __name__ == "__main__":
    raise SystemExit(main())
