"""A smile beside the sitter's own rest: found though faint, wherever the head turns."""

import numpy as np
import pytest

from tether.analysis.analyser import Analyser
from tether.analysis.mesh import LEFT_EYE, RIGHT_EYE, Points
from tether.analysis.mouth import LEFT, RIGHT, mouth_shape
from tether.analysis.neutral import Neutral
from tether.simulator.sitter import Sitter, SitterTruth


@pytest.fixture(scope="module")
def sitter():
    made = Sitter(seed=7)
    made.truth(0)
    return made


@pytest.fixture(scope="module")
def expression_of(sitter):
    analyser = Analyser()

    def read(neutral=None, **truth):
        return analyser.shot(sitter.drawn(SitterTruth(**truth)), neutral).face.expression

    yield read
    analyser.close()


@pytest.fixture(scope="module")
def neutral(expression_of):
    return Neutral((0.3, 0.3), mouth=expression_of(smile=0.0).mouth_shape)


@pytest.mark.parametrize("turn", [{}, {"yaw": 12.0}, {"pitch": -10.0}])
def test_a_mouth_at_rest_is_no_smile_and_a_faint_smile_is_one(expression_of, neutral, turn):
    rest = expression_of(neutral, smile=0.0, **turn)
    faint = expression_of(neutral, smile=0.5, **turn)
    assert rest.calibrated
    assert rest.smile < 0.2
    assert faint.smile > 0.6
    assert faint.eyes_join <= faint.smile


def test_without_a_rest_the_picture_alone_is_read(expression_of, neutral):
    alone, beside = expression_of(smile=0.2), expression_of(neutral, smile=0.2)
    assert not alone.calibrated
    assert alone.smile == alone.smile_alone == beside.smile_alone
    assert beside.smile < alone.smile


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
