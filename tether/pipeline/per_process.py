"""What is costly to make and serves one process for many files: models, and judges made of them."""

import threading
from collections.abc import Callable, Hashable
from multiprocessing import parent_process
from multiprocessing.util import Finalize
from typing import Generic, Protocol, TypeVar


class Closes(Protocol):
    """Anything that lets go of its models."""

    def close(self) -> None:
        """Free them."""


Kept = TypeVar("Kept", bound=Closes)


class PerProcess(Generic[Kept]):
    """Keeps at most one thing, and frees it on the thread that used it: MediaPipe hangs on another.

    A local worker frees it when it ends; in the program's own process its user calls `free`. On a
    cluster the worker's thread is gone at the end, and the process frees the models anyway.
    """

    def __init__(self) -> None:
        self._key: Hashable = None
        self._kept: Kept | None = None

    def get(self, key: Hashable, make: Callable[[], Kept]) -> Kept:
        """What was made for this key, making it where it was not the last."""
        if self._kept is None or self._key != key:
            self.free()
            self._key, self._kept = key, make()
            if parent_process() is not None and (
                threading.current_thread() is threading.main_thread()
            ):
                # Not atexit: threads are shut down before it, and MediaPipe needs one to free.
                Finalize(None, self.free, exitpriority=0)
        return self._kept

    def free(self) -> None:
        """Let go of it."""
        kept, self._kept = self._kept, None
        if kept is not None:
            kept.close()
