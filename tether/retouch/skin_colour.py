"""Which pixels around one face are skin, other skin or hair: GrabCut seeded by the face mesh.

The inner face of the same picture teaches skin's colours and the area above the head hair's, so no
skin tone is assumed. Takes a small 8-bit BGR window around the face; gives rough float32 masks.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.retouch import mesh
from tether.retouch.mesh import Mask, Points

CUT_ROUNDS = 1
"""GrabCut rounds: seeded as densely as here, the boundary hardly moves after the first."""

CUT_REDUCTION = 2
"""How much smaller the picture is cut: the edges are drawn along the picture's own afterwards."""

FOREHEAD_REACH = 0.22
"""How far above the mesh's oval a hairline can lie, in face sizes."""

INNER_OUTLIER = 3.5
"""Robust standard deviations from the inner face's colour at which a pixel is not plain skin."""

BROW_LEVEL = 0.72
"""Height of the brows over the chin, in heights of the mesh: ears end there, above is the crown."""

STRANDS = 2.0
"""Fine contrast from which an area shows strands, as a multiple of the inner face's."""

LEAST_BALD = 0.55
"""Share of the crown that must be smooth and skin-coloured for a bald head."""

LEAST_FRINGE = 2.6
"""Robust deviations from the inner face's colour from which a pixel may be hair over the brow."""

LEAST_CROWN = 50
"""Pixels above the forehead that tell the hair's colour; fewer are a hat's or the frame's edge."""

LIKELY_OTHER = 1.3
"""Areas of the face: neck, ears and a neckline together have less; more has strayed to clothes."""


def skin_likelihood(
    picture: NDArray[np.uint8], points: Points, person: Mask
) -> tuple[Mask, Mask, Mask]:
    """Return rough masks (face skin, other skin, hair), float32 of the window's size."""
    shape = (picture.shape[0], picture.shape[1])
    size = mesh.face_size(points)
    oval = points[list(mesh.FACE_OVAL)]
    inside = mesh.fill(shape, oval) > 0.5
    reach = mesh.fill(shape, _raised(points)) > 0.5
    held = _held(shape, points, size)
    inner = (mesh.fill(shape, points[list(mesh.INNER_FACE)]) > 0.5) & ~held
    lab = cv2.cvtColor(cv2.GaussianBlur(picture, (0, 0), 0.8), cv2.COLOR_BGR2Lab)
    odd = _oddness(lab.astype(np.float32), inner)
    grain = _grain(picture, inner)
    up = _along(shape, points)
    crown = (up > BROW_LEVEL) & ~inside & ~reach & (person > 0.5)
    bald = bool(crown.any()) and float((grain < STRANDS)[crown & (odd < INNER_OUTLIER)].sum()) > (
        LEAST_BALD * float(crown.sum())
    )

    seeds = np.full(shape, cv2.GC_PR_BGD, np.uint8)
    seeds[person < 0.1] = cv2.GC_BGD
    near = odd < INNER_OUTLIER
    seeds[near & (person > 0.5)] = cv2.GC_PR_FGD
    seeds[crown] = cv2.GC_PR_FGD if bald else cv2.GC_BGD
    seeds[inside] = cv2.GC_PR_FGD
    seeds[inside & (odd > 3 * INNER_OUTLIER)] = cv2.GC_PR_BGD
    if not bald:
        seeds[_fringe(_hair_oddness(lab.astype(np.float32), crown), odd, up, crown) & ~held] = (
            cv2.GC_BGD
        )
    seeds[inner & near] = cv2.GC_FGD
    seeds[held] = cv2.GC_PR_BGD
    if not (seeds == cv2.GC_FGD).any() or not (seeds % 2 == 0).any():
        face = inside.astype(np.float32)
        return face, np.zeros(shape, np.float32), np.zeros(shape, np.float32)
    likely = _cut(np.asarray(lab, np.uint8), seeds)
    likely |= held & inside  # the features are cut out by the mesh, not by colour
    all_skin = _joined(np.asarray(likely), inner)
    face_skin = _without_specks(np.asarray(all_skin & (inside | reach)), size)
    woven = cv2.erode(grain, np.ones((9, 9), np.uint8))  # a lone edge has contrast on one side only
    other = all_skin & ~face_skin & (odd < 2 * INNER_OUTLIER) & (woven < STRANDS)
    other = _sure(np.asarray(other), odd, face_skin)
    hair = _hair(
        lab.astype(np.float32), person, np.asarray(face_skin | other), up, crown & ~all_skin
    )
    return face_skin.astype(np.float32), other.astype(np.float32), hair.astype(np.float32)


def _cut(lab: NDArray[np.uint8], seeds: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Return what GrabCut takes for skin, from seeds in its own values; sure ones stay."""
    height, width = seeds.shape
    size = (max(1, width // CUT_REDUCTION), max(1, height // CUT_REDUCTION))
    small = cv2.resize(lab, size, interpolation=cv2.INTER_AREA)
    mask = cv2.resize(seeds, size, interpolation=cv2.INTER_NEAREST)
    cv2.setRNGSeed(0)  # GrabCut starts from k-means: the same picture must give the same mask
    cv2.grabCut(
        small, mask, (0, 0, 0, 0), np.zeros((1, 65)), np.zeros((1, 65)), CUT_ROUNDS,
        cv2.GC_INIT_WITH_MASK,
    )  # fmt: skip
    share = cv2.resize((mask % 2).astype(np.float32), (width, height))  # GrabCut's odd values: skin
    return np.asarray(((share > 0.5) & (seeds != cv2.GC_BGD)) | (seeds == cv2.GC_FGD))


def _grain(picture: NDArray[np.uint8], inner: NDArray[np.bool_]) -> Mask:
    """Return the fine contrast around each pixel, as a multiple of the inner face's median."""
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY).astype(np.float32)
    fine = grey - cv2.GaussianBlur(grey, (0, 0), 1.5)
    power = cv2.sqrt(cv2.blur(fine * fine, (7, 7)))
    usual = float(np.median(power[inner])) if inner.any() else 1.0
    return np.asarray(power / max(usual, 0.7), np.float32)


def _sure(other: NDArray[np.bool_], odd: Mask, face_skin: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return the other skin, held to the face's own colour where there is more than is likely."""
    if float(other.sum()) < LIKELY_OTHER * float(face_skin.sum()):
        return other
    return np.asarray(other & (odd < 0.7 * INNER_OUTLIER))


def _hair(
    lab: NDArray[np.float32],
    person: Mask,
    skin: NDArray[np.bool_],
    up: Mask,
    crown: NDArray[np.bool_],
) -> NDArray[np.bool_]:
    """Return the hair: what of the head is no skin, and what hangs lower in the crown's colour."""
    free = (person > 0.5) & ~skin
    hair = free & (up > BROW_LEVEL)
    hanging = free & (up <= BROW_LEVEL) & (_hair_oddness(lab, crown) < INNER_OUTLIER)
    count, labels = cv2.connectedComponents((hair | hanging).astype(np.uint8))
    joined = np.zeros(count, bool)
    joined[np.unique(labels[hair])] = True
    joined[0] = False
    return np.asarray(joined[labels])


def _fringe(hair_oddness: Mask, odd: Mask, up: Mask, crown: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return what hangs from the crown over the forehead and is nearer to hair than to skin."""
    nearer = (hair_oddness < odd) & (odd > LEAST_FRINGE) & (up > BROW_LEVEL)
    _, labels = cv2.connectedComponents((nearer | crown).astype(np.uint8), connectivity=4)
    hanging = np.unique(labels[crown])
    return np.asarray(nearer & np.isin(labels, hanging[hanging > 0]))


def _hair_oddness(lab: NDArray[np.float32], crown: NDArray[np.bool_]) -> Mask:
    """Return the distance of each pixel from the crown's colour, in robust deviations."""
    if crown.sum() < LEAST_CROWN:
        return np.full(lab.shape[:2], np.inf, np.float32)
    sample = lab[crown]
    middle = np.median(sample, 0)
    spread = np.maximum(1.4826 * np.median(np.abs(sample - middle), 0), [14.0, 4.0, 5.0])
    return _distance(lab, middle, spread)


def _raised(points: Points) -> Points:
    """Return the oval with its upper half moved up, along the face, by the forehead's reach."""
    oval = points[list(mesh.FACE_OVAL)].copy()
    up = points[mesh.FOREHEAD] - points[mesh.CHIN]
    along = (oval - points[mesh.NOSE_BRIDGE]) @ up / float(up @ up)
    lift = np.clip(along / 0.25, 0, 1)[:, None] * FOREHEAD_REACH
    return np.asarray(oval + lift * up, np.float32)


def _held(shape: tuple[int, int], points: Points, size: float) -> NDArray[np.bool_]:
    """Return eyes, brows and lips, a little grown."""
    polygons = [points[list(mesh.LIPS_OUTER)], *(points[list(eye)] for eye in mesh.EYES)]
    polygons += [mesh.hull(points, brow) for brow in mesh.BROWS]
    return mesh.grow(mesh.fill(shape, *polygons), size * 0.012) > 0.5


def _oddness(lab: NDArray[np.float32], inner: NDArray[np.bool_]) -> Mask:
    """Return the distance of each pixel from the inner face's colour, in robust deviations.

    Median and median absolute deviation, so glasses and beards do not teach; lightness counts less
    than colour, since light falls off around a face while its hue stays.
    """
    sample = lab[inner] if inner.any() else lab.reshape(-1, 3)
    middle = np.median(sample, 0)
    spread = 1.4826 * np.median(np.abs(sample - middle), 0)
    spread = np.maximum(spread, [12.0, 3.0, 3.0])  # 8-bit Lab steps: noise and shading floors
    spread[0] *= 1.5
    return _distance(lab, middle, spread)


def _distance(
    lab: NDArray[np.float32], middle: NDArray[np.float32], spread: NDArray[np.float64]
) -> Mask:
    """Return how far each pixel's colour is from a middle, in spreads of each channel."""
    total = np.zeros(lab.shape[:2], np.float32)
    for channel in range(3):
        far = (lab[..., channel] - np.float32(middle[channel])) / np.float32(spread[channel])
        total += far * far
    return np.asarray(cv2.sqrt(total), np.float32)


def _joined(mask: NDArray[np.bool_], seed: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return the connected parts of `mask` that touch `seed`, and other parts of some size."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8))
    smallest = 0.01 * float(seed.sum())  # a hand or an ear is more than a speck
    keep = np.array([False] + [stats[i, cv2.CC_STAT_AREA] > smallest for i in range(1, count)])
    return np.asarray(keep[labels])


def _without_specks(mask: NDArray[np.bool_], size: float) -> NDArray[np.bool_]:
    """Close holes that are smaller than a nostril: highlights, moles and pores are skin."""
    holes, labels, stats, _ = cv2.connectedComponentsWithStats((~mask).astype(np.uint8))
    largest = (size * 0.06) ** 2
    small = np.array([False] + [stats[i, cv2.CC_STAT_AREA] < largest for i in range(1, holes)])
    return np.asarray(mask | small[labels])


def _along(shape: tuple[int, int], points: Points) -> Mask:
    """Return each pixel's height along the face: 0 at the chin, 1 at the top of the forehead."""
    up = points[mesh.FOREHEAD] - points[mesh.CHIN]
    ys, xs = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32)
    along = (xs - points[mesh.CHIN][0]) * up[0] + (ys - points[mesh.CHIN][1]) * up[1]
    return np.asarray(along / float(up @ up), np.float32)
