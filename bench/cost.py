"""What a reading costs beyond the two model calls, beside those calls in the same run.

The live loop's frame is 1024 × 680 and the shot has 24 megapixels; decoding is not counted. Figures
are medians over many runs, on a machine that may be busy: the ratio is steadier than milliseconds.
"""

import time
from collections.abc import Callable
from statistics import median
from typing import Any

import cv2
import numpy as np
from mediapipe.tasks.python import vision
from numpy.typing import NDArray
from skimage.data import astronaut

from tether.analysis.analyser import Analyser

SUMMARY = "milliseconds of a reading beyond MediaPipe's own"
LIVE_FRAMES, SHOTS = 150, 9
LIVE_AIM_MS, SHOT_AIM_MS = 4.0, 60.0


class Watch:
    """Adds up the time spent in the calls it wraps."""

    def __init__(self) -> None:
        self.spent = 0.0

    def around(self, call: Callable[..., Any]) -> Callable[..., Any]:
        """The same call, timed."""

        def timed(*args: Any) -> Any:
            begun = time.perf_counter()
            try:
                return call(*args)
            finally:
                self.spent += time.perf_counter() - begun

        return timed


def main() -> int:
    """Print both; 1 where one is over its aim."""
    face = np.ascontiguousarray(astronaut()[:, :, ::-1])
    live = on_canvas(cv2.resize(face, (680, 680)), 1024, 680)
    shot = on_canvas(cv2.resize(face, (4000, 4000), interpolation=cv2.INTER_CUBIC), 6000, 4000)
    watch = Watch()
    calls = [
        (task, name, getattr(task, name))
        for task in (vision.FaceLandmarker, vision.PoseLandmarker)
        for name in ("detect", "detect_for_video")
    ]
    for task, name, call in calls:
        setattr(task, name, watch.around(call))
    analyser = Analyser()
    try:
        over = _one("live frame 1024 × 680", analyser.live, live, LIVE_FRAMES, watch, LIVE_AIM_MS)
        over |= _one("shot 6000 × 4000", analyser.shot, shot, SHOTS, watch, SHOT_AIM_MS)
    finally:
        for task, name, call in calls:
            setattr(task, name, call)
        analyser.close()
    return int(over)


def on_canvas(face: NDArray[np.uint8], width: int, height: int) -> NDArray[np.uint8]:
    """The picture in the middle of a grey frame."""
    canvas = np.full((height, width, 3), 118, np.uint8)
    left = (width - face.shape[1]) // 2
    canvas[: face.shape[0], left : left + face.shape[1]] = face
    return canvas


def _one(
    name: str,
    read: Callable[[NDArray[np.uint8]], Any],
    picture: NDArray[np.uint8],
    times: int,
    watch: Watch,
    aim: float,
) -> bool:
    beyond, models = [], []
    for number in range(times + 3):
        watch.spent = 0.0
        begun = time.perf_counter()
        read(picture)
        spent = time.perf_counter() - begun
        if number >= 3:  # the first ones load models and warm caches
            beyond.append(1000 * (spent - watch.spent))
            models.append(1000 * watch.spent)
    print(
        f"{name}: {median(beyond):.1f} ms beyond the models (aim {aim:.0f}), their calls "
        f"{median(models):.1f} ms, ratio {median(beyond) / median(models):.2f}; least "
        f"{min(beyond):.1f} ms"
    )
    return median(beyond) > aim
