"""`tether demo`: the whole program against the simulated camera and its sitter."""

import argparse
from pathlib import Path

SUMMARY = "Run the whole program against the built-in simulated camera."
EPILOG = """\
Without a display (or with --headless) pictures of both screens are saved into the session."""

SECONDS = 30.0
"""How long the demo runs when nothing is said."""
SHOT_EVERY_SECONDS = 3.0
"""How often the simulated photographer presses the shutter."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    from tether.commands.shooting import add_shared_arguments

    add_shared_arguments(parser)
    parser.add_argument("--every", type=float, default=SHOT_EVERY_SECONDS, metavar="SECONDS",
                        help="time between two shots")  # fmt: skip
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of the sitter's moods")
    parser.add_argument("--live", type=Path, metavar="DIR", help="portraits that sit instead")
    parser.add_argument("--fault", action="append", default=[], metavar="NAME@K",
                        help="a fault of the camera; see `tether simulate --help`")  # fmt: skip


def run(args: argparse.Namespace) -> int:
    """Shoot the sitter; end with the summary and what it was worth against the truth."""
    import tempfile

    from tether.camera.sources import open_source
    from tether.commands import shooting
    from tether.commands.demo_truth import TruthKeeper
    from tether.config import load_settings
    from tether.pipeline.studio import Studio, StudioOptions
    from tether.pipeline.summary import Summary
    from tether.session.session import Session
    from tether.session.unused import nothing_left_of_a_failed_start
    from tether.simulator.faults import Faults
    from tether.simulator.process import SimulatedCameraProcess
    from ui.languages import words_in

    Faults(args.fault, args.seed)  # before anything is started
    settings = shooting.in_language(args, load_settings())
    look = shooting.choose_look(args, settings)
    shooting.wished_recipe(args, settings)
    headless = args.headless or not shooting.has_display()
    seconds = args.seconds or (SECONDS if headless else None)
    folder = args.session or Path(tempfile.mkdtemp(prefix="tether-demo-"))
    words = words_in(settings.language, shooting.whose_sides(settings))
    options = StudioOptions(words=words, backup=args.backup)
    with (
        nothing_left_of_a_failed_start(folder, args.backup),
        SimulatedCameraProcess(
            seed=args.seed, live_folder=args.live, faults=args.fault, every=args.every
        ) as camera,
        Session.open(folder) as session,
    ):
        shooting.use_recipe(session, args, settings)
        open_camera = open_source(f"ptpip:127.0.0.1:{camera.port}")
        studio = Studio(session, open_camera, look, options, shooting.make_sounds(args, settings))
        summary = Summary(session.folder)
        truth = TruthKeeper(camera)
        studio.subscribe(summary.hear)
        studio.subscribe(truth.hear)
        studio.subscribe(shooting.tell_notices)
        try:
            studio.start()
            if headless:
                shooting.use_offscreen_displays()
            pictures = session.folder if headless else None
            shooting.show(studio, summary, seconds, pictures, settings)
            camera.stop_shooting()
            shooting.wait_for_shots(studio)
        finally:
            studio.stop()
        summary.frames = studio.mailbox.received
        shooting.tell(summary.as_dict() | {"truth": truth.as_dict()}, args.json)
    return 0
