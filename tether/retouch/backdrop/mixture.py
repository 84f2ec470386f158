"""How much of a pixel is sitter, where sitter and backdrop mix: per pixel, in linear light.

The backdrop's colour is known, and how the sitter's spread about a local mean. Of all shares and
colours the likeliest are taken, as Bayesian matting does (Chuang, Curless, Salesin and Szeliski, "A
Bayesian approach to digital matting", 2001); with the backdrop known, that is a root of one
quadratic equation. Colours are BGR, linear light (0–1), float32 (n, 3).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tether.retouch.tone import Field

Colours = NDArray[np.floating]

LEAST_SPREAD = 0.04
"""Linear light by which a sitter's colours spread at least: lenses fringe edges, and JPEG keeps
colour at half the size."""

ALIKE = 4.0
"""Standard deviations from the sitter's colours up to which a pixel among dense hair is all sitter:
a gleam, and no backdrop seen through."""

MIXED = 0.07
"""Share of the way from backdrop to sitter by which a mixed pixel is off: sharpening and JPEG make
errors in proportion to an edge's contrast [bench matte: rims before white and dark]."""

STRANGE = 3.0
"""Standard deviations from any mixture from which a colour is another, at twice so many wholly."""

HALO = -0.6
"""Cosine between ways from the backdrop: what lies farther from the sitter's way is the backdrop
overshot by sharpening, and none of the sitter."""

LEAST = 1e-4
"""Linear light below which no difference is measured."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Shape of the sitter's colours about their local mean: `whiten` (3, 3) makes it a ball."""

    whiten: NDArray[np.float32]

    @classmethod
    def of(cls, off: Field) -> "Spread":
        """Return the shape of offsets from the mean (n, 3), of unit mean variance."""
        spread = off.T @ off / max(len(off), 1) + LEAST_SPREAD**2 * np.eye(3)
        values, ways = np.linalg.eigh(spread / (np.trace(spread) / 3))
        return cls((ways / np.sqrt(values) @ ways.T).astype(np.float32))


def unmixed(
    seen: Field, behind: Field, front: Field, spread: Spread, noise: float, dense: Field
) -> tuple[Field, Field]:
    """Return shares of sitter (n,), and the sitter's own colour (n, 3).

    `front` (n, 4) is the sitter's mean beside the pixel and the variance about it; `noise` how far
    a pixel is from its colour; `dense` (n,) is 1 where hair lets nothing through.
    """
    off = (seen - behind) @ spread.whiten
    way = (front[:, :3] - behind) @ spread.whiten
    variance = np.maximum(front[:, 3], np.float32(LEAST_SPREAD**2))
    far, apart, along = dot(off, off), dot(way, way) + np.float32(LEAST**2), dot(off, way)
    own_noise = np.float32(noise**2 * float(np.square(spread.whiten).sum()) / 3)
    unsure = np.float32(MIXED**2) * apart + own_noise
    # The likeliest share a of  off = a own + error,  with  own  about  way,  is a root of
    # along variance a² + q a = along unsure.
    q = apart * unsure - variance * far
    root = np.sqrt(np.square(q) + 4 * np.square(along) * variance * unsure)
    positive = np.maximum(along, np.float32(LEAST**2))
    share = np.where(
        q > 0,
        2 * positive * unsure / np.maximum(q + root, np.float32(LEAST**4)),
        (root - q) / (2 * positive * variance),
    )
    share = np.where(along > 0, np.clip(share, 0, 1), 0)
    # Of another colour than any mixture, but no halo: an earring, a collar.
    aside = off - share[:, None] * way
    misfit = np.sqrt(dot(aside, aside) / (np.square(share) * variance + unsure))
    strange = np.clip(misfit / STRANGE - 1, 0, 1) * (along > HALO * np.sqrt(far * apart))
    share = share + strange * np.maximum(np.minimum(np.sqrt(far / apart), 1) - share, 0)
    rest = off - way
    alike = np.clip(ALIKE * dense + 1 - np.sqrt(dot(rest, rest) / variance), 0, 1)
    share = np.asarray(share + (1 - share) * alike, np.float32)
    pull = share * variance / (np.square(share) * variance + unsure)
    own = way + pull[:, None] * (off - share[:, None] * way)
    alone = off / np.maximum(share, np.float32(LEAST))[:, None]
    own = own + strange[:, None] * (alone - own)
    colour = behind + own @ np.linalg.inv(spread.whiten).astype(np.float32)
    return share, np.asarray(np.clip(colour, 0, 1), np.float32)


def dot(one: Colours, other: Colours) -> Field:
    """Return inner products (…) of colours (…, 3): numpy's sums are slow on so short an axis."""
    products = (one[..., channel] * other[..., channel] for channel in range(3))
    return np.asarray(sum(products), np.float32)


def length(values: Colours) -> Field:
    """Return the lengths (…) of colours (…, 3)."""
    return np.asarray(np.sqrt(dot(values, values)), np.float32)
