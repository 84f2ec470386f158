import time
from dataclasses import replace

import cv2
import numpy as np
import pytest

from tests.cull.readings import OPEN, eyes, face, shot
from tether.camera.sources import open_source
from tether.cull.features import WEIGHTS
from tether.cull.group import SIDE, Candidate
from tether.cull.verdict import judge
from tether.looks.look import Look
from tether.pipeline.bursts import Burst, Judged
from tether.pipeline.events import GroupRanked
from tether.pipeline.studio import Studio
from tether.session.choice import chosen
from tether.session.session import Session

PRINT = np.eye(SIDE * SIDE, dtype=np.float32)


def judged(shot_id, sharpness, at=0.0, sitter="Ada", kind=0):
    eye = replace(OPEN, sharpness=sharpness)
    reading = shot(face(eyes=eyes(eye, eye)))
    verdict = judge(reading, Look())
    return Judged(shot_id, sitter, reading, verdict, Candidate(PRINT[kind], at, 1), Look())


def test_a_sharper_neighbour_turns_a_keep_into_a_check_and_takes_the_first_place():
    burst = Burst(judged(1, 10.0))
    assert burst.ranked(WEIGHTS) == ((), ())
    assert burst.takes(judged(2, 40.0, at=1.0))
    places, others = burst.ranked(WEIGHTS)
    assert [(one.shot_id, one.rank, one.verdict.state) for one in places] == [
        (2, 1, "keep"),
        (1, 2, "check"),
    ]
    assert {one.shot_id for one in others} >= {1}
    assert burst.ranked(WEIGHTS) == ((), ())
    assert burst.takes(judged(3, 90.0, at=2.0))
    places, _ = burst.ranked(WEIGHTS)
    assert [one.shot_id for one in places] == [3, 2, 1]
    assert [len(one.verdict.reasons) for one in places] == [0, 1, 1]


def test_another_sitter_another_picture_or_a_pause_begins_another_group():
    burst = Burst(judged(1, 40.0))
    assert not burst.takes(judged(2, 40.0, sitter="Bo"))
    assert not burst.takes(judged(2, 40.0, at=60.0))
    assert not burst.takes(judged(2, 40.0, kind=1))


def test_a_burst_in_a_session_is_ranked_and_what_is_handed_over_follows(tmp_path):
    """A sharper successor becomes the best, in the catalogue as well."""
    data = pytest.importorskip("skimage.data")
    sharp = np.asarray(data.astronaut()[:, :, ::-1] * 0.9, np.uint8)
    hot = tmp_path / "hot"
    hot.mkdir()
    ranked = []
    with Session.open(tmp_path / "session") as session:
        studio = Studio(session, open_source(f"folder:{hot}"), Look())
        studio.subscribe(lambda e: ranked.append(e) if isinstance(e, GroupRanked) else None)
        studio.start()
        try:
            time.sleep(0.5)  # what lies there at the start is not the session's
            for name, picture in (("1", cv2.GaussianBlur(sharp, (0, 0), 2.0)), ("2", sharp)):
                coded = cv2.imencode(".jpg", picture)[1].tobytes()
                (hot / f"{name}.jpg").write_bytes(_taken(coded))
            deadline = time.monotonic() + 30
            while not ranked and time.monotonic() < deadline:
                time.sleep(0.1)
        finally:
            studio.stop()
        first, second = session.catalogue.shots(stored_only=True)
    assert first.group == second.group
    soft, best = sorted((first, second), key=lambda one: one.size)
    assert best.score == ranked[-1].places[0].verdict.score > soft.score
    assert chosen([first, second]) == [best]
    assert ranked[-1].places[0].shot_id == best.id


def _taken(jpeg: bytes) -> bytes:
    """The picture with the camera's own time, which tells a burst."""
    from PIL import Image

    exif = Image.Exif()
    exif[0x0132] = "2026:01:01 10:00:00"
    exif.get_ifd(0x8769)[0x9003] = "2026:01:01 10:00:00"
    block = b"Exif\0\0" + exif.tobytes().removeprefix(b"Exif\0\0")
    return jpeg[:2] + b"\xff\xe1" + (len(block) + 2).to_bytes(2, "big") + block + jpeg[2:]
