"""Pictures as arrays become pictures for Qt.

Takes uint8 BGR (height, width, 3) as the engine gives them; gives `QImage`s that own their bytes
or keep the array alive.
"""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QRect, QSize, Qt
from PyQt6.QtGui import QImage


class ArrayImage(QImage):
    """A QImage over an array's memory; it keeps the array alive as long as itself."""

    def __init__(self, array: NDArray[np.uint8], image_format: QImage.Format) -> None:
        height, width = array.shape[:2]
        data: Any = array.data
        super().__init__(data, width, height, array.strides[0], image_format)
        self._array = array


def wrap_bgr(bgr: NDArray[np.uint8]) -> QImage:
    """The picture without a copy, in BGR888: for pictures that are kept and seldom painted."""
    return ArrayImage(np.ascontiguousarray(bgr), QImage.Format.Format_BGR888)


def rgb32(bgr: NDArray[np.uint8]) -> QImage:
    """A copy in RGB32, which Qt paints twice as fast: for pictures that are painted often."""
    return ArrayImage(
        np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2BGRA), np.uint8), QImage.Format.Format_RGB32
    )


def live_image(
    bgr: NDArray[np.uint8], size: QSize, ratio: float = 1.0, mirrored: bool = False
) -> QImage:
    """The picture at just `size` logical pixels of a screen of pixel ratio `ratio`, in RGB32.

    Qt then copies rows instead of scaling. OpenCV scales without Python's interpreter lock, which
    the live loop needs meanwhile; Qt's painter would hold it.
    """
    wide = max(1, round(size.width() * ratio))
    tall = max(1, round(size.height() * ratio))
    # Averaging matters only where more than every second pixel would be passed over.
    shrinks = wide * 2 <= bgr.shape[1]
    how = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    scaled = cv2.resize(bgr, (wide, tall), interpolation=how)
    if mirrored:
        scaled = cv2.flip(scaled, 1)
    image = rgb32(np.asarray(scaled, np.uint8))
    image.setDevicePixelRatio(ratio)
    return image


def fit(size: QSize, into: QRect) -> QRect:
    """The largest rectangle of `size`'s shape in the middle of `into`, in whole pixels."""
    if size.isEmpty() or into.isEmpty():
        return QRect(into.center(), QSize(0, 0))
    return centred(size.scaled(into.size(), Qt.AspectRatioMode.KeepAspectRatio), into)


def centred(size: QSize, into: QRect) -> QRect:
    """A rectangle of just `size` in the middle of `into`."""
    left = into.x() + (into.width() - size.width()) // 2
    top = into.y() + (into.height() - size.height()) // 2
    return QRect(left, top, size.width(), size.height())


def scaled_to(image: QImage, size: QSize, ratio: float) -> QImage:
    """A smooth copy for a place of `size` logical pixels on a screen of pixel ratio `ratio`."""
    target = QSize(max(1, round(size.width() * ratio)), max(1, round(size.height() * ratio)))
    copy = image.scaled(
        target, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    copy.setDevicePixelRatio(ratio)
    return copy


def crop_around(image: QImage, centre: tuple[float, float], size: QSize) -> QImage:
    """`size` pixels of the image around a point given in fractions, kept inside the picture."""
    width, height = min(size.width(), image.width()), min(size.height(), image.height())
    left = round(centre[0] * image.width() - width / 2)
    top = round(centre[1] * image.height() - height / 2)
    left = max(0, min(left, image.width() - width))
    top = max(0, min(top, image.height() - height))
    return image.copy(QRect(left, top, width, height))


def covering(image: QImage, shape: QSize, centre: tuple[float, float] = (0.5, 0.5)) -> QImage:
    """The largest part of `shape`'s proportions around a point, given in fractions."""
    part = shape.scaled(image.size(), Qt.AspectRatioMode.KeepAspectRatio)
    return crop_around(image, centre, part)
