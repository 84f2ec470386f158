"""A folder of pictures → verdicts, groups of near-identical ones, the best of each, keepers.

Results go to a store as they come (see `judged_store`), so tens of thousands of pictures take no
more memory than ten, and a run that was killed goes on where it was. A RAW file beside its JPEG is
one shot with it, and is not judged twice.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tether.cull.features import WEIGHTS
from tether.cull.group import Candidate, belong
from tether.cull.rank import rank_group
from tether.errors import SettingsError
from tether.looks.look import Look
from tether.picture_decoders import RAW_SUFFIXES
from tether.pipeline.judged_store import JudgedStore, file_state
from tether.pipeline.judging import Judged, JudgeFile, free_judge, gave_up, reasons_as_dicts
from tether.pipeline.workers import run_in_order
from tether.readings import Verdict


@dataclass(frozen=True, slots=True)
class Job:
    """What to cull and how.

    Attributes:
        folder: for the store's name.
        paths: every picture, in the order of the answers.
        look: what to judge by.
        identity: tell people apart by face; nothing is then kept between runs.
        budget: keepers wanted: a number, a share of all pictures (below 1), or None.
        jobs: local processes.
        scheduler: address of a Dask scheduler, instead of them.
        again: judge what was judged before as well.
        weights: what decides within a group; they may be the photographer's own.
    """

    folder: Path
    paths: tuple[Path, ...]
    look: Look
    identity: bool = False
    budget: float | None = None
    jobs: int = 1
    scheduler: str | None = None
    again: bool = False
    weights: Mapping[str, float] = field(default_factory=lambda: WEIGHTS)


def cull(
    job: Job,
    progress: Callable[[int, int, int], None] = lambda done, total, already: None,
    finished: Callable[[dict[str, int]], None] = lambda counts: None,
) -> Iterator[dict[str, Any]]:
    """Judge all, then yield what `cull --json` says of each picture, in order.

    Args:
        job: what to cull.
        progress: hears how many of how many are judged, and how many were from a run before.
        finished: hears the counts once all are judged.

    Raises:
        SettingsError: the store cannot be used, or no scheduler answers.
    """
    try:
        with JudgedStore(job.folder, job.look, keep=not job.identity, again=job.again) as store:
            raws = _companions(job.paths)
            paths = [path for path in job.paths if path not in set(raws.values())]
            missing = store.begin(paths)
            already = len(paths) - len(missing)
            progress(already, len(paths), already)
            for done, (one, state) in enumerate(_judge_all(missing, job), already + 1):
                store.add(one, state)
                progress(done, len(paths), already)
            _rank(store, job)
            if job.budget is not None:
                share = job.budget * len(paths) if job.budget < 1 else job.budget
                store.spend(round(share))
            finished(store.counts())
            for place in store.places():
                yield _answer(store, place, raws)
    except (sqlite3.Error, OSError) as error:
        raise SettingsError(
            f"What was judged cannot be kept ({error}): make room on the disk with your cache "
            "folder, and run it again."
        ) from error


def parse_budget(text: str) -> float:
    """`120` is a number of keepers, `15%` a share of all. Raises ValueError."""
    share = text.strip().endswith("%")
    value = float(text.strip().rstrip("%"))
    if share and 0 < value < 100:
        return value / 100
    if share or value < 1 or value != int(value):
        raise ValueError(text)
    return value


def _judge_all(
    paths: list[Path], job: Job
) -> Iterator[tuple[Judged, tuple[int | None, int | None]]]:
    work = _WithState(JudgeFile(job.look, job.identity))
    try:
        yield from run_in_order(work, paths, work.lost, jobs=job.jobs, scheduler=job.scheduler)
    finally:
        free_judge()


@dataclass(frozen=True)
class _WithState:
    """Judges a file, and says which state of it was judged: it may change in mid-run."""

    judge: JudgeFile

    def __call__(self, path: Path) -> tuple[Judged, tuple[int | None, int | None]]:
        state = file_state(path)
        return self.judge(path), state

    def lost(self, path: Path) -> tuple[Judged, tuple[int | None, int | None]]:
        return gave_up(path), (None, None)


def _companions(paths: tuple[Path, ...]) -> dict[Path, Path]:
    """The RAW file of each picture that has one beside it under the same name."""
    raws = {path.with_suffix(""): path for path in paths if path.suffix.lower() in RAW_SUFFIXES}
    return {
        path: raws[path.with_suffix("")]
        for path in paths
        if path.suffix.lower() not in RAW_SUFFIXES and path.with_suffix("") in raws
    }


def _rank(store: JudgedStore, job: Job) -> None:
    """Find the groups along the time, one in memory at a time."""
    number = 0
    members: list[int] = []
    last: Candidate | None = None
    for place, candidate in store.candidates():
        if last is not None and not belong(last, candidate):
            number += 1
            _rank_one(store, number, members, job)
            members = []
        members.append(place)
        last = candidate
    if members:
        _rank_one(store, number + 1, members, job)


def _rank_one(store: JudgedStore, number: int, places: list[int], job: Job) -> None:
    judged = [store.judged(place) for place in places]
    verdicts = [one.verdict or Verdict("check") for one in judged]
    for ranked in rank_group([one.reading for one in judged], verdicts, job.look, job.weights):
        best = ranked.rank == 1 and ranked.verdict.state != "reject"
        store.rank(places[ranked.index], number, ranked.rank, best, ranked.verdict, ranked.why)


def _answer(store: JudgedStore, place: int, raws: dict[Path, Path]) -> dict[str, Any]:
    one, where = store.judged(place), store.place_of(place)
    verdict = where["verdict"]
    answer = replace(one, verdict=verdict).as_dict()
    answer |= {name: where[name] for name in ("group", "rank", "best", "keeper", "why")}
    if verdict is not None:
        answer["reasons"] = reasons_as_dicts(verdict)
        answer["score"] = round(verdict.score, 4)
    if one.path in raws:
        answer["raw"] = str(raws[one.path])
    return answer
