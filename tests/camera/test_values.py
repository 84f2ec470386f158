"""Settings beside live view: read one at a time, read back, and what the simulated body has."""

import pytest

from tether.camera.base import CameraBusyError, CameraSetting, CameraValues
from tether.camera.sources import open_source
from tether.camera.upkeep import Upkeep
from tether.camera.values import KnownValues
from tether.simulator.process import SimulatedCameraProcess


class Body:
    """A camera that has only settings, and counts what it is asked."""

    def __init__(self, **values: str) -> None:
        self.values = values
        self.asked: list[str] = []
        self.busy = False

    def setting_names(self):
        return tuple(self.values)

    def setting(self, name):
        if self.busy:
            raise CameraBusyError("busy")
        self.asked.append(name)
        return CameraSetting(name, name, self.values[name])

    def set_value(self, name, value):
        self.values[name] = value
        return value

    def battery(self):
        return 0.5

    def card_space(self):
        return None

    def keep_on_card(self):
        from tether.camera.base import CardTarget

        return CardTarget.NONE


@pytest.fixture
def told():
    return []


def test_a_round_asks_one_question_at_a_time(told):
    body, known = Body(iso="100", shutter="1/60", aperture="f/4"), KnownValues(told.append)
    known.connected(body)
    body.asked.clear()
    body.values["aperture"] = "f/8"  # turned on the body
    known.begin_round(body)
    for turn in range(1, 4):
        known.read_next(body)
        assert len(body.asked) == turn
    known.read_next(body)
    assert body.asked == ["iso", "shutter", "aperture"]
    assert known.value("aperture") == "f/8"
    assert [len(event.settings) for event in told] == [3, 3], "only changes are told"


def test_a_busy_body_is_asked_again_and_nothing_is_skipped(told):
    body, known = Body(iso="100", shutter="1/60"), KnownValues(told.append)
    body.busy = True
    known.connected(body)
    known.read_next(body)
    body.busy = False
    known.read_next(body)
    known.read_next(body)
    assert [setting.name for setting in told[-1].settings] == ["iso", "shutter"]


def test_a_value_that_was_set_is_told_before_the_others_are_asked(told):
    body, upkeep = Body(iso="100", shutter="1/60", aperture="f/4"), Upkeep(told.append)
    upkeep.connected(body)
    body.asked.clear()
    upkeep.set_value(body, "shutter", "1/125")
    assert body.asked == ["shutter"]
    assert isinstance(told[-1], CameraValues)
    assert {s.name: s.value for s in told[-1].settings}["shutter"] == "1/125"


def test_a_dial_that_was_turned_since_is_not_turned_back_after_a_loss(told):
    body, upkeep = Body(iso="100"), Upkeep(told.append)
    upkeep.connected(body)
    upkeep.set_value(body, "iso", "400")
    body.values["iso"] = "800"
    upkeep.known.begin_round(body)
    upkeep.known.read_next(body)
    fresh = Body(iso="100")  # the body came back with its own default
    upkeep.connected(fresh)
    assert fresh.values["iso"] == "800"


def test_the_simulated_body_has_what_a_photographer_turns():
    with SimulatedCameraProcess(seed=1) as simulated:
        camera = open_source(f"ptpip:127.0.0.1:{simulated.port}")()
        try:
            names = set(camera.setting_names())
            assert names >= {
                "iso", "shutter", "aperture", "whitebalance", "drive", "exposurecompensation",
                "quality",
            }  # fmt: skip
            assert camera.set_value("drive", "Burst") == "Burst"
            assert camera.set_value("exposurecompensation", "-0.5") == "-0.5"
            assert camera.set_value("whitebalance", "Daylight") == "Daylight"
            camera.autofocus()
        finally:
            camera.close()
