import numpy as np
import pytest
from skimage.data import astronaut

from tether.analysis.analyser import Analyser
from tether.analysis.neutral import NeutralLearner


@pytest.fixture(scope="module")
def analyser():
    made = Analyser()
    yield made
    made.close()


@pytest.fixture(scope="module")
def portrait():
    return np.ascontiguousarray(astronaut()[:, :, ::-1])


@pytest.fixture(scope="module")
def reading(analyser, portrait):
    return analyser.shot(portrait)


def test_one_smiling_face_with_open_eyes(reading):
    assert len(reading.faces) == 1
    assert reading.face.eyes.state == "open"
    assert reading.face.expression.smile > 0.9


def test_mirrored_picture_mirrors_yaw_roll_and_key(analyser, portrait, reading):
    mirrored = analyser.shot(np.ascontiguousarray(portrait[:, ::-1])).face
    assert mirrored.head.yaw == pytest.approx(-reading.face.head.yaw, abs=3)
    assert mirrored.head.roll == pytest.approx(-reading.face.head.roll, abs=2)
    assert {mirrored.light.key, reading.face.light.key} == {"image_left", "image_right"}
    assert mirrored.light.ratio_stops == pytest.approx(reading.face.light.ratio_stops, abs=0.15)


def test_turned_picture_turns_the_roll_clockwise(analyser, portrait, reading):
    import cv2

    height, width = portrait.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), -10, 1)  # negative: clockwise
    turned = cv2.warpAffine(portrait, turn, (width, height), borderMode=cv2.BORDER_REPLICATE)
    assert analyser.shot(turned).face.head.roll - reading.face.head.roll == pytest.approx(10, abs=2)


def test_darker_picture_keeps_the_ratio_in_stops(analyser, portrait, reading):
    linear = (portrait / 255.0) ** 2.2 / 2
    darker = np.rint(linear ** (1 / 2.2) * 255).astype(np.uint8)
    light = analyser.shot(darker).face.light
    assert light.ratio_stops == pytest.approx(reading.face.light.ratio_stops, abs=0.15)
    assert np.log2(light.skin_luminance / reading.face.light.skin_luminance) == pytest.approx(
        -1, abs=0.15
    )


def test_blurred_eyes_are_less_sharp(analyser, portrait, reading):
    import cv2

    blurred = analyser.shot(cv2.GaussianBlur(portrait, (0, 0), 2)).face
    assert blurred.eyes.left.sharpness < reading.face.eyes.left.sharpness


def test_no_face_gives_no_faces(analyser):
    reading = analyser.shot(np.full((300, 400, 3), 128, np.uint8))
    assert reading.faces == ()
    assert reading.sitter is None


def test_five_faces_are_all_found(analyser, portrait):
    row = np.concatenate([portrait[:, 100:400]] * 5, axis=1)
    assert len(analyser.shot(np.ascontiguousarray(row)).faces) == 5


def test_neutral_is_learnt_from_open_eyes_only(analyser, portrait):
    learner = NeutralLearner()
    reading = analyser.live(portrait, 1, 0)
    for _ in range(60):
        learner.add(reading)
    assert learner.neutral is not None
    assert learner.neutral.openness[0] == pytest.approx(reading.face.eyes.left.openness)
