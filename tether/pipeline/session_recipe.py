"""A session's retouch recipe: what the photographer chose for all of its shots.

Kept in the session's ledger, and used wherever one of its pictures is retouched without another
word: on the screens, by `tether retouch`, in exports. A shot with a recipe of its own has that one.
"""

import os
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import count
from pathlib import Path

from tether.errors import SessionError, SettingsError
from tether.pipeline.session_colour import session_of
from tether.pipeline.shot_recipes import FOLDER, for_picture, own_recipe, saved_recipes
from tether.retouch.recipe import PRESETS, Recipe, load_recipe, recipe_text
from tether.session.names.naming import safe_part
from tether.session.session import Session

USUAL = "natural"
"""The recipe of a session for which none was chosen."""

HINT = "`--recipe NAME-or-TOML` goes on with another."


@dataclass(frozen=True, slots=True)
class Chosen:
    """A recipe with the marks of one picture laid in, and whether it is that shot's `own`."""

    recipe: Recipe
    own: bool


class SessionRecipe:
    """The recipe of one open session; every `Engine` and every review has one, as `recipes`.

    A choice is a preset's name, or a file as a path within the session's folder.

    Args:
        session: whose.
        use: hears the recipe each time previews are to be made anew, on the caller's thread.
    """

    def __init__(self, session: Session, use: Callable[[Recipe], None] = lambda _: None) -> None:
        self._session, self._use = session, use

    @property
    def chosen(self) -> str:
        """What is chosen."""
        return kept(self._session) or USUAL

    def offered(self) -> list[str]:
        """Everything that can be chosen: the presets, and what is saved in the session."""
        saved = saved_recipes(self._session.folder / FOLDER)
        return [*PRESETS, *(f"{FOLDER}/{one.name}" for one in saved)]

    def load(self) -> Recipe:
        """Return the recipe that is chosen. Raises SettingsError: it is gone or damaged."""
        return _load(self._session.folder, self.chosen)

    def choose(self, choice: str | Path) -> None:
        """Use a recipe from now on, also for the previews that are looked at.

        Call this for "use from now on for the session" with the path of a recipe just saved.

        Raises:
            SettingsError: it is no recipe.
            SessionError: the session cannot keep it.
        """
        keep(self._session, choice)
        self._use(self.load())

    def look_again(self) -> None:
        """A shot has got a recipe of its own: its preview is made anew."""
        self._use(self.load())


def kept(session: Session) -> str | None:
    """Return what was chosen for a session, as in `SessionRecipe`; None: nothing yet."""
    return session.choices.get("recipe")


def keep(session: Session, choice: str | Path) -> None:
    """Remember a recipe for a session: a preset's name, or a file, which is copied into it.

    A relative path is one within the session's folder.

    Raises:
        SettingsError: it is no recipe, or cannot be copied.
        SessionError: the ledger refuses.
    """
    folder = session.folder
    if str(choice) in PRESETS:
        session.choices.put("recipe", str(choice))
        return
    path = Path(os.path.normpath(folder / choice))
    load_recipe(path)
    if not path.is_relative_to(folder):
        path = _taken_in(path, folder / FOLDER)
    session.choices.put("recipe", path.relative_to(folder).as_posix())


def save_for_session(recipe: Recipe, name: str, recipes: Path) -> Path:
    """Save a recipe that is of no shot, called `name`, and return its file.

    It is numbered where another one has that name; one that is the same is taken.

    Raises:
        OSError: it cannot be written.
    """
    recipes.mkdir(parents=True, exist_ok=True)
    for number in count(1):
        called = name if number == 1 else f"{name} {number}"
        text = recipe_text(replace(recipe.for_others(), name=called))
        path = recipes / f"{safe_part(called)}.toml"
        try:
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError:
            if path.read_bytes() != text.encode():
                continue
        return path
    raise AssertionError("numbers do not end")


def chosen_for(picture: Path) -> Chosen | None:
    """Return the recipe chosen for a picture: its own, else that of the session it lies in.

    None where neither was chosen, and outside of sessions.

    Raises:
        SettingsError: it is gone or damaged, or the ledger cannot be read.
        OSError: the picture cannot be read.
    """
    found = session_of(picture)
    if found is None:
        return None
    own = own_recipe(picture, found[0] / FOLDER)
    if own is not None:
        return Chosen(for_picture(load_recipe(own), picture), own=True)
    choice = _kept_in(*found)
    if choice is None:
        return None
    return Chosen(for_picture(_load(found[0], choice), picture), own=False)


def what_acts(pictures: Iterable[Path], otherwise: str = USUAL) -> list[str]:
    """Return by what pictures are retouched, in words; `otherwise` where nothing was chosen.

    Raises:
        SettingsError: a session's recipe is gone or damaged, which is of all of its pictures.
    """
    counted: Counter[str] = Counter()
    for picture in pictures:
        found = session_of(picture)
        if found is not None and own_recipe(picture, found[0] / FOLDER) is not None:
            counted["the shot's own"] += 1
        elif found is not None and (choice := _kept_in(*found)) is not None:
            counted[f"{_load(found[0], choice).name}, the session's"] += 1
        else:
            counted[otherwise] += 1
    if len(counted) == 1:
        return list(counted)
    return [f"{words} ({number})" for words, number in counted.items()]


def _load(folder: Path, choice: str) -> Recipe:
    try:
        return load_recipe(choice if choice in PRESETS else folder / choice)
    except SettingsError as error:
        raise SettingsError(f"The session's recipe: {error} {HINT}") from error


def _taken_in(path: Path, recipes: Path) -> Path:
    """Return a copy in the session's own folder, whatever becomes of the file."""
    try:
        recipes.mkdir(exist_ok=True)
        content, number = path.read_bytes(), 1
        while True:
            copy = recipes / f"{path.stem}{f'-{number}' if number > 1 else ''}.toml"
            if not copy.exists():
                copy.write_bytes(content)
                return copy
            if copy.read_bytes() == content:
                return copy
            number += 1
    except OSError as error:
        raise SettingsError(f"{path} cannot be copied to {recipes}: {error.strerror}.") from error


@lru_cache(4)
def _kept_in(folder: Path, _stamp: tuple[int, ...]) -> str | None:
    try:
        session = Session.read(folder)
        try:
            return kept(session)
        finally:
            session.close()
    except SessionError as error:
        raise SettingsError(f"The session's recipe: {error} {HINT}") from error
