"""Skin region: overlap of the face's skin with outlines drawn by eye.

The outlines name shared portraits (skipped with the reason where they are missing). Overlap is
intersection over union of `face` (skin without ears and neck) at half cover; eyes, brows and lips
are holes in both. All heads face the camera, some tilted: how it does on a turned head is not told.
"""

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

SUMMARY = "skin region: overlap with outlines drawn by eye"

DATA = Path(__file__).resolve().parent / "data/skin_outlines.txt"
PORTRAITS = Path(__file__).resolve().parents[2] / "shared/data/portraits"
LEAST_OVERLAP = 0.90
"""Asked of every picture."""

Polygon = NDArray[np.int32]


def main() -> int:
    """Print the overlap of each picture; 0 where every one reaches what is asked."""
    if not PORTRAITS.is_dir():
        print(f"skipped: {PORTRAITS} is missing")
        return 0
    from tether.analysis.face_mesh import FaceMesh
    from tether.models import read_model
    from tether.retouch import segmenter
    from tether.retouch.regions import find_regions

    overlaps = []
    with (
        FaceMesh() as faces,
        segmenter.Segmenter(read_model(segmenter.MODEL_NAME)) as persons,
    ):
        for name, (outlines, holes) in read_outlines(DATA).items():
            picture = np.asarray(cv2.imread(str(PORTRAITS / name)), np.uint8)
            height, width = picture.shape[:2]
            found = find_regions(picture, faces.meshes(picture), persons.person(picture))
            found = found.resized(width, height)
            truth = np.zeros((height, width), np.uint8)
            cv2.fillPoly(truth, outlines, 1)
            cv2.fillPoly(truth, holes, 0)
            ours, theirs = found.skin > 0.5, truth > 0
            overlaps.append(float((ours & theirs).sum() / (ours | theirs).sum()))
            print(f"{name}: {overlaps[-1]:.3f}")
    print(f"mean {np.mean(overlaps):.3f}, least {min(overlaps):.3f} (aim {LEAST_OVERLAP:.2f} each)")
    return 0 if min(overlaps) >= LEAST_OVERLAP else 1


def read_outlines(path: Path) -> dict[str, tuple[list[Polygon], list[Polygon]]]:
    """Return (outlines, holes) by picture name, points in pixels."""
    out: dict[str, tuple[list[Polygon], list[Polygon]]] = {}
    name = ""
    for line in path.read_text("utf-8").splitlines():
        words = line.split()
        if not words or words[0] == "#":
            continue
        if words[0] in ("face", "hole"):
            points = np.array([[int(v) for v in w.split(",")] for w in words[1:]], np.int32)
            out[name][words[0] == "hole"].append(points)
        else:
            name = words[0]
            out[name] = ([], [])
    return out
