"""MediaPipe's face and pose models behind two small objects that take BGR pictures.

Not thread-safe: one object a thread. Model files are checked before they are used.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.analysis.mesh import BLENDSHAPES, Points
from tether.models import read_model

MESH_POINTS = 478
DETECTION = 0.5
"""Least confidence of a face; MediaPipe's own default."""


@dataclass(frozen=True, slots=True)
class FoundFace:
    """One face: mesh in fractions (478, 3), blendshapes (52,), pose matrix (4, 4), float32."""

    landmarks: Points
    blendshapes: NDArray[np.float32]
    matrix: NDArray[np.float32]


class FaceLandmarker:
    """Finds faces with blendshapes and matrix.

    Args:
        people: at most so many faces.
        live: follow a face from frame to frame (quicker), instead of looking afresh each time.
        models_folder: where to look for the model first.
        confidence: least confidence of a face, and of its mesh.
    """

    def __init__(
        self,
        people: int = 1,
        live: bool = False,
        models_folder: Path | None = None,
        confidence: float = DETECTION,
    ) -> None:
        from mediapipe.tasks.python import BaseOptions, vision

        mode = vision.RunningMode.VIDEO if live else vision.RunningMode.IMAGE
        self._live = live
        self._stamp_ms = 0
        self._task = vision.FaceLandmarker.create_from_options(
            vision.FaceLandmarkerOptions(
                base_options=BaseOptions(
                    model_asset_buffer=read_model("face_landmarker.task", models_folder)
                ),
                running_mode=mode,
                num_faces=people,
                min_face_detection_confidence=confidence,
                min_face_presence_confidence=confidence,
                output_face_blendshapes=True,
                output_facial_transformation_matrixes=True,
            )
        )

    def find(self, picture: NDArray[np.uint8]) -> list[FoundFace]:
        """Faces in a BGR uint8 picture."""
        image = _image(picture)
        if self._live:
            self._stamp_ms += 33  # only the order matters to it
            result = self._task.detect_for_video(image, self._stamp_ms)
        else:
            result = self._task.detect(image)
        return [
            FoundFace(_points(marks), _shapes(shapes), np.asarray(matrix, np.float32))
            for marks, shapes, matrix in zip(
                result.face_landmarks,
                result.face_blendshapes,
                result.facial_transformation_matrixes,
                strict=True,
            )
        ]

    def close(self) -> None:
        """Free the model."""
        self._task.close()


class PoseLandmarker:
    """Finds the body's 33 points of the most prominent person."""

    def __init__(self, live: bool = False, models_folder: Path | None = None) -> None:
        from mediapipe.tasks.python import BaseOptions, vision

        mode = vision.RunningMode.VIDEO if live else vision.RunningMode.IMAGE
        self._live = live
        self._stamp_ms = 0
        self._task = vision.PoseLandmarker.create_from_options(
            vision.PoseLandmarkerOptions(
                base_options=BaseOptions(
                    model_asset_buffer=read_model("pose_landmarker_full.task", models_folder)
                ),
                running_mode=mode,
            )
        )

    def find(self, picture: NDArray[np.uint8]) -> NDArray[np.float32] | None:
        """Points as float32 (33, 4): x, y, z in fractions, visibility; None without a person."""
        image = _image(picture)
        if self._live:
            self._stamp_ms += 33
            result = self._task.detect_for_video(image, self._stamp_ms)
        else:
            result = self._task.detect(image)
        if not result.pose_landmarks:
            return None
        return np.array(
            [(p.x, p.y, p.z, p.visibility or 0.0) for p in result.pose_landmarks[0]], np.float32
        )

    def close(self) -> None:
        """Free the model."""
        self._task.close()


def _image(picture: NDArray[np.uint8]) -> Any:
    import mediapipe

    rgb = cv2.cvtColor(picture, cv2.COLOR_BGR2RGB)
    return mediapipe.Image(image_format=mediapipe.ImageFormat.SRGB, data=rgb)


def _points(marks: Any) -> Points:
    flat = np.fromiter((value for p in marks for value in (p.x, p.y, p.z)), np.float32)
    return flat.reshape(-1, 3)


def _shapes(categories: Any) -> NDArray[np.float32]:
    shapes = np.fromiter((category.score for category in categories), np.float32)
    assert shapes.size == len(BLENDSHAPES)
    return shapes
