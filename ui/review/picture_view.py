"""One picture that can be zoomed and moved; several of them move in step, eyes on eyes.

Zoom and place are measured from an anchor in units of the picture: for a loupe the middle and the
picture's height, for a comparison the point between the eyes and the height of the face.
"""

from dataclasses import dataclass, replace

from PyQt6.QtCore import QPointF, QRectF, Qt, pyqtSignal
from PyQt6.QtGui import QFontMetricsF, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PyQt6.QtWidgets import QWidget

from tether.readings import Face
from ui import theme
from ui.hud.badges import badge, star
from ui.languages import translate

MIDDLE = (0.5, 0.5)
ZOOM_STEP = 1.25
"""Of the zoom, a notch of the wheel or a press of + or −."""
LEAST, MOST = 40.0, 40_000.0
"""Logical pixels a unit: never lost out of sight."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where one picture is held: a point, and a height, both as fractions of the picture."""

    point: tuple[float, float] = MIDDLE
    unit: float = 1.0

    @classmethod
    def at_eyes(cls, face: Face | None) -> "Anchor":
        """Between the eyes, in units of the face's height; the middle where there is no face."""
        if face is None or face.box[3] <= 0:
            return cls()
        x, y, width, height = face.box
        # The eyes are about two fifths down the mesh, which begins at the hairline.
        line = face.framing.eye_line
        return cls((x + width / 2, y + height * 0.4 if line is None else line), height)


@dataclass(frozen=True, slots=True)
class Place:
    """What is looked at: logical pixels a unit, and units from the anchor to the view's middle.

    `zoom` of None: the whole picture.
    """

    zoom: float | None = None
    offset: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Marks:
    """What counts for a shot; `picked`: the photographer said so."""

    state: str = "waiting"
    picked: bool = False
    rating: int = 0
    label: str | None = None


class PictureView(QWidget):
    """Shows one picture.

    Signals:
        moved(place): the photographer zoomed or dragged.
        double_clicked()
    """

    moved = pyqtSignal(object)
    clicked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(translate("review", "Picture"))
        self.anchor, self.place = Anchor(), Place()
        self.caption, self.chosen, self.marks = "", False, Marks()
        self._screen: QImage | None = None
        self._full: QImage | None = None
        self._size = (3, 2)
        self._grabbed: QPointF | None = None

    @property
    def _scale(self) -> theme.Scale:
        window = self.window() or self
        return theme.Scale(theme.scale_for(window.width(), window.height()).unit * 0.85)

    @property
    def foot(self) -> int:
        """Height of the caption, logical pixels."""
        return round(self._scale.body.pixelSize() * 1.8)

    def show_picture(
        self, screen: QImage | None, full: QImage | None, size: tuple[int, int]
    ) -> None:
        """Show a picture.

        Args:
            screen: at about the screen's size.
            full: with all its pixels, or None while there is none.
            size: width and height of the full picture in pixels.
        """
        self._screen, self._full, self._size = screen, full, size
        self.update()

    def set_place(self, place: Place) -> None:
        """Look elsewhere, without telling."""
        self.place = place
        self.update()

    @property
    def whole(self) -> float:
        """The zoom at which the picture just fits."""
        aspect = self._size[0] / max(1, self._size[1])
        return float(min(self.height() - self.foot, self.width() / aspect) * self.anchor.unit)

    @property
    def actual(self) -> float:
        """The zoom at which a pixel of the picture is a pixel of the screen."""
        return self._size[1] * self.anchor.unit / self.devicePixelRatioF()

    @property
    def zoomed(self) -> bool:
        """Whether it is anything but the whole picture."""
        return self.place.zoom is not None

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom around a point of the view, or around its middle."""
        before = self.place.zoom or self.whole
        offset = self._offset()
        after = min(MOST, max(LEAST, before * factor))
        middle = QPointF(self.width() / 2, (self.height() - self.foot) / 2)
        aside = QPointF() if at is None else at - middle
        self._tell(
            Place(
                after,
                (
                    offset[0] + aside.x() / before - aside.x() / after,
                    offset[1] + aside.y() / before - aside.y() / after,
                ),
            )
        )

    def turn_actual(self, at: QPointF | None = None) -> None:
        """To 100 % around a point, or back to the whole picture."""
        if self.zoomed:
            self._tell(Place())
        else:
            self.zoom_by(self.actual / self.whole, at)

    def picture_rect(self) -> QRectF:
        """Where the whole picture is, in the view's coordinates."""
        zoom, offset = self.place.zoom or self.whole, self._offset()
        tall = zoom / self.anchor.unit
        wide = tall * self._size[0] / max(1, self._size[1])
        left = self.width() / 2 - self.anchor.point[0] * wide - offset[0] * zoom
        top = (self.height() - self.foot) / 2 - self.anchor.point[1] * tall - offset[1] * zoom
        return QRectF(left, top, wide, tall)

    def _offset(self) -> tuple[float, float]:
        if self.place.zoom is not None:
            return self.place.offset
        tall = 1 / self.anchor.unit  # the whole picture's middle, seen from the anchor
        wide = tall * self._size[0] / max(1, self._size[1])
        return (0.5 - self.anchor.point[0]) * wide, (0.5 - self.anchor.point[1]) * tall

    def _tell(self, place: Place) -> None:
        self.set_place(place)
        self.moved.emit(place)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Qt: the part of the picture that is in sight, from the smaller copy where it does."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.BACKGROUND)
        target = self.picture_rect()
        needed = target.height() * self.devicePixelRatioF()
        image = self._screen
        if self._full is not None and (image is None or needed > image.height() * 1.05):
            image = self._full
        if image is not None:
            smooth = needed != image.height()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
            shown = target.intersected(QRectF(self.rect()))
            ratio_x, ratio_y = image.width() / target.width(), image.height() / target.height()
            source = QRectF(
                (shown.x() - target.x()) * ratio_x, (shown.y() - target.y()) * ratio_y,
                shown.width() * ratio_x, shown.height() * ratio_y,
            )  # fmt: skip
            painter.drawImage(shown, image, source)
        if self.caption:
            tall = self.foot
            self._draw_caption(painter, QRectF(0, self.height() - tall, self.width(), tall))
        if self.chosen:
            painter.setPen(theme.CHOSEN)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

    def _draw_caption(self, painter: QPainter, line: QRectF) -> None:
        """Verdict, name, stars; at the end the zoom; above, the colour."""
        marks, font = self.marks, self._scale.body
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(line, theme.PANEL)
        if marks.label in theme.LABELS:
            painter.fillRect(
                QRectF(line.x(), line.y() - 5, line.width(), 5), theme.LABELS[marks.label]
            )
        size = line.height() * 0.58
        mark = QRectF(12, line.center().y() - size / 2, size, size)
        badge(painter, mark, marks.state)
        if marks.picked:
            painter.setPen(QPen(theme.TEXT, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(mark.adjusted(-3, -3, 3, 3))
        radius, right = size * 0.42, line.right() - 12
        if self.zoomed:
            said = f"{(self.place.zoom or self.whole) / self.actual:.0%}".replace("%", " %")
            wide = QFontMetricsF(font).horizontalAdvance(said) + 2
            place = QRectF(right - wide, line.y(), wide, line.height())
            theme.draw_line(painter, place, said, font, align=theme.RIGHT | theme.MIDDLE)
            right -= wide + 10
        for number in range(marks.rating):
            middle = right - radius - (marks.rating - 1 - number) * radius * 2.3
            star(painter, QPointF(middle, line.center().y()), radius, theme.TEXT)
        right -= marks.rating * radius * 2.3 + 8
        left = mark.right() + 12
        name = QRectF(left, line.y(), max(0.0, right - left), line.height())
        theme.draw_line(painter, name, self.caption, font)

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        """Qt: zoom around the pointer."""
        if event is not None:
            self.zoom_by(ZOOM_STEP ** (event.angleDelta().y() / 120), event.position())

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        """Qt: take hold."""
        if event is not None:
            self._grabbed = event.position()
            self.clicked.emit()

    def mouseMoveEvent(self, event: QMouseEvent | None) -> None:
        """Qt: drag."""
        if event is None or self._grabbed is None or self.place.zoom is None:
            return
        way = event.position() - self._grabbed
        self._grabbed = event.position()
        zoom, (x, y) = self.place.zoom, self.place.offset
        self._tell(replace(self.place, offset=(x - way.x() / zoom, y - way.y() / zoom)))

    def mouseReleaseEvent(self, event: QMouseEvent | None) -> None:
        """Qt: let go."""
        self._grabbed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent | None) -> None:
        """Qt: 100 % where it was clicked, or back."""
        if event is not None:
            self.turn_actual(event.position())
