"""A free portrait with its face mesh and person mask, found once for all tests of the retouch."""

from functools import cache

import cv2
import numpy as np
import pytest

from tether.analysis.face_mesh import FaceMesh
from tether.models import read_model
from tether.retouch.regions import segmenter
from tether.retouch.regions.regions import find_regions


@cache
def portrait():
    """Return (picture uint8 BGR, meshes, person mask); larger than it is stored, as a camera's."""
    data = pytest.importorskip("skimage.data")
    picture = np.ascontiguousarray(data.astronaut()[:420, 40:400, ::-1])
    picture = cv2.resize(picture, None, fx=2.5, fy=2.5, interpolation=cv2.INTER_CUBIC)
    with FaceMesh() as meshes:
        found = meshes.meshes(picture)
    with segmenter.Segmenter(read_model(segmenter.MODEL_NAME)) as segments:
        person = segments.person(picture)
    picture.flags.writeable = False
    return picture, found, person


@cache
def regions():
    picture, found, person = portrait()
    return find_regions(picture, found, person).resized(picture.shape[1], picture.shape[0])
