"""The realtime loop: the latest frame → decode → read → one cue → everybody who listens.

One thread. A frame that arrives while another is being read replaces the one that waits, so the
loop skips and never lags. A damaged frame is counted and forgotten: the next one is 40 ms away.
"""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable

from tether.analysis.analyser import Analyser
from tether.analysis.neutral import Neutral, NeutralLearner
from tether.cues.engine import CueEngine
from tether.errors import PictureError
from tether.frames import Frame, Mailbox
from tether.pictures import decode_jpeg
from tether.pipeline.body import BodyLoop
from tether.pipeline.events import LiveUpdate
from tether.readings import Light

log = logging.getLogger(__name__)

TAKE_SECONDS = 0.2
"""How long the loop waits for a frame before it looks whether it should end."""
RATE_WINDOW = 60
"""Frames over which readings a second are averaged: two seconds at 30."""


class LiveLoop:
    """Reads live frames until stopped.

    Args:
        mailbox: where the camera leaves its latest frame.
        analyser: used by this loop's thread only, and closed by it.
        engine: turns readings into one cue; may be replaced while running.
        publish: hears every `LiveUpdate`, on this loop's thread.
        learner: learns the sitter's own open eyes from the first readings.
        body: looks at the shoulders meanwhile; started and stopped with this loop.
    """

    def __init__(
        self,
        mailbox: Mailbox[Frame],
        analyser: Analyser,
        engine: CueEngine,
        publish: Callable[[LiveUpdate], None],
        learner: NeutralLearner,
        body: BodyLoop,
    ) -> None:
        self.mailbox = mailbox
        self.engine = engine
        self.damaged = 0
        self._learner = learner
        self._body = body
        self._analyser = analyser
        self._publish = publish
        self._stop = threading.Event()
        self._times: deque[int] = deque(maxlen=RATE_WINDOW)
        self._thread = threading.Thread(target=self._run, name="live", daemon=True)

    @property
    def neutral(self) -> Neutral | None:
        """The sitter's own open eyes and level head, once learnt."""
        return self._learner.neutral

    def expose_for(self, reference: Light | None) -> None:
        """Measure the skin's exposure against this light from now on; None: against none."""
        self._analyser.reference = reference

    def start(self) -> None:
        """Begin reading."""
        self._body.start()
        self._thread.start()

    def stop(self) -> None:
        """End after the frame in hand."""
        self._stop.set()
        self._body.stop()
        if self._thread.is_alive():
            self._thread.join()

    def new_sitter(self, engine: CueEngine) -> None:
        """Forget the last sitter's eyes and start with a fresh engine."""
        self.engine = engine
        self._learner = NeutralLearner()
        self._body.forget()

    def _run(self) -> None:
        try:
            while not self._stop.is_set():
                frame = self.mailbox.take(TAKE_SECONDS)
                if frame is not None:
                    self.read_frame(frame)
        finally:
            # Here, not at some later collection: MediaPipe hangs when another thread frees it.
            self.close()

    def close(self) -> None:
        """Free the models, on the thread that read frames."""
        self._analyser.close()

    def read_frame(self, frame: Frame) -> None:
        """Read one frame and publish what was seen, on the loop's own thread."""
        try:
            picture = decode_jpeg(frame.jpeg)
        except PictureError as error:
            self.damaged += 1
            log.info("live frame %d skipped: %s", frame.sequence, error)
            return
        self._body.offer(picture)
        reading = self._analyser.live(
            picture, frame.sequence, frame.received_ns, self.neutral, self._body.shoulders
        )
        if reading.face is None:
            self._body.forget()
        self._learner.add(reading)
        cue = self.engine.update(reading, frame.received_ns)
        self._publish(
            LiveUpdate(
                picture,
                reading,
                cue,
                frame.received_ns,
                readings_per_second=self._rate(),
                calibrated=self.neutral is not None,
                calibration=self._learner.progress,
            )
        )

    def _rate(self) -> float:
        self._times.append(time.monotonic_ns())
        if len(self._times) < 2:
            return 0.0
        elapsed = (self._times[-1] - self._times[0]) / 1e9
        return (len(self._times) - 1) / elapsed if elapsed > 0 else 0.0
