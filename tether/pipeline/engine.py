"""The engine as windows and commands see it."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Protocol

from tether.looks.look import Look
from tether.pipeline.events import EngineEvent
from tether.session.records import Mark, Pick


class Engine(Protocol):
    """Everything a window may ask for. Calls return at once; answers come as events."""

    folder: Path
    look: Look

    def subscribe(self, listener: Callable[[EngineEvent], None]) -> Callable[[], None]:
        """Hear every event from now on; returns the call that ends it."""

    def trigger(self) -> "Future[None]":
        """Press the shutter."""

    def autofocus(self) -> "Future[None]":
        """Focus once."""

    def set_camera_value(self, name: str, value: str) -> "Future[str]":
        """Set a camera value; the future holds what the camera read back."""

    def set_look(self, look: Look) -> None:
        """Hold everything against another look from now on."""

    def match_this(self, shot_id: int | None) -> None:
        """Make a shot (or the live picture) the reference; None with no shot: clears it."""

    def set_sitter(self, name: str) -> None:
        """The next frames and shots belong to somebody else."""

    def rate(self, shot_id: int, rating: int) -> None:
        """0–5 stars, the photographer's own."""

    def pick(self, shot_id: int, pick: Pick | None) -> None:
        """'pick', 'reject', or None for the machine's verdict."""

    def label(self, shot_id: int, label: str | None) -> None:
        """Colour label: red, yellow, green, blue, purple or None."""

    def mark(self, shot_ids: Sequence[int], field: Mark, value: str | int | None) -> None:
        """A rating, pick or label for many shots, as one change that one `undo` takes back."""

    def undo(self) -> str | None:
        """Take the last change of ratings, picks or labels back; says what it undid."""
