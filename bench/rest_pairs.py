"""Pictures beside the same person's resting mouth: what a smile changes, and what else does.

The studio's people are at rest and smile. Yale's have a resting picture, or two, beside lamps,
glasses, a smile, and other expressions. Another source's people turn a calm face.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bench.face_data import FaceData

YALE_RESTS = ("normal", "noglasses", "centerlight")
"""Yale's pictures of a calm face in even light."""
YALE_LEFT_OUT = ("wink",)
"""Some wink with a smile, some without; nobody has labelled which."""
CALM = "fasseg"
"""The source of calm faces at several turns."""
NOT_CALM = ("051", "061")
"""Two of them whose mouths change from turn to turn [the fit without them and their spread]."""
TURNED_MOST = 22.0
"""Degrees of MediaPipe's yaw that turns are taken from: some 30 of the head's."""


@dataclass(frozen=True)
class RestPairs:
    """Differences of `mouth_shape` from a rest, with labels.

    Attributes:
        row: int (n,), of the picture in the measurements.
        change: float64 (n, 40), a picture less the same person's rest.
        smiling: float64 (n,), 1 or 0.
        person, name: str (n,), who, and what is shown.
        turns: float64 (m, 40), what a turn changes in a calm face.
        turned_person: str (m,), whose face that is.
    """

    row: NDArray[np.int64]
    change: NDArray[np.float64]
    smiling: NDArray[np.float64]
    person: NDArray[np.str_]
    name: NDArray[np.str_]
    turns: NDArray[np.float64]
    turned_person: NDArray[np.str_]


def rest_pairs(data: FaceData) -> RestPairs:
    """All pairs of the shared measurements."""
    pairs = [*_studio(data), *_yale(data)]
    turns = _turns(data)
    return RestPairs(
        np.array([picture for picture, *_ in pairs]),
        np.array([data.mouth[picture] - data.mouth[rest] for picture, rest, *_ in pairs]),
        np.array([float(smiling) for _, _, smiling, _ in pairs]),
        np.array([data.person[picture] for picture, *_ in pairs]),
        np.array([name for *_, name in pairs]),
        np.array([data.mouth[one] - data.mouth[other] for one, other in turns]),
        np.array([data.person[one] for one, _ in turns]),
    )


Pair = tuple[int, int, bool, str]
"""Row of the picture, row of the rest, whether it smiles, what it shows."""


def _studio(data: FaceData) -> list[Pair]:
    found: list[Pair] = []
    for rows in _people(data, "london"):
        smiles = [row for row in rows if data.labels["smile"][row] == 1]
        rests = [row for row in rows if data.labels["smile"][row] == 0]
        if smiles and rests:
            found += [(smiles[0], rests[0], True, "studio smile")]
            found += [(rests[0], rests[0], False, "studio rest")]
    return found


def _yale(data: FaceData) -> list[Pair]:
    found: list[Pair] = []
    for rows in _people(data, "yalefaces"):
        shown = {str(data.picture[row]).rsplit("_", 1)[-1].split(".")[0]: row for row in rows}
        for rest in (name for name in YALE_RESTS if name in shown):
            found += [
                (row, shown[rest], name == "happy", f"{data.person[row]} {name}")
                for name, row in shown.items()
                if name != rest and name not in YALE_LEFT_OUT
            ]
    return found


def _turns(data: FaceData) -> list[tuple[int, int]]:
    return [
        (one, other)
        for rows in _people(data, CALM)
        for one in rows
        for other in rows
        if one != other
        and data.person[one] not in NOT_CALM
        and max(abs(data.pose[one, 0]), abs(data.pose[other, 0])) < TURNED_MOST
    ]


def _people(data: FaceData, source: str) -> list[list[int]]:
    own = data.source == source
    return [
        np.flatnonzero(own & (data.person == person)).tolist()
        for person in np.unique(data.person[own])
    ]
