"""Threads that step back, so that the live picture and the verdict come first."""

import os
import sys
import threading

STEP_BACK = 10
"""Nice level of work that nobody waits for: a tenth of the processor beside one at level 0."""


def step_back() -> None:
    """The calling thread, and threads that it starts, give way to all others.

    Linux keeps a level for each thread; elsewhere it would be the whole program's, so nothing is
    done there.
    """
    if sys.platform.startswith("linux"):
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), STEP_BACK)
