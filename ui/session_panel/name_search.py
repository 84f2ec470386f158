"""Typing a name: people of the list who have it, the best first; Enter takes the marked one."""

from PyQt6.QtCore import QT_TRANSLATE_NOOP, QEvent, QObject, Qt, pyqtSignal
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from tether.pipeline.engine import Desk
from tether.session.attendees.attendance import Attendee
from tether.session.finder import NameFinder
from ui import theme
from ui.languages import translate

MOST_CHARACTERS = 200
"""As long as any name that a roster may hold."""
STATES = {
    "here": QT_TRANSLATE_NOOP("people", "sits now"),
    "waiting": "",
    "done": QT_TRANSLATE_NOOP("people", "done ✓"),
    "absent": QT_TRANSLATE_NOOP("people", "absent"),
}
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_PERSON = Qt.ItemDataRole.UserRole


class NameSearch(QWidget):
    """A line and a list. Up and Down move through the list while the line is typed into.

    Signals:
        chosen(): Enter, or a double click: take `choice`.
        moved(): another person is marked.
    """

    chosen = pyqtSignal()
    moved = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self._finder = NameFinder()
        self.line = QLineEdit()
        self.line.setMaxLength(MOST_CHARACTERS)
        self.line.setPlaceholderText(translate("people", "Name, id or class"))
        self.line.setAccessibleName(translate("people", "Name of the sitter"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self._find)
        self.line.returnPressed.connect(self.chosen)
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(translate("people", "People who have it"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemActivated.connect(lambda _: self.chosen.emit())
        self.list.currentRowChanged.connect(lambda _: self.moved.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.line)
        self.list.hide()

    @property
    def has_people(self) -> bool:
        """Whether there is a list at all."""
        return bool(self._finder.people)

    @property
    def choice(self) -> Attendee | str:
        """The marked person, or what was typed."""
        item = self.list.currentItem()
        person = None if item is None else item.data(_PERSON)
        return person if isinstance(person, Attendee) else theme.single_line(self.line.text())

    def show_people(self, finder: NameFinder) -> None:
        """Search among these from now on."""
        self._finder = finder
        self.list.setVisible(self.has_people)
        self._find()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Up and Down go to the list, the cursor stays in the line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {MOVES[0]: -1, MOVES[1]: 1, MOVES[2]: -8, MOVES[3]: 8}.get(Qt.Key(event.key()))
            if step is not None and self.list.count():
                row = self.list.currentRow() + step
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
                return True
        return False

    def changeEvent(self, event: QEvent | None) -> None:
        """Another theme: the list's own colours are of the one before."""
        if event is not None and event.type() == QEvent.Type.PaletteChange:
            row = self.list.currentRow()
            self._find()
            self.list.setCurrentRow(row)
        super().changeEvent(event)

    def _find(self) -> None:
        self.list.clear()
        if not self.has_people:
            return
        typed = theme.single_line(self.line.text())
        for person in self._finder.find(typed):
            parts = (person.name, person.group, person.id, _state(person))
            # Isolated from each other: an Arabic name must not pull the class to its other side.
            texts = (f"\u2068{theme.single_line(part)}\u2069" for part in parts if part)
            item = QListWidgetItem("   ".join(texts))
            item.setData(_PERSON, person)
            if person.state in ("done", "absent"):
                item.setForeground(theme.SECOND)
            self.list.addItem(item)
        if typed:
            self.list.addItem(
                QListWidgetItem(translate("people", "Not on the list: {name}").format(name=typed))
            )
        self.list.setCurrentRow(0)


def _state(person: Attendee) -> str:
    word = STATES[person.state]
    return translate("people", word) if word else ""


def seat(desk: Desk, choice: Attendee | str, *, listed: bool) -> None:
    """Check somebody in: from the list, as a walk-in where there is a list, or by name alone."""
    if isinstance(choice, Attendee):
        desk.check_in(choice.key)
    elif listed:
        desk.walk_in(choice)
    else:
        desk.set_sitter(choice)
