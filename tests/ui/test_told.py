"""What the engine says while shooting is said in the language of the windows."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from fake_engine import FakeEngine
from PyQt6.QtGui import QFont, QImage
from pytestqt.qtbot import QtBot

from tether.camera.base import CameraState, StateChanged
from tether.cues.reference import Drift, Reference, drift
from tether.pipeline.events import Notice
from tether.readings import Face, Framing, Head, Light, Reading, Shoulders
from tether.session.files import explain
from ui import languages, theme, translations
from ui.app import Windows
from ui.sentences import SENTENCES
from ui.sentences_with_names import NAMED
from ui.session_panel.controls import Sentence
from ui.told import CLAUSES, CONTEXT, told

TRANSLATED = sorted(translations.files())
BOX = (0.4, 0.2, 0.2, 0.3)
HARD = Face(
    BOX,
    head=Head(12.0, 9.0, -8.0),
    shoulders=Shoulders(6.0),
    light=Light(key="image_left", ratio_stops=2.5, skin_luminance=0.4, skin_lab=(60.0, 25.0, 14.0)),
    framing=Framing(eye_line=0.5, size=0.5, centre=(0.7, 0.4)),
)
SOFT = Face(
    BOX,
    head=Head(-3.0, -4.0, 5.0),
    shoulders=Shoulders(-2.0),
    light=Light(
        key="image_right", ratio_stops=0.5, skin_luminance=0.1, skin_lab=(50.0, 10.0, 14.0)
    ),
    framing=Framing(eye_line=0.3, size=0.3, centre=(0.4, 0.4)),
)
WIDE = QImage(600, 400, QImage.Format.Format_RGB32)
GOLD = Face(BOX, light=Light(skin_lab=(60.0, 25.0, 34.0)))


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    languages.use("en")


@pytest.fixture
def cut(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is drawn cut short with dots."""
    texts: list[str] = []
    fit_line = theme.fit_line

    def fitted(text: str, *others: Any) -> tuple[QFont, str]:
        font, shown = fit_line(text, *others)
        if shown != text:
            texts.append(text)
        return font, shown

    monkeypatch.setattr(theme, "fit_line", fitted)
    return texts


def drifts(before: Face, after: Face) -> tuple[Drift, ...]:
    reference = Reference.from_reading(Reading(6000, 4000, (before,), 0))
    assert reference is not None
    return drift(reference, Reading(6000, 4000, (after,), 0))


@pytest.mark.parametrize("language", TRANSLATED)
def test_whatever_drifts_is_told_alone_and_with_others(qtbot: QtBot, language: str) -> None:
    languages.use(language)
    found = [
        *drifts(HARD, SOFT), *drifts(SOFT, HARD), *drifts(HARD, GOLD), *drifts(GOLD, HARD)
    ]  # fmt: skip
    assert len({one.code for one in found}) == 11
    for one in found:
        assert told(one.sentence) != one.sentence, one.sentence
    together = " ".join(one.sentence for one in found)
    assert told(together) == " ".join(told(one.sentence) for one in found)


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_a_camera_refuses_is_told(qtbot: QtBot, language: str) -> None:
    gp = pytest.importorskip("gphoto2")
    from tether.camera.gphoto_errors import call_failed, open_failed, taken_sentence

    languages.use(language)
    codes = (gp.GP_ERROR, gp.GP_ERROR_IO, gp.GP_ERROR_TIMEOUT, gp.GP_ERROR_CAMERA_BUSY)
    doings = (
        "showing live view", "reading the card", "sending DSC_1.JPG", "taking the picture",
        "focusing", "reading its settings", "looking at its card", "choosing the card",
        "waiting for pictures", "setting ISO to 100",
    )  # fmt: skip
    for code in codes:
        error = gp.GPhoto2Error(code)
        sentences = [str(call_failed(error, doing)) for doing in doings]
        sentences += [str(open_failed(error, port)) for port in ("usb:001,004", "ptpip:10.0.0.2")]
        for sentence in (*sentences, taken_sentence("usb:001,004")):
            assert told(sentence) != sentence
        for doing, sentence in zip(doings, sentences, strict=False):
            assert doing not in told(sentence)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_sentence_with_names_is_found_as_itself(qtbot: QtBot, language: str) -> None:
    """None that begins with a name takes another's place."""
    languages.use(language)
    for sentence in NAMED:
        fields = {name for _, name, _, _ in Formatter().parse(sentence) if name}
        things = {name: "no face found" if name in CLAUSES else f"A b-{name}.c" for name in fields}
        shown = things | {name: told(things[name]) for name in CLAUSES if name in things}
        expected = languages.translate(CONTEXT, sentence).format(**shown)
        assert told(sentence.format(**things)) == expected


def test_a_full_disk_behind_the_second_copy_is_told(qtbot: QtBot) -> None:
    languages.use("de")
    full = explain(OSError(28, "No space left on device"), Path("/media/b"))
    said = told(f"The backup has stopped; shooting goes on. {full}")
    assert said.startswith("Die Zweitkopie steht; die Aufnahme geht weiter. Die Platte mit /media")


def test_the_panel_says_in_german_what_the_camera_does(qtbot: QtBot) -> None:
    languages.use("de")
    engine = FakeEngine()
    windows = Windows(engine, language="de")
    qtbot.addWidget(windows.hud)
    engine.tell(StateChanged(CameraState.SEARCHING, "Looking for a camera."))
    page = windows.hud.sheet.camera
    said = told("Looking for a camera.")
    assert said != "Looking for a camera."
    qtbot.waitUntil(lambda: said in [one.text() for one in page.findChildren(Sentence)])
    windows.close()


def test_every_sentence_has_room_in_the_notice_bar(
    qtbot: QtBot, windows: Windows, cut: list[str]
) -> None:
    windows.hud.resize(1280, 720)
    bar = windows.hud.notices
    light = " ".join(one.sentence for one in drifts(HARD, SOFT) if one.about != "pose")
    for language in TRANSLATED:
        languages.use(language)
        for sentence in (*SENTENCES, *NAMED, light):
            bar.dismiss()
            windows.hud.tell(Notice(sentence, serious=True))
            bar.grab()
            assert theme.single_line(told(sentence)) not in cut


def test_the_next_notice_gets_a_height_of_its_own(qtbot: QtBot, windows: Windows) -> None:
    windows.hud.resize(1280, 720)
    windows.hud.tell(Notice("Short.", serious=True))
    short = windows.hud.notices.height()
    windows.hud.tell(Notice("A long sentence. " * 12, serious=True))
    windows.hud.notices.dismiss()
    assert windows.hud.notices.height() > short


def test_a_long_tag_takes_two_lines_and_says_it_all(
    qtbot: QtBot, windows: Windows, engine: FakeEngine, cut: list[str]
) -> None:
    windows.hud.resize(1280, 720)
    engine.shoot(1, sitter="Ada", retouch=False)
    qtbot.waitUntil(lambda: windows.book.chosen is not None and bool(windows.book.chosen.preview))
    shot = windows.book.chosen
    assert shot is not None
    for language in TRANSLATED:
        languages.use(language)
        colour = told("profile chart · light as DSC_1.JPG")
        assert colour != "profile chart · light as DSC_1.JPG"
        retouch = f"{languages.translate('retouch', 'Natural')} · {colour}"
        now = replace(shot, preview=WIDE, retouched=WIDE, retouch=retouch)
        windows.hud.last_shot.show_shot(now, True)
        windows.hud.last_shot.grab()
        assert not [text for text in cut if colour in text]
