"""Pictures built to harm: bounded memory, one sentence, never a crash."""

import io
import struct
import tracemalloc
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from tests.fuzz.mutations import EXAMPLES, mutated
from tether.errors import PictureError
from tether.pictures import read_picture

pytestmark = pytest.mark.smoke

MOST_BOMB_BYTES = 64 << 20
"""60,000 × 60,000 pixels are 10.8 GB."""


def whole(kind, **more):
    out = io.BytesIO()
    Image.linear_gradient("L").resize((96, 64)).convert("RGB").save(out, kind, **more)
    return out.getvalue()


def exif():
    tags = Image.Exif()
    tags[0x0112] = 6
    tags.get_ifd(0x8769)[0x9003] = "2026:03:14 09:00:00"
    return tags.tobytes()


def heic():
    import pillow_heif

    pillow_heif.register_heif_opener()
    return whole("HEIF")


SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
CORPUS = {
    "a.jpg": whole("JPEG", exif=exif(), icc_profile=SRGB),
    "b.jpg": whole("JPEG", progressive=True),
    "a.png": whole("PNG", icc_profile=SRGB),
    "a.tif": whole("TIFF"),
    "a.heic": heic(),
    "a.nef": whole("TIFF"),
}


@pytest.mark.parametrize("name", CORPUS)
def test_the_corpus_is_readable(name):
    if name != "a.nef":  # a TIFF that says it is a RAW
        assert read_picture(CORPUS[name], name=name).bgr.size


@settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(sorted(CORPUS)).flatmap(
    lambda name: st.tuples(st.just(name), mutated(CORPUS[name]))
))  # fmt: skip
def test_a_damaged_picture_is_a_picture_or_a_sentence(case):
    name, content = case
    sentence = name
    try:
        assert max(read_picture(content, 64, name=name).bgr.shape[:2]) <= 64
    except PictureError as error:
        sentence = str(error)
    assert sentence.startswith(name)
    assert len(sentence) < 500


def jpeg_bomb():
    content = bytearray(CORPUS["b.jpg"])
    at = content.index(b"\xff\xc2") + 5
    content[at : at + 4] = struct.pack(">HH", 60_000, 60_000)
    return bytes(content)


def png_bomb():
    def chunk(kind, data):
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(bytes(1 << 20)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + body + chunk(b"IEND", b"")


def tiff_bomb():
    tags = [
        (256, 60_000), (257, 60_000), (258, 8), (259, 1), (262, 2), (273, 8), (277, 3),
        (278, 60_000), (279, 100),
    ]  # fmt: skip
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags)
    return b"II*\0" + struct.pack("<IH", 8, len(tags)) + entries + bytes(104)


def heic_bomb():
    content = CORPUS["a.heic"]
    at = content.index(b"ispe") + 8
    return content[:at] + struct.pack(">II", 60_000, 60_000) + content[at + 8 :]


@pytest.mark.parametrize("bomb", [jpeg_bomb, png_bomb, tiff_bomb, heic_bomb])
@pytest.mark.parametrize("suffix", ["own", "nef"])
def test_a_bomb_is_refused_before_its_pixels(bomb, suffix):
    kind = bomb.__name__.partition("_")[0]
    content = bomb()
    tracemalloc.start()
    try:
        with pytest.raises(PictureError) as refused:
            read_picture(content, name=f"bomb.{kind if suffix == 'own' else suffix}")
        assert tracemalloc.get_traced_memory()[1] < MOST_BOMB_BYTES
    finally:
        tracemalloc.stop()
    assert "bomb." in str(refused.value)
