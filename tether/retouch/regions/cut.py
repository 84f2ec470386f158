"""GrabCut (Rother, Kolmogorov and Blake 2004) as skin is cut by: well seeded, at a reduced size."""

import cv2
import numpy as np
from numpy.typing import NDArray

CUT_ROUNDS = 1
"""GrabCut rounds: seeded as densely as here, the boundary hardly moves after the first."""

CUT_REDUCTION = 2
"""How much smaller the picture is cut: the edges are drawn along the picture's own afterwards."""

TAUGHT = 2
"""Each second row and column teaches GrabCut its colours: some ten thousand pixels."""

NO_BOX = (0, 0, 0, 0)
"""GrabCut's rectangle, where seeds say it all."""


def cut(lab: NDArray[np.uint8], seeds: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Return what GrabCut takes for skin, from seeds in its own values; sure ones stay."""
    height, width = seeds.shape
    size = (max(1, width // CUT_REDUCTION), max(1, height // CUT_REDUCTION))
    small = cv2.resize(lab, size, interpolation=cv2.INTER_AREA)
    mask = cv2.resize(seeds, size, interpolation=cv2.INTER_NEAREST)
    others, skins = _mixtures(np.asarray(small, np.uint8), np.asarray(mask, np.uint8))
    cv2.grabCut(small, mask, NO_BOX, others, skins, CUT_ROUNDS, cv2.GC_EVAL)
    share = cv2.resize((mask % 2).astype(np.float32), (width, height))  # GrabCut's odd values: skin
    return np.asarray(((share > 0.5) & (seeds != cv2.GC_BGD)) | (seeds == cv2.GC_FGD))


def _mixtures(
    lab: NDArray[np.uint8], seeds: NDArray[np.uint8]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return GrabCut's mixtures (1, 65) of what is not skin and what is, from some of the pixels.

    GrabCut itself takes them from all, which costs as much as the cut.
    """
    others, skins = np.zeros((1, 65)), np.zeros((1, 65))
    few = seeds[::TAUGHT, ::TAUGHT]
    step = TAUGHT if (few % 2).any() and not (few % 2).all() else 1
    part = (slice(None, None, step), slice(None, None, step))
    cv2.setRNGSeed(0)  # GrabCut starts from k-means: the same picture must give the same mask
    cv2.grabCut(
        np.ascontiguousarray(lab[part]), np.ascontiguousarray(seeds[part]), NO_BOX, others, skins,
        0, cv2.GC_INIT_WITH_MASK,
    )  # fmt: skip
    return others, skins
