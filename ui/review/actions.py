"""What each key of the review does. One method an action, named as in keys.py."""

import threading

from PyQt6.QtCore import QEvent, QObject, Qt, pyqtSignal
from PyQt6.QtGui import QKeyEvent

from tether.errors import TetherError
from tether.pipeline.review.desk import Marker
from tether.pipeline.review.filters import EVERYTHING
from tether.pipeline.shot_recipes import FOLDER
from tether.session.records import Mark
from ui.keys import LABEL_KEYS
from ui.languages import translate
from ui.retouch.window import RetouchWindow
from ui.review.compare import MOST
from ui.review.keys import BINDINGS
from ui.review.picture_view import ZOOM_STEP
from ui.review.window import ReviewWindow
from ui.told import told


def open_review(marker: Marker) -> ReviewWindow:
    """The window of a review with its keys, not yet shown. Close it to let go of the session."""
    window = ReviewWindow(marker)
    ReviewActions(window, marker)
    return window


def retouch_left(review: ReviewWindow) -> bool:
    """Whether no retouch of a review is open any more; one that is not saved asks once."""
    actions = review.findChild(ReviewActions)
    return actions is None or actions.retouch_left()


class ReviewActions(QObject):
    """Turns key presses into marks and views."""

    _undone = pyqtSignal(str)

    def __init__(self, window: ReviewWindow, marker: Marker) -> None:
        super().__init__(window)
        self._window, self._marker = window, marker
        self._undone.connect(window.say)
        window.key_pressed.connect(self.press)
        window.closed.connect(self._leave_retouch)
        window.installEventFilter(self)
        self.retouch: RetouchWindow | None = None

    def press(self, event: QKeyEvent) -> None:
        """Act on a key."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        for binding in BINDINGS:
            if event.key() in binding.keys and binding.control == control:
                getattr(self, f"do_{binding.action}")(event.key())
                return

    def do_pick(self, _key: int) -> None:
        """Pick."""
        self._mark("pick", "pick")

    def do_reject(self, _key: int) -> None:
        """Reject, by mark."""
        self._mark("pick", "reject")

    def do_unpick(self, _key: int) -> None:
        """The machine's verdict counts again."""
        self._mark("pick", None)

    def do_rate(self, key: int) -> None:
        """Stars."""
        self._mark("rating", key - Qt.Key.Key_0)

    def do_label(self, key: int) -> None:
        """A colour; off again where all have it."""
        label, shots = LABEL_KEYS[Qt.Key(key)], self._window.shots
        code = shots.label_names.find(label)
        off = all(shots.labels[at] == code for at in self._window.chosen)
        self._mark("label", None if off else label)

    def do_undo(self, _key: int) -> None:
        """Take the last change back, without waiting for it."""

        def undo() -> None:
            undone = self._marker.undo()
            self._undone.emit(
                translate("notice", "Nothing to undo")
                if undone is None
                else translate("notice", "Undone: {what}").format(what=told(undone))
            )

        threading.Thread(target=undo, name="undo", daemon=True).start()

    def do_loupe(self, _key: int) -> None:
        """One picture as large as the window, or back."""
        if self._window.comparing:
            self._window.show_grid()
        elif self._window.current is not None:
            self._window.show_large([self._window.current])

    def do_compare(self, _key: int) -> None:
        """The chosen shots in step; one alone beside the best of its group."""
        at = self._window.current
        if at is None:
            return
        chosen = self._window.chosen
        if len(chosen) < 2:
            members = self._window.shots.members(at)
            chosen = [at, *(int(member) for member in members if member != at)]
        if len(chosen) < 2:
            self._window.say(
                translate(
                    "review",
                    "This shot stands alone: choose two to four with Shift and the arrows, then C "
                    "compares them.",
                )
            )
            return
        self._window.show_large(chosen[:MOST])

    def do_drift(self, _key: int) -> None:
        """How the light held, or back."""
        if self._window.drifting:
            self._window.show_grid()
        else:
            self._window.show_drift()

    def do_retouch(self, _key: int) -> None:
        """Sliders for the shot that is looked at."""
        window, at = self._window, self._window.current
        path = None if at is None else window.desk.path(int(window.shots.ids[at]))
        if path is None:
            window.say(translate("review", "This shot has no file yet: it is still on its way."))
            return
        if not self.retouch_left():
            return
        folder = self._marker.folder / FOLDER
        self.retouch = RetouchWindow(path, folder, window, self._marker.recipes)
        self.retouch.resize(window.size())
        self.retouch.closed.connect(self._retouched)
        self.retouch.show()

    def _leave_retouch(self) -> None:
        if self.retouch is not None:
            self.retouch.close()

    def _retouched(self) -> None:
        if self.retouch is not None:
            self.retouch.deleteLater()
            self.retouch = None
            try:
                self._marker.recipes.look_again()
            except TetherError as error:
                self._window.say(str(error))

    def do_actual(self, _key: int) -> None:
        """100 %, or the whole picture."""
        if not self._window.comparing:
            self.do_loupe(0)
        self._window.compare.turn_actual()

    def do_nearer(self, _key: int) -> None:
        """Zoom in."""
        self._window.compare.zoom(ZOOM_STEP)

    def do_farther(self, _key: int) -> None:
        """Zoom out."""
        self._window.compare.zoom(1 / ZOOM_STEP)

    def do_back(self, _key: int) -> None:
        """The shot before, or the picture to the left."""
        self._step(-1)

    def do_forth(self, _key: int) -> None:
        """The shot after, or the picture to the right."""
        self._step(1)

    def do_turn(self, _key: int) -> None:
        """Unfold or fold the group."""
        at, model = self._window.current, self._window.model
        if at is not None:
            self._window.selection.keep(lambda: model.turn(at))

    def do_fold(self, _key: int) -> None:
        """Fold all groups, or none."""
        model = self._window.model
        self._window.selection.keep(lambda: model.set_fold(not model.fold))

    def do_search(self, _key: int) -> None:
        """Type what to look for; Escape goes back to the shots."""
        self._window.bar.text.setFocus()
        self._window.bar.text.selectAll()

    def do_help(self, _key: int) -> None:
        """List the keys."""
        self._window.help.open()

    def do_fullscreen(self, _key: int) -> None:
        """Fullscreen, or a window."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def do_leave(self, _key: int) -> None:
        """From the picture to the grid, from the filter to everything, then out."""
        if self._window.comparing or self._window.drifting:
            self._window.show_grid()
        elif self._window.bar.text.hasFocus():
            self._window.grid.setFocus()
        elif self._window.bar.wanted != EVERYTHING:
            self._window.bar.reset()
        elif self.retouch_left():
            self._window.close()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Qt: the desktop closes the review; a retouch that is not saved is asked for."""
        closes = event is not None and event.type() == QEvent.Type.Close and event.spontaneous()
        if closes and event is not None and not self.retouch_left():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def retouch_left(self) -> bool:
        """Whether no retouch is open any more; one that is not saved asks once, and is shown."""
        retouch = self.retouch
        if retouch is None or retouch.leave():
            return True
        retouch.raise_()
        retouch.activateWindow()
        return False

    def _step(self, way: int) -> None:
        if self._window.comparing:
            self._window.step(way)

    def _mark(self, field: Mark, value: str | int | None) -> None:
        chosen = self._window.chosen
        if not chosen:
            return
        self._marker.mark([int(self._window.shots.ids[at]) for at in chosen], field, value)
        if len(chosen) > 1:
            if value in (None, 0):
                what = translate("review", "no {mark}").format(mark=_mark(field))
            else:
                what = f"{_mark(field)} {value}"
            sentence = translate("review", "{count} shots: {what}. Ctrl Z takes it back.")
            self._window.say(sentence.format(count=len(chosen), what=what))


def _mark(field: Mark) -> str:
    names: dict[Mark, str] = {
        "pick": translate("review", "pick"),
        "rating": translate("review", "rating"),
        "label": translate("review", "label"),
    }
    return names[field]
