"""What is known of every shot: search, verdicts, and the photographer's ratings with undo."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from sqlite3 import Connection, Row
from typing import Any, Literal

from tether.errors import SessionError
from tether.readings import Reason, Verdict
from tether.session.ledger import Ledger
from tether.session.records import LABELS, MAX_RATING, Mark, Pick, ShotRecord

_SELECT = """
SELECT shots.*, files.path, files.state, files.size, files.sha256, files.name, files.kind,
       files.announced, files.stored,
       (SELECT path FROM files AS raws WHERE raws.shot = shots.id AND raws.kind = 'raw'
        AND raws.state = 'stored' LIMIT 1) AS raw_path
FROM shots JOIN files ON files.id = (
    SELECT id FROM files AS best WHERE best.shot = shots.id AND best.state != 'duplicate'
    ORDER BY best.state != 'stored', best.kind != 'picture', best.kind != 'raw', best.id LIMIT 1)
"""


class Catalogue:
    """The shots of one session. All calls raise SessionError where the ledger refuses."""

    def __init__(self, ledger: Ledger, folder: Path) -> None:
        self._ledger = ledger
        self._folder = folder

    def shot(self, shot_id: int) -> ShotRecord:
        """One shot; SessionError where there is none."""
        row = self._ledger.row(f"{_SELECT} WHERE shots.id = ?", (shot_id,))
        if row is None:
            raise SessionError(f"There is no shot {shot_id} in {self._folder}.")
        return self._record(row)

    def has(self, shot_id: int) -> bool:
        """Whether there is such a shot."""
        return self._ledger.row("SELECT id FROM shots WHERE id = ?", (shot_id,)) is not None

    def shots(
        self,
        *,
        sitter: str | None = None,
        verdict: Literal["keep", "check", "reject"] | None = None,
        pick: Pick | None = None,
        minimum_rating: int = 0,
        label: str | None = None,
        group: str | None = None,
        stored_only: bool = False,
        quarantined: bool | None = None,
        after: int = 0,
        limit: int | None = None,
    ) -> list[ShotRecord]:
        """Shots that fit every filter given, in the order in which they were made.

        Args:
            after: only shots with a greater id: pages and updates cost what they show.
            limit: at most so many.
        """
        wanted = {
            "shots.sitter = ?": sitter,
            "shots.verdict = ?": verdict,
            "shots.pick = ?": pick,
            "shots.label = ?": label,
            "shots.burst = ?": group,
            "shots.rating >= ?": minimum_rating or None,
        }
        clauses = [
            "shots.id > ?",
            *(clause for clause, value in wanted.items() if value is not None),
        ]
        values: list[Any] = [after, *(value for value in wanted.values() if value is not None)]
        if stored_only:
            clauses.append("files.state = 'stored'")
        if quarantined is not None:
            clauses.append(f"shots.quarantined IS {'NOT ' if quarantined else ''}NULL")
        query = f"{_SELECT} WHERE {' AND '.join(clauses)} ORDER BY shots.id"
        if limit is not None:
            query += " LIMIT ?"
            values.append(limit)
        return [self._record(row) for row in self._ledger.rows(query, values)]

    def sitters(self) -> list[str]:
        """Everybody who has shots, in the order of their first."""
        rows = self._ledger.rows("SELECT sitter FROM shots GROUP BY sitter ORDER BY min(id)")
        return [row["sitter"] for row in rows]

    def counts(self) -> dict[str, int]:
        """How many shots have each verdict; `unjudged` for those without."""
        rows = self._ledger.rows("SELECT verdict, count(*) FROM shots GROUP BY verdict")
        return {row[0] or "unjudged": row[1] for row in rows}

    def set_judgement(
        self, shot_id: int, verdict: Verdict, reading_json: str | None = None
    ) -> None:
        """Keep the machine's verdict. The photographer's pick, rating and label stay."""
        reasons = json.dumps([asdict(reason) for reason in verdict.reasons])
        self._set(
            shot_id,
            "verdict = ?, reasons = ?, score = ?, reading = coalesce(?, reading)",
            (verdict.state, reasons, verdict.score, reading_json),
        )

    def mark(self, shot_ids: Sequence[int], field: Mark, value: str | int | None) -> list[int]:
        """Give shots the photographer's own rating, pick or label, as one undoable change.

        Returns:
            The shots that were not marked so already.

        Raises:
            SessionError: the value is not one that the field can have, or there is no such shot.
        """
        if field == "rating" and value not in range(MAX_RATING + 1):
            raise SessionError(f"A rating is 0 to {MAX_RATING} stars, not {value}.")
        if field == "pick" and value not in ("pick", "reject", None):
            raise SessionError(f"A pick is 'pick' or 'reject', not {value!r}.")
        if field == "label" and value not in (*LABELS, None):
            raise SessionError(f"A label is one of {', '.join(LABELS)}, not {value!r}.")
        return self._change(shot_ids, {field: value})

    def assign(
        self,
        shot_id: int,
        sitter: str,
        person_id: str | None = None,
        sequence: int | None = None,
    ) -> None:
        """Give a shot to a sitter by hand, as their last one, or back in its place; out of
        quarantine too; undoable."""
        values: dict[str, object] = {
            "sitter": sitter, "person_id": person_id, "quarantined": None
        }  # fmt: skip
        shot = self.shot(shot_id)
        if (shot.sitter, shot.quarantined) != (sitter, None):
            last = self._ledger.row("SELECT max(sequence) FROM shots WHERE sitter = ?", (sitter,))
            values["sequence"] = sequence or 1 + ((last and last[0]) or 0)
        self._change((shot_id,), values)

    def quarantine(self, shot_id: int, why: str) -> None:
        """Take a shot away from its sitter; `why` is a clause. `assign` gives it back."""
        self._set(shot_id, "quarantined = ?, sitter = '', person_id = NULL", (why,))

    def set_keywords(self, shot_id: int, keywords: tuple[str, ...]) -> None:
        """The photographer's keywords, all of them."""
        self._set(shot_id, "keywords = ?", (json.dumps(keywords),))

    def set_group(self, shot_id: int, group: str | None) -> None:
        """The burst or set of like pictures that a shot belongs to."""
        self._set(shot_id, "burst = ?", (group,))

    def given_by_undo(self) -> list[int]:
        """The shots that the next `undo` gives back to another sitter."""
        row = self._ledger.row("SELECT * FROM undo ORDER BY id DESC")
        if row is None or row["field"] != "sitter":
            return []
        return [shot_id for shot_id, _ in _before(row)]

    def undo(self) -> tuple[list[int], str] | None:
        """Take the last undoable change back: the shots' ids and a sentence, or None."""
        with self._ledger.transaction() as connection:
            row = connection.execute("SELECT * FROM undo ORDER BY id DESC LIMIT 1").fetchone()
            if row is None:
                return None
            shots = _before(row)
            for shot_id, values in shots:
                _update(connection, shot_id, values)
            connection.execute("DELETE FROM undo WHERE id = ?", (row["id"],))
        if len(shots) > 1:
            return [one[0] for one in shots], (
                f"{row['field'].capitalize()} of {len(shots)} shots is back to what it was."
            )
        value = shots[0][1][row["field"]]
        sentence = f"{row['field'].capitalize()} of shot {shots[0][0]} is back to "
        sentence += "none." if value in (None, 0, "") else f"{value}."
        return [shots[0][0]], sentence

    def overview(self, after: int = 0, limit: int = -1) -> list[Row]:
        """What a grid needs of every shot, without its readings, in order: columns id, stem,
        sitter, verdict, reasons, score, pick, rating, label, keywords, burst, follows, taken.

        A shot that no event announced comes late, with a late id: `follows` is the id of the
        announced shot before it by the same camera's clock, or half below the camera's first one;
        `taken` is its time in days. Both are None for all others.
        """
        # By id from the end: only what was shot later is stepped over.
        before = (
            "SELECT shot FROM files WHERE +camera = first.camera AND NOT listed"
            " AND id < first.id AND captured <= first.captured ORDER BY id DESC LIMIT 1"
        )
        earliest = "SELECT min(shot) - 0.5 FROM files WHERE +camera = first.camera AND NOT listed"
        late = (
            "first.listed AND first.captured IS NOT NULL"
            " AND first.camera IN (SELECT camera FROM files WHERE NOT listed)"
        )
        return self._ledger.rows(
            "SELECT shots.id, shots.stem, sitter, verdict, reasons, score, pick, rating, label,"
            f" keywords, burst, CASE WHEN {late} THEN coalesce(({before}), ({earliest})) END"
            f" AS follows, CASE WHEN {late} THEN julianday(first.captured) END AS taken"
            " FROM shots LEFT JOIN files AS first"
            " ON first.id = (SELECT min(id) FROM files WHERE shot = shots.id)"
            " WHERE shots.id > ? ORDER BY shots.id LIMIT ?",
            (after, limit),
        )

    def looks(self) -> dict[str | None, list[int]]:
        """The ids of the shots that were held against each look, in order; None: not known."""
        rows = self._ledger.rows(
            "SELECT id, CASE WHEN json_valid(reading) THEN json_extract(reading, '$.look') END"
            " FROM shots ORDER BY id"
        )
        found: dict[str | None, list[int]] = {}
        for shot_id, look in rows:
            found.setdefault(look, []).append(shot_id)
        return found

    def cameras(self) -> dict[int, str]:
        """The camera that each shot came from, by the shot's id."""
        rows = self._ledger.rows("SELECT shot, max(camera) AS camera FROM files GROUP BY shot")
        return {row["shot"]: row["camera"] for row in rows}

    def readings(self, shot_ids: Sequence[int]) -> dict[int, str]:
        """The readings of some shots, as JSON; those that were not read are left out."""
        marks = ", ".join("?" * len(shot_ids))
        rows = self._ledger.rows(
            f"SELECT id, reading FROM shots WHERE reading IS NOT NULL AND id IN ({marks})",
            tuple(shot_ids),
        )
        return {row["id"]: row["reading"] for row in rows}

    def _change(self, shot_ids: Sequence[int], values: Mapping[str, object]) -> list[int]:
        """Set columns of shots and note what they were before, all in one transaction."""
        before: list[tuple[int, dict[str, object]]] = []
        with self._ledger.transaction() as connection:
            for shot_id in shot_ids:
                row = connection.execute("SELECT * FROM shots WHERE id = ?", (shot_id,)).fetchone()
                if row is None:
                    raise SessionError(f"There is no shot {shot_id} in {self._folder}.")
                was = {name: row[name] for name in values}
                if was != values:
                    _update(connection, shot_id, values)
                    before.append((shot_id, was))
            if before:
                connection.execute(
                    "INSERT INTO undo (shot, field, before) VALUES (?, ?, ?)",
                    (before[0][0], next(iter(values)), json.dumps(before)),
                )
        return [shot_id for shot_id, _ in before]

    def _set(self, shot_id: int, assignment: str, values: tuple[object, ...]) -> None:
        with self._ledger.transaction() as connection:
            cursor = connection.execute(
                f"UPDATE shots SET {assignment} WHERE id = ?", (*values, shot_id)
            )
            if cursor.rowcount == 0:
                raise SessionError(f"There is no shot {shot_id} in {self._folder}.")

    def _record(self, row: Row) -> ShotRecord:
        stored = row["state"] == "stored"
        raw = row["raw_path"]
        return ShotRecord(
            id=row["id"],
            path=self._folder / row["path"] if stored else None,
            raw_path=self._folder / raw if raw else None,
            sitter=row["sitter"],
            person_id=row["person_id"],
            sequence=row["sequence"],
            camera_name=row["name"],
            state="judged" if stored and row["verdict"] else row["state"],
            size=row["size"] if stored else None,
            sha256=row["sha256"] if stored else None,
            announced=row["announced"],
            stored=row["stored"],
            reading_json=row["reading"],
            verdict=row["verdict"],
            reasons=tuple(Reason(**reason) for reason in json.loads(row["reasons"] or "[]")),
            score=row["score"],
            pick=row["pick"],
            rating=row["rating"],
            label=row["label"],
            keywords=tuple(json.loads(row["keywords"])),
            group=row["burst"],
            quarantined=row["quarantined"],
        )


def _before(row: Row) -> list[tuple[int, dict[str, Any]]]:
    """(shot, what its columns were) of a row of `undo`; early sessions have one shot a row."""
    before = json.loads(row["before"])
    return before if isinstance(before, list) else [(row["shot"], before)]


def _update(connection: Connection, shot_id: int, values: Mapping[str, object]) -> None:
    names = ", ".join(f"{name} = ?" for name in values)
    connection.execute(f"UPDATE shots SET {names} WHERE id = ?", (*values.values(), shot_id))
