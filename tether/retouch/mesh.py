"""Outlines on MediaPipe's face mesh, as index lists, and polygons drawn from them.

Takes landmarks as fractions of the picture, float32 (478, 3); gives polygons in pixels and masks.
The indices are those of MediaPipe's own drawing connections (face oval, lips, eyes, brows, irises).
"""

from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.retouch.blur import blurred

Mask = NDArray[np.float32]
Points = NDArray[np.float32]

FACE_OVAL = (
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152,
    148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
)  # fmt: skip
LIPS_OUTER = (
    61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185,
)  # fmt: skip
LIPS_INNER = (
    78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308, 415, 310, 311, 312, 13, 82, 81, 80, 191,
)  # fmt: skip
EYES = (
    (33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246),
    (263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466),
)
BROWS = (
    (70, 63, 105, 66, 107, 55, 65, 52, 53, 46),
    (300, 293, 334, 296, 336, 285, 295, 282, 283, 276),
)
IRISES = ((468, 469, 470, 471, 472), (473, 474, 475, 476, 477))
UNDER_EYES = (
    (226, 31, 228, 229, 230, 231, 232, 233, 244, 128, 121, 120, 119, 118, 117, 111, 35),
    (446, 261, 448, 449, 450, 451, 452, 453, 464, 357, 350, 349, 348, 347, 346, 340, 265),
)
"""From the lower lid's fold to the top of the cheek."""

INNER_FACE = (
    151, 337, 299, 333, 298, 301, 264, 345, 352, 411, 427, 434, 430, 431, 262, 428, 199, 208, 32,
    211, 210, 214, 207, 187, 123, 116, 34, 71, 68, 104, 69, 108,
)  # fmt: skip
"""Well inside the oval: skin in any head pose, bar a fringe or a beard."""

NOSTRILS = (
    (98, 97, 2, 94, 19, 44, 45, 220, 115, 48, 64),
    (327, 326, 2, 94, 19, 274, 275, 440, 344, 278, 294),
)
"""Nose wings and the openings below the tip."""

NOSE = (168, 122, 351, 129, 358, 205, 425, 2, 164)
"""From the bridge over the wings and their folds to the upper lip."""

CHEEKS = ((50, 101, 36, 205, 187, 123), (280, 330, 266, 425, 411, 352))
FOREHEAD, CHIN, EAR_RIGHT, EAR_LEFT = 10, 152, 234, 454
NOSE_BRIDGE, NOSE_BASE = 168, 2


def in_pixels(landmarks: NDArray[np.float32], width: int, height: int) -> Points:
    """Return (478, 2) pixel positions of landmarks given as fractions."""
    return (landmarks[:, :2] * np.array([width, height], np.float32)).astype(np.float32)


def in_depth(landmarks: NDArray[np.float32], width: int, height: int) -> Points:
    """Return (478, 3) pixel positions with depth, away from the camera, in the same pixels."""
    return (landmarks * np.array([width, height, width], np.float32)).astype(np.float32)


def face_size(points: Points) -> float:
    """Return the face's size in pixels: brow-to-chin height or width, the less foreshortened."""
    height = np.linalg.norm(points[FOREHEAD] - points[CHIN])
    width = np.linalg.norm(points[EAR_RIGHT] - points[EAR_LEFT])
    return float(max(height, width))


def fill(shape: tuple[int, int], *polygons: Points, growth: float = 0.0) -> Mask:
    """Return a float32 mask, 1 inside the polygons (pixels, sub-pixel places kept).

    `growth`: as many pixels more all around.
    """
    mask = np.zeros(shape, np.uint8)
    fraction_bits = 4
    for polygon in polygons:
        whole = np.round(polygon * (1 << fraction_bits)).astype(np.int32)
        cv2.fillPoly(mask, [whole], 255, cv2.LINE_AA, fraction_bits)
        if growth:  # a broad line with round joins: far quicker than dilating
            width = round(2 * growth)
            cv2.polylines(mask, [whole], True, 255, width, cv2.LINE_AA, fraction_bits)
    return np.asarray(mask * np.float32(1 / 255), np.float32)


@cache
def triangles() -> tuple[tuple[int, int, int], ...]:
    """Return the mesh's triangles, three points each, as MediaPipe lists their edges."""
    from mediapipe.tasks.python.vision import FaceLandmarksConnections

    edges = FaceLandmarksConnections.FACE_LANDMARKS_TESSELATION
    starts = [edge.start for edge in edges]
    return tuple(zip(starts[::3], starts[1::3], starts[2::3], strict=True))


def covered(shape: tuple[int, int], points: Points) -> NDArray[np.bool_]:
    """Return what the mesh covers, eyes and mouth too: on a turned head far more than its oval.

    There the far side's rim lies behind cheek and nose, which are the face's outline.
    """
    mask = np.zeros(shape, np.uint8)
    fraction_bits = 4
    corners = np.round(points[list(triangles())] * (1 << fraction_bits)).astype(np.int32)
    for corner in corners:  # one by one: together, what two cover would be empty
        cv2.fillConvexPoly(mask, corner, 1, cv2.LINE_8, fraction_bits)
    for opening in (*EYES, LIPS_INNER):
        whole = np.round(points[list(opening)] * (1 << fraction_bits)).astype(np.int32)
        cv2.fillPoly(mask, [whole], 1, cv2.LINE_8, fraction_bits)
    return mask > 0


def hull(points: Points, indices: tuple[int, ...]) -> Points:
    """Return the convex outline of some of a mesh's points."""
    return np.asarray(cv2.convexHull(points[list(indices)])[:, 0], np.float32)


def grow(mask: Mask, pixels: float) -> Mask:
    """Dilate (or, below zero, erode) a mask by a disc of `pixels` radius."""
    radius = round(abs(pixels))
    x, y, width, height = cv2.boundingRect((mask > 0).astype(np.uint8))
    if radius == 0 or not width:
        return mask
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * radius + 1, 2 * radius + 1))
    rows = slice(max(y - radius, 0), y + height + radius)
    columns = slice(max(x - radius, 0), x + width + radius)
    grown = np.zeros_like(mask)
    grown[rows, columns] = (cv2.dilate if pixels > 0 else cv2.erode)(mask[rows, columns], disc)
    return grown


def soften(mask: Mask, sigma: float) -> Mask:
    """Blur a mask's edge with a Gaussian of `sigma` pixels."""
    return blurred(mask, max(sigma, 0.3))
