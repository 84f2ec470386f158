import numpy as np

from tether.retouch.spots.candidates import around


def test_beyond_the_frame_there_is_no_skin():
    values = np.arange(1, 21, dtype=np.float32).reshape(4, 5)
    assert np.array_equal(around(values, 2, 1, 1), values[0:3, 1:4])
    corner = around(values, 4, 3, 2)
    assert corner.shape == (5, 5)
    assert np.array_equal(corner[:3, :3], values[1:, 2:])
    assert not corner[3:].any()
    assert not corner[:, 3:].any()
