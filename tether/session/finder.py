"""Finding somebody on the day's list while the name is being typed.

Works on a copy of the list in memory: 10,000 people are looked through between two key presses.
"""

from collections.abc import Iterable, Sequence
from itertools import islice

from tether.session.attendees.attendance import Attendee, plain

MOST = 50
"""Nobody reads further down a list than this: type another letter."""
_ORDER = {"here": 0, "waiting": 1, "absent": 2, "done": 3}


class NameFinder:
    """Finds among `people` by parts of name, id or group, whatever accents and case."""

    def __init__(self, people: Sequence[Attendee] = ()) -> None:
        # In the order in which they are wanted, so that no search has to sort.
        self.people = tuple(sorted(people, key=lambda one: _ORDER[one.state]))
        self._names = [f" {plain(one.name)}" for one in self.people]
        self._ids: dict[str, list[int]] = {}
        for index, one in enumerate(self.people):
            self._ids.setdefault(plain(one.id), []).append(index)
        self._all = [
            f"{name} {plain(one.id)} {plain(one.group)}"
            for name, one in zip(self._names, self.people, strict=True)
        ]

    def find(self, text: str, limit: int = MOST) -> list[Attendee]:
        """People who have every word of `text`; an exact id first, then those whose name begins so.

        Without text: who is here, then who is waiting, in the list's order.
        """
        whole = plain(text.strip())
        words = whole.split()
        starts = [f" {word}" for word in words]
        inside = _having(words, self._all, range(len(self.people)))
        found = dict.fromkeys(self._ids.get(whole, ()))
        for wanted, texts in ((starts, self._names), (words, self._names), (starts, self._all)):
            if len(found) >= limit:
                break
            found |= dict.fromkeys(islice(_having(wanted, texts, inside), limit))
        found |= dict.fromkeys(islice(inside, limit))
        return [self.people[index] for index in islice(found, limit)]


def _having(words: list[str], texts: list[str], among: Iterable[int]) -> list[int]:
    """Those of `among` whose text has every word, in their order."""
    found = list(among)
    for word in words:
        found = [index for index in found if word in texts[index]]
    return found
