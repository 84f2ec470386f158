"""All sessions of a studio in one database: search by anything, saved searches, several stations.

SQLite in a file by default, PostgreSQL by address; SQLAlchemy Core writes the SQL of both. The
ledgers of the sessions stay the truth: this is an index of them, which `add` brings up to date and
which can be thrown away and made again. Pages go on after the last row that was shown (keyset), so
that cost grows with what is shown and not with what there is.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from tether.errors import SessionError
from tether.session.library.database import engine_of
from tether.session.library.schema import (
    SEARCHES,
    SESSIONS,
    SHOTS,
    VERSION,
    WORDS,
    facet,
    make_tables,
)
from tether.session.library.search import Cursor, Found, Search, page
from tether.session.records import ShotRecord
from tether.session.session import Session

BATCH = 2000
"""Rows written at once: 0.2 s, and a station that waits for its turn does not notice."""
MOST = 500
"""Rows of a page at most."""


class Library:
    """The database.

    Args:
        address: path of an SQLite file, or an SQLAlchemy address such as
            `postgresql+psycopg://user@host/studio`.

    Raises:
        SettingsError: the address is none, or its driver is missing.
        SessionError: the database does not answer.
    """

    def __init__(self, address: str | Path) -> None:
        text = str(address)
        self._engine = engine_of(text)
        url = self._engine.url
        # SQLAlchemy's own words for an address have no password.
        self._shown = str(url) if "://" in text else text
        with self._connection() as connection:
            version = make_tables(connection)
        if version != VERSION:
            self.close()
            raise SessionError(
                f"The catalogue {self._shown} was made by another version of tether. It is only an "
                "index: give another name, and add your sessions again."
            )

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def add(self, session: Session) -> int:
        """Bring one session's shots up to date; returns how many it has."""
        name, folder = session.folder.name, str(session.folder)
        shots = session.catalogue.shots(stored_only=True)
        found = session.catalogue.looks().items()
        looks = {shot: look for look, theirs in found if look for shot in theirs}
        with self._connection() as connection:
            key = _session_key(connection, folder, name)
            old = sa.select(SHOTS.c.id).where(SHOTS.c.session == key)
            connection.execute(sa.delete(WORDS).where(WORDS.c.id.in_(old)))
            connection.execute(sa.delete(SHOTS).where(SHOTS.c.session == key))
            self._insert(connection, key, shots, looks)
        self.analyse()
        return len(shots)

    def analyse(self) -> None:
        """Tell PostgreSQL what its columns hold; SQLite is told which index to take."""
        if self._engine.dialect.name == "postgresql":
            with self._connection() as connection:
                connection.exec_driver_sql("ANALYZE")

    def add_shots(
        self, folder: str, shots: Iterable[ShotRecord], looks: Mapping[int, str] | None = None
    ) -> None:
        """Add shots of a session that are not there yet, as they are made; `looks` by shot."""
        with self._connection() as connection:
            key = _session_key(connection, folder, Path(folder).name)
            self._insert(connection, key, shots, looks or {})

    def search(self, search: Search, limit: int = 100, after: Cursor | None = None) -> list[Found]:
        """One page, in the order asked for.

        Args:
            search: what to look for.
            limit: rows at most.
            after: the `cursor` of the last row that was shown.
        """
        with self._connection() as connection:
            return page(connection, search, min(limit, MOST), after)

    def everything(self, search: Search) -> Iterator[Found]:
        """All that fits, page by page."""
        after = None
        while page := self.search(search, MOST, after):
            yield from page
            after = page[-1].cursor

    def save(self, name: str, search: Search) -> None:
        """Keep a search under a name, over one of that name."""
        text = json.dumps(asdict(search), ensure_ascii=False)
        with self._connection() as connection:
            connection.execute(sa.delete(SEARCHES).where(SEARCHES.c.name == name))
            connection.execute(sa.insert(SEARCHES).values(name=name, query=text))

    def saved(self, name: str) -> Search:
        """A search by its name. Raises SessionError where there is none."""
        with self._connection() as connection:
            text = connection.execute(
                sa.select(SEARCHES.c.query).where(SEARCHES.c.name == name)
            ).scalar()
        if text is None:
            raise SessionError(f"There is no saved search {name!r}: {', '.join(self.names())}.")
        values = json.loads(text)
        return Search(**(values | {"words": tuple(values["words"])}))

    def names(self) -> list[str]:
        """The names of the saved searches."""
        with self._connection() as connection:
            names = connection.execute(sa.select(SEARCHES.c.name).order_by(SEARCHES.c.name))
            return [str(name) for name in names.scalars()]

    def _insert(
        self,
        connection: sa.Connection,
        key: int,
        shots: Iterable[ShotRecord],
        looks: Mapping[int, str],
    ) -> None:
        for batch in _batches(shots, BATCH):
            rows = [_row(key, shot) for shot in batch]
            connection.execute(sa.insert(SHOTS), rows)
            said = {shot.id: words for shot in batch if (words := _words(shot, looks))}
            if said:
                query = sa.select(SHOTS.c.shot, SHOTS.c.id)
                mine = (SHOTS.c.session == key, SHOTS.c.shot.in_(said))
                ids = {one.shot: one.id for one in connection.execute(query.where(*mine))}
                every = [
                    {name: row[name] for name in ("facet", "made", "score", "sitter_key")}
                    | {"word": word, "id": ids[row["shot"]]}
                    for row in rows
                    for word in said.get(row["shot"], ())
                ]
                connection.execute(sa.insert(WORDS), every)

    def _connection(self) -> "_Transaction":
        return _Transaction(self._engine, self._shown)


class _Transaction:
    """One transaction; what the database raises becomes a sentence."""

    def __init__(self, engine: sa.Engine, address: str) -> None:
        self._begin = engine.begin()
        self._address = address

    def __enter__(self) -> sa.Connection:
        try:
            return self._begin.__enter__()
        except SQLAlchemyError as error:
            raise self._sentence(error) from error

    def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
        try:
            self._begin.__exit__(kind, error, trace)
        except SQLAlchemyError as failed:
            raise self._sentence(failed) from failed
        if isinstance(error, SQLAlchemyError):
            raise self._sentence(error) from error

    def _sentence(self, error: SQLAlchemyError) -> SessionError:
        reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        return SessionError(
            f"The catalogue {self._address} does not answer ({reason}); the sessions themselves "
            "are untouched. Look whether it runs, then try again."
        )


def _session_key(connection: sa.Connection, folder: str, name: str) -> int:
    key = connection.execute(sa.select(SESSIONS.c.id).where(SESSIONS.c.folder == folder)).scalar()
    if key is None:
        made = connection.execute(sa.insert(SESSIONS).values(folder=folder, name=name))
        assert made.inserted_primary_key is not None
        key = made.inserted_primary_key[0]
    return int(key)


def _row(session: int, shot: ShotRecord) -> dict[str, Any]:
    return {
        "session": session,
        "shot": shot.id,
        "path": str(shot.path or ""),
        "sitter": shot.sitter,
        "sitter_key": shot.sitter.casefold(),
        "person_id": shot.person_id,
        "made": shot.announced,
        "verdict": shot.verdict,
        "score": shot.score or 0.0,
        "pick": shot.pick,
        "rating": shot.rating,
        "label": shot.label,
        "facet": facet(shot.verdict, shot.pick, shot.rating, shot.label),
    }


def _words(shot: ShotRecord, looks: Mapping[int, str]) -> tuple[str, ...]:
    words = (*shot.keywords, *(reason.code for reason in shot.reasons), looks.get(shot.id, ""))
    return tuple(dict.fromkeys(word.casefold() for word in words if word))


def _batches(shots: Iterable[ShotRecord], size: int) -> Iterator[Sequence[ShotRecord]]:
    batch: list[ShotRecord] = []
    for shot in shots:
        batch.append(shot)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
