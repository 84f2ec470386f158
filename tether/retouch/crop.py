"""Turn and crop a picture to the look's guides. The only step that moves pixels, and all alike."""

from typing import cast

import cv2
import numpy as np

from tether.retouch import mesh
from tether.retouch.recipe import Crop
from tether.retouch.regions.regions import Regions
from tether.retouch.tone import Picture


def cropped(picture: Picture, regions: Regions, crop: Crop) -> Picture:
    """Return the picture turned by `straighten_deg` and cut to `aspect` around the largest face.

    The turn keeps the frame's size and scales up just so far that no empty corner shows. The crop
    never reaches beyond the picture: where head size and eye line cannot both be had, it shifts.
    """
    height, width = picture.shape[:2]
    scale = np.array([width / regions.shape[1], height / regions.shape[0]], np.float32)
    faces = [(points * scale).astype(np.float32) for points in regions.faces]
    if crop.straighten_deg:
        angle = np.deg2rad(abs(crop.straighten_deg))
        ratio = max(width / height, height / width)
        zoom = float(np.cos(angle) + ratio * np.sin(angle))
        middle = ((width - 1) / 2, (height - 1) / 2)
        matrix = cv2.getRotationMatrix2D(middle, -crop.straighten_deg, zoom)
        way = cv2.INTER_CUBIC
        turned = cv2.warpAffine(
            picture, matrix, (width, height), flags=way, borderMode=cv2.BORDER_REPLICATE
        )
        picture = cast(Picture, turned)
        faces = [(points @ matrix[:, :2].T + matrix[:, 2]).astype(np.float32) for points in faces]
    if not crop.aspect:
        return picture
    left, top, right, bottom = _box(faces, width, height, crop)
    return cast(Picture, np.ascontiguousarray(picture[top:bottom, left:right]))


def _box(
    faces: list[mesh.Points], width: int, height: int, crop: Crop
) -> tuple[int, int, int, int]:
    """Return the crop's left, top, right and bottom, in pixels."""
    tallest = min(float(height), width / crop.aspect)
    if not faces:
        centre, tall, top = width / 2, tallest, (height - tallest) / 2
    else:
        points = max(faces, key=mesh.face_size)
        head = 1.25 * mesh.face_size(points)  # the mesh ends at the hairline; hair is a fifth more
        tall = min(tallest, head / max(crop.head_size, 0.05))
        eyes = np.mean([points[list(eye)].mean(0) for eye in mesh.EYES], 0)
        centre, top = float(eyes[0]), float(eyes[1]) - crop.eye_line * tall
    wide = tall * crop.aspect
    left = min(max(centre - wide / 2, 0), width - wide)
    top = min(max(top, 0), height - tall)
    return round(left), round(top), round(left + wide), round(top + tall)
