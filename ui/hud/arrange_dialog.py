"""Hide and show each instrument, and keep the layout: seen behind the dialog as it is changed."""

from PyQt6.QtCore import QT_TRANSLATE_NOOP, Qt, pyqtSignal
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
from ui.languages import translate
from ui.session_panel.controls import Check, style

WORDS = {
    "sitter": QT_TRANSLATE_NOOP("instrument", "Sitter and progress"),
    "eyes": QT_TRANSLATE_NOOP("instrument", "Eyes"),
    "head": QT_TRANSLATE_NOOP("instrument", "Head and level"),
    "light": QT_TRANSLATE_NOOP("instrument", "Light"),
    "histogram": QT_TRANSLATE_NOOP("instrument", "Histogram"),
    "last_shot": QT_TRANSLATE_NOOP("instrument", "Last shot"),
    "close_ups": QT_TRANSLATE_NOOP("instrument", "Eyes at 100 %"),
    "strip": QT_TRANSLATE_NOOP("instrument", "Shots of this sitter"),
    "status": QT_TRANSLATE_NOOP("instrument", "Status line"),
    "rate": QT_TRANSLATE_NOOP("instrument", "Frame rate and age"),
    "card": QT_TRANSLATE_NOOP("instrument", "Card space"),
    "disk": QT_TRANSLATE_NOOP("instrument", "Disk space"),
    "battery": QT_TRANSLATE_NOOP("instrument", "Battery"),
    "guides": QT_TRANSLATE_NOOP("instrument", "Guides"),
}
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
        self.setWindowTitle(translate("instrument", "Instruments"))
        self.setModal(True)
        unit = max(0.75, theme.scale_for(parent.width(), parent.height()).unit)
        self.setStyleSheet(style(theme.Scale(unit)))
        self.boxes: dict[str, Check] = {}
        grid = QGridLayout()
        half = (len(WORDS) + 1) // 2
        for number, (name, words) in enumerate(WORDS.items()):
            box = Check(translate("instrument", words))
            box.setChecked(name not in hidden)
            box.clicked.connect(self._tell)
            self.boxes[name] = box
            grid.addWidget(box, number % half, number // half)
        saves = QHBoxLayout()
        saves.addWidget(QLabel(translate("instrument", "Keep as")))
        for slot in SLOTS:
            button = QPushButton(f"Ctrl {slot}")
            named = translate("instrument", "Keep this layout under Ctrl {slot}")
            button.setAccessibleName(named.format(slot=slot))
            button.clicked.connect(lambda _, slot=slot: self.saved.emit(slot))
            button.setAutoDefault(False)
            saves.addWidget(button)
        done = QPushButton(translate("instrument", "Done"))
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
