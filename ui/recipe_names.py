"""What a retouch recipe is called in the windows."""

import re
from pathlib import PurePosixPath

from PyQt6.QtCore import QT_TRANSLATE_NOOP

from tether.pipeline.shot_recipes import OF_SESSION
from ui.languages import translate

PRESET_NAMES = {
    "natural": QT_TRANSLATE_NOOP("retouch", "Natural"),
    "studio": QT_TRANSLATE_NOOP("retouch", "Studio"),
    "bright": QT_TRANSLATE_NOOP("retouch", "Bright"),
    "none": QT_TRANSLATE_NOOP("retouch", "No retouch"),
}


def recipe_name(choice: str) -> str:
    """Return a preset's name in the window's language, or what a file is called."""
    preset = PRESET_NAMES.get(choice)
    if preset is not None:
        return translate("retouch", preset)
    name = PurePosixPath(choice).name.removesuffix(".toml")
    of_session = re.fullmatch(rf"{OF_SESSION}(?:-(\d+))?", name)
    if of_session is None:
        return name
    called = translate("retouch", "The session's own")
    return f"{called} {of_session[1]}" if of_session[1] else called
