import numpy as np
import pytest
from fake_engine import CLOSED, HALF, FakeEngine
from PyQt6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tether.pipeline.events import RatingChanged, SitterChanged
from tether.readings import Cue, CueState
from ui.app import Windows
from ui.subject import Mode


@pytest.fixture
def opened(windows: Windows, engine: FakeEngine, qtbot: QtBot) -> Windows:
    engine.tell(SitterChanged("Ada"))
    qtbot.waitUntil(lambda: windows.book.sitter == "Ada")
    windows.subject.set_open(True)
    return windows


def test_closed_it_welcomes_whatever_comes(
    windows: Windows, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.live()
    engine.shoot(1)
    qtbot.wait(10)
    assert windows.subject.showing == "welcome"
    assert windows.subject.shown_shot is None


@pytest.mark.parametrize("mode", ["good", "pair", "picks"])
def test_a_rejected_shot_is_never_shown(
    opened: Windows, engine: FakeEngine, qtbot: QtBot, mode: Mode
) -> None:
    opened.subject.set_mode(mode)
    engine.shoot(1)
    engine.tell(RatingChanged(1, "pick", 0, None))
    engine.shoot(2, CLOSED)
    engine.shoot(3, HALF)
    qtbot.waitUntil(lambda: len(opened.book.of_sitter()) == 3)
    assert opened.subject.shown_shot is not None
    assert opened.subject.shown_shot.shot_id == 1
    engine.tell(RatingChanged(1, "reject", 0, None))
    qtbot.waitUntil(lambda: opened.subject.shown_shot is None)
    assert opened.subject.showing == "welcome"


def test_another_sitter_sees_nothing_of_the_last(
    opened: Windows, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.live()
    engine.shoot(1)
    qtbot.waitUntil(lambda: opened.subject.showing == "live")
    engine.tell(SitterChanged("Grace"))
    qtbot.waitUntil(lambda: opened.subject.showing == "welcome")
    opened.subject.set_mode("good")
    assert opened.subject.shown_shot is None


def test_live_is_mirrored(opened: Windows, engine: FakeEngine, qtbot: QtBot) -> None:
    picture = np.zeros((400, 600, 3), np.uint8)
    picture[:, :300] = (0, 0, 255)  # red on the left, BGR
    engine.picture = picture
    engine.live()
    qtbot.waitUntil(lambda: opened.subject.showing == "live")
    seen = opened.subject.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    left = QColor(seen.pixel(seen.width() // 4, seen.height() // 2))
    right = QColor(seen.pixel(seen.width() * 3 // 4, seen.height() // 2))
    assert left.red() < 30
    assert right.red() > 220


def test_only_friendly_words_for_the_sitter_alone(
    opened: Windows, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.live(CueState(Cue("clipping", "Skin is clipping: less light", "photographer")))
    qtbot.waitUntil(lambda: opened.subject.showing == "live")
    assert opened.subject.said == ""
    engine.live(CueState(Cue("chin_down", "Chin down a little", "sitter", "down")))
    qtbot.waitUntil(lambda: opened.subject.said == "Chin a touch lower, great")
    engine.live(CueState(None, ready=True))
    qtbot.waitUntil(lambda: opened.subject.said == "Hold that")


def test_quiet_is_dark(opened: Windows, engine: FakeEngine, qtbot: QtBot) -> None:
    engine.live()
    qtbot.waitUntil(lambda: opened.subject.showing == "live")
    opened.subject.set_quiet(True)
    seen = opened.subject.grab().toImage()
    assert max(seen.pixelColor(x, 360).lightness() for x in range(0, 1280, 40)) < 30
    opened.subject.set_quiet(False)
    assert opened.subject.showing == "live"


def test_it_rests_before_a_shot_only_where_that_is_wished(
    opened: Windows, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.live()
    qtbot.waitUntil(lambda: opened.subject.showing == "live")
    opened.subject.rest_for_shot()
    assert opened.subject.showing == "live"  # nobody wished for it
    opened.subject.set_quiet_before_shot(True)
    engine.live(CueState(None, ready=True))  # ready: the shot is about to be taken
    qtbot.waitUntil(lambda: opened.subject.showing == "blank")
    engine.live(CueState(Cue("chin_down", "Chin down a little", "sitter", "down")))
    qtbot.waitUntil(lambda: opened.subject.showing == "live", timeout=4000)  # and comes back
    opened.subject.rest_for_shot()
    assert opened.subject.showing == "blank"
    opened.subject.set_quiet_before_shot(False)  # by key, at once
    assert opened.subject.showing == "live"
    opened.subject.set_quiet_before_shot(True)
    opened.subject.set_open(False)
    opened.subject.rest_for_shot()
    assert opened.subject.showing == "welcome"  # a closed gate has nothing to hide
