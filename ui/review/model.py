"""The shots that fit the filter as a Qt list model: one row a shot, or one a folded group."""

import numpy as np
from PyQt6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from tether.pipeline.review.filters import EVERYTHING, Filter
from tether.pipeline.review.shot_index import ShotIndex
from ui import theme
from ui.hud.badges import word
from ui.languages import translate
from ui.told import told

NO_INDEX = QModelIndex()


class GridModel(QAbstractListModel):
    """Rows of a `ShotIndex`.

    Attributes:
        shots: what is shown.
        rows: the position of each row's shot.
        why: by position, what sets a shot apart from its neighbours, where it is known.
        leaders: those of `why` that are ranked best of their group. The photographer's own pick may
            stand before them: then what was said of both is no longer so.
    """

    def __init__(self, shots: ShotIndex, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shots = shots
        self.rows = np.zeros(0, np.int64)
        self.why: dict[int, str] = {}
        self.leaders: set[int] = set()
        self.filter = EVERYTHING
        self.fold = True
        self._unfolded: frozenset[int] = frozenset()
        self._sizes: dict[int, int] = {}

    def refresh(self) -> None:
        """The shots, the filter or the folds are others now."""
        self.beginResetModel()
        fits = self.shots.matching(self.filter)
        self.rows = self.shots.rows(fits, self._unfolded, self.fold)
        counts = np.bincount(self.shots.groups[fits]) if len(self.shots) else np.zeros(0, int)
        self._counts = counts
        self.endResetModel()

    def set_filter(self, wanted: Filter) -> None:
        """Show what fits."""
        self.filter = wanted
        self.refresh()

    def set_fold(self, fold: bool) -> None:
        """Fold every group, or none."""
        self.fold, self._unfolded = fold, frozenset()
        self.refresh()

    def turn(self, at: int) -> None:
        """Unfold the group of a shot, or fold it again."""
        if self.fold:
            self._unfolded ^= {int(self.shots.groups[at])}
            self.refresh()

    def position(self, index: QModelIndex) -> int | None:
        """The shot of a row."""
        return int(self.rows[index.row()]) if index.isValid() else None

    def row_of(self, at: int) -> int | None:
        """The row of a shot, or of the folded group that holds it."""
        found = np.flatnonzero(self.rows == at)
        if not len(found) and at < len(self.shots) and len(self.rows):
            found = np.flatnonzero(self.shots.groups[self.rows] == self.shots.groups[at])
        return int(found[0]) if len(found) else None

    def behind(self, row: int) -> int:
        """How many further shots of the group lie behind a row that stands for all of them."""
        group = int(self.shots.groups[self.rows[row]])
        if not self.fold or group in self._unfolded:
            return 0
        return int(self._counts[group]) - 1

    def unfolded(self, row: int) -> bool:
        """Whether a row is of a group that was unfolded."""
        return int(self.shots.groups[self.rows[row]]) in self._unfolded

    def reason_of_place(self, at: int, *, best: bool) -> str:
        """Why a shot stands where it does; empty where that is not known, or is no longer so."""
        return told(self.why.get(at, "")) if (at in self.leaders) == best else ""

    def say(self, at: int) -> str:
        """One shot in a sentence, for those who cannot see it."""
        shots = self.shots
        reasons = "; ".join(told(reason.text) for reason in shots.reasons(at))
        stars = int(shots.ratings[at])
        parts = [
            shots.stems[at],
            word(shots.state(at) or "waiting"),
            reasons,
            translate("review", "{count} stars").format(count=stars) if stars else "",
            shots.label_names.all[shots.labels[at]] or "",
        ]
        return theme.single_line(", ".join(part for part in parts if part))

    def rowCount(self, parent: QModelIndex = NO_INDEX) -> int:
        """Qt: how many rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: name and sentence of a row; the grid paints from the columns themselves."""
        at = self.position(index)
        if at is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.shots.stems[at]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.say(at)
        return None
