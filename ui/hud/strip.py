"""This sitter's shots in a row, the latest to the right, each with its verdict, stars and label."""

from PyQt6.QtCore import QPointF, QRect, QRectF, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QMouseEvent, QPainter, QPen, QPixmap

from ui import theme
from ui.hud.badges import COLOURS, badge, star, word
from ui.hud.panel import Panel
from ui.images import scaled_to
from ui.languages import translate
from ui.shots import Shot

DIM = QColor(0, 0, 0, 130)
"""Over rejected shots: they are still there, and out of the way."""


class ShotStrip(Panel):
    """Shows what it is given; a click says which shot was meant.

    Signals:
        clicked(shot_id)
    """

    ground = theme.BACKGROUND
    clicked = pyqtSignal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("hud", "Shots of this sitter"))
        self._shots: list[Shot] = []
        self._chosen: int | None = None
        self._pixmaps: dict[tuple[int, int, float], QPixmap] = {}
        self._cells: list[tuple[QRectF, int]] = []

    def show_shots(self, shots: list[Shot], chosen: int | None) -> None:
        """Show this sitter's shots; `chosen` is what the keys act on."""
        self._shots, self._chosen = shots, chosen
        known = {shot.shot_id for shot in shots}
        self._pixmaps = {key: value for key, value in self._pixmaps.items() if key[0] in known}
        kept = sum(shot.state == "keep" for shot in shots)
        self.describe(
            translate("hud", "{count} shots, {kept} kept").format(count=len(shots), kept=kept)
        )
        self.update()

    def draw(self, painter: QPainter) -> None:
        """From the right: the latest; the strip moves so that the chosen shot is in sight."""
        self._cells = []
        box = QRectF(self.rect())
        if not self._shots:
            painter.setPen(QPen(theme.LINE, 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -2, -2), 8, 8)
            theme.draw_line(
                painter, box.adjusted(20, 0, -20, 0),
                translate("hud", "The first shot will be here"),
                self.scale.body, theme.FAINT, theme.CENTRE | theme.MIDDLE,
            )  # fmt: skip
            return
        gap = self.scale.px(10)
        words = max(16, self.scale.px(26))
        height = box.height() - words - self.scale.px(6)
        for shot, left, width in self._visible(height, gap):
            cell = QRectF(left, box.y() + 3, width, height)
            self._cells.append((QRectF(left, box.y(), width, box.height()), shot.shot_id))
            self._draw_shot(painter, cell, shot, words)

    def _visible(self, height: float, gap: float) -> list[tuple[Shot, float, float]]:
        """Those shots that fit, with left edge and width; the chosen one is among them."""
        widths = [_aspect(shot) * height for shot in self._shots]
        chosen = next(
            (i for i, shot in enumerate(self._shots) if shot.shot_id == self._chosen),
            len(self._shots) - 1,
        )
        last = len(self._shots) - 1
        room = self.width() - 8.0
        while last > chosen and sum(widths[chosen : last + 1]) + gap * (last - chosen) > room:
            last -= 1
        first = last
        used = widths[last]
        while first > 0 and used + gap + widths[first - 1] <= room:
            first -= 1
            used += gap + widths[first]
        placed, left = [], 4.0
        for index in range(first, last + 1):
            placed.append((self._shots[index], left, widths[index]))
            left += widths[index] + gap
        return placed

    def _draw_shot(self, painter: QPainter, cell: QRectF, shot: Shot, words: float) -> None:
        place = cell.toAlignedRect()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.RAISED)
        painter.drawRect(place)
        pixmap = self._pixmap(shot, place)
        if pixmap is not None:
            painter.drawPixmap(place, pixmap)
        if shot.state == "reject":
            painter.fillRect(place, DIM)
        if shot.label in theme.LABELS:
            painter.fillRect(
                QRect(place.x(), place.bottom() - 4, place.width(), 5), theme.LABELS[shot.label]
            )
        size = min(cell.height() * 0.3, float(self.scale.px(30)))
        mark = QRectF(cell.right() - size - 5, cell.top() + 5, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.scrim())
        painter.drawEllipse(mark.adjusted(-3, -3, 3, 3))
        badge(painter, mark, shot.state)
        radius = size * 0.26
        for index in range(shot.rating):
            star(
                painter, QPointF(cell.left() + 6 + radius + index * radius * 2.2,
                cell.bottom() - radius - 8), radius, theme.STAGE_TEXT,
            )  # fmt: skip
        if shot.shot_id == self._chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.CHOSEN, 3))
            painter.drawRect(QRectF(place).adjusted(-1.5, -1.5, 1.5, 1.5))
        text = QRectF(cell.left(), cell.bottom() + self.scale.px(3), cell.width(), words)
        said = shot.reason if shot.state in ("check", "reject") else word(shot.state)
        if shot.pick == "pick":
            said = translate("verdict", "Your pick")
        theme.draw_line(
            painter, text, said or word(shot.state), self.scale.caption,
            COLOURS[shot.state] if shot.state == "reject" else theme.SECOND, smallest=0.8,
        )  # fmt: skip

    def _pixmap(self, shot: Shot, place: QRect) -> QPixmap | None:
        if shot.thumbnail is None:
            return None
        key = (shot.shot_id, place.height(), self.devicePixelRatioF())
        if key not in self._pixmaps:
            self._pixmaps[key] = QPixmap.fromImage(
                scaled_to(shot.thumbnail, place.size(), self.devicePixelRatioF())
            )
        return self._pixmaps[key]

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        """A click on a shot."""
        if event is None:
            return
        for cell, shot_id in self._cells:
            if cell.contains(event.position()):
                self.clicked.emit(shot_id)


def _aspect(shot: Shot) -> float:
    image = shot.thumbnail
    if image is None or image.height() == 0:
        return 1.5
    return max(0.5, min(2.0, image.width() / image.height()))
