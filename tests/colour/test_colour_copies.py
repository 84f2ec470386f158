"""`tether colour --apply` and `--match`: copies as `tether retouch` makes them."""

import json

import cv2
import numpy as np
import pytest

from tests.colour.charts import drawn, kelvin
from tether.cli import main
from tether.colour.fit import Correction
from tether.colour.profile import lay_on, load_profile, save_profile
from tether.pipeline.retouch_note import NOTE_NAME
from tether.retouch.recipe import load_recipe

WARM = Correction(1, np.diag([1.2, 1.0, 0.7]))


@pytest.fixture
def profile(tmp_path):
    save_profile(tmp_path / "warm.json", WARM, None)
    return tmp_path / "warm.json"


@pytest.fixture
def tree(tmp_path):
    """A folder of a JPEG and, below it, a 16-bit PNG with transparency."""
    (tmp_path / "in/below").mkdir(parents=True)
    pixels = np.random.default_rng(0).integers(0, 256, (40, 60, 3), np.uint8)
    cv2.imwrite(str(tmp_path / "in/a.jpg"), pixels)
    layers = np.dstack([pixels, pixels[..., :1]]).astype(np.uint16) * 257
    cv2.imwrite(str(tmp_path / "in/below/b.png"), layers)
    return tmp_path / "in"


def test_folders_are_entered_and_a_png_stays_one(tree, profile, tmp_path):
    words = ["colour", "--apply", str(profile), str(tree), "--output", str(tmp_path / "out")]
    assert main([*words, "--jobs", "2"]) == 0
    before = cv2.imread(str(tree / "below/b.png"), cv2.IMREAD_UNCHANGED)
    made = cv2.imread(str(tmp_path / "out/b.png"), cv2.IMREAD_UNCHANGED)
    assert np.array_equal(made[..., 3], before[..., 3])
    wanted = lay_on(np.ascontiguousarray(before[..., :3]), load_profile(profile))
    assert np.array_equal(made[..., :3], wanted)
    assert (tmp_path / "out/a.jpg").exists()


def test_a_second_run_goes_on_and_another_profile_is_laid_on_anew(
    tree, profile, tmp_path, capsys
):  # fmt: skip
    words = ["colour", "--apply", str(profile), str(tree), "--output", str(tmp_path / "out")]
    assert main(words) == 0
    note = tmp_path / "out" / NOTE_NAME
    begun = [line for line in note.read_text().splitlines() if json.loads(line)["size"] is None]
    note.write_text("\n".join(begun) + "\n")  # killed before any end was noted
    (tmp_path / "out/a.jpg").write_bytes(b"half of it")
    capsys.readouterr()
    assert main(words) == 0
    assert capsys.readouterr().out.startswith("2 corrected")
    assert cv2.imread(str(tmp_path / "out/a.jpg")).shape == (40, 60, 3)
    assert main([*words, "--json"]) == 0
    out, err = capsys.readouterr()
    assert "2 already there" in err
    assert [json.loads(line)["error"] for line in out.splitlines()] == [None, None]
    save_profile(profile, Correction(1, np.eye(3)), None)
    assert main(words) == 0
    assert capsys.readouterr().out.startswith("2 corrected")


def test_a_session_gives_its_shots(tree, profile, tmp_path):
    assert main(["import", str(tree), "--session", str(tmp_path / "day")]) == 0
    cv2.imwrite(str(tmp_path / "day/sheet.jpg"), np.full((60, 80, 3), 50, np.uint8))
    out = tmp_path / "out"
    assert (
        main(["colour", "--apply", str(profile), str(tmp_path / "day"), "--output", str(out)]) == 0
    )
    assert sorted(path.suffix for path in out.iterdir() if path.name != NOTE_NAME) == [
        ".jpg",
        ".png",
    ]


def test_a_days_pictures_come_to_the_references_light_with_a_recipe_each(tmp_path, capsys):
    (tmp_path / "in/below").mkdir(parents=True)
    wall = drawn()
    wall[:] = np.random.default_rng(1).normal(150, 2, wall.shape)
    cv2.imwrite(str(tmp_path / "reference.png"), wall)
    cv2.imwrite(str(tmp_path / "in/below/a.png"), (wall * [0.8, 0.9, 1.0]).astype(np.uint8))
    out = tmp_path / "out"
    words = ["colour", "--match", str(tmp_path / "reference.png"), str(tmp_path / "in")]
    for _ in range(2):
        assert main([*words, "--output", str(out), "--json"]) == 0
        answer = json.loads(capsys.readouterr().out)
        assert answer["by"] == "backdrop"
    matched = cv2.imread(str(out / "a.png")).mean((0, 1))
    assert matched == pytest.approx(wall.mean((0, 1)), abs=1.5)
    assert load_recipe(out / "a.toml").light.blue_stops == answer["stops"]["blue"]
    (tmp_path / "in/b.jpg").write_bytes(b"nothing")
    assert main([*words, "--output", str(out), "--json"]) == 1
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert "error" in answers[0]
    assert answers[1]["corrected"] == str(out / "a.png")


def test_a_recipe_of_ones_own_beside_a_matched_copy_is_left_alone(tmp_path, capsys):
    wall = drawn()
    wall[:] = np.random.default_rng(1).normal(150, 2, wall.shape)
    cv2.imwrite(str(tmp_path / "reference.png"), wall)
    (tmp_path / "in").mkdir()
    for name, share in (("a", 0.8), ("b", 0.9)):
        cv2.imwrite(str(tmp_path / f"in/{name}.png"), (wall * share).astype(np.uint8))
    out = tmp_path / "out"
    out.mkdir()
    own = "# mine\n[skin]\nevenness = 0.5\n"
    (out / "a.toml").write_text(own)
    words = ["colour", "--match", str(tmp_path / "reference.png"), str(tmp_path / "in")]
    words += ["--output", str(out)]
    assert main(words) == 1
    assert f"{out / 'a.toml'} is there already" in capsys.readouterr().err
    assert (out / "a.toml").read_text() == own
    assert (out / "a.png").exists()
    before = (out / "b.toml").read_text()
    cv2.imwrite(str(tmp_path / "reference.png"), (wall * 0.95).astype(np.uint8))
    main(words)  # what tether wrote itself, it writes anew
    assert (out / "b.toml").read_text() != before
    (out / "b.toml").write_text(own)
    cv2.imwrite(str(tmp_path / "reference.png"), wall)
    assert main(words) == 1
    assert (out / "b.toml").read_text() == own


@pytest.mark.parametrize("ending", [".json", ".cube", ".icc"])
def test_saving_says_where_and_what_uses_it(tmp_path, capsys, ending):
    cv2.imwrite(str(tmp_path / "a.png"), drawn(kelvin(4000)))
    place = tmp_path / f"of today{ending}"
    assert main(["colour", str(tmp_path / "a.png"), "--save", str(place)]) == 0
    said = capsys.readouterr().out
    assert f"Saved as {place}\n" in said
    assert ("other programs" in said) == (ending == ".icc")
    assert (f"--use '{place}'" in said) == (ending != ".icc")
