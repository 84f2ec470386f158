"""How far a face's skin can reach beyond its mesh: up to the hairline, and down to the jaw's edge.

Takes and gives the mesh's points in pixels; depth is away from the camera, in the same scale.
"""

import numpy as np

from tether.retouch import mesh
from tether.retouch.mesh import Points

FOREHEAD_REACH = 0.22
"""How far above the mesh's oval a hairline can lie, in face heights."""

FOREHEAD_LEANS = 35.0
"""Degrees by which the forehead above the mesh leans back from the line of forehead and chin."""

TEMPLES = 0.1
"""Share by which the forehead is wider than the mesh there: it stops before the temples' hair."""

JAW_BEYOND = 0.009
"""How far the jaw's edge lies beyond the mesh's rim, in heights of the mesh."""

JAW_TURNED = 0.03
"""How much further it lies on a head in profile, in the same: the jaw's side comes into view
below the rim of the mesh, which is made for faces."""

JAW_BOWED = 0.04
"""How much less on a head that looks straight down, where the chin hides the jaw."""


def to_hairline(points: Points) -> Points:
    """Return the mesh in pixels (478, 2) with its upper half moved up and out to the hairline.

    Above the mesh the forehead leans back: it shows more of itself on a head that looks down.
    """
    up, across, back = _directions(points)
    tall = float(np.linalg.norm(points[mesh.FOREHEAD] - points[mesh.CHIN]))
    away = points - points[mesh.NOSE_BRIDGE]
    along = away @ up / (0.25 * tall)
    lean = np.radians(FOREHEAD_LEANS)
    reach = FOREHEAD_REACH * tall * (up + np.tan(lean) * back)
    reach = reach + TEMPLES * (away @ across)[:, None] * across
    return np.asarray((points + np.clip(along, 0, 1)[:, None] * reach)[:, :2], np.float32)


def to_jaw(points: Points) -> Points:
    """Return the mesh in pixels (478, 2) with its lower half moved down, to the jaw's own edge."""
    down = points[mesh.CHIN, :2] - points[mesh.FOREHEAD, :2]
    up, across, _ = _directions(points)
    flat = points[:, :2]
    along = np.clip(2 * ((flat - flat[mesh.NOSE_BRIDGE]) @ down) / float(down @ down), 0, 1)
    beyond = JAW_BEYOND + JAW_TURNED * abs(float(across[2])) + JAW_BOWED * min(float(up[2]), 0)
    return np.asarray(flat + along[:, None] * beyond * down, np.float32)


def _directions(points: Points) -> tuple[Points, Points, Points]:
    """Return unit vectors (3,) of a mesh in depth: up the face, to its left ear, and back."""
    up = points[mesh.FOREHEAD] - points[mesh.CHIN]
    up = up / np.linalg.norm(up)
    across = points[mesh.EAR_LEFT] - points[mesh.EAR_RIGHT]
    back = np.cross(up, across)
    return up, across / np.linalg.norm(across), back / np.linalg.norm(back)
