"""Asks who sits now. The next name on the list is offered; Enter takes it."""

from PyQt6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ui import theme

MOST_CHARACTERS = 200
"""As long as any name that a roster may hold."""


class SitterDialog(QDialog):
    """One line for a name. `name` is what was typed, without blanks at its ends."""

    def __init__(self, suggestion: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Next sitter")
        self.setModal(True)
        scale = theme.Scale(0.9)
        self.setStyleSheet(
            f"QDialog {{ background: {theme.RAISED.name()}; }}"
            f"QLabel {{ color: {theme.TEXT.name()}; }}"
            f"QLineEdit {{ background: {theme.BACKGROUND.name()}; color: {theme.TEXT.name()};"
            f" border: 1px solid {theme.LINE.name()}; border-radius: 6px; padding: 10px; }}"
            f"QPushButton {{ background: {theme.LINE.name()}; color: {theme.TEXT.name()};"
            f" border: none; border-radius: 6px; padding: 10px 24px; }}"
            f"QPushButton:default {{ background: {theme.CHOSEN.name()};"
            f" color: {theme.INK.name()}; }}"
        )
        label = QLabel("Who sits now?")
        label.setFont(scale.figure)
        self.line = QLineEdit(theme.single_line(suggestion or ""))
        self.line.setFont(scale.figure)
        self.line.setMaxLength(MOST_CHARACTERS)
        self.line.setPlaceholderText("Name")
        self.line.setAccessibleName("Name of the sitter")
        self.line.selectAll()
        label.setBuddy(self.line)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.setFont(scale.body)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(18)
        column.addWidget(label)
        column.addWidget(self.line)
        column.addWidget(buttons)
        self.setMinimumWidth(520)
        self.line.setFocus()

    @property
    def name(self) -> str:
        """What was typed."""
        return theme.single_line(self.line.text())
