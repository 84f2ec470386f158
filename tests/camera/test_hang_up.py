import time

import pytest

from tests.camera.tethered import source_of, still_camera
from tether.camera.base import CameraLostError
from tether.simulator.process import SimulatedCameraHost


def test_a_silent_camera_is_left_at_once():
    with SimulatedCameraHost() as host, still_camera(host, "sleep@1") as simulated:
        camera = source_of(simulated)()
        bystander = source_of(still_camera(host))()
        simulated.press_shutter()
        with pytest.raises(CameraLostError):
            camera.card_space()
        began = time.monotonic()
        camera.close(lost=True)
        # libgphoto2's own patience is 2.5 s; half of that tells the two apart on any machine.
        assert time.monotonic() - began < 1.25
        assert bystander.card_space() is not None
        bystander.close()
