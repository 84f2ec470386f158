import cv2
import numpy as np

from bench.turned_head import SEEN, stretched, turned_head
from tests.retouch.faces import portrait, regions


def test_a_head_turns_with_its_mask():
    picture, meshes, person = portrait()
    small = cv2.resize(picture, None, fx=0.3, fy=0.3, interpolation=cv2.INTER_AREA)
    skin = (cv2.resize(regions().skin, small.shape[1::-1]) > 0.5).astype(np.uint8)
    head = turned_head(small, meshes[0], person, skin)
    _, still, _ = head.turned(0, 0, skin)
    assert (still & skin).sum() / (still | skin).sum() > 0.97
    shown, turned, made_up = head.turned(40, 0, skin)
    assert np.nonzero(turned)[1].mean() > np.nonzero(skin)[1].mean() + 0.03 * small.shape[1]
    assert turned.sum() < 0.95 * skin.sum()
    assert not (made_up & (turned > 0)).any()
    assert shown[turned > 0].mean() > 0.8 * small[skin > 0].mean()


def test_what_is_seen_at_a_grazing_angle_is_told_apart():
    y, x = np.mgrid[0:40, 0:60].astype(float)
    assert not stretched(x, y).any()
    assert not stretched(0.8 * x + 0.6 * y, 0.8 * y - 0.6 * x).any()
    assert stretched(0.9 * SEEN * x, y).all()
