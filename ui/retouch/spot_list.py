"""The spots of a picture in a list: a tick heals one, no tick keeps it."""

from collections.abc import Sequence
from dataclasses import replace

from PyQt6.QtCore import QT_TRANSLATE_NOOP, QRectF, Qt, pyqtSignal
from PyQt6.QtGui import QPainter, QPaintEvent
from PyQt6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from tether.pipeline.live_retouch import Opened
from tether.retouch.recipe import Recipe
from ui import theme
from ui.languages import translate

KINDS = {
    "blemish": QT_TRANSLATE_NOOP("retouch", "Blemish"),
    "mole": QT_TRANSLATE_NOOP("retouch", "Mole"),
    "freckle": QT_TRANSLATE_NOOP("retouch", "Freckle"),
}


class SpotList(QListWidget):
    """Numbered as the rings on the picture.

    `placeholder` says that there are none; empty where there are, or nobody has looked.

    Signals:
        ticked(): the photographer ticked, or took a tick off.
    """

    ticked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("retouch", "Spots: checked ones are healed"))
        self._opened: Opened | None = None
        self.placeholder = ""
        self.itemChanged.connect(lambda _: self.ticked.emit())

    @property
    def ticks(self) -> tuple[bool, ...]:
        """Which are healed."""
        rows = range(self.count())
        return tuple(self._item(row).checkState() == Qt.CheckState.Checked for row in rows)

    @property
    def chosen(self) -> tuple[float, float] | None:
        """Where the chosen spot is, as fractions of the picture."""
        row = self.currentRow()
        return None if self._opened is None or row < 0 else self._opened.places[row]

    @property
    def rings(self) -> list[tuple[float, float, float, bool]]:
        """The spots as `SplitView.show_spots` takes them."""
        if self._opened is None:
            return []
        marked = zip(self._opened.places, self._opened.radii, self.ticks, strict=True)
        return [(*place, radius, healed) for place, radius, healed in marked]

    def show_spots(self, opened: Opened) -> None:
        """List a picture's spots, none ticked yet, without telling."""
        self._opened = opened
        self.placeholder = "" if opened.spots else translate("retouch", "No spots were found")
        before = self.blockSignals(True)
        self.clear()
        for number, spot in enumerate(opened.spots):
            item = QListWidgetItem(f"{number + 1}  {translate('retouch', KINDS[spot.kind])}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.addItem(item)
        self.blockSignals(before)

    def show_ticks(self, ticks: Sequence[bool]) -> None:
        """Tick just these, without telling."""
        before = self.blockSignals(True)
        for row, tick in enumerate(ticks[: self.count()]):
            state = Qt.CheckState.Checked if tick else Qt.CheckState.Unchecked
            self._item(row).setCheckState(state)
        self.blockSignals(before)
        viewport = self.viewport()
        if viewport is not None:
            viewport.update()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Qt: the spots, or that there are none."""
        super().paintEvent(event)
        viewport = self.viewport()
        if self.placeholder and viewport is not None:
            painter = QPainter(viewport)
            theme.draw_line(
                painter, QRectF(viewport.rect()), self.placeholder, self.font(), theme.SECOND,
                theme.CENTRE | theme.MIDDLE,
            )  # fmt: skip

    def turn(self, number: int) -> None:
        """Keep a spot, or heal it after all."""
        ticks = list(self.ticks)
        if 0 <= number < len(ticks):
            ticks[number] = not ticks[number]
            self.setCurrentRow(number)
            self.show_ticks(ticks)
            self.ticked.emit()

    def tick_all(self, heal: bool) -> None:
        """Heal every spot, or none."""
        if self.ticks != (heal,) * self.count():
            self.show_ticks([heal] * self.count())
            self.ticked.emit()

    def turn_blemishes(self) -> None:
        """Heal every blemish, or none where all are; what belongs to the person stays as it is."""
        if self._opened is None:
            return
        ticks, spots = self.ticks, self._opened.spots
        passing = [spot.kind == "blemish" for spot in spots]
        heal = not all(tick for tick, passes in zip(ticks, passing, strict=True) if passes)
        if any(passing):
            self.show_ticks(
                [heal if passes else tick for tick, passes in zip(ticks, passing, strict=True)]
            )
            self.ticked.emit()

    def decided(self, recipe: Recipe) -> Recipe:
        """Return a recipe with what the ticks say otherwise than it does by itself."""
        if self._opened is None:
            return recipe
        keep: list[tuple[float, float]] = []
        heal: list[tuple[float, float]] = []
        usual = self._opened.healed(_undecided(recipe))
        for place, tick, by_itself in zip(self._opened.places, self.ticks, usual, strict=True):
            if tick != by_itself:
                (heal if tick else keep).append(place)
        return replace(recipe, skin=replace(recipe.skin, keep=tuple(keep), heal=tuple(heal)))

    def ticks_for(self, recipe: Recipe, before: Recipe | None = None) -> tuple[bool, ...]:
        """Return the ticks that a recipe means.

        With `before`, what was decided beside that one stays, unless the recipe decides itself.
        """
        if self._opened is None:
            return ()
        means = self._opened.healed(recipe)
        if before is None or recipe.skin.keep or recipe.skin.heal:
            return means
        usual = self._opened.healed(_undecided(before))
        return tuple(
            tick if tick != by_itself else meant
            for tick, by_itself, meant in zip(self.ticks, usual, means, strict=True)
        )

    def _item(self, number: int) -> QListWidgetItem:
        item = self.item(number)
        assert item is not None
        return item


def _undecided(recipe: Recipe) -> Recipe:
    return replace(recipe, skin=replace(recipe.skin, keep=(), heal=()))
