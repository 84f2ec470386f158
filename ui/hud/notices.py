"""One sentence at a time over the top of the picture. Serious ones stay until they are read."""

from collections import deque

from PyQt6.QtCore import QRectF, Qt, QTimer, pyqtSignal
from PyQt6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent

from tether.pipeline.events import Notice
from ui import theme
from ui.hud.badges import badge
from ui.hud.panel import Panel
from ui.languages import translate
from ui.told import told

SHOWN_MS = 6000
"""Long enough to look up from the viewfinder and read twenty words."""
MOST_WAITING = 20


class NoticeBar(Panel):
    """Hidden while there is nothing to say. A click or Enter puts a notice away.

    Signals:
        shown(): something is said, which may need another height than what was said before.
    """

    shown = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("hud", "Notice"))
        self._waiting: deque[Notice] = deque(maxlen=MOST_WAITING)
        self._now: Notice | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        self.hide()

    @property
    def notice(self) -> Notice | None:
        """What is shown now."""
        return self._now

    def tell(self, notice: Notice) -> None:
        """Say something, after what is being said; serious things come first."""
        if notice == self._now or notice in self._waiting:
            return
        if (
            notice.serious and self._now is not None and not self._now.serious
        ) or self._now is None:
            self._show(notice)
        elif self._now.serious:
            self._waiting.append(notice)
        else:
            self._show(notice)

    def dismiss(self) -> None:
        """Put away what is shown; the next one follows."""
        self._now = None
        if self._waiting:
            self._show(self._waiting.popleft())
        else:
            self.hide()

    def _show(self, notice: Notice) -> None:
        self._now = notice
        self.describe(told(notice.sentence))
        if notice.serious:
            self._timer.stop()
        else:
            self._timer.start(SHOWN_MS)
        self.show()
        self.raise_()
        self.update()
        self.shown.emit()

    def height_for(self, width: int) -> int:
        """Logical pixels that the sentence needs at this width: one, two or three lines."""
        text = told(self._now.sentence) if self._now else ""
        needed = QFontMetricsF(self.scale.body).boundingRect(
            QRectF(0, 0, max(40, width - self.scale.px(110)), 1e4),
            int(Qt.TextFlag.TextWordWrap), text,
        )  # fmt: skip
        return min(round(needed.height()) + self.scale.px(30), self.scale.px(140))

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """A panel with a badge: a triangle, or a bar where files or frames are at stake."""
        if self._now is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.ALARM if self._now.serious else theme.LINE)
        painter.setBrush(theme.RAISED)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -1, -1)
        painter.drawRoundedRect(box, 8, 8)
        left = box.x() + self.scale.px(18)
        if self._now.serious:
            size = float(self.scale.px(30))
            badge(painter, QRectF(left, box.center().y() - size / 2, size, size), "check")
            left += size + self.scale.px(16)
        text = QRectF(left, box.y() + 6, box.right() - left - self.scale.px(18), box.height() - 12)
        theme.draw_wrapped(painter, text, told(self._now.sentence), self.scale.body)

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        """Put it away."""
        self.dismiss()
