"""Asks who sits now. The next name on the list is offered; Enter takes it."""

from concurrent.futures import Future

from PyQt6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from tether.session.attendees.attendance import Attendee
from tether.session.finder import NameFinder
from ui import theme
from ui.languages import translate
from ui.later import Later
from ui.session_panel.controls import style
from ui.session_panel.name_search import NameSearch

LIST_TALL = 260
"""Logical pixels for the people who have what is typed: seven names, and the window still shows."""


class SitterDialog(QDialog):
    """One line for a name, and the people of the list who have it.

    Args:
        suggestion: the next name; empty for none.
        people: the day's list, when it comes.
        question: what is asked; empty: who sits now.

    Attributes:
        choice: somebody of the list, or what was typed without blanks at its ends.
    """

    def __init__(
        self,
        suggestion: str | None,
        people: "Future[NameFinder]",
        parent: QWidget | None = None,
        question: str = "",
    ) -> None:
        super().__init__(parent)
        question = question or translate("sitter", "Who sits now?")
        self.setWindowTitle(question)
        self.setModal(True)
        scale = theme.Scale(0.9)
        self.setStyleSheet(style(scale))
        label = QLabel(question)
        label.setStyleSheet(f"font-size: {scale.figure.pixelSize()}px;")
        self.search = NameSearch()
        self.line = self.search.line
        self.line.setStyleSheet(f"font-size: {scale.title.pixelSize()}px;")
        self.line.setText(theme.single_line(suggestion or ""))
        self.line.selectAll()
        self.search.list.setFixedHeight(LIST_TALL)
        self.search.chosen.connect(self.accept)
        label.setBuddy(self.line)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        for button in buttons.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter belongs to the line
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(18)
        column.addWidget(label)
        column.addWidget(self.search)
        column.addWidget(buttons)
        self.setMinimumWidth(min(560, parent.width() - 40) if parent is not None else 560)
        self.line.setFocus()
        Later(self).when(people, self._show, lambda _: None)

    @property
    def has_people(self) -> bool:
        """Whether there is a list."""
        return self.search.has_people

    @property
    def choice(self) -> Attendee | str:
        """Somebody of the list, or what was typed."""
        return self.search.choice

    def _show(self, finder: NameFinder) -> None:
        self.search.show_people(finder)
        self.adjustSize()
