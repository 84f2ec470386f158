"""The line below the picture: what happened, and in between what the keys do."""

from PyQt6.QtCore import QT_TRANSLATE_NOOP, QTimer
from PyQt6.QtWidgets import QLabel

from ui import theme
from ui.languages import translate
from ui.told import told

HINT = QT_TRANSLATE_NOOP(
    "retouch",
    "B before, after, split · Z 100 % · ← → line · Tab, ↑ ↓ sliders · K keep or heal a spot · "
    "Ctrl Z undo · Ctrl S save · ? all keys · Esc back",
)
NOTICE_MS = 6000
"""A sentence is read twice in it; then the line says again what the keys do."""


class Line(QLabel):
    """One line of text."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("retouch", "What happened"))
        self.setMinimumWidth(1)
        self.quiet = QTimer(self)
        self.quiet.setSingleShot(True)
        self.quiet.setInterval(NOTICE_MS)
        self.quiet.timeout.connect(self.hint)
        self.hint()

    def say(self, text: str, lasting: bool = False, warns: bool = False) -> None:
        """Say something for a while, or for as long as it is so; what `warns` stands out."""
        self._show(theme.single_line(told(text)), warns)
        if lasting:
            self.quiet.stop()
        else:
            self.quiet.start()

    def hint(self) -> None:
        """Say what the keys do."""
        self.quiet.stop()
        self._show(translate("retouch", HINT), False)

    def _show(self, text: str, warns: bool) -> None:
        self.setText(text)
        if warns != self.property("warns"):
            self.setProperty("warns", warns)
            style = self.style()
            if style is not None:  # Qt looks at properties when it dresses a control
                style.unpolish(self)
                style.polish(self)
