import numpy as np
import pytest

from tether.colour.consistency import (
    LightCorrection,
    Surfaces,
    between,
    grey_card,
    grey_correction,
    levels_of,
    proposed,
)
from tether.colour.spaces import decode, encode
from tether.errors import PictureError


def surface(colour, gains=(1, 1, 1)):
    chance = np.random.default_rng(0)
    linear = np.array(colour) * np.array(gains) * chance.uniform(0.8, 1.2, (60, 60, 1))
    pixels = np.round(encode(np.clip(linear, 0, 1)) * 255).astype(np.uint8)[..., ::-1]
    return levels_of(np.ascontiguousarray(pixels), np.ones((60, 60), bool))


def seen(skin, gains, backdrop=0.4):
    return Surfaces(surface([backdrop] * 3, gains), surface(skin, gains))


FAIR, DARK = (0.45, 0.3, 0.22), (0.08, 0.05, 0.035)


def test_the_backdrop_brings_skins_back_and_leaves_them_different():
    gains = np.array([1.3, 0.9, 0.5])
    answers = proposed(seen(FAIR, (1, 1, 1)), [seen(DARK, gains)], [None])
    correction, standard = answers[0]
    assert standard == "backdrop"
    assert 0.4 * gains @ correction.matrix == pytest.approx([0.4] * 3, abs=0.015)


def test_a_clipped_backdrop_is_not_believed_and_the_sitters_own_skin_is():
    day = [seen(DARK, (1.1, 1, 0.9)), seen(DARK, (3.1, 2.9, 3.0))]
    assert between(seen(FAIR, (1, 1, 1)).backdrop, day[1].backdrop) is None
    answers = proposed(seen(FAIR, (1, 1, 1)), day, ["a", "a"])
    assert [standard for _, standard in answers] == ["backdrop", "skin"]
    dark = np.array(DARK)
    assert dark * [3.1, 2.9, 3.0] @ answers[1][0].matrix == pytest.approx(dark, rel=0.07)


def test_what_cannot_be_known_follows_its_neighbours_in_time():
    day = [seen(FAIR, (1, 1, 1)), Surfaces(), seen(FAIR, (0.5, 0.5, 0.5))]
    answers = proposed(day[0], day, [None] * 3)
    assert answers[1][1] == "neighbours"
    assert answers[1][0].exposure == pytest.approx(0.5, abs=0.03)


def test_nothing_known_changes_nothing():
    assert proposed(Surfaces(), [Surfaces()], [None]) == [(LightCorrection(), "none")]


def test_a_grey_card_becomes_grey():
    card = np.full((200, 300, 3), (90, 140, 180), np.uint8)
    matrix = grey_correction(grey_card(card)).matrix
    assert decode(np.array([180, 140, 90]) / 255) @ matrix == pytest.approx([0.18] * 3)


def test_what_is_no_grey_card_is_refused():
    halves = np.full((200, 300, 3), 40, np.uint8)
    halves[:, 150:] = 200
    with pytest.raises(PictureError, match="not even"):
        grey_card(halves)
    with pytest.raises(PictureError, match="clipped"):
        grey_card(np.full((200, 300, 3), 255, np.uint8))


def test_a_clipped_channel_follows_as_the_days_others_did():
    """Lamplight blows red alone: exposure is still known from green, and red from the day."""
    day = [seen(FAIR, (1 + 0.05 * i, 1, 1 - 0.06 * i), 0.5) for i in range(9)]
    day += [seen(FAIR, (3.4, 1.7, 1.7 * 0.64), 0.4)]
    assert not np.isfinite(day[-1].backdrop[:, 0]).any()
    correction, standard = proposed(day[0], day, [None] * 10)[-1]
    assert standard == "backdrop"
    assert correction.exposure == pytest.approx(np.log2(0.5 / 0.4 / 1.7), abs=0.12)
    assert 0.4 * np.array([2.4, 1.7, 1.1]) @ correction.matrix == pytest.approx([0.5] * 3, rel=0.12)
    assert between(day[0].backdrop, day[-1].backdrop) is not None


def test_other_colours_follow_as_under_another_light():
    """White goes where it should, and grey levels keep their order; no channel is just scaled."""
    light = LightCorrection(0.0, -0.8, 1.2)
    assert np.ones(3) @ light.matrix == pytest.approx(light.gains)
    assert np.eye(3) @ light.matrix != pytest.approx(np.diag(light.gains), abs=0.05)
    assert LightCorrection(1.0).matrix == pytest.approx(2 * np.eye(3))
