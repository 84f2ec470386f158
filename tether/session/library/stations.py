"""Several stations, one roster: who stands where, in the studio's database.

Each station keeps its own session, and its ledger stays the truth of what it shot. The database
only says who is in front of which camera and who is done, so that nobody is called twice. While it
does not answer a station goes on by itself, and tells the others afterwards.
"""

import json
import socket
import time
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from tether.session.files import Disk, explain
from tether.session.library.database import engine_of
from tether.session.membership import STATIONS, Membership

AGAIN_SECONDS = 10.0
"""A database that did not answer is left alone for so long: nobody waits for it twice in a row."""
LOCK = 0x7465746A
"""PostgreSQL's number for the lock under which the table is made."""

_META = sa.MetaData()
PLACES = sa.Table(
    "places",
    _META,
    sa.Column("list", sa.Text, primary_key=True),
    sa.Column("person_id", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("station", sa.Text, nullable=False),
    sa.Column("since", sa.Text, nullable=False),
)
_PUT = (
    "INSERT INTO places (list, person_id, name, state, station, since) "
    "VALUES (:list, :person_id, :name, :state, :station, :since) "
    "ON CONFLICT (list, person_id, name) DO UPDATE "
    "SET state = excluded.state, station = excluded.station, since = excluded.since"
)
_CLAIM = f"{_PUT} WHERE places.state = 'waiting' OR places.station = excluded.station"

T = TypeVar("T")
Who = tuple[str, str]
"""The roster's id and the name."""


class Stations:
    """The other stations, as one of them sees them. Calls are safe from any thread.

    Args:
        membership: which database, list and station.
        tell: hears a sentence when the database goes away, and when it is back.
        clock: seconds that only go forward.

    Raises:
        SettingsError: the address is none.
    """

    def __init__(
        self,
        membership: Membership,
        tell: Callable[[str], None] = lambda sentence: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.tell = tell
        self._mine = membership
        self._clock = clock
        self._engine = engine_of(membership.address, patience=3)
        self._made = False
        self._waiting: dict[Who, str] = {}
        self._not_before = 0.0
        self._away = False

    def close(self) -> None:
        """Tell what waits, if the database answers, and let go of it."""
        self._not_before = 0.0
        self._try(lambda connection: None)
        self._engine.dispose()

    def claim(self, who: Who) -> tuple[str, str] | None:
        """Somebody steps in front of this station's camera.

        Returns:
            The other station that has or had them, and their state there; None where they are ours.
        """

        def claim(connection: sa.Connection) -> tuple[str, str] | None:
            if connection.execute(sa.text(_CLAIM), self._row(who, "here")).rowcount:
                return None
            here = (PLACES.c.list == self._mine.list, PLACES.c.person_id == who[0])
            query = sa.select(PLACES.c.station, PLACES.c.state)
            row = connection.execute(query.where(*here, PLACES.c.name == who[1])).one()
            return row[0], row[1]

        self._waiting.pop(who, None)
        done, other = self._try(claim)
        if not done:
            self._waiting[who] = "here"
        return other

    def put(self, who: Who, state: str) -> None:
        """Somebody is done, absent, or waiting again."""
        self._waiting[who] = state
        self._try(lambda connection: None)

    def elsewhere(self) -> dict[Who, str]:
        """Who is not waiting any more, as other stations say: `here`, `done` or `absent`."""

        def read(connection: sa.Connection) -> dict[Who, str]:
            query = sa.select(PLACES.c.person_id, PLACES.c.name, PLACES.c.state).where(
                PLACES.c.list == self._mine.list,
                PLACES.c.station != self._mine.station,
                PLACES.c.state != "waiting",
            )
            return {(row[0], row[1]): row[2] for row in connection.execute(query)}

        return self._try(read)[1] or {}

    def _try(self, ask: "Callable[[sa.Connection], T]") -> "tuple[bool, T | None]":
        """Tell what waits, then ask; (False, None) while the database does not answer."""
        if self._clock() < self._not_before:
            return False, None
        try:
            with self._engine.begin() as connection:
                self._make_table(connection)
                waiting = dict(self._waiting)
                for who, state in waiting.items():
                    put = _CLAIM if state == "here" else _PUT
                    connection.execute(sa.text(put), self._row(who, state))
                answer = ask(connection)
        except SQLAlchemyError as error:
            reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
            if not self._away:
                self.tell(
                    f"The other stations do not hear of this one ({reason}): it goes on by itself, "
                    "and tells them when the database is back."
                )
            self._away, self._not_before = True, self._clock() + AGAIN_SECONDS
            return False, None
        for who, state in waiting.items():
            if self._waiting.get(who) == state:
                del self._waiting[who]
        if self._away:
            self._away = False
            self.tell("The other stations know again who was here.")
        return True, answer

    def _make_table(self, connection: sa.Connection) -> None:
        if self._made:
            return
        if connection.dialect.name == "postgresql":  # two stations may be the first at once
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(LOCK)))
        else:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        _META.create_all(connection)
        self._made = True

    def _row(self, who: Who, state: str) -> dict[str, str]:
        return {
            "list": self._mine.list,
            "person_id": who[0],
            "name": who[1],
            "state": state,
            "station": self._mine.station,
            "since": datetime.now(UTC).isoformat(timespec="seconds"),
        }


def join(folder: Path, address: str, name: str, station: str | None = None) -> Membership:
    """Note in a session that it is one of several stations. Raises SessionError, SettingsError."""
    membership = Membership(address, name, station or socket.gethostname())
    engine_of(address).dispose()  # what is no address is not noted
    try:
        Disk().replace_text(
            folder / STATIONS, json.dumps(asdict(membership), ensure_ascii=False).encode() + b"\n"
        )
        (folder / STATIONS).chmod(0o600)  # an address may hold a password
    except OSError as error:
        raise explain(error, folder / STATIONS) from error
    return membership
