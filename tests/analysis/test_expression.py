"""The mouth's shape is of the mouth alone, wherever the face is in the picture."""

import numpy as np
import pytest

from tether.analysis.mesh import LEFT_EYE, RIGHT_EYE, Points
from tether.analysis.mouth import LEFT, RIGHT, mouth_shape


def test_the_mouths_shape_is_the_same_moved_enlarged_and_mirrored():
    chance = np.random.default_rng(3)
    points: Points = chance.uniform(100, 400, (478, 3)).astype(np.float32)
    ahead = np.eye(4, dtype=np.float32)
    shape = mouth_shape(points, ahead)
    moved = points * np.float32(2) + np.array([50, -20, 7], np.float32)
    assert mouth_shape(moved, ahead) == pytest.approx(shape, abs=1e-4)
    sides = [*RIGHT, RIGHT_EYE.outer], [*LEFT, LEFT_EYE.outer]
    mirrored = points * np.array([-1, 1, 1], np.float32)
    mirrored[[*sides[0], *sides[1]]] = mirrored[[*sides[1], *sides[0]]]
    assert mouth_shape(mirrored, ahead) == pytest.approx(shape, abs=1e-4)
