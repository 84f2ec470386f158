"""Reads looks from TOML: the built-in ones by name, a photographer's own by path.

A look file states only what differs from the corporate headshot, or from the look that `based_on`
names. A file that says something wrong is refused with its name, key and line.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from difflib import get_close_matches
from functools import partial
from importlib import resources
from pathlib import Path
from typing import Any, NoReturn

from tether.errors import SettingsError
from tether.looks.look import Band, Look
from tether.toml_text import parse_toml, read_toml_text, shown_key

BUILT_IN = ("corporate", "actor", "dramatic", "id", "group")
MOST_ITEMS, MOST_CHARACTERS = 20, 200  # of a list, and of a text that is shown
KINDS = ("neutral", "smile", "serious")
GUIDES = ("eye_line", "centre", "thirds")
PATTERNS = ("flat", "butterfly", "loop", "rembrandt", "split")
POSE_FROM = ("sitter", "camera")

SHARE = (0.0, 1.0)
DEGREES = (-90.0, 90.0)
STOPS = (-10.0, 10.0)  # beyond what any sensor holds

Read = Callable[[Any], Any]


def list_looks() -> tuple[str, ...]:
    """Names of the built-in looks, in the order to show them."""
    return BUILT_IN


def load_look(name_or_path: str | Path) -> Look:
    """Load a built-in look by name, or one from a TOML file.

    Raises:
        SettingsError: with the file, the key and the line of what is wrong.
    """
    if str(name_or_path) in BUILT_IN:
        name = str(name_or_path)
        text = resources.files("tether.looks").joinpath(f"{name}.toml").read_text("utf-8")
        return parse_look(text, f"{name}.toml", Look(name=name))
    path = Path(name_or_path).expanduser()
    if path.suffix.lower() != ".toml" and not path.exists():
        raise SettingsError(
            f"There is no look called {str(name_or_path)!r}. "
            f"Choose one of: {', '.join(BUILT_IN)}, or give the path of a TOML file."
        )
    try:
        text = read_toml_text(path, "look")
    except FileNotFoundError as error:
        raise SettingsError(f"The look {path} is not there: check its name.") from error
    return parse_look(text, str(path), Look(name=path.stem[:MOST_CHARACTERS]))


def look_reference(look: Look) -> str:
    """What `load_look` takes to load this look again: its name, or its file."""
    return look.name if look.source in (f"{look.name}.toml", "built in") else look.source


def parse_look(text: str, source: str, base: Look | None = None) -> Look:
    """Make a look of TOML text. `source` is the file's name, for the sentences."""
    data = parse_toml(text, source, "look")
    look = base or Look(name=Path(source).stem)
    if "based_on" in data:
        parent = data.pop("based_on")
        if parent not in BUILT_IN:
            _refuse(text, source, "based_on", f"must be one of {', '.join(BUILT_IN)}")
        look = replace(load_look(parent), name=look.name)
    values: dict[str, Any] = {}
    for key, value in data.items():
        read = READERS.get(key)
        if read is None:
            _refuse(text, source, key, f"is not a key of a look{_nearest(key)}")
        try:
            values[key] = read(value)
        except ValueError as error:
            _refuse(text, source, key, str(error))
    return replace(look, **values, source=source)


def line_of(text: str, key: str) -> int | None:
    """The line (from 1) where a key is set or a table begins; tomllib does not say."""
    spelled = rf"(?:{re.escape(key)}|\"{re.escape(key)}\"|'{re.escape(key)}')"
    pattern = re.compile(rf"^\s*(?:\[+\s*)?{spelled}\s*(?:[=.\]])")
    lines = text.splitlines()
    return next((number for number, line in enumerate(lines, 1) if pattern.match(line)), None)


def _refuse(text: str, source: str, key: str, why: str) -> NoReturn:
    line = line_of(text, key)
    where = "" if line is None else f", line {line}"
    raise SettingsError(f"The look {source}{where}: {shown_key(key)!r} {why}.")


def _nearest(key: str) -> str:
    near = get_close_matches(key, list(READERS), n=1)
    return f"; did you mean {near[0]!r}" if near else ""


def _number(value: Any, low: float, high: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
        raise ValueError("must be a number")
    if not low <= value <= high:  # compared first: a whole number may be too large for a float
        raise ValueError(f"must be from {low:g} to {high:g}, not {str(value)[:20]}")
    return float(value)


def _whole(value: Any, low: int, high: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError("must be a whole number")
    return int(_number(value, low, high))


def _band(value: Any, low: float, high: float) -> Band:
    if not isinstance(value, list) or len(value) != 2:
        raise ValueError("must be two numbers, [lowest, highest]")
    band = Band(_number(value[0], low, high), _number(value[1], low, high))
    if band.low > band.high:
        raise ValueError(f"has its lowest ({band.low:g}) above its highest ({band.high:g})")
    return band


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("must be true or false")
    return value


def _one_of(value: Any, choices: tuple[str, ...]) -> str:
    if value not in choices:
        raise ValueError(f"must be one of {', '.join(choices)}")
    return str(value)


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > MOST_CHARACTERS:
        raise ValueError(f"must be a text of 1 to {MOST_CHARACTERS} characters")
    if not value.isprintable():
        raise ValueError("must not hold control characters")
    return value


def _texts(value: Any, choices: tuple[str, ...] | None = None) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > MOST_ITEMS:
        raise ValueError(f"must be a list of up to {MOST_ITEMS} texts")
    texts = tuple(_text(item) for item in value)
    for item in texts:
        if choices is not None and item not in choices:
            raise ValueError(f"has {item!r}; choose from {', '.join(choices)}")
    return texts


def _in(reader: Callable[..., Any], limits: tuple[float, float]) -> Read:
    return partial(reader, low=limits[0], high=limits[1])


READERS: Mapping[str, Read] = {
    "name": _text,
    "title": _text,
    **dict.fromkeys(("yaw", "pitch", "roll", "shoulder_roll"), _in(_band, DEGREES)),
    **dict.fromkeys(("smile", "eye_line", "head_size", "centre_x", "headroom"), _in(_band, SHARE)),
    **dict.fromkeys(("ratio_stops", "skin_stops"), _in(_band, STOPS)),
    **dict.fromkeys(("clipped", "half_share", "check_share", "tension"), _in(_number, SHARE)),
    **dict.fromkeys(("mouth_open_allowed", "catchlights_wanted"), _yes_or_no),
    "pose_from": partial(_one_of, choices=POSE_FROM),
    "wanted": partial(_texts, choices=KINDS),
    "guides": partial(_texts, choices=GUIDES),
    "patterns": partial(_texts, choices=PATTERNS),
    "gaze": _in(_number, (0.0, 90.0)),
    "ratio_drift_stops": _in(_number, (0.05, 10.0)),
    "colour_drift": _in(_number, (0.1, 100.0)),
    "people": partial(_whole, low=1, high=100),
    "keepers": partial(_whole, low=1, high=1000),
    "crop": _in(_number, (0.2, 5.0)),
    "hold_seconds": _in(_number, (0.2, 30.0)),
    "settle_seconds": _in(_number, (0.0, 10.0)),
    "patience_seconds": _in(_number, (1.0, 600.0)),
    "rest_seconds": _in(_number, (0.0, 3600.0)),
}
"""How each key is read; the limits are of what can be meant at all, not of taste."""

assert set(READERS) == {field.name for field in fields(Look)} - {"source"}
