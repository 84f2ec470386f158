from dataclasses import replace
from pathlib import Path

import numpy as np
from fake_engine import CLOSED, HALF, FakeEngine, a_face
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QColor
from PyQt6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tether.camera.base import CARD_FULL, CameraState, CameraValues, CardSpace, StateChanged
from tether.pipeline.events import DiskSpace, Notice, ShotJudged, SitterChanged
from tether.readings import Cue, CueState, Eye, Eyes, Face, Reading, Reason, Verdict
from ui import theme
from ui.app import Windows

CHIN = Cue("chin_down", "Chin down a little", "sitter", "down", (0.43, 0.56))


def shown(windows: Windows, qtbot: QtBot, text: str) -> None:
    qtbot.waitUntil(lambda: windows.hud.cue.text == text)


def test_the_cue_follows_the_engine(windows: Windows, engine: FakeEngine, qtbot: QtBot) -> None:
    assert windows.hud.cue.text == "Waiting for the camera"
    engine.live(CueState(CHIN))
    shown(windows, qtbot, "Chin down a little")
    engine.live(CueState(None, ready=True))
    shown(windows, qtbot, "Ready")
    engine.live(CueState())
    shown(windows, qtbot, "Watching")
    engine.tell(StateChanged(CameraState.LOST, "The camera is gone"))
    shown(windows, qtbot, "Waiting for the camera")


def test_ready_and_cue_differ_in_shape_and_brightness(
    windows: Windows, engine: FakeEngine, qtbot: QtBot
) -> None:
    """Told apart without colour: the band is bright for ready, and dark for a cue."""

    def brightness() -> float:
        image = windows.hud.cue.grab().toImage()
        return float(np.mean([image.pixelColor(x, 20).lightness() for x in range(20, 400, 10)]))

    engine.live(CueState(CHIN))
    shown(windows, qtbot, CHIN.text)
    dark = brightness()
    engine.live(CueState(None, ready=True))
    shown(windows, qtbot, "Ready")
    assert brightness() > dark + 50


def test_the_arrow_is_drawn_at_its_anchor(
    windows: Windows, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.picture = np.zeros((680, 1024, 3), np.uint8)
    engine.live(CueState(CHIN))
    shown(windows, qtbot, CHIN.text)
    place = windows.hud.live.picture_rect
    image = windows.hud.live.grab().toImage()
    x = place.x() + round(0.43 * place.width())
    y = place.y() + round((0.56 + 0.09) * place.height())
    assert QColor(image.pixel(x, y)) == theme.ATTENTION


def test_painted_frames_are_told_after_painting(qtbot: QtBot, engine: FakeEngine) -> None:
    painted: list[int] = []
    windows = Windows(engine, painted.append)
    windows.hud.resize(1280, 720)
    windows.hud.show()
    first = engine.live()
    qtbot.waitUntil(lambda: painted == [first.received_ns])
    second = engine.live()
    qtbot.waitUntil(lambda: painted == [first.received_ns, second.received_ns])
    windows.close()


def test_a_silent_camera_is_not_well(windows: Windows, engine: FakeEngine, qtbot: QtBot) -> None:
    status = windows.hud.status
    engine.connect()
    qtbot.waitUntil(lambda: "is connected" in status.accessibleDescription())
    windows.hud.check_age()
    assert "is connected" in status.accessibleDescription()
    assert windows.hud._live_since_ns is not None
    windows.hud._live_since_ns -= 5_000_000_000
    windows.hud.check_age()
    assert "No picture for 5 s" in status.accessibleDescription()
    assert "is connected" not in status.accessibleDescription()
    assert marked(windows, theme.ATTENTION)
    engine.live()
    qtbot.waitUntil(lambda: windows.hud._last is not None)
    windows.hud.check_age()
    assert "is connected" in status.accessibleDescription()


def test_a_picture_that_stands_still_says_so(
    windows: Windows, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.live(CueState(CHIN))
    shown(windows, qtbot, CHIN.text)
    qtbot.waitUntil(lambda: windows.hud.cue.text == "Waiting for the camera", timeout=4000)
    engine.live(CueState(CHIN))
    shown(windows, qtbot, CHIN.text)


def test_each_eye_is_told_on_its_own(windows: Windows, engine: FakeEngine, qtbot: QtBot) -> None:
    wink = Eyes("closed", 0.9, left=Eye("closed"), right=Eye("open"))
    engine.live(face=replace(a_face(), eyes=wink))
    qtbot.waitUntil(lambda: windows.hud.eyes.accessibleDescription() == "Right Open, left Closed")


def test_unknown_numbers_are_dashes(windows: Windows, engine: FakeEngine, qtbot: QtBot) -> None:
    engine.live(face=Face((0.4, 0.2, 0.2, 0.4)))
    qtbot.waitUntil(lambda: "Turn –" in windows.hud.head.accessibleDescription())
    assert "– stops" in windows.hud.light.accessibleDescription()
    windows.hud.grab()


def test_every_part_has_a_name_for_screen_readers(windows: Windows) -> None:
    for name, panel in windows.hud.panels.items():
        assert panel.accessibleName(), name


def test_verdicts_and_keepers(windows: Windows, engine: FakeEngine, qtbot: QtBot) -> None:
    engine.tell(SitterChanged("Ada", "Grace"))
    engine.shoot(1)
    engine.shoot(2, CLOSED)
    engine.shoot(3, HALF)
    qtbot.waitUntil(lambda: len(windows.book.of_sitter()) == 3)
    assert windows.book.kept == 1
    assert "1 of 3 kept" in windows.hud.sitter.accessibleDescription()
    engine.pick(3, "pick")
    qtbot.waitUntil(lambda: windows.book.kept == 2)
    assert windows.hud.last_shot.accessibleDescription() == "Ada_0003.jpg, Keep, Your pick"


def test_a_click_chooses_a_shot(windows: Windows, engine: FakeEngine, qtbot: QtBot) -> None:
    for shot_id in (1, 2, 3):
        engine.shoot(shot_id)
    qtbot.waitUntil(lambda: len(windows.book.of_sitter()) == 3)
    windows.hud.strip.grab()  # paints, so that the cells are known
    QTest.mouseClick(
        windows.hud.strip, Qt.MouseButton.LeftButton, pos=windows.hud.strip.rect().center() / 20
    )
    assert windows.book.pinned == 1


def test_serious_notices_stay_until_they_are_read(windows: Windows, qtbot: QtBot) -> None:
    windows.hud.tell(Notice("The disk is full.", True))
    windows.hud.tell(Notice("A shot came."))
    assert windows.hud.notices.notice == Notice("The disk is full.", True)
    QTest.keyClick(windows.hud, Qt.Key.Key_Return)
    assert windows.hud.notices.notice == Notice("A shot came.")
    QTest.keyClick(windows.hud, Qt.Key.Key_Return)
    assert windows.hud.notices.isHidden()


def test_bad_values_break_nothing(windows: Windows, engine: FakeEngine, qtbot: QtBot) -> None:
    """An unreadable shot, a picture of one pixel, absurd names and numbers."""
    engine.tell(SitterChanged("‮\n\t" + "W" * 5000, "\x00" * 10))
    engine.tell(CameraValues(7.5, ()))
    engine.tell(DiskSpace(-1))
    blank = np.zeros((213, 320, 3), np.uint8)
    verdict = Verdict("check", (Reason("unreadable", "damaged.jpg " * 60),), 0.0)
    engine.tell(
        ShotJudged(
            1, Path("damaged.jpg"), windows.book.sitter, Reading(0, 0), verdict, blank, blank
        )
    )
    engine.picture = np.zeros((1, 1, 3), np.uint8)
    engine.live(CueState(Cue("x", "word " * 200, "sitter", "left", (9.0, -4.0))))
    qtbot.waitUntil(lambda: windows.hud.cue.text.startswith("word"))
    for size in ((480, 360), (640, 480), (3000, 500), (500, 2000)):
        windows.hud.resize(*size)
        windows.subject.resize(*size)
        assert not windows.hud.grab().isNull()
        assert not windows.subject.grab().isNull()


def test_whoever_sat_before_the_windows_opened_is_shown(qtbot: QtBot, engine: FakeEngine) -> None:
    engine.desk.tell = lambda: engine.tell(SitterChanged("Ada Lovelace", "Bo"))
    windows = Windows(engine)
    qtbot.waitUntil(lambda: windows.book.sitter == "Ada Lovelace")
    assert windows.hud.following == "Bo"
    windows.close()


def marked(windows: Windows, colour: QColor) -> bool:
    """Whether the status bar's mark is of this colour, or its line."""
    image = windows.hud.status.grab().toImage()
    middle = image.height() // 2
    return any(QColor(image.pixel(x, middle)) == colour for x in range(30))


def test_a_full_card_is_said_until_it_is_over(
    windows: Windows, engine: FakeEngine, qtbot: QtBot
) -> None:
    status = windows.hud.status
    engine.tell(StateChanged(CameraState.LIVE, "Nikon Z 6_2 is connected."))
    engine.tell(CameraValues(0.8, (), CardSpace(9_000_000, 0)))
    qtbot.waitUntil(lambda: CARD_FULL in status.accessibleDescription())
    assert marked(windows, theme.ALARM)
    windows.hud.notices.dismiss()
    assert marked(windows, theme.ALARM)
    engine.tell(CameraValues(0.8, (), CardSpace(64_000_000_000, 0)))  # does not count pictures
    qtbot.waitUntil(lambda: marked(windows, theme.READY))
    assert CARD_FULL not in status.accessibleDescription()
