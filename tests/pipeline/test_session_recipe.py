"""The recipe that a session's shots are retouched by, on screens and in copies."""

from collections.abc import Iterator
from pathlib import Path

import cv2
import pytest

from tests.pipeline.judged_shots import judged, shot, wait_for
from tether.cli import main
from tether.errors import SettingsError
from tether.pipeline.events import (
    EngineEvent,
    ShotRetouched,
)
from tether.pipeline.quick_retouch import QuickRetouch
from tether.pipeline.session_recipe import SessionRecipe, chosen_for, keep, kept, what_acts
from tether.pipeline.shot_recipes import own_recipe, save_recipe, saved_recipes
from tether.retouch.recipe import Light, Recipe, load_recipe
from tether.session.session import Session

BRIGHTER = Recipe(name="brighter", light=Light(exposure_stops=1.0))
DARKER = "[light]\nexposure_stops = -1\n"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.open(tmp_path / "day") as opened:
        yield opened


def level(path: Path) -> float:
    return float(cv2.imread(str(path)).mean())


def test_a_choice_is_kept_and_known_at_the_next_start(session: Session, tmp_path: Path) -> None:
    recipes = SessionRecipe(session)
    assert (recipes.chosen, kept(session)) == ("natural", None)
    assert recipes.load() == load_recipe("natural")
    recipes.choose("studio")
    session.close()
    with Session.open(tmp_path / "day") as again:
        assert SessionRecipe(again).chosen == "studio"


def test_a_file_from_elsewhere_is_taken_into_the_session(session: Session, tmp_path: Path) -> None:
    file = tmp_path / "warm.toml"
    file.write_text(DARKER)
    used: list[Recipe] = []
    recipes = SessionRecipe(session, used.append)
    recipes.choose(file)
    recipes.choose(file)
    assert recipes.chosen == "recipes/warm.toml"
    assert recipes.offered()[-1] == "recipes/warm.toml"
    file.write_text("[light]\nexposure_stops = 2\n")
    assert recipes.load().light.exposure_stops == -1  # what is chosen is what stays
    recipes.choose(file)
    assert recipes.chosen == "recipes/warm-2.toml"
    recipes.choose("recipes/warm.toml")
    assert [one.light.exposure_stops for one in used] == [-1, -1, 2, -1]


def test_what_is_no_recipe_changes_nothing(session: Session, tmp_path: Path) -> None:
    recipes = SessionRecipe(session)
    recipes.choose("bright")
    (tmp_path / "bad.toml").write_text("[skin]\nevenness = 9\n")
    for wrong in ("beautiful", tmp_path / "bad.toml", tmp_path / "none.toml"):
        with pytest.raises(SettingsError):
            recipes.choose(wrong)
    assert recipes.chosen == "bright"


def test_a_recipe_that_is_gone_is_named_and_the_way_on(session: Session, tmp_path: Path) -> None:
    (tmp_path / "warm.toml").write_text(DARKER)
    keep(session, tmp_path / "warm.toml")
    (session.folder / "recipes/warm.toml").unlink()
    with pytest.raises(SettingsError, match=r"warm\.toml.*--recipe"):
        what_acts([shot(session, "a.jpg")])


def test_own_before_the_sessions_before_none(session: Session, tmp_path: Path) -> None:
    first, second = shot(session, "a.jpg"), shot(session, "b.jpg")
    assert chosen_for(first) is None
    assert chosen_for(tmp_path / "elsewhere.jpg") is None
    save_recipe(BRIGHTER, first, session.folder / "recipes")
    keep(session, "studio")
    own, sessions = chosen_for(first), chosen_for(second)
    assert own is not None
    assert own.own
    assert own.recipe.light == BRIGHTER.light
    assert sessions is not None
    assert not sessions.own
    assert sessions.recipe.name == "studio"
    said = what_acts([first, second, tmp_path / "elsewhere.jpg"])
    assert said == ["the shot's own (1)", "studio, the session's (1)", "natural (1)"]


def test_retouch_takes_what_was_chosen_and_an_explicit_recipe_wins(
    session: Session, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = shot(session, "a.jpg"), shot(session, "b.jpg")
    (tmp_path / "dark.toml").write_text(DARKER)
    keep(session, tmp_path / "dark.toml")
    save_recipe(BRIGHTER, first, session.folder / "recipes")
    words = ["retouch", str(session.folder / "Anna"), "--output", str(tmp_path / "out")]
    assert main(words) == 0
    assert "Recipe: the shot's own (1), dark, the session's (1)" in capsys.readouterr().err
    assert level(tmp_path / "out/a.jpg") > level(first) + 10
    assert level(tmp_path / "out/b.jpg") < level(second) - 10
    save_recipe(Recipe(), first, session.folder / "recipes")  # the newest counts, though done once
    assert main(words) == 0
    assert (tmp_path / "out/a.jpg").read_bytes() == first.read_bytes()
    words[-1] = str(tmp_path / "none")
    assert main([*words, "--recipe", "none"]) == 0
    assert (tmp_path / "none/b.jpg").read_bytes() == second.read_bytes()


def test_a_damaged_recipe_of_one_shot_costs_no_other(
    session: Session, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = shot(session, "a.jpg"), shot(session, "b.jpg")
    keep(session, "none")
    save_recipe(BRIGHTER, first, session.folder / "recipes").write_text("[light\n")
    words = ["retouch", str(first), str(second), "--output", str(tmp_path / "out")]
    assert main(words) == 1
    assert "a.toml" in capsys.readouterr().err
    assert [one.name for one in (tmp_path / "out").glob("*.jpg")] == ["b.jpg"]


def test_previews_follow_the_choice_and_a_shots_own_stays(session: Session) -> None:
    heard: list[ShotRetouched] = []

    def hear(event: EngineEvent) -> None:
        assert isinstance(event, ShotRetouched)
        heard.append(event)

    paths = [shot(session, "a.jpg"), shot(session, "b.jpg")]
    retouch = QuickRetouch(load_recipe("natural"), hear, session)
    recipes = SessionRecipe(session, lambda recipe: retouch.use(recipe=recipe))
    retouch.start()
    for number, path in enumerate(paths, 1):
        retouch.put(judged(number, path))
        wait_for(heard, number)
    assert [one.recipe for one in heard] == ["natural", "natural"]

    recipes.choose("bright")
    wait_for(heard, 4)
    assert [(one.shot_id, one.recipe) for one in heard[2:]] == [(2, "bright"), (1, "bright")]
    before, after = heard[1].retouched, heard[2].retouched
    assert before is not None
    assert after is not None
    assert after.mean() > before.mean() + 3

    save_recipe(BRIGHTER, paths[0], session.folder / "recipes")
    recipes.look_again()
    wait_for(heard, 5)
    assert (heard[4].shot_id, heard[4].own) == (1, True)  # the other is as it was

    recipes.choose("none")
    wait_for(heard, 6)
    assert (heard[5].shot_id, heard[5].retouched, heard[5].recipe) == (2, None, "none")
    recipes.choose("natural")
    wait_for(heard, 7)
    retouch.stop()
    assert heard[6].retouched is not None
    assert len(heard) == 7
    assert own_recipe(paths[0], session.folder / "recipes") is not None


def test_the_second_copy_has_the_recipes_too(tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    (tmp_path / "dark.toml").write_text(DARKER)
    with Session.open(tmp_path / "day") as day:
        day.choices.put("backup", str(tmp_path / "copy"))
        save_recipe(BRIGHTER, shot(day, "a.jpg"), day.folder / "recipes")
        keep(day, tmp_path / "dark.toml")
    names = [one.name for one in saved_recipes(tmp_path / "copy/recipes")]
    assert names == ["a.toml", "dark.toml"]
    with Session.read(tmp_path / "copy") as copy:
        assert SessionRecipe(copy).load().light.exposure_stops == -1
