"""Beside the grid: why this shot is judged as it is, and the faces of its group, close up."""

from PyQt6.QtCore import QRect, QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PyQt6.QtWidgets import QWidget

from ui import theme
from ui.hud.badges import COLOURS, badge, word
from ui.images import fit
from ui.languages import translate

MOST_FACES = 12


class Inspector(QWidget):
    """Signals `face_clicked(shot_id)`."""

    face_clicked = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("review", "Why, and faces of the group"))
        self._scale = theme.Scale()
        self._name, self._sitter, self._state = "", "", "waiting"
        self._lines: list[str] = []
        self._faces: list[tuple[int, str, QImage | None]] = []
        self._current = 0
        self._cells: list[tuple[QRect, int]] = []

    def set_scale(self, scale: theme.Scale) -> None:
        """Another size of type."""
        self._scale = scale
        self.update()

    def show_why(self, name: str, sitter: str | None, state: str, lines: list[str]) -> None:
        """One shot, its state, and sentences that say why."""
        self._name, self._sitter, self._state, self._lines = name, sitter or "", state, lines
        self.setAccessibleDescription(". ".join((name, word(state), *lines)))
        self.update()

    def show_faces(self, faces: list[tuple[int, str, QImage | None]], current: int) -> None:
        """The group's shots, best first: id, state, close-up; `current` is looked at."""
        self._faces, self._current = faces[:MOST_FACES], current
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: room for two columns of faces."""
        return QSize(360, 400)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Qt: words above or to the left, faces after."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), theme.PANEL)
        self._cells = []
        if not self._name:
            return
        pad = self._scale.px(18)
        box = self.rect().adjusted(pad, pad, -pad, -pad)
        beside = box.width() > box.height() * 1.2
        words = QRect(box)
        if beside:
            words.setWidth(box.width() * 2 // 5)
        used = self._draw_words(painter, words)
        faces = QRect(box)
        if beside:
            faces.setLeft(words.right() + pad)
        else:
            faces.setTop(used + pad)
        self._draw_faces(painter, faces)

    def _draw_words(self, painter: QPainter, box: QRect) -> int:
        scale, top = self._scale, box.y()
        line = scale.px(30)
        name = self._sitter or translate("review", "No name yet")
        theme.draw_line(painter, QRectF(box.x(), top, box.width(), line * 1.3), name, scale.figure)
        top += round(line * 1.3)
        theme.draw_line(painter, QRectF(box.x(), top, box.width(), line), self._name,
                        scale.caption, theme.SECOND)  # fmt: skip
        top += round(line * 1.4)
        size = scale.px(26)
        badge(painter, QRectF(box.x(), top + 2, size, size), self._state)
        theme.draw_line(
            painter, QRectF(box.x() + size * 1.5, top, box.width() - size * 1.5, line),
            word(self._state), scale.body, COLOURS[self._state],
        )  # fmt: skip
        top += round(line * 1.3)
        for text in self._lines:
            if top + line > box.bottom():
                break
            rows = 1 if theme.fit_line(text, scale.caption, box.width(), 0.9)[1] == text else 2
            tall = scale.caption.pixelSize() * 1.5 * rows
            theme.draw_wrapped(
                painter, QRectF(box.x(), top, box.width(), tall), text, scale.caption,
                theme.TEXT, theme.LEFT | Qt.AlignmentFlag.AlignTop, 0.9,
            )  # fmt: skip
            top += round(tall + 3)
        return top

    def _draw_faces(self, painter: QPainter, box: QRect) -> None:
        if not self._faces or box.height() < 60:
            return
        scale, gap = self._scale, self._scale.px(10)
        line = scale.caption.pixelSize() + 8
        title = (
            translate("review", "Faces of this group")
            if len(self._faces) > 1
            else translate("review", "Face")
        )
        theme.draw_line(
            painter, QRectF(box.x(), box.y(), box.width(), line), title, scale.caption, theme.SECOND
        )
        top = box.y() + line + gap // 2
        room = QRect(box.x(), top, box.width(), box.bottom() - top)
        columns, side = _columns(len(self._faces), room.width(), room.height(), gap)
        for number, (shot_id, state, image) in enumerate(self._faces):
            row, column = divmod(number, columns)
            place = QRect(
                room.x() + column * (side + gap), room.y() + row * (side + gap), side, side
            )
            if place.bottom() > room.bottom() + 1:
                break
            self._cells.append((place, shot_id))
            painter.fillRect(place, theme.RAISED)
            if image is not None:
                painter.drawImage(fit(image.size(), place), image)
            mark = max(12, side // 8)
            corner = QRectF(place.right() - mark - 6, place.y() + 6, mark, mark)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.scrim())
            painter.drawEllipse(corner.adjusted(-3, -3, 3, 3))
            badge(painter, corner, state)
            if shot_id == self._current:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.CHOSEN, 3))
                painter.drawRect(place)

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        """Qt: a face was clicked."""
        if event is None:
            return
        for place, shot_id in self._cells:
            if place.contains(event.position().toPoint()):
                self.face_clicked.emit(shot_id)


def _columns(count: int, width: int, height: int, gap: int) -> tuple[int, int]:
    """How many columns make the squares largest, and their side."""
    best = (1, 0)
    for columns in range(1, count + 1):
        rows = -(-count // columns)
        side = min((width - gap * (columns - 1)) // columns, (height - gap * (rows - 1)) // rows)
        if side > best[1]:
            best = (columns, side)
    return best[0], max(24, min(best[1], 320))
