"""Faces without names → people: a neighbour index, and clusters of the graph it gives.

usearch finds each face's nearest others without comparing all pairs; SciPy joins those that are
near enough (connected components), and average linkage splits a component that a chance likeness
joined. In a crowd chance likenesses chain strangers into one huge component; that is cut at ever
smaller distances before linkage, and what belongs together is joined again by its centroids.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

SAME_PERSON = 0.46
"""Distance below which two faces are taken for one person. On 135 studio portraits of 78 people the
largest distance within a person is 0.41 and the smallest between people 0.45; `bench/people` prints
both. dlib's own 0.6 is for pictures in the wild and joins strangers here."""
NEIGHBOURS = 32
"""Edges kept for each face: enough to hold a person together, few enough for 100,000 faces."""
EXPANSION_ADD, EXPANSION_SEARCH = 64, 48
"""How widely the index looks around: half of usearch's defaults takes half the time, and of 84,000
pairs of 12,000 faces it finds as many (`bench/people` prints precision and recall)."""
EXACT_BELOW = 2_000
"""Faces below which all pairs are compared: exact, and still a fraction of a second."""
LARGEST_TREE = 3_000
"""Faces that linkage is given at once: its distances take 36 MB."""
TIGHTENING = 0.02
"""Step by which the distance shrinks until a component is small enough."""
LARGEST_ROUNDS = 20
"""Rounds of joining parts by centroids; each joins most of what is left."""


def group_faces(
    descriptors: NDArray[np.float32], same_person: float = SAME_PERSON
) -> NDArray[np.int64]:
    """A person's number for each face, (n,) int64, numbered by first appearance from 0.

    Args:
        descriptors: float32 (n, 128).
        same_person: largest distance of two faces of one person.
    """
    count = len(descriptors)
    if count == 0:
        return np.zeros(0, np.int64)
    descriptors = np.ascontiguousarray(descriptors, np.float32)
    rows, columns, gaps = _near_pairs(descriptors, same_person)
    labels = np.zeros(count, np.int64)
    following = 0
    waiting = [(np.arange(count), rows, columns, gaps, same_person)]
    cut = False
    while waiting:
        faces, rows, columns, gaps, reach = waiting.pop()
        graph = coo_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(faces), len(faces)))
        _, component = connected_components(graph, directed=False)
        for members in _members(component):
            if len(members) > LARGEST_TREE:
                waiting.append((faces[members], *_within(members, rows, columns, gaps, reach)))
                cut = True
                continue
            parts = _parts(descriptors[faces[members]], same_person)
            labels[faces[members]] = following + parts
            following += int(parts.max()) + 1
    if cut:
        labels = _joined(descriptors, labels, same_person)
    return _by_first_appearance(labels)


def _parts(descriptors: NDArray[np.float32], same_person: float) -> NDArray[np.int64]:
    """Average linkage within one component, numbered from 0; pairs are joined already."""
    if len(descriptors) <= 2:
        return np.zeros(len(descriptors), np.int64)
    tree = linkage(descriptors, method="average")
    return np.asarray(fcluster(tree, same_person, criterion="distance"), np.int64) - 1


def _within(
    members: NDArray[np.int64],
    rows: NDArray[np.int64],
    columns: NDArray[np.int64],
    gaps: NDArray[np.float32],
    reach: float,
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32], float]:
    """Return the edges among `members`, renumbered, that are shorter by one step."""
    place = np.full(int(max(members.max(), rows.max(), columns.max())) + 1, -1, np.int64)
    place[members] = np.arange(len(members))
    reach -= TIGHTENING
    kept = (place[rows] >= 0) & (place[columns] >= 0) & (gaps < reach)
    return place[rows[kept]], place[columns[kept]], gaps[kept], reach


def _joined(
    descriptors: NDArray[np.float32], labels: NDArray[np.int64], same_person: float
) -> NDArray[np.int64]:
    """Join groups whose faces are on average near enough, the nearest first.

    The mean squared distance of two groups is that of their centroids plus both their variances.
    """
    for _ in range(LARGEST_ROUNDS):
        count = int(labels.max()) + 1
        sizes = np.bincount(labels, minlength=count).astype(np.float64)
        sums = np.zeros((count, descriptors.shape[1]))
        np.add.at(sums, labels, descriptors)
        squares = np.bincount(labels, (descriptors.astype(np.float64) ** 2).sum(1), count)
        filled = np.maximum(sizes, 1)
        centres = (sums / filled[:, None]).astype(np.float32)
        spread = np.maximum(squares / filled - (centres.astype(np.float64) ** 2).sum(1), 0)
        rows, columns, gaps = _near_pairs(centres, same_person)
        means = gaps.astype(np.float64) ** 2 + spread[rows] + spread[columns]
        taken = np.zeros(count, bool)
        new = np.arange(count)
        joined = False
        for edge in np.argsort(means, kind="stable"):
            if means[edge] >= same_person**2:
                break
            one, other = int(rows[edge]), int(columns[edge])
            if sizes[one] and sizes[other] and not taken[one] and not taken[other]:
                taken[[one, other]] = True
                new[other] = one
                joined = True
        if not joined:
            break
        labels = np.unique(new[labels], return_inverse=True)[1].astype(np.int64)
    return labels


def _members(component: NDArray[np.int32]) -> list[NDArray[np.int64]]:
    order = np.argsort(component, kind="stable")
    return np.split(order, np.nonzero(np.diff(component[order]))[0] + 1)


def _by_first_appearance(labels: NDArray[np.int64]) -> NDArray[np.int64]:
    _, first, inverse = np.unique(labels, return_index=True, return_inverse=True)
    return np.argsort(np.argsort(first))[inverse].astype(np.int64)


def _near_pairs(
    descriptors: NDArray[np.float32], same_person: float
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
    """Return pairs nearer than `same_person` (rows, columns) and their distances."""
    count = len(descriptors)
    if count <= EXACT_BELOW:
        squares = np.sum(descriptors**2, axis=1)
        gaps = squares[:, None] + squares[None] - 2 * descriptors @ descriptors.T
        rows, columns = np.nonzero(np.triu(gaps < same_person**2, 1))
        return rows, columns, np.sqrt(np.maximum(gaps[rows, columns], 0))
    from usearch.index import Index

    index = Index(
        ndim=descriptors.shape[1],
        metric="l2sq",
        dtype="f32",
        expansion_add=EXPANSION_ADD,
        expansion_search=EXPANSION_SEARCH,
    )
    index.add(np.arange(count), descriptors)
    found = index.search(descriptors, NEIGHBOURS)
    rows = np.repeat(np.arange(count), found.keys.shape[1])
    columns = found.keys.ravel().astype(np.int64)
    squared = found.distances.ravel()
    wanted = (squared < same_person**2) & (rows != columns) & (columns >= 0)
    return rows[wanted], columns[wanted], np.sqrt(np.maximum(squared[wanted], 0))
