"""What other threads ask of the camera: queued, and carried out by the thread that owns it."""

import queue
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from tether.camera.base import Camera, CameraLostError
from tether.errors import CameraError

Act = Callable[[Camera], Any]


class Orders:
    """In the order in which they were given."""

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[tuple[Act, Future[Any]]] = queue.SimpleQueue()

    def give(self, act: Act) -> "Future[Any]":
        """Have the camera's thread do something soon; from any thread."""
        future: Future[Any] = Future()
        self._queue.put((act, future))
        return future

    def carry_out(self, camera: Camera) -> bool:
        """Do the next one; False where there is none.

        Raises:
            CameraLostError: the camera went meanwhile; whoever asked has heard of it.
        """
        try:
            act, future = self._queue.get_nowait()
        except queue.Empty:
            return False
        if future.set_running_or_notify_cancel():
            try:
                future.set_result(act(camera))
            except CameraLostError as error:
                future.set_exception(error)
                raise
            except Exception as error:  # whoever asked hears of it
                future.set_exception(error)
        return True

    def refuse(self, why: str) -> None:
        """None of those that wait can be carried out."""
        while True:
            try:
                _, future = self._queue.get_nowait()
            except queue.Empty:
                return
            if future.set_running_or_notify_cancel():
                future.set_exception(CameraError(why))


def refused(why: str) -> "Future[Any]":
    """The answer to an order that cannot even wait."""
    future: Future[Any] = Future()
    future.set_exception(CameraError(why))
    return future
