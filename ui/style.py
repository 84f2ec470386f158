"""How Qt's own controls look on the review and the session panel: made of the theme alone."""

from pathlib import Path

from ui import theme

CHEVRON, TICK = (Path(__file__).parent / f"{name}.svg" for name in ("chevron", "tick"))
"""Of middle lightness: seen in both themes."""


def style(scale: theme.Scale) -> str:
    """A style sheet for a window of this scale."""
    size = scale.caption.pixelSize()
    names = {
        "ground": theme.BACKGROUND, "panel": theme.PANEL, "raised": theme.RAISED,
        "line": theme.LINE, "text": theme.TEXT, "second": theme.SECOND, "faint": theme.FAINT,
        "chosen": theme.CHOSEN, "ink": theme.INK, "attention": theme.ATTENTION,
    }  # fmt: skip
    sheet = _SHEET.replace("SIZE", str(size)).replace("PAD", str(max(4, size // 3)))
    sheet = sheet.replace("CHEVRON", CHEVRON.as_posix()).replace("TICK", TICK.as_posix())
    for name, colour in names.items():
        sheet = sheet.replace(f"@{name}", colour.name())
    return sheet


_SHEET = """
QWidget { background: @ground; color: @text; font-size: SIZEpx; }
QLabel { background: transparent; color: @second; }
QLabel:disabled { color: @faint; }
QLabel[warns="true"] { color: @attention; }
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox { background: @raised; color: @text;
  border: 1px solid @line; border-radius: 6px; padding: PADpx 8px; selection-background-color:
  @chosen; selection-color: @ink; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QPushButton:focus, QListWidget:focus {
  border: 1px solid @chosen; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url("CHEVRON"); width: 12px; height: 12px; }
QComboBox[active="true"] { border: 1px solid @chosen; color: @chosen; }
QComboBox QAbstractItemView { background: @raised; color: @text;
  selection-background-color: @chosen; selection-color: @ink; }
QPushButton { background: @line; color: @text; border: 1px solid @line; border-radius: 6px;
  padding: PADpx 14px; }
QPushButton:disabled, QComboBox:disabled, QLineEdit:disabled { color: @faint; background: @panel; }
QPushButton:default { background: @chosen; color: @ink; }
QListWidget { background: @panel; border: 1px solid @line; border-radius: 6px; }
QListWidget::item { padding: PADpx; }
QListWidget::item:selected { background: @chosen; color: @ink; }
QListWidget::indicator { width: SIZEpx; height: SIZEpx; border: 1px solid @second;
  border-radius: 3px; background: @ground; }
QListWidget::indicator:checked { image: url("TICK"); }
QGroupBox { border: none; border-top: 1px solid @line; margin-top: 26px; padding-top: 6px;
  color: @text; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
QScrollBar:vertical { background: @ground; width: 12px; }
QScrollBar::handle:vertical { background: @line; min-height: 40px; border-radius: 5px;
  margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; }
"""
