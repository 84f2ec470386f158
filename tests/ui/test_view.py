"""Instruments one by one, kept layouts, and the overlay, through real key presses."""

import json
from pathlib import Path

import numpy as np
import pytest
from fake_engine import FakeEngine
from PIL import Image
from PyQt6.QtCore import QRect, Qt
from PyQt6.QtGui import QColor, QImage, QPainter
from PyQt6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tether.camera.base import CameraValues, CardSpace
from tether.errors import PictureError
from ui.app import Windows
from ui.hud.arrange_dialog import WORDS
from ui.hud.layout import HIDEABLE, PANELS
from ui.hud.layouts import Layouts
from ui.hud.overlay import Overlay, load_overlay

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def press(windows: Windows, *keys: Qt.Key, control: bool = False) -> None:
    for key in keys:
        QTest.keyClick(windows.hud, key, CONTROL if control else Qt.KeyboardModifier.NoModifier)


def test_every_instrument_has_its_box() -> None:
    assert set(WORDS) == set(HIDEABLE)


@pytest.mark.parametrize("name", PANELS)
def test_each_panel_is_hidden_alone_by_keys(windows: Windows, name: str) -> None:
    windows.hud.resize(1920, 1080)
    press(windows, K.Key_E)
    dialog = windows.actions.view.dialog
    assert dialog is not None
    QTest.keyClick(dialog.boxes[name], K.Key_Space)
    assert windows.hud.hidden == {name}
    visible = {one for one in PANELS if windows.hud.panels[one].isVisible()}
    assert visible == set(PANELS) - {name}
    QTest.keyClick(dialog, K.Key_Escape)
    assert windows.actions.view.dialog is None


def test_a_layout_is_kept_recalled_and_there_at_the_next_start(
    windows: Windows, engine: FakeEngine, qtbot: QtBot
) -> None:
    windows.hud.set_hidden(frozenset({"strip", "rate"}))
    press(windows, K.Key_E)
    dialog = windows.actions.view.dialog
    assert dialog is not None
    QTest.keyClick(dialog.boxes["eyes"], K.Key_Space)
    QTest.keyClick(dialog, K.Key_2, CONTROL)
    QTest.keyClick(dialog, K.Key_Escape)
    kept = {"strip", "rate", "eyes"}
    assert windows.hud.hidden == kept
    press(windows, K.Key_3, control=True)
    assert windows.hud.hidden == kept, "nothing is kept there"
    windows.hud.set_hidden(frozenset())
    press(windows, K.Key_2, control=True)
    assert windows.hud.hidden == kept
    again = Windows(engine)
    assert again.hud.hidden == kept
    again.close()


def test_h_hides_all_and_brings_back_what_was_there(windows: Windows) -> None:
    windows.actions.view._hide(frozenset({"strip"}))
    press(windows, K.Key_H)
    assert windows.hud.hidden >= set(PANELS)
    press(windows, K.Key_H)
    assert windows.hud.hidden == {"strip"}
    press(windows, K.Key_H, K.Key_Escape)
    assert windows.hud.hidden == {"strip"}


def test_figures_are_hidden_until_they_matter(
    windows: Windows, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.connect()
    status = windows.hud.status
    qtbot.waitUntil(lambda: "card 1243 shots" in status.accessibleDescription())
    windows.hud.set_hidden(frozenset({"card", "disk", "battery", "rate"}))
    assert "card" not in status.accessibleDescription()
    assert "disk" not in status.accessibleDescription()
    engine.tell(CameraValues(0.05, (), CardSpace(10, 3)))
    qtbot.waitUntil(lambda: "card 3 shots" in status.accessibleDescription())


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"hidden": 3, "layouts": {"1": "x", "2": ["eyes", 5, "nonsense"]}}']
)
def test_a_damaged_file_of_layouts_counts_as_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "layouts.json"
    path.write_text(text)
    layouts = Layouts(path)
    assert layouts.hidden == frozenset()
    assert layouts.recall(2) in (None, frozenset({"eyes"}))
    assert layouts.hide(frozenset({"light"})) is None
    assert json.loads(path.read_text())["hidden"] == ["light"]


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    said = Layouts(tmp_path / "file" / "layouts.json").hide(frozenset())
    assert said is not None
    assert said.startswith("The layout cannot be kept")


def test_a_cover_is_laid_over_the_picture_and_faded_by_keys(
    windows: Windows, engine: FakeEngine, qtbot: QtBot, tmp_path: Path
) -> None:
    engine.live()
    qtbot.waitUntil(lambda: not windows.hud.live.picture_rect.isEmpty())
    path = tmp_path / "cover.png"
    Image.new("RGBA", (300, 400), (255, 0, 0, 255)).save(path)
    live = windows.hud.live
    press(windows, K.Key_K)
    line = windows.hud.sheet.session.overlay.line
    assert windows.hud.sheet.isVisible(), "nothing is chosen yet: the panel asks"
    QTest.keyClicks(line, str(path))
    QTest.keyClick(line, K.Key_Return)
    qtbot.waitUntil(lambda: live.overlay.shown)
    QTest.keyClick(line, K.Key_Escape)
    before = live.overlay.opacity
    press(windows, K.Key_Plus, K.Key_Plus, K.Key_Minus)
    assert live.overlay.opacity == pytest.approx(before + 0.1)
    place = live.overlay.place_in(live.picture_rect)
    assert place.height() == live.picture_rect.height()
    redder = QColor(live.grab().toImage().pixel(place.center()))
    press(windows, K.Key_K)
    plain = QColor(live.grab().toImage().pixel(place.center()))
    assert redder.red() - redder.blue() > plain.red() - plain.blue()


def test_this_shot_becomes_the_overlay(windows: Windows, engine: FakeEngine, qtbot: QtBot) -> None:
    press(windows, K.Key_K, control=True)
    assert not windows.hud.live.overlay.has_picture
    engine.shoot(1)
    qtbot.waitUntil(lambda: windows.book.chosen is not None)
    qtbot.waitUntil(lambda: windows.book.chosen.preview is not None)  # type: ignore[union-attr]
    press(windows, K.Key_K, control=True)
    assert windows.hud.live.overlay.name == "Ada_0001.jpg"


def test_opacity_stays_between_seen_and_seen_through() -> None:
    overlay = Overlay()
    overlay.opacity = 7.0
    assert overlay.opacity == 0.9
    overlay.opacity = -1.0
    assert overlay.opacity == 0.1
    overlay.draw(QPainter(), QRect(0, 0, 10, 10), 1.0)  # nothing to draw


def test_overlays_of_many_kinds_and_none(tmp_path: Path) -> None:
    wide = tmp_path / "wide.jpg"
    Image.fromarray(np.zeros((2000, 6000, 3), np.uint8)).save(wide)
    image = load_overlay(wide)
    assert isinstance(image, QImage)
    assert (image.width(), image.height()) == (2560, 853)
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"no picture")
    with pytest.raises(PictureError, match=r"bad\.png"):
        load_overlay(bad)
