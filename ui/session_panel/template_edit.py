"""A name template with its live example and its tokens."""

from collections.abc import Callable

from PyQt6.QtCore import QT_TRANSLATE_NOOP, Qt, pyqtSignal
from PyQt6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from tether.errors import SettingsError
from tether.session.names import naming
from ui.languages import translate
from ui.session_panel.controls import Choice, Sentence

TOKEN_WORDS = (
    QT_TRANSLATE_NOOP("token", "the sitter's name"),
    QT_TRANSLATE_NOOP("token", "the id on the list"),
    QT_TRANSLATE_NOOP("token", "0001, 0002 … for each sitter"),
    QT_TRANSLATE_NOOP("token", "the look's name"),
    QT_TRANSLATE_NOOP("token", "the camera's serial number"),
    QT_TRANSLATE_NOOP("token", "the camera's own file name"),
    QT_TRANSLATE_NOOP("token", "class, team or family"),
)
"""What `naming.TOKEN_WORDS` says of its tokens; dates and times need no words."""
MOST_CHARACTERS = 500


class TemplateEdit(QWidget):
    """Shows what the next shot would be called while the template is typed.

    Signals:
        accepted(str): Enter was pressed, or the line was left, and the template is right.

    Args:
        example: the example's name; raises SettingsError where the template is wrong.
    """

    accepted = pyqtSignal(str)

    def __init__(self, example: Callable[[str], str]) -> None:
        super().__init__()
        self._example = example
        self.line = QLineEdit()
        self.line.setAccessibleName(translate("token", "Name template"))
        self.line.setMaxLength(MOST_CHARACTERS)
        # A path of tokens reads left to right, whatever script the names have.
        self.line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.tokens: QComboBox = Choice(translate("token", "Put in a token"))
        self.tokens.activated.connect(self._insert)
        self.example = Sentence()
        self.line.textChanged.connect(self.refresh)
        self.line.editingFinished.connect(self._accept)
        self.line.textChanged.connect(lambda _: self.line.setAccessibleDescription(self.said))
        row = QHBoxLayout()
        row.addWidget(self.line, 3)
        row.addWidget(self.tokens, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.example)
        self.setFocusProxy(self.line)
        self.show_tokens(())

    @property
    def said(self) -> str:
        """The example, or what is wrong."""
        return self.example.text()

    @property
    def wrong(self) -> str | None:
        """What is wrong with the template; None where it is right."""
        try:
            self._example(self.line.text())
        except SettingsError as error:
            return str(error)
        return None

    def show_tokens(self, headings: tuple[str, ...]) -> None:
        """The fixed tokens, and the roster's columns."""
        self.tokens.clear()
        self.tokens.addItem(translate("token", "Put in …"), "")
        for token, words in naming.TOKEN_WORDS.items():
            self.tokens.addItem(f"{{{token}}}  {translate('token', words)}", token)
        for heading in headings:
            if heading not in naming.TOKEN_WORDS:
                self.tokens.addItem(f"{{{heading}}}  {translate('token', 'of the list')}", heading)
        view = self.tokens.view()
        if view is not None:
            view.setMinimumWidth(view.sizeHintForColumn(0) + 40)

    def show_template(self, template: str) -> None:
        """Say another template."""
        self.line.setText(template)
        self.refresh()

    def refresh(self) -> None:
        """The example anew: another sitter sits, or another letter was typed."""
        try:
            self.example.say(f"\u200e{self._example(self.line.text())}")
        except SettingsError as error:
            self.example.say(str(error), wrong=True)

    def _insert(self) -> None:
        token = self.tokens.currentData()
        self.tokens.setCurrentIndex(0)
        if token:
            self.line.insert(f"{{{token}}}")
            self.line.setFocus()

    def _accept(self) -> None:
        if self.wrong is None:
            self.accepted.emit(self.line.text())
