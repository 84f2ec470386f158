"""Look-up tables in .cube files: Adobe's Cube LUT 1.0, and Resolve's variant of it.

Takes the bytes of a file, in whatever encoding an editor saved it; gives a table over sRGB-encoded
values from 0 to 1, which is all that pictures have, with curves before it where the file has some
or is over another domain.
"""

import codecs
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tether.errors import SettingsError

SIDE = 33
"""Grid points a side as written: what cameras and editors write; between them it is linear."""

LARGEST = {"LUT_1D_SIZE": 65536, "LUT_3D_SIZE": 129}
"""Points of curves, by the standard; and of a table a side, twice as fine as any in use (the
standard allows 256: half a gigabyte of text)."""

CURVE_POINTS = 4096
"""Points that curves are kept at: sixteen to a code of 8 bits, so a corner between them is exact to
a tenth of a code."""

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"),
          (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip

_RANGES = {"LUT_1D_INPUT_RANGE": "LUT_1D_SIZE", "LUT_3D_INPUT_RANGE": "LUT_3D_SIZE"}
"""Resolve's words for the domain, least and largest value for all channels; and of what it is."""


@dataclass(frozen=True, slots=True)
class Cube:
    """A 3-D look-up table: `table[b, g, r]` is encoded RGB, float32 (n, n, n, 3).

    `curves` (CURVE_POINTS, 3) is what becomes of encoded R, G and B before, from 0 to 1.
    """

    table: NDArray[np.float32]
    curves: NDArray[np.float64] | None = None


IDENTITY = np.stack(np.meshgrid(*[np.arange(2)] * 3, indexing="ij")[::-1], -1).astype(np.float32)
"""The table that changes nothing, for curves alone."""


def cube_text(table: NDArray[np.float32]) -> str:
    """Return a table (n, n, n, 3) as the text of a .cube file."""
    side = table.shape[0]
    head = f'TITLE "tether"\nLUT_3D_SIZE {side}\nDOMAIN_MIN 0 0 0\nDOMAIN_MAX 1 1 1\n'
    return head + "".join(f"{r:.6f} {g:.6f} {b:.6f}\n" for r, g, b in table.reshape(-1, 3).tolist())


def parse_cube(content: bytes, path: Path) -> Cube:
    """Return the table in the bytes of a .cube file; errors name `path`.

    Raises:
        SettingsError: damaged, not text, or of a kind that cannot be laid on; says which.
    """
    sizes: dict[str, int] = {}
    ranges: dict[str, tuple[float, float]] = {}
    domain = [[0.0] * 3, [1.0] * 3]
    rows: list[tuple[float, float, float]] = []
    for number, line in enumerate(_text(content, path).splitlines(), 1):
        words = line.split("#")[0].split()
        if not words or words[0] == "TITLE":
            continue
        try:
            if words[0] in LARGEST:
                (size,) = words[1:]
                sizes[words[0]] = int(size)
            elif words[0] in ("DOMAIN_MIN", "DOMAIN_MAX"):
                red, green, blue = (float(w) for w in words[1:])
                domain[words[0] == "DOMAIN_MAX"] = [red, green, blue]
            elif words[0] in _RANGES:
                least, largest = (float(w) for w in words[1:])
                ranges[_RANGES[words[0]]] = least, largest
            else:
                red, green, blue = (float(w) for w in words)
                rows.append((red, green, blue))
        except ValueError as error:
            shown = line.strip()[:60]
            raise SettingsError(f"{path}, line {number}: {shown!r} is not known.") from error
        if len(rows) > LARGEST["LUT_3D_SIZE"] ** 3 + LARGEST["LUT_1D_SIZE"]:
            raise SettingsError(f"{path} has more entries than any table in use.")
    values = np.array(rows, np.float64).reshape(-1, 3)
    domains = {kind: np.array([[least] * 3, [most] * 3]) for kind, (least, most) in ranges.items()}
    # The domain is that of what comes first.
    domains.setdefault(min(sizes, default=""), np.array(domain))
    _check(values, sizes, domains, path)
    return _cube(values, sizes, domains)


def _check(
    values: NDArray[np.float64],
    sizes: dict[str, int],
    domains: dict[str, NDArray[np.float64]],
    path: Path,
) -> None:
    """Raise where sizes, entries (n, 3) and domains do not make a table."""
    if not sizes:
        raise SettingsError(f"{path} is no .cube table: it says no LUT_3D_SIZE or LUT_1D_SIZE.")
    for kind, size in sizes.items():
        if not 2 <= size <= LARGEST[kind]:
            raise SettingsError(f"{path}: a {kind} of {size}; 2 to {LARGEST[kind]} are read.")
    wanted = sizes.get("LUT_1D_SIZE", 0) + sizes.get("LUT_3D_SIZE", 0) ** 3
    if len(values) != wanted:
        said = " and ".join(f"{kind} {size}" for kind, size in sizes.items())
        raise SettingsError(
            f"{path} is damaged: it has {len(values)} entries, and {said} makes {wanted}."
        )
    if not all(np.isfinite(part).all() for part in (values, *domains.values())):
        raise SettingsError(f"{path} is damaged: it holds values that are no numbers.")
    if any((domain[0] >= domain[1]).any() for domain in domains.values()):
        raise SettingsError(f"{path} is damaged: its domain ends where it begins, or before.")


def _cube(
    values: NDArray[np.float64], sizes: dict[str, int], domains: dict[str, NDArray[np.float64]]
) -> Cube:
    """Return checked entries as a table, with curves for what is not over 0 to 1."""
    whole = np.array([[0.0] * 3, [1.0] * 3])
    at = np.repeat(np.linspace(0, 1, CURVE_POINTS)[:, None], 3, 1)
    points = sizes.get("LUT_1D_SIZE", 0)
    if points:
        low, high = domains.get("LUT_1D_SIZE", whole)
        places = np.linspace(low, high, points)
        drawn = [np.interp(at[:, i], places[:, i], values[:points, i]) for i in range(3)]
        at = np.stack(drawn, -1)
    side = sizes.get("LUT_3D_SIZE", 0)
    low, high = domains.get("LUT_3D_SIZE", whole)
    curves = np.clip((at - low) / (high - low), 0, 1)
    if not side:
        return Cube(IDENTITY, curves)
    table = values[points:].astype(np.float32).reshape(side, side, side, 3)
    plain = not points and (low == 0).all() and (high == 1).all()
    return Cube(table, None if plain else curves)


def looked_up(encoded: NDArray[np.float32], cube: Cube) -> NDArray[np.float32]:
    """Return encoded RGB (…, 3) taken through the curves and the table, tetrahedrally."""
    if cube.curves is not None:
        steps = np.linspace(0, 1, len(cube.curves))
        drawn = [np.interp(encoded[..., i], steps, cube.curves[:, i]) for i in range(3)]
        encoded = np.stack(drawn, -1).astype(np.float32)
    side = cube.table.shape[0]
    place = np.clip(encoded, 0, 1) * np.float32(side - 1)
    base = np.minimum(place.astype(np.int32), side - 2)
    part = place - base
    order = np.argsort(-part, axis=-1, kind="stable")
    sorted_part = np.take_along_axis(part, order, -1)
    flat = cube.table.reshape(-1, 3)
    strides = np.array([1, side, side * side], np.int32)
    index = (base * strides).sum(-1)
    strided = strides[order]
    out = flat[index] * (1 - sorted_part[..., :1])
    for axis in range(3):
        index = index + strided[..., axis]
        after = sorted_part[..., axis + 1 : axis + 2] if axis < 2 else np.float32(0)
        out = out + flat[index] * (sorted_part[..., axis : axis + 1] - after)
    return np.asarray(np.clip(out, 0, 1), np.float32)


def grid(steps: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return encoded RGB (n, n, n, 3) of every grid point at `steps` (n), as a `Cube` has them."""
    blue, green, red = np.meshgrid(steps, steps, steps, indexing="ij")
    return np.stack([red, green, blue], -1)


def _text(content: bytes, path: Path) -> str:
    """Return the text of a file: what its mark says, else UTF-8.

    Other bytes can only be letters in titles and comments, which nobody reads.
    """
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    text = content.decode(encoding, "replace")
    if "\0" in text:
        raise SettingsError(f"{path} is no .cube table: it is not text.")
    return text
