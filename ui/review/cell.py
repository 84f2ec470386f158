"""One shot of the grid, painted: picture, verdict, stars, colour, fold, and one line of why."""

from dataclasses import dataclass
from functools import lru_cache

from PyQt6.QtCore import QPointF, QRect, QRectF, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from ui import theme
from ui.hud.badges import COLOURS, badge, star
from ui.images import fit

DIM = QColor(0, 0, 0, 130)
SCRIM = QColor(0, 0, 0, 150)
MARGIN = 7
"""Around each cell, logical pixels."""
ROUND = 6
"""Around a badge, for its disc and its ring."""


LINE_FLAGS = int(theme.LEFT | theme.MIDDLE | Qt.TextFlag.TextSingleLine)
PILL_FLAGS = int(theme.CENTRE | theme.MIDDLE | Qt.TextFlag.TextSingleLine)


@dataclass(frozen=True, slots=True)
class Cell:
    """What is shown of one shot. `behind`: shots folded under it; `line`: its name, or why."""

    image: QImage | None
    state: str
    picked: bool
    rating: int
    label: str | None
    line: str
    named: bool = True
    behind: int = 0
    unfolded: bool = False
    chosen: bool = False
    current: bool = False


def picture_place(rect: QRect, words: int) -> QRect:
    """Where the picture goes in a cell; `words` is the height of the line below it."""
    return rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN - words)


def draw_cell(painter: QPainter, rect: QRect, cell: Cell, font: QFont, words: int) -> None:
    """Paint a cell; everything stays within `rect`."""
    if cell.chosen or cell.current:
        painter.setPen(QPen(theme.CHOSEN, 2) if cell.current else Qt.PenStyle.NoPen)
        painter.setBrush(theme.LINE if cell.chosen else theme.PANEL)
        painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), 8, 8)
    elif cell.unfolded:
        painter.fillRect(rect, theme.PANEL)
    place = picture_place(rect, words)
    shown = place
    if cell.image is None:
        painter.fillRect(place, theme.RAISED)
    else:
        size = cell.image.deviceIndependentSize().toSize()
        shown = fit(size, place)
        if cell.behind:  # the edges of those below; filled, as a drawn outline is slow
            below = shown.adjusted(5, -4, -4, 0)
            painter.fillRect(below, theme.FAINT)
            painter.fillRect(below.adjusted(1, 1, -1, -1), theme.RAISED)
        painter.drawImage(shown, cell.image)
    if cell.state == "reject":
        painter.fillRect(shown, DIM)
    _marks(painter, shown, cell, font)
    line = QRectF(rect.x() + MARGIN, place.bottom() + 3, rect.width() - 2 * MARGIN, words)
    colour = COLOURS[cell.state] if cell.state in ("reject", "check") else theme.SECOND
    # A name in the middle, because its number is at its end; a sentence where it ends.
    cut = Qt.TextElideMode.ElideMiddle if cell.named else Qt.TextElideMode.ElideRight
    said = QFontMetricsF(font).elidedText(theme.single_line(cell.line), cut, line.width())
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(line, LINE_FLAGS, said)


def _marks(painter: QPainter, shown: QRect, cell: Cell, font: QFont) -> None:
    if cell.label in theme.LABELS:
        painter.fillRect(shown.x(), shown.bottom() - 4, shown.width(), 5, theme.LABELS[cell.label])
    device = painter.device()
    size, ratio = round(font.pixelSize() * 1.25), device.devicePixelRatioF() if device else 1.0
    verdict = _verdict(cell.state, cell.picked, size, ratio, theme.current)
    painter.drawImage(shown.right() - size - 7 - ROUND, shown.top() + 7 - ROUND, verdict)
    if cell.rating:
        stars = _stars(cell.rating, size * 0.3, ratio)
        tall = round(stars.deviceIndependentSize().height())
        painter.drawImage(shown.x() + 5, shown.bottom() - 8 - tall, stars)
    if cell.behind or cell.unfolded:
        text = f"+{cell.behind}" if cell.behind else "–"
        pill = QRectF(shown.x() + 6, shown.y() + 6, size * (1 + 0.45 * len(text)), size + 4)
        painter.drawImage(pill.topLeft(), _scrim(round(pill.width()), round(pill.height()), ratio))
        painter.setFont(font)
        painter.setPen(theme.STAGE_TEXT)
        painter.drawText(pill, PILL_FLAGS, text)


# Round shapes are slow to fill: each is drawn once and then copied into every cell.
@lru_cache(64)
def _verdict(state: str, picked: bool, size: int, ratio: float, _theme: str) -> QImage:
    """The badge on a dark disc; a word of the photographer's has a ring."""
    image, painter = _stamp(size + 2 * ROUND, size + 2 * ROUND, ratio)
    box = QRectF(ROUND, ROUND, size, size)
    painter.setBrush(theme.scrim())
    painter.drawEllipse(box.adjusted(-3, -3, 3, 3))
    badge(painter, box, state)
    if picked:
        painter.setPen(QPen(theme.STAGE_TEXT, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(-4, -4, 4, 4))
    painter.end()
    return image


@lru_cache(16)
def _stars(count: int, radius: float, ratio: float) -> QImage:
    step = radius * 2.3
    image, painter = _stamp(round(step * count + 10), round(radius * 2 + 6), ratio)
    painter.setBrush(SCRIM)
    painter.drawRoundedRect(QRectF(QPointF(), image.deviceIndependentSize()), 4, 4)
    for number in range(count):
        star(painter, QPointF(5 + radius + number * step, radius + 3), radius, theme.STAGE_TEXT)
    painter.end()
    return image


@lru_cache(64)
def _scrim(width: int, height: int, ratio: float) -> QImage:
    image, painter = _stamp(width, height, ratio)
    painter.setBrush(SCRIM)
    painter.drawRoundedRect(QRectF(0, 0, width, height), 5, 5)
    painter.end()
    return image


def _stamp(width: int, height: int, ratio: float) -> tuple[QImage, QPainter]:
    """An empty picture of so many logical pixels, and a painter on it."""
    image = QImage(
        round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    return image, painter
