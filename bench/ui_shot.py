"""A new shot on the HUD: from its file on disk to its picture on the screen, 24 megapixels.

The first look's own thread, bridge and HUD as in the program, 1920 × 1080, with a live picture at
30 Hz meanwhile. The floor in the same run: OpenCV's decode at a quarter and one bare Qt drawing.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.timing import Report, Times

SUMMARY = "a new shot of 24 megapixels on the HUD after its file is on disk"

SHOTS = 30
SIZE = (6000, 4000)
HUD = (1920, 1080)
SEEN_MS = 150.0
WAIT_SECONDS = 10.0


def main() -> int:
    """Measure in a process of its own; 1 where it falls short."""
    from ui.offscreen import two_screens

    environment = os.environ | two_screens()
    return subprocess.run([sys.executable, "-m", "bench.ui_shot"], env=environment).returncode


def _measure() -> int:
    from ui.app import Windows, make_application

    application = make_application()
    import cv2
    from PyQt6.QtCore import QTimer
    from PyQt6.QtGui import QPainter, QPaintEvent
    from PyQt6.QtWidgets import QWidget

    from tether.pipeline.events import ShotStored, SitterChanged
    from tether.pipeline.first_look import FirstLook
    from ui.images import wrap_bgr
    from ui.staged import StagedEngine, portrait

    engine = StagedEngine()
    windows = Windows(engine)
    windows.hud.resize(*HUD)
    windows.hud.show()
    engine.tell(SitterChanged("Ada"))
    engine.connect()
    first_look = FirstLook(engine.tell)
    first_look.start()
    live = QTimer()
    live.timeout.connect(engine.live)
    live.start(33)

    class Bare(QWidget):
        def paintEvent(self, event: QPaintEvent | None) -> None:
            QPainter(self).drawImage(self.rect(), self.image)

    bare = Bare()
    bare.resize(windows.hud.last_shot.size())
    own, floor = Times(), Times()
    with tempfile.TemporaryDirectory() as made:
        path = Path(made) / "shot.jpg"
        cv2.imwrite(str(path), portrait(*SIZE))
        for number in range(1, SHOTS + 1):
            now = time.monotonic_ns()
            shot = ShotStored(number, path, "Ada", now, now)
            with own.one():
                engine.tell(shot)
                first_look.put(shot)
                _until_seen(application, windows, number)
            with floor.one():
                bare.image = wrap_bgr(cv2.imread(str(path), cv2.IMREAD_REDUCED_COLOR_4))
                bare.show()
                bare.repaint()
            time.sleep(0.02)
    live.stop()
    first_look.stop()
    windows.close()
    report = Report()
    report.tell_times("file on disk to picture on the HUD", own, SEEN_MS, floor, wall=True)
    return int(bool(report.short))


def _until_seen(application: object, windows: object, number: int) -> None:
    end = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < end:
        application.processEvents()
        shot = windows.book.chosen
        if shot is not None and shot.shot_id == number and shot.preview is not None:
            windows.hud.last_shot.repaint()
            return
        time.sleep(0.001)
    raise TimeoutError(f"shot {number} was never seen")


if __name__ == "__main__":
    raise SystemExit(_measure())
