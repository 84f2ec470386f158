import random

import pytest

from tether.cues.blinks import BlinkCounter

from .readings import FRAME_NS, NOBODY, reading, shut

OPEN = (0.02, 0.30)


def run(counter, samples, start=0):
    found = [counter.update(p, o, (start + i) * FRAME_NS) for i, (p, o) in enumerate(samples)]
    return [blink for blink in found if blink is not None]


@pytest.mark.parametrize("frames", [1, 2, 4, 9])
def test_blinks_of_one_to_nine_frames_are_found_once(frames):
    blinks = run(BlinkCounter(), [OPEN] * 25 + [(0.97, 0.05)] * frames + [OPEN] * 25)
    assert [b.kind for b in blinks] == ["full"]
    assert blinks[0].start_ns == 25 * FRAME_NS
    assert blinks[0].end_ns == (25 + frames) * FRAME_NS


def test_lids_that_hesitate_in_between_are_one_blink():
    way = [(0.6, 0.15), (0.4, 0.2), (0.9, 0.05), (0.45, 0.2)]
    assert len(run(BlinkCounter(), [OPEN] * 25 + way + [OPEN] * 10)) == 1


def test_half_blinks_are_counted_on_their_own():
    counter = BlinkCounter()
    blinks = run(counter, [OPEN] * 25 + [(0.2, 0.16)] * 3 + [OPEN] * 25)
    assert [b.kind for b in blinks] == ["half"]
    assert (counter.full, counter.half) == (0, 1)
    assert blinks[0].share == pytest.approx(0.16 / 0.30)


def test_a_blink_that_the_model_misses_is_found_by_the_lid_gap():
    assert run(BlinkCounter(), [OPEN] * 25 + [(0.3, 0.08)] * 3 + [OPEN] * 5)[0].kind == "full"


def test_eyes_kept_shut_are_not_a_blink():
    counter = BlinkCounter()
    run(counter, [OPEN] * 25 + [(0.97, 0.05)] * 50 + [OPEN] * 25)
    assert (counter.full, counter.half, counter.long) == (0, 0, 1)


def test_a_laugh_that_narrows_the_eyes_is_no_blink_and_is_got_used_to():
    counter = BlinkCounter()
    laugh = [(0.25, 0.17)] * 75
    assert run(counter, [OPEN] * 50 + laugh + [OPEN] * 25) == []


def test_a_face_lost_in_a_blink_is_not_counted():
    lost = [(None, None)] * 20
    assert run(BlinkCounter(), [OPEN] * 25 + [(0.97, 0.05)] * 2 + lost + [OPEN] * 25) == []


def test_a_frame_lost_in_a_blink_does_not_split_it():
    way = [(0.97, 0.05), (None, None), (0.97, 0.05)]
    assert len(run(BlinkCounter(), [OPEN] * 25 + way + [OPEN] * 25)) == 1


def test_a_wink_is_not_a_blink():
    counter = BlinkCounter()
    wink = shut()
    wink["right"] = reading().faces[0].eyes.right
    frames = [reading()] * 25 + [reading(eyes=wink)] * 4 + [reading()] * 25 + [NOBODY]
    for i, frame in enumerate(frames):
        assert counter.read(frame, i * FRAME_NS) is None


def test_ten_minutes_at_human_rates_are_found_with_none_too_many():
    chance = random.Random(7)
    counter, truth, left, gap = BlinkCounter(), 0, 0, 0
    for i in range(600 * 25):
        gap -= 1
        if left == 0 and gap < 0 and chance.random() < 0.3 / 25:
            left, gap = chance.randint(2, 8), 20
            truth += 1
        down, left = left > 0, max(0, left - 1)
        p, o = (0.9, 0.08) if down else (0.05, 0.3)
        counter.update(
            min(1, max(0, p + chance.gauss(0, 0.05))),
            max(0, o + chance.gauss(0, 0.02)),
            i * FRAME_NS,
        )
    assert counter.full == pytest.approx(truth, abs=1)
    assert counter.half == 0
