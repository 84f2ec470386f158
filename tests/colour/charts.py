"""Drawn charts: the ColorChecker's own colours under a light that is known."""

import cv2
import numpy as np

from tether.colour.chart import reference
from tether.colour.spaces import encode

PATCH, GAP = 60, 14


def drawn(gains=(1.0, 1.0, 1.0), exposure=0.8, noise=1.5, seed=0):
    """Return a uint8 BGR picture of a chart on grey cloth, lit by a light of linear RGB `gains`."""
    known = np.clip(reference(), 0, 1) * exposure * np.array(gains)
    height, width = 4 * PATCH + 5 * GAP, 6 * PATCH + 7 * GAP
    board = np.full((height, width, 3), 0.012) * np.array(gains)
    for number, colour in enumerate(known):
        row, column = divmod(number, 6)
        top, left = GAP + row * (PATCH + GAP), GAP + column * (PATCH + GAP)
        board[top : top + PATCH, left : left + PATCH] = colour
    picture = np.ones((height + 340, width + 400, 3)) * 0.25 * exposure * np.array(gains)
    picture[170 : 170 + height, 200 : 200 + width] = board
    encoded = encode(np.clip(picture, 0, 1)) * 255
    encoded += np.random.default_rng(seed).normal(size=encoded.shape) * noise
    return np.clip(np.round(encoded), 0, 255).astype(np.uint8)[..., ::-1].copy()


def kelvin(temperature):
    """Return linear RGB gains of a black body beside 6500 K, the largest 1."""
    import colour

    def rgb(t):
        xyz = colour.xy_to_XYZ(colour.CCT_to_xy(t, method="Kang 2002"))
        return colour.XYZ_to_RGB(xyz, "sRGB")

    gains = rgb(temperature) / rgb(6500)
    return tuple((gains / gains.max()).tolist())


def turned(picture, degrees):
    height, width = picture.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 0.85)
    return cv2.warpAffine(picture, matrix, (width, height), borderMode=cv2.BORDER_REPLICATE)
