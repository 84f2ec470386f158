"""`tether simulate`: the simulated camera alone, for any PTP/IP client."""

import argparse
from pathlib import Path

SUMMARY = "Run the simulated camera alone on the loopback address; any PTP/IP client can shoot."


def _epilog() -> str:
    import textwrap

    from tether.simulator.faults import FAULTS, HOSTILE_NAMES

    lines = ["faults (NAME@K: at the K-th shot; several at once, in any order):"]
    for name, what in FAULTS.items():
        lines += textwrap.wrap(
            what, 98, initial_indent=f"  {name:<16} ", subsequent_indent=" " * 19
        )
    lines += textwrap.wrap(
        f"variants of hostile-name: {', '.join(HOSTILE_NAMES)}", 98, subsequent_indent="  "
    )
    lines += [
        "",
        "Shoot with it from another terminal:",
        '  gphoto2 --port ptpip:127.0.0.1 --camera "PTP/IP Camera" --capture-tethered',
        "  tether shoot --camera ptpip:127.0.0.1",
    ]
    return "\n".join(lines)


EPILOG = _epilog()


MOST_PORT = 65535
"""The largest TCP port."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "--port", type=port_number, default=15740, metavar="N", help="0: a free one"
    )
    parser.add_argument("--shots", type=Path, metavar="DIR", help='pictures that it "takes"')
    parser.add_argument("--live", type=Path, metavar="DIR", help="portraits that sit")
    parser.add_argument("--every", type=float, metavar="SECONDS", help="press the shutter so often")
    parser.add_argument(
        "--burst", type=int, default=1, metavar="N", help="frames at each of these presses"
    )
    parser.add_argument(
        "--raw",
        nargs="?",
        const="jpeg-first",
        default="",
        choices=("jpeg-first", "raw-first"),
        help="shoot RAW+JPEG pairs; which of the two the card gets first",
    )
    parser.add_argument("--fault", action="append", default=[], metavar="NAME@K", help="see below")
    parser.add_argument(
        "--seed", type=int, default=0, metavar="N", help="of blinks and random faults"
    )
    parser.add_argument("--json", action="store_true", help="one object an event")


def port_number(text: str) -> int:
    """A TCP port, for argparse."""
    port = int(text)
    if not 0 <= port <= MOST_PORT:
        raise argparse.ArgumentTypeError(f"must be 0 to {MOST_PORT}")
    return port


def run(args: argparse.Namespace) -> int:
    """Run until SIGINT or SIGTERM; Enter presses the shutter."""
    import json
    import sys
    import threading

    from tether.commands.shooting import ending_on_signals, print_line
    from tether.errors import CameraError
    from tether.simulator.camera import SimulatedCamera

    done = threading.Event()

    def tell(event: dict[str, object]) -> None:
        if args.json:
            print_line(json.dumps(event))
        else:
            print_line(" ".join(f"{key}={value}" for key, value in event.items()))

    try:
        camera = SimulatedCamera(
            args.port,
            args.seed,
            args.live,
            args.shots,
            args.every,
            args.fault,
            tell=tell,
            raw=args.raw,
            burst=args.burst,
        )
    except OSError as error:
        raise CameraError(
            f"Port {args.port} cannot be used ({error.strerror}): choose another with --port."
        ) from error
    with camera, ending_on_signals(done):
        if args.json:
            print_line(json.dumps({"event": "listening", "address": f"127.0.0.1:{camera.port}"}))
        else:
            print_line(f"listening on 127.0.0.1:{camera.port}")
        if sys.stdin is not None and sys.stdin.isatty():
            threading.Thread(target=_press_on_enter, args=(camera,), daemon=True).start()
        done.wait()
    return 0


def _press_on_enter(camera: "object") -> None:
    import sys

    for _ in sys.stdin:
        camera.press_shutter()  # type: ignore[attr-defined]
