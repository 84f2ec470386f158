"""The parts of the staged engine: people, a series of shots, a place, a silent speaker."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from tether.camera.base import CameraSetting
from tether.pipeline.events import EngineEvent, IntervalTold, SitterChanged
from tether.retouch.recipe import PRESETS
from tether.session.attendees.attendance import Attendee, PersonState
from tether.session.finder import NameFinder
from tether.session.names import naming
from tether.session.names.renames import NameTakenError

SETTINGS = (
    CameraSetting("iso", "ISO", "100", ("100", "200", "400", "800", "1600")),
    CameraSetting("shutter", "Shutter", "0.0050s", ("0.0020s", "0.0040s", "0.0050s", "0.0080s")),
    CameraSetting("aperture", "Aperture", "f/5.6", ("f/2.8", "f/4", "f/5.6", "f/8")),
    CameraSetting("whitebalance", "White balance", "Daylight", ("Automatic", "Daylight")),
    CameraSetting("drive", "Drive", "Single Shot", ("Single Shot", "Burst")),
    CameraSetting("quality", "Quality", "NEF+Fine", ("JPEG Fine", "NEF+Fine"), readonly=True),
    CameraSetting(
        "capturetarget", "Capture target", "Memory card", ("Internal RAM", "Memory card")
    ),
)
PEOPLE = ("Ada Lovelace", "Grace Hopper", "Åsa Öberg", "山田 太郎", "عبد الرحمن", "Eileen Collins")

T = TypeVar("T")
Asked = list[tuple[object, ...]]
Tell = Callable[[EngineEvent], None]


class Unheard:
    """An output that keeps what it is given."""

    def __init__(self) -> None:
        self.heard: list[NDArray[np.float32]] = []

    def play(self, samples: NDArray[np.float32]) -> None:
        """Keep it."""
        self.heard.append(samples)


class StagedDesk:
    """A list of a few people, and of as many as a test puts into `people`."""

    def __init__(self, asked: Asked, tell: Tell) -> None:
        self._asked, self._tell = asked, tell
        self.people = [
            Attendee(key, f"10{key}", name, "5b", {}, "done" if key == 1 else "waiting", False)
            for key, name in enumerate(PEOPLE, 1)
        ]

    def tell(self) -> None:
        """Nobody sits at the start."""

    def list_people(self) -> "Future[NameFinder]":
        """The list."""
        return done(NameFinder(self.people))

    def load(self, path: Path) -> "Future[str]":
        """Note it."""
        self._asked.append(("load", path))
        return done("3 people are new on the list.")

    def set_sitter(self, name: str) -> None:
        """Note it and say so."""
        self._asked.append(("set_sitter", name))
        self._tell(SitterChanged(name))

    def walk_in(self, name: str) -> None:
        """Note it and say so."""
        self._asked.append(("walk_in", name))
        self._tell(SitterChanged(name))

    def check_in(self, key: int) -> None:
        """Note it and say so."""
        self._asked.append(("check_in", key))
        name = next(person.name for person in self.people if person.key == key)
        self._tell(SitterChanged(name))

    def mark(self, key: int, state: PersonState) -> None:
        """Note it."""
        self._asked.append(("mark_person", key, state))

    def rename(self, key: int, name: str) -> "Future[str]":
        """Note it, where nobody else on the list has that name."""
        if any(person.name == name and person.key != key for person in self.people):
            failed: Future[str] = Future()
            failed.set_exception(NameTakenError(f"{name} is another person already."))
            return failed
        self._asked.append(("rename", key, name))
        return done(f"They are {name} now.")

    def merge(self, key: int, name: str) -> "Future[str]":
        """Note it."""
        self._asked.append(("merge", key, name))
        return done(f"They are {name} now.")


class StagedInterval:
    """A series that stands still at its first shot."""

    def __init__(self, asked: Asked, tell: Tell) -> None:
        self._asked, self._tell = asked, tell
        self.running = False

    def start(self, count: int, seconds: float) -> None:
        """Note it and say so."""
        self._asked.append(("interval", count, seconds))
        self.running = True
        self._tell(IntervalTold(1, count, seconds, running=True))

    def stop(self) -> None:
        """Note it and say so."""
        if self.running:
            self._asked.append(("interval_stop",))
            self.running = False
            self._tell(IntervalTold(1, 1, 1.0, running=False))


class StagedRecipes:
    """The presets and two that were saved; what is chosen is noted."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self.chosen = "natural"

    def offered(self) -> list[str]:
        """All of them."""
        return [*PRESETS, "recipes/Ada_0002.toml", "recipes/warm evening.toml"]

    def choose(self, choice: str | Path) -> None:
        """Note it."""
        self._asked.append(("recipe", choice))
        self.chosen = str(choice)

    def look_again(self) -> None:
        """Note it."""
        self._asked.append(("look_again",))


class StagedPlace:
    """Templates are the real ones; the rest is noted."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self.template = naming.DEFAULT_TEMPLATE
        self.backup: Path | None = None
        self.card_only = False

    def example_name(self, template: str) -> str:
        """Of nobody."""
        return naming.example(template, dict.fromkeys(self.headings(), ""))

    def headings(self) -> tuple[str, ...]:
        """One."""
        return ("house",)

    def set_template(self, template: str) -> None:
        """Note it."""
        naming.check_template(template, naming.TOKENS | set(self.headings()))
        self._asked.append(("template", template))
        self.template = template

    def set_backup(self, folder: Path | None) -> "Future[None]":
        """Note it."""
        self._asked.append(("backup", folder))
        self.backup = folder
        return done(None)

    def keep_on_card_only(self, wished: bool) -> None:
        """Note it."""
        self._asked.append(("card_only", wished))
        self.card_only = wished


def done(value: T) -> "Future[T]":
    """A future that has come."""
    future: Future[T] = Future()
    future.set_result(value)
    return future
