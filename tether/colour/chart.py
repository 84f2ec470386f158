"""Find a ColorChecker in a picture and read its 24 patches, or say why it cannot be used.

A grid of patches is proposed by `chart_grid`; where in it the chart lies, and which way up, is told
by the colours. Nothing is believed before it is measured: inside the picture, seen nearly from the
front, even patches, few of them clipped, and colours that a real light can have made of the known
ones.
"""

from dataclasses import dataclass, replace
from itertools import product

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.colour.chart_beside import count_apart, is_part_of_larger
from tether.colour.chart_grid import LARGEST_ENLARGEMENT, SIDES, Grid, find_grids
from tether.colour.fit import COLUMNS, ROWS, fit_matrix
from tether.colour.spaces import Array, decode, difference, lab_of
from tether.errors import PictureError

PATCHES = (
    "dark skin", "light skin", "blue sky", "foliage", "blue flower", "bluish green", "orange",
    "purplish blue", "moderate red", "purple", "yellow green", "orange yellow", "blue", "green",
    "red", "yellow", "magenta", "cyan", "white", "neutral 8", "neutral 6.5", "neutral 5",
    "neutral 3.5", "black",
)  # fmt: skip

WHITE, GREY = 18, 19
"""Places of the white patch and of the grey that is next to it in lightness."""

CORE = 0.5
"""Share of a patch's width that is read: its middle, free of borders and their shadows."""

LARGEST_TILT = 0.72
"""Least ratio of opposite sides: below it (about 40° off the front) the light differs across."""

LARGEST_ASPECT_ERROR = 1.45
"""Most that the chart's width over height may differ from 3:2 by foreshortening, as a factor."""

MOST_UNEVEN = 0.06
"""Largest spread within a patch (robust deviation, encoded 0–1): twice a noisy camera's."""

MOST_BLOWN = 3
"""So many patches may have a blown channel before the exposure is useless for a fit."""

LEAST_USABLE = 16
"""Patches that a fit needs: two thirds. Strong tungsten light crushes blue in four or five."""

BLOWN, CRUSHED = 0.985, 1.5 / 255
"""Encoded values beyond which a channel counts as clipped."""

TOO_DARK_STOPS = 4.3
"""Stops below white (of the white patch's brightest channel) from which a chart is refused: its
black patch, 3.5 % as bright, has five of 255 levels then, and rounding alone moves it by a tenth.
The shared photographs, darkened so far, are corrected to errors (mean ΔE2000) of 2.1 to 4.3."""

MOST_CLIPPED = 0.2
"""Share of the picture from which a chart that is not found may have been lost to clipping: in the
shared photographs of charts it is at most a tenth, two stops brighter a fifth to nearly all."""

LEAST_INSIDE = 12
"""Patches inside the picture by which a cut chart is still known as one: half."""

WHITE_OFF_STOPS = 0.25
"""Most that white's colour may differ from grey's: more, and it was blown before it got here (by a
raw converter, whose correction then hid it)."""

NOT_A_CHART = 7.0
"""Mean ΔE2000 after a plain matrix fit from which the colours are not a ColorChecker's."""

CORNERS = np.array([[0, 0], [COLUMNS, 0], [COLUMNS, ROWS], [0, ROWS]], np.float32) - 0.5
"""The chart's corners in steps from dark skin's middle."""

CELLS = np.array(list(product(range(ROWS), range(COLUMNS))), np.float64)[:, ::-1]
"""The patches' middles (24, 2) in steps from dark skin's."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as read: `corners` (4, 2) pixels from dark skin's corner clockwise in chart order.

    `linear` (24, 3) is the mean linear RGB of each patch, `usable` (24) is False where a channel is
    clipped. `others` is how many more charts the picture shows.
    """

    corners: NDArray[np.float32]
    linear: Array
    usable: NDArray[np.bool_]
    others: int = 0


@dataclass(frozen=True, slots=True)
class _Placement:
    """Where a chart may be: its perspective from steps to pixels, and how badly it fits (ΔE2000).

    `blown` is how many of its patches have a blown channel, `brightest` their largest linear value.
    """

    to_picture: NDArray[np.float64]
    misfit: float
    blown: int
    brightest: float


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
        PictureError: there is none, or it is cut, tilted, clipped, uneven or no ColorChecker, or
            part of a larger one.
    """
    known = reference()
    best: _Placement | None = None
    grids, placements = [], []
    for side in SIDES:
        if side > LARGEST_ENLARGEMENT * max(picture.shape[:2]):
            continue
        grids = find_grids(picture, side)
        placements = [one for grid in grids for one in _placements(picture, grid, known)]
        best = min([best, *placements] if best else placements, key=_misfit, default=None)
        if best is not None and best.misfit < NOT_A_CHART:
            break
    if best is None:
        raise PictureError(_not_found(picture))
    if best.misfit > NOT_A_CHART and best.blown > MOST_BLOWN:
        raise PictureError(
            f"What may be a colour chart is too bright: {best.blown} of its patches are clipped;"
            " expose less."
        )
    if best.misfit > NOT_A_CHART and _stops(best.brightest) > TOO_DARK_STOPS:
        raise PictureError(f"What may be a colour chart is {_too_dark(best.brightest)}")
    if best.misfit > NOT_A_CHART:
        raise PictureError(
            "What was found is not a whole ColorChecker: its colours do not fit the known ones."
        )
    if is_part_of_larger(best.to_picture, grids):
        raise PictureError(
            "The colour chart is larger than a ColorChecker Classic, as an SG is: only the 24"
            " patches of the Classic are known; use one."
        )
    _check_place(picture, best)
    whole = [
        corners
        for one in sorted(placements, key=_misfit)
        if one.misfit < NOT_A_CHART and not _is_cut(picture, corners := _corners(one))
    ]
    return replace(_checked(picture, best), others=count_apart(_corners(best), whole))


def _misfit(placement: _Placement) -> float:
    return placement.misfit


def stops_below_white(chart: Chart) -> float:
    """Return how many stops the white patch's brightest channel is below the largest value."""
    return _stops(float(chart.linear[WHITE].max()))


def _stops(linear: float) -> float:
    return float(-np.log2(max(linear, 1e-6)))


def _too_dark(brightest: float) -> str:
    return (
        f"too dark ({_stops(brightest):.1f} stops below white): little but rounding and noise is"
        " left of its dark patches; expose until its white is just below clipping."
    )


def _not_found(picture: NDArray[np.uint8]) -> str:
    """Return that there is no chart, and whether the exposure may be why."""
    whole = "show the whole chart, from the front, at least a tenth of the picture wide."
    brightest = picture.max(2) / 255.0
    clipped = float((brightest >= BLOWN).mean())
    if clipped > MOST_CLIPPED:
        lost = f"{100 * clipped:.0f} % of the picture is clipped"
        return f"No colour chart was found; {lost}: expose less, and {whole}"
    if _stops(float(decode(np.quantile(brightest, 0.999)))) > TOO_DARK_STOPS:
        return f"No colour chart was found; the picture is too dark: expose more, and {whole}"
    return f"No colour chart was found: {whole}"


def _placements(picture: NDArray[np.uint8], grid: Grid, known: Array) -> list[_Placement]:
    """Return every way in which a chart may lie in a grid, each with its misfit."""
    to_picture = grid.to_picture()
    if to_picture is None:
        return []
    width = max(3, int(grid.step() * CORE * 0.7))
    colours = np.asarray(cv2.blur(picture, (width, width)), np.uint8)
    (left, top), (right, bottom) = grid.places.min(0), grid.places.max(0)
    found = []
    for quarter in range(4):
        cos, sin = ((1, 0), (0, 1), (-1, 0), (0, -1))[quarter]
        wide, high = (COLUMNS, ROWS) if quarter % 2 == 0 else (ROWS, COLUMNS)
        for x, y in product(_offsets(left, right, wide), _offsets(top, bottom, high)):
            # Turned about its own middle, then moved so that its first column and row are x and y.
            middle = np.array([(wide - 1) / 2 + x, (high - 1) / 2 + y])
            own = np.array([(COLUMNS - 1) / 2, (ROWS - 1) / 2])
            turn = np.array([[cos, -sin], [sin, cos]], np.float64)
            place = np.eye(3)
            place[:2, :2], place[:2, 2] = turn, middle - turn @ own
            placement = _placement(colours, to_picture @ place, known)
            if placement is not None:
                found.append(placement)
    return found


def _offsets(first: int, last: int, length: int) -> range:
    """Return where a row of `length` may begin to cover or lie within places first to last."""
    begin, end = int(first), int(last) - length + 1
    return range(min(begin, end), max(begin, end) + 1)


def _placement(
    colours: NDArray[np.uint8], to_picture: NDArray[np.float64], known: Array
) -> _Placement | None:
    """Return a placement with its misfit; None where too little of it is in the picture."""
    height, width = colours.shape[:2]
    middles = cv2.perspectiveTransform(CELLS[None], to_picture)[0]
    within = ((middles >= 0) & (middles <= [width - 1, height - 1])).all(1)
    inside = np.flatnonzero(within)
    if len(inside) < LEAST_INSIDE:
        return None
    x, y = np.round(middles[inside]).astype(int).T
    encoded = colours[y, x][:, ::-1] / 255.0
    blown = (encoded >= BLOWN).any(1)
    # Blown patches say nothing about colour; where few others are left, all must do.
    told = ~blown if (~blown).sum() >= LEAST_INSIDE else np.ones_like(blown)
    linear, wanted = decode(encoded[told]), known[inside[told]]
    matrix = fit_matrix(linear, wanted)
    # Beside the channel's own share; a light or a camera mixes channels, and never swaps them.
    shares = np.abs(matrix * linear.mean(0)[:, None] / wanted.mean(0))
    if (matrix.diagonal() <= 0).any() or (shares.argmax(0) != [0, 1, 2]).any():
        return None
    guess = np.clip(linear @ matrix, 0, 4)
    misfit = float(difference(lab_of(guess), lab_of(wanted)).mean())
    return _Placement(to_picture, misfit, int(blown.sum()), float(decode(encoded.max())))


def _check_place(picture: NDArray[np.uint8], placement: _Placement) -> None:
    """Raise where the chart is cut by the picture's edge or seen from too far aside."""
    corners = _corners(placement)
    if _is_cut(picture, corners):
        raise PictureError("The colour chart is cut by the edge of the picture; show all of it.")
    sides = [float(np.linalg.norm(corners[(i + 1) % 4] - corners[i])) for i in range(4)]
    opposite = min(
        min(sides[0], sides[2]) / max(sides[0], sides[2]),
        min(sides[1], sides[3]) / max(sides[1], sides[3]),
    )
    aspect = (sides[0] + sides[2]) / max(sides[1] + sides[3], 1.0) / (COLUMNS / ROWS)
    if opposite < LARGEST_TILT or not 1 / LARGEST_ASPECT_ERROR < aspect < LARGEST_ASPECT_ERROR:
        raise PictureError("The colour chart is tilted too far; turn it towards the camera.")


def _is_cut(picture: NDArray[np.uint8], corners: NDArray[np.float32]) -> bool:
    height, width = picture.shape[:2]
    return bool((corners < 0).any() or (corners > np.array([width - 1, height - 1])).any())


def _corners(placement: _Placement) -> NDArray[np.float32]:
    corners = cv2.perspectiveTransform(CORNERS[None].astype(np.float64), placement.to_picture)
    return np.asarray(corners[0], np.float32)


def _checked(picture: NDArray[np.uint8], placement: _Placement) -> Chart:
    """Return the chart's colours, or raise the reason why they cannot be used."""
    linear, spreads = np.empty((len(CELLS), 3)), np.empty(len(CELLS))
    blown, crushed = np.zeros(len(CELLS), bool), np.zeros(len(CELLS), bool)
    for number, cell in enumerate(CELLS):
        pixels = _core(picture, placement.to_picture, cell)
        linear[number] = decode(pixels).mean(0)
        blown[number] = (pixels >= BLOWN).mean(0).max() > 0.02
        crushed[number] = (np.median(pixels, 0) <= CRUSHED).any()
        middle = np.median(pixels, 0)
        spreads[number] = (1.4826 * np.median(np.abs(pixels - middle), 0)).max()
    ratios = np.log2(np.maximum(linear[WHITE], 1e-6) / np.maximum(linear[GREY], 1e-6))
    blown[WHITE] |= np.ptp(ratios) > WHITE_OFF_STOPS
    if _stops(float(linear[WHITE].max())) > TOO_DARK_STOPS:
        raise PictureError(f"The colour chart is {_too_dark(float(linear[WHITE].max()))}")
    if blown.sum() > MOST_BLOWN:
        raise PictureError(f"{blown.sum()} patches of the colour chart are clipped; expose less.")
    if (~(blown | crushed)).sum() < LEAST_USABLE:
        raise PictureError(
            f"{(blown | crushed).sum()} patches of the colour chart are clipped, most of them dark"
            " in one colour: expose more, or use a less coloured light."
        )
    if (spreads > MOST_UNEVEN).sum() > MOST_BLOWN:
        raise PictureError(
            "The colour chart's patches are not even: it is covered, cut, blurred or in shadow."
        )
    return Chart(_corners(placement), linear, ~(blown | crushed))


def _core(
    picture: NDArray[np.uint8], to_picture: NDArray[np.float64], cell: NDArray[np.float64]
) -> Array:
    """Return the encoded RGB pixels (n, 3) of the middle of the patch at `cell`."""
    half = CORE / 2
    square = np.array([[-half, -half], [half, -half], [half, half], [-half, half]])
    quad = cv2.perspectiveTransform((cell + square)[None], to_picture)[0].round().astype(np.int32)
    x, y, w, h = cv2.boundingRect(quad)
    mask = np.zeros((h, w), np.uint8)
    cv2.fillConvexPoly(mask, quad - [x, y], 1)
    return np.asarray(picture[y : y + h, x : x + w][mask > 0][:, ::-1] / 255.0)
