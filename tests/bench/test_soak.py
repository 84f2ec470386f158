import pytest

from bench.soak import camera_day, session_day

pytestmark = pytest.mark.smoke


def test_a_short_day_is_whole_and_leaves_no_handle_open():
    day = session_day(shots=150, live_frames=1500, window=20)
    assert (day.stored, day.differences) == (150, 0)
    assert day.late.handles <= day.early.handles
    assert day.late.threads <= day.early.threads


def test_a_short_day_at_the_camera_is_whole():
    day = camera_day(6, window=2)
    assert (day.stored, day.differences) == (6, 0)
    day.tell(6)  # how flat so short a day is says nothing
