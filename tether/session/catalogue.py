"""What is known of every shot: search, verdicts, and the photographer's ratings with undo."""

import json
from dataclasses import asdict
from pathlib import Path
from sqlite3 import Row
from typing import Any, Literal

from tether.errors import SessionError
from tether.readings import Reason, Verdict
from tether.session.ledger import Ledger
from tether.session.records import LABELS, MAX_RATING, Pick, ShotRecord

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

    def set_rating(self, shot_id: int, rating: int) -> None:
        """0–5 stars; undoable."""
        if not 0 <= rating <= MAX_RATING:
            raise SessionError(f"A rating is 0 to {MAX_RATING} stars, not {rating}.")
        self._change(shot_id, {"rating": rating})

    def set_pick(self, shot_id: int, pick: Pick | None) -> None:
        """'pick', 'reject' or None for the machine's verdict; undoable."""
        if pick not in ("pick", "reject", None):
            raise SessionError(f"A pick is 'pick' or 'reject', not {pick!r}.")
        self._change(shot_id, {"pick": pick})

    def set_label(self, shot_id: int, label: str | None) -> None:
        """A colour label or None; undoable."""
        if label is not None and label not in LABELS:
            raise SessionError(f"A label is one of {', '.join(LABELS)}, not {label!r}.")
        self._change(shot_id, {"label": label})

    def assign(self, shot_id: int, sitter: str, person_id: str | None = None) -> None:
        """Give a shot to a sitter by hand, out of quarantine too; undoable."""
        self._change(shot_id, {"sitter": sitter, "person_id": person_id, "quarantined": None})

    def set_keywords(self, shot_id: int, keywords: tuple[str, ...]) -> None:
        """The photographer's keywords, all of them."""
        self._set(shot_id, "keywords = ?", (json.dumps(keywords),))

    def set_group(self, shot_id: int, group: str | None) -> None:
        """The burst or set of like pictures that a shot belongs to."""
        self._set(shot_id, "burst = ?", (group,))

    def undo(self) -> tuple[int, str] | None:
        """Take the last undoable change back: the shot's id and a sentence, or None."""
        with self._ledger.transaction() as connection:
            row = connection.execute("SELECT * FROM undo ORDER BY id DESC LIMIT 1").fetchone()
            if row is None:
                return None
            before = json.loads(row["before"])
            names = ", ".join(f"{name} = ?" for name in before)
            connection.execute(
                f"UPDATE shots SET {names} WHERE id = ?", (*before.values(), row["shot"])
            )
            connection.execute("DELETE FROM undo WHERE id = ?", (row["id"],))
        value = before[row["field"]]
        return row["shot"], f"{row['field'].capitalize()} of shot {row['shot']} is back to " + (
            "none." if value in (None, 0, "") else f"{value}."
        )

    def _change(self, shot_id: int, values: dict[str, object]) -> None:
        """Set the columns of one shot and note what they were before, in one transaction."""
        with self._ledger.transaction() as connection:
            row = connection.execute("SELECT * FROM shots WHERE id = ?", (shot_id,)).fetchone()
            if row is None:
                raise SessionError(f"There is no shot {shot_id} in {self._folder}.")
            before = {name: row[name] for name in values}
            if before == values:
                return
            names = ", ".join(f"{name} = ?" for name in values)
            connection.execute(
                f"UPDATE shots SET {names} WHERE id = ?", (*values.values(), shot_id)
            )
            connection.execute(
                "INSERT INTO undo (shot, field, before) VALUES (?, ?, ?)",
                (shot_id, next(iter(values)), json.dumps(before)),
            )

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
