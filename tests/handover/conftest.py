import json

import cv2
import numpy as np
import pytest

from tests.session.faults import fetch, remote
from tether.readings import Eyes, Face, Framing, Light, Reading, Reason, Verdict
from tether.readings_json import reading_to_dict
from tether.session.intake.ingest import Ingest
from tether.session.session import Session

FACE = Face(
    (0.4, 0.2, 0.2, 0.3),
    Eyes(state="open"),
    light=Light(ratio_stops=1.0, skin_luminance=0.3, skin_lab=(60.0, 15.0, 14.0)),
    framing=Framing(eye_line=0.35, size=0.4, centre=(0.5, 0.4)),
)
NAMES = ("Anna Berg", "محمد / علي", "=cmd()|' /C calc'!A0")


def picture(number):
    """A JPEG whose colours tell where in it a crop is from."""
    rows, columns = np.mgrid[0:900, 0:1350]
    bgr = np.stack([rows // 4, columns // 6, np.full_like(rows, 20 * number)], 2).astype(np.uint8)
    return cv2.imencode(".jpg", bgr)[1].tobytes()


@pytest.fixture
def day(tmp_path):
    """A session of three sitters with two judged shots each; the last shot is a blink."""
    with Session.open(tmp_path / "day") as session:
        ingest = Ingest(session)
        for number, name in enumerate(NAMES):
            session.set_sitter(name)
            for at in (2 * number, 2 * number + 1):
                content = picture(at)
                fetch(ingest, remote(f"DSC_{at}.JPG", content, seconds=30 * at), content)
        ingest.close()
        reading = json.dumps(reading_to_dict(Reading(1350, 900, (FACE,), 0)))
        shots = session.catalogue.shots(stored_only=True)
        for shot in shots[:-1]:
            session.judge(shot.id, Verdict("keep", (), 0.8), reading)
        blink = Reason("eyes_closed", "Eyes closed", 0, 0.99)
        session.judge(shots[-1].id, Verdict("reject", (blink,), 0.1), reading)
        yield session
