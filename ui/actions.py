"""What each key asks of the engine and the windows. One method an action, named as in keys.py.

Those that only change what the HUD shows are in `view_actions`, those that put things away in
`leave_actions`.
"""

from concurrent.futures import Future
from typing import Any

from PyQt6.QtCore import QObject, Qt, pyqtSignal
from PyQt6.QtGui import QKeyEvent

from tether.config import save_setting
from tether.errors import TetherError
from tether.looks.load import list_looks, load_look
from tether.looks.look import Look
from tether.pipeline.engine import Engine
from tether.pipeline.events import Notice
from tether.pipeline.sounds import SPOKEN
from tether.session.records import Pick
from ui import theme
from ui.doctor_page import DoctorPage
from ui.hud.window import HudWindow
from ui.keys import LABEL_KEYS, binding_for
from ui.languages import translate
from ui.leave_actions import LeaveActions
from ui.places import REVIEW, Places
from ui.review.actions import open_review, retouch_left
from ui.review.window import ReviewWindow
from ui.screens import ONE_SCREEN
from ui.session_panel.name_search import seat
from ui.session_panel.sound_page import SPOKEN_TOLD
from ui.shots import ShotBook
from ui.sitter_dialog import SitterDialog
from ui.subject import Mode, SubjectWindow
from ui.told import told
from ui.view_actions import ViewActions


class Actions(QObject):
    """Turns key presses into calls. Errors that come back later become notices.

    Signals:
        other_screen_asked: the sitter's window should go to another screen.
    """

    other_screen_asked = pyqtSignal()
    _failed = pyqtSignal(str)

    def __init__(
        self, engine: Engine, hud: HudWindow, subject: SubjectWindow, book: ShotBook
    ) -> None:
        super().__init__(hud)
        self._engine, self._hud, self._subject, self._book = engine, hud, subject, book
        self.dialog: SitterDialog | None = None
        self.review: ReviewWindow | None = None
        self.places: Places | None = None
        self._doctor: DoctorPage | None = None
        self.view = ViewActions(hud, book)
        self.leaving = LeaveActions(hud, book, self.view)
        hud.key_pressed.connect(self.press)
        hud.sheet.camera.trigger.connect(lambda: self.do_trigger(0))
        hud.sheet.camera.autofocus.connect(lambda: self.do_autofocus(0))
        hud.sheet.session.look_chosen.connect(self._use_look)
        self._failed.connect(lambda sentence: hud.tell(Notice(sentence, serious=True)))
        self.tell_sitter_screen()

    def press(self, event: QKeyEvent) -> None:
        """Act on a key, whichever window it was pressed in."""
        binding = binding_for(event.key(), event.modifiers())
        if binding is None or (event.isAutoRepeat() and binding.action not in ("back", "forth")):
            return
        if binding.action != "leave":
            self.leaving.forget()
        name = f"do_{binding.action}"
        owner = next(one for one in (self, self.leaving, self.view) if hasattr(one, name))
        getattr(owner, name)(event.key())

    def do_trigger(self, _key: int) -> None:
        """Press the shutter; the sitter's screen rests if that is wished."""
        self._subject.rest_for_shot()
        self._watch(self._engine.trigger())

    def do_autofocus(self, _key: int) -> None:
        """Focus once."""
        self._watch(self._engine.autofocus())

    def do_series(self, _key: int) -> None:
        """Start a series of shots as the session panel has it, or end the one that runs."""
        self._hud.sheet.camera.toggle_series()

    def do_panel(self, _key: int) -> None:
        """The session panel, beside the picture."""
        self._hud.open_sheet()

    def do_mute(self, _key: int) -> None:
        """All sounds, or none."""
        muted = not self._engine.sounds.muted
        self._engine.sounds.muted = muted
        self._save("mute", muted)
        self._hud.tell(
            Notice(translate("notice", "Muted") if muted else translate("notice", "Sound is on"))
        )

    def do_voice(self, _key: int) -> None:
        """Spoken cues: for the sitter, all, none."""
        sounds = self._engine.sounds
        sounds.spoken = SPOKEN[(SPOKEN.index(sounds.spoken) + 1) % len(SPOKEN)]
        self._save("voice", sounds.spoken)
        self._hud.tell(Notice(translate("sound", SPOKEN_TOLD[sounds.spoken])))
        if sounds.muted and sounds.spoken != "off":
            self._hud.tell(Notice(translate("notice", "Sound is muted: T brings it back")))

    def do_next_look(self, _key: int) -> None:
        """The look after this one in the list."""
        names = list_looks()
        now = self._engine.look.name
        index = (names.index(now) + 1) % len(names) if now in names else 0
        self._use_look(load_look(names[index]))

    def _use_look(self, look: Look) -> None:
        self._engine.set_look(look)
        self._hud.sheet.session.show_look()
        self._hud.show_look()
        self._hud.tell(Notice(translate("notice", "Look: {name}").format(name=told(look.title))))

    def do_match(self, _key: int) -> None:
        """Hold everything against the shot that was stepped to, else the live picture."""
        self._engine.match_this(self._book.pinned)
        self._hud.show_look()

    def do_turn_colour(self, _key: int) -> None:
        """The session's colour on, or off."""
        self._engine.turn_colour()

    def do_pick(self, _key: int) -> None:
        """Pick the chosen shot."""
        self._pick("pick")

    def do_reject(self, _key: int) -> None:
        """Reject the chosen shot, by mark."""
        self._pick("reject")

    def do_unpick(self, _key: int) -> None:
        """The machine's verdict counts again."""
        self._pick(None)

    def do_rate(self, key: int) -> None:
        """Stars."""
        shot = self._book.chosen
        if shot is not None:
            self._engine.rate(shot.shot_id, key - Qt.Key.Key_0)

    def do_label(self, key: int) -> None:
        """A colour; the same again takes it off."""
        shot = self._book.chosen
        if shot is not None:
            label = LABEL_KEYS[Qt.Key(key)]
            self._engine.label(shot.shot_id, None if shot.label == label else label)

    def do_undo(self, _key: int) -> None:
        """Take the last rating, pick or label back."""
        undone = self._engine.undo()
        self._hud.tell(
            Notice(
                translate("notice", "Nothing to undo")
                if undone is None
                else translate("notice", "Undone: {what}").format(what=told(undone))
            )
        )

    def do_back(self, _key: int) -> None:
        """The shot before."""
        self._book.step(-1)

    def do_forth(self, _key: int) -> None:
        """The shot after."""
        self._book.step(1)

    def do_review(self, _key: int) -> None:
        """Open the review at the shot that is shown; or bring it to the front, at one chosen."""
        latest = self._book.chosen
        shot = self._book.pinned
        if self.review is None and latest is not None:
            shot = latest.shot_id
        if self.review is None:
            try:
                self.review = open_review(self._engine)
            except TetherError as error:
                self._failed.emit(str(error))
                return
            self.review.closed.connect(self._review_closed)
            self.review.resize(self._hud.size())
            if self.places is not None:
                self.places.restore(REVIEW, self.review)
        self.review.show()
        self.review.activateWindow()
        if shot is not None:
            self.review.show_shot(shot)

    def _review_closed(self) -> None:
        if self.review is not None:
            if self.places is not None:
                self.places.remember(REVIEW, self.review)
            self.review.deleteLater()
            self.review = None

    def retouch_left(self) -> bool:
        """Whether no retouch is open any more; one that is not saved asks once, and is shown."""
        return self.review is None or retouch_left(self.review)

    def do_latest(self, _key: int) -> None:
        """Follow the latest shot."""
        self._book.choose(None)

    def do_before_after(self, _key: int) -> None:
        """Both, before, after."""
        self._hud.last_shot.turn()

    def do_next_sitter(self, _key: int) -> None:
        """Ask who sits now."""
        if self.dialog is not None:
            return
        people = self._engine.desk.list_people()
        self.dialog = SitterDialog(self._hud.following, people, self._hud)
        self.dialog.finished.connect(self._sitter_given)
        self.dialog.open()

    def do_whose(self, _key: int) -> None:
        """Ask whose a shot is: the latest in quarantine, else the chosen one."""
        shot = self._book.in_quarantine or self._book.chosen
        if self.dialog is not None or shot is None:
            return
        self._book.choose(shot.shot_id)
        people = self._engine.desk.list_people()
        question = translate("sitter", "Whose is {name}?").format(name=theme.single_line(shot.name))
        self.dialog = SitterDialog(self._book.sitter, people, self._hud, question)
        self.dialog.finished.connect(lambda accepted: self._whose_given(shot.shot_id, accepted))
        self.dialog.open()

    def do_gate(self, _key: int) -> None:
        """Open or close the sitter's screen."""
        self._subject.set_open(not self._subject.open)
        self.tell_sitter_screen()
        self._tell_no_screen()

    def do_quiet(self, _key: int) -> None:
        """Let the sitter's screen rest, or come back."""
        self._subject.set_quiet(not self._subject.quiet)
        self.tell_sitter_screen()

    def do_mode_live(self, _key: int) -> None:
        """The sitter sees the live picture, mirrored."""
        self._mode("live")

    def do_mode_good(self, _key: int) -> None:
        """The sitter sees the last good shot."""
        self._mode("good")

    def do_mode_pair(self, _key: int) -> None:
        """The sitter sees before and after."""
        self._mode("pair")

    def do_mode_picks(self, _key: int) -> None:
        """The sitter sees picks only."""
        self._mode("picks")

    def do_mode_welcome(self, _key: int) -> None:
        """The sitter is welcomed."""
        self._mode("welcome")

    def do_mode_blank(self, _key: int) -> None:
        """The sitter sees nothing."""
        self._mode("blank")

    def do_mirror(self, _key: int) -> None:
        """The sitter's live picture as in a mirror, or as others see it."""
        self._subject.set_mirrored(not self._subject.mirrored)
        self._hud.tell(
            Notice(
                translate("notice", "Mirrored")
                if self._subject.mirrored
                else translate("notice", "Not mirrored")
            )
        )

    def do_rest(self, _key: int) -> None:
        """Whether the sitter's screen rests by itself just before a shot."""
        wished = not self._subject.quiet_before_shot
        self._subject.set_quiet_before_shot(wished)
        self._hud.tell(
            Notice(
                translate("notice", "The sitter's screen rests before each shot")
                if wished
                else translate("notice", "The sitter's screen stays on")
            )
        )

    def do_other_screen(self, _key: int) -> None:
        """The sitter's window to another screen."""
        self.other_screen_asked.emit()

    def do_theme(self, _key: int) -> None:
        """Dark, or light."""
        theme.use("light" if theme.current == "dark" else "dark")

    def do_help(self, _key: int) -> None:
        """List the keys."""
        self._hud.help.open()

    def do_doctor(self, _key: int = 0) -> None:
        """Look at what is connected and what is wrong."""
        self._doctor = self._doctor or DoctorPage(self._hud)
        self._doctor.open()
        self._doctor.look()

    def close(self) -> None:
        """End what was started from here."""
        self.view.close()
        if self._doctor is not None:
            self._doctor.stop()

    def do_fullscreen(self, _key: int) -> None:
        """Fullscreen, or a window."""
        if self._hud.isFullScreen():
            self._hud.showNormal()
        else:
            self._hud.showFullScreen()

    def _save(self, key: str, value: str | float | bool) -> None:
        try:
            save_setting(key, value)
        except TetherError as error:
            self._failed.emit(str(error))

    def _mode(self, mode: Mode) -> None:
        self._subject.set_mode(mode)
        self._subject.set_open(True)
        self.tell_sitter_screen()
        self._tell_no_screen()

    def _tell_no_screen(self) -> None:
        """What the sitter sees is chosen, and nobody sees it."""
        if not self._subject.isVisible():
            self._hud.tell(Notice(translate("sitter", ONE_SCREEN)))

    def tell_sitter_screen(self) -> None:
        """Say in the status bar what the sitter sees."""
        self._hud.status.show_sitter_screen(self._subject.sentence)

    def _pick(self, pick: Pick | None) -> None:
        shot = self._book.chosen
        if shot is not None:
            self._engine.pick(shot.shot_id, pick)

    def _sitter_given(self, accepted: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is None:
            return
        if accepted and dialog.choice:
            self._subject.forget_live()
            seat(self._engine.desk, dialog.choice, listed=dialog.has_people)
        dialog.deleteLater()
        self._hud.activateWindow()
        self._hud.setFocus()

    def _whose_given(self, shot_id: int, accepted: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is None:
            return
        choice = dialog.choice
        if accepted and choice:
            self._engine.give(shot_id, choice if isinstance(choice, str) else choice.name)
        else:
            self._book.choose(None)
        dialog.deleteLater()
        self._hud.activateWindow()
        self._hud.setFocus()

    def _watch(self, future: "Future[Any]") -> None:
        def done(finished: "Future[Any]") -> None:
            if finished.cancelled():
                return
            error = finished.exception()
            if isinstance(error, TetherError):
                self._failed.emit(str(error))

        future.add_done_callback(done)
