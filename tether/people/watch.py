"""Is this the sitter who checked in? Faces of a day against those that were seen under each name.

Numbers in, one answer out; nothing is stored and nothing is decided: what does not fit is told, and
the photographer says whose the shot is. Meant for a session whose people have agreed to it; what is
known is forgotten with `forget`, and with the program.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from tether.people.groups import SAME_PERSON

SURELY_OTHER = 0.54
"""Distance from which a face is not the one that is known: of two pictures of one person in the
shared portraits 0.41 is the largest, and a day's changes (glasses, hair) add to it. Between this
and `SAME_PERSON` nothing is told but doubt."""
NEARER_BY = 0.06
"""A known stranger so much nearer than the sitter's own face makes even a good likeness doubtful:
brothers and sisters are near each other."""
FACES_KEPT = 8
"""Descriptors remembered under each name: a sitter's range of expressions."""

ROOM = 512
"""Descriptors that there is room for at first."""

Answer = Literal["same", "first", "doubt", "other"]


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a face says about a name.

    `answer`: `same` fits; `first` nobody has been seen under this name yet, and nobody else looks
    like this; `doubt` and `other` are for the photographer to hear. `looks_like` is the other name
    that fits better, if there is one; `distance` to the name's own nearest face, None for `first`.
    """

    answer: Answer
    looks_like: str | None = None
    distance: float | None = None

    @property
    def warns(self) -> bool:
        """Whether the photographer should hear of it before the next shot."""
        return self.answer in ("doubt", "other")


class FaceWatch:
    """Remembers faces by name for as long as it lives. One thread at a time."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._buffer: NDArray[np.float32] = np.zeros((ROOM, 128), np.float32)

    def ask(self, name: str, descriptor: NDArray[np.float32]) -> Likeness:
        """Whether a face is `name`'s; remembers nothing.

        Args:
            name: whoever checked in; must tell people apart (a roster's id does).
            descriptor: float32 (128,).
        """
        gaps = np.linalg.norm(self._buffer[: len(self._names)] - descriptor, axis=1)
        mine = np.array([known == name for known in self._names], bool)
        own = float(gaps[mine].min()) if mine.any() else None
        other = float(gaps[~mine].min()) if (~mine).any() else np.inf
        stranger = None
        if other < SURELY_OTHER:
            stranger = self._names[int(np.flatnonzero(~mine)[gaps[~mine].argmin()])]
        if own is None:
            if other < SAME_PERSON:
                return Likeness("other", stranger)
            return Likeness("doubt" if stranger else "first", stranger)
        if own >= SURELY_OTHER or (own >= SAME_PERSON and other < SAME_PERSON):
            return Likeness("other", stranger, own)
        if own >= SAME_PERSON or other < own - NEARER_BY:
            return Likeness("doubt", stranger, own)
        return Likeness("same", None, own)

    def remember(self, name: str, descriptor: NDArray[np.float32]) -> None:
        """This face is `name`'s: a shot that fitted, or that the photographer gave to them."""
        if self._names.count(name) >= FACES_KEPT:
            return
        if len(self._names) == len(self._buffer):
            larger = np.zeros((2 * len(self._buffer), 128), np.float32)
            larger[: len(self._buffer)] = self._buffer
            self._buffer[:] = 0  # what is let go of holds nobody's face
            self._buffer = larger
        self._buffer[len(self._names)] = descriptor
        self._names.append(name)

    def forget(self) -> int:
        """Overwrite every face where it is; returns how many there were.

        There is one copy, in one buffer that is never handed out, and it is read back.
        """
        count = len(self._names)
        self._buffer[:] = 0
        self._names.clear()
        if self._buffer.any():
            raise RuntimeError("face descriptors are still in memory")
        return count
