"""One decoder for each kind of picture file, behind one call that looks at the first bytes.

Takes the content of a file and gives upright 8-bit pixels with the profile and the EXIF block as
embedded. Sizes are checked before pixels are decoded. Errors are the second half of a sentence that
starts with the name of the file.
"""

import io
import warnings
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from tether import jpeg_structure
from tether.jpeg_structure import LARGEST_ICC_BYTES, BrokenJpegError
from tether.picture_metadata import orientation, upright

if TYPE_CHECKING:
    import rawpy
    from PIL import Image as PillowImage

# Pillow warns on stderr about each odd tag of a file; what matters of it comes as an error anyway.
warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")

MOST_PIXELS = 400_000_000
"""Larger pictures are refused: 2.5 × the largest camera sensor, and 1.2 GB once decoded."""

# fmt: off
RAW_SUFFIXES = frozenset((
    ".3fr", ".arw", ".cr2", ".cr3", ".crw", ".dcr", ".dng", ".erf", ".fff", ".iiq", ".mef", ".mos",
    ".nef", ".nrw", ".orf", ".pef", ".raf", ".raw", ".rw2", ".rwl", ".sr2", ".srf", ".srw", ".x3f",
))
# fmt: on

_PNG = b"\x89PNG\r\n\x1a\n"
_TIFF = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"})
_RAW_STARTS = (b"FUJIFILMCCD-RAW", b"IIRO", b"IIRS", b"MMOR", b"IIU\0", b"FOVb", b"\0MRM")
_REDUCED = (
    (8, cv2.IMREAD_REDUCED_COLOR_8),
    (4, cv2.IMREAD_REDUCED_COLOR_4),
    (2, cv2.IMREAD_REDUCED_COLOR_2),
)
SMALLEST_PREVIEW = 1500
"""Longer side of a RAW file's preview, in pixels, that is enough to judge eyes by."""

_DAMAGED = "is damaged ({}); copy it again from the card."
_NO_PICTURE = (
    "is not a picture that can be read (JPEG, PNG, TIFF, WebP, HEIC or RAW); take it out of the"
    " folder."
)


class UnreadableError(ValueError):
    """`str(error)` is the rest of a sentence that starts with the name of the file."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Upright uint8 BGR pixels, the full picture's size as shown, profile and EXIF as embedded."""

    bgr: NDArray[np.uint8]
    width: int
    height: int
    icc: bytes | None = None
    exif: bytes | None = None


def decode(
    content: bytes, suffix: str, max_side: int | None, *, any_preview: bool = False
) -> Decoded:
    """Decode a file by what its first bytes are; `suffix` only tells RAW files from TIFF.

    Raises:
        UnreadableError: damaged, too large, or no picture.
    """
    if content.startswith(jpeg_structure.SIGNATURE):
        return decode_jpeg(content, max_side)
    if content.startswith(_PNG):
        return _decode_with_pillow(content, "PNG")
    if _is_raw(content, suffix):
        return _decode_raw(content, max_side, any_preview=any_preview)
    if content.startswith(_TIFF):
        return _decode_with_pillow(content, "TIFF")
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return _decode_with_pillow(content, "WEBP")
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC_BRANDS:
        return _decode_heic(content)
    raise UnreadableError(_NO_PICTURE)


def decode_jpeg(
    content: bytes, max_side: int | None = None, most_pixels: int = MOST_PIXELS
) -> Decoded:
    """Decode a JPEG, at a half, a quarter or an eighth where that still holds `max_side` pixels.

    Raises:
        UnreadableError: damaged, cut short or too large.
    """
    try:
        structure = jpeg_structure.read_structure(content)
    except BrokenJpegError as error:
        raise UnreadableError(_DAMAGED.format(error)) from error
    _check_size(structure.width, structure.height, most_pixels)
    flags = cv2.IMREAD_COLOR
    if max_side is not None:
        longer = max(structure.width, structure.height)
        flags = next((mode for n, mode in _REDUCED if longer // n >= max_side), flags)
    bgr = _cv2_pixels(content, flags | cv2.IMREAD_IGNORE_ORIENTATION)
    turn = orientation(structure.exif)
    width, height = structure.width, structure.height
    if turn >= 5:
        width, height = height, width
    return Decoded(upright(bgr, turn), width, height, structure.icc, structure.exif)


def _cv2_pixels(content: bytes, flags: int) -> NDArray[np.uint8]:
    try:
        pixels = cv2.imdecode(np.frombuffer(content, np.uint8), flags)
    except cv2.error as error:
        raise UnreadableError(_DAMAGED.format("it cannot be decoded")) from error
    if pixels is None:
        raise UnreadableError(_DAMAGED.format("it cannot be decoded"))
    return np.asarray(pixels, np.uint8)


def _check_size(width: int, height: int, most_pixels: int = MOST_PIXELS) -> None:
    if width < 1 or height < 1:
        raise UnreadableError(_DAMAGED.format("it says that it has no pixels"))
    if width * height > most_pixels:
        raise UnreadableError(
            f"is too large ({width} × {height} pixels; the limit is"
            f" {most_pixels // 1_000_000} megapixels); export a smaller copy."
        )


def _decode_with_pillow(content: bytes, kind: str) -> Decoded:
    from PIL import Image

    # Our own limit is checked below before a pixel is decoded; Pillow's is lower and only warns.
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    return _foreign(lambda: _pillow_pixels(Image.open(io.BytesIO(content), formats=[kind])))


def _pillow_pixels(image: "PillowImage.Image") -> Decoded:
    """Decode an opened Pillow image to upright BGR."""
    from PIL import ImageOps

    _check_size(*image.size)
    icc, exif = image.info.get("icc_profile"), image.info.get("exif")
    exif = exif or image.getexif().tobytes()
    image.load()
    image = ImageOps.exif_transpose(image)
    if image.mode.startswith("I"):  # 16-bit grey: Pillow would cut it off at 255
        levels = np.asarray(image).astype(np.int64) >> 8
        rgb = np.repeat(np.clip(levels, 0, 255).astype(np.uint8)[..., None], 3, axis=2)
    else:
        rgb = np.asarray(image.convert("RGB"))
    bgr = np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR), np.uint8)
    rows, columns = bgr.shape[:2]
    usable = icc if isinstance(icc, bytes) and len(icc) <= LARGEST_ICC_BYTES else None
    return Decoded(bgr, columns, rows, usable, exif or None)


def _decode_heic(content: bytes) -> Decoded:
    import pillow_heif

    def pixels() -> Decoded:
        heif = pillow_heif.open_heif(io.BytesIO(content), convert_hdr_to_8bit=True)
        _check_size(*heif.size)
        # libheif has already turned the picture; the EXIF orientation would turn it twice.
        exif = heif.info.get("exif")
        heif.info["exif"] = None
        decoded = _pillow_pixels(heif.to_pillow())
        return replace(decoded, exif=exif)

    return _foreign(pixels)


def _is_raw(content: bytes, suffix: str) -> bool:
    return (
        suffix in RAW_SUFFIXES
        or content.startswith(_RAW_STARTS)
        or content[8:10] == b"CR"
        or (content[4:8] == b"ftyp" and content[8:12] == b"crx ")
    )


def _decode_raw(content: bytes, max_side: int | None, *, any_preview: bool) -> Decoded:
    """Take the preview that the camera put in, or demosaic at half size where it is too small."""
    import rawpy

    wanted = 0 if any_preview else min(SMALLEST_PREVIEW, max_side or SMALLEST_PREVIEW)

    def pixels() -> Decoded:
        with rawpy.imread(io.BytesIO(content)) as raw:
            sizes = raw.sizes
            turned = sizes.flip in (5, 6)
            width, height = (sizes.height, sizes.width) if turned else (sizes.width, sizes.height)
            _check_size(sizes.raw_width, sizes.raw_height)
            _check_size(width, height)
            preview = _raw_preview(raw, max_side, sizes.flip)
            if preview is not None and max(preview.bgr.shape[:2]) >= wanted:
                return replace(preview, width=width, height=height)
            rgb = raw.postprocess(half_size=True, use_camera_wb=True, output_bps=8)
            bgr = np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR), np.uint8)
            return Decoded(bgr, width, height, exif=preview.exif if preview else None)

    return _foreign(pixels)


_TURN_OF_FLIP = {3: 3, 5: 8, 6: 6}
"""LibRaw's `flip` as EXIF orientation."""


def _raw_preview(raw: "rawpy.RawPy", max_side: int | None, flip: int) -> Decoded | None:
    import rawpy

    try:
        thumb = raw.extract_thumb()
        if thumb.format != rawpy.ThumbFormat.JPEG:
            return None
        preview = decode_jpeg(bytes(thumb.data), max_side)
    except (rawpy.LibRawError, UnreadableError):
        return None
    if orientation(preview.exif) == 1 and flip in _TURN_OF_FLIP:
        return replace(preview, bgr=upright(preview.bgr, _TURN_OF_FLIP[flip]))
    return preview


def _foreign(read: Callable[[], Decoded]) -> Decoded:
    """Run a foreign decoder; whatever it raises on bytes that nobody vouches for is damage."""
    try:
        return read()
    except UnreadableError:
        raise
    except MemoryError as error:
        raise UnreadableError("is too large for this machine's memory.") from error
    except Exception as error:  # Pillow, libheif and LibRaw raise anything on hostile bytes
        raise UnreadableError(_DAMAGED.format("it cannot be decoded")) from error
