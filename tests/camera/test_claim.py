"""One camera serves one program, whatever it is called, for as long as the program lives."""

import signal
import subprocess
import sys

import pytest

from tests.camera.tethered import live, source_of, tethered
from tether.camera.base import CameraTakenError
from tether.camera.claim import claim, release
from tether.camera.sources import open_source
from tether.simulator.process import SimulatedCameraHost
from tether.simulator.still import StillSitter

HOLD = """
import sys, time
from tether.camera.claim import claim
claim(sys.argv[1])
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def other(monkeypatch, tmp_path):
    """Another program that claims a port; ends with the test."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    started = []

    def start(port):
        program = subprocess.Popen(
            [sys.executable, "-c", HOLD, port], stdout=subprocess.PIPE, text=True
        )
        started.append(program)
        assert program.stdout.readline() == "held\n"
        return program

    yield start
    for program in started:
        program.kill()
        program.wait()
        program.stdout.close()


@pytest.mark.parametrize("ours", ["ptpip:127.0.0.1", "ptpip:localhost:15740:15740"])
def test_a_second_program_is_refused_by_name_until_the_first_is_killed(other, ours):
    program = other("ptpip:127.0.0.1:15740")
    with pytest.raises(CameraTakenError, match=f"process {program.pid}"):
        claim(ours)
    with pytest.raises(CameraTakenError, match="another tether"):
        open_source(ours.removesuffix(":15740"))
    program.send_signal(signal.SIGKILL)
    program.wait()
    claim(ours)
    claim(ours)  # the same program may have it twice
    release(ours)


def test_a_camera_is_free_for_others_when_its_watcher_has_ended(other, tmp_path):
    with SimulatedCameraHost() as host, host.camera(sitter=StillSitter()) as simulated:
        with tethered(tmp_path / "s", source_of(simulated)) as shoot:
            live(shoot)
            assert list(tmp_path.glob("tether/*.lock"))
        assert not list(tmp_path.glob("tether/*.lock"))
        other(f"ptpip:127.0.0.1:{simulated.port}")


def test_other_cameras_are_free(other):
    other("usb:001,004")
    for port in ("usb:001,005", "ptpip:127.0.0.1:15741"):
        claim(port)
        release(port)


def test_a_runtime_folder_that_cannot_be_written_does_not_stop_the_shooting(monkeypatch, tmp_path):
    (tmp_path / "tether").write_text("in the way")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    claim("usb:001,004")
    assert [path.name for path in tmp_path.iterdir()] == ["tether"]
