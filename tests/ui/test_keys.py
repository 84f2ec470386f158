"""Through real key presses on the photographer's window."""

from collections.abc import Callable
from concurrent.futures import Future

import pytest
from fake_engine import FakeEngine
from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tether.camera.base import CameraState, StateChanged
from tether.config import LANGUAGES
from tether.errors import CameraError
from tether.pipeline.events import Notice, ShotGiven, SitterChanged
from ui import languages, theme
from ui.actions import Actions
from ui.app import Windows
from ui.help import HelpOverlay
from ui.keys import BINDINGS, GROUPS, Binding
from ui.leave_actions import LeaveActions
from ui.view_actions import ViewActions

K = Qt.Key
Press = Callable[..., None]


@pytest.fixture
def press(qtbot: QtBot, windows: Windows, engine: FakeEngine) -> Press:
    engine.tell(SitterChanged("Ada", "Grace"))
    engine.connect()
    for shot_id in (1, 2, 3):
        engine.shoot(shot_id)
    qtbot.waitUntil(lambda: len(windows.book.of_sitter()) == 3)

    def press_keys(*keys: Qt.Key, control: bool = False) -> None:
        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        for key in keys:
            QTest.keyClick(windows.hud, key, held)
        qtbot.wait(1)

    return press_keys


def test_every_binding_has_its_action() -> None:
    owners = (Actions, LeaveActions, ViewActions)
    for binding in BINDINGS:
        assert sum(hasattr(owner, f"do_{binding.action}") for owner in owners) == 1, binding


def test_no_key_means_two_things() -> None:
    keys = [(key, binding.control) for binding in BINDINGS for key in binding.keys]
    assert len(keys) == len(set(keys))


def test_space_presses_the_shutter(press: Press, engine: FakeEngine) -> None:
    press(K.Key_Space, K.Key_A)
    assert engine.asked == [("trigger",), ("autofocus",)]


def test_a_trigger_that_fails_is_a_serious_notice(
    press: Press,
    engine: FakeEngine,
    windows: Windows,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    failed: Future[None] = Future()
    monkeypatch.setattr(engine, "trigger", lambda: failed)
    press(K.Key_Space)
    failed.set_exception(CameraError("There is no camera to press."))
    qtbot.waitUntil(lambda: windows.hud.notices.notice is not None)
    assert windows.hud.notices.notice == Notice("There is no camera to press.", True)


def test_ratings_go_to_the_latest_shot(press: Press, engine: FakeEngine, windows: Windows) -> None:
    press(K.Key_P, K.Key_X, K.Key_U, K.Key_5, K.Key_6)
    assert engine.asked == [
        ("pick", 3, "pick"),
        ("pick", 3, "reject"),
        ("pick", 3, None),
        ("rate", 3, 5),
        ("label", 3, "red"),
    ]


def test_the_same_label_again_takes_it_off(press: Press, engine: FakeEngine) -> None:
    press(K.Key_8)
    press(K.Key_8)
    assert engine.asked == [("label", 3, "green"), ("label", 3, None)]


def test_arrows_choose_what_the_keys_act_on(
    press: Press, engine: FakeEngine, windows: Windows
) -> None:
    press(K.Key_Left, K.Key_Left, K.Key_Left, K.Key_4)
    assert engine.asked == [("rate", 1, 4)]
    press(K.Key_End, K.Key_2)
    assert engine.asked[-1] == ("rate", 3, 2)
    assert windows.book.pinned is None


def test_stepping_past_the_latest_follows_it_again(
    press: Press, engine: FakeEngine, windows: Windows, qtbot: QtBot
) -> None:
    press(K.Key_Left)
    assert windows.book.pinned == 2
    press(K.Key_Right)
    assert windows.book.pinned is None
    engine.shoot(4)
    qtbot.waitUntil(lambda: windows.book.chosen is not None and windows.book.chosen.shot_id == 4)


def test_undo_says_what_it_undid(press: Press, engine: FakeEngine, windows: Windows) -> None:
    press(K.Key_Z, control=True)
    assert engine.asked == [("undo",)]
    assert windows.hud.notices.notice == Notice("Undone: the pick of Ada_0001.jpg")


def test_l_goes_through_all_looks_and_comes_back(press: Press, engine: FakeEngine) -> None:
    press(K.Key_L, K.Key_L, K.Key_L, K.Key_L, K.Key_L)
    names = [call[1] for call in engine.asked]
    assert len(set(names)) == 5
    assert names[-1] == "corporate"


def test_m_matches_live_or_the_chosen_shot(press: Press, engine: FakeEngine) -> None:
    press(K.Key_M, K.Key_Left, K.Key_M)
    assert engine.asked == [("match_this", None), ("match_this", 2)]


def test_h_hides_and_shows_the_instruments(press: Press, windows: Windows) -> None:
    before = windows.hud.live.width()
    press(K.Key_H)
    assert not windows.hud.eyes.isVisible()
    assert windows.hud.cue.isVisible()
    assert windows.hud.live.width() > before
    press(K.Key_H)
    assert windows.hud.eyes.isVisible()


def test_the_sitters_screen_has_one_key_each(press: Press, windows: Windows) -> None:
    assert not windows.subject.open
    press(K.Key_S)
    assert windows.subject.open
    press(K.Key_Q)
    assert windows.subject.showing == "blank"
    press(K.Key_Q, K.Key_F4)
    assert windows.subject.showing == "pair"
    press(K.Key_S)
    assert windows.subject.showing == "welcome"


def test_keys_pressed_on_the_sitters_screen_count_too(
    press: Press, engine: FakeEngine, windows: Windows
) -> None:
    QTest.keyClick(windows.subject, K.Key_Space)
    assert engine.asked == [("trigger",)]


def test_n_offers_the_next_sitter(
    press: Press, engine: FakeEngine, windows: Windows, qtbot: QtBot
) -> None:
    press(K.Key_N)
    dialog = windows.actions.dialog
    assert dialog is not None
    assert dialog.line.text() == "Grace"
    QTest.keyClick(dialog.line, K.Key_Return)
    qtbot.waitUntil(lambda: bool(engine.asked))
    assert engine.asked == [("check_in", 2)]
    assert windows.actions.dialog is None
    qtbot.waitUntil(lambda: windows.book.sitter == "Grace Hopper")
    assert windows.book.of_sitter() == []


def test_o_asks_whose_the_shot_in_quarantine_is(
    press: Press, engine: FakeEngine, windows: Windows, qtbot: QtBot
) -> None:
    engine.tell(ShotGiven(2, "", "its face does not look like Ada"))
    qtbot.waitUntil(lambda: windows.book.in_quarantine is not None)
    assert 2 not in {shot.shot_id for shot in windows.book.of_sitter()}
    press(K.Key_O)
    assert windows.book.pinned == 2
    dialog = windows.actions.dialog
    assert dialog is not None
    assert "Ada_0002" in dialog.windowTitle()
    dialog.line.setText("Grace")
    QTest.keyClick(dialog.line, K.Key_Return)
    qtbot.waitUntil(lambda: bool(engine.asked))
    assert engine.asked[-1][:2] == ("give", 2)
    qtbot.waitUntil(lambda: windows.book.in_quarantine is None)
    assert windows.book.pinned is None


def test_escape_leaves_the_sitter_as_it_is(
    press: Press, engine: FakeEngine, windows: Windows
) -> None:
    press(K.Key_N)
    assert windows.actions.dialog is not None
    QTest.keyClick(windows.actions.dialog, K.Key_Escape)
    assert engine.asked == []


def test_question_mark_lists_every_key(press: Press, engine: FakeEngine, windows: Windows) -> None:
    QTest.keyClick(windows.hud, K.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    assert windows.hud.help.isVisible()
    said = windows.hud.help.accessibleDescription()
    assert all(binding.words in said for binding in BINDINGS)
    QTest.keyClick(windows.hud.help, K.Key_Space)
    assert not windows.hud.help.isVisible()
    assert engine.asked == []


def test_b_turns_between_before_and_after(press: Press, windows: Windows) -> None:
    sides = []
    for _ in range(3):
        press(K.Key_B)
        sides.append(windows.hud.last_shot.side)
    assert sides == ["before", "after", "both"]


def test_quitting_asks_only_while_a_shot_is_on_its_way(
    press: Press,
    engine: FakeEngine,
    windows: Windows,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    left: list[bool] = []
    monkeypatch.setattr(windows, "leave", lambda: left.append(True))
    engine.tell(StateChanged(CameraState.SHOOTING, "A shot is on its way"))
    qtbot.wait(5)
    windows.ask_to_leave()
    assert left == []
    engine.tell(StateChanged(CameraState.LIVE, "Live"))
    qtbot.wait(5)
    press(K.Key_Q, control=True)
    assert left == [True]


def test_escape_quits_when_it_is_pressed_twice(
    press: Press, windows: Windows, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[bool] = []
    monkeypatch.setattr(windows, "leave", lambda: left.append(True))
    press(K.Key_Escape)
    assert left == []
    assert windows.hud.notices.notice == Notice("Esc again quits")
    press(K.Key_H)  # something else: the shoot goes on
    press(K.Key_Escape)
    press(K.Key_Escape)
    assert left == []
    press(K.Key_Escape)
    assert left == []
    press(K.Key_Escape)
    assert left == [True]


def test_nothing_happens_without_a_shot(qtbot: QtBot, windows: Windows, engine: FakeEngine) -> None:
    for key in (K.Key_P, K.Key_5, K.Key_6, K.Key_Left, K.Key_End, K.Key_B):
        QTest.keyClick(windows.hud, key)
    assert engine.asked == []


def test_mirror_and_rest_are_one_key_each(windows: Windows, qtbot: QtBot) -> None:
    assert windows.subject.mirrored
    qtbot.keyClick(windows.hud, Qt.Key.Key_I)
    assert not windows.subject.mirrored
    qtbot.keyClick(windows.hud, Qt.Key.Key_W)
    assert windows.subject.quiet_before_shot
    windows.subject.set_open(True)
    windows.subject.set_mode("live")
    qtbot.keyClick(windows.hud, Qt.Key.Key_Space)
    assert windows.subject.showing != "live"


def test_the_theme_changes_by_a_key_and_is_seen_at_once(windows: Windows, qtbot: QtBot) -> None:
    def ground() -> int:
        return windows.hud.grab().toImage().pixelColor(2, windows.hud.height() - 2).lightness()

    before = ground()
    try:
        qtbot.keyClick(windows.hud, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
        assert ground() > before + 100
    finally:
        qtbot.keyClick(windows.hud, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert ground() == before


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(640, 480), (1280, 720), (1920, 1080), (1080, 1920), (480, 360)])
def test_every_key_can_be_read_in_every_window_and_language(
    windows: Windows, language: str, size: tuple[int, int]
) -> None:
    """On pages where there is not room for all, and no words are cut."""
    languages.use(language)
    windows.hud.resize(*size)
    overlay = HelpOverlay(windows.hud, BINDINGS, GROUPS)
    overlay.open()
    try:
        rows = [row for page in overlay.pages for column in page for row in column]
        assert [row for row in rows if isinstance(row, Binding)] == [
            binding for group in GROUPS for binding in BINDINGS if binding.group == group
        ]
        scale = theme.scale_for(*size)
        columns = max(len(page) for page in overlay.pages)
        room = overlay._area.width() / columns - scale.px(104 + 18 + 34)
        for binding in BINDINGS:
            words = languages.translate("keys", binding.words)
            assert theme.fit_line(words, scale.body, room)[1] == words
    finally:
        languages.use("en")


def test_pages_of_keys_turn_and_any_other_key_goes_back(windows: Windows) -> None:
    windows.hud.resize(640, 480)
    overlay = windows.hud.help
    overlay.open()
    assert len(overlay.pages) > 1
    for key in (K.Key_Down, K.Key_Down, K.Key_Down, K.Key_Up):
        QTest.keyClick(overlay, key)
        assert overlay.isVisible()
        overlay.grab()
    QTest.keyClick(overlay, K.Key_Escape)
    assert not overlay.isVisible()


def test_muted_is_seen_on_the_hud(press: Press, windows: Windows, qtbot: QtBot) -> None:
    status = windows.hud.status.accessibleDescription
    assert "Muted" not in status()
    press(K.Key_T)
    qtbot.waitUntil(lambda: "Muted (T)" in status())
    press(K.Key_T)
    qtbot.waitUntil(lambda: "Muted" not in status())


@pytest.mark.parametrize("key", [K.Key_S, K.Key_F3])
def test_the_sitters_keys_say_that_there_is_no_second_screen(
    press: Press, windows: Windows, key: Qt.Key
) -> None:
    press(key)
    assert windows.hud.notices.notice is None
    windows.subject.hide()
    press(key)
    assert "one screen only: connect a second one" in windows.hud.notices.notice.sentence


class ReviewStub(QWidget):
    """Remembers which shots it was asked for."""

    closed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[int] = []

    def show_shot(self, shot_id: int) -> None:
        self.asked.append(shot_id)


def test_the_review_opens_at_the_shot_that_is_shown(
    press: Press, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = ReviewStub()
    qtbot.addWidget(opened)
    monkeypatch.setattr("ui.actions.open_review", lambda _: opened)
    press(K.Key_R)
    assert opened.asked == [3]
    press(K.Key_R)  # it keeps its own place unless a shot was stepped to
    assert opened.asked == [3]
    press(K.Key_Left, K.Key_R)
    assert opened.asked == [3, 2]
