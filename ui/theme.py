"""The one theme, dark or light. Every colour, type size and space of the windows is here.

Greys are neutral (red = green = blue), so that nothing beside a picture shifts how its colours are
seen. States differ by shape as well as by colour; the hues are far apart for every common kind of
colour blindness (after Okabe and Ito, "Color Universal Design", 2008). See docs/design.md.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category

from PyQt6.QtCore import QRect, QRectF, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QPalette

BACKGROUND, PANEL, RAISED, LINE = QColor(), QColor(), QColor(), QColor()
"""The window, an instrument, a well or a key cap, an edge."""
TEXT, SECOND, FAINT = QColor(), QColor(), QColor()
"""What is read; captions and units; what is empty or unknown, never text that matters."""
READY, ATTENTION, ALARM, CHOSEN = QColor(), QColor(), QColor(), QColor()
"""Ready, kept, open: with a tick or a disc. A cue, to check: with an arrow or a triangle.
Rejected, lost, closed: with a cross or a bar. What the keys act on: with a frame."""
INK = QColor()
"""Text on READY, ATTENTION, ALARM and CHOSEN: at least 7 to 1 on each."""

THEMES = {
    "dark": {
        "BACKGROUND": 0x121212, "PANEL": 0x1C1C1C, "RAISED": 0x2A2A2A, "LINE": 0x3A3A3A,
        "TEXT": 0xF4F4F4, "SECOND": 0xB4B4B4, "FAINT": 0x808080,
        "READY": 0x2FC49C, "ATTENTION": 0xF5B83D, "ALARM": 0xFF7A4D, "CHOSEN": 0x6FB7F2,
        "INK": 0x081410,
    },
    "light": {
        "BACKGROUND": 0xD6D6D6, "PANEL": 0xF0F0F0, "RAISED": 0xDEDEDE, "LINE": 0xBABABA,
        "TEXT": 0x121212, "SECOND": 0x464646, "FAINT": 0x767676,
        "READY": 0x005E47, "ATTENTION": 0x704600, "ALARM": 0x962600, "CHOSEN": 0x0B4F86,
        "INK": 0xFFFFFF,
    },
}  # fmt: skip
"""Two grounds for the same hues; `use` paints one of them into the colours above."""

STAGE, STAGE_TEXT, STAGE_SECOND = (
    QColor(0x12, 0x12, 0x12),
    QColor(0xF4, 0xF4, 0xF4),
    QColor(0xB4, 0xB4, 0xB4),
)
"""The sitter's screen and what lies on pictures: dark in both themes."""
MARK, MARK_READY, MARK_ALARM = (
    QColor(0xF5, 0xB8, 0x3D),
    QColor(0x2F, 0xC4, 0x9C),
    QColor(0xFF, 0x7A, 0x4D),
)
"""Drawn on the live picture over a dark edge: bright in both themes."""


def use(name: str) -> None:
    """Change to the theme `name` of `THEMES`, and paint all windows anew.

    The colours change in place, so that whoever holds one of them holds the new one. Windows with a
    style sheet of their own hear of it as `QEvent.Type.PaletteChange`.
    """
    global current
    current = name
    for colour, value in THEMES[name].items():
        globals()[colour].setRgb(value)
    if QGuiApplication.instance() is not None:
        QGuiApplication.setPalette(palette())


def palette() -> QPalette:
    """The theme for Qt's own controls and dialogs."""
    made = QPalette(LINE, BACKGROUND)
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, BACKGROUND), (role.WindowText, TEXT), (role.Base, RAISED),
        (role.AlternateBase, PANEL), (role.Text, TEXT), (role.PlaceholderText, SECOND),
        (role.Button, LINE), (role.ButtonText, TEXT), (role.ToolTipBase, RAISED),
        (role.ToolTipText, TEXT), (role.Highlight, CHOSEN), (role.HighlightedText, INK),
    ):  # fmt: skip
        made.setColor(which, colour)
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, FAINT)
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, LINE)
    return made


current = "dark"
"""The theme in use."""
use(current)


def scrim() -> QColor:
    """The ground of a badge on a picture: the panel's, so that its contrast is the same there."""
    ground = QColor(PANEL)
    ground.setAlpha(190)
    return ground


LABELS = {
    "red": QColor(0xE0, 0x5A, 0x4E),
    "yellow": QColor(0xE8, 0xC5, 0x47),
    "green": QColor(0x5F, 0xB8, 0x6A),
    "blue": QColor(0x5A, 0x94, 0xE0),
    "purple": QColor(0xA8, 0x78, 0xD8),
}

FAMILIES = ["Inter", "Noto Sans", "Noto Sans CJK JP", "DejaVu Sans", "sans-serif"]
"""Looked for in this order; Qt goes on to whatever font has a name's script."""

OVERRIDES = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Unicode's embeddings, overrides and isolates of text direction."""

SMALLEST_PX = 11.0
"""No text is smaller than this many logical pixels, however small the window."""
REFERENCE = (1920, 1080)
"""The window for which the sizes below are written, in logical pixels."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Sizes for one window. `unit` is 1.0 at 1920 × 1080 and shrinks and grows with the window.

    Type, in logical pixels at unit 1: cue 84, title 34, figure 28, body 21, caption 17.
    """

    unit: float = 1.0

    def px(self, size: float) -> int:
        """A length in whole logical pixels, at least 1."""
        return max(1, round(size * self.unit))

    def font(self, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """A font of `size` pixels at unit 1."""
        font = QFont(FAMILIES)
        font.setPixelSize(round(max(SMALLEST_PX, size * self.unit)))
        font.setWeight(weight)
        return font

    @property
    def cue(self) -> QFont:
        """The one sentence."""
        return self.font(84, QFont.Weight.DemiBold)

    @property
    def title(self) -> QFont:
        """The sitter's name."""
        return self.font(34, QFont.Weight.DemiBold)

    @property
    def figure(self) -> QFont:
        """Numbers of the instruments."""
        return self.font(28, QFont.Weight.Medium)

    @property
    def body(self) -> QFont:
        """Sentences."""
        return self.font(21)

    @property
    def caption(self) -> QFont:
        """Names of instruments, units."""
        return self.font(17, QFont.Weight.Medium)


def scale_for(width: int, height: int) -> Scale:
    """The scale for a window. A portrait window is measured as if it were turned."""
    long, short = max(width, height), min(width, height)
    return Scale(max(0.45, min(long / REFERENCE[0], short / REFERENCE[1], 2.0)))


LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
CENTRE = Qt.AlignmentFlag.AlignHCenter
MIDDLE = Qt.AlignmentFlag.AlignVCenter


def draw_line(
    painter: QPainter,
    rect: QRect | QRectF,
    text: str,
    font: QFont,
    colour: QColor = TEXT,
    align: Qt.AlignmentFlag = LEFT | MIDDLE,
    smallest: float = 0.7,
) -> float:
    """Write one line inside `rect`: shrunk to `smallest` of its size if it must, then elided.

    Works for every script: the text's own direction decides its order, `align` where it stands.
    Returns the width that was used.
    """
    box = QRectF(rect)
    shown = single_line(text)
    fitted, shown = fit_line(shown, font, box.width(), smallest)
    painter.setFont(fitted)
    painter.setPen(colour)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(box, int(align | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip), shown)
    return float(QFontMetricsF(fitted).horizontalAdvance(shown))


def fit_line(text: str, font: QFont, width: float, smallest: float = 0.7) -> tuple[QFont, str]:
    """The font, shrunk as far as `smallest`, and the text, elided, that fit into `width`."""
    needed = QFontMetricsF(font).horizontalAdvance(text)
    fitted = QFont(font)
    if needed > width > 0:
        wanted = font.pixelSize() * max(smallest, width / needed)
        fitted.setPixelSize(max(round(SMALLEST_PX), int(wanted)))
    metrics = QFontMetricsF(fitted)
    return fitted, metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width))


def draw_wrapped(
    painter: QPainter,
    rect: QRect | QRectF,
    text: str,
    font: QFont,
    colour: QColor = TEXT,
    align: Qt.AlignmentFlag = LEFT | MIDDLE,
    smallest: float = 0.5,
) -> None:
    """Write a sentence inside `rect`, over lines, as large as fits between `smallest` and 1.

    What does not fit even so becomes one line that is cut short with dots.
    """
    box = QRectF(rect)
    fitted = wrap_font(text, font, box, smallest)
    if not _fits(text, fitted, box):
        draw_line(painter, box, text, fitted, colour, align)
        return
    painter.setFont(fitted)
    painter.setPen(colour)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.drawText(box, int(align | Qt.TextFlag.TextWordWrap), text)
    painter.restore()


def wrap_font(text: str, font: QFont, box: QRectF, smallest: float = 0.5) -> QFont:
    """The largest font, from `font` down to `smallest` of it, in which the text fits the box."""
    fitted = QFont(font)
    low = max(round(SMALLEST_PX), int(font.pixelSize() * smallest))
    for size in range(font.pixelSize(), low - 1, -2):
        fitted.setPixelSize(size)
        if _fits(text, fitted, box):
            return fitted
    return fitted


def _fits(text: str, font: QFont, box: QRectF) -> bool:
    needed = QFontMetricsF(font).boundingRect(
        QRectF(0, 0, box.width(), 1e5), int(Qt.TextFlag.TextWordWrap), text
    )
    return needed.height() <= box.height() and needed.width() <= box.width()


@lru_cache(4096)
def file_name(name: str) -> str:
    """A file's name to be shown: left to right, its number last, whatever script it begins with."""
    return "\u200e" + re.sub(r"(?=[_-]?\d+(\.\w+)?$)", "\u200e", name, count=1)


@lru_cache(4096)
def single_line(text: str) -> str:
    """Names may come with line breaks, tabs and control characters: one line of what is visible.

    Joiners stay, because Persian and Indian names need them; overrides of direction go, because
    they would turn round what stands beside the name.
    """
    shown = (" " if category(c) in ("Cc", "Zl", "Zp") or c in OVERRIDES else c for c in text)
    return " ".join("".join(shown).split())
