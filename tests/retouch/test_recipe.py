from dataclasses import replace

import pytest

from tether.errors import SettingsError
from tether.retouch.recipe import PRESETS, Recipe, load_recipe, parse_recipe, recipe_text


@pytest.mark.parametrize("name", PRESETS)
def test_presets_load(name):
    assert load_recipe(name).name == name


def test_none_does_nothing():
    assert load_recipe("none") == Recipe(name="none")


def test_a_recipe_says_only_what_differs():
    recipe = parse_recipe("strength = 0.5\n[skin]\nevenness = 1\n", "mine")
    assert recipe.strength == 0.5
    assert recipe.skin.evenness == 1.0
    assert recipe.features == Recipe().features


@pytest.mark.parametrize("name", PRESETS)
def test_what_is_written_reads_the_same(name):
    recipe = load_recipe(name)
    recipe = replace(recipe, strength=0.7, skin=replace(recipe.skin, keep=((0.25, 0.5),)))
    recipe = replace(recipe, background=replace(recipe.background, colour="#204060"))
    assert parse_recipe(recipe_text(recipe), name) == recipe


SEEN = "ab" * 32


def test_marks_belong_to_the_picture_they_were_made_on():
    natural = load_recipe("natural")
    skin = replace(natural.skin, keep=((0.25, 0.5),), heal=((0.1, 0.2), (0.3, 0.4)))
    decided = replace(natural, skin=skin)
    text = recipe_text(decided.with_marks_of('An"na\\ü.jpg', SEEN))
    read = parse_recipe(text, "natural")
    assert read.marks[0].picture == 'An"na\\ü.jpg'
    assert read.for_picture(SEEN) == decided
    assert read.for_picture("cd" * 32) == natural


def test_many_marks_can_be_read_again():
    places = tuple((round(x / 400, 5), 0.5) for x in range(400))
    decided = replace(Recipe(name="mine"), skin=replace(Recipe().skin, heal=places))
    text = recipe_text(decided.with_marks_of("a.jpg", SEEN))
    assert parse_recipe(text, "mine").for_picture(SEEN) == decided


def test_a_recipe_from_before_marks_still_acts_on_every_picture():
    old = parse_recipe("[skin]\nblemishes = 1\nmoles = true\nkeep = [[0.41, 0.52]]\n", "old")
    assert old.for_picture(SEEN) == old
    assert old.skin.keep == ((0.41, 0.52),)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("[skin]\nevenness = 2\n", "line 2: evenness"),
        ("[skin]\nsmoothness = 1\n", "smoothness"),
        ("[skin]\nmoles = 1\n", "moles"),
        ("reshape = 1\n", "reshape"),
        ("[skin]\nkeep = [[0.5]]\n", "keep"),
        ("[skin]\nkeep = [[2, 0.5]]\n", "keep"),
        ("skin = 1\n", "skin"),
        ("[marks]\nkeep = []\n", r"each under \[\[marks\]\]"),
        ("[[marks]]\nsha256 = 'ab'\n", "sha256"),
        ("[[marks]]\nplaces = []\n", "places"),
        ("[background]\ncolour = 'green'\n", "colour"),
        ("[light]\nexposure_stops = 9\n", "exposure_stops"),
        ("[skin\n", "TOML"),
    ],
)
def test_a_wrong_recipe_says_where(text, word):
    with pytest.raises(SettingsError, match=word):
        parse_recipe(text, "mine")


def test_a_missing_recipe_names_the_presets():
    with pytest.raises(SettingsError, match="natural"):
        load_recipe("beautiful")
