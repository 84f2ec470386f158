"""0 lost, 0 doubled, 0 partial, 0 to the wrong sitter, whatever goes wrong in whatever order."""

import shutil

import pytest

from tests.camera.sequences import FAILINGS, Account, run_sequence
from tether.simulator.process import SimulatedCameraHost

pytestmark = pytest.mark.smoke


def shoot_sequences(tmp_path, seeds, *, quick):
    total = Account()
    with SimulatedCameraHost() as host:
        for seed in seeds:
            folder = tmp_path / str(seed)
            total.add(run_sequence(host, folder, seed, quick=quick))
            shutil.rmtree(folder)
    return total


def test_a_few_random_sequences(tmp_path):
    total = shoot_sequences(tmp_path, range(2), quick=True)
    assert total.clean, (str(total), *(getattr(total, name) for name in FAILINGS))


@pytest.mark.slow
@pytest.mark.timeout(7200)
def test_five_hundred_random_sequences(tmp_path):
    total = shoot_sequences(tmp_path, range(1000, 1500), quick=False)
    assert total.clean, (str(total), *(getattr(total, name) for name in FAILINGS))
    assert total.sequences == 500
