import codecs

import cv2
import numpy as np
import pytest

from tether.cli import main
from tether.colour.cube import Cube, cube_text, grid, looked_up
from tether.colour.profile import lay_on, load_profile
from tether.errors import SettingsError


def squared(side, low=0.0, high=1.0):
    """The entries of a table that squares each value, red fastest."""
    points = grid(np.linspace(low, high, side)).reshape(-1, 3)
    return "".join(f"{r:.6f} {g:.6f} {b:.6f}\n" for r, g, b in np.clip(points, 0, 1) ** 2)


def read(tmp_path, content):
    path = tmp_path / "look.cube"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    cube = load_profile(path)
    assert isinstance(cube, Cube)
    return cube


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "latin-1"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_table_is_read_as_any_editor_saves_it(tmp_path, encoding, end):
    text = 'TITLE "Été # 2"\n# Grün\nLUT_3D_SIZE 5\n' + squared(5)
    mark = codecs.BOM_UTF16_BE if encoding == "utf-16-be" else b""
    cube = read(tmp_path, mark + text.replace("\n", end).encode(encoding))
    assert cube.table[0, 0, 4] == pytest.approx([1, 0, 0])
    assert cube.table[4, 1, 0] == pytest.approx([0, 1 / 16, 1])


@pytest.mark.parametrize(
    ("domain", "low", "high"),
    [
        ("DOMAIN_MIN -0.5 -0.5 -0.5\nDOMAIN_MAX 1.5 1.5 1.5\n", -0.5, 1.5),
        ("LUT_3D_INPUT_RANGE 0.0 4.0\n", 0, 4),
        ("DOMAIN_MIN 0.25 0.25 0.25\n", 0.25, 1),
    ],
)
def test_a_table_over_another_domain_does_what_it_says(tmp_path, domain, low, high):
    cube = read(tmp_path, f"LUT_3D_SIZE 65\n{domain}{squared(65, low, high)}")
    values = np.random.default_rng(0).uniform(0, 1, (500, 3)).astype(np.float32)
    wanted = np.maximum(values, low) ** 2
    assert np.abs(looked_up(values, cube) - wanted).max() < 0.005


@pytest.mark.parametrize("power", [0.4, 2.2])
def test_curves_are_laid_on_each_channel(tmp_path, power):
    steps = np.linspace(0, 1, 1024)
    rows = "".join(f"{v**power:.6f} {v:.6f} {1 - v:.6f}\n" for v in steps)
    cube = read(tmp_path, f"LUT_1D_SIZE 1024\nLUT_1D_INPUT_RANGE 0 1\n{rows}")
    codes = np.repeat(np.arange(256, dtype=np.uint8)[None, :, None], 3, 2)
    shade = np.arange(256) / 255
    drawn = np.interp(shade, steps, steps**power)
    wanted = np.stack([1 - shade, shade, drawn], 1)  # BGR
    assert np.abs(lay_on(codes, cube)[0] - 255 * wanted).max() <= 0.7
    sixteen = lay_on(codes.astype(np.uint16) * 257, cube)
    assert np.abs(sixteen[0] - 65535 * wanted).max() <= 30


def test_curves_before_a_table_are_laid_on_first(tmp_path):
    """As Resolve writes a shaper: twice the value, in a table over 0 to 2."""
    text = "LUT_1D_SIZE 2\nLUT_1D_INPUT_RANGE 0 1\nLUT_3D_SIZE 33\nLUT_3D_INPUT_RANGE 0 2\n"
    cube = read(tmp_path, text + "0 0 0\n2 2 2\n" + squared(33))
    values = np.random.default_rng(0).uniform(0, 1, (500, 3)).astype(np.float32)
    assert np.abs(looked_up(values, cube) - values**2).max() < 0.001


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("LUT_1D_SIZE 2\nLUT_3D_SIZE 2\n" + "0 0 0\n" * 9, "LUT_3D_SIZE 2 makes 10"),
        ("LUT_1D_SIZE 3\n0 0 0\n", "1 entries"),
        ("LUT_1D_SIZE 1\n0 0 0\n", "LUT_1D_SIZE of 1"),
        ("LUT_3D_SIZE 1\n0 0 0\n", "LUT_3D_SIZE of 1"),
        ("LUT_3D_SIZE -2\n", "of -2"),
        ("LUT_3D_SIZE 2 2\n", "line 1"),
        ("LUT_3D_SIZE 2\nDOMAIN_MAX 1 1\n", "line 2"),
        ("LUT_3D_SIZE 2\nDOMAIN_MIN 1 1 1\n" + "0 0 0\n" * 8, "domain"),
        ("LUT_3D_SIZE 2\nDOMAIN_MAX nan 1 1\n" + "0 0 0\n" * 8, "no numbers"),
        ("LUT_3D_SIZE 2\n0,5 0,5 0,5\n", "0,5"),
        ("", "LUT_3D_SIZE"),
        (b"\xff\xd8\xff\xe0\0\0", "not text"),
        (b"\xff\xfeL", "not known"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(tmp_path, content, said):
    with pytest.raises(SettingsError, match=said):
        read(tmp_path, content)


def test_what_is_written_is_read_again(tmp_path):
    table = np.random.default_rng(1).uniform(0, 1, (3, 3, 3, 3)).astype(np.float32)
    assert np.allclose(read(tmp_path, cube_text(table)).table, table, atol=1e-6)


def test_the_command_lays_curves_on(tmp_path):
    cv2.imwrite(str(tmp_path / "grey.png"), np.full((40, 60, 3), 128, np.uint8))
    text = "LUT_1D_SIZE 2\r\n1 1 1\r\n0 0 0\r\n"
    (tmp_path / "negative.cube").write_text(text, "utf-16")
    words = ["colour", "--apply", str(tmp_path / "negative.cube"), str(tmp_path / "grey.png")]
    assert main([*words, "--output", str(tmp_path / "out")]) == 0
    assert abs(int(cv2.imread(str(tmp_path / "out/grey.png"))[0, 0, 0]) - 127) <= 1
