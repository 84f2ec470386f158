"""Which kinds of picture a shot is, of those that a look asks for: neutral, smile, serious."""

from collections.abc import Iterable

from tether.readings import Face

SMILES = 0.5
"""Smile (0–1) from which a picture counts as one with a smile [own judgement]."""
NEUTRAL = 0.3
"""Smile up to which it is neutral: the limit of the ID look."""
SERIOUS = 0.15
"""Smile up to which it is serious: no corner of the mouth is up [own judgement]."""


def kinds_of(face: Face | None) -> frozenset[str]:
    """The kinds that a face is; empty where its expression is unknown.

    Somebody between neutral and a smile is neither; whoever is serious is also neutral.
    """
    smile = None if face is None else face.expression.smile
    if smile is None:
        return frozenset()
    kinds = set()
    if smile >= SMILES:
        kinds.add("smile")
    if smile <= NEUTRAL:
        kinds.add("neutral")
    if smile <= SERIOUS:
        kinds.add("serious")
    return frozenset(kinds)


def still_wanted(wanted: Iterable[str], kept: Iterable[Face | None]) -> tuple[str, ...]:
    """Those of `wanted` that no kept face is yet, in the look's order."""
    found: frozenset[str] = frozenset().union(*(kinds_of(face) for face in kept))
    return tuple(kind for kind in wanted if kind not in found)
