"""What to see: a line of text, and one choice each of sitter, verdict, stars and so on."""

from collections.abc import Mapping

from PyQt6.QtCore import QT_TRANSLATE_NOOP, QSignalBlocker, Qt, pyqtSignal
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from tether.pipeline.review.filters import EVERYTHING, Filter
from tether.pipeline.review.shot_index import ShotIndex
from ui import theme
from ui.hud.badges import word
from ui.languages import translate
from ui.review.filter_words import look_words, reason_words

NARROW = 1.7
"""The choices have room in one row from so many times their own width: the rest is the search."""


MARGINS = 80
"""Of the bar and between the choices, logical pixels."""


class FilterBar(QWidget):
    """Signals `changed(Filter)` at each change."""

    changed = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow: bool | None = None
        self.text = QLineEdit()
        self.text.setPlaceholderText(translate("filter", "Search  /"))
        self.text.setAccessibleName(
            translate("filter", "Search names, sitters, reasons and keywords")
        )
        self.text.setClearButtonEnabled(True)
        self.sitter = _choice(translate("filter", "Sitter"))
        self.verdict = _choice(translate("filter", "Verdict"), _verdicts())
        self.stars = _choice(translate("filter", "Stars"), _stars())
        self.label = _choice(
            translate("filter", "Colour"),
            {translate("filter", "Any colour"): None} | {_colour(n): n for n in theme.LABELS},
        )
        self.reason = _choice(translate("filter", "Reason"))
        self.look = _choice(translate("filter", "Look"))
        self.clear = QPushButton(translate("filter", "Show all"))
        self.count = QLabel()
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._choices = (
            self.sitter, self.verdict, self.stars, self.label, self.reason, self.look,
        )  # fmt: skip
        for choice in self._choices:
            choice.currentIndexChanged.connect(self._tell)
        self._chooser, self._end = QWidget(), _row(self.clear, self.count)
        self._cells = QGridLayout(self._chooser)
        self._cells.setContentsMargins(0, 0, 0, 0)
        self._cells.setSpacing(8)
        self._columns = 0
        self.clear.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 10, 16, 10)
        self._grid.setSpacing(8)
        self._arrange(narrow=False)
        self._place(len(self._choices))
        self.text.textChanged.connect(self._tell)
        self.clear.clicked.connect(self.reset)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Qt: in two rows where one would cut the words short."""
        needed = sum(choice.sizeHint().width() for choice in self._choices)
        self._arrange(narrow=self.width() < needed * NARROW)
        self._place(len(self._choices) // (2 if self.width() < needed + MARGINS else 1))
        super().resizeEvent(event)

    def _place(self, columns: int) -> None:
        if columns != self._columns:
            self._columns = columns
            for number, choice in enumerate(self._choices):
                self._cells.addWidget(choice, *divmod(number, columns))

    def _arrange(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for part in (self.text, self._chooser, self._end):
            self._grid.removeWidget(part)
        self._grid.addWidget(self.text, 0, 0)
        self._grid.addWidget(self._end, 0, 1 if narrow else 2)
        self._grid.addWidget(self._chooser, *((1, 0, 1, 2) if narrow else (0, 1)))
        for column, stretch in enumerate((3, 2, 0) if narrow else (3, 12, 3)):
            self._grid.setColumnStretch(column, stretch)

    @property
    def wanted(self) -> Filter:
        """What is chosen now."""
        return Filter(
            self.sitter.currentData(), self.verdict.currentData(), self.stars.currentData() or 0,
            self.label.currentData(), self.reason.currentData(), self.look.currentData(),
            self.text.text().strip(),
        )  # fmt: skip

    def offer(self, shots: ShotIndex) -> None:
        """Offer the sitters, reasons and looks that there are; what is chosen stays chosen."""
        _offer(
            self.sitter,
            translate("filter", "Everybody"),
            {n or translate("filter", "No name yet"): n for n in shots.sitter_names.all},
        )
        codes = [code for code in shots.reason_names.all if code]
        _offer(
            self.reason,
            translate("filter", "Any reason"),
            {reason_words(c): c for c in codes},
        )
        _offer(
            self.look,
            translate("filter", "Any look"),
            {look_words(n): n for n in shots.look_names.all if n},
        )

    def reset(self) -> None:
        """Show everything."""
        if self.wanted == EVERYTHING:
            return
        for choice in self._choices:
            with QSignalBlocker(choice):
                choice.setCurrentIndex(0)
        with QSignalBlocker(self.text):
            self.text.clear()
        self._tell()

    def _tell(self) -> None:
        self.clear.setEnabled(self.wanted != EVERYTHING)
        for choice in self._choices:
            _show_active(choice, choice.currentIndex() > 0)
        self.changed.emit(self.wanted)


def _verdicts() -> dict[str, str | None]:
    return {
        translate("filter", "Any verdict"): None,
        word("keep"): "keep",
        word("check"): "check",
        word("reject"): "reject",
        translate("filter", "Not judged"): "unjudged",
        translate("filter", "Your picks"): "pick",
        translate("filter", "Not picked"): "unpicked",
    }


def _stars() -> dict[str, int]:
    more = translate("filter", "{stars} or more")
    stars = {more.format(stars="★" * n) if n < 5 else "★" * n: n for n in range(1, 6)}
    return {translate("filter", "Any stars"): 0, **stars}


COLOURS = {
    "red": QT_TRANSLATE_NOOP("colour", "Red"),
    "yellow": QT_TRANSLATE_NOOP("colour", "Yellow"),
    "green": QT_TRANSLATE_NOOP("colour", "Green"),
    "blue": QT_TRANSLATE_NOOP("colour", "Blue"),
    "purple": QT_TRANSLATE_NOOP("colour", "Purple"),
}


def _colour(name: str) -> str:
    return translate("colour", COLOURS[name])


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    for widget in widgets:
        layout.addWidget(widget, 1)
    return row


def _show_active(choice: QComboBox, active: bool) -> None:
    """A choice that hides shots stands out: forgotten, it would look like lost pictures."""
    if choice.property("active") != active:
        choice.setProperty("active", active)
        style = choice.style()
        if style is not None:
            style.polish(choice)


def _choice(name: str, choices: Mapping[str, object] | None = None,
            ) -> QComboBox:  # fmt: skip
    box = QComboBox()
    box.setAccessibleName(name)
    box.setMinimumContentsLength(11)  # "Any verdict"
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for words, value in (choices or {}).items():
        box.addItem(words, value)
    return box


def _offer(box: QComboBox, nothing: str, choices: dict[str, str | None]) -> None:
    if box.count() == len(choices) + 1:
        return
    now = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        box.addItem(nothing, None)
        for words, value in choices.items():
            box.addItem(theme.single_line(words), value)
        box.setCurrentIndex(max(0, box.findData(now)))
