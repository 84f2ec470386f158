"""Where the head is in the picture, and which of several people is the sitter."""

from collections.abc import Sequence

from tether.analysis.mesh import CHIN, FOREHEAD, LEFT_EYE, RIGHT_EYE, Points
from tether.readings import Face, Framing

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
    x, y = landmarks[:, 0], landmarks[:, 1]
    cut = bool(x.min() < 0 or x.max() > 1 or y.min() < 0 or y.max() > 1)
    centre = (float(x.min() + x.max()) / 2, (crown + chin) / 2)
    return Framing(eyes, crown, chin - crown, centre, cut)


def face_box(landmarks: Points) -> tuple[float, float, float, float]:
    """(x, y, width, height) of the mesh in fractions, within the picture."""
    low = landmarks[:, :2].min(axis=0).clip(0, 1)
    high = landmarks[:, :2].max(axis=0).clip(0, 1)
    return float(low[0]), float(low[1]), float(high[0] - low[0]), float(high[1] - low[1])


def choose_sitter(faces: Sequence[Face]) -> int | None:
    """The largest face, the middle of the picture counting for it; None without faces."""

    def weight(index: int) -> float:
        x, y, width, height = faces[index].box
        aside = max(abs(x + width / 2 - 0.5), abs(y + height / 2 - 0.5))
        return max(width, height) * (1 - CENTRE_WEIGHT * 2 * aside)

    return max(range(len(faces)), key=weight, default=None)
