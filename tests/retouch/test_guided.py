import cv2
import numpy as np

from tether.retouch.regions.guided import drawn_along


def test_masks_are_drawn_as_opencvs_guided_filter_draws_them():
    random = np.random.default_rng(0)
    noise = random.random((240, 200), np.float32)
    guide = cv2.GaussianBlur(noise, (0, 0), 2) + (noise.cumsum(1) > 60) * np.float32(0.3)
    guide = np.asarray(guide, np.float32)
    masks = np.zeros((4, 240, 200), np.float32)
    cv2.ellipse(masks[0], (90, 100), (30, 45), 0, 0, 360, 1.0, -1)
    cv2.ellipse(masks[1], (195, 235), (60, 40), 0, 0, 360, 1.0, -1)  # beyond two edges
    masks[2, 0, 0] = 0.4
    drawn = drawn_along(guide, list(masks), 5, 1e-3)
    for rough, mask in zip(masks, drawn, strict=True):
        wanted = cv2.ximgproc.guidedFilter(guide, rough, 5, 1e-3)
        assert np.abs(mask - wanted).max() < 1e-4
        assert not rough.any() or np.abs(mask - rough).max() > 0.1
