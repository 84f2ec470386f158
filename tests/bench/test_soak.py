from bench.soak import session_day


def test_a_short_day_is_whole_and_leaves_no_handle_open():
    day = session_day(shots=150, live_frames=1500, window=20)
    assert (day.stored, day.differences) == (150, 0)
    assert day.late.handles <= day.early.handles
    assert day.late.threads <= day.early.threads
