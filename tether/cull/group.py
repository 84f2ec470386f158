"""Which shots are near-identical: bursts and brackets, found by time and by likeness.

A fingerprint is the rank order of a small, blurred luminance picture. Ranks stay under any change
of exposure or tone curve, so that the shots of a bracket match each other; a hash of the
luminance itself does not match itself there.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Fingerprint = NDArray[np.float32]

SIDE = 16  # cells a side: fine enough for a changed pose, coarse enough for a hand-held camera
BURST_SECONDS = 4.0  # from one shot to the next of a group; EXIF time is whole seconds
ALIKE = 0.8  # rank correlation of two shots close in time: a head moved by 4 % of the frame
ALIKE_SAME_PERSON = 0.9  # where no time is known but both faces are one person's
ALIKE_ALONE = 0.98  # with neither; of two people on one set 99.9 % of pairs are below it
IDENTITY_DISTANCE = 0.6  # of dlib's face descriptors: beyond, two people (dlib's own threshold)


@dataclass(frozen=True, slots=True)
class Candidate:
    """What grouping needs of a shot.

    `captured` is in seconds on the camera's clock, None where it is not known: a file's own time
    tells when it was copied, and must not be given here. `faces` counts people;
    `identity` is the sitter's face descriptor (128 numbers), where there is one.
    """

    fingerprint: Fingerprint
    captured: float | None = None
    faces: int | None = None
    identity: tuple[float, ...] | None = None


def fingerprint(picture: NDArray[np.uint8]) -> Fingerprint:
    """Rank order of luminance.

    Args:
        picture: uint8, (height, width) grey or (height, width, 3) BGR, sRGB.

    Returns:
        float32 (SIDE * SIDE,) of mean 0 and length 1; all zeros for a picture of one tone.
    """
    grey = picture if picture.ndim == 2 else cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    small = cv2.resize(grey.astype(np.float32), (SIDE, SIDE), interpolation=cv2.INTER_AREA).ravel()
    # Equal tones (a blown background) share their mean rank, so that they pull neither way.
    _, inverse, counts = np.unique(small, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    ranks = (ends - (counts + 1) / 2)[inverse]
    centred = ranks - ranks.mean()
    length = float(np.linalg.norm(centred))
    return np.asarray(centred / length if length > 0 else centred, dtype=np.float32)


def likeness(first: Fingerprint, second: Fingerprint) -> float:
    """Spearman's rank correlation of two fingerprints, -1 to 1."""
    return float(first @ second)


def group_shots(shots: Sequence[Candidate]) -> tuple[tuple[int, ...], ...]:
    """Indices of the shots, grouped; groups and their shots in the order of time.

    A group goes on while the next shot is soon after and like the last. Shots without a time keep
    the order in which they came, after those that have one.
    """
    order = sorted(
        range(len(shots)),
        key=lambda i: (shots[i].captured is None, shots[i].captured or 0.0, i),
    )
    groups: list[list[int]] = []
    for index in order:
        if groups and belong(shots[groups[-1][-1]], shots[index]):
            groups[-1].append(index)
        else:
            groups.append([index])
    return tuple(tuple(group) for group in groups)


def belong(earlier: Candidate, later: Candidate) -> bool:
    """Whether two successive shots are of one group."""
    if earlier.identity is not None and later.identity is not None:
        apart = np.subtract(earlier.identity, later.identity)
        if float(np.linalg.norm(apart)) > IDENTITY_DISTANCE:
            return False
    if None not in (earlier.faces, later.faces) and (earlier.faces == 0) != (later.faces == 0):
        return False
    alike = likeness(earlier.fingerprint, later.fingerprint)
    if earlier.captured is None or later.captured is None:
        known = earlier.identity is not None and later.identity is not None
        return alike >= (ALIKE_SAME_PERSON if known else ALIKE_ALONE)
    return later.captured - earlier.captured <= BURST_SECONDS and alike >= ALIKE
