import cv2
import numpy as np
import pytest

from tether.retouch import mesh
from tether.retouch.blur import Weighed, blurred, carried_on, masked_blur


def skin_like():
    """Noise of every size, as CIELAB's lightness has it, and a mask that ends within it."""
    random = np.random.default_rng(0)
    noise = [random.normal(size=(240, 200)).astype(np.float32) for _ in range(3)]
    bands = [cv2.GaussianBlur(n, (0, 0), s) for n, s in zip(noise, (1, 4, 12), strict=True)]
    plane = sum(band / band.std() * 3 for band in bands)
    mask = np.zeros((240, 200), np.float32)
    cv2.ellipse(mask, (100, 120), (80, 100), 0, 0, 360, 1.0, -1)
    return np.asarray(plane, np.float32), np.maximum(mask, np.float32(1e-4))


@pytest.mark.parametrize("sigma", [2.0, 5.0, 13.0, 25.0])
def test_a_reduced_blur_is_the_gaussian_mean_to_a_tenth_of_a_step_of_lightness(sigma):
    plane, weight = skin_like()
    exact = cv2.GaussianBlur(plane, (0, 0), sigma)
    above = cv2.GaussianBlur(plane * weight, (0, 0), sigma)
    exact_masked = above / cv2.GaussianBlur(weight, (0, 0), sigma)
    inside = weight > 0.5
    away = np.s_[40:-40, 40:-40]  # at the frame's edge the two repeat other pixels
    assert plane.std() > 3
    assert np.abs(blurred(plane, sigma) - exact)[away].mean() < 0.1
    assert np.abs(masked_blur(plane, weight, sigma) - exact_masked)[inside].mean() < 0.1


@pytest.mark.parametrize(("waves", "least", "most"), [(12.0, 0.98, 1.02), (2.5, 0.0, 0.2)])
def test_a_flat_mean_leaves_slow_changes_whole_and_takes_quick_ones(waves, least, most):
    sigma = 8.0
    wave = np.sin(2 * np.pi * np.arange(600) / (waves * sigma))
    plane = np.repeat(wave[None], 200, 0).astype(np.float32)
    mean = Weighed.of(plane, np.ones_like(plane)).flat(sigma)
    inner = np.s_[60:-60, 60:-60]
    left = float((mean * plane)[inner].sum() / (plane[inner] ** 2).sum())
    assert least <= left <= most


def test_three_channels_are_blurred_as_one_is():
    plane, weight = skin_like()
    together = masked_blur(np.dstack([plane, 2 * plane, -plane]), weight, 9.0)
    alone = masked_blur(plane, weight, 9.0)
    assert np.abs(together - alone[..., None] * [1, 2, -1]).max() < 1e-3


def test_a_grown_polygon_is_the_dilated_one():
    points = np.array([[60, 90], [100, 70], [140, 92], [100, 120]], np.float32)
    grown = mesh.fill((200, 200), points, growth=14)
    dilated = mesh.grow(mesh.fill((200, 200), points), 14)
    one, other = grown > 0.5, dilated > 0.5
    assert (one & other).sum() / (one | other).sum() > 0.97


def test_values_stay_where_they_are_known_and_go_on_beyond_as_the_nearest():
    values = np.zeros((90, 70, 4), np.float32)
    values[:, 60:] = 1
    weight = np.zeros((90, 70), np.float32)
    weight[:, :5], weight[:, 65:] = 1, 1
    carried = carried_on(values + (weight == 0)[..., None] * np.float32(50), weight)
    assert np.abs(carried - values)[weight > 0].max() < 1e-5
    assert carried[:, 5:15].max() < 0.3
    assert carried[:, 60:65].min() > 0.7
    assert carried.min() >= 0
    assert carried.max() <= 1 + 1e-5
