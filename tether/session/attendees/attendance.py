"""The day's list: who is waiting, who has been, who was absent, and who walked in unannounced."""

import json
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from sqlite3 import Row
from typing import Literal, Protocol

from tether.errors import SessionError
from tether.session.attendees.headings import HEADINGS, REFUSALS
from tether.session.attendees.roster import Roster, matching_key
from tether.session.ledger import Ledger

CODE_SEPARATOR = " // "
"""Between id and name on the card of somebody whose id others have too."""

CONSENT_KEYS = {matching_key(heading) for heading in HEADINGS["consent"]}
"""Headings of a column of consent, as they are compared."""

PersonState = Literal["waiting", "here", "done", "absent", "merged"]
"""`merged`: the entry was somebody else's second one; only its key finds it still."""


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody on the list. `key` is the list's own; `id` the roster's, which may not be unique."""

    key: int
    id: str
    name: str
    group: str
    columns: dict[str, str]
    state: PersonState
    walk_in: bool


class Others(Protocol):
    """Other stations that shoot the same list; see `library.stations`."""

    tell: Callable[[str], None]

    def claim(self, who: tuple[str, str]) -> tuple[str, str] | None:
        """Somebody steps in front of our camera; the other station that has them, and how."""

    def put(self, who: tuple[str, str], state: str) -> None:
        """Somebody is done, absent, or waiting again."""

    def elsewhere(self) -> dict[tuple[str, str], str]:
        """Who is not waiting any more, by id and name."""

    def close(self) -> None:
        """Let go of the database."""


class Attendance:
    """The list of one session, in its ledger. Calls raise SessionError where that refuses.

    `others` are the stations that shoot the same list, where there are any.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._headings: tuple[str, ...] = ()
        self._headings_of: tuple[int, int | None] = (0, None)
        self.others: Others | None = None

    def load(self, roster: Roster) -> int:
        """Add the roster's people; those known by id and name keep their state. Returns how many
        are new."""
        self._headings_of = (-1, None)
        added = 0
        with self._ledger.transaction() as connection:
            for person in roster.people:
                values = dict(person.columns)
                if "consent" in roster.mapping:
                    values["consent"] = values[roster.mapping["consent"]]
                columns = json.dumps(values, ensure_ascii=False)
                known = connection.execute(
                    "SELECT id FROM people WHERE person_id = ? AND name = ?",
                    (person.id, person.name),
                ).fetchone()
                if known is not None:
                    connection.execute(
                        "UPDATE people SET grouping = ?, columns = ? WHERE id = ?",
                        (person.group, columns, known["id"]),
                    )
                    continue
                added += 1
                connection.execute(
                    "INSERT INTO people (person_id, name, grouping, columns, state, walk_in) "
                    "VALUES (?, ?, ?, ?, 'waiting', 0)",
                    (person.id, person.name, person.group, columns),
                )
        return added

    def walk_in(self, name: str, group: str = "") -> Attendee:
        """Add somebody who is on no list, with an id that no roster has."""
        name = " ".join(name.split())
        if not name:
            raise SessionError("A walk-in needs a name.")
        with self._ledger.transaction() as connection:
            cursor = connection.execute(
                "INSERT INTO people (person_id, name, grouping, columns, state, walk_in) "
                "VALUES ('', ?, ?, '{}', 'waiting', 1)",
                (name, group),
            )
            connection.execute(
                "UPDATE people SET person_id = ? WHERE id = ?",
                (f"walk-in-{cursor.lastrowid}", cursor.lastrowid),
            )
        return self.person(int(cursor.lastrowid or 0))

    def person(self, key: int) -> Attendee:
        """One person by the list's key."""
        row = self._ledger.row("SELECT * FROM people WHERE id = ?", (key,))
        if row is None:
            raise SessionError(f"There is nobody with the key {key} on the list.")
        return _attendee(row)

    def find(self, text: str, limit: int = 20) -> list[Attendee]:
        """People whose id or card says `text`; if there is none, those whose name has its words."""
        text = text.strip()
        exact = self._ledger.rows(
            "SELECT * FROM people WHERE person_id = ? COLLATE NOCASE AND state != 'merged' "
            "ORDER BY id",
            (text,),
        )
        if exact:
            return [_attendee(row) for row in exact]
        number, _, name = text.partition(CODE_SEPARATOR)
        if name:
            return [one for one in self.find(number) if one.name == name]
        words = [plain(word) for word in text.split()]
        return [one for one in self.everybody() if all(word in plain(one.name) for word in words)][
            :limit
        ]

    def code(self, person: Attendee) -> str:
        """What a person's card says: the id, with the name where others have that id too."""
        same = self._ledger.rows(
            "SELECT id FROM people WHERE person_id = ? COLLATE NOCASE AND state != 'merged'",
            (person.id,),
        )
        return person.id if len(same) == 1 else f"{person.id}{CODE_SEPARATOR}{person.name}"

    def next_up(self, count: int = 5) -> list[Attendee]:
        """Who is waiting, here and everywhere, in the order of the list."""
        elsewhere = {} if self.others is None else self.others.elsewhere()
        rows = self._ledger.rows(
            "SELECT * FROM people WHERE state = 'waiting' ORDER BY id LIMIT ?",
            (count + len(elsewhere),),
        )
        people = [_attendee(row) for row in rows]
        return [one for one in people if (one.id, one.name) not in elsewhere][:count]

    def check_in(self, key: int) -> Attendee:
        """Somebody steps in front of the camera; whoever stood there is done.

        Raises:
            SessionError: they stand in front of another station's camera, or have been there.
        """
        if self.others is not None:
            person = self.person(key)
            taken = self.others.claim((person.id, person.name))
            if taken is not None:
                station, state = taken
                what = (
                    f"in front of the camera at {station}: check in somebody else"
                    if state == "here"
                    else f"{state} at {station}: set them waiting for a retake"
                )
                raise SessionError(f"{person.name} is {what}.")
            for row in self._ledger.rows("SELECT * FROM people WHERE state = 'here'"):
                if row["id"] != key:
                    self.others.put((row["person_id"], row["name"]), "done")
        with self._ledger.transaction() as connection:
            connection.execute("UPDATE people SET state = 'done' WHERE state = 'here'")
            connection.execute("UPDATE people SET state = 'here' WHERE id = ?", (key,))
        return self.person(key)

    def mark(self, key: int, state: PersonState) -> Attendee:
        """Set somebody absent, done, or (a retake) waiting again."""
        self._ledger.execute("UPDATE people SET state = ? WHERE id = ?", (state, key))
        person = self.person(key)
        if self.others is not None:
            self.others.put((person.id, person.name), "done" if state == "merged" else state)
        return person

    def has_shots(self, name: str, person_id: str | None) -> None:
        """Somebody was given a shot: an entry that was merged is a person again."""
        self._ledger.execute(
            "UPDATE people SET state = 'done' WHERE state = 'merged' AND name = ? "
            "AND (? IS NULL OR person_id = ?)",
            (name, person_id, person_id),
        )

    def everybody(self) -> list[Attendee]:
        """The whole list, in its order."""
        rows = self._ledger.rows("SELECT * FROM people WHERE state != 'merged' ORDER BY id")
        return [_attendee(row) for row in rows]

    def together(self, key: int) -> list[Attendee]:
        """The others of a person's group (a class, a team, a family), in the list's order."""
        person = self.person(key)
        if not person.group:
            return []
        rows = self._ledger.rows(
            "SELECT * FROM people WHERE grouping = ? AND id != ? AND state != 'merged' ORDER BY id",
            (person.group, key),
        )
        return [_attendee(row) for row in rows]

    def columns(self) -> dict[str, dict[str, str]]:
        """The roster's columns and `group` by the roster's id; ids that are not unique are left
        out."""
        found: dict[str, dict[str, str]] = {}
        twice = set()
        for row in self._ledger.rows(
            "SELECT person_id, columns, grouping FROM people WHERE state != 'merged'"
        ):
            if row["person_id"] in found:
                twice.add(row["person_id"])
            found[row["person_id"]] = json.loads(row["columns"]) | {"group": row["grouping"]}
        return {key: values for key, values in found.items() if key not in twice}

    def headings(self) -> tuple[str, ...]:
        """The columns of all rosters, in lower case: further tokens of a template."""
        row = self._ledger.row("SELECT count(*), max(id) FROM people")
        length = (row[0], row[1]) if row is not None else (0, None)
        if length != self._headings_of:  # asked at each letter of a template: read once for a list
            rows = self._ledger.rows("SELECT DISTINCT columns FROM people")
            keys = {key.casefold(): None for one in rows for key in json.loads(one["columns"])}
            self._headings, self._headings_of = tuple(keys), length
        return self._headings

    def refused(self) -> list[Attendee]:
        """Who said no in the roster's column of consent."""
        return [one for one in self.everybody() if _refuses(one.columns)]

    def counts(self) -> dict[str, int]:
        """How many people are in each state."""
        rows = self._ledger.rows(
            "SELECT state, count(*) FROM people WHERE state != 'merged' GROUP BY state"
        )
        return {row[0]: row[1] for row in rows}


def plain(text: str) -> str:
    """Letters without accents and case, for typing at a desk: `asa` finds Åsa."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _refuses(columns: dict[str, str]) -> bool:
    return any(
        matching_key(heading) in CONSENT_KEYS and value.strip().casefold() in REFUSALS
        for heading, value in columns.items()
    )


def _attendee(row: Row) -> Attendee:
    return Attendee(
        key=row["id"],
        id=row["person_id"],
        name=row["name"],
        group=row["grouping"],
        columns=json.loads(row["columns"]),
        state=row["state"],
        walk_in=bool(row["walk_in"]),
    )
