"""The main job end to end: simulated camera, real libgphoto2, real models, real session."""

import json
import time

import pytest

from tether.camera.sources import open_source
from tether.errors import SettingsError
from tether.looks.look import Look
from tether.pipeline.studio import Studio
from tether.pipeline.summary import Summary
from tether.session.check import check_session
from tether.session.session import Session
from tether.simulator.process import SimulatedCameraProcess


def until(condition, seconds=20):
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert condition()


@pytest.mark.parametrize("fault", [None, "drop@2", "duplicate-event@1", "missing-event@2"])
def test_every_press_becomes_a_verified_file(tmp_path, fault):
    with (
        Session.open(tmp_path / "session") as session,
        SimulatedCameraProcess(faults=[fault] if fault else []) as camera,
    ):
        studio = Studio(session, open_source(f"ptpip:127.0.0.1:{camera.port}"), Look())
        summary = Summary(session.folder)
        studio.subscribe(summary.hear)
        studio.start()
        try:
            until(lambda: summary.readings > 3)
            camera.press_shutter(3)
            until(lambda: summary.stored >= (2 if fault == "missing-event@2" else 3))
        finally:
            studio.stop()
        shots = session.catalogue.shots()
        assert sorted(shot.sha256 for shot in shots) == sorted(p.sha256 for p in camera.pressed)
        assert all(shot.verdict and shot.path.with_suffix(".xmp").exists() for shot in shots)
        assert check_session(session).ok
        assert json.dumps(summary.as_dict())


def test_shots_made_while_the_cable_was_out_are_fetched(tmp_path):
    with Session.open(tmp_path / "session") as session, SimulatedCameraProcess() as camera:
        studio = Studio(session, open_source(f"ptpip:127.0.0.1:{camera.port}"), Look())
        summary = Summary(session.folder)
        studio.subscribe(summary.hear)
        studio.start()
        try:
            until(lambda: summary.readings > 3)
            camera.unplug()
            camera.press_shutter(2)
            camera.plug()
            until(lambda: summary.stored == 2)
        finally:
            studio.stop()
        assert {s.sha256 for s in session.catalogue.shots()} == {p.sha256 for p in camera.pressed}


def test_unknown_source_is_a_sentence():
    with pytest.raises(SettingsError, match="There is no camera"):
        open_source("hasselblad")
