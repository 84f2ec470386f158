"""Takes a shot away from the sitter whom it does not show. Off until consent is noted.

Listens to the engine; each judged shot's face is described on a thread of its own (about 0.15 s)
and held against the faces seen under each name (`people.watch`): a sure stranger's shot goes to
quarantine, a doubt is told. Descriptors are in memory only:
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
from tether.pipeline.events import EngineEvent, ShotGiven, ShotJudged
from tether.pipeline.peoples import DESCRIPTOR_MODEL

log = logging.getLogger(__name__)

DOUBTED_KEPT = 100
"""Faces of doubted shots that are remembered until the photographer says whose they are."""


class Describes(Protocol):
    """What a `Describer` does."""

    def describe(
        self, picture: NDArray[np.uint8], landmarks: NDArray[np.float32]
    ) -> tuple[float, ...]:
        """The 128 numbers of one face."""


class FaceGuard:
    """Listens. Subscribe `hear`.

    Args:
        tell: hears each doubt, a sentence, on the guard's thread.
        quarantine: takes a shot that shows somebody else away from its sitter; told the shot and
            why, as a clause, on the guard's thread.
        describer: makes the describer; called on the guard's thread.
    """

    def __init__(
        self,
        tell: Callable[[str], None],
        quarantine: Callable[[int, str], None],
        describer: Callable[[], Describes] = lambda: Describer(find_model(DESCRIPTOR_MODEL)),
    ) -> None:
        self._tell = tell
        self._quarantine = quarantine
        self._make = describer
        self._watch = FaceWatch()
        self._doubted: dict[int, NDArray[np.float32]] = {}
        self._queue: queue.SimpleQueue[ShotJudged | ShotGiven | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="faces", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> int:
        """Look at what waits, end, and forget every face; returns how many were forgotten."""
        self._queue.put(None)
        if self._thread.is_alive():
            self._thread.join()
        for numbers in self._doubted.values():
            numbers[:] = 0
        count = len(self._doubted) + self._watch.forget()
        self._doubted.clear()
        return count

    def hear(self, event: EngineEvent) -> None:
        """Take a judged shot, or one that was given by hand; returns at once."""
        if not isinstance(event, (ShotJudged, ShotGiven)) or not event.sitter:
            return
        if isinstance(event, ShotGiven) or len(event.reading.faces) == 1:
            self._queue.put(event)

    def _run(self) -> None:
        describer = self._make()
        while (event := self._queue.get()) is not None:
            try:
                if isinstance(event, ShotGiven):
                    self._given(event)
                else:
                    self._one(event, describer)
            except Exception:  # a warning that fails must not end all warnings
                log.exception("the face of shot %d could not be compared", event.shot_id)

    def _given(self, event: ShotGiven) -> None:
        """The photographer knows better: this is how that sitter looks."""
        numbers = self._doubted.pop(event.shot_id, None)
        if numbers is not None:
            self._watch.remember(event.sitter, numbers)

    def _one(self, shot: ShotJudged, describer: Describes) -> None:
        face = shot.reading.face
        if face is None or face.landmarks is None:
            return
        numbers = np.asarray(describer.describe(shot.preview, face.landmarks), np.float32)
        likeness = self._watch.ask(shot.sitter, numbers)
        if not likeness.warns:
            self._watch.remember(shot.sitter, numbers)
            return
        while len(self._doubted) >= DOUBTED_KEPT:
            del self._doubted[next(iter(self._doubted))]
        self._doubted[shot.shot_id] = numbers
        if likeness.answer == "other":
            self._quarantine(shot.shot_id, reason(shot.sitter, likeness))
        else:
            self._tell(warning(shot.path.name, shot.sitter, likeness))


def reason(sitter: str, likeness: Likeness) -> str:
    """Why a shot is not given to a sitter, as a clause."""
    like = f" but like {likeness.looks_like}" if likeness.looks_like else ""
    return f"its face does not look like {sitter}{like}"


def warning(name: str, sitter: str, likeness: Likeness) -> str:
    """The sentence for the photographer where nothing is sure."""
    if likeness.looks_like:
        return f"{name}: {sitter} or {likeness.looks_like}? Check who is here."
    return f"{name}: is this {sitter}? Check who is here."
