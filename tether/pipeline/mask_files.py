"""The regions of a retouched copy as pictures beside it: `anna.skin.png` beside `anna.jpg`."""

from pathlib import Path

import cv2
import numpy as np

from tether.retouch.crop import cropped
from tether.retouch.recipe import Crop
from tether.retouch.regions.regions import Regions


def write_masks(regions: Regions, crop: Crop, size: tuple[int, int], target: Path) -> None:
    """Write one 8-bit PNG a region, of the picture's size (width, height), cropped as `target` is.

    Raises:
        OSError: the folder refuses.
    """
    for name, mask in regions.shown().items():
        eight = np.round(np.clip(mask, 0, 1) * 255).astype(np.uint8)
        full = np.asarray(cv2.resize(eight, size, interpolation=cv2.INTER_LINEAR), np.uint8)
        _, png = cv2.imencode(".png", np.asarray(cropped(full, regions, crop), np.uint8))
        path = _beside(target, name)
        partial = path.with_name(f".{path.name}.part")
        partial.write_bytes(png.tobytes())
        partial.replace(path)


def masks_beside(target: Path) -> bool:
    """Whether a copy's masks are there."""
    return _beside(target, "skin").exists()


def _beside(target: Path, name: str) -> Path:
    return target.with_name(f"{target.stem}.{name}.png")
