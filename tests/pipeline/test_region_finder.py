import numpy as np

from tests.retouch.faces import portrait
from tether.pipeline.region_finder import RegionFinder
from tether.retouch.regions.regions import find_regions


def test_models_that_look_at_once_find_what_they_find_one_after_the_other():
    picture, meshes, person = portrait()
    wanted = find_regions(picture, meshes, person)
    empty = np.full((400, 300, 3), 127, np.uint8)
    with RegionFinder() as finder:
        assert finder.find(empty).faces == ()
        found = [finder.find(picture) for _ in range(2)]
    for regions in found:
        assert len(regions.faces) == len(meshes) == 1
        for name, mask in wanted.masks().items():
            assert np.array_equal(regions.masks()[name], mask), name
