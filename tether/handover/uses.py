"""What a portrait is for: size, resolution and where the face sits, and the crop that follows.

Pure geometry: fractions of the picture in, pixels of a crop out. Nothing is ever made up: a crop
never reaches beyond the picture.
"""

import re
from dataclasses import dataclass

from tether.errors import SettingsError
from tether.readings import Face


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a picture.

    Attributes:
        name: of its folder.
        width, height: pixels; 0 for both keeps the whole frame, `longest` then bounds it.
        longest: longer side in pixels where the whole frame is kept.
        dpi: written into the file.
        head: head's share of the crop's height.
        eyes: eye line's distance from the crop's top, share of its height.
    """

    name: str
    width: int = 0
    height: int = 0
    longest: int = 0
    dpi: int = 96
    head: float = 0.5
    eyes: float = 0.4


USES = {
    use.name: use
    for use in (
        # LinkedIn shows a circle of a square, and asks for a face of about 60 % of it.
        Use("linkedin", 800, 800, dpi=96, head=0.58, eyes=0.43),
        # 1 × 1.25 inches, the photo field of most CR80 badge printers, at their 300 dpi.
        Use("badge", 300, 375, dpi=300, head=0.62, eyes=0.43),
        Use("web", longest=2048, dpi=96),
        # 8 × 10 inches at 300 dpi; the eyes on the upper third (craft notes).
        Use("print", 2400, 3000, dpi=300, head=0.42, eyes=0.37),
    )
}
_OWN = re.compile(
    r"(?P<name>[A-Za-z0-9 _-]{1,40})=(?P<w>\d{1,5})x(?P<h>\d{1,5})(?:@(?P<dpi>\d{2,4}))?"
)
LARGEST_SIDE = 20_000


def parse_use(text: str) -> Use:
    """A use by name, or one's own as `intranet=600x750@96`.

    Raises:
        SettingsError: neither.
    """
    if text in USES:
        return USES[text]
    found = _OWN.fullmatch(text)
    if found:
        width, height = int(found["w"]), int(found["h"])
        if 0 < width <= LARGEST_SIDE and 0 < height <= LARGEST_SIDE:
            return Use(found["name"].strip(), width, height, dpi=int(found["dpi"] or 96))
    raise SettingsError(
        f"The use {text!r} is not known: uses are {', '.join(USES)}, or your own as "
        "intranet=600x750@96 (pixels and dpi)."
    )


def crop_box(face: Face | None, use: Use, width: int, height: int) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of the crop in pixels of a picture of `width` × `height`.

    Without a face the crop is the largest in the middle. Where head size and eye line cannot both
    be had within the picture, the crop shifts, then shrinks.
    """
    if not use.width:
        return 0, 0, width, height
    aspect = use.width / use.height
    largest = min(float(height), width / aspect)
    tall, middle, top = largest, width / 2, (height - largest) / 2
    framing = None if face is None else face.framing
    if framing is not None and None not in (framing.size, framing.eye_line, framing.centre):
        assert framing.size is not None
        assert framing.eye_line is not None
        assert framing.centre is not None
        tall = min(largest, max(1.0, framing.size * height / use.head))
        middle = framing.centre[0] * width
        top = framing.eye_line * height - use.eyes * tall
    wide = tall * aspect
    left = min(max(0.0, middle - wide / 2), width - wide)
    top = min(max(0.0, top), height - tall)
    right, bottom = min(width, round(left + wide)), min(height, round(top + tall))
    return max(0, min(round(left), right - 1)), max(0, min(round(top), bottom - 1)), right, bottom
