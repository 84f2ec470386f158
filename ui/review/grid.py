"""The grid: only what is in sight is laid out, painted and fetched, however long the session is."""

from collections.abc import Callable, Iterator

from PyQt6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    pyqtSignal,
)
from PyQt6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PyQt6.QtWidgets import QAbstractItemView, QWidget

from ui import theme
from ui.languages import translate
from ui.review.cell import MARGIN, Cell, draw_cell
from ui.review.model import GridModel
from ui.told import told

CELL = 250
"""Width of a cell at unit 1, logical pixels; cells share what is left of a row."""
MOVES = QAbstractItemView.CursorAction
NAVIGATION = {
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
}  # fmt: skip


class GridView(QAbstractItemView):
    """Shows a `GridModel`.

    Signals:
        seen(rows, side): these rows are in sight, in the order in which pictures are wanted; the
            pictures' longer side in physical pixels.
    """

    seen = pyqtSignal(object, int)

    def __init__(
        self,
        model: GridModel,
        picture: Callable[[int, int], QImage | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shots = model
        self._picture = picture
        self._scale = theme.Scale()
        self._port = self.viewport() or self
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setAccessibleName(translate("review", "Shots of the session"))
        # What stays in sight is then moved as it is, and only the new row is painted.
        self._port.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        model.modelReset.connect(self.fit_bar)

    @property
    def columns(self) -> int:
        """Cells in a row."""
        return max(1, self._port.width() // self._scale.px(CELL))

    @property
    def words(self) -> int:
        """Height of the line below each picture."""
        return self._scale.caption.pixelSize() + 8

    @property
    def cell(self) -> tuple[int, int]:
        """Width and height of a cell, logical pixels."""
        width = self._port.width() // self.columns
        return width, (width - 2 * MARGIN) * 2 // 3 + 2 * MARGIN + self.words

    @property
    def side(self) -> int:
        """Longer side of a cell's picture, physical pixels."""
        return round((self.cell[0] - 2 * MARGIN) * self.devicePixelRatioF())

    def set_scale(self, scale: theme.Scale) -> None:
        """Another size of type and cells."""
        self._scale = scale
        self.fit_bar()

    def in_sight(self) -> range:
        """Rows that are at least partly in sight."""
        _, tall = self.cell
        first = self.verticalOffset() // tall * self.columns
        last = ((self.verticalOffset() + self._port.height()) // tall + 1) * self.columns
        return range(min(first, len(self._shots.rows)), min(last, len(self._shots.rows)))

    def fit_bar(self) -> None:
        """The bar covers all rows."""
        bar = self.verticalScrollBar()
        if bar is not None:
            lines = -(-len(self._shots.rows) // self.columns)
            bar.setRange(0, max(0, lines * self.cell[1] - self._port.height()))
            bar.setPageStep(self._port.height())
            bar.setSingleStep(self.cell[1] // 3)
        self._port.update()
        self._tell()

    def _tell(self) -> None:
        shown = self.in_sight()
        ahead = range(shown.stop, min(shown.stop + len(shown), len(self._shots.rows)))
        self.seen.emit([*shown, *ahead], self.side)

    def show_picture(self, at: int) -> None:
        """A shot's picture is there now."""
        for row in self.in_sight():
            if self._shots.rows[row] == at:
                self._port.update(self.visualRect(self._shots.index(row)))

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Qt: paint the rows that need it."""
        if event is None:
            return
        painter = QPainter(self._port)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), theme.BACKGROUND)
        if not len(self._shots.rows):
            said = (
                translate("review", "No shot fits the filter")
                if len(self._shots.shots)
                else translate("review", "No shots yet")
            )
            theme.draw_wrapped(
                painter, self._port.rect().adjusted(40, 40, -40, -40), said, self._scale.title,
                theme.FAINT, theme.CENTRE | theme.MIDDLE,
            )  # fmt: skip
        font, words, side = self._scale.caption, self.words, self.side
        chosen, current = self.selectionModel(), self.currentIndex().row()
        needed = event.region()  # not its bounds: two cells far apart are two cells
        for row, rect in self._places():
            if needed.intersects(rect):
                selected = chosen is not None and chosen.isSelected(self._shots.index(row))
                cell = self._cell(row, side, selected, row == current)
                draw_cell(painter, rect, cell, font, words)

    def _cell(self, row: int, side: int, selected: bool, current: bool) -> Cell:
        shots, at = self._shots.shots, int(self._shots.rows[row])
        state = shots.state(at) or "waiting"
        behind = self._shots.behind(row)
        reasons = shots.reasons(at) if state in ("check", "reject") else ()
        name = theme.file_name(shots.file_name(at))
        line = told(reasons[0].text) if reasons else name
        why = self._shots.reason_of_place(at, best=True)
        if behind and not reasons and why:
            line = translate("review", "Best – {why}").format(why=why)
        return Cell(
            self._picture(at, side), state, bool(shots.picks[at]), int(shots.ratings[at]),
            shots.label_names.all[shots.labels[at]], line, line == name, behind,
            self._shots.unfolded(row), selected, current,
        )  # fmt: skip

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Qt: keep the first row in sight where it is."""
        super().resizeEvent(event)
        self.fit_bar()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Qt: move what is painted, and say what is in sight now."""
        self._port.scroll(0, dy)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Qt: move; every other key is the window's."""
        if event is None:
            return
        every = event.key() == Qt.Key.Key_A and event.modifiers()
        if event.key() in NAVIGATION or every:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _places(self) -> Iterator[tuple[int, QRect]]:
        """Each row in sight and where it is."""
        (wide, tall), columns, offset = self.cell, self.columns, self.verticalOffset()
        for row in self.in_sight():
            line, column = divmod(row, columns)
            yield row, QRect(column * wide, line * tall - offset, wide, tall)

    def visualRect(self, index: QModelIndex) -> QRect:
        """Qt: where a row is in the viewport."""
        wide, tall = self.cell
        line, column = divmod(index.row(), self.columns)
        return QRect(column * wide, line * tall - self.verticalOffset(), wide, tall)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Qt: the row at a point of the viewport."""
        wide, tall = self.cell
        column, line = point.x() // wide, (point.y() + self.verticalOffset()) // tall
        row = line * self.columns + column
        if column >= self.columns or not 0 <= row < len(self._shots.rows):
            return QModelIndex()
        return self._shots.index(row)

    def scrollTo(
        self,
        index: QModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Qt: bring a row into sight."""
        bar, rect = self.verticalScrollBar(), self.visualRect(index)
        if bar is None or not index.isValid():
            return
        if rect.top() < 0:
            bar.setValue(bar.value() + rect.top())
        elif rect.bottom() > self._port.height():
            bar.setValue(bar.value() + rect.bottom() - self._port.height())

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Qt: the row that a navigation key leads to."""
        last = len(self._shots.rows) - 1
        if last < 0:
            return QModelIndex()
        row, columns = self.currentIndex().row(), self.columns
        page = max(1, self._port.height() // self.cell[1]) * columns
        step = {
            MOVES.MoveLeft: -1, MOVES.MovePrevious: -1, MOVES.MoveRight: 1, MOVES.MoveNext: 1,
            MOVES.MoveUp: -columns, MOVES.MoveDown: columns, MOVES.MovePageUp: -page,
            MOVES.MovePageDown: page, MOVES.MoveHome: -last - 1, MOVES.MoveEnd: last + 1,
        }[action]  # fmt: skip
        return self._shots.index(max(0, min(last, max(0, row) + step if row >= 0 else 0)))

    def horizontalOffset(self) -> int:
        """Qt: never scrolled sideways."""
        return 0

    def verticalOffset(self) -> int:
        """Qt: scrolled so far down."""
        bar = self.verticalScrollBar()
        return 0 if bar is None else bar.value()

    def isIndexHidden(self, index: QModelIndex) -> bool:
        """Qt: no row is hidden."""
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Qt: select the rows from one corner of a rectangle to the other."""
        chosen = self.selectionModel()
        first, last = self.indexAt(rect.topLeft()), self.indexAt(rect.bottomRight())
        if chosen is not None and first.isValid() and last.isValid():
            low, high = sorted((first.row(), last.row()))
            both = QItemSelection(self._shots.index(low), self._shots.index(high))
            chosen.select(both, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Qt: what to repaint: of the selected rows those that are in sight."""
        region = QRegion()
        for row in self.in_sight():
            index = self._shots.index(row)
            if selection.contains(index):
                region += self.visualRect(index)
        return region
