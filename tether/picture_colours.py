"""Pixels from one colour profile to another, by LittleCMS, without Python's interpreter lock.

Takes ICC profiles as embedded in pictures or set for screens, which may be damaged or built to
harm; None stands for sRGB. Intent: relative colorimetric, so what the target lacks is clipped.
"""

import io
import logging
from functools import lru_cache
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from PIL.ImageCms import ImageCmsProfile, ImageCmsTransform

log = logging.getLogger(__name__)

MOST_PROFILE_BYTES = 16 << 20
"""Larger than any display or camera profile."""
_SRGB_NAMES = ("srgb", "iec61966")


class DamagedProfileError(ValueError):
    """A profile that cannot be used for RGB pixels."""


def converted(
    bgr: NDArray[np.uint8], source: bytes | None, target: bytes | None = None
) -> NDArray[np.uint8]:
    """Convert uint8 BGR pixels; returns the very same array where nothing is to be done.

    Raises:
        DamagedProfileError: one of the profiles cannot be read or is not for RGB.
    """
    from PIL import Image, ImageCms

    transform = _transform(source, target)
    if transform is None:
        return bgr
    picture = Image.fromarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB))
    ImageCms.applyTransform(picture, transform, inPlace=True)
    return np.asarray(cv2.cvtColor(np.asarray(picture), cv2.COLOR_RGB2BGR), np.uint8)


def to_srgb(bgr: NDArray[np.uint8], icc: bytes) -> NDArray[np.uint8]:
    """Convert from the embedded profile `icc` to sRGB; a bad profile changes nothing."""
    try:
        return converted(bgr, icc)
    except DamagedProfileError as error:
        log.info("a damaged colour profile is ignored: %s", error)
        return bgr


def check_profile(icc: bytes) -> None:
    """Raise DamagedProfileError where a profile cannot be used for RGB pixels."""
    _transform(None, icc)


def is_srgb(icc: bytes) -> bool:
    """Whether a profile says that it is sRGB; one that cannot be read is taken for it."""
    from PIL import ImageCms

    try:
        return _is_srgb(_profile(icc))
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError, AttributeError):
        return True


@lru_cache(8)
def _transform(source: bytes | None, target: bytes | None) -> "ImageCmsTransform | None":
    from PIL import ImageCms

    if source == target:
        return None
    try:
        profiles = _profile(source), _profile(target)
        if all(_is_srgb(profile) for profile in profiles):
            return None
        return ImageCms.buildTransform(
            *profiles, "RGB", "RGB", ImageCms.Intent.RELATIVE_COLORIMETRIC
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError, AttributeError) as error:
        raise DamagedProfileError(str(error)) from error


def _profile(icc: bytes | None) -> "ImageCmsProfile":
    from PIL import ImageCms

    if icc is None:
        return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    if len(icc) > MOST_PROFILE_BYTES:
        raise DamagedProfileError("it is larger than any profile")
    profile = ImageCms.ImageCmsProfile(io.BytesIO(icc))
    if profile.profile.xcolor_space.strip() != "RGB":
        raise DamagedProfileError("it is not for RGB")
    return profile


def _is_srgb(profile: "ImageCmsProfile") -> bool:
    from PIL import ImageCms

    description = ImageCms.getProfileDescription(profile).lower()
    return any(name in description for name in _SRGB_NAMES)
