"""How often live view is asked for: a busy answer lowers the rate at once, calm raises it slowly.

Additive increase and multiplicative decrease, as TCP does it (Jacobson 1988): bodies freeze when
they are polled harder than they can answer, and what they can answer changes while they write.
"""

LEAST_FRAMES_A_SECOND = 4.0
"""Below this nobody can pose by the picture."""
BUSY_SHARE = 0.5
RAISE_A_SECOND = 2.0
"""Frames a second that each calm second gives back."""
BUSY_PAUSE, MOST_BUSY_PAUSE = 0.05, 0.4
"""Seconds before a busy body is asked again, doubled with each busy answer in a row."""


class Pace:
    """The rate of one connection. Times are monotonic seconds, given by the caller.

    Attributes:
        frames_per_second: asked for just now.
        busy_answers: of this connection.
    """

    def __init__(self, most: float) -> None:
        self.frames_per_second = most
        self.busy_answers = 0
        self._most = most
        self._due = 0.0
        self._raised = 0.0
        self._pause = BUSY_PAUSE

    def due(self, now: float) -> bool:
        """Whether it is time for the next frame."""
        return now >= self._due

    def came(self, now: float) -> None:
        """A frame came, or none was ready: the next is due after a period."""
        self._due = now + 1 / self.frames_per_second
        self._pause = BUSY_PAUSE
        gained = min(now - self._raised, 1.0) * RAISE_A_SECOND
        self._raised = now
        self.frames_per_second = min(self._most, self.frames_per_second + gained)

    def busy(self, now: float) -> None:
        """The body answered that it is busy."""
        self.busy_answers += 1
        self.frames_per_second = max(LEAST_FRAMES_A_SECOND, self.frames_per_second * BUSY_SHARE)
        self._due = now + self._pause
        self._pause = min(2 * self._pause, MOST_BUSY_PAUSE)
        self._raised = now
