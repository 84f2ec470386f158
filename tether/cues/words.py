"""A cue's code as a sentence, in the language of whoever reads or hears it.

`text` is what the photographer reads or says aloud; `friendly` is what the sitter's own screen may
show. Left and right are the sitter's own, or as the photographer sees them in the picture.
"""

from collections.abc import Callable
from dataclasses import dataclass

from tether.cues.sentences import FRIENDLY, READY, SENTENCES, SIDES, WELCOME, Sides


def as_written(sentence: str) -> str:
    """English: the sentences are their own translation."""
    return sentence


@dataclass(frozen=True, slots=True)
class Words:
    """One language and one idea of left and right.

    `translate` gives a sentence of `tether.cues.sentences` in that language, its fields in braces
    as they were; see ui/languages.py.
    """

    translate: Callable[[str], str] = as_written
    sides: Sides = "sitter"

    def text(self, code: str, value: float | None = None, target: float | None = None) -> str:
        """The sentence of a cue. `value` and `target` fill in where it states numbers."""
        return self.translate(SENTENCES[code]).format(
            value="?" if value is None else f"{value:.1f}",
            target="?" if target is None else f"{target:.1f}",
            **self._whose(self.sides),
        )

    def friendly(self, code: str) -> str | None:
        """What the sitter may read: never a flaw; None for what is not the sitter's."""
        if code not in FRIENDLY:
            return None
        # The sitter's screen is the sitter's, whatever the photographer's left and right.
        return self.translate(FRIENDLY[code]).format(**self._whose("sitter"))

    def ready(self) -> str:
        """What to show when all is in band."""
        return self.translate(READY)

    def welcome(self) -> str:
        """What greets whoever sits down."""
        return self.translate(WELCOME)

    def _whose(self, sides: Sides) -> dict[str, str]:
        return {field: self.translate(words) for field, words in SIDES[sides].items()}
