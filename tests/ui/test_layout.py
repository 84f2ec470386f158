from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PyQt6.QtCore import QRect

from ui.hud.layout import PANELS, arrange

SIZES = st.tuples(st.integers(480, 4000), st.integers(360, 3000))


@given(SIZES, st.frozensets(st.sampled_from(PANELS)))
def test_nothing_overlaps_and_nothing_leaves_the_window(
    size: tuple[int, int], hidden: frozenset[str]
) -> None:
    places = arrange(*size, hidden).places
    window = QRect(0, 0, *size)
    for name, place in places.items():
        assert window.contains(place), name
        assert place.width() > 0, name
        assert place.height() > 0, name
    for (one, first), (other, second) in combinations(places.items(), 2):
        assert not first.intersects(second), (one, other)


@given(SIZES, st.frozensets(st.sampled_from(PANELS)))
def test_the_picture_and_the_cue_always_stay(size: tuple[int, int], hidden: frozenset[str]) -> None:
    places = arrange(*size, hidden).places
    assert {"live", "cue"} <= places.keys()
    assert not hidden & places.keys()


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (2560, 1440), (1080, 1920)])
def test_everything_is_shown_on_usual_screens(size: tuple[int, int]) -> None:
    assert set(arrange(*size).places) == {"live", "cue", *PANELS}


def test_a_small_screen_loses_instruments_first() -> None:
    places = arrange(640, 480).places
    assert "eyes" not in places
    assert places["live"].height() > 480 / 2


@given(st.integers(900, 3000), st.integers(620, 2000))
def test_hiding_makes_the_picture_no_smaller(width: int, height: int) -> None:
    all_shown, none = arrange(width, height), arrange(width, height, frozenset(PANELS))
    shown, alone = all_shown.places["live"], none.places["live"]
    assert alone.width() >= shown.width()
    assert alone.height() >= shown.height()
