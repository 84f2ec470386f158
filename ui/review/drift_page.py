"""How light and framing drifted over the day: one plot a measure, sitters on the axis.

The band is what nobody will see; what lies outside it is a diamond. A click goes to the shot.
"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from PyQt6.QtCore import QT_TRANSLATE_NOOP, QPointF, QRectF, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PyQt6.QtWidgets import QToolTip, QWidget

from tether.handover.drift import Drift, drifts_of
from tether.pipeline.review.desk import ReviewDesk
from ui import theme
from ui.languages import translate
from ui.later import Later

MEASURES = (
    QT_TRANSLATE_NOOP("drift", "Exposure on the backdrop, from the reference"),
    QT_TRANSLATE_NOOP("drift", "Exposure on the backdrop, from the session's median"),
    QT_TRANSLATE_NOOP("drift", "White balance on the backdrop, from the reference"),
    QT_TRANSLATE_NOOP("drift", "White balance on the backdrop, from the session's median"),
    QT_TRANSLATE_NOOP("drift", "Key to fill"),
    QT_TRANSLATE_NOOP("drift", "Skin brightness, from each sitter's own median"),
    QT_TRANSLATE_NOOP("drift", "Skin colour, green to red (a*), from each sitter's own median"),
    QT_TRANSLATE_NOOP("drift", "Skin colour, blue to yellow (b*), from each sitter's own median"),
    QT_TRANSLATE_NOOP("drift", "Head size, of the picture's height"),
    QT_TRANSLATE_NOOP("drift", "Eye line, from the top"),
    QT_TRANSLATE_NOOP("drift", "stops"),
)
"""The titles and units of `handover.drift`, for the tables of translations."""
WIDE = 900
"""Pixels from which there is room for two plots side by side."""
LEAST_LINES = 7
"""Height of a plot, in lines of its title: lower, the band hides the dots."""
LABEL_WIDTH = 140
"""Of a sitter's name below a plot, in pixels at 1920×1080."""
NEAR = 12.0
"""Pixels within which a click or the pointer means a dot."""


@dataclass(frozen=True, slots=True)
class Day:
    """A session's drift: each shot's id, file and sitter, by its place in the plots."""

    drifts: tuple[Drift, ...] = ()
    ids: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    sitters: tuple[str, ...] = ()

    @property
    def spans(self) -> list[tuple[int, int, str]]:
        """First and last place of each sitter's turn."""
        found: list[tuple[int, int, str]] = []
        for place, name in enumerate(self.sitters):
            if found and found[-1][2] == name:
                found[-1] = (found[-1][0], place, name)
            else:
                found.append((place, place, name))
        return found


def _title(drift: Drift) -> str:
    return translate("drift", drift.title)


def _unit(drift: Drift) -> str:
    return translate("drift", drift.unit) if drift.unit else ""


def look_at_day(desk: ReviewDesk) -> Day:
    """Read a whole session: for a thread of its own."""
    shots, reference = desk.stored()
    return Day(
        drifts_of(shots, reference),
        tuple(shot.id for shot in shots),
        tuple(shot.camera_name if shot.path is None else shot.path.name for shot in shots),
        tuple(shot.sitter for shot in shots),
    )


class DriftPage(QWidget):
    """Signals `shot_clicked(shot_id)`."""

    shot_clicked = pyqtSignal(int)

    def __init__(self, desk: ReviewDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("drift", "Drift over the day"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._desk = desk
        self._worker = ThreadPoolExecutor(1, "drift")
        self._later = Later(self)
        self._scale = theme.Scale()
        self._dots: list[tuple[QPointF, int, str]] = []
        self.day: Day | None = None
        self.fault = ""

    def look(self) -> None:
        """Read the session afresh; plots appear when they are there."""
        future = self._worker.submit(look_at_day, self._desk)
        self._later.when(future, self._show, self._failed)

    def close_down(self) -> None:
        """End what was started from here."""
        self._worker.shutdown(cancel_futures=True)

    def set_scale(self, scale: theme.Scale) -> None:
        """Another size of type."""
        self._scale = scale
        self.update()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Qt: a heading, then the plots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.BACKGROUND)
        self._dots = []
        pad, line = self._scale.px(18), self._scale.px(34)
        area = QRectF(self.rect()).adjusted(pad, pad, -pad, -pad)
        head = QRectF(area.x(), area.y(), area.width(), line)
        theme.draw_line(painter, head, translate("drift", "Drift over the day"), self._scale.figure)
        area.setTop(head.bottom() + pad / 2)
        drifts = () if self.day is None else self.day.drifts
        if self.day is None or not drifts:
            nothing = translate(
                "drift", "Nothing to compare yet: drift needs two judged shots with a face."
            )
            looking = translate("drift", "Looking at the session")
            said = self.fault or (looking if self.day is None else nothing)
            theme.draw_wrapped(painter, area, said, self._scale.body, theme.SECOND,
                               theme.CENTRE | theme.MIDDLE)  # fmt: skip
            return
        columns = 2 if area.width() >= WIDE else 1
        room = max(1, int(area.height() / (LEAST_LINES * self._scale.caption.pixelSize())))
        if len(drifts) > columns * room:
            worst = sorted(drifts, key=_outside, reverse=True)[: columns * room]
            said = translate("drift", "{count} quieter ones are shown in a larger window")
            said = said.format(count=len(drifts) - len(worst))
            theme.draw_line(painter, head, said, self._scale.caption, theme.SECOND,
                            theme.RIGHT | theme.MIDDLE)  # fmt: skip
            drifts = tuple(one for one in drifts if one in worst)
        rows = -(-len(drifts) // columns)
        width = (area.width() - pad * (columns - 1)) / columns
        height = (area.height() - pad / 2 * (rows - 1)) / rows
        for number, drift in enumerate(drifts):
            row, column = divmod(number, columns)
            left, top = area.x() + column * (width + pad), area.y() + row * (height + pad / 2)
            self._plot(painter, QRectF(left, top, width, height), drift, self.day)

    def mouseMoveEvent(self, event: QMouseEvent | None) -> None:
        """Qt: what a dot is."""
        if event is not None:
            found = self._dot(event.position())
            where = event.globalPosition().toPoint()
            QToolTip.showText(where, "" if found is None else found[2], self)

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        """Qt: a dot was clicked."""
        found = None if event is None else self._dot(event.position())
        if found is not None and self.day is not None:
            self.shot_clicked.emit(self.day.ids[found[1]])

    def _show(self, day: Day) -> None:
        self.day, self.fault = day, ""
        part = translate("drift", "{measure}: {outside} of {count} outside")
        said = [
            part.format(measure=_title(one), outside=_outside(one), count=len(one.points))
            for one in day.drifts
        ]
        self.setAccessibleDescription(". ".join(said))
        self.update()

    def _failed(self, sentence: str) -> None:
        self.fault = sentence
        self.update()

    def _dot(self, at: QPointF) -> tuple[QPointF, int, str] | None:
        near = [one for one in self._dots if (one[0] - at).manhattanLength() <= NEAR]
        return min(near, key=lambda one: (one[0] - at).manhattanLength(), default=None)

    def _plot(self, painter: QPainter, box: QRectF, drift: Drift, day: Day) -> None:
        scale, line = self._scale, self._scale.caption.pixelSize() + 5.0
        title = QRectF(box.x(), box.y(), box.width(), line)
        out = _outside(drift)
        words = f"{_title(drift)}, {_unit(drift)}" if drift.unit else _title(drift)
        used = theme.draw_line(painter, title, words, scale.caption)
        if out:
            rest = title.adjusted(used + scale.px(12), 0, 0, 0)
            outside = translate("drift", "{count} outside").format(count=out)
            theme.draw_line(painter, rest, outside, scale.caption, theme.ATTENTION)
        plot = QRectF(box.x() + scale.px(56), title.bottom() + 2, 0, 0)
        plot.setRight(box.right())
        plot.setBottom(box.bottom() - line)
        if plot.height() < line or plot.width() < line:
            return
        reach = max(
            2 * drift.tolerance, *(1.1 * abs(value - drift.middle) for _, value in drift.points)
        )

        def height(value: float) -> float:
            return plot.center().y() - plot.height() / 2 * (value - drift.middle) / reach

        low, high = drift.middle - drift.tolerance, drift.middle + drift.tolerance
        painter.fillRect(plot, theme.PANEL)
        _sitters(painter, plot, day, scale, line)
        band = QRectF(plot.x(), height(high), plot.width(), height(low) - height(high))
        painter.fillRect(band, _seen_through(theme.READY))
        painter.setPen(QPen(theme.LINE, 1))
        painter.drawLine(QPointF(plot.x(), plot.center().y()),
                         QPointF(plot.right(), plot.center().y()))  # fmt: skip
        for value in (high, low):
            text = f"{round(value, 1) + 0.0:.1f}"  # + 0.0: no "-0.0"
            label = QRectF(box.x(), height(value) - line / 2, plot.x() - box.x() - 6, line)
            theme.draw_line(painter, label, text, scale.caption, theme.SECOND,
                            theme.RIGHT | theme.MIDDLE)  # fmt: skip
        painter.setPen(Qt.PenStyle.NoPen)
        radius = max(1.5, min(scale.px(4), plot.width() / max(1, len(day.ids)) / 2))
        for place, value in drift.points:
            centre = QPointF(_across(plot, place, len(day.ids)), height(value))
            if drift.is_out(value):
                painter.setBrush(theme.ATTENTION)
                painter.drawPolygon(_diamond(centre, 1.6 * radius))
            else:
                painter.setBrush(theme.READY)
                painter.drawEllipse(centre, radius, radius)
            who = theme.file_name(day.sitters[place] or translate("drift", "No name"))
            said = f"{who} · {theme.file_name(day.names[place])} · {value:+.2f} {_unit(drift)}"
            self._dots.append((centre, place, said.strip()))


def _sitters(painter: QPainter, plot: QRectF, day: Day, scale: theme.Scale, line: float) -> None:
    """Every other sitter's turn a shade lighter; below, the names for which there is room."""
    free = plot.x()
    half = plot.width() / max(1, len(day.ids)) / 2
    for number, (first, last, name) in enumerate(day.spans):
        left = _across(plot, first, len(day.ids)) - half
        turn = QRectF(
            left, plot.y(), _across(plot, last, len(day.ids)) + half - left, plot.height()
        )
        if number % 2:
            painter.fillRect(turn, theme.RAISED)
        wide = max(turn.width(), float(scale.px(LABEL_WIDTH)))
        if turn.x() >= free and turn.x() + wide <= plot.right() + 1:
            free = turn.x() + wide
            painter.fillRect(QRectF(turn.x(), plot.bottom(), 1, line * 0.8), theme.SECOND)
            label = QRectF(turn.x() + 4, plot.bottom(), wide - 8, line)
            who = name or translate("drift", "No name")
            theme.draw_line(painter, label, who, scale.caption, theme.SECOND)


def _diamond(centre: QPointF, reach: float) -> QPolygonF:
    across, down = QPointF(reach, 0), QPointF(0, reach)
    return QPolygonF([centre - across, centre - down, centre + across, centre + down])


def _across(plot: QRectF, place: int, count: int) -> float:
    return plot.x() + plot.width() * (place + 0.5) / max(1, count)


def _outside(drift: Drift) -> int:
    return sum(drift.is_out(value) for _, value in drift.points)


def _seen_through(colour: QColor) -> QColor:
    shade = QColor(colour)
    shade.setAlphaF(0.16)
    return shade
