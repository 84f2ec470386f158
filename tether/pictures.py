"""Safe reading of picture files: bytes in, an upright sRGB picture or one clear sentence out.

Reads JPEG, PNG, TIFF (8 and 16 bit), WebP, HEIC and camera RAW, from a path or from bytes. Nothing
about the file is trusted: the size is read from the header before a pixel is decoded, a file that
is cut short is an error and never half a picture, and metadata that cannot be parsed is passed
over.
"""

import stat
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tether import picture_decoders as decoders
from tether.errors import PictureError
from tether.picture_colours import to_srgb
from tether.picture_decoders import MOST_PIXELS, Decoded, UnreadableError
from tether.picture_metadata import capture_time
from tether.scaling import at_most

MOST_BYTES = 1 << 30
"""Larger files are not read: a 150-megapixel 16-bit TIFF has 0.9 GB."""

MOST_LIVE_PIXELS = 32_000_000
"""Live view is far below this; a camera that sends more is broken or hostile."""

PICTURE_SUFFIXES = frozenset(
    {".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".heic", ".heif", ".hif"}
    | decoders.RAW_SUFFIXES
)
"""Lower-case file name endings that folders are searched for."""

LONGEST_NAME_SHOWN = 200
"""Characters of a file name that a sentence shows."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded picture, the right way up.

    Attributes:
        bgr: uint8 (rows, columns, 3), sRGB, BGR order, orientation applied, read-only. It may be
            smaller than `width` × `height` where `max_side` asked for less.
        width: pixels of the full picture as shown.
        height: pixels of the full picture as shown.
        icc: the colour profile of the file, as embedded; `bgr` is already converted to sRGB.
        captured_at: the camera's own clock, without time zone, to the millisecond where known.
        exif: the EXIF block as embedded, not to be trusted.
    """

    bgr: NDArray[np.uint8] = field(repr=False)
    width: int
    height: int
    icc: bytes | None = field(default=None, repr=False)
    captured_at: datetime | None = None
    exif: bytes | None = field(default=None, repr=False)


def read_picture(
    source: str | Path | bytes,
    max_side: int | None = None,
    *,
    name: str | None = None,
    exact: bool = True,
    own_colours: bool = False,
) -> Picture:
    """Read a picture file.

    Args:
        source: a path, or the content of a file.
        max_side: the longer side wanted, in pixels: the picture is decoded at reduced size where
            that is quicker, and scaled down to it; it is never enlarged.
        name: what to call the picture in sentences, and whose ending tells RAW from TIFF, where
            `source` is bytes.
        own_colours: leave the pixels in the file's own profile (`icc`; sRGB where it is None),
            for a screen that shows more than sRGB.

    Raises:
        PictureError: the sentence names the file and says what to do.
    """
    content, label, suffix = _content(source, name)
    try:
        decoded = decoders.decode(content, suffix, max_side)
    except UnreadableError as error:
        raise PictureError(f"{label} {error}") from error
    return _finished(decoded, max_side if exact else None, own_colours)


def read_embedded_preview(
    source: str | Path | bytes,
    max_side: int | None = None,
    *,
    name: str | None = None,
    own_colours: bool = False,
) -> Picture:
    """Read a picture for fast display: a RAW file's own preview, however small; else as usual.

    `width` and `height` are still the full picture's.

    Raises:
        PictureError: as `read_picture`.
    """
    content, label, suffix = _content(source, name)
    try:
        decoded = decoders.decode(content, suffix, max_side, any_preview=True)
    except UnreadableError as error:
        raise PictureError(f"{label} {error}") from error
    return _finished(decoded, max_side, own_colours)


def decode_jpeg(data: bytes, max_side: int | None = None) -> NDArray[np.uint8]:
    """Decode a live-view JPEG to uint8 BGR; profiles are ignored, EXIF orientation is not.

    Raises:
        PictureError: the frame is damaged, cut short or absurdly large.
    """
    try:
        decoded = decoders.decode_jpeg(data, max_side, most_pixels=MOST_LIVE_PIXELS)
    except UnreadableError as error:
        raise PictureError(f"The live picture {error}") from error
    return at_most(decoded.bgr, max_side)


def list_pictures(folder: Path) -> list[Path]:
    """Return the pictures directly in `folder` by name, hidden files left out.

    Raises:
        PictureError: the folder cannot be listed.
    """
    try:
        return sorted(
            path
            for path in folder.iterdir()
            if path.suffix.lower() in PICTURE_SUFFIXES
            and not path.name.startswith(".")
            and not path.is_dir()
        )
    except OSError as error:
        raise PictureError(
            f"{printable(str(folder))} cannot be listed ({error.strerror}); check the folder."
        ) from error


def printable(name: str) -> str:
    """Make a file name safe to print: control characters replaced, the middle cut when too long."""
    shown = "".join(letter if letter.isprintable() else "�" for letter in name)
    if len(shown) <= LONGEST_NAME_SHOWN:
        return shown
    half = LONGEST_NAME_SHOWN // 2
    return f"{shown[:half]}…{shown[-half:]}"


def _content(source: str | Path | bytes, name: str | None) -> tuple[bytes, str, str]:
    """Return the bytes, the name for sentences and the lower-case suffix."""
    if isinstance(source, bytes):
        label = printable(name) if name else "The picture"
        content, suffix = source, Path(name or "").suffix.lower()
    else:
        path = Path(source)
        label, suffix = printable(name or str(path)), path.suffix.lower()
        content = _file_content(path, label)
    if not content:
        raise PictureError(
            f"{label} is empty (0 bytes): the copy never finished; copy it again from the card."
        )
    return content, label, suffix


def _file_content(path: Path, label: str) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise PictureError(f"{label} is not a file; give the path of a picture.")
        if status.st_size > MOST_BYTES:
            raise PictureError(
                f"{label} is too large ({status.st_size / 1e9:.1f} GB; the limit is"
                f" {MOST_BYTES / 1e9:.1f} GB); export a smaller copy."
            )
        with path.open("rb") as file:
            return file.read(MOST_BYTES)
    except FileNotFoundError as error:
        raise PictureError(f"{label} does not exist; check the path.") from error
    except PermissionError as error:
        raise PictureError(f"{label} may not be read; check its permissions.") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = error.strerror if isinstance(error, OSError) else error
        raise PictureError(f"{label} cannot be read ({reason}); check the disk.") from error


def _finished(decoded: Decoded, max_side: int | None, own_colours: bool) -> Picture:
    bgr = at_most(decoded.bgr, max_side)
    if decoded.icc is not None and not own_colours:
        bgr = to_srgb(bgr, decoded.icc)
    bgr.setflags(write=False)
    return Picture(
        bgr,
        decoded.width,
        decoded.height,
        decoded.icc,
        capture_time(decoded.exif),
        decoded.exif,
    )


__all__ = [
    "MOST_PIXELS",
    "PICTURE_SUFFIXES",
    "Picture",
    "decode_jpeg",
    "list_pictures",
    "printable",
    "read_embedded_preview",
    "read_picture",
]
