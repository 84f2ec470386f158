"""One suite for every camera: simulated PTP/IP, hot folder, webcam, virtual USB."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.camera.cameras import (
    CHECKS,
    FolderKind,
    SimulatedKind,
    WebcamKind,
    virtual_usb_environment,
)
from tether.camera.base import CameraLostError
from tether.errors import CameraError
from tether.simulator.process import SimulatedCameraHost
from tether.simulator.still import StillSitter

ROOT = Path(__file__).resolve().parents[2]

VIRTUAL_USB = """
import sys
from pathlib import Path
from tests.camera import cameras
kind = cameras.VirtualUsbKind(Path(sys.argv[1]))
for check in cameras.CHECKS:
    check(kind)
    print(check.__name__, flush=True)
"""


@pytest.fixture(scope="module")
def host():
    with SimulatedCameraHost() as cameras:
        yield cameras


@pytest.fixture(params=["ptpip", "folder", "webcam"])
def kind(request, host, tmp_path, monkeypatch):
    if request.param == "folder":
        yield FolderKind(tmp_path / "hot")
    elif request.param == "webcam":
        yield WebcamKind(monkeypatch)
    else:
        with host.camera(sitter=StillSitter()) as simulated:
            yield SimulatedKind(simulated)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__.removeprefix("check_"))
def test_every_camera(kind, check):
    check(kind)


def use(camera):
    for _ in range(5):
        camera.preview()
        camera.poll(0.3)


def test_loss_is_told_and_a_new_object_is_refused_or_works(kind):
    camera = kind.open()
    if kind.live:
        assert camera.preview()
    kind.lose()
    with pytest.raises(CameraLostError):
        use(camera)
    camera.close()
    if not isinstance(kind, WebcamKind):
        with pytest.raises(CameraError, match=r"\.$"):
            kind.open()


def test_the_usb_route_on_libgphoto2s_virtual_camera(tmp_path):
    card = tmp_path / "DCIM" / "100NIKON"
    card.mkdir(parents=True)
    (card / "DSC_0001.JPG").write_bytes(StillSitter().shot(1)[0])
    environment = os.environ | virtual_usb_environment(tmp_path) | {"PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, "-c", VIRTUAL_USB, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        env=environment,
        cwd=ROOT,
        check=False,
    )
    assert run.stdout.split() == [check.__name__ for check in CHECKS], run.stderr
