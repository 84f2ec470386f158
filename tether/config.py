"""The photographer's settings: a small TOML file under platformdirs, read once at start.

Takes `settings.toml` and gives a frozen `Settings`. A wrong key or value is a `SettingsError`
that names the file, the line and the key; a missing file means the defaults. What is chosen in a
window is written back into the same file, one line, so that there is one place to look.
"""

import json
import os
import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal

import platformdirs

from tether.errors import SettingsError
from tether.toml_text import parse_toml, read_toml_text, shown_key

APPLICATION = "tether"
THEMES = ("dark", "light")
LANGUAGES = ("en", "de", "fr", "es", "ja")
VOICES = ("off", "sitter", "all")
SIDES: tuple[Literal["sitter", "photographer"], ...] = ("sitter", "photographer")
MAY_BE_EMPTY = ("language", "voice_language", "sound_device", "template", "backup_folder", "recipe")


def _default_session_folder() -> Path:
    return Path(platformdirs.user_pictures_dir()) / APPLICATION


@dataclass(frozen=True, slots=True)
class Settings:
    """What a photographer may set once for all sessions.

    Attributes:
        models_folder: where model files are looked for first; None: the cache and the packages.
        session_folder: new sessions are made inside this folder.
        volume: loudness of the tones, 0–1.
        mute: no sound at all, until a key brings it back.
        voice: spoken cues: `off`, `sitter` (friendly words, for the room) or `all` (an earphone).
        voice_language: of spoken cues; empty: as `language`.
        sound_device: name of the output device; empty: the system's own choice.
        look: name of the look to start with, or path of a look's TOML file.
        recipe: of the retouch, in sessions that have none yet: a preset's name, or path of a file;
            empty: `natural` on the screens, and what is handed over stays as it was shot.
        camera: `auto`, `usb:BUS,DEV`, `ptpip:HOST[:PORT]`, `folder:DIR` or `webcam:N`.
        language: language of the cues and windows; empty: the system's, or English.
        sides: whose left and right the cues on the HUD speak of: the `sitter`'s own, or the
            picture's, as the `photographer` sees it.
        template: of file names in new sessions; empty: the built-in one.
        backup_folder: second copies of new sessions go into a folder here; None: no copies.
        theme: `dark` for a studio, `light` for a bright room.
    """

    models_folder: Path | None = None
    session_folder: Path = Path()
    volume: float = 0.5
    mute: bool = False
    voice: str = "off"
    voice_language: str = ""
    sound_device: str = ""
    look: str = "corporate"
    recipe: str = ""
    camera: str = "auto"
    language: str = ""
    sides: str = "sitter"
    template: str = ""
    backup_folder: Path | None = None
    theme: str = "dark"


def settings_path() -> Path:
    """Where the settings file is, whether or not it exists; TETHER_SETTINGS names another one."""
    named = os.environ.get("TETHER_SETTINGS")
    return (
        Path(named) if named else Path(platformdirs.user_config_dir(APPLICATION), "settings.toml")
    )


def first_start() -> bool:
    """Whether the program opens its windows for the first time; True once only."""
    marker = Path(platformdirs.user_state_dir(APPLICATION)) / "started"
    if marker.exists():
        return False
    try:
        marker.parent.mkdir(parents=True, exist_ok=True)
        marker.touch()
    except OSError:
        return False  # it could not be remembered: rather never than at each start
    return True


def load_settings(path: Path | None = None) -> Settings:
    """Read the settings from `path`, or from `settings_path()`.

    Raises:
        SettingsError: the file cannot be read, is not TOML, or a key or value is wrong.
    """
    path = settings_path() if path is None else path
    try:
        text = read_toml_text(path, "settings file")
    except FileNotFoundError:
        return Settings(session_folder=_default_session_folder())
    return _parse(text, path)


def _parse(text: str, path: Path) -> Settings:
    table = parse_toml(text, str(path), "settings file")
    known = {field.name for field in fields(Settings)}
    for key in table:
        if key not in known:
            choices = ", ".join(sorted(known))
            raise _wrong(path, text, key, f"is not a setting; settings are {choices}")
    values: dict[str, Any] = {"session_folder": _default_session_folder()}
    for key, value in table.items():
        problem = _problem(key, value)
        if problem:
            raise _wrong(path, text, key, problem)
        if not key.endswith("_folder"):
            values[key] = value
        elif value:
            values[key] = Path(value).expanduser()
    return Settings(**values)


def save_setting(key: str, value: str | float | bool, path: Path | None = None) -> None:
    """Write one setting into the settings file; its other lines and comments stay as they are.

    Raises:
        SettingsError: the value is none for that key, or the file cannot be read or written.
    """
    path = settings_path() if path is None else path
    problem = _problem(key, value)
    if problem:
        raise SettingsError(f"`{key}` {problem}.")
    load_settings(path)  # a file that somebody has broken is theirs to mend, not ours to rewrite
    line = f"{key} = {_toml(value)}"
    try:
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        rows, pattern = text.splitlines(), _key_pattern(key)
        for number, row in enumerate(rows):
            if pattern.match(row):
                rows[number] = line
                break
        else:
            rows.append(line)
        changed = "\n".join(rows) + "\n"
        tomllib.loads(changed)
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f"{path.name}.new")
        fresh.write_text(changed, encoding="utf-8")
        fresh.replace(path)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(
            f"`{key}` in {path} is written over several lines: change it there."
        ) from error
    except OSError as error:
        raise SettingsError(f"The settings file {path} cannot be written: {error}.") from error


def _toml(value: str | float | bool) -> str:
    # JSON's texts, numbers and truth values are TOML's, but for the one control character DEL.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _problem(key: str, value: object) -> str | None:
    """Say what is wrong with the value of a known key, or None when it is right."""
    if key == "volume":
        number = isinstance(value, (int, float)) and not isinstance(value, bool)
        return None if number and 0 <= float(str(value)) <= 1 else "must be a number from 0 to 1"
    if key == "mute":
        return None if isinstance(value, bool) else "must be true or false"
    if not isinstance(value, str):
        return "must be a text in quotes"
    if not value.strip() and key not in MAY_BE_EMPTY:
        return "is empty: write something between the quotes, or take the line out for the default"
    if key in ("language", "voice_language") and value and value not in LANGUAGES:
        return f"must be one of {', '.join(LANGUAGES)}"
    if key == "voice" and value not in VOICES:
        return f"must be one of {', '.join(VOICES)}"
    if key == "sides" and value not in SIDES:
        return f"must be one of {', '.join(SIDES)}"
    if key == "theme" and value not in THEMES:
        return f"must be one of {', '.join(THEMES)}"
    return None


def _key_pattern(key: str) -> re.Pattern[str]:
    return re.compile(rf"""^\s*(\[*\s*)?["']?{re.escape(key)}["']?\s*(=|\.|\])""")


def _wrong(path: Path, text: str, key: str, problem: str) -> SettingsError:
    pattern = _key_pattern(key)
    line = next((n for n, row in enumerate(text.splitlines(), 1) if pattern.match(row)), 1)
    return SettingsError(f"In the settings file {path}, line {line}: `{shown_key(key)}` {problem}.")
