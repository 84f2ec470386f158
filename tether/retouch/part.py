"""A part of a picture that is worked on by itself, as what is seen of it at 100 %."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """Where some pixels lie in their picture: its corner, and the picture's (rows, columns)."""

    top: int
    left: int
    whole: tuple[int, int]
