"""Whether soft eyes are told as shaken or as misfocused, on portraits blurred by a known amount."""

import cv2
import numpy as np
from numpy.typing import NDArray

from bench.face_data import DATA
from bench.light import portraits
from tether.analysis.face_mesh import FaceMesh
from tether.analysis.focus import eye_focus
from tether.cull.rank import SHAKEN_STOPS, SOFT_SHARE, loss_spread
from tether.pictures import read_picture

SUMMARY = "soft eyes: shaken or out of focus"
PEOPLE = 20
SHAKES = (9, 15, 25)
"""Pixels that the camera moved."""
ANGLES = (0, 30, 60, 90, 120, 150)
RADII = (2.0, 3.5, 6.0)
"""Sigma of the misfocus, pixels."""


def shaken(picture: NDArray[np.uint8], length: int, angle: float) -> NDArray[np.uint8]:
    """Moved along a straight line."""
    line = np.zeros((length, length), np.float32)
    line[length // 2] = 1
    turn = cv2.getRotationMatrix2D((length / 2 - 0.5, length / 2 - 0.5), angle, 1)
    line = cv2.warpAffine(line, turn, (length, length))
    return np.asarray(cv2.filter2D(picture, -1, line / line.sum()), np.uint8)


def main() -> int:
    """Print both; 0 always, for these are figures and no tests."""
    if not DATA.is_dir():
        print(f"skipped: {DATA} is missing")
        return 0
    with FaceMesh() as mesh:
        people = portraits(mesh, PEOPLE)
    spreads: dict[str, list[float]] = {"shaken": [], "out of focus": []}
    for portrait in people:
        picture = read_picture(portrait.path).bgr
        sharp = eye_focus(picture, portrait.marks)
        versions = [
            ("shaken", shaken(picture, length, angle)) for length in SHAKES for angle in ANGLES
        ] + [("out of focus", cv2.GaussianBlur(picture, (0, 0), radius)) for radius in RADII]
        for kind, version in versions:
            pairs = list(zip(eye_focus(version, portrait.marks), sharp, strict=True))
            known = [(now, best) for now, best in pairs if now and best]
            share = max(now[0] for now, _ in known) / max(best[0] for _, best in known)
            if share < SOFT_SHARE:
                spreads[kind].append(max(loss_spread(now[1], best[1]) for now, best in known))
    for kind, values in spreads.items():
        right = (np.array(values) >= SHAKEN_STOPS) == (kind == "shaken")
        print(
            f"{kind}: told right {right.mean():.1%} of {len(values)} soft enough; spread of the "
            f"loss {np.quantile(values, 0.05):.1f} to {np.quantile(values, 0.95):.1f} (limit "
            f"{SHAKEN_STOPS})"
        )
    return 0
