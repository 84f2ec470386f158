"""MediaPipe's face mesh for still pictures behind one call. Takes the model's bytes: no disk here."""

from types import TracebackType

import cv2
import numpy as np
from numpy.typing import NDArray

MODEL_NAME = "face_landmarker.task"

LONGEST_SIDE = 1600
"""The finder itself works at 192 pixels and the mesh at 256: more than this only costs time."""

MOST_FACES = 8
"""A group on one backdrop; larger groups are not retouched face by face."""

LEAST_CONFIDENCE = 0.3
"""Below MediaPipe's own 0.5, for heads turned by 45°; pictures here are portraits, not streets."""


class FaceMesh:
    """Finds face meshes in still pictures. Use as a context, or call `close`."""

    def __init__(self, model: bytes) -> None:
        from mediapipe.tasks.python import BaseOptions, vision

        options = vision.FaceLandmarkerOptions(
            base_options=BaseOptions(model_asset_buffer=model),
            num_faces=MOST_FACES,
            min_face_detection_confidence=LEAST_CONFIDENCE,
            min_face_presence_confidence=LEAST_CONFIDENCE,
        )
        self._landmarker = vision.FaceLandmarker.create_from_options(options)

    def meshes(self, picture: NDArray[np.uint8]) -> list[NDArray[np.float32]]:
        """Return the meshes in a BGR picture: float32 (478, 3), fractions; largest face first."""
        import mediapipe

        scale = LONGEST_SIDE / max(picture.shape[:2])
        if scale < 1:
            picture = np.asarray(
                cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA),
                np.uint8,
            )
        rgb = np.ascontiguousarray(picture[..., ::-1])
        image = mediapipe.Image(image_format=mediapipe.ImageFormat.SRGB, data=rgb)
        found = self._landmarker.detect(image).face_landmarks
        meshes = [np.array([[p.x, p.y, p.z] for p in face], np.float32) for face in found]
        return sorted(meshes, key=lambda mesh: -float(np.ptp(mesh[:, 1])))

    def close(self) -> None:
        """Free the model."""
        self._landmarker.close()

    def __enter__(self) -> "FaceMesh":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
