"""`python -m ui.screenshots DIR`: pictures of every screen at every size that matters, to look at.

Each pixel ratio needs a Qt of its own, so the command runs itself once for each.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PyQt6.QtCore import QCoreApplication

from tether.camera.base import CameraState, StateChanged
from tether.pipeline.events import Notice, SitterChanged
from tether.readings import Cue, CueState
from ui.offscreen import prepare_two_screens
from ui.staged import CLOSED, HALF, KEEP, StagedEngine, a_face

if TYPE_CHECKING:
    from ui.app import Windows
    from ui.subject import Mode


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen in logical pixels, and its ratio."""

    name: str
    width: int
    height: int
    ratio: int = 1


SCREENS = (
    Screen("1280x720", 1280, 720),
    Screen("1920x1080", 1920, 1080),
    Screen("3840x2160@2", 1920, 1080, 2),
    Screen("portrait", 1080, 1920),
    Screen("640x480", 640, 480),
)
LONG = "Maximiliane-Theodora von Hohenstein-Wackerbarth zu Oberkirchen"
RIGHT_TO_LEFT = "عبد الرحمن بن محمد الأنصاري"
CHIN = Cue("chin_down", "Chin down a little", "sitter", "down", (0.43, 0.56), 14.0, 10.0)
TURN = Cue(
    "turn_left", "Turn your face a little to your left", "sitter", "right", (0.43, 0.56), -12.0
)
TIP = Cue("tilt_head_left", "Tip your head a little to your left", "sitter", "clockwise",
          (0.43, 0.12), 11.0)  # fmt: skip
HOT = Cue("clipping", "Skin is clipping: less light", "photographer", None, (0.41, 0.24), 0.02)
CLOSER = Cue("closer", "Go a little closer", "photographer", "nearer", (0.43, 0.35))
LIGHT = Cue("exposure_down", "Skin is brighter than the reference: less light", "photographer")


def main(arguments: list[str] | None = None) -> int:
    """Write the pictures; returns 0."""
    parser = argparse.ArgumentParser(prog="python -m ui.screenshots", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--ratio", type=int, help=argparse.SUPPRESS)
    args = parser.parse_args(arguments)
    args.folder.mkdir(parents=True, exist_ok=True)
    if args.ratio is not None:
        _render(args.folder, args.ratio)
        return 0
    import tempfile

    for ratio in sorted({screen.ratio for screen in SCREENS}):
        with tempfile.TemporaryDirectory() as folder:
            sizes = [(3840, 3840), (3840, 3840)]  # larger than any window: nothing is cut
            environment = os.environ | prepare_two_screens(Path(folder), sizes, float(ratio))
            subprocess.run(
                [sys.executable, "-m", "ui.screenshots", str(args.folder), "--ratio", str(ratio)],
                env=environment,
                check=True,
            )
    return 0


def _render(folder: Path, ratio: int) -> None:
    from ui.app import Windows, make_application
    from ui.retouch.screenshots import photograph as photograph_retouch
    from ui.review.screenshots import photograph as photograph_review

    application = make_application()
    for screen in (one for one in SCREENS if one.ratio == ratio):
        engine = StagedEngine()
        windows = Windows(engine)
        windows.hud.resize(screen.width, screen.height)
        windows.subject.resize(screen.width, screen.height)
        windows.hud.show()
        windows.subject.show()
        for name in _scenes(engine, windows, application.processEvents):
            application.processEvents()
            which = windows.subject if name.startswith("sitter") else windows.hud
            which.grab().save(str(folder / f"{name}-{screen.name}.png"))
        windows.close()
        size = screen.width, screen.height
        photograph_review(folder, screen.name, *size, application.processEvents)
        photograph_retouch(folder, screen.name, *size, application.processEvents)


def _scenes(engine: StagedEngine, windows: "Windows", settle: Callable[[], None]) -> Iterator[str]:
    yield "hud-0-waiting"
    engine.tell(SitterChanged("Ada Lovelace", "Grace Hopper"))
    engine.connect()
    engine.live()
    yield "hud-1-first"
    for shot_id in range(1, 9):
        engine.shoot(shot_id, {3: CLOSED, 6: HALF}.get(shot_id, KEEP), "Ada Lovelace")
    engine.rate(2, 4)
    engine.label(4, "green")
    settle()
    scenes = (
        ("hud-2-chin", CHIN), ("hud-3-turn", TURN), ("hud-4-tip", TIP), ("hud-5-hot", HOT),
        ("hud-6-closer", CLOSER), ("hud-7-light", LIGHT),
    )  # fmt: skip
    for name, cue in scenes:
        _live(engine, windows, CueState(cue))
        yield name
    _live(engine, windows, CueState(None, ready=True))
    yield "hud-8-ready"
    windows.subject.set_open(True)
    _live(engine, windows, CueState(CHIN))
    yield "sitter-1-live"
    modes: tuple[Mode, ...] = ("good", "pair", "welcome")
    for mode in modes:
        windows.subject.set_mode(mode)
        yield f"sitter-2-{mode}"
    engine.shoot(9, CLOSED, "Ada Lovelace")
    _live(engine, windows, CueState(None), "closed")
    yield "hud-9-blink"
    engine.tell(Notice("The camera stopped answering: check its cable. Nothing is lost.", True))
    engine.tell(StateChanged(CameraState.LOST, "The camera is gone. Looking for it again"))
    yield "hud-10-lost"
    windows.hud.notices.dismiss()
    windows.hud.set_hidden(frozenset({"status", "strip", "last_shot", "sitter", "eyes", "head",
                                      "light", "histogram"}))  # fmt: skip
    engine.connect()
    _live(engine, windows, CueState(TURN))
    yield "hud-11-hidden"
    windows.hud.set_hidden(frozenset())
    for name, sitter in (("long", LONG), ("arabic", RIGHT_TO_LEFT)):
        engine.tell(SitterChanged(sitter, sitter))
        engine.shoot(20 + len(sitter), sitter=sitter)
        _live(engine, windows, CueState(CHIN))
        yield f"hud-12-{name}"
        yield f"sitter-3-{name}"
    windows.hud.help.open()
    yield "hud-13-keys"


def _live(engine: StagedEngine, windows: "Windows", cue: CueState, eyes: str = "open") -> None:
    windows.hud.refresh_instruments()
    engine.live(cue, a_face(eyes))
    QCoreApplication.processEvents()
    windows.hud.check_age()


if __name__ == "__main__":
    raise SystemExit(main())
