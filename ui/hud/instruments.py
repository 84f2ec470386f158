"""Part of the column of quiet instruments: eyes, head and light.

Each takes the sitter's `Face` of a live reading and shows numbers as they are. An
unknown number is a dash, never 0. They redraw at most `INSTRUMENT_HZ` times a second: numbers that
change thirty times a second cannot be read.
"""

from collections.abc import Callable

from PyQt6.QtCore import QT_TRANSLATE_NOOP, QPointF, QRectF, Qt
from PyQt6.QtGui import QPainter, QPainterPath, QPen

from tether.looks.look import Look
from tether.readings import Eye, Face, Head, Light
from ui import theme
from ui.hud.panel import Panel
from ui.languages import translate

INSTRUMENT_HZ = 8.0
EYE_WORDS = {
    "open": QT_TRANSLATE_NOOP("eye", "Open"),
    "half": QT_TRANSLATE_NOOP("eye", "Half"),
    "closed": QT_TRANSLATE_NOOP("eye", "Closed"),
    "unsure": QT_TRANSLATE_NOOP("eye", "Can't tell"),
}
EYE_COLOURS = {
    "open": theme.READY,
    "half": theme.ATTENTION,
    "closed": theme.ALARM,
    "unsure": theme.FAINT,
}
KEY_SIDES = {
    "image_left": QT_TRANSLATE_NOOP("hud", "key from left"),
    "image_right": QT_TRANSLATE_NOOP("hud", "key from right"),
    "centre": QT_TRANSLATE_NOOP("hud", "key in front"),
}
PATTERNS = {
    "butterfly": QT_TRANSLATE_NOOP("light", "Butterfly"),
    "loop": QT_TRANSLATE_NOOP("light", "Loop"),
    "rembrandt": QT_TRANSLATE_NOOP("light", "Rembrandt"),
    "split": QT_TRANSLATE_NOOP("light", "Split"),
    "flat": QT_TRANSLATE_NOOP("light", "Flat"),
}
"""Of light, by the names of readings."""
LIDS = {"open": 1.0, "half": 0.42, "closed": 0.0, "unsure": 0.7}
"""How far the drawn eye is open."""
WIDEST_YAW, WIDEST_PITCH = 40.0, 30.0
"""Degrees from the middle to the edge of the head instrument."""
MOST_STOPS = 4.0
"""Right end of the light scale: beyond a dramatic light's 3."""


class EyesPanel(Panel):
    """Each eye on its own, as they stand in the picture: the sitter's right eye is on the left."""

    caption = QT_TRANSLATE_NOOP("hud", "Eyes")

    def __init__(self) -> None:
        super().__init__()
        self._eyes: tuple[Eye, Eye] | None = None

    def show_face(self, face: Face | None) -> None:
        """Show a face's eyes; None: nobody is there."""
        eyes = None if face is None else (face.eyes.right, face.eyes.left)
        states = None if eyes is None else tuple(e.state for e in eyes)
        known = None if self._eyes is None else tuple(e.state for e in self._eyes)
        self._eyes = eyes
        if states != known:
            self.describe(
                translate("hud", "Nobody")
                if eyes is None
                else translate("hud", "Right {right}, left {left}").format(
                    right=_eye(eyes[0].state), left=_eye(eyes[1].state)
                )
            )
            self.update()

    def draw(self, painter: QPainter) -> None:
        """Two drawn eyes and their words."""
        area = QRectF(self.content)
        half = area.width() / 2
        sides = (translate("eye", "R"), translate("eye", "L"))
        for index, side in enumerate(sides):
            box = QRectF(area.x() + index * half, area.y(), half, area.height())
            state = "unsure" if self._eyes is None else self._eyes[index].state
            words = self.scale.px(26)
            eye = box.adjusted(half * 0.14, 0, -half * 0.14, -words)
            draw_eye(painter, eye, state)
            label = QRectF(box.x(), box.bottom() - words, half, words)
            text = "–" if self._eyes is None else _eye(state)
            theme.draw_line(
                painter, label, f"{side}  {text}", self.scale.caption,
                theme.TEXT if state != "unsure" else theme.SECOND, theme.CENTRE | theme.MIDDLE,
            )  # fmt: skip


def draw_eye(painter: QPainter, box: QRectF, state: str) -> None:
    """An eye: open with its iris, half with a lid, closed as a line with lashes, or dashed."""
    colour = EYE_COLOURS[state]
    wide = min(box.width(), box.height() * 2.2)
    centre, reach = box.center(), wide / 2
    lift = wide * 0.27 * LIDS[state]
    pen = QPen(colour, max(1.5, wide * 0.04))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    if state == "unsure":
        pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    left, right = centre - QPointF(reach, 0), centre + QPointF(reach, 0)
    if state == "closed":
        path = QPainterPath(left)
        path.quadTo(centre + QPointF(0, wide * 0.3), right)
        painter.drawPath(path)
        for share in (0.25, 0.5, 0.75):
            on = path.pointAtPercent(share)
            painter.drawLine(on, on + QPointF((share - 0.5) * wide * 0.2, wide * 0.12))
        return
    path = QPainterPath(left)
    path.quadTo(centre - QPointF(0, lift * 2), right)
    path.quadTo(centre + QPointF(0, wide * 0.42), left)
    painter.drawPath(path)
    if state == "unsure":
        return
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(centre, wide * 0.17, wide * 0.17)
    painter.restore()


class HeadPanel(Panel):
    """Yaw and pitch as a point against the look's box, roll as the horizon through it."""

    caption = QT_TRANSLATE_NOOP("hud", "Head and level")

    def __init__(self, look: Callable[[], Look]) -> None:
        super().__init__()
        self._look = look
        self._head = Head()
        self._shoulders: float | None = None

    def show_face(self, face: Face | None) -> None:
        """Show a face's pose."""
        pose_from = self._look().pose_from
        self._head = Head() if face is None else face.head.counted(pose_from)
        self._shoulders = None if face is None else face.shoulders.roll
        self.describe(", ".join(f"{name} {degrees(value)}" for name, value in self._rows()))
        self.update()

    def draw(self, painter: QPainter) -> None:
        """The instrument to the left, four numbers to the right."""
        area = QRectF(self.content)
        tall = min(area.height(), area.width() * 0.4)
        dial = QRectF(area.x(), area.center().y() - tall / 2, tall * 1.08, tall)
        self._dial(painter, dial)
        rows = self._rows()
        x = dial.right() + self.scale.px(12)
        step = area.height() / len(rows)
        # Four rows in a low panel: rather smaller figures than figures that touch.
        figures = self.scale.font(min(21.0, 0.85 * step / self.scale.unit))
        for index, (name, value) in enumerate(rows):
            row = QRectF(x, area.y() + index * step, area.right() - x, step)
            number = row.adjusted(row.width() * 0.66, 0, 0, 0)
            theme.draw_line(
                painter, row.adjusted(0, 0, -row.width() * 0.34, 0), name, self.scale.caption,
                theme.SECOND,
            )  # fmt: skip
            theme.draw_line(
                painter, number, degrees(value), figures,
                theme.FAINT if value is None else theme.TEXT, theme.RIGHT | theme.MIDDLE,
            )  # fmt: skip

    def _rows(self) -> tuple[tuple[str, float | None], ...]:
        return (
            (translate("hud", "Turn"), self._head.yaw),
            (translate("hud", "Nod"), self._head.pitch),
            (translate("hud", "Tilt"), self._head.roll),
            (translate("hud", "Shoulders"), self._shoulders),
        )

    def _dial(self, painter: QPainter, dial: QRectF) -> None:
        look = self._look()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.RAISED)
        painter.drawRoundedRect(dial, 8, 8)
        centre = dial.center()
        per_yaw = dial.width() / 2 / WIDEST_YAW
        per_pitch = dial.height() / 2 / WIDEST_PITCH
        target = QRectF(
            QPointF(centre.x() + look.yaw.low * per_yaw, centre.y() - look.pitch.high * per_pitch),
            QPointF(centre.x() + look.yaw.high * per_yaw, centre.y() - look.pitch.low * per_pitch),
        ).intersected(dial)
        painter.setPen(QPen(theme.SECOND, 1.2))
        painter.drawRect(target)
        if self._head.yaw is None or self._head.pitch is None:
            return
        inside = not (look.yaw.error(self._head.yaw) or look.pitch.error(self._head.pitch))
        level = self._head.roll is None or not look.roll.error(self._head.roll)
        x = centre.x() + max(-WIDEST_YAW, min(WIDEST_YAW, self._head.yaw)) * per_yaw
        y = centre.y() - max(-WIDEST_PITCH, min(WIDEST_PITCH, self._head.pitch)) * per_pitch
        painter.save()
        painter.setClipRect(dial, Qt.ClipOperation.IntersectClip)
        painter.translate(x, y)
        painter.rotate(self._head.roll or 0.0)
        painter.setPen(
            QPen(theme.READY if level else theme.ATTENTION, max(2, dial.height() * 0.03))
        )
        reach = dial.width() * 0.3
        painter.drawLine(QPointF(-reach, 0), QPointF(reach, 0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.READY if inside else theme.ATTENTION)
        size = dial.height() * 0.075
        if inside:
            painter.drawEllipse(QPointF(0, 0), size, size)
        else:
            painter.drawRect(QRectF(-size, -size, 2 * size, 2 * size))
        painter.restore()


class LightPanel(Panel):
    """Key to fill in stops on the look's scale, with the pattern and where the key stands."""

    caption = QT_TRANSLATE_NOOP("hud", "Key : fill, lit cheek over shaded")

    def __init__(self, look: Callable[[], Look]) -> None:
        super().__init__()
        self.setAccessibleName(
            translate("hud", "Key to fill, lit cheek over shaded cheek, in stops")
        )
        self._look = look
        self._light = Light()

    def show_face(self, face: Face | None) -> None:
        """Show a face's light."""
        light = Light() if face is None else face.light
        if light != self._light or not self.accessibleDescription():
            self._light = light
            self.describe(f"{stops(light.ratio_stops)}, {self.pattern}, {self.side}")
            self.update()

    @property
    def pattern(self) -> str:
        """The pattern's name, or a dash."""
        name = self._light.pattern
        return "–" if name is None else translate("light", PATTERNS.get(name, name))

    @property
    def side(self) -> str:
        """Where the key stands, as seen in the picture."""
        side = KEY_SIDES.get(self._light.key or "")
        return translate("hud", side) if side else ""

    def draw(self, painter: QPainter) -> None:
        """Number and pattern over a scale."""
        area = QRectF(self.content)
        scale = self.scale.px(20)
        top = area.adjusted(0, 0, 0, -scale)
        known = self._light.ratio_stops is not None
        used = theme.draw_line(
            painter, top, stops(self._light.ratio_stops), self.scale.figure,
            theme.TEXT if known else theme.FAINT,
        )  # fmt: skip
        right = top.adjusted(used + self.scale.px(10), 0, 0, 0)
        upper, lower = QRectF(right), QRectF(right)
        upper.setBottom(right.center().y())
        lower.setTop(right.center().y())
        for box, text, colour in (
            (upper, self.pattern, theme.TEXT),
            (lower, self.side, theme.SECOND),
        ):
            theme.draw_line(
                painter, box, text, self.scale.caption, colour, theme.RIGHT | theme.MIDDLE, 0.8
            )
        self._scale(painter, QRectF(area.x(), area.bottom() - scale, area.width(), scale))

    def _scale(self, painter: QPainter, box: QRectF) -> None:
        band = self._look().ratio_stops
        per_stop = box.width() / MOST_STOPS
        thick = box.height() * 0.3
        middle = box.center().y()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.RAISED)
        painter.drawRoundedRect(
            QRectF(box.x(), middle - thick / 2, box.width(), thick), thick / 2, thick / 2
        )
        painter.setBrush(theme.SECOND)
        left = box.x() + max(0.0, band.low) * per_stop
        right = box.x() + min(MOST_STOPS, band.high) * per_stop
        painter.drawRoundedRect(
            QRectF(left, middle - thick / 2, max(0.0, right - left), thick), thick / 2, thick / 2
        )
        value = self._light.ratio_stops
        if value is None:
            return
        x = box.x() + max(0.0, min(MOST_STOPS, value)) * per_stop
        inside = not band.error(value)
        painter.setPen(QPen(theme.PANEL, 2))
        painter.setBrush(theme.READY if inside else theme.ATTENTION)
        size = box.height() * 0.46
        if inside:
            painter.drawEllipse(QPointF(x, middle), size, size)
        else:
            painter.drawRect(QRectF(x - size * 0.8, middle - size * 0.8, size * 1.6, size * 1.6))


def _eye(state: str) -> str:
    return translate("eye", EYE_WORDS[state])


def degrees(value: float | None) -> str:
    """A whole number of degrees, or a dash."""
    return "–" if value is None else f"{value:+.0f}°".replace("-", "−").replace("+0°", "0°")


def stops(value: float | None) -> str:
    """Stops with one decimal, or a dash."""
    return translate("light", "{value} stops").format(
        value="–" if value is None else f"{value:.1f}"
    )
