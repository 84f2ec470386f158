"""Small controls that the pages share: forms, choices that the wheel does not turn, file lines."""

from pathlib import Path

from PyQt6.QtCore import QRectF, QSignalBlocker, Qt, pyqtSignal
from PyQt6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PyQt6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from ui import theme
from ui.hud.badges import tick
from ui.languages import translate
from ui.style import style as base_style
from ui.told import told

_MORE = """
QTabWidget::pane { border: none; }
QTabBar::tab { background: @panel; color: @second; padding: PADpx 14px; margin-right: 2px;
  border-top-left-radius: 6px; border-top-right-radius: 6px; border: 1px solid @panel; }
QTabBar::tab:selected { background: @raised; color: @text; }
QTabBar::tab:focus { border: 1px solid @chosen; }
QCheckBox, QRadioButton { background: transparent; color: @text; spacing: 8px;
  padding: 4px 2px; border: 1px solid transparent; }
QCheckBox:focus, QRadioButton:focus, QSlider:focus { border: 1px solid @chosen;
  border-radius: 4px; }
QCheckBox::indicator { width: SIZEpx; height: SIZEpx; border: 1px solid @second;
  border-radius: 3px; background: @raised; }
QCheckBox::indicator:checked { background: @chosen; border-color: @chosen; }
QSlider { min-height: 26px; }
QSlider::groove:horizontal { height: 6px; background: @raised; border-radius: 3px; }
QSlider::handle:horizontal { width: 18px; margin: -7px 0; border-radius: 9px;
  background: @chosen; }
QLabel[heading="true"] { color: @text; font-weight: 600; padding-top: 8px; }
QLabel[wrong="true"] { color: @alarm; }
QScrollArea { border: none; }
SessionSheet { border: none; border-left: 1px solid @line; }
"""


def style(scale: theme.Scale) -> str:
    """The style sheet of the panel's windows at this scale."""
    size = scale.caption.pixelSize()
    more = _MORE.replace("SIZE", str(size)).replace("PAD", str(max(4, size // 3)))
    for name in ("panel", "raised", "second", "text", "chosen", "line", "alarm"):
        more = more.replace(f"@{name}", getattr(theme, name.upper()).name())
    return base_style(scale) + more


class Choice(QComboBox):
    """A choice that neither the wheel nor a letter turns: a stray finger sets no aperture."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMaxVisibleItems(16)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def offer(self, choices: list[tuple[str, object]], chosen: object) -> None:
        """Show words for values; nobody is told."""
        known = [(self.itemText(i), self.itemData(i)) for i in range(self.count())]
        with QSignalBlocker(self):
            if known != choices:
                self.clear()
                for words, value in choices:
                    self.addItem(words, value)
            self.setCurrentIndex(next((i for i, (_, v) in enumerate(choices) if v == chosen), -1))

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        """Leave it to the page to scroll."""
        if event is not None:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Qt: letters and digits are the windows' keys, and never a search that sets something."""
        if event is not None and event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)


class Check(QCheckBox):
    """A box with a tick: told by its shape, not by its colour alone."""

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """The box, then the tick."""
        super().paintEvent(event)
        look, option = self.style(), QStyleOptionButton()
        if not self.isChecked() or look is None:
            return
        self.initStyleOption(option)
        where = QStyle.SubElement.SE_CheckBoxIndicator
        box = QRectF(look.subElementRect(where, option, self))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tick(painter, box.adjusted(2, 2, -2, -2), theme.INK)


class PathLine(QWidget):
    """A line for a folder or file, and a button that looks for one.

    Signals:
        changed(): the line says something else, and whoever typed it is done.
    """

    changed = pyqtSignal()

    def __init__(self, name: str, placeholder: str, files: str | None = None) -> None:
        super().__init__()
        self._name, self._files = name, files
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(placeholder)
        self.line.editingFinished.connect(self.changed)
        self.button = QPushButton("…")
        self.button.setAccessibleName(translate("panel", "{name}: look for it").format(name=name))
        self.button.setToolTip(translate("panel", "Look for it"))
        self.button.clicked.connect(self._look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.line)

    @property
    def path(self) -> Path | None:
        """What the line says; None where it is empty."""
        text = self.line.text().strip()
        return Path(text).expanduser() if text else None

    def show_path(self, path: Path | None) -> None:
        """Say another one; nobody is told."""
        self.line.setText("" if path is None else str(path))
        self.line.end(False)  # where the name is, if there is not room for all of it

    def _look(self) -> None:
        start = self.line.text()
        if self._files is None:
            found = QFileDialog.getExistingDirectory(self, self._name, start)
        else:
            found, _ = QFileDialog.getOpenFileName(self, self._name, start, self._files)
        if found:
            self.line.setText(found)
            self.changed.emit()


def form() -> QFormLayout:
    """Labels above their fields where the page is narrow, beside them where it is not."""
    layout = QFormLayout()
    layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    layout.setHorizontalSpacing(14)
    layout.setVerticalSpacing(8)
    layout.setContentsMargins(0, 0, 0, 0)
    return layout


def heading(text: str) -> QLabel:
    """A group's name."""
    label = QLabel(text)
    label.setIndent(0)
    label.setProperty("heading", True)
    return label


class Sentence(QLabel):
    """A line that says what came of something; alarm where it went wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        # A long word (a path) must not make the page wider than the panel.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str, wrong: bool = False) -> None:
        """Show a sentence, also one of the engine's."""
        self.setText(told(text))
        if wrong != bool(self.property("wrong")):
            self.setProperty("wrong", wrong)
            look = self.style()
            if look is not None:
                look.polish(self)  # Qt looks at properties once, unless it is told
