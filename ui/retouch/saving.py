"""What a retouch is saved as: the shot's own recipe, or one for the session under its own name.

Errors say where nothing could be written, in the window's language.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from tether.errors import SettingsError
from tether.pipeline.session_recipe import save_for_session
from tether.pipeline.shot_recipes import save_recipe, saved_for_a_shot
from tether.retouch.recipe import Recipe
from ui.languages import translate
from ui.recipe_names import recipe_name


def save_as_own(recipe: Recipe, picture: Path, recipes: Path) -> Path:
    """Save a recipe as a shot's own. Raises SettingsError where it cannot be written."""
    with _said(recipes):
        return save_recipe(recipe, picture, recipes)


def choice_for_session(choice: str, recipe: Recipe, recipes: Path) -> str:
    """Return what the session chooses to be retouched by `recipe`, which was chosen as `choice`.

    A shot's own would go by that shot's name: it is saved once more, under what it is called.

    Raises:
        SettingsError: it cannot be written.
    """
    if not saved_for_a_shot(Path(choice)):
        return choice
    with _said(recipes):
        return str(save_for_session(recipe, recipe_name(recipe.name), recipes))


def nameless(recipe: Recipe) -> Recipe:
    """Return a recipe under no name: what it does."""
    return replace(recipe, name="")


def name_after(basis: Recipe, now: Recipe) -> str:
    """Return what a recipe is called that was `basis`: the same, or that it was changed, once."""
    if nameless(now.for_others()) == nameless(basis.for_others()):
        return basis.name
    called, said = translate("retouch", "{name}, changed"), recipe_name(basis.name)
    before, after = (re.escape(part) for part in called.split("{name}"))
    found = re.fullmatch(rf"{before}(.+){after}(?: \d+)?", said)
    return called.format(name=found[1] if found else said)


@contextmanager
def _said(recipes: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        sentence = translate("retouch", "The recipe could not be saved in {folder}: {why}.")
        raise SettingsError(sentence.format(folder=recipes, why=error.strerror)) from error
