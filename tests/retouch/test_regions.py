import cv2
import numpy as np
import pytest

from tests.retouch.faces import portrait, regions
from tether.analysis.face_mesh import FaceMesh
from tether.retouch import mesh
from tether.retouch.regions import regions as finding
from tether.retouch.regions.regions import find_regions


def at(mask, point):
    return float(mask[int(point[1]), int(point[0])])


def test_masks_are_shares_of_the_pictures_size():
    picture, _, _ = portrait()
    for name, mask in regions().masks().items():
        assert mask.shape == picture.shape[:2], name
        assert mask.min() >= -1e-6, name
        assert mask.max() <= 1 + 1e-6, name


def test_each_place_is_in_its_region():
    found = regions()
    points = found.faces[0]
    for cheek in (50, 280, 151):
        assert at(found.skin, points[cheek]) > 0.9
    assert at(found.lips, points[[0, 13]].mean(0)) > 0.8
    for iris in (468, 473):
        assert at(found.eyes, points[iris]) > 0.9
        assert at(found.irises, points[iris]) > 0.9
        assert at(found.skin, points[iris]) < 0.05
    hair = found.hair > 0.5
    assert hair.sum() > 0.05 * (found.skin > 0.5).sum()
    assert hair[: int(points[mesh.CHIN][1])].sum() > 0.9 * hair.sum()


def test_brows_are_what_is_dark_within_their_outlines():
    grey = portrait()[0].mean(2)
    for brow in mesh.BROWS:
        outline = mesh.fill(grey.shape, mesh.hull(regions().faces[0], brow)) > 0.5
        hair = outline & (regions().brows > 0.5)
        skin = outline & (regions().brows < 0.2)
        assert hair.sum() > 0.05 * outline.sum()
        assert grey[hair].mean() < 0.85 * grey[skin].mean()


def test_hair_skin_and_background_do_not_overlap():
    found = regions()
    together = found.skin + found.neck + found.hair + found.background
    assert together.max() < 1.2


def test_no_seam_is_left_between_face_and_neck():
    found = regions()
    all_skin, size = found.shown()["skin"], mesh.face_size(found.faces[0])
    chin, forehead = found.faces[0][mesh.CHIN], found.faces[0][mesh.FOREHEAD]
    down = (chin - forehead) / size
    across = [at(all_skin, chin + down * size * step) for step in np.linspace(-0.04, 0.04, 17)]
    assert min(across) > 0.7


def test_ears_are_skin_and_a_grey_shirt_is_none():
    picture, meshes, person = portrait()
    found = regions()
    shown = found.shown()["skin"]
    size = mesh.face_size(found.faces[0])
    lobe = found.faces[0][mesh.EAR_LEFT] + np.array([0.03, 0.15]) * size  # what hair leaves free
    assert at(shown, lobe) > 0.9
    # A shirt as light as the face, grey in the picture's warm light.
    shirt = picture.copy()
    body = cv2.resize(person, picture.shape[1::-1]) > 0.5
    body &= (found.hair < 0.1) & (shown < 0.1)
    body[: int(found.faces[0][mesh.CHIN][1])] = False
    shirt[body] = (150, 158, 168)
    worn = find_regions(shirt, meshes, person).resized(picture.shape[1], picture.shape[0])
    assert (worn.shown()["skin"][body] > 0.5).mean() < 0.05


def test_an_open_smile_has_teeth():
    found = regions()
    assert found.teeth.sum() > 50
    assert (found.teeth * found.lips).max() < 0.3


def test_mirrored_picture_gives_mirrored_masks():
    picture, meshes, person = portrait()
    turned = [m.copy() for m in meshes]
    for points in turned:
        points[:, 0] = 1 - points[:, 0]
    mirrored = find_regions(np.ascontiguousarray(picture[:, ::-1]), turned, person[:, ::-1])
    mirrored = mirrored.resized(picture.shape[1], picture.shape[0])
    one, other = regions().skin > 0.5, mirrored.skin[:, ::-1] > 0.5
    assert (one & other).sum() / (one | other).sum() > 0.95


def test_the_openings_of_the_nose_are_no_skin():
    picture, meshes, person = portrait()
    points = mesh.in_pixels(meshes[0], picture.shape[1], picture.shape[0])
    openings = [points[list(side)].mean(0) for side in mesh.NOSTRILS]
    dark = picture.copy()
    for x, y in openings:
        cv2.circle(dark, (int(x), int(y)), round(0.02 * mesh.face_size(points)), (15, 12, 20), -1)
    skin = find_regions(dark, meshes, person).resized(picture.shape[1], picture.shape[0]).skin
    for opening in openings:
        assert at(regions().skin, opening) > 0.9
        assert at(skin, opening) < 0.2
    assert at(skin, points[5]) > 0.9  # the bridge


def test_without_a_face_all_is_background_or_person():
    picture, _, person = portrait()
    found = find_regions(picture, [], person)
    assert found.skin.max() == 0
    assert found.faces == ()


def test_resized_regions_fit_the_picture():
    small = regions().resized(90, 105)
    assert small.shape == (105, 90)
    assert small.faces[0][:, 0].max() < 90


def test_features_reach_no_farther_than_they_are_looked_for(monkeypatch):
    picture, found, _ = portrait()
    brows = found[0][[point for brow in mesh.BROWS for point in brow]]
    profile = found[0].copy()  # as in profile, where brows end at the mesh's own edge
    profile[:, 0] = np.clip(profile[:, 0], brows[:, 0].min(), brows[:, 0].max())
    close = find_regions(picture, [profile]).masks()
    monkeypatch.setattr(finding, "FEATURES_REACH", 1.0)
    for name, mask in find_regions(picture, [profile]).masks().items():
        assert np.array_equal(mask, close[name]), name


def test_a_gleam_that_reaches_the_hairline_is_skin():
    picture, meshes, person = portrait()
    points = regions().faces[0]
    size = mesh.face_size(points)
    temple = mesh.fill(picture.shape[:2], points[[54, 103, 104, 63, 70, 139, 162, 21]])
    gleam = mesh.soften(temple, 0.01 * size)[..., None]
    lit = (picture + 0.9 * gleam * (255.0 - picture)).astype(np.uint8)
    found = find_regions(lit, meshes, person).resized(picture.shape[1], picture.shape[0])
    whole = (temple > 0.5) & (regions().skin > 0.9)
    assert whole.sum() > 0.005 * size * size
    assert found.skin[whole].mean() > 0.9


def test_hair_of_the_skins_colour_is_told_by_its_strands():
    picture, meshes, person = portrait()
    found = regions()
    broad = cv2.GaussianBlur(
        picture.astype(np.float32), (0, 0), 0.02 * mesh.face_size(found.faces[0])
    )
    alike = np.median(picture[found.skin > 0.9], 0) + 1.5 * (picture - broad)
    dyed = picture + 0.7 * found.hair[..., None] * (alike - picture)
    picture = np.clip(dyed, 0, 255).astype(np.uint8)
    skin = find_regions(picture, meshes, person).resized(picture.shape[1], picture.shape[0]).skin
    assert skin[found.hair > 0.5].sum() < 0.2 * (found.skin > 0.5).sum()


def test_blond_hair_in_strong_light_is_not_a_bald_head():
    picture, meshes, person = portrait()
    found = regions()
    lab = cv2.cvtColor(picture, cv2.COLOR_BGR2LAB).astype(np.float32)
    hair = found.hair[..., None]
    blond = np.median(lab[found.skin > 0.9], 0) + np.float32([15, -8, -5])
    lab += hair * (blond + 0.1 * (lab - cv2.blur(lab, (31, 31))) - lab)
    lit = cv2.cvtColor(np.clip(lab, 0, 255).astype(np.uint8), cv2.COLOR_LAB2BGR)
    skin = find_regions(lit, meshes, person).resized(picture.shape[1], picture.shape[0]).skin
    assert skin[found.hair > 0.5].sum() < 0.3 * (found.skin > 0.5).sum()


def test_a_smooth_forehead_of_the_hairs_hue_is_not_all_hair():
    picture, meshes, person = portrait()
    found = regions()
    x, y = found.faces[0][mesh.FOREHEAD].astype(int)
    side = round(0.12 * mesh.face_size(found.faces[0]))
    block = np.zeros(picture.shape[:2], bool)  # as a JPEG's of one colour, up into the hair
    block[y - 2 * side : y + side, x - side : x + side] = True
    lab = cv2.cvtColor(picture, cv2.COLOR_BGR2LAB).astype(np.float32)
    brown = np.median(lab[found.skin > 0.9], 0) + np.float32([-50, -11, -11])
    strands = lab - cv2.blur(lab, (31, 31))
    lab += found.hair[..., None] * (brown + strands - lab)
    lab[block & (found.skin > 0.5), 1:] -= 11
    greyer = cv2.cvtColor(np.clip(lab, 0, 255).astype(np.uint8), cv2.COLOR_LAB2BGR)
    skin = find_regions(greyer, meshes, person).resized(picture.shape[1], picture.shape[0]).skin
    assert skin[block & (found.skin > 0.9)].mean() > 0.4


def test_the_far_side_of_a_turned_head_is_covered():
    landmarks = portrait()[1][0]
    points = mesh.in_depth(landmarks, 900, 1050)
    middle = points.mean(0)
    turned = (points - middle) @ np.array([[0.6, 0, 0.8], [0, 1, 0], [-0.8, 0, 0.6]]) + middle
    turned = turned[:, :2].astype(np.float32)
    shape = (1050, 1500)
    oval = mesh.fill(shape, turned[list(mesh.FACE_OVAL)]) > 0.5
    covered = mesh.covered(shape, turned)
    nose_tip, cheek = turned[1], turned[[50, 280]]
    assert not at(oval, nose_tip)
    assert at(covered, nose_tip)
    assert all(at(covered, place) for place in cheek)
    assert covered[oval].mean() > 0.98


def test_a_tilted_head_has_the_same_skin():
    picture, meshes, person = portrait()
    height, width = picture.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, 0.45 * height), -40, 0.8)

    def turned(image):
        return cv2.warpAffine(image, turn, (width, height), borderMode=cv2.BORDER_REPLICATE)

    tilted = turned(picture)
    with FaceMesh() as finder:
        found = finder.meshes(tilted)
    upright = mesh.in_pixels(meshes[0], width, height) @ turn[:, :2].T + turn[:, 2]
    away = np.linalg.norm(mesh.in_pixels(found[0], width, height) - upright, axis=1)
    size = mesh.face_size(upright)
    assert away[mesh.CHIN] < 0.012 * size
    assert np.percentile(away, 90) < 0.012 * size
    skin = find_regions(tilted, found, turned(cv2.resize(person, (width, height))))
    one, other = skin.resized(width, height).skin > 0.5, turned(regions().skin) > 0.5
    assert (one & other).sum() / (one | other).sum() > 0.93


def test_a_bald_head_is_skin_to_its_top():
    picture, meshes, person = portrait()
    found = regions()
    points = found.faces[0]
    bald = picture.copy()
    hair = cv2.dilate(found.hair, np.ones((25, 25))) > 0.2
    bald[hair & (found.skin < 0.5)] = np.median(picture[found.skin > 0.9], 0)
    whole = np.maximum(cv2.resize(person, picture.shape[1::-1]), hair)
    skin = find_regions(bald, meshes, whole).resized(picture.shape[1], picture.shape[0]).skin
    crown = points[mesh.FOREHEAD] + 0.3 * (points[mesh.FOREHEAD] - points[mesh.CHIN])
    assert at(found.skin, crown) < 0.1
    assert at(skin, crown) > 0.9


@pytest.mark.parametrize(
    "dimmed",
    [lambda x: 255 * (x / 255) ** 2.2 * 0.4, lambda x: 0.3 * x + 60],
    ids=["dark", "flat"],
)
def test_hair_is_no_skin_in_a_dark_or_flat_picture(dimmed):
    picture, meshes, person = portrait()
    dim = dimmed(picture.astype(np.float32)).astype(np.uint8)
    found = find_regions(dim, meshes, person).resized(picture.shape[1], picture.shape[0])
    one, usual = found.skin > 0.5, regions().skin > 0.5
    assert (one & usual).sum() / (one | usual).sum() > 0.9
    assert (one & (regions().hair > 0.5)).sum() < 0.03 * usual.sum()


@pytest.mark.parametrize("tint", [(0, 0, 0), (-12, 0, 9)])
def test_a_picture_without_colour_has_the_same_face_and_no_skin_in_hair_or_clothes(tint):
    picture, meshes, person = portrait()
    grey = cv2.cvtColor(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR)
    tinted = np.clip(grey + np.array(tint), 0, 255).astype(np.uint8)
    found = find_regions(tinted, meshes, person).resized(picture.shape[1], picture.shape[0])
    coloured = regions()
    face, all_skin = coloured.skin > 0.5, np.maximum(coloured.skin, coloured.neck) > 0.5
    one, skin = found.skin > 0.5, np.maximum(found.skin, found.neck) > 0.5
    assert (one & face).sum() / (one | face).sum() > 0.93
    assert (skin & (coloured.hair > 0.5)).sum() < 0.05 * face.sum()
    assert (skin & ~all_skin).sum() < 0.1 * face.sum()


@pytest.mark.parametrize(("width", "height"), [(700, 820), (1300, 1517), (400, 467)])
def test_masks_are_resized_as_a_whole_picture_is(width, height):
    found = regions()
    resized = found.resized(width, height).masks()
    for name, mask in found.masks().items():
        assert np.abs(resized[name] - cv2.resize(mask, (width, height))).max() < 1e-4, name
