"""The sitter's own open eyes are learnt from open eyes in a frontal face, and from nothing else."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tether.analysis.neutral import FRAMES, MOST_OF_A_FACE, REST_EVERY, NeutralLearner

from .readings import NOBODY, UNKNOWN, reading, shut


def test_a_second_and_a_half_of_open_eyes_makes_it_and_progress_tells():
    learner = NeutralLearner()
    seen = [0.0]
    for _ in range(FRAMES):
        assert learner.neutral is None
        learner.add(reading(head={"pitch": 4.0}))
        seen.append(learner.progress)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0
    assert learner.neutral.openness == pytest.approx((0.3, 0.3))
    assert learner.neutral.head == pytest.approx((0.0, 4.0, 0.0))


def learnt(*heads: tuple[int, dict[str, float]]):
    learner = NeutralLearner()
    for count, head in heads:
        for _ in range(count):
            learner.add(reading(head=head))
    return learner.neutral


def test_a_chin_held_down_for_half_a_minute_is_not_level():
    minute = 60 * 25
    assert learnt((minute, {"pitch": 4.0}), (minute // 2, {"pitch": -9.0})).head[1] == 4.0


def mouth(smile, place, **more):
    return reading(expression={"smile_alone": smile, "mouth_shape": np.full(40, place), **more})


def mouth_learnt(*mouths):
    learner = NeutralLearner()
    for number in range(FRAMES):
        learner.add(mouths[number % len(mouths)])
    return learner.neutral.mouth


def test_the_calmer_half_of_the_mouths_seen_is_its_rest():
    assert mouth_learnt(mouth(0.1, 1.0), mouth(0.4, 3.0)) == pytest.approx(np.full(40, 1.0))


def test_smiles_open_mouths_and_unknown_ones_teach_no_rest():
    assert mouth_learnt(mouth(0.9, 3.0)) is None
    assert mouth_learnt(mouth(0.1, 3.0, mouth="open")) is None
    assert mouth_learnt(mouth(None, 3.0)) is None
    assert mouth_learnt(reading()) is None


def test_whoever_smiles_at_first_is_calibrated_after_as_many_calm_frames():
    learner = NeutralLearner()
    for _ in range(10 * FRAMES):
        learner.add(mouth(0.9, 3.0))
    for _ in range(FRAMES - 1):
        learner.add(mouth(0.1, 1.0))
        assert learner.neutral.mouth is None
    for _ in range(REST_EVERY):
        learner.add(mouth(0.1, 1.0))
    assert learner.neutral.mouth == pytest.approx(np.full(40, 1.0))


def test_what_no_face_reads_at_rest_is_posture():
    assert learnt((FRAMES, {"yaw": 14.0, "pitch": 19.0, "roll": -12.0})).head == MOST_OF_A_FACE[
        :2
    ] + (-MOST_OF_A_FACE[2],)


useless = st.sampled_from(
    [
        NOBODY,
        UNKNOWN,
        reading(eyes=shut()),
        reading(head={"yaw": 30.0}),
        reading(head={"yaw": None}),
    ]
)


@given(st.lists(useless, max_size=80))
def test_blinks_turned_heads_and_nobody_teach_nothing(readings):
    learner = NeutralLearner()
    for one in readings:
        learner.add(one)
    assert learner.neutral is None
    assert learner.progress == 0.0
