import cv2
import numpy as np
import pytest

from tether.retouch.spots.marks import find_marks

SIZE = 420.0


def face(darker, slope=0.0):
    """Return CIELAB of plain skin with some darkness (h, w) on it, under light that falls off."""
    lab = np.full((*darker.shape, 3), [65, 12, 16], np.float32)
    lab[..., 0] += slope * (np.arange(darker.shape[1]) - darker.shape[1] / 2) / SIZE
    lab[..., 0] -= darker
    return lab


def disc(radius, x=150.0, y=150.0, shape=(300, 300), squeezed=1.0, power=4):
    ys, xs = np.mgrid[: shape[0], : shape[1]]
    return np.exp(-((np.hypot((xs - x) * squeezed, ys - y) / (radius * SIZE)) ** power))


SKIN = np.ones((300, 300), np.float32)


@pytest.mark.parametrize("radius", [0.027, 0.035, 0.045])
@pytest.mark.parametrize("slope", [0, 60])
def test_a_broad_mole_is_covered_also_where_light_falls_off(radius, slope):
    mole = disc(radius)
    marks = find_marks(face(14 * mole, slope), SKIN, SIZE)
    assert marks[mole > 0.5].mean() > 0.9
    assert marks.sum() < 3 * (mole > 0.5).sum()


def test_a_mole_is_found_where_skin_ends_on_one_side():
    mole = disc(0.035)
    skin = SKIN.copy()
    skin[:, :130] = 0  # a lip as dark as the mole
    lab = face(14 * np.maximum(mole, 1 - skin))
    marks = find_marks(lab, skin, SIZE)
    assert marks[(mole > 0.5) & (skin > 0)].mean() > 0.9


def test_a_mole_is_found_where_a_fold_adds_to_its_border_on_two_sides():
    mole = disc(0.045, power=6)
    ys, xs = np.mgrid[:300, :300] - 150.0
    across = (ys / np.maximum(np.hypot(xs, ys), 1)) ** 4
    marks = find_marks(face(8 * mole * (1 + 1.3 * across)), SKIN, SIZE)
    assert marks[mole > 0.5].mean() > 0.9
    assert not find_marks(face(10 * mole * across), SKIN, SIZE).any()  # that fold alone


@pytest.mark.parametrize(
    "darkness",
    [
        14 * disc(0.1, power=2),  # the fall of light over a cheek
        14 * disc(0.035, squeezed=0.2),  # a fold
        14.0 * (np.mgrid[:300, :300][1] > 150),  # a cast shadow's edge
        14 * disc(0.012),  # as narrow as a blemish
        3 * disc(0.035),  # a blotch
        np.zeros((300, 300)),
    ],
    ids=["form", "fold", "edge", "blemish", "blotch", "nothing"],
)
def test_what_has_no_border_all_around_is_no_mark(darkness):
    assert not find_marks(face(darkness), SKIN, SIZE).any()


def test_stubble_is_no_mark():
    noise = np.random.default_rng(0).normal(size=(300, 300)).astype(np.float32)
    hairs = cv2.GaussianBlur(noise, (0, 0), 1.2)
    assert not find_marks(face(4 * hairs / hairs.std()), SKIN, SIZE).any()


def test_a_face_without_skin_has_none():
    assert not find_marks(face(14 * disc(0.035)), np.zeros((300, 300), np.float32), SIZE).any()


def test_marks_keep_their_places_at_any_size_of_face():
    mole = disc(0.035)
    small = cv2.resize(face(14 * mole), (100, 100), interpolation=cv2.INTER_AREA)
    marks = find_marks(small, np.ones((100, 100), np.float32), SIZE / 3)
    shown = cv2.resize(mole, (100, 100), interpolation=cv2.INTER_AREA)
    assert marks[shown > 0.5].mean() > 0.9
