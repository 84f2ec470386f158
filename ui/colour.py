"""Pictures in the colours of the screen: from the picture's own profile to the screen's.

A picture without a profile is sRGB; so is one whose profile is damaged, and a screen whose profile
nobody knows, each with a notice where something is wrong.
"""

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtGui import QScreen

from tether.picture_colours import DamagedProfileError, check_profile, converted
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
                self.notice = "The screen's profile is damaged: it counts as sRGB."

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
            return shown, "The picture's colour profile is damaged: shown as sRGB."
