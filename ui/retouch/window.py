"""One shot and its recipe: sliders at the side, before and after in the middle, spots listed.

The file itself is never touched. What was found good is kept as a recipe beside the session, under
a name of its own each time; `tether retouch --recipe` lays it on in full size, on other pictures
without what was decided on this one's spots.
"""

from dataclasses import replace
from pathlib import Path

from PyQt6.QtCore import QT_TRANSLATE_NOOP, QEvent, Qt, pyqtSignal
from PyQt6.QtGui import QCloseEvent, QImage, QKeyEvent, QResizeEvent
from PyQt6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tether.pipeline.live_retouch import (
    Answer,
    Laid,
    LiveRetouch,
    LooksAround,
    Opened,
    Refused,
    recipe_with_marks,
)
from tether.retouch.recipe import PRESETS, Recipe, load_recipe, recipe_text
from ui import theme
from ui.colour import colours_of
from ui.images import rgb32
from ui.languages import translate
from ui.retouch.sliders import Sliders
from ui.retouch.split_view import WORDS, SplitView
from ui.style import style
from ui.told import told

KINDS = {
    "blemish": QT_TRANSLATE_NOOP("retouch", "Blemish"),
    "mole": QT_TRANSLATE_NOOP("retouch", "Mole"),
    "freckle": QT_TRANSLATE_NOOP("retouch", "Freckle"),
}
HINT = QT_TRANSLATE_NOOP(
    "retouch",
    "B before, after, split · ← → line · V rings on spots or none · "
    "K keep or heal the chosen spot · Ctrl S save · Esc back",
)
WAITS = QT_TRANSLATE_NOOP(
    "retouch", "The shot does not tell its light: the others of its day are looked at"
)
PRESET_NAMES = {
    "natural": QT_TRANSLATE_NOOP("retouch", "Natural"),
    "studio": QT_TRANSLATE_NOOP("retouch", "Studio"),
    "bright": QT_TRANSLATE_NOOP("retouch", "Bright"),
    "none": QT_TRANSLATE_NOOP("retouch", "No retouch"),
}
LINE_STEP = 0.02
"""Share of the picture's width that an arrow moves the line by."""


class RetouchWindow(QWidget):
    """Retouches the picture at `path`; recipes are saved into `recipes`, made when needed.

    Signals:
        closed()
    """

    closed = pyqtSignal()
    _answered = pyqtSignal(object)

    def __init__(self, path: Path, recipes: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(translate("retouch", "Retouch – {name}").format(name=path.name))
        self._path, self._recipes = path, recipes
        self._themed = ""
        self._noted: tuple[str, ...] = ()
        self._opened: Opened | None = None
        self._before: QImage | None = None
        self._colours = colours_of(self.screen())
        self.view, self.sliders = SplitView(), Sliders()
        self.preset, self.spots = QComboBox(), QListWidget()
        self.save, self.line = (
            QPushButton(translate("retouch", "Save recipe")),
            QLabel(translate("retouch", HINT)),
        )
        self._lay_out()
        self._answered.connect(self._hear)
        self._engine = LiveRetouch(self._answered.emit)
        self.preset.currentIndexChanged.connect(
            lambda _: self._choose_preset(self.preset.currentData())
        )
        self.sliders.moved.connect(lambda _: self._wish())
        self.spots.itemChanged.connect(lambda _: self._wish())
        self.spots.currentRowChanged.connect(lambda _: self._ring())
        self.view.spot_clicked.connect(self._turn_spot)
        self.save.clicked.connect(self._save)
        self._choose_preset(self.preset.currentData())
        self.view.setFocus()

    @property
    def recipe(self) -> Recipe:
        """What is laid on: the sliders, and what is decided on this picture's spots."""
        recipe = self.sliders.recipe
        if self._opened is None:
            return recipe
        keep: list[tuple[float, float]] = []
        heal: list[tuple[float, float]] = []
        spots = zip(self._opened.spots, self._opened.places, self._ticks(), strict=True)
        for spot, place, ticked in spots:
            if ticked != (spot.kind == "blemish" or recipe.skin.moles):
                (heal if ticked else keep).append(place)
        return replace(recipe, skin=replace(recipe.skin, keep=tuple(keep), heal=tuple(heal)))

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Qt: before and after, the line, the chosen spot, save, back."""
        if event is None:
            return
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_B:
            self.line.setText(translate("retouch", WORDS[self.view.turn()]))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.view.move_line(LINE_STEP if key == Qt.Key.Key_Right else -LINE_STEP)
        elif key == Qt.Key.Key_V:
            self.view.turn_rings()
        elif key == Qt.Key.Key_K and self.spots.currentRow() >= 0:
            self._turn_spot(self.spots.currentRow())
        elif key == Qt.Key.Key_S and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._save()
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key == Qt.Key.Key_Question:
            self.line.setText(translate("retouch", HINT))
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent | None) -> None:
        """Qt: let go of the engine."""
        self._engine.close()
        self.closed.emit()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Qt: type as large as the window allows."""
        self._set_style()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent | None) -> None:
        """Qt: another theme."""
        changed = event is not None and event.type() == QEvent.Type.PaletteChange
        if changed and self._themed != theme.current:
            self._set_style()
        super().changeEvent(event)

    def _set_style(self) -> None:
        self._themed = theme.current
        self.setStyleSheet(style(theme.scale_for(self.width(), self.height())))

    def _lay_out(self) -> None:
        for name in PRESETS:
            self.preset.addItem(translate("retouch", PRESET_NAMES[name]), name)
        self.preset.setAccessibleName(translate("retouch", "Recipe"))
        self.spots.setAccessibleName(translate("retouch", "Spots: checked ones are healed"))
        self.line.setAccessibleName(translate("retouch", "What happened"))
        self.line.setMinimumWidth(1)
        side = QWidget()
        column = QVBoxLayout(side)
        column.addWidget(self.preset)
        column.addWidget(self.sliders)
        column.addWidget(QLabel(translate("retouch", "Spots: a tick heals, no tick keeps")))
        column.addWidget(self.spots, 1)
        column.addWidget(self.save)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(side)
        area.setMinimumWidth(400)
        area.setMaximumWidth(560)
        row = QHBoxLayout()
        row.addWidget(self.view, 1)
        row.addWidget(area)
        whole = QVBoxLayout(self)
        whole.addLayout(row, 1)
        whole.addWidget(self.line)

    def _choose_preset(self, name: str) -> None:
        self.sliders.show_recipe(load_recipe(name))
        self._wish()

    def _wish(self) -> None:
        self._ring()
        self._engine.wish(self._path, self.recipe)

    def _item(self, number: int) -> QListWidgetItem:
        item = self.spots.item(number)
        assert item is not None
        return item

    def _ticks(self) -> list[bool]:
        rows = range(self.spots.count())
        return [self._item(row).checkState() == Qt.CheckState.Checked for row in rows]

    def _turn_spot(self, number: int) -> None:
        """Keep a spot, or heal it after all."""
        item = self._item(number)
        kept = item.checkState() == Qt.CheckState.Unchecked
        self.spots.setCurrentRow(number)
        item.setCheckState(Qt.CheckState.Checked if kept else Qt.CheckState.Unchecked)

    def _ring(self) -> None:
        if self._opened is None:
            return
        opened = self._opened
        marked = zip(opened.places, opened.radii, self._ticks(), strict=True)
        rings = [(*place, radius, healed) for place, radius, healed in marked]
        self.view.show_spots(rings, self.spots.currentRow())

    def _hear(self, answer: Answer) -> None:
        if isinstance(answer, Opened):
            self._opened = answer
            self.spots.blockSignals(True)
            for number, spot in enumerate(answer.spots):
                item = QListWidgetItem(f"{number + 1}  {translate('retouch', KINDS[spot.kind])}")
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                healed = spot.kind == "blemish" or self.sliders.recipe.skin.moles
                item.setCheckState(Qt.CheckState.Checked if healed else Qt.CheckState.Unchecked)
                self.spots.addItem(item)
            self.spots.blockSignals(False)
            shown, notice = self._colours.managed(answer.pixels, answer.icc)
            image = rgb32(shown)
            self.view.show_pair(image, None)
            self._before = image
            self._tell(answer, notice)
            self._ring()
        elif isinstance(answer, LooksAround):
            self.line.setText(translate("retouch", WAITS))
        elif isinstance(answer, Laid) and self._opened is not None:
            shown, notice = self._colours.managed(answer.pixels, self._opened.icc)
            self.view.show_pair(self._before, rgb32(shown))
            noted, self._noted = self._noted, answer.notes
            if answer.notes and answer.notes != noted:
                self.line.setText(" · ".join(told(note) for note in answer.notes))
            elif self.line.text() == translate("retouch", WAITS) or (noted and not answer.notes):
                self._tell(self._opened, notice)
        elif isinstance(answer, Refused):
            self.line.setText(theme.single_line(answer.sentence))

    def _tell(self, opened: Opened, notice: str | None) -> None:
        """Say what is worth knowing of the shot, else what the keys do."""
        if not opened.faces:
            line = translate(
                "retouch", "No face was found: only what acts on the whole picture is done."
            )
        elif notice:
            line = notice
        elif opened.colour:
            on = translate("retouch", "The session's colour is on: {colour}")
            line = on.format(colour=opened.colour)
        else:
            line = translate("retouch", HINT)
        self.line.setText(line)

    def _save(self) -> None:
        """Write the recipe under a name that is free."""
        name, number = f"{self._path.stem}.toml", 2
        while (self._recipes / name).exists():
            name, number = f"{self._path.stem}-{number}.toml", number + 1
        try:
            self._recipes.mkdir(parents=True, exist_ok=True)
            recipe = recipe_with_marks(self.recipe, self._path)
            (self._recipes / name).write_text(recipe_text(recipe), "utf-8")
        except OSError as error:
            self.line.setText(
                translate("retouch", "The recipe could not be saved in {folder}: {why}.").format(
                    folder=self._recipes, why=error.strerror
                )
            )
            return
        self.line.setText(
            translate("retouch", "Saved as {name}").format(name=f"{self._recipes.name}/{name}")
        )
