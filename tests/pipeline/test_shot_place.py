"""What the session panel asks of a camera and a session: real libgphoto2, no models."""

import pytest

from tests.camera.tethered import live, source_of, still_camera, tethered, until
from tether.camera.base import CameraValues, Storage
from tether.pipeline.events import IntervalTold
from tether.pipeline.front_desk import FrontDesk
from tether.pipeline.intervalometer import Intervalometer
from tether.pipeline.shot_place import ShotPlace
from tether.session.check import check_session
from tether.simulator.process import SimulatedCameraHost


@pytest.fixture(scope="module")
def host():
    with SimulatedCameraHost() as cameras:
        yield cameras


def test_settings_series_card_and_people_while_shooting(host, tmp_path):
    roster = tmp_path / "list.csv"
    roster.write_text("id,name,House\n1,Åsa Öberg,Ravens\n", "utf-8")
    with (
        still_camera(host) as simulated,
        tethered(tmp_path / "session", source_of(simulated)) as shoot,
    ):
        tell, watcher = shoot.events.append, shoot.watcher
        desk = FrontDesk(shoot.session, tell, lambda: None)
        place = ShotPlace(shoot.session, shoot.ingest, watcher, tell, None)
        series = Intervalometer(watcher.trigger, tell)
        live(shoot)
        assert desk.load(roster).result(30) == "1 person is new on the list."
        desk.check_in(1)
        place.set_template("{house}/{sitter}_{sequence}")
        place.set_backup(tmp_path / "disk").result(30)
        assert watcher.set_value("iso", "800").result(30) == "800"
        known = [event for event in shoot.events if isinstance(event, CameraValues)][-1]
        assert {setting.name: setting.value for setting in known.settings}["iso"] == "800"
        place.keep_on_card_only(True)
        series.start(2, 0.5)
        until(lambda: IntervalTold(2, 2, 0.5, running=False) in shoot.events, 30)
        until(lambda: Storage(True, 2) in shoot.events, 30)
        assert not shoot.stored
        place.keep_on_card_only(False)
        until(lambda: len(shoot.stored) == 2, 30)
        place.set_backup(None).result(30)  # returns when the copies are made
        place.close()
        desk.close()
        names = sorted(stored.path.relative_to(shoot.session.folder) for stored in shoot.stored)
        assert [str(name) for name in names] == [
            "Ravens/Åsa Öberg_0001.JPG", "Ravens/Åsa Öberg_0002.JPG",
        ]  # fmt: skip
        assert len(list((tmp_path / "disk" / "session" / "Ravens").glob("*.JPG"))) == 2
        assert len(simulated.pressed) == 2
        assert check_session(shoot.session).ok
