"""Backdrops composed behind an oval sitter: plain ones are levelled, all else is left alone."""

import cv2
import numpy as np
import pytest

from tether.retouch.plan import prepare
from tether.retouch.recipe import Background, Recipe
from tether.retouch.regions.regions import Regions
from tether.retouch.render import render
from tether.retouch.tone import to_encoded, to_lab

SHAPE = ROWS, COLUMNS = 360, 300
Y, X = np.mgrid[:ROWS, :COLUMNS] / np.array([ROWS, COLUMNS])[:, None, None]
SITTER = cv2.GaussianBlur(
    ((np.hypot((X - 0.5) / 0.22, (Y - 0.55) / 0.35) < 1) * 1.0).astype(np.float32), (0, 0), 1.5
)
EVEN = Recipe(background=Background(even=1.0))
LIGHTS = {
    "spot": -1.5 * np.hypot(X - 0.5, Y - 0.4),
    "blotches": 0.25 * np.sin(13 * X) * np.sin(11 * Y),
}
PAPERS = {  # linear BGR
    "white": (0.85, 0.85, 0.85),
    "grey": (0.2, 0.2, 0.2),
    "black": (0.012, 0.012, 0.012),
    "red": (0.04, 0.05, 0.35),
    "blue": (0.4, 0.15, 0.04),
}


def regions():
    nothing = np.zeros(SHAPE, np.float32)
    masks = dict.fromkeys(
        ("skin", "neck", "lips", "eyes", "irises", "brows", "teeth", "hair"), nothing
    )
    return Regions(**masks, background=1 - SITTER)


def composed(backdrop, sitter=(0.02, 0.03, 0.05)):
    """Return the picture of a sitter before a linear-light backdrop, with a camera's noise."""
    linear = backdrop * (1 - SITTER[..., None]) + np.array(sitter) * SITTER[..., None]
    encoded = to_encoded(linear.astype(np.float32)) * 255
    noise = np.random.default_rng(0).normal(0, 1.5, (*SHAPE, 3))
    return np.round(np.clip(encoded + noise, 0, 255)).astype(np.uint8)


def lit(paper, light):
    return np.array(PAPERS[paper]) * np.exp2(LIGHTS[light])[..., None]


def spread(picture):
    behind = cv2.dilate(SITTER, np.ones((21, 21))) < 0.01
    smooth = cv2.GaussianBlur(picture.astype(np.float32) / 255, (0, 0), 3)
    return to_lab(smooth)[behind].std(0)


@pytest.mark.parametrize("light", LIGHTS)
@pytest.mark.parametrize("paper", PAPERS)
def test_a_plain_backdrop_under_uneven_light_is_levelled(paper, light):
    picture = composed(lit(paper, light))
    assert prepare(picture, regions()).backdrop.plain
    out = render(picture, regions(), EVEN)
    assert spread(out)[0] < 0.6 * spread(picture)[0]
    assert (spread(out)[1:] < spread(picture)[1:] + 0.1).all()


@pytest.mark.parametrize("paper", ["white", "black", "blue"])
@pytest.mark.parametrize("sitter", [(0.01, 0.01, 0.01), (0.6, 0.7, 0.9)])
def test_no_pale_or_dark_line_is_drawn_around_the_sitter(paper, sitter):
    picture = composed(lit(paper, "blotches"), sitter)
    out = render(picture, regions(), EVEN).astype(float)
    gained = cv2.GaussianBlur(out + 2, (0, 0), 2) / cv2.GaussianBlur(picture + 2.0, (0, 0), 2)
    beside = (cv2.dilate(SITTER, np.ones((5, 5))) < 0.01) & (
        cv2.dilate(SITTER, np.ones((13, 13))) > 0.01
    )
    farther = (cv2.dilate(SITTER, np.ones((25, 25))) < 0.01) & (
        cv2.dilate(SITTER, np.ones((35, 35))) > 0.01
    )
    assert gained[beside].mean() == pytest.approx(gained[farther].mean(), abs=0.02)
    inside = cv2.erode(SITTER, np.ones((9, 9))) > 0.99
    assert np.array_equal(out[inside], picture[inside])


def rooms():
    tiles = np.where((X * 8).astype(int) % 2 == (Y * 8).astype(int) % 2, 0.7, 0.25)
    window = np.where((X < 0.35) & (Y < 0.5), 0.95, 0.12)
    halves = np.where(X[..., None] < 0.5, np.array([0.3, 0.2, 0.05]), np.array([0.03, 0.05, 0.12]))
    door = np.where((np.abs(X - 0.8) < 0.12)[..., None], np.array([0.01, 0.02, 0.05]), 0.5)
    grey = np.ones(3)
    return {
        "tiles": tiles[..., None] * grey, "window": window[..., None] * grey,
        "halves": halves, "door": door,
    }  # fmt: skip


@pytest.mark.parametrize("room", rooms())
def test_what_is_no_plain_backdrop_is_left_as_it_is_and_said(room):
    picture = composed(rooms()[room])
    plan = prepare(picture, regions())
    assert np.array_equal(render(picture, regions(), EVEN, plan), picture)
    assert plan.notes(EVEN) == ("The backdrop is not plain: it was left as it is",)
    assert plan.notes(Recipe()) == ()


def test_gains_are_no_more_than_uneven_light():
    dark_stripe = np.where(np.abs(X - 0.1) < 0.015, 0.0, 0.3)[..., None] * np.ones(3)
    picture = composed(dark_stripe)
    gain = (render(picture, regions(), EVEN) + 2.0) / (picture + 2.0)
    smooth = cv2.GaussianBlur(gain, (0, 0), 3)
    assert smooth.max() < 2 ** (0.7 / 2.2)  # 0.6 stops and a cast, on values of gamma 2.2
    assert smooth.min() > 2 ** (-0.7 / 2.2)


def test_without_any_backdrop_nothing_is_done():
    picture = composed(np.full((*SHAPE, 3), 0.3))
    everywhere = Regions(**{**regions().masks(), "background": np.zeros(SHAPE, np.float32)})
    assert np.array_equal(render(picture, everywhere, EVEN), picture)
