"""One shot of the grid, painted: picture, verdict, stars, colour, fold, and one line of why."""

from dataclasses import dataclass

from PyQt6.QtCore import QPointF, QRect, QRectF, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from ui import theme
from ui.hud.badges import COLOURS, badge, star
from ui.images import fit

DIM = QColor(0, 0, 0, 130)
SCRIM = QColor(0, 0, 0, 150)
MARGIN = 7
"""Around each cell, logical pixels."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What is shown of one shot. `behind`: shots folded under it; `line`: why, or its name."""

    image: QImage | None
    state: str
    picked: bool
    rating: int
    label: str | None
    line: str
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
    if cell.behind:
        painter.setPen(QPen(theme.FAINT, 1))
        painter.setBrush(theme.RAISED)
    shown = place
    if cell.image is None:
        painter.fillRect(place, theme.RAISED)
    else:
        size = cell.image.deviceIndependentSize().toSize()
        shown = fit(size, place)
        if cell.behind:  # the edges of those below
            painter.drawRect(shown.adjusted(5, -4, -5, -1))
        painter.drawImage(shown, cell.image)
    if cell.state == "reject":
        painter.fillRect(shown, DIM)
    _marks(painter, shown, cell, font)
    line = QRectF(rect.x() + MARGIN, place.bottom() + 3, rect.width() - 2 * MARGIN, words)
    colour = COLOURS[cell.state] if cell.state in ("reject", "check") else theme.SECOND
    # In the middle, because a name's number is at its end.
    said = QFontMetricsF(font).elidedText(
        theme.single_line(cell.line), Qt.TextElideMode.ElideMiddle, line.width()
    )
    theme.draw_line(painter, line, said, font, colour, theme.LEFT | theme.MIDDLE, 0.9)


def _marks(painter: QPainter, shown: QRect, cell: Cell, font: QFont) -> None:
    if cell.label in theme.LABELS:
        painter.fillRect(shown.x(), shown.bottom() - 4, shown.width(), 5, theme.LABELS[cell.label])
    size = font.pixelSize() * 1.25
    corner = QRectF(shown.right() - size - 7, shown.top() + 7, size, size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(SCRIM)
    painter.drawEllipse(corner.adjusted(-3, -3, 3, 3))
    badge(painter, corner, cell.state)
    if cell.picked:  # a word of the photographer's has a ring
        painter.setPen(QPen(theme.TEXT, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(corner.adjusted(-4, -4, 4, 4))
    radius = size * 0.3
    if cell.rating:
        back = QRectF(shown.x() + 5, shown.bottom() - radius * 2 - 14,
                      radius * 2.3 * cell.rating + 8, radius * 2 + 6)  # fmt: skip
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(SCRIM)
        painter.drawRoundedRect(back, 4, 4)
        for number in range(cell.rating):
            centre = QPointF(back.x() + 5 + radius + number * radius * 2.3, back.center().y())
            star(painter, centre, radius, theme.TEXT)
    if cell.behind or cell.unfolded:
        text = f"+{cell.behind}" if cell.behind else "–"
        pill = QRectF(shown.x() + 6, shown.y() + 6, size * (1 + 0.45 * len(text)), size + 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(SCRIM)
        painter.drawRoundedRect(pill, 5, 5)
        theme.draw_line(painter, pill, text, font, theme.TEXT, theme.CENTRE | theme.MIDDLE)
