"""What is drawn on the live picture: the way to move, the hot light, the look's guides, ready.

Each function paints into a rectangle that holds the picture; points are fractions of it. Every
mark has a dark edge, so that it is seen on any picture.
"""

from math import atan2, cos, pi, sin

from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen

from tether.looks.look import Look
from tether.readings import Cue
from ui import theme

EDGE = QColor(0, 0, 0, 190)
GUIDE = QColor(255, 255, 255, 90)
OUTSIDE = QColor(0, 0, 0, 110)
"""Laid over what the look's crop leaves out."""

WAYS = {"left": (-1.0, 0.0), "right": (1.0, 0.0), "up": (0.0, -1.0), "down": (0.0, 1.0)}
ARROW = 0.16
"""Length of the arrow as a share of the picture's height: seen from three metres."""
GAP = 0.035
"""The arrow begins so far from its anchor, so that it covers no face."""


def draw_cue(painter: QPainter, picture: QRectF, cue: Cue) -> None:
    """The cue's direction at its anchor; a ring where the light is too hot."""
    x, y = cue.anchor or (0.5, 0.5)
    point = QPointF(picture.x() + x * picture.width(), picture.y() + y * picture.height())
    tall = picture.height()
    if cue.code == "clipping":
        ring(painter, point, tall * 0.07)
    elif cue.direction in WAYS:
        way = QPointF(*WAYS[cue.direction])
        start = point + way * tall * GAP
        tip = start + way * tall * ARROW
        start, tip = _inside(start, tip, picture)
        path = arrow_path(start, tip, tall * 0.036)
        _fill(painter, path, tall)
    elif cue.direction in ("clockwise", "anticlockwise"):
        sense = 1 if cue.direction == "clockwise" else -1
        radius = tall * 0.11
        centre = _kept(point, picture, radius * 1.4)
        _fill(painter, turn_path(centre, radius, sense, tall * 0.036), tall)
    elif cue.direction in ("nearer", "farther"):
        path = _distance_path(picture.center(), tall, nearer=cue.direction == "nearer")
        _fill(painter, path, tall)


def arrow_path(start: QPointF, tip: QPointF, width: float) -> QPainterPath:
    """A straight arrow whose shaft is `width` wide."""
    angle = atan2(tip.y() - start.y(), tip.x() - start.x())
    along, across = QPointF(cos(angle), sin(angle)), QPointF(-sin(angle), cos(angle))
    neck = tip - along * width * 1.7
    path = QPainterPath(start + across * width * 0.5)
    for corner in (
        neck + across * width * 0.5,
        neck + across * width * 1.4,
        tip,
        neck - across * width * 1.4,
        neck - across * width * 0.5,
        start - across * width * 0.5,
    ):
        path.lineTo(corner)
    path.closeSubpath()
    return path


def turn_path(centre: QPointF, radius: float, sense: int, width: float) -> QPainterPath:
    """An arrow along the upper part of a circle; `sense` +1 is clockwise as seen."""
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    begin, sweep = (150.0, -90.0) if sense > 0 else (30.0, 90.0)
    arc = QPainterPath()
    arc.arcMoveTo(box, begin)
    arc.arcTo(box, begin, sweep)
    end = arc.currentPosition()
    shaft = _stroked(arc, width)
    angle = (begin + sweep) * pi / 180
    along = QPointF(sin(angle), cos(angle)) * sense
    return shaft.united(arrow_path(end - along * width * 0.2, end + along * width * 1.9, width))


def ring(painter: QPainter, centre: QPointF, radius: float) -> None:
    """A ring of two lines round light that is too hot."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, wide in ((EDGE, radius * 0.3), (theme.MARK_ALARM, radius * 0.16)):
        painter.setPen(QPen(colour, wide))
        painter.drawEllipse(centre, radius, radius)
    pen = QPen(theme.MARK_ALARM, radius * 0.08, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.drawEllipse(centre, radius * 1.4, radius * 1.4)


def draw_guides(painter: QPainter, picture: QRectF, look: Look) -> None:
    """The look's crop, and those of its guides that are switched on."""
    crop = crop_rect(picture, look.crop)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for side in (
        QRectF(picture.left(), picture.top(), crop.left() - picture.left(), picture.height()),
        QRectF(crop.right(), picture.top(), picture.right() - crop.right(), picture.height()),
        QRectF(crop.left(), picture.top(), crop.width(), crop.top() - picture.top()),
        QRectF(crop.left(), crop.bottom(), crop.width(), picture.bottom() - crop.bottom()),
    ):
        if side.width() > 0.5 and side.height() > 0.5:
            painter.fillRect(side, OUTSIDE)
    painter.setPen(QPen(GUIDE, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if "eye_line" in look.guides:
        for share in (look.eye_line.low, look.eye_line.high):
            height = picture.top() + share * picture.height()
            painter.drawLine(QPointF(crop.left(), height), QPointF(crop.right(), height))
    if "centre" in look.guides:
        tick = picture.height() * 0.025
        for share in (look.centre_x.low, look.centre_x.high):
            across = picture.left() + share * picture.width()
            painter.drawLine(QPointF(across, crop.top()), QPointF(across, crop.top() + tick))
            painter.drawLine(QPointF(across, crop.bottom() - tick), QPointF(across, crop.bottom()))
    if "thirds" in look.guides:
        for part in (1 / 3, 2 / 3):
            across, down = crop.left() + part * crop.width(), crop.top() + part * crop.height()
            painter.drawLine(QPointF(across, crop.top()), QPointF(across, crop.bottom()))
            painter.drawLine(QPointF(crop.left(), down), QPointF(crop.right(), down))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def crop_rect(picture: QRectF, aspect: float) -> QRectF:
    """The largest rectangle of width over height `aspect` in the middle of the picture."""
    width = min(picture.width(), picture.height() * aspect)
    height = width / aspect
    centre = picture.center()
    return QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)


def draw_ready(painter: QPainter, picture: QRectF) -> None:
    """Four corner brackets: ready by shape, in the colour of ready."""
    tall = picture.height()
    inset, reach, wide = tall * 0.025, tall * 0.1, max(3.0, tall * 0.011)
    box = picture.adjusted(inset, inset, -inset, -inset)
    path = QPainterPath()
    for x, y, right, down in (
        (box.left(), box.top(), 1, 1),
        (box.right(), box.top(), -1, 1),
        (box.right(), box.bottom(), -1, -1),
        (box.left(), box.bottom(), 1, -1),
    ):
        path.moveTo(x + right * reach, y)
        path.lineTo(x, y)
        path.lineTo(x, y + down * reach)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((EDGE, wide * 1.7), (theme.MARK_READY, wide)):
        pen = QPen(colour, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPath(path)


def _distance_path(centre: QPointF, tall: float, nearer: bool) -> QPainterPath:
    """Four arrows from the corners: outwards for nearer (the head grows), inwards for farther."""
    path = QPainterPath()
    for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        way = QPointF(x * 0.72, y * 0.68)
        inner, outer = centre + way * tall * 0.45, centre + way * tall * 0.62
        start, tip = (inner, outer) if nearer else (outer, inner)
        path.addPath(arrow_path(start, tip, tall * 0.03))
    return path


def _stroked(arc: QPainterPath, width: float) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    return stroker.createStroke(arc)


def _fill(painter: QPainter, path: QPainterPath, tall: float) -> None:
    painter.setPen(QPen(EDGE, max(2.0, tall * 0.008)))
    painter.setBrush(theme.MARK)
    painter.drawPath(path)


def _inside(start: QPointF, tip: QPointF, picture: QRectF) -> tuple[QPointF, QPointF]:
    """Both points moved together until the tip is inside the picture."""
    margin = picture.height() * 0.02
    box = picture.adjusted(margin, margin, -margin, -margin)
    target = QPointF(
        min(max(tip.x(), box.left()), box.right()), min(max(tip.y(), box.top()), box.bottom())
    )
    return start + (target - tip), target


def _kept(point: QPointF, picture: QRectF, margin: float) -> QPointF:
    return QPointF(
        min(max(point.x(), picture.left() + margin), picture.right() - margin),
        min(max(point.y(), picture.top() + margin), picture.bottom() - margin),
    )
