"""Faces without names → people: a neighbour index, and clusters of the graph it gives.

usearch finds each face's nearest others without comparing all pairs; SciPy joins those that are
near enough (connected components), and average linkage splits a component that a chance likeness
joined.
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
EXACT_BELOW = 2_000
"""Faces below which all pairs are compared: exact, and still a fraction of a second."""


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
    pairs = _near_pairs(np.ascontiguousarray(descriptors, np.float32), same_person)
    rows, columns = pairs
    graph = coo_matrix((np.ones(len(rows)), (rows, columns)), shape=(count, count))
    _, component = connected_components(graph, directed=False)
    labels = component.astype(np.int64)
    following = int(labels.max()) + 1
    for members in _members(component):
        if len(members) <= 2:
            continue
        tree = linkage(descriptors[members], method="average")
        parts = fcluster(tree, same_person, criterion="distance")
        labels[members] = following + parts
        following += int(parts.max()) + 1
    return _by_first_appearance(labels)


def _members(component: NDArray[np.int32]) -> list[NDArray[np.int64]]:
    order = np.argsort(component, kind="stable")
    return np.split(order, np.nonzero(np.diff(component[order]))[0] + 1)


def _by_first_appearance(labels: NDArray[np.int64]) -> NDArray[np.int64]:
    _, first, inverse = np.unique(labels, return_index=True, return_inverse=True)
    return np.argsort(np.argsort(first))[inverse].astype(np.int64)


def _near_pairs(
    descriptors: NDArray[np.float32], same_person: float
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    count = len(descriptors)
    if count <= EXACT_BELOW:
        squares = np.sum(descriptors**2, axis=1)
        gaps = squares[:, None] + squares[None] - 2 * descriptors @ descriptors.T
        rows, columns = np.nonzero(np.triu(gaps < same_person**2, 1))
        return rows, columns
    from usearch.index import Index

    index = Index(ndim=descriptors.shape[1], metric="l2sq", dtype="f32")
    index.add(np.arange(count), descriptors)
    found = index.search(descriptors, NEIGHBOURS)
    rows = np.repeat(np.arange(count), found.keys.shape[1])
    columns = found.keys.ravel().astype(np.int64)
    wanted = (found.distances.ravel() < same_person**2) & (rows != columns) & (columns >= 0)
    return rows[wanted], columns[wanted]
