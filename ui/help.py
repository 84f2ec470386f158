"""The `?` overlay: every key, in columns, over the window; on pages where it is small."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PyQt6.QtWidgets import QWidget

from ui import theme
from ui.keys import CONTROL, Binding
from ui.languages import translate

MOST_COLUMNS = 3
LEAST_STEP = 1.75
"""Of the height of a line of words from one row to the next, so that they can be told apart."""
LEAST_WORDS = 0.75
"""Of their size, to which words shrink before there is one column less."""
TURNS = {
    Qt.Key.Key_Down: 1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Space: 1,
    Qt.Key.Key_Up: -1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Left: -1,
}  # fmt: skip
"""Keys that turn pages where there are several."""
Row = Binding | str | None
"""A key, a heading, or the gap between two groups."""


class HelpOverlay(QWidget):
    """Covers its parent while shown; any key or click puts it away."""

    def __init__(self, parent: QWidget, bindings: Sequence[Binding], groups: Sequence[str]) -> None:
        super().__init__(parent)
        self._groups = [[b for b in bindings if b.group == name] for name in groups]
        self._page = 0
        said = (f"{_key_name(b)}: {translate('keys', b.words)}" for b in bindings)
        self.setAccessibleName(translate("keys", "Keys"))
        self.setAccessibleDescription("; ".join(said))
        self.hide()

    def open(self) -> None:
        """Cover the parent."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self._page = 0
        self.show()
        self.raise_()
        self.setFocus()

    @property
    def _scale(self) -> theme.Scale:
        return theme.scale_for(self.width(), self.height())

    @property
    def _area(self) -> QRectF:
        margin = self._scale.px(56)
        area = QRectF(self.rect()).adjusted(margin, margin * 0.7, -margin, -margin * 0.6)
        return area.adjusted(0, self._scale.px(68), 0, 0)

    @property
    def pages(self) -> list[list[list[Row]]]:
        """Columns of rows, page by page: one page where all rows have room."""
        area, scale = self._area, self._scale
        least = scale.body.pixelSize() * LEAST_STEP
        room = max(4, int(area.height() / least))
        count = self._columns_that_fit(area.width())
        balanced = [_rows(column) for column in _columns(self._groups, count)]
        if max(len(column) for column in balanced) <= room:
            return [balanced]
        columns = _filled(_rows(self._groups), room)
        return [columns[n : n + count] for n in range(0, len(columns), count)]

    def _columns_that_fit(self, width: float) -> int:
        scale = self._scale
        metrics = QFontMetricsF(scale.body)
        longest = max(
            metrics.horizontalAdvance(translate("keys", binding.words))
            for group in self._groups
            for binding in group
        )
        shrunk = max(LEAST_WORDS, theme.SMALLEST_PX / scale.body.pixelSize())
        needed = longest * shrunk + scale.px(104 + 18 + 34)
        return max(1, min(MOST_COLUMNS, int(width / needed)))

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Title, then groups in as many columns as fit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.BACKGROUND)
        scale, area, pages = self._scale, self._area, self.pages
        self._page = min(self._page, len(pages) - 1)
        title = QRectF(area.x(), area.y() - scale.px(68), area.width(), scale.px(48))
        theme.draw_line(painter, title, translate("keys", "Keys"), scale.title)
        said = translate("keys", "Any key goes back")
        if len(pages) > 1:
            said = translate("keys", "Page {page} of {pages} · ↓ turns · Esc goes back").format(
                page=self._page + 1, pages=len(pages)
            )
        theme.draw_line(
            painter, title.adjusted(title.width() * 0.3, 0, 0, 0), said, scale.body, theme.SECOND,
            theme.RIGHT | theme.MIDDLE,
        )  # fmt: skip
        most = max(len(column) for page in pages for column in page)
        step = min(float(scale.px(50)), area.height() / most)
        columns = pages[self._page]
        wide = area.width() / max(len(page) for page in pages)
        for index, column in enumerate(columns):
            for line, row in enumerate(column):
                box = QRectF(
                    area.x() + index * wide, area.y() + line * step, wide - scale.px(34), step
                )
                if isinstance(row, Binding):
                    _row(painter, box, row, scale)
                elif row is not None:
                    theme.draw_line(painter, box, translate("keys", row), scale.body, theme.CHOSEN)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Any key goes back, but for those that turn pages where there are several."""
        way = 0 if event is None else TURNS.get(Qt.Key(event.key()), 0)
        if not self._turn(way):
            self.close_overlay()

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        """Turns pages."""
        if event is not None:
            self._turn(-1 if event.angleDelta().y() > 0 else 1)

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        """A click goes back."""
        self.close_overlay()

    def close_overlay(self) -> None:
        """Give the window back."""
        self.hide()
        parent = self.parentWidget()
        if parent is not None:
            parent.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, way: int) -> bool:
        """Whether there are pages to turn."""
        count = len(self.pages)
        if way:
            self._page = max(0, min(count - 1, self._page + way))
            self.update()
        return bool(way) and count > 1


def _rows(groups: Sequence[list[Binding]]) -> list[Row]:
    rows: list[Row] = []
    for group in groups:
        rows += [*([None] if rows else []), group[0].group, *group]
    return rows


def _filled(rows: Sequence[Row], room: int) -> list[list[Row]]:
    """One column after the other; a heading is never last, and a gap never first."""
    columns: list[list[Row]] = [[]]
    for row in rows:
        full = len(columns[-1]) >= room - isinstance(row, str)
        if full:
            columns.append([])
        if row is not None or columns[-1]:
            columns[-1].append(row)
    return columns


def _columns(groups: Sequence[list[Binding]], count: int) -> list[list[list[Binding]]]:
    """The groups in order, in at most `count` columns, the longest as short as can be."""
    splits = combinations(range(1, len(groups)), min(count, len(groups)) - 1)
    ways = [[list(groups[a:b]) for a, b in pairwise((0, *split, len(groups)))] for split in splits]
    return min(ways, key=lambda way: max(sum(len(one) + 2 for one in column) for column in way))


def _key_name(binding: Binding) -> str:
    """The key as keyboards of the windows' language name it."""
    control, blank, rest = binding.shown.partition(" ")
    if control == CONTROL and blank:
        return f"{translate('keys', CONTROL)} {rest}"
    return translate("keys", binding.shown)


def _row(painter: QPainter, box: QRectF, binding: Binding, scale: theme.Scale) -> None:
    key = QRectF(box.x(), box.y() + box.height() * 0.1, scale.px(104), box.height() * 0.8)
    painter.setPen(theme.LINE)
    painter.setBrush(theme.RAISED)
    painter.drawRoundedRect(key, 6, 6)
    theme.draw_line(painter, key, _key_name(binding), scale.body, align=theme.CENTRE | theme.MIDDLE)
    words = QRectF(key.right() + scale.px(18), box.y(), 0, box.height())
    words.setRight(box.right())
    theme.draw_line(painter, words, translate("keys", binding.words), scale.body)
