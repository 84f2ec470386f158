"""The one sentence, large and calm: what to say to the sitter, what to mend, or ready.

Ready fills the whole band and carries a tick; a cue leaves it dark and carries an arrow. So the two
are told apart by brightness, shape and colour, in the corner of an eye.
"""

from math import cos, pi, sin

from PyQt6.QtCore import QT_TRANSLATE_NOOP, QPointF, QRectF, Qt
from PyQt6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from tether.readings import Cue, CueState
from ui import theme
from ui.hud.badges import tick
from ui.hud.marks import WAYS, arrow_path, turn_path
from ui.hud.panel import Panel
from ui.languages import translate

READY = QT_TRANSLATE_NOOP("hud", "Ready")
WATCHING = QT_TRANSLATE_NOOP("hud", "Watching")
WAITING = QT_TRANSLATE_NOOP("hud", "Waiting for the camera")


class CueBand(Panel):
    """Shows a `CueState`. `idle` is what it says while there is no live picture."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("hud", "Cue"))
        self._state = CueState()
        self._live = False
        self._sitter = ""
        self.describe(self.text)

    @property
    def speaks(self) -> bool:
        """Whether there is something to say or all is ready."""
        return self._live and (self._state.cue is not None or self._state.ready)

    @property
    def text(self) -> str:
        """The sentence that is shown."""
        if not self._live:
            return translate("hud", WAITING)
        if self._state.cue is not None:
            return self._state.cue.text
        return translate("hud", READY if self._state.ready else WATCHING)

    def show_state(self, state: CueState | None) -> None:
        """Show what to say now; None while there is no live picture."""
        live = state is not None
        state = state or CueState()
        same_cue = _shown(state) == _shown(self._state)
        if live == self._live and same_cue:
            return
        self._live, self._state = live, state
        self.describe(self.text)
        self.update()

    def show_sitter(self, name: str) -> None:
        """Whom the sentence is for."""
        if name != self._sitter:
            self._sitter = name
            self.update()

    def draw(self, painter: QPainter) -> None:
        """Icon and sentence, as one group in the middle."""
        ready = self._live and self._state.ready and self._state.cue is None
        cue = self._state.cue if self._live else None
        if ready:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.READY)
            painter.drawRoundedRect(self.rect(), self.scale.px(10), self.scale.px(10))
        area = QRectF(self.rect()).adjusted(
            self.scale.px(28), self.scale.px(8), -self.scale.px(28), -self.scale.px(8)
        )
        icon = min(area.height() * 0.82, float(self.scale.px(104)))
        gap = self.scale.px(28)
        above = self._whom(cue)
        room = area.width() - icon - gap
        top = self.scale.px(30) if above else 0
        font = theme.wrap_font(
            self.text, self.scale.cue, QRectF(0, 0, room, area.height() - top), 0.4
        )
        wide = min(room, QFontMetricsF(font).horizontalAdvance(self.text) + 4)
        # The name may be long: it must not push the sentence aside.
        above_wide = QFontMetricsF(self.scale.caption).horizontalAdvance(above) + 4
        wide = min(room, max(wide, above_wide))
        left = area.left() + (area.width() - icon - gap - wide) / 2
        box = QRectF(left, area.center().y() - icon / 2, icon, icon)
        self._draw_icon(painter, box, cue, ready)
        words = QRectF(box.right() + gap, area.top(), wide, area.height())
        if above:
            theme.draw_line(
                painter, QRectF(words.x(), words.y(), wide, top), above, self.scale.caption,
                theme.SECOND,
            )  # fmt: skip
            words.setTop(words.top() + top)
        colour = theme.INK if ready else theme.TEXT if cue else theme.SECOND
        theme.draw_wrapped(painter, words, self.text, font, colour, theme.LEFT | theme.MIDDLE, 0.4)

    def _whom(self, cue: Cue | None) -> str:
        if cue is None:
            return ""
        if cue.to == "photographer":
            return translate("hud", "At the camera")
        name = theme.single_line(self._sitter)
        return (
            translate("hud", "Tell {name}").format(name=name)
            if name
            else translate("hud", "Tell the sitter")
        )

    def _draw_icon(self, painter: QPainter, box: QRectF, cue: Cue | None, ready: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if ready:
            painter.setBrush(theme.INK)
            painter.drawEllipse(box)
            tick(painter, box, theme.READY)
            return
        if cue is None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.FAINT, box.width() * 0.05))
            painter.drawEllipse(box.adjusted(6, 6, -6, -6))
            return
        painter.setBrush(theme.ATTENTION)
        path = _icon_path(box, cue)
        if path is None:
            painter.drawRoundedRect(
                box.adjusted(4, 4, -4, -4), box.width() * 0.24, box.width() * 0.24
            )
            _exclaim(painter, box)
        else:
            painter.drawPath(path)


def _shown(state: CueState) -> tuple[str, str | None, bool]:
    cue = state.cue
    return ("" if cue is None else cue.text, cue.direction if cue else None, state.ready)


def _icon_path(box: QRectF, cue: Cue) -> QPainterPath | None:
    centre, reach = box.center(), box.width() * 0.46
    if cue.direction in WAYS:
        way = QPointF(*WAYS[cue.direction])
        return arrow_path(centre - way * reach, centre + way * reach, box.width() * 0.24)
    if cue.direction in ("clockwise", "anticlockwise"):
        sense = 1 if cue.direction == "clockwise" else -1
        low = centre + QPointF(0, box.height() * 0.18)
        return turn_path(low, box.width() * 0.38, sense, box.width() * 0.19)
    if cue.direction in ("nearer", "farther"):
        path = QPainterPath()
        for quarter in range(4):
            angle = pi / 4 + quarter * pi / 2
            way = QPointF(cos(angle), sin(angle))
            inner, outer = centre + way * reach * 0.25, centre + way * reach * 1.15
            ends = (inner, outer) if cue.direction == "nearer" else (outer, inner)
            path.addPath(arrow_path(*ends, box.width() * 0.13))
        return path
    return None


def _exclaim(painter: QPainter, box: QRectF) -> None:
    pen = QPen(theme.INK, box.width() * 0.12)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    x = box.center().x()
    painter.drawLine(
        QPointF(x, box.top() + box.height() * 0.27), QPointF(x, box.top() + box.height() * 0.56)
    )
    painter.drawPoint(QPointF(x, box.top() + box.height() * 0.74))
