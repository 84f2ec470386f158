"""The engine behind the retouch window: the whole at screen size, parts with all their pixels."""

import time
from dataclasses import replace

import cv2
import numpy as np
import pytest

from tests.retouch.faces import portrait
from tether.pipeline.live_retouch import (
    PREVIEW_SIDE,
    Laid,
    LaidNear,
    LiveRetouch,
    Opened,
    Refused,
)
from tether.retouch.recipe import Crop, Light, Recipe, Skin, load_recipe


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    path = tmp_path_factory.mktemp("large") / "anna.png"
    cv2.imwrite(str(path), cv2.resize(portrait()[0], None, fx=4, fy=4))
    return path


@pytest.fixture
def engine():
    answers = []
    live = LiveRetouch(answers.append)

    def ask(path, recipe, near=None):
        already, deadline = len(answers), time.monotonic() + 60
        live.wish(path, recipe, near)
        while time.monotonic() < deadline:
            for one in answers[already:]:
                if isinstance(one, Laid | LaidNear | Refused):
                    return one
            time.sleep(0.01)
        pytest.fail("no answer")

    ask.answers = answers
    yield ask
    live.close()


def test_a_part_has_the_files_own_pixels_and_where_they_lie(engine, large):
    recipe = Recipe(light=Light(exposure_stops=0.5))
    whole = engine(large, recipe)
    assert max(whole.pixels.shape) <= PREVIEW_SIDE
    near = engine(large, recipe, (0.3101, 0.2, 0.5, 0.333))
    stored = cv2.imread(str(large))
    height, width = stored.shape[:2]
    left, top, right, bottom = (
        round(v * length) for v, length in zip(near.box, (width, height) * 2, strict=True)
    )
    assert np.array_equal(near.before, stored[top:bottom, left:right])
    assert left <= 0.3101 * width <= left + 1
    assert near.pixels.shape == near.before.shape
    assert near.pixels.mean() > near.before.mean() + 5
    opened = engine.answers[0]
    assert opened.size == (width, height)
    assert opened.colour == ""
    assert 0.3 < opened.middle[0] < 0.7


@pytest.mark.parametrize("near", [(0.99999, 0.99999, 1.0, 1.0), (-0.5, -0.5, 1.5, 1.5)])
def test_a_part_at_the_edge_or_beyond_is_what_there_is_of_it(engine, large, near):
    answer = engine(large, load_recipe("natural"), near)
    assert answer.pixels.size
    assert all(0 <= value <= 1 for value in answer.box)


def test_nothing_is_cropped_so_that_before_and_after_lie_on_each_other(engine, large):
    recipe = replace(load_recipe("natural"), crop=Crop(aspect=1.0, straighten_deg=3))
    shown = engine(large, recipe)
    assert shown.pixels.shape == engine.answers[0].pixels.shape


def test_which_spots_a_recipe_heals_is_told_as_the_retouch_has_it(engine, large):
    engine(large, load_recipe("natural"))
    opened = next(one for one in engine.answers if isinstance(one, Opened))
    if not opened.spots:
        pytest.skip("no spot was found on the free portrait")
    usual = opened.healed(Recipe())
    assert usual == tuple(spot.kind == "blemish" for spot in opened.spots)
    assert all(opened.healed(Recipe(skin=Skin(moles=True))))
    assert not any(opened.healed(Recipe(skin=Skin(moles=True, keep=opened.places))))
    assert all(opened.healed(Recipe(skin=Skin(heal=opened.places))))
