"""The live picture at a window's size and in its screen's colours.

Live frames are sRGB. On a screen that is sRGB too they are scaled at once, as that costs less than
handing them over; for any other screen a worker converts, and only the latest picture waits for it:
LittleCMS takes longer than a paint may.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QObject, QSize
from PyQt6.QtGui import QImage, QScreen

from ui.colour import ScreenColours, colours_of
from ui.images import live_image
from ui.later import Later

Then = Callable[[QImage], None]


class LivePicture(QObject):
    """Makes one window's pictures, the latest first and in order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._later = Later(self)
        self._worker: ThreadPoolExecutor | None = None
        self._busy = False
        self._forgotten = 0
        self._waiting: tuple[Any, ...] | None = None

    def make(
        self,
        bgr: NDArray[np.uint8],
        size: QSize,
        ratio: float,
        screen: QScreen | None,
        then: Then,
        mirrored: bool = False,
    ) -> None:
        """Call `then` with the picture, now or soon; not at all where a later one overtakes it.

        Args:
            bgr: uint8 sRGB, (height, width, 3).
            size: logical pixels of the picture on the screen.
            ratio: the screen's physical pixels for each of them.
            screen: whose colours.
            then: called on this object's thread.
            mirrored: as in a mirror.
        """
        colours = colours_of(screen)
        if colours.profile is None:
            then(live_image(bgr, size, ratio, mirrored))
            return
        self._waiting = (bgr, size, ratio, mirrored, colours, then)
        self._next()

    def forget(self) -> None:
        """What waits or is on its way is not wished for any more."""
        self._waiting = None
        self._forgotten += 1

    def close(self) -> None:
        """End the worker."""
        self._waiting = None
        if self._worker is not None:
            self._worker.shutdown(wait=False, cancel_futures=True)
            self._worker = None

    def _next(self) -> None:
        if self._busy or self._waiting is None:
            return
        (*wished, then), self._waiting = self._waiting, None
        self._worker = self._worker or ThreadPoolExecutor(1, "live-colours")
        self._busy = True
        self._later.when(
            self._worker.submit(_managed, *wished),
            partial(self._made, then, self._forgotten),
            self._end,
        )

    def _made(self, then: Then, forgotten: int, image: QImage) -> None:
        self._end()
        if forgotten == self._forgotten:
            then(image)

    def _end(self, _sentence: str = "") -> None:
        self._busy = False
        self._next()


def _managed(
    bgr: NDArray[np.uint8], size: QSize, ratio: float, mirrored: bool, colours: ScreenColours
) -> QImage:
    """Converted at the smaller of both sizes."""
    if size.width() * ratio >= bgr.shape[1]:
        return live_image(colours.live(bgr), size, ratio, mirrored)
    wide, tall = (max(1, round(side * ratio)) for side in (size.width(), size.height()))
    small = np.asarray(cv2.resize(bgr, (wide, tall), interpolation=cv2.INTER_AREA), np.uint8)
    return live_image(colours.live(small), size, ratio, mirrored)
