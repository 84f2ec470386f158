"""Gaussian means. Wide ones are made at a reduced size, where nothing of that shows."""

from dataclasses import dataclass

import cv2
import numpy as np

from tether.retouch.tone import Field

LEAST_SIGMA = 3.0
"""Small pixels: Gaussians are reduced so far that no narrower one is left. On skin the mean is then
within a tenth of a step of lightness of the one made at full size."""


def blurred(values: Field, sigma: float) -> Field:
    """Return the Gaussian mean of values (h, w) or (h, w, channels)."""
    factor = _reduction(sigma)
    return _enlarged(_gaussian(_reduced(values, factor), sigma / factor), values)


@dataclass(frozen=True, slots=True)
class Weighed:
    """Values that means of several widths are made of: `above` is values times weight."""

    above: Field
    weight: Field

    @classmethod
    def of(cls, values: Field, weight: Field) -> "Weighed":
        """Return values (h, w) or (h, w, channels) under a weight (h, w)."""
        return cls(_times(values, weight), weight)

    def blurred(self, sigma: float) -> Field:
        """Return the Gaussian mean of the values over the weight."""
        factor = _reduction(sigma)
        above = _gaussian(_reduced(self.above, factor), sigma / factor)
        spread = _gaussian(_reduced(self.weight, factor), sigma / factor)
        share = np.asarray(1 / np.maximum(spread, np.float32(1e-6)), np.float32)
        return _enlarged(_times(above, share), self.above)

    def flat(self, sigma: float) -> Field:
        """Return a mean over the weight that leaves slow changes whole, as no Gaussian does.

        1 - (1 - G)³ for the Gaussian's response G: twice as steep as G, flat at low frequencies.
        """
        first, second, third = (self.blurred(sigma * n**0.5) for n in (1, 2, 3))
        return np.asarray(3 * (first - second) + third, np.float32)


def masked_blur(values: Field, weight: Field, sigma: float) -> Field:
    """Return the Gaussian mean of values (h, w) or (h, w, channels) over `weight`."""
    return Weighed.of(values, weight).blurred(sigma)


def _reduction(sigma: float) -> int:
    return max(1, int(sigma / LEAST_SIGMA))


def _gaussian(values: Field, sigma: float) -> Field:
    return np.asarray(cv2.GaussianBlur(values, (0, 0), sigma), np.float32)


def _reduced(values: Field, factor: int) -> Field:
    if factor == 1:
        return values
    height, width = values.shape[:2]
    size = (max(1, width // factor), max(1, height // factor))
    return np.asarray(cv2.resize(values, size, interpolation=cv2.INTER_AREA), np.float32)


def _enlarged(values: Field, like: Field) -> Field:
    if values.shape[:2] == like.shape[:2]:
        return np.asarray(values, np.float32)
    size = (like.shape[1], like.shape[0])
    return np.asarray(cv2.resize(values, size, interpolation=cv2.INTER_LINEAR), np.float32)


def _times(values: Field, plane: Field) -> Field:
    channels = 1 if values.ndim == 2 else values.shape[2]
    factors = plane if channels == 1 else cv2.merge([plane] * channels)
    return np.asarray(cv2.multiply(values, factors), np.float32)


def carried_on(values: Field, weight: Field) -> Field:
    """Return values (h, w, channels) where their weight (h, w; 0–1) is, and beyond it the nearest.

    Pull and push over a pyramid of means (Gortler et al., "The Lumigraph", 1996): what one step
    does not know is taken from the next coarser one.
    """
    height, width = weight.shape
    above = _times(values, weight)
    known = np.asarray(above / np.maximum(weight, np.float32(1e-6))[..., None], np.float32)
    if max(height, width) <= 2:
        mean = above.sum((0, 1)) / max(float(weight.sum()), 1e-6)
        return np.asarray(np.where(weight[..., None] > 0, known, mean), np.float32)
    half = (-(-width // 2), -(-height // 2))
    coarse_weight = np.asarray(cv2.resize(weight, half, interpolation=cv2.INTER_AREA), np.float32)
    coarse_above = cv2.resize(above, half, interpolation=cv2.INTER_AREA)
    coarse = np.asarray(coarse_above / np.maximum(coarse_weight, 1e-6)[..., None], np.float32)
    surer = np.asarray(np.minimum(2 * coarse_weight, 1), np.float32)
    beyond = cv2.resize(carried_on(coarse, surer), (width, height))
    return np.asarray(beyond + _times(known - beyond, weight), np.float32)
