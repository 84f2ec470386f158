"""Which shots lack their RAW, or their JPEG: by what was announced, and by what the card has.

No camera says how many files a press makes, and a photographer goes from pairs to JPEGs and back as
the day goes. Once the card was looked through after a shot, what came of it is all there is. Before
that, one half alone between pairs may have lost the other.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from sqlite3 import Row

from tether.session.choices import Choices

PAIR = frozenset({"picture", "raw"})


@dataclass(frozen=True, slots=True)
class LookedThrough:
    """What is known to be whole: each camera's shots up to one, and single shots."""

    up_to: dict[str, int]
    shots: frozenset[int] = frozenset()

    def has(self, row: Row) -> bool:
        """Whether all that its card has of this file's shot is in the session."""
        return row["shot"] in self.shots or row["shot"] <= self.up_to.get(row["camera"], 0)


def looked_through(choices: Choices) -> LookedThrough:
    """What earlier looks at cards have told. Raises SessionError."""
    try:
        noted = json.loads(choices.get("looked_through") or "{}")
        return LookedThrough(dict(noted.get("up_to", {})), frozenset(noted.get("shots", ())))
    except (ValueError, TypeError, AttributeError):
        return LookedThrough({})


def note_looked_through(
    choices: Choices, *, up_to: tuple[str, int] | None = None, shots: Iterable[int] = ()
) -> None:
    """Note that a camera's shots up to one, or single shots, are whole. Raises SessionError."""
    known = looked_through(choices)
    cameras = known.up_to | ({} if up_to is None else dict((up_to,)))
    text = json.dumps({"up_to": cameras, "shots": sorted(known.shots | set(shots))})
    choices.put("looked_through", text)


def halves(rows: Iterable[Row], whole: LookedThrough) -> list[Row]:
    """The files, in order of announcement, whose other half neither came nor was announced.

    Args:
        rows: of the ledger's `files`, without duplicates; those of one camera are compared.
        whole: shots of which nothing can be missing.
    """
    cameras: dict[str, dict[int, list[Row]]] = {}
    for row in rows:
        if row["kind"] in PAIR:
            cameras.setdefault(row["camera"], {}).setdefault(row["shot"], []).append(row)
    found = [row for shots in cameras.values() for row in _alone(list(shots.values()))]
    return sorted((row for row in found if not whole.has(row)), key=lambda row: int(row["id"]))


def _alone(shots: list[list[Row]]) -> list[Row]:
    whole = [{row["kind"] for row in shot} >= PAIR for shot in shots]
    last = len(shots) - 1
    found = []
    for index, shot in enumerate(shots):
        # At an end of the day the two next ones on its inner side.
        around = {0: (1, 2), last: (last - 1, last - 2)}.get(index, (index - 1, index + 1))
        if last >= 2 and not whole[index] and all(whole[at] for at in around):
            found.append(shot[0])
    return found
