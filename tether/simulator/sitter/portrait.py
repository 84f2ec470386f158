"""The portrait that sits: found, levelled, and framed as a headshot is."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.analysis.landmarker import FaceLandmarker, FoundFace, PoseLandmarker
from tether.analysis.mesh import CHIN, blend, eye_line_roll, in_pixels
from tether.analysis.shoulders import measure_shoulders
from tether.errors import PictureError
from tether.pictures import list_pictures, read_picture

HEAD_SHARE = 0.36
"""Mesh height in the frame: a headshot."""
EYE_HEIGHT = 0.38
"""Where the eyes are in the frame, from the top: the upper third."""
EXPOSURE = 0.9
"""On sRGB codes, a third of a stop: the astronaut's forehead is clipped as it is."""
SMILING = 0.4
"""mouthSmile of a portrait that smiles (the blendshape's own middle, shared measurements)."""
HEADSHOT = (1024, 680)
"""Size at which the shoulders are looked for: what live view will show of them."""
MOST_SLOPE = 20.0
"""Shoulders that slope more, degrees, lean on something or were not seen rightly."""
NECK = 0.5
"""From the chin to where the shoulders begin, in face heights."""
MOST_SIDE, MOST_LOOKED_AT = 2048, 20


@dataclass(frozen=True, slots=True)
class Portrait:
    """`picture` is uint8 BGR, `points` float32 (478, 3) in its pixels, z away from the camera."""

    picture: NDArray[np.uint8]
    points: NDArray[np.float32]
    smiles: bool


def find_portrait(folder: Path | None) -> Portrait:
    """The first picture with a face in a folder; None: the astronaut of scikit-image.

    Raises:
        PictureError: nobody is in those pictures.
    """
    finder = FaceLandmarker()
    try:
        for picture in _pictures(folder):
            faces = finder.find(picture)
            if faces:
                return _levelled(picture, faces[0], finder)
    finally:
        finder.close()
    raise PictureError(f"There is no face in the pictures of {folder}: nobody can sit.")


def framed(portrait: Portrait, size: tuple[int, int]) -> Portrait:
    """The face where a headshot has it; what the portrait lacks is its own edge, blurred."""
    width, height = size
    marks = portrait.points[:, :2]
    low, high = marks.min(axis=0), marks.max(axis=0)
    scale = HEAD_SHARE * height / float(high[1] - low[1])
    eyes = marks[[33, 133, 263, 362]].mean(axis=0)
    shift = np.array(
        [width / 2 - scale * (low[0] + high[0]) / 2, EYE_HEIGHT * height - scale * eyes[1]]
    )
    matrix = np.array([[scale, 0, shift[0]], [0, scale, shift[1]]])
    flags = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    inside = cv2.warpAffine(
        portrait.picture, matrix, size, flags=flags, borderMode=cv2.BORDER_REPLICATE
    )
    mask = cv2.warpAffine(np.full(portrait.picture.shape[:2], 255, np.uint8), matrix, size)
    edge = max(3, height // 27)
    soft = cv2.GaussianBlur(cv2.erode(mask, np.ones((edge, edge), np.uint8)), (0, 0), edge / 2)
    blurred = cv2.GaussianBlur(inside, (0, 0), height / 17)
    share = (soft / np.float32(255))[..., None]
    out = (inside * share + blurred * (1 - share)) * np.float32(EXPOSURE)
    points = portrait.points * np.float32(scale)
    points[:, :2] += shift.astype(np.float32)
    return Portrait(np.asarray(out, np.uint8), points, portrait.smiles)


def _levelled(picture: NDArray[np.uint8], face: FoundFace, finder: FaceLandmarker) -> Portrait:
    """The picture turned until the eyes are level, and what is below the chin sheared likewise."""
    height, width = picture.shape[:2]
    points = in_pixels(face.landmarks, width, height)
    level = _rotated(picture, points, eye_line_roll(points))
    slope = _shoulder_slope(level, points)
    if slope is not None and abs(slope) < MOST_SLOPE:
        level = _sheared(level, points, slope)
    again = finder.find(level)
    found = again[0] if again else face
    smiles = blend(found.blendshapes, "mouthSmile") > SMILING
    return Portrait(level, in_pixels(found.landmarks, width, height), smiles)


def _shoulder_slope(picture: NDArray[np.uint8], points: NDArray[np.float32]) -> float | None:
    """Degrees clockwise as seen in a headshot, or None where they are not seen."""
    headshot = framed(Portrait(picture, points, smiles=False), HEADSHOT).picture
    body = PoseLandmarker()
    try:
        pose = body.find(headshot)
    finally:
        body.close()
    return None if pose is None else measure_shoulders(pose, *HEADSHOT).roll


def _rotated(
    picture: NDArray[np.uint8], points: NDArray[np.float32], degrees: float
) -> NDArray[np.uint8]:
    """The picture turned anticlockwise about the face, its edge drawn out."""
    middle = points[:, :2].mean(axis=0)
    turn = cv2.getRotationMatrix2D((float(middle[0]), float(middle[1])), degrees, 1.0)
    height, width = picture.shape[:2]
    turned = cv2.warpAffine(
        picture, turn, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(turned, np.uint8)


def _sheared(
    picture: NDArray[np.uint8], points: NDArray[np.float32], degrees: float
) -> NDArray[np.uint8]:
    """Shoulders that slope clockwise by so much made level: columns slide, the head stays."""
    height, width = picture.shape[:2]
    chin, face = float(points[CHIN, 1]), float(np.ptp(points[:, 1]))
    columns, rows = np.meshgrid(
        np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32)
    )
    share = np.clip((rows - chin) / (NECK * face), 0, 1)
    rows += np.tan(np.radians(degrees)) * (columns - points[CHIN, 0]) * share
    moved = cv2.remap(picture, columns, rows, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(moved, np.uint8)


def _pictures(folder: Path | None) -> list[NDArray[np.uint8]]:
    if folder is None:
        from skimage import data

        load: Callable[[], NDArray[np.uint8]] = data.astronaut  # scikit-image has no types
        return [np.ascontiguousarray(load()[:, :, ::-1])]
    return [read_picture(path, MOST_SIDE).bgr for path in list_pictures(folder)[:MOST_LOOKED_AT]]
