"""Pictures of the review at every size, to look at; called by `ui.screenshots`."""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QWidget

from tether.looks.look import Look
from tether.pipeline.review.desk import ReviewOnly
from tether.session.session import Session
from ui.hud.badges import word
from ui.review.actions import open_review
from ui.review.staged import make_session

WAIT_SECONDS = 3.0
K = Qt.Key


def photograph(
    folder: Path, name: str, width: int, height: int, settle: Callable[[], None]
) -> None:
    """Save the grid, a group, the loupe and a comparison at one size of window."""
    with tempfile.TemporaryDirectory() as made:
        day = make_session(Path(made) / "day", 400, 6)
        with Session.open(day, create=False) as session:
            marker = ReviewOnly(session, Look())
            marker.mark((11, 12, 31), "rating", 4)
            marker.mark((21, 41), "label", "green")
            marker.mark((16,), "pick", "pick")
            window = open_review(marker)
            window.resize(width, height)
            window.show()

            def save(scene: str) -> None:
                end = time.monotonic() + WAIT_SECONDS
                while time.monotonic() < end and not window.still:
                    settle()
                    time.sleep(0.02)
                settle()
                window.grab().save(str(folder / f"review-{scene}-{name}.png"))

            save("1-grid")
            for key in (K.Key_Right, K.Key_Right, K.Key_Right, K.Key_E):
                _press(window.grid, key)
            save("2-group")
            _press(window.grid, K.Key_C)
            _press(window, K.Key_Plus)
            _press(window, K.Key_Plus)
            save("3-compare")
            _press(window, K.Key_Escape)
            _press(window.grid, K.Key_Return)
            save("4-loupe")
            _press(window, K.Key_Escape)
            window.bar.verdict.setCurrentText(word("reject"))
            save("5-filtered")
            window.bar.text.setText("nobody of that name")
            save("6-nothing")
            window.help.open()
            save("7-keys")
            window.help.close_overlay()
            window.bar.reset()
            _press(window, K.Key_D)
            end = time.monotonic() + WAIT_SECONDS
            while time.monotonic() < end and window.drift.day is None:
                settle()
            save("8-drift")
            window.close()
            marker.close()


def _press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)  # type: ignore[call-overload]
