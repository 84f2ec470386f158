"""`tether serve`: the session's picks on a tablet in the same network."""

import argparse
import sys
import tempfile
import threading
from pathlib import Path

SUMMARY = "Show a session's picks on a tablet in the local network; favourites come back as stars."
EPILOG = """\
Off until it is started, and only on one address. Prints a link, its QR code and a PIN; a client who
types it sees small copies of the picks and nothing else, and each heart is a rating at once, also
while somebody shoots into the session.
Ctrl-C ends it. --tls encrypts with a certificate made for this run: the tablet warns once, compare
the fingerprint."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("session", type=Path, metavar="SESSION", help="session folder")
    parser.add_argument("--address", metavar="IP", help="this machine's address (default: its own)")
    parser.add_argument("--port", type=int, metavar="N", help="port (default: 8440)")
    parser.add_argument("--sitter", metavar="NAME", help="only this sitter's pictures")
    parser.add_argument("--all", action="store_true", help="every shot, not only picks and keepers")
    parser.add_argument("--tls", action="store_true", help="encrypt")
    parser.add_argument("--certificate", type=Path, metavar="PEM", help="your own certificate")
    parser.add_argument("--key", type=Path, metavar="PEM", help="its key, where it is apart")
    parser.add_argument("--seconds", type=float, metavar="N", help="end by itself after so long")
    parser.add_argument("--json", action="store_true", help="print link, PIN and each favourite")


def run(args: argparse.Namespace) -> int:
    """Serve until interrupted."""
    import json

    from tether.handover import listening, serve
    from tether.session.session import Session

    address = listening.check_address(args.address or listening.own_address())
    context, fingerprint = None, None
    if args.certificate is not None:
        context = listening.tls_context(args.certificate, args.key)
    elif args.tls:
        with tempfile.TemporaryDirectory() as folder:
            context, fingerprint = listening.certificate(address, Path(folder))
    place = serve.Place(address, serve.PORT if args.port is None else args.port, context)

    def heard(shot: int, wanted: bool) -> None:
        if args.json:
            sys.stdout.write(json.dumps({"shot": shot, "favourite": wanted}) + "\n")
            sys.stdout.flush()

    with Session.read(args.session) as session:
        server = serve.PickServer(
            session, place, sitter=args.sitter, everything=args.all, heard=heard
        )
        server.start()
        try:
            if args.json:
                line = {"link": server.link, "pin": server.pin, "fingerprint": fingerprint}
                sys.stdout.write(json.dumps(line) + "\n")
            else:
                _say(server.link, server.pin, fingerprint)
            sys.stdout.flush()
            threading.Event().wait(args.seconds)
        except KeyboardInterrupt:
            pass
        finally:
            server.stop()
    return 0


def _say(link: str, pin: str, fingerprint: str | None) -> None:
    import segno

    if sys.stdout.isatty():
        segno.make(link, error="m").terminal(compact=True)
    sys.stdout.write(f"\nOpen  {link}\nPIN   {pin}\n")
    if fingerprint:
        sys.stdout.write(f"Certificate (SHA-256)  {fingerprint}\n")
    sys.stdout.write("Ctrl-C ends it.\n")
