"""The sheet beside the picture: camera, people, session and sound, one tab each.

It never covers the picture or the cue: the window makes room for it.
"""

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import QScrollArea, QTabWidget, QVBoxLayout, QWidget

from tether.pipeline.engine import Engine
from ui import theme
from ui.bridge import Bridge
from ui.languages import translate
from ui.session_panel.camera_page import CameraPage
from ui.session_panel.controls import style
from ui.session_panel.people_page import PeoplePage
from ui.session_panel.session_page import SessionPage
from ui.session_panel.sound_page import SoundPage


class SessionSheet(QWidget):
    """Hidden until it is opened.

    Signals:
        closed()
    """

    closed = pyqtSignal()

    def __init__(self, engine: Engine, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("panel", "Session panel"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.camera = CameraPage(engine, bridge)
        self.people = PeoplePage(engine, bridge)
        self.session = SessionPage(engine, bridge)
        self.sound = SoundPage(engine)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(translate("panel", "Pages of the session panel"))
        for page, title in (
            (self.camera, translate("panel", "&Camera")),
            (self.people, translate("panel", "&People")),
            (self.session, translate("panel", "&Session")),
            (self.sound, translate("panel", "S&ound")),
        ):
            self.tabs.addTab(_scrolled(page), title)
        self.tabs.currentChanged.connect(lambda _: self._begin())
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.tabs)
        self._scale = theme.Scale()
        self._themed = ""
        self.hide()

    def set_scale(self, scale: theme.Scale) -> None:
        """Sizes for another window size, and the colours of the theme of now."""
        if scale != self._scale or self._themed != theme.current:
            self._scale, self._themed = scale, theme.current
            self.setStyleSheet(style(scale))

    def open(self) -> None:
        """Show it, with the keyboard in the page that was used last."""
        self.show()
        self.raise_()
        self._begin()

    def close_sheet(self) -> None:
        """Put it away."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Esc closes; no other key goes on to the window, where it would rate a shot."""
        if event is None:
            return
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        event.accept()

    def _begin(self) -> None:
        if not self.isVisible():
            return
        page = (self.camera, self.people, self.session, self.sound)[self.tabs.currentIndex()]
        if isinstance(page, SessionPage | SoundPage):
            page.refresh()
        page.first().setFocus(Qt.FocusReason.OtherFocusReason)


def _scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
