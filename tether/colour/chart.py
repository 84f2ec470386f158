"""Find a ColorChecker in a picture and read its 24 patches, or say why it cannot be used.

OpenCV's mcc proposes where the chart is. It also proposes charts that are cut or are none, so
nothing is believed before it is measured: inside the picture, seen nearly from the front, even
patches, none clipped, and colours that a real light can have made of the known ones.
"""

from dataclasses import dataclass
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.colour.fit import fit_matrix
from tether.colour.spaces import Array, decode, difference, lab_of
from tether.errors import PictureError

COLUMNS, ROWS = 6, 4

PATCHES = (
    "dark skin", "light skin", "blue sky", "foliage", "blue flower", "bluish green", "orange",
    "purplish blue", "moderate red", "purple", "yellow green", "orange yellow", "blue", "green",
    "red", "yellow", "magenta", "cyan", "white", "neutral 8", "neutral 6.5", "neutral 5",
    "neutral 3.5", "black",
)  # fmt: skip

SEARCH_SIDES = (1100, 700, 1600, 2200)
"""Picture sizes searched, longest side in pixels: the finder wants patches of 20–80 pixels."""

SEARCH_SEEDS = (0, 1)
"""The finder clusters from random starts; a second start finds what the first missed."""

SEARCH_TURNS_DEG = (0.0, -10.0, 10.0)
"""Turns of the picture that are searched: the finder misses charts held 5–15° askew."""

CORE = 0.5
"""Share of a patch's width that is read: its middle, free of borders and their shadows."""

LARGEST_TILT = 0.72
"""Least ratio of opposite sides: below it (about 40° off the front) the light differs across."""

LARGEST_ASPECT_ERROR = 1.45
"""Most that the chart's width over height may differ from 3:2 by foreshortening, as a factor."""

MOST_UNEVEN = 0.06
"""Largest spread within a patch (robust deviation, encoded 0–1): twice a noisy camera's."""

MOST_CLIPPED = 3
"""So many patches may have a blown channel before the exposure is useless for a fit."""

BLOWN = 0.985
"""Encoded value from which a channel counts as clipped: 251 of 255."""

REFINEMENTS = 2
"""Rounds of fitting the grid to the patches; the second starts from nearly right."""

FLOOD_TOLERANCE = 14
"""Encoded steps (of 255) that one patch may vary by: light falls off across it, and noise."""

LEAST_SEEN = 8
"""Patches that must be seen for the grid to be fitted to them: twice what a perspective needs."""

NOT_A_CHART = 7.0
"""Mean ΔE2000 after a plain matrix fit from which the colours are not a ColorChecker's."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as read: `corners` (4, 2) pixels from dark skin's corner clockwise in chart order.

    `linear` (24, 3) is the mean linear RGB of each patch, `usable` (24) is False where a channel is
    clipped.
    """

    corners: NDArray[np.float32]
    linear: Array
    usable: NDArray[np.bool_]


def reference() -> Array:
    """Return the ColorChecker's 24 patches as linear sRGB (24, 3), D65; cyan lies out of gamut.

    From colour-science's `ColorChecker 2005` (xyY under ICC D50), adapted by Bradford.
    """
    import colour

    checker = colour.CCS_COLOURCHECKERS["ColorChecker 2005"]
    xyz = colour.xyY_to_XYZ(np.array(list(checker.data.values())))
    rgb = colour.XYZ_to_RGB(
        xyz, "sRGB", illuminant=checker.illuminant, chromatic_adaptation_transform="Bradford"
    )
    return np.asarray(rgb, np.float64)


def read_chart(picture: NDArray[np.uint8]) -> Chart:
    """Return the chart in a BGR picture (sRGB-encoded).

    Raises:
        PictureError: there is none, or it is cut, tilted, clipped, uneven or no ColorChecker.
    """
    proposals = _proposals(picture)
    if not proposals:
        raise PictureError(
            "No colour chart was found: show the whole chart, from the front, at least a fifth of"
            " the picture wide."
        )
    fault: PictureError | None = None
    for corners in proposals:
        try:
            return _checked(picture, corners)
        except PictureError as error:
            fault = fault or error
    raise fault or PictureError("No colour chart was found.")


def _proposals(picture: NDArray[np.uint8]) -> list[NDArray[np.float32]]:
    """Return corner sets from the finder, in pixels of the picture, from a few views of it."""
    for turn in SEARCH_TURNS_DEG:
        found: list[NDArray[np.float32]] = []
        for side in SEARCH_SIDES:
            scale = side / max(picture.shape[:2])
            if scale > 2.5:
                continue
            found += _at_size(picture, scale, turn)
            if len(found) >= 2:
                break
        if found:
            return found
    return []


def _at_size(
    picture: NDArray[np.uint8], scale: float, turn_deg: float
) -> list[NDArray[np.float32]]:
    """Return corner sets from the finder on the picture scaled and turned, in its own pixels."""
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    sized = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=way)
    height, width = sized.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), turn_deg, 1.0)
    if turn_deg:
        sized = cv2.warpAffine(sized, matrix, (width, height), borderMode=cv2.BORDER_REPLICATE)
    back = cv2.invertAffineTransform(matrix)
    found: list[NDArray[np.float32]] = []
    for view in _views(np.asarray(sized, np.uint8)):
        for seed in SEARCH_SEEDS:
            cv2.setRNGSeed(seed)
            detector = cv2.mcc.CCheckerDetector.create()
            if not detector.process(view):
                continue
            for checker in detector.getListColorChecker():
                corners = np.asarray(checker.getBox(), np.float64) @ back[:, :2].T + back[:, 2]
                found.append(np.asarray(corners / scale, np.float32))
            if found:
                break
    return found


def _views(picture: NDArray[np.uint8]) -> list[NDArray[np.uint8]]:
    """Return the picture as it is, with each channel's contrast evened, and roughly balanced."""
    even = cv2.createCLAHE(3.0)
    evened = cv2.merge([even.apply(channel) for channel in cv2.split(picture)])
    bright = np.maximum(np.percentile(picture.reshape(-1, 3), 98, axis=0), 1)
    balanced = np.clip(picture / bright, 0, 1) ** (1 / 1.5) * 255
    return [picture, np.asarray(evened, np.uint8), balanced.astype(np.uint8)]


def _checked(picture: NDArray[np.uint8], corners: NDArray[np.float32]) -> Chart:
    """Return the chart at `corners`, or raise the reason why it is none that can be used."""
    height, width = picture.shape[:2]
    corners = _refined(picture, corners)
    if (corners < 1).any() or (corners > np.array([width - 2, height - 2], np.float32)).any():
        raise PictureError("The colour chart is cut by the edge of the picture; show all of it.")
    sides = [float(np.linalg.norm(corners[(i + 1) % 4] - corners[i])) for i in range(4)]
    opposite = min(
        min(sides[0], sides[2]) / max(sides[0], sides[2]),
        min(sides[1], sides[3]) / max(sides[1], sides[3]),
    )
    aspect = (sides[0] + sides[2]) / max(sides[1] + sides[3], 1.0) / (COLUMNS / ROWS)
    if opposite < LARGEST_TILT or not 1 / LARGEST_ASPECT_ERROR < aspect < LARGEST_ASPECT_ERROR:
        raise PictureError("The colour chart is tilted too far; turn it towards the camera.")
    known = reference()
    turned = [np.roll(corners, -turn, axis=0) for turn in (0, 2)]
    charts = [_measured(picture, box.astype(np.float32)) for box in turned]
    errors = [_misfit(chart.linear, known) for chart, _ in charts]
    (chart, spread), error = charts[int(np.argmin(errors))], min(errors)
    if int((~chart.usable).sum()) > MOST_CLIPPED:
        raise PictureError(
            f"{int((~chart.usable).sum())} patches of the colour chart are clipped; expose less."
        )
    if error > NOT_A_CHART:
        raise PictureError(
            "What was found is not a whole ColorChecker: its colours do not fit the known ones."
        )
    if int((spread > MOST_UNEVEN).sum()) > MOST_CLIPPED:
        raise PictureError(
            "The colour chart's patches are not even: it is covered, cut, blurred or in shadow."
        )
    return chart


def _refined(picture: NDArray[np.uint8], corners: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the corners moved so that the grid's cells lie on the patches that are seen.

    The finder's box can be off by half a patch at one corner. Each predicted middle is flooded to
    its patch's edges; the middles of the floods of a patch's size give the true perspective.
    """
    grid = np.array([[0, 0], [COLUMNS, 0], [COLUMNS, ROWS], [0, ROWS]], np.float32)
    cells = np.array([[c + 0.5, r + 0.5] for r in range(ROWS) for c in range(COLUMNS)], np.float32)
    smooth = cv2.medianBlur(picture, 3)
    height, width = picture.shape[:2]
    for _ in range(REFINEMENTS):
        to_picture = cv2.getPerspectiveTransform(grid, corners)
        middles = cv2.perspectiveTransform(cells[None], to_picture)[0]
        cell = float(np.sqrt(cv2.contourArea(corners) / (COLUMNS * ROWS)))
        seen, wanted = [], []
        for place, (x, y) in zip(cells, middles, strict=True):
            if not (0 <= x < width and 0 <= y < height):
                continue
            mask = np.zeros((height + 2, width + 2), np.uint8)
            flags = 4 | cv2.FLOODFILL_MASK_ONLY | cv2.FLOODFILL_FIXED_RANGE | (1 << 8)
            tolerance = (FLOOD_TOLERANCE,) * 3
            area, _, _, box = cv2.floodFill(
                smooth, mask, (int(x), int(y)), 0, tolerance, tolerance, flags
            )
            square = 0.6 < box[2] / max(box[3], 1) < 1.7
            if square and 0.25 * cell**2 < area < 1.1 * cell**2:
                moments = cv2.moments(mask[1:-1, 1:-1], binaryImage=True)
                seen.append([moments["m10"] / area, moments["m01"] / area])
                wanted.append(place)
        if len(seen) < LEAST_SEEN:
            break
        homography = cv2.findHomography(
            np.array(wanted, np.float32), np.array(seen, np.float32), cv2.RANSAC, 0.15 * cell
        )
        found = cast("NDArray[np.float64] | None", homography[0])  # OpenCV's types know no None
        if found is None:
            break
        corners = cv2.perspectiveTransform(grid[None], found)[0].astype(np.float32)
    return corners


def _measured(
    picture: NDArray[np.uint8], corners: NDArray[np.float32]
) -> tuple[Chart, NDArray[np.float64]]:
    """Return the chart as read at `corners`, and the spread within each patch."""
    corner_cells = np.array([[0, 0], [COLUMNS, 0], [COLUMNS, ROWS], [0, ROWS]], np.float32)
    to_picture = cv2.getPerspectiveTransform(corner_cells, corners)
    means, usable, spreads = [], [], []
    for number in range(COLUMNS * ROWS):
        row, column = divmod(number, COLUMNS)
        middle = np.array([column + 0.5, row + 0.5], np.float32)
        half = CORE / 2
        square = np.array([[-half, -half], [half, -half], [half, half], [-half, half]], np.float32)
        quad = cv2.perspectiveTransform((middle + square)[None], to_picture)[0]
        x, y, w, h = cv2.boundingRect(np.round(quad).astype(np.int32))
        mask = np.zeros((h, w), np.uint8)
        cv2.fillConvexPoly(mask, np.round(quad).astype(np.int32) - [x, y], 1)
        pixels = picture[y : y + h, x : x + w][mask > 0][:, ::-1] / 255.0
        means.append(decode(pixels).mean(0))
        usable.append((pixels >= BLOWN).mean(0).max() < 0.02)
        middle_value = np.median(pixels, 0)
        deviation = 1.4826 * np.median(np.abs(pixels - middle_value), 0)
        spreads.append(float(deviation.max()))
    return Chart(corners, np.array(means), np.array(usable)), np.array(spreads)


def _misfit(linear: Array, known: Array) -> float:
    """Return the mean ΔE2000 left by a plain matrix: small for a chart under any light."""
    matrix = fit_matrix(linear, known)
    return float(difference(lab_of(np.clip(linear @ matrix, 0, 4)), lab_of(known)).mean())
