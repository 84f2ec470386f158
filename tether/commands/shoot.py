"""`tether shoot`, and `tether` alone: a session, a camera, the HUD, the sitter's screen."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tether.config import Settings
    from tether.pipeline.plan import SessionPlan

SUMMARY = "Shoot with live cues: shots go safely into a session and are judged at once."
EPILOG = """\
cameras:
  auto                   the first camera that libgphoto2 finds on USB (the default)
  usb:BUS,DEV            one of several, as `gphoto2 --auto-detect` lists them
  ptpip:HOST[:PORT]      a camera on the network (or `tether simulate`)
  folder:DIR             pictures that another program puts into a folder
  webcam:N               a webcam"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    from tether.commands.shooting import add_shared_arguments

    add_shared_arguments(parser)
    parser.add_argument("--camera", metavar="SOURCE", help="which camera; see below")
    parser.add_argument(
        "--consent", metavar="WORDS",
        help="note who agreed to face comparison, and warn when a face is not the sitter's",
    )  # fmt: skip
    parser.add_argument("--roster", type=Path, metavar="FILE", help="the day's list: CSV or XLSX")


def run(args: argparse.Namespace) -> int:
    """Shoot until the window is closed, time is up or somebody presses Ctrl-C."""
    from tether.commands import shooting
    from tether.config import load_settings
    from tether.errors import CameraError, TetherError
    from tether.pipeline.plan import SessionPlan
    from tether.session.recent import copy_folder

    settings = shooting.in_language(args, load_settings())
    shooting.wished_recipe(args, settings)  # what is wrong with it is said before anything starts
    if not args.headless and not shooting.has_display():
        raise CameraError(
            "There is no display to open the windows on. Start tether on a desktop, or add "
            "--headless to shoot without windows."
        )
    folder = args.session or shooting.new_session_folder(settings)
    copies = settings.backup_folder
    plan: SessionPlan | None = SessionPlan(
        folder,
        args.look or settings.look,
        args.camera or settings.camera,
        settings.template,
        args.roster,
        args.backup or (copies and copy_folder(copies, folder)),
    )
    # A run that ends by itself has nobody to ask.
    somebody = not args.headless and args.session is None and args.seconds is None
    asking, sentence = somebody, ""
    while plan is not None:
        if asking:
            decided = shooting.ask_for_session(plan, settings, sentence)
            if decided is None:
                return 0
            plan = decided
        try:
            plan, asking = shoot(args, settings, plan), False
        except TetherError as error:
            if not somebody:
                raise
            asking, sentence = True, str(error)
    return 0


def shoot(
    args: argparse.Namespace, settings: "Settings", plan: "SessionPlan"
) -> "SessionPlan | None":
    """Shoot one session; returns the one that the photographer wants next, or None."""
    from tether.camera.sources import open_source
    from tether.commands import shooting
    from tether.config import first_start
    from tether.errors import CameraError
    from tether.looks.load import load_look
    from tether.pipeline.studio import Studio, StudioOptions
    from tether.pipeline.summary import Summary
    from tether.pipeline.taste import learn_session
    from tether.session.session import Session
    from tether.session.unused import nothing_left_of_a_failed_start
    from ui.languages import words_in

    look = load_look(plan.look)
    open_camera = open_source(plan.camera)
    following = shooting.Following(plan, settings)
    with (
        nothing_left_of_a_failed_start(plan.folder, plan.backup),
        Session.open(plan.folder) as session,
    ):
        backup = shooting.use_plan(session, plan)
        shooting.use_recipe(session, args, settings)
        words = words_in(settings.language, shooting.whose_sides(settings))
        options = StudioOptions(words=words, backup=backup)
        studio = Studio(session, open_camera, look, options, shooting.make_sounds(args, settings))
        shooting.note_backup(session, backup)
        summary = Summary(session.folder)
        studio.subscribe(summary.hear)
        studio.subscribe(shooting.tell_notices)
        guard = shooting.guard_faces(studio, args.consent)
        missing_before = set(studio.ingest.outstanding())
        try:
            shooting.check_in_roster(studio, plan.roster)
            studio.start()
            if args.headless:
                shooting.run_without_windows(args.seconds)
            else:
                shooting.show(
                    studio, summary, args.seconds, None, settings, first_start(), following.ask
                )
            shooting.wait_for_shots(studio)
            looked = summary.camera
        finally:
            studio.stop()
            shooting.forget_faces(guard)
        summary.frames = studio.mailbox.received
        shooting.tell(summary.as_dict(), args.json)
        missing = set(studio.ingest.outstanding()) - missing_before
        learnt = learn_session(session, look)
        if learnt is not None:
            shooting.print_line(f"tether: {learnt}", sys.stderr)
        if args.headless and not summary.connected:
            raise CameraError(f"No camera was connected, so nothing was shot. {looked}")
        if args.headless and missing:
            count = "1 file" if len(missing) == 1 else f"{len(missing)} files"
            raise CameraError(
                f"{count} of this run did not come: `tether verify {plan.folder}` names what is "
                "missing."
            )
    return following.plan
