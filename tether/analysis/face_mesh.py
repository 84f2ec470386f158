"""Face meshes of still pictures, largest first: what retouching and telling people apart need."""

import math
from collections.abc import Iterator
from types import TracebackType

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.analysis.landmarker import FaceLandmarker
from tether.analysis.mesh import CHIN, FOREHEAD, LEFT_EYE, RIGHT_EYE, Points
from tether.scaling import at_most

LONGEST_SIDE = 1600
"""The finder itself works at 192 pixels and the mesh at 256: more than this only costs time."""

MOST_FACES = 32
"""A class or an office on one picture; in larger groups the smallest faces are left."""

LEAST_CONFIDENCE = 0.3
"""Below MediaPipe's own 0.5, for heads turned by 45°; pictures here are portraits, not streets."""

FAR = 0.16
"""Height of the largest face, as a share of the picture's longer side, below which the finder may
miss others: of a head made smaller step by step it saw 0.15 and not 0.11."""

PART = 0.5
"""Side of the parts that are looked at then, of the same: a group with faces of 0.09 is found."""

CUT = 0.02
"""Share of a part's side from which its own edge may cut a face: a neighbour has it whole."""

LEVEL = 12.0
"""Degrees of roll from which a face is looked at again, upright: the finder tells the roll of a
face too roughly for its mesh, which then misses chin and lips (`bench skin_region`)."""

LOOKS_UP = 22.0
"""Degrees of pitch from which it is looked at again too: from below, the first mesh puts mouth and
chin on the neck of one head in four (`bench skin_region`)."""

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
        found = [face.landmarks for face in self._landmarker.find(small)]
        longer = max(small.shape[:2])
        if max((_height(mesh, small) for mesh in found), default=0.0) < FAR * longer:
            found = self._with_far_ones(small, found)
        meshes = [self._levelled(small, mesh) for mesh in found]
        return sorted(meshes, key=lambda mesh: -_height(mesh, small))[:MOST_FACES]

    def _with_far_ones(self, picture: NDArray[np.uint8], found: list[Points]) -> list[Points]:
        """Return the meshes found, and those that show when parts of the picture are looked at."""
        height, width = picture.shape[:2]
        faces = list(found)
        for top, left, part in _parts(picture):
            rows, columns = part.shape[:2]
            share = np.array([columns / width, rows / height, columns / width], np.float32)
            origin = np.array([left / width, top / height, 0], np.float32)
            # The picture's own edge cuts what no other part has.
            low = np.where([left == 0, top == 0], -np.inf, CUT)
            high = np.where([left + columns == width, top + rows == height], np.inf, 1 - CUT)
            for face in self._landmarker.find(part):
                flat = face.landmarks[:, :2]
                if (flat.min(0) < low).any() or (flat.max(0) > high).any():
                    continue
                mesh = np.asarray(face.landmarks * share + origin, np.float32)
                if not any(_within(mesh[:, :2].mean(0), known) for known in faces):
                    faces.append(mesh)
        return faces

    def _levelled(self, picture: NDArray[np.uint8], mesh: Points) -> Points:
        """Return the mesh, found again with the face upright and large where its head is tilted."""
        size = np.array([picture.shape[1], picture.shape[0], picture.shape[1]], np.float32)
        points = mesh * size
        right, left = (points[[eye.outer, eye.inner], :2].mean(0) for eye in (RIGHT_EYE, LEFT_EYE))
        roll = math.degrees(math.atan2(left[1] - right[1], left[0] - right[0]))
        upwards = points[FOREHEAD] - points[CHIN]
        pitch = math.degrees(math.atan2(upwards[2], math.hypot(upwards[0], upwards[1])))
        if abs(roll) < LEVEL and pitch < LOOKS_UP:
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


def _height(mesh: Points, picture: NDArray[np.uint8]) -> float:
    """Return how high a face is in the picture, pixels."""
    return float(np.ptp(mesh[:, 1]) * picture.shape[0])


def _within(place: NDArray[np.float32], mesh: Points) -> bool:
    """Return whether a place (2,), fractions, lies in the box around a mesh."""
    flat = mesh[:, :2]
    return bool((place > flat.min(0)).all() and (place < flat.max(0)).all())


def _parts(picture: NDArray[np.uint8]) -> Iterator[tuple[int, int, NDArray[np.uint8]]]:
    """Give (top, left, part) of squares that overlap by the height of a face that is far."""
    height, width = picture.shape[:2]
    longer = max(height, width)
    side = max(1, round(PART * longer))

    def starts(extent: int) -> list[int]:
        beyond = max(extent - side, 0)
        steps = math.ceil(beyond / ((PART - FAR) * longer))
        return [int(start) for start in np.linspace(0, beyond, steps + 1)]

    for top in starts(height):
        for left in starts(width):
            yield top, left, np.ascontiguousarray(picture[top : top + side, left : left + side])
