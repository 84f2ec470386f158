import cv2
import numpy as np
import pytest

from tests.retouch.faces import portrait, regions
from tether.retouch import bands, face_plan, mesh, steps
from tether.retouch.regions.ownership import Share
from tether.retouch.stubble import GROWS, stubble
from tether.retouch.tone import to_lab

HEIGHT = 600
"""Pixels of the face: about what plans are made at."""


@pytest.fixture(scope="module")
def face():
    """A shaven face's pixels, its skin and points, and where a beard would grow."""
    picture = portrait()[0]
    scale = HEIGHT / mesh.face_size(regions().faces[0])
    large = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    skin = regions().resized(large.shape[1], large.shape[0]).skin
    points = (regions().faces[0] * scale).astype(np.float32)
    area = mesh.fill(skin.shape, points[list(GROWS)]) * skin
    for cheek in mesh.CHEEKS:
        area *= 1 - mesh.fill(skin.shape, points[list(cheek)], growth=4)
    x, y, width, height = cv2.boundingRect((skin > 0.1).astype(np.uint8))
    window = (slice(y, y + height), slice(x, x + width))
    # Grain on all of it, as a camera's skin has: enlarged pixels have none.
    grain = np.random.default_rng(1).normal(0, 2, large.shape[:2])[..., None]
    large = np.clip(large + grain, 0, 255).astype(np.uint8)
    return large[window], skin[window], (points - [x, y]).astype(np.float32), area[window]


def stubbled(picture, area):
    """Return the face with short dark strands where a beard grows."""
    random = np.random.default_rng(2)
    out = picture.copy()
    rows, columns = np.nonzero(area > 0.9)
    for at in random.choice(len(rows), len(rows) // 50, replace=False):
        start = (int(columns[at]), int(rows[at]))
        end = (start[0] + int(random.integers(-3, 4)), start[1] + int(random.integers(3, 8)))
        cv2.line(out, start, end, (40, 45, 50), 1, cv2.LINE_AA)
    return out


def grown(picture, skin, points):
    lab = to_lab(picture.astype(np.float32) / 255)
    parts = bands.split(lab, skin, mesh.face_size(points))
    blotches = np.abs(parts.fine - parts.blotch_free)
    found = stubble(parts, skin, points)
    bare = skin if found is None else skin * (1 - found)
    return found, np.abs(steps.evenness(parts, bare, points).delta), blotches


def test_a_shaven_face_has_no_beard(face):
    picture, skin, points, _ = face
    assert grown(picture, skin, points)[0] is None


def test_a_beard_is_found_where_it_grows_and_stays_as_it_is(face):
    picture, skin, points, area = face
    found, evened, blotches = grown(stubbled(picture, area), skin, points)
    inside = cv2.erode(area, np.ones((41, 41))) > 0.9
    assert found is not None
    assert found[inside].mean() > 0.8
    forehead = mesh.fill(skin.shape, points[[69, 299, 336, 107]]) * skin > 0.9
    assert found[forehead].max() < 0.05
    assert evened[inside].mean() < 0.2 * blotches[inside].mean()
    assert evened[forehead].mean() > 0.4 * blotches[forehead].mean()


def bald(face):
    """The face with skin over its crown, and where that is."""
    picture, skin, points, _ = face
    more = round(0.5 * mesh.face_size(points))
    tone = np.median(picture[skin > 0.9], 0)
    grain = np.random.default_rng(3).normal(0, 2, (more, picture.shape[1]))[..., None]
    crown = np.clip(tone + grain, 0, 255).astype(np.uint8)
    over = np.ones((more, picture.shape[1]), np.float32)
    points = (points + [0, more]).astype(np.float32)
    area = np.concatenate([over, np.zeros_like(skin)])
    return np.concatenate([crown, picture]), np.concatenate([over, skin]), points, area


def test_cropped_hair_on_the_crown_is_found_and_a_bald_one_is_skin(face):
    picture, skin, points, area = bald(face)
    inside = cv2.erode(area, np.ones((41, 41))) > 0.9
    smooth = grown(picture, skin, points)[0]
    assert smooth is None or smooth[inside].mean() < 0.05
    found, evened, blotches = grown(stubbled(picture, area), skin, points)
    assert found is not None
    assert found[inside].mean() > 0.7
    assert evened[inside].mean() < 0.35 * blotches[inside].mean()
    cheeks = mesh.fill(skin.shape, *(points[list(cheek)] for cheek in mesh.CHEEKS)) > 0.9
    assert found[cheeks].max() < 0.05


def test_a_face_without_skin_has_no_beard(face):
    picture, skin, points, _ = face
    assert grown(picture, np.zeros_like(skin), points)[0] is None


def test_bare_skin_beside_a_beard_is_not_evened_towards_its_shade(monkeypatch):
    picture, points = portrait()[0].copy(), regions().faces[0]
    size, chin = mesh.face_size(points), points[mesh.CHIN]
    ys, xs = np.mgrid[: picture.shape[0], : picture.shape[1]]
    beard = ((ys > points[0][1] + 0.08 * size) & (xs < chin[0])).astype(np.float32)
    picture[beard > 0] //= 3

    def grown(parts, skin, local):
        left, top = np.round(points[0] - local[0]).astype(int)
        return beard[top : top + skin.shape[0], left : left + skin.shape[1]]

    monkeypatch.setattr(face_plan, "stubble", grown)
    seen = regions()
    plan = face_plan.plan_face(
        picture.astype(np.float32) / 255, seen, points, Share(seen.skin * 0 + 1, seen.skin * 0)
    )
    change = plan.changes["evenness"].delta[..., 0]
    rows, columns = plan.window
    beside = (beard < 1) & (xs < chin[0] + 0.03 * size) & (ys > points[0][1] + 0.08 * size)
    beside &= (xs >= chin[0]) & (seen.skin > 0.95)
    assert change[beside[rows, columns]].mean() > -2  # it was -15
