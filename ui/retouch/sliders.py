"""The steps of a recipe as sliders, in the order that a retoucher works.

Each lies under its name, as long as the column is wide; `↑` and `↓` move it by a hundredth.
"""

from dataclasses import dataclass, replace
from typing import Any

from PyQt6.QtCore import QT_TRANSLATE_NOOP, Qt, pyqtSignal
from PyQt6.QtGui import QWheelEvent
from PyQt6.QtWidgets import QGridLayout, QLabel, QSlider, QWidget

from tether.retouch.recipe import Recipe
from ui.languages import translate

STEPS = 100
"""Positions of a slider."""
DECIMALS = 4
"""Of a value: it is what the saved recipe says, and the same again where a slider comes back."""


@dataclass(frozen=True, slots=True)
class Step:
    """One slider: where its value is in a recipe, what it is called, its range and unit."""

    part: str
    key: str
    words: str
    low: float = 0.0
    high: float = 1.0
    unit: str = "%"


SLIDERS: tuple[Step, ...] = (
    Step("", "strength", QT_TRANSLATE_NOOP("retouch", "All together")),
    Step("skin", "blemishes", QT_TRANSLATE_NOOP("retouch", "Blemishes")),
    Step("skin", "evenness", QT_TRANSLATE_NOOP("retouch", "Even skin")),
    Step("skin", "shine", QT_TRANSLATE_NOOP("retouch", "Shine")),
    Step("skin", "redness", QT_TRANSLATE_NOOP("retouch", "Redness")),
    Step("skin", "neck", QT_TRANSLATE_NOOP("retouch", "Neck and ears like the face")),
    Step("features", "under_eyes", QT_TRANSLATE_NOOP("retouch", "Under the eyes")),
    Step("features", "whites", QT_TRANSLATE_NOOP("retouch", "Eye whites")),
    Step("features", "iris", QT_TRANSLATE_NOOP("retouch", "Irises")),
    Step("features", "teeth", QT_TRANSLATE_NOOP("retouch", "Teeth")),
    Step("light", "fill_stops", QT_TRANSLATE_NOOP("retouch", "Lift the shade"), 0.0, 1.0, "stops"),
    Step("light", "exposure_stops", QT_TRANSLATE_NOOP("retouch", "Exposure"), -1.0, 1.0, "stops"),
    Step("background", "even", QT_TRANSLATE_NOOP("retouch", "Even backdrop")),
    Step(
        "background",
        "vignette_stops",
        QT_TRANSLATE_NOOP("retouch", "Darker corners"),
        0.0,
        1.0,
        "stops",
    ),
)

WITHOUT_FACE = {"strength", "exposure_stops", "even", "vignette_stops"}
"""Sliders that move something in a picture without a face."""


class Sliders(QWidget):
    """One recipe.

    Signals:
        moved(key): a value changed, at every step of a drag; `recipe` has it.
        taken(): a slider is taken with the mouse.
    """

    moved = pyqtSignal(str)
    taken = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.recipe = Recipe()
        self.sliders: dict[str, QSlider] = {}
        self._numbers: dict[str, QLabel] = {}
        self._names: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        for row, step in enumerate(SLIDERS):
            slider = _Slider(Qt.Orientation.Horizontal)
            slider.setRange(0, STEPS)
            slider.setPageStep(STEPS // 10)
            slider.setAccessibleName(translate("retouch", step.words))
            slider.valueChanged.connect(lambda value, s=step: self._moved(s, value))
            slider.sliderPressed.connect(self.taken)
            name, number = QLabel(translate("retouch", step.words)), QLabel()
            name.setBuddy(slider)
            number.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(name, 2 * row, 0)
            grid.addWidget(number, 2 * row, 1)
            grid.addWidget(slider, 2 * row + 1, 0, 1, 2)
            self.sliders[step.key], self._numbers[step.key] = slider, number
            self._names[step.key] = name
        self.show_recipe(Recipe())

    def show_recipe(self, recipe: Recipe) -> None:
        """Set every slider as a recipe says, without telling."""
        self.recipe = recipe
        for step in SLIDERS:
            slider = self.sliders[step.key]
            share = (_value(recipe, step) - step.low) / (step.high - step.low)
            before = slider.blockSignals(True)
            slider.setValue(round(share * STEPS))
            slider.blockSignals(before)
            self._say(step)

    def show_faces(self, faces: bool) -> None:
        """Without a face only what acts on the whole picture can be moved."""
        for step in SLIDERS:
            can = faces or step.key in WITHOUT_FACE
            for part in (self.sliders[step.key], self._numbers[step.key], self._names[step.key]):
                part.setEnabled(can)

    def _moved(self, step: Step, position: int) -> None:
        value = round(step.low + position / STEPS * (step.high - step.low), DECIMALS)
        self.recipe = _with(self.recipe, step, value)
        self._say(step)
        self.moved.emit(step.key)

    def _say(self, step: Step) -> None:
        value = _value(self.recipe, step)
        said = (
            f"{value:.0%}"
            if step.unit == "%"
            else translate("light", "{value} stops").format(value=f"{value:+.2f}")
        )
        self._numbers[step.key].setText(said)
        self.sliders[step.key].setAccessibleDescription(said)


class _Slider(QSlider):
    """The wheel moves it only where it has the focus: else the column is scrolled."""

    def __init__(self, orientation: Qt.Orientation) -> None:
        super().__init__(orientation)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        """Qt: a step, or left to the column."""
        if event is not None and not self.hasFocus():
            event.ignore()
        else:
            super().wheelEvent(event)


def _value(recipe: Recipe, step: Step) -> float:
    part: Any = getattr(recipe, step.part) if step.part else recipe
    return float(getattr(part, step.key))


def _with(recipe: Recipe, step: Step, value: float) -> Recipe:
    change: dict[str, Any] = {step.key: value}
    if not step.part:
        return replace(recipe, **change)
    part: dict[str, Any] = {step.part: replace(getattr(recipe, step.part), **change)}
    return replace(recipe, **part)
