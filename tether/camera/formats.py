"""Which files come first: finished pictures, then RAW, then everything else that a body writes."""

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


def download_rank(name: str) -> int:
    """Order of fetching: 0 pictures, 1 negatives, 2 films, sounds and the rest."""
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in PICTURE_SUFFIXES:
        return 0
    return 1 if suffix in RAW_SUFFIXES else 2


def is_photograph(name: str) -> bool:
    """True for the file names that a hot folder takes in; hidden and unfinished ones are not."""
    return not name.startswith((".", "~")) and download_rank(name) < 2
