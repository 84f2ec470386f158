"""Opens both windows on an engine and runs until somebody quits or time is up."""

import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from PyQt6.QtCore import QEvent, QObject, QTimer
from PyQt6.QtGui import QIcon, QKeyEvent
from PyQt6.QtWidgets import QApplication, QMessageBox, QWidget

from tether.camera.base import CameraState, StateChanged
from tether.desktop.install import DESKTOP_ID, icon_path
from tether.pipeline.engine import Engine
from tether.pipeline.events import Notice
from ui import languages, theme
from ui.actions import Actions
from ui.bridge import Bridge
from ui.hud.window import HudWindow
from ui.languages import translate
from ui.places import Places
from ui.portrait import Photographing
from ui.screens import Screens
from ui.shots import ShotBook
from ui.subject import SubjectWindow

CV2_VARIABLES = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")
"""Importing cv2 points these at its own Qt 5 plug-ins, with which PyQt6 cannot start."""
_KEPT: list[QApplication] = []
"""PyQt deletes an application that nobody holds, and every window must go before it."""
SIGNAL_MS = 200
"""How often Python gets a turn to notice Ctrl-C."""


def run(
    engine: Engine,
    seconds: float | None = None,
    screenshots: Path | None = None,
    fullscreen: bool = True,
    on_painted: Callable[[int], None] | None = None,
    language: str = "",
    first_start: bool = False,
    other_session: Callable[[QWidget], bool] | None = None,
    theme_name: str = "dark",
) -> int:
    """Show the windows until they are closed.

    Args:
        engine: what to show; already running or about to.
        seconds: end by itself after so long; None: never.
        screenshots: save `hud.png` and `sitter.png` into this folder near the end.
        fullscreen: fill the screens without a frame.
        on_painted: called with a frame's `received_ns` when it has been painted and flushed.
        language: of windows and of what the sitter reads; empty: the system's.
        theme_name: `dark` or `light`.
        first_start: open the doctor's page on top: what is connected, what is wrong.
        other_session: asks for another session, over a window; True: leave for it. None: there is
            no other.

    Returns:
        0.
    """
    application = make_application()
    theme.use(theme_name)
    languages.use(language)
    studio = Windows(engine, on_painted, language)
    studio.use_screens(fullscreen, Places() if fullscreen else None)
    studio.offer_other_session(other_session)
    if first_start:
        studio.actions.do_doctor()
    photographing = None
    if screenshots is not None:
        studio.subject.set_open(True)
        photographing = Photographing(studio.hud, studio.subject, studio.book, seconds)
    if seconds is not None:
        QTimer.singleShot(round(seconds * 1000), studio.leave)
    with SignalsQuit(studio.leave):
        application.exec()
    if photographing is not None and screenshots is not None:
        photographing.save(screenshots)
    studio.close()
    return 0


def make_application() -> QApplication:
    """The one QApplication, made if there is none yet."""
    for name in CV2_VARIABLES:
        os.environ.pop(name, None)
    known = QApplication.instance()
    if isinstance(known, QApplication):
        return known
    application = QApplication(sys.argv[:1])
    _KEPT.append(application)
    application.setApplicationName("tether")
    application.setApplicationDisplayName("tether")
    application.setDesktopFileName(DESKTOP_ID)
    application.setWindowIcon(QIcon(str(icon_path())))
    application.setQuitOnLastWindowClosed(False)
    application.setFont(theme.Scale().body)
    application.setPalette(theme.palette())
    return application


class Windows(QObject):
    """Both windows, the bridge and the keys of one engine."""

    def __init__(
        self,
        engine: Engine,
        on_painted: Callable[[int], None] | None = None,
        language: str = "",
    ) -> None:
        super().__init__()
        self.bridge = Bridge()
        self.book = ShotBook(self.bridge)
        self.hud = HudWindow(engine, self.bridge, self.book, on_painted)
        self.subject = SubjectWindow(self.book, languages.words_in(language))
        self.actions = Actions(engine, self.hud, self.subject, self.book)
        self.screens: Screens | None = None
        self._downloading = False
        self.book.reopen_asked.connect(engine.reopen)
        self.bridge.live.connect(self.subject.show_update)
        self.bridge.sitter_changed.connect(lambda _: self.subject.forget_live())
        self.bridge.camera_state.connect(self._camera)
        self.actions.leaving.quit_asked.connect(self.ask_to_leave)
        self.hud.close_asked.connect(self.ask_to_leave)
        self.subject.installEventFilter(self)
        self.bridge.follow(engine)
        engine.desk.tell()  # the sitter of a resumed session, or of a list, came before

    def use_screens(self, fullscreen: bool, places: Places | None) -> None:
        """Show both windows, each on its screen, while screens come and go."""
        self.actions.places = places
        self.screens = Screens(self.hud, self.subject, fullscreen, places)
        self.screens.told.connect(self._screens_changed)
        self.actions.other_screen_asked.connect(self.screens.move_subject)
        self.screens.open()
        self.actions.tell_sitter_screen()

    def _screens_changed(self, sentence: str) -> None:
        self.hud.tell(Notice(sentence))
        self.actions.tell_sitter_screen()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Keys pressed on the sitter's screen are the photographer's too."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.actions.press(event)
            return True
        return False

    def offer_other_session(self, ask: Callable[[QWidget], bool] | None) -> None:
        """Let the session panel lead to another session, or not."""
        page = self.hud.sheet.session
        page.other.setVisible(ask is not None)
        if ask is not None:
            page.other_session.connect(lambda: self.ask_to_leave() if ask(self.hud) else None)

    def ask_to_leave(self) -> None:
        """Leave at once, unless a retouch is not saved or a shot is on its way: then ask."""
        if not self.actions.retouch_left():
            return
        if not self._downloading:
            self.leave()
            return
        box = QMessageBox(self.hud)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(translate("quit", "Quit?"))
        box.setText(translate("quit", "A shot is still on its way from the camera."))
        box.setInformativeText(translate("quit", "It stays on the card and is fetched next time."))
        quit_now = box.addButton(translate("quit", "Quit"), QMessageBox.ButtonRole.AcceptRole)
        wait = box.addButton(translate("quit", "Wait"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(wait)
        box.setEscapeButton(wait)
        if quit_now is not None:
            quit_now.clicked.connect(self.leave)
        box.open()

    def leave(self) -> None:
        """End the event loop, whatever is on its way."""
        self.hud.may_close = True  # Qt asks each window first, and a refusal takes the end back
        application = QApplication.instance()
        if application is not None:
            application.quit()

    def close(self) -> None:
        """Hear nothing more and put the windows away."""
        self.bridge.stop()
        self.actions.close()
        if self.screens is not None:
            self.screens.remember()
        self.hud.may_close = True
        self.hud.live.close_picture()
        self.subject.close_picture()
        self.hud.close()
        self.subject.close()

    def _camera(self, event: StateChanged) -> None:
        if event.state is not CameraState.SILENT:  # perhaps in the middle of a file
            self._downloading = event.state is CameraState.SHOOTING
        if event.state in (CameraState.LOST, CameraState.STOPPED, CameraState.SEARCHING):
            self.subject.forget_live()


class SignalsQuit:
    """Within, SIGINT and SIGTERM end the windows instead of the process."""

    def __init__(self, leave: Callable[[], object]) -> None:
        self._leave = leave
        self._timer = QTimer()
        self._before: dict[signal.Signals, signal._HANDLER] = {}

    def __enter__(self) -> None:
        if threading.current_thread() is not threading.main_thread():
            return
        for which in (signal.SIGINT, signal.SIGTERM):
            self._before[which] = signal.signal(which, lambda *_: self._leave())
        self._timer.timeout.connect(lambda: None)  # lets the interpreter run its handlers
        self._timer.start(SIGNAL_MS)

    def __exit__(self, *_: object) -> None:
        self._timer.stop()
        for which, handler in self._before.items():
            signal.signal(which, handler)
