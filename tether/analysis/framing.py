"""Where the head is in the picture, and which of several people is the sitter."""

from collections.abc import Sequence

import numpy as np

from tether.analysis.mesh import CHIN, FOREHEAD, LEFT_EYE, RIGHT_EYE, Points
from tether.readings import Framing

Box = tuple[float, float, float, float]

CROWN = 0.35
"""The crown is above the mesh's forehead point by this share of forehead to chin: the mesh ends
at the hairline [own judgement, not measured yet]."""
CENTRE_WEIGHT = 0.5
"""How much a face at the picture's edge counts less than one in the middle, by size."""


def measure_framing(landmarks: Points) -> Framing:
    """Eye line, headroom, head size and centre as fractions; `landmarks` (478, 3), fractions.

    A head cut by the edge is told by mesh points outside the picture.
    """
    eyes = float(
        landmarks[[LEFT_EYE.outer, LEFT_EYE.inner, RIGHT_EYE.outer, RIGHT_EYE.inner], 1].mean()
    )
    forehead, chin = float(landmarks[FOREHEAD, 1]), float(landmarks[CHIN, 1])
    crown = forehead - CROWN * (chin - forehead)
    (left, top), (right, bottom) = _extent(landmarks)
    cut = left < 0 or right > 1 or top < 0 or bottom > 1
    centre = ((left + right) / 2, (crown + chin) / 2)
    return Framing(eyes, crown, chin - crown, centre, cut)


def face_box(landmarks: Points) -> Box:
    """(x, y, width, height) of the mesh in fractions, within the picture."""
    (left, top), (right, bottom) = (
        [min(1.0, max(0.0, value)) for value in corner] for corner in _extent(landmarks)
    )
    return left, top, right - left, bottom - top


def _extent(landmarks: Points) -> tuple[list[float], list[float]]:
    # Column by column: NumPy reduces over a short last axis several times slower.
    across, down = np.ascontiguousarray(landmarks[:, :2].T)
    return [float(across.min()), float(down.min())], [float(across.max()), float(down.max())]


def choose_sitter(boxes: Sequence[Box]) -> int | None:
    """The largest face, the middle of the picture counting for it; None without faces."""

    def weight(index: int) -> float:
        x, y, width, height = boxes[index]
        aside = max(abs(x + width / 2 - 0.5), abs(y + height / 2 - 0.5))
        return max(width, height) * (1 - CENTRE_WEIGHT * 2 * aside)

    return max(range(len(boxes)), key=weight, default=None)
