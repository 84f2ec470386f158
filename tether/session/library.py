"""All sessions of a studio in one database: search by anything, saved searches, several stations.

SQLite in a file by default, PostgreSQL by address; SQLAlchemy Core writes the SQL of both. The
ledgers of the sessions stay the truth: this is an index of them, which `add` brings up to date and
which can be thrown away and made again. Pages go on after the last row that was shown (keyset), so
that cost grows with what is shown and not with what there is.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from tether.errors import SessionError, SettingsError
from tether.session.records import ShotRecord
from tether.session.session import Session

Sort = Literal["made", "score", "rating", "sitter"]
SORTS: tuple[Sort, ...] = ("made", "score", "rating", "sitter")
BATCH = 2000
"""Rows written at once: 0.2 s, and a station that waits for its turn does not notice."""
ANALYSED_ROWS = 2000
"""Rows of each index that SQLite looks at: 0.1 s whatever the catalogue's size."""
MOST = 500
"""Rows of a page at most."""

_META = sa.MetaData()
_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
SESSIONS = sa.Table(
    "sessions",
    _META,
    sa.Column("id", _ID, primary_key=True),
    sa.Column("folder", sa.Text, nullable=False, unique=True),
    sa.Column("name", sa.Text, nullable=False),
)
SHOTS = sa.Table(
    "shots",
    _META,
    sa.Column("id", _ID, primary_key=True),
    sa.Column("session", _ID, nullable=False),
    sa.Column("shot", _ID, nullable=False),
    sa.Column("path", sa.Text, nullable=False),
    sa.Column("sitter", sa.Text, nullable=False),
    sa.Column("sitter_key", sa.Text, nullable=False),
    sa.Column("person_id", sa.Text),
    sa.Column("made", sa.Text, nullable=False),
    sa.Column("verdict", sa.Text),
    sa.Column("score", sa.Float, nullable=False),
    sa.Column("pick", sa.Text),
    sa.Column("rating", sa.Integer, nullable=False),
    sa.Column("label", sa.Text),
    sa.UniqueConstraint("session", "shot"),
)
for _sort in ("made", "score", "rating", "sitter_key"):
    # A filter that many shots pass is walked in the order asked for: an index for each pair.
    for _filter in (None, "verdict", "pick", "label", "rating"):
        if _filter != _sort:
            _columns = [name for name in (_filter, _sort, "id") if name is not None]
            sa.Index(f"shots_{'_'.join(_columns)}", *(SHOTS.c[name] for name in _columns))
# What few shots pass is found, and then sorted.
sa.Index("shots_person", SHOTS.c.person_id)
WORDS = sa.Table(
    "words",
    _META,
    sa.Column("word", sa.Text, primary_key=True),
    sa.Column("shot", _ID, primary_key=True),
)
SEARCHES = sa.Table(
    "searches",
    _META,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("query", sa.Text, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Search:
    """What to look for; None asks nothing. Texts of `words` are keywords and reasons' codes.

    `rating` is the least; `sitter` the name, or the beginning of it where it ends with `*`.
    """

    session: str | None = None
    sitter: str | None = None
    person_id: str | None = None
    verdict: str | None = None
    pick: str | None = None
    label: str | None = None
    rating: int | None = None
    words: tuple[str, ...] = ()
    sort: Sort = "made"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """One shot of the library. `cursor` continues a search behind it."""

    session: str
    shot: int
    path: Path
    sitter: str
    person_id: str | None
    made: str
    verdict: str | None
    score: float
    pick: str | None
    rating: int
    label: str | None
    cursor: tuple[Any, int]


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
        url = text if "://" in text else f"sqlite:///{Path(text).absolute()}"
        if url.startswith("postgresql://"):
            url = url.replace("postgresql://", "postgresql+psycopg://", 1)
        try:
            self._engine = sa.create_engine(url, pool_pre_ping=True)
        except (SQLAlchemyError, ImportError) as error:
            raise SettingsError(
                f"{text} is no address of a database that can be used ({error}); PostgreSQL needs "
                "`pip install 'tether[postgresql]'`."
            ) from error
        if self._engine.dialect.name == "sqlite":
            sa.event.listen(self._engine, "connect", _tune)
        with self._connection(text) as connection:
            _META.create_all(connection)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def add(self, session: Session) -> int:
        """Bring one session's shots up to date; returns how many it has."""
        name, folder = session.folder.name, str(session.folder)
        shots = session.catalogue.shots(stored_only=True)
        with self._connection() as connection:
            key = _session_key(connection, folder, name)
            old = sa.select(SHOTS.c.id).where(SHOTS.c.session == key)
            connection.execute(sa.delete(WORDS).where(WORDS.c.shot.in_(old)))
            connection.execute(sa.delete(SHOTS).where(SHOTS.c.session == key))
            self._insert(connection, key, shots)
        self.analyse()
        return len(shots)

    def analyse(self) -> None:
        """Tell the database what its columns hold, so that it starts at the rarest filter."""
        with self._connection() as connection:
            if connection.dialect.name == "sqlite":
                connection.exec_driver_sql(f"PRAGMA analysis_limit = {ANALYSED_ROWS}")
            connection.exec_driver_sql("ANALYZE")

    def add_shots(self, folder: str, shots: Iterable[ShotRecord]) -> None:
        """Add shots of a session that are not there yet, as they are made."""
        with self._connection() as connection:
            key = _session_key(connection, folder, Path(folder).name)
            self._insert(connection, key, shots)

    def search(
        self, search: Search, limit: int = 100, after: tuple[Any, int] | None = None
    ) -> list[Found]:
        """One page, in the order asked for.

        Args:
            search: what to look for.
            limit: rows at most.
            after: the `cursor` of the last row that was shown.
        """
        query = _query(search, after).limit(min(limit, MOST))
        with self._connection() as connection:
            rows = connection.execute(query).all()
        return [_found(row, search) for row in rows]

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

    def _insert(self, connection: sa.Connection, key: int, shots: Iterable[ShotRecord]) -> None:
        for batch in _batches(shots, BATCH):
            connection.execute(sa.insert(SHOTS), [_row(key, shot) for shot in batch])
            said = {shot.id: _words(shot) for shot in batch if _words(shot)}
            if said:
                ids = connection.execute(
                    sa.select(SHOTS.c.shot, SHOTS.c.id).where(
                        SHOTS.c.session == key, SHOTS.c.shot.in_(said)
                    )
                ).all()
                rows = [{"word": word, "shot": row} for shot, row in ids for word in said[shot]]
                connection.execute(sa.insert(WORDS), rows)

    def _connection(self, address: str = "") -> "_Transaction":
        return _Transaction(self._engine, address or self._engine.url.render_as_string())


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


def _query(search: Search, after: tuple[Any, int] | None) -> sa.Select[Any]:
    sort = SHOTS.c.sitter_key if search.sort == "sitter" else SHOTS.c[search.sort]
    query = sa.select(SHOTS, SESSIONS.c.name.label("session_name")).join(
        SESSIONS, SESSIONS.c.id == SHOTS.c.session
    )
    for clause in _clauses(search):
        query = query.where(clause)
    if after is not None:
        here = sa.tuple_(sort, SHOTS.c.id)
        there = sa.tuple_(sa.literal(after[0]), sa.literal(after[1]))
        query = query.where(here < there if search.descending else here > there)
    order = (sort, SHOTS.c.id)
    return query.order_by(*((column.desc() for column in order) if search.descending else order))


def _clauses(search: Search) -> Iterator[sa.ColumnElement[bool]]:
    if search.session is not None:
        yield SHOTS.c.session.in_(
            sa.select(SESSIONS.c.id).where(
                sa.or_(SESSIONS.c.name == search.session, SESSIONS.c.folder == search.session)
            )
        )
    if search.sitter is not None:
        key = search.sitter.casefold()
        if key.endswith("*"):
            yield SHOTS.c.sitter_key >= key[:-1]
            yield SHOTS.c.sitter_key < key[:-1] + "\U0010ffff"
        else:
            yield SHOTS.c.sitter_key == key
    for name in ("person_id", "verdict", "pick", "label"):
        value = getattr(search, name)
        if value is not None:
            yield SHOTS.c[name] == value
    if search.rating:
        # A list, not a range: each of its few values is one stretch of an index.
        yield SHOTS.c.rating.in_(range(search.rating, 6))
    for word in search.words:
        yield SHOTS.c.id.in_(sa.select(WORDS.c.shot).where(WORDS.c.word == word.casefold()))


def _found(row: Any, search: Search) -> Found:
    values = row._mapping  # noqa: SLF001  (SQLAlchemy's public name for it)
    sort = "sitter_key" if search.sort == "sitter" else search.sort
    return Found(
        session=values["session_name"],
        shot=values["shot"],
        path=Path(values["path"]),
        sitter=values["sitter"],
        person_id=values["person_id"],
        made=values["made"],
        verdict=values["verdict"],
        score=values["score"],
        pick=values["pick"],
        rating=values["rating"],
        label=values["label"],
        cursor=(values[sort], values["id"]),
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
    }


def _words(shot: ShotRecord) -> tuple[str, ...]:
    words = (*shot.keywords, *(reason.code for reason in shot.reasons))
    return tuple(dict.fromkeys(word.casefold() for word in words))


def _batches(shots: Iterable[ShotRecord], size: int) -> Iterator[Sequence[ShotRecord]]:
    batch: list[ShotRecord] = []
    for shot in shots:
        batch.append(shot)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def _tune(connection: Any, _record: Any) -> None:
    """SQLite: readers beside one writer, and a cache that holds the inner nodes of all indexes."""
    for statement in (
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = NORMAL",
        "PRAGMA cache_size = -65536",
        "PRAGMA busy_timeout = 5000",
    ):
        connection.execute(statement)


def with_sort(search: Search, sort: Sort, descending: bool = False) -> Search:
    """The same search in another order."""
    return replace(search, sort=sort, descending=descending)
