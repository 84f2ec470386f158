"""What culling has found out so far, on disk: a run that was cut off goes on where it was.

One SQLite file for each folder, in the cache: it holds readings and verdicts, never descriptors of
faces and nothing that cannot be made again. A picture that has changed since, another look or
another version of the judge count as not seen. Memory does not grow with the number of pictures.
"""

import hashlib
import json
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import numpy as np
import platformdirs

from tether.config import APPLICATION
from tether.cull.group import Candidate
from tether.looks.look import Look
from tether.pipeline.judging import Judged
from tether.readings import Reading, Reason, Verdict
from tether.readings_json import reading_from_dict, reading_to_dict

KEPT_DAYS = 30
"""Stores nobody has used for so long are taken away: they only save time."""
_SCHEMA = """
CREATE TABLE IF NOT EXISTS judge (key TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS judged (
    path TEXT PRIMARY KEY, size INTEGER, modified INTEGER, reading TEXT, verdict TEXT,
    captured REAL, faces INTEGER, identity BLOB, fingerprint BLOB, error TEXT);
CREATE TEMP TABLE run (
    place INTEGER PRIMARY KEY, path TEXT NOT NULL, number INTEGER, rank INTEGER, state TEXT,
    score REAL, best INTEGER NOT NULL DEFAULT 0, keeper INTEGER NOT NULL DEFAULT 0, answer TEXT);
CREATE INDEX temp.run_path ON run (path);
CREATE INDEX temp.run_merit ON run (rank, state, score);
"""


class JudgedStore:
    """The results for one folder. Use it in `with`.

    Args:
        folder: what is culled.
        look: what it is held against.
        keep: False works on a file without a name, which is gone at the end: for descriptors.
        again: forget what is there.
    """

    def __init__(self, folder: Path, look: Look, *, keep: bool = True, again: bool = False) -> None:
        self._connection = sqlite3.connect(_store_path(folder) if keep else "")
        # A crash of this program loses nothing; what a power cut loses is judged again.
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = OFF")
        self._connection.executescript(_SCHEMA)
        key = judge_key(look)
        known = self._connection.execute("SELECT key FROM judge").fetchone()
        if again or known is None or known[0] != key:
            with self._connection:
                self._connection.execute("DELETE FROM judged")
                self._connection.execute("DELETE FROM judge")
                self._connection.execute("INSERT INTO judge VALUES (?)", (key,))

    def __enter__(self) -> "JudgedStore":
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def begin(self, paths: Iterable[Path]) -> list[Path]:
        """Take the pictures of this run, in order; returns those that are not judged yet."""
        missing = []
        with self._connection:
            for path in paths:
                self._connection.execute("INSERT INTO run (path) VALUES (?)", (str(path),))
                row = self._connection.execute(
                    "SELECT size, modified FROM judged WHERE path = ?", (str(path),)
                ).fetchone()
                if row is None or row != file_state(path):
                    missing.append(path)
        return missing

    def add(self, judged: Judged, state: tuple[int | None, int | None]) -> None:
        """Keep one result. `state` is size and time of the file from before it was read."""
        candidate, verdict = judged.candidate, judged.verdict
        values = (
            str(judged.path),
            *state,
            json.dumps(reading_to_dict(judged.reading)),
            json.dumps(asdict(verdict)) if verdict else None,
            candidate.captured if candidate else None,
            candidate.faces if candidate else None,
            np.array(candidate.identity, np.float64).tobytes()
            if candidate and candidate.identity
            else None,
            candidate.fingerprint.tobytes() if candidate else None,
            judged.error,
        )
        with self._connection:
            marks = ", ".join("?" * len(values))
            self._connection.execute(f"INSERT OR REPLACE INTO judged VALUES ({marks})", values)

    def candidates(self) -> Iterator[tuple[int, Candidate]]:
        """Every readable picture's place in the run, in the order of time (see `group_shots`)."""
        rows = self._connection.execute(
            "SELECT place, captured, faces, identity, fingerprint FROM run JOIN judged USING (path)"
            " WHERE fingerprint IS NOT NULL ORDER BY captured IS NULL, captured, place"
        )
        for place, captured, faces, identity, fingerprint in rows:
            who = tuple(np.frombuffer(identity).tolist()) if identity else None
            yield place, Candidate(np.frombuffer(fingerprint, np.float32), captured, faces, who)

    def judged(self, place: int) -> Judged:
        """One result, without its candidate."""
        path, reading, verdict, error = self._connection.execute(
            "SELECT path, reading, verdict, error FROM run JOIN judged USING (path) "
            "WHERE place = ?",
            (place,),
        ).fetchone()
        return Judged(Path(path), error, _reading(reading), _verdict(verdict))

    def places(self) -> Iterator[int]:
        """Every picture of the run, in its order."""
        for (place,) in self._connection.execute("SELECT place FROM run ORDER BY place"):
            yield place

    def rank(
        self, place: int, number: int, rank: int, best: bool, verdict: Verdict, why: str
    ) -> None:
        """Keep where a picture stands among its like."""
        answer = json.dumps({"verdict": asdict(verdict), "why": why})
        self._connection.execute(
            "UPDATE run SET number = ?, rank = ?, best = ?, state = ?, score = ?, answer = ?, "
            "keeper = ? WHERE place = ?",
            (
                *(number, rank, best, verdict.state, verdict.score, answer),
                *(verdict.state == "keep", place),
            ),
        )

    def spend(self, budget: int) -> None:
        """Let only `budget` pictures be keepers: the best of every group before any second."""
        with self._connection:
            self._connection.execute("UPDATE run SET keeper = 0")
            self._connection.execute(
                "UPDATE run SET keeper = 1 WHERE place IN (SELECT place FROM run "
                "WHERE state IN ('keep', 'check') "
                "ORDER BY rank, state = 'check', score DESC, place LIMIT ?)",
                (budget,),
            )

    def place_of(self, place: int) -> dict[str, Any]:
        """Group, rank, best, keeper, verdict and why of a picture; Nones where it has no group."""
        number, rank, best, keeper, answer = self._connection.execute(
            "SELECT number, rank, best, keeper, answer FROM run WHERE place = ?", (place,)
        ).fetchone()
        said = json.loads(answer) if answer else {"verdict": None, "why": None}
        return {
            "group": number,
            "rank": rank,
            "best": bool(best),
            "keeper": bool(keeper),
            "verdict": _verdict(json.dumps(said["verdict"])) if said["verdict"] else None,
            "why": said["why"],
        }

    def counts(self) -> dict[str, int]:
        """How many pictures are keepers, have each verdict (`unreadable`: none), and groups."""
        rows = self._connection.execute("SELECT state, count(*) FROM run GROUP BY state")
        found = {state or "unreadable": count for state, count in rows}
        keepers, groups = self._connection.execute(
            "SELECT coalesce(sum(keeper), 0), count(DISTINCT number) FROM run"
        ).fetchone()
        return found | {"keepers": keepers, "groups": groups}


def file_state(path: Path) -> tuple[int | None, int | None]:
    """Size and time (ns) of a file, by which it is known again; Nones where it is gone."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None, None
    return status.st_size, status.st_mtime_ns


@lru_cache(maxsize=8)
def judge_key(look: Look) -> str:
    """What a verdict depends on besides the picture: the look, and the code that judges."""
    digest = hashlib.sha256(repr(look).encode())
    for package in ("tether.analysis", "tether.cull", "tether"):
        for file in sorted(_sources(package), key=lambda entry: entry.name):
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _sources(package: str) -> Iterator[Traversable]:
    for entry in files(package).iterdir():
        if entry.is_file() and entry.name.endswith(".py"):
            yield entry


def _store_path(folder: Path) -> Path:
    """Where the folder's store is; old ones of other folders are taken away."""
    home = Path(platformdirs.user_cache_dir(APPLICATION), "cull")
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    name = hashlib.sha256(str(folder.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:24]
    oldest = time.time() - KEPT_DAYS * 86_400
    for other in home.iterdir():
        with suppress(OSError):
            if other.stat().st_mtime < oldest:
                other.unlink()
    return home / f"{name}.sqlite"


def _reading(text: str) -> Reading:
    return reading_from_dict(json.loads(text))


def _verdict(text: str | None) -> Verdict | None:
    if text is None:
        return None
    values = json.loads(text)
    reasons = tuple(Reason(**reason) for reason in values["reasons"])
    return Verdict(values["state"], reasons, values["score"])
