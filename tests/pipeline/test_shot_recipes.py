"""The newest recipe saved for a shot is that shot's."""

from dataclasses import replace
from pathlib import Path

import pytest

from tether.pipeline.shot_recipes import own_recipe, recipes_beside, save_recipe, saved_recipes
from tether.retouch.recipe import Recipe, Skin, load_recipe
from tether.session.files import hash_file
from tether.session.ledger import LEDGER


def shot(folder: Path, name: str, content: bytes = b"a") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


@pytest.fixture
def recipes(tmp_path: Path) -> Path:
    return tmp_path / "recipes"


STRONG, WEAK = Recipe(skin=Skin(evenness=1.0)), Recipe(skin=Skin(evenness=0.25))


def test_without_a_saved_recipe_there_is_none(tmp_path: Path, recipes: Path) -> None:
    anna = shot(tmp_path, "anna.jpg")
    assert own_recipe(anna, recipes) is None
    assert own_recipe(anna, None) is None


def test_the_newest_counts_and_nothing_is_overwritten(tmp_path: Path, recipes: Path) -> None:
    anna = shot(tmp_path, "anna.jpg")
    made = [save_recipe(one, anna, recipes) for one in (STRONG, WEAK)]
    assert [one.name for one in made] == ["anna.toml", "anna-2.toml"]
    assert own_recipe(anna, recipes) == made[1]
    assert load_recipe(made[0]).skin == STRONG.skin
    for _ in range(8):
        made.append(save_recipe(WEAK, anna, recipes))
    assert made[-1].name == "anna-10.toml"
    assert own_recipe(anna, recipes) == made[-1]  # by number: "anna-9" is later in the alphabet


def test_what_was_decided_on_spots_is_of_this_picture_and_once(
    tmp_path: Path, recipes: Path
) -> None:
    anna = shot(tmp_path, "anna.jpg")
    decided = replace(STRONG, skin=replace(STRONG.skin, keep=((0.5, 0.25),)))
    saved = load_recipe(save_recipe(decided, anna, recipes))
    assert saved.skin.keep == ()
    assert saved.for_picture(hash_file(anna)[1]).skin == decided.skin
    again = load_recipe(save_recipe(replace(saved, skin=decided.skin), anna, recipes))
    assert len(again.marks) == 1


def test_a_shot_that_got_another_name_keeps_its_recipe(tmp_path: Path, recipes: Path) -> None:
    ana = shot(tmp_path, "Ana_0001.jpg")
    save_recipe(STRONG, ana, recipes)
    second = save_recipe(WEAK, ana, recipes)
    anna = ana.rename(tmp_path / "Anna_0001.jpg")
    assert own_recipe(anna, recipes) == second
    third = save_recipe(STRONG, anna, recipes)
    assert third.name == "Anna_0001-3.toml"
    assert own_recipe(anna, recipes) == third


def test_shots_of_one_name_or_of_a_numbered_one_are_told_apart(
    tmp_path: Path, recipes: Path
) -> None:
    mine, theirs = shot(tmp_path, "a/0001.jpg"), shot(tmp_path, "b/0001.jpg", b"b")
    numbered = shot(tmp_path, "a/0001-2.jpg", b"c")
    first, second = (save_recipe(one, mine, recipes) for one in (STRONG, WEAK))
    assert own_recipe(theirs, recipes) is None
    assert own_recipe(numbered, recipes) is None
    third = save_recipe(STRONG, numbered, recipes)
    assert {first.name, second.name, third.name} == {"0001.toml", "0001-2.toml", "0001-2-2.toml"}
    assert own_recipe(numbered, recipes) == third
    assert own_recipe(mine, recipes) == second


def test_a_recipe_written_by_hand_is_of_the_shot_it_is_called_after(
    tmp_path: Path, recipes: Path
) -> None:
    anna, other = shot(tmp_path, "anna.jpg"), shot(tmp_path, "anna-marie.jpg")
    by_hand = shot(recipes, "anna.toml", b"[skin]\nevenness = 0.5\n")
    assert own_recipe(anna, recipes) == by_hand
    assert own_recipe(other, recipes) is None
    wrong = shot(recipes, "anna-2.toml", b"[skin\n")  # not passed over: its author is to be told
    assert own_recipe(anna, recipes) == wrong


def test_the_raw_of_a_pair_has_the_recipe_of_its_picture(tmp_path: Path, recipes: Path) -> None:
    picture, raw = shot(tmp_path, "anna.JPG"), shot(tmp_path, "anna.cr3", b"raw")
    assert own_recipe(raw, recipes) is None
    saved = save_recipe(STRONG, picture, recipes)
    assert own_recipe(raw, recipes) == saved
    assert own_recipe(shot(tmp_path, "b/anna.cr3", b"raw"), recipes) is None


def test_a_picture_finds_the_recipes_of_the_session_it_lies_in(tmp_path: Path) -> None:
    shot(tmp_path, f"day/{LEDGER}")
    assert recipes_beside(tmp_path / "day/Anna/1.jpg") == tmp_path / "day/recipes"
    assert recipes_beside(tmp_path / "1.jpg") is None
    shot(tmp_path, "day/recipes/b.toml")
    shot(tmp_path, "day/recipes/a.toml")
    shot(tmp_path, "day/recipes/notes.txt")
    assert [one.stem for one in saved_recipes(tmp_path / "day/recipes")] == ["a", "b"]
