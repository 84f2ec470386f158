"""Shots of one portrait in a session, judged, for what is retouched on the screens."""

import time
from pathlib import Path

import cv2
import numpy as np

from tests.retouch.faces import portrait
from tether.analysis.face_mesh import FaceMesh
from tether.pipeline.events import ShotJudged, ShotRetouched
from tether.readings import Face, Reading, Verdict
from tether.session.session import Session


def shot(session: Session, name: str) -> Path:
    path = session.folder / "Anna" / name
    path.parent.mkdir(exist_ok=True)
    small = cv2.resize(portrait()[0], None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    small[0, 0] = len(list(path.parent.iterdir()))  # no two files alike
    cv2.imwrite(str(path), small, [cv2.IMWRITE_JPEG_QUALITY, 98])
    return path


def judged(number: int, path: Path, verdict: Verdict | None = None) -> ShotJudged:
    picture = np.asarray(cv2.imread(str(path)), np.uint8)
    with FaceMesh() as meshes:
        faces = tuple(Face((0, 0, 1, 1), landmarks=one) for one in meshes.meshes(picture))
    reading = Reading(picture.shape[1], picture.shape[0], faces, 0)
    verdict = verdict or Verdict("keep")
    return ShotJudged(number, path, "Anna", reading, verdict, picture, picture)


def wait_for(heard: list[ShotRetouched], number: int) -> None:
    deadline = time.monotonic() + 60
    while len(heard) < number and time.monotonic() < deadline:
        time.sleep(0.01)
    assert len(heard) == number
