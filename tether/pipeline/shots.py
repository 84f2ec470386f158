"""Each durable shot → decoded once → read → judged → ledger and sidecar → everybody who listens.

One thread, in the order in which shots became durable. A shot that cannot be read is judged
"check", with the reason, and the next one goes on. Near-identical shots are ranked afresh when
none waits: the best of a burst is known a moment after its last shot.
"""

import json
import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tether.analysis.analyser import Analyser
from tether.analysis.neutral import Neutral
from tether.cues.reference import Reference, drift
from tether.cull.group import Candidate, fingerprint
from tether.cull.verdict import judge
from tether.errors import PictureError, SessionError
from tether.looks.look import Look
from tether.pictures import read_picture
from tether.pipeline.bursts import Burst, Judged
from tether.pipeline.close_ups import eye_close_ups
from tether.pipeline.events import EngineEvent, GroupRanked, Notice, ShotJudged
from tether.pipeline.taste import learnt_weights
from tether.readings import Reading, Reason, Verdict
from tether.readings_json import reading_to_dict
from tether.scaling import at_most
from tether.session.session import Session

log = logging.getLogger(__name__)

PREVIEW_SIDE = 1600
"""Longer side of the picture on the screens, in pixels: half a 1920-pixel screen, with room."""
THUMBNAIL_SIDE = 320
"""Longer side in the shot strip, in pixels."""


@dataclass(frozen=True, slots=True)
class Work:
    """One shot to be judged, with what held when it was taken: the look, the sitter's own eyes, and
    the picture to match.
    """

    shot_id: int
    path: Path
    sitter: str
    announced_ns: int
    look: Look
    neutral: Neutral | None
    reference: Reference | None = None


class ShotJudge:
    """Judges shots until stopped.

    Args:
        session: where verdicts go.
        analyser: makes the analyser; called on this thread, so that the start is not held up.
        publish: hears `ShotJudged`, `GroupRanked` and notices, on this thread.
    """

    def __init__(
        self,
        session: Session,
        analyser: Callable[[], Analyser],
        publish: Callable[[EngineEvent], None],
    ) -> None:
        self._session = session
        self._make_analyser = analyser
        self._publish = publish
        self._queue: queue.SimpleQueue[Work | None] = queue.SimpleQueue()
        self._waiting = 0
        self._lock = threading.Lock()
        self._weights = learnt_weights()
        self._burst: Burst | None = None
        self._told: frozenset[str] = frozenset()
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="shots", daemon=True)

    @property
    def waiting(self) -> int:
        """Shots that are not judged yet."""
        return self._waiting

    def start(self) -> None:
        """Begin judging."""
        self._thread.start()

    def put(self, work: Work) -> None:
        """Judge a shot soon."""
        with self._lock:
            self._waiting += 1
        self._queue.put(work)

    def stop(self) -> None:
        """Judge what waits, then end."""
        self._stopping = True
        self._queue.put(None)
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        analyser = self._make_analyser()
        try:
            analyser.prepare_shots()
            while (work := self._queue.get()) is not None:
                try:
                    self._one(work, analyser)
                    if self._stopping or self._queue.empty():
                        self._rank()
                except SessionError as error:
                    self._publish(Notice(str(error), serious=True))
                except Exception:  # one shot's trouble must not end the judging of all others
                    log.exception("shot %d could not be judged", work.shot_id)
                    self._publish(
                        Notice(f"{work.path.name} is safe, but could not be judged.", serious=True)
                    )
                with self._lock:
                    self._waiting -= 1
        finally:
            analyser.close()

    def _one(self, work: Work, analyser: Analyser) -> None:
        try:
            picture = read_picture(work.path)
        except PictureError as error:
            self._unreadable(work, error)
            return
        analyser.reference = None if work.reference is None else work.reference.light
        reading = analyser.shot(picture.bgr, work.neutral)
        own = work.neutral.openness if work.neutral else None
        verdict = judge(reading, work.look, own, self._weights)
        preview = at_most(picture.bgr, PREVIEW_SIDE)
        thumbnail = at_most(preview, THUMBNAIL_SIDE)
        # The screens first: the photographer waits for the verdict, nobody for the sidecar.
        self._publish(
            ShotJudged(
                work.shot_id,
                work.path,
                work.sitter,
                reading,
                verdict,
                thumbnail,
                preview,
                work.announced_ns,
                eye_close_ups(picture.bgr, reading.face),
            )
        )
        self._tell_drift(work, reading)
        kept = reading_to_dict(reading) | {"look": work.look.name}
        self._session.judge(work.shot_id, verdict, json.dumps(kept))
        captured = None if picture.captured_at is None else picture.captured_at.timestamp()
        candidate = Candidate(fingerprint(thumbnail), captured, len(reading.faces))
        self._group(work, Judged(work.shot_id, work.sitter, reading, verdict, candidate, work.look))

    def _tell_drift(self, work: Work, reading: Reading) -> None:
        """Say what has wandered from the picture to match: once, until it is another thing."""
        alarms = () if work.reference is None else drift(work.reference, reading, work.look)
        codes = frozenset(alarm.code for alarm in alarms)
        if codes - self._told:
            self._publish(Notice(" ".join(alarm.sentence for alarm in alarms)))
        self._told = codes

    def _unreadable(self, work: Work, error: PictureError) -> None:
        verdict = Verdict("check", (Reason("unreadable", str(error)),), 0.0)
        self._session.judge(work.shot_id, verdict)
        blank = np.zeros((THUMBNAIL_SIDE * 2 // 3, THUMBNAIL_SIDE, 3), np.uint8)
        self._publish(Notice(str(error), serious=True))
        self._publish(
            ShotJudged(
                work.shot_id,
                work.path,
                work.sitter,
                Reading(0, 0),
                verdict,
                blank,
                blank,
                work.announced_ns,
            )
        )

    def _group(self, work: Work, shot: Judged) -> None:
        """A burst or a set of near-identical shots carries its first shot's number."""
        if self._burst is None or not self._burst.takes(shot):
            self._rank()
            self._burst = Burst(shot)
        self._session.catalogue.set_group(work.shot_id, self._burst.key)

    def _rank(self) -> None:
        """Rank the group if it has grown; keep and tell what that changes."""
        if self._burst is None:
            return
        places, others = self._burst.ranked(self._weights)
        for one in others:
            self._session.judge(one.shot_id, one.verdict)
        if places:
            self._publish(GroupRanked(places))
