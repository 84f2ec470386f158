"""Session: folder, names of files, look, second copy, and the way to another session."""

from pathlib import Path

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from tether.config import LANGUAGES, load_settings, save_setting
from tether.errors import TetherError
from tether.looks.load import list_looks, load_look
from tether.looks.look import Look
from tether.pipeline.engine import Engine
from ui.bridge import Bridge
from ui.languages import NAMES, translate
from ui.later import Later
from ui.recipe_names import recipe_name
from ui.session_panel.controls import Choice, PathLine, Sentence, heading
from ui.session_panel.template_edit import TemplateEdit
from ui.told import told

LOOK_FILES = "Looks (*.toml)"
PICTURES = "Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.heic *.avif);;All files (*)"


class SessionPage(QWidget):
    """What can be changed of a session while it is shot.

    Signals:
        look_chosen(Look)
        overlay_chosen(Path): lay this picture over the live one.
        other_session(): the photographer wants another one.
    """

    look_chosen = pyqtSignal(Look)
    overlay_chosen = pyqtSignal(Path)
    other_session = pyqtSignal()

    def __init__(self, engine: Engine, bridge: Bridge) -> None:
        super().__init__()
        self._engine = engine
        self._later = Later(self)
        folder = QLabel(f"\u200e{engine.folder}")
        folder.setWordWrap(True)
        folder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.other = QPushButton(translate("session", "Another session …"))
        self.other.clicked.connect(self.other_session)
        self.template = TemplateEdit(engine.place.example_name)
        self.template.accepted.connect(self._set_template)
        self.look = Choice(translate("session", "Look"))
        self.look.activated.connect(lambda: self._choose_look(str(self.look.currentData())))
        self.look_file = PathLine(
            translate("session", "Look from a file"),
            translate("session", "a look's TOML file"),
            LOOK_FILES,
        )
        self.look_file.changed.connect(self._look_from_file)
        self.recipe = Choice(translate("session", "Retouch"))
        self.recipe.activated.connect(lambda: self._choose_recipe(str(self.recipe.currentData())))
        self.backup = PathLine(
            translate("session", "Second copy in"), translate("session", "no second copy")
        )
        self.backup.changed.connect(self._set_backup)
        self.overlay = PathLine(
            translate("session", "Overlay"),
            translate("session", "a cover or a reference shot"),
            PICTURES,
        )
        self.overlay.changed.connect(self._choose_overlay)
        self.language = Choice(translate("session", "Language"))
        self.language.activated.connect(self._set_language)
        self._said = Sentence()
        column = QVBoxLayout(self)
        column.setSpacing(8)
        for title, *widgets in (
            (translate("session", "Folder"), folder, self.other),
            (translate("session", "Names of files"), self.template),
            (translate("session", "Look"), self.look, self.look_file),
            (translate("session", "Retouch"), self.recipe),
            (translate("session", "Second copy"), self.backup),
            (translate("session", "Overlay on the live picture"), self.overlay),
            (translate("session", "Language of the windows and cues"), self.language),
        ):
            column.addWidget(heading(title))
            for widget in widgets:
                column.addWidget(widget)
        column.addWidget(self._said)
        column.addStretch(1)
        bridge.sitter_changed.connect(lambda _: self.template.refresh())
        self.refresh()

    def first(self) -> QWidget:
        """Where the keyboard begins: where a key that was meant for the camera changes nothing."""
        return self.look

    def refresh(self) -> None:
        """Everything as it is now."""
        place = self._engine.place
        self.template.show_tokens(place.headings())
        self.template.show_template(place.template)
        self.backup.show_path(place.backup)
        self.show_look()
        self._show_recipe()
        self._show_language()

    def _show_language(self) -> None:
        choices: list[tuple[str, object]] = [(translate("session", "The system's"), "")]
        choices += [(NAMES[code], code) for code in LANGUAGES]
        try:
            self.language.offer(choices, load_settings().language)
        except TetherError as error:
            self.language.offer(choices, "")
            self._said.say(str(error), wrong=True)

    def _set_language(self) -> None:
        """Windows that are open keep theirs: texts are drawn, measured and cached in it."""
        try:
            save_setting("language", str(self.language.currentData()))
        except TetherError as error:
            self._said.say(str(error), wrong=True)
            return
        told_in = self.language.currentText()
        self._said.say(
            translate("session", "{language}: from the next start on.").format(language=told_in)
        )

    def show_look(self) -> None:
        """The look may have been changed by key."""
        names = list_looks()
        now = self._engine.look
        choices: list[tuple[str, object]] = [(told(load_look(name).title), name) for name in names]
        if now.name not in names:
            choices.append((told(now.title), now.name))
        self.look.offer(choices, now.name)

    def _choose_look(self, name: str) -> None:
        if name == self._engine.look.name:
            return
        try:
            self.look_chosen.emit(load_look(name))
        except TetherError as error:
            self._said.say(str(error), wrong=True)
        else:
            self._said.say("")

    def _show_recipe(self) -> None:
        """What is saved in the session's folder may be more than before."""
        recipes = self._engine.recipes
        now = recipes.chosen
        offered = list(dict.fromkeys([*recipes.offered(), now]))
        self.recipe.offer([(recipe_name(one), one) for one in offered], now)

    def _choose_recipe(self, choice: str) -> None:
        try:
            self._engine.recipes.choose(choice)
        except TetherError as error:
            self._said.say(str(error), wrong=True)
            self._show_recipe()
        else:
            self._said.say(
                translate(
                    "session",
                    "Shots are shown, retouched and exported so; those with a recipe of their own "
                    "keep it.",
                )
            )

    def _look_from_file(self) -> None:
        path = self.look_file.path
        if path is not None:
            self._choose_look(str(path))
            self.show_look()

    def _set_template(self, template: str) -> None:
        if template == self._engine.place.template:
            return
        try:
            self._engine.place.set_template(template)
        except TetherError as error:
            self._said.say(str(error), wrong=True)
        else:
            self._said.say(
                translate(
                    "session", "The next shots are called so; those that are here keep their names."
                )
            )

    def _set_backup(self) -> None:
        path = self.backup.path
        if path == self._engine.place.backup:
            return
        self._said.say(translate("session", "Looking at that folder …"))
        self._later.when(
            self._engine.place.set_backup(path), lambda _: self._backup_set(), self._failed
        )

    def _backup_set(self) -> None:
        path = self._engine.place.backup
        self.backup.show_path(path)
        self._said.say(
            translate("session", "No second copy any more.")
            if path is None
            else translate("session", "Every file is copied to {folder}.").format(folder=path)
        )

    def _choose_overlay(self) -> None:
        path = self.overlay.path
        if path is not None:
            self.overlay_chosen.emit(path)

    def _failed(self, sentence: str) -> None:
        self._said.say(sentence, wrong=True)
        self.backup.show_path(self._engine.place.backup)
