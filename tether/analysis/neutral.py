"""What is normal for this sitter: own open eyes and own level head, learnt from live view.

The first seconds teach it, blinks and turned heads left out; it serves live view and shots alike.
"""

from collections import deque
from dataclasses import dataclass
from statistics import median

from tether.readings import Head, Reading

FRAMES = 45
"""Good frames that make it: a second and a half at 30 a second."""
REMEMBERED = 150
"""Good frames that it is kept fresh by: five seconds."""
FRONTAL_DEGREES = 15.0
"""Frames of a head turned further teach nothing."""
SURELY_OPEN = 0.1
"""P(closed) below which a frame teaches what open eyes are."""


@dataclass(frozen=True, slots=True)
class Neutral:
    """`openness` of the left and right eye (lid gap over eye width), and the level head."""

    openness: tuple[float, float]
    head: Head


class NeutralLearner:
    """Takes readings one by one; `neutral` is None until enough has been seen."""

    def __init__(self) -> None:
        self._left: deque[float] = deque(maxlen=REMEMBERED)
        self._right: deque[float] = deque(maxlen=REMEMBERED)
        self._pitch: deque[float] = deque(maxlen=REMEMBERED)
        self._neutral: Neutral | None = None

    @property
    def neutral(self) -> Neutral | None:
        """The sitter's own, once learnt."""
        return self._neutral

    @property
    def progress(self) -> float:
        """0–1: how much of what is needed has been seen."""
        return min(1.0, len(self._left) / FRAMES)

    def add(self, reading: Reading) -> None:
        """Learn from a reading, if it is of open eyes in a frontal face."""
        face = reading.face
        if face is None or face.head.yaw is None or face.head.pitch is None:
            return
        eyes = (face.eyes.left, face.eyes.right)
        if abs(face.head.yaw) > FRONTAL_DEGREES or any(
            eye.openness is None or eye.p_closed is None or eye.p_closed > SURELY_OPEN
            for eye in eyes
        ):
            return
        self._left.append(eyes[0].openness or 0.0)
        self._right.append(eyes[1].openness or 0.0)
        self._pitch.append(face.head.pitch)
        # Medians over all that is remembered, a few times a second: it moves slowly anyhow.
        if len(self._left) >= FRAMES and (self._neutral is None or len(self._left) % 10 == 0):
            self._neutral = Neutral(
                (median(self._left), median(self._right)),
                Head(yaw=0.0, pitch=median(self._pitch), roll=0.0),
            )
