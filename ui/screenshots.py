"""`python -m ui.screenshots DIR`: pictures of every screen at every size that matters, to look at.

Each pixel ratio needs a Qt of its own, so the command runs itself once for each.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtWidgets import QWidget

from tether.camera.base import CameraState, StateChanged
from tether.config import LANGUAGES
from tether.doctor.finding import Finding, State
from tether.pipeline.events import Notice, SitterChanged
from tether.readings import Cue, CueState
from ui import languages, theme
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

LOST = "The camera was disconnected while showing live view: check the cable and the battery."
DRIFTED = (
    "The light is 0.8 stops harder than the reference. "
    "The skin is ΔE 7.3 redder than the reference."
)

FINDINGS = (
    Finding("Held by", State.PROBLEM, "Nikon Z 6_2 can be taken by gvfs.",
            "Eject the camera there or close that program; or run `gio mount -s gphoto2`."),
    Finding("Screens", State.NOTE, "One screen (eDP-1 1920×1080).",
            "Connect a second one that the sitter can see; tether finds it by itself."),
    Finding("Disk", State.OK, "412 GB are free for sessions in /photos."),
    Finding("Models", State.OK, "3 model files, each with the right SHA-256."),
)  # fmt: skip


def main(arguments: list[str] | None = None) -> int:
    """Write the pictures; returns 0."""
    parser = argparse.ArgumentParser(prog="python -m ui.screenshots", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--only", metavar="NAME", help="one size, as the pictures are named")
    parser.add_argument("--theme", default="dark", choices=("dark", "light"))
    parser.add_argument("--language", default="en", choices=LANGUAGES)
    parser.add_argument("--ratio", type=int, help=argparse.SUPPRESS)
    arguments_now = sys.argv[1:] if arguments is None else arguments
    args = parser.parse_args(arguments_now)
    args.folder.mkdir(parents=True, exist_ok=True)
    wanted = [one for one in SCREENS if args.only in (None, one.name)]
    if args.ratio is not None:
        _render(args.folder, [one for one in wanted if one.ratio == args.ratio], args.theme)
        return 0
    import tempfile

    for ratio in sorted({screen.ratio for screen in wanted}):
        with tempfile.TemporaryDirectory() as folder:
            sizes = [(3840 * ratio, 3840 * ratio)] * 2  # larger than any window: nothing is cut
            environment = os.environ | prepare_two_screens(Path(folder), sizes, float(ratio))
            environment["TETHER_SETTINGS"] = str(Path(folder) / "settings.toml")  # nobody's
            environment |= {
                "LC_ALL": f"{args.language}_{args.language.upper()}.UTF-8",
                "LANGUAGE": args.language,
            }
            subprocess.run(
                [sys.executable, "-m", "ui.screenshots", *arguments_now, "--ratio", str(ratio)],
                env=environment,
                check=True,
            )
    return 0


def _render(folder: Path, screens: Sequence[Screen], theme_name: str) -> None:
    from ui.app import Windows, make_application
    from ui.retouch.screenshots import photograph as photograph_retouch
    from ui.review.screenshots import photograph as photograph_review
    from ui.session_panel.screenshots import photograph as photograph_panel

    application = make_application()
    theme.use(theme_name)
    languages.use("")
    for screen in screens:
        engine = StagedEngine()
        windows = Windows(engine)
        windows.hud.resize(screen.width, screen.height)
        windows.subject.resize(screen.width, screen.height)
        windows.hud.show()
        windows.subject.show()
        for name, window in _scenes(engine, windows, application.processEvents):
            application.processEvents()
            window.grab().save(str(folder / f"{name}-{screen.name}.png"))
        windows.close()
        size = screen.width, screen.height
        for photograph in (photograph_panel, photograph_review, photograph_retouch):
            photograph(folder, screen.name, *size, application.processEvents)


def _scenes(
    engine: StagedEngine, windows: "Windows", settle: Callable[[], None]
) -> Iterator[tuple[str, QWidget]]:
    from ui.doctor_page import DoctorPage
    from ui.sitter_dialog import SitterDialog

    windows.actions.tell_sitter_screen()
    yield "hud-0-waiting", windows.hud
    engine.tell(SitterChanged("Ada Lovelace", "Grace Hopper"))
    engine.connect()
    engine.live()
    yield "hud-1-first", windows.hud
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
        yield name, windows.hud
    _live(engine, windows, CueState(None, ready=True))
    yield "hud-8-ready", windows.hud
    windows.subject.set_open(True)
    windows.actions.tell_sitter_screen()
    _live(engine, windows, CueState(CHIN))
    yield "sitter-1-live", windows.subject
    modes: tuple[Mode, ...] = ("good", "pair", "welcome")
    for mode in modes:
        windows.subject.set_mode(mode)
        yield f"sitter-2-{mode}", windows.subject
    engine.shoot(9, CLOSED, "Ada Lovelace")
    _live(engine, windows, CueState(None), "closed")
    yield "hud-9-blink", windows.hud
    engine.tell(Notice(DRIFTED))
    engine.tell(StateChanged(CameraState.LOST, LOST))
    yield "hud-10-lost", windows.hud
    windows.hud.notices.dismiss()
    windows.hud.set_hidden(frozenset({"status", "strip", "last_shot", "sitter", "eyes", "head",
                                      "light", "histogram"}))  # fmt: skip
    engine.connect()
    _live(engine, windows, CueState(TURN))
    yield "hud-11-hidden", windows.hud
    windows.hud.set_hidden(frozenset())
    for name, sitter in (("long", LONG), ("arabic", RIGHT_TO_LEFT)):
        engine.tell(SitterChanged(sitter, sitter))
        engine.shoot(20 + len(sitter), sitter=sitter)
        _live(engine, windows, CueState(CHIN))
        yield f"hud-12-{name}", windows.hud
        yield f"sitter-3-{name}", windows.subject
    windows.hud.help.open()
    yield "hud-13-keys", windows.hud
    windows.hud.help.close_overlay()
    page = DoctorPage(windows.hud)
    page.show_findings(FINDINGS)
    page.show()
    yield "page-doctor", page
    page.close()
    dialog = SitterDialog(RIGHT_TO_LEFT, engine.desk.list_people(), windows.hud)
    dialog.show()
    yield "page-sitter", dialog
    dialog.close()


def _live(engine: StagedEngine, windows: "Windows", cue: CueState, eyes: str = "open") -> None:
    if cue.cue is not None:
        words = languages.words_in("")
        cue = replace(cue, cue=replace(cue.cue, text=words.text(cue.cue.code, cue.cue.value)))
    windows.hud.refresh_instruments()
    engine.live(cue, a_face(eyes))
    QCoreApplication.processEvents()
    windows.hud.check_age()


if __name__ == "__main__":
    raise SystemExit(main())
