from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tether.colour.consistency import LightCorrection
from tether.colour.fit import Correction
from tether.colour.profile import save_profile
from tether.looks.look import Look
from tether.pipeline.events import ColourChanged, ShotJudged, ShotRetouched, ShotStored
from tether.pipeline.lights_shown import keep_shown
from tether.pipeline.review import desk
from tether.pipeline.review.desk import ReviewOnly
from tether.pipeline.session_colour import Reference, SessionColour, free_place, keep, with_profile
from tether.session.session import Session
from ui import theme
from ui.review.actions import ReviewActions, open_review
from ui.review.keys import BINDINGS
from ui.review.picture_view import Marks
from ui.review.staged import make_session
from ui.review.window import ReviewWindow

K = Qt.Key


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    make_session(tmp_path / "day", 40)
    with Session.open(tmp_path / "day", create=False) as opened:
        yield opened


@pytest.fixture
def review(qtbot: QtBot, session: Session, tmp_path: Path) -> Iterator[ReviewWindow]:
    marker = ReviewOnly(session, Look())
    window = open_review(marker)
    window.marker_for_test = marker  # type: ignore[attr-defined]
    window.resize(1280, 720)
    window.show()
    qtbot.waitExposed(window)
    window.grid.setFocus()
    yield window
    window.close()
    marker.close()


def all_is_still(qtbot: QtBot, review: ReviewWindow) -> None:
    """Every group is ranked, every picture there, and nothing waits to be shown."""
    qtbot.waitUntil(
        lambda: all(int(at) in review.model.why for at in review.model.rows), timeout=8000
    )
    qtbot.wait(100)
    qtbot.waitUntil(lambda: review.library.idle and not review._inspect.isActive(), timeout=8000)
    qtbot.wait(50)


def marked(session: Session, **wanted: object) -> list[int]:
    shots = session.catalogue.shots()
    return [s.id for s in shots if all(getattr(s, k) == v for k, v in wanted.items())]


def test_keys_mark_and_undo_what_is_current(
    qtbot: QtBot, review: ReviewWindow, session: Session
) -> None:
    assert len(review.model.rows) == 8
    qtbot.keyClick(review.grid, K.Key_Right)
    at = review.current
    assert at is not None
    shot = int(review.shots.ids[at])
    qtbot.keyClick(review.grid, K.Key_X)
    qtbot.waitUntil(lambda: marked(session, pick="reject") == [shot])
    qtbot.waitUntil(lambda: review.shots.state(at) == "reject")
    qtbot.keyClick(review.grid, K.Key_4)
    qtbot.keyClick(review.grid, K.Key_8)
    qtbot.waitUntil(lambda: marked(session, rating=4, label="green") == [shot])
    for _ in range(3):
        qtbot.keyClick(review.grid, K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(marked(session, rating=0, label=None, pick=None)) == 40)
    assert all(shot.path and shot.path.exists() for shot in session.catalogue.shots())


def test_a_batch_is_counted_and_undone_at_once(
    qtbot: QtBot, review: ReviewWindow, session: Session
) -> None:
    qtbot.keyClick(review.grid, K.Key_G)  # unfolded: every shot
    qtbot.keyClick(review.grid, K.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert "40 chosen" in review.bar.count.text()
    qtbot.keyClick(review.grid, K.Key_3)
    assert "40 shots" in review.line.text()
    qtbot.waitUntil(lambda: len(marked(session, rating=3)) == 40)
    qtbot.keyClick(review.grid, K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(marked(session, rating=0)) == 40)


def test_a_group_unfolds_and_folds(qtbot: QtBot, review: ReviewWindow) -> None:
    qtbot.keyClick(review.grid, K.Key_E)
    assert len(review.model.rows) == 12
    qtbot.keyClick(review.grid, K.Key_E)
    assert len(review.model.rows) == 8


def test_filters_by_typing_and_escape_shows_everything(qtbot: QtBot, review: ReviewWindow) -> None:
    qtbot.keyClick(review.grid, K.Key_Slash)
    assert review.bar.text.hasFocus()
    qtbot.keyClicks(review.bar.text, "hopper")
    assert 0 < len(review.model.rows) < 8
    review.bar.verdict.setCurrentText("Reject")
    assert {review.shots.state(int(at)) for at in review.model.rows} == {"reject"}
    review.bar.text.setText("nobody of that name")
    assert len(review.model.rows) == 0
    review.grid.grab()
    qtbot.keyClick(review.grid, K.Key_X)  # nothing to act on
    qtbot.keyClick(review.bar.text, K.Key_Escape)  # from the line to the shots
    assert len(review.model.rows) == 0
    qtbot.keyClick(review.grid, K.Key_Escape)
    assert len(review.model.rows) == 8


def test_loupe_goes_on_by_arrows_and_zooms_to_100(qtbot: QtBot, review: ReviewWindow) -> None:
    qtbot.keyClick(review.grid, K.Key_Return)
    view = review.compare.views[0]
    qtbot.waitUntil(lambda: view._full is not None, timeout=8000)
    first = review.current
    qtbot.keyClick(review, K.Key_Z)
    assert view.picture_rect().width() == pytest.approx(1536)
    view.grab()
    qtbot.keyClick(review, K.Key_Z)
    assert view.picture_rect().width() <= view.width() + 1
    qtbot.keyClick(review, K.Key_Right)
    assert review.current != first
    qtbot.keyClick(review, K.Key_Escape)
    assert review.pages.currentWidget() is review.grid
    assert review.current != first
    qtbot.waitUntil(lambda: review.library.idle)
    assert review.library._large.bytes == 0, "large pictures are let go of"


def test_compared_shots_move_in_step_eyes_on_eyes(qtbot: QtBot, review: ReviewWindow) -> None:
    qtbot.keyClick(review.grid, K.Key_C)
    views = [view for view in review.compare.views if view.isVisible()]
    assert len(views) == 4
    qtbot.waitUntil(lambda: all(view._screen is not None for view in views), timeout=8000)
    qtbot.keyClick(review, K.Key_Plus)
    qtbot.keyClick(review, K.Key_Plus)
    places = set()
    for view in views:
        rect, (x, y) = view.picture_rect(), view.anchor.point
        across = rect.x() + x * rect.width() - view.width() / 2
        down = rect.y() + y * rect.height() - view.height() / 2
        places.add((round(across, 3), round(down, 3)))
    assert len(places) == 1
    assert len({view.anchor.point for view in views}) > 1  # though the faces are not in one place
    second = review.compare.positions[1]
    qtbot.mouseClick(views[1], Qt.MouseButton.LeftButton)
    assert review.current == second


def test_new_shots_appear_while_they_are_made(
    qtbot: QtBot, review: ReviewWindow, session: Session
) -> None:
    marker = review.marker_for_test  # type: ignore[attr-defined]
    with session.ledger.transaction() as connection:
        connection.execute(
            "INSERT INTO shots (id, stem, sitter, sequence, made, burst) "
            "VALUES (41, 'new', 'Ada', 1, '', '41')"
        )
    marker._publish(ShotStored(41, Path("new.jpg"), "Ada", 0, 0))
    qtbot.waitUntil(lambda: len(review.shots) == 41)
    assert review.shots.state(40) is None
    with session.ledger.transaction() as connection:
        connection.execute("UPDATE shots SET verdict = 'keep' WHERE id = 41")
    marker._publish(ShotJudged(41, Path("new.jpg"), "Ada", None, None, None, None))
    qtbot.waitUntil(lambda: review.shots.state(40) == "keep")


def test_clicking_a_face_goes_to_its_shot(qtbot: QtBot, review: ReviewWindow) -> None:
    qtbot.waitUntil(lambda: bool(review.inspector.grab() and review.inspector._cells))
    place, shot = review.inspector._cells[-1]
    qtbot.mouseClick(review.inspector, Qt.MouseButton.LeftButton, pos=place.center())
    assert review.current is not None
    assert int(review.shots.ids[review.current]) == shot


def test_marks_are_seen_on_the_large_picture(qtbot: QtBot, review: ReviewWindow) -> None:
    qtbot.keyClick(review.grid, K.Key_Return)
    view = review.compare.views[0]
    qtbot.keyClick(review, K.Key_X)
    qtbot.keyClick(review, K.Key_4)
    qtbot.keyClick(review, K.Key_6)
    qtbot.waitUntil(lambda: view.marks == Marks("reject", True, 4, "red"))
    assert "Reject" in view.accessibleDescription()
    assert not view.grab().isNull()


def test_question_mark_lists_every_key_of_the_review(qtbot: QtBot, review: ReviewWindow) -> None:
    qtbot.keyClick(review.grid, K.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    assert review.help.isVisible()
    said = review.help.accessibleDescription()
    assert all(binding.words in said for binding in BINDINGS)
    assert all(hasattr(ReviewActions, f"do_{one.action}") for one in BINDINGS if one.keys)
    qtbot.keyClick(review.help, K.Key_Space)
    assert not review.help.isVisible()
    assert review.isVisible()


def test_a_shot_that_comes_while_a_long_session_loads_hides_nothing(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Old shots are still being read when a new one is announced."""
    monkeypatch.setattr(desk, "FIRST_ROWS", 10)
    monkeypatch.setattr(desk, "NEXT_ROWS", 10)
    marker = ReviewOnly(session, Look())
    window = open_review(marker)
    qtbot.addWidget(window)
    with session.ledger.transaction() as connection:
        connection.execute(
            "INSERT INTO shots (id, stem, sitter, sequence, made, burst, verdict) "
            "VALUES (41, 'new', 'Ada', 1, '', '41', 'keep')"
        )
    marker._publish(ShotJudged(41, Path("new.jpg"), "Ada", None, None, None, None))
    qtbot.waitUntil(lambda: len(window.shots) == 41)
    assert list(window.shots.ids) == list(range(1, 42))
    qtbot.waitUntil(lambda: window.bar.look.count() == 2)
    window.close()
    marker.close()


def test_the_light_theme_reaches_the_controls(qtbot: QtBot, review: ReviewWindow) -> None:
    try:
        theme.use("light")
        qtbot.waitUntil(lambda: theme.BACKGROUND.name() in review.styleSheet())
        assert review.grid.grab().toImage().pixelColor(1, 1).lightness() > 150
    finally:
        theme.use("dark")


def test_every_group_in_sight_says_why_its_best_is_best(qtbot: QtBot, review: ReviewWindow) -> None:
    """Without being visited; and the order of what is seen follows the ranks."""
    qtbot.waitUntil(
        lambda: all(int(at) in review.model.why for at in review.model.rows), timeout=8000
    )
    qtbot.waitUntil(lambda: all(
        review.shots.members(int(at))[0] == at for at in review.model.rows
    ), timeout=2000)  # fmt: skip
    assert any("sharper" in why or "next one" in why for why in review.model.why.values())


def test_a_held_arrow_key_is_not_kept_waiting_by_the_inspector(
    qtbot: QtBot, review: ReviewWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reasons and faces come once the keys are still, and are those of the last shot."""
    all_is_still(qtbot, review)
    shown: list[int | None] = []
    show = review.reasons.show_shot
    monkeypatch.setattr(review.reasons, "show_shot", lambda at: (shown.append(at), show(at)))
    for _ in range(5):
        qtbot.keyClick(review.grid, K.Key_Right)
    assert shown == []
    qtbot.waitUntil(lambda: set(shown) == {review.current})


def test_a_step_repaints_the_two_cells_alone(qtbot: QtBot, review: ReviewWindow) -> None:
    """Also from the end of a row to the start of the next, whose bounds are two rows."""
    drawn: list[int] = []
    cell = review.grid._cell
    last = review.grid.columns - 1
    review.grid.setCurrentIndex(review.model.index(last))
    all_is_still(qtbot, review)
    review.grid._cell = lambda row, *more: (drawn.append(row), cell(row, *more))[1]  # type: ignore[method-assign]
    qtbot.keyClick(review.grid, K.Key_Right)
    qtbot.waitUntil(lambda: len(drawn) > 0)
    assert set(drawn) == {last, last + 1}


def test_shift_and_arrows_choose_and_one_alone_says_why_nothing_is_compared(
    qtbot: QtBot, review: ReviewWindow, tmp_path: Path
) -> None:
    qtbot.keyClick(review.grid, K.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    chosen = review.chosen
    assert len(chosen) == 2
    qtbot.keyClick(review.grid, K.Key_C)
    assert review.compare.positions == chosen
    make_session(tmp_path / "one", 1)
    with Session.open(tmp_path / "one", create=False) as session:
        marker = ReviewOnly(session, Look())
        window = open_review(marker)
        qtbot.addWidget(window)
        window.grid.setFocus()
        qtbot.keyClick(window.grid, K.Key_C)
        assert not window.comparing
        assert "Shift and the arrows" in window.line.text()
        window.close()
        marker.close()


def test_a_shot_that_is_asked_for_is_shown_once_it_is_loaded(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tether.pipeline.review.desk.FIRST_ROWS", 5)
    marker = ReviewOnly(session, Look())
    window = open_review(marker)
    qtbot.addWidget(window)
    window.show()
    window.show_shot(33)
    qtbot.waitUntil(
        lambda: window.current is not None and window.shots.ids[window.current] == 33, timeout=8000
    )
    assert window.grid.visualRect(window.grid.currentIndex()).intersects(window.grid.rect())
    window.close()
    marker.close()


def test_the_review_shows_the_sessions_colour_and_hears_when_it_changes(
    qtbot: QtBot, review: ReviewWindow, session: Session
) -> None:
    at = int(review.model.rows[0])
    shot_id = int(review.shots.ids[at])

    def blue(image: QImage | None) -> float:
        """Beside green; 0 while there is no picture."""
        if image is None:
            return 0.0
        smooth = Qt.TransformationMode.SmoothTransformation
        mean = image.scaled(1, 1, Qt.AspectRatioMode.IgnoreAspectRatio, smooth).pixelColor(0, 0)
        return mean.blue() / max(mean.green(), 1)

    def cell() -> float:
        return blue(review.library.get_thumbnail(shot_id, review.grid.side))

    def loupe() -> float:
        large = review.library.get_large(shot_id)
        return 0.0 if large is None else blue(large.image)

    qtbot.waitUntil(lambda: cell() > 0, timeout=8000)
    before = cell()
    path = free_place(session.folder, "warm", ".json")
    save_profile(path, Correction(1, np.diag([1.0, 1.0, 0.25])), None)
    keep(session, with_profile(SessionColour(), path))
    review.marker_for_test._publish(ColourChanged("profile warm"))  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: 0 < cell() < 0.7 * before, timeout=8000)
    review.show_large([at])
    qtbot.waitUntil(lambda: loupe() > 0, timeout=8000)
    assert loupe() < 0.7 * before
    keep(session, SessionColour())
    review.marker_for_test._publish(ColourChanged(""))  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: loupe() > 0.9 * before, timeout=8000)


def test_a_shot_is_seen_in_the_light_that_it_was_shown_in(
    qtbot: QtBot, session: Session, review: ReviewWindow
) -> None:
    at = int(review.model.rows[0])
    shot_id = int(review.shots.ids[at])

    def level() -> float:
        image = review.library.get_thumbnail(shot_id, review.grid.side)
        if image is None:
            return 0.0
        smooth = Qt.TransformationMode.SmoothTransformation
        mean = image.scaled(1, 1, Qt.AspectRatioMode.IgnoreAspectRatio, smooth).pixelColor(0, 0)
        return float(mean.lightness())

    qtbot.waitUntil(lambda: level() > 0, timeout=8000)
    before = level()
    colour = SessionColour(reference=Reference("other.jpg", ((0.0, 0.0, 0.0),)))
    keep(session, colour)
    keep_shown(session, colour, shot_id, (LightCorrection(-1.0), "backdrop"))
    review.marker_for_test._publish(  # type: ignore[attr-defined]
        ShotRetouched(shot_id, np.zeros((2, 3, 3), np.uint8), colour.name)
    )
    qtbot.waitUntil(lambda: 0 < level() < 0.85 * before, timeout=8000)
    keep(session, replace(colour, on=False))
    review.marker_for_test._publish(ColourChanged(""))  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: level() > 0.97 * before, timeout=8000)
