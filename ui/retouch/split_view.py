"""Before and after in one place, parted by a line that is dragged; spots are ringed and clicked."""

from typing import Literal

from PyQt6.QtCore import QT_TRANSLATE_NOOP, QPointF, QRect, QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PyQt6.QtWidgets import QWidget

from ui import theme
from ui.images import fit
from ui.languages import translate

Side = Literal["split", "after", "before"]
SIDES: tuple[Side, ...] = ("split", "after", "before")
WORDS = {
    "split": QT_TRANSLATE_NOOP("retouch", "Before left of the line, after right"),
    "after": QT_TRANSLATE_NOOP("retouch", "After"),
    "before": QT_TRANSLATE_NOOP("retouch", "Before"),
}
REACH = 14
"""Logical pixels from a spot's middle, or from the line, within which a click means it."""


class SplitView(QWidget):
    """Shows one picture twice.

    Signals:
        spot_clicked(number): a spot was clicked, by its place in the list.
    """

    spot_clicked = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("retouch", "Before and after"))
        self.side: Side = "split"
        self.rings = True
        self._line = 0.5
        self._dragging = False
        self._before: QImage | None = None
        self.after: QImage | None = None
        self._spots: list[tuple[float, float, float, bool]] = []
        self._chosen = -1
        self._describe()

    def show_pair(self, before: QImage | None, after: QImage | None) -> None:
        """Show a picture before and after; None while there is none."""
        self._before, self.after = before, after
        self.update()

    def show_spots(self, spots: list[tuple[float, float, float, bool]], chosen: int) -> None:
        """Ring spots: (x, y, radius over the width) as fractions, and whether it is healed."""
        self._spots, self._chosen = spots, chosen
        self.update()

    def turn(self) -> Side:
        """Split, after only, before only, split again."""
        self.side = SIDES[(SIDES.index(self.side) + 1) % len(SIDES)]
        self._describe()
        self.update()
        return self.side

    def turn_rings(self) -> None:
        """Ring all spots, or only the chosen one."""
        self.rings = not self.rings
        self.update()

    def move_line(self, way: float) -> None:
        """Move the line by a share of the picture's width."""
        self._line = min(1.0, max(0.0, self._line + way))
        self.update()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Qt: the two halves, the line, the rings."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.BACKGROUND)
        place = self._place()
        if self._before is None:
            theme.draw_line(
                painter, QRectF(self.rect()), translate("retouch", "The shot is being opened"),
                theme.Scale().body, theme.FAINT, theme.CENTRE | theme.MIDDLE,
            )  # fmt: skip
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        after = self.after or self._before
        share = {"split": self._line, "after": 0.0, "before": 1.0}[self.side]
        parts = ((self._before, 0.0, share), (after, share, 1.0))
        for image, left, right in parts:
            if right > left:
                _draw_part(painter, image, place, left, right)
        if self.side == "split":
            x = place.x() + share * place.width()
            painter.setPen(QPen(theme.TEXT, 2))
            painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()))
        for number, (x, y, radius, healed) in enumerate(self._spots):
            chosen = number == self._chosen
            if not (chosen or self.rings):
                continue
            colour = theme.CHOSEN if chosen else theme.TEXT if healed else theme.FAINT
            pen = QPen(colour, 3 if chosen else 1)
            pen.setStyle(Qt.PenStyle.SolidLine if healed else Qt.PenStyle.DotLine)
            painter.setPen(pen)
            ring = radius * place.width() * 1.6 + 5
            painter.drawEllipse(
                QPointF(place.x() + x * place.width(), place.y() + y * place.height()), ring, ring
            )

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        """Qt: a spot or the line is taken."""
        if event is None:
            return
        place, at = self._place(), event.position()
        for number, (x, y, _, _) in enumerate(self._spots):
            off = QPointF(place.x() + x * place.width(), place.y() + y * place.height()) - at
            if off.manhattanLength() < REACH:
                self.spot_clicked.emit(number)
                return
        self._dragging = True
        self._drag(at.x())

    def mouseMoveEvent(self, event: QMouseEvent | None) -> None:
        """Qt: the line follows."""
        if event is not None and self._dragging:
            self._drag(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent | None) -> None:
        """Qt: let go."""
        self._dragging = False

    def sizeHint(self) -> QSize:
        """Qt: most of a window."""
        return QSize(900, 700)

    def _drag(self, x: float) -> None:
        place = self._place()
        self._line = min(1.0, max(0.0, (x - place.x()) / max(1, place.width())))
        self.update()

    def _place(self) -> QRect:
        size = QSize(3, 2) if self._before is None else self._before.size()
        return fit(size, self.rect())

    def _describe(self) -> None:
        self.setAccessibleDescription(translate("retouch", WORDS[self.side]))


def _draw_part(painter: QPainter, image: QImage, place: QRect, left: float, right: float) -> None:
    """Draw the columns of a picture from one share of its width to another."""
    target = QRectF(
        place.x() + left * place.width(), place.y(), (right - left) * place.width(), place.height()
    )
    wide = image.width()
    source = QRectF(left * wide, 0, (right - left) * wide, image.height())
    painter.drawImage(target, image, source)
