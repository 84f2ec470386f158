"""Places on MediaPipe's face mesh, and coordinates that do not depend on where the head is.

The mesh has 478 points (468 of the canonical face model and five for each iris). Names follow the
canonical face model; left and right are the sitter's own.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float32]

BLENDSHAPES = (
    "_neutral", "browDownLeft", "browDownRight", "browInnerUp", "browOuterUpLeft",
    "browOuterUpRight", "cheekPuff", "cheekSquintLeft", "cheekSquintRight", "eyeBlinkLeft",
    "eyeBlinkRight", "eyeLookDownLeft", "eyeLookDownRight", "eyeLookInLeft", "eyeLookInRight",
    "eyeLookOutLeft", "eyeLookOutRight", "eyeLookUpLeft", "eyeLookUpRight", "eyeSquintLeft",
    "eyeSquintRight", "eyeWideLeft", "eyeWideRight", "jawForward", "jawLeft", "jawOpen",
    "jawRight", "mouthClose", "mouthDimpleLeft", "mouthDimpleRight", "mouthFrownLeft",
    "mouthFrownRight", "mouthFunnel", "mouthLeft", "mouthLowerDownLeft", "mouthLowerDownRight",
    "mouthPressLeft", "mouthPressRight", "mouthPucker", "mouthRight", "mouthRollLower",
    "mouthRollUpper", "mouthShrugLower", "mouthShrugUpper", "mouthSmileLeft", "mouthSmileRight",
    "mouthStretchLeft", "mouthStretchRight", "mouthUpperUpLeft", "mouthUpperUpRight",
    "noseSneerLeft", "noseSneerRight",
)  # fmt: skip
"""MediaPipe's blendshapes in its own order."""

BLENDSHAPE = {name: index for index, name in enumerate(BLENDSHAPES)}


@dataclass(frozen=True, slots=True)
class EyePlaces:
    """Mesh indices of one eye; `upper` and `lower` lid points face each other, outside to inside.

    `side` is the ending of its blendshapes' names; `around` are folds of the lids and the brow, in
    the same order for both eyes.
    """

    side: str
    outer: int
    inner: int
    upper: tuple[int, ...]
    lower: tuple[int, ...]
    iris: int
    iris_rim: tuple[int, ...]
    around: tuple[int, ...]


RIGHT_EYE = EyePlaces(
    "Right", 33, 133, (246, 161, 160, 159, 158, 157, 173), (7, 163, 144, 145, 153, 154, 155), 468,
    (469, 470, 471, 472),
    (
        247, 30, 29, 27, 28, 56, 190, 243, 25, 110, 24, 23, 22, 26, 112, 130, 226, 113, 225, 224,
        223, 222, 221, 189, 244, 31, 228, 229, 230, 231, 232, 233, 46, 53, 52, 65, 55, 70, 63,
        105, 66, 107,
    ),
)  # fmt: skip
LEFT_EYE = EyePlaces(
    "Left", 263, 362, (466, 388, 387, 386, 385, 384, 398), (249, 390, 373, 374, 380, 381, 382), 473,
    (474, 475, 476, 477),
    (
        467, 260, 259, 257, 258, 286, 414, 463, 255, 339, 254, 253, 252, 256, 341, 359, 446, 342,
        445, 444, 443, 442, 441, 413, 464, 261, 448, 449, 450, 451, 452, 453, 276, 283, 282, 295,
        285, 300, 293, 334, 296, 336,
    ),
)  # fmt: skip

MOUTH_CORNERS = (61, 291)
INNER_LIPS = (13, 14)
CHIN = 152
FOREHEAD = 10


def in_pixels(landmarks: Points, width: int, height: int) -> Points:
    """Mesh in pixels, float32 (478, 3): x right, y down, z away from the camera, x's scale."""
    return np.asarray(landmarks * np.array([width, height, width], np.float32), np.float32)


def blend(blendshapes: NDArray[np.float32], name: str) -> float:
    """One blendshape by its full name; by a name without its side, the mean of both sides."""
    index = BLENDSHAPE.get(name)
    if index is not None:
        return float(blendshapes[index])
    left, right = BLENDSHAPE[name + "Left"], BLENDSHAPE[name + "Right"]
    return float(blendshapes[left] + blendshapes[right]) / 2


def eye_line_roll(points: Points) -> float:
    """Roll of the line through the outer eye corners, degrees clockwise as seen."""
    across = points[LEFT_EYE.outer, :2] - points[RIGHT_EYE.outer, :2]
    return math.degrees(math.atan2(across[1], across[0]))
