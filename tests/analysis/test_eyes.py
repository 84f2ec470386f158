"""Eyes drawn shut in a real portrait: both are closed, one is a wink, and open ones stay open."""

import numpy as np
import pytest
from skimage.data import astronaut

from tether.analysis.analyser import Analyser
from tether.analysis.eyes import leant, unlike, winks
from tether.analysis.kernel import load_kernel
from tether.cull.verdict import judge
from tether.looks.look import Look

from .shut import with_shut


@pytest.fixture(scope="module")
def analyser():
    made = Analyser()
    yield made
    made.close()


@pytest.fixture(scope="module")
def portrait():
    return np.ascontiguousarray(astronaut()[:, :, ::-1])


@pytest.fixture(scope="module")
def marks(analyser, portrait):
    return analyser.shot(portrait).face.landmarks


def test_open_eyes_are_surely_open(analyser, portrait):
    eyes = analyser.shot(portrait).face.eyes
    assert eyes.state == eyes.left.state == eyes.right.state == "open"
    assert max(eyes.p_closed, eyes.left.p_closed, eyes.right.p_closed) < 0.1


def test_both_shut_are_closed(analyser, portrait, marks):
    shut = with_shut(with_shut(portrait, marks, "left"), marks, "right")
    reading = analyser.shot(shut)
    assert reading.face.eyes.state == "closed"
    assert reading.face.eyes.p_closed > 0.7


@pytest.mark.parametrize("side", ["left", "right"])
def test_one_shut_eye_is_the_lower_one(analyser, portrait, marks, side):
    eyes = analyser.shot(with_shut(portrait, marks, side)).face.eyes
    shut, other = (eyes.left, eyes.right) if side == "left" else (eyes.right, eyes.left)
    assert shut.p_closed > other.p_closed
    assert shut.openness < 0.85 * other.openness


def test_eyes_oddly_far_apart_lean_to_a_wink():
    model = load_kernel("eyes_closed")
    left, right = leant(-0.3, -1.6, 0.0)
    assert model.probability(left) > 0.85
    assert right == -1.6
    assert leant(-1.0, -1.4, 0.1) == (-1.0, -1.4)


def test_lids_oddly_unlike_lean_to_a_wink_of_the_narrower_eye():
    left, right = leant(-0.5, -0.8, 0.4)
    assert load_kernel("eyes_closed").probability(left) > 0.85
    assert (left, right) == leant(-0.8, -0.5, -0.4)[::-1]
    assert leant(-0.5, -0.8, -0.4) == (-0.5, -0.8), "the wider eye is not raised"


def test_narrowed_alike_is_a_squint_and_no_wink():
    assert winks(0.95, 1.0, 0.4)
    assert not winks(0.95, 1.0, 0.1)
    assert not winks(0.95, -1.0, 0.4)


def test_eyes_that_are_never_alike_are_held_against_their_own():
    own = (0.2, 0.3)
    assert unlike(own) > 0.2
    assert unlike(own, own) == 0
    assert unlike((0.1, 0.3), own) == pytest.approx(np.log(2))
    assert unlike((0.0, 0.3)) > 1, "a shut eye is finite"


def test_a_wink_rejects_and_says_which_eye():
    from tests.cull.readings import CLOSED, OPEN, eyes, shot

    verdict = judge(shot(eyes=eyes(OPEN, CLOSED)), Look())
    assert verdict.state == "reject"
    assert verdict.reasons[0].text == "Right eye closed"
