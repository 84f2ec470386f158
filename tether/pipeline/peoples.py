"""Who is in which picture: files in, a descriptor for each face, and groups of pictures by face.

Reads pictures, finds every face, describes each and groups them. Nothing is stored: descriptors
identify people and are gone when the call ends. Results do not depend on who helped.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tether.analysis.face_mesh import FaceMesh
from tether.errors import PictureError
from tether.models import find_model
from tether.people.decisions import Decision, decide, face_key
from tether.people.descriptor import Describer, distance
from tether.people.groups import SAME_PERSON, group_faces
from tether.pictures import list_pictures, read_picture
from tether.pipeline.per_process import PerProcess
from tether.pipeline.workers import run_in_order
from tether.session.stored_pictures import stored_pictures

DESCRIPTOR_MODEL = "dlib_face_recognition_resnet_model_v1.dat"

LONGEST_SIDE = 2048
"""Pixels that pictures are read at: a face of a tenth of it still fills dlib's 150-pixel chip."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class SeenFace:
    """One face in one picture. `box` is x, y, width, height in fractions of the picture."""

    path: Path
    box: Box
    descriptor: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class SeenPicture:
    """The faces of one picture, the largest first, or `error`, a sentence."""

    path: Path
    faces: tuple[SeenFace, ...] = ()
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody: `number` from 1, every face of theirs, and the name that a person gave them."""

    number: int
    faces: tuple[SeenFace, ...]
    name: str | None = None

    @property
    def pictures(self) -> tuple[Path, ...]:
        """Each picture once, in the order in which they were given."""
        return tuple(dict.fromkeys(face.path for face in self.faces))


def pictures_of(place: Path) -> list[Path]:
    """Return the pictures of a session (its stored shots), or those directly in a folder.

    Raises:
        PictureError: no such folder.
        SessionError: the session cannot be read.
    """
    stored = stored_pictures(place)
    return list_pictures(place) if stored is None else stored


def see_all(
    paths: list[Path], jobs: int = 1, scheduler: str | None = None
) -> Iterator[SeenPicture]:
    """Describe every face of every picture, in the order of `paths`. Bad pictures stop nothing.

    `jobs` are local processes (dlib holds the interpreter lock); `scheduler` is the address of a
    Dask cluster to use instead.
    """
    find_model(DESCRIPTOR_MODEL)  # a missing model is one sentence here, not one a process
    try:
        yield from run_in_order(
            _see, paths, _gave_up, jobs=min(jobs, max(1, len(paths))), scheduler=scheduler
        )
    finally:
        _kept.free()


def distance_between(one: Path, other: Path) -> float | None:
    """Return how far apart the largest faces of two pictures are; None where one shows none.

    Raises:
        TetherError: the model is missing.
    """
    find_model(DESCRIPTOR_MODEL)
    try:
        pictures = [_see(path) for path in (one, other)]
    finally:
        _kept.free()
    if not all(picture.faces for picture in pictures):
        return None
    return distance(*(picture.faces[0].descriptor for picture in pictures))


def _gave_up(path: Path) -> SeenPicture:
    return SeenPicture(path, error=f"{path} ends the program that reads it: it was left out.")


def grouped(
    pictures: list[SeenPicture],
    same_person: float = SAME_PERSON,
    decisions: Sequence[Decision] = (),
    folder: Path = Path(),
) -> list[Person]:
    """Return the people in the pictures, numbered by first appearance.

    Two faces of one picture may be told apart only by distance: twins and mirrors are one person.

    Args:
        pictures: as seen.
        same_person: largest distance of two faces of one person.
        decisions: what the photographer said of these faces; it counts for more.
        folder: that the decisions are about.
    """
    faces = [face for picture in pictures for face in picture.faces]
    if not faces:
        return []
    labels = group_faces(np.array([face.descriptor for face in faces], np.float32), same_person)
    labels, names = decide(keys_of(pictures, folder), labels, decisions)
    members: dict[int, list[SeenFace]] = {}
    for face, label in zip(faces, labels.tolist(), strict=True):
        members.setdefault(label, []).append(face)
    return [
        Person(number, tuple(members[label]), names.get(label))
        for number, label in enumerate(sorted(members), 1)
    ]


def keys_of(pictures: Sequence[SeenPicture], folder: Path) -> list[str]:
    """How decisions name every face, in the order of pictures and faces."""
    return [
        face_key(picture_key(picture.path, folder), place)
        for picture in pictures
        for place in range(len(picture.faces))
    ]


def picture_key(path: Path, folder: Path) -> str:
    """A picture's name within its folder, the same on every machine."""
    path, folder = path.absolute(), folder.absolute()
    return path.relative_to(folder).as_posix() if folder in path.parents else path.as_posix()


class _Eyes:
    """The models of one process, loaded at the first picture."""

    def __init__(self) -> None:
        self.mesh = FaceMesh()
        self.describer = Describer(find_model(DESCRIPTOR_MODEL))

    def close(self) -> None:
        """Free the models."""
        self.mesh.close()


_kept: PerProcess[_Eyes] = PerProcess()


def _see(path: Path) -> SeenPicture:
    """Describe the faces of one picture."""
    try:
        picture = read_picture(path, LONGEST_SIDE).bgr
    except PictureError as error:
        return SeenPicture(path, error=str(error))
    eyes = _kept.get(None, _Eyes)
    faces = []
    for landmarks in eyes.mesh.meshes(picture):
        low, high = landmarks[:, :2].min(0), landmarks[:, :2].max(0)
        left, top, width, height = (float(v) for v in (*low, *(high - low)))
        descriptor = eyes.describer.describe(picture, landmarks)
        faces.append(SeenFace(path, (left, top, width, height), descriptor))
    return SeenPicture(path, tuple(faces))
