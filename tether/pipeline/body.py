"""The body beside the live loop: a pose takes longer than a face, and no cue should wait for it.

One thread. The live loop offers every few frames and takes whatever shoulders were seen last.
"""

import threading
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tether.analysis.landmarker import PoseLandmarker
from tether.analysis.shoulders import measure_shoulders
from tether.frames import Mailbox
from tether.readings import Shoulders

OFFER_EVERY = 3
"""Live frames between two looks at the body: shoulders move slowly, ten looks a second will do."""
TAKE_SECONDS = 0.2
"""How long to wait for a frame before looking whether to end."""


class BodyLoop:
    """Looks at the shoulders until stopped.

    Attributes:
        shoulders: as last seen; replaced as a whole, so any thread may read it.
    """

    def __init__(self, models_folder: Path | None = None) -> None:
        self.shoulders = Shoulders()
        self._models_folder = models_folder
        self._mailbox: Mailbox[NDArray[np.uint8]] = Mailbox()
        self._offered = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="body", daemon=True)

    def start(self) -> None:
        """Begin looking."""
        self._thread.start()

    def stop(self) -> None:
        """End after the frame in hand."""
        self._stop.set()
        self._mailbox.close()
        if self._thread.is_alive():
            self._thread.join()

    def offer(self, picture: NDArray[np.uint8]) -> None:
        """A live frame, uint8 BGR (height, width, 3); every few of them are looked at."""
        if self._offered % OFFER_EVERY == 0:
            self._mailbox.put(picture)
        self._offered += 1

    def forget(self) -> None:
        """Nobody is in front of the camera, or somebody else."""
        self.shoulders = Shoulders()

    def look(self, landmarker: PoseLandmarker, picture: NDArray[np.uint8]) -> None:
        """Look at the shoulders in a frame, on the landmarker's own thread."""
        height, width = picture.shape[:2]
        pose = landmarker.find(picture)
        self.shoulders = Shoulders() if pose is None else measure_shoulders(pose, width, height)

    def _run(self) -> None:
        landmarker = PoseLandmarker(True, self._models_folder)
        try:
            while not self._stop.is_set():
                picture = self._mailbox.take(TAKE_SECONDS)
                if picture is not None:
                    self.look(landmarker, picture)
        finally:
            # Here, not at some later collection: MediaPipe hangs when another thread frees it.
            landmarker.close()
