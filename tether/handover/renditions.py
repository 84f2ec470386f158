"""One picture → its files for the client: the picture itself, retouched or not, and its crops.

Works on any worker: what it needs comes in a `Task`, what it made is left in a staging folder and
named in a `Prepared`. The same task gives the same bytes on every machine of one kind.
"""

import hashlib
import io
import os
import struct
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np

from tether.analysis.analyser import Analyser
from tether.colour.consistency import Standard
from tether.errors import PictureError, SettingsError
from tether.handover.uses import Use, crop_box
from tether.picture_decoders import RAW_SUFFIXES
from tether.pictures import Picture, read_picture
from tether.pipeline.day_light import TOLD
from tether.pipeline.judging import JUDGED_SIDE
from tether.pipeline.per_process import PerProcess
from tether.pipeline.session_colour import OFF, SessionColour
from tether.pipeline.session_recipe import chosen_for
from tether.readings import Reading
from tether.scaling import at_most, resized
from tether.session.files import READ_BYTES, Disk, hash_file
from tether.session.sidecars.sidecar import Marks, merged_packet

if TYPE_CHECKING:
    from PIL import Image, ImageCms

    from tether.pipeline.retouching import Retoucher

JPEG_QUALITY = 93
"""For files that are looked at and printed, and not worked on."""
JPEG_SUFFIXES = frozenset({".jpg", ".jpeg"})


@dataclass(frozen=True, slots=True)
class Options:
    """What is made of each picture.

    Attributes:
        uses: crops.
        recipe: name or path of a retouch recipe for all; None: each shot's own, else the session's,
            else none.
        embed: write rating, title and person into the JPEGs themselves.
        profile: ICC profile file for uses of 200 dpi and more (print); sRGB for all others.
        colour: the session's, laid on each picture.
    """

    uses: tuple[Use, ...] = ()
    recipe: str | None = None
    embed: bool = False
    profile: Path | None = None
    colour: SessionColour = OFF

    def made_anew(self, source: Path) -> bool:
        """Whether pixels change: with neither recipe nor colour the file itself is handed over.

        A RAW file is developed by a recipe only: whoever gets it wants the camera's own.

        Raises:
            SettingsError: the recipe chosen for it is gone or damaged.
        """
        is_raw = source.suffix.lower() in RAW_SUFFIXES
        if self.recipe is not None or (self.colour.acts and not is_raw):
            return True
        chosen = chosen_for(source)
        return chosen is not None and chosen.recipe.acts


@dataclass(frozen=True, slots=True)
class Task:
    """One shot to prepare. `staging` is a folder of this export; `number` names files in it."""

    number: int
    source: Path
    sha256: str
    raw: Path | None
    reading: Reading | None
    marks: Marks
    staging: Path
    options: Options


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was made: (use's name, staged file, SHA-256), the picture itself first under ""."""

    files: tuple[tuple[str, Path, str], ...] = ()
    raw: tuple[Path, str] | None = None
    problems: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


PROFILE_DATE = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
PRINT_DPI = 200
"""From here on a use is for paper."""


def prepare(task: Task) -> Prepared:
    """Make the files of one shot; what is wrong with it comes as sentences."""
    try:
        return _prepare(task)
    except (PictureError, SettingsError) as error:
        said = str(error).replace(str(_staged(task)), str(task.source))
        return Prepared(problems=(f"{said} It was left out.",))


def gave_up(task: Task) -> Prepared:
    """What is said of a shot that ended the programs that prepared it."""
    return Prepared(problems=(f"{task.source} ends the program that reads it: it was left out.",))


def check_options(options: Options) -> None:
    """Raise SettingsError where a recipe or profile is wrong, before any work."""
    if options.recipe is not None:
        from tether.retouch.recipe import load_recipe

        load_recipe(options.recipe)
    if options.profile is not None:
        _profile(options.profile)


def embed(path: Path, marks: Marks) -> None:
    """Write marks into a JPEG's own XMP, merged with what is there. Pixels stay as they are.

    Raises:
        PictureError: the file takes no metadata.
    """
    import exiv2

    try:
        image = exiv2.ImageFactory.open(str(path))
        image.readMetadata()
        packet = merged_packet(image.xmpPacket().encode() or None, marks)
        image.setXmpPacket(packet.decode())
        image.writeXmpFromPacket(True)
        image.writeMetadata()
    except exiv2.Exiv2Error as error:
        raise PictureError(f"{path.name} takes no metadata ({error}).") from error


def _staged(task: Task) -> Path:
    """Return where a shot's own file is copied to first."""
    return task.staging / f"{task.number}{task.source.suffix.lower()}"


def _prepare(task: Task) -> Prepared:
    disk, options = Disk(), task.options
    staged = _staged(task)
    if _copy(task.source, staged, disk) != task.sha256:
        return Prepared(
            problems=(
                f"{task.source} is missing or is not what the camera sent: it was left out. "
                "`tether verify` says more.",
            )
        )
    sha256, notices = task.sha256, []
    anew = options.made_anew(task.source)
    if anew:
        staged, light, notes = _retouched(staged, task)
        if light not in (None, "backdrop"):
            notices.append(f"{task.source.name}: light by {TOLD[light]}.")
        notices += [f"{task.source.name}: {note}." for note in notes]
    if options.embed and staged.suffix in JPEG_SUFFIXES:
        embed(staged, task.marks)
    if anew or options.embed:
        sha256 = hash_file(staged)[1]
    if options.colour.acts and not anew:
        notices.append(
            f"{task.source.name} is handed over as the camera made it: --recipe none develops a RAW"
            " file in the session's colour."
        )
    made = [("", staged, sha256)]
    if options.uses:
        picture = read_picture(staged)
        if task.reading is None:  # imported, and judged by nobody yet
            task = replace(task, reading=_face_in(picture))
        for use in options.uses:
            path = task.staging / f"{task.number}.{use.name}.jpg"
            notice = _write_use(picture, task, use, path)
            if notice:
                notices.append(f"{task.source.name}: {notice}")
            made.append((use.name, path, hash_file(path)[1]))
    raw, problems = None, []
    if task.raw is not None:
        path = task.staging / f"{task.number}.raw{task.raw.suffix.lower()}"
        raw_sha256 = _copy(task.raw, path, disk)
        if raw_sha256 is None:
            problems.append(f"{task.raw} cannot be read: it was left out.")
        else:
            raw = (path, raw_sha256)
    return Prepared(tuple(made), raw, tuple(problems), tuple(notices))


def _retouched(staged: Path, task: Task) -> tuple[Path, Standard | None, tuple[str, ...]]:
    """Return the retouched copy, by what its light was matched, and what was left undone."""
    options = task.options
    recipe = options.recipe
    if recipe is None and chosen_for(task.source) is None:
        recipe = "none"  # it is the colour that is laid on
    retoucher = _retoucher(task.staging / "retouched", recipe, options.colour)
    result = retoucher.one(staged, task.source)
    if result.target is None:
        raise PictureError(result.error or f"{task.source} could not be retouched.")
    return result.target, result.light, result.notes


@lru_cache(maxsize=2)  # by what was chosen, and for shots for which nothing was
def _retoucher(output: Path, recipe: str | None, colour: SessionColour) -> "Retoucher":
    from tether.pipeline.retouching import Retoucher
    from tether.retouch.recipe import load_recipe

    chosen = None if recipe is None else load_recipe(recipe)
    return Retoucher(output, chosen, colour=colour)


_kept: PerProcess[Analyser] = PerProcess()


def let_go() -> None:
    """Free the models, on the thread that prepared."""
    _kept.free()


def _face_in(picture: Picture) -> Reading:
    return _kept.get(None, Analyser).shot(at_most(picture.bgr, JUDGED_SIDE))


def _write_use(picture: Picture, task: Task, use: Use, path: Path) -> str | None:
    """Crop, scale, convert and write one use; returns a clause where quality suffers."""
    from PIL import Image

    rows, columns = picture.bgr.shape[:2]
    face = None if task.reading is None else task.reading.face
    left, top, right, bottom = crop_box(face, use, columns, rows)
    pixels = picture.bgr[top:bottom, left:right]
    tall, wide = pixels.shape[:2]
    scale = min(1.0, use.longest / max(tall, wide)) if use.longest else use.width / wide
    size = (use.width, use.height) if use.width else (round(wide * scale), round(tall * scale))
    if scale < 1:
        pixels = resized(pixels, *size)
    elif scale > 1:
        pixels = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_CUBIC), np.uint8)
    image = Image.fromarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2RGB))
    profile = task.options.profile if use.dpi >= PRINT_DPI else None
    image, icc = _converted(image, profile)
    image.save(
        path, "JPEG", quality=JPEG_QUALITY, dpi=(use.dpi, use.dpi), icc_profile=icc, subsampling=0
    )
    embed(path, replace(task.marks, rating=None, label=None, pick=0, verdict=None, reasons=()))
    if scale > 1:
        return f"{use.name} was enlarged {scale:.1f} times: the crop has only {wide}×{tall} pixels."
    if face is None and use.width:
        return f"no face is known, {use.name} is cut from the middle."
    return None


def _converted(image: "Image.Image", profile: Path | None) -> "tuple[Image.Image, bytes]":
    from PIL import ImageCms

    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    if profile is None:
        # The header says when the profile was made (ICC.1, bytes 24 to 35): the same picture shall
        # have the same bytes tomorrow.
        plain = bytearray(srgb.tobytes())
        plain[24:36] = PROFILE_DATE
        return image, bytes(plain)
    target = _profile(profile)
    turned = ImageCms.profileToProfile(
        image, srgb, target, ImageCms.Intent.RELATIVE_COLORIMETRIC, outputMode="RGB"
    )
    assert turned is not None
    return turned, bytes(target.tobytes())


def _profile(path: Path) -> "ImageCms.ImageCmsProfile":
    from PIL import ImageCms

    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(path.read_bytes()))
        space = profile.profile.xcolor_space.strip()
    except (OSError, ImageCms.PyCMSError, AttributeError) as error:
        raise SettingsError(f"{path} is not a colour profile (ICC) that can be read.") from error
    if space != "RGB":
        raise SettingsError(f"{path} is a {space} profile: give an RGB one for JPEGs.")
    return profile


def _copy(source: Path, target: Path, disk: Disk) -> str | None:
    """Copy bytes durably and return their SHA-256; None where the source cannot be read."""
    digest = hashlib.sha256()
    target.unlink(missing_ok=True)
    descriptor = disk.create(target)
    try:
        try:
            file = source.open("rb")
        except OSError:
            return None
        with file:
            while chunk := file.read(READ_BYTES):
                digest.update(chunk)
                disk.write(descriptor, chunk)
        disk.sync(descriptor)
    finally:
        os.close(descriptor)
    return digest.hexdigest()
