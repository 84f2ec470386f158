"""“Match this” in a session: what wanders from the chosen shot is told with its number."""

import time

import cv2
import numpy as np
import pytest

from tether.camera.sources import open_source
from tether.looks.look import Look
from tether.pipeline.events import Notice, ShotJudged
from tether.pipeline.studio import Studio
from tether.session.session import Session


def test_a_darker_shot_is_told_once_and_another_sitters_skin_is_not_held_against_it(tmp_path):
    portrait = pytest.importorskip("skimage.data").astronaut()[:, :, ::-1]
    hot = tmp_path / "hot"
    hot.mkdir()
    notices: list[str] = []
    judged: list[ShotJudged] = []
    with Session.open(tmp_path / "session") as session:
        studio = Studio(session, open_source(f"folder:{hot}"), Look())
        studio.subscribe(lambda e: notices.append(e.sentence) if isinstance(e, Notice) else None)
        studio.subscribe(lambda e: judged.append(e) if isinstance(e, ShotJudged) else None)
        studio.start()

        def shoot(gain: float) -> None:
            before = len(judged)
            coded = cv2.imencode(".jpg", np.asarray(portrait * gain, np.uint8))[1]
            (hot / f"{before}.jpg").write_bytes(coded.tobytes())
            deadline = time.monotonic() + 30
            while len(judged) == before and time.monotonic() < deadline:
                time.sleep(0.05)

        try:
            time.sleep(0.5)  # what lies there at the start is not the session's
            shoot(0.95)
            studio.match_this(judged[0].shot_id)
            for gain in (0.9, 0.6, 0.6):
                shoot(gain)
            studio.desk.set_sitter("Bo")
            shoot(0.6)
        finally:
            studio.stop()
    stops = [shot.reading.face.light.skin_stops for shot in judged]
    assert stops[0] is None
    assert stops[1] == pytest.approx(-0.15, abs=0.1)
    assert stops[2] < -1
    assert stops[4] is None
    told = [sentence for sentence in notices if "darker than the reference" in sentence]
    assert len(told) == 1
    assert f"{-stops[2]:.1f} stops" in told[0]
