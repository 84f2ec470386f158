import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from tests.colour.charts import drawn, kelvin
from tether.cli import main

PORTRAITS = Path(__file__).resolve().parents[3] / "shared/data/portraits"


def written(path, pixels):
    cv2.imwrite(str(path), pixels)
    return str(path)


def told(capsys, *words):
    """Run `tether colour --json`; return its exit code, its answer and what it says of it."""
    code = main(["colour", *words, "--json"])
    out, err = capsys.readouterr()
    return code, json.loads(out) if out else None, err


@pytest.mark.parametrize("uneven", [False, True])
def test_every_correction_is_called_good_usable_or_poor(tmp_path, capsys, uneven):
    picture = drawn(kelvin(4000))
    if uneven:  # the lower half by another lamp
        picture[len(picture) // 2 :] = picture[len(picture) // 2 :] * [0.8, 0.9, 1.0]
    code, answer, err = told(capsys, written(tmp_path / "a.png", picture))
    mean = answer["delta_e_2000"]["validated"]["mean"]
    assert answer["verdict"] == ("poor" if uneven else "good")
    assert (mean > 3) == uneven
    assert (code, "a.png" in err) == ((1, True) if uneven else (0, False))
    main(["colour", str(tmp_path / "a.png")])
    assert capsys.readouterr().out.startswith(f"The correction is {answer['verdict']} ")


@pytest.mark.parametrize("way", [[], ["--grey"]])
def test_what_cannot_be_used_is_named(tmp_path, capsys, way):
    blown = written(tmp_path / "wall.png", np.full((300, 400, 3), 255, np.uint8))
    code, _, err = told(capsys, blown, *way)
    assert code != 0
    assert "wall.png" in err
    assert "clipped" in err


@pytest.mark.parametrize("name", ["p.txt", "p"])
def test_a_profile_of_an_unknown_kind_is_not_written(tmp_path, capsys, name):
    chart = written(tmp_path / "a.png", drawn())
    code, _, err = told(capsys, chart, "--save", str(tmp_path / name))
    assert code != 0
    assert all(ending in err for ending in (".json", ".cube", ".icc"))
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize(("other", "people"), [("lisa_lisa2.jpg", 1), ("canada_020f.jpg", 2)])
def test_skin_of_another_person_is_doubted(capsys, other, people):
    one = PORTRAITS / "lisa_lisa4.jpg"
    if not one.is_file():
        pytest.skip(f"needs the shared data at {PORTRAITS}")
    code, answer, err = told(capsys, str(one), "--skin", str(PORTRAITS / other))
    assert (code, answer["doubt"] is None) == ((0, True) if people == 1 else (1, False))
    assert ("two people" in err) == (people == 2)
