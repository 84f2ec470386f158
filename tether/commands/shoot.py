"""`tether shoot`, and `tether` alone: a session, a camera, the HUD, the sitter's screen."""

import argparse
import sys
from pathlib import Path

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
    from tether.camera.sources import open_source
    from tether.commands import shooting
    from tether.config import first_start, load_settings
    from tether.errors import CameraError
    from tether.pipeline.studio import Studio, StudioOptions
    from tether.pipeline.summary import Summary
    from tether.pipeline.taste import learn_session
    from tether.session.session import Session

    settings = load_settings()
    look = shooting.choose_look(args, settings)
    open_camera = open_source(args.camera or settings.camera)
    options = StudioOptions(language=args.language or settings.language, backup=args.backup)
    if not args.headless and not shooting.has_display():
        raise CameraError(
            "There is no display to open the windows on. Start tether on a desktop, or add "
            "--headless to shoot without windows."
        )
    with Session.open(args.session or shooting.new_session_folder(settings)) as session:
        studio = Studio(session, open_camera, look, options, shooting.make_player(args, settings))
        summary = Summary(session.folder)
        studio.subscribe(summary.hear)
        studio.subscribe(shooting.tell_notices)
        guard = shooting.guard_faces(studio, args.consent)
        try:
            shooting.check_in_roster(studio, args.roster)
            studio.start()
            if args.headless:
                shooting.run_without_windows(args.seconds)
            else:
                shooting.show(
                    studio, summary, args.seconds, None, settings, options.language, first_start()
                )
            shooting.wait_for_shots(studio)
        finally:
            studio.stop()
            shooting.forget_faces(guard)
        summary.frames = studio.mailbox.received
        shooting.tell(summary.as_dict(), args.json)
        learnt = learn_session(session, look)
        if learnt is not None:
            shooting.print_line(f"tether: {learnt}", sys.stderr)
    return 0
