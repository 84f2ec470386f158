"""From the picture's profile to the screen's, and where the screen's is found."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from fake_engine import FakeEngine
from PyQt6.QtCore import QObject, QSize
from PyQt6.QtGui import QColor, QColorSpace, QGuiApplication, QImage
from pytestqt.qtbot import QtBot
from x_server import x_server

from ui import live_picture, subject
from ui.app import Windows
from ui.colour import ScreenColours
from ui.hud import last_shot, overlay
from ui.images import rgb32
from ui.live_picture import LivePicture
from ui.screen_profile import VARIABLE
from ui.staged import portrait

ADOBE, P3 = (
    bytes(QColorSpace(named).iccProfile())
    for named in (QColorSpace.NamedColorSpace.AdobeRgb, QColorSpace.NamedColorSpace.DisplayP3)
)
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def green() -> np.ndarray:
    picture = np.zeros((2, 2, 3), np.uint8)
    picture[..., 1] = 200
    return picture


def test_colours_go_from_the_pictures_profile_to_the_screens(green: np.ndarray) -> None:
    plain, notice = ScreenColours().managed(green, None)
    assert notice is None
    assert plain is green  # sRGB on sRGB costs nothing
    wide, _ = ScreenColours(P3).managed(green, None)
    assert wide[0, 0, 2] > 50  # sRGB's green is less pure than the screen's
    same, _ = ScreenColours(ADOBE).managed(green, ADOBE)
    assert tuple(same[0, 0]) == (0, 200, 0)
    narrow, _ = ScreenColours().managed(green, ADOBE)
    assert narrow[0, 0, 1] >= 200


@pytest.mark.parametrize("damaged", [b"", b"not a profile", P3[:100], P3[:40] + bytes(400)])
def test_a_damaged_profile_is_srgb_and_says_so(green: np.ndarray, damaged: bytes) -> None:
    shown, notice = ScreenColours().managed(green, damaged)
    assert notice is not None
    assert "damaged" in notice
    assert tuple(shown[0, 0]) == (0, 200, 0)
    colours = ScreenColours(damaged)
    assert colours.profile is None
    assert colours.notice is not None
    on_wide, _ = ScreenColours(P3).managed(green, damaged)
    assert on_wide[0, 0, 2] > 50


def test_the_huds_pictures_are_managed_too(green: np.ndarray) -> None:
    odd = np.repeat(np.repeat(green, 3, axis=0), 2, axis=1)[:, :3]  # rows that Qt pads
    picture = rgb32(np.ascontiguousarray(odd))
    assert ScreenColours().image(picture) is picture
    shown = ScreenColours(P3).image(picture)
    assert shown.size() == picture.size()
    for x in range(3):
        assert shown.pixelColor(x, 5).red() > 50


def test_a_file_named_by_the_environment_goes_first(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = QGuiApplication.primaryScreen()
    assert ScreenColours.of(screen).profile is None
    monkeypatch.setenv(VARIABLE, str(tmp_path / "screen.icc"))
    missing = ScreenColours.of(screen)
    assert missing.profile is None
    assert "screen.icc cannot be read" in (missing.notice or "")
    (tmp_path / "screen.icc").write_bytes(P3)
    assert ScreenColours.of(screen).profile == P3


def test_what_is_transparent_stays_so(green: np.ndarray) -> None:
    picture = rgb32(green).convertToFormat(QImage.Format.Format_ARGB32)
    picture.setPixelColor(0, 0, QColor(0, 200, 0, 90))
    shown = ScreenColours(P3).image(picture)
    assert shown.pixelColor(0, 0).alpha() == 90
    assert shown.pixelColor(1, 1).alpha() == 255
    assert shown.pixelColor(1, 1).red() > 50


@pytest.mark.parametrize("profile", [ADOBE, P3])
def test_live_frames_come_close_to_what_stills_get(profile: bytes) -> None:
    colours = ScreenColours(profile)
    frame = portrait(1024, 680)
    right = colours.managed(frame)[0].astype(int)
    off = np.abs(colours.live(frame) - right)
    assert off.mean() < 0.3
    assert np.percentile(off, 99) <= 2
    assert off.mean() < 0.1 * np.abs(frame - right).mean(), "and it is no copy of the frame"
    assert ScreenColours().live(frame) is frame
    assert colours.live(frame[:1, :1]).shape == (1, 1, 3)


@pytest.fixture
def wide(monkeypatch: pytest.MonkeyPatch) -> ScreenColours:
    """Every screen has a wide profile."""
    colours = ScreenColours(P3)
    for module in (live_picture, overlay, last_shot, subject):
        monkeypatch.setattr(module, "colours_of", lambda _: colours)
    return colours


def test_the_live_picture_is_in_the_screens_colours_on_both_windows(
    wide: ScreenColours, windows: Windows, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.connect()
    engine.picture = np.full((68, 102, 3), (0, 200, 0), np.uint8)
    windows.subject.show()
    windows.subject.set_open(True)
    engine.live()
    live, place = windows.hud.live, windows.subject.rect().center()
    qtbot.waitUntil(lambda: live.painted_ns > 0)
    assert live.grab().toImage().pixelColor(live.picture_rect.center()).red() > 50
    qtbot.waitUntil(lambda: windows.subject.showing == "live")
    qtbot.waitUntil(lambda: windows.subject.grab().toImage().pixelColor(place).red() > 50)
    tones = windows.hud.histogram._tones
    assert tones is not None, "the histogram is of the camera's own picture"
    assert tones.channels[2, 1:].max() == 0


def test_a_picture_of_the_last_sitter_does_not_come_late(
    wide: ScreenColours, qtbot: QtBot, green: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, begun, managed = threading.Semaphore(0), threading.Event(), live_picture._managed

    def slowly(*args):
        begun.set()
        gate.acquire(timeout=5)
        return managed(*args)

    monkeypatch.setattr(live_picture, "_managed", slowly)
    maker, came = LivePicture(parent := QObject()), []
    for name in ("first", "overtaken", "latest"):
        maker.make(green, QSize(20, 20), 1.0, None, lambda _, name=name: came.append(name))
        assert begun.wait(5)
    gate.release(2)
    qtbot.waitUntil(lambda: came == ["first", "latest"])
    maker.make(green, QSize(20, 20), 1.0, None, lambda _: came.append("late"))
    maker.forget()
    maker.make(green, QSize(20, 20), 1.0, None, lambda _: came.append("next"))
    gate.release(2)
    qtbot.waitUntil(lambda: came[2:] == ["next"])
    maker.close()
    del parent


@pytest.mark.xvfb
def test_the_root_window_tells_the_screens_profile() -> None:
    program = f"""
import xcffib
from xcffib import xproto
from PyQt6.QtGui import QGuiApplication
from ui.screen_profile import find_profile
application = QGuiApplication([])
screen = application.primaryScreen()
assert find_profile(screen) is None
connection = xcffib.connect()
root = connection.get_setup().roots[0].root
name = "_ICC_PROFILE"
atom = connection.core.InternAtom(False, len(name), name).reply().atom
profile = bytes.fromhex({P3.hex()!r})
connection.core.ChangePropertyChecked(
    xproto.PropMode.Replace, root, atom, xproto.Atom.CARDINAL, 8, len(profile), profile
).check()
assert find_profile(screen) == profile
"""
    with x_server() as display:
        environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        environment.pop(VARIABLE, None)
        done = subprocess.run(
            [sys.executable, "-c", program],
            env=environment, cwd=ROOT, capture_output=True, text=True, timeout=60,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
