"""Lay a recipe over a picture: strip by strip, 8 or 16 bit, so memory is bounded at any size.

Pure: pixels in, new pixels out. Strength 0 gives a bit-for-bit copy. Nothing is moved but by the
crop; a face is never reshaped.
"""

import cv2
import numpy as np

from tether.retouch.crop import cropped
from tether.retouch.light import relit
from tether.retouch.mesh import Mask
from tether.retouch.parallel import each
from tether.retouch.part import Part
from tether.retouch.plan import Adjustment, Plan, prepare
from tether.retouch.recipe import Recipe
from tether.retouch.regions.regions import Regions
from tether.retouch.tone import Picture, full_scale, to_encoded, to_linear

STRIP_ROWS = 256
"""Rows a strip: a 24-megapixel strip of float gains is then 18 MB."""


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
    height, width = picture.shape[:2]
    part = part or Part(0, 0, (height, width))
    sitter = None
    if adjustment.matte is not None:
        picture, sitter = adjustment.matte.cut_out(picture, adjustment.share, part)
    lit = any(adjustment.stops)
    out = relit(picture, adjustment.stops, adjustment.blown) if lit else picture.copy()
    if adjustment.gain is None and not adjustment.share:
        return out

    def lay(top: int) -> None:
        strip = out[top : top + STRIP_ROWS]
        place = Part(part.top + top, part.left, part.whole)
        if adjustment.gain is not None:
            _lay_gain(strip, place, adjustment)
        if sitter is not None:
            _lay_behind(strip, 1 - sitter[top : top + STRIP_ROWS], adjustment)
        elif adjustment.share and adjustment.background is not None:
            scale = place.whole[0] / adjustment.shape[0], place.whole[1] / adjustment.shape[1]
            corner, size = (place.top, place.left), strip.shape[:2]
            background = _resampled(adjustment.background, (0, 0), scale, corner, size)
            _lay_behind(strip, background, adjustment)

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


def _lay_behind(strip: Picture, background: Mask, adjustment: Adjustment) -> None:
    """Mix the new backdrop into a strip, in place: in linear light, as edges and strands mix."""
    white = full_scale(strip)
    colour = np.array(adjustment.colour, np.float32)
    cover = background * np.float32(adjustment.share)
    whole, mixed = cover >= 1, (cover > 0) & (cover < 1)
    strip[whole] = np.round(colour * white).astype(strip.dtype)
    if mixed.any():
        before = to_linear(strip[mixed].astype(np.float32) / np.float32(white))
        part = cover[mixed][:, None]
        after = to_encoded(np.asarray(before * (1 - part) + to_linear(colour) * part, np.float32))
        strip[mixed] = np.round(after * white).astype(strip.dtype)


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
