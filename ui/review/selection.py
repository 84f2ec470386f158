"""Which shots the keys act on: what is current in the grid, and what is chosen with it."""

from collections.abc import Callable

from PyQt6.QtCore import QItemSelectionModel, QObject, pyqtSignal

from tether.pipeline.review.ranking import MOST_MEMBERS
from ui.review.grid import GridView
from ui.review.model import GridModel


class Selection(QObject):
    """The selection of a `GridView`, by positions of shots instead of rows.

    Signals:
        moved(): another shot is current.
        changed(): others are chosen.
    """

    moved = pyqtSignal()
    changed = pyqtSignal()

    def __init__(self, grid: GridView, model: GridModel) -> None:
        super().__init__(grid)
        self._grid, self._model = grid, model
        selected = grid.selectionModel()
        if selected is not None:
            selected.currentChanged.connect(lambda *_: self.moved.emit())
            selected.selectionChanged.connect(lambda *_: self.changed.emit())

    @property
    def current(self) -> int | None:
        """Position of the shot that is looked at."""
        return self._model.position(self._grid.currentIndex())

    @property
    def chosen(self) -> list[int]:
        """Positions of all that is chosen, in the order shown; the current shot where none is."""
        selected = self._grid.selectionModel()
        rows = [] if selected is None else [index.row() for index in selected.selectedIndexes()]
        found = [int(self._model.rows[row]) for row in sorted(rows)]
        return found or ([] if self.current is None else [self.current])

    @property
    def count(self) -> int:
        """How many are chosen: told without a list of them."""
        selected = self._grid.selectionModel()
        if selected is None:
            return 0
        ranges = selected.selection()
        return sum(one.bottom() - one.top() + 1 for one in (ranges[n] for n in range(len(ranges))))

    def choose(self, at: int) -> None:
        """Look at a shot, or at the folded group that holds it."""
        row = self._model.row_of(at)
        if row is not None:
            self._grid.setCurrentIndex(self._model.index(row))

    def neighbours(self, at: int) -> list[int]:
        """The shots after and before one, as shown."""
        row = self._model.row_of(at)
        near = () if row is None else (row + 1, row - 1)
        return [int(self._model.rows[n]) for n in near if 0 <= n < len(self._model.rows)]

    def keep(self, change: Callable[[], object]) -> None:
        """Change the rows; the same shots stay current and chosen where they are still there."""
        at, chosen = self.current, self.chosen if 1 < self.count <= MOST_MEMBERS else []
        change()
        if not len(self._model.rows):
            self.moved.emit()
            return
        row = None if at is None else self._model.row_of(at)
        self._grid.setCurrentIndex(self._model.index(row or 0))
        selected = self._grid.selectionModel()
        for other in chosen:
            row = self._model.row_of(other)
            if row is not None and selected is not None:
                selected.select(self._model.index(row), QItemSelectionModel.SelectionFlag.Select)
