import cv2
import numpy as np
import pytest

from tether.retouch.blown import clipped_share
from tether.retouch.light import relit, surroundings_of_exposure
from tether.retouch.tone import to_encoded, to_lab, to_linear
from tether.white_balance import adaptation, white_between

STOPS = (1.0, 0.25, -0.5)


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_a_picture_is_relit_as_its_colours_are(kind):
    white = np.iinfo(kind).max
    picture = np.random.default_rng(0).integers(0, int(0.98 * white), (300, 40, 3)).astype(kind)
    linear = to_linear((picture / white).astype(np.float32))[..., ::-1]
    wanted = np.clip(linear @ adaptation(np.exp2(STOPS[::-1])).T, 0, 1)[..., ::-1]
    encoded = to_encoded(wanted.astype(np.float32)) * white
    assert np.abs(relit(picture, STOPS) - encoded).max() <= 1 + white / 5000


def test_grey_gets_the_stops_themselves():
    grey = np.full((4, 4, 3), 80, np.uint8)
    linear = to_linear((relit(grey, STOPS) / 255).astype(np.float32))
    before = to_linear(np.float32([80 / 255]))
    assert np.log2(linear[0, 0] / before) == pytest.approx(STOPS, abs=0.03)


def test_what_one_light_does_another_takes_back():
    seen = np.array([0.5, 0.3, 0.12])
    there = white_between(np.full(3, 0.3), seen)
    assert adaptation(there) @ seen == pytest.approx(np.full(3, 0.3))
    assert np.linalg.inv(adaptation(there)) @ np.full(3, 0.3) == pytest.approx(seen)


def test_a_blown_channel_is_told_by_the_others():
    """Skin with gloss, its red blown by a warm light, comes back in its own hue."""
    warm = adaptation(np.array([1.7, 0.8, 0.45]))[::-1, ::-1]
    skin = np.array([0.16, 0.24, 0.5])
    shade = 0.95 + 0.4 * np.sin(np.arange(400) / 12)[None, :, None]
    shine = np.linspace(0, 0.2, 300)[:, None, None]
    wanted = shade * skin + shine
    seen = wanted @ warm.T
    picture = np.round(to_encoded(np.clip(seen, 0, 1).astype(np.float32)) * 255).astype(np.uint8)
    stops = np.log2(np.linalg.solve(warm, np.ones(3)))
    back = to_linear(relit(picture, tuple(stops)).astype(np.float32) / 255)
    blown = (seen[..., 2] > 1.1) & (seen[..., :2].max(2) < 0.98)
    shown = wanted.max(2) < 0.98
    assert (blown & shown).mean() > 0.05
    lost = np.minimum(seen, 1) @ np.linalg.inv(warm).T

    def wrong(picture):
        return float(np.abs(np.log2(picture / wanted))[..., 2][blown & shown].mean())

    assert wrong(lost) > 0.25
    assert wrong(back) < 0.5 * wrong(lost)
    whole = (seen.max(2) < 0.98) & shown
    assert np.abs(np.log2(back[whole] / wanted[whole])).mean() < 0.03


def test_a_blown_backdrop_keeps_one_colour_beside_a_face():
    """Paper that a warm light blows in one channel, then in two, and skin before it."""
    warm = adaptation(np.array([1.5, 1.0, 0.8]))[::-1, ::-1]
    rows, columns = np.mgrid[:300, :400] / 400.0
    paper = np.array([0.70, 0.72, 0.68])  # a little green, as walls are
    fall = np.exp2(1.0 - 2.2 * np.hypot(columns - 0.5, rows - 0.4))[..., None]
    face = (np.hypot((columns - 0.5) / 0.13, (rows - 0.4) / 0.2) < 1)[..., None]
    wanted = np.where(face, np.array([0.16, 0.24, 0.5]), paper * fall)
    noise = np.random.default_rng(2).normal(0, 0.6, wanted.shape)
    seen = np.clip(wanted @ warm.T, 0, 1).astype(np.float32)
    picture = np.round(np.clip(to_encoded(seen) * 255 + noise, 0, 255)).astype(np.uint8)
    blown = (picture >= 253).sum(2)
    behind = ~face[..., 0]
    assert min((blown[behind] == n).mean() for n in (0, 1, 2)) > 0.05
    stops = np.log2(np.linalg.solve(warm, np.ones(3)))
    out = cv2.GaussianBlur(relit(picture, tuple(stops)).astype(np.float32) / 255, (0, 0), 2)
    lab = to_lab(out)
    far = cv2.dilate(face[..., 0].astype(np.uint8), np.ones((11, 11))) == 0
    reference = np.median(lab[far & (blown == 0)], 0)
    off = np.abs(lab[far] - reference)[:, 1:]
    assert np.percentile(off, 99) < 2.5  # it was 4.9; where all is blown it is white
    skin = cv2.erode(face[..., 0].astype(np.uint8), np.ones((11, 11))) > 0
    in_skin = to_lab(to_encoded(np.array([[[0.16, 0.24, 0.5]]], np.float32)))[0, 0]
    assert np.abs(np.median(lab[skin], 0) - in_skin).max() < 2


def before_blown_paper(stops):
    """A face so bright that its middle is blown, before paper that is as well.

    Returns the picture that `stops` would put right, what it would be then, and the face's mask.
    """
    light = np.linalg.inv(adaptation(np.exp2(stops[::-1])))[::-1, ::-1]
    rows, columns = np.mgrid[:300, :400] / 400.0
    way = np.hypot((columns - 0.5) / 0.16, (rows - 0.4) / 0.24)
    face = (way < 1)[..., None]
    skin = np.array([0.28, 0.34, 0.48]) * np.exp2(1.8 * (1 - way.clip(0, 1) ** 2) - 0.8)[..., None]
    wanted = np.where(face, skin, np.where(rows < 0.1, 0.2, 0.65)[..., None] * np.ones(3))
    seen = np.clip(wanted @ light.T, 0, 1).astype(np.float32)
    return np.round(to_encoded(seen) * 255).astype(np.uint8), wanted, face[..., 0]


@pytest.mark.parametrize("stops", [(-1.5,) * 3, (-1.0, -1.5, -1.9)])
def test_skin_blown_in_all_channels_keeps_its_hue_and_the_backdrop_behind_it_its_own(stops):
    picture, wanted, face = before_blown_paper(stops)
    blown = (picture >= 253).sum(2)
    assert min((blown[face] == n).mean() for n in (1, 2, 3)) > 0.03
    found, told = (
        to_lab(c.astype(np.float32))
        for c in (relit(picture, stops) / 255, to_encoded(wanted.astype(np.float32)))
    )
    for number, most in ((1, 4), (2, 8), (3, 12)):
        place = face & (blown == number)
        hues = [np.degrees(np.arctan2(lab[place, 2], lab[place, 1])) for lab in (found, told)]
        assert np.abs(hues[0] - hues[1]).mean() < most, number
    far = cv2.dilate(face.astype(np.uint8), np.ones((15, 15))) == 0
    assert np.abs(found[far & (blown == 3)][:, 1:]).max() < 2


def test_an_exposure_is_the_same_with_what_a_smaller_picture_told_of_it():
    """A slider asks for one exposure after another: what is blown is looked at once."""
    picture, _, _ = before_blown_paper((-1.5,) * 3)
    half = cv2.resize(picture, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    around = surroundings_of_exposure(half)
    for stops in (-1.5, -0.4):
        apart = cv2.absdiff(relit(picture, (stops,) * 3, around), relit(picture, (stops,) * 3))
        assert np.percentile(apart, 99) <= 3


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_the_clipped_share_counts_any_channel(kind):
    picture = np.full((10, 10, 3), np.iinfo(kind).max // 2, kind)
    assert clipped_share(picture) == 0
    picture[:2, :, 2] = np.iinfo(kind).max
    picture[0, :5, 1] = np.iinfo(kind).max
    assert clipped_share(picture) == pytest.approx(0.2)
