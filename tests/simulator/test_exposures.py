import io
from datetime import datetime

import pytest
from PIL import Image

from tether.pictures import read_picture
from tether.simulator.exposures import Exposures, with_time
from tether.simulator.negative import MOSAIC, negative
from tether.simulator.still import StillSitter

NOON = datetime(2026, 3, 14, 12, 0, 0)


def test_the_raw_opens_and_carries_its_jpeg(tmp_path):
    rawpy = pytest.importorskip("rawpy")
    jpeg = with_time(StillSitter().shot(1)[0], NOON, 7)
    path = tmp_path / "DSC_0007.NEF"
    path.write_bytes(negative(jpeg, 7))
    with rawpy.imread(str(path)) as raw:
        assert raw.raw_image.shape == MOSAIC
        assert bytes(raw.extract_thumb().data) == jpeg
    assert read_picture(path).bgr.ndim == 3


@pytest.mark.parametrize(
    ("order", "suffixes"),
    [("", [".JPG"]), ("jpeg-first", [".JPG", ".NEF"]), ("raw-first", [".NEF", ".JPG"])],
)
def test_pairs_come_in_the_order_asked(order, suffixes):
    exposure = Exposures(StillSitter(), None, order).take(1, 5, NOON, again=False)
    assert [suffix for suffix, _ in exposure.files] == suffixes


def test_a_burst_repeats_the_picture_but_no_file():
    exposures = Exposures(StillSitter(), None, "")
    first, second = (exposures.take(n, n, NOON, again=n > 1).files[0][1] for n in (1, 2))
    assert first != second
    assert Image.open(io.BytesIO(first)).tobytes() == Image.open(io.BytesIO(second)).tobytes()


def test_a_folders_pairs_are_one_press_byte_for_byte(tmp_path):
    jpeg = StillSitter().shot(1)[0]
    (tmp_path / "a.jpg").write_bytes(jpeg)
    (tmp_path / "a.nef").write_bytes(negative(jpeg, 1))
    (tmp_path / "b.jpg").write_bytes(jpeg + b"b")
    exposures = Exposures(None, tmp_path, "")
    taken = [exposures.take(n, n, NOON, again=False).files for n in (1, 2, 3)]
    assert taken[0] == ((".JPG", jpeg), (".NEF", negative(jpeg, 1)))
    assert taken[1] == ((".JPG", jpeg + b"b"),)
    assert taken[2] == taken[0]


def test_a_moment_before_the_machine_started_has_a_picture():
    # A stale frame is an hour old, and the clock of a fresh machine starts at zero.
    still = StillSitter()
    assert still.shot(-1)[0] != still.shot(-2)[0]
