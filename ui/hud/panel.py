"""What every part of the HUD has in common: it paints itself at the window's scale when it must."""

from PyQt6.QtCore import QRect, Qt
from PyQt6.QtGui import QPainter, QPaintEvent
from PyQt6.QtWidgets import QWidget

from ui import theme
from ui.languages import translate
from ui.theme import Scale


class Panel(QWidget):
    """An opaque widget with a caption. Subclasses paint into `content` in `draw`.

    Attributes:
        scale: sizes for the window that it is in.
        caption: its name, marked for translation, written small at the top; empty for none.
    """

    caption = ""
    ground = theme.PANEL

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scale = Scale()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if self.caption:
            self.setAccessibleName(translate("hud", self.caption))

    def set_scale(self, scale: Scale) -> None:
        """Sizes for another window size."""
        if scale != self.scale:
            self.scale = scale
            self.update()

    def describe(self, text: str) -> None:
        """What a screen reader says of it."""
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)

    @property
    def content(self) -> QRect:
        """Inside the margins and below the caption."""
        margin = self.scale.px(14)
        top = self.scale.px(38) if self.caption else margin
        return self.rect().adjusted(margin, top, -margin, -self.scale.px(12))

    def draw(self, painter: QPainter) -> None:
        """Paint what it shows."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Ground, caption, content."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw_ground(painter)
        if self.caption:
            box = self.rect().adjusted(self.scale.px(14), self.scale.px(8), -self.scale.px(14), 0)
            box.setHeight(self.scale.px(26))
            theme.draw_line(
                painter, box, translate("hud", self.caption), self.scale.caption, theme.SECOND
            )
        self.draw(painter)

    def draw_ground(self, painter: QPainter) -> None:
        """A rounded panel on the window's ground."""
        painter.fillRect(self.rect(), theme.BACKGROUND)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.ground)
        radius = self.scale.px(10)
        painter.drawRoundedRect(self.rect(), radius, radius)
