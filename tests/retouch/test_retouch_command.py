from dataclasses import replace

import cv2
import numpy as np
import pytest
from PIL import Image

from tests.retouch.faces import portrait
from tether.cli import main
from tether.retouch.recipe import load_recipe, recipe_text
from tether.session.files import hash_file

REGIONS = {
    "skin", "face", "neck", "lips", "eyes", "irises", "brows", "teeth", "hair", "background",
}  # fmt: skip


@pytest.fixture
def picture(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    exif = Image.Exif()
    exif[0x0110] = "Test camera"
    image = Image.fromarray(np.ascontiguousarray(portrait()[0][..., ::-1]))
    image.save(folder / "anna.jpg", quality=95, exif=exif)
    return folder / "anna.jpg"


def test_new_file_with_masks_and_exif(picture, tmp_path):
    before = picture.read_bytes()
    assert main(["retouch", str(picture), "--output", str(tmp_path / "out"), "--masks"]) == 0
    assert picture.read_bytes() == before
    made = tmp_path / "out/anna.jpg"
    with Image.open(made) as image:
        assert image.getexif()[0x0110] == "Test camera"
        size = image.size
    assert size == portrait()[0].shape[1::-1]
    masks = {p.name.split(".")[1]: p for p in (tmp_path / "out").glob("anna.*.png")}
    assert set(masks) == REGIONS
    for path in masks.values():
        mask = cv2.imread(str(path), cv2.IMREAD_UNCHANGED)
        assert mask.dtype == np.uint8
        assert mask.shape == size[::-1]


def test_a_picture_without_a_face_has_no_masks_and_that_is_said_each_time(tmp_path, capsys):
    cv2.imwrite(str(tmp_path / "wall.jpg"), np.full((90, 120, 3), 120, np.uint8))
    words = ["retouch", str(tmp_path / "wall.jpg"), "--output", str(tmp_path / "out")]
    assert main(words) == 0
    for _ in range(2):
        assert main([*words, "--masks"]) == 1
        assert "wall.jpg: no face was found" in capsys.readouterr().err


def test_a_second_run_leaves_what_is_done(picture, tmp_path, capsys):
    words = ["retouch", str(picture.parent), "--output", str(tmp_path / "out")]
    assert main(words) == 0
    stamp = (tmp_path / "out/anna.jpg").stat().st_mtime_ns
    assert main(words) == 0
    assert (tmp_path / "out/anna.jpg").stat().st_mtime_ns == stamp
    assert "already" in capsys.readouterr().out


def test_strangers_files_are_not_overwritten(picture, tmp_path, capsys):
    (tmp_path / "out").mkdir()
    (tmp_path / "out/anna.jpg").write_bytes(b"mine")
    assert main(["retouch", str(picture), "--output", str(tmp_path / "out")]) == 1
    assert (tmp_path / "out/anna.jpg").read_bytes() == b"mine"
    assert "anna.jpg" in capsys.readouterr().err


def test_never_in_place(picture):
    before = picture.read_bytes()
    assert main(["retouch", str(picture), "--output", str(picture.parent)]) == 1
    assert picture.read_bytes() == before


def test_none_copies_bit_for_bit(picture, tmp_path):
    words = ["retouch", str(picture), "--output", str(tmp_path / "out"), "--recipe", "none"]
    assert main(words) == 0
    assert (tmp_path / "out/anna.jpg").read_bytes() == picture.read_bytes()


@pytest.mark.parametrize("name", ["a.jpeg", "a.png", "a.webp", "a.tif"])
def test_none_copies_whatever_the_kind_of_file(tmp_path, name):
    palette = Image.fromarray(np.ascontiguousarray(portrait()[0][..., ::-1])).quantize(64)
    palette.convert("P" if name == "a.png" else "RGB").save(tmp_path / name)
    words = ["retouch", str(tmp_path / name), "--output", str(tmp_path / "out")]
    assert main([*words, "--recipe", "none"]) == 0
    assert (tmp_path / "out" / name).read_bytes() == (tmp_path / name).read_bytes()


def test_a_png_gives_a_png_with_its_transparency_cropped_alike(tmp_path):
    picture = portrait()[0]
    alpha = np.tile(np.arange(picture.shape[1]) % 251, (len(picture), 1)).astype(np.uint8)
    path = tmp_path / "a.png"
    cv2.imwrite(str(path), np.dstack([picture, alpha]).astype(np.uint16) * 257)
    (tmp_path / "square.toml").write_text("[skin]\nevenness = 0.5\n[crop]\naspect = 1.0\n", "utf-8")
    words = ["retouch", str(path), "--output", str(tmp_path / "out")]
    assert main([*words, "--recipe", str(tmp_path / "square.toml")]) == 0
    made = cv2.imread(str(tmp_path / "out/a.png"), cv2.IMREAD_UNCHANGED)
    assert made.dtype == np.uint16
    assert made.shape[0] == made.shape[1] < max(picture.shape)
    row = made[0, :, 3] // 257
    assert {int(step) for step in np.diff(row.astype(int)) % 251} == {1}


def test_a_mole_that_was_ticked_on_one_picture_stays_on_the_others(picture, tmp_path):
    """Also where the marked picture has another name now, as in an export."""
    shape = portrait()[0].shape
    x, y = portrait()[1][0][[50, 205], :2].mean(0) * [shape[1], shape[0]]
    ys, xs = np.mgrid[: shape[0], : shape[1]]
    disc = np.exp(-(((xs - x) ** 2 + (ys - y) ** 2) / 6**2))[..., None]
    spotted = np.clip(portrait()[0] - disc * 90, 0, 255).astype(np.uint8)
    folder = tmp_path / "moles"
    folder.mkdir()
    for quality in (95, 97):
        setting = [cv2.IMWRITE_JPEG_QUALITY, quality]
        cv2.imwrite(str(folder / f"{quality}.jpg"), spotted, setting)
    natural = load_recipe("natural")
    place = ((x + 0.5) / shape[1], (y + 0.5) / shape[0])
    ticked = replace(natural, skin=replace(natural.skin, heal=(place,)))
    saved = recipe_text(ticked.with_marks_of("95.jpg", hash_file(folder / "95.jpg")[1]))
    (tmp_path / "mine.toml").write_text(saved, "utf-8")
    (folder / "95.jpg").rename(folder / "renamed.jpg")
    words = ["retouch", str(folder), "--output", str(tmp_path / "out")]
    assert main([*words, "--recipe", str(tmp_path / "mine.toml")]) == 0
    core = disc[..., 0] > 0.7
    healed, kept = (
        cv2.imread(str(tmp_path / "out" / name))[core].mean() for name in ("renamed.jpg", "97.jpg")
    )
    assert healed > kept + 30


def test_a_preview_is_of_screen_size(tmp_path):
    large = cv2.resize(portrait()[0], (2400, 2800))
    cv2.imwrite(str(tmp_path / "large.jpg"), large)
    words = ["retouch", str(tmp_path / "large.jpg"), "--output", str(tmp_path / "out")]
    assert main([*words, "--size", "preview"]) == 0
    assert max(cv2.imread(str(tmp_path / "out/large.jpg")).shape) == 2048


def test_sixteen_bit_tiff_stays_sixteen_bit(tmp_path):
    tifffile = pytest.importorskip("tifffile")
    tifffile.imwrite(tmp_path / "a.tif", portrait()[0][..., ::-1].astype(np.uint16) * 257)
    words = ["retouch", str(tmp_path / "a.tif"), "--output", str(tmp_path / "out")]
    assert main(words) == 0
    assert tifffile.imread(tmp_path / "out/a.tif").dtype == np.uint16


def test_a_bad_picture_is_named_and_the_others_are_made(picture, tmp_path, capsys):
    (picture.parent / "broken.jpg").write_bytes(picture.read_bytes()[:2000])
    (picture.parent / "empty.jpg").touch()
    words = ["retouch", str(picture.parent), "--output", str(tmp_path / "out"), "--jobs", "2"]
    assert main(words) == 1
    errors = capsys.readouterr().err
    assert "broken.jpg" in errors
    assert "empty.jpg" in errors
    assert (tmp_path / "out/anna.jpg").exists()
    assert not list((tmp_path / "out").glob(".*.part"))


def test_an_unknown_recipe_is_a_sentence(picture, tmp_path, capsys):
    words = ["retouch", str(picture), "--output", str(tmp_path / "out"), "--recipe", "perfect"]
    assert main(words) == 1
    assert capsys.readouterr().err.startswith("tether: There is no recipe perfect")


def test_copies_never_go_beside_their_originals(tmp_path, capsys):
    path = tmp_path / "one.JPG"
    cv2.imwrite(str(path), np.full((40, 60, 3), 120, np.uint8))
    assert main(["retouch", str(path), "--output", str(tmp_path)]) == 1
    assert "another folder" in capsys.readouterr().err
    assert [file.name for file in tmp_path.iterdir()] == ["one.JPG"]


def test_a_profile_that_is_not_for_its_pixels_does_not_travel(tmp_path):
    """A damaged profile, or one of inks, would spoil an RGB copy."""
    image = Image.fromarray(np.ascontiguousarray(portrait()[0][..., ::-1]))
    image.convert("CMYK").save(tmp_path / "inks.jpg", quality=95)
    image.save(tmp_path / "damaged.jpg", quality=95, icc_profile=b"not a profile" * 20)
    words = ["retouch", str(tmp_path / "inks.jpg"), str(tmp_path / "damaged.jpg")]
    assert main([*words, "--output", str(tmp_path / "out"), "--size", "preview"]) == 0
    for name in ("inks.jpg", "damaged.jpg"):
        with Image.open(tmp_path / "out" / name) as made:
            assert made.mode == "RGB"
            assert "icc_profile" not in made.info


def test_heif_is_read(tmp_path):
    heif = pytest.importorskip("pillow_heif")
    heif.register_heif_opener()
    image = Image.fromarray(np.ascontiguousarray(portrait()[0][..., ::-1]))
    try:
        image.save(tmp_path / "phone.heic", quality=95)
    except (OSError, RuntimeError) as error:
        pytest.skip(f"this libheif writes nothing: {error}")
    words = ["retouch", str(tmp_path / "phone.heic"), "--output", str(tmp_path / "out")]
    assert main([*words, "--size", "preview"]) == 0
    assert cv2.imread(str(tmp_path / "out/phone.jpg")).shape == portrait()[0].shape


def test_a_backdrop_that_is_not_plain_is_named(picture, tmp_path, capsys):
    assert (
        main(["retouch", str(picture), "--output", str(tmp_path / "a"), "--recipe", "studio"]) == 0
    )
    assert "anna.jpg: The backdrop is not plain" in capsys.readouterr().err
    assert main(["retouch", str(picture), "--output", str(tmp_path / "b")]) == 0
    assert "plain" not in capsys.readouterr().err


def test_an_output_of_no_name_is_refused(picture, capsys):
    with pytest.raises(SystemExit):
        main(["retouch", str(picture), "--output", ""])
    assert "names no folder" in capsys.readouterr().err
