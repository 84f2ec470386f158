"""The portrait that sits: found, levelled, and framed as a headshot is."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.analysis.landmarker import FaceLandmarker, FoundFace
from tether.analysis.mesh import blend, eye_line_roll, in_pixels
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
    """The picture turned so that the eyes are level: a head at rest."""
    height, width = picture.shape[:2]
    points = in_pixels(face.landmarks, width, height)
    middle = points[:, :2].mean(axis=0)
    turn = cv2.getRotationMatrix2D((float(middle[0]), float(middle[1])), eye_line_roll(points), 1.0)
    level = np.asarray(
        cv2.warpAffine(
            picture, turn, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
        ),
        np.uint8,
    )
    again = finder.find(level)
    found = again[0] if again else face
    smiles = blend(found.blendshapes, "mouthSmile") > SMILING
    return Portrait(level, in_pixels(found.landmarks, width, height), smiles)


def _pictures(folder: Path | None) -> list[NDArray[np.uint8]]:
    if folder is None:
        from skimage import data

        load: Callable[[], NDArray[np.uint8]] = data.astronaut  # scikit-image has no types
        return [np.ascontiguousarray(load()[:, :, ::-1])]
    return [read_picture(path, MOST_SIDE).bgr for path in list_pictures(folder)[:MOST_LOOKED_AT]]
