"""Portraits under a light whose place is known: the truth of `bench.light_accuracy`.

Takes a portrait and its face mesh, gives the portrait as it would look with one more lamp: the
mesh's own depth is lit by Lambert's law from a direction, throws its shadow on itself, and what
comes out is multiplied onto the portrait in linear light. Nothing here is shared with the measures
that are judged by it.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Field = NDArray[np.float32]

_GRID = 200
"""Rows of the depth grid on the face: finer than the mesh is true."""
_SHADOW_SLACK = 0.02
"""Depth, in face heights, that a point must be behind to lie in shadow: hides the facets."""
_PENUMBRA_PIXELS = 3.0
"""Softness of the shadow's edge on the grid, as of a small softbox."""


@dataclass(frozen=True, slots=True)
class Lamp:
    """A lamp at infinity. Angles in degrees as seen from the face.

    Attributes:
        azimuth: to the right of the picture, from the direction that the face looks in.
        elevation: above the level of the face.
        fill: light from everywhere over light from the lamp (both on a surface that faces it).
    """

    azimuth: float
    elevation: float
    fill: float


def to_linear(pixels: Pixels) -> Field:
    """Undo the sRGB transfer curve (IEC 61966-2-1): uint8 to 0–1."""
    code = pixels.astype(np.float32) / 255
    return np.where(code <= 0.04045, code / 12.92, ((code + 0.055) / 1.055) ** 2.4).astype(
        np.float32
    )


def from_linear(linear: Field) -> Pixels:
    """Apply the sRGB transfer curve, clipped at white."""
    light = np.clip(linear, 0, 1)
    code = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    return np.round(code * 255).astype(np.uint8)


def relit_by_gradient(
    bgr: Pixels, landmarks: NDArray[np.float32], stops: float, *, exposure: float = 1.0
) -> Pixels:
    """Relight so that light falls by `stops` from one face edge to the other, straight in log2.

    Positive `stops` make the right of the picture the brighter side. `exposure` multiplies it all.
    """
    gain = gradient_gain(bgr.shape[1], landmarks, stops) * exposure
    return from_linear(to_linear(bgr) * gain[None, :, None])


def gradient_gain(columns: int, landmarks: NDArray[np.float32], stops: float) -> Field:
    """Return the gain of each column: 1 at the middle of the face."""
    left, right = landmarks[:468, 0].min(), landmarks[:468, 0].max()
    place = (np.arange(columns) + 0.5) / columns
    across = np.clip((place - left) / (right - left), -0.25, 1.25) - 0.5
    return np.exp2(stops * across).astype(np.float32)


def relit_by_lamp(
    bgr: Pixels,
    landmarks: NDArray[np.float32],
    triangles: NDArray[np.intp],
    lamp: Lamp,
    *,
    keep_mean: bool = True,
) -> Pixels:
    """Relight a portrait by a lamp, with shading and cast shadow from the face mesh."""
    rows, columns = bgr.shape[:2]
    points = landmarks[:468] * np.float32([columns, rows, columns])
    low, high = points[:, :2].min(0), points[:, :2].max(0)
    scale = _GRID / float(high[1] - low[1])
    margin = _GRID // 4
    size = np.ceil((high - low) * scale).astype(int) + 2 * margin
    grid_points = points.copy()
    grid_points[:, :2] = (points[:, :2] - low) * scale + margin
    grid_points[:, 2] = points[:, 2] * scale
    shade, inside = shading(grid_points, triangles, (int(size[1]), int(size[0])), lamp)
    gain = (lamp.fill + shade) / (lamp.fill + 1)
    if keep_mean:
        gain /= gain[inside].mean()
    gain = _spread(gain, inside)
    to_grid = np.float32([[scale, 0, margin - low[0] * scale], [0, scale, margin - low[1] * scale]])
    full = cv2.warpAffine(
        gain,
        to_grid,
        (columns, rows),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return from_linear(to_linear(bgr) * full[..., None])


def shading(
    points: Field, triangles: NDArray[np.intp], shape: tuple[int, int], lamp: Lamp
) -> tuple[Field, NDArray[np.bool_]]:
    """Light from the lamp on each grid pixel (0–1, shadows included) and where the face is.

    `points` are (468, 3) in grid pixels, z towards the scene.
    """
    towards = lamp_direction(points, lamp)
    normals = _vertex_normals(points, triangles)
    depth, normal, inside = _rasterise(points, normals, triangles, shape)
    lambert = np.clip(normal @ towards, 0, None).astype(np.float32)
    lit = _visible(depth, inside, towards)
    return lambert * lit, inside


def lamp_direction(points: Field, lamp: Lamp) -> Field:
    """Unit vector from the face to the lamp in grid axes (x right, y down, z into the scene)."""
    across = points[454] - points[234]
    across /= np.linalg.norm(across)
    down = points[152] - points[10]
    down -= across * (across @ down)
    down /= np.linalg.norm(down)
    ahead = np.cross(down, across)  # out of the face, towards the camera: -z for a frontal face
    azimuth, elevation = np.radians([lamp.azimuth, lamp.elevation])
    direction = (
        np.sin(azimuth) * np.cos(elevation) * across
        - np.sin(elevation) * down
        + np.cos(azimuth) * np.cos(elevation) * ahead
    )
    return np.asarray(direction, np.float32)


def _vertex_normals(points: Field, triangles: NDArray[np.intp]) -> Field:
    a, b, c = (points[triangles[:, corner]] for corner in range(3))
    normals = np.cross(b - a, c - a)
    normals[normals[:, 2] > 0] *= -1  # all look at the camera
    summed = np.zeros_like(points)
    for corner in range(3):
        np.add.at(summed, triangles[:, corner], normals)
    return np.asarray(summed / np.linalg.norm(summed, axis=1, keepdims=True), np.float32)


def _rasterise(
    points: Field, normals: Field, triangles: NDArray[np.intp], shape: tuple[int, int]
) -> tuple[Field, Field, NDArray[np.bool_]]:
    depth = np.full(shape, np.inf, np.float32)
    normal = np.zeros((*shape, 3), np.float32)
    for corners in triangles:
        triangle = points[corners]
        x0, y0 = np.floor(triangle[:, :2].min(0)).astype(int)
        x1, y1 = np.ceil(triangle[:, :2].max(0)).astype(int) + 1
        x0, y0, x1, y1 = max(x0, 0), max(y0, 0), min(x1, shape[1]), min(y1, shape[0])
        ys, xs = np.mgrid[y0:y1, x0:x1]
        (ax, ay), (bx, by), (cx, cy) = triangle[:, :2]
        area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
        if abs(area) < 1e-6:
            continue
        u = ((bx - xs) * (cy - ys) - (cx - xs) * (by - ys)) / area
        v = ((cx - xs) * (ay - ys) - (ax - xs) * (cy - ys)) / area
        weights = np.stack([u, v, 1 - u - v], axis=-1)
        z = weights @ triangle[:, 2]
        nearer = (weights.min(-1) >= -1e-4) & (z < depth[y0:y1, x0:x1])
        depth[y0:y1, x0:x1][nearer] = z[nearer]
        normal[y0:y1, x0:x1][nearer] = weights[nearer] @ normals[corners]
    inside = np.isfinite(depth)
    length = np.linalg.norm(normal, axis=-1, keepdims=True)
    return depth, normal / np.maximum(length, 1e-6), inside


def _visible(depth: Field, inside: NDArray[np.bool_], towards: Field) -> Field:
    """March from each pixel towards the lamp over the depth grid; 1 lit, 0 in shadow, soft edge."""
    rows, columns = depth.shape
    height = np.where(inside, -depth, -1e6).astype(np.float32)  # towards the camera
    ground = np.where(inside, -depth, 0).astype(np.float32)
    sideways = float(np.hypot(towards[0], towards[1]))
    if sideways < 1e-3:
        return np.ones_like(depth)
    step = towards / sideways
    shadow = np.zeros(depth.shape, bool)
    for distance in range(3, rows, 2):
        moved = np.float32([[1, 0, -step[0] * distance], [0, 1, -step[1] * distance]])
        there = cv2.warpAffine(
            height, moved, (columns, rows), flags=cv2.INTER_NEAREST, borderValue=-1e6
        )
        shadow |= there > ground - step[2] * distance + _SHADOW_SLACK * _GRID
    return cv2.GaussianBlur((~shadow).astype(np.float32), (0, 0), _PENUMBRA_PIXELS)


def _spread(gain: Field, inside: NDArray[np.bool_]) -> Field:
    """Carry the gain at the face's edge outwards, so that hair and background stay believable."""
    known = inside.astype(np.float32)
    spread = gain * known
    weight = known.copy()
    result = spread.copy()
    for sigma in (2, 6, 16, 48):
        blurred = cv2.GaussianBlur(spread, (0, 0), sigma)
        share = cv2.GaussianBlur(weight, (0, 0), sigma)
        result = np.where(result > 0, result, np.where(share > 1e-3, blurred / (share + 1e-9), 0))
    return np.where(result > 0, result, float(gain[inside].mean())).astype(np.float32)
