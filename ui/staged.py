"""A staged engine: one portrait and hand-made readings, for pictures of the screens and for tests.

It implements `Engine`, remembers what it was asked, and tells only what it is made to tell.
"""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.audio.player import Player
from tether.camera.base import CameraInfo, CameraState, CameraValues, CardSpace, StateChanged
from tether.looks.look import Look
from tether.pipeline.close_ups import eye_close_ups
from tether.pipeline.events import (
    DiskSpace,
    EngineEvent,
    LiveUpdate,
    RatingChanged,
    ShotGiven,
    ShotJudged,
    ShotRetouched,
    ShotStored,
)
from tether.pipeline.sounds import Sounds
from tether.readings import (
    CueState,
    Expression,
    Eye,
    Eyes,
    Face,
    Framing,
    Head,
    Light,
    Reading,
    Reason,
    Shoulders,
    Verdict,
)
from tether.session.records import Mark
from ui.staged_parts import (
    SETTINGS,
    StagedDesk,
    StagedInterval,
    StagedPlace,
    StagedRecipes,
    Unheard,
)

FACE_BOX = (0.335, 0.135, 0.19, 0.42)
"""Of `portrait()`, as fractions; measured by hand."""
EYES = ((0.398, 0.300), (0.476, 0.300))
"""Irises of `portrait()`: the sitter's right, then left."""
KEEP = Verdict("keep", (), 0.9)
CLOSED = Verdict("reject", (Reason("eyes_closed", "Eyes closed", 0, 0.98),), 0.1)
HALF = Verdict("check", (Reason("eyes_half", "Eyes half closed", 0, 0.55),), 0.4)


def portrait(width: int = 1024, height: int = 680) -> NDArray[np.uint8]:
    """NASA's portrait of Eileen Collins (public domain), uint8 BGR, cropped to width : height."""
    from skimage.data import astronaut

    rgb: NDArray[np.uint8] = astronaut()  # type: ignore[no-untyped-call]
    tall = round(rgb.shape[1] * height / width)
    bgr = cv2.cvtColor(rgb[:tall], cv2.COLOR_RGB2BGR)
    return np.asarray(cv2.resize(bgr, (width, height), interpolation=cv2.INTER_CUBIC), np.uint8)


def a_face(state: str = "open", shift: float = 0.0) -> Face:
    """A face with every number known, moved right by `shift`. `state` is both eyes'."""
    landmarks = np.zeros((478, 3), np.float32)
    landmarks[468:473, :2], landmarks[473:478, :2] = EYES
    landmarks[:, 0] += shift
    eye = Eye(state, 0.3, 0.02)  # type: ignore[arg-type]
    return Face(
        (FACE_BOX[0] + shift, *FACE_BOX[1:]),
        Eyes(state, 0.02, eye, eye, (1.0, -0.5)),  # type: ignore[arg-type]
        Head(5.5, -2.0, 3.0),
        Shoulders(1.0),
        Expression(0.8, 0.6, "parted"),
        Light("image_left", 1.3, "loop", "short", 0.002, 0.01, 0.4, (65.0, 15.0, 16.0), -0.1),
        Framing(0.32, 0.1, 0.42, (0.43, 0.35)),
        landmarks,
    )


class StagedEngine:
    """Tells its listeners what a test or a picture needs, and notes each call in `asked`."""

    def __init__(self, look: Look | None = None) -> None:
        self.folder = Path("session")
        self.look = look or Look()
        self.asked: list[tuple[object, ...]] = []
        self.picture = portrait()
        self._large = portrait(1600, 1064)
        self._file = portrait(4000, 2660)
        self._listeners: list[Callable[[EngineEvent], None]] = []
        self._sequence = 0
        self.colour = "profile chart · light as Ada_0002.jpg"
        self.sounds = Sounds(Player(Unheard()), spoken="all")
        self.desk = StagedDesk(self.asked, self.tell)
        self.interval = StagedInterval(self.asked, self.tell)
        self.place = StagedPlace(self.asked)
        self.recipes = StagedRecipes(self.asked)

    def subscribe(self, listener: Callable[[EngineEvent], None]) -> Callable[[], None]:
        """Hear every event from now on; returns the call that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, event: EngineEvent) -> None:
        """Tell everybody."""
        for listener in tuple(self._listeners):
            listener(event)

    def connect(self) -> None:
        """A camera appears, with battery, settings and disk."""
        info = CameraInfo("Nikon Z 6_2", "3001234", "usb:001,004")
        self.tell(StateChanged(CameraState.LIVE, "Nikon Z 6_2 is connected.", info))
        self.tell(CameraValues(0.82, SETTINGS, CardSpace(58_000_000_000, 1243)))
        self.tell(DiskSpace(412_000_000_000))

    def live(self, cue: CueState | None = None, face: Face | None = None) -> LiveUpdate:
        """Tell one live picture."""
        self._sequence += 1
        now = time.monotonic_ns()
        reading = Reading(1024, 680, (face or a_face(),), 0, self._sequence, now)
        update = LiveUpdate(self.picture, reading, cue or CueState(), now, 30.0, True)
        self.tell(update)
        return update

    def shoot(
        self, shot_id: int, verdict: Verdict = KEEP, sitter: str = "Ada", retouch: bool = True
    ) -> None:
        """Tell a shot from stored to retouched."""
        now = time.monotonic_ns()
        path = Path(f"{sitter}_{shot_id:04d}.jpg")
        self.tell(ShotStored(shot_id, path, sitter, now, now))
        moved = (shot_id * 37) % 120 - 60
        large = np.asarray(np.roll(self._large, moved, axis=1), np.uint8)
        large[:, :60], large[:, -60:] = large[:, 60:61], large[:, -61:-60]
        state = "closed" if verdict is CLOSED else "half" if verdict is HALF else "open"
        height, width = large.shape[:2]
        small = np.asarray(cv2.resize(large, (320, round(320 * height / width))), np.uint8)
        face = a_face(state, moved / width)
        reading = Reading(width, height, (face,), 0)
        eyes = eye_close_ups(self._file, a_face(state))
        self.tell(ShotJudged(shot_id, path, sitter, reading, verdict, small, large, now, eyes))
        if retouch and verdict.state != "reject":
            soft = cv2.bilateralFilter(large, 9, 28, 9)
            bright = np.clip(soft.astype(np.float32) * 1.06 + 2, 0, 255).astype(np.uint8)
            self.tell(ShotRetouched(shot_id, bright, self.colour, self.recipes.chosen))

    def trigger(self) -> "Future[None]":
        """Note it."""
        return self._done("trigger")

    def autofocus(self) -> "Future[None]":
        """Note it."""
        return self._done("autofocus")

    def set_camera_value(self, name: str, value: str) -> "Future[str]":
        """Note it; reads back what was set."""
        self.asked.append(("set_camera_value", name, value))
        future: Future[str] = Future()
        future.set_result(value)
        return future

    def set_look(self, look: Look) -> None:
        """Note it and use it."""
        self.asked.append(("set_look", look.name))
        self.look = look

    def match_this(self, shot_id: int | None) -> None:
        """Note it."""
        self.asked.append(("match_this", shot_id))
        self.look = replace(self.look)

    def turn_colour(self) -> None:
        """Note it."""
        self.asked.append(("turn_colour",))

    def reopen(self, shot_id: int) -> None:
        """Note it."""
        self.asked.append(("reopen", shot_id))

    def rate(self, shot_id: int, rating: int) -> None:
        """Note it and say so."""
        self.asked.append(("rate", shot_id, rating))
        self.tell(RatingChanged(shot_id, None, rating, None))

    def pick(self, shot_id: int, pick: str | None) -> None:
        """Note it and say so."""
        self.asked.append(("pick", shot_id, pick))
        self.tell(RatingChanged(shot_id, pick, 0, None))

    def label(self, shot_id: int, label: str | None) -> None:
        """Note it and say so."""
        self.asked.append(("label", shot_id, label))
        self.tell(RatingChanged(shot_id, None, 0, label))

    def mark(self, shot_ids: Sequence[int], field: Mark, value: str | int | None) -> None:
        """Note it."""
        self.asked.append(("mark", tuple(shot_ids), field, value))

    def give(self, shot_id: int, sitter: str) -> None:
        """Note it and say so."""
        self.asked.append(("give", shot_id, sitter))
        self.tell(ShotGiven(shot_id, sitter))

    def undo(self) -> str | None:
        """Note it; says that there was something."""
        self.asked.append(("undo",))
        return "the pick of Ada_0001.jpg"

    def _done(self, name: str) -> "Future[None]":
        self.asked.append((name,))
        future: Future[None] = Future()
        future.set_result(None)
        return future
