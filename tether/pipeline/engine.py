"""The engine as windows and commands see it."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Protocol

from tether.looks.look import Look
from tether.pipeline.events import EngineEvent
from tether.pipeline.sounds import Sounds
from tether.session.attendees.attendance import PersonState
from tether.session.finder import NameFinder
from tether.session.records import Mark, Pick


class Desk(Protocol):
    """Who sits, and the day's list."""

    def tell(self) -> None:
        """Publish who sits and who is next, for whoever listens only now."""

    def list_people(self) -> "Future[NameFinder]":
        """The list as it is now, ready to be searched."""

    def load(self, path: Path) -> "Future[str]":
        """Add a roster; the sentence says what came of it."""

    def set_sitter(self, name: str) -> None:
        """The next frames and shots belong to somebody else."""

    def walk_in(self, name: str) -> None:
        """Somebody steps in who is not on the list yet."""

    def check_in(self, key: int) -> None:
        """Somebody of the list steps in front of the camera."""

    def mark(self, key: int, state: PersonState) -> None:
        """Set somebody absent, done, or waiting again."""

    def rename(self, key: int, name: str) -> "Future[str]":
        """Put a name right, on shots and files too. Fails with NameTakenError where it is taken."""

    def merge(self, key: int, name: str) -> "Future[str]":
        """Make one person of two: the shots become those of whoever is called `name`."""


class Interval(Protocol):
    """A series of shots."""

    @property
    def running(self) -> bool:
        """Whether one is under way."""

    def start(self, count: int, seconds: float) -> None:
        """Press now, and then every `seconds` until there are `count`."""

    def stop(self) -> None:
        """No further press."""


class Place(Protocol):
    """Where shots go and what they are called."""

    @property
    def template(self) -> str:
        """Of file names; see `session.names.naming`."""

    @property
    def backup(self) -> Path | None:
        """The folder of the second copies; None for none."""

    @property
    def card_only(self) -> bool:
        """Whether shots stay on the card."""

    def example_name(self, template: str) -> str:
        """What the next shot would be called. Raises SettingsError where the template is wrong."""

    def headings(self) -> tuple[str, ...]:
        """Tokens of a template besides the fixed ones: the roster's columns."""

    def set_template(self, template: str) -> None:
        """Name files so from now on. Raises SettingsError where it is wrong."""

    def set_backup(self, folder: Path | None) -> "Future[None]":
        """A verified second copy of every file, those that are here already included; or none."""

    def keep_on_card_only(self, wished: bool) -> None:
        """Leave shots on the card until told otherwise; then all that wait are fetched."""


class Recipes(Protocol):
    """How shots are retouched; see `pipeline.session_recipe.SessionRecipe`."""

    @property
    def chosen(self) -> str:
        """The session's recipe: a preset's name, or a file as a path within the session."""

    def offered(self) -> list[str]:
        """Everything that can be chosen: the presets, and what is saved in the session."""

    def choose(self, choice: str | Path) -> None:
        """Use a recipe from now on, also for previews. Raises TetherError where it is wrong."""

    def look_again(self) -> None:
        """A shot has got a recipe of its own: its preview is made anew. Raises TetherError."""


class Engine(Protocol):
    """Everything a window may ask for. Calls return at once; answers come as events."""

    folder: Path
    look: Look

    @property
    def sounds(self) -> Sounds:
        """What is heard."""

    @property
    def desk(self) -> Desk:
        """Who sits, and the day's list."""

    @property
    def interval(self) -> Interval:
        """A series of shots."""

    @property
    def recipes(self) -> Recipes:
        """How shots are retouched."""

    @property
    def place(self) -> Place:
        """Where shots go and what they are called."""

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

    def turn_colour(self) -> None:
        """The session's colour, laid on previews and copies: on, or off."""

    def reopen(self, shot_id: int) -> None:
        """Make the pictures of a shot of before again, and its retouch: it is looked at."""

    def rate(self, shot_id: int, rating: int) -> None:
        """0–5 stars, the photographer's own."""

    def pick(self, shot_id: int, pick: Pick | None) -> None:
        """'pick', 'reject', or None for the machine's verdict."""

    def label(self, shot_id: int, label: str | None) -> None:
        """Colour label: red, yellow, green, blue, purple or None."""

    def mark(self, shot_ids: Sequence[int], field: Mark, value: str | int | None) -> None:
        """A rating, pick or label for many shots, as one change that one `undo` takes back."""

    def give(self, shot_id: int, sitter: str) -> None:
        """A shot is this sitter's, whatever was said: out of quarantine, or from another."""

    def undo(self) -> str | None:
        """Take the last change of ratings, picks or labels back; says what it undid."""
