"""Shade that the face's form casts is no mole; a mark with a border of its own is one there too."""

import numpy as np
import pytest

from tests.retouch.faces import regions
from tether.retouch import mesh
from tether.retouch.spots.form import without_form
from tether.retouch.spots.spots import Spot


def spot_at(point, radius, kind="mole"):
    return Spot(float(point[0]), float(point[1]), radius, kind, 10.0, 1.0)


@pytest.mark.parametrize(
    ("place", "bordered"), [(97, False), (133, True), (291, True)],
    ids=["nostril", "inner eye", "mouth corner"],
)  # fmt: skip
def test_what_lies_over_a_place_of_the_form_is_listed_only_with_a_border_of_its_own(
    place, bordered
):  # fmt: skip
    points = regions().faces[0]
    none = np.zeros(regions().shape, np.float32)
    radius = 0.03 * mesh.face_size(points)
    mole = spot_at(points[place] + [0.3 * radius, 0.3 * radius], radius)
    assert without_form((mole,), points, none) == ()
    assert without_form((mole,), points, none + 1) == ((mole,) if bordered else ())


def test_blemishes_and_moles_beside_those_places_stay():
    points = regions().faces[0]
    none = np.zeros(regions().shape, np.float32)
    size = mesh.face_size(points)
    blemish = spot_at(points[97], 0.01 * size, "blemish")
    on_the_cheek, on_the_tip = spot_at(points[50], 0.03 * size), spot_at(points[4], 0.008 * size)
    spots = (blemish, on_the_cheek, on_the_tip)
    assert without_form(spots, points, none) == spots
