"""Presses the shutter again and again: so many times, so far apart.

Due times are counted from the start, so that a slow press does not push all later ones back. While
a press is still on its way none is queued behind it: it is skipped and the count goes on.
"""

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future

from tether.errors import TetherError
from tether.pipeline.events import EngineEvent, IntervalTold, Notice

log = logging.getLogger(__name__)

LEAST_SECONDS, MOST_SECONDS = 0.5, 3600.0
"""Faster is the camera's own burst; slower than an hour is another tool's work."""
MOST_SHOTS = 9999
"""What a card's file numbers count to."""


class Intervalometer:
    """One series at a time. Calls return at once.

    Args:
        press: presses the shutter.
        publish: hears `IntervalTold` after each press and at the end, and why it ended early.
        clock: monotonic seconds.
    """

    def __init__(
        self,
        press: Callable[[], "Future[None]"],
        publish: Callable[[EngineEvent], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._press = press
        self._publish = publish
        self._clock = clock
        self._end = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def running(self) -> bool:
        """Whether a series is under way."""
        return self._thread is not None and self._thread.is_alive() and not self._end.is_set()

    def start(self, count: int, seconds: float) -> None:
        """Press now, and then every `seconds` until there are `count`; another series ends."""
        self.stop()
        count = min(max(1, count), MOST_SHOTS)
        seconds = min(max(LEAST_SECONDS, seconds), MOST_SECONDS)
        self._end = threading.Event()
        self._thread = threading.Thread(
            target=self._run, args=(count, seconds, self._end), name="interval", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """No further press."""
        self._end.set()
        thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def _run(self, count: int, seconds: float, end: threading.Event) -> None:
        began = self._clock()
        waiting: Future[None] | None = None
        taken = 0
        for number in range(count):
            if end.wait(max(0.0, began + number * seconds - self._clock())):
                break
            if waiting is not None and not waiting.done():
                log.info("interval: press %d skipped, the last one is still on its way", number)
                continue
            if not self._went_well(waiting):
                break
            waiting = self._press()
            taken += 1
            self._publish(IntervalTold(taken, count, seconds, running=True))
        else:
            while waiting is not None and not waiting.done() and not end.wait(LEAST_SECONDS / 10):
                pass
            if waiting is not None and waiting.done():
                self._went_well(waiting)
        self._publish(IntervalTold(taken, count, seconds, running=False))

    def _went_well(self, press: "Future[None] | None") -> bool:
        if press is None or press.cancelled():
            return True
        error = press.exception()
        if error is None:
            return True
        sentence = str(error) if isinstance(error, TetherError) else "the camera refused."
        self._publish(Notice(f"The series of shots has ended early: {sentence}", serious=True))
        return False
