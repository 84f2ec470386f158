"""The live picture, letterboxed, with what the cue wants drawn on it."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QRect, QRectF, QSize, Qt
from PyQt6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent

from tether.looks.look import Look
from tether.pipeline.events import LiveUpdate
from tether.readings import CueState
from ui import theme
from ui.hud.marks import draw_cue, draw_guides, draw_ready
from ui.hud.overlay import Overlay
from ui.hud.panel import Panel
from ui.images import fit
from ui.languages import translate
from ui.live_picture import LivePicture

VEIL = QColor(18, 18, 18, 170)
"""Over a picture that no longer moves, so that nobody takes it for the present."""


class LiveView(Panel):
    """Paints the latest live picture. `look` is asked for at each paint: it may change any time.

    Attributes:
        painted_ns: `received_ns` of the picture last painted.
        guides: whether the look's crop and guides are drawn.
        overlay: a picture laid over the live one.
    """

    def __init__(self, look: Callable[[], Look]) -> None:
        super().__init__()
        self.setAccessibleName(translate("hud", "Live picture"))
        self._look = look
        self._picture: NDArray[np.uint8] | None = None
        self._image: QImage | None = None
        self._cue = CueState()
        self._received_ns = 0
        self._stale: str | None = None
        self._waiting = translate("hud", "No camera yet")
        self.painted_ns = 0
        self.guides = True
        self.overlay = Overlay()
        self._place = QRect()
        self._maker = LivePicture(self)

    def show_update(self, update: LiveUpdate) -> None:
        """Show a new picture."""
        height, width = update.picture.shape[:2]
        place = fit(QSize(width, height), self.rect())
        self._maker.make(
            update.picture, place.size(), self.devicePixelRatioF(), self.screen(),
            lambda image: self._show(update, place, image),
        )  # fmt: skip

    def _show(self, update: LiveUpdate, place: QRect, image: QImage) -> None:
        self._picture, self._image = update.picture, image
        self._cue = update.cue
        self._received_ns = update.received_ns
        self._stale = None
        # The letterbox is painted only when the picture's shape changes.
        self.update(place if place == self._place else self.rect())
        self._place = place

    def show_stale(self, sentence: str | None) -> None:
        """Veil the picture and say how old it is; None: it is fresh."""
        if sentence != self._stale:
            self._stale = sentence
            self.update()

    def show_waiting(self, sentence: str) -> None:
        """What to say while there is no picture at all."""
        if sentence != self._waiting:
            self._waiting = sentence
            if self._picture is None:
                self.update()

    def close_picture(self) -> None:
        """Make no more pictures."""
        self._maker.close()

    def forget(self) -> None:
        """No picture any more: the camera is gone, or it is another sitter's turn."""
        self._picture = self._image = None
        self._maker.forget()
        self.update()

    @property
    def picture_rect(self) -> QRect:
        """Where the picture is, in this widget's pixels."""
        if self._picture is None:
            return QRect()
        height, width = self._picture.shape[:2]
        return fit(QSize(width, height), self.rect())

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """The picture that is shown is scaled anew; the next one may be long in coming."""
        self._place = self.picture_rect
        if self._picture is not None:
            self._maker.make(
                self._picture, self._place.size(), self.devicePixelRatioF(), self.screen(),
                self._resized,
            )  # fmt: skip

    def _resized(self, image: QImage) -> None:
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Picture first, marks on top. No panel ground: the picture hides it."""
        painter = QPainter(self)
        place = self.picture_rect
        dirty = self.rect() if event is None else event.rect()
        if not place.contains(dirty):
            painter.fillRect(dirty, theme.BACKGROUND)
        if self._image is None:
            self._draw_empty(painter)
            return
        painter.drawImage(place.topLeft(), self._image)
        self.overlay.draw(painter, place, self.devicePixelRatioF(), self.screen())
        self._draw_marks(painter, QRectF(place))
        self.painted_ns = self._received_ns

    def _draw_marks(self, painter: QPainter, place: QRectF) -> None:
        painter.setClipRect(place)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.guides:
            draw_guides(painter, place, self._look())
        if self._stale is not None:
            painter.fillRect(place, VEIL)
            theme.draw_wrapped(
                painter, place.adjusted(40, 40, -40, -40), self._stale, self.scale.title,
                theme.STAGE_TEXT, theme.CENTRE | theme.MIDDLE,
            )  # fmt: skip
            return
        if self._cue.cue is not None:
            draw_cue(painter, place, self._cue.cue)
        elif self._cue.ready:
            draw_ready(painter, place)

    def _draw_empty(self, painter: QPainter) -> None:
        """No picture: an empty frame of the usual shape and one sentence."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = fit(QSize(3000, 2000), self.rect()).adjusted(1, 1, -2, -2)
        painter.setPen(theme.LINE)
        painter.setBrush(theme.PANEL)
        painter.drawRoundedRect(frame, self.scale.px(10), self.scale.px(10))
        inner = frame.adjusted(
            *(self.scale.px(x) for x in (60, 40)), *(-self.scale.px(x) for x in (60, 40))
        )
        painter.setPen(Qt.PenStyle.NoPen)
        theme.draw_wrapped(
            painter, inner, self._waiting, self.scale.title, theme.SECOND,
            theme.CENTRE | theme.MIDDLE,
        )  # fmt: skip
