"""One camera serves one tether: two on one camera would each get a part of its shots.

USB refuses a second program by itself; over PTP/IP a camera, or a bridge, may answer both. The
claim is a locked file in this user's runtime folder, freed by the system when the program ends,
however it ends. Programs that share a process share its claims.
"""

import atexit
import contextlib
import fcntl
import logging
import os
import re
import socket
import warnings
from pathlib import Path

import platformdirs

from tether.camera.base import CameraTakenError
from tether.config import APPLICATION

log = logging.getLogger(__name__)

PTPIP_PORT = 15740
"""TCP port of PTP/IP where none is named (CIPA DC-005)."""
_held: dict[Path, int] = {}


def claim(port: str) -> None:
    """Keep other tether programs off libgphoto2's `port`, until `release` or this program's end.

    Raises:
        CameraTakenError: another tether has it.
    """
    path = _lock_path(port)
    if path in _held:
        return
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        while True:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
            _lock(descriptor, port)
            if _is_still(descriptor, path):
                break
            os.close(descriptor)  # its last owner took the name away meanwhile
    except OSError as error:  # shooting without the claim is better than not shooting
        log.warning("the camera is not claimed: %s", error)
        return
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, str(os.getpid()).encode(), 0)
    _held[path] = descriptor


def release(port: str) -> None:
    """Let other tether programs have it."""
    _release(_lock_path(port))


@atexit.register
def release_all() -> None:
    """Let other tether programs have every camera."""
    for path in list(_held):
        _release(path)


def _release(path: Path) -> None:
    descriptor = _held.pop(path, None)
    if descriptor is not None:
        with contextlib.suppress(OSError):
            path.unlink()
        os.close(descriptor)


def _lock(descriptor: int, port: str) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        owner = os.read(descriptor, 32).decode("ascii", "replace").strip()
        os.close(descriptor)
        raise CameraTakenError(
            f"The camera at {_shown(port)} is in use by another tether (process "
            f"{owner or 'unknown'}): end that one first, or choose another camera with --camera."
        ) from None


def _is_still(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except OSError:
        return False


def _lock_path(port: str) -> Path:
    kind, _, place = port.partition(":")
    if kind == "ptpip":
        host, _, number = place.partition(":")
        with contextlib.suppress(OSError):  # connecting says what is wrong with it
            host = socket.gethostbyname(host)
        place = f"{host}-{number.partition(':')[0] or PTPIP_PORT}"
    name = re.sub(r"[^\w.-]", "-", f"camera-{kind}-{place}")
    with warnings.catch_warnings():  # of a system without XDG_RUNTIME_DIR; its fallback will do
        warnings.simplefilter("ignore")
        return Path(platformdirs.user_runtime_dir(APPLICATION), f"{name}.lock")


def _shown(port: str) -> str:
    """The port as people type it: libgphoto2's twice-told TCP port once."""
    return ":".join(port.split(":")[1:3]) if port.startswith("ptpip:") else port
