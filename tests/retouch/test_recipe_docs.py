"""docs/recipe.md says what a recipe takes, all of it, with the ranges that hold."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from tether.errors import SettingsError
from tether.retouch.recipe import Marks, Recipe, load_recipe, parse_recipe

PAGE = (Path(__file__).parents[2] / "docs" / "recipe.md").read_text("utf-8")
MARKED = f"sha256 = '{'ab' * 32}'\n"
BEYOND = 0.01


def tables() -> dict[str, dict[str, list[str]]]:
    """The page's rows by part and key; the part "" is the top."""
    found: dict[str, dict[str, list[str]]] = {}
    part = None
    for line in PAGE.splitlines():
        if line.startswith("## "):
            title = line[3:].strip("`")
            part = "" if title == "At the top" else title.strip("[]")
        elif line.startswith("| `") and part is not None:
            key, *cells = (cell.strip() for cell in line.strip("|").split("|"))
            found.setdefault(part, {})[key.strip("`")] = cells
    return found


ROWS = [(part, key, *cells) for part, keys in tables().items() for key, cells in keys.items()]


def part_of(recipe: Recipe, part: str) -> object:
    if part == "":
        return recipe
    return recipe.marks[0] if part == "marks" else getattr(recipe, part)


def written(part: str, key: str, value: str) -> str:
    if part == "marks":
        return f"[[marks]]\n{MARKED}{key} = {value}\n"
    return f"[{part}]\n{key} = {value}\n" if part else f"{key} = {value}\n"


def test_every_part_and_key_is_there_and_no_other() -> None:
    known: dict[str, set[str]] = {"": set(), "marks": {one.name for one in fields(Marks)}}
    for one in fields(Recipe):
        value = getattr(Recipe(), one.name)
        if isinstance(value, str | float):
            known[""].add(one.name)
        elif not isinstance(value, tuple):
            known[one.name] = {key.name for key in fields(value)}
    assert {part: set(keys) for part, keys in tables().items()} == known


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]}.{row[1]}")
def test_ranges_and_defaults_are_those_that_hold(row: tuple[str, ...]) -> None:
    part, key, low, high, unit, default, _ = row
    if low:
        pair = "[[0.5, {}]]" if "x, y" in unit else "{}"
        for value in (low, high):
            recipe = parse_recipe(written(part, key, pair.format(value)), "mine")
            seen = getattr(part_of(recipe, part), key)
            assert (seen[0][1] if isinstance(seen, tuple) else seen) == float(value)
        for value in (float(low) - BEYOND, float(high) + BEYOND):
            with pytest.raises(SettingsError):
                parse_recipe(written(part, key, pair.format(value)), "mine")
    if key not in ("name", "sha256"):
        bare = Marks() if part == "marks" else part_of(Recipe(), part)
        usual = getattr(bare, key)
        told = "true" if usual is True else "false" if usual is False else usual
        told = "[]" if usual == () else '""' if usual == "" else told
        assert default.strip("`") == (f"{told:g}" if isinstance(told, float) else told)


def test_the_samples_are_recipes() -> None:
    samples = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    recipes = [parse_recipe(text, "sample") for text in samples]
    assert len(recipes) == 2
    assert all(one.acts for one in recipes)
    assert recipes[1].marks[0].keep


def test_the_presets_that_it_names_are_there() -> None:
    named = PAGE.split("##")[0]
    for name in ("none", "natural", "studio", "bright"):
        assert f"`{name}`" in named
        load_recipe(name)
