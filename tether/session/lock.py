"""The lock that lets one program write a session: freed by the system, however the program ends."""

import fcntl
import os
import time
from pathlib import Path

from tether.errors import SessionError
from tether.session.files import above_standard

LOCK = "session.lock"
LOCK_SECONDS = 0.5
"""How long opening waits for a lock: a heart that is granted holds it for a tenth of that."""


def is_locked(folder: Path) -> bool:
    """Whether a program holds a session's lock just now."""
    try:
        descriptor = os.open(folder / LOCK, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return True
    else:
        return False
    finally:
        os.close(descriptor)


def _lock_soon(descriptor: int) -> None:
    """Take the lock, waiting for one who only grants a heart. Raises BlockingIOError."""
    until = time.monotonic() + LOCK_SECONDS
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                raise
            time.sleep(0.02)
        else:
            return


def take_lock(folder: Path) -> tuple[int, bool]:
    """Hold the session's lock until the descriptor is closed, even by kill -9.

    Returns the descriptor, and whether the last owner's number is still there: it did not close.
    """
    descriptor = above_standard(
        os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    )
    try:
        _lock_soon(descriptor)
    except BlockingIOError as error:
        owner = os.read(descriptor, 32).decode("ascii", "replace").strip()
        os.close(descriptor)
        raise SessionError(
            f"{folder} is open in another tether (process {owner or 'unknown'}): close that one "
            "first, or choose another session folder."
        ) from error
    except BaseException:
        os.close(descriptor)
        raise
    crashed = os.fstat(descriptor).st_size > 0
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, str(os.getpid()).encode(), 0)
    os.fsync(descriptor)
    return descriptor, crashed


def leave_lock(descriptor: int) -> None:
    """Let others in, and leave word that this was an orderly end."""
    try:
        os.ftruncate(descriptor, 0)
    finally:
        os.close(descriptor)
