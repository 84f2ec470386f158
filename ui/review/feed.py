"""Keeps the index of shots as the session is: loaded at the start, then shot by shot.

Rows are read on a thread of their own; the index is changed on the window's thread only.
"""

from collections.abc import Mapping
from sqlite3 import Row

from PyQt6.QtCore import QObject, QTimer, pyqtSignal

from tether.errors import SessionError
from tether.pipeline.events import (
    ColourChanged,
    EngineEvent,
    GroupRanked,
    Notice,
    RatingChanged,
    ShotGiven,
    ShotJudged,
    ShotRetouched,
    ShotStored,
)
from tether.pipeline.review.desk import Marker, ReviewDesk
from tether.pipeline.review.shot_index import ShotIndex

SETTLE_MS = 250
"""After a shot is judged: its row and its group are in the ledger by then."""
TRIES = 20
Heard = (
    RatingChanged
    | ShotStored
    | ShotJudged
    | ShotRetouched
    | ShotGiven
    | GroupRanked
    | Notice
    | ColourChanged
)


class SessionFeed(QObject):
    """Fills `shots` and goes on following the session until `close`.

    Signals:
        changed(): shots have come, or are judged or grouped otherwise.
        fetched(shot_id): a shot's file or reading is another one now.
        marked(position): the photographer's own for one shot.
        looks_known(): each shot's look is known.
        said(sentence): something to tell.
        coloured(): the session's colour is another one.
    """

    changed = pyqtSignal()
    fetched = pyqtSignal(int)
    marked = pyqtSignal(int)
    looks_known = pyqtSignal()
    said = pyqtSignal(str)
    coloured = pyqtSignal()
    _loaded = pyqtSignal(object)
    _looks = pyqtSignal(object)
    _happened = pyqtSignal(object)

    def __init__(self, marker: Marker, desk: ReviewDesk, shots: ShotIndex, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._shots = desk, shots
        self._pending: dict[int, int] = {}
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._fetch_pending)
        self._loading = True
        self._loaded.connect(self._join)
        self._looks.connect(self._loaded_all)
        self._happened.connect(self._hear)
        self._end = marker.subscribe(self._wake)

    def load(self) -> None:
        """The first rows at once, the others when they are there."""
        first = self._desk.first_rows()
        self._shots.extend(first)
        self.changed.emit()
        self._desk.load_rest(first[-1]["id"] if first else 0, self._loaded.emit, self._looks.emit)

    def close(self) -> None:
        """Hear nothing more."""
        self._end()
        self._settle.stop()

    def _add(self, rows: list[Row]) -> None:
        last = int(self._shots.ids[-1]) if len(self._shots) else 0
        self._shots.extend([row for row in rows if row["id"] > last])
        self.changed.emit()

    def _join(self, part: ShotIndex) -> None:
        self._shots.join(part)
        self.changed.emit()

    def _loaded_all(self, looks: Mapping[str | None, list[int]]) -> None:
        self._loading = False
        self._shots.set_looks(looks)
        self.looks_known.emit()
        if self._pending:
            self._settle.start()

    def _wake(self, event: EngineEvent) -> None:
        """On any thread: only what matters here wakes the window."""
        if isinstance(event, Heard):
            self._happened.emit(event)

    def _hear(self, event: EngineEvent) -> None:
        if isinstance(event, RatingChanged):
            at = self._shots.position(event.shot_id)
            if at is not None:
                self._shots.mark(at, event.pick, event.rating, event.label)
                self.marked.emit(at)
        elif isinstance(event, ShotRetouched) and not event.colour:
            return  # the review shows it as it was shot
        elif isinstance(event, ShotStored | ShotJudged | ShotRetouched | ShotGiven | GroupRanked):
            several = event.places if isinstance(event, GroupRanked) else (event,)
            self._pending |= {one.shot_id: 0 for one in several}
            if not self._loading:  # shots are kept in order: the old ones come first
                self._settle.start()
        elif isinstance(event, ColourChanged):
            self.coloured.emit()
        elif isinstance(event, Notice):
            self.said.emit(event.sentence)

    def _fetch_pending(self) -> None:
        """Rows of new shots; again later while a verdict is on its way."""
        try:
            rows = self._desk.rows(sorted(self._pending))
        except SessionError as error:
            self.said.emit(str(error))
            return
        for row in rows:
            self.fetched.emit(row["id"])
            self._pending[row["id"]] += 1
            if row["burst"] is not None or self._pending[row["id"]] > TRIES:
                del self._pending[row["id"]]
        self._shots.update(rows)
        self._add(rows)
        if self._pending:
            self._settle.start()
