"""A shot from its first look to its verdict, its eyes at 100 %, and what the sitter still lacks."""

import itertools
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from fake_engine import CLOSED, FakeEngine
from PyQt6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tether.looks.look import Look
from tether.pipeline.events import ShotSeen, ShotStored, SitterChanged
from ui.app import Windows


@pytest.fixture
def ada(windows: Windows, engine: FakeEngine, qtbot: QtBot) -> Windows:
    windows.hud.resize(1920, 1080)
    engine.tell(SitterChanged("Ada"))
    qtbot.waitUntil(lambda: windows.book.sitter == "Ada")
    return windows


def test_a_shot_is_seen_before_it_is_judged(ada: Windows, engine: FakeEngine, qtbot: QtBot) -> None:
    now = time.monotonic_ns()
    picture = np.full((400, 600, 3), (0, 0, 200), np.uint8)  # red, BGR
    engine.tell(ShotStored(1, Path("Ada_0001.jpg"), "Ada", now, now))
    engine.tell(ShotSeen(1, picture[:200, :300].copy(), picture))
    qtbot.waitUntil(lambda: ada.book.chosen is not None and ada.book.chosen.preview is not None)
    shot = ada.book.chosen
    assert shot is not None
    assert shot.state == "waiting"
    assert has_red(ada.hud.last_shot.grab().toImage())
    assert ada.book.last_good() is None  # the sitter sees nothing that nobody has judged
    engine.shoot(1, CLOSED, "Ada")
    engine.tell(ShotSeen(1, picture[:200, :300].copy(), picture))  # late: the judged one stays
    qtbot.waitUntil(lambda: ada.book.chosen is not None and ada.book.chosen.state == "reject")
    qtbot.wait(10)
    assert not has_red(ada.hud.last_shot.grab().toImage())


def has_red(image: QImage) -> bool:
    colours = (
        image.pixelColor(x, y)
        for x in range(0, image.width(), 8)
        for y in range(0, image.height(), 8)
    )
    return any(c.red() > 180 and c.green() < 20 and c.blue() < 20 for c in colours)


def test_the_eyes_are_shown_pixel_for_pixel(ada: Windows, engine: FakeEngine, qtbot: QtBot) -> None:
    """A pattern of single pixels comes out as it is: nothing is scaled, whatever is in between."""
    engine.shoot(1, sitter="Ada")
    qtbot.waitUntil(lambda: ada.book.chosen is not None and bool(ada.book.chosen.eyes))
    shot = ada.book.chosen
    assert shot is not None
    pattern = QImage(640, 368, QImage.Format.Format_RGB32)
    pattern.fill(0xFF000000)
    for x in range(0, 640, 3):
        for y in range(0, 368, 3):
            pattern.setPixel(x, y, 0xFF00FF00)
    ada.hud.last_shot.show_shot(replace(shot, eyes=(pattern, pattern), name="eyes.jpg"), True)
    seen = ada.hud.last_shot.grab().toImage()
    green = [
        (x, y)
        for x in range(seen.width())
        for y in range(seen.height())
        if seen.pixel(x, y) & 0xFFFFFF == 0x00FF00
    ]
    assert len(green) > 500
    columns = sorted({x for x, _ in green if x < seen.width() // 2})
    assert {b - a for a, b in itertools.pairwise(columns)} == {3}


def test_kinds_are_told_until_each_is_among_the_keeps(
    ada: Windows, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.look = replace(Look(), wanted=("neutral", "smile"), keepers=1)
    ada.hud.show_look()
    said = ada.hud.sitter.accessibleDescription
    assert "neutral missing, smile missing" in said()
    engine.shoot(1, CLOSED, "Ada")
    qtbot.waitUntil(lambda: len(ada.book.of_sitter()) == 1)
    assert "neutral missing, smile missing" in said()  # a reject counts for nothing
    engine.shoot(2, sitter="Ada")  # the staged face smiles
    qtbot.waitUntil(lambda: ", 1 kept, " in said())
    assert "neutral missing, smile got" in said()
    assert not ada.hud.sitter.done
    engine.look = replace(engine.look, wanted=("smile",))
    ada.hud.show_look()
    assert ada.hud.sitter.done
