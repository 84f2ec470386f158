"""Picture files → what `score` and `cull` say of them. One `PictureJudge` a thread or process."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tether.analysis.analyser import Analyser
from tether.cull.group import Candidate, fingerprint
from tether.cull.verdict import judge
from tether.errors import PictureError
from tether.looks.look import Look
from tether.models import find_model
from tether.people.descriptor import Describer
from tether.pictures import list_pictures, read_picture
from tether.pipeline.per_process import PerProcess
from tether.pipeline.shots import THUMBNAIL_SIDE
from tether.pipeline.workers import run_in_order
from tether.readings import Reading, Verdict
from tether.readings_json import reading_to_dict
from tether.scaling import at_most
from tether.session.stored_pictures import stored_pictures

IDENTITY_MODEL = "dlib_face_recognition_resnet_model_v1.dat"
JUDGED_SIDE = 2000
"""Least longer side that pictures are judged at, pixels. JPEG decodes at a half or a quarter as
long as that leaves so many: half a 24-megapixel picture takes two thirds of the time, and a
headshot's eye is still a hundred pixels wide. Sharpness ranks alike (see `bench/cull`)."""


@dataclass(frozen=True)
class Judged:
    """One picture: what is said of it, or the `error` that kept it from being read."""

    path: Path
    error: str | None = None
    reading: Reading = field(default_factory=lambda: Reading(0, 0))
    verdict: Verdict | None = None
    candidate: Candidate | None = None

    def as_dict(self) -> dict[str, Any]:
        """The object of `commands.md`."""
        seen = reading_to_dict(self.reading)
        known = self.error is None
        return {
            "path": str(self.path),
            "width": self.reading.width if known else None,
            "height": self.reading.height if known else None,
            "error": self.error,
            "faces": seen["faces"],
            "verdict": self.verdict.state if self.verdict else None,
            "reasons": reasons_as_dicts(self.verdict),
        }


class PictureJudge:
    """Reads and judges picture files.

    Args:
        look: what to hold them against.
        identity: also describe each face by 128 numbers.
    """

    def __init__(self, look: Look, identity: bool = False) -> None:
        self._look = look
        self._analyser = Analyser()
        self._describer = Describer(find_model(IDENTITY_MODEL)) if identity else None

    def judge(self, path: Path) -> Judged:
        """Judge one file; never raises for what is wrong with it."""
        try:
            picture = read_picture(path, JUDGED_SIDE, exact=False)
        except PictureError as error:
            return Judged(path, str(error))
        reading = replace(
            self._analyser.shot(picture.bgr), width=picture.width, height=picture.height
        )
        if self._describer is not None:
            reading = self._described(reading, picture.bgr)
        captured = None if picture.captured_at is None else picture.captured_at.timestamp()
        sitter = reading.face
        candidate = Candidate(
            fingerprint(at_most(picture.bgr, THUMBNAIL_SIDE)),
            captured,
            len(reading.faces),
            None if sitter is None else sitter.identity,
        )
        verdict = judge(reading, self._look)
        # The meshes stay here: they are most of a result's weight on its way between processes.
        faces = tuple(replace(face, landmarks=None) for face in reading.faces)
        return Judged(path, None, replace(reading, faces=faces), verdict, candidate)

    def close(self) -> None:
        """Free the models."""
        self._analyser.close()

    def _described(self, reading: Reading, bgr: Any) -> Reading:
        assert self._describer is not None
        faces = tuple(
            face
            if face.landmarks is None
            else replace(face, identity=self._describer.describe(bgr, face.landmarks))
            for face in reading.faces
        )
        return replace(reading, faces=faces)


def pictures_of(paths: Sequence[Path]) -> list[Path]:
    """Files as they were named, folders as the pictures in them and below, by name.

    A session is its stored shots, without what the program keeps beside them.
    """
    found: list[Path] = []
    for path in paths:
        stored = stored_pictures(path)
        if stored is not None:
            found += stored
        elif path.is_dir():
            found += list_pictures(path)
            for folder in sorted(p for p in path.rglob("*") if p.is_dir() and _shown(p, path)):
                found += list_pictures(folder)
        else:
            found.append(path)
    return found


@dataclass(frozen=True)
class JudgeFile:
    """Judges files on whatever worker it is sent to; the models stay there for the next one."""

    look: Look
    identity: bool = False

    def __call__(self, path: Path) -> Judged:
        """Judge one file."""
        kept = _kept.get((self.look, self.identity), lambda: PictureJudge(self.look, self.identity))
        return kept.judge(path)


def gave_up(path: Path) -> Judged:
    """What is said of a file that ended the programs that read it."""
    return Judged(
        path,
        f"{path} ends the program that reads it: take it out of the folder, or export it anew.",
    )


def judge_all(
    paths: Sequence[Path], look: Look, jobs: int = 1, identity: bool = False
) -> Iterator[Judged]:
    """Judge every file, in order; memory does not grow with their number."""
    try:
        yield from run_in_order(JudgeFile(look, identity), paths, gave_up, jobs=jobs)
    finally:
        free_judge()


def reasons_as_dicts(verdict: Verdict | None) -> list[dict[str, Any]]:
    """The reasons as `commands.md` has them."""
    return [
        {"code": r.code, "text": r.text, "face": r.face, "value": r.value}
        for r in (verdict.reasons if verdict else ())
    ]


_kept: PerProcess[PictureJudge] = PerProcess()


def free_judge() -> None:
    """Free this process's judge, on the thread that judged."""
    _kept.free()


def _shown(folder: Path, root: Path) -> bool:
    return not any(part.startswith(".") for part in folder.relative_to(root).parts)
