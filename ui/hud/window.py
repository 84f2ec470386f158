"""The photographer's window: puts the parts together and hands each event to those it concerns."""

import time
from collections.abc import Callable

from PyQt6.QtCore import QEvent, Qt, QTimer, pyqtSignal
from PyQt6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PyQt6.QtWidgets import QWidget

from tether.camera.base import CameraState, CameraValues, StateChanged
from tether.looks.look import Look
from tether.pipeline.engine import Engine
from tether.pipeline.events import DiskSpace, LiveUpdate, Notice, SitterChanged
from ui import theme
from ui.bridge import Bridge
from ui.help import HelpOverlay
from ui.hud.cue_band import CueBand
from ui.hud.histogram import HistogramPanel
from ui.hud.instruments import INSTRUMENT_HZ, EyesPanel, HeadPanel, LightPanel
from ui.hud.last_shot import LastShotPanel
from ui.hud.layout import HIDEABLE, arrange, beside_sheet, sheet_place
from ui.hud.live_view import LiveView
from ui.hud.notices import NoticeBar
from ui.hud.panel import Panel
from ui.hud.sitter_panel import SitterPanel
from ui.hud.status_bar import StatusBar
from ui.hud.strip import ShotStrip
from ui.keys import BINDINGS, GROUPS
from ui.languages import translate
from ui.session_panel.sheet import SessionSheet
from ui.shots import ShotBook
from ui.told import told

STALE_SECONDS = 1.0
"""A picture older than this is not live: it is veiled and says so."""
SILENT_SECONDS = 2.0
"""A camera that sends no picture for so long does not answer: while it focuses or writes a shot it
may be still for a second or so."""
CHECK_MS = 250
SHEET_UNIT = 0.8
"""Forms are read from a chair, not from three metres; smaller than this they are not read."""
SENDING = {CameraState.LIVE, CameraState.SHOOTING}
FAREWELL = {CameraState.LOST, CameraState.STOPPED, CameraState.SEARCHING}


class HudWindow(QWidget):
    """Shows the engine's events. Keys are sent on as `key_pressed`; it decides nothing.

    Args:
        engine: asked for its look only.
        bridge: whose signals it follows.
        book: the shots.
        on_painted: called with `received_ns` when a live picture has been painted and flushed.
    """

    key_pressed = pyqtSignal(QKeyEvent)
    close_asked = pyqtSignal()

    def __init__(
        self,
        engine: Engine,
        bridge: Bridge,
        book: ShotBook,
        on_painted: Callable[[int], None] | None = None,
    ) -> None:
        super().__init__()
        self.setWindowTitle("tether")
        self.setAccessibleName("tether")
        self.setMinimumSize(480, 360)
        self._engine, self._book, self._on_painted = engine, book, on_painted
        self._hidden: frozenset[str] = frozenset()
        self._all_due = True
        self._last: LiveUpdate | None = None
        self._told_ns = 0
        self._age_ms: float | None = None
        self._live_since_ns: int | None = None
        self.may_close = False

        def look() -> Look:
            return engine.look

        self.live = LiveView(look)
        self.cue = CueBand()
        self.status = StatusBar()
        self.sitter = SitterPanel()
        self.eyes, self.head, self.light = EyesPanel(), HeadPanel(look), LightPanel(look)
        self.histogram = HistogramPanel()
        self.strip = ShotStrip()
        self.last_shot = LastShotPanel()
        self.notices = NoticeBar()
        self.panels: dict[str, Panel] = {
            "live": self.live, "cue": self.cue, "status": self.status, "sitter": self.sitter,
            "eyes": self.eyes, "head": self.head, "light": self.light,
            "histogram": self.histogram, "strip": self.strip, "last_shot": self.last_shot,
        }  # fmt: skip
        for panel in (*self.panels.values(), self.notices):
            panel.setParent(self)
        self.sheet = SessionSheet(engine, bridge, self)
        self.sheet.closed.connect(self._sheet_closed)
        self.notices.shown.connect(self._place_notice)
        self.help = HelpOverlay(self, BINDINGS, GROUPS)
        self._instruments: tuple[Callable[[LiveUpdate], None], ...] = (
            lambda update: self.eyes.show_face(update.reading.face),
            lambda update: self.head.show_face(update.reading.face),
            lambda update: self.light.show_face(update.reading.face),
            lambda update: self.histogram.show_picture(update.picture),
        )
        self._shown_ns = [0] * len(self._instruments)

        bridge.live.connect(self._show_live)
        bridge.camera_state.connect(self._show_state)
        bridge.camera_values.connect(self._show_values)
        bridge.disk.connect(self._show_disk)
        bridge.interval.connect(self.status.show_interval)
        bridge.storage.connect(self.status.show_storage)
        bridge.sitter_changed.connect(self._show_sitter)
        bridge.notice.connect(self.tell)
        book.changed.connect(lambda _: self._show_shots())
        book.chosen_changed.connect(self._show_shots)
        self.strip.clicked.connect(book.choose)
        self._check = QTimer(self)
        self._check.timeout.connect(self.check_age)
        self._check.timeout.connect(self._check_sound)
        self._check_sound()
        self._check.start(CHECK_MS)
        self.following: str | None = None
        self._show_sitter(SitterChanged(book.sitter))
        self.show_look()

    @property
    def hidden(self) -> frozenset[str]:
        """Names of the instruments that are hidden."""
        return self._hidden

    def set_hidden(self, names: frozenset[str]) -> None:
        """Hide these instruments and show all others."""
        self._hidden = names & frozenset(HIDEABLE)
        self.status.set_hidden(self._hidden)
        self.last_shot.close_ups = "close_ups" not in self._hidden
        self.live.guides = "guides" not in self._hidden
        for panel in (self.last_shot, self.live):
            panel.update()
        self._arrange()

    def show_look(self) -> None:
        """The look has changed: its title, its guides, its keepers."""
        self.status.show_look(told(self._engine.look.title))
        self._show_shots()
        for panel in (self.live, self.head, self.light):
            panel.update()

    def refresh_instruments(self) -> None:
        """Let the next live picture reach all instruments, however soon it comes."""
        self._all_due = True
        self._shown_ns = [0] * len(self._instruments)

    def tell(self, notice: Notice) -> None:
        """Say a sentence."""
        self.notices.tell(notice)

    def _show_live(self, update: LiveUpdate) -> None:
        self._last = update
        self.live.show_update(update)
        self.cue.show_state(update.cue)
        self.status.show_calibrated(update.calibrated)
        now = time.monotonic_ns()
        if self._all_due:
            self._all_due = False
            due = list(range(len(self._instruments)))
        else:
            # One a picture, the longest unseen: four at once would make every fourth picture late.
            due = [min(range(len(self._instruments)), key=self._shown_ns.__getitem__)]
        for index in due:
            if now - self._shown_ns[index] >= 1e9 / INSTRUMENT_HZ:
                self._shown_ns[index] = now
                self._instruments[index](update)

    def _show_state(self, event: StateChanged) -> None:
        sentence = told(event.sentence)
        self.status.show_camera(event.state, sentence)
        self.live.show_waiting(sentence)
        sends = event.state in SENDING and (event.info is None or event.info.can_preview)
        self._live_since_ns = time.monotonic_ns() if sends else None
        self.status.show_silence(None)
        if event.state in FAREWELL:
            self._last = None
            self.refresh_instruments()
            self.live.forget()
            self.cue.show_state(None)
            self.status.show_rate(None, None)
            self.status.show_calibrated(None)
            for panel in (self.eyes, self.head, self.light):
                panel.show_face(None)
            self.histogram.show_picture(None)

    def _show_values(self, values: CameraValues) -> None:
        self.status.show_battery(values.battery)
        self.status.show_card(values.card)

    def _show_disk(self, space: DiskSpace) -> None:
        self.status.show_disk(space.free_bytes)

    def _show_sitter(self, event: SitterChanged) -> None:
        self.following = event.next_name
        self.sitter.show_sitter(event.name, event.next_name)
        self.cue.show_sitter(event.name)

    def _show_shots(self) -> None:
        book = self._book
        chosen = book.chosen
        self.strip.show_shots(book.of_sitter(), chosen.shot_id if chosen else None)
        self.last_shot.show_shot(chosen, book.pinned is None)
        look = self._engine.look
        missing = book.still_wanted(look.wanted)
        kinds = tuple((kind, kind not in missing) for kind in look.wanted)
        self.sitter.show_progress(book.kept, look.keepers, kinds)

    def check_age(self) -> None:
        """Four times a second: how fast it runs, how old the picture is, whether one comes."""
        now = time.monotonic_ns()
        if self._live_since_ns is not None:
            heard_ns = max(self._live_since_ns, self._last.received_ns if self._last else 0)
            silent = (now - heard_ns) / 1e9
            self.status.show_silence(round(silent) if silent > SILENT_SECONDS else None)
        if self._last is None:
            return
        age = (now - self._last.received_ns) / 1e9
        if age > STALE_SECONDS:
            self.live.show_stale(
                translate("hud", "This picture is {seconds} s old").format(seconds=round(age))
            )
            self.cue.show_state(None)
            self.status.show_rate(0.0, None)
        else:
            self.status.show_rate(self._last.readings_per_second, self._age_ms)

    def _check_sound(self) -> None:
        """A key and the session panel change it, and neither tells."""
        self.status.show_muted(self._engine.sounds.muted)

    def open_sheet(self) -> None:
        """Open the session panel beside the picture, or go on in it."""
        # Sized first: a page that is shown must know how wide it is.
        self.sheet.setGeometry(sheet_place(self.width(), self.height()))
        self.sheet.open()
        self._arrange()

    def changeEvent(self, event: QEvent | None) -> None:
        """Qt: another theme; the panel has a style sheet of its own."""
        if event is not None and event.type() == QEvent.Type.PaletteChange:
            self._arrange()
        super().changeEvent(event)

    def _sheet_closed(self) -> None:
        self._arrange()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        self.sheet.setGeometry(sheet_place(width, height))
        self.sheet.set_scale(theme.Scale(max(SHEET_UNIT, theme.scale_for(width, height).unit)))
        if self.sheet.isVisible():
            width, height = beside_sheet(width, height)
        layout = arrange(width, height, self._hidden)
        for name, panel in self.panels.items():
            place = layout.places.get(name)
            panel.setVisible(place is not None)
            panel.set_scale(layout.scale)
            if place is not None:
                panel.setGeometry(place)
        self.notices.set_scale(layout.scale)
        self._place_notice()
        self.help.setGeometry(self.rect())

    def _place_notice(self) -> None:
        place = self.live.geometry()
        inset = self.live.scale.px(16)
        wide = place.width() - 2 * inset
        self.notices.setGeometry(
            place.x() + inset, place.y() + inset, wide, self.notices.height_for(wide)
        )

    def event(self, event: QEvent | None) -> bool:
        """After Qt has painted and flushed what was dirty, tell whose picture it was."""
        done = super().event(event)
        if event is not None and event.type() == QEvent.Type.UpdateRequest:
            painted = self.live.painted_ns
            if painted and painted != self._told_ns:
                self._told_ns = painted
                self._age_ms = (time.monotonic_ns() - painted) / 1e6
                if self._on_painted is not None:
                    self._on_painted(painted)
        return done

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """The ground between the panels."""
        QPainter(self).fillRect(self.rect() if event is None else event.rect(), theme.BACKGROUND)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Everything has a new place."""
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Keys are acted on elsewhere."""
        if event is not None:
            self.key_pressed.emit(event)

    def closeEvent(self, event: QCloseEvent | None) -> None:
        """Closing is quitting: the same question first."""
        if event is not None and not self.may_close:
            event.ignore()
            self.close_asked.emit()
