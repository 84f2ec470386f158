"""Picture files → what `score` and `cull` say of them. One `PictureJudge` a thread or process."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from tether.analysis.analyser import Analyser
from tether.cull.features import WEIGHTS
from tether.cull.group import Candidate, fingerprint, group_shots
from tether.cull.rank import rank_group
from tether.cull.verdict import judge
from tether.errors import PictureError
from tether.looks.look import Look
from tether.models import find_model
from tether.people.descriptor import Describer
from tether.pictures import list_pictures, read_picture, scaled
from tether.pipeline.shots import THUMBNAIL_SIDE
from tether.readings import Reading, Verdict
from tether.readings_json import reading_to_dict

IDENTITY_MODEL = "dlib_face_recognition_resnet_model_v1.dat"
AHEAD = 4
"""Pictures handed to each process beforehand: it never waits, and memory stays flat."""


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
            "reasons": [
                {"code": r.code, "text": r.text, "face": r.face, "value": r.value}
                for r in (self.verdict.reasons if self.verdict else ())
            ],
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
            picture = read_picture(path)
        except PictureError as error:
            return Judged(path, str(error))
        reading = self._analyser.shot(picture.bgr)
        if self._describer is not None:
            reading = self._described(reading, picture.bgr)
        captured = None if picture.captured_at is None else picture.captured_at.timestamp()
        sitter = reading.face
        candidate = Candidate(
            fingerprint(scaled(picture.bgr, THUMBNAIL_SIDE)),
            captured,
            len(reading.faces),
            None if sitter is None else sitter.identity,
        )
        return Judged(path, None, reading, judge(reading, self._look), candidate)

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
    """Files as they were named, folders as the pictures in them and below, by name."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += list_pictures(path)
            for folder in sorted(p for p in path.rglob("*") if p.is_dir() and _shown(p, path)):
                found += list_pictures(folder)
        else:
            found.append(path)
    return found


def judge_all(
    paths: Sequence[Path], look: Look, jobs: int = 1, identity: bool = False
) -> Iterator[Judged]:
    """Judge every file, in order; memory does not grow with their number."""
    if jobs <= 1 or len(paths) < 2:
        own = PictureJudge(look, identity)
        try:
            for path in paths:
                yield own.judge(path)
        finally:
            own.close()
        return
    # Spawned, not forked: MediaPipe's threads do not survive a fork.
    with ProcessPoolExecutor(
        jobs, get_context("spawn"), initializer=_begin, initargs=(look, identity)
    ) as pool:
        waiting = []
        upcoming = iter(paths)
        for path in upcoming:
            waiting.append(pool.submit(_one, path))
            if len(waiting) >= AHEAD * jobs:
                yield waiting.pop(0).result()
        for one in waiting:
            yield one.result()


def grouped(
    judged: Sequence[Judged], look: Look, weights: Mapping[str, float] = WEIGHTS
) -> list[dict[str, Any]]:
    """What `cull` says: each picture's object with `group`, `rank` and `best`, in the given order.

    `weights` say what decides within a group; they may be the photographer's own.

    Unreadable pictures belong to no group.
    """
    answers = [
        one.as_dict() | {"group": None, "rank": None, "best": False, "why": None} for one in judged
    ]
    readable = [i for i, one in enumerate(judged) if one.candidate is not None]
    candidates = [one.candidate for one in judged if one.candidate is not None]
    for number, members in enumerate(group_shots(candidates), 1):
        places = [readable[member] for member in members]
        readings = [judged[place].reading for place in places]
        verdicts = [judged[place].verdict or Verdict("check") for place in places]
        for ranked in rank_group(readings, verdicts, look, weights):
            answer = answers[places[ranked.index]]
            answer["group"], answer["rank"] = number, ranked.rank
            answer["best"] = ranked.rank == 1 and ranked.verdict.state != "reject"
            answer["why"] = ranked.why
            answer["verdict"] = ranked.verdict.state
            answer["reasons"] = [
                {"code": r.code, "text": r.text, "face": r.face, "value": r.value}
                for r in ranked.verdict.reasons
            ]
            answer["score"] = round(ranked.verdict.score, 4)
    return answers


_judge: PictureJudge | None = None


def _begin(look: Look, identity: bool) -> None:
    """Make this process's judge."""
    global _judge
    _judge = PictureJudge(look, identity)


def _one(path: Path) -> Judged:
    assert _judge is not None
    return _judge.judge(path)


def _shown(folder: Path, root: Path) -> bool:
    return not any(part.startswith(".") for part in folder.relative_to(root).parts)
