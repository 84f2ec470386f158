"""What a retouch recipe is called in the windows."""

from pathlib import PurePosixPath

from PyQt6.QtCore import QT_TRANSLATE_NOOP

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
    name = PurePosixPath(choice).name.removesuffix(".toml")
    return name if preset is None else translate("retouch", preset)
