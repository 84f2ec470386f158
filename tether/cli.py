"""The command `tether`: parse, call, print.

Each command is one module of `tether.commands` with `SUMMARY`, `add_arguments` and `run`. Only the
module of the command that was typed is imported, so `--help` stays quick.
"""

import argparse
import importlib
import io
import logging
import os
import signal
import sys
from collections.abc import Sequence
from typing import NoReturn

from tether import __version__
from tether.errors import TetherError

COMMANDS = {
    "demo": "the whole program against the simulated camera",
    "shoot": "shoot with live cues into a session",
    "simulate": "run the simulated camera alone",
    "score": "read and judge pictures",
    "cull": "judge a folder: verdicts, groups, the best of each",
    "learn": "what the ranking has learnt of you: show, teach, forget",
    "review": "look through a session: pick, rate, compare",
    "retouch": "retouch pictures into new files",
    "people": "who is who: groups of pictures by face",
    "colour": "find a colour chart and fit a correction",
    "roster": "the day's list: who is next, check-in, absent, names put right",
    "cards": "print check-in cards",
    "catalogue": "search all sessions at once",
    "export": "what the client gets",
    "serve": "show the picks on a tablet in the same network",
    "picks": "bring a client's favourites back into the session",
    "import": "a card's pictures into a session, without doubles",
    "quarantine": "shots that nobody was given for sure",
    "verify": "check every shutter event against its file",
    "doctor": "what is connected, what is wrong, what to do",
}
"""The commands, in the order that people meet them; each is a module of `tether.commands`."""

MODULES = {"import": "card_import"}
"""Modules that cannot be called as their command: `import` is Python's."""

OPEN = "shoot"
"""What `tether` alone does."""

STDERR = 2
"""Descriptor of the standard error stream."""
EXIT_INPUT = 1
EXIT_INTERRUPTED = 130  # 128 + SIGINT, as shells expect


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code of `commands.md` (0 done, 1 input wrong, 2 usage)."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words:
        words = [OPEN]
    parser = _parser(next((word for word in words if not word.startswith("-")), None))
    namespace = parser.parse_args(words)
    _print_valid_utf8()
    if not namespace.verbose:
        _hush_native_code()
    logging.basicConfig(
        level=logging.DEBUG if namespace.verbose else logging.WARNING,
        format="%(levelname).1s %(name)s: %(message)s",
    )
    try:
        return int(namespace.run(namespace))
    except TetherError as error:
        sys.stderr.write(f"tether: {error}\n")
        return EXIT_INPUT
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        # The reader of our output went away (`| head`): nothing is wrong with the input.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _print_valid_utf8() -> None:
    r"""Print file names that are no UTF-8 too: byte FF as \udcff, as JSON and Python read it back.

    Such a byte as it is would make the whole line unreadable for programs.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):  # and not what somebody has put in its place
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")


def _hush_native_code() -> None:
    """Keep Python's stderr for people, and send what native code writes to descriptor 2 nowhere.

    MediaPipe, libgphoto2 and PortAudio log there from threads of their own and take no orders.
    """
    try:
        if sys.stderr.fileno() != STDERR:
            return
    except (OSError, ValueError, AttributeError):
        return  # somebody has put something else in its place, or there is none
    sys.stderr.flush()
    ours = os.dup(STDERR)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, STDERR)
    os.close(nowhere)
    sys.stderr = open(ours, "w", buffering=1, encoding="utf-8", errors="backslashreplace")  # noqa: PTH123, SIM115


def entry() -> NoReturn:
    """Leave with the exit code of `main`, for `python -m tether`."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    sys.exit(main())


class _InstallDesktop(argparse.Action):
    """Does it and ends, as --version does."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        """Install, say what was written, leave."""
        from tether.desktop.install import install_desktop

        try:
            for path in install_desktop():
                sys.stdout.write(f"installed {path}\n")
        except TetherError as error:
            parser.exit(EXIT_INPUT, f"tether: {error}\n")
        parser.exit()


def _parser(wanted: str | None) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tether",
        description="A live assistant for tethered portrait shooting. "
        "Without a command it opens the program.",
    )
    parser.add_argument("--version", action="version", version=f"tether {__version__}")
    parser.add_argument(
        "--install-desktop", action=_InstallDesktop, nargs=0,
        help="add tether to this user's desktop menu",
    )  # fmt: skip
    parser.add_argument("--verbose", action="store_true", help="log what happens to stderr")
    commands = parser.add_subparsers(metavar="COMMAND", dest="command", required=True)
    for name, summary in COMMANDS.items():
        if name == wanted:
            module = importlib.import_module(f"tether.commands.{MODULES.get(name, name)}")
            command = commands.add_parser(
                name,
                help=summary,
                description=module.SUMMARY,
                formatter_class=argparse.RawDescriptionHelpFormatter,
                epilog=getattr(module, "EPILOG", None),
            )
            module.add_arguments(command)
            command.set_defaults(run=module.run)
        else:
            commands.add_parser(name, help=summary, add_help=False)
    return parser
