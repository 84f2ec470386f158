"""The panel beside the picture, through real key presses."""

from concurrent.futures import Future
from pathlib import Path

import pytest
from fake_engine import FakeEngine
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tether.camera.base import CameraSetting, CameraValues, Storage
from tether.config import load_settings
from tether.errors import CameraError, SettingsError
from tether.session.attendees.attendance import Attendee
from ui import theme
from ui.app import Windows
from ui.hud.layout import beside_sheet, sheet_place
from ui.session_panel.camera_page import shown
from ui.session_panel.sheet import SessionSheet
from ui.staged_parts import SETTINGS

K = Qt.Key


@pytest.fixture
def sheet(windows: Windows, engine: FakeEngine, qtbot: QtBot) -> SessionSheet:
    engine.connect()
    qtbot.waitUntil(lambda: bool(windows.hud.sheet.camera.rows))
    QTest.keyClick(windows.hud, K.Key_C)
    qtbot.waitUntil(windows.hud.sheet.isVisible)
    return windows.hud.sheet


def keys(widget: QWidget, *pressed: Qt.Key) -> None:
    for key in pressed:
        QTest.keyClick(widget, key)


def type_into(widget: QWidget, text: str) -> None:
    QTest.keyClicks(widget, text)


def test_c_opens_beside_the_picture_and_esc_gives_the_keys_back(
    sheet: SessionSheet, windows: Windows, engine: FakeEngine
) -> None:
    hud = windows.hud
    assert not sheet.geometry().intersects(hud.live.geometry())
    assert not sheet.geometry().intersects(hud.cue.geometry())
    engine.asked.clear()
    keys(sheet.camera.take, K.Key_X, K.Key_P)
    assert engine.asked == [], "a key in the panel rates no shot"
    rows = [row.choice for row in sheet.camera.rows.values() if row.choice.isEnabled()]
    before = [row.currentIndex() for row in rows]
    for row in rows:
        keys(row, K.Key_8, K.Key_1, K.Key_B, K.Key_F)
    assert [row.currentIndex() for row in rows] == before, "nor does it set the camera"
    assert rows
    assert engine.asked == []
    keys(sheet.camera.take, K.Key_Escape)
    assert not sheet.isVisible()
    assert hud.live.geometry().right() > hud.width() / 2
    keys(hud, K.Key_A)
    assert engine.asked == [("autofocus",)]


def test_only_settings_that_the_camera_has(
    sheet: SessionSheet, windows: Windows, engine: FakeEngine, qtbot: QtBot
) -> None:
    page = sheet.camera
    assert list(page.rows) == ["iso", "shutter", "aperture", "whitebalance", "drive", "quality"]
    assert not page.rows["quality"].choice.isEnabled(), "it is read-only"
    assert page.rows["shutter"].choice.currentText() == "1/200"
    engine.tell(CameraValues(0.5, SETTINGS[:1]))
    qtbot.waitUntil(lambda: list(page.rows) == ["iso"])
    engine.tell(CameraValues(0.5, ()))
    qtbot.waitUntil(lambda: not page.rows)
    assert page.first() is page.take


def test_a_setting_is_turned_by_keys_and_read_back(
    sheet: SessionSheet, engine: FakeEngine, qtbot: QtBot
) -> None:
    row = sheet.camera.rows["iso"]
    keys(row.choice, K.Key_Down)
    assert engine.asked[-1] == ("set_camera_value", "iso", "200")
    qtbot.waitUntil(lambda: row.said.text() == "✓")
    assert row.choice.currentText() == "200"


def test_a_camera_that_keeps_its_own_value_shows_it(
    sheet: SessionSheet, engine: FakeEngine, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[Future[str]] = []

    def answer_later(name: str, value: str) -> "Future[str]":
        engine.asked.append((name, value))
        answers.append(Future())
        return answers[-1]

    monkeypatch.setattr(engine, "set_camera_value", answer_later)
    row = sheet.camera.rows["aperture"]
    keys(row.choice, K.Key_Down, K.Key_Up, K.Key_Up)
    assert engine.asked[-1] == ("aperture", "f/8"), "only one is on its way"
    answers[0].set_result("f/8")
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert engine.asked[-1] == ("aperture", "f/4"), "then the latest, none between"
    answers[1].set_result("f/5.6")
    qtbot.waitUntil(lambda: row.said.text() == "camera: f/5.6")
    assert row.choice.currentText() == "f/5.6"
    keys(row.choice, K.Key_Down)
    answers[2].set_exception(CameraError("The lens has a ring."))
    qtbot.waitUntil(lambda: row.said.text() == "✗")
    assert row.choice.accessibleDescription() == "The lens has a ring."
    assert row.choice.currentText() == "f/5.6"


def test_a_dial_turned_on_the_body_moves_the_choice(
    sheet: SessionSheet, engine: FakeEngine, qtbot: QtBot
) -> None:
    turned = (CameraSetting("iso", "ISO", "1600", SETTINGS[0].choices), *SETTINGS[1:])
    engine.tell(CameraValues(0.5, turned))
    qtbot.waitUntil(lambda: sheet.camera.rows["iso"].choice.currentText() == "1600")


def test_shutter_focus_and_a_series(
    sheet: SessionSheet, windows: Windows, engine: FakeEngine, qtbot: QtBot
) -> None:
    page = sheet.camera
    keys(page.take, K.Key_Space)
    keys(page.focus, K.Key_Space)
    assert engine.asked == [("trigger",), ("autofocus",)]
    page.count.selectAll()
    type_into(page.count, "20")
    keys(page.series, K.Key_Space)
    assert engine.asked[-1] == ("interval", 20, 5.0)
    qtbot.waitUntil(lambda: page.series.text() == "Stop the series")
    assert "Series 1 of 20" in windows.hud.status.accessibleDescription()
    sheet.close_sheet()
    keys(windows.hud, K.Key_J)
    assert engine.asked[-1] == ("interval_stop",)
    qtbot.waitUntil(lambda: "Series" not in windows.hud.status.accessibleDescription())


def test_shots_may_stay_on_the_card(
    sheet: SessionSheet, windows: Windows, engine: FakeEngine, qtbot: QtBot
) -> None:
    keys(sheet.camera.storage, K.Key_Down)
    assert engine.asked[-1] == ("card_only", True)
    engine.tell(Storage(True, 3))
    qtbot.waitUntil(lambda: "Card only: 3 wait" in windows.hud.status.accessibleDescription())


def test_somebody_is_checked_in_while_the_name_is_typed(
    sheet: SessionSheet, windows: Windows, engine: FakeEngine, qtbot: QtBot
) -> None:
    sheet.tabs.setCurrentIndex(1)
    search = sheet.people.search
    qtbot.waitUntil(lambda: search.list.count() > 0)
    type_into(search.line, "asa")
    keys(search.line, K.Key_Return)
    assert engine.asked[-1] == ("check_in", 3)
    qtbot.waitUntil(lambda: windows.book.sitter == "Åsa Öberg")
    assert search.line.text() == ""
    type_into(search.line, "Cleo Park")
    keys(search.line, K.Key_Return)
    assert engine.asked[-1] == ("walk_in", "Cleo Park")
    type_into(search.line, "col")
    keys(sheet.people.absent, K.Key_Space)
    assert engine.asked[-1] == ("mark_person", 6, "absent")


def test_up_and_down_move_through_the_list_while_typing(
    sheet: SessionSheet, engine: FakeEngine, qtbot: QtBot
) -> None:
    sheet.tabs.setCurrentIndex(1)
    search = sheet.people.search
    qtbot.waitUntil(lambda: search.list.count() > 0)
    keys(search.line, K.Key_Down, K.Key_Down, K.Key_Up, K.Key_Return)
    assert engine.asked[-1] == ("check_in", 3)


def test_a_name_is_put_right_and_a_taken_one_asks_first(
    sheet: SessionSheet, engine: FakeEngine, qtbot: QtBot
) -> None:
    sheet.tabs.setCurrentIndex(1)
    page = sheet.people
    qtbot.waitUntil(lambda: page.search.list.count() > 0)
    person, other = engine.desk.people[0], engine.desk.people[1]
    page.search.line.setText(person.name)
    type_into(page.name, "Anna Berg")
    keys(page.name, K.Key_Return)
    assert engine.asked[-1] == ("rename", person.key, "Anna Berg")
    qtbot.waitUntil(lambda: page.name.text() == "")
    page.search.line.setText(person.name)
    type_into(page.name, other.name)
    keys(page.name, K.Key_Return)
    qtbot.waitUntil(lambda: "another person already" in page._said.text())
    assert "put together" in page.rename.text()
    assert engine.asked[-1][0] != "merge"
    keys(page.rename, K.Key_Space)
    assert engine.asked[-1] == ("merge", person.key, other.name)
    qtbot.waitUntil(lambda: page.rename.text() == "Rename")


def test_ten_thousand_people_are_shown_as_a_few(
    sheet: SessionSheet, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.desk.people = [
        Attendee(key, str(key), f"Person {key}", "", {}, "waiting", False)
        for key in range(10_000)
    ]  # fmt: skip
    sheet.tabs.setCurrentIndex(1)
    sheet.people.refresh()
    search = sheet.people.search
    qtbot.waitUntil(lambda: len(search._finder.people) == 10_000)
    type_into(search.line, "person 77")
    assert 0 < search.list.count() < 100
    keys(search.line, K.Key_Return)
    assert engine.asked[-1] == ("check_in", 77)


def test_a_list_that_cannot_be_read_is_said(
    sheet: SessionSheet, engine: FakeEngine, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed: Future[str] = Future()
    failed.set_exception(CameraError("list.csv has no column of names."))
    monkeypatch.setattr(engine.desk, "load", lambda path: failed)
    sheet.tabs.setCurrentIndex(1)
    type_into(sheet.people.roster.line, "list.csv")
    keys(sheet.people.roster.line, K.Key_Return)
    qtbot.waitUntil(lambda: "no column of names" in sheet.people._said.text())


def test_a_template_shows_its_example_and_refuses_what_is_wrong(
    sheet: SessionSheet, engine: FakeEngine, qtbot: QtBot
) -> None:
    sheet.tabs.setCurrentIndex(2)
    edit = sheet.session.template
    edit.line.selectAll()
    type_into(edit.line, "{date}/{nonsense}")
    assert "unknown token {nonsense}" in edit.said
    keys(edit.line, K.Key_Return)
    assert not any(call[0] == "template" for call in engine.asked)
    edit.line.selectAll()
    type_into(edit.line, "{house}/{sitter}")
    assert edit.said.endswith("Ada Lovelace.JPG")
    keys(edit.line, K.Key_Return)
    assert engine.asked[-1] == ("template", "{house}/{sitter}")


def test_a_token_is_put_in_from_the_list(sheet: SessionSheet) -> None:
    sheet.tabs.setCurrentIndex(2)
    edit = sheet.session.template
    edit.line.clear()
    keys(edit.tokens, K.Key_Down)
    assert edit.line.text().startswith("{")
    assert edit.wrong is None


def test_the_look_follows_the_key_and_the_key_the_look(
    sheet: SessionSheet, windows: Windows, engine: FakeEngine
) -> None:
    sheet.tabs.setCurrentIndex(2)
    keys(sheet.session.look, K.Key_Down)
    assert engine.asked[-1] == ("set_look", "actor")
    sheet.close_sheet()
    keys(windows.hud, K.Key_L)
    assert engine.asked[-1] == ("set_look", "dramatic")
    assert sheet.session.look.currentData() == "dramatic"


def test_the_retouch_is_chosen_by_key_and_what_was_saved_is_on_offer(
    sheet: SessionSheet, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet.tabs.setCurrentIndex(2)
    page = sheet.session
    words = [page.recipe.itemText(at) for at in range(page.recipe.count())]
    assert words == ["Natural", "Studio", "Bright", "No retouch", "Ada_0002", "warm evening"]
    keys(page.recipe, K.Key_End)
    assert engine.asked[-1] == ("recipe", "recipes/warm evening.toml")

    def refuse(_choice: str) -> None:
        raise SettingsError("The recipe warm, line 1: skin must be a table of values.")

    monkeypatch.setattr(engine.recipes, "choose", refuse)
    keys(page.recipe, K.Key_Home)
    assert page._said.text().startswith("The recipe warm")
    assert page.recipe.currentText() == "warm evening"


def test_another_second_copy(
    sheet: SessionSheet, engine: FakeEngine, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet.tabs.setCurrentIndex(2)
    type_into(sheet.session.backup.line, str(tmp_path / "copy"))
    keys(sheet.session.backup.line, K.Key_Return)
    assert engine.asked[-1] == ("backup", tmp_path / "copy")
    qtbot.waitUntil(lambda: "Every file is copied" in sheet.session._said.text())


def test_sound_is_changed_and_remembered(
    sheet: SessionSheet, windows: Windows, engine: FakeEngine, settings: Path, qtbot: QtBot
) -> None:
    sheet.tabs.setCurrentIndex(3)
    page = sheet.sound
    keys(page.mute, K.Key_Space)
    assert engine.sounds.muted
    keys(page.volume, K.Key_Home, K.Key_PageUp, K.Key_PageUp)
    assert engine.sounds.volume == pytest.approx(0.2)
    keys(page.language, K.Key_Down)
    assert engine.sounds.language == "de"
    sheet.close_sheet()
    keys(windows.hud, K.Key_T)
    assert not engine.sounds.muted
    keys(windows.hud, K.Key_V)
    assert engine.sounds.spoken == "off"
    qtbot.waitUntil(lambda: load_settings(settings).volume == pytest.approx(0.2))
    written = load_settings(settings)
    assert (written.mute, written.volume, written.voice, written.voice_language) == (
        False, 0.2, "off", "de",
    )  # fmt: skip


def test_every_control_has_a_name_and_tab_goes_through_all(
    sheet: SessionSheet, windows: Windows
) -> None:
    for index in range(sheet.tabs.count()):
        sheet.tabs.setCurrentIndex(index)
        page = sheet.tabs.currentWidget()
        assert page is not None
        controls = {
            widget
            for widget in page.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
            and widget.isEnabled() and widget.focusProxy() is None
        }  # fmt: skip
        for control in controls:
            text = getattr(control, "text", lambda: "")
            assert control.accessibleName() or text(), control
        seen = set()
        for _ in range(60):
            focused = windows.hud.focusWidget()
            if focused is not None:
                seen.add(focused)
            QTest.keyClick(focused or sheet, K.Key_Tab)
        assert controls <= seen, controls - seen


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1080, 1920), (640, 480), (900, 620)])
def test_room_for_both_at_every_size(windows: Windows, size: tuple[int, int]) -> None:
    sheet, rest = sheet_place(*size), beside_sheet(*size)
    assert sheet.right() < size[0]
    assert sheet.bottom() < size[1]
    whole = (sheet.width(), sheet.height()) == size
    assert whole or sheet.x() == rest[0] or sheet.y() == rest[1]
    windows.hud.resize(*size)
    windows.hud.open_sheet()
    assert not windows.hud.grab().isNull()


def test_values_as_photographers_write_them() -> None:
    assert [shown("shutter", text) for text in ("0.0166s", "2.0000s", "Bulb", "infs")] == [
        "1/60", "2″", "Bulb", "infs",
    ]  # fmt: skip


def test_the_panel_follows_the_theme(sheet: SessionSheet, windows: Windows, qtbot: QtBot) -> None:
    try:
        QTest.keyClick(windows.hud, K.Key_T, Qt.KeyboardModifier.ControlModifier)
        assert theme.current == "light"
        qtbot.waitUntil(lambda: theme.BACKGROUND.name() in sheet.styleSheet())
    finally:
        theme.use("dark")
    qtbot.waitUntil(lambda: theme.BACKGROUND.name() in sheet.styleSheet())


def test_the_language_is_chosen_and_remembered(
    sheet: SessionSheet, qtbot: QtBot, settings: Path
) -> None:
    sheet.tabs.setCurrentIndex(2)
    choice = sheet.session.language
    assert choice.currentData() == ""
    choice.setFocus()
    keys(choice, K.Key_Down, K.Key_Down)
    assert load_settings().language == "de"
    assert sheet.session._said.text() == "Deutsch: from the next start on."
    sheet.session.refresh()
    assert choice.currentText() == "Deutsch"
    keys(choice, K.Key_Up, K.Key_Up)
    assert load_settings().language == ""
