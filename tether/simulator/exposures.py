"""What the shutter of the simulated camera makes: a JPEG, and on order its RAW."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from tether.picture_decoders import RAW_SUFFIXES
from tether.simulator.negative import negative
from tether.simulator.sitter import SitterTruth

BLINK_EVERY, HALF_BLINK_EVERY = 4, 7
"""Every so many shots the sitter blinks at the shutter, or is caught half way: people do."""


class Sits(Protocol):
    """Who sits in front of the camera."""

    def live_jpeg(self, now_ns: int) -> bytes:
        """The live frame of a moment, JPEG, sRGB."""

    def shot(self, now_ns: int) -> tuple[bytes, SitterTruth]:
        """The full picture of a moment, JPEG, and its truth."""

    def blinks(self, from_ns: int, to_ns: int) -> list[tuple[int, int]]:
        """Start and end of the blinks between two moments, monotonic ns."""

    def blink_soon(self, now_ns: int) -> None:
        """Blink so that the lids are shut just now."""

    def half_blinks(self, from_ns: int, to_ns: int) -> list[tuple[int, int]]:
        """The same as `blinks`, of those that close the lids half way only."""

    def half_blink_soon(self, now_ns: int) -> None:
        """Be caught with the lids half down just now."""


@dataclass(frozen=True, slots=True)
class Exposure:
    """The files of one press: (suffix, bytes), in the order in which the card gets them."""

    files: tuple[tuple[str, bytes], ...]
    truth: SitterTruth | None = None


class Exposures:
    """Makes one exposure after the other.

    Args:
        sitter: sits; None only where `folder` has the pictures.
        folder: pictures that are "taken" byte for byte, by name, again from the start. Where a RAW
            lies beside a JPEG of its name, both are one press.
        raw: "" for JPEG alone, else which of a pair comes first: "jpeg-first" or "raw-first".
    """

    def __init__(self, sitter: Sits | None, folder: Path | None, raw: str) -> None:
        self._sitter = sitter
        self._raw = raw
        self._pairs = [] if folder is None else _pairs(folder)
        self._rendered: tuple[bytes, SitterTruth] | None = None

    def take(self, number: int, now_ns: int, moment: datetime, *, again: bool) -> Exposure:
        """The exposure of a press; `again` repeats the last picture of a burst under a new time."""
        if self._pairs:
            pair = self._pairs[(number - 1) % len(self._pairs)]
            files = [(path.suffix.upper(), path.read_bytes()) for path in pair]
            truth = None
        else:
            assert self._sitter is not None
            if not again or self._rendered is None:
                if number % BLINK_EVERY == 0:
                    self._sitter.blink_soon(now_ns)
                elif number % HALF_BLINK_EVERY == 0:
                    self._sitter.half_blink_soon(now_ns)
                self._rendered = self._sitter.shot(now_ns)
            picture, truth = self._rendered
            files = [(".JPG", with_time(picture, moment, number))]
        if self._raw and len(files) == 1 and files[0][0] in (".JPG", ".JPEG"):
            files.append((".NEF", negative(files[0][1], number)))
        if self._raw == "raw-first":
            files.reverse()
        return Exposure(tuple(files), truth)


def with_time(jpeg: bytes, moment: datetime, number: int) -> bytes:
    """The JPEG with an EXIF block that says when it was taken, by which camera, and its number."""
    from PIL import Image

    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "Nikon Corporation", "Z 6_2"
    details = exif.get_ifd(0x8769)
    details[0x9003] = moment.strftime("%Y:%m:%d %H:%M:%S")
    details[0x9291] = f"{moment.microsecond // 1000:03d}"
    details[0xA420] = f"{number:032x}"
    block = exif.tobytes()
    return jpeg[:2] + b"\xff\xe1" + (len(block) + 2).to_bytes(2, "big") + block + jpeg[2:]


def _pairs(folder: Path) -> list[Sequence[Path]]:
    """Presses: files of one stem belong together where one is a RAW; the JPEG comes first."""
    from tether.pictures import list_pictures

    groups: dict[str, list[Path]] = {}
    for path in list_pictures(folder):
        groups.setdefault(path.stem, []).append(path)
    presses: list[Sequence[Path]] = []
    for paths in groups.values():
        raws = [path for path in paths if path.suffix.lower() in RAW_SUFFIXES]
        others = [path for path in paths if path not in raws]
        if len(raws) == 1 and len(others) == 1:
            presses.append([others[0], raws[0]])
        else:
            presses.extend([path] for path in paths)
    return presses
