from pathlib import Path

import cv2
import numpy as np
import pytest

from tests.colour.charts import GAP, PATCH, drawn, drawn_sg, kelvin, turned
from tether.colour.chart import PATCHES, WHITE, read_chart, reference
from tether.colour.fit import fit_correction
from tether.colour.verdict import check_patches, doubt_of, doubts_of
from tether.errors import PictureError

SHARED = Path(__file__).resolve().parents[3] / "shared/data"


@pytest.mark.parametrize("temperature", [3200, 4200, 5600, 6500])
def test_a_cast_is_corrected(temperature):
    chart = read_chart(drawn(kelvin(temperature)))
    _, quality = fit_correction(chart.linear, reference(), chart.usable)
    assert quality.validated.mean() < 2.0
    if temperature == 3200:
        assert quality.before.mean() > 10


def test_a_turned_chart_is_read():
    chart = read_chart(turned(drawn(), 12))
    _, quality = fit_correction(chart.linear, reference(), chart.usable)
    assert quality.validated.mean() < 2.0


def test_a_chart_upside_down_is_the_same_chart():
    chart = read_chart(np.ascontiguousarray(drawn()[::-1, ::-1]))
    assert np.abs(chart.linear - read_chart(drawn()).linear).max() < 0.02


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_a_cut_chart_is_refused(columns):
    cut = drawn()[:, : -(200 + columns * (PATCH + GAP))]
    with pytest.raises(PictureError):
        read_chart(np.ascontiguousarray(cut))


def test_a_clipped_chart_is_refused():
    with pytest.raises(PictureError, match=r"clipped|chart"):
        read_chart(drawn(exposure=3.0, noise=0))


@pytest.mark.parametrize(
    ("exposure", "what"), [(0.04, "too dark"), (0.005, "too dark"), (40, "less")]
)
def test_what_is_wrong_with_the_exposure_is_said(exposure, what):
    with pytest.raises(PictureError, match=what):
        read_chart(drawn(exposure=exposure, noise=0.5))


def test_a_dim_chart_is_read_and_doubted():
    assert doubt_of(read_chart(drawn())) is None
    assert "stops more" in doubt_of(read_chart(drawn(exposure=0.08, noise=0)))
    chart = read_chart(drawn())
    chart.usable[:] = True
    chart.usable[[WHITE, 15]] = False
    assert doubt_of(chart) == "2 of its 24 patches are clipped, white among them: expose less"


@pytest.mark.parametrize("brightness", [0.12, 0.08, 3.0, 8.0])
def test_shared_charts_too_dark_or_too_bright(brightness):
    if not SHARED.is_dir():
        pytest.skip(f"needs the shared data at {SHARED}")
    for path in sorted((SHARED / "charts").glob("*.png")):
        pixels = np.clip(cv2.imread(str(path)) * brightness, 0, 255).astype(np.uint8)
        with pytest.raises(PictureError, match="too dark" if brightness < 1 else "expose less"):
            read_chart(pixels)


def test_a_covered_chart_is_refused():
    picture = drawn()
    picture[170:400, 200:440] = (140, 160, 200)
    with pytest.raises(PictureError):
        read_chart(picture)


def test_patches_of_other_colours_are_no_chart():
    picture = drawn()
    other = cv2.cvtColor(picture, cv2.COLOR_BGR2HSV)
    other[..., 0] = (other[..., 0].astype(int) + 60) % 180
    with pytest.raises(PictureError):
        read_chart(np.asarray(cv2.cvtColor(other, cv2.COLOR_HSV2BGR), np.uint8))


def test_another_chart_in_the_picture_is_doubted():
    small = cv2.resize(drawn(), None, fx=0.6, fy=0.6, interpolation=cv2.INTER_AREA)
    below = drawn().shape[0] - small.shape[0]
    small = cv2.copyMakeBorder(small, 0, below, 0, 0, cv2.BORDER_REPLICATE)
    chart = read_chart(np.hstack([drawn(), small]))
    assert chart.others == 1
    _, quality = fit_correction(chart.linear, reference(), chart.usable)
    assert "2 colour charts" in doubts_of(chart, quality)


def test_an_sg_is_not_taken_for_a_classic():
    for gap in (4, GAP):
        with pytest.raises(PictureError, match="larger"):
            read_chart(drawn_sg(gap))


@pytest.mark.parametrize("strange", [[0, 6], [2, 8, 14, 20]])
def test_patches_that_are_swapped_or_covered_are_named(strange):
    chart = read_chart(drawn(kelvin(4200)))
    linear = chart.linear.copy()
    linear[strange] = linear[strange[::-1]] if len(strange) == 2 else [0.3, 0.15, 0.08]
    _, quality = fit_correction(linear, reference(), chart.usable)
    with pytest.raises(PictureError, match="patches of the colour chart") as caught:
        check_patches(quality)
    assert sum(PATCHES[patch] in str(caught.value) for patch in strange) >= 2


def test_one_patch_of_another_colour_is_doubted():
    chart = read_chart(drawn(kelvin(4200)))
    chart.linear[5] = [0.1, 0.1, 0.1]
    _, quality = fit_correction(chart.linear, reference(), chart.usable)
    check_patches(quality)
    assert doubts_of(chart, quality) == "bluish green has not its colour: is it covered or dirty?"


@pytest.mark.parametrize("picture", ["plain", "noise"])
def test_what_is_no_chart_is_refused(picture):
    pixels = np.full((400, 600, 3), 120, np.uint8)
    if picture == "noise":
        pixels = np.random.default_rng(0).integers(0, 256, (400, 600, 3)).astype(np.uint8)
    with pytest.raises(PictureError):
        read_chart(pixels)


def test_shared_charts_and_portraits():
    if not SHARED.is_dir():
        pytest.skip(f"needs the shared data at {SHARED}")
    for path in sorted((SHARED / "charts").glob("*.png")):
        chart = read_chart(np.asarray(cv2.imread(str(path)), np.uint8))
        _, quality = fit_correction(chart.linear, reference(), chart.usable)
        assert quality.validated.mean() <= 2.0, path.name
        assert quality.before.mean() > 10, path.name
        check_patches(quality)
        assert chart.others == 0, path.name
    for path in sorted((SHARED / "portraits").glob("*.jpg"))[::60]:
        with pytest.raises(PictureError):
            read_chart(np.asarray(cv2.imread(str(path)), np.uint8))
