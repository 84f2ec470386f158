"""Who sits, who is next, and how many keepers there are of those that the look asks for."""

from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QPainter, QPen

from ui import theme
from ui.hud.badges import badge
from ui.hud.panel import Panel

MOST_DOTS = 10
"""More keepers than this are told in numbers only."""


class SitterPanel(Panel):
    """The sitter's card."""

    caption = "Sitter"

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self._next: str | None = None
        self._kept = 0
        self._wanted = 1

    def show_sitter(self, name: str, following: str | None) -> None:
        """Another sitter; `following` is who comes after, if anybody is known."""
        self._name, self._next = theme.single_line(name), following
        self._tell()

    def show_progress(self, kept: int, wanted: int) -> None:
        """Keepers so far, of those that the look asks for."""
        if (kept, wanted) != (self._kept, self._wanted):
            self._kept, self._wanted = kept, wanted
            self._tell()

    def _tell(self) -> None:
        self.describe(
            f"{self._name or 'No name yet'}, {self._kept} of {self._wanted} kept"
            + (f", next {self._next}" if self._next else "")
        )
        self.update()

    def draw(self, painter: QPainter) -> None:
        """Name, next, progress."""
        area = QRectF(self.content)
        row = area.height() / 10
        name = QRectF(area.x(), area.y() - row * 0.4, area.width(), row * 4.4)
        theme.draw_wrapped(
            painter, name, self._name or "No name yet (N)", self.scale.title,
            theme.TEXT if self._name else theme.FAINT,
        )  # fmt: skip
        if self._next:
            following = QRectF(area.x(), area.y() + row * 4, area.width(), row * 2.4)
            theme.draw_line(
                painter, following, f"Next: {theme.single_line(self._next)}", self.scale.caption,
                theme.SECOND,
            )  # fmt: skip
        self._dots(painter, QRectF(area.x(), area.bottom() - row * 2.9, area.width(), row * 2.9))

    def _dots(self, painter: QPainter, box: QRectF) -> None:
        size = min(box.height(), float(self.scale.px(24)))
        shown = min(self._wanted, MOST_DOTS)
        step = min(size * 1.35, (box.width() * 0.6) / shown)
        size = min(size, step * 0.9)
        top = box.center().y() - size / 2
        for index in range(shown):
            disc = QRectF(box.x() + index * step, top, size, size)
            if index < self._kept:
                badge(painter, disc, "keep")
            else:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.FAINT, 1.5))
                painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
        text = f"{self._kept} of {self._wanted}"
        if self._kept >= self._wanted:
            text = f"{self._kept} kept: got it"
        left = QPointF(box.x() + shown * step + self.scale.px(8), box.y())
        theme.draw_line(
            painter, QRectF(left, box.bottomRight()), text, self.scale.body,
            theme.READY if self._kept >= self._wanted else theme.TEXT,
        )  # fmt: skip
