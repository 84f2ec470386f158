"""What a session did, counted: the summary that `demo` and `shoot` end with."""

import threading
import time
from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from tether.camera.base import CameraState, StateChanged
from tether.pipeline.events import EngineEvent, GroupRanked, LiveUpdate, ShotJudged, ShotStored

NS_PER_MS = 1e6


@dataclass
class Summary:
    """Hears engine events and counts. Safe to call from several threads.

    `frames` counts frames received (read, damaged and dropped) and is set by the owner at the end.
    Latencies are kept in milliseconds, four bytes each: eight hours of live view are 3.5 MB. With
    a window, `painted` says when a cue became visible; without one a cue counts when it was
    decided. Shots that an earlier run left unjudged are not counted. `connected` turns True with
    the first camera, and `camera` is the last sentence on it.
    """

    folder: Path
    has_window: bool = False
    frames: int = 0
    readings: int = 0
    cues: int = 0
    connected: bool = False
    camera: str = ""
    stored: int = 0
    verdicts: dict[int, str] = field(default_factory=dict)
    started_ns: int = field(default_factory=time.monotonic_ns)
    first_reading_ns: int = 0
    last_reading_ns: int = 0
    frame_to_cue_ms: "array[float]" = field(default_factory=lambda: array("f"))
    shot_to_stored_ms: "array[float]" = field(default_factory=lambda: array("f"))
    shot_to_verdict_ms: "array[float]" = field(default_factory=lambda: array("f"))
    _own: set[int] = field(default_factory=set, repr=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def hear(self, event: EngineEvent) -> None:
        """Count one event."""
        now = time.monotonic_ns()
        with self._lock:
            match event:
                case LiveUpdate():
                    self.readings += 1
                    self.first_reading_ns = self.first_reading_ns or now
                    self.last_reading_ns = now
                    if event.cue.changed and event.cue.cue is not None:
                        self.cues += 1
                    if not self.has_window:
                        self.frame_to_cue_ms.append((now - event.received_ns) / NS_PER_MS)
                case StateChanged():
                    self.connected |= event.state is CameraState.CONNECTING
                    self.camera = event.sentence
                case ShotStored():
                    self.stored += event.shot_id not in self._own
                    self._own.add(event.shot_id)
                    self.shot_to_stored_ms.append(
                        (event.stored_ns - event.announced_ns) / NS_PER_MS
                    )
                case ShotJudged() if event.shot_id in self._own:
                    self.verdicts[event.shot_id] = event.verdict.state
                    self.shot_to_verdict_ms.append((now - event.announced_ns) / NS_PER_MS)
                case GroupRanked():
                    self.verdicts |= {
                        one.shot_id: one.verdict.state
                        for one in event.places
                        if one.shot_id in self.verdicts
                    }
                case _:
                    pass

    def painted(self, received_ns: int) -> None:
        """The HUD has painted the frame that was received then."""
        with self._lock:
            self.frame_to_cue_ms.append((time.monotonic_ns() - received_ns) / NS_PER_MS)

    def as_dict(self) -> dict[str, Any]:
        """The object of `commands.md`; milliseconds, and None where nothing was measured."""
        reading_seconds = (self.last_reading_ns - self.first_reading_ns) / 1e9
        states = Counter(self.verdicts.values())
        rate = (self.readings - 1) / reading_seconds if reading_seconds > 0 else 0.0
        return {
            "seconds": round((time.monotonic_ns() - self.started_ns) / 1e9, 1),
            "frames": self.frames,
            "readings": self.readings,
            "readings_per_second": round(rate, 1),
            "frame_to_cue_ms": percentiles(self.frame_to_cue_ms, (50, 95, 99)),
            "cues": self.cues,
            "shots": self.stored,
            "kept": states["keep"],
            "checked": states["check"],
            "rejected": states["reject"],
            "shot_to_stored_ms": percentiles(self.shot_to_stored_ms, (50, 95)),
            "shot_to_verdict_ms": percentiles(self.shot_to_verdict_ms, (50, 95)),
            "session": str(self.folder),
        }


def percentiles(values: Sequence[float], which: Sequence[int]) -> dict[str, float | None]:
    """`{"p50": …}` of `values`, rounded to a tenth; None for each where there are none."""
    if not values:
        return {f"p{percent}": None for percent in which}
    found = np.percentile(np.asarray(values), which)
    return {
        f"p{percent}": round(float(value), 1) for percent, value in zip(which, found, strict=True)
    }
