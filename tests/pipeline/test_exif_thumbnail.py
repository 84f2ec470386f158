import io

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ExifTags, Image

from tether.pipeline.exif_thumbnail import with_thumbnail
from tether.pipeline.picture_files import read_source, write_picture

MAKER_NOTE = b"whose offsets nobody knows" * 9
THUMBNAIL, LENGTH = 0x0201, 0x0202
OLD, NEW = 60, 190


def jpeg(level, size=(160, 120)):
    """A flat picture; coded with more bytes than its content needs, as cameras do."""
    file = io.BytesIO()
    Image.new("L", size, level).convert("RGB").save(file, "JPEG", quality=95, comment=b"x" * 400)
    return file.getvalue()


def block(thumbnail):
    """An EXIF block by another hand: camera, maker note, thumbnail."""
    exif = Image.Exif()
    exif[0x0110] = "Test camera"
    exif.get_ifd(0x8769)[0x927C] = MAKER_NOTE
    before = exif.tobytes()
    order = ">" if before[6:8] == b"MM" else "<"
    byte_order = {"<": "little", ">": "big"}[order]

    def number(value, length):
        return value.to_bytes(length, byte_order)

    body = before[6:]
    first = int.from_bytes(body[4:8], byte_order)
    pointer = first + 2 + 12 * int.from_bytes(body[first : first + 2], byte_order)
    start = len(body)
    entries = [(0x0103, 6), (THUMBNAIL, start + 42), (LENGTH, len(thumbnail))]
    folder = number(3, 2)
    for tag, value in entries:
        folder += number(tag, 2) + number(4, 2) + number(1, 4) + number(value, 4)
    body = body[:pointer] + number(start, 4) + body[pointer + 4 :] + folder + number(0, 4)
    assert len(body) == start + 42
    return before[:6] + body + thumbnail


def thumbnail_of(exif):
    """Return the thumbnail that Pillow finds in a block, None without one."""
    found = Image.Exif()
    found.load(exif)
    second = found.get_ifd(ExifTags.IFD.IFD1)
    if THUMBNAIL not in second:
        return None
    start = 6 + second[THUMBNAIL]
    return exif[start : start + second[LENGTH]]


def picture(level):
    return np.full((300, 400, 3), level, np.uint8)


def test_a_new_thumbnail_takes_the_old_ones_place():
    old = block(jpeg(OLD))
    assert thumbnail_of(old) == jpeg(OLD)
    new = with_thumbnail(old, picture(NEW))
    shown = cv2.imdecode(np.frombuffer(thumbnail_of(new), np.uint8), cv2.IMREAD_COLOR)
    assert shown.shape == (120, 160, 3)
    assert abs(shown.mean() - NEW) < 2
    assert len(new) == len(old)
    assert new.index(MAKER_NOTE) == old.index(MAKER_NOTE)


def test_one_that_does_not_fit_is_dropped_and_leaves_nothing():
    old = block(jpeg(OLD))
    noise = np.random.default_rng(0).integers(0, 256, (300, 400, 3), dtype=np.uint8)
    new = with_thumbnail(old, noise)
    assert thumbnail_of(new) is None
    assert jpeg(OLD)[-200:] not in new
    found = Image.Exif()
    found.load(new)
    assert found[0x0110] == "Test camera"


@pytest.mark.parametrize("ending", [".jpg", ".png"])
def test_a_picture_that_is_written_shows_itself_in_browsers(tmp_path, ending):
    path, made = tmp_path / f"a{ending}", tmp_path / f"b{ending}"
    Image.fromarray(picture(OLD)).save(path, exif=block(jpeg(OLD)))
    source = read_source(path)
    write_picture(made, picture(NEW), source)
    written = read_source(made)
    shown = cv2.imdecode(np.frombuffer(thumbnail_of(written.exif), np.uint8), cv2.IMREAD_COLOR)
    assert abs(shown.mean() - NEW) < 2


@given(st.binary(max_size=300))
def test_whatever_is_in_a_block_it_keeps_its_length(noise):
    for start in (b"Exif\0\0II*\0", b"MM\0*", b""):
        assert len(with_thumbnail(start + noise, picture(NEW))) == len(start + noise)
