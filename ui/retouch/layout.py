"""Where everything is in the retouch window: the picture, the column beside it, the line below."""

from itertools import pairwise
from pathlib import Path

from PyQt6.QtCore import QEvent, QObject, QSize, Qt
from PyQt6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.languages import translate
from ui.retouch.line import Line
from ui.retouch.recipe_box import RecipeBox
from ui.retouch.sliders import Sliders
from ui.retouch.split_view import SplitView
from ui.retouch.spot_list import SpotList

LEAST_WIDE = 360
"""Of the column beside the picture, logical pixels: three to a hundredth of a slider."""
SPOTS_TALL = 110
"""Least height of the list of spots, logical pixels: three of them."""


class Parts:
    """The controls of the retouch window, laid out in it.

    `buttons` are by name: reset, all, none, save, use (for the session).
    """

    def __init__(self, window: QWidget, recipes: Path, with_session: bool) -> None:
        self.view, self.sliders, self.spots = SplitView(), Sliders(), SpotList()
        self.preset, self.line = RecipeBox(recipes), Line()
        self.buttons = {
            "reset": QPushButton(translate("retouch", "Reset")),
            "all": QPushButton(translate("retouch", "All")),
            "none": QPushButton(translate("retouch", "None")),
            "save": QPushButton(translate("retouch", "Save recipe")),
            "use": QPushButton(translate("retouch", "Use for the session")),
        }
        self.buttons["all"].setAccessibleName(translate("keys", "Heal all spots, or none"))
        self.buttons["use"].setVisible(with_session)
        self.spots.setMinimumHeight(SPOTS_TALL)
        row = QHBoxLayout()
        row.addWidget(self.view, 1)
        beside = QVBoxLayout()
        beside.addWidget(_Column(self._column()), 1)
        beside.addLayout(_row(self.buttons["save"], self.buttons["use"]))
        row.addLayout(beside)
        whole = QVBoxLayout(window)
        whole.addLayout(row, 1)
        whole.addWidget(self.line)
        self._order()

    def _order(self) -> None:
        """Let `Tab` lead from the picture to the sliders, which are what is reached for most."""
        last = self.buttons
        order = (
            self.view, *self.sliders.sliders.values(), last["all"], last["none"], self.spots,
            last["save"], last["use"], self.preset, last["reset"],
        )  # fmt: skip
        for one, following in pairwise(order):
            QWidget.setTabOrder(one, following)

    def _column(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(_row(self.preset, self.buttons["reset"]))
        column.addWidget(self.sliders)
        spots = QLabel(translate("retouch", "Spots: a tick heals, no tick keeps"))
        column.addLayout(_row(spots, self.buttons["all"], self.buttons["none"]))
        column.addWidget(self.spots, 1)
        return side


class _Column(QScrollArea):
    """As wide as what is in it needs in this language and type; only ever scrolled up and down."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        self.setWidget(inside)

    def sizeHint(self) -> QSize:
        """Qt: with room for the scroll bar."""
        inside, bar = self.widget(), self.verticalScrollBar()
        if inside is None or bar is None:
            return super().sizeHint()
        needed = inside.minimumSizeHint().width() + bar.sizeHint().width()
        return QSize(max(LEAST_WIDE, needed), super().sizeHint().height())

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Qt: what is in it needs more or less."""
        if event is not None and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def _row(first: QWidget, *others: QWidget) -> QHBoxLayout:
    """A row, of which the first takes the room that is left."""
    row = QHBoxLayout()
    row.addWidget(first, 1)
    for one in others:
        row.addWidget(one)
    return row
