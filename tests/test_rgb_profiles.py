import struct

import cv2
import numpy as np
import pytest
import tifffile

from tether.cli import main
from tether.picture_colours import converted
from tether.pipeline.picture_files import read_source
from tether.retouch.light import relit
from tether.rgb_profiles import as_srgb, srgb_of

ADOBE = {b"r": (0.60974, 0.31111, 0.01947), b"g": (0.20528, 0.62567, 0.06087),
         b"b": (0.14919, 0.06322, 0.74457)}  # fmt: skip
"""Primaries under D50, as the profile of Adobe RGB (1998) has them."""

P3 = {b"r": (0.51512, 0.24120, -0.00105), b"g": (0.29198, 0.69225, 0.04189),
      b"b": (0.15710, 0.06657, 0.78407)}  # fmt: skip


def fixed(*values):
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)


GAMMA = b"curv\0\0\0\0" + struct.pack(">IH", 1, 563)
TABLE = b"curv\0\0\0\0" + struct.pack(">I", 1024)
TABLE += (np.linspace(0, 1, 1024) ** 1.8 * 65535).round().astype(">u2").tobytes()
SRGBS = b"para\0\0\0\0\0\3\0\0" + fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
KINDS = {"adobe": (ADOBE, GAMMA), "p3": (P3, SRGBS), "table": (ADOBE, TABLE)}


def profile(primaries, curve, name=b"a wide space\0"):
    """Return a matrix profile, version 2.4."""
    white = b"XYZ \0\0\0\0" + fixed(0.9642, 1, 0.8249)
    described = b"desc\0\0\0\0" + struct.pack(">I", len(name)) + name + b"\0" * 78
    tags = {b"desc": described, b"cprt": b"text\0\0\0\0-\0", b"wtpt": white}
    for channel, xyz in primaries.items():
        tags[channel + b"XYZ"] = b"XYZ \0\0\0\0" + fixed(*xyz)
        tags[channel + b"TRC"] = curve
    head, body, start = b"", b"", 132 + 12 * len(tags)
    for tag, data in tags.items():
        head += tag + struct.pack(">II", start + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    first = struct.pack(">I4xI4s4s4s", start + len(body), 0x02400000, b"mntr", b"RGB ", b"XYZ ")
    first += struct.pack(">6H", 2000, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 28 + white[8:]
    return first.ljust(128, b"\0") + struct.pack(">I", len(tags)) + head + body


@pytest.fixture(params=KINDS)
def icc(request):
    return profile(*KINDS[request.param])


@pytest.fixture
def colours():
    """Muted colours, which every space holds, as sRGB in 16 bits."""
    small = np.random.default_rng(0).uniform(0.25, 0.75, (6, 9, 3)).astype(np.float32)
    smooth = cv2.resize(small, (90, 60), interpolation=cv2.INTER_LINEAR)
    return np.round(smooth * 65535).astype(np.uint16)


def from_srgb(pixels, icc):
    """The same colours in a space, by LittleCMS; 8 bits."""
    return converted((pixels >> 8).astype(np.uint8), None, icc)


def test_it_is_what_littlecms_says(icc):
    pixels = np.random.default_rng(0).integers(0, 256, (50, 60, 3), np.uint8)
    gap = srgb_of(pixels, icc).astype(int) - converted(pixels, icc)
    assert np.abs(gap).max() <= 1


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_what_is_not_changed_stays_bit_for_bit(icc, kind):
    white = np.iinfo(kind).max
    pixels = np.random.default_rng(0).integers(0, white + 1, (300, 20, 3)).astype(kind)
    assert np.array_equal(as_srgb(pixels, icc, lambda seen: seen.copy()), pixels)


def test_a_wide_picture_is_relit_as_its_srgb_twin(icc, colours):
    stops = (-0.4, -0.7, -0.2)
    wide = from_srgb(colours, icc)
    twin = relit((colours >> 8).astype(np.uint8), stops)
    found = converted(as_srgb(wide, icc, lambda seen: relit(seen, stops)), icc)
    assert np.abs(found.astype(int) - twin).max() <= 4
    assert np.abs(found.astype(int) - twin).mean() < 0.8
    was = converted(relit(wide, stops), icc)
    assert np.abs(was.astype(int) - twin).mean() > 1 or icc == profile(*KINDS["p3"])


@pytest.mark.parametrize(
    "icc",
    [
        None,
        b"",
        b"no profile",
        profile(ADOBE, b"curv\0\0\0\0" + struct.pack(">I", 1 << 31)),
        profile(ADOBE, b"para\0\0\0\0\0\x09\0\0"),
        profile(ADOBE, b"para\0\0\0\0\0\0\0\0"),
        profile(dict.fromkeys(ADOBE, (0.3, 0.3, 0.3)), GAMMA),
        profile(ADOBE, GAMMA)[:200],
    ],
)
def test_what_is_no_matrix_is_taken_for_srgb(icc, colours):
    assert np.array_equal(as_srgb(colours, icc, lambda seen: seen // 2), colours // 2)
    assert srgb_of(colours, icc) is colours


def test_the_command_keeps_profile_and_colours(tmp_path, colours):
    icc = profile(ADOBE, GAMMA)
    wide = from_srgb(colours, icc).astype(np.uint16) * 257
    tifffile.imwrite(
        tmp_path / "wide.tif", np.ascontiguousarray(wide[..., ::-1]), photometric="rgb",
        iccprofile=icc,
    )  # fmt: skip
    (tmp_path / "down.toml").write_text("[light]\nexposure_stops = -0.7\nred_stops = 0.3\n")
    words = ["retouch", str(tmp_path / "wide.tif"), "--output", str(tmp_path / "out"), "--recipe"]
    assert main([*words, str(tmp_path / "down.toml")]) == 0
    made = read_source(tmp_path / "out/wide.tif")
    assert made.icc == icc
    wanted = relit(srgb_of(wide, icc), (-0.7, -0.7, -0.4))
    assert np.abs(srgb_of(made.pixels, icc).astype(int) - wanted).max() < 257
