"""What a retouch begins with: the recipe last saved for the shot, else the session's."""

from dataclasses import dataclass
from pathlib import Path

from tether.errors import TetherError
from tether.pipeline.session_recipe import USUAL
from tether.pipeline.shot_recipes import for_picture, own_recipe
from tether.retouch.recipe import PRESETS, Recipe, load_recipe


@dataclass(frozen=True, slots=True)
class Beginning:
    """`recipe` with the picture's own marks; `choice` names it: a preset, or a path as text.

    `own` is the recipe last saved for the shot, `fault` a sentence where it cannot be used.
    """

    own: Path | None
    choice: str
    recipe: Recipe
    fault: str = ""


def begin_with(picture: Path, recipes: Path, chosen: str) -> Beginning:
    """Return what a shot's retouch begins with.

    It reads the picture's bytes where recipes have marks: not for the windows' thread.

    Args:
        picture: the shot.
        recipes: the session's folder of recipes.
        chosen: the session's recipe: a preset's name, or a path within the session's folder.
    """
    own, fault = own_recipe(picture, recipes), ""
    wanted = chosen if chosen in PRESETS else str(recipes.parent / chosen)
    for choice in (str(own or ""), wanted):
        if choice:
            try:
                return Beginning(own, choice, load_choice(choice, picture), fault)
            except (TetherError, OSError) as error:
                fault = fault or str(error)
    return Beginning(own, USUAL, load_recipe(USUAL), fault)


def load_choice(choice: str, picture: Path) -> Recipe:
    """Return a recipe with the picture's own marks.

    Raises:
        SettingsError: it is gone or damaged.
        OSError: the picture cannot be read.
    """
    return for_picture(load_recipe(choice), picture)
