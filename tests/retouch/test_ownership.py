"""Groups: one portrait twice, warm and cold, cheek before cheek."""

from functools import cache

import cv2
import numpy as np
import pytest

from tests.retouch.faces import portrait
from tether.retouch import mesh
from tether.retouch.recipe import Light, Recipe, Skin
from tether.retouch.regions.ownership import shares
from tether.retouch.regions.regions import Regions, find_regions
from tether.retouch.render import render
from tether.retouch.tone import to_lab

COLD = np.array([1.0, 0.7, 0.6])
"""What the second face's skin is of the first's, encoded B, G and R: no shade of that."""

HIDDEN = 0.2
"""How much of the second face's width lies behind the first."""


@cache
def couple():
    """Return the picture, its regions, and which of its pixels are the first one's face."""
    single, (landmarks,), segmented = portrait()
    height, width = single.shape[:2]
    person = cv2.resize(segmented, (width, height))
    points = mesh.in_pixels(landmarks, width, height)
    oval = points[list(mesh.FACE_OVAL)]
    face_width = np.ptp(oval[:, 0])
    shift = round((1 - HIDDEN) * face_width)
    wide = width + shift
    first = mesh.fill((height, wide), mesh.hull(points, mesh.FACE_OVAL)) > 0.5
    front = first | (np.arange(wide) < oval[:, 0].max() - HIDDEN * face_width / 2)
    picture = np.empty((height, wide, 3), np.uint8)
    picture[:, shift:] = np.round(single * COLD)
    picture[front] = np.pad(single, ((0, 0), (0, shift), (0, 0)), mode="edge")[front]
    persons = np.pad(person, ((0, 0), (0, shift)))
    persons[:, shift:] = np.maximum(persons[:, shift:], person)
    meshes = []
    for offset in (0, shift):
        moved = landmarks.copy()
        moved[:, 0] = (landmarks[:, 0] * width + offset) / wide
        meshes.append(moved)
    return picture, find_regions(picture, meshes, persons), first, shift


def test_one_face_has_all():
    single, found, person = portrait()
    regions = find_regions(single, found, person)
    (share,) = shares(np.zeros((*regions.shape, 3), np.float32), regions)
    assert share.face.min() == share.neck.min() == 1


def test_nobody_has_nothing():
    single, _, person = portrait()
    regions = find_regions(single, [], person)
    assert shares(np.zeros((*regions.shape, 3), np.float32), regions) == ()


def test_skin_before_another_face_is_its_own_by_its_colour():
    picture, regions, first, shift = couple()
    height, width = picture.shape[:2]
    regions = regions.resized(width, height)
    found = shares(picture.astype(np.float32) / 255, regions)
    for name in ("face", "neck"):
        total = np.sum([getattr(share, name) for share in found], 0)
        assert np.allclose(total, 1, atol=1e-5)
    hidden = np.roll(first, shift, 1) & first & (regions.skin > 0.9)
    assert hidden.sum() > 2000
    assert found[0].face[hidden].mean() > 0.8  # by the outlines alone it is a half
    behind = np.roll(first, shift, 1) & ~first & (regions.skin > 0.9)
    assert found[1].face[behind].mean() > 0.95


@pytest.mark.parametrize(("fill_stops", "most"), [(0, 0.9), (1, 2)])
def test_a_cheek_before_another_face_is_retouched_as_if_alone(fill_stops, most):
    """With the border half way between the outlines it was 1.8 and 11.5 ΔE off: a line."""
    picture, regions, first, shift = couple()
    single, found, person = portrait()
    skin = Skin(evenness=1, shine=1, redness=1)
    recipe = Recipe("all", skin=skin, light=Light(fill_stops=fill_stops))
    width = single.shape[1]
    pairs = ((single, find_regions(single, found, person)), (picture, regions))
    alone, together = (smooth_lab(render(*pair, recipe)[:, :width]) for pair in pairs)
    inner = mesh.grow(first.astype(np.float32), -15) > 0
    hidden = (np.roll(first, shift, 1) & inner)[:, :width]
    assert hidden.sum() > 2000
    assert np.linalg.norm(together - alone, axis=-1)[hidden].mean() < most


def smooth_lab(picture):
    return cv2.GaussianBlur(to_lab(picture.astype(np.float32) / 255), (0, 0), 4)


def test_a_small_heads_neck_beside_a_large_head_is_its_own():
    """By distance in head sizes it was the neighbour's, and a line ran across it."""
    single, (landmarks,), _ = portrait()
    large = mesh.in_pixels(landmarks, single.shape[1], single.shape[0])
    small = large / 2
    small += [large[:, 0].max() - small[:, 0].min(), large[:, 1].mean() - small[:, 1].mean()]
    shape = (round(large[:, 1].max() * 1.3), round(small[:, 0].max() * 1.2))
    nothing = np.zeros(shape, np.float32)
    regions = Regions(*[nothing] * 9, faces=(large, small.astype(np.float32)))
    share = shares(np.zeros((*shape, 3), np.float32), regions)[1]
    chin, size = small[mesh.CHIN], mesh.face_size(small)
    below = slice(round(chin[1] + 0.1 * size), round(chin[1] + 0.4 * size))
    across = slice(round(chin[0] - 0.25 * size), round(chin[0] + 0.25 * size))
    assert share.neck[below, across].min() > 0.7
    assert share.neck[below, across].mean() > 0.95
