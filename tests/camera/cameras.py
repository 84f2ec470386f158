"""Every kind of camera behind one face: made, shot with and taken away in one way for tests."""

import hashlib
import importlib.util
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import cv2
import numpy as np
import pytest

from tether.camera.base import Camera
from tether.camera.folder import FolderCamera
from tether.camera.gphoto_source import GphotoSource
from tether.camera.webcam import WebcamCamera
from tether.errors import CameraError
from tether.simulator.still import StillSitter


class Kind(Protocol):
    """One kind of camera, and what to expect of it."""

    live: bool
    settings: bool
    card: bool
    triggers: bool

    def open(self) -> Camera:
        """Connect."""

    def press(self) -> str | None:
        """Press the shutter on the body; SHA-256 of what it makes, None where nobody knows."""

    def lose(self) -> None:
        """Pull the cable."""


class SimulatedKind:
    """libgphoto2 over PTP/IP."""

    live = settings = card = triggers = True

    def __init__(self, simulated):
        self.simulated = simulated

    def open(self):
        return GphotoSource(f"ptpip:127.0.0.1:{self.simulated.port}")()

    def press(self):
        return self.simulated.press_shutter()[0].sha256

    def lose(self):
        self.simulated.unplug()


class FolderKind:
    """A hot folder."""

    live = settings = card = triggers = False

    def __init__(self, folder: Path):
        self.folder = folder
        folder.mkdir()
        self.number = 0

    def open(self):
        return FolderCamera(self.folder)

    def press(self):
        self.number += 1
        content = StillSitter().shot(self.number)[0]
        (self.folder / f"IMG_{self.number}.JPG").write_bytes(content)
        return hashlib.sha256(content).hexdigest()

    def lose(self):
        self.folder.rename(self.folder.with_name("away"))


class WebcamKind:
    """A webcam: OpenCV reads a film of noise in its place."""

    live = triggers = True
    settings = card = False

    def __init__(self, monkeypatch):
        self.films: list[Film] = []

        def capture(number):
            del number
            self.films.append(Film())
            return self.films[-1]

        monkeypatch.setattr(cv2, "VideoCapture", capture)

    def open(self):
        return WebcamCamera(0)

    def press(self):
        return None

    def lose(self):
        for film in self.films:
            film.ended = True


class Film:
    """What `cv2.VideoCapture` is to the webcam."""

    def __init__(self):
        self.ended = False
        self.random = np.random.default_rng(1)

    def isOpened(self):  # noqa: N802 - OpenCV's name
        return True

    def read(self):
        if self.ended:
            return False, None
        return True, self.random.integers(0, 255, (120, 160, 3), np.uint8)

    def release(self):
        self.ended = True


class VirtualUsbKind:
    """libgphoto2's virtual USB camera. Only in a process that set IOLIBS before the import."""

    live = False
    settings = card = triggers = True

    def __init__(self, folder: Path):
        self.folder = folder

    def open(self):
        return GphotoSource("auto")()

    def press(self):
        return None

    def lose(self):
        raise NotImplementedError("the virtual cable cannot be pulled")


def virtual_usb_environment(folder: Path) -> dict[str, str]:
    """What makes libgphoto2 see its virtual USB camera with the pictures in `folder`."""
    found = importlib.util.find_spec("gphoto2")
    assert found is not None
    assert found.origin is not None
    libraries = Path(found.origin).parent / "libgphoto2" / "vusb"
    return {"IOLIBS": str(libraries), "VCAMERADIR": f"{folder}/"}


@dataclass(frozen=True)
class Shot:
    """A file as the suite got it."""

    name: str
    content: bytes

    @property
    def sha256(self):
        return hashlib.sha256(self.content).hexdigest()


def next_shot(camera: Camera, seconds: float = 8.0) -> Shot:
    """The next file that the camera announces, read in small pieces."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        for remote in camera.poll(0.05):
            content = b""
            while piece := camera.read(remote, len(content), 100_000):
                content += piece
            return Shot(remote.name, content)
        time.sleep(0.01)
    raise AssertionError("no shot was announced")


# The suite: what holds for one camera holds for all. Each takes a `Kind`.


def check_it_says_who_it_is(kind: Kind) -> None:
    camera = kind.open()
    try:
        assert camera.info.model
        assert camera.info.serial
        assert ":" in camera.info.port
        assert camera.battery() is None or 0 <= camera.battery() <= 1
    finally:
        camera.close()


def check_live_view(kind: Kind) -> None:
    camera = kind.open()
    try:
        frames = [camera.preview() for _ in range(4)]
        assert any(frame and frame.startswith(b"\xff\xd8") for frame in frames) == kind.live
    finally:
        camera.close()


def check_settings(kind: Kind) -> None:
    camera = kind.open()
    try:
        settings = {s.name: s for s in map(camera.setting, camera.setting_names()) if s is not None}
        assert bool(settings) == kind.settings
        turned = False
        for setting in settings.values():
            others = [choice for choice in setting.choices if choice != setting.value]
            if setting.name in ("iso", "aperture") and others and not setting.readonly:
                assert camera.set_value(setting.name, others[0]) == others[0]
                assert camera.set_value(setting.name, setting.value) == setting.value
                turned = True
        assert turned == kind.settings
        for name, value in (("nonsense", "1"), ("iso", "loud")):
            with pytest.raises(CameraError, match=r"\.$"):
                camera.set_value(name, value)
    finally:
        camera.close()


def check_capture_and_download(kind: Kind) -> None:
    camera = kind.open()
    try:
        if kind.live:
            camera.preview()
        if kind.triggers:
            camera.trigger()
            assert next_shot(camera).content.startswith(b"\xff\xd8")
        else:
            with pytest.raises(CameraError):
                camera.trigger()
        known = kind.press()
        if known is not None:
            assert next_shot(camera).sha256 == known
    finally:
        camera.close()


def check_card(kind: Kind) -> None:
    camera = kind.open()
    try:
        assert (camera.card_space() is not None) == kind.card
        camera.keep_on_card()
        clock = camera.clock()
        assert clock is None or clock.tzinfo is None
        names = [remote.name for remote in camera.listing()]
        assert names == [remote.name for remote in camera.listing()]
    finally:
        camera.close()


CHECKS = (
    check_it_says_who_it_is,
    check_live_view,
    check_settings,
    check_capture_and_download,
    check_card,
)
