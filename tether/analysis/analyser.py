"""One picture in, one `Reading` out: live frames quickly, shots thoroughly.

Use from one thread. Live frames are followed from one to the next, and the body is looked at every
few frames; shots are looked at afresh, small faces a second time in a crop of their own.
"""

from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tether.analysis.catchlights import catchlights
from tether.analysis.expression import measure_expression
from tether.analysis.eyes import measure_eyes
from tether.analysis.focus import Focus, eye_focus
from tether.analysis.framing import choose_sitter, face_box, measure_framing
from tether.analysis.head import measure_head
from tether.analysis.landmarker import FaceLandmarker, FoundFace, PoseLandmarker
from tether.analysis.light import measure_light
from tether.analysis.mesh import Points, in_pixels
from tether.analysis.neutral import Neutral
from tether.analysis.shoulders import measure_shoulders
from tether.readings import Eye, Eyes, Face, Light, Reading, Shoulders
from tether.scaling import with_longer_side

SHOT_SIDE = 1536
"""Longer side at which faces are looked for in shots, pixels."""
SHOT_PEOPLE = 20
"""Faces looked for in a shot: a large group."""
SURELY_ALONE = 0.25
"""A single face of this height, in picture heights, is a portrait: nobody small is looked for."""
CROP_SIDE = 640
"""A face is measured in a crop of this many pixels: about 300 from chin to brow."""
CROP_MARGIN = 0.6
"""Room around the face in its crop, in face sizes: the detector wants to see the whole head."""
LARGE_ENOUGH = 0.4
"""Faces that fill more of the longer side are large enough as they are."""


class Analyser:
    """Reads pictures.

    Args:
        pose_every: live frames between two looks at the body.
        people: faces looked for in live view.
        models_folder: where to look for models first.

    Attributes:
        reference: the light to measure skin exposure against; None: no reference.
    """

    def __init__(
        self, pose_every: int = 3, people: int = 1, models_folder: Path | None = None
    ) -> None:
        self.reference: Light | None = None
        self._pose_every = pose_every
        self._people = people
        self._models_folder = models_folder
        self._live_face: FaceLandmarker | None = None
        self._live_pose: PoseLandmarker | None = None
        self._face: FaceLandmarker | None = None
        self._single: FaceLandmarker | None = None
        self._pose: PoseLandmarker | None = None
        self._count = 0
        self._shoulders = Shoulders()

    def live(
        self,
        picture: NDArray[np.uint8],
        sequence: int = 0,
        received_ns: int = 0,
        neutral: Neutral | None = None,
        shoulders: Shoulders | None = None,
    ) -> Reading:
        """Read a live frame, BGR uint8.

        Shoulders may be given by who looks at the body elsewhere; left out, they are looked at here
        and may be a few frames old.
        """
        if self._live_face is None:
            self._live_face = FaceLandmarker(self._people, True, self._models_folder)
        height, width = picture.shape[:2]
        found = self._live_face.find(picture)
        if shoulders is None:
            shoulders = self._live_shoulders(picture) if found else self._shoulders
        sitter = choose_sitter([face_box(face.landmarks) for face in found])
        faces = [
            self._measured(picture, face, neutral if index == sitter else None, shoulders)
            for index, face in enumerate(found)
        ]
        return Reading(width, height, tuple(faces), sitter, sequence, received_ns)

    def prepare_shots(self) -> None:
        """Load what shots need, on the thread that will read them: the first one comes sooner."""
        if self._face is None or self._single is None or self._pose is None:
            self._face = FaceLandmarker(SHOT_PEOPLE, False, self._models_folder)
            self._single = FaceLandmarker(1, False, self._models_folder)
            self._pose = PoseLandmarker(False, self._models_folder)

    def shot(self, picture: NDArray[np.uint8], neutral: Neutral | None = None) -> Reading:
        """Read a picture file's pixels, BGR uint8, of any size."""
        self.prepare_shots()
        assert self._pose is not None
        height, width = picture.shape[:2]
        small = with_longer_side(picture, min(SHOT_SIDE, max(height, width)))
        found = [self._refined(picture, face) for face in self._all_faces(small)]
        shoulders = Shoulders()
        if len(found) == 1:
            pose = self._pose.find(small)
            if pose is not None:
                shoulders = measure_shoulders(pose, width, height)
        sitter = choose_sitter([face_box(face.landmarks) for face in found])
        faces = [
            self._measured(
                picture, face, neutral if index == sitter else None, shoulders, sharpness=True
            )
            for index, face in enumerate(found)
        ]
        return Reading(width, height, tuple(faces), sitter)

    def close(self) -> None:
        """Free the models."""
        for task in (self._live_face, self._live_pose, self._face, self._single, self._pose):
            if task is not None:
                task.close()

    def _live_shoulders(self, picture: NDArray[np.uint8]) -> Shoulders:
        if self._live_pose is None:
            self._live_pose = PoseLandmarker(True, self._models_folder)
        if self._count % self._pose_every == 0:
            height, width = picture.shape[:2]
            pose = self._live_pose.find(picture)
            self._shoulders = (
                Shoulders() if pose is None else measure_shoulders(pose, width, height)
            )
        self._count += 1
        return self._shoulders

    def _all_faces(self, picture: NDArray[np.uint8]) -> list[FoundFace]:
        """Faces in the whole picture; where there may be small ones, also in square tiles of it.

        The detector sees 128 × 128 pixels of whatever it is given: in a wide picture of a group,
        faces are too small for it.
        """
        assert self._face is not None
        found = self._face.find(picture)
        sizes = [float(np.ptp(face.landmarks[:, 1])) for face in found]
        if len(found) == 1 and sizes[0] > SURELY_ALONE:
            return found
        height, width = picture.shape[:2]
        side = min(height, width)
        if max(height, width) < 1.2 * side:
            side = max(1, side * 2 // 3)
        for top in _starts(height, side):
            for left in _starts(width, side):
                tile = np.ascontiguousarray(picture[top : top + side, left : left + side])
                for face in self._face.find(tile):
                    marks = face.landmarks * np.float32(side)
                    marks = marks + np.array([left, top, 0], np.float32)
                    marks = np.asarray(
                        marks / np.array([width, height, width], np.float32), np.float32
                    )
                    moved = FoundFace(marks.astype(np.float32), face.blendshapes, face.matrix)
                    if not any(_same(moved, other) for other in found):
                        found.append(moved)
        return found

    def _refined(self, picture: NDArray[np.uint8], face: FoundFace) -> FoundFace:
        """Look again at a small face, in a crop where it is large; the first look if that fails."""
        assert self._single is not None
        height, width = picture.shape[:2]
        points = face.landmarks[:, :2] * np.array([width, height], np.float32)
        low, high = points.min(axis=0), points.max(axis=0)
        size = float((high - low).max())
        if size > LARGE_ENOUGH * max(height, width):
            return face
        middle = (low + high) / 2
        reach = size * (0.5 + CROP_MARGIN)
        x0, y0 = (max(0, int(v)) for v in middle - reach)
        x1, y1 = min(width, int(middle[0] + reach)), min(height, int(middle[1] + reach))
        if max(x1 - x0, y1 - y0) > 2 * CROP_SIDE:  # reduced in whole steps: ten times as quick
            x1, y1 = x1 - (x1 - x0) % 4, y1 - (y1 - y0) % 4
        if x1 - x0 < 2 or y1 - y0 < 2:
            return face
        crop = picture[y0:y1, x0:x1]
        again = self._single.find(with_longer_side(crop, CROP_SIDE))
        if not again:
            return face
        marks: Points = again[0].landmarks * np.array([x1 - x0, y1 - y0, x1 - x0], np.float32)
        shifted = marks + np.array([x0, y0, 0], np.float32)
        marks = np.asarray(shifted / np.array([width, height, width], np.float32), np.float32)
        moved = np.abs(marks[1, :2] - face.landmarks[1, :2]) * np.array([width, height], np.float32)
        if float(moved.max()) > size / 2:
            return face  # the crop holds a neighbour's larger face
        return FoundFace(marks.astype(np.float32), again[0].blendshapes, again[0].matrix)

    def _measured(
        self,
        picture: NDArray[np.uint8],
        found: FoundFace,
        neutral: Neutral | None,
        shoulders: Shoulders,
        sharpness: bool = False,
    ) -> Face:
        height, width = picture.shape[:2]
        marks: Points = found.landmarks
        points = in_pixels(marks, width, height)
        head = measure_head(points, found.matrix)
        eyes = measure_eyes(
            points, found.blendshapes, found.matrix, head, neutral.openness if neutral else None
        )
        lights = catchlights(picture, marks)
        sharp = eye_focus(picture, marks) if sharpness else (None, None)
        return Face(
            box=face_box(marks),
            eyes=Eyes(
                eyes.state,
                eyes.p_closed,
                _with(eyes.left, sharp[0], lights[0]),
                _with(eyes.right, sharp[1], lights[1]),
                eyes.gaze,
                eyes.unknown,
            ),
            head=replace(head, rest=neutral.head) if neutral else head,
            shoulders=shoulders,
            expression=measure_expression(
                points, found.blendshapes, found.matrix, neutral.mouth if neutral else None
            ),
            light=measure_light(picture, marks, head, self.reference),
            framing=measure_framing(marks),
            landmarks=marks,
        )


def _starts(length: int, side: int) -> list[int]:
    """Where tiles of `side` begin so that they overlap by half and end with the picture."""
    count = max(1, -(-2 * (length - side) // side) + 1)
    return [round(i * (length - side) / max(1, count - 1)) for i in range(count)]


def _same(one: FoundFace, other: FoundFace) -> bool:
    """Whether two findings are one face: their middles are within half a face."""
    apart = np.abs(one.landmarks[:, :2].mean(axis=0) - other.landmarks[:, :2].mean(axis=0))
    size = np.maximum(np.ptp(one.landmarks[:, :2], axis=0), np.ptp(other.landmarks[:, :2], axis=0))
    return bool(np.all(apart < size / 2))


def _with(eye: Eye, focus: Focus | None, catchlight: int | None) -> Eye:
    sharpness, detail = (None, None) if focus is None else focus
    return replace(eye, sharpness=sharpness, detail=detail, catchlight=catchlight)
