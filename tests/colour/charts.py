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


def drawn_sg(gap=GAP, exposure=0.8):
    """Return a picture of a ColorChecker SG: 14 × 10 patches, the Classic's colours in its middle.

    From colour-science's data.
    """
    import colour

    checker = colour.CCS_COLOURCHECKERS["ColorCheckerSG - After November 2014"]
    xyz = colour.xyY_to_XYZ(np.array(list(checker.data.values())))
    rgb = colour.XYZ_to_RGB(
        xyz, "sRGB", illuminant=checker.illuminant, chromatic_adaptation_transform="Bradford"
    )
    step = PATCH + gap
    picture = np.full((10 * step + 200, 14 * step + 200, 3), 0.25 * exposure)
    picture[100:-100, 100:-100] = 0.012
    for name, colours in zip(checker.data, np.clip(rgb, 0, 1), strict=True):
        top, left = 100 + gap + (int(name[1:]) - 1) * step, 100 + gap + (ord(name[0]) - 65) * step
        picture[top : top + PATCH, left : left + PATCH] = colours * exposure
    return np.round(encode(picture) * 255).astype(np.uint8)[..., ::-1].copy()


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
