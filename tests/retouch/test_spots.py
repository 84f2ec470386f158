"""What a spot is: blemish, freckle or mole; freckles are left out of the evening, too."""

import numpy as np
import pytest

from tether.retouch import bands
from tether.retouch.recipe import load_recipe
from tether.retouch.spots import spots
from tether.retouch.spots.candidates import MEASURES, Candidates
from tether.retouch.spots.spots import find_spots

SIZE, RADIUS = 600, 4
"""Pixels of the face and of a spot on it."""
SKIN = (62.0, 18.0, 20.0)
BROWN, RED = (-4.5, 1.5, 4.0), (-4.0, 6.0, 1.0)
"""A freckle and a blemish against the skin around them, CIELAB."""


def spotted(colours):
    """Return skin (CIELAB) with a spot of each colour, and the spots as candidates."""
    columns, apart = 6, 60
    rows = -(-len(colours) // columns)
    lab = np.full((apart * (rows + 1), apart * (columns + 1), 3), SKIN, np.float32)
    ys, xs = np.mgrid[: lab.shape[0], : lab.shape[1]]
    places = [((n % columns + 1) * apart, (n // columns + 1) * apart) for n in range(len(colours))]
    for (x, y), colour in zip(places, colours, strict=True):
        disc = 1 / (1 + (np.hypot(xs - x, ys - y) / RADIUS) ** 6)
        lab += disc[..., None].astype(np.float32) * np.float32(colour)
    x, y = np.array(places).T
    number = len(places)
    return lab, Candidates(x, y, np.full(number, float(RADIUS)), np.zeros((number, len(MEASURES))))


@pytest.fixture
def every_candidate_is_a_spot(monkeypatch):
    class Sure:
        def probability(self, measures):
            return np.ones(len(measures))

    monkeypatch.setattr(spots, "SPOT", Sure())


@pytest.mark.usefixtures("every_candidate_is_a_spot")
@pytest.mark.parametrize(
    ("brown", "red", "kinds"),
    [
        (20, 4, ["freckle"] * 20 + ["blemish"] * 4),
        (6, 4, ["blemish"] * 10),
        (0, 24, ["blemish"] * 24),
    ],
)
def test_many_brown_spots_are_freckles_few_or_red_ones_blemishes(brown, red, kinds):
    lab, candidates = spotted([BROWN] * brown + [RED] * red)
    skin = np.ones(lab.shape[:2], np.float32)
    found = find_spots(lab, skin, candidates, SIZE, np.zeros_like(skin))
    assert [spot.kind for spot in found] == kinds


@pytest.mark.usefixtures("every_candidate_is_a_spot")
def test_on_a_broad_mark_brown_places_are_moles_and_red_ones_blemishes():
    lab, candidates = spotted([BROWN, RED])
    skin = np.ones(lab.shape[:2], np.float32)
    found = find_spots(lab, skin, candidates, SIZE, np.ones_like(skin))
    assert [spot.kind for spot in found] == ["mole", "blemish"]


def test_what_may_be_a_mole_is_one_and_what_may_be_a_blemish_is_none(monkeypatch):
    class Unsure:
        def probability(self, measures):
            return np.full(len(measures), (spots.MAYBE + spots.LIKELY) / 2)

    monkeypatch.setattr(spots, "SPOT", Unsure())
    lab, candidates = spotted([(-14.0, 1.0, 2.0), RED])
    skin = np.ones(lab.shape[:2], np.float32)
    found = find_spots(lab, skin, candidates, SIZE, np.zeros_like(skin))
    assert [spot.kind for spot in found] == ["mole"]


def test_the_evening_leaves_freckles_on_a_freckled_face_and_broader_blotches_to_none():
    lab, candidates = spotted([BROWN] * 24)
    natural = load_recipe("natural").skin.evenness
    wave = 3 * np.sin(2 * np.pi * np.arange(lab.shape[1]) / 70)
    blotches = np.broadcast_to(wave, lab.shape[:2])
    lab[..., 0] += blotches
    skin = np.ones(lab.shape[:2], np.float32)
    core = np.zeros(lab.shape[:2], bool)
    core[candidates.y, candidates.x] = True

    def left(freckled):
        parts = bands.split(lab, skin, SIZE, freckled)
        even = lab - natural * (parts.fine - parts.blotch_free)
        yellow = (even[..., 2] - np.median(even[..., 2]))[core].mean() / BROWN[2]
        even_l = lab[..., 0] - (parts.fine - parts.blotch_free)[..., 0]
        return yellow, float((even_l * blotches).sum() / (blotches**2).sum())

    freckles, broad = left(True)
    assert freckles > 0.8 > left(False)[0]
    assert broad < 0.6


@pytest.mark.usefixtures("every_candidate_is_a_spot")
@pytest.mark.parametrize(("wide", "long", "kinds"), [(1, 1, ["blemish"]), (2, 6, [])])
def test_a_red_streak_is_not_healed_in_part(wide, long, kinds):
    lab = np.full((200, 200, 3), SKIN, np.float32)
    ys, xs = np.mgrid[:200, :200]
    mark = 1 / (1 + (np.hypot((xs - 100) / long, ys - 100) / (wide * RADIUS)) ** 6)
    lab += mark[..., None].astype(np.float32) * np.float32(RED)
    place = np.array([100])
    one = Candidates(place, place, np.array([float(RADIUS)]), np.zeros((1, len(MEASURES))))
    skin = np.ones(lab.shape[:2], np.float32)
    found = find_spots(lab, skin, one, SIZE, np.zeros_like(skin))
    assert [spot.kind for spot in found] == kinds
