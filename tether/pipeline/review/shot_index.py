"""Every shot of a session in columns, so that a hundred thousand are filtered between two frames.

Takes rows of `Catalogue.overview`, in order; gives positions (0 to the number of shots), which are
stable: shots are only ever added. Groups follow the time of their first shot, also of one that came
late and so has a late number; within one the best comes first.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from sqlite3 import Row

import numpy as np
from numpy.typing import NDArray

from tether.pipeline.review.filters import EVERYTHING, Filter
from tether.readings import Reason

Positions = NDArray[np.int64]

VERDICTS = ("keep", "check", None, "reject")
"""In the order of worth; None: not judged yet."""
PICKS = (None, "pick", "reject")
BY_PICK = {1: -1, 2: len(VERDICTS)}
"""Where the photographer's word puts a shot, whatever the verdict."""


class Names:
    """Words as small numbers, in the order in which they were met."""

    def __init__(self) -> None:
        self.all: list[str | None] = []
        self._codes: dict[str | None, int] = {}

    def code(self, word: str | None) -> int:
        """The number of a word, new or known."""
        code = self._codes.setdefault(word, len(self.all))
        if code == len(self.all):
            self.all.append(word)
        return code

    def find(self, word: str | None) -> int:
        """The number of a word; -1 where it was never met."""
        return self._codes.get(word, -1)


class ShotIndex:
    """The columns. One thread at a time.

    Attributes:
        ids, sitters, verdicts, picks, ratings, labels, scores, groups, looks: a column each, with
            the code of `sitter_names` and the like where it holds words.
        follows, taken: of a shot that came late, as `overview` tells; its id and 0 for others.
        reason_bits: one bit for each code of `reason_names`.
        stems: name of each file within the session, without its extension.
        reasons_json: why each has its verdict, as the ledger keeps it; None: nothing to say.
        texts: what a search looks through, for each, in lower case.
    """

    def __init__(self) -> None:
        self.ids = np.zeros(0, np.int64)
        self.follows = self.taken = np.zeros(0, np.float64)
        self.sitters = self.verdicts = self.picks = self.ratings = np.zeros(0, np.int32)
        self.labels = self.groups = self.looks = np.zeros(0, np.int32)
        self.reason_bits = np.zeros(0, np.uint64)
        self.scores = np.zeros(0, np.float64)
        self.stems: list[str] = []
        self.sitter_names, self.label_names, self.look_names = Names(), Names(), Names()
        self.reason_names, self.group_names = Names(), Names()
        self.reasons_json: list[str | None] = []
        self.texts: list[str] = []
        self._order = self._ordered_groups = self._ranks = np.zeros(0, np.int64)

    def __len__(self) -> int:
        return len(self.stems)

    def extend(self, rows: Sequence[Row]) -> None:
        """Add shots."""
        if not rows:
            return
        self.ids = np.append(self.ids, [row["id"] for row in rows])
        late = [row["id"] if row["follows"] is None else row["follows"] for row in rows]
        self.follows = np.append(self.follows, late)
        self.taken = np.append(self.taken, [row["taken"] or 0.0 for row in rows])
        self.sitters = _more(self.sitters, (self.sitter_names.code(r["sitter"]) for r in rows))
        self.verdicts = _more(self.verdicts, (VERDICTS.index(r["verdict"]) for r in rows))
        self.picks = _more(self.picks, (PICKS.index(r["pick"]) for r in rows))
        self.ratings = _more(self.ratings, (r["rating"] for r in rows))
        self.labels = _more(self.labels, (self.label_names.code(r["label"]) for r in rows))
        self.looks = _more(self.looks, (self.look_names.code(None) for _ in rows))
        self.groups = _more(self.groups, (self._group(r) for r in rows))
        self.scores = np.append(self.scores, [r["score"] or 0.0 for r in rows])
        self.reason_bits = np.append(
            self.reason_bits, np.array([self._bits(r["reasons"]) for r in rows], np.uint64)
        )
        self.stems += [r["stem"] for r in rows]
        self.reasons_json += [r["reasons"] if r["reasons"] != "[]" else None for r in rows]
        self.texts += [_text(r) for r in rows]
        self._sort_all()

    def join(self, other: "ShotIndex") -> None:
        """Add all shots of another index: one that was filled elsewhere costs little here."""
        self.ids = np.append(self.ids, other.ids)
        self.follows = np.append(self.follows, other.follows)
        self.taken = np.append(self.taken, other.taken)
        self.sitters = _joined(self.sitters, self.sitter_names, other.sitters, other.sitter_names)
        self.labels = _joined(self.labels, self.label_names, other.labels, other.label_names)
        self.looks = _joined(self.looks, self.look_names, other.looks, other.look_names)
        self.groups = _joined(self.groups, self.group_names, other.groups, other.group_names)
        self.verdicts = np.append(self.verdicts, other.verdicts)
        self.picks = np.append(self.picks, other.picks)
        self.ratings = np.append(self.ratings, other.ratings)
        self.scores = np.append(self.scores, other.scores)
        bits = np.zeros(len(other), np.uint64)
        for code, reason in enumerate(other.reason_names.all):
            has = (other.reason_bits & _bit(code)) != 0
            bits[has] |= _bit(self.reason_names.code(reason))
        self.reason_bits = np.append(self.reason_bits, bits)
        self.stems += other.stems
        self.reasons_json += other.reasons_json
        self.texts += other.texts
        self._sort_all()

    def update(self, rows: Iterable[Row]) -> None:
        """Shots that are known have been judged, marked or grouped."""
        for row in rows:
            at = self.position(row["id"])
            if at is None:
                continue
            self.sitters[at] = self.sitter_names.code(row["sitter"])
            self.verdicts[at] = VERDICTS.index(row["verdict"])
            self.groups[at], self.scores[at] = self._group(row), row["score"] or 0.0
            self.reason_bits[at] = self._bits(row["reasons"])
            self.reasons_json[at], self.texts[at] = row["reasons"], _text(row)
            self.mark(at, row["pick"], row["rating"], row["label"], sort=False)
        self._sort_all()

    def mark(
        self, at: int, pick: str | None, rating: int, label: str | None, sort: bool = True
    ) -> None:
        """The photographer's own for one shot."""
        self.picks[at], self.ratings[at] = PICKS.index(pick), rating
        self.labels[at] = self.label_names.code(label)
        if sort:
            self._sort_group(int(self.groups[at]))

    def set_looks(self, looks: Mapping[str | None, Sequence[int]]) -> None:
        """The ids of the shots that were held against each look."""
        for look, ids in looks.items():
            known = np.isin(self.ids, np.array(ids, np.int64))
            self.looks[known] = self.look_names.code(look)

    def set_scores(self, positions: Sequence[int], scores: Sequence[float]) -> None:
        """Rank one group's shots by other scores."""
        self.scores[list(positions)] = scores
        self._sort_group(int(self.groups[positions[0]]))

    def position(self, shot_id: int) -> int | None:
        """Where a shot is, or None."""
        at = int(np.searchsorted(self.ids, shot_id))
        return at if at < len(self.ids) and self.ids[at] == shot_id else None

    def file_name(self, at: int) -> str:
        """Name of a shot's file, without folder and extension."""
        return self.stems[at].rpartition("/")[2]

    def reasons(self, at: int) -> tuple[Reason, ...]:
        """Why a shot has its verdict."""
        return tuple(Reason(**one) for one in json.loads(self.reasons_json[at] or "[]"))

    def state(self, at: int) -> str | None:
        """What counts: the photographer's word, else the machine's verdict."""
        pick = PICKS[self.picks[at]]
        return {"pick": "keep", "reject": "reject"}.get(pick or "", VERDICTS[self.verdicts[at]])

    def members(self, at: int) -> Positions:
        """The shots of a shot's group, best first."""
        group = self._ranks[self.groups[at]]
        low, high = np.searchsorted(self._ordered_groups, [group, group + 1])
        return self._order[low:high]

    def matching(self, wanted: Filter) -> NDArray[np.bool_]:
        """Which shots fit a filter: one bool for each."""
        fits = np.ones(len(self), bool)
        if wanted == EVERYTHING:
            return fits
        if wanted.sitter is not None:
            fits &= self.sitters == self.sitter_names.find(wanted.sitter)
        if wanted.verdict is not None:
            fits &= self._state_is(wanted.verdict)
        if wanted.least_rating:
            fits &= self.ratings >= wanted.least_rating
        if wanted.label is not None:
            fits &= self.labels == self.label_names.find(wanted.label)
        if wanted.look is not None:
            fits &= self.looks == self.look_names.find(wanted.look)
        if wanted.reason is not None:
            code = self.reason_names.find(wanted.reason)
            fits &= (self.reason_bits & _bit(code)) != 0
        for word in wanted.text.casefold().split():
            fits &= np.array([word in text for text in self.texts], bool)
        return fits

    def rows(
        self, fits: NDArray[np.bool_], unfolded: frozenset[int] = frozenset(), fold: bool = True
    ) -> Positions:
        """The shots to show: of each folded group only the best that fits.

        Args:
            fits: as `matching` gave it.
            unfolded: codes of groups that are shown whole.
            fold: False: shows every shot that fits.
        """
        ordered = self._order[fits[self._order]]
        if not fold or not len(ordered):
            return ordered
        groups = self.groups[ordered]
        shown = np.ones(len(ordered), bool)
        shown[1:] = groups[1:] != groups[:-1]
        if unfolded:
            shown |= np.isin(groups, list(unfolded))
        return ordered[shown]

    def _state_is(self, verdict: str) -> NDArray[np.bool_]:
        result: NDArray[np.bool_]
        if verdict in ("pick", "unpicked"):
            result = (self.picks == PICKS.index("pick")) == (verdict == "pick")
            return result
        judged = (self.picks == 0) & (
            self.verdicts == VERDICTS.index(None if verdict == "unjudged" else verdict)
        )
        pick = {"keep": "pick", "reject": "reject"}.get(verdict)
        result = judged if pick is None else judged | (self.picks == PICKS.index(pick))
        return result

    def _worth(self, positions: Positions) -> tuple[NDArray[np.float64], ...]:
        """Sort keys, the last one first in weight, as `numpy.lexsort` wants them."""
        picks = self.picks[positions]
        state = self.verdicts[positions].astype(np.float64)
        for pick, place in BY_PICK.items():
            state[picks == pick] = place
        return -self.scores[positions], -self.ratings[positions].astype(np.float64), state

    def _sort_all(self) -> None:
        every = np.arange(len(self))
        self._ranks = self._rank_groups()
        ranks = self._ranks[self.groups]
        self._order = np.lexsort((*self._worth(every), ranks.astype(np.float64)))
        self._ordered_groups = ranks[self._order]

    def _rank_groups(self) -> Positions:
        """The place of each group, by its code: codes count up, but for shots that came late."""
        ranks = np.arange(len(self.group_names.all))
        if not self.taken.any():
            return ranks
        places = np.empty(len(self), np.int64)
        places[np.lexsort((self.taken, self.follows))] = np.arange(len(self))
        first = np.full(len(ranks), len(self))
        np.minimum.at(first, self.groups, places)
        ranks[np.argsort(first, kind="stable")] = np.arange(len(ranks))
        return ranks

    def _sort_group(self, group: int) -> None:
        rank = self._ranks[group]
        low, high = np.searchsorted(self._ordered_groups, [rank, rank + 1])
        members = np.sort(self._order[low:high])
        self._order[low:high] = members[np.lexsort(self._worth(members))]

    def _group(self, row: Row) -> int:
        return self.group_names.code(row["burst"] or str(row["id"]))

    def _bits(self, reasons: str | None) -> int:
        if not reasons or reasons == "[]":
            return 0
        bits = 0
        for reason in json.loads(reasons):
            code = self.reason_names.code(reason["code"])
            bits |= int(_bit(code))
        return bits


def _bit(code: int) -> np.uint64:
    """The bit of a reason; none for a reason that is not known or of a 65th kind."""
    return np.uint64(1 << code if 0 <= code < 64 else 0)


def _text(row: Row) -> str:
    said = "".join(
        f" {reason['text']}" for reason in json.loads(row["reasons"] or "[]") if reason["text"]
    )
    words = "" if row["keywords"] == "[]" else " ".join(json.loads(row["keywords"]))
    return f"{row['stem']} {row['sitter']}{said} {words}".casefold()


def _joined(
    column: NDArray[np.int32], names: Names, other: NDArray[np.int32], other_names: Names
) -> NDArray[np.int32]:
    codes = np.array([names.code(word) for word in other_names.all], np.int32)
    return np.append(column, codes[other])


def _more(column: NDArray[np.int32], values: Iterable[int]) -> NDArray[np.int32]:
    return np.append(column, np.fromiter(values, np.int32))
