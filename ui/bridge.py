"""Engine events become Qt signals on the window's thread.

Live updates: the latest wins. However slow a paint is, at most one wake-up waits in Qt's queue, so
live pictures skip and never pile up. All other events are delivered each, in order.
"""

import threading
from collections.abc import Callable
from typing import Any

from PyQt6.QtCore import QObject, Qt, pyqtSignal

from tether.camera.base import CameraNotice, CameraValues, StateChanged, Storage
from tether.pipeline.engine import Engine
from tether.pipeline.events import (
    DiskSpace,
    EarlierShots,
    EngineEvent,
    GroupRanked,
    IntervalTold,
    LiveUpdate,
    Notice,
    RatingChanged,
    ShotGiven,
    ShotJudged,
    ShotReopened,
    ShotRetouched,
    ShotSeen,
    ShotStored,
    SitterChanged,
)


class Bridge(QObject):
    """Subscribes to an engine. Signals carry the event itself and arrive on this object's thread.

    Attributes:
        skipped: live updates that were replaced by a later one before they could be shown.
    """

    live = pyqtSignal(object)
    shot_stored = pyqtSignal(object)
    shot_seen = pyqtSignal(object)
    shot_judged = pyqtSignal(object)
    group_ranked = pyqtSignal(object)
    shot_reopened = pyqtSignal(object)
    shot_retouched = pyqtSignal(object)
    rating_changed = pyqtSignal(object)
    shot_given = pyqtSignal(object)
    sitter_changed = pyqtSignal(object)
    earlier_shots = pyqtSignal(object)
    notice = pyqtSignal(object)
    disk = pyqtSignal(object)
    camera_state = pyqtSignal(object)
    camera_values = pyqtSignal(object)
    interval = pyqtSignal(object)
    storage = pyqtSignal(object)

    _woken = pyqtSignal()
    _arrived = pyqtSignal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.skipped = 0
        self._lock = threading.Lock()
        self._latest: LiveUpdate | None = None
        self._end: Callable[[], None] | None = None
        self._signals = {
            ShotStored: self.shot_stored,
            ShotSeen: self.shot_seen,
            ShotJudged: self.shot_judged,
            GroupRanked: self.group_ranked,
            ShotReopened: self.shot_reopened,
            ShotRetouched: self.shot_retouched,
            RatingChanged: self.rating_changed,
            ShotGiven: self.shot_given,
            SitterChanged: self.sitter_changed,
            EarlierShots: self.earlier_shots,
            Notice: self.notice,
            DiskSpace: self.disk,
            StateChanged: self.camera_state,
            CameraValues: self.camera_values,
            IntervalTold: self.interval,
            Storage: self.storage,
        }
        queued = Qt.ConnectionType.QueuedConnection
        # PyQt6's own type hints leave out the argument that says how to connect.
        woken: Any = self._woken
        arrived: Any = self._arrived
        woken.connect(self._deliver_live, type=queued)
        arrived.connect(self._deliver, type=queued)

    def follow(self, engine: Engine) -> None:
        """Hear the engine from now on, and no other."""
        self.stop()
        self._end = engine.subscribe(self.hear)

    def stop(self) -> None:
        """Hear nothing any more."""
        if self._end is not None:
            self._end()
            self._end = None

    def hear(self, event: EngineEvent) -> None:
        """Called by the engine, on any thread; returns at once."""
        if not isinstance(event, LiveUpdate):
            self._arrived.emit(event)
            return
        with self._lock:
            waiting = self._latest is not None
            self._latest = event
            self.skipped += waiting
        if not waiting:
            self._woken.emit()

    def _deliver_live(self) -> None:
        with self._lock:
            event, self._latest = self._latest, None
        if event is not None:
            self.live.emit(event)

    def _deliver(self, event: EngineEvent) -> None:
        if isinstance(event, CameraNotice):
            self.notice.emit(Notice(event.sentence))
            return
        signal = self._signals.get(type(event))
        if signal is not None:
            signal.emit(event)
