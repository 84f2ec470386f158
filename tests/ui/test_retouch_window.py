"""The retouch window as a photographer works it: by keys and mouse, on a portrait with a spot."""

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PyQt6.QtCore import QEvent, QPoint, QPointF, Qt
from PyQt6.QtGui import QCloseEvent, QWheelEvent
from PyQt6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.retouch.faces import portrait
from tether.pipeline.shot_recipes import own_recipe, save_recipe
from tether.retouch.recipe import Light, Recipe, load_recipe
from tether.session.files import hash_file
from ui import theme
from ui.languages import translate
from ui.recipe_names import recipe_name
from ui.retouch.line import HINT
from ui.retouch.window import NO_SPOT, RetouchWindow

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class ChosenForTheSession:
    """Stands for `pipeline.session_recipe.SessionRecipe`."""

    def __init__(self, chosen: str) -> None:
        self.chosen = chosen

    def offered(self) -> list[str]:
        return [self.chosen]

    def choose(self, choice: str | Path) -> None:
        self.chosen = str(choice)

    def look_again(self) -> None: ...


def spotted(path: Path, radius: float, darker: tuple[int, int, int]) -> Path:
    """Save the portrait with a spot on its cheek, `darker` in blue, green and red."""
    picture = portrait()[0].copy()
    ys, xs = np.mgrid[: picture.shape[0], : picture.shape[1]]
    x, y = portrait()[1][0][[50, 205], :2].mean(0) * [picture.shape[1], picture.shape[0]]
    disc = np.exp(-(((xs - x) ** 2 + (ys - y) ** 2) / radius**2))[..., None]
    picture = np.clip(picture - disc * np.array(darker), 0, 255).astype(np.uint8)
    cv2.imwrite(str(path), picture, [cv2.IMWRITE_JPEG_QUALITY, 97])
    return path


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return spotted(tmp_path_factory.mktemp("shots") / "anna.jpg", 6, (40, 45, 10))


def opened(qtbot: QtBot, window: RetouchWindow) -> RetouchWindow:
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(
        lambda: window.isActiveWindow() and window.view.after is not None, timeout=30_000
    )
    return window


@pytest.fixture
def window(qtbot: QtBot, picture: Path, tmp_path: Path) -> Iterator[RetouchWindow]:
    shown = opened(qtbot, RetouchWindow(picture, tmp_path / "recipes"))
    yield shown
    shown.close()


def slider(window: RetouchWindow, key: str = "exposure_stops"):  # type: ignore[no-untyped-def]
    return window.sliders.sliders[key]


def wheel(at: QPoint, angle: int) -> QWheelEvent:
    return QWheelEvent(
        QPointF(at), QPointF(at), QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip


def test_sliders_spots_sides_and_saving(
    qtbot: QtBot, window: RetouchWindow, picture: Path, tmp_path: Path
) -> None:
    before = window.view.after
    slider(window).setValue(100)
    qtbot.waitUntil(lambda: window.view.after is not before, timeout=10_000)
    assert window.spots.count() >= 1
    window.spots.setCurrentRow(0)
    qtbot.keyClick(window, K.Key_K)
    assert len(window.recipe.skin.keep) == 1
    qtbot.keyClick(window, K.Key_B)
    assert window.view.side == "after"
    for _ in range(2):
        qtbot.keyClick(window, K.Key_S, CONTROL)
    saved = load_recipe(tmp_path / "recipes/anna.toml")
    assert saved.light.exposure_stops == 1
    assert saved.skin.keep == ()
    assert saved.marks[0].picture == "anna.jpg"
    own = saved.for_picture(hash_file(picture)[1]).skin.keep
    assert np.allclose(own, window.recipe.skin.keep, atol=1e-5)
    assert (tmp_path / "recipes/anna-2.toml").exists()
    assert all(slider.accessibleName() for slider in window.sliders.sliders.values())


@pytest.mark.parametrize("where", ["preset", "slider", "spots", "save", "view"])
def test_the_windows_keys_act_wherever_the_focus_is(
    qtbot: QtBot, window: RetouchWindow, where: str
) -> None:
    child: QWidget = {
        "preset": window.preset, "slider": slider(window), "spots": window.spots,
        "save": window.buttons["save"], "view": window.view,
    }[where]  # fmt: skip
    child.setFocus()
    window.spots.setCurrentRow(0)
    choice, value, recipe = window.preset.choice, slider(window).value(), window.recipe
    line = window.view.line
    for key in (K.Key_B, K.Key_V, K.Key_Right, K.Key_Right, K.Key_Left, K.Key_N, K.Key_Z):
        qtbot.keyClick(child, key)
    assert window.view.side == "after"
    assert not window.view.rings
    assert window.view.line > line
    assert window.view.look.zoom == 1
    assert (window.preset.choice, slider(window).value()) == (choice, value)
    assert window.recipe == recipe
    qtbot.keyClick(child, K.Key_K)
    assert window.recipe != recipe
    qtbot.keyClick(child, K.Key_Z, CONTROL)
    assert window.recipe == recipe


def test_up_and_down_move_the_slider_that_has_the_focus(
    qtbot: QtBot, window: RetouchWindow
) -> None:
    slider(window).setFocus()
    value = slider(window).value()
    qtbot.keyClick(slider(window), K.Key_Up)
    assert slider(window).value() == value + 1
    qtbot.keyClick(slider(window), K.Key_Tab)
    assert slider(window, "even").hasFocus()


def test_the_wheel_scrolls_the_column_and_moves_a_slider_with_the_focus_alone(
    qtbot: QtBot, window: RetouchWindow
) -> None:
    window.view.setFocus()
    value = slider(window).value()
    QApplication.sendEvent(slider(window), wheel(QPoint(20, 5), 120))
    assert slider(window).value() == value
    slider(window).setFocus()
    QApplication.sendEvent(slider(window), wheel(QPoint(20, 5), 120))
    assert slider(window).value() > value


def blemish_ticks(window: RetouchWindow, kind: str = "Blemish") -> list[bool]:
    rows = [window.spots.item(row) for row in range(window.spots.count())]
    named = zip(rows, window.spots.ticks, strict=True)
    return [tick for row, tick in named if row is not None and kind in row.text()]


def test_a_key_heals_every_blemish_and_no_mole(qtbot: QtBot, window: RetouchWindow) -> None:
    assert blemish_ticks(window)
    moles = blemish_ticks(window, "Mole")
    for wanted in (False, True):
        qtbot.keyClick(window, K.Key_A)
        assert set(blemish_ticks(window)) == {wanted}
        assert blemish_ticks(window, "Mole") == moles


def test_undo_and_redo_go_over_sliders_preset_and_ticks(
    qtbot: QtBot, window: RetouchWindow
) -> None:
    recipes = [window.recipe]
    slider(window).setFocus()
    for _ in range(3):
        qtbot.keyClick(slider(window), K.Key_Up)
    recipes.append(window.recipe)
    window.preset.setFocus()
    qtbot.keyClick(window.preset, K.Key_Down)
    assert window.preset.choice == "studio"
    recipes.append(window.recipe)
    window.spots.turn(0)
    recipes.append(window.recipe)
    qtbot.keyClick(window, K.Key_A)
    qtbot.keyClick(window, K.Key_A)
    assert not any(blemish_ticks(window))
    qtbot.keyClick(window, K.Key_Z, CONTROL)
    qtbot.keyClick(window, K.Key_Z, CONTROL)
    for recipe in reversed(recipes[:-1]):
        qtbot.keyClick(window, K.Key_Z, CONTROL)
        assert window.recipe == recipe
    assert window.preset.choice == "natural"
    for recipe in recipes[1:]:
        qtbot.keyClick(window, K.Key_Z, CONTROL | SHIFT)
        assert window.recipe == recipe
    qtbot.keyClick(window, K.Key_R, CONTROL)
    assert window.recipe == load_recipe("studio")


def test_at_100_percent_the_pictures_own_pixels_are_shown_before_and_after(
    qtbot: QtBot, tmp_path: Path
) -> None:
    large = cv2.resize(portrait()[0], None, fx=4, fy=4, interpolation=cv2.INTER_CUBIC)
    cv2.imwrite(str(tmp_path / "large.png"), large)
    window = opened(qtbot, RetouchWindow(tmp_path / "large.png", tmp_path / "recipes"))
    slider(window).setValue(70)
    qtbot.keyClick(window, K.Key_Z)
    qtbot.waitUntil(lambda: window.view.near_enough, timeout=20_000)
    near = window.view.near
    assert near is not None
    left, top = round(near.box[0] * large.shape[1]), round(near.box[1] * large.shape[0])
    assert near.before.width() == round(near.box[2] * large.shape[1]) - left
    for x, y in ((5, 7), (200, 100)):
        shown = near.before.pixelColor(x, y)
        expected = large[top + y, left + x]
        assert (shown.blue(), shown.green(), shown.red()) == tuple(expected)
        assert near.after.pixelColor(x, y).green() > shown.green()
    grabbed = window.view.grab().toImage()
    corner = window.view.look.rect(window.view.canvas).topLeft()
    x, y = 40, 60
    seen = grabbed.pixelColor(x, y)
    expected = large[y - round(corner.y()), x - round(corner.x())]
    assert (seen.blue(), seen.green(), seen.red()) == tuple(expected)

    middle = QPointF(window.view.width() * 0.8, window.view.height() / 2)
    before = window.view.look
    qtbot.mousePress(window.view, Qt.MouseButton.LeftButton, pos=middle.toPoint())
    qtbot.mouseMove(window.view, middle.toPoint() - QPoint(80, 0))
    qtbot.mouseRelease(window.view, Qt.MouseButton.LeftButton)
    assert window.view.look.middle[0] > before.middle[0]
    qtbot.waitUntil(lambda: window.view.near_enough, timeout=20_000)
    slider(window).setValue(60)
    qtbot.waitUntil(lambda: window.view.near is not near, timeout=20_000)
    after = window.view.after
    qtbot.keyClick(window, K.Key_Z)
    assert not window.view.zoomed
    qtbot.waitUntil(lambda: window.view.after is not after, timeout=20_000)

    near = window.view.near
    slider(window).setValue(30)
    qtbot.keyClick(window, K.Key_Z)
    qtbot.waitUntil(lambda: window.view.near is not near, timeout=20_000)
    near = window.view.near
    assert near is not None
    assert near.after.pixelColor(5, 7).green() < near.before.pixelColor(5, 7).green()
    window.close()


def test_the_wheel_and_a_double_click_zoom_where_the_pointer_is(
    qtbot: QtBot, window: RetouchWindow
) -> None:
    view, at = window.view, QPoint(600, 300)
    window.view.show_spots([], -1)

    def place() -> QPointF:
        rect = view.look.rect(view.canvas)
        return QPointF((at.x() - rect.x()) / rect.width(), (at.y() - rect.y()) / rect.height())

    before = place()
    QApplication.sendEvent(view, wheel(at, 600))
    assert view.zoomed
    assert (place() - before).manhattanLength() < 0.01
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert not view.zoomed
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert view.look.zoom == 1


def test_what_is_not_saved_is_asked_for_before_leaving(qtbot: QtBot, window: RetouchWindow) -> None:
    slider(window).setValue(80)
    qtbot.keyClick(window, K.Key_Escape)
    assert window.isVisible()
    assert "Not saved" in window.line.text()
    qtbot.keyClick(window, K.Key_B)
    qtbot.keyClick(window, K.Key_Escape)
    assert window.isVisible(), "another key in between: it is asked again"
    qtbot.keyClick(window, K.Key_Escape)
    assert not window.isVisible()


def test_what_is_saved_or_unchanged_is_left_at_once(qtbot: QtBot, window: RetouchWindow) -> None:
    slider(window).setValue(80)
    qtbot.keyClick(window, K.Key_S, CONTROL)
    assert window.leave()


def test_a_shot_opens_as_it_was_left(
    qtbot: QtBot, window: RetouchWindow, picture: Path, tmp_path: Path
) -> None:
    (tmp_path / "bo.jpg").write_bytes(b"another")
    other = Recipe(light=Light(exposure_stops=0.5))
    save_recipe(other, tmp_path / "bo.jpg", tmp_path / "recipes")
    slider(window).setValue(75)
    window.spots.turn(0)
    recipe, ticks = window.recipe, window.spots.ticks
    assert window._save()
    again = opened(qtbot, RetouchWindow(picture, tmp_path / "recipes"))
    assert again.preset.currentText() == "This shot's"
    assert again.spots.ticks == ticks
    assert again.recipe.light == recipe.light
    assert not again.unsaved
    offered = [again.preset.itemText(row) for row in range(again.preset.count())]
    assert offered == ["This shot's", "Natural", "Studio", "Bright", "No retouch", "bo"]
    again.preset.setCurrentIndex(5)
    again.preset.activated.emit(5)
    assert again.recipe.light.exposure_stops == 0.5
    assert again.spots.ticks == ticks, "what was decided on the spots stays"
    again.close()


def test_a_damaged_recipe_is_a_sentence_and_the_sessions_is_taken(
    qtbot: QtBot, picture: Path, tmp_path: Path
) -> None:
    (tmp_path / "recipes").mkdir()
    (tmp_path / "recipes/anna.toml").write_text("strength = 7", "utf-8")
    session = ChosenForTheSession("studio")
    window = opened(qtbot, RetouchWindow(picture, tmp_path / "recipes", session=session))
    assert "strength" in window.line.text()
    assert window.preset.choice == "studio"
    window.close()


def test_a_recipe_is_used_for_the_session(qtbot: QtBot, picture: Path, tmp_path: Path) -> None:
    session = ChosenForTheSession("bright")
    window = opened(qtbot, RetouchWindow(picture, tmp_path / "recipes", session=session))
    assert window.recipe == load_recipe("bright")
    qtbot.keyClick(window, K.Key_U, CONTROL)
    assert session.chosen == "bright"
    assert not (tmp_path / "recipes").exists()
    slider(window).setValue(90)
    qtbot.keyClick(window, K.Key_U, CONTROL)
    assert Path(session.chosen) == tmp_path / "recipes/session.toml"
    assert load_recipe(session.chosen).light == window.recipe.light
    assert own_recipe(picture, tmp_path / "recipes") == Path(session.chosen), "this shot's, too"
    assert recipe_name(session.chosen) == "The session's own"


def test_a_shots_own_recipe_gets_a_name_of_the_sessions_when_all_have_it(
    qtbot: QtBot, picture: Path, tmp_path: Path
) -> None:
    session = ChosenForTheSession("natural")
    window = opened(qtbot, RetouchWindow(picture, tmp_path / "recipes", session=session))
    slider(window).setValue(90)
    qtbot.keyClick(window, K.Key_S, CONTROL)
    assert (tmp_path / "recipes/anna.toml").exists()
    qtbot.keyClick(window, K.Key_U, CONTROL)
    assert Path(session.chosen).parent == tmp_path / "recipes"
    assert Path(session.chosen).stem.startswith("session")
    window.close()


def test_the_hint_of_keys_comes_back_after_a_notice(qtbot: QtBot, window: RetouchWindow) -> None:
    qtbot.keyClick(window, K.Key_B)
    assert window.line.text() == "After"
    window.line.quiet.timeout.emit()
    assert window.line.text() == translate("retouch", HINT)


def test_all_keys_are_listed_and_any_puts_the_list_away(
    qtbot: QtBot, window: RetouchWindow
) -> None:
    qtbot.keyClick(window, K.Key_Question)
    assert window.help.isVisible()
    assert "Redo" in window.help.accessibleDescription()
    qtbot.keyClick(window.help, K.Key_Escape)
    assert not window.help.isVisible()
    assert window.isVisible()


def test_the_desktops_close_button_asks_too(qtbot: QtBot, window: RetouchWindow) -> None:
    slider(window).setValue(80)

    class FromTheDesktop(QCloseEvent):
        def spontaneous(self) -> bool:
            return True

    event = FromTheDesktop()
    window.closeEvent(event)
    assert not event.isAccepted()
    assert event.type() == QEvent.Type.Close
    assert "Not saved" in window.line.text()


def test_a_mole_has_no_tick_and_stays_until_it_gets_one(qtbot: QtBot, tmp_path: Path) -> None:
    path = spotted(tmp_path / "anna.jpg", 6, (90, 90, 90))
    window = opened(qtbot, RetouchWindow(path, tmp_path / "recipes"))
    words = [window.spots.item(row).text() for row in range(window.spots.count())]  # type: ignore[union-attr]
    mole = window.spots.item(next(row for row, text in enumerate(words) if "Mole" in text))
    assert mole is not None
    assert mole.checkState() == Qt.CheckState.Unchecked
    assert not window.recipe.skin.heal
    before = window.view.after
    mole.setCheckState(Qt.CheckState.Checked)
    assert len(window.recipe.skin.heal) == 1
    assert not window.recipe.skin.moles
    assert not window.recipe.skin.keep
    qtbot.waitUntil(lambda: window.view.after is not before, timeout=10_000)
    assert window.view.after != before
    window.close()


def test_a_broken_picture_is_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "broken.jpg").write_bytes(b"no picture")
    window = RetouchWindow(tmp_path / "broken.jpg", tmp_path)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: "broken.jpg" in window.line.text(), timeout=20_000)
    assert window.view.words == "The shot cannot be shown"
    window.close()


def test_a_backdrop_that_is_not_plain_is_told_and_no_longer_than_it_matters(
    qtbot: QtBot, window: RetouchWindow
) -> None:
    qtbot.waitUntil(lambda: window.view.after is not None, timeout=30_000)
    choose(window, "studio")
    qtbot.waitUntil(lambda: "not plain" in window.line.text(), timeout=10_000)
    choose(window, "natural")
    hint = translate("retouch", HINT)
    qtbot.waitUntil(lambda: window.line.text() == hint, timeout=10_000)


def choose(window: RetouchWindow, name: str) -> None:
    row = window.preset.findData(name)
    window.preset.setCurrentIndex(row)
    window.preset.activated.emit(row)


def test_tab_leads_from_the_picture_to_the_sliders(qtbot: QtBot, window: RetouchWindow) -> None:
    window.view.setFocus()
    qtbot.keyClick(window.view, K.Key_Tab)
    first, second = list(window.sliders.sliders.values())[:2]
    assert first.hasFocus()
    qtbot.keyClick(first, K.Key_Tab)
    assert second.hasFocus()


def test_k_says_what_it_wants_where_no_spot_is_chosen(qtbot: QtBot, window: RetouchWindow) -> None:
    ticks = window.spots.ticks
    window.spots.setCurrentRow(-1)
    qtbot.keyClick(window, K.Key_K)
    assert window.line.text() == NO_SPOT
    assert window.spots.ticks == ticks


def test_what_is_not_saved_stands_out_until_something_else_is_said(
    qtbot: QtBot, window: RetouchWindow
) -> None:
    slider(window).setValue(80)
    assert not window.leave()
    assert window.line.palette().windowText().color() == theme.ATTENTION
    window.say("Something else")
    assert window.line.palette().windowText().color() != theme.ATTENTION


def test_without_a_face_only_what_acts_can_be_moved(qtbot: QtBot, tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "wall.png"), np.full((300, 400, 3), 120, np.uint8))
    window = opened(qtbot, RetouchWindow(tmp_path / "wall.png", tmp_path / "recipes"))
    can = {key for key, one in window.sliders.sliders.items() if one.isEnabled()}
    assert can == {"strength", "exposure_stops", "even", "vignette_stops"}
    assert "No spots" in window.spots.placeholder
    window.close()


@pytest.mark.parametrize("zoomed", [False, True])
def test_the_pointer_shows_what_a_press_would_take(
    qtbot: QtBot, window: RetouchWindow, zoomed: bool
) -> None:
    view = window.view
    if zoomed:
        view.turn_actual()
    view.turn_rings()
    window.spots.setCurrentRow(-1)
    at = view.rect().center()
    shapes = []
    for x in (at.x(), at.x() + 80):
        qtbot.mouseMove(view, QPoint(x, at.y()))
        qtbot.waitUntil(lambda: True)
        shapes.append(view.cursor().shape())
    wanted = Qt.CursorShape.OpenHandCursor if zoomed else Qt.CursorShape.ArrowCursor
    assert shapes == [Qt.CursorShape.SplitHCursor, wanted]
