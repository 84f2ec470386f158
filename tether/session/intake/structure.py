"""Is a file whole? Reads the frame of a JPEG (its first and last markers), never its picture.

A transfer that broke off, or that was filled with zeros, lacks the end marker. Bytes come from a
camera and are not to be trusted: no length in the file is followed without a bound.
"""

import mmap
from pathlib import Path

START = b"\xff\xd8\xff"
END = b"\xff\xd9"
START_OF_SCAN = 0xDA
STANDALONE = {0x01, *range(0xD0, 0xD8)}
"""JPEG markers without a length (ITU T.81, table B.1): TEM and RST0–7."""
MAX_SEGMENTS = 4096
"""More header segments than any camera writes; stops a hostile file."""

JPEGS = {".jpg", ".jpeg", ".jpe"}
PICTURES = JPEGS | {".heic", ".heif", ".hif", ".tif", ".tiff", ".png"}
RAWS = {
    *(".nef", ".nrw", ".cr2", ".cr3", ".crw", ".arw", ".srf", ".sr2", ".raf", ".orf", ".rw2"),
    *(".dng", ".pef", ".srw", ".x3f", ".3fr", ".fff", ".iiq", ".mef", ".mos", ".raw", ".rwl"),
}


def kind_of(name: str) -> str:
    """`picture`, `raw` or `other`, by the name's extension."""
    suffix = Path(name.replace("\0", "")).suffix.lower()
    return "picture" if suffix in PICTURES else "raw" if suffix in RAWS else "other"


def has_end_mark(name: str) -> bool:
    """Whether a file of this name shows by itself where it ends, as JPEG does."""
    return Path(name.replace("\0", "")).suffix.lower() in JPEGS


def what_is_wrong(path: Path, name: str) -> str | None:
    """Why the file at `path`, called `name` by the camera, is not whole; None where it seems to be.

    Raises:
        OSError: the file cannot be read.
    """
    if path.stat().st_size == 0:
        return "it is empty"
    if not has_end_mark(name):
        return None
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        if content[:3] != START:
            return "it is not a JPEG"
        scan = _scan_offset(content)
        if scan is None:
            return "its JPEG header is damaged"
        if content.rfind(END, scan) < 0:
            return "its end is missing"
    return None


def _scan_offset(content: mmap.mmap) -> int | None:
    """Where the coded picture begins, found by walking the header segments."""
    offset = 2
    for _ in range(MAX_SEGMENTS):
        if offset + 4 > len(content) or content[offset] != 0xFF:
            return None
        marker = content[offset + 1]
        if marker == 0xFF:  # a fill byte
            offset += 1
        elif marker in STANDALONE:
            offset += 2
        else:
            length = int.from_bytes(content[offset + 2 : offset + 4], "big")
            if length < 2:
                return None
            offset += 2 + length
            if marker == START_OF_SCAN:
                return offset
    return None
