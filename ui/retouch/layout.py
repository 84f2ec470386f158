"""Where everything is in the retouch window: the picture, the column beside it, the line below."""

from pathlib import Path

from PyQt6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.languages import translate
from ui.retouch.recipe_box import RecipeBox
from ui.retouch.sliders import Sliders
from ui.retouch.split_view import SplitView
from ui.retouch.spot_list import SpotList

COLUMN = (360, 560)
"""Least and most width of the column beside the picture, logical pixels."""
SPOTS_TALL = 110
"""Least height of the list of spots, logical pixels: three of them."""


class Parts:
    """The controls of the retouch window, laid out in it.

    `buttons` are by name: reset, all, none, save, use (for the session).
    """

    def __init__(self, window: QWidget, recipes: Path, with_session: bool) -> None:
        self.view, self.sliders, self.spots = SplitView(), Sliders(), SpotList()
        self.preset, self.line = RecipeBox(recipes), QLabel()
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
        self.line.setAccessibleName(translate("retouch", "What happened"))
        self.line.setMinimumWidth(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self._column())
        area.setMinimumWidth(COLUMN[0])
        area.setMaximumWidth(COLUMN[1])
        row = QHBoxLayout()
        row.addWidget(self.view, 1)
        row.addWidget(area)
        whole = QVBoxLayout(window)
        whole.addLayout(row, 1)
        whole.addWidget(self.line)

    def _column(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.addLayout(_row(self.preset, self.buttons["reset"]))
        column.addWidget(self.sliders)
        spots = QLabel(translate("retouch", "Spots: a tick heals, no tick keeps"))
        column.addLayout(_row(spots, self.buttons["all"], self.buttons["none"]))
        column.addWidget(self.spots, 1)
        column.addLayout(_row(self.buttons["save"], self.buttons["use"]))
        return side


def _row(first: QWidget, *others: QWidget) -> QHBoxLayout:
    """A row, of which the first takes the room that is left."""
    row = QHBoxLayout()
    row.addWidget(first, 1)
    for one in others:
        row.addWidget(one)
    return row
