"""Small shapes that say a state without their colour: tick, cross, triangle, dots, star."""

from math import cos, pi, sin

from PyQt6.QtCore import QT_TRANSLATE_NOOP, QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QPainter, QPen, QPolygonF

from ui import theme
from ui.languages import translate

COLOURS = {
    "keep": theme.READY,
    "check": theme.ATTENTION,
    "reject": theme.ALARM,
    "waiting": theme.SECOND,
}
WORDS = {
    "keep": QT_TRANSLATE_NOOP("verdict", "Keep"),
    "check": QT_TRANSLATE_NOOP("verdict", "Check"),
    "reject": QT_TRANSLATE_NOOP("verdict", "Reject"),
    "waiting": QT_TRANSLATE_NOOP("verdict", "Judging"),
}


def word(state: str) -> str:
    """A state in the language of the windows."""
    return translate("verdict", WORDS[state])


def badge(painter: QPainter, box: QRectF, state: str) -> None:
    """Keep: tick in a disc. Check: triangle with a bar. Reject: cross in a square. Else: dots."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(COLOURS.get(state, theme.SECOND))
    if state == "keep":
        painter.drawEllipse(box)
        tick(painter, box, theme.INK)
    elif state == "check":
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(box.center().x(), box.top()),
                    QPointF(box.right(), box.bottom() - box.height() * 0.06),
                    QPointF(box.left(), box.bottom() - box.height() * 0.06),
                ]
            )
        )
        _bar(painter, box, theme.INK)
    elif state == "reject":
        painter.drawRoundedRect(box, box.width() * 0.16, box.width() * 0.16)
        cross(painter, box, theme.INK)
    else:
        for step in (-1, 0, 1):
            centre = box.center() + QPointF(step * box.width() * 0.32, 0)
            painter.drawEllipse(centre, box.width() * 0.1, box.width() * 0.1)
    painter.restore()


def tick(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """A tick mark inside `box`."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(colour, box.width() * 0.13))
    painter.drawPolyline(
        QPolygonF([_in(box, 0.27, 0.53), _in(box, 0.44, 0.7), _in(box, 0.74, 0.33)])
    )


def cross(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """A cross inside `box`."""
    painter.setPen(_pen(colour, box.width() * 0.13))
    painter.drawLine(_in(box, 0.3, 0.3), _in(box, 0.7, 0.7))
    painter.drawLine(_in(box, 0.7, 0.3), _in(box, 0.3, 0.7))


def star(painter: QPainter, centre: QPointF, radius: float, colour: QColor) -> None:
    """A filled five-pointed star."""
    points = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * 0.42
        angle = -pi / 2 + corner * pi / 5
        points.append(centre + QPointF(cos(angle) * reach, sin(angle) * reach))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF(points))


def _bar(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setPen(_pen(colour, box.width() * 0.12))
    painter.drawLine(_in(box, 0.5, 0.38), _in(box, 0.5, 0.62))
    painter.drawPoint(_in(box, 0.5, 0.8))


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, max(1.2, width))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _in(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.x() + x * box.width(), box.y() + y * box.height())
