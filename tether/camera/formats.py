"""Which files come first: finished pictures, then RAW, then everything else that a body writes."""

import re
from pathlib import PurePosixPath

PICTURE_SUFFIXES = frozenset({".jpg", ".jpeg", ".jpe", ".heif", ".heic", ".hif", ".png"})
"""What can be shown and judged at once."""

RAW_SUFFIXES = frozenset(
    {
        ".nef", ".nrw", ".cr2", ".cr3", ".crw", ".arw", ".sr2", ".srf", ".raf", ".rw2", ".orf",
        ".ori", ".pef", ".dng", ".3fr", ".fff", ".iiq", ".x3f", ".srw", ".mos", ".tif", ".tiff",
    }
)  # fmt: skip
"""Negatives: large, and nobody waits for them."""


_IN_RAM = re.compile(r"capt\d{4,}\.\w+", re.IGNORECASE)
"""What libgphoto2 calls a shot that no card has (ptp2/library.c); "you need to download it
immediately" (its maintainer, libgphoto2 issue 671)."""


def download_rank(name: str) -> int:
    """Order of fetching: -1 what only the camera's memory holds, 0 pictures, 1 negatives, 2 films,
    sounds and the rest."""
    return -1 if _IN_RAM.fullmatch(name) else _rank(name)


def _rank(name: str) -> int:
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in PICTURE_SUFFIXES:
        return 0
    return 1 if suffix in RAW_SUFFIXES else 2


def is_photograph(name: str) -> bool:
    """True for the file names that a hot folder takes in; hidden and unfinished ones are not."""
    return not name.startswith((".", "~")) and _rank(name) < 2
