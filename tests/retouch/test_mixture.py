"""Known colours mixed in linear light, and taken apart again."""

import numpy as np
import pytest

from tether.retouch.backdrop.mixture import Spread, unmixed

HAIR, PAPER = np.array([0.03, 0.05, 0.08], np.float32), np.array([0.7, 0.72, 0.74], np.float32)
NOISE = 0.004


def taken_apart(seen, variance=0.001, dense=0.0):
    seen = np.atleast_2d(np.asarray(seen, np.float32))
    many = len(seen)
    front = np.tile(np.append(HAIR, variance).astype(np.float32), (many, 1))
    spread = Spread.of(np.random.default_rng(3).normal(0, 0.03, (500, 3)).astype(np.float32))
    behind = np.tile(PAPER, (many, 1))
    return unmixed(seen, behind, front, spread, NOISE, np.full(many, dense, np.float32))


def test_shares_of_a_known_mixture_and_its_colour_are_found():
    alpha = np.linspace(0.05, 0.95, 10, dtype=np.float32)[:, None]
    share, colour = taken_apart(alpha * HAIR + (1 - alpha) * PAPER)
    assert np.abs(share - alpha[:, 0]).max() < 0.02
    assert np.abs(colour - HAIR).max() < 0.02


def test_the_backdrop_is_none_of_the_sitter_and_noise_little():
    noisy = PAPER + np.random.default_rng(4).normal(0, NOISE, (400, 3))
    share, _ = taken_apart(noisy)
    assert share.max() < 0.05
    assert share.mean() < 0.01


def test_what_sharpening_makes_of_the_backdrop_is_none_of_the_sitter():
    share, _ = taken_apart(1.25 * PAPER)
    assert share[0] == 0


@pytest.mark.parametrize("colour", [(0.0, 0.0, 0.9), (0.95, 0.1, 0.1)])
def test_another_strong_colour_is_the_sitters_own(colour):
    share, own = taken_apart(colour)
    assert share[0] > 0.75
    assert np.abs(own[0] - colour).max() < 0.12


def test_a_gleam_is_hair_where_hair_is_dense_and_half_open_elsewhere():
    gleam = 0.8 * HAIR + 0.2 * PAPER
    variance = 0.004
    assert taken_apart(gleam, variance, dense=1.0)[0][0] == 1
    assert taken_apart(gleam, variance)[0][0] < 0.9


def test_a_spread_is_measured_in_every_direction():
    off = np.random.default_rng(5).normal(0, 1, (4000, 3)) * [0.3, 0.3, 0.05]
    white = off @ Spread.of(off.astype(np.float32)).whiten
    deviations = white.std(0)
    assert deviations.max() / deviations.min() < 1.4
    assert np.square(white).mean() == pytest.approx(np.square(off).mean(), rel=0.15)
