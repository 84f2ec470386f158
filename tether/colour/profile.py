"""A session's colour profile: a correction as a small JSON file, .cube table or ICC, and its use.

The correction works in linear light. A .cube file (Adobe's Cube LUT, version 1.0) holds the same
from sRGB-encoded to sRGB-encoded values, an .icc file from those to CIELAB, for other programs.
"""

import codecs
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tether.colour.fit import TERMS, Correction
from tether.colour.icc import icc_profile
from tether.colour.spaces import decode, encode
from tether.errors import SettingsError
from tether.picture_colours import to_srgb

FORMAT = "tether colour profile 1"

CUBE_SIDE = 33
"""Grid points a side: what cameras and editors write; between them it is read linearly."""

LARGEST_CUBE_SIDE = 129
"""Twice as fine as any in use. The standard allows 256: half a gigabyte of text."""

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


@dataclass(frozen=True, slots=True)
class Cube:
    """A 3-D look-up table: `table[b, g, r]` is encoded RGB, float32 (n, n, n, 3)."""

    table: NDArray[np.float32]


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
        content = _cube_text(correction).encode()
    elif ending in ICC_ENDINGS:
        content = icc_profile(_table(correction, CUBE_SIDE), f"tether {path.stem}")
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


UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
"""What a text of some Windows programs begins with; others begin with UTF-8's own mark."""

DOMAINS = {
    "DOMAIN_MIN": [0.0] * 3,
    "DOMAIN_MAX": [1.0] * 3,
    "LUT_3D_INPUT_RANGE": [0.0, 1.0],  # as DaVinci Resolve writes it
}
"""The lines of a .cube that say which values its table is for, and those that are read."""


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
        text = content.decode("utf-16" if content[:2] in UTF_16 else "utf-8-sig")
    except OSError as error:
        raise SettingsError(f"The profile {path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path} is no colour profile: it is not text.") from error
    if path.suffix.lower() == ".cube":
        return _parsed_cube(text, path)
    try:
        profile = json.loads(text)
        if profile["format"] != FORMAT:
            raise SettingsError(f"The profile {path} is of another version of tether.")
        degree = int(profile["degree"])
        coefficients = np.array(profile["coefficients"], np.float64)
        power, flare = float(profile["power"]), float(profile["flare"])
        right = degree in TERMS and coefficients.shape == (TERMS[degree], 3)
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

    It takes no more than 65 grid points a side: a finer table goes the slow way.
    """
    from PIL import Image, ImageFilter

    side = cube.table.shape[0]
    if side > LARGEST_PILLOW_SIDE:
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


def looked_up(encoded: NDArray[np.float32], cube: Cube) -> NDArray[np.float32]:
    """Return encoded RGB (…, 3) taken through the table by tetrahedral interpolation."""
    side = cube.table.shape[0]
    place = np.clip(encoded, 0, 1) * np.float32(side - 1)
    base = np.minimum(place.astype(np.int32), side - 2)
    part = place - base
    order = np.argsort(-part, axis=-1, kind="stable")
    sorted_part = np.take_along_axis(part, order, -1)
    flat = cube.table.reshape(-1, 3)
    strides = np.array([1, side, side * side], np.int32)
    index = (base * strides).sum(-1)
    steps = strides[order]
    out = flat[index] * (1 - sorted_part[..., :1])
    for axis in range(3):
        index = index + steps[..., axis]
        after = sorted_part[..., axis + 1 : axis + 2] if axis < 2 else np.float32(0)
        out = out + flat[index] * (sorted_part[..., axis : axis + 1] - after)
    return np.asarray(np.clip(out, 0, 1), np.float32)


def _table(correction: Correction, side: int) -> NDArray[np.float32]:
    """Return a correction as a table over encoded RGB, blue slowest as the Cube format has it."""
    steps = np.linspace(0, 1, side)
    blue, green, red = np.meshgrid(steps, steps, steps, indexing="ij")
    encoded = np.stack([red, green, blue], -1)
    laid = np.clip(encode(correction(decode(encoded))), 0, 1)
    # What is blown in all channels has no colour left to correct: it stays white.
    start, end = WHITE
    blown = np.clip((encoded.min(-1, keepdims=True) - start) / (end - start), 0, 1)
    return np.asarray(laid + blown * (laid.max(-1, keepdims=True) - laid), np.float32)


def _cube_text(correction: Correction) -> str:
    table = _table(correction, CUBE_SIDE).reshape(-1, 3)
    head = f'TITLE "tether"\nLUT_3D_SIZE {CUBE_SIDE}\nDOMAIN_MIN 0 0 0\nDOMAIN_MAX 1 1 1\n'
    return head + "".join(f"{r:.6f} {g:.6f} {b:.6f}\n" for r, g, b in table.tolist())


def _parsed_cube(text: str, path: Path) -> Cube:
    side, rows = 0, []
    for number, line in enumerate(text.splitlines(), 1):
        words = line.split("#")[0].split()
        if not words or words[0] == "TITLE":
            continue
        try:
            if words[0] == "LUT_3D_SIZE":
                side = int(words[1])
            elif words[0] == "LUT_1D_SIZE":
                raise SettingsError(f"{path} is a one-dimensional table; only LUT_3D_SIZE is read.")
            elif words[0] in DOMAINS:
                if [float(w) for w in words[1:]] != DOMAINS[words[0]]:
                    raise SettingsError(f"{path}, line {number}: only the domain 0 to 1 is read.")
            else:
                red, green, blue = (float(w) for w in words)
                rows.append((red, green, blue))
                if len(rows) > LARGEST_CUBE_SIDE**3:
                    raise SettingsError(f"{path} has more entries than any table in use.")
        except (ValueError, IndexError) as error:
            raise SettingsError(f"{path}, line {number}: {line.strip()!r} is not known.") from error
    if not 2 <= side <= LARGEST_CUBE_SIDE or len(rows) != side**3:
        raise SettingsError(f"{path} is damaged: {len(rows)} entries for a side of {side}.")
    table = np.array(rows, np.float32).reshape(side, side, side, 3)
    if not np.isfinite(table).all():
        raise SettingsError(f"{path} is damaged: it holds values that are no numbers.")
    return Cube(table)
