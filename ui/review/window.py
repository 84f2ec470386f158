"""The review of a session: grid, loupe and comparison, with filters above and reasons beside.

Marks go to whoever holds the session; what became of them comes back as events, and only then is
shown. New shots appear while they are made.
"""

import threading
from collections.abc import Callable
from sqlite3 import Row

from PyQt6.QtCore import QItemSelectionModel, Qt, QTimer, pyqtSignal
from PyQt6.QtGui import QCloseEvent, QImage, QKeyEvent, QResizeEvent
from PyQt6.QtWidgets import QBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from tether.cull.rank import Ranked
from tether.errors import SessionError
from tether.pipeline.events import (
    EngineEvent,
    GroupRanked,
    Notice,
    RatingChanged,
    ShotJudged,
    ShotStored,
)
from tether.pipeline.review.desk import Marker, ReviewDesk
from tether.pipeline.review.filters import Filter
from tether.pipeline.review.ranking import MOST_MEMBERS
from tether.pipeline.review.shot_index import ShotIndex
from tether.session.records import Mark
from ui import theme
from ui.keys import LABEL_KEYS
from ui.review.colour import ScreenColours
from ui.review.compare import MOST, Compare
from ui.review.filter_bar import FilterBar
from ui.review.grid import GridView
from ui.review.inspector import Inspector
from ui.review.keys import BINDINGS
from ui.review.library import Library
from ui.review.model import GridModel
from ui.review.style import style

SETTLE_MS = 250
"""After a shot is judged: its row and its group are in the ledger by then."""
TRIES = 20
NOTICE_MS = 6000


class ReviewWindow(QWidget):
    """Reviews the session of `marker`. Close it to let go of the session.

    Signals:
        closed()
    """

    closed = pyqtSignal()
    _loaded = pyqtSignal(object)
    _looks = pyqtSignal(object)
    _happened = pyqtSignal(object)
    _said = pyqtSignal(str)

    def __init__(self, marker: Marker) -> None:
        super().__init__()
        self.setWindowTitle(f"Review – {marker.folder.name}")
        self._marker = marker
        self.desk = ReviewDesk(marker.folder, marker.look)
        self.shots = ShotIndex()
        self.model = GridModel(self.shots, self)
        colours = ScreenColours.from_environment()
        self.library = Library(self.desk, colours, self)
        self.bar, self.inspector = FilterBar(), Inspector()
        self.grid = GridView(self.model, self._thumbnail)
        self.compare = Compare(self.library)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.grid)
        self.pages.addWidget(self.compare)
        self.line = QLabel()
        self.line.setAccessibleName("What happened")
        self._quiet = _timer(self, NOTICE_MS)
        self._quiet.timeout.connect(lambda: self.line.setText(HINT))
        self._pending: dict[int, int] = {}
        self._settle = _timer(self, SETTLE_MS)
        self._settle.timeout.connect(self._fetch_pending)
        self._lay_out()
        self._connect()
        self._load()
        self.say(colours.notice or HINT)

    @property
    def current(self) -> int | None:
        """Position of the shot that is looked at."""
        if self.pages.currentWidget() is self.compare:
            return self.compare.current
        return self.model.position(self.grid.currentIndex())

    def chosen(self) -> list[int]:
        """Positions that the keys act on: the selection, or in the loupe the one looked at."""
        if self.pages.currentWidget() is self.compare:
            return [] if self.current is None else [self.current]
        selection = self.grid.selectionModel()
        rows = [] if selection is None else [index.row() for index in selection.selectedIndexes()]
        found = [int(self.model.rows[row]) for row in sorted(rows)]
        return found or ([] if self.current is None else [self.current])

    def choose(self, at: int) -> None:
        """Look at a shot."""
        row = self.model.row_of(at)
        if row is not None:
            self.grid.setCurrentIndex(self.model.index(row))
        if self.pages.currentWidget() is self.compare:
            self.compare.look_at(at, self._around(at))
        self._show_current()

    def say(self, sentence: str) -> None:
        """One line at the bottom."""
        self.line.setText(theme.single_line(sentence))
        if sentence != HINT:
            self._quiet.start()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Qt: marks, views and folds."""
        if event is None:
            return
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        for binding in BINDINGS:
            if event.key() in binding.keys and binding.control == control:
                getattr(self, f"do_{binding.action}")(event.key())
                return
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and self.pages.currentWidget() is self.compare:
            self._step(step)

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
        label = LABEL_KEYS[Qt.Key(key)]
        code = self.shots.label_names.find(label)
        off = all(self.shots.labels[at] == code for at in self.chosen())
        self._mark("label", None if off else label)

    def do_undo(self, _key: int) -> None:
        """Take the last change back, without waiting for it."""

        def undo() -> None:
            undone = self._marker.undo()
            self._said.emit("Nothing to undo" if undone is None else f"Undone: {undone}")

        threading.Thread(target=undo, name="undo", daemon=True).start()

    def do_loupe(self, _key: int) -> None:
        """One picture as large as the window, or back."""
        if self.pages.currentWidget() is self.compare:
            self.do_back(0)
        elif self.current is not None:
            self._compare([self.current])

    def do_compare(self, _key: int) -> None:
        """The chosen shots in step; one alone beside the best of its group."""
        at = self.current
        if at is None:
            return
        chosen = self.chosen()
        if len(chosen) < 2:
            chosen = [at, *(int(m) for m in self.shots.members(at) if m != at)]
        self._compare(chosen[:MOST])

    def do_actual(self, _key: int) -> None:
        """100 %, or the whole picture."""
        if self.pages.currentWidget() is self.grid:
            self.do_loupe(0)
        self.compare.turn_actual()

    def do_nearer(self, _key: int) -> None:
        """Zoom in."""
        self.compare.zoom(1.25)

    def do_farther(self, _key: int) -> None:
        """Zoom out."""
        self.compare.zoom(1 / 1.25)

    def do_turn(self, _key: int) -> None:
        """Unfold or fold the group."""
        at = self.current
        if at is not None:
            self._keeping(lambda: self.model.turn(at))

    def do_fold(self, _key: int) -> None:
        """Fold all groups, or none."""
        self._keeping(lambda: self.model.set_fold(not self.model.fold))

    def do_search(self, _key: int) -> None:
        """Type what to look for; Escape goes back to the shots."""
        self.bar.text.setFocus()
        self.bar.text.selectAll()

    def do_help(self, _key: int) -> None:
        """List the keys."""
        self.say(" · ".join(f"{b.shown} {b.words}" for b in BINDINGS))

    def do_fullscreen(self, _key: int) -> None:
        """Fullscreen, or a window."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def do_back(self, _key: int) -> None:
        """From the picture to the grid, from the filter to everything, then out."""
        if self.pages.currentWidget() is self.compare:
            at = self.compare.current
            self.pages.setCurrentWidget(self.grid)
            self.grid.setFocus()
            if at is not None:
                self.choose(at)
        elif self.bar.text.hasFocus():
            self.grid.setFocus()
        elif self.bar.wanted != Filter():
            self.bar.reset()
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent | None) -> None:
        """Qt: let go of the session."""
        self._end()
        self._settle.stop()
        self.library.close()
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
        self.setStyleSheet(style(scale))
        self.grid.set_scale(scale)
        self.inspector.set_scale(scale)
        super().resizeEvent(event)

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
        self.bar.changed.connect(
            lambda wanted: self._keeping(lambda: self.model.set_filter(wanted))
        )
        self.bar.text.returnPressed.connect(self.grid.setFocus)
        self.grid.seen.connect(self._wish)
        self.grid.doubleClicked.connect(lambda _: self.do_loupe(0))
        self._watch_selection()
        self.inspector.face_clicked.connect(self._face)
        self.compare.looked.connect(lambda _: self._show_current())
        self.library.thumbnail.connect(self._thumbnail_there)
        self.library.large.connect(self.compare.show_loaded)
        self.library.close_up.connect(lambda _: self._show_faces())
        self._loaded.connect(self._add)
        self._looks.connect(self._add_looks)
        self._said.connect(self.say)
        self._happened.connect(self._hear)
        self._end = self._marker.subscribe(self._wake)

    def _watch_selection(self) -> None:
        selection = self.grid.selectionModel()
        if selection is not None:
            selection.currentChanged.connect(lambda *_: self._show_current())
            selection.selectionChanged.connect(lambda *_: self._count())

    def _load(self) -> None:
        first = self.desk.first_rows()
        self._add(first)
        if first:
            self.grid.setCurrentIndex(self.model.index(0))
        self.desk.load_rest(first[-1]["id"] if first else 0, self._loaded.emit, self._looks.emit)

    def _add(self, rows: list[Row]) -> None:
        last = int(self.shots.ids[-1]) if len(self.shots) else 0
        rows = [row for row in rows if row["id"] > last]

        def add() -> None:
            self.shots.extend(rows)
            self.model.refresh()

        self._keeping(add)
        self.bar.offer(self.shots)

    def _add_looks(self, looks: list[tuple[int, str | None]]) -> None:
        self.shots.set_looks(looks)
        self.bar.offer(self.shots)

    def _keeping(self, change: Callable[[], object]) -> None:
        """Change the rows; the same shots stay current and chosen where they are still there."""
        at = self.model.position(self.grid.currentIndex())
        chosen = self.chosen() if self.pages.currentWidget() is self.grid else []
        change()
        if at is not None and len(self.model.rows):
            row = self.model.row_of(at) or 0
            self.grid.setCurrentIndex(self.model.index(row))
            selection = self.grid.selectionModel()
            for other in chosen if 1 < len(chosen) <= MOST_MEMBERS else ():
                row_of = self.model.row_of(other)
                if row_of is not None and selection is not None:
                    flag = QItemSelectionModel.SelectionFlag.Select
                    selection.select(self.model.index(row_of), flag)
        elif len(self.model.rows):
            self.grid.setCurrentIndex(self.model.index(0))
        self._show_current()

    def _count(self) -> None:
        selection = self.grid.selectionModel()
        chosen = 0
        if selection is not None:
            found = selection.selection()
            ranges = [found[n] for n in range(len(found))]
            chosen = sum(one.bottom() - one.top() + 1 for one in ranges)
        rows, every = len(self.model.rows), len(self.shots)
        text = f"{rows:,} of {every:,}".replace(",", " ")
        self.bar.count.setText(f"{chosen} chosen · {text}" if chosen > 1 else text)

    def _ids(self, positions: list[int]) -> list[int]:
        return [int(self.shots.ids[at]) for at in positions]

    def _mark(self, field: Mark, value: str | int | None) -> None:
        chosen = self.chosen()
        if not chosen:
            return
        self._marker.mark(self._ids(chosen), field, value)
        if len(chosen) > 1:
            what = "no " + field if value in (None, 0) else f"{field} {value}"
            self.say(f"{len(chosen)} shots: {what}. Ctrl Z takes it back.")

    def _compare(self, positions: list[int]) -> None:
        self.pages.setCurrentWidget(self.compare)
        self.compare.show_shots(
            self.shots, positions, [self.desk.faces(shot) for shot in self._ids(positions)]
        )
        self.setFocus()
        self._show_current()

    def _step(self, way: int) -> None:
        if len(self.compare.positions) > 1:
            self.compare.step(way)
            return
        row = self.grid.currentIndex().row() + way
        if 0 <= row < len(self.model.rows):
            self.choose(int(self.model.rows[row]))

    def _face(self, shot_id: int) -> None:
        at = self.shots.position(shot_id)
        if at is not None and self.model.row_of(at) is not None:
            if self.model.fold and at not in self.model.rows:
                self.model.turn(at)
            self.choose(at)

    def _around(self, at: int) -> list[int]:
        row = self.model.row_of(at)
        near = () if row is None else (row + 1, row - 1)
        return self._ids([int(self.model.rows[n]) for n in near if 0 <= n < len(self.model.rows)])

    def _show_current(self) -> None:
        self._count()
        at = self.current
        if at is None:
            self.inspector.show_why("", "", "waiting", [])
            return
        shots = self.shots
        lines = [reason.text for reason in shots.reasons(at)]
        if shots.picks[at]:
            lines.insert(0, "Your pick" if shots.picks[at] == 1 else "Rejected by you")
        members = shots.members(at)
        if len(members) > 1:
            place = int((members == at).argmax()) + 1
            why = self.model.why.get(at)
            lines.append(f"{place} of {len(members)} in its group" + (f": {why}" if why else ""))
        sitter = shots.sitter_names.all[shots.sitters[at]] or ""
        name = shots.stems[at].rpartition("/")[2]
        self.inspector.show_why(name, sitter, shots.state(at) or "waiting", [x for x in lines if x])
        ids = self._ids([int(m) for m in members[:MOST_MEMBERS]])
        self.library.wish_close_ups(ids[:12])
        self._show_faces()
        if at not in self.model.why and 1 < len(ids) < MOST_MEMBERS:
            self._rank(ids)

    def _show_faces(self) -> None:
        at = self.current
        if at is None:
            return
        members = [int(m) for m in self.shots.members(at)[:12]]
        self.inspector.show_faces(
            [(shot, self.shots.state(m) or "waiting", self.library.get_close_up(shot))
             for m, shot in zip(members, self._ids(members), strict=True)],
            int(self.shots.ids[at]),
        )  # fmt: skip

    def _rank(self, ids: list[int]) -> None:
        self._show_rank(ids, self.desk.ranked(ids))

    def _show_rank(self, ids: list[int], ranked: dict[int, Ranked]) -> None:
        positions = [p for p in (self.shots.position(shot) for shot in ranked) if p is not None]
        for at in positions:
            self.model.why[at] = ranked[int(self.shots.ids[at])].why
        if positions:
            scores = [ranked[shot].verdict.score for shot in ranked]
            before = int(self.shots.members(positions[0])[0])
            self.shots.set_scores(positions, scores)
            if int(self.shots.members(positions[0])[0]) != before:
                self._keeping(self.model.refresh)
            else:
                self._show_current()

    def _thumbnail(self, at: int, side: int) -> QImage | None:
        return self.library.get_thumbnail(int(self.shots.ids[at]), side)

    def _thumbnail_there(self, shot_id: int) -> None:
        at = self.shots.position(shot_id)
        if at is not None:
            self.grid.show_picture(at)

    def _wish(self, rows: list[int], side: int) -> None:
        self.library.wish_thumbnails(self._ids([int(self.model.rows[row]) for row in rows]), side)

    def _wake(self, event: EngineEvent) -> None:
        if isinstance(event, RatingChanged | ShotStored | ShotJudged | GroupRanked | Notice):
            self._happened.emit(event)

    def _hear(self, event: EngineEvent) -> None:
        if isinstance(event, RatingChanged):
            at = self.shots.position(event.shot_id)
            if at is not None:
                self.shots.mark(at, event.pick, event.rating, event.label)
                viewport = self.grid.viewport()
                if viewport is not None:
                    viewport.update()
                self._show_current()
        elif isinstance(event, ShotStored | ShotJudged):
            self._pending[event.shot_id] = 0
            self._settle.start()
        elif isinstance(event, GroupRanked):
            self._pending |= {one.shot_id: 0 for one in event.places}
            self._settle.start()
        elif isinstance(event, Notice):
            self.say(event.sentence)

    def _fetch_pending(self) -> None:
        """Rows of new shots; again later while a verdict is on its way."""
        try:
            rows = self.desk.rows(sorted(self._pending))
        except SessionError as error:
            self.say(str(error))
            return
        for row in rows:
            self.library.forget(row["id"])
            self._pending[row["id"]] += 1
            if row["burst"] is not None or self._pending[row["id"]] > TRIES:
                del self._pending[row["id"]]
        self.shots.update(rows)
        self._add(rows)
        if self._pending:
            self._settle.start()


HINT = (
    "P pick · X reject · U as judged · 0–5 stars · 6–9 colour · Ctrl Z undo · Enter loupe · "
    "C compare · Z 100 % · E unfold · G fold all · / search · ? keys"
)


def _timer(parent: QWidget, milliseconds: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    return timer
