"""What a check found: one sentence, and what to do where there is something to do."""

from dataclasses import dataclass
from enum import Enum


class State(Enum):
    """How good it is. NOTE is worth knowing and stops nobody; PROBLEM stops something."""

    OK = "ok"
    NOTE = "note"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's.

    Attributes:
        subject: what was looked at, in a word or two ("USB permission").
        state: how good it is.
        sentence: what was found.
        advice: the one thing to do; None where nothing is to be done.
    """

    subject: str
    state: State
    sentence: str
    advice: str | None = None
