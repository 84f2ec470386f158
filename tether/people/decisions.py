"""What a person says about groups of faces: these are one, these are not, this is Anna.

Decisions name faces by where they are (`a.jpg`, or `a.jpg#2` for the second largest of several),
never by how they look, so they can be kept where descriptors may not. Groups are found anew each
time; decisions are then applied in the order in which they were made, the latest word wins.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Kind = Literal["together", "apart", "name"]


@dataclass(frozen=True, slots=True)
class Decision:
    """One word of the photographer's.

    `together`: the groups of these faces are one person. `apart`: these faces are one person, and
    not the one that they were grouped with. `name`: the person of these faces is called `name`;
    an empty one takes the name away.
    """

    kind: Kind
    faces: tuple[str, ...]
    name: str = ""


def face_key(picture: str, place: int) -> str:
    """How a decision names a face: `place` counts from 0, the largest first."""
    return picture if place == 0 else f"{picture}#{place + 1}"


def decide(
    keys: Sequence[str], labels: NDArray[np.int64], decisions: Sequence[Decision]
) -> tuple[NDArray[np.int64], Mapping[int, str]]:
    """Apply decisions to groups.

    Args:
        keys: of each face.
        labels: int64 (n,), each face's group from 0, as found.
        decisions: in the order in which they were made; faces that are gone count for nothing.

    Returns:
        Labels from 0 by first appearance, and names by label.
    """
    found = labels.copy()
    place = {key: number for number, key in enumerate(keys)}
    names: dict[int, str] = {}
    for decision in decisions:
        members = [place[key] for key in decision.faces if key in place]
        if not members:
            continue
        groups = list(dict.fromkeys(int(found[member]) for member in members))
        if decision.kind == "together":
            found[np.isin(found, groups)] = groups[0]
            known = [names.pop(group) for group in groups if group in names]
            if known:
                names[groups[0]] = known[0]
        elif decision.kind == "apart":
            found[members] = int(found.max()) + 1
        elif decision.name:
            names[groups[0]] = decision.name
        else:
            names.pop(groups[0], None)
    unique, first, inverse = np.unique(found, return_index=True, return_inverse=True)
    order = np.argsort(np.argsort(first))
    renumbered = {int(old): int(order[at]) for at, old in enumerate(unique)}
    told = {renumbered[group]: name for group, name in names.items() if group in renumbered}
    return order[inverse].astype(np.int64), told
