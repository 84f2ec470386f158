"""A shot is on the screens before it is judged."""

import queue
from pathlib import Path

import cv2
import numpy as np

from tether.pipeline.events import EngineEvent, ShotSeen, ShotStored
from tether.pipeline.first_look import FIRST_LOOK_SIDE, FirstLook
from tether.pipeline.shots import THUMBNAIL_SIDE


def test_a_readable_shot_is_seen_and_a_damaged_one_costs_nothing(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.jpg", tmp_path / "bad.jpg"
    cv2.imwrite(str(good), np.full((2000, 3000, 3), 90, np.uint8))
    bad.write_bytes(good.read_bytes()[:200])
    told: queue.SimpleQueue[EngineEvent] = queue.SimpleQueue()
    looking = FirstLook(told.put)
    looking.start()
    try:
        for shot_id, path in ((1, bad), (2, good)):
            looking.put(ShotStored(shot_id, path, "Ada", 0, 0))
        seen = told.get(timeout=10)
    finally:
        looking.stop()
    assert isinstance(seen, ShotSeen)
    assert seen.shot_id == 2
    assert max(seen.preview.shape) == FIRST_LOOK_SIDE
    assert max(seen.thumbnail.shape) == THUMBNAIL_SIDE
    assert told.empty()
