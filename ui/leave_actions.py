"""The keys that put things away: notices, what was stepped to, what is hidden, and the program.

Escape is pressed for so many things that it leaves the program only when it is pressed twice.
"""

from PyQt6.QtCore import QObject, QTimer, pyqtSignal

from tether.pipeline.events import Notice
from ui.hud.notices import SHOWN_MS
from ui.hud.window import HudWindow
from ui.languages import translate
from ui.shots import ShotBook
from ui.view_actions import ViewActions


class LeaveActions(QObject):
    """One method an action, named as in keys.py.

    Signals:
        quit_asked: the photographer wants to leave.
    """

    quit_asked = pyqtSignal()

    def __init__(self, hud: HudWindow, book: ShotBook, view: ViewActions) -> None:
        super().__init__(hud)
        self._hud, self._book, self._view = hud, book, view
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.setInterval(SHOWN_MS)

    def forget(self) -> None:
        """Something else was pressed: Escape does not quit at once."""
        self._told.stop()

    def do_dismiss(self, _key: int) -> None:
        """Put a notice away."""
        self._hud.notices.dismiss()

    def do_leave(self, _key: int) -> None:
        """First what lies on top, then instruments that are all hidden, then quit, at twice."""
        if self._told.isActive():
            self.do_quit(0)
        elif self._hud.notices.notice is not None:
            self._hud.notices.dismiss()
        elif self._book.pinned is not None:
            self._book.choose(None)
        elif self._view.all_hidden:
            self._view.do_instruments(0)
        else:
            self._hud.tell(Notice(translate("notice", "Esc again quits")))
            self._told.start()

    def do_quit(self, _key: int) -> None:
        """Quit."""
        self.forget()
        self.quit_asked.emit()
