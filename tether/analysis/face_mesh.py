"""Face meshes of still pictures, largest first: what retouching and telling people apart need."""

import math
from types import TracebackType

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.analysis.landmarker import FaceLandmarker
from tether.analysis.mesh import LEFT_EYE, RIGHT_EYE, Points
from tether.scaling import at_most

LONGEST_SIDE = 1600
"""The finder itself works at 192 pixels and the mesh at 256: more than this only costs time."""

MOST_FACES = 8
"""A group on one backdrop; larger groups are not retouched face by face."""

LEAST_CONFIDENCE = 0.3
"""Below MediaPipe's own 0.5, for heads turned by 45°; pictures here are portraits, not streets."""

LEVEL = 12.0
"""Degrees of roll from which a face is looked at again, upright: the finder tells the roll of a
face too roughly for its mesh, which then misses chin and lips (`bench skin_region`)."""

UPRIGHT_SIDE = 320
"""Pixels of the picture of one upright face: a little more than the mesh is found at."""

UPRIGHT_REACH = 2.0
"""Its side in sizes of the face: room for the finder's own margin."""


class FaceMesh:
    """Finds face meshes in still pictures. Use as a context, or call `close`."""

    def __init__(self) -> None:
        self._landmarker = FaceLandmarker(MOST_FACES, confidence=LEAST_CONFIDENCE)
        self._upright: FaceLandmarker | None = None

    def meshes(self, picture: NDArray[np.uint8]) -> list[Points]:
        """Return the meshes in a BGR picture: float32 (478, 3), fractions; largest face first."""
        small = at_most(picture, LONGEST_SIDE)
        meshes = [self._levelled(small, face.landmarks) for face in self._landmarker.find(small)]
        return sorted(meshes, key=lambda mesh: -float(np.ptp(mesh[:, 1])))

    def _levelled(self, picture: NDArray[np.uint8], mesh: Points) -> Points:
        """Return the mesh, found again with the face upright where its head is tilted."""
        size = np.array([picture.shape[1], picture.shape[0], picture.shape[1]], np.float32)
        points = mesh * size
        right, left = (points[[eye.outer, eye.inner], :2].mean(0) for eye in (RIGHT_EYE, LEFT_EYE))
        roll = math.degrees(math.atan2(left[1] - right[1], left[0] - right[0]))
        if abs(roll) < LEVEL:
            return mesh
        low, high = points[:, :2].min(0), points[:, :2].max(0)
        middle = (low + high) / 2
        scale = UPRIGHT_SIDE / (UPRIGHT_REACH * float((high - low).max()))
        turn = cv2.getRotationMatrix2D((float(middle[0]), float(middle[1])), roll, scale)
        turn[:, 2] += UPRIGHT_SIDE / 2 - middle
        upright = cv2.warpAffine(
            picture, turn, (UPRIGHT_SIDE, UPRIGHT_SIDE), borderMode=cv2.BORDER_REPLICATE
        )
        if self._upright is None:
            self._upright = FaceLandmarker(confidence=LEAST_CONFIDENCE)
        found = self._upright.find(np.asarray(upright, np.uint8))
        if not found:
            return mesh
        again = found[0].landmarks * UPRIGHT_SIDE
        back = cv2.invertAffineTransform(turn)
        flat = again[:, :2] @ back[:, :2].T + back[:, 2]
        return np.asarray(np.column_stack([flat, again[:, 2] / scale]) / size, np.float32)

    def close(self) -> None:
        """Free the model."""
        self._landmarker.close()
        if self._upright is not None:
            self._upright.close()

    def __enter__(self) -> "FaceMesh":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
