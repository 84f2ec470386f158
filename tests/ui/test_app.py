"""The whole of ui.app.run in a process of its own, as the commands start it."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from PyQt6.QtGui import QImage
from x_server import x_server

from ui.offscreen import prepare_two_screens

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = textwrap.dedent(
    """
    import sys, threading, time
    from pathlib import Path
    import cv2  # before Qt, as the engine does: it points Qt at its own plug-ins
    from PyQt6.QtGui import QGuiApplication
    from tether.readings import CueState
    from ui.app import run
    from ui.staged import StagedEngine

    engine, painted, seen = StagedEngine(), [], set()
    ENOUGH = 8

    def note(stamp):
        painted.append(stamp)
        seen.add((QGuiApplication.platformName(), len(QGuiApplication.screens())))
        if len(painted) == ENOUGH:
            QGuiApplication.quit()

    def shoot():
        time.sleep(0.3)
        engine.connect()
        engine.shoot(1)
        while len(painted) < ENOUGH:
            engine.live(CueState(None, ready=True))
            time.sleep(1 / 30)

    threading.Thread(target=shoot, daemon=True).start()
    code = run(engine, seconds=50.0, screenshots=Path(sys.argv[1]), fullscreen=False,
               on_painted=note)
    [(platform, screens)] = seen
    print(code, len(painted), platform, screens)
    """
)


UNDER_WAY = textwrap.dedent(
    """
    import threading
    from tether.camera.base import CameraState, StateChanged
    from ui.app import run
    from ui.staged import StagedEngine

    engine = StagedEngine()

    def shoot():
        engine.tell(StateChanged(CameraState.SHOOTING, "A shot is on its way"))

    threading.Timer(0.3, shoot).start()
    print(run(engine, seconds=1.0, fullscreen=False))
    """
)


def start(folder: Path, environment: dict[str, str]) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder)],
        env=environment, cwd=ROOT, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_two_screens_without_a_monitor(tmp_path: Path) -> None:
    code, painted, platform, screens = start(tmp_path, os.environ | prepare_two_screens(tmp_path))
    assert (code, platform, screens) == ("0", "offscreen", "2")
    assert int(painted) >= 8
    for name in ("hud.png", "sitter.png"):
        picture = QImage(str(tmp_path / name))
        assert (picture.width(), picture.height()) == (1920, 1080)


def test_time_is_up_also_while_a_shot_is_on_its_way(tmp_path: Path) -> None:
    # Nobody is there to answer a question: an end by time that asks one never comes.
    environment = os.environ | prepare_two_screens(tmp_path)
    words = [sys.executable, "-c", UNDER_WAY]
    done = subprocess.run(
        words, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stdout.split()) == (0, ["0"]), done.stderr


def test_one_screen_shows_the_photographers_window_alone(tmp_path: Path) -> None:
    environment = os.environ | prepare_two_screens(tmp_path, [(1280, 720)])
    code, painted, _, screens = start(tmp_path, environment)
    assert (code, screens) == ("0", "1")
    assert int(painted) >= 8


@pytest.mark.xvfb
def test_starts_on_a_real_x_server_after_cv2(tmp_path: Path) -> None:
    with x_server() as display:
        environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        code, painted, platform, _ = start(tmp_path, environment)
    assert (code, platform) == ("0", "xcb")
    assert int(painted) >= 8
    assert not QImage(str(tmp_path / "hud.png")).isNull()
