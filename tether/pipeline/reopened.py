"""A shot of before that is looked at again: one of an earlier run, or one that the windows let go.

Its verdict is the ledger's. Its picture is decoded again and its faces are found again: the ledger
keeps no meshes.
"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from tether.analysis.framing import choose_sitter, face_box
from tether.analysis.mesh import Points
from tether.pictures import read_picture
from tether.pipeline.close_ups import eye_close_ups
from tether.pipeline.events import ShotJudged
from tether.pipeline.shots import PREVIEW_SIDE, THUMBNAIL_SIDE
from tether.readings import Face, Reading, Verdict
from tether.scaling import at_most
from tether.session.session import Session


def reopened(
    session: Session, shot_id: int, meshes: Callable[[NDArray[np.uint8]], list[Points]]
) -> ShotJudged | None:
    """Return a shot as it was judged; None where it is not stored, or waits for its verdict.

    The photographer's pick counts before the machine's verdict. `meshes` finds the faces in uint8
    BGR; of these the reading has boxes and landmarks only.

    Raises:
        PictureError: its file cannot be read.
    """
    if not session.catalogue.has(shot_id):
        return None
    record = session.catalogue.shot(shot_id)
    if record.path is None or record.verdict is None:
        return None
    verdict = Verdict(record.verdict, record.reasons, record.score or 0.0)
    if record.pick is not None:
        verdict = replace(verdict, state="keep" if record.pick == "pick" else "reject")
    picture = read_picture(record.path).bgr
    preview = at_most(picture, PREVIEW_SIDE)
    faces = tuple(Face(face_box(mesh), landmarks=mesh) for mesh in meshes(preview))
    height, width = picture.shape[:2]
    reading = Reading(width, height, faces, choose_sitter([face.box for face in faces]))
    return ShotJudged(
        *(shot_id, record.path, record.sitter, reading, verdict),
        *(at_most(preview, THUMBNAIL_SIDE), preview),
        eyes=eye_close_ups(picture, reading.face),
    )
