"""Which window stands on which screen, while screens come and go."""

from PyQt6.QtCore import QT_TRANSLATE_NOOP, QObject, pyqtSignal
from PyQt6.QtGui import QGuiApplication, QScreen
from PyQt6.QtWidgets import QWidget

from ui.languages import translate
from ui.places import HUD, SITTER, Places

ONE_SCREEN = QT_TRANSLATE_NOOP(
    "sitter", "There is one screen only: connect a second one that the sitter can see"
)


class Screens(QObject):
    """Keeps the photographer's window on one screen and the sitter's on another.

    With one screen the sitter's window is hidden, and comes back with the second screen. A window
    whose screen is unplugged goes home when it is back.

    Args:
        hud: the photographer's window.
        subject: the sitter's window.
        fullscreen: whether both fill their screens without a frame, where nothing is remembered.
        places: what is remembered of earlier runs; None: nothing, and nothing is noted.

    Signals:
        told(sentence): what the photographer should know of a change.
    """

    told = pyqtSignal(str)

    def __init__(
        self, hud: QWidget, subject: QWidget, fullscreen: bool, places: Places | None = None
    ) -> None:
        super().__init__(hud)
        self._hud, self._subject, self._fullscreen = hud, subject, fullscreen
        self._places = places
        self._home = ""
        self._wished = "" if places is None else places.screen(SITTER)
        self._gone: QScreen | None = None
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._added)
            application.screenRemoved.connect(self._removed)

    def open(self) -> None:
        """Show both windows, each on its screen."""
        if self._places is not None and self._places.restore(HUD, self._hud):
            self._hud.show()
        else:
            first = QGuiApplication.primaryScreen()
            if first is not None:
                self._put(self._hud, first)
        self._home = _name(self._hud.screen())
        self.arrange_subject()
        if QGuiApplication.platformName() != "offscreen":  # which has no stack of windows
            self._hud.raise_()
        self._hud.activateWindow()

    def arrange_subject(self) -> None:
        """The sitter's window to a screen other than the HUD's; hidden where there is none."""
        others = self._others()
        if not others:
            self._subject.hide()
            return
        wished = [one for one in others if one.name() == self._wished]
        if wished:
            if not self._subject.isVisible() or self._subject.screen() is not wished[0]:
                self._put(self._subject, wished[0])
        elif not self._subject.isVisible() or self._subject.screen() not in others:
            self._put(self._subject, others[0])

    def move_subject(self) -> None:
        """The sitter's window to the next screen; where the HUD is, the two change places."""
        screens = QGuiApplication.screens()
        if len(screens) < 2:
            self.told.emit(translate("sitter", ONE_SCREEN))
            return
        now = self._subject.screen()
        following = screens[(screens.index(now) + 1) % len(screens) if now in screens else 0]
        if following is self._hud.screen() and now is not None:
            self._put(self._hud, now)
            self._home = now.name()
        self._wished = following.name()
        self.arrange_subject()
        told = translate("sitter", "The sitter's screen is now {name}")
        self.told.emit(told.format(name=self._wished))

    def remember(self) -> None:
        """Note where both windows are, for the next start."""
        if self._places is not None:
            self._places.remember(HUD, self._hud)
            self._places.remember_screen(SITTER, self._wished)

    def _others(self) -> list[QScreen]:
        return [
            one
            for one in QGuiApplication.screens()
            if one is not self._hud.screen() and one is not self._gone
        ]

    def _added(self, screen: QScreen) -> None:
        if screen.name() == self._home and self._hud.screen() is not screen:
            self._put(self._hud, screen)
        was_hidden = not self._subject.isVisible()
        self.arrange_subject()
        if was_hidden and self._subject.isVisible():
            self.told.emit(translate("sitter", "The sitter's screen is there"))

    def _removed(self, gone: QScreen) -> None:
        # Qt may still list a screen while it tells that it is gone.
        self._gone = gone
        left = [screen for screen in QGuiApplication.screens() if screen is not gone]
        if left and self._hud.screen() in (gone, None):
            self._put(self._hud, left[0])
        self.arrange_subject()
        self._gone = None
        if not self._subject.isVisible():
            self.told.emit(
                translate(
                    "sitter", "The sitter has no screen now: connect it again and all is as before"
                )
            )

    def _put(self, window: QWidget, screen: QScreen) -> None:
        if window.isFullScreen() or window.isMaximized():
            window.showNormal()  # a window that fills one screen does not move to another
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        if self._fullscreen:
            window.showFullScreen()
        else:
            window.show()


def _name(screen: QScreen | None) -> str:
    return "" if screen is None else screen.name()
