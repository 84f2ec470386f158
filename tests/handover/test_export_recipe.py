"""What a client gets is retouched as the photographer chose while shooting."""

from pathlib import Path

import cv2
import pytest

from tether.cli import main
from tether.handover.renditions import Options, Task, prepare
from tether.pipeline.session_recipe import keep
from tether.pipeline.shot_recipes import own_recipe, save_recipe
from tether.retouch.recipe import Light, Recipe
from tether.session.files import hash_file
from tether.session.session import Session
from tether.session.sidecars.sidecar import Marks


def exported(day: Session, output: Path, *words: str, code: int = 0) -> dict[str, Path]:
    assert main(["export", str(day.folder), "--output", str(output), "--all", *words]) == code
    return {path.stem: path for path in output.rglob("*.jpg")}


def originals(day: Session) -> dict[str, Path]:
    paths = [shot.path for shot in day.catalogue.shots(stored_only=True)]
    return {path.stem: path for path in paths if path is not None}


def untouched(files: dict[str, Path], day: Session) -> set[str]:
    before = {path.read_bytes() for path in originals(day).values()}
    return {name for name, path in files.items() if path.read_bytes() in before}


def brighter(files: dict[str, Path], name: str, day: Session) -> bool:
    means = [cv2.imread(str(path[name])).mean() for path in (files, originals(day))]
    return bool(means[0] > means[1] + 5)


def test_a_shots_own_recipe_then_the_sessions_then_none(
    day: Session, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = sorted(originals(day))
    files = exported(day, tmp_path / "chosen-by-nobody")
    assert untouched(files, day) == set(names)
    assert "Recipe" not in capsys.readouterr().err

    own = Recipe(light=Light(exposure_stops=1.0))
    save_recipe(own, originals(day)[names[0]], day.folder / "recipes")
    files = exported(day, tmp_path / "own")
    assert untouched(files, day) == set(names[1:])
    assert brighter(files, names[0], day)
    said = capsys.readouterr().err
    assert "the shot's own (1)" in said
    assert "none (5)" in said

    keep(day, "bright")
    files = exported(day, tmp_path / "session")
    assert untouched(files, day) == set()
    assert brighter(files, names[1], day)
    assert "bright, the session's (5)" in capsys.readouterr().err

    files = exported(day, tmp_path / "explicit", "--recipe", "none")
    assert untouched(files, day) == set(names)


def test_a_damaged_recipe_costs_its_own_shot_only(
    day: Session, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = sorted(originals(day))[0]
    path = save_recipe(Recipe(), originals(day)[first], day.folder / "recipes")
    path.write_text("[skin\n")
    files = exported(day, tmp_path / "out", code=1)
    assert len(files) == 5
    said = capsys.readouterr().err
    assert path.name in said
    assert "It was left out" in said


def test_a_renamed_sitters_shot_keeps_its_recipe_and_no_other_file_is_read_for_it(
    day: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    shots = day.catalogue.shots(stored_only=True)
    first = shots[0].path
    assert first is not None
    saved = save_recipe(Recipe(), first, day.folder / "recipes")
    day.rename_sitter(shots[0].sitter, "Anna Bergmann")
    read: list[Path] = []

    def hashing(path: Path) -> tuple[int, str]:
        read.append(path)
        return hash_file(path)

    monkeypatch.setattr("tether.pipeline.shot_recipes.hash_file", hashing)
    paths = [shot.path for shot in day.catalogue.shots(stored_only=True) if shot.path is not None]
    found = {path: own_recipe(path, day.folder / "recipes") for path in paths}
    assert {path.name: own for path, own in found.items() if own is not None} == {
        "Anna Bergmann_0001.JPG": saved
    }
    assert read == []
    named = paths[0]
    named.write_bytes(named.read_bytes() + b"changed")
    again = save_recipe(Recipe(), named, day.folder / "recipes")
    assert own_recipe(named, day.folder / "recipes") == again


def test_a_damaged_picture_is_named_as_the_session_has_it(tmp_path: Path) -> None:
    shot = tmp_path / "Anna_0001.jpg"
    shot.write_bytes(b"\xff\xd8 no picture")
    (tmp_path / "staging").mkdir()
    task = Task(
        1, shot, hash_file(shot)[1], None, None, Marks(), tmp_path / "staging",
        Options(recipe="natural"),
    )  # fmt: skip
    (said,) = prepare(task).problems
    assert str(shot) in said
    assert "staging" not in said
