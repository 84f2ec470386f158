"""Exposure and white balance of a whole picture: stops of linear light, at any size and depth.

The stops are what becomes of white; other colours follow as under another light
(`white_balance`), and channels that were blown are told by the others first (`blown`). Pictures
are BGR, uint8 or uint16, sRGB-encoded.
"""

import cv2
import numpy as np

from tether.retouch.blown import MATTERS, Surroundings, clipped_share, surroundings
from tether.retouch.tone import Field, Picture, full_scale, stops_table, to_encoded, to_linear
from tether.white_balance import adaptation

STRIP_ROWS = 256
"""Rows at once: a 24-megapixel strip in float is 18 MB."""

FINE = 65535
"""Steps of linear light by which an 8-bit picture is encoded again: twenty to a code in shadows."""


def relit(
    picture: Picture, stops: tuple[float, float, float], around: Surroundings | None = None
) -> Picture:
    """Return a new picture whose white has so many stops more in B, G and R.

    `around` is what `surroundings_of_exposure` gave for it: a darker exposure is quicker with it.
    """
    white = full_scale(picture)
    out = np.empty_like(picture)
    if len(set(stops)) == 1:
        darker = stops[0] < 0 and clipped_share(picture) >= MATTERS
        around = (around or surroundings_of_exposure(picture)) if darker else None
        if around is None or around.enclosed.mean() < MATTERS:
            table = stops_table(stops, white)
            for channel in range(3):
                out[..., channel] = table[picture[..., channel], channel]
            return out
    matrix = adaptation(np.exp2(stops[::-1]))[::-1, ::-1]
    decoded = to_linear(np.linspace(0, 1, white + 1, dtype=np.float32))
    encoded = np.round(to_encoded(np.linspace(0, 1, FINE + 1, dtype=np.float32)) * 255)
    codes = encoded.astype(np.uint8)
    if around is None:
        around = surroundings(picture, np.asarray(np.linalg.solve(matrix, np.ones(3)), float))
    for top in range(0, picture.shape[0], STRIP_ROWS):
        rows = picture[top : top + STRIP_ROWS]
        linear = np.asarray(cv2.LUT(rows, decoded), np.float32)
        if around is not None:
            around.recover(linear, rows, top, picture.shape[0])
        lit = np.asarray(cv2.transform(linear, matrix), np.float32)
        if picture.dtype == np.uint8:
            steps = np.clip(lit * FINE + 0.5, 0, FINE).astype(np.uint16)
            out[top : top + STRIP_ROWS] = cv2.LUT(steps, codes)
        else:
            out[top : top + STRIP_ROWS] = _sixteen(lit)
    return out


def surroundings_of_exposure(picture: Picture) -> Surroundings | None:
    """Return what recovers a picture whose exposure alone changes: by however much it is the same.

    All that they hold of the light is its colour.
    """
    return surroundings(picture, np.ones(3))


def _sixteen(lit: Field) -> np.ndarray:
    return np.round(to_encoded(np.clip(lit, 0, 1)) * 65535).astype(np.uint16)
