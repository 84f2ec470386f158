"""Keeps descriptor 0 occupied, because libgphoto2 closes it.

Up to and including 2.5.34, leaving a PTP/IP camera closes descriptor 0 (gphoto/libgphoto2#1287).
The next file that anybody opens would then be number 0, and the next leaving would close that: a
picture being written, or the lock of the session.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def standard_input_kept() -> Iterator[None]:
    """Around every call that may leave a camera: descriptor 0 is open before and after."""
    _occupy()
    try:
        yield
    finally:
        _occupy()


def _occupy() -> None:
    try:
        os.fstat(0)
    except OSError:
        # The lowest free number is taken, and 0 is the lowest there is.
        os.open(os.devnull, os.O_RDONLY)
