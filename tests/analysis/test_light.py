"""Light on a real face, relit by a known amount; the astronaut is scikit-image's, public domain."""

import numpy as np
import pytest
from skimage.data import astronaut

from tether.analysis.catchlights import catchlights
from tether.analysis.face_mesh import FaceMesh
from tether.analysis.light import cheek_ratio, measure_light
from tether.analysis.mesh import LEFT_EYE
from tether.analysis.skin import TO_LINEAR, skin_patch
from tether.cull.verdict import judge
from tether.looks.load import list_looks, load_look
from tether.readings import Head, Reading


def coded(linear):
    code = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
    return np.rint(code.clip(0, 1) * 255).astype(np.uint8)


def relit(picture, gain):
    """The picture with its linear light multiplied by `gain`, a number or a row of columns."""
    return coded(TO_LINEAR[picture] * np.reshape(gain, (1, -1, 1)))


@pytest.fixture(scope="module")
def portrait():
    return np.ascontiguousarray(astronaut()[:, :, ::-1])


@pytest.fixture(scope="module")
def marks(portrait):
    with FaceMesh() as mesh:
        return mesh.meshes(portrait)[0]


@pytest.mark.parametrize("stops", [-3.0, -1.5, 1.5, 3.0])
def test_a_known_gradient_changes_the_ratio_by_as_much(portrait, marks, stops):
    left, right = (marks[point, 0] * portrait.shape[1] for point in (50, 280))
    columns = np.arange(portrait.shape[1])
    gain = 0.3 * np.exp2(stops * np.clip((columns - left) / (right - left) - 0.5, -1, 1))
    before = cheek_ratio(skin_patch(portrait, marks))
    after = cheek_ratio(skin_patch(relit(portrait, gain), marks))
    assert after - before == pytest.approx(stops, abs=0.25)
    key = measure_light(relit(portrait, gain), marks, Head()).key
    assert key == ("image_right" if before + stops > 0 else "image_left")


@pytest.mark.parametrize("stops", [-2.0, -0.5])
def test_skin_exposure_is_told_against_the_reference(portrait, marks, stops):
    reference = measure_light(portrait, marks, Head())
    light = measure_light(relit(portrait, 2.0**stops), marks, Head(), reference)
    assert light.skin_stops == pytest.approx(stops, abs=0.1)
    assert reference.skin_stops is None


def test_clipping_is_a_share_of_the_face(portrait, marks):
    dim = relit(portrait, 0.5)
    assert measure_light(dim, marks, Head()).clipped == 0
    x, y = (marks[:468, :2] * np.array([512, 512])).min(0).astype(int)
    dim[y : y + 30, x : x + 60] = 255
    light = measure_light(dim, marks, Head())
    assert 0.05 < light.clipped < 0.4
    assert light.hot_spot[1] < marks[:468, 1].mean()


def test_shine_is_pale_and_bright_not_merely_bright(portrait, marks):
    dim = relit(portrait, 0.3)
    x, y = np.rint(marks[50, :2] * 512).astype(int)
    shiny = dim.copy()
    shiny[y - 8 : y + 8, x - 8 : x + 8] = 215
    dull = measure_light(dim, marks, Head()).shine
    assert measure_light(shiny, marks, Head()).shine > dull + 0.01
    assert measure_light(relit(portrait, 0.6), marks, Head()).shine == pytest.approx(dull, abs=0.01)


def test_dark_skin_is_not_marked_down(portrait, marks, analyser_face):
    """The same light on skin of a fifth of the reflectance: no reason and no loss of score."""
    dark = measure_light(relit(portrait, 0.2), marks, Head())
    light = measure_light(portrait, marks, Head())
    assert dark.skin_stops is None
    assert dark.ratio_stops == pytest.approx(light.ratio_stops, abs=0.1)
    for name in list_looks():
        look = load_look(name)
        fair, deep = (
            judge(Reading(512, 512, (analyser_face(found),), 0), look) for found in (light, dark)
        )
        assert deep.score >= fair.score
        assert {r.code for r in deep.reasons} <= {r.code for r in fair.reasons}


@pytest.fixture
def analyser_face():
    from tests.cull.readings import NEUTRAL

    def made(light):
        from dataclasses import replace

        return replace(NEUTRAL, light=light)

    return made


@pytest.mark.parametrize("clock", [2, 10, 12])
def test_catchlights_have_a_clock_position(portrait, marks, clock):
    import cv2

    large = cv2.resize(portrait, None, fx=4, fy=4)
    centre = marks[LEFT_EYE.iris, :2] * 2048
    rim = marks[list(LEFT_EYE.iris_rim), :2] * 2048
    radius = float(np.linalg.norm(rim - centre, axis=1).mean())
    cv2.circle(large, tuple(np.rint(centre).astype(int).tolist()), round(radius), (30, 40, 60), -1)
    assert catchlights(large, marks)[0] == 0
    angle = np.radians(30 * clock)
    spot = centre + 0.45 * radius * np.array([np.sin(angle), -np.cos(angle)])
    cv2.circle(large, tuple(np.rint(spot).astype(int).tolist()), 4, (250, 250, 250), -1)
    assert (catchlights(large, marks)[0] - clock + 1) % 12 <= 2
