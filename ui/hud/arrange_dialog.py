"""Hide and show each instrument, and keep the layout: seen behind the dialog as it is changed."""

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.hud.layouts import SLOTS
from ui.session_panel.controls import Check, style

WORDS = {
    "sitter": "Sitter and progress", "eyes": "Eyes", "head": "Head and level", "light": "Light",
    "histogram": "Histogram", "last_shot": "Last shot", "close_ups": "Eyes at 100 %",
    "strip": "Shots of this sitter", "status": "Status line", "rate": "Frame rate and age",
    "card": "Card space", "disk": "Disk space", "battery": "Battery", "guides": "Guides",
}  # fmt: skip
"""What each instrument is called here."""


class ArrangeDialog(QDialog):
    """Signals:
    hidden_changed(frozenset): other instruments are hidden now.
    saved(int): keep what is shown in this slot.
    """

    hidden_changed = pyqtSignal(frozenset)
    saved = pyqtSignal(int)

    def __init__(self, hidden: frozenset[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Instruments")
        self.setModal(True)
        unit = max(0.75, theme.scale_for(parent.width(), parent.height()).unit)
        self.setStyleSheet(style(theme.Scale(unit)))
        self.boxes: dict[str, Check] = {}
        grid = QGridLayout()
        half = (len(WORDS) + 1) // 2
        for number, (name, words) in enumerate(WORDS.items()):
            box = Check(words)
            box.setChecked(name not in hidden)
            box.clicked.connect(self._tell)
            self.boxes[name] = box
            grid.addWidget(box, number % half, number // half)
        saves = QHBoxLayout()
        saves.addWidget(QLabel("Keep as"))
        for slot in SLOTS:
            button = QPushButton(f"Ctrl {slot}")
            button.setAccessibleName(f"Keep this layout under Ctrl {slot}")
            button.clicked.connect(lambda _, slot=slot: self.saved.emit(slot))
            button.setAutoDefault(False)
            saves.addWidget(button)
        done = QPushButton("Done")
        done.setDefault(True)
        done.clicked.connect(self.accept)
        saves.addStretch(1)
        saves.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(14)
        column.addLayout(grid)
        column.addLayout(saves)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Up and Down go from box to box, as Tab does; Ctrl and a number keep the layout."""
        if event is None:
            return
        slot = event.key() - Qt.Key.Key_0
        if slot in SLOTS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.saved.emit(slot)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        hidden = frozenset(name for name, box in self.boxes.items() if not box.isChecked())
        self.hidden_changed.emit(hidden)
