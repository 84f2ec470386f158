"""A recipe: how strongly each retouching step is laid on. Read from TOML; every step can be off.

Strengths run from 0 (off) to 1 (all of it). The presets are package data; a photographer's own
recipe is a TOML file with the same keys, and says only what differs from `none`. What was decided
spot by spot on a picture stands in a `[[marks]]` of its own, and is left out on every other one.
"""

import json
from dataclasses import dataclass, fields, replace
from importlib import resources
from pathlib import Path
from typing import Any

from tether.errors import SettingsError
from tether.toml_text import parse_toml, read_toml_text, shown_key

PRESETS = ("natural", "studio", "bright", "none")

LARGEST_STOPS = 3.0
"""More than three stops is another exposure, not a retouch."""

LARGEST_ROTATION_DEG = 15.0
"""A horizon further off than this was meant."""


@dataclass(frozen=True, slots=True)
class Skin:
    """`evenness` of blotches, `blemishes` healed (`moles` too), `shine`, stray `redness`; 0–1.

    `neck` (0–1) draws neck, ears and hands towards the face's tone. `keep` are places of spots that
    stay and `heal` of moles and freckles that go, (x, y) as fractions of the picture: those that
    the photographer decided on. A recipe for many pictures has them in its `marks`.
    """

    evenness: float = 0.0
    blemishes: float = 0.0
    moles: bool = False
    shine: float = 0.0
    redness: float = 0.0
    neck: float = 0.0
    keep: tuple[tuple[float, float], ...] = ()
    heal: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Features:
    """Shade `under_eyes`, eye `whites`, `iris` and `teeth`; strengths 0–1."""

    under_eyes: float = 0.0
    whites: float = 0.0
    iris: float = 0.0
    teeth: float = 0.0


@dataclass(frozen=True, slots=True)
class Light:
    """Stops of linear light.

    `fill_stops` lifts the shaded side of the face at most so far. `exposure_stops`, `red_stops` and
    `blue_stops` (white balance: gains beside green) act on the whole picture.
    """

    fill_stops: float = 0.0
    exposure_stops: float = 0.0
    red_stops: float = 0.0
    blue_stops: float = 0.0

    @property
    def stops(self) -> tuple[float, float, float]:
        """What the whole picture's white gets in B, G and R."""
        exposure = self.exposure_stops
        return exposure + self.blue_stops, exposure, exposure + self.red_stops


@dataclass(frozen=True, slots=True)
class Background:
    """`even` (0–1) levels its blotches; `colour` (#rrggbb, or "") replaces it by `replace` (0–1).

    `vignette_stops` darkens towards the corners, over the whole picture.
    """

    even: float = 0.0
    colour: str = ""
    replace: float = 0.0
    vignette_stops: float = 0.0


@dataclass(frozen=True, slots=True)
class Crop:
    """`straighten_deg` turns the picture clockwise; `aspect` is width over height, 0 for no crop.

    The crop puts the eyes of the largest face at `eye_line` (from the top) and makes the head
    `head_size` of the height, as the look's guides say, as far as the picture reaches.
    """

    straighten_deg: float = 0.0
    aspect: float = 0.0
    eye_line: float = 0.38
    head_size: float = 0.38


@dataclass(frozen=True, slots=True)
class Marks:
    """What was decided spot by spot on one picture: `keep` and `heal` as in `Skin`.

    `sha256` of the file's bytes tells the picture, under whatever name; `picture` is for readers.
    """

    picture: str = ""
    sha256: str = ""
    keep: tuple[tuple[float, float], ...] = ()
    heal: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Recipe:
    """All steps. `strength` (0–1) scales every step at once; 0 is the original, bit for bit.

    `marks` act where the recipe was taken `for_picture`, and nowhere else.
    """

    name: str = "none"
    strength: float = 1.0
    skin: Skin = Skin()
    features: Features = Features()
    light: Light = Light()
    background: Background = Background()
    crop: Crop = Crop()
    marks: tuple[Marks, ...] = ()

    @property
    def acts(self) -> bool:
        """Whether any picture would be changed."""
        return self.strength > 0 and self != Recipe(self.name, self.strength)

    @property
    def needs_regions(self) -> bool:
        """Whether it acts by more than exposure and white balance, which need no face."""
        without = replace(self.light, exposure_stops=0.0, red_stops=0.0, blue_stops=0.0)
        return replace(self, light=without).acts

    def for_picture(self, sha256: str) -> "Recipe":
        """Return the recipe for one picture: its own marks laid in, those of others left out."""
        own = [one for one in self.marks if one.sha256 == sha256]
        keep = self.skin.keep + tuple(place for one in own for place in one.keep)
        heal = self.skin.heal + tuple(place for one in own for place in one.heal)
        return replace(self, skin=replace(self.skin, keep=keep, heal=heal), marks=())

    def with_marks_of(self, picture: str, sha256: str) -> "Recipe":
        """Return the recipe as saved for one picture, which the last of the marks names.

        What was decided on its spots becomes those marks, and leaves others alone.
        """
        skin = self.skin
        others = tuple(one for one in self.marks if one.sha256 != sha256)
        marks = (*others, Marks(picture, sha256, skin.keep, skin.heal))
        return replace(self, skin=replace(skin, keep=(), heal=()), marks=marks)

    def with_strength(self, strength: float) -> "Recipe":
        """Return the same recipe at another overall strength."""
        return replace(self, strength=strength)


_LIMITS: dict[str, tuple[float, float]] = {
    "fill_stops": (0.0, LARGEST_STOPS),
    "exposure_stops": (-LARGEST_STOPS, LARGEST_STOPS),
    "red_stops": (-LARGEST_STOPS, LARGEST_STOPS),
    "blue_stops": (-LARGEST_STOPS, LARGEST_STOPS),
    "vignette_stops": (0.0, LARGEST_STOPS),
    "straighten_deg": (-LARGEST_ROTATION_DEG, LARGEST_ROTATION_DEG),
    "aspect": (0.0, 4.0),
}
"""Ranges of the values that are not strengths."""


def load_recipe(name_or_path: str | Path) -> Recipe:
    """Return a preset by name, or the recipe in a TOML file.

    Raises:
        SettingsError: there is no such recipe, or it says something wrong (key and line are named).
    """
    if str(name_or_path) in PRESETS:
        preset = resources.files(__package__) / "presets" / f"{name_or_path}.toml"
        return parse_recipe(preset.read_text("utf-8"), str(name_or_path))
    path = Path(name_or_path)
    try:
        text = read_toml_text(path, "recipe")
    except FileNotFoundError:
        raise SettingsError(
            f"There is no recipe {name_or_path}: it is neither a file nor one of"
            f" {', '.join(PRESETS)}."
        ) from None
    return parse_recipe(text, path.stem, str(path))


def parse_recipe(text: str, name: str, source: str | None = None) -> Recipe:
    """Return the recipe written in TOML `text`; `source` is what errors call it.

    Raises:
        SettingsError: not TOML, an unknown key, or a value out of its range.
    """
    source = source or name
    table = parse_toml(text, source, "recipe")
    recipe = Recipe(name=name)
    for key, value in table.items():
        part = getattr(recipe, key, None) if key in {f.name for f in fields(Recipe)} else None
        if isinstance(part, Skin | Features | Light | Background | Crop):
            if not isinstance(value, dict):
                raise _wrong(source, text, key, "must be a table of values")
            changes = {k: _checked(source, text, part, k, v) for k, v in value.items()}
            recipe = _with(recipe, key, replace(part, **changes))
        elif key == "marks":
            recipe = replace(recipe, marks=_marks(source, text, value))
        elif key in ("name", "strength"):
            recipe = _with(recipe, key, _checked(source, text, recipe, key, value))
        else:
            raise _wrong(source, text, key, "is not a part of a recipe")
    return recipe


def _with(recipe: Recipe, key: str, value: Any) -> Recipe:
    """Return the recipe with one part or value replaced; `key` is known to be right."""
    return replace(recipe, **{key: value})


def _checked(source: str, text: str, part: Any, key: str, value: Any) -> Any:
    """Return `value` as the type that `key` has in `part`, within its range."""
    if key not in {field.name for field in fields(part)}:
        known = ", ".join(field.name for field in fields(part))
        raise _wrong(source, text, key, f"is not known here; there are {known}")
    current = getattr(part, key)
    if isinstance(current, bool):
        if not isinstance(value, bool):
            raise _wrong(source, text, key, "must be true or false")
        return value
    if isinstance(current, str):
        if not isinstance(value, str) or (key == "colour" and value and not _is_colour(value)):
            raise _wrong(
                source,
                text,
                key,
                "must be a colour like #d8d8d8" * (key == "colour") or "must be text",
            )
        return value
    if isinstance(current, tuple):
        return _places(source, text, key, value)
    low, high = _LIMITS.get(key, (0.0, 1.0))
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise _wrong(source, text, key, f"must be a number from {low:g} to {high:g}")
    return float(value)


def _marks(source: str, text: str, value: Any) -> tuple[Marks, ...]:
    """Return the `[[marks]]` of a recipe."""
    tables: list[Any] = value if isinstance(value, list) else [None]
    marks = []
    for table in tables:
        if not isinstance(table, dict):
            raise _wrong(source, text, "marks", "must be tables, each under [[marks]]")
        one = Marks(**{k: _checked(source, text, Marks(), k, v) for k, v in table.items()})
        if not _is_hexadecimal(one.sha256, 64):
            fault = "need the picture's sha256, 64 hexadecimal digits"
            raise _wrong(source, text, "marks", fault)
        marks.append(one)
    return tuple(marks)


def _places(source: str, text: str, key: str, value: Any) -> tuple[tuple[float, float], ...]:
    """Return a list of pairs of fractions as tuples."""
    pairs: list[Any] = value if isinstance(value, list) else [None]
    places = []
    for pair in pairs:
        numbers: list[Any] = pair if isinstance(pair, list) and len(pair) == 2 else [None]
        if not all(type(v) in (int, float) and 0 <= v <= 1 for v in numbers):
            raise _wrong(source, text, key, "must be places like [[0.41, 0.52]], as fractions")
        places.append((float(numbers[0]), float(numbers[1])))
    return tuple(places)


def recipe_text(recipe: Recipe) -> str:
    """Return a recipe as the TOML that `parse_recipe` reads: only what differs from `none`."""
    lines = [] if recipe.strength == 1 else [f"strength = {recipe.strength:g}"]
    for part in fields(Recipe):
        values, usual = getattr(recipe, part.name), getattr(Recipe(), part.name)
        if values == usual or part.name in ("name", "strength"):
            continue
        if isinstance(values, tuple):
            for one in values:
                lines += ["", f"[[{part.name}]]", *_lines(one, Marks())]
        else:
            lines += ["", f"[{part.name}]", *_lines(values, usual)]
    return "\n".join(lines).strip() + "\n"


def _lines(values: Any, usual: Any) -> list[str]:
    """Return a line for each value that is not the usual one."""
    pairs = [(key.name, getattr(values, key.name)) for key in fields(values)]
    return [f"{k} = {_written(v)}" for k, v in pairs if v != getattr(usual, k)]


def _written(value: bool | str | float | tuple[tuple[float, float], ...]) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, tuple):
        return "[\n" + "".join(f"  [{x:.5f}, {y:.5f}],\n" for x, y in value) + "]"
    return f"{value:g}"


def _is_colour(text: str) -> bool:
    return text.startswith("#") and _is_hexadecimal(text[1:], 6)


def _is_hexadecimal(text: str, digits: int) -> bool:
    return len(text) == digits and set(text.lower()) <= set("0123456789abcdef")


def _wrong(source: str, text: str, key: str, fault: str) -> SettingsError:
    lines = enumerate(text.splitlines(), 1)
    found = (n for n, line in lines if line.strip().strip("[]").split("=")[0].strip(' "') == key)
    where = next(found, None)
    line = f", line {where}" if where else ""
    return SettingsError(f"The recipe {source}{line}: {shown_key(key)} {fault}.")
