"""The review of a session: grid, loupe and comparison, with filters above and reasons beside.

Marks go to whoever holds the session; what became of them comes back as events, and only then is
shown. New shots appear while they are made.
"""

from collections.abc import Callable

from PyQt6.QtCore import QT_TRANSLATE_NOOP, QEvent, QTimer, pyqtSignal
from PyQt6.QtGui import QCloseEvent, QImage, QKeyEvent, QResizeEvent, QScreen, QShowEvent
from PyQt6.QtWidgets import QBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from tether.pipeline.review.desk import Marker, ReviewDesk
from tether.pipeline.review.filters import Filter
from tether.pipeline.review.shot_index import ShotIndex
from ui import theme
from ui.colour import ScreenColours
from ui.help import HelpOverlay
from ui.languages import translate
from ui.review.compare import Compare
from ui.review.drift_page import DriftPage
from ui.review.feed import SessionFeed
from ui.review.filter_bar import FilterBar
from ui.review.grid import GridView
from ui.review.inspector import Inspector
from ui.review.keys import BINDINGS, GROUPS
from ui.review.library import Library
from ui.review.model import GridModel
from ui.review.reasons import Reasons
from ui.review.selection import Selection
from ui.style import style
from ui.told import told

NOTICE_MS = 6000
STILL_MS = 300
"""After the last step of scrolling."""
INSPECT_MS = 90
"""After the last step to another shot: three repeats of a held arrow key, which are not waited for,
and too short to be noticed after a single one."""
HINT = QT_TRANSLATE_NOOP(
    "review",
    "P pick · X reject · 0–5 stars · Enter loupe · C compare · T retouch · E unfold · ? all keys",
)


class ReviewWindow(QWidget):
    """Reviews the session of `marker`. Close it to let go of the session.

    Signals:
        key_pressed(event): acted on elsewhere.
        closed()
    """

    key_pressed = pyqtSignal(QKeyEvent)
    closed = pyqtSignal()

    def __init__(self, marker: Marker) -> None:
        super().__init__()
        self.setWindowTitle(translate("review", "Review – {name}").format(name=marker.folder.name))
        self.setMinimumSize(480, 360)
        self.desk = ReviewDesk(marker.folder, marker.look)
        self.shots = ShotIndex()
        self.model = GridModel(self.shots, self)
        self._placed, self._themed = False, theme.current
        self._awaited: int | None = None
        self._colours = ScreenColours.of(self.screen())
        self.library = Library(self.desk, self._colours, self)
        self.bar, self.inspector = FilterBar(), Inspector()
        self.grid = GridView(self.model, self._thumbnail)
        self.selection = Selection(self.grid, self.model)
        self.reasons = Reasons(self.inspector, self.model, self.library, self.desk)
        self.compare = Compare(self.library)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.grid)
        self.pages.addWidget(self.compare)
        self.drift = DriftPage(self.desk)
        self.pages.addWidget(self.drift)
        self.line = QLabel()
        self.line.setAccessibleName(translate("review", "What happened"))
        self._quiet = _timer(self, NOTICE_MS, lambda: self.line.setText(translate("review", HINT)))
        self._still = _timer(self, STILL_MS, self._explain)
        self._inspect = _timer(self, INSPECT_MS, self._show_current)
        self.feed = SessionFeed(marker, self.desk, self.shots, self)
        self._lay_out()
        self.help = HelpOverlay(self, BINDINGS, GROUPS)
        self._connect()
        self.feed.load()
        self.say(self._colours.notice or translate("review", HINT))

    @property
    def comparing(self) -> bool:
        """Whether the loupe or the comparison is open, instead of the grid."""
        return self.pages.currentWidget() is self.compare

    @property
    def drifting(self) -> bool:
        """Whether the day's drift is shown, instead of the grid."""
        return self.pages.currentWidget() is self.drift

    @property
    def still(self) -> bool:
        """Whether all that was wished for is shown."""
        return self.library.idle and not self._inspect.isActive()

    @property
    def current(self) -> int | None:
        """Position of the shot that is looked at."""
        return self.compare.current if self.comparing else self.selection.current

    @property
    def chosen(self) -> list[int]:
        """Positions that the keys act on: the selection, or in the loupe the one looked at."""
        if self.comparing:
            return [] if self.current is None else [self.current]
        return self.selection.chosen

    def choose(self, at: int) -> None:
        """Look at a shot."""
        self.selection.choose(at)
        if self.comparing:
            self.compare.look_at(at, self._ids(self.selection.neighbours(at)))
        self._show_current()

    def step(self, way: int) -> None:
        """In the loupe the next shot; in a comparison the next picture."""
        if len(self.compare.positions) > 1:
            self.compare.step(way)
            return
        row = self.grid.currentIndex().row() + way
        if 0 <= row < len(self.model.rows):
            self.choose(int(self.model.rows[row]))

    def show_large(self, positions: list[int]) -> None:
        """One to four shots, as large as the window."""
        self.pages.setCurrentWidget(self.compare)
        self.compare.show_shots(
            self.shots, positions, [self.desk.faces(shot) for shot in self._ids(positions)]
        )
        self.setFocus()
        self._show_current()

    def show_grid(self) -> None:
        """Back to the grid, at the shot that was looked at."""
        at = self.compare.current
        self.pages.setCurrentWidget(self.grid)
        self.compare.clear()
        self.library.let_go_of_large()
        self.grid.setFocus()
        if at is not None:
            self.choose(at)

    def show_drift(self) -> None:
        """How light and framing held over the day."""
        self.pages.setCurrentWidget(self.drift)
        self.drift.look()
        self.setFocus()

    def show_shot(self, shot_id: int) -> None:
        """The grid, at a shot; as soon as it is loaded."""
        self.show_grid()
        self._awaited = None if self.shots.position(shot_id) is not None else shot_id
        self._face(shot_id)

    def show_filtered(self, wanted: Filter) -> None:
        """Only what fits."""
        self.selection.keep(lambda: self.model.set_filter(wanted))

    def say(self, sentence: str) -> None:
        """One line at the bottom."""
        self.line.setText(theme.single_line(told(sentence)))
        if sentence != HINT:
            self._quiet.start()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Qt: keys are acted on elsewhere."""
        if event is not None:
            self._awaited = None
            self.key_pressed.emit(event)

    def showEvent(self, event: QShowEvent | None) -> None:
        """Qt: from now on the window may be moved to another screen."""
        handle = self.windowHandle()
        if handle is not None and not self._placed:
            self._placed = True
            handle.screenChanged.connect(self._use_screen)
        super().showEvent(event)

    def _use_screen(self, screen: QScreen | None) -> None:
        """Another screen has colours of its own."""
        colours = ScreenColours.of(screen)
        if colours.profile != self._colours.profile:
            self._colours = colours
            self._fetch_anew()

    def _fetch_anew(self) -> None:
        """Every picture has other colours now."""
        self.library.use(self._colours)
        self.grid.fit_bar()
        if self.comparing:
            self.compare.fetch_anew()
        self._show_current()

    def closeEvent(self, event: QCloseEvent | None) -> None:
        """Qt: let go of the session."""
        self.feed.close()
        self._still.stop()
        self._inspect.stop()
        self.reasons.close()
        self.library.close()
        self.drift.close_down()
        self.desk.close()
        self.closed.emit()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Qt: reasons beside the grid, or below it on a portrait screen."""
        wide = self.width() >= self.height() * 1.15
        scale = theme.scale_for(self.width(), self.height())
        direction = QBoxLayout.Direction
        self._middle.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        side = scale.px(400)
        self.inspector.setMinimumSize(side if wide else 0, 0 if wide else scale.px(430))
        self.inspector.setMaximumSize(side if wide else 16_000, 16_000 if wide else scale.px(430))
        self._set_style()
        self.grid.set_scale(scale)
        self.drift.set_scale(scale)
        self.inspector.set_scale(scale)
        self.help.setGeometry(self.rect())
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent | None) -> None:
        """Qt: another theme."""
        if (
            event is not None
            and event.type() == QEvent.Type.PaletteChange
            and self._themed != theme.current
        ):
            self._set_style()
        super().changeEvent(event)

    def _set_style(self) -> None:
        self._themed = theme.current
        self.setStyleSheet(style(theme.scale_for(self.width(), self.height())))

    def _lay_out(self) -> None:
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(0)
        self._middle.addWidget(self.pages, 1)
        self._middle.addWidget(self.inspector)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._middle, 1)
        self.line.setContentsMargins(16, 6, 16, 8)
        self.line.setMinimumWidth(1)
        column.addWidget(self.line)
        self.grid.setFocus()

    def _connect(self) -> None:
        self.bar.changed.connect(self.show_filtered)
        self.bar.text.returnPressed.connect(self.grid.setFocus)
        self.grid.seen.connect(self._wish)
        self.grid.doubleClicked.connect(
            lambda index: self.show_large([int(self.model.rows[index.row()])])
        )
        self.selection.moved.connect(self._inspect.start)
        self.selection.changed.connect(self._count)
        self.inspector.face_clicked.connect(self._face)
        self.drift.shot_clicked.connect(self.show_shot)
        self.reasons.explained.connect(self.grid.show_picture)
        self.reasons.reordered.connect(lambda: self.selection.keep(self.model.refresh))
        self.compare.looked.connect(lambda _: self._show_current())
        self.library.thumbnail.connect(self._thumbnail_there)
        self.library.large.connect(self.compare.show_loaded)
        self.feed.changed.connect(self._refresh)
        self.feed.changed.connect(self._inspect.start)  # the one looked at may have changed
        self.feed.changed.connect(self.compare.show_marks)
        self.feed.fetched.connect(self.library.forget)
        self.feed.marked.connect(self._marked)
        self.feed.looks_known.connect(lambda: self.bar.offer(self.shots))
        self.feed.said.connect(self.say)
        self.feed.coloured.connect(self._fetch_anew)

    def _refresh(self) -> None:
        self.selection.keep(self.model.refresh)
        self.bar.offer(self.shots)
        if self._awaited is not None and self.shots.position(self._awaited) is not None:
            self.show_shot(self._awaited)

    def _marked(self, _at: int) -> None:
        viewport = self.grid.viewport()
        if viewport is not None:
            viewport.update()
        self.compare.show_marks()
        self._show_current()

    def _count(self) -> None:
        chosen, rows, every = self.selection.count, len(self.model.rows), len(self.shots)
        text = translate("review", "{rows} of {all}").format(
            rows=f"{rows:,}".replace(",", "\u2009"), all=f"{every:,}".replace(",", "\u2009")
        )
        self.bar.count.setText(
            translate("review", "{count} chosen · {text}").format(count=chosen, text=text)
            if chosen > 1
            else text
        )

    def _ids(self, positions: list[int]) -> list[int]:
        return [int(self.shots.ids[at]) for at in positions]

    def _face(self, shot_id: int) -> None:
        at = self.shots.position(shot_id)
        if at is not None and self.model.row_of(at) is not None:
            if self.model.fold and at not in self.model.rows:
                self.model.turn(at)
            self.choose(at)

    def _show_current(self) -> None:
        self._inspect.stop()
        self._count()
        self.reasons.show_shot(self.current)

    def _thumbnail(self, at: int, side: int) -> QImage | None:
        return self.library.get_thumbnail(int(self.shots.ids[at]), side)

    def _thumbnail_there(self, shot_id: int) -> None:
        at = self.shots.position(shot_id)
        if at is not None:
            self.grid.show_picture(at)

    def _wish(self, rows: list[int], side: int) -> None:
        self.library.wish_thumbnails(self._ids([int(self.model.rows[row]) for row in rows]), side)
        self._still.start()

    def _explain(self) -> None:
        """Nothing has been scrolled for a while: the groups in sight get their reasons."""
        rows = [int(self.model.rows[row]) for row in self.grid.in_sight()]
        self.reasons.explain([at for at in rows if at not in self.model.why])


def _timer(parent: QWidget, milliseconds: int, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(then)
    return timer
