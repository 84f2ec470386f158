"""The retouch window as the review opens it: on the shot that is looked at, in its session."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PyQt6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tether.looks.look import Look
from tether.pipeline.review.desk import ReviewOnly
from tether.pipeline.session_recipe import kept
from tether.session.session import Session
from ui.retouch.window import RetouchWindow
from ui.review.actions import ReviewActions, open_review, retouch_left
from ui.review.staged import make_session
from ui.review.window import ReviewWindow

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    make_session(tmp_path / "day", 3)
    with Session.open(tmp_path / "day", create=False) as opened:
        yield opened


@pytest.fixture
def actions(qtbot: QtBot, session: Session) -> Iterator[ReviewActions]:
    marker = ReviewOnly(session, Look())
    review = open_review(marker)
    review.resize(1280, 720)
    review.show()
    review.grid.setFocus()
    found = review.findChild(ReviewActions)
    assert found is not None
    qtbot.waitUntil(lambda: review.current is not None, timeout=8000)
    yield found
    review.close()
    marker.close()


def retouch(qtbot: QtBot, actions: ReviewActions) -> RetouchWindow:
    actions.do_retouch(0)
    window = actions.retouch
    assert window is not None
    window.activateWindow()
    qtbot.waitUntil(
        lambda: window.isActiveWindow() and window.view.after is not None, timeout=30_000
    )
    return window


def test_a_recipe_goes_to_the_session_and_the_next_shot_begins_with_it(
    qtbot: QtBot, session: Session, actions: ReviewActions
) -> None:
    window = retouch(qtbot, actions)
    assert window.preset.choice == "natural"
    window.sliders.sliders["exposure_stops"].setValue(80)
    recipe = window.recipe
    qtbot.keyClick(window, K.Key_U, CONTROL)
    saved = kept(session)
    assert saved is not None
    assert saved.startswith("recipes/")
    qtbot.keyClick(window, K.Key_Escape)
    assert actions.retouch is None
    review = actions.parent()
    assert isinstance(review, ReviewWindow)
    review.choose(next(at for at in range(3) if at != review.current))
    other = review.desk.path(int(review.shots.ids[review.current]))
    assert other is not None
    other.write_bytes(other.read_bytes() + b"\0")  # staged shots are alike to the byte
    again = retouch(qtbot, actions)
    assert again.recipe.light == recipe.light
    assert again.preset.currentText() == Path(saved).stem
    again.close()


def test_the_program_asks_once_before_it_ends_with_what_is_not_saved(
    qtbot: QtBot, actions: ReviewActions, session: Session
) -> None:
    window, review = retouch(qtbot, actions), actions.parent()
    assert isinstance(review, ReviewWindow)
    window.sliders.sliders["exposure_stops"].setValue(80)
    assert not retouch_left(review)
    assert "Not saved" in window.line.text()
    assert window.isVisible()
    assert retouch_left(review)
    assert not (session.folder / "recipes").exists()


@pytest.mark.parametrize("key", ["T", "Esc"])
def test_the_reviews_keys_do_not_lose_what_is_not_saved(
    qtbot: QtBot, actions: ReviewActions, key: str
) -> None:
    window = retouch(qtbot, actions)
    window.sliders.sliders["exposure_stops"].setValue(80)
    {"T": actions.do_retouch, "Esc": actions.do_leave}[key](0)
    assert actions.retouch is window
    assert window.isVisible()
    assert actions.parent().isVisible()  # type: ignore[union-attr]
    assert "Not saved" in window.line.text()
    window.close()
