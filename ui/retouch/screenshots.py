"""A picture of the retouch window on a free portrait; called by `ui.screenshots`."""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from ui.retouch.window import RetouchWindow

WAIT_SECONDS = 60.0
ENLARGED = 2.5
"""The portrait has 512 pixels; a camera's has more."""


def photograph(
    folder: Path, name: str, width: int, height: int, settle: Callable[[], None]
) -> None:
    """Save the window at one size, before left of the line and after right of it."""
    import skimage.data

    free: Any = skimage.data
    portrait = np.ascontiguousarray(free.astronaut()[:420, 40:400, ::-1])
    large = cv2.resize(portrait, None, fx=ENLARGED, fy=ENLARGED, interpolation=cv2.INTER_CUBIC)
    with tempfile.TemporaryDirectory() as made:
        path = Path(made) / "Eileen Collins.jpg"
        cv2.imwrite(str(path), large, [cv2.IMWRITE_JPEG_QUALITY, 96])
        window = RetouchWindow(path, Path(made) / "recipes")
        window.resize(width, height)
        window.show()
        end = time.monotonic() + WAIT_SECONDS
        while window.view.after is None and time.monotonic() < end:
            settle()
            time.sleep(0.02)
        window.grab().save(str(folder / f"retouch-{name}.png"))
        window.close()
