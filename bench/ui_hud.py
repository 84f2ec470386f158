"""The HUD's cost: what a live picture takes of the window's thread, beside bare Qt drawing.

On the offscreen platform with its raster engine, 1920 × 1080, all instruments shown and shots in
the strip; once on an sRGB screen, once on a screen with a wide profile of its own. The peer is one
bare widget that draws the same picture, smoothly scaled to the same place. Both are timed in turn
in the same run.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.app import Windows
    from ui.staged import StagedEngine

SUMMARY = "paint of the HUD at 1920 x 1080 against bare Qt, and frame received to painted"

SIZE = (1920, 1080)
PAINTS = 300
FEED_SECONDS = 6.0
FEED_HZ = 30.0
PAINT_MS = 8.0
"""Asked: one paint of the HUD."""
PAINTED_MS = 50.0
"""Asked: frame received to painted, p95, with everything running; here without the analysis."""


def main() -> int:
    """Measure on both kinds of screen; 1 where a paint is over what is asked."""
    from PyQt6.QtGui import QColorSpace

    from ui.offscreen import two_screens
    from ui.screen_profile import VARIABLE

    short = 0
    with tempfile.TemporaryDirectory() as made:
        profile = Path(made) / "wide.icc"
        wide = QColorSpace(QColorSpace.NamedColorSpace.DisplayP3)
        profile.write_bytes(bytes(wide.iccProfile().data()))
        for name, more in (("sRGB", {}), ("Display P3", {VARIABLE: str(profile)})):
            print(f"screen {name}", flush=True)
            environment = os.environ | two_screens() | more
            short |= subprocess.run(
                [sys.executable, "-m", "bench.ui_hud"], env=environment
            ).returncode
    return short


def measure() -> int:
    """Print medians and p95; 1 where a paint is over what is asked."""
    from ui.app import Windows, make_application

    application = make_application()
    from ui.staged import StagedEngine

    engine = StagedEngine()
    painted: list[tuple[int, int]] = []
    windows = Windows(engine, lambda stamp: painted.append((stamp, time.monotonic_ns())))
    windows.hud.resize(*SIZE)
    windows.hud.show()
    _fill(engine, windows)
    application.processEvents()

    hud, bare = _paints(engine, windows, painted)
    print(f"HUD, update to painted:  median {_median(hud):5.2f} ms   p95 {_p95(hud):5.2f} ms")
    print(f"bare Qt, same picture:   median {_median(bare):5.2f} ms   p95 {_p95(bare):5.2f} ms")
    print(f"ratio                    median {_median(hud) / _median(bare):5.2f}"
          f"      p95 {_p95(hud) / _p95(bare):5.2f}")  # fmt: skip
    ages = _feed(engine, windows, painted)
    print(
        f"{FEED_HZ:.0f} Hz feed from a thread, received to painted: median {_median(ages):.1f} ms, "
        f"p95 {_p95(ages):.1f} ms, {len(ages)} of {round(FEED_SECONDS * FEED_HZ)} painted"
    )
    windows.close()
    return int(_p95(hud) > PAINT_MS or _p95(ages) > PAINTED_MS)


def _fill(engine: "StagedEngine", windows: "Windows") -> None:
    from tether.pipeline.events import SitterChanged

    engine.tell(SitterChanged("Ada Lovelace", "Grace Hopper"))
    engine.connect()
    for shot_id in range(1, 13):
        engine.shoot(shot_id, sitter="Ada Lovelace")


def _paints(
    engine: "StagedEngine", windows: "Windows", painted: list[tuple[int, int]]
) -> tuple[list[float], list[float]]:
    """Milliseconds that each HUD update holds the window up, and of each bare drawing between."""
    import cv2
    from PyQt6.QtCore import QCoreApplication
    from PyQt6.QtGui import QImage, QPainter, QPaintEvent
    from PyQt6.QtWidgets import QWidget

    from tether.readings import Cue, CueState

    class Bare(QWidget):
        """The least that Qt can do: one picture."""

        image: QImage = QImage(
            cv2.cvtColor(engine.picture, cv2.COLOR_BGR2BGRA).tobytes(),
            engine.picture.shape[1],
            engine.picture.shape[0],
            QImage.Format.Format_RGB32,
        )

        def paintEvent(self, event: QPaintEvent | None) -> None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(windows.hud.live.picture_rect, self.image)

    bare_widget = Bare()
    bare_widget.resize(*SIZE)
    bare_widget.show()
    cue = CueState(Cue("chin_down", "Chin down a little", "sitter", "down", (0.43, 0.56)))
    hud, bare = [], []
    for index in range(PAINTS):
        count = len(painted)
        begun = time.perf_counter()
        engine.live(cue if index % 60 < 40 else CueState(None, ready=True))
        held = time.perf_counter() - begun
        while len(painted) == count:
            begun = time.perf_counter()
            QCoreApplication.processEvents()
            held += time.perf_counter() - begun
            if len(painted) == count:
                time.sleep(0.0005)  # the worker's turn, which holds nobody up
        hud.append(held * 1e3)
        begun = time.perf_counter()
        bare_widget.repaint(windows.hud.live.picture_rect)
        bare.append((time.perf_counter() - begun) * 1e3)
        time.sleep(0.005)  # as between frames, so that timers get their turn
    bare_widget.close()
    return hud, bare


def _feed(
    engine: "StagedEngine", windows: "Windows", painted: list[tuple[int, int]]
) -> list[float]:
    from PyQt6.QtCore import QCoreApplication, QTimer

    painted.clear()
    application = QCoreApplication.instance()
    assert application is not None

    def feed() -> None:
        for _ in range(round(FEED_SECONDS * FEED_HZ)):
            engine.live()
            time.sleep(1 / FEED_HZ)

    thread = threading.Thread(target=feed)
    QTimer.singleShot(0, thread.start)
    QTimer.singleShot(round((FEED_SECONDS + 0.5) * 1000), application.quit)
    application.exec()
    thread.join()
    return [(at - stamp) / 1e6 for stamp, at in painted]


def _median(values: list[float]) -> float:
    return statistics.median(values)


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


if __name__ == "__main__":
    raise SystemExit(measure())
