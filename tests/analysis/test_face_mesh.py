import cv2
import numpy as np
import pytest

from tether.analysis.face_mesh import FaceMesh

HEAD = (slice(20, 220), slice(130, 330))
"""The astronaut's head in scikit-image's picture: rows, columns."""


def group(*places):
    """Return a grey 1200 x 800 picture with a small head at each place (left, top)."""
    data = pytest.importorskip("skimage.data")
    head = cv2.resize(data.astronaut()[..., ::-1][HEAD], (150, 150), interpolation=cv2.INTER_AREA)
    picture = np.full((800, 1200, 3), 128, np.uint8)
    for left, top in places:
        picture[top : top + 150, left : left + 150] = head
    return picture


@pytest.mark.parametrize("places", [[(520, 300)], [(60, 100), (525, 325), (1000, 560)]])
def test_faces_far_away_are_found_once_each(places):
    picture = group(*places)
    with FaceMesh() as finder:
        meshes = finder.meshes(picture)
    found = sorted(tuple((mesh[:, :2].mean(0) * [1200, 800]).tolist()) for mesh in meshes)
    assert len(found) == len(places)
    for (x, y), (left, top) in zip(found, sorted(places), strict=True):
        assert left < x < left + 150
        assert top < y < top + 150
    for mesh in meshes:
        across, down, deep = np.ptp(mesh, axis=0) * [1200, 800, 1200]
        assert 0.6 < across / down < 1
        assert 0.3 < deep / down < 1.2


def test_nobody_is_found_in_an_empty_picture():
    with FaceMesh() as finder:
        assert finder.meshes(group()) == []
