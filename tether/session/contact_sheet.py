"""A contact sheet as PDF: every picture of a hand-over, by sitter, small and with its name."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, ImageOps

from tether.errors import SessionError
from tether.session.files import explain

DPI = 150
PAGE = (1240, 1754)
"""A4 at 150 dpi, pixels."""
MARGIN = 70
COLUMNS, ROWS = 4, 5
CAPTION_HEIGHT = 34
HEAD_HEIGHT = 60
GAP = 18
BATCH_PAGES = 16
"""Pages held in memory at a time, 6.5 MB each."""
INK, QUIET, EMPTY = (30, 30, 30), (110, 110, 110), (225, 225, 225)
FONTS = ("NotoSans-Regular.ttf", "DejaVuSans.ttf", "LiberationSans-Regular.ttf", "Arial.ttf")
"""Fonts that know more than Latin, the first found is used; else Pillow's own."""


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """One picture on the sheet. `note` is set below its name, in grey."""

    path: Path
    heading: str
    name: str
    note: str = ""


def write_contact_sheet(pictures: Sequence[Thumbnail], path: Path, title: str) -> int:
    """Write the PDF; returns how many pages it has.

    A picture that cannot be read leaves an empty frame with its name.

    Raises:
        SessionError: there is nothing to show, or the PDF exists or cannot be written.
    """
    if not pictures:
        raise SessionError("There are no pictures for a contact sheet.")
    if path.exists():
        raise SessionError(f"{path} exists already: choose another name for the contact sheet.")
    count = 0
    partial = path.with_name(f".{path.name}.partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
        for batch in _batches(_pages(pictures, title), BATCH_PAGES):
            batch[0].save(
                partial,
                "PDF",
                resolution=DPI,
                save_all=True,
                append_images=batch[1:],
                append=count > 0,
            )
            count += len(batch)
        partial.rename(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise explain(error, path) from error
    return count


def _pages(pictures: Sequence[Thumbnail], title: str) -> Iterator[Image.Image]:
    font, small = _font(24), _font(18)
    width = (PAGE[0] - 2 * MARGIN - (COLUMNS - 1) * GAP) // COLUMNS
    height = (PAGE[1] - 2 * MARGIN - HEAD_HEIGHT - (ROWS - 1) * GAP) // ROWS
    for start, heading, cells in _sheets(pictures):
        page = Image.new("RGB", PAGE, "white")
        draw = ImageDraw.Draw(page)
        _text(draw, (MARGIN, MARGIN), heading, font, INK, PAGE[0] // 2)
        _text(draw, (PAGE[0] // 2, MARGIN), f"{title} · {start}", small, QUIET, PAGE[0] // 3)
        for number, cell in enumerate(cells):
            x = MARGIN + number % COLUMNS * (width + GAP)
            y = MARGIN + HEAD_HEIGHT + number // COLUMNS * (height + GAP)
            size = (width, height - 2 * CAPTION_HEIGHT)
            picture = _thumbnail(cell.path, size)
            if picture is None:
                draw.rectangle((x, y, x + size[0], y + size[1]), fill=EMPTY)
            else:
                left, top = (size[0] - picture.width) // 2, (size[1] - picture.height) // 2
                page.paste(picture, (x + left, y + top))
            below = y + size[1] + 6
            _text(draw, (x, below), cell.name, small, INK, width)
            _text(draw, (x, below + CAPTION_HEIGHT - 8), cell.note, small, QUIET, width)
        yield page


def _sheets(pictures: Sequence[Thumbnail]) -> Iterator[tuple[int, str, list[Thumbnail]]]:
    """Page number, heading and pictures: each sitter begins a new page."""
    page = 0
    by_heading: dict[str, list[Thumbnail]] = {}
    for picture in pictures:
        by_heading.setdefault(picture.heading, []).append(picture)
    for heading, cells in by_heading.items():
        for start in range(0, len(cells), COLUMNS * ROWS):
            page += 1
            yield page, heading, cells[start : start + COLUMNS * ROWS]


def _thumbnail(path: Path, size: tuple[int, int]) -> Image.Image | None:
    try:
        with Image.open(path) as file:
            file.draft("RGB", size)  # JPEG decodes at a fraction of its size
            picture = ImageOps.exif_transpose(file).convert("RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    picture.thumbnail(size)
    return picture


def _text(
    draw: ImageDraw.ImageDraw,
    at: tuple[int, int],
    text: str,
    font: ImageFont.FreeTypeFont | ImageFont.ImageFont,
    colour: tuple[int, int, int],
    width: int,
) -> None:
    text = " ".join(text.split())
    shown = text
    while shown and draw.textlength(shown, font) > width:
        text = text[:-1]
        shown = f"{text}…"
    draw.text(at, shown, colour, font)


def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    for name in FONTS:
        try:
            return ImageFont.truetype(name, size)
        except OSError:
            continue
    return ImageFont.load_default(size)


def _batches(pages: Iterable[Image.Image], size: int) -> Iterator[list[Image.Image]]:
    batch: list[Image.Image] = []
    for page in pages:
        batch.append(page)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
