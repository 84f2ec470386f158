import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tether.cull.group import Candidate, fingerprint, group_shots, likeness

data = pytest.importorskip("skimage.data")


@pytest.fixture(scope="module")
def portrait():
    return cv2.cvtColor(data.astronaut(), cv2.COLOR_RGB2BGR)


def exposed(picture, stops):
    linear = (picture / 255.0) ** 2.2 * 2.0**stops
    return (np.clip(linear, 0, 1) ** (1 / 2.2) * 255).astype(np.uint8)


def moved(picture, pixels):
    shift = np.array([[1, 0, pixels], [0, 1, 0]], np.float32)
    return cv2.warpAffine(picture, shift, picture.shape[1::-1], borderMode=cv2.BORDER_REFLECT)


@pytest.mark.parametrize("stops", [-3, -2, -1, 1, 2])
def test_an_exposure_bracket_matches_itself(portrait, stops):
    assert likeness(fingerprint(portrait), fingerprint(exposed(portrait, stops))) > 0.95


def test_a_bracket_in_one_second_is_one_group(portrait):
    shots = [Candidate(fingerprint(exposed(portrait, s)), 100.0) for s in (0, -2, 2)]
    assert group_shots(shots) == ((0, 1, 2),)


def test_another_picture_is_another_group(portrait):
    other = data.coffee()[:400, :400]
    shots = [Candidate(fingerprint(portrait), 0.0), Candidate(fingerprint(other), 1.0)]
    assert group_shots(shots) == ((0,), (1,))


def test_a_sitter_who_moves_a_little_in_a_burst_stays_in_it(portrait):
    shots = [Candidate(fingerprint(moved(portrait, 6 * i)), i * 0.5) for i in range(4)]
    assert group_shots(shots) == ((0, 1, 2, 3),)


def test_a_pause_ends_a_group(portrait):
    same = fingerprint(portrait)
    shots = [Candidate(same, second) for second in (0.0, 1.0, 60.0, 61.0)]
    assert group_shots(shots) == ((0, 1), (2, 3))


def test_shots_are_taken_in_the_order_of_time(portrait):
    same = fingerprint(portrait)
    shots = [Candidate(same, second) for second in (61.0, 0.0, 60.0, None)]
    assert group_shots(shots) == ((1,), (2, 0, 3))


def test_two_people_on_one_set_are_two_groups(portrait):
    same = fingerprint(portrait)
    one, two = (0.0,) * 128, (0.1,) * 128  # apart by 1.13
    shots = [Candidate(same, 0.0, identity=one), Candidate(same, 1.0, identity=two)]
    assert group_shots(shots) == ((0,), (1,))


def test_without_time_near_copies_group_and_others_do_not(portrait):
    near, far = fingerprint(portrait), fingerprint(moved(portrait, 30))
    assert group_shots([Candidate(near), Candidate(near), Candidate(far)]) == ((0, 1), (2,))


def test_an_empty_set_is_not_grouped_with_the_sitter(portrait):
    same = fingerprint(portrait)
    assert group_shots([Candidate(same, 0.0, 1), Candidate(same, 1.0, 0)]) == ((0,), (1,))


def test_a_picture_of_one_tone_is_like_nothing():
    flat = fingerprint(np.full((64, 64, 3), 128, np.uint8))
    assert likeness(flat, flat) == 0.0
    assert group_shots([]) == ()


@settings(max_examples=20)
@given(st.lists(st.one_of(st.none(), st.floats(0, 100)), max_size=8))
def test_every_shot_is_in_one_group(times):
    rng = np.random.default_rng(1)
    same = fingerprint(rng.integers(0, 255, (64, 64), np.uint8))
    groups = group_shots([Candidate(same, time) for time in times])
    assert sorted(i for group in groups for i in group) == list(range(len(times)))
