"""What a retouch recipe is called in the windows."""

from pathlib import PurePosixPath

from ui.languages import translate
from ui.retouch.window import PRESET_NAMES


def recipe_name(choice: str) -> str:
    """Return a preset's name in the window's language, or what a file is called."""
    preset = PRESET_NAMES.get(choice)
    name = PurePosixPath(choice).name.removesuffix(".toml")
    return name if preset is None else translate("retouch", preset)
