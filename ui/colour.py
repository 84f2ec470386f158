"""Pictures in the colours of the screen: from the picture's own profile to the screen's.

A picture without a profile is sRGB; so is one whose profile is damaged, and a screen whose profile
nobody knows, each with a notice where something is wrong.
"""

from functools import lru_cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PyQt6.QtGui import QImage, QScreen

from tether.picture_colours import DamagedProfileError, check_profile, converted
from ui.images import wrap_bgr
from ui.languages import translate
from ui.screen_profile import find_profile


class ScreenColours:
    """One screen's colours. `notice` says what is wrong with its profile, or is None."""

    def __init__(self, profile: bytes | None = None) -> None:
        self.profile: bytes | None = None
        self.notice: str | None = None
        if profile is not None:
            try:
                check_profile(profile)
                self.profile = profile
            except DamagedProfileError:
                self.notice = translate(
                    "colour", "The screen's profile is damaged: it counts as sRGB."
                )

    @classmethod
    def of(cls, screen: QScreen | None) -> "ScreenColours":
        """As TETHER_SCREEN_PROFILE or the desktop says."""
        try:
            return cls(find_profile(screen))
        except OSError as error:
            colours = cls()
            colours.notice = (
                f"The screen's profile {error.filename} cannot be read: {error.strerror}."
            )
            return colours

    def image(self, srgb: QImage) -> QImage:
        """An sRGB picture of Qt's for this screen; the very same where the screen is sRGB."""
        if self.profile is None:
            return srgb
        flat = srgb.convertToFormat(QImage.Format.Format_BGR888)
        bits: Any = flat.constBits()
        rows = np.frombuffer(bits.asarray(flat.sizeInBytes()), np.uint8)
        rows = rows.reshape(flat.height(), flat.bytesPerLine())[:, : flat.width() * 3]
        shown: QImage = wrap_bgr(
            self.managed(rows.reshape(flat.height(), flat.width(), 3), None)[0]
        )
        if srgb.hasAlphaChannel():
            shown = shown.convertToFormat(QImage.Format.Format_ARGB32)
            shown.setAlphaChannel(srgb.convertToFormat(QImage.Format.Format_Alpha8))
        shown.setDevicePixelRatio(srgb.devicePixelRatio())
        return shown

    def live(self, srgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """A frame of live view for this screen, at a third of the cost of `managed`.

        What the colours change by is found at half the size, which is as fine as a JPEG's colour is
        (4:2:0), and added to the whole. Against `managed`: 0.1-0.2 of 255 in the mean, at most 2 in
        99 of 100 values (tests/ui/test_colour.py).
        """
        if self.profile is None:
            return srgb
        height, width = srgb.shape[:2]
        half = (max(1, width // 2), max(1, height // 2))
        small = np.asarray(cv2.resize(srgb, half, interpolation=cv2.INTER_AREA), np.uint8)
        change = cv2.subtract(self.managed(small)[0], small, dtype=cv2.CV_16S)
        change = cv2.resize(change, (width, height), interpolation=cv2.INTER_LINEAR)
        return np.asarray(cv2.add(srgb, change, dtype=cv2.CV_8U), np.uint8)

    def managed(
        self, bgr: NDArray[np.uint8], icc: bytes | None = None
    ) -> tuple[NDArray[np.uint8], str | None]:
        """The picture's pixels for this screen, and what is wrong with its profile, or None.

        Args:
            bgr: uint8 (height, width, 3), in the colours of `icc`.
            icc: the picture's profile as embedded; None: sRGB.
        """
        try:
            return converted(bgr, icc, self.profile), None
        except DamagedProfileError:
            shown = converted(bgr, None, self.profile)
            return shown, translate(
                "colour", "The picture's colour profile is damaged: shown as sRGB."
            )


def colours_of(screen: QScreen | None) -> ScreenColours:
    """A screen's colours, asked for once in a run."""
    return ScreenColours() if screen is None else _colours_of(screen.name(), screen)


@lru_cache(8)
def _colours_of(_name: str, screen: QScreen) -> ScreenColours:
    return ScreenColours.of(screen)
