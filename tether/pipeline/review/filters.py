"""What a photographer asks to see of a session."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Filter:
    """All that is given must hold; None, 0 and empty ask for nothing.

    Attributes:
        sitter: whose; empty text: nobody's.
        verdict: `keep`, `check` or `reject` as it counts (the photographer's word, else the
            machine's), `unjudged`, or `pick` and `unpicked` for the photographer's picks alone.
        least_rating: so many stars or more.
        label: a colour.
        reason: code of a reason that the verdict gives.
        look: name of the look that the shot was held against.
        text: words that occur in the name, the sitter, the reasons or the keywords.
    """

    sitter: str | None = None
    verdict: str | None = None
    least_rating: int = 0
    label: str | None = None
    reason: str | None = None
    look: str | None = None
    text: str = ""


EVERYTHING = Filter()
