"""Sitters of known outline composed before a plain backdrop in linear light, and cut out again."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from tests.retouch.test_backdrop import COLUMNS, ROWS, SHAPE, SITTER, X, Y
from tether.retouch.part import Part
from tether.retouch.plan import ALIKE, HAZY, prepare
from tether.retouch.recipe import Background, Light, Recipe
from tether.retouch.regions.regions import Regions
from tether.retouch.render import apply, render
from tether.retouch.tone import to_encoded, to_linear

BLUE = Recipe(background=Background(colour="#2a5fb0", replace=1.0))
NEW = np.array([0xB0, 0x5F, 0x2A])
HEAD, CLOTH = np.array([0.02, 0.025, 0.03]), np.array([0.9, 0.9, 0.9])
PAPERS = {"grey": (0.5, 0.5, 0.5), "pale": (0.75, 0.7, 0.72), "blue": (0.4, 0.15, 0.04)}


def strands():
    """A tuft of hair, three pixels wide strands, that the segmenter knows nothing of."""
    drawn = np.zeros((ROWS * 4, COLUMNS * 4), np.float32)
    for number in range(7):
        end = (4 * 285, 4 * (90 + 25 * number))
        cv2.line(drawn, (4 * 190, 4 * 190), end, 1.0, 10, cv2.LINE_AA)
    return cv2.resize(drawn, (COLUMNS, ROWS), interpolation=cv2.INTER_AREA)


STRANDS = strands()
ALPHA = np.maximum(SITTER, STRANDS)


def picture_before(paper, colour=HEAD, alpha=ALPHA):
    fall = np.exp2(-0.5 * np.hypot(X - 0.5, Y - 0.5))[..., None]
    behind = np.array(paper) * fall
    linear = alpha[..., None] * colour + (1 - alpha[..., None]) * behind
    noise = np.random.default_rng(1).normal(0, 1.0, (*SHAPE, 3))
    encoded = to_encoded(linear.astype(np.float32)) * 255 + noise
    return np.round(np.clip(encoded, 0, 255)).astype(np.uint8)


def regions(hair=True):
    """What a segmenter gives: the oval, soft over some pixels, without the strands."""
    rough = cv2.GaussianBlur(SITTER, (0, 0), 3)
    masks = dict.fromkeys(
        ("skin", "neck", "lips", "eyes", "irises", "brows", "teeth", "hair"),
        np.zeros(SHAPE, np.float32),
    )
    if hair:
        masks["hair"] = rough
    return Regions(**masks, background=1 - rough)


def wanted(colour=HEAD, alpha=ALPHA):
    new = to_linear((NEW / 255).astype(np.float32))
    return alpha[..., None] * colour + (1 - alpha[..., None]) * new


def linear(picture):
    return to_linear((picture / 255).astype(np.float32))


@pytest.mark.parametrize("paper", PAPERS)
def test_hair_that_the_segmenter_missed_stays_without_the_old_backdrop(paper):
    picture = picture_before(PAPERS[paper])
    out = linear(render(picture, regions(), BLUE))
    off = np.abs(out - wanted()).max(2)
    assert off.mean() < 0.01
    tuft = (STRANDS > 0.5) & (cv2.dilate(SITTER, np.ones((9, 9))) < 0.01)
    assert off[tuft].mean() < 0.06
    edge = (ALPHA > 0.05) & (ALPHA < 0.95)
    assert off[edge].mean() < 0.06
    soft = np.abs(wanted() - wanted(alpha=1 - regions().background)).max(2)
    assert off[tuft].mean() < 0.3 * soft[tuft].mean()


def test_the_new_backdrop_is_its_colour_and_the_sitter_stays():
    picture = picture_before(PAPERS["grey"])
    out = render(picture, regions(), BLUE)
    behind = cv2.dilate(ALPHA, np.ones((15, 15))) < 0.01
    assert np.abs(out[behind].astype(int) - NEW).max() <= 1
    inside = cv2.erode(SITTER, np.ones((13, 13))) > 0.99
    assert np.array_equal(out[inside], picture[inside])


@pytest.mark.parametrize("colour", [(0.78, 0.76, 0.77), (0.9, 0.9, 0.9)])
def test_a_white_shirt_before_white_stays_whole(colour):
    picture = picture_before((0.8, 0.8, 0.8), np.array(colour), SITTER)
    out = render(picture, regions(hair=False), BLUE)
    inside = cv2.erode(SITTER, np.ones((21, 21))) > 0.99
    assert np.array_equal(out[inside], picture[inside])


def test_a_hole_of_the_segmenter_within_the_sitter_is_filled():
    picture = picture_before(PAPERS["grey"], CLOTH, SITTER)
    hole = np.hypot(X - 0.5, Y - 0.6) < 0.02
    holed = regions(hair=False)
    background = np.where(hole, np.float32(0.8), holed.background)
    out = render(picture, replace(holed, background=background), BLUE)
    assert np.array_equal(out[hole], picture[hole])


def test_light_acts_on_the_sitter_and_not_on_the_new_backdrop():
    picture = picture_before(PAPERS["grey"])
    out = render(picture, regions(), replace(BLUE, light=Light(exposure_stops=1.0)))
    behind = cv2.dilate(ALPHA, np.ones((15, 15))) < 0.01
    assert np.abs(out[behind].astype(int) - NEW).max() <= 1
    inside = cv2.erode(SITTER, np.ones((13, 13))) > 0.99
    assert out[inside].mean() > 1.2 * picture[inside].mean()


def test_sixteen_bits_and_another_size_are_cut_out_alike():
    picture = picture_before(PAPERS["grey"])
    deep = render(picture.astype(np.uint16) * 257, regions(), BLUE)
    assert np.abs(deep / 257 - render(picture, regions(), BLUE)).max() < 3
    large = cv2.resize(picture, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
    small = cv2.resize(render(large, regions(), BLUE), SHAPE[::-1], interpolation=cv2.INTER_AREA)
    assert np.abs(linear(small) - wanted()).max(2).mean() < 0.012


@pytest.mark.parametrize("corner", [(0, 0), (171, 93)])
def test_a_part_is_cut_out_as_in_the_whole(corner):
    picture = cv2.resize(picture_before(PAPERS["grey"]), None, fx=2, fy=2)
    plan = prepare(picture, regions())
    (top, left), (rows, columns) = corner, (230, 201)
    cut = np.ascontiguousarray(picture[top : top + rows, left : left + columns])
    part = apply(cut, plan.adjustment(BLUE), Part(top, left, picture.shape[:2]))
    expected = render(picture, regions(), BLUE, plan)[top : top + rows, left : left + columns]
    off = np.abs(part.astype(int) - expected)
    assert not np.array_equal(expected, cut)
    assert off.mean() < 0.2  # its noise is told by the clean backdrop that is in it
    assert np.percentile(off, 99.5) <= 8


def test_before_a_room_the_segmenter_alone_decides_and_it_is_said():
    tiles = np.where((X * 8).astype(int) % 2 == (Y * 8).astype(int) % 2, 0.7, 0.25)[..., None]
    mixed = SITTER[..., None] * HEAD + (1 - SITTER[..., None]) * tiles
    picture = np.round(to_encoded(mixed.astype(np.float32)) * 255).astype(np.uint8)
    plan = prepare(picture, regions())
    assert plan.matte is None
    assert plan.notes(BLUE) == ("The backdrop is not plain: the edge of hair is a rough one",)
    out = render(picture, regions(), BLUE, plan)
    assert np.abs(out[regions().background > 0.999].astype(int) - NEW).max() <= 1


def test_half_of_a_new_backdrop_lies_between():
    picture = picture_before(PAPERS["grey"])
    half = replace(BLUE, background=replace(BLUE.background, replace=0.5))
    out = linear(render(picture, regions(), half))
    behind = cv2.dilate(ALPHA, np.ones((15, 15))) < 0.01
    between = (linear(picture) + to_linear((NEW / 255).astype(np.float32))) / 2
    assert np.abs(out - between)[behind].max() < 0.01


def test_a_share_of_a_new_backdrop_is_as_much_of_the_whole_one_at_edges_too():
    picture = picture_before(PAPERS["grey"])
    part = replace(BLUE, background=replace(BLUE.background, replace=0.9))
    whole = linear(render(picture, regions(), BLUE))
    out = linear(render(picture, regions(), part))
    assert np.abs(out - 0.9 * whole - 0.1 * linear(picture)).max() < 0.02


def curls():
    """A net of hairs above the head, with gaps between them, and all of it taken for hair."""
    drawn = np.zeros((ROWS * 4, COLUMNS * 4), np.float32)
    for number in range(13):
        across, down = 4 * (85 + 10 * number), 4 * (30 + 10 * number)
        cv2.line(drawn, (across, 4 * 25), (across, 4 * 170), 1.0, 12, cv2.LINE_AA)
        cv2.line(drawn, (4 * 80, down), (4 * 210, down), 1.0, 12, cv2.LINE_AA)
    return cv2.resize(drawn, (COLUMNS, ROWS), interpolation=cv2.INTER_AREA)


def hood(alpha):
    """The regions of a segmenter that sees hair wherever hairs are close."""
    closed = cv2.morphologyEx(alpha, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    rough = cv2.GaussianBlur(closed, (0, 0), 2)
    return replace(regions(), hair=rough, background=1 - rough)


def test_the_old_backdrop_between_curls_that_the_segmenter_took_for_hair_goes():
    alpha = np.maximum(SITTER, curls())
    picture = picture_before(PAPERS["pale"], alpha=alpha)
    out = linear(render(picture, hood(alpha), BLUE))
    gaps = (alpha < 0.01) & (hood(alpha).hair > 0.9)
    assert gaps.sum() > 300
    assert np.abs(out - wanted(alpha=alpha)).max(2)[gaps].mean() < 0.1
    hairs = (curls() > 0.99) & (hood(alpha).hair > 0.9)
    assert np.abs(out - wanted(alpha=alpha)).max(2)[hairs].mean() < 0.05


def test_gleams_in_dense_hair_are_no_holes():
    gleams = np.where(np.sin(X * 300) > 0.5, 0.4, 0.0)[..., None]
    picture = picture_before(PAPERS["pale"], HEAD + gleams * np.array(PAPERS["pale"]), SITTER)
    out = render(picture, regions(), BLUE)
    inside = cv2.erode(SITTER, np.ones((25, 25))) > 0.99
    inside &= ~(cv2.erode(SITTER, np.ones((57, 57))) > 0.99)
    assert np.abs(out[inside].astype(int) - picture[inside]).mean() < 4


def test_no_crumbs_stay_along_an_edge_that_was_sharpened_and_saved_as_jpeg():
    skin = np.array([0.22, 0.30, 0.48])
    picture = picture_before(PAPERS["pale"], skin, SITTER).astype(np.float32)
    sharp = np.clip(2 * picture - cv2.GaussianBlur(picture, (0, 0), 1.5), 0, 255).astype(np.uint8)
    _, file = cv2.imencode(".jpg", sharp, [cv2.IMWRITE_JPEG_QUALITY, 30])
    picture = cv2.imdecode(file, cv2.IMREAD_COLOR)
    bare = replace(regions(hair=False), skin=cv2.GaussianBlur(SITTER, (0, 0), 1))
    out = linear(render(picture, bare, BLUE))
    beside = (cv2.dilate(SITTER, np.ones((21, 21))) > 0) & (
        cv2.dilate(SITTER, np.ones((5, 5))) == 0
    )
    off = np.abs(out - wanted(alpha=np.zeros_like(SITTER))).max(2)
    assert off[beside].max() < 0.1


@pytest.mark.parametrize(
    ("colour", "alpha", "told"),
    [
        (HEAD, SITTER, ()),
        (HEAD, np.maximum(SITTER, 0.5 * cv2.dilate(SITTER, np.ones((25, 25)))), (HAZY,)),
        ((0.52, 0.5, 0.51), SITTER, (ALIKE,)),
    ],
)
def test_a_cut_that_is_to_be_looked_at_is_told(colour, alpha, told):
    seen = hood(alpha) if told == (HAZY,) else regions(hair=told != (ALIKE,))
    plan = prepare(picture_before(PAPERS["grey"], np.array(colour), alpha), seen)
    assert plan.notes(BLUE) == told
    assert plan.notes(replace(BLUE, strength=0.0)) == ()
    assert plan.notes(Recipe()) == ()
