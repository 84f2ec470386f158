"""What to see: a line of text, and one choice each of sitter, verdict, stars and so on."""

from collections.abc import Mapping

from PyQt6.QtCore import QSignalBlocker, Qt, pyqtSignal
from PyQt6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from tether.pipeline.review.filters import EVERYTHING, Filter
from tether.pipeline.review.shot_index import ShotIndex
from ui import theme

VERDICTS = {
    "Any verdict": None, "Keep": "keep", "Check": "check", "Reject": "reject",
    "Not judged": "unjudged", "Your picks": "pick", "Not picked": "unpicked",
}  # fmt: skip
STARS = {"Any stars": 0} | {f"{'★' * n} or more" if n < 5 else "★★★★★": n for n in range(1, 6)}


class FilterBar(QWidget):
    """Signals `changed(Filter)` at each change."""

    changed = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLineEdit()
        self.text.setPlaceholderText("Search  /")
        self.text.setAccessibleName("Search names, sitters, reasons and keywords")
        self.text.setClearButtonEnabled(True)
        self.sitter = _choice("Sitter")
        self.verdict = _choice("Verdict", VERDICTS)
        self.stars = _choice("Stars", STARS)
        self.label = _choice("Colour", {"Any colour": None} | {n.title(): n for n in theme.LABELS})
        self.reason = _choice("Reason")
        self.look = _choice("Look")
        self.clear = QPushButton("Show all")
        self.count = QLabel()
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        row.addWidget(self.text, 3)
        self._choices = (
            self.sitter, self.verdict, self.stars, self.label, self.reason, self.look,
        )  # fmt: skip
        for choice in self._choices:
            row.addWidget(choice, 2)
            choice.currentIndexChanged.connect(self._tell)
        row.addWidget(self.clear)
        row.addWidget(self.count, 2)
        self.text.textChanged.connect(self._tell)
        self.clear.clicked.connect(self.reset)

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
        _offer(self.sitter, "Everybody", {n or "No name yet": n for n in shots.sitter_names.all})
        codes = [code for code in shots.reason_names.all if code]
        _offer(self.reason, "Any reason", {c.replace("_", " ").capitalize(): c for c in codes})
        _offer(self.look, "Any look", {n.capitalize(): n for n in shots.look_names.all if n})

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
    box.setMinimumContentsLength(6)
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
