import numpy as np
import pytest

from tether.retouch.medians import median


@pytest.mark.parametrize("count", [1, 2, 7, 60])
def test_the_median_is_numpys_to_the_bit(count):
    values = np.random.default_rng(count).random((count, 3)).astype(np.float32)
    assert np.array_equal(median(values), np.median(values, 0))
    assert median(values[:, 0]) == np.median(values[:, 0])
