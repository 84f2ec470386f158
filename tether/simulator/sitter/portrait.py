"""The portrait that sits: found, put where a headshot has it, as sharp as its source allows."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

HEAD_SHARE = 0.34
"""Mesh height in the frame: a headshot."""
EYES_AND_MOUTH = 0.47
"""Height of the mesh's middle in the frame, from the top."""
MOST_PIXELS = 3000
"""A portrait is read no larger than this, longer side; beyond it only costs memory."""
FOLDER_LOOKS = 20
"""So many pictures of a folder are looked at for a face."""


@dataclass(frozen=True, slots=True)
class Portrait:
    """A picture and its face.

    Attributes:
        picture: uint8 BGR.
        points: float32 (478, 3), the mesh in pixels, z in x's scale, smaller is nearer.
        yaw, pitch, roll: the head as it was photographed, degrees.
        smile: 0–1, as it was photographed.
    """

    picture: NDArray[np.uint8]
    points: NDArray[np.float32]
    yaw: float
    pitch: float
    roll: float
    smile: float

    @property
    def smiles(self) -> bool:
        """Whether the portrait smiles."""
        return self.smile > 0.5  # more likely than not


def find_portrait(folder: Path | None) -> Portrait:
    """The first picture with a face; None: the astronaut of scikit-image.

    Raises PictureError where nobody can sit.
    """
    from tether.errors import PictureError
    from tether.pictures import list_pictures, read_picture

    if folder is None:
        found = _with_face([_astronaut()])
    else:
        paths = list_pictures(folder)[:FOLDER_LOOKS]
        found = _with_face(read_picture(path, MOST_PIXELS).bgr for path in paths)
    if found is None:
        raise PictureError(f"There is no face in the pictures of {folder}: nobody can sit.")
    return found


def _astronaut() -> NDArray[np.uint8]:
    from skimage import data

    rgb: Any = data.astronaut()  # type: ignore[no-untyped-call]
    return np.ascontiguousarray(rgb[:, :, ::-1])


def _with_face(pictures: Any) -> Portrait | None:
    from tether.analysis.expression import measure_expression
    from tether.analysis.head import measure_head
    from tether.analysis.landmarker import FaceLandmarker
    from tether.analysis.mesh import in_pixels

    finder = FaceLandmarker()
    try:
        for picture in pictures:
            faces = finder.find(picture)
            if not faces:
                continue
            face = faces[0]
            points = in_pixels(face.landmarks, picture.shape[1], picture.shape[0])
            head = measure_head(points, face.matrix)
            mood = measure_expression(points, face.blendshapes, face.matrix)
            return Portrait(
                picture, points, head.yaw or 0.0, head.pitch or 0.0, head.roll or 0.0,
                mood.smile or 0.0,
            )  # fmt: skip
    finally:
        finder.close()
    return None


def scale_to_frame(portrait: Portrait, height: int) -> float:
    """Frame pixels a portrait's pixel, in a frame of so many rows."""
    return HEAD_SHARE * height / float(np.ptp(portrait.points[:, 1]))


def framed(portrait: Portrait, size: tuple[int, int]) -> tuple[NDArray[np.uint8], Any]:
    """Put the face where a headshot has it; where the portrait ends, its own edge goes on, blurred.

    Args:
        portrait: who sits.
        size: width and height of the frame, pixels.

    Returns:
        The frame, uint8 BGR, and the mesh in it, float32 (478, 3).
    """
    width, height = size
    points = portrait.points
    scale = scale_to_frame(portrait, height)
    middle = (points[:, :2].min(axis=0) + points[:, :2].max(axis=0)) / 2
    shift = np.array([width / 2, EYES_AND_MOUTH * height]) - scale * middle
    matrix = np.array([[scale, 0, shift[0]], [0, scale, shift[1]]])
    picture = portrait.picture
    if scale < 1:  # warpAffine does not average: it would alias
        small = (max(1, round(picture.shape[1] * scale)), max(1, round(picture.shape[0] * scale)))
        picture = np.asarray(cv2.resize(picture, small, interpolation=cv2.INTER_AREA), np.uint8)
        matrix[0, 0] = matrix[1, 1] = 1.0
    inside = cv2.warpAffine(
        picture, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT_101
    )
    moved = points * np.float32(scale)
    moved[:, :2] += shift.astype(np.float32)
    known = cv2.warpAffine(np.full(picture.shape[:2], 255, np.uint8), matrix, size)
    return _ending_softly(np.asarray(inside, np.uint8), np.asarray(known, np.uint8)), moved


def _ending_softly(picture: NDArray[np.uint8], known: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Blur what is not `known` (uint8 mask), and the seam to it."""
    if known.min() == 255:
        return np.asarray(picture, np.uint8)
    unit = picture.shape[0] / 680
    seam = int(24 * unit) * 2 + 1
    share = cv2.erode(known, np.ones((seam, seam), np.uint8), borderValue=255)
    share = cv2.GaussianBlur(share, (0, 0), 11 * unit)[..., None] / np.float32(255)
    # A wide blur at an eighth of the size is the same and costs nothing.
    small = cv2.resize(picture, None, fx=1 / 8, fy=1 / 8, interpolation=cv2.INTER_AREA)
    soft = cv2.GaussianBlur(small, (0, 0), 3 * unit)
    blurred = cv2.resize(soft, picture.shape[1::-1], interpolation=cv2.INTER_CUBIC)
    return np.asarray(picture * share + blurred * (1 - share) + 0.5, np.uint8)
