from collections.abc import Iterator
from pathlib import Path

import pytest
from PyQt6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tether.looks.look import Look
from tether.pipeline.review.desk import ReviewOnly
from tether.session.session import Session
from ui.review.actions import open_review
from ui.review.staged import make_session
from ui.review.window import ReviewWindow

K = Qt.Key


@pytest.fixture
def review(qtbot: QtBot, tmp_path: Path) -> Iterator[ReviewWindow]:
    with Session.open(make_session(tmp_path / "day", 60, 2), create=False) as session:
        marker = ReviewOnly(session, Look())
        window = open_review(marker)
        qtbot.addWidget(window)
        window.resize(1280, 720)
        window.show()
        yield window
        window.close()
        marker.close()


def test_d_shows_the_drift_and_takes_it_away(qtbot: QtBot, review: ReviewWindow) -> None:
    qtbot.keyClick(review.grid, K.Key_D)
    assert review.drifting
    qtbot.waitUntil(lambda: review.drift.day is not None)
    day = review.drift.day
    assert day is not None
    titles = [one.title for one in day.drifts]
    assert titles[0].startswith("Exposure on the backdrop")
    exposure, balance = day.drifts[:2]
    # The staged day dims and grows warmer towards its end.
    assert exposure.is_out(exposure.points[-1][1])
    assert not exposure.is_out(exposure.points[0][1])
    assert balance.points[-1][1] > balance.tolerance
    assert {name for _, _, name in day.spans} == set(day.sitters)
    qtbot.keyClick(review, K.Key_Escape)
    assert not review.drifting
    assert review.isVisible()


def test_a_click_on_a_dot_goes_to_the_shot(qtbot: QtBot, review: ReviewWindow) -> None:
    qtbot.keyClick(review.grid, K.Key_D)
    qtbot.waitUntil(lambda: review.drift.day is not None)
    review.drift.grab()
    at, place, said = review.drift._dots[30]
    assert said
    qtbot.mouseClick(review.drift, Qt.MouseButton.LeftButton, pos=QPoint(int(at.x()), int(at.y())))
    assert not review.drifting
    assert review.current is not None
    found = int(review.shots.ids[review.current])
    assert abs(found - (place + 1)) <= 2


def test_a_session_without_faces_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    with Session.open(tmp_path / "empty") as session:
        marker = ReviewOnly(session, Look())
        window = open_review(marker)
        qtbot.addWidget(window)
        window.show_drift()
        qtbot.waitUntil(lambda: window.drift.day is not None)
        assert window.drift.day is not None
        assert window.drift.day.drifts == ()
        window.drift.grab()
        window.close()
        marker.close()
