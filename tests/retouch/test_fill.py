from functools import cache

import cv2
import numpy as np
import pytest

from tests.retouch.faces import portrait, regions
from tether.retouch.plan import prepare
from tether.retouch.recipe import Light, Recipe
from tether.retouch.render import render
from tether.retouch.steps import Fill
from tether.retouch.tone import to_encoded, to_linear


def linear(picture):
    return to_linear((picture / np.float32(255)).astype(np.float32))


@cache
def shaded():
    """The portrait lit from the side: two and a half stops less on one of its sides."""
    picture = portrait()[0]
    oval = regions().faces[0]
    left, right = oval[:, 0].min(), oval[:, 0].max()
    across = np.clip((np.arange(picture.shape[1]) - left) / (right - left), 0, 1)
    darker = np.exp2(-2.5 * across).astype(np.float32)[None, :, None]
    return np.round(to_encoded(linear(picture) * darker) * 255).astype(np.uint8)


@cache
def filled(stops):
    plan = prepare(shaded(), regions())
    return render(shaded(), regions(), Recipe(light=Light(fill_stops=stops)), plan)


def light(picture):
    return cv2.GaussianBlur(linear(picture), (0, 0), 12).mean(2)


@pytest.mark.parametrize("stops", [0.35, 0.5, 1.0, 2.0, 3.0])
def test_the_shaded_side_is_lifted_but_never_beyond_the_lit_one(stops):
    skin = regions().skin > 0.9
    before, after = light(shaded()), light(filled(stops))
    lit = np.percentile(before[skin], 95)
    lifted = skin & (after > 1.03 * before)
    assert lifted.sum() > 0.2 * skin.sum()
    assert after[lifted].max() <= lit


def test_a_wish_beyond_what_is_natural_blows_nothing():
    skin = regions().skin > 0.9
    most = np.percentile(shaded()[skin].max(1), 99)
    grown = filled(3.0)[skin].max(1) > shaded()[skin].max(1) + 2
    assert (filled(3.0)[skin].max(1)[grown] > most).mean() < 0.001


def test_a_small_wish_is_had_and_more_wish_is_never_less_light():
    one = np.ones((1, 1), np.float32)
    fill = Fill(one, np.float32(1.5) * one, 0.8)
    dark = np.full((1, 1, 3), 0.1, np.float32)
    had = [float(np.log2(fill.lifted(dark, w)[0, 0, 0] / 0.1)) for w in (0.35, 0.5, 1, 2, 3)]
    assert had[0] == pytest.approx(0.35, abs=0.01)
    assert had[1] == pytest.approx(0.5, abs=0.01)
    assert had == sorted(had)
    assert had[-1] < 1.5


def test_what_is_as_light_as_the_lit_side_stays():
    one = np.ones((1, 1), np.float32)
    light_one = np.full((1, 1, 3), 0.85, np.float32)
    assert Fill(one, one, 0.8).lifted(light_one, 2.0) == pytest.approx(light_one)
