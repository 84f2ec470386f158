"""Face meshes of still pictures, largest first: what retouching and telling people apart need."""

from types import TracebackType

import numpy as np
from numpy.typing import NDArray

from tether.analysis.landmarker import FaceLandmarker
from tether.analysis.mesh import Points
from tether.scaling import at_most

LONGEST_SIDE = 1600
"""The finder itself works at 192 pixels and the mesh at 256: more than this only costs time."""

MOST_FACES = 8
"""A group on one backdrop; larger groups are not retouched face by face."""

LEAST_CONFIDENCE = 0.3
"""Below MediaPipe's own 0.5, for heads turned by 45°; pictures here are portraits, not streets."""


class FaceMesh:
    """Finds face meshes in still pictures. Use as a context, or call `close`."""

    def __init__(self) -> None:
        self._landmarker = FaceLandmarker(MOST_FACES, confidence=LEAST_CONFIDENCE)

    def meshes(self, picture: NDArray[np.uint8]) -> list[Points]:
        """Return the meshes in a BGR picture: float32 (478, 3), fractions; largest face first."""
        small = at_most(picture, LONGEST_SIDE)
        meshes = [face.landmarks for face in self._landmarker.find(small)]
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
