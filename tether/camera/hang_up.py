"""Cut the connection to a network camera that has fallen silent.

libgphoto2 says goodbye to a camera that does not answer and waits 2.5 seconds for the reply; during
that python-gphoto2 holds the interpreter lock, so that the whole program stands still. With the
sockets shut down the goodbye fails at once.
"""

import contextlib
import os
import socket
import stat
from pathlib import Path

_DESCRIPTORS = Path("/dev/fd")
"""This process's open files, on Linux and macOS."""
_DEFAULT_PORT = 15740


def hang_up(port: str) -> None:
    """Shut down this process's connections to libgphoto2's `port`; only `ptpip:` has any."""
    kind, _, place = port.partition(":")
    if kind != "ptpip":
        return
    host, _, number = place.partition(":")
    number = number.partition(":")[0]
    with contextlib.suppress(OSError):
        peer = (socket.gethostbyname(host), int(number or _DEFAULT_PORT))
        for descriptor in _DESCRIPTORS.iterdir():
            _shut_down(int(descriptor.name), peer)


def _shut_down(descriptor: int, peer: tuple[str, int]) -> None:
    try:
        if not stat.S_ISSOCK(os.fstat(descriptor).st_mode):
            return
        with socket.socket(fileno=os.dup(descriptor)) as connection:
            if connection.family == socket.AF_INET and connection.getpeername() == peer:
                connection.shutdown(socket.SHUT_RDWR)
    except OSError:  # closed meanwhile, or not connected
        return
