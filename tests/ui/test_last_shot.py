"""A shot from its first look to its verdict, its eyes at 100 %, and what the sitter still lacks."""

import itertools
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from fake_engine import CLOSED, FakeEngine, a_face
from PyQt6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tether.looks.look import Look
from tether.pipeline.events import (
    EarlierShot,
    EarlierShots,
    ShotReopened,
    ShotRetouched,
    ShotSeen,
    ShotStored,
    SitterChanged,
)
from tether.readings import Verdict
from ui.app import Windows
from ui.shots import MOST_SHOTS, PREVIEWS


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


def test_who_comes_back_is_counted_with_what_the_session_has(
    windows: Windows, engine: FakeEngine, qtbot: QtBot
) -> None:
    """After a restart only new shots are told one by one; the sitter has all the same."""
    before = EarlierShots(
        "Ada",
        (
            EarlierShot(1, Path("Ada_0001.jpg"), Verdict("keep"), a_face()),
            EarlierShot(2, Path("Ada_0002.jpg"), Verdict("keep"), pick="reject"),
            EarlierShot(3, Path("Ada_0003.jpg"), Verdict("reject"), pick="pick", rating=3),
            EarlierShot(4, Path("Ada_0004.jpg"), Verdict("reject")),
        ),
    )
    engine.tell(SitterChanged("Ada"))
    engine.shoot(5, sitter="Ada")
    engine.tell(before)
    qtbot.waitUntil(lambda: windows.book.kept == 3)
    assert [shot.shot_id for shot in windows.book.of_sitter()] == [1, 2, 3, 4, 5]
    picture = np.full((400, 600, 3), 90, np.uint8)
    engine.tell(ShotSeen(3, picture, picture))
    qtbot.waitUntil(lambda: windows.book.of_sitter()[2].thumbnail is not None)
    assert [shot.unmade for shot in windows.book.of_sitter()] == [True] * 4 + [False]
    engine.tell(SitterChanged("Bo"))
    engine.tell(before)  # late: somebody else sits already
    engine.tell(SitterChanged("Cleo"))
    qtbot.waitUntil(lambda: windows.book.sitter == "Cleo")
    assert windows.book.kept == 0


def test_a_sitter_with_very_many_shots_is_counted_in_full(
    windows: Windows, engine: FakeEngine, qtbot: QtBot
) -> None:
    many = MOST_SHOTS + 50
    shots = (EarlierShot(n, Path(f"{n}.jpg"), Verdict("keep")) for n in range(1, many + 1))
    engine.tell(SitterChanged("Ada"))
    engine.tell(EarlierShots("Ada", tuple(shots)))
    engine.shoot(many + 1, sitter="Ada")
    qtbot.waitUntil(lambda: windows.book.kept == many + 1)


def test_it_says_by_what_it_was_retouched_or_that_it_was_not(
    ada: Windows, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.colour = ""
    engine.recipes.chosen = "recipes/warm evening.toml"
    engine.shoot(1, sitter="Ada")
    qtbot.waitUntil(lambda: ada.book.chosen is not None and ada.book.chosen.retouched is not None)
    shot = ada.book.chosen
    assert shot is not None
    assert shot.retouch == "warm evening"
    assert shot.retouched is not None
    engine.tell(ShotRetouched(1, None, recipe="none"))
    qtbot.waitUntil(lambda: ada.book.chosen is not None and ada.book.chosen.plain)
    shot = ada.book.chosen
    assert shot is not None
    assert (shot.retouch, shot.retouched) == ("No retouch", None)
    picture = np.full((400, 600, 3), (0, 0, 200), np.uint8)
    engine.tell(ShotRetouched(1, picture, "profile chart", "Ada_0001-2", own=True))
    qtbot.waitUntil(lambda: ada.book.chosen is not None and not ada.book.chosen.plain)
    shot = ada.book.chosen
    assert shot is not None
    assert shot.retouch == "own recipe · profile chart"


def test_without_a_retouch_the_shot_itself_is_all_there_is(
    ada: Windows, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.shoot(1, sitter="Ada", retouch=False)
    qtbot.waitUntil(lambda: ada.book.chosen is not None and ada.book.chosen.preview is not None)
    shot = ada.book.chosen
    assert shot is not None
    red = QImage(600, 400, QImage.Format.Format_RGB32)
    red.fill(0xFFC80000)

    ada.hud.last_shot.turn()
    ada.hud.last_shot.turn()
    assert ada.hud.last_shot.side == "after"
    seen = []
    for plain in (False, True):
        shown = replace(shot, preview=red, eyes=(), plain=plain, retouch="No retouch")
        ada.hud.last_shot.show_shot(shown, True)
        image = ada.hud.last_shot.grab().toImage()
        grid = itertools.product(range(0, image.width(), 4), range(0, image.height(), 4))
        seen.append(any(image.pixelColor(*at).red() > 180 for at in grid))
    assert seen == [False, True]  # it is on its way; there will be none


def test_what_is_missing_of_a_shot_of_before_is_asked_for_when_it_is_looked_at(
    windows: Windows, engine: FakeEngine, qtbot: QtBot
) -> None:
    def asked() -> list[object]:
        return [number for what, *(number, *_) in engine.asked if what == "reopen"]

    keeps = (EarlierShot(n, Path(f"Ada_{n:04d}.jpg"), Verdict("keep")) for n in (1, 2))
    reject = EarlierShot(3, Path("Ada_0003.jpg"), Verdict("reject"))
    engine.tell(SitterChanged("Ada"))
    engine.tell(EarlierShots("Ada", (*keeps, reject)))
    qtbot.waitUntil(lambda: asked() == [3])
    book, picture = windows.book, np.full((400, 600, 3), 90, np.uint8)
    engine.tell(ShotReopened(3, picture, picture))
    qtbot.waitUntil(lambda: book.chosen is not None and book.chosen.preview is not None)
    book.step(-1)
    assert asked() == [3, 2]
    engine.tell(ShotReopened(2, picture, picture, (picture, picture)))
    engine.tell(ShotRetouched(2, picture, recipe="natural"))
    qtbot.waitUntil(lambda: book.chosen is not None and book.chosen.retouched is not None)
    assert book.chosen is not None
    assert len(book.chosen.eyes) == 2
    book.step(-1)
    book.step(1)
    assert asked() == [3, 2, 1]  # of the second nothing is missing any more
    book.step(1)
    engine.pick(3, "pick")  # nobody retouched what was rejected
    qtbot.waitUntil(lambda: asked() == [3, 2, 1, 3])


def test_a_shot_whose_pictures_were_let_go_is_asked_for_again(
    ada: Windows, engine: FakeEngine, qtbot: QtBot
) -> None:
    for number in range(1, PREVIEWS + 2):
        engine.shoot(number, sitter="Ada")
    qtbot.waitUntil(lambda: len(ada.book.of_sitter()) == PREVIEWS + 1)
    assert ("reopen", 1) not in engine.asked
    ada.book.choose(1)
    assert ("reopen", 1) in engine.asked
