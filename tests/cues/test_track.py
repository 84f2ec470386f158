import itertools
from math import inf, nan

from hypothesis import given
from hypothesis import strategies as st

from tether.cues.track import Track
from tether.looks.look import Band

BAND = Band(-5.0, 5.0)
STEP = 40_000_000


def follow(values, settle_ns=0, margin=1.0, band=BAND):
    track, outs = Track(), []
    for i, value in enumerate(values):
        track.update(value, i * STEP, band, margin, settle_ns)
        outs.append(track.out)
    return track, outs


def test_within_the_margin_nothing_is_out():
    assert set(follow([5.9] * 50)[1]) == {0}


def test_it_must_last_before_it_is_out():
    outs = follow([9.0] * 20, settle_ns=10 * STEP)[1]
    assert outs.index(1) >= 10


def test_once_out_it_must_come_well_back():
    track, _ = follow([9.0] * 50)
    for i in range(50, 100):
        track.update(4.8, i * STEP, BAND, 1.0, 0)
    assert track.out == 1
    for i in range(100, 150):
        track.update(4.0, i * STEP, BAND, 1.0, 0)
    assert track.out == 0


def test_one_wild_frame_is_smoothed_away():
    assert set(follow([0.0] * 20 + [20.0] + [0.0] * 20)[1]) == {0}


def test_what_is_not_a_number_is_unknown():
    for bad in (None, nan, inf):
        track, outs = follow([9.0] * 20 + [bad])
        assert not track.known
        assert outs[-1] == 0


def test_a_value_seen_again_after_long_starts_afresh():
    track, _ = follow([40.0] * 20)
    track.update(0.0, 20 * STEP + 2_000_000_000, BAND, 1.0, 0)
    assert track.value == 0.0


@given(st.lists(st.one_of(st.none(), st.floats(-90, 90)), max_size=100))
def test_it_goes_from_side_to_side_through_the_middle(values):
    outs = follow(values)[1]
    assert all(a * b >= 0 for a, b in itertools.pairwise(outs))


def test_a_band_narrower_than_its_margin_can_still_be_left():
    track, _ = follow([9.0] * 50, band=Band(0.0, 0.1), margin=1.0)
    for i in range(50, 120):
        track.update(0.05, i * STEP, Band(0.0, 0.1), 1.0, 0)
    assert track.out == 0
