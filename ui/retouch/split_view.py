"""Before and after in one place, parted by a line that is dragged; spots are ringed and clicked.

The whole picture, or nearer: then with all the pixels of the part that is seen, as soon as they are
there, and until then with those of the smaller copy.
"""

from dataclasses import dataclass
from typing import Literal

from PyQt6.QtCore import (
    QT_TRANSLATE_NOOP,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    pyqtSignal,
)
from PyQt6.QtGui import (
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PyQt6.QtWidgets import QApplication, QWidget

from tether.pipeline.live_retouch import Box
from ui import theme
from ui.languages import translate
from ui.retouch.look import Canvas, Look

Side = Literal["split", "after", "before"]
SIDES: tuple[Side, ...] = ("split", "after", "before")
WORDS = {
    "split": QT_TRANSLATE_NOOP("retouch", "Before left of the line, after right"),
    "after": QT_TRANSLATE_NOOP("retouch", "After"),
    "before": QT_TRANSLATE_NOOP("retouch", "Before"),
}
OPENED = QT_TRANSLATE_NOOP("retouch", "The shot is being opened")
REACH = 14
"""Logical pixels from a spot's middle, or from the line, within which a click means it."""
ZOOM_STEP = 1.25
"""Of the zoom, a notch of the wheel or a press of + or −: as in the review."""
MARGIN = 0.12
"""Of what is seen, that is asked for beyond each edge: a drag begins with pixels there."""
PLATE = 0.5
"""Opacity of the ground under characters on the picture: read, and seen through."""
FINER = 1.05
"""So much larger than the smaller copy a picture is shown before its own pixels are asked for."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A part of the picture before and after; `box` is where it lies."""

    before: QImage
    after: QImage
    box: Box = (0.0, 0.0, 1.0, 1.0)


class SplitView(QWidget):
    """Shows one picture twice.

    Signals:
        spot_clicked(number): a spot was clicked, by its place in the list.
        looked(): another part is seen, or the same one otherwise.
    """

    spot_clicked = pyqtSignal(int)
    looked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("retouch", "Before and after"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMinimumSize(120, 80)
        self.setMouseTracking(True)
        self.side: Side = "split"
        self.rings = True
        self.look = Look()
        self.after: QImage | None = None
        self.near: Pair | None = None
        self.words = translate("retouch", OPENED)
        self.line = 0.5
        self._dragged: Literal["line", "picture", "spot", ""] = ""
        self._grabbed, self._pressed = QPointF(), -1
        self._before: QImage | None = None
        self._size = QSizeF(3, 2)
        self._spots: list[tuple[float, float, float, bool]] = []
        self._chosen = -1
        self._describe()

    def show_pair(
        self, before: QImage | None, after: QImage | None, size: tuple[int, int] | None = None
    ) -> None:
        """Show a picture before and after; None while there is none.

        `size` is the width and height of the picture with all its pixels.
        """
        self._before, self.after = before, after
        if size is not None:
            self._size = QSizeF(*size)
        self.update()

    def show_near(self, near: Pair) -> None:
        """Show a part with all its pixels, where it is in sight."""
        self.near = near
        self.update()

    def show_words(self, words: str) -> None:
        """Say why there is no picture."""
        self._before = self.after = self.near = None
        self.words = words
        self.update()

    def show_spots(self, spots: list[tuple[float, float, float, bool]], chosen: int) -> None:
        """Ring spots: (x, y, radius over the width) as fractions, and whether it is healed."""
        self._spots, self._chosen = spots, chosen
        self.update()

    @property
    def zoomed(self) -> bool:
        """Whether it is anything but the whole picture."""
        return self.look.zoom is not None

    @property
    def wanted(self) -> Box | None:
        """The part whose own pixels are needed, with a margin; None: the smaller copy will do."""
        place, seen = self._place(), self._seen()
        if self._before is None or seen.isEmpty() or not self.zoomed:
            return None
        if place.width() * self.devicePixelRatioF() < FINER * self._before.width():
            return None
        aside, above = MARGIN * seen.width(), MARGIN * seen.height()
        part = seen.adjusted(-aside, -above, aside, above) & place
        left, top = (part.x() - place.x()) / place.width(), (part.y() - place.y()) / place.height()
        wide, tall = part.width() / place.width(), part.height() / place.height()
        return left, top, left + wide, top + tall

    @property
    def near_enough(self) -> bool:
        """Whether all that is seen is there with its own pixels."""
        return self.near is not None and self._place(self.near.box).contains(self._seen())

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
        """Move the line by a share of the width of what is seen."""
        self.line = min(1.0, max(0.0, self.line + way))
        self.update()

    def turn_actual(self, at: QPointF | None = None) -> None:
        """To 100 % around a point, or around what was looked at last; or back to the whole."""
        self._look(self.look.turned(at, self.canvas))

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom around a point of the view, or around its middle."""
        middle = QPointF(self.width() / 2, self.height() / 2)
        self._look(self.look.nearer(factor, middle if at is None else at, self.canvas))

    def look_at(self, place: tuple[float, float]) -> None:
        """Bring a place (fractions) into the middle; of the whole picture, by the next zoom."""
        self._look(self.look.at(place, self.canvas))

    def sees(self, place: tuple[float, float]) -> bool:
        """Whether a place (fractions) is in sight."""
        return self._seen().contains(self._point(*place))

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Qt: the two halves, the line, the rings."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.BACKGROUND)
        if self._before is None:
            theme.draw_line(
                painter, QRectF(self.rect()), self.words,
                theme.Scale().body, theme.FAINT, theme.CENTRE | theme.MIDDLE,
            )  # fmt: skip
            return
        seen = self._seen()
        line = seen.x() + self._share() * seen.width()
        self._draw_side(painter, seen, seen.left(), line, False)
        self._draw_side(painter, seen, line, seen.right(), True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.side == "split":
            painter.setPen(QPen(theme.TEXT, 2))
            painter.drawLine(QPointF(line, seen.top()), QPointF(line, seen.bottom()))
        self._draw_rings(painter)
        if self.zoomed:
            said = f"{self.look.zoom or 0:.0%}".replace("%", " %")
            self._plate(painter, QPointF(12, self.height() - 12), said)

    def _draw_side(
        self, painter: QPainter, seen: QRectF, left: float, right: float, after: bool
    ) -> None:
        """Draw one half: the smaller copy, and over it the part with all its pixels."""
        if right <= left or self._before is None:
            return
        painter.save()
        painter.setClipRect(QRectF(left, seen.top(), right - left, seen.height()))
        small = Pair(self._before, self.after or self._before)
        near = self.near if self.wanted is not None else None
        for pair in (small, near):
            if pair is None or (pair is small and near and self._place(near.box).contains(seen)):
                continue
            image, target = pair.after if after else pair.before, self._place(pair.box)
            actual = abs(target.width() * self.devicePixelRatioF() - image.width()) < 0.5
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not actual)
            if actual:  # pixel on pixel: not shifted by a hair's breadth
                target.moveTo(self._on_pixel(target.x()), self._on_pixel(target.y()))
            painter.drawImage(target, image)
        painter.restore()

    def _draw_rings(self, painter: QPainter) -> None:
        wide, numbers = self._place().width(), list[QRectF]()
        order = sorted(range(len(self._spots)), key=lambda number: number != self._chosen)
        for number in order:
            x, y, radius, healed = self._spots[number]
            chosen, at = number == self._chosen, self._point(x, y)
            if not (chosen or self.rings) or not self.rect().contains(at.toPoint()):
                continue
            colour = theme.CHOSEN if chosen else theme.TEXT if healed else theme.SECOND
            pen = QPen(colour, 3 if chosen else 1)
            pen.setStyle(Qt.PenStyle.SolidLine if healed else Qt.PenStyle.DashLine)
            painter.setPen(pen)
            ring = radius * wide * 1.6 + 5
            painter.drawEllipse(at, ring, ring)
            beside = at + QPointF(0.75 * ring + 1, -0.75 * ring)
            self._plate(painter, beside, str(number + 1), chosen, numbers)

    def _plate(
        self,
        painter: QPainter,
        at: QPointF,
        said: str,
        chosen: bool = False,
        others: list[QRectF] | None = None,
    ) -> None:
        """Write a few characters, read on any picture, with their lower left corner at a point.

        Not over `others`, which they are then one of: nearer, all have room.
        """
        font = theme.scale_for(self.window().width(), self.window().height()).caption  # type: ignore[union-attr]
        painter.setFont(font)
        metrics = painter.fontMetrics()
        wide, tall = metrics.horizontalAdvance(said) + 6, metrics.height()
        box = QRectF(at.x(), at.y() - tall, wide, tall)
        if others is not None:
            if any(box.intersects(other) for other in others):
                return
            others.append(box)
        ground = theme.PANEL.toRgb()
        ground.setAlphaF(PLATE)
        painter.fillRect(box, ground)
        painter.setPen(theme.CHOSEN if chosen else theme.TEXT)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        """Qt: zoom around the pointer."""
        if event is not None:
            self.zoom_by(ZOOM_STEP ** (event.angleDelta().y() / 120), event.position())

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        """Qt: a spot, the line or the picture is taken."""
        if event is None:
            return
        self._grabbed, at = event.position(), event.position()
        self._pressed = self._spot_at(at)
        if self._pressed >= 0:
            self._dragged = "spot"
        elif self.zoomed and not self._on_line(at):
            self._dragged = "picture"
        else:
            self._dragged = "line"
            self._drag_line(at.x())

    def mouseMoveEvent(self, event: QMouseEvent | None) -> None:
        """Qt: the line or the picture follows."""
        if event is None:
            return
        if not self._dragged:
            self.setCursor(self._cursor(event.position()))
            return
        way = event.position() - self._grabbed
        if self._dragged == "spot":
            if self.zoomed and way.manhattanLength() >= QApplication.startDragDistance():
                self._dragged = "picture"
        elif self._dragged == "line":
            self._drag_line(event.position().x())
        else:
            self._grabbed = event.position()
            self._look(self.look.moved(way, self.canvas))

    def mouseReleaseEvent(self, event: QMouseEvent | None) -> None:
        """Qt: let go; a spot that was not dragged was clicked."""
        clicked, self._dragged = self._dragged == "spot", ""
        if clicked:
            self.spot_clicked.emit(self._pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent | None) -> None:
        """Qt: 100 % where it was clicked, or back; on a spot it is two clicks."""
        if event is None:
            return
        if self._spot_at(event.position()) >= 0:
            self.mousePressEvent(event)
        else:
            self.turn_actual(event.position())

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Qt: more or less is seen."""
        super().resizeEvent(event)
        self.looked.emit()

    def sizeHint(self) -> QSize:
        """Qt: most of a window."""
        return QSize(900, 700)

    def _look(self, look: Look) -> None:
        if look != self.look:
            self.look = look
            self.update()
            self.looked.emit()

    def _share(self) -> float:
        return {"split": self.line, "after": 0.0, "before": 1.0}[self.side]

    def _spot_at(self, at: QPointF) -> int:
        """The nearest spot that a click at a point means, or -1."""
        shown = range(len(self._spots)) if self.rings else [self._chosen]
        ways = {
            number: (self._point(*self._spots[number][:2]) - at).manhattanLength()
            for number in shown
            if 0 <= number < len(self._spots)
        }
        nearest = min(ways, key=lambda number: ways[number], default=-1)
        return nearest if nearest >= 0 and ways[nearest] < REACH else -1

    def _on_line(self, at: QPointF) -> bool:
        seen = self._seen()
        line = seen.x() + self.line * seen.width()
        return self.side == "split" and abs(at.x() - line) < REACH

    def _cursor(self, at: QPointF) -> Qt.CursorShape:
        """What a press at a point would take."""
        if self._before is None:
            return Qt.CursorShape.ArrowCursor
        if self._spot_at(at) >= 0:
            return Qt.CursorShape.PointingHandCursor
        if self._on_line(at):
            return Qt.CursorShape.SplitHCursor
        return Qt.CursorShape.OpenHandCursor if self.zoomed else Qt.CursorShape.ArrowCursor

    def _drag_line(self, x: float) -> None:
        seen = self._seen()
        self.line = min(1.0, max(0.0, (x - seen.x()) / max(1.0, seen.width())))
        self.update()

    @property
    def canvas(self) -> Canvas:
        """The picture and the room for it."""
        return Canvas(self._size, QSizeF(self.size()), self.devicePixelRatioF())

    def _place(self, box: Box = (0.0, 0.0, 1.0, 1.0)) -> QRectF:
        """Where a part of the picture lies, in the view's coordinates."""
        whole = self.look.rect(self.canvas)
        left, top = whole.x() + box[0] * whole.width(), whole.y() + box[1] * whole.height()
        wide, tall = (box[2] - box[0]) * whole.width(), (box[3] - box[1]) * whole.height()
        return QRectF(left, top, wide, tall)

    def _seen(self) -> QRectF:
        return self._place() & QRectF(self.rect())

    def _point(self, x: float, y: float) -> QPointF:
        place = self._place()
        return QPointF(place.x() + x * place.width(), place.y() + y * place.height())

    def _on_pixel(self, value: float) -> float:
        ratio = self.devicePixelRatioF()
        return round(value * ratio) / ratio

    def _describe(self) -> None:
        self.setAccessibleDescription(translate("retouch", WORDS[self.side]))
