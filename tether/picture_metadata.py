"""What a picture file says about itself, read with suspicion: orientation and capture time.

Takes EXIF blocks as embedded, which may be damaged or built to harm; whatever cannot be parsed
counts as not there.
"""

import logging
from datetime import datetime

import cv2
import numpy as np
from numpy.typing import NDArray

log = logging.getLogger(__name__)

_ORIENTATION, _EXIF_FOLDER = 0x0112, 0x8769
_DATE_TIME, _DATE_TIME_ORIGINAL, _SUB_SECONDS_ORIGINAL = 0x0132, 0x9003, 0x9291
_UPRIGHT = 1
_TURNS = {3: cv2.ROTATE_180, 6: cv2.ROTATE_90_CLOCKWISE, 8: cv2.ROTATE_90_COUNTERCLOCKWISE}
_MIRRORED_TURNS = {
    2: None,
    4: cv2.ROTATE_180,
    5: cv2.ROTATE_90_COUNTERCLOCKWISE,
    7: cv2.ROTATE_90_CLOCKWISE,
}
"""EXIF 2.32, tag 274: mirror left to right first, then turn."""
_LARGEST_EXIF_BYTES = 1 << 20


def orientation(exif: bytes | None) -> int:
    """Return the EXIF orientation, 1–8; 1 where there is none or it is nonsense."""
    value = _tags(exif)[0].get(_ORIENTATION, _UPRIGHT)
    return value if isinstance(value, int) and 1 <= value <= 8 else _UPRIGHT


def upright(pixels: NDArray[np.uint8], turn: int) -> NDArray[np.uint8]:
    """Turn and mirror a picture as EXIF orientation `turn` (1–8) asks."""
    if turn in _MIRRORED_TURNS:
        pixels = np.asarray(cv2.flip(pixels, 1), np.uint8)
        rotation = _MIRRORED_TURNS[turn]
    else:
        rotation = _TURNS.get(turn)
    return pixels if rotation is None else np.asarray(cv2.rotate(pixels, rotation), np.uint8)


def capture_time(exif: bytes | None) -> datetime | None:
    """Return when the shutter opened by the camera's clock (no time zone), or None."""
    first, inner = _tags(exif)
    for tags, tag in ((inner, _DATE_TIME_ORIGINAL), (first, _DATE_TIME)):
        try:
            moment = datetime.strptime(str(tags[tag]).strip("\0 "), "%Y:%m:%d %H:%M:%S")
        except (KeyError, ValueError):
            continue
        fraction = str(inner.get(_SUB_SECONDS_ORIGINAL, "")).strip("\0 ")
        if fraction.isascii() and fraction.isdigit():
            moment = moment.replace(microsecond=int(fraction[:6].ljust(6, "0")))
        return moment
    return None


def _tags(exif: bytes | None) -> tuple[dict[int, object], dict[int, object]]:
    """Return the tags of the first folder and of the EXIF folder; empty where unreadable."""
    from PIL import Image

    if not exif or len(exif) > _LARGEST_EXIF_BYTES:
        return {}, {}
    try:
        tags = Image.Exif()
        tags.load(exif)
        return dict(tags), dict(tags.get_ifd(_EXIF_FOLDER))
    except Exception as error:  # Foreign bytes: Pillow raises a dozen kinds, none of them harms.
        log.info("damaged EXIF is ignored: %s", error)
        return {}, {}
