"""One shot and its recipe: sliders at the side, before and after in the middle, spots listed.

The file itself is never touched. What was found good is kept as a recipe beside the session, under
a name of its own each time: it is the shot's own from then on, here and wherever it is retouched.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from PyQt6.QtCore import QT_TRANSLATE_NOOP, QEvent, Qt, pyqtSignal
from PyQt6.QtGui import QCloseEvent, QImage, QResizeEvent
from PyQt6.QtWidgets import QWidget

from tether.errors import TetherError
from tether.pipeline.engine import Recipes
from tether.pipeline.live_retouch import (
    Laid,
    LaidNear,
    LiveRetouch,
    LooksAround,
    Opened,
    Refused,
)
from tether.pipeline.session_recipe import USUAL
from tether.pipeline.shot_recipes import OF_SESSION, is_called_after, save_recipe
from tether.retouch.recipe import Crop, Recipe
from ui import theme
from ui.colour import colours_of
from ui.help import HelpOverlay
from ui.languages import translate
from ui.later import Later
from ui.retouch.beginning import Beginning, begin_with, load_choice
from ui.retouch.developed import Developed, Developer, worth_knowing
from ui.retouch.history import History, State
from ui.retouch.keys import BINDINGS, GROUPS, bind
from ui.retouch.layout import Parts
from ui.retouch.split_view import WORDS, ZOOM_STEP, Pair
from ui.style import style
from ui.told import told

WAITS = QT_TRANSLATE_NOOP(
    "retouch", "The shot does not tell its light: the others of its day are looked at"
)
NOT_SAVED = QT_TRANSLATE_NOOP("retouch", "Not saved: Ctrl S saves, Esc again leaves")
NO_SPOT = QT_TRANSLATE_NOOP("retouch", "No spot is chosen: click one, or take it in the list")
LINE_STEP = 0.02
"""Share of the width of what is seen that an arrow moves the line by."""


class RetouchWindow(QWidget):
    """Retouches the picture at `path`; recipes are saved into `recipes`, made when needed.

    `session` is how the shots of the session are retouched; None: there is none.

    Signals:
        closed()
    """

    closed = pyqtSignal()
    _answered = pyqtSignal(object)

    def __init__(
        self,
        path: Path,
        recipes: Path,
        parent: QWidget | None = None,
        session: Recipes | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(translate("retouch", "Retouch – {name}").format(name=path.name))
        self._path, self._recipes, self._session = path, recipes, session
        self._themed = ""
        self._noted: tuple[str, ...] = ()
        self._opened: Opened | None = None
        self._before: QImage | None = None
        self._begun = self._warned = self._waits = False
        self._saved = self._basis = Recipe()
        self._history = History(State("", Recipe()))
        self._whole: Recipe | None = None
        self._near: Recipe | None = None
        self._news: str | None = None
        parts = Parts(self, recipes, with_session=session is not None)
        self.view, self.sliders, self.spots = parts.view, parts.sliders, parts.spots
        self.preset, self.buttons, self.line = parts.preset, parts.buttons, parts.line
        self._connect()
        self.help = HelpOverlay(self, BINDINGS, GROUPS)
        bind(self, self._press)
        developer = Developer(colours_of(self.screen()))
        self._engine = LiveRetouch(lambda one: self._answered.emit(developer.develop(one)))
        self._worker = ThreadPoolExecutor(1, "retouch-recipe")
        chosen = USUAL if session is None else session.chosen
        found = self._worker.submit(begin_with, path, recipes, chosen)
        Later(self).when(found, self._begin, self.say)
        self.view.setFocus()

    @property
    def recipe(self) -> Recipe:
        """What is laid on: the sliders, and what is decided on this picture's spots."""
        return self.spots.decided(self.sliders.recipe)

    @property
    def unsaved(self) -> bool:
        """Whether closing would lose something."""
        return self._begun and _nameless(self.recipe) != self._saved

    def say(self, text: str) -> None:
        """Say something below, for a while."""
        self.line.say(text)

    def leave(self) -> bool:
        """Close, and say whether it was done: what is not saved is asked for once."""
        if self.unsaved and not self._warned:
            self.line.say(translate("retouch", NOT_SAVED), warns=True)
            self._warned = True
            return False
        self.close()
        return True

    def closeEvent(self, event: QCloseEvent | None) -> None:
        """Qt: let go of the engine; where the desktop asks, what is not saved is asked for too."""
        if event is not None and event.spontaneous() and self.unsaved and not self._warned:
            event.ignore()
            self.leave()
            return
        self._engine.close()
        self._worker.shutdown()
        self.closed.emit()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Qt: type as large as the window allows."""
        self._set_style()
        self.help.setGeometry(self.rect())
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

    def _connect(self) -> None:
        self._answered.connect(self._hear)
        self.preset.activated.connect(lambda _: self._choose(self.preset.choice))
        self.sliders.taken.connect(lambda: self._history.pause())
        self.sliders.moved.connect(self._changed)
        self.spots.ticked.connect(self._changed)
        self.spots.currentRowChanged.connect(lambda _: self._show_chosen())
        self.view.spot_clicked.connect(self.spots.turn)
        self.view.looked.connect(self._look)
        acts: tuple[tuple[str, Callable[[], object]], ...] = (
            ("reset", self._reset),
            ("all", lambda: self.spots.tick_all(True)),
            ("none", lambda: self.spots.tick_all(False)),
            ("save", self._save),
            ("use", self._use),
        )
        for name, act in acts:
            self.buttons[name].clicked.connect(lambda _=False, act=act: act())

    def _press(self, action: str) -> None:
        """Act on a key; with the keys listed it only puts them away."""
        if self.help.isVisible():
            self.help.close_overlay()
            return
        if action != "leave":
            self._warned = False
        acts: dict[str, Callable[[], object]] = {
            "turn": lambda: self.say(translate("retouch", WORDS[self.view.turn()])),
            "actual": self.view.turn_actual,
            "nearer": lambda: self.view.zoom_by(ZOOM_STEP),
            "farther": lambda: self.view.zoom_by(1 / ZOOM_STEP),
            "back": lambda: self.view.move_line(-LINE_STEP),
            "forth": lambda: self.view.move_line(LINE_STEP),
            "rings": self.view.turn_rings,
            "spot": self._turn_spot,
            "all_spots": self.spots.turn_blemishes,
            "undo": lambda: self._return_to(self._history.undo()),
            "redo": lambda: self._return_to(self._history.redo()),
            "reset": self._reset,
            "save": self._save,
            "use": self._use,
            "explain": self.help.open,
            "leave": self.leave,
        }
        acts[action]()

    def _begin(self, beginning: Beginning) -> None:
        """The recipe to begin with was found."""
        self.preset.show_recipes(beginning.own, beginning.choice)
        if beginning.fault:
            self.say(beginning.fault)
        self._basis = beginning.recipe
        self.sliders.show_recipe(beginning.recipe)
        self.spots.show_ticks(self.spots.ticks_for(beginning.recipe))
        self._begun, self._saved = True, _nameless(self.recipe)
        self._history = History(self._state())
        self._wish()

    def _choose(self, choice: str) -> None:
        """Begin anew with another recipe; what was decided on the spots stays."""
        try:
            recipe = load_choice(choice, self._path)
        except (TetherError, OSError) as error:
            self.say(str(error))
            self.preset.choose(self._history.now.choice)
            return
        ticks = self.spots.ticks_for(recipe, self.sliders.recipe)
        self._basis = recipe
        self._show(State(choice, recipe, ticks))
        self._changed()

    def _turn_spot(self) -> None:
        row = self.spots.currentRow()
        if row < 0:
            self.say(self.spots.placeholder or translate("retouch", NO_SPOT))
        self.spots.turn(row)

    def _reset(self) -> None:
        """As the chosen recipe has it, on the spots too."""
        self._show(State(self.preset.choice, self._basis, self.spots.ticks_for(self._basis)))
        self._changed()

    def _return_to(self, state: State | None) -> None:
        if state is None:
            self.say(translate("retouch", "There is nothing more to undo or redo"))
            return
        if state.choice != self.preset.choice:
            try:
                self._basis = load_choice(state.choice, self._path)
            except (TetherError, OSError) as error:
                self.say(str(error))
        self._show(state)
        self._wish()

    def _show(self, state: State) -> None:
        self.preset.choose(state.choice)
        self.sliders.show_recipe(state.recipe)
        self.spots.show_ticks(state.ticks)

    def _changed(self, thing: str = "") -> None:
        """The photographer did something, to the slider `thing`."""
        self._warned = False
        self._history.note(self._state(), thing)
        self._wish()

    def _state(self) -> State:
        return State(self.preset.choice, self.sliders.recipe, self.spots.ticks)

    def _wish(self) -> None:
        self._ring()
        if self._begun:
            self._engine.wish(self._path, self.recipe, self.view.wanted)

    def _look(self) -> None:
        """Another part is seen: what is not there of it is asked for."""
        whole = self.view.wanted is None
        if self._opened is None or (whole and self._whole is None):
            return  # the first is on its way
        there = whole or self.view.near_enough
        shown = self._whole if whole else self._near
        if not there or shown != replace(self.recipe, crop=Crop()):
            self._wish()

    def _ring(self) -> None:
        self.view.show_spots(self.spots.rings, self.spots.currentRow())

    def _show_chosen(self) -> None:
        place = self.spots.chosen
        if place is not None and not (self.view.zoomed and self.view.sees(place)):
            self.view.look_at(place)
        self._ring()

    def _hear(self, developed: Developed) -> None:
        answer, images = developed.answer, developed.images
        if isinstance(answer, Opened):
            self._open(answer, images[0], developed.notice)
        elif isinstance(answer, LooksAround):
            self._waits = True
            self.line.say(translate("retouch", WAITS), lasting=True)
        elif isinstance(answer, Laid):
            self._whole = answer.recipe
            self.view.show_pair(self._before, images[0])
            self._answer_came()
            self._note(answer.notes)
        elif isinstance(answer, LaidNear):
            self._near = answer.recipe
            self.view.show_near(Pair(images[0], images[1], answer.box))
            self._answer_came()
        elif isinstance(answer, Refused):
            self._opened = None
            self.view.show_words(translate("retouch", "The shot cannot be shown"))
            self.line.say(answer.sentence, lasting=True)

    def _answer_came(self) -> None:
        if self._waits:
            self._waits = False
            self.line.hint()
            if self._news:
                self.say(self._news)

    def _note(self, notes: tuple[str, ...]) -> None:
        """Say what a recipe leaves undone here, beside what is being said, and once."""
        before, self._noted = self._noted, notes
        if notes == before:
            return
        said = [self.line.text()] if self.line.quiet.isActive() and not before else []
        if notes:
            self.say(" · ".join([*said, *(told(note) for note in notes)]))
        else:
            self.line.hint()

    def _open(self, opened: Opened, before: QImage, notice: str | None) -> None:
        """The shot is there with its spots, and is looked at in its face first."""
        self._opened, self._before = opened, before
        self.view.show_pair(before, None, opened.size)
        self.view.look_at(opened.middle)
        self.spots.show_spots(opened)
        self.sliders.show_faces(bool(opened.faces))
        basis = State(self.preset.choice, self._basis, self.spots.ticks_for(self._basis))
        self.spots.show_ticks(basis.ticks)
        self._saved = _nameless(self.spots.decided(self._basis))
        self._history = History(basis)
        self._history.note(self._state())
        self._ring()
        self._news = worth_knowing(opened, notice)
        if self._news:
            self.say(self._news)

    def _save(self, called: str = "") -> bool:
        """Write the recipe as this shot's, under a name that is free."""
        try:
            saved = save_recipe(self.recipe, self._path, self._recipes, called)
        except OSError as error:
            self.say(
                translate("retouch", "The recipe could not be saved in {folder}: {why}.").format(
                    folder=self._recipes, why=error.strerror
                )
            )
            return False
        self._warned = False
        self._basis, self._saved = self.recipe, _nameless(self.recipe)
        self.preset.show_recipes(saved, str(saved))
        self._history.replace(self._state())
        name = f"{self._recipes.name}/{saved.name}"
        self.say(translate("retouch", "Saved as {name}").format(name=name))
        return True

    def _use(self) -> None:
        """Retouch the session's shots so; what was changed here is saved under a name of theirs."""
        if self._session is None:
            return
        changed = _nameless(self.recipe) != _nameless(self.spots.decided(self._basis))
        of_shot = is_called_after(Path(self.preset.choice), self._path)
        if (changed or of_shot) and not self._save(OF_SESSION):
            return
        try:
            self._session.choose(self.preset.choice)
        except TetherError as error:
            self.say(str(error))
        else:
            self.say(
                translate(
                    "session",
                    "Shots are shown, retouched and exported so; those with a recipe of their own "
                    "keep it.",
                )
            )


def _nameless(recipe: Recipe) -> Recipe:
    """The recipe under no name: what it does."""
    return replace(recipe, name="")
