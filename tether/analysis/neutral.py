"""What is normal for this sitter: own open eyes, level head and resting mouth, from live view.

The first seconds teach it, blinks and turned heads left out; it serves live view and shots alike.
"""

from collections import deque
from dataclasses import dataclass, field
from statistics import median

import numpy as np
from numpy.typing import NDArray

from tether.readings import Expression, Face, Reading

FRAMES = 45
"""Good frames that make it: a second and a half at 30 a second."""
REMEMBERED = 150
"""Good frames that open eyes are kept fresh by: five seconds."""
REST_EVERY, REST_REMEMBERED = 10, 900
"""After `FRAMES` of them every tenth good frame teaches how head and mouth are at rest, and five
minutes of them are remembered: a chin kept down for a while must not become level, nor a smile
rest."""
NO_REST = 0.5
"""Smile by the picture alone from which a mouth teaches no rest: more likely than not it smiles.
Of the shared studio's 77 neutral portraits 1 reads so; whoever smiles all the time, or seems to, is
read by the picture alone."""
FRONTAL_DEGREES = 15.0
"""Frames of a head turned further teach nothing."""
SURELY_OPEN = 0.1
"""P(closed) below which a frame teaches what open eyes are."""
MOST_OF_A_FACE = (6.0, 11.0, 4.0)
"""Yaw, pitch and roll that a level head reads at most for its face's shape: 97.5 % of the shared
studio portraits, whose sitters all sat straight and faced the lens. What is beyond is posture."""


@dataclass(frozen=True, slots=True)
class Neutral:
    """What is the sitter's own.

    Attributes:
        openness: of the left and right eye, lid gap over eye width.
        head: yaw, pitch and roll that a level head reads, degrees.
        mouth: shape of the mouth at rest, float64 (40,); None until one was seen.
    """

    openness: tuple[float, float]
    head: tuple[float, float, float] = (0.0, 0.0, 0.0)
    mouth: NDArray[np.float64] | None = field(default=None, compare=False)


class NeutralLearner:
    """Takes readings one by one; `neutral` is None until enough has been seen."""

    def __init__(self) -> None:
        self._openness: deque[tuple[float, float]] = deque(maxlen=REMEMBERED)
        self._heads: deque[tuple[float, float, float]] = deque(maxlen=REST_REMEMBERED)
        self._mouths: deque[tuple[float, NDArray[np.float64]]] = deque(maxlen=REST_REMEMBERED)
        self._count = 0
        self._neutral: Neutral | None = None

    @property
    def neutral(self) -> Neutral | None:
        """The sitter's own, once learnt."""
        return self._neutral

    @property
    def progress(self) -> float:
        """0–1: how much of what is needed has been seen."""
        return min(1.0, self._count / FRAMES)

    def add(self, reading: Reading) -> None:
        """Learn from a reading, if it is of open eyes in a frontal face."""
        face = reading.face
        if face is None or not _teaches(face):
            return
        self._count += 1
        due = self._count % REST_EVERY == 0
        self._openness.append((face.eyes.left.openness or 0.0, face.eyes.right.openness or 0.0))
        if due or len(self._heads) < FRAMES:
            head = face.head
            self._heads.append((head.yaw or 0.0, head.pitch or 0.0, head.roll or 0.0))
        if due or len(self._mouths) < FRAMES:
            self._add_mouth(face.expression)
        # Medians over all that is remembered, a few times a second: it moves slowly anyhow.
        if self._count >= FRAMES and (due or self._neutral is None):
            self._neutral = self._learnt()

    def _add_mouth(self, mood: Expression) -> None:
        """Remember a mouth that may be at rest."""
        if mood.mouth_shape is None or mood.smile_alone is None or mood.mouth == "open":
            return
        if mood.smile_alone < NO_REST:
            self._mouths.append((mood.smile_alone, mood.mouth_shape))

    def _learnt(self) -> Neutral:
        left, right = (median(gaps) for gaps in zip(*self._openness, strict=True))
        yaw, pitch, roll = (
            max(-most, min(most, median(angles)))
            for angles, most in zip(zip(*self._heads, strict=True), MOST_OF_A_FACE, strict=True)
        )
        return Neutral((left, right), (yaw, pitch, roll), self._resting_mouth())

    def _resting_mouth(self) -> NDArray[np.float64] | None:
        """The calmer half of the mouths seen, each number its median."""
        if len(self._mouths) < FRAMES:
            return None
        smiles = np.array([smile for smile, _ in self._mouths])
        calmer = np.argsort(smiles, kind="stable")[: (len(smiles) + 1) // 2]
        return np.median([self._mouths[index][1] for index in calmer], axis=0)


def _teaches(face: Face) -> bool:
    """Whether the eyes are surely open in a head that faces the camera."""
    head = face.head
    if head.yaw is None or head.pitch is None or abs(head.yaw) > FRONTAL_DEGREES:
        return False
    return all(
        eye.openness is not None and eye.p_closed is not None and eye.p_closed <= SURELY_OPEN
        for eye in (face.eyes.left, face.eyes.right)
    )
