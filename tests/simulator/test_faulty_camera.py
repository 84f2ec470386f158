"""Each fault as real libgphoto2 meets it."""

import hashlib
import json
import signal
import subprocess
import sys
import time

import pytest

from tests.simulator.clients import announced, connect, content_of
from tether.camera.base import CameraLostError
from tether.errors import CameraError
from tether.simulator.body import BATTERY, TARGET, TO_CARD, TO_RAM
from tether.simulator.process import SimulatedCameraHost
from tether.simulator.still import StillSitter


@pytest.fixture(scope="module")
def host():
    with SimulatedCameraHost() as cameras:
        yield cameras


@pytest.fixture
def make(host):
    made = []

    def build(*faults, **options):
        made.append(host.camera(sitter=StillSitter(), faults=faults, **options))
        return made[-1]

    yield build
    for camera in made:
        camera.close()


@pytest.fixture
def meet(make):
    met = []

    def connected(*faults, **options):
        simulated = make(*faults, **options)
        met.append(connect(simulated))
        return simulated, met[-1]

    yield connected
    for camera in met:
        camera.close()


def sha(content):
    return hashlib.sha256(content).hexdigest()


def test_starting_live_view_turns_the_target_to_ram_as_libgphoto2_does(meet):
    simulated, camera = meet()
    assert simulated.value(TARGET) == TO_CARD
    camera._camera.capture_preview()
    assert simulated.value(TARGET) == TO_RAM
    (pressed,) = simulated.press_shutter()
    assert pressed.in_ram
    assert len(announced(camera, 1)) == 1


def test_our_camera_turns_it_back_to_the_card(meet):
    simulated, camera = meet()
    for _ in range(2):
        assert camera.preview()
        assert simulated.value(TARGET) == TO_CARD
        camera.listing()


def test_ram_goes_with_the_connection(meet):
    simulated, camera = meet("ram-target@1")
    simulated.press_shutter()
    assert camera.listing() == []
    camera.close()
    time.sleep(0.1)
    assert simulated.lost_in_ram() == ["capt0001.JPG"]


@pytest.mark.parametrize("fault", ["drop", "garbage"])
def test_broken_transfers_fail_at_once_and_a_new_connection_has_the_file(meet, fault):
    simulated, camera = meet(f"{fault}@1")
    (pressed,) = simulated.press_shutter()
    (remote,) = announced(camera, 1)
    with pytest.raises(CameraError):
        content_of(camera, remote)
    again = connect(simulated)
    (listed,) = again.listing()
    assert sha(content_of(again, listed)) == pressed.sha256
    again.close()


def test_a_lying_size_is_mended_by_the_next_connection(meet):
    simulated, camera = meet("wrong-size:half@1", "wrong-size:double@2")
    pressed = simulated.press_shutter(2)
    told = {remote.name: remote.size for remote in announced(camera, 2)}
    assert told["DSC_0001.JPG"] == pressed[0].size // 2
    assert told["DSC_0002.JPG"] == pressed[1].size * 2
    camera.close()
    again = connect(simulated)
    assert [remote.size for remote in again.listing()] == [p.size for p in pressed]
    again.close()


def test_a_sleeping_body_wakes_at_the_next_connection(meet):
    simulated, camera = meet("sleep@1")
    simulated.press_shutter()
    with pytest.raises(CameraLostError):
        camera.listing()
    again = connect(simulated)
    assert len(again.listing()) == 1
    again.close()


def test_a_full_card_takes_no_picture_once(meet):
    simulated, camera = meet("card-full@2", "battery-low@3")
    assert len(simulated.press_shutter(2)) == 1
    assert camera.card_space().free_bytes == 0
    with pytest.raises(CameraError, match="full"):
        camera.trigger()
    assert len(simulated.press_shutter()) == 1
    assert camera.card_space().free_bytes > 0
    assert simulated.value(BATTERY) < 10
    assert camera.battery() < 0.1


def test_a_stale_frame_is_announced_at_connect(meet):
    simulated, camera = meet("stale@1")
    (old,) = announced(camera, 1)
    assert sha(content_of(camera, old)) in simulated.stale()
    assert simulated.pressed == []


def test_a_burst_of_pairs(meet):
    simulated, camera = meet(raw="raw-first")
    pressed = simulated.burst(30)
    remotes = announced(camera, 60)
    assert {remote.name for remote in remotes} == {f.name for p in pressed for f in p.files}
    assert len({p.sha256 for p in pressed}) == 30


def test_simulate_prints_what_a_session_must_hold(tmp_path):
    command = [sys.executable, "-m", "tether", "simulate", "--port", "0", "--json"]
    options = ["--raw", "--every", "0.2", "--fault", "duplicate-event@1"]
    with subprocess.Popen([*command, *options], stdout=subprocess.PIPE, text=True) as program:
        events = []
        while not any(event["event"] == "shutter" for event in events):
            events.append(json.loads(program.stdout.readline()))
        program.send_signal(signal.SIGINT)
        program.stdout.read()
    assert program.returncode == 0
    assert events[0]["event"] == "listening"
    assert {"event": "fault", "name": "duplicate-event", "shot": 1} in events
    shutter = next(event for event in events if event["event"] == "shutter")
    assert [f["name"] for f in shutter["files"]] == ["DSC_0001.JPG", "DSC_0001.NEF"]
    assert (shutter["size"], len(shutter["sha256"])) == (shutter["files"][0]["size"], 64)


def test_a_listing_has_what_came_unannounced_after_an_event(meet):
    simulated, camera = meet("missing-event@2")
    simulated.press_shutter()
    announced(camera, 1)  # libgphoto2 has listed the folder now
    simulated.press_shutter()
    assert [remote.name for remote in camera.listing()] == ["DSC_0001.JPG", "DSC_0002.JPG"]


def test_a_shot_that_nobody_is_connected_for_goes_to_the_card(make):
    simulated = make("ram-target@1", "ram-target@2")
    assert not simulated.press_shutter()[0].in_ram
    camera = connect(simulated)
    assert simulated.press_shutter()[0].in_ram
    simulated.unplug()
    assert not simulated.press_shutter()[0].in_ram
    simulated.plug()
    camera.close(lost=True)
