"""The light on a face: side, ratio, pattern, clipping, colour; all on skin, in linear light.

The ratio is log2 of the mean light of the lit cheek over that of the shaded one (craft notes); the
cheeks are the same mesh points mirrored, so that both sides show the same skin.
"""

import math
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.analysis.light_pattern import name_pattern
from tether.analysis.mesh import Points
from tether.analysis.skin import LUMINANCE, SkinPatch, in_linear_light, lab, skin_patch
from tether.readings import Head, KeySide, Light
from tether.scaling import resized

CLIPPED_CODE = 247
"""sRGB code from which skin counts as clipped (OFIQ's range)."""
CLIPPED = ((CLIPPED_CODE / 255 + 0.055) / 1.055) ** 2.4
CENTRE_STOPS = 0.15
"""Below this ratio the key is in the middle: no face is quite even [own
judgement]."""
SHINE_FACTOR = 1.9
"""Skin so much brighter than its median, and less coloured, shines [own judgement]."""
TURNED_DEGREES = 5.0
"""Broad and short light need a head that is turned at all (craft notes: estimators err so far)."""

LEAST_SKIN = 50
"""Pixels of skin below which the patch says nothing of the light [own judgement]."""

RIGHT_CHEEK = (50, 101, 36, 205, 187, 123, 117, 118)
LEFT_CHEEK = (280, 330, 266, 425, 411, 352, 346, 347)


def measure_light(
    picture: NDArray[np.uint8], landmarks: Points, head: Head, reference: Light | None = None
) -> Light:
    """The light on one face.

    Args:
        picture: BGR uint8, sRGB.
        landmarks: float32 (478, 3), fractions of the picture.
        head: its pose, for broad and short.
        reference: light of the sitter's or session's reference shot, for exposure.
    """
    patch = skin_patch(picture, landmarks)
    if patch is None or np.count_nonzero(patch.skin) < LEAST_SKIN:
        return Light()
    places = np.flatnonzero(patch.skin)  # quicker to gather by than the mask, four times over
    skin = patch.luminance.ravel()[places]
    level = float(skin.mean())
    ratio = cheek_ratio(patch)
    key: KeySide | None = None
    if ratio is not None:
        key = (
            "centre" if abs(ratio) < CENTRE_STOPS else "image_right" if ratio > 0 else "image_left"
        )
    # Channel by channel: NumPy reduces a short last axis ten times slower.
    channels = cv2.split(patch.linear)
    clipped = (np.maximum(np.maximum(*channels[:2]), channels[2]) >= CLIPPED) & patch.face
    blue, green, red = (np.asarray(one.ravel()[places], np.float32) for one in channels)
    behind = _background(picture, landmarks)
    stops = None
    if reference is not None and reference.skin_luminance and level > 0:
        stops = math.log2(level / reference.skin_luminance)
    return Light(
        key=key,
        ratio_stops=None if ratio is None else abs(ratio),
        pattern=None if ratio is None else name_pattern(patch, ratio > 0),
        side=_side(key, head),
        clipped=np.count_nonzero(clipped) / np.count_nonzero(patch.face),
        shine=_shine(skin, blue, green, red),
        skin_luminance=level,
        skin_lab=lab(np.array([blue.mean(), green.mean(), red.mean()])),
        skin_stops=stops,
        background_stops=None if behind is None or level <= 0 else _stops_over(level, behind),
        background_lab=None if behind is None else lab(behind),
        hot_spot=_hot_spot(picture, patch, clipped),
    )


def _mean(patch: SkinPatch, indices: tuple[int, ...]) -> float | None:
    """Mean luminance inside the outline of some mesh points."""
    hull = cv2.convexHull(np.rint(patch.points[list(indices)]).astype(np.int32))
    left, top, width, height = cv2.boundingRect(hull)
    part = (slice(max(0, top), max(0, top + height)), slice(max(0, left), max(0, left + width)))
    seen = patch.face[part]
    if not seen.size:
        return None
    mask = np.zeros(seen.shape, np.uint8)
    cv2.fillConvexPoly(mask, hull - np.array([part[1].start, part[0].start], np.int32), 1)
    inside = mask.astype(bool) & seen
    values = patch.luminance[part][inside]
    return float(values.mean()) if values.size >= 4 else None


def cheek_ratio(patch: SkinPatch) -> float | None:
    """Stops of the image-right cheek over the image-left one; None where one is not seen."""
    # The sitter's left cheek is on the picture's right.
    right, left = _mean(patch, LEFT_CHEEK), _mean(patch, RIGHT_CHEEK)
    if right is None or left is None or min(right, left) <= 0:
        return None
    return math.log2(right / left)


def _side(key: KeySide | None, head: Head) -> Literal["broad", "short"] | None:
    """Broad where the cheek towards the camera is lit, short where it is the far one."""
    if key in (None, "centre") or head.yaw is None or abs(head.yaw) < TURNED_DEGREES:
        return None
    far = "image_right" if head.yaw > 0 else "image_left"
    return "short" if key == far else "broad"


def _shine(
    skin: NDArray[np.float32],
    blue: NDArray[np.float32],
    green: NDArray[np.float32],
    red: NDArray[np.float32],
) -> float:
    """Share of skin pixels that shine; all float32 (pixels,), linear light."""
    bright = skin > SHINE_FACTOR * float(np.median(skin))
    if not bright.any():
        return 0.0
    low = np.minimum(np.minimum(blue, green), red)
    high = np.maximum(np.maximum(blue, green), red)
    paleness = low / np.maximum(high, 1e-6)
    pale = float(np.median(paleness))
    return float((bright & (paleness > pale)).mean())


def _stops_over(level: float, behind: NDArray[np.float32]) -> float:
    """Stops of the skin's luminance over that of the background."""
    return math.log2(level / max(1e-4, float(behind @ LUMINANCE)))


def _background(picture: NDArray[np.uint8], landmarks: Points) -> NDArray[np.float32] | None:
    """Mean linear BGR (3,) of what is beside the head, at the height of the eyes."""
    height, width = picture.shape[:2]
    x0, x1 = float(landmarks[:, 0].min()), float(landmarks[:, 0].max())
    y0, y1 = float(landmarks[:, 1].min()), float(landmarks[:, 1].max())
    rows = slice(max(0, int(y0 * height)), max(1, int((y0 + y1) / 2 * height)))
    reach = (x1 - x0) * 0.6  # beyond hair and ears
    strips = [
        picture[rows, : max(0, int((x0 - reach) * width))],
        picture[rows, min(width, int((x1 + reach) * width)) :],
    ]
    values = [_mean_light(strip) for strip in strips if strip.size and strip.shape[1] >= 4]
    return np.mean(values, axis=0) if values else None


def _mean_light(strip: NDArray[np.uint8]) -> NDArray[np.float32]:
    small = in_linear_light(resized(strip, 8, 8))
    return np.asarray(small.reshape(-1, 3).mean(0), np.float32)


def _hot_spot(
    picture: NDArray[np.uint8], patch: SkinPatch, clipped: NDArray[np.bool_]
) -> tuple[float, float] | None:
    """Middle of what is clipped, as fractions of the picture."""
    if not clipped.any():
        return None
    rows, columns = np.nonzero(clipped)
    height, width = picture.shape[:2]
    x = patch.origin[0] + float(columns.mean()) / patch.scale
    y = patch.origin[1] + float(rows.mean()) / patch.scale
    return x / width, y / height
