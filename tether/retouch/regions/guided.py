"""Rough masks drawn along a picture's edges: the guided filter (He, Sun and Tang 2013).

As OpenCV's in its contrib package, which works the guide out anew for every mask and every mask in
the whole picture: 25-30 ms of the 150 that finding a face's regions may take. Here the guide's own
part is worked out once, and each mask only where it is: where a mask is nothing all around, so is
what the filter makes of it.
"""

import cv2
import numpy as np

from tether.retouch.mesh import Mask
from tether.retouch.parallel import each
from tether.retouch.tone import Field


def drawn_along(guide: Field, masks: list[Mask], radius: int, eps: float) -> list[Mask]:
    """Return masks (h, w) with their edges at those of `guide` (h, w), 0 to 1.

    `radius` is the filter's in pixels; `eps` the variance of the guide from which it has an edge.
    """
    middle = _mean(guide, radius)
    spread = _mean(guide * guide, radius) - middle * middle + np.float32(eps)
    reach = 2 * radius + 1

    def drawn(mask: Mask) -> Mask:
        out = np.zeros_like(mask)
        x, y, width, height = cv2.boundingRect((mask > 0).astype(np.uint8))
        if not width:
            return out
        rows = slice(max(y - reach, 0), y + height + reach)
        near = rows, slice(max(x - reach, 0), x + width + reach)
        usual = _mean(mask[near], radius)
        slope = _mean(guide[near] * mask[near], radius)
        slope -= middle[near] * usual
        slope /= spread[near]
        offset = usual - slope * middle[near]
        np.multiply(_mean(slope, radius), guide[near], out=out[near])
        out[near] += _mean(offset, radius)
        return out

    return each(drawn, masks)


def _mean(values: Field, radius: int) -> Field:
    side = 2 * radius + 1
    mean = cv2.boxFilter(values, -1, (side, side), borderType=cv2.BORDER_REFLECT)
    return np.asarray(mean, np.float32)
