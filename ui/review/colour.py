"""Pictures in the colours of the screen: from the picture's own profile to the screen's.

A picture without a profile is sRGB; so is one whose profile is damaged, with a notice. Qt tells no
screen's profile, so the photographer's calibration is named by TETHER_SCREEN_PROFILE (an ICC
file); without it the screen counts as sRGB.
"""

import os
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtGui import QColorSpace, QImage

from ui.images import wrap_bgr

VARIABLE = "TETHER_SCREEN_PROFILE"
SRGB = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
MOST_PROFILE_BYTES = 16 << 20
"""Larger than any display or camera profile."""


class ScreenColours:
    """One screen's colours. `notice` says what is wrong with its profile, or is None."""

    def __init__(self, profile: bytes | None = None) -> None:
        self.space = SRGB
        self.notice: str | None = None
        if profile is not None:
            space = _space(profile)
            if space is None:
                self.notice = "The screen's profile is damaged: it counts as sRGB."
            else:
                self.space = space

    @classmethod
    def from_environment(cls) -> "ScreenColours":
        """As TETHER_SCREEN_PROFILE says."""
        named = os.environ.get(VARIABLE)
        if not named:
            return cls()
        try:
            return cls(Path(named).read_bytes())
        except OSError as error:
            colours = cls()
            colours.notice = f"The screen's profile {named} cannot be read: {error.strerror}."
            return colours

    def managed(self, bgr: NDArray[np.uint8], icc: bytes | None) -> tuple[QImage, str | None]:
        """The picture for this screen, and what is wrong with its profile, or None.

        Args:
            bgr: uint8 (height, width, 3), in the colours of `icc`.
            icc: the picture's profile as embedded; None: sRGB.
        """
        image, notice = wrap_bgr(bgr), None
        source = SRGB if icc is None else _space(icc)
        if source is None:
            source, notice = SRGB, "The picture's colour profile is damaged: shown as sRGB."
        if source != self.space:
            image.setColorSpace(source)
            # Colours that the screen lacks are clipped, as relative colorimetric intent has it.
            image = image.convertedToColorSpace(self.space)
        return image, notice


def _space(profile: bytes) -> QColorSpace | None:
    if len(profile) > MOST_PROFILE_BYTES:
        return None
    space = QColorSpace.fromIccProfile(profile)
    rgb = space.isValid() and space.colorModel() == QColorSpace.ColorModel.Rgb
    return space if rgb and space.isValidTarget() else None
