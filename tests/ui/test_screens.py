"""Screens come and go while both windows are shown. Qt's own signals tell of it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from fake_engine import FakeEngine
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QGuiApplication
from PyQt6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.app import Windows
from ui.offscreen import prepare_two_screens
from ui.places import Places
from ui.screens import Screens

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def screens(qtbot: QtBot, engine: FakeEngine, tmp_path: Path) -> Screens:
    windows = Windows(engine)
    windows.use_screens(True, Places(tmp_path / "windows.ini"))
    qtbot.addWidget(windows.hud, before_close_func=lambda _: windows.close())
    opened = windows.screens
    assert opened is not None
    opened.windows_for_test = windows  # type: ignore[attr-defined]
    return opened


def application() -> QGuiApplication:
    found = QApplication.instance()
    assert isinstance(found, QGuiApplication)
    return found


def where(screens: Screens) -> tuple[str, str | None]:
    """Names of the HUD's and the sitter's screen."""
    subject = screens._subject
    return screens._hud.screen().name(), subject.screen().name() if subject.isVisible() else None


def test_each_window_has_its_screen(screens: Screens) -> None:
    assert where(screens) == ("photographer", "sitter")


def test_the_sitters_screen_is_unplugged_and_comes_back(screens: Screens) -> None:
    windows = screens.windows_for_test  # type: ignore[attr-defined]
    windows.subject.set_open(True)
    _, sitter = QGuiApplication.screens()
    application().screenRemoved.emit(sitter)
    assert where(screens) == ("photographer", None)
    assert "connect it again" in windows.hud.notices.notice.sentence
    assert windows.subject.sentence == "The sitter has no screen"
    application().screenAdded.emit(sitter)
    assert where(screens) == ("photographer", "sitter")
    assert windows.subject.open


def test_the_photographers_screen_is_unplugged_and_comes_back(screens: Screens) -> None:
    """The photographer goes first: the sitter's window makes room, and both go home."""
    photographer, _ = QGuiApplication.screens()
    application().screenRemoved.emit(photographer)
    assert where(screens) == ("sitter", None)
    application().screenAdded.emit(photographer)
    assert where(screens) == ("photographer", "sitter")


def test_a_key_changes_screens_and_the_next_start_knows(
    screens: Screens, qtbot: QtBot, tmp_path: Path
) -> None:
    windows = screens.windows_for_test  # type: ignore[attr-defined]
    qtbot.keyClick(windows.hud, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert where(screens) == ("sitter", "photographer")
    assert "photographer" in windows.hud.notices.notice.sentence
    windows.close()
    hud, subject = QWidget(), QWidget()
    for one in (hud, subject):
        qtbot.addWidget(one)
    again = Screens(hud, subject, True, Places(tmp_path / "windows.ini"))
    again.open()
    assert where(again) == ("sitter", "photographer")
    assert hud.isFullScreen()


def test_a_window_is_where_it_was(qtbot: QtBot, tmp_path: Path) -> None:
    places = Places(tmp_path / "windows.ini")
    first, second = QWidget(), QWidget()
    for one in (first, second):
        qtbot.addWidget(one)
    assert not places.restore("review", first)
    first.setGeometry(300, 200, 900, 600)
    places.remember("review", first)
    assert Places(tmp_path / "windows.ini").restore("review", second)
    assert second.geometry() == first.geometry()
    (tmp_path / "windows.ini").write_text("[review]\ngeometry=nonsense\n")
    assert not Places(tmp_path / "windows.ini").restore("review", second)


@pytest.mark.parametrize("size", [(640, 480), (480, 800), (320, 240)])
def test_small_screens_hold_both_windows(windows: Windows, size: tuple[int, int]) -> None:
    windows.hud.resize(*size)
    windows.subject.resize(*size)
    for window in (windows.hud, windows.subject):
        assert not window.grab().isNull()
    shown = [p.geometry() for p in windows.hud.panels.values() if p.isVisible()]
    assert all(windows.hud.rect().contains(place) for place in shown)


def test_two_device_pixels_a_logical_one(tmp_path: Path) -> None:
    """The staged screens of ratio 2 are real: what is drawn has twice the pixels."""
    program = """
from ui.app import Windows, make_application
from ui.staged import StagedEngine
application = make_application()
engine = StagedEngine()
windows = Windows(engine)
windows.hud.resize(1280, 720)
windows.hud.show()
engine.connect()
engine.live()
application.processEvents()
assert windows.hud.grab().width() == 2560
assert windows.hud.live._image.width() == 2 * windows.hud.live.picture_rect.width()
windows.close()
"""
    environment = os.environ | prepare_two_screens(tmp_path, [(3840, 2160)], 2.0)
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment, cwd=ROOT, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
