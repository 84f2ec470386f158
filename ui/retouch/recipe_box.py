"""The recipes that a shot can begin with: its own, the presets, and what the session has saved."""

from pathlib import Path

from tether.pipeline.shot_recipes import saved_recipes
from tether.retouch.recipe import PRESETS
from ui.languages import translate
from ui.recipe_names import recipe_name
from ui.session_panel.controls import Choice


class RecipeBox(Choice):
    """A choice is a preset's name, or a recipe's path as text."""

    def __init__(self, recipes: Path) -> None:
        super().__init__(translate("retouch", "Recipe"))
        self._recipes = recipes
        self._own: Path | None = None
        self.setMinimumContentsLength(12)
        self.show_recipes(None, PRESETS[0])

    @property
    def choice(self) -> str:
        """What is chosen."""
        return str(self.currentData())

    def show_recipes(self, own: Path | None, choice: str) -> None:
        """List what there is now, `own` as this shot's, and choose; without telling."""
        self._own = own
        before = self.blockSignals(True)
        self.clear()
        if own is not None:
            self.addItem(translate("retouch", "This shot's"), str(own))
        for name in PRESETS:
            self.addItem(recipe_name(name), name)
        for path in saved_recipes(self._recipes):
            if path != own:
                self.addItem(recipe_name(path.name), str(path))
        self.blockSignals(before)
        self.choose(choice)

    def list_again(self) -> None:
        """A recipe was saved that is not this shot's."""
        self.show_recipes(self._own, self.choice)

    def choose(self, choice: str) -> None:
        """Choose, without telling; a recipe from elsewhere is listed too."""
        before = self.blockSignals(True)
        if self.findData(choice) < 0:
            self.addItem(recipe_name(Path(choice).name), choice)
        self.setCurrentIndex(self.findData(choice))
        self.blockSignals(before)
