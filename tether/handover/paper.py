"""A PDF page as all our papers share it: margins, quiet type in any script, pictures in frames.

Lengths are millimetres, from the top left. Fonts are those of the system; a name in a script that
none of them has comes out as boxes, never as an error.
"""

import io
import logging
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from fpdf import FPDF
from PIL import Image, ImageOps

from tether.errors import SessionError
from tether.session.files import explain

MARGIN = 16.0
INK, QUIET, RULE, EMPTY = (32, 32, 34), (120, 120, 124), (214, 214, 217), (233, 233, 235)
ACCENT = (32, 96, 128)
POINT = 25.4 / 72
"""Millimetres."""
THUMBNAIL_DPI = 220
"""Pictures on paper: sharp at reading distance, and a page of twenty has 1 MB."""
THUMBNAIL_QUALITY = 82
FONT_FOLDERS = (
    "/usr/share/fonts/truetype/noto",
    "/usr/share/fonts/opentype/noto",
    "/usr/share/fonts/truetype/dejavu",
    "/usr/share/fonts/truetype/liberation",
    "/usr/share/fonts/noto",
    "/usr/share/fonts/noto-cjk",
    "/System/Library/Fonts/Supplemental",
    "C:/Windows/Fonts",
)
MAIN_FONTS = (
    ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
    ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
    ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
    ("Arial.ttf", "Arial Bold.ttf"),
    ("arial.ttf", "arialbd.ttf"),
)
OTHER_FONTS = (
    ("NotoSansArabic-Regular.ttf", 0x0600, 0x06FF),
    ("NotoSansHebrew-Regular.ttf", 0x0590, 0x05FF),
    ("NotoSansDevanagari-Regular.ttf", 0x0900, 0x097F),
    ("NotoSansBengali-Regular.ttf", 0x0980, 0x09FF),
    ("NotoSansTamil-Regular.ttf", 0x0B80, 0x0BFF),
    ("NotoSansThai-Regular.ttf", 0x0E00, 0x0E7F),
    ("NotoSansGeorgian-Regular.ttf", 0x10A0, 0x10FF),
    ("NotoSansArmenian-Regular.ttf", 0x0530, 0x058F),
    ("NotoSansEthiopic-Regular.ttf", 0x1200, 0x137F),
    ("NotoSansSymbols2-Regular.ttf", 0x2190, 0x2BFF),
    ("NotoSansCJK-Regular.ttc", 0x2E80, 0xFFEF),
)
"""Fonts for further scripts, each loaded only where a text has letters of its range."""


class Paper(FPDF):
    """Pages with our type on them.

    Args:
        title: on every page's foot, and the document's own.
        texts: all that will be written, so that only the fonts that are needed are loaded.
    """

    def __init__(self, title: str, texts: str = "") -> None:
        super().__init__("portrait", "mm", "A4")
        # fontTools tells every subset that it makes.
        logging.getLogger("fontTools").setLevel(logging.ERROR)
        self.set_margins(MARGIN, MARGIN)
        self.c_margin = 0.0
        self.set_auto_page_break(False)
        self.set_title(title)
        self.set_creator("tether")
        self.foot = title
        self._family = self._load_fonts(title + texts)

    def footer(self) -> None:
        """Title and page number, quietly."""
        if self.foot:
            self.write_at(MARGIN, self.h - 11, self.foot, 7.5, QUIET, width=self.w / 2)
            self.write_at(
                self.w - MARGIN - 30, self.h - 11, f"{self.page_no()}", 7.5, QUIET, 30, align="R"
            )

    def write_at(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        colour: tuple[int, int, int] = INK,
        width: float | None = None,
        *,
        bold: bool = False,
        align: str = "L",
    ) -> None:
        """One line at a place, `size` in points, cut with an ellipsis where it is too long."""
        self.set_font(self._family, "B" if bold else "", size)
        self.set_text_color(*colour)
        width = self.w - MARGIN - x if width is None else width
        self.set_xy(x, y)
        self.cell(width, size * POINT * 1.25, self._fitting(text, width), align=align)

    def width_of(self, text: str, size: float, *, bold: bool = False) -> float:
        """Millimetres that a text takes at `size` points."""
        self.set_font(self._family, "B" if bold else "", size)
        return float(self.get_string_width(text))

    def picture(self, path: Path, x: float, y: float, width: float, height: float) -> bool:
        """A picture at the foot of a frame, where its caption begins, so that all of a row stand on
        one line; an empty frame and False where it is unreadable."""
        image = thumbnail(path, (width, height))
        if image is None:
            self.set_fill_color(*EMPTY)
            self.rect(x, y, width, height, "F")
            return False
        content, (columns, rows) = image
        scale = min(width / columns, height / rows)
        left, top = x, y + height - rows * scale
        self.image(io.BytesIO(content), left, top, columns * scale, rows * scale)
        return True

    def rule(self, y: float, left: float = MARGIN, right: float | None = None) -> None:
        """A fine line across."""
        self.set_draw_color(*RULE)
        self.set_line_width(0.2)
        self.line(left, y, self.w - MARGIN if right is None else right, y)

    def save(self, path: Path) -> int:
        """Write the document, never over another file; returns its pages.

        Raises:
            SessionError: the file is there, or cannot be written.
        """
        partial = path.with_name(f".{path.name}.partial")
        count = self.page_no()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self.output(str(partial))
            if path.exists():
                partial.unlink()
                raise SessionError(f"{path} exists already: choose another name.")
            partial.rename(path)
        except OSError as error:
            partial.unlink(missing_ok=True)
            raise explain(error, path) from error
        return count

    def _fitting(self, text: str, width: float) -> str:
        text = " ".join(text.split())
        if self.get_string_width(text) <= width:
            return text
        while text and self.get_string_width(f"{text}…") > width:
            text = text[:-1]
        return f"{text}…"

    def _load_fonts(self, texts: str) -> str:
        for regular, bold in MAIN_FONTS:
            found, heavy = find_font(regular), find_font(bold)
            if found and heavy:
                self.add_font("main", "", found)
                self.add_font("main", "B", heavy)
                break
        else:
            return "Helvetica"
        others = []
        for name, low, high in OTHER_FONTS:
            path = find_font(name) if any(low <= ord(letter) <= high for letter in texts) else None
            if path is not None:
                self.add_font(name, "", path)
                self.add_font(name, "B", path)
                others.append(name)
        self.set_fallback_fonts(others, exact_match=False)
        self.set_text_shaping(True)
        return "main"

    def normalize_text(self, text: str) -> str:
        """Letters that the last resort, Helvetica, does not have become question marks."""
        if getattr(self, "_family", "main") == "Helvetica":
            text = text.encode("latin-1", "replace").decode("latin-1")
        return str(super().normalize_text(text))


def thumbnail(path: Path, size: tuple[float, float]) -> tuple[bytes, tuple[int, int]] | None:
    """A JPEG for a frame of `size` millimetres, and its pixels; None where it is unreadable."""
    within = (int(size[0] / 25.4 * THUMBNAIL_DPI), int(size[1] / 25.4 * THUMBNAIL_DPI))
    return jpeg_within(path, within, THUMBNAIL_QUALITY)


def jpeg_within(
    path: Path, size: tuple[int, int], quality: int
) -> tuple[bytes, tuple[int, int]] | None:
    """A small sRGB JPEG of any picture, upright, and its pixels; None where it is unreadable."""
    from tether.errors import PictureError
    from tether.pictures import read_picture

    try:
        picture = read_picture(path, max(size), exact=False)
    except PictureError:
        return None
    image = Image.fromarray(picture.bgr[..., ::-1])
    image = ImageOps.contain(image, size) if _larger(image.size, size) else image
    content = io.BytesIO()
    image.save(content, "JPEG", quality=quality)
    return content.getvalue(), image.size


def _larger(size: tuple[int, int], than: tuple[int, int]) -> bool:
    return size[0] > than[0] or size[1] > than[1]


@lru_cache(maxsize=64)
def find_font(name: str) -> Path | None:
    """The path of a system font file, or None."""
    for folder in FONT_FOLDERS:
        path = Path(folder, name)
        if path.is_file():
            return path
    return None


def today() -> str:
    """The date as every country reads it."""
    return datetime.now(UTC).astimezone().strftime("%-d %B %Y")
