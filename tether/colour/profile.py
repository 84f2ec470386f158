"""A session's colour profile: a correction as a small JSON file, .cube table or ICC, and its use.

The correction works in linear light. A .cube file (Adobe's Cube LUT, version 1.0) holds the same
from sRGB-encoded to sRGB-encoded values, an .icc file from those to CIELAB, for other programs.
"""

import json
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tether.colour.cube import IDENTITY, SIDE, Cube, cube_text, grid, looked_up, parse_cube
from tether.colour.fit import TERMS, Correction
from tether.colour.icc import icc_profile
from tether.colour.spaces import decode, encode
from tether.errors import SettingsError
from tether.picture_colours import to_srgb

FORMAT = "tether colour profile 1"

LARGEST_PILLOW_SIDE = 65
"""Grid points a side of Pillow's `Color3DLUT`."""

LARGEST_FILE = 64_000_000
"""Bytes: a table of 129 points a side, twice as fine as any in use. What is larger would take the
memory that the pictures need."""

ICC_ENDINGS = (".icc", ".icm")

WHITE = (0.94, 0.985)
"""Encoded value of the weakest channel from which a colour goes over to white, and at which it is
white: blown, less a JPEG's noise."""

STRIP_ROWS = 128
"""Rows corrected at once: a 24-megapixel strip in float is 20 MB."""

ICC_GRID_STEP = 5
"""8-bit codes between the grid points of a table that begins in another ICC profile: divides 255,
so that LittleCMS, which takes 8 bits here, is asked for no rounded code."""


def save_profile(path: Path, correction: Correction, mean_error: float | None) -> None:
    """Write a correction as .json, or as a table: .cube, .icc or .icm.

    `mean_error` is the validated ΔE2000, None where no chart told it.

    Raises:
        SettingsError: the file cannot be written, or is to be of a kind that is not known.
    """
    ending = path.suffix.lower()
    if ending == ".dcp":
        # A DCP corrects the sensor's own values, before a camera or a converter made a picture of
        # them; and no library that is kept up writes one.
        raise SettingsError(
            f"{path}: a DCP is for the sensor's raw values, and this was fitted to a picture: save"
            " an .icc or a .cube for other programs."
        )
    if ending == ".cube":
        content = cube_text(_table(correction, SIDE)).encode()
    elif ending in ICC_ENDINGS:
        content = icc_profile(_table(correction, SIDE), f"tether {path.stem}")
    elif ending != ".json":
        raise SettingsError(
            f"{path}: a profile is saved as .json (for tether), .cube or .icc (for other programs)."
        )
    else:
        content = json.dumps(
            {
                "format": FORMAT,
                "degree": correction.degree,
                "power": correction.power,
                "flare": correction.flare,
                "coefficients": correction.coefficients.tolist(),
                "mean_delta_e_2000": mean_error,
            },
            indent=2,
        ).encode()
    partial = path.with_name(f".{path.name}.part")
    try:
        partial.write_bytes(content)
        partial.replace(path)
    except OSError as error:
        raise SettingsError(f"The profile {path} cannot be written: {error.strerror}.") from error


def load_profile(path: Path) -> Correction | Cube:
    """Read a profile that `save_profile` wrote, or any .cube table.

    Raises:
        SettingsError: missing, damaged or no profile.
    """
    if path.suffix.lower() in ICC_ENDINGS:
        raise SettingsError(
            f"{path} is for other programs: lay on the .json profile or the .cube of the same fit."
        )
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise SettingsError(
                f"The profile {path} is too large ({path.stat().st_size / 1e6:.0f} MB): a .cube in"
                f" use has less than {LARGEST_FILE / 1e6:.0f}."
            )
        content = path.read_bytes()
    except OSError as error:
        raise SettingsError(f"The profile {path} cannot be read: {error.strerror}.") from error
    if path.suffix.lower() == ".cube":
        return parse_cube(content, path)
    try:
        profile = json.loads(content.decode("utf-8"))
        if profile["format"] != FORMAT:
            raise SettingsError(f"The profile {path} is of another version of tether.")
        degree = int(profile["degree"])
        coefficients = np.array(profile["coefficients"], np.float64)
        power, flare = float(profile["power"]), float(profile["flare"])
        right = degree in TERMS and coefficients.shape == (TERMS[degree], 3)
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path} is no colour profile: it is not text.") from error
    except KeyError as error:
        raise SettingsError(f"The profile {path} is damaged: {error} is missing.") from error
    except (ValueError, TypeError, RecursionError) as error:
        raise SettingsError(f"The profile {path} is damaged ({error}).") from error
    if not right or not np.isfinite([power, flare]).all() or not np.isfinite(coefficients).all():
        raise SettingsError(f"The profile {path} is damaged: its numbers do not fit together.")
    return Correction(degree, coefficients, power, flare)


def lay_on(
    picture: NDArray[np.uint8] | NDArray[np.uint16], profile: Correction | Cube
) -> NDArray[np.uint8] | NDArray[np.uint16]:
    """Return a BGR picture (sRGB-encoded, 8 or 16 bit) with the profile laid on."""
    cube = as_cube(profile)
    if picture.dtype == np.uint8:
        return _laid_on_eight_bits(np.asarray(picture, np.uint8), cube)
    white = int(np.iinfo(picture.dtype).max)
    out = np.empty_like(picture)
    for top in range(0, picture.shape[0], STRIP_ROWS):
        strip = picture[top : top + STRIP_ROWS, :, ::-1].astype(np.float32) / white
        corrected = looked_up(np.asarray(strip, np.float32), cube)
        out[top : top + STRIP_ROWS] = np.round(corrected[..., ::-1] * white)
    return out


def as_cube(profile: Correction | Cube) -> Cube:
    """Return the table by which a profile is laid on; made once where there are many pictures."""
    return profile if isinstance(profile, Cube) else Cube(_table(profile, LARGEST_PILLOW_SIDE))


def _laid_on_eight_bits(picture: NDArray[np.uint8], cube: Cube) -> NDArray[np.uint8]:
    """Pillow's table is ten times quicker than NumPy's, within a code of it, and has 8 bits only.

    It takes no more than 65 grid points a side, and no curves before: these go the slow way. Curves
    alone are 256 codes.
    """
    from PIL import Image, ImageFilter

    if cube.table is IDENTITY:
        codes = np.repeat(np.linspace(0, 1, 256)[None, :, None], 3, 2).astype(np.float32)
        laid = np.round(looked_up(codes, cube)[..., ::-1] * 255).astype(np.uint8)
        return np.asarray(cv2.LUT(picture, laid), np.uint8)
    side = cube.table.shape[0]
    if side > LARGEST_PILLOW_SIDE or cube.curves is not None:
        sixteen = lay_on(picture.astype(np.uint16) * 257, cube)
        return np.round(sixteen / 257).astype(np.uint8)
    # The table is turned to take and give BGR, which is quicker than turning every pixel twice.
    turned = np.ascontiguousarray(cube.table.transpose(2, 1, 0, 3)[..., ::-1])
    table = ImageFilter.Color3DLUT(side, turned.ravel())
    return np.asarray(Image.fromarray(np.ascontiguousarray(picture)).filter(table), np.uint8)


def from_icc(icc: bytes | None, profile: Correction | Cube | None) -> Correction | Cube | None:
    """Return what takes pixels in the embedded profile `icc` to sRGB with `profile` laid on.

    None where nothing is to be done. Profiles are fitted to sRGB; `icc` None is that already.
    """
    if icc is None:
        return profile
    codes = np.arange(0, 256, ICC_GRID_STEP, dtype=np.uint8)
    blue, green, red = np.meshgrid(codes, codes, codes, indexing="ij")
    grid = np.stack([blue, green, red], -1).reshape(1, -1, 3)
    srgb = to_srgb(grid, icc)
    if srgb is grid:
        return profile
    encoded = (srgb[0, :, ::-1] / 255).astype(np.float32)
    if isinstance(profile, Cube):
        encoded = looked_up(encoded, profile)
    elif profile is not None:
        encoded = np.clip(encode(profile(decode(encoded.astype(np.float64)))), 0, 1).astype(
            np.float32
        )
    side = len(codes)
    return Cube(encoded.reshape(side, side, side, 3))


def _table(correction: Correction, side: int) -> NDArray[np.float32]:
    """Return a correction as a table over encoded RGB, blue slowest as the Cube format has it."""
    encoded = grid(np.linspace(0, 1, side))
    laid = np.clip(encode(correction(decode(encoded))), 0, 1)
    # What is blown in all channels has no colour left to correct: it stays white.
    start, end = WHITE
    blown = np.clip((encoded.min(-1, keepdims=True) - start) / (end - start), 0, 1)
    return np.asarray(laid + blown * (laid.max(-1, keepdims=True) - laid), np.float32)
