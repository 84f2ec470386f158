"""Whose skin is it, in a group: cheek to cheek, one face before another, a neck beside a neck.

Takes the picture and the meshes of all faces; gives each face its share of every place. An outline
claims what lies in it, a neck belongs to the face above it. Where outlines overlap, because one
face is hidden by the other or the mesh is not quite true, the skin's own colour decides.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from tether.retouch import mesh
from tether.retouch.mesh import Mask, Points
from tether.retouch.regions.guided import drawn_along
from tether.retouch.regions.regions import Regions
from tether.retouch.tone import Field, to_lab

NECK_REACH = 0.6
"""How far below its face a neck is looked for, in face sizes: to the collar."""

FACE_MARGIN, NECK_MARGIN = 0.03, 0.1
"""By how much an outline may be wrong, in face sizes. A neck or chest goes on beside the head."""

NEAR = 0.15
"""Radius, in face sizes, within which one's own skin says its colour: light changes beyond."""

SURE = 0.6
"""Share of a mask from which a place is skin."""

ALIKE = 6.0
"""Distance in CIELAB at which a colour is doubtful: the spread of one cheek's skin."""

GRAIN = 0.008
"""Radius, in sizes of the smallest face, over which colours are looked at: pores are no border."""

SHADE = 0.5
"""Weight of lightness beside colour: a cheek's own shade changes it most."""

TOGETHER = 0.05
"""Radius over which claims go together where the picture shows no edge, in face sizes."""

EDGE = 0.002
"""Variance of lightness (0–1) that is an edge."""

UNLIKELY = 1e-3
"""Likelihood of a colour that is nobody's: then the outlines decide."""


@dataclass(frozen=True, slots=True)
class Share:
    """One face's share of the picture, 0–1: of faces, and of necks, ears and hands."""

    face: Mask
    neck: Mask


def shares(encoded: Field, regions: Regions) -> tuple[Share, ...]:
    """Return each face's share of a picture (encoded BGR, 0–1); of one face, all of it."""
    faces, shape = regions.faces, regions.shape
    if len(faces) == 1:
        whole = np.ones(shape, np.float32)
        return (Share(whole, whole),)
    if not faces:
        return ()
    sizes = [mesh.face_size(points) for points in faces]
    ovals = [mesh.hull(points, mesh.FACE_OVAL) for points in faces]
    columns = [_with_neck(points) for points in faces]
    face = _shared(encoded, regions.skin, ovals, sizes, FACE_MARGIN)
    neck = _shared(encoded, regions.neck, columns, sizes, NECK_MARGIN)
    return tuple(Share(*pair) for pair in zip(face, neck, strict=True))


def _with_neck(points: Points) -> Points:
    """Return the outline of a face and of what is below it, along its own height."""
    oval = points[list(mesh.FACE_OVAL)]
    down = points[mesh.CHIN] - points[mesh.FOREHEAD]
    below = oval + NECK_REACH * mesh.face_size(points) * down / max(float(np.hypot(*down)), 1e-6)
    return np.asarray(cv2.convexHull(np.concatenate([oval, below]).astype(np.float32))[:, 0])


def _shared(
    encoded: Field, skin: Mask, outlines: list[Points], sizes: list[float], margin: float
) -> list[Mask]:
    """Return the faces' shares, which add up to 1 at every place.

    A place in one outline is that face's, one in none the nearest's. From outline to outline the
    claims pass over gradually, times how likely the skin's colour is each one's.
    """
    shape = (encoded.shape[0], encoded.shape[1])
    distances = [_outside(shape, outline) for outline in outlines]
    pairs = zip(distances, sizes, strict=True)
    depths = [np.maximum(margin * size - distance, 0) for distance, size in pairs]
    contested = np.sum([depth > 0 for depth in depths], 0) > 1
    nearest = np.argmin(distances, 0)
    likely = [np.full(shape, 1 / len(outlines), np.float32) for _ in outlines]
    # Only there, and as far around as skin is asked for its colour.
    near = _window(contested, round(2 * NEAR * max(sizes)))
    if near is not None:
        lab = to_lab(_smooth(encoded[near], GRAIN * min(sizes)))
        asked = np.asarray(contested & (skin > SURE), np.float32)[near]
        own = [((depth > 0) & ~contested & (skin > SURE))[near] for depth in depths]
        each_one = [_likelihood(lab, *pair) for pair in zip(own, sizes, strict=True)]
        for whole, one in zip(likely, _together(each_one, asked, lab, min(sizes)), strict=True):
            whole[near] = one
    outlined = np.any(depths, 0)
    claims = [
        np.where(outlined, depth * likelihood, nearest == number)
        for number, (depth, likelihood) in enumerate(zip(depths, likely, strict=True))
    ]
    total = np.sum(claims, 0)
    return [np.asarray(claim / total, np.float32) for claim in claims]


def _together(likely: list[Mask], asked: Mask, lab: Field, size: float) -> list[Mask]:
    """Return likelihoods as shares, without islands: they change at the picture's edges.

    A brow or a shade within a face has not its skin's colour. Where nobody is `asked`, all are
    equal.
    """
    equal = np.full(asked.shape, 1 / len(likely), np.float32)
    if not asked.any():
        return [equal] * len(likely)
    total = np.sum(likely, 0)
    guide = np.asarray(lab[..., 0] / 100, np.float32)
    weighed = [asked * one / total for one in likely]
    *drawn, amount = drawn_along(guide, [*weighed, asked], round(TOGETHER * size), EDGE)
    known = amount > 0.1
    return [
        np.where(known, np.clip(one / np.maximum(amount, 0.1), UNLIKELY, 1), equal) for one in drawn
    ]


def _outside(shape: tuple[int, int], outline: Points) -> Mask:
    """Return the distance from an outline in pixels, negative within."""
    inside = (mesh.fill(shape, outline) > 0.5).astype(np.uint8)
    if not inside.any():  # all of it beyond the picture's edge
        return np.full(shape, np.float32(max(shape)))
    beyond = cv2.distanceTransform(1 - inside, cv2.DIST_L2, cv2.DIST_MASK_5)
    return np.asarray(beyond - cv2.distanceTransform(inside, cv2.DIST_L2, cv2.DIST_MASK_5))


def _likelihood(lab: Field, own: np.ndarray, size: float) -> Mask:
    """Return how likely colours are those of skin that is one's `own` nearby; 1 without any."""
    weight, radius = own.astype(np.float32), NEAR * size
    amount = _smooth(weight, radius)
    mean = _smooth(lab * weight[..., None], radius) / np.maximum(amount, UNLIKELY)[..., None]
    apart = np.linalg.norm((lab - mean) * np.array([SHADE, 1, 1], np.float32), axis=-1)
    likely = np.exp(-0.5 * (apart / ALIKE) ** 2) + UNLIKELY
    return np.asarray(np.where(amount > UNLIKELY, likely, 1), np.float32)


def _window(mask: np.ndarray, margin: int) -> tuple[slice, slice] | None:
    """Return the window of what is true in a mask, with a margin; None where nothing is."""
    x, y, width, height = cv2.boundingRect(mask.astype(np.uint8))
    if not width:
        return None
    return (
        slice(max(y - margin, 0), y + height + margin),
        slice(max(x - margin, 0), x + width + margin),
    )


def _smooth(values: np.ndarray, radius: float) -> np.ndarray:
    """Return values averaged over squares of a radius, twice: nearly a Gaussian."""
    side = 2 * round(radius) + 1
    return np.asarray(cv2.blur(cv2.blur(values, (side, side)), (side, side)), np.float32)
