from hypothesis import given
from hypothesis import strategies as st

from tether.camera.pace import LEAST_FRAMES_A_SECOND, Pace


def test_busy_halves_the_rate_and_calm_gives_it_back_slowly():
    pace = Pace(40.0)
    pace.busy(1.0)
    assert pace.frames_per_second == 20.0
    assert not pace.due(1.01)
    now = 1.1
    for _ in range(20):
        pace.came(now)
        now += 0.05
    assert 20.0 < pace.frames_per_second < 24.0
    for _ in range(400):
        pace.came(now)
        now += 0.05
    assert pace.frames_per_second == 40.0


@given(st.lists(st.tuples(st.booleans(), st.floats(0.001, 5.0)), max_size=60))
def test_the_rate_stays_within_its_bounds(answers):
    pace, now = Pace(30.0), 0.0
    for busy, later in answers:
        now += later
        (pace.busy if busy else pace.came)(now)
        assert LEAST_FRAMES_A_SECOND <= pace.frames_per_second <= 30.0
        assert pace.due(now + 1.0)
