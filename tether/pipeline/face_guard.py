"""Says when a shot does not show the sitter who checked in. Off until consent is noted.

Listens to the engine; each judged shot's face is described on a thread of its own (about 0.15 s)
and held against the faces seen under each name (`people.watch`). Descriptors are in memory only:
`stop` overwrites them and says how many there were.
"""

import logging
import queue
import threading
from collections.abc import Callable
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from tether.models import find_model
from tether.people.descriptor import Describer
from tether.people.watch import FaceWatch, Likeness
from tether.pipeline.events import EngineEvent, ShotJudged
from tether.pipeline.peoples import DESCRIPTOR_MODEL

log = logging.getLogger(__name__)


class Describes(Protocol):
    """What a `Describer` does."""

    def describe(
        self, picture: NDArray[np.uint8], landmarks: NDArray[np.float32]
    ) -> tuple[float, ...]:
        """The 128 numbers of one face."""


class FaceGuard:
    """Listens. Subscribe `hear`.

    Args:
        tell: hears each warning, a sentence, on the guard's thread.
        describer: makes the describer; called on the guard's thread.
    """

    def __init__(
        self,
        tell: Callable[[str], None],
        describer: Callable[[], Describes] = lambda: Describer(find_model(DESCRIPTOR_MODEL)),
    ) -> None:
        self._tell = tell
        self._make = describer
        self._watch = FaceWatch()
        self._queue: queue.SimpleQueue[ShotJudged | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="faces", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> int:
        """Look at what waits, end, and forget every face; returns how many were forgotten."""
        self._queue.put(None)
        if self._thread.is_alive():
            self._thread.join()
        return self._watch.forget()

    def hear(self, event: EngineEvent) -> None:
        """Take a judged shot; returns at once."""
        if isinstance(event, ShotJudged) and event.sitter and len(event.reading.faces) == 1:
            self._queue.put(event)

    def _run(self) -> None:
        describer = self._make()
        while (shot := self._queue.get()) is not None:
            try:
                self._one(shot, describer)
            except Exception:  # a warning that fails must not end all warnings
                log.exception("the face of %s could not be compared", shot.path.name)

    def _one(self, shot: ShotJudged, describer: Describes) -> None:
        face = shot.reading.face
        if face is None or face.landmarks is None:
            return
        numbers = np.asarray(describer.describe(shot.preview, face.landmarks), np.float32)
        likeness = self._watch.ask(shot.sitter, numbers)
        if likeness.warns:
            self._tell(warning(shot.path.name, shot.sitter, likeness))
        else:
            self._watch.remember(shot.sitter, numbers)


def warning(name: str, sitter: str, likeness: Likeness) -> str:
    """The sentence for the photographer."""
    if likeness.answer == "other":
        like = f": it looks like {likeness.looks_like}" if likeness.looks_like else ""
        return f"{name} may not be {sitter}{like}. Check who is here, and give it by hand."
    if likeness.looks_like:
        return f"{name}: {sitter} or {likeness.looks_like}? Check who is here."
    return f"{name}: is this {sitter}? Check who is here."
