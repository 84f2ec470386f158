"""Which window stands on which screen, while screens come and go."""

from PyQt6.QtCore import QObject
from PyQt6.QtGui import QGuiApplication, QScreen
from PyQt6.QtWidgets import QWidget


class Screens(QObject):
    """Keeps the photographer's window on the first screen and the sitter's on another.

    With one screen the sitter's window is hidden, and comes back with the second screen.

    Args:
        hud: the photographer's window.
        subject: the sitter's window.
        fullscreen: whether both fill their screens without a frame.
    """

    def __init__(self, hud: QWidget, subject: QWidget, fullscreen: bool) -> None:
        super().__init__(hud)
        self._hud, self._subject, self._fullscreen = hud, subject, fullscreen
        self._gone: QScreen | None = None
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(lambda _: self.arrange_subject())
            application.screenRemoved.connect(self._removed)

    def open(self) -> None:
        """Show both windows, each on its screen."""
        first = QGuiApplication.primaryScreen()
        if first is not None:
            self._put(self._hud, first)
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
        if not self._subject.isVisible() or self._subject.screen() not in others:
            self._put(self._subject, others[0])

    def _others(self) -> list[QScreen]:
        return [
            one
            for one in QGuiApplication.screens()
            if one is not self._hud.screen() and one is not self._gone
        ]

    def _removed(self, gone: QScreen) -> None:
        # Qt may still list a screen while it tells that it is gone.
        self._gone = gone
        left = [screen for screen in QGuiApplication.screens() if screen is not gone]
        if left and self._hud.screen() in (gone, None):
            self._put(self._hud, left[0])
        self.arrange_subject()
        self._gone = None

    def _put(self, window: QWidget, screen: QScreen) -> None:
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        if self._fullscreen:
            window.showFullScreen()
        else:
            window.show()
