"""What is told of a camera's state, also while nothing comes back from it.

The thread that owns the camera waits in libgphoto2 while the camera is silent, and can say nothing:
a second one looks at how long ago the last answer was.
"""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tether.camera.base import CameraEvent, CameraInfo, CameraState, StateChanged
from tether.camera.watcher_settings import WatcherSettings

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.25
"""Between two looks: a fourth of what a photographer takes for at once."""
ANSWERING = (CameraState.LIVE, CameraState.SHOOTING, CameraState.BUSY)
"""States of a camera that is connected and answers."""
SILENT = "The camera does not answer. Wake it; if that does not help, turn it off and on."


class ToldState:
    """The state of one camera after another. Any thread may call.

    Args:
        notify: hears each change, in order; on the thread that made it, or on this object's.
        settings: `silent_seconds` and `slow_seconds` count here.

    Attributes:
        state: as told last; None before the first.
    """

    def __init__(self, notify: Callable[[CameraEvent], None], settings: WatcherSettings) -> None:
        self.state: CameraState | None = None
        self._notify, self._settings = notify, settings
        self._answered = time.monotonic()
        self._slow = False
        self._telling = threading.RLock()
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="camera-silence", daemon=True)

    def start(self) -> None:
        """Begin to look for silence."""
        self._thread.start()

    def stop(self) -> None:
        """Look no more."""
        self._end.set()
        if self._thread.is_alive():
            self._thread.join()

    def change(
        self,
        state: CameraState,
        sentence: str,
        info: CameraInfo | None = None,
        again: bool = False,
    ) -> None:
        """Tell another state; the same one only `again`, for another sentence."""
        with self._telling:  # what is told last is how it is
            if state is self.state and not again:
                return
            self.state = state
            log.info("camera %s: %s", state.value, sentence)
            self._notify(StateChanged(state, sentence, info))

    def live(self, info: CameraInfo) -> None:
        """All is well."""
        self._answered = time.monotonic()
        self.change(CameraState.LIVE, f"{info.model} is connected.", info)

    def answered(self, info: CameraInfo) -> None:
        """The camera has answered just now, perhaps after a silence."""
        self._answered = time.monotonic()
        if self.state is CameraState.SILENT:
            self.live(info)

    @contextmanager
    def slow(self) -> Iterator[None]:
        """Within, the camera does something that may take a while before it answers."""
        self._answered, self._slow = time.monotonic(), True
        try:
            yield
        finally:
            self._answered, self._slow = time.monotonic(), False

    def tell_silence(self) -> bool:
        """Tell if no answer has come for too long; whether it is so."""
        with self._telling:
            slow = self._slow or self.state is CameraState.SHOOTING
            patience = self._settings.slow_seconds if slow else self._settings.silent_seconds
            silent = time.monotonic() - self._answered > patience
            if silent and self.state in ANSWERING:
                self.change(CameraState.SILENT, SILENT)
            return self.state is CameraState.SILENT

    def _watch(self) -> None:
        while not self._end.wait(LOOK_SECONDS):
            self.tell_silence()
