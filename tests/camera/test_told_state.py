"""A camera that does not answer is said to be silent, by whatever thread is free to say it."""

from tests.camera.tethered import until
from tether.camera.base import CameraInfo, CameraState
from tether.camera.told_state import SILENT, ToldState
from tether.camera.watcher_settings import WatcherSettings

INFO = CameraInfo("Z 6_2", "1", "usb:001,004")
HASTY = WatcherSettings(silent_seconds=0.05, slow_seconds=1e9)


def states_of(settings=HASTY):
    heard = []
    return ToldState(heard.append, settings), heard


def test_silence_is_told_once_and_ends_with_an_answer():
    told, heard = states_of()
    told.start()
    told.live(INFO)
    until(lambda: told.state is CameraState.SILENT)
    assert heard[-1].sentence == SILENT
    told.answered(INFO)
    assert [event.state for event in heard] == [
        CameraState.LIVE, CameraState.SILENT, CameraState.LIVE
    ]  # fmt: skip
    assert heard[-1].info == INFO
    told.stop()


def test_what_takes_its_time_is_no_silence():
    told, heard = states_of()
    told.live(INFO)
    with told.slow():
        told.change(CameraState.BUSY, "Focusing.")
        assert not told.tell_silence()
        told.change(CameraState.SHOOTING, "Saving DSC_0001.NEF.")
    assert not told.tell_silence()
    assert CameraState.SILENT not in [event.state for event in heard]


def test_nobody_waits_for_a_camera_that_is_not_there():
    told, _ = states_of(WatcherSettings(silent_seconds=-1.0))
    for state in (CameraState.SEARCHING, CameraState.CONNECTING, CameraState.LOST):
        told.change(state, "")
        assert not told.tell_silence()
    told.change(CameraState.BUSY, "")
    assert told.tell_silence()
