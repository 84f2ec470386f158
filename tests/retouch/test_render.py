from dataclasses import replace

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.retouch.faces import portrait, regions
from tether.retouch import mesh, steps
from tether.retouch.bands import Bands
from tether.retouch.face_plan import face_gain, neck_gain
from tether.retouch.part import Part
from tether.retouch.plan import prepare
from tether.retouch.preview import Preview
from tether.retouch.recipe import Background, Crop, Features, Light, Recipe, Skin, load_recipe
from tether.retouch.render import apply, render
from tether.retouch.tone import from_lab, stops_table, to_encoded, to_lab, to_linear


def lab(picture):
    return to_lab((picture / np.float32(255)).astype(np.float32))


def change(one, other):
    return np.linalg.norm(lab(one) - lab(other), axis=2)


def band(plane, low, high):
    return cv2.GaussianBlur(plane, (0, 0), low) - cv2.GaussianBlur(plane, (0, 0), high)


@pytest.fixture(scope="module")
def natural():
    picture, _, _ = portrait()
    return render(picture, regions(), load_recipe("natural"))


@pytest.mark.parametrize("name", ["natural", "studio", "bright"])
@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_strength_0_is_the_original_bit_for_bit(name, kind):
    picture = portrait()[0].astype(kind) * (257 if kind == np.uint16 else 1)
    out = render(picture, regions(), load_recipe(name).with_strength(0))
    assert out.dtype == kind
    assert np.array_equal(out, picture)
    assert out is not picture


def test_none_changes_nothing():
    picture, _, _ = portrait()
    assert np.array_equal(render(picture, regions(), load_recipe("none")), picture)


def test_hair_lips_and_background_are_left_alone(natural):
    picture, _, _ = portrait()
    changed = change(picture, natural)
    for name in ("hair", "lips", "background"):
        assert changed[regions().masks()[name] > 0.9].mean() < 0.5, name


def test_eyes_are_left_alone_where_the_recipe_does():
    picture, _, _ = portrait()
    out = render(picture, regions(), replace(load_recipe("natural"), features=Features()))
    assert change(picture, out)[regions().eyes > 0.9].mean() < 0.5


def test_pores_stay_and_blotches_go():
    picture, _, _ = portrait()
    blotchy = picture.astype(np.float32)
    noise = np.random.default_rng(0).normal(size=picture.shape[:2]).astype(np.float32)
    size = float(np.ptp(regions().faces[0][:, 1]))
    wide = band(noise, 0.012 * size, 0.02 * size)
    pores = np.random.default_rng(1).normal(size=picture.shape[:2]).astype(np.float32) * 12
    blotchy += pores[..., None]
    blotchy = np.clip(blotchy + (wide / wide.std() * 6)[..., None], 0, 255).astype(np.uint8)
    out = render(blotchy, regions(), replace(load_recipe("natural"), features=Features()))
    firm = cv2.erode((regions().skin > 0.95).astype(np.uint8), np.ones((25, 25))) > 0
    before, after = lab(blotchy)[..., 0], lab(out)[..., 0]
    fine = [(band(x, 0.4, 1.3)[firm] ** 2).mean() for x in (before, after)]
    blotches = [(band(x, 0.012 * size, 0.02 * size)[firm] ** 2).mean() for x in (before, after)]
    assert fine[1] > 0.85 * fine[0]
    assert blotches[1] < 0.6 * blotches[0]


def test_preview_and_full_size_look_the_same(natural):
    picture, _, _ = portrait()
    half = cv2.resize(picture, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    small = render(half, regions(), load_recipe("natural"))
    reduced = cv2.resize(natural, half.shape[1::-1], interpolation=cv2.INTER_AREA)
    assert change(reduced, small).mean() < 0.5
    assert np.percentile(change(reduced, small), 99) < 3


def test_sixteen_bits_look_like_eight(natural):
    picture, _, _ = portrait()
    out = render(picture.astype(np.uint16) * 257, regions(), load_recipe("natural"))
    assert out.dtype == np.uint16
    assert np.abs(out / 257 - natural).max() <= 1.5


def test_half_strength_lies_between(natural):
    picture, _, _ = portrait()
    half = render(picture, regions(), load_recipe("natural").with_strength(0.5))
    assert 0.3 < change(picture, half).mean() / change(picture, natural).mean() < 0.7


def test_a_slider_reuses_the_plan(natural):
    picture, _, _ = portrait()
    ready = Preview(picture, regions())
    assert np.array_equal(ready.render(load_recipe("natural")), natural)


def test_a_plain_backdrop_is_laid_behind_the_person():
    picture, _, _ = portrait()
    recipe = Recipe(background=Background(colour="#204060", replace=1.0))
    out = render(picture, regions(), recipe)
    sure = regions().background > 0.999
    assert np.abs(out[sure].astype(int) - [0x60, 0x40, 0x20]).max() <= 1
    person = regions().background == 0
    assert person.mean() > 0.1
    assert np.array_equal(out[person], picture[person])


def test_vignette_darkens_corners_only():
    picture = np.full((300, 400, 3), 128, np.uint8)
    empty = regions().resized(400, 300)
    out = render(picture, empty, Recipe(background=Background(vignette_stops=1.0)))
    assert out[150, 200, 0] == 128
    assert 88 <= out[2, 2, 0] <= 98  # half the linear light of 128 is 92
    assert np.array_equal(out, out[::-1, ::-1])


def test_the_crop_sets_eye_line_and_aspect():
    picture, _, _ = portrait()
    out = render(picture, regions(), Recipe(crop=Crop(aspect=0.8, eye_line=0.4, head_size=0.6)))
    assert out.shape[1] / out.shape[0] == pytest.approx(0.8, abs=0.01)


def test_spots_are_found_healed_and_can_be_kept():
    picture = portrait()[0].copy()
    points = regions().faces[0]
    size = float(np.ptp(points[:, 1]))
    x, y = points[[50, 205]].mean(0)
    ys, xs = np.mgrid[: picture.shape[0], : picture.shape[1]]
    disc = np.exp(-(((xs - x) ** 2 + (ys - y) ** 2) / (0.012 * size) ** 2))[..., None]
    spotted = np.clip(picture - disc * [40, 45, 10], 0, 255).astype(np.uint8)
    plan = prepare(spotted, regions())
    scale = plan.shape[1] / picture.shape[1]
    near = [
        i for i, s in enumerate(plan.spots)
        if np.hypot(s.x - x * scale, s.y - y * scale) < 0.02 * size * scale
    ]  # fmt: skip
    assert len(near) == 1
    assert plan.spots[near[0]].kind == "blemish"
    natural = load_recipe("natural")
    core = disc[..., 0] > 0.7
    ring = (disc[..., 0] < 0.02) & (np.hypot(xs - x, ys - y) < 0.035 * size)

    def contrast(shown):
        return np.linalg.norm(lab(shown)[core].mean(0) - lab(shown)[ring].mean(0))

    healed = render(spotted, regions(), natural, plan)
    keep = tuple(plan.places()[i] for i in near)
    choice = replace(natural, skin=replace(natural.skin, keep=keep))
    kept = render(spotted, regions(), choice, plan)
    assert contrast(healed) < 0.4 * contrast(spotted)
    assert contrast(kept) > 1.5 * contrast(healed)


def test_a_dark_brown_mole_is_found_and_stays():
    picture = portrait()[0].copy()
    points = regions().faces[0]
    size = float(np.ptp(points[:, 1]))
    x, y = points[[50, 205]].mean(0)
    ys, xs = np.mgrid[: picture.shape[0], : picture.shape[1]]
    distance = np.hypot(xs - x, ys - y)
    disc = np.exp(-((distance / (0.02 * size)) ** 4))[..., None]
    spotted = from_lab(lab(picture) + (disc * [-12, 0.5, 1]).astype(np.float32))
    spotted = np.round(np.clip(spotted, 0, 1) * 255).astype(np.uint8)
    plan = prepare(spotted, regions())
    scale = plan.shape[1] / picture.shape[1]
    near = [
        s.kind for s in plan.spots
        if np.hypot(s.x / scale - x, s.y / scale - y) < 0.01 * size
    ]  # fmt: skip
    assert near == ["mole"]
    shown = render(spotted, regions(), load_recipe("natural"), plan)
    core, ring = disc[..., 0] > 0.7, (distance > 0.03 * size) & (distance < 0.04 * size)
    contrasts = [lab(one)[core, 0].mean() - lab(one)[ring, 0].mean() for one in (spotted, shown)]
    assert contrasts[1] < 0.7 * contrasts[0]


@pytest.mark.parametrize("place", [118, 119, 229], ids=["cheek", "below the eye", "lower lid"])
def test_a_broad_mole_stays_where_the_face_has_dark_form_too(place):
    picture = portrait()[0].copy()
    points = regions().faces[0]
    size = float(np.ptp(points[:, 1]))
    x, y = points[place]
    ys, xs = np.mgrid[: picture.shape[0], : picture.shape[1]]
    distance = np.hypot(xs - x, ys - y)
    disc = np.exp(-((distance / (0.033 * size)) ** 4))[..., None]
    spotted = from_lab(lab(picture) + (disc * [-15, 2, 2]).astype(np.float32))
    spotted = np.round(np.clip(spotted, 0, 1) * 255).astype(np.uint8)
    natural = replace(load_recipe("natural"), features=Features())
    clean, shown = (render(one, regions(), natural) for one in (picture, spotted))
    core = (disc[..., 0] > 0.7) & (regions().skin > 0.9)
    left = lab(shown)[core, 0] - lab(clean)[core, 0]
    planted = lab(spotted)[core, 0] - lab(picture)[core, 0]
    assert left.mean() / planted.mean() > 0.75


def test_the_nose_keeps_its_form_where_the_forehead_is_evened():
    points = regions().faces[0]
    shape = regions().shape
    plain = np.zeros((*shape, 3), np.float32)
    bands = Bands(plain, plain + 1, plain, plain)
    change = steps.evenness(bands, np.ones(shape, np.float32), points).delta[..., 0]
    tip, forehead = (tuple(points[i, ::-1].astype(int)) for i in (4, 151))
    assert change[forehead] == pytest.approx(-1, abs=0.02)
    assert change[tip] == pytest.approx(-steps.NOSE_SHARE, abs=0.05)


@pytest.mark.parametrize("depth", [6.0, 10.0])
def test_a_lid_s_shade_is_evened_as_far_in_its_middle_as_at_its_rim(depth):
    points = regions().faces[0]
    shape = regions().shape
    plain = np.zeros((*shape, 3), np.float32)
    bands = Bands(plain, plain - np.float32(depth), plain, plain)
    change = steps.evenness(bands, np.ones(shape, np.float32), points).delta[..., 0]
    assert change[tuple(points[230, ::-1].astype(int))] > 0.8 * depth


def test_fill_light_ends_with_the_face():
    plan = prepare(portrait()[0], regions())
    face = plan.faces[0]
    shape = face.fill.share.shape
    assert face.fill.share.max() > 0.3
    assert max(face.fill.share[[0, -1]].max(), face.fill.share[:, [0, -1]].max()) == 0
    left, top = face.window[1].start, face.window[0].start
    scale = plan.shape[1] / portrait()[0].shape[1]
    oval = regions().faces[0][list(mesh.FACE_OVAL)] * scale - [left, top]
    assert face.fill.share[mesh.fill(shape, oval.astype(np.float32), growth=2) == 0].max() == 0


def test_exposure_adds_stops_of_linear_light():
    table = stops_table((1.0, 1.0, 1.0), 255)
    assert table[0, 0] == 0
    light = to_linear(np.array([100 / 255], np.float32)) * 2
    assert table[100, 1] == pytest.approx(float(to_encoded(light)[0]) * 255, abs=0.51)


def test_light_acts_on_the_whole_picture():
    picture, _, _ = portrait()
    out = render(picture, regions(), Recipe(light=Light(exposure_stops=0.5)))
    assert (out >= picture).all()


@settings(max_examples=50)
@given(st.floats(0, 1, width=32))
def test_linear_and_encoded_are_inverse(value):
    array = np.array([value], np.float32)
    assert to_encoded(to_linear(array))[0] == pytest.approx(value, abs=1e-5)


def test_the_neck_s_step_ends_before_its_window_does():
    skin = np.ones(regions().shape, np.float32)
    pale = replace(regions(), neck=np.clip(skin - regions().skin, 0, 1))
    picture = np.full_like(portrait()[0], (90, 110, 150))
    picture[regions().skin > 0.5] = (110, 140, 190)
    recipe = Recipe(skin=Skin(neck=1.0))
    plan = prepare(picture, pale)
    rows, columns = plan.faces[0].neck.window
    assert columns.start > 0
    assert columns.stop < plan.shape[1]
    gain = neck_gain(plan.faces[0].neck, 1.0)
    assert gain.max() > 1.1
    sides = [gain[:, 0], gain[:, -1]]
    sides += [gain[0]] if rows.start else []
    sides += [gain[-1]] if rows.stop < plan.shape[0] else []
    assert max(float(np.abs(side - 1).max()) for side in sides) < 0.5 / 255
    assert np.abs(np.diff(render(picture, pale, recipe, plan)[-1].astype(int), axis=0)).max() < 4


@pytest.mark.parametrize("name", ["natural", "studio", "bright"])
def test_a_face_s_steps_end_before_its_window_does(name):
    plan = prepare(portrait()[0], regions())
    gain = face_gain(plan.faces[0], load_recipe(name), np.zeros((0, 2)))
    assert np.abs(gain - 1).max() > 0.02
    border = [gain[0], gain[-1], gain[:, 0], gain[:, -1]]
    assert max(float(np.abs(side - 1).max()) for side in border) < 0.5 / 255


@pytest.mark.parametrize("corner", [(0, 0), (301, 157), (900, 40)])
@pytest.mark.parametrize("name", ["studio", "backdrop"])
def test_a_part_is_retouched_as_in_the_whole(corner, name):
    """At twice the size of what the plan was made of, as a camera's pixels are to a screen's."""
    background = Background(colour="#336699", replace=1.0, vignette_stops=0.4)
    recipe = replace(load_recipe("studio"), background=background)
    brighter = replace(load_recipe("studio"), light=Light(exposure_stops=0.2))
    recipe = brighter if name == "studio" else recipe
    large = cv2.resize(portrait()[0], None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
    plan = prepare(portrait()[0], regions())
    whole = render(large, regions(), recipe, plan)
    (top, left), (rows, columns) = corner, (530, 701)
    cut = np.ascontiguousarray(large[top : top + rows, left : left + columns])
    part = apply(cut, plan.adjustment(recipe), Part(top, left, large.shape[:2]))
    expected = whole[top : top + rows, left : left + columns]
    off = np.abs(part.astype(int) - expected)
    assert off.max() <= 2  # where fields are drawn finer is reckoned in 1/32 of a pixel
    assert off.mean() < 0.05
    assert not np.array_equal(expected, cut)
