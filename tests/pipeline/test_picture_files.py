import struct

import cv2
import numpy as np
import pytest
from PIL import Image, ImageCms, PngImagePlugin

from tether.errors import PictureError
from tether.pipeline.picture_files import read_source, write_picture

LZW = 5


@pytest.fixture
def bgr():
    return np.random.default_rng(0).integers(0, 65536, (40, 60, 3), dtype=np.uint16)


def test_sixteen_bit_lzw_keeps_its_bits(tmp_path, bgr):
    path = tmp_path / "a.tif"
    assert cv2.imwrite(str(path), bgr, [cv2.IMWRITE_TIFF_COMPRESSION, LZW])
    source = read_source(path)
    assert source.pixels.dtype == np.uint16
    assert np.array_equal(source.pixels, bgr)


def test_sixteen_bit_lzw_on_its_side_is_read_upright(tmp_path, bgr):
    path = tmp_path / "a.tif"
    cv2.imwrite(str(path), bgr, [cv2.IMWRITE_TIFF_COMPRESSION, LZW])
    # OpenCV writes no orientation: the tag of the planes' layout, which is 1 anyway, becomes it.
    content = path.read_bytes()
    layout, turned = struct.pack("<HHIHH", 284, 3, 1, 1, 0), struct.pack("<HHIHH", 274, 3, 1, 6, 0)
    assert content.count(layout) == 1
    path.write_bytes(content.replace(layout, turned))
    source = read_source(path)
    assert source.orientation == 6
    assert np.array_equal(source.pixels, np.rot90(bgr, -1))


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("compression", ["raw", "tiff_lzw"])
def test_a_tiff_is_read_upright_with_its_profile(tmp_path, bgr, compression, orientation):
    eight = (bgr >> 8).astype(np.uint8)
    icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    path = tmp_path / "a.tif"
    Image.fromarray(eight[..., ::-1]).save(
        path, compression=compression, icc_profile=icc, tiffinfo={274: orientation}
    )
    source = read_source(path)
    ways = {
        1: eight, 2: eight[:, ::-1], 3: eight[::-1, ::-1], 4: eight[::-1],
        5: eight.swapaxes(0, 1), 6: np.rot90(eight, -1),
        7: eight[::-1, ::-1].swapaxes(0, 1), 8: np.rot90(eight),
    }  # fmt: skip
    assert source.orientation == orientation
    assert source.icc == icc
    assert np.array_equal(source.pixels, ways[orientation])


def test_grey_and_transparent_lzw(tmp_path, bgr):
    eight = (bgr >> 8).astype(np.uint8)
    Image.fromarray(eight[..., 0]).save(tmp_path / "grey.tif", compression="tiff_lzw")
    assert (read_source(tmp_path / "grey.tif").pixels == eight[..., :1]).all()
    clear = np.dstack([eight[..., ::-1], np.full(eight.shape[:2], 100, np.uint8)])
    Image.fromarray(clear).save(tmp_path / "clear.tif", compression="tiff_lzw")
    assert np.array_equal(read_source(tmp_path / "clear.tif").pixels, eight)


def test_a_cut_off_lzw_is_damaged(tmp_path, bgr):
    path = tmp_path / "a.tif"
    cv2.imwrite(str(path), bgr, [cv2.IMWRITE_TIFF_COMPRESSION, LZW])
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(PictureError, match="damaged"):
        read_source(path)


@pytest.mark.parametrize("kind", ["inks", "white is zero", "palette", "ycbcr", "grey of 16 bits"])
def test_whatever_the_colours_are_stored_as_the_picture_is_the_same(tmp_path, kind):
    tifffile = pytest.importorskip("tifffile")
    ramp = np.tile(np.linspace(20, 235, 64, dtype=np.uint8), (48, 1))
    grey = Image.fromarray(ramp)
    path = tmp_path / "a.tif"
    if kind == "inks":
        grey.convert("RGB").convert("CMYK").save(path)
    elif kind == "white is zero":
        tifffile.imwrite(path, 255 - ramp, photometric="miniswhite")
    elif kind == "palette":
        grey.convert("RGB").quantize(256).save(path)
    elif kind == "ycbcr":
        grey.convert("RGB").convert("YCbCr").save(path)
    else:
        path = tmp_path / "a.png"
        Image.fromarray(ramp.astype(np.uint16) * 257).save(path)
    read = read_source(path).pixels
    assert read.shape == (48, 64, 3)
    read = (read if read.dtype == np.uint8 else read // 257).astype(int)
    assert abs(read - ramp[..., None].astype(int)).max() <= 4


def test_cielab_is_refused_with_what_to_do(tmp_path):
    Image.new("LAB", (20, 10)).save(tmp_path / "a.tif")
    with pytest.raises(PictureError, match="save it in RGB"):
        read_source(tmp_path / "a.tif")


@pytest.mark.parametrize(
    "kind", ["clear", "palette", "16 bits", "16 bits and clear", "on its side"]
)
def test_a_png_is_written_as_it_was_read(tmp_path, bgr, kind):
    """With its bits, transparency, turn, profile, resolution and words."""
    path, again = tmp_path / "a.png", tmp_path / "b.png"
    eight = (bgr[..., ::-1] >> 8).astype(np.uint8)
    alpha = np.tile(np.linspace(0, 65535, 60, dtype=np.uint16), (40, 1))
    words = PngImagePlugin.PngInfo()
    words.add_itxt("Title", "Anna")
    icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    extra = {"pnginfo": words, "icc_profile": icc, "dpi": (300, 300)}
    if kind == "clear":
        clear = np.dstack([eight, (alpha >> 8).astype(np.uint8)])
        Image.fromarray(clear).save(path, **extra)
    elif kind == "palette":
        Image.fromarray(eight).quantize(32).save(path, transparency=3, **extra)
    elif kind == "on its side":
        exif = Image.Exif()
        exif[274] = 6
        Image.fromarray(eight).save(path, exif=exif, **extra)
    else:
        cv2.imwrite(str(path), np.dstack([bgr, alpha]) if "clear" in kind else bgr)
    source = read_source(path)
    write_picture(again, source.pixels, source)
    read = read_source(again)
    assert read.pixels.dtype == (np.uint16 if "16" in kind else np.uint8)
    assert np.array_equal(read.pixels, source.pixels)
    assert (read.alpha is None) == ("clear" not in kind and kind != "palette")
    assert read.alpha is None or np.array_equal(read.alpha, source.alpha)
    assert read.pixels.shape == ((60, 40, 3) if "side" in kind else (40, 60, 3))
    with Image.open(path) as old, Image.open(again) as new:
        assert new.size == old.size
        assert new.convert("RGBA").tobytes() == old.convert("RGBA").tobytes()
        for name in ("icc_profile", "dpi", "Title", "exif"):
            assert new.info.get(name) == old.info.get(name)


@pytest.mark.parametrize("damage", ["cut short", "bytes have changed"])
def test_a_damaged_png_says_so(tmp_path, bgr, damage):
    path = tmp_path / "a.png"
    cv2.imwrite(str(path), bgr)
    content = bytearray(path.read_bytes())
    content[5000] ^= 255
    path.write_bytes(content if "changed" in damage else content[:5000])
    with pytest.raises(PictureError, match=damage):
        read_source(path)
