"""The sitter's truth is what real MediaPipe sees, and the programme is what it says it is."""

from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import pytest

from tether.analysis.analyser import Analyser
from tether.analysis.neutral import Neutral
from tether.pictures import decode_jpeg
from tether.simulator.sitter import SECOND, Sitter, SitterTruth
from tether.simulator.sitter.behaviour import BLINK, FIRST_MISTAKE, MISTAKES, Behaviour

SMALL_SHOT = (1500, 1000)


@pytest.fixture(scope="module")
def sitter():
    made = Sitter(seed=1)
    made.truth(0)
    return made


@pytest.fixture(scope="module")
def face_of(sitter):
    """What is read of the sitter in a state."""
    analyser = Analyser()
    yield lambda own=None, **state: analyser.shot(sitter.drawn(SitterTruth(**state)), own).face
    analyser.close()


@pytest.fixture(scope="module")
def neutral(face_of):
    """The sitter's own, learnt from an earnest face."""
    return Neutral((0.3, 0.3), mouth=face_of(smile=0.0).expression.mouth_shape)


@pytest.mark.parametrize("degrees", [-10.0, 10.0])
def test_turns_and_tips_are_read_as_they_are(face_of, degrees):
    rest = face_of()
    assert face_of(yaw=degrees).head.yaw - rest.head.yaw == pytest.approx(degrees, abs=2.5)
    assert face_of(roll=degrees).head.roll - rest.head.roll == pytest.approx(degrees, abs=1.0)
    nod = face_of(pitch=degrees).head.pitch - rest.head.pitch
    assert np.sign(nod) == np.sign(degrees)
    assert abs(nod) > 4


def test_lids_smile_gaze_and_light_are_read_as_they_are(face_of):
    rest = face_of()
    assert rest.eyes.state == "open"
    assert face_of(openness=0.0, eyes_closed=True).eyes.state == "closed"
    assert face_of(smile=0.0).expression.smile < rest.expression.smile - 0.1
    aside = face_of(gaze=(15.0, 0.0)).eyes.gaze[0] - face_of(gaze=(-15.0, 0.0)).eyes.gaze[0]
    assert aside > 8
    moved = face_of(key_stops=1.0).light
    assert moved.key == "image_left"
    assert moved.ratio_stops - rest.light.ratio_stops == pytest.approx(1.0, abs=0.25)


@pytest.mark.parametrize("turn", [{}, {"yaw": 12.0}, {"pitch": -10.0}])
def test_beside_its_rest_a_mouth_is_read_alike_wherever_the_head_turns(face_of, neutral, turn):
    rest = face_of(neutral, smile=0.0, **turn).expression
    faint = face_of(neutral, smile=0.5, **turn).expression
    assert rest.calibrated
    assert rest.smile < 0.2
    assert faint.smile > 0.6


def test_without_a_rest_the_picture_alone_is_read(face_of, neutral):
    alone, beside = face_of(smile=0.2).expression, face_of(neutral, smile=0.2).expression
    assert not alone.calibrated
    assert alone.smile == alone.smile_alone == beside.smile_alone
    assert beside.smile < alone.smile


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_wink_is_of_the_eye_that_winks(face_of, side):
    eyes = face_of(**{f"openness_{side}": 0.0}).eyes
    assert getattr(eyes, side).state == "closed"
    assert (eyes.right if side == "left" else eyes.left).state == "open"


def test_the_head_rests_level(face_of):
    head = face_of().head
    assert abs(head.roll) < 1
    assert abs(head.yaw) < 3


def test_light_falls_on_the_person_only(sitter):
    rest = sitter.drawn(SitterTruth()).astype(int)
    moved = sitter.drawn(SitterTruth(key_stops=2.0)).astype(int)
    # The whole is exposed for the lit side; beside the head nothing else has changed.
    left, right = (
        np.median(moved[250:350, at : at + 40] / rest[250:350, at : at + 40]) for at in (300, 690)
    )
    assert left == pytest.approx(right, abs=0.03)


def test_a_neutral_portrait_can_smile(tmp_path):
    folder = Path(__file__).resolve().parents[3] / "shared/data/portraits"
    if not folder.is_dir():
        pytest.skip("the shared portraits are not here")
    neutral = tmp_path / "neutral.jpg"
    neutral.write_bytes((folder / "london_004_03_neutral.jpg").read_bytes())
    other = Sitter(tmp_path)
    analyser = Analyser()
    smiles = [
        analyser.shot(other.drawn(SitterTruth(smile=share))).face.expression.smile
        for share in (0.0, 1.0)
    ]
    analyser.close()
    assert smiles[0] < 0.5 < smiles[1]


def test_at_rest_the_picture_is_the_portrait(sitter):
    first = sitter.drawn(SitterTruth())
    assert np.array_equal(first, sitter.drawn(SitterTruth()))
    changed = sitter.drawn(SitterTruth(yaw=10.0))
    assert not np.array_equal(first, changed)
    # Far from the head nothing moves.
    assert np.array_equal(first[:, :40], changed[:, :40])


def test_a_moment_can_be_asked_for_again(sitter):
    moment = 7 * SECOND
    assert sitter.live_jpeg(moment) == sitter.live_jpeg(moment)
    again = Sitter(seed=1)
    again.truth(0)
    assert again.live_jpeg(moment) == sitter.live_jpeg(moment)


def test_a_shot_is_of_its_moment_and_has_grain(sitter):
    jpeg, truth = sitter.shot(3 * SECOND, SMALL_SHOT)
    picture = decode_jpeg(jpeg)
    assert picture.shape == (SMALL_SHOT[1], SMALL_SHOT[0], 3)
    assert truth == sitter.truth(3 * SECOND)
    patch = picture[40:140, 700:800].astype(np.float32)
    assert 1.0 < (patch - cv2.GaussianBlur(patch, (0, 0), 3)).std() < 8


def test_every_mistake_has_its_turn_and_rests_lie_between():
    behaviour = Behaviour(seed=5, smiles=True)
    assert abs(behaviour.truth(FIRST_MISTAKE - 0.1).yaw) < 2
    states = [behaviour.truth(at / 10) for at in range(0, 10 * 60)]
    assert max(s.yaw for s in states) > 12
    assert min(s.yaw for s in states) < -12
    assert max(s.key_stops for s in states) > 1.5
    assert min(s.smile for s in states) == 0
    calm = [s for s in states if abs(s.yaw) < 3 and abs(s.pitch) < 3 and not s.key_stops]
    assert len(calm) > len(states) / 4
    assert len({tuple(m) for m in MISTAKES}) > 4


def test_a_blink_on_order_is_shut_at_its_moment_and_a_half_one_is_half():
    behaviour = Behaviour(seed=2, smiles=True)
    behaviour.blink_at(20.0)
    assert behaviour.truth(20.0).eyes_closed
    behaviour.blink_at(30.0, 0.5)
    half = behaviour.truth(30.0)
    assert half.half_blink
    assert half.openness == pytest.approx(0.5)
    assert not half.eyes_closed
    starts = [blink.start for blink in behaviour.blinks(40.0)]
    assert all(b - a > BLINK for a, b in pairwise(starts))


def test_half_blinks_are_told_apart(sitter):
    sitter.half_blink_soon(100 * SECOND)
    (span,) = sitter.half_blinks(99 * SECOND, 101 * SECOND)
    assert span[0] < 100 * SECOND < span[1]
    assert span not in sitter.blinks(90 * SECOND, 110 * SECOND)
