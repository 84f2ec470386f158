"""Picture files for new pictures made from old ones: all bits, profile, EXIF and orientation kept.

Reads JPEG, TIFF and PNG (8 and 16 bit), WebP, HEIF and RAW into upright BGR; writes JPEG, TIFF and
PNG under a temporary name first, so that an interrupted run leaves no half pictures.
"""

import io
import os
import shutil
import struct
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.errors import PictureError
from tether.picture_colours import DamagedProfileError, check_profile
from tether.picture_decoders import RAW_SUFFIXES
from tether.pipeline import png_files
from tether.pipeline.exif_thumbnail import with_thumbnail
from tether.pipeline.png_files import Pixels

if TYPE_CHECKING:
    from PIL import Image
    from tifffile import TiffPage

TIFF_ENDINGS = frozenset({".tif", ".tiff"})
PNG_ENDING = ".png"
HEIF_ENDINGS = frozenset({".heic", ".heif", ".hif"})

WHITE_IS_ZERO = 0
"""Of a grey TIFF, as scanners write it."""
CIELAB = 8
PLAIN_TIFFS = frozenset({WHITE_IS_ZERO, 1, 2})
"""Photometric interpretations (TIFF 6.0) that are grey or RGB as they stand."""

JPEG_QUALITY = 95
"""Below it, retouched skin shows blocks when printed; above it, files only grow."""

LARGEST_PIXELS = 400_000_000
"""Beyond any camera: a damaged header, not a picture."""

EXIFTOOL_TIMEOUT_S = 30.0
"""A metadata copy takes a second; longer means a hanging disk."""


@dataclass(frozen=True, slots=True)
class SourcePicture:
    """A picture and what must travel with it.

    `pixels` are upright BGR, uint8 or uint16 (height, width, 3), in the profile `icc` (sRGB without
    one). `orientation` is the EXIF value (1–8) of the stored file; writing turns back to it.
    `alpha` is a PNG's transparency, upright (height, width) of the same dtype.
    """

    path: Path
    pixels: Pixels
    icc: bytes | None
    exif: bytes | None
    orientation: int
    alpha: Pixels | None = None

    def at_most(self, longest_side: int) -> "SourcePicture":
        """Return the picture no larger than that."""
        scale = longest_side / max(self.pixels.shape[:2])
        if scale >= 1:
            return self
        alpha = None if self.alpha is None else _scaled(self.alpha, scale)
        return replace(self, pixels=_scaled(self.pixels, scale), alpha=alpha)

    def part(self, rows: slice, columns: slice) -> "SourcePicture":
        """Return a part of the picture, of pixels of its own."""
        cut = np.ascontiguousarray(self.pixels[rows, columns])
        alpha = None if self.alpha is None else np.ascontiguousarray(self.alpha[rows, columns])
        return replace(self, pixels=cast(Pixels, cut), alpha=cast(Pixels | None, alpha))


def read_source(path: Path, longest_side: int | None = None) -> SourcePicture:
    """Read a picture upright with all its bits; with `longest_side`, no larger than that.

    A RAW file's embedded preview is used where `longest_side` asks for no more.

    Raises:
        PictureError: missing, empty, damaged, too large, or not a picture.
    """
    source = read_whole(path, longest_side)
    return source if longest_side is None else source.at_most(longest_side)


def read_whole(path: Path, needed: int | None = None) -> SourcePicture:
    """Read a picture upright with all its bits and pixels.

    A RAW file's embedded preview, as large as it is, is used where it has `needed` pixels a side.

    Raises:
        PictureError: missing, empty, damaged, too large, or not a picture.
    """
    try:
        size = path.stat().st_size
    except OSError as error:
        raise PictureError(f"{path} cannot be read: {error.strerror}.") from error
    if path.is_dir():
        raise PictureError(f"{path} is a folder, not a picture.")
    if size == 0:
        raise PictureError(f"{path} is empty (0 bytes).")
    ending = path.suffix.lower()
    try:
        if ending in RAW_SUFFIXES:
            source = _read_raw(path, needed)
        elif ending in TIFF_ENDINGS:
            source = _read_tiff(path)
        else:
            source = _read_pillow(path)
    except PictureError:
        raise
    except Exception as error:  # decoders raise many kinds on damaged bytes
        raise PictureError(f"{path} is damaged or not a picture ({_words(error)}).") from error
    return source


def write_picture(target: Path, pixels: Pixels, source: SourcePicture) -> None:
    """Write upright BGR `pixels` as `target` (.jpg, .tif or .png) with the source's metadata.

    Raises:
        PictureError: the folder is missing, full or not writable.
    """
    stored = _turn(pixels, source.orientation, back=True)
    # The name is known: what a killed run has left is written over by the next.
    temporary = target.with_name(f".{target.stem}.part{target.suffix}")
    try:
        try:
            if target.suffix.lower() in TIFF_ENDINGS:
                _write_tiff(temporary, _rgb(stored), source)
            elif target.suffix.lower() == PNG_ENDING:
                _write_png(temporary, stored, source)
            else:
                _write_jpeg(temporary, _rgb(stored), source)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise PictureError(f"{target} cannot be written: {error.strerror or error}.") from error


def _words(error: Exception) -> str:
    """Return what a decoder says; LibRaw says it in bytes."""
    said = error.args[0] if error.args else ""
    return said.decode(errors="replace") if isinstance(said, bytes) else str(error)


def _read_pillow(path: Path) -> SourcePicture:
    from PIL import Image

    if path.suffix.lower() in HEIF_ENDINGS:
        from pillow_heif import register_heif_opener

        register_heif_opener()
    Image.MAX_IMAGE_PIXELS = LARGEST_PIXELS  # Pillow's own is lower, and only warns
    with Image.open(path) as image:
        if image.width * image.height > LARGEST_PIXELS:
            raise PictureError(f"{path} claims {image.width}×{image.height} pixels: too large.")
        is_png = image.format == "PNG"
        layers = png_files.decoded(path.read_bytes()) if is_png else None
        orientation = _valid(image.getexif().get(0x0112, 1))
        icc, exif = image.info.get("icc_profile"), image.info.get("exif")
        if layers is None:
            layers = png_files.Layers(np.asarray(_as_rgb(image, icc))[..., ::-1], None)
    bgr = _turn(layers.bgr, orientation)
    alpha = None if layers.alpha is None else _turn(layers.alpha, orientation)
    return SourcePicture(path, bgr, _of_rgb(icc), exif, orientation, alpha)


def _as_rgb(image: "Image.Image", icc: bytes | None) -> "Image.Image":
    """Return an RGB picture; from CMYK by its own profile, for only that knows the inks."""
    from PIL import ImageCms

    if image.mode == "CMYK" and icc:
        try:
            inks = ImageCms.ImageCmsProfile(io.BytesIO(icc))
            srgb = ImageCms.createProfile("sRGB")
            turned = ImageCms.profileToProfile(image, inks, srgb, outputMode="RGB")
            return image.convert("RGB") if turned is None else turned
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # damaged, or not for CMYK: as a picture without one
    return image.convert("RGB")


def _of_rgb(icc: bytes | None) -> bytes | None:
    """Return a profile that is good for RGB pixels, None for any other: it would spoil the copy."""
    if icc is None:
        return None
    try:
        check_profile(icc)
    except DamagedProfileError:
        return None
    return icc


def _read_tiff(path: Path) -> SourcePicture:
    import tifffile

    with tifffile.TiffFile(path) as file:
        page = file.pages.first
        if page.imagewidth * page.imagelength > LARGEST_PIXELS:
            raise PictureError(f"{path} claims too many pixels.")
        plain = page.photometric in PLAIN_TIFFS
        if page.photometric == CIELAB:
            raise PictureError(f"{path} is in CIELAB, which is not read: save it in RGB.")
        readable = tifffile.TIFF.DECOMPRESSORS
        if plain and page.compression in readable:
            pixels = page.asarray()
            separate = page.planarconfig == 2 and pixels.ndim == 3
            pixels = np.moveaxis(pixels, 0, -1) if separate else pixels
        else:
            pixels = _decompressed(path, page, plain)
        icc = page.tags.valueof(34675)
        orientation = _valid(page.tags.valueof(274) or 1)
    if pixels.dtype not in (np.uint8, np.uint16) or pixels.ndim not in (2, 3):
        raise PictureError(f"{path} is a TIFF of {pixels.dtype}; 8 or 16 bits a channel are read.")
    if plain and page.photometric == WHITE_IS_ZERO and page.compression in readable:
        pixels = np.iinfo(pixels.dtype).max - pixels  # other decoders turn it themselves
    if pixels.ndim == 2:
        pixels = np.repeat(pixels[..., None], 3, 2)
    bgr = pixels[..., 2::-1] if pixels.shape[2] >= 3 else np.repeat(pixels[..., :1], 3, 2)
    return SourcePicture(path, _turn(bgr, orientation), _of_rgb(icc), None, orientation)


def _decompressed(path: Path, page: "TiffPage", plain: bool) -> Pixels:
    """Return the stored RGB pixels of a first page whose compression (LZW, JPEG) tifffile lacks.

    Or whose colours are not `plain`: inks, a palette, YCbCr; 8 bits a channel then.

    tifffile needs a package of 30 MB for them. Pillow has 8 bits a channel only, and OpenCV lays
    8 bits with transparency on black. Both turn pictures by themselves, OpenCV with an error for
    those on their side, so they are given to them as if they were upright.
    """
    content = bytearray(path.read_bytes())
    turned = page.tags.get(274)
    if turned is not None:
        struct.pack_into(f"{page.parent.byteorder}H", content, turned.valueoffset, 1)
    if page.dtype == np.uint8 or not plain:
        from PIL import Image

        with Image.open(io.BytesIO(content)) as image:
            return np.asarray(_as_rgb(image, image.info.get("icc_profile")))
    bgr = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_ANYDEPTH | cv2.IMREAD_COLOR)
    if bgr is None:
        raise PictureError(f"{path} is damaged, or compressed in a way that is not read.")
    return cast(Pixels, bgr[..., ::-1])


def _read_raw(path: Path, longest_side: int | None) -> SourcePicture:
    import rawpy

    with rawpy.imread(str(path)) as raw:
        if longest_side is not None:
            preview = _embedded(raw, path)
            if preview is not None and max(preview.pixels.shape[:2]) >= longest_side:
                return preview
        rgb = raw.postprocess(use_camera_wb=True, no_auto_bright=True, output_bps=16)
    return SourcePicture(path, np.ascontiguousarray(rgb[..., ::-1]), _srgb(), None, 1)


def _embedded(raw: object, path: Path) -> SourcePicture | None:
    """Return the JPEG that the camera put into its RAW file, or None."""
    import rawpy
    from PIL import Image, ImageOps

    try:
        thumb = raw.extract_thumb()  # type: ignore[attr-defined]
    except rawpy.LibRawError:
        return None
    if thumb.format != rawpy.ThumbFormat.JPEG:
        return None
    with Image.open(io.BytesIO(thumb.data)) as image:
        upright = ImageOps.exif_transpose(image).convert("RGB")
        icc = image.info.get("icc_profile")
    return SourcePicture(path, np.ascontiguousarray(np.asarray(upright)[..., ::-1]), icc, None, 1)


def _write_jpeg(target: Path, rgb: Pixels, source: SourcePicture) -> None:
    from PIL import Image

    if rgb.dtype == np.uint16:
        rgb = np.asarray(np.round(rgb / 257.0), np.uint8)
    extras: dict[str, bytes] = {}
    if source.icc:
        extras["icc_profile"] = source.icc
    if source.exif:
        extras["exif"] = with_thumbnail(source.exif, cast(NDArray[np.uint8], rgb[..., ::-1]))
    with target.open("wb") as file:
        Image.fromarray(rgb).save(file, "JPEG", quality=JPEG_QUALITY, subsampling=0, **extras)
        file.flush()
        os.fsync(file.fileno())
    if not source.exif and source.path.suffix.lower() in RAW_SUFFIXES | TIFF_ENDINGS:
        _copy_metadata(source.path, target, source.orientation)


def _write_png(target: Path, bgr: Pixels, source: SourcePicture) -> None:
    alpha = None if source.alpha is None else _turn(source.alpha, source.orientation, back=True)
    before = source.path.read_bytes()
    words = before if before.startswith(png_files.SIGNATURE) else None
    eight = bgr if bgr.dtype == np.uint8 else bgr >> 8
    exif = with_thumbnail(source.exif, eight.astype(np.uint8)) if source.exif else None
    with target.open("wb") as file:
        file.write(png_files.encoded(png_files.Layers(bgr, alpha), source.icc, exif, words))
        file.flush()
        os.fsync(file.fileno())


def _write_tiff(target: Path, rgb: NDArray[np.generic], source: SourcePicture) -> None:
    import tifffile

    tags = [(274, 3, 1, source.orientation, True)]
    tifffile.imwrite(
        target, rgb, photometric="rgb", iccprofile=source.icc, extratags=tags, metadata=None,
        compression="zlib", predictor=True,
    )  # fmt: skip
    _copy_metadata(source.path, target, source.orientation)


def _copy_metadata(source: Path, target: Path, orientation: int) -> None:
    """Copy EXIF, IPTC and XMP with exiftool where it is installed; pixels and profile stay."""
    tool = shutil.which("exiftool")
    if tool is None:
        return
    target.with_name(f"{target.name}_exiftool_tmp").unlink(missing_ok=True)  # of a killed run
    words = [tool, "-q", "-q", "-overwrite_original", "-TagsFromFile", str(source), "-EXIF:all"]
    words += ["--IFD1:all", "--ThumbnailImage", "--PreviewImage"]  # of the picture as it was
    words += ["-IPTC:all", "-XMP:all", f"-IFD0:Orientation#={orientation}", str(target)]
    try:
        subprocess.run(words, check=False, capture_output=True, timeout=EXIFTOOL_TIMEOUT_S)
    except subprocess.TimeoutExpired:
        return


def _rgb(bgr: Pixels) -> Pixels:
    return cast(Pixels, np.ascontiguousarray(bgr[..., ::-1]))


def _scaled(pixels: Pixels, scale: float) -> Pixels:
    small = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return cast(Pixels, small)


def _turn(pixels: Pixels, orientation: int, back: bool = False) -> Pixels:
    """Return pixels upright for an EXIF orientation, or stored again from upright with `back`."""
    quarter_turns = {1: 0, 2: 0, 3: 2, 4: 2, 5: 3, 6: 3, 7: 1, 8: 1}[orientation]
    mirrored = orientation in (2, 4, 5, 7)
    if back:
        turned = pixels[:, ::-1] if mirrored else pixels
        return cast(Pixels, np.ascontiguousarray(np.rot90(turned, -quarter_turns)))
    turned = np.rot90(pixels, quarter_turns)
    return cast(Pixels, np.ascontiguousarray(turned[:, ::-1] if mirrored else turned))


def _valid(orientation: object) -> int:
    return orientation if isinstance(orientation, int) and 1 <= orientation <= 8 else 1


def _srgb() -> bytes:
    from PIL import ImageCms

    return bytes(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
