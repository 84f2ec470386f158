"""What `tether shoot` and `tether demo` have in common: show, shoot, sum up. Not a command."""

import argparse
import contextlib
import json
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from tether.config import Settings
    from tether.cues.sentences import Sides
    from tether.looks.look import Look
    from tether.pipeline.face_guard import FaceGuard
    from tether.pipeline.plan import SessionPlan
    from tether.pipeline.sounds import Sounds
    from tether.pipeline.studio import Studio
    from tether.pipeline.summary import Summary
    from tether.session.session import Session

SETTLE_SECONDS = 20.0
"""At the end, shots that are still on their way are waited for so long."""
POLL_SECONDS = 0.05


def add_shared_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what both commands take."""
    parser.add_argument("--session", type=Path, metavar="DIR", help="session folder; made if new")
    parser.add_argument("--look", metavar="NAME", help="a look's name, or a look's TOML file")
    parser.add_argument(
        "--recipe", metavar="NAME-or-TOML",
        help="retouch of the session's shots: natural (at first), studio, bright, none (no retouch)"
        " or a recipe file; kept with the session, for `tether retouch` and `tether export` too",
    )  # fmt: skip
    add_language(parser)
    parser.add_argument("--backup", type=Path, metavar="DIR", help="second copy of every file")
    parser.add_argument("--headless", action="store_true", help="no windows")
    parser.add_argument("--seconds", type=positive_seconds, metavar="N", help="end after so long")
    parser.add_argument("--mute", action="store_true", help="no sounds")
    parser.add_argument("--json", action="store_true", help="end with one object for programs")


def add_language(parser: argparse.ArgumentParser) -> None:
    """Add the language of what is shown."""
    parser.add_argument("--language", metavar="CODE", type=known_language,
                        help="language of the windows and cues")  # fmt: skip


def positive_seconds(text: str) -> float:
    """A number of seconds above 0, for argparse."""
    seconds = float(text)
    if not 0 < seconds < float("inf"):
        raise argparse.ArgumentTypeError("must be more than 0 seconds")
    return seconds


def known_language(text: str) -> str:
    """A language that there is, for argparse; a region is left off."""
    from tether.config import LANGUAGES

    language = text.replace("-", "_").split("_")[0].lower()
    if language not in LANGUAGES:
        raise argparse.ArgumentTypeError(f"must be one of {', '.join(LANGUAGES)}")
    return language


def new_session_folder(settings: "Settings") -> Path:
    """Where a session goes when none is named: one folder a day."""
    return settings.session_folder / datetime.now().strftime("%Y-%m-%d")


def in_language(args: argparse.Namespace, settings: "Settings") -> "Settings":
    """With the language that is asked for here, else that of the settings, else the system's."""
    from ui.languages import choose

    return replace(settings, language=choose(args.language or settings.language))


def choose_look(args: argparse.Namespace, settings: "Settings") -> "Look":
    """The look that was asked for. Raises SettingsError with key and line."""
    from tether.looks.load import load_look

    return load_look(args.look or settings.look)


def wished_recipe(args: argparse.Namespace, settings: "Settings") -> str | Path:
    """The recipe asked for, else that of the settings, else ""; found good.

    Raises SettingsError with key and line.
    """
    from tether.retouch.recipe import PRESETS, load_recipe

    wish: str = args.recipe or settings.recipe
    if not wish or wish in PRESETS:
        return wish
    path = Path(wish).expanduser()
    load_recipe(path)
    return path.absolute()


def use_recipe(session: "Session", args: argparse.Namespace, settings: "Settings") -> None:
    """Give a session the recipe asked for; that of the settings where it has none yet."""
    from tether.pipeline.session_recipe import keep, kept

    wish = wished_recipe(args, settings)
    if wish and (args.recipe or kept(session) is None):
        keep(session, wish)


def make_sounds(args: argparse.Namespace, settings: "Settings") -> "Sounds":
    """The sounds as they are wished; muted ones can be brought back by key."""
    from tether.audio.player import Player
    from tether.pipeline.sounds import SPOKEN, Sounds
    from ui.languages import choose, words_in

    player = Player(volume=settings.volume)
    player.muted = args.mute or settings.mute
    return Sounds(
        player,
        language=choose(settings.voice_language or settings.language),
        spoken=next(one for one in SPOKEN if one == settings.voice),
        device=settings.sound_device or None,
        words_in=words_in,
    )


def whose_sides(settings: "Settings") -> "Sides":
    """Whose left and right the cues speak of."""
    from tether.config import SIDES

    return next(one for one in SIDES if one == settings.sides)


def has_display() -> bool:
    """Whether windows can be shown to somebody."""
    if sys.platform in ("darwin", "win32"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def show(
    studio: "Studio",
    summary: "Summary",
    seconds: float | None,
    pictures: Path | None,
    settings: "Settings",
    first_start: bool = False,
    other_session: "Callable[[Any], bool] | None" = None,
) -> int:
    """Open both windows until they are closed or time is up; saves `pictures` of them if asked."""
    from ui.app import run

    summary.has_window = True
    return run(
        studio,
        seconds=seconds,
        screenshots=pictures,
        fullscreen=pictures is None,
        on_painted=summary.painted,
        language=settings.language,
        theme_name=settings.theme,
        first_start=first_start,
        other_session=other_session,
    )


def ask_for_session(
    plan: "SessionPlan", settings: "Settings", sentence: str
) -> "SessionPlan | None":
    """Show the first page, and remember for new sessions what was chosen there."""
    from ui.session_panel.start_page import ask_for_session as ask

    decided = ask(plan, settings.session_folder, sentence, settings.theme, settings.language)
    if decided is not None:
        _remember(decided)
    return decided


def use_plan(session: "Session", plan: "SessionPlan") -> Path | None:
    """Give a session what was planned for it; returns the folder for its second copies.

    That folder is not noted yet, for it may be refused: see `note_backup`.
    """
    known = session.choices.get("template")
    if plan.template and (plan.decided or known is None):
        session.set_template(plan.template)
    backup = plan.backup
    before = session.choices.get("backup")
    if backup is None and before and not plan.decided:
        backup = Path(before)
    return backup


def note_backup(session: "Session", backup: Path | None) -> None:
    """Remember the folder of the second copies, once it is in use, for when it is resumed."""
    session.choices.put("backup", "" if backup is None else str(backup.expanduser().absolute()))


class Following:
    """The session that comes after this one, if the photographer wants another.

    Attributes:
        plan: of that session; None while none is wanted.
    """

    def __init__(self, now: "SessionPlan", settings: "Settings") -> None:
        self._now = now
        self._settings = settings
        self.plan: SessionPlan | None = None

    def ask(self, window: Any) -> bool:
        """Show the first page over a window; True: leave for what was chosen."""
        from dataclasses import replace

        from ui.session_panel.start_page import StartPage

        backup = self._now.backup
        if backup is not None and backup.name == self._now.folder.name:
            backup = backup.parent
        folder = new_session_folder(self._settings)
        now = replace(self._now, folder=folder, roster=None, backup=backup)
        page = StartPage(now, self._settings.session_folder, parent=window)
        if not page.exec() or page.plan.folder == self._now.folder:
            return False
        self.plan = page.plan
        _remember(page.plan)
        return True


def _remember(plan: "SessionPlan") -> None:
    from tether.config import save_setting
    from tether.errors import SettingsError

    base = "" if plan.backup is None else str(plan.backup.parent)
    try:
        save_setting("template", plan.template)
        save_setting("backup_folder", base)
    except SettingsError as error:
        print_line(f"tether: {error}", sys.stderr)


def run_without_windows(seconds: float | None) -> None:
    """Shoot until time is up or until SIGINT or SIGTERM."""
    done = threading.Event()
    deadline = None if seconds is None else time.monotonic() + seconds
    with ending_on_signals(done):
        while not done.wait(POLL_SECONDS):
            if deadline is not None and time.monotonic() >= deadline:
                return


@contextlib.contextmanager
def ending_on_signals(done: threading.Event) -> Iterator[None]:
    """Within, SIGINT and SIGTERM set `done` instead of breaking off."""
    before = {
        which: signal.signal(which, lambda *_: done.set())
        for which in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield
    finally:
        for which, handler in before.items():
            signal.signal(which, handler)


def wait_for_shots(studio: "Studio") -> None:
    """Wait until every stored shot is judged."""
    deadline = time.monotonic() + SETTLE_SECONDS
    while studio.waiting and time.monotonic() < deadline:
        time.sleep(POLL_SECONDS)


def guard_faces(studio: "Studio", words: str | None) -> "FaceGuard | None":
    """Compare faces where the session's people have agreed, now or at an earlier start."""
    from tether.session.consent import consent, note_consent

    if words is not None:
        note_consent(studio.folder, words)
    if consent(studio.folder) is None:
        return None
    from tether.pipeline.face_guard import FaceGuard

    guard = FaceGuard(studio.tell, studio.quarantine)
    studio.subscribe(guard.hear)
    guard.start()
    return guard


def forget_faces(guard: "FaceGuard | None") -> None:
    """End the comparing and say what was forgotten."""
    if guard is not None:
        print_line(f"{guard.stop()} face descriptors are wiped; none was stored.", sys.stderr)


def check_in_roster(studio: "Studio", roster: Path | None) -> None:
    """Put the day's list into the session and call the first person up."""
    if roster is None:
        return
    from tether.session.attendees.roster import read_roster

    people = read_roster(roster)
    studio.session.attendance.load(people)
    for notice in people.notices:
        print_line(notice, sys.stderr)
    following = studio.session.attendance.next_up(1)
    if following and not studio.session.sitters.current.name:
        studio.session.check_in(following[0].key)


def tell(result: dict[str, Any], as_json: bool) -> None:
    """Print the summary: one object for programs, or lines for people."""
    if as_json:
        print_line(json.dumps(result, ensure_ascii=False))
        return
    cue, stored, verdict = (
        result[key] for key in ("frame_to_cue_ms", "shot_to_stored_ms", "shot_to_verdict_ms")
    )
    print_line(
        f"{result['seconds']:.0f} s: {result['frames']} frames, {result['readings']} readings "
        f"({result['readings_per_second']} a second)"
    )
    if result["readings"]:
        print_line(
            f"frame to cue: {_ms(cue['p50'])} median, {_ms(cue['p95'])} p95, {_ms(cue['p99'])} "
            f"p99; {result['cues']} cues"
        )
    print_line(
        f"{result['shots']} shots: {result['kept']} kept, {result['checked']} to check, "
        f"{result['rejected']} rejected by mark"
    )
    if result["shots"]:
        print_line(
            f"shutter to safe on disk: {_ms(stored['p50'])} median, {_ms(stored['p95'])} p95; "
            f"to verdict: {_ms(verdict['p50'])} median, {_ms(verdict['p95'])} p95"
        )
    if "truth" in result:
        truth = result["truth"]
        print_line(
            f"against the sitter's truth: {truth['found']} of {truth['blinks']} blinks found, "
            f"{truth['false']} false; rejected for closed eyes: "
            f"{truth['rejected_for_closed_eyes']} shots; with both lids all the way "
            f"down: {truth['shots_with_closed_eyes']}"
        )
    print_line(f"session: {result['session']}")


def print_line(text: str, stream: Any = None) -> None:
    """Write one line at once."""
    stream = stream or sys.stdout
    stream.write(f"{text}\n")
    stream.flush()


def _ms(value: float | None) -> str:
    return "–" if value is None else f"{value:.0f} ms"


def tell_notices(event: object) -> None:
    """Listen to the studio; repeat notices and the camera's comings and goings on stderr."""
    from tether.camera.base import CameraNotice, CameraState, StateChanged
    from tether.pipeline.events import Notice

    worth_a_line = (
        CameraState.SEARCHING, CameraState.CONNECTING, CameraState.SILENT, CameraState.LOST
    )  # fmt: skip
    if isinstance(event, (Notice, CameraNotice)) or (
        isinstance(event, StateChanged) and event.state in worth_a_line
    ):
        print_line(f"tether: {event.sentence}", sys.stderr)


def use_offscreen_displays() -> None:
    """Give Qt two 1920 × 1080 screens that nobody sees. Before the first window only."""
    from ui.offscreen import two_screens

    os.environ.update(two_screens())
