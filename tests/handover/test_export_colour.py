from pathlib import Path

import cv2
import numpy as np
import pytest

from tether.cli import main
from tether.colour.fit import Correction
from tether.colour.profile import lay_on, save_profile
from tether.errors import SettingsError
from tether.handover.renditions import Options
from tether.pipeline.session_colour import SessionColour, free_place, keep, with_profile


@pytest.fixture
def warm(day):
    """The day with a profile that takes blue out; returns the correction."""
    correction = Correction(1, np.diag([1.0, 1.0, 0.6]))
    path = free_place(day.folder, "warm", ".json")
    save_profile(path, correction, None)
    keep(day, with_profile(SessionColour(), path))
    return correction


def exported(day, output, *words):
    assert main(["export", str(day.folder), "--output", str(output), "--all", *words]) == 0
    return {path.name: path for path in output.rglob("*.jpg") if "linkedin" not in path.parts}


def test_copies_and_their_crops_have_the_sessions_colour(day, warm, tmp_path, capsys):
    shots = day.catalogue.shots(stored_only=True)
    before = [shot.path.read_bytes() for shot in shots]
    files = exported(day, tmp_path / "out", "--use", "linkedin")
    assert "Colour: profile warm" in capsys.readouterr().err
    assert [shot.path.read_bytes() for shot in shots] == before
    by_pixels = [cv2.imread(str(path)) for path in files.values()]
    wanted = lay_on(cv2.imread(str(shots[0].path)), warm).astype(int)
    assert min(np.abs(one - wanted).mean() for one in by_pixels) < 1
    crops = list((tmp_path / "out").rglob("linkedin/*.jpg"))
    assert crops
    original = cv2.imread(str(shots[0].path))[..., 0].mean()
    assert np.mean([cv2.imread(str(crop))[..., 0].mean() for crop in crops]) < original


def test_off_hands_over_the_very_files(day, warm, tmp_path):
    files = exported(day, tmp_path / "out", "--colour", "off")
    kept = {path.read_bytes() for path in files.values()}
    assert kept == {shot.path.read_bytes() for shot in day.catalogue.shots(stored_only=True)}


def test_a_raw_file_is_developed_by_a_recipe_only():
    colour = SessionColour(Path("a.json"), "1")
    assert Options(colour=colour).made_anew(Path("a.jpg"))
    assert not Options(colour=colour).made_anew(Path("a.NEF"))
    assert Options(recipe="none", colour=colour).made_anew(Path("a.NEF"))
    assert not Options().made_anew(Path("a.jpg"))


def test_a_dcp_is_refused_with_the_reason(tmp_path):
    with pytest.raises(SettingsError, match="raw values"):
        save_profile(tmp_path / "a.dcp", Correction(1, np.eye(3)), None)
    assert not (tmp_path / "a.dcp").exists()
