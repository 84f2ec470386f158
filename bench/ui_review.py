"""The review of 100,000 shots: first paint, scrolling, filters, memory, zoom; the HUD meanwhile.

On the offscreen platform with its raster engine, 1920 × 1080. Peers in the same run: for a step of
scrolling one bare widget that draws the same cells' pictures and no more; for the zoom one bare
drawing of the same part of the same picture.
"""

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from bench.timing import Report, Times, p95

if TYPE_CHECKING:
    from PyQt6.QtWidgets import QApplication, QScrollBar

    from ui.review.window import ReviewWindow

SUMMARY = "grid of 100,000 shots: first paint, scroll, filter, memory, zoom; the HUD meanwhile"

SHOTS = 100_000
PICTURES = 300
SIZE = (1920, 1080)
STEPS = 240
FIRST_PAINT_MS, STEP_MS, FILTER_MS, ZOOM_MS, PAINTED_MS = 500.0, 16.0, 50.0, 100.0, 50.0
MEMORY_MB = 400.0
FEED_SECONDS, FEED_HZ = 8.0, 30.0
LARGE = (6000, 4000)
"""Pixels of the picture that is zoomed to 100 %."""


def main() -> int:
    """Stage the session, then measure in a process of its own; 1 where one figure falls short."""
    from ui.offscreen import two_screens

    with tempfile.TemporaryDirectory() as made:
        subprocess.run([sys.executable, "-m", "bench.ui_review", "stage", made], check=True)
        environment = os.environ | two_screens()
        return subprocess.run(
            [sys.executable, "-m", "bench.ui_review", "measure", made], env=environment
        ).returncode


def _stage(folder: Path) -> int:
    import cv2

    from ui.review.staged import make_session
    from ui.staged import portrait

    make_session(folder / "day", SHOTS, PICTURES)
    # The very first shot is a full-sized one, to zoom into.
    first = folder / "day" / "shots" / "DSC_000001.jpg"
    first.unlink()
    cv2.imwrite(str(first), portrait(*LARGE))
    return 0


def _measure(folder: Path) -> int:
    from ui.app import make_application

    application = make_application()
    from tether.looks.look import Look
    from tether.pipeline.review.desk import ReviewOnly
    from tether.session.session import Session
    from ui.review.actions import open_review

    report = Report()
    with Session.open(folder / "day", create=False) as session:
        marker = ReviewOnly(session, Look())
        idle = _resident_mb()
        first, loading = Times(), Times()
        begun = time.perf_counter()
        with first.one():
            review = open_review(marker)
            review.resize(*SIZE)
            review.show()
            application.processEvents()
            review.repaint()
        report.tell_times("first paint", first, FIRST_PAINT_MS)
        _until_loaded(application, review, loading)
        print(
            f"all rows there after {time.perf_counter() - begun:.1f} s; the window was held "
            f"{max(loading.wall):.0f} ms at the longest, computing {max(loading.computing):.0f}"
        )
        report.tell_times("notch of the wheel", *_scroll(application, review, _notch))
        report.tell_times("jump to where nothing was shown", *_scroll(application, review, _jump))
        report.tell_times("arrow key held", _arrows(application, review), STEP_MS)
        report.tell_times(
            "arrow key, longest turn until its reasons are there",
            _reasons(application, review), STEP_MS,
        )  # fmt: skip
        for name, took in _filters(application, review):
            report.tell_times(f"filter: {name}", took, FILTER_MS)
        report.tell("memory above idle", _resident_mb() - idle, MEMORY_MB, "MB")
        report.tell_times("zoom to 100 % of 24 megapixels", *_zoom(application, review, ZOOM_MS))
        ages, sent = _live_meanwhile(application, review)
        report.tell(
            "live picture received to painted, p95", p95(ages), PAINTED_MS,
            more=f"; {len(ages)} of {sent} painted while the grid is scrolled",
        )  # fmt: skip
        review.close()
        marker.close()
    return int(bool(report.short))


def _until_loaded(application: "QApplication", review: "ReviewWindow", turns: Times) -> None:
    """Let the rest of the rows come; counts each turn of the window's loop."""
    while len(review.shots) < SHOTS or review.bar.look.count() < 2:
        with turns.one():
            application.processEvents()
        time.sleep(0.002)


def _scroll(
    application: "QApplication", review: "ReviewWindow", place: Callable[["QScrollBar", int], int]
) -> tuple[Times, float, Times]:
    """So many steps, and beside each a bare drawing of all the pictures that are in sight."""
    from PyQt6.QtGui import QImage, QPainter, QPaintEvent
    from PyQt6.QtWidgets import QWidget

    from ui.review.cell import picture_place

    grid = review.grid
    pictures = [QImage(grid.side, grid.side * 2 // 3, QImage.Format.Format_RGB32) for _ in range(9)]
    for number, picture in enumerate(pictures):
        picture.fill(0xFF203040 + number)

    class Bare(QWidget):
        """The least that Qt can do: the ground, and the pictures where they are."""

        def paintEvent(self, event: QPaintEvent | None) -> None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), 0xFF121212)
            for row in grid.in_sight():
                place = picture_place(grid.visualRect(review.model.index(row)), grid.words)
                painter.drawImage(place, pictures[row % len(pictures)])

    bare = Bare()
    bare.resize(grid.size())
    bare.show()
    bar = grid.verticalScrollBar()
    assert bar is not None
    steps, floor = Times(), Times()
    for number in range(STEPS):
        with steps.one():
            bar.setValue(place(bar, number))
            application.processEvents()
        with floor.one():
            bare.repaint()
        time.sleep(0.008)
    bare.close()
    return steps, STEP_MS, floor


def _notch(bar: "QScrollBar", _number: int) -> int:
    return bar.value() + 3 * bar.singleStep()


def _jump(bar: "QScrollBar", number: int) -> int:
    return bar.maximum() * number // STEPS


def _arrows(application: "QApplication", review: "ReviewWindow") -> Times:
    """An arrow key that repeats through a hundred shots."""
    from PyQt6.QtCore import Qt
    from PyQt6.QtTest import QTest

    times = Times()
    for _ in range(100):
        with times.one():
            QTest.keyClick(review.grid, Qt.Key.Key_Right)
            application.processEvents()
        time.sleep(0.008)
    return times


def _reasons(application: "QApplication", review: "ReviewWindow") -> Times:
    """Arrow keys one by one: the longest that the window is held until reasons and faces stand."""
    from PyQt6.QtCore import Qt
    from PyQt6.QtTest import QTest

    from ui.review.window import INSPECT_MS

    longest = Times()
    for _ in range(40):
        turns = Times()
        QTest.keyClick(review.grid, Qt.Key.Key_Right)
        end = time.monotonic() + 2 * INSPECT_MS / 1000
        while time.monotonic() < end:
            with turns.one():
                application.processEvents()
            time.sleep(0.002)
        longest.wall.append(max(turns.wall))
        longest.computing.append(max(turns.computing))
    return longest


def _filters(application: "QApplication", review: "ReviewWindow") -> list[tuple[str, Times]]:
    """Each filter three times, from everything to the painted grid."""
    from tether.pipeline.review.filters import EVERYTHING, Filter

    wanted = (
        ("sitter", Filter(sitter="Grace Hopper")),
        ("verdict", Filter(verdict="reject")),
        ("stars", Filter(least_rating=1)),
        ("colour", Filter(label="red")),
        ("reason", Filter(reason="gaze")),
        ("look", Filter(look="corporate")),
        ("text", Filter(text="hopper 12")),
        ("everything", EVERYTHING),
    )
    found = []
    for name, one in wanted:
        took = Times()
        for _ in range(3):
            review.show_filtered(EVERYTHING if one != EVERYTHING else Filter(verdict="keep"))
            application.processEvents()
            with took.one():
                review.show_filtered(one)
                application.processEvents()
        found.append((name, took))
    return found


def _zoom(
    application: "QApplication", review: "ReviewWindow", most: float
) -> tuple[Times, float, Times]:
    """Key Z in the loupe, each to another place; and a bare drawing of the same part."""
    from PyQt6.QtCore import QRectF, Qt
    from PyQt6.QtGui import QPainter, QPaintEvent
    from PyQt6.QtTest import QTest
    from PyQt6.QtWidgets import QWidget

    at = review.shots.position(1)
    assert at is not None
    review.show_large([at])
    end = time.monotonic() + 30
    while (large := review.library.get_large(1, full=True)) is None and time.monotonic() < end:
        application.processEvents()
        time.sleep(0.005)
    assert large is not None
    view = review.compare.views[0]
    image = large.image

    class Bare(QWidget):
        def paintEvent(self, event: QPaintEvent | None) -> None:
            source = QRectF(2000, 1200, self.width(), self.height())
            QPainter(self).drawImage(QRectF(self.rect()), image, source)

    bare = Bare()
    bare.resize(view.size())
    bare.show()
    zooms, floor = Times(), Times()
    for _ in range(20):
        with zooms.one():
            QTest.keyClick(review, Qt.Key.Key_Z)
            application.processEvents()
        QTest.keyClick(review, Qt.Key.Key_Z)
        application.processEvents()
        with floor.one():
            bare.repaint()
    bare.close()
    QTest.keyClick(review, Qt.Key.Key_Escape)
    return zooms, most, floor


def _live_meanwhile(application: "QApplication", review: "ReviewWindow") -> tuple[list[float], int]:
    """A 30 Hz feed into a HUD of the same program while the grid is scrolled without a pause."""
    from PyQt6.QtCore import QTimer

    from ui.app import Windows
    from ui.staged import StagedEngine

    engine = StagedEngine()
    ages: list[float] = []
    windows = Windows(engine, lambda stamp: ages.append((time.monotonic_ns() - stamp) / 1e6))
    windows.hud.resize(*SIZE)
    windows.hud.show()
    engine.connect()
    bar = review.grid.verticalScrollBar()
    assert bar is not None
    bar.setValue(0)
    scrolling = QTimer()
    scrolling.timeout.connect(lambda: bar.setValue(bar.value() + 180))
    scrolling.start(33)
    sent = round(FEED_SECONDS * FEED_HZ)

    def feed() -> None:
        for _ in range(sent):
            engine.live()
            time.sleep(1 / FEED_HZ)

    thread = threading.Thread(target=feed)
    QTimer.singleShot(200, thread.start)
    QTimer.singleShot(round((FEED_SECONDS + 1.5) * 1000), application.quit)
    application.exec()
    thread.join()
    scrolling.stop()
    windows.close()
    return ages, sent


def _resident_mb() -> float:
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


if __name__ == "__main__":
    what, where = sys.argv[1:]
    raise SystemExit((_stage if what == "stage" else _measure)(Path(where)))
