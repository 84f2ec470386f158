"""A shot is on the screens before it is judged."""

import queue
from pathlib import Path

import cv2
import numpy as np

from tether.pipeline.events import EarlierShot, EarlierShots, EngineEvent, ShotSeen, ShotStored
from tether.pipeline.first_look import EARLIER, FIRST_LOOK_SIDE, FirstLook
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


def test_a_sitters_latest_from_before_are_looked_at_once(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.jpg" for number in range(EARLIER + 1)]
    for path in paths:
        cv2.imwrite(str(path), np.full((40, 60, 3), 90, np.uint8))
    earlier = EarlierShots("Ada", tuple(EarlierShot(n, path) for n, path in enumerate(paths)))
    told: queue.SimpleQueue[EngineEvent] = queue.SimpleQueue()
    looking = FirstLook(told.put)
    looking.look_back(earlier)
    looking.start()
    try:
        seen = [told.get(timeout=10) for _ in range(EARLIER)]
        looking.look_back(earlier)
        looking.look_back(EarlierShots("Bo", (EarlierShot(99, paths[0]),)))
        seen.append(told.get(timeout=10))
    finally:
        looking.stop()
    numbers = [event.shot_id for event in seen if isinstance(event, ShotSeen)]
    assert numbers == [*range(EARLIER, 0, -1), 99]
