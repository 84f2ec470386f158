import numpy as np

from tests.retouch.faces import portrait
from tether.retouch import mesh
from tether.retouch.regions.face_reach import to_jaw


def below_the_rim(turn):
    """How far the chin's edge lies below the mesh's, in heights of the mesh as it is seen."""
    points = mesh.in_depth(portrait()[1][0], 900, 1050)
    middle = points.mean(0)
    points = ((points - middle) @ np.array(turn, float) + middle).astype(np.float32)
    down = points[mesh.CHIN, :2] - points[mesh.FOREHEAD, :2]
    return float((to_jaw(points)[mesh.CHIN] - points[mesh.CHIN, :2]) @ down / (down @ down))


def about_its_height(cosine, sine):
    return [[cosine, 0, sine], [0, 1, 0], [-sine, 0, cosine]]


def test_the_jaw_shows_more_of_itself_on_a_turned_head_and_less_on_one_bowed():
    straight = below_the_rim(np.eye(3))
    left, right = (below_the_rim(about_its_height(0.8, sine)) for sine in (0.6, -0.6))
    assert min(left, right) > straight + 0.01
    bowed = [below_the_rim([[1, 0, 0], [0, 0.8, sine], [0, -sine, 0.8]]) for sine in (0.6, -0.6)]
    assert min(bowed) < straight - 0.01
    assert max(bowed) < straight + 0.01
