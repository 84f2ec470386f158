"""Check-in by a card that the camera sees: live pictures in, one call a card out.

Looks at a live picture now and then on a thread of its own; the live loop never waits for it. A
code counts when it is read twice in a row, and then not again until another one is, or it has
been away: a card that is held up for ten seconds checks in once.
"""

import threading
import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from tether.frames import Mailbox
from tether.pipeline.events import EngineEvent, LiveUpdate
from tether.session.attendees.codes import read_codes

EVERY_SECONDS = 0.25
"""Between two looks: 10 ms of one core each, and a card is held up for at least a second."""
AWAY_SECONDS = 3.0
"""After so long out of sight the same card counts anew."""


class CodeDesk:
    """Listens to the engine. Subscribe `hear`; call `stop` at the end.

    Args:
        seen: told of each code, on the desk's own thread.
        clock: monotonic seconds.
    """

    def __init__(
        self, seen: Callable[[str], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._seen = seen
        self._clock = clock
        self._box: Mailbox[NDArray[np.uint8]] = Mailbox()
        self._next = 0.0
        self._before: list[str] = []
        self._told = ""
        self._told_at = 0.0
        self._thread = threading.Thread(target=self._run, name="desk", daemon=True)
        self._end = threading.Event()

    @property
    def running(self) -> bool:
        """Whether it looks."""
        return self._thread.is_alive()

    def start(self) -> None:
        """Begin looking."""
        self._thread.start()

    def stop(self) -> None:
        """End."""
        self._end.set()
        self._box.close()
        if self._thread.is_alive():
            self._thread.join()

    def hear(self, event: EngineEvent) -> None:
        """Take a live picture now and then; returns at once."""
        if isinstance(event, LiveUpdate) and self._clock() >= self._next:
            self._next = self._clock() + EVERY_SECONDS
            self._box.put(event.picture)

    def look(self, picture: NDArray[np.uint8]) -> None:
        """Look at one picture, on the caller's thread."""
        texts, now = read_codes(picture), self._clock()
        code = next((text for text in texts if text in self._before), None)
        self._before = texts
        if code is None:
            return
        away = now - self._told_at > AWAY_SECONDS
        self._told_at = now
        if code != self._told or away:
            self._told = code
            self._seen(code)

    def _run(self) -> None:
        while not self._end.is_set():
            picture = self._box.take(EVERY_SECONDS)
            if picture is not None:
                self.look(picture)
