"""Lay a recipe over a picture: strip by strip, 8 or 16 bit, so memory is bounded at any size.

Pure: pixels in, new pixels out. Strength 0 gives a bit-for-bit copy. Nothing is moved but by the
crop; a face is never reshaped.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from tether.retouch.crop import cropped
from tether.retouch.light import relit
from tether.retouch.parallel import each
from tether.retouch.plan import Adjustment, Plan, prepare
from tether.retouch.recipe import Recipe
from tether.retouch.regions import Regions
from tether.retouch.tone import Picture, full_scale

STRIP_ROWS = 256
"""Rows a strip: a 24-megapixel strip of float gains is then 18 MB."""


@dataclass(frozen=True, slots=True)
class Part:
    """Where some pixels lie in their picture: its corner, and the picture's (rows, columns)."""

    top: int
    left: int
    whole: tuple[int, int]


def render(
    picture: Picture,
    regions: Regions,
    recipe: Recipe,
    plan: Plan | None = None,
) -> Picture:
    """Return `picture` (BGR, uint8 or uint16, sRGB-encoded) retouched by `recipe`; same type.

    `regions` may be at another size. `plan` is what `prepare` gave for the same picture, at any
    size: pass it in again when only the recipe changed.
    """
    if recipe.strength == 0:
        return picture.copy()
    plan = prepare(picture, regions) if plan is None else plan
    out = apply(picture, plan.adjustment(recipe))
    return cropped(out, regions, recipe.crop)


def apply(picture: Picture, adjustment: Adjustment, part: Part | None = None) -> Picture:
    """Return a new picture with the adjustment laid on, strip by strip.

    `part` says which part of the adjusted picture the pixels are; None: all of it. What a warm
    light has blown is then told by the part alone.
    """
    out = relit(picture, adjustment.stops) if any(adjustment.stops) else picture.copy()
    white = full_scale(picture)
    if adjustment.gain is None and adjustment.cover is None:
        return out
    height, width = picture.shape[:2]
    part = part or Part(0, 0, (height, width))

    def lay(top: int) -> None:
        strip = out[top : top + STRIP_ROWS]
        place = Part(part.top + top, part.left, part.whole)
        if adjustment.gain is not None:
            _lay_gain(strip, place, adjustment)
        if adjustment.cover is not None:
            _lay_backdrop(strip, place, adjustment, white)

    each(lay, range(0, height, STRIP_ROWS))
    return out


def _lay_gain(strip: Picture, place: Part, adjustment: Adjustment) -> None:
    """Multiply a strip by the gains that fall on it, in place."""
    if adjustment.gain is None:
        return
    top, size = place.top, place.whole
    scale_y, scale_x = size[0] / adjustment.shape[0], size[1] / adjustment.shape[1]
    rows, columns = adjustment.window
    first = max(int(rows.start * scale_y), top)
    last = min(int(np.ceil(rows.stop * scale_y)), top + strip.shape[0])
    # Only columns that something is done in, with a neighbour: gains are drawn between two pixels.
    above, below = int(first / scale_y) - rows.start - 1, int(last / scale_y) - rows.start + 2
    near = adjustment.gain[max(above, 0) : max(below, 0)]
    if first >= last or not near.size:
        return
    done = ((near.min(0) != 1) | (near.max(0) != 1)).any(1)
    changed = columns.start + np.flatnonzero(done)
    if not changed.size:
        return
    left = max(int(max(changed[0] - 1, columns.start) * scale_x), place.left)
    right = min(
        int(np.ceil(min(changed[-1] + 2, columns.stop) * scale_x)), place.left + strip.shape[1]
    )
    if left >= right:
        return
    part = strip[first - top : last - top, left - place.left : right - place.left]
    gain = adjustment.gain
    if (scale_y, scale_x) != (1.0, 1.0):
        gain = _resampled(gain, (rows.start, columns.start), (scale_y, scale_x), (first, left),
                          (part.shape[0], part.shape[1]))  # fmt: skip
    else:
        down, across = rows.start, columns.start
        gain = gain[first - down : last - down, left - across : right - across]
    kind = cv2.CV_8U if strip.dtype == np.uint8 else cv2.CV_16U
    part[...] = cv2.multiply(np.ascontiguousarray(part), gain, dtype=kind)


def _lay_backdrop(strip: Picture, place: Part, adjustment: Adjustment, white: int) -> None:
    """Mix the new backdrop into a strip, in place."""
    if adjustment.cover is None:
        return
    scale = place.whole[0] / adjustment.shape[0], place.whole[1] / adjustment.shape[1]
    corner = place.top, place.left
    cover = _resampled(adjustment.cover, (0, 0), scale, corner, strip.shape[:2])[..., None]
    colour = np.array(adjustment.colour, np.float32) * white
    mixed = strip * (1 - cover) + colour * cover
    touched = cover[..., 0] > 0
    strip[touched] = np.round(mixed).astype(strip.dtype)[touched]


def _resampled(
    values: np.ndarray,
    start: tuple[int, int],
    scale: tuple[float, float],
    corner: tuple[int, int],
    size: tuple[int, int],
) -> np.ndarray:
    """Return field values for the picture's rows and columns from `corner`, of `size`.

    Centres of pixels are matched, as cv2.resize does, so that strips join without a seam.
    """
    (scale_y, scale_x), (first, left) = scale, corner
    matrix = np.array([
        [1 / scale_x, 0, (left + 0.5) / scale_x - 0.5 - start[1]],
        [0, 1 / scale_y, (first + 0.5) / scale_y - 0.5 - start[0]],
    ], np.float64)  # fmt: skip
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return cv2.warpAffine(
        values, matrix, (size[1], size[0]), flags=flags, borderMode=cv2.BORDER_REPLICATE
    )
