import json

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.colour.charts import drawn, kelvin
from tether.cli import main
from tether.colour.chart import read_chart, reference
from tether.colour.cube import Cube
from tether.colour.fit import Correction, fit_correction
from tether.colour.profile import lay_on, load_profile, save_profile
from tether.colour.spaces import decode, difference, encode, lab_of, linear_of
from tether.errors import SettingsError

IDENTITY = Correction(1, np.eye(3))


@settings(max_examples=60)
@given(st.tuples(*[st.floats(0, 1)] * 3))
def test_colour_arithmetic_is_inverse(rgb):
    linear = decode(np.array(rgb))
    assert encode(linear) == pytest.approx(np.array(rgb), abs=1e-9)
    assert linear_of(lab_of(linear)) == pytest.approx(linear, abs=1e-7)


def test_white_is_white():
    assert lab_of(np.ones(3)) == pytest.approx([100, 0, 0], abs=1e-3)
    assert difference(lab_of(np.ones((1, 3))), lab_of(np.ones((1, 3))))[0] == 0


def test_a_profile_comes_back_as_it_was_saved(tmp_path):
    chart = read_chart(drawn(kelvin(3600)))
    correction, quality = fit_correction(chart.linear, reference(), chart.usable)
    save_profile(tmp_path / "a.json", correction, float(quality.validated.mean()))
    again = load_profile(tmp_path / "a.json")
    assert isinstance(again, Correction)
    assert np.allclose(again(chart.linear), correction(chart.linear))


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_the_identity_leaves_pixels(kind):
    white = np.iinfo(kind).max
    pixels = np.random.default_rng(0).integers(0, white + 1, (50, 60, 3)).astype(kind)
    assert np.abs(lay_on(pixels, IDENTITY).astype(int) - pixels).max() <= white / 255


def test_a_cube_does_what_the_profile_does(tmp_path):
    chart = read_chart(drawn(kelvin(4000)))
    correction, _ = fit_correction(chart.linear, reference(), chart.usable)
    save_profile(tmp_path / "a.cube", correction, 0)
    cube = load_profile(tmp_path / "a.cube")
    assert isinstance(cube, Cube)
    pixels = drawn(kelvin(4000))
    gap = np.abs(lay_on(pixels, cube).astype(int) - lay_on(pixels, correction))
    assert np.percentile(gap, 99) <= 3


def test_what_is_blown_in_all_channels_stays_white():
    warm = Correction(1, np.diag([0.6, 1.0, 1.7]))
    grey, white = (np.full((4, 4, 3), value, np.uint8) for value in (150, 254))
    assert np.ptp(lay_on(grey, warm)[0, 0].astype(int)) > 30
    assert lay_on(white, warm).min() >= 250


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_cube_is_read_as_other_programs_write_it(tmp_path, encoding):
    save_profile(tmp_path / "a.cube", Correction(1, np.diag([1.1, 1.0, 0.8])), None)
    text = (tmp_path / "a.cube").read_text("utf-8").replace("\n", "\r\n")
    head = 'TITLE "Löwe"\r\nLUT_3D_INPUT_RANGE 0.0 1.0\r\n'
    lines = [line for line in text.split("\r\n") if not line.startswith(("TITLE", "DOMAIN"))]
    (tmp_path / "b.cube").write_bytes((head + "\r\n".join(lines)).encode(encoding))
    first, second = load_profile(tmp_path / "a.cube"), load_profile(tmp_path / "b.cube")
    assert isinstance(first, Cube)
    assert isinstance(second, Cube)
    assert np.array_equal(first.table, second.table)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", "{"),
        ("a.json", '{"format": "other"}'),
        ("a.json", '{"format": "tether colour profile 1", "degree": 9, "power": 1, "flare": 0,'
         ' "coefficients": [[1]]}'),
        ("a.cube", "LUT_3D_SIZE 2\n0 0 0\n"),
        ("a.cube", "LUT_3D_SIZE two\n"),
    ],
)  # fmt: skip
def test_a_damaged_profile_is_a_sentence(tmp_path, name, text):
    (tmp_path / name).write_text(text)
    with pytest.raises(SettingsError):
        load_profile(tmp_path / name)


def test_the_command_fits_saves_and_lays_on(tmp_path, capsys):
    shot = tmp_path / "chart.png"
    cv2.imwrite(str(shot), drawn(kelvin(3200)))
    profile = tmp_path / "day.json"
    assert main(["colour", str(shot), "--json", "--save", str(profile)]) == 0
    answer = json.loads(capsys.readouterr().out)
    errors = answer["delta_e_2000"]
    assert errors["validated"]["mean"] < 2 < errors["before"]["mean"]
    assert len(answer["worst"]) == 5
    out = tmp_path / "out"
    assert main(["colour", "--apply", str(profile), str(shot), "--output", str(out)]) == 0
    corrected = cv2.imread(str(out / "chart.png")).astype(float)
    assert np.ptp(corrected[20:120, 20:120].mean((0, 1))) < 6  # the cloth is grey again
    before = cv2.imread(str(shot)).astype(float)
    assert np.ptp(before[20:120, 20:120].mean((0, 1))) > 30


def test_a_picture_without_a_chart_exits_1(tmp_path, capsys):
    cv2.imwrite(str(tmp_path / "wall.png"), np.full((200, 300, 3), 90, np.uint8))
    assert main(["colour", str(tmp_path / "wall.png"), "--json"]) == 1
    assert "chart" in capsys.readouterr().err
