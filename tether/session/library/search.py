"""What can be looked for in the library, and the SQL of one page of it.

A page is put together from stretches of indexes, one for each facet that fits (see `schema`), each
read from where the last page ended and only as far as a page goes. Of session, sitter and word the
one that fewest shots have leads; the others are asked of each of its shots. So cost grows with what
is shown, or with the rarest thing that was asked for, and never with the catalogue.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, Literal

import sqlalchemy as sa

from tether.session.library.schema import MARKS, Marks, index_name

Sort = Literal["made", "score", "rating", "sitter"]
State = Literal["keep", "check", "reject", "unjudged"]
Cursor = tuple[Any, int]
FEW = 20_000
"""Shots up to which a leader is counted: telling the rarer of two larger ones gains nothing."""
LAST_LETTER = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Search:
    """What to look for; None asks nothing.

    Attributes:
        session: its name or folder.
        sitter: the name, or the beginning of it where it ends with `*`.
        person_id: the roster's id.
        verdict: the machine's.
        pick: the photographer's, or `none` where there is none.
        label: a colour.
        rating: stars at least.
        words: all of them, each a keyword, the code of a reason, or the name of a look.
        state: as it counts: the photographer's word, else the machine's.
        sort: what to order by; shots that are equal come in the order in which they were added.
        descending: the greatest first.
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
    state: str | None = None

    def fits(self, marks: Marks) -> bool:
        """Whether a combination of verdict, pick, stars and label is asked for."""
        verdict, pick, rating, label = marks
        counts = {"pick": "keep", "reject": "reject"}.get(pick or "", verdict or "unjudged")
        return (
            self.verdict in (None, verdict)
            and self.pick in (None, pick or "none")
            and self.label in (None, label)
            and self.state in (None, counts)
            and rating >= (self.rating or 0)
        )


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
    cursor: Cursor


@dataclass(frozen=True, slots=True)
class _Clause:
    """One condition that is not a facet.

    Attributes:
        column: what its index begins with.
        leading: the condition on the table of that index.
        asked: the same of any row that `{row}` stands for, so put that no index is taken for it:
            the leader's is the one that ends soonest.
        values: of its parameters.
        stretched: whether its index goes on with facet and order; else its shots are sorted.
    """

    column: str
    leading: str
    asked: str
    values: dict[str, Any]
    stretched: bool = True

    @property
    def table(self) -> str:
        """The table that it can lead in."""
        return "words" if self.column == "word" else "shots"


def page(
    connection: sa.Connection, search: Search, limit: int, after: Cursor | None
) -> list[Found]:
    """Read one page."""
    pages = []
    for session in _sessions(connection, search):
        rows: list[Found] = []
        for text, values in statements(connection, search, session, after):
            if len(rows) < limit:
                values["most"] = limit - len(rows)
                rows += [
                    _found(row, search.sort) for row in connection.execute(sa.text(text), values)
                ]
        pages.append(rows)
    if len(pages) == 1:
        return pages[0]
    # Sessions of one name, in several folders.
    every = sorted(chain(*pages), key=lambda row: row.cursor, reverse=search.descending)
    return every[:limit]


def statements(
    connection: sa.Connection, search: Search, session: list[_Clause], after: Cursor | None
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Queries that give a page one after the other, until it is full: SQL and its values."""
    clauses = [*_clauses(search), *session]
    leader, others = _leader(connection, clauses)
    table = "shots" if leader is None else leader.table
    owner = None if leader is None else leader.column
    conditions = [] if leader is None else [leader.leading]
    conditions += [_asked(one, table) for one in others]
    where = "".join(f" AND {one}" for one in conditions)
    values = {name: value for one in clauses for name, value in one.values.items()}
    if after is not None:
        values |= {"last": after[0], "last_id": after[1]}

    if leader is not None and not leader.stretched:
        fitting = [number for number, marks in enumerate(MARKS) if search.fits(marks)]
        query = f"{_by_index(connection, table, owner, None)} WHERE {{}}{where}"
        if fitting:
            yield _sorted(search, query, fitting, after), values
        return
    facets = [one for one in _facets(connection, leader, others) if search.fits(MARKS[one])]
    if search.sort != "rating":
        order: str | None = "sitter_key" if search.sort == "sitter" else search.sort
        if order == "sitter_key" and "sitter" in values and "sitter_end" not in values:
            order = None  # they all have that one name
        if facets:
            query = f"{_by_index(connection, table, owner, order)} WHERE {{}}{where}"
            yield _merged(connection, search, query, facets, order, after), values
        return
    stars = sorted({MARKS[one][2] for one in facets}, reverse=search.descending)
    for number in stars:
        if after is None or number == after[0] or (number < after[0]) == search.descending:
            here = after if after is not None and number == after[0] else None
            some = [one for one in facets if MARKS[one][2] == number]
            query = f"{_by_index(connection, table, owner, None)} WHERE {{}}{where}"
            yield _merged(connection, search, query, some, None, here), values


def _by_index(connection: sa.Connection, table: str, owner: str | None, order: str | None) -> str:
    """A table, by the index that has an owner's facets in an order.

    SQLite takes any index for as good where the average owner has few shots; nobody, whose name is
    empty, has many.
    """
    hint = f" INDEXED BY {index_name(table, owner, order)}"
    return f"{table}{hint}" if connection.dialect.name == "sqlite" else table


def _merged(
    connection: sa.Connection,
    search: Search,
    query: str,
    facets: list[int],
    order: str | None,
    after: Cursor | None,
) -> str:
    """One stretch of an index for each facet, merged as far as is needed.

    PostgreSQL merges only what is ordered by itself; SQLite, which allows no order in a part, sees
    that the index has it.
    """
    way, beyond = ("DESC", "<") if search.descending else ("ASC", ">")
    start = ""
    if after is not None:
        key, last = (f"({order}, id)", "(:last, :last_id)") if order else ("id", ":last_id")
        start = f" AND {key} {beyond} {last}"
    parts = [
        f"SELECT id, {order or 'facet'} AS place FROM {query.format(f'facet = {one}')}{start}"
        for one in facets
    ]
    if connection.dialect.name != "sqlite" and len(parts) > 1:
        own = f"{order} {way}, id {way}" if order else f"id {way}"
        parts = [f"({part} ORDER BY {own} LIMIT :most)" for part in parts]
    stretches = " UNION ALL ".join(parts)
    by = f"place {way}, id {way}" if order else f"id {way}"
    return _whole_rows(f"{stretches} ORDER BY {by} LIMIT :most", by)


def _sorted(search: Search, query: str, facets: list[int], after: Cursor | None) -> str:
    """All of a leader's few shots, and the first of them."""
    way, beyond = ("DESC", "<") if search.descending else ("ASC", ">")
    column = "sitter_key" if search.sort == "sitter" else search.sort
    start = "" if after is None else f" AND ({column}, id) {beyond} (:last, :last_id)"
    # A sum or a joined text is in no index: the order must not tempt away from the leader's.
    by = f"{column} + 0" if column in ("score", "rating") else f"{column} || ''"
    among = query.format(f"facet IN ({', '.join(map(str, facets))})")
    return _whole_rows(
        f"SELECT id, {column} AS place FROM {among}{start} ORDER BY {by} {way}, id {way} "
        "LIMIT :most",
        f"place {way}, id {way}",
    )


def _whole_rows(query: str, by: str) -> str:
    by = by.replace("place", "page.place").replace("id ", "page.id ")
    return (
        f"SELECT shots.*, sessions.name AS session_name FROM (SELECT * FROM ({query}) AS few) "
        "AS page JOIN shots ON shots.id = page.id JOIN sessions ON sessions.id = shots.session "
        f"ORDER BY {by}"
    )


def _asked(clause: _Clause, table: str) -> str:
    """A condition that does not lead, of the leader's rows."""
    if table == "shots" or clause.column in ("word", "sitter_key"):  # both tables have these
        return clause.asked.format(row=table)
    return f"EXISTS (SELECT 1 FROM shots AS s WHERE s.id = {table}.id AND {clause.asked})".format(
        row="s"
    )


def _sessions(connection: sa.Connection, search: Search) -> Iterator[list[_Clause]]:
    """The clause of each session that is meant; one empty list where none is asked for."""
    if search.session is None:
        yield []
        return
    found = connection.execute(
        sa.text("SELECT id FROM sessions WHERE name = :asked OR folder = :asked"),
        {"asked": search.session},
    )
    for row in found.all():
        yield [
            _Clause(
                "session", "session = :session", "{row}.session + 0 = :session", {"session": row[0]}
            )
        ]


def _clauses(search: Search) -> Iterator[_Clause]:
    if search.sitter is not None:
        key = search.sitter.casefold()
        if key.endswith("*"):
            values = {"sitter": key[:-1], "sitter_end": key[:-1] + LAST_LETTER}
            range_of = "{0} >= :sitter AND {0} < :sitter_end".format
            # In the order of the names, the range is where each stretch begins and ends.
            name = "{row}.sitter_key" if search.sort == "sitter" else "({row}.sitter_key || '')"
            yield _Clause(
                "sitter_key", range_of("sitter_key"), range_of(name), values, stretched=False
            )
        else:
            asked = "{row}.sitter_key || '' = :sitter"
            yield _Clause("sitter_key", "sitter_key = :sitter", asked, {"sitter": key})
    if search.person_id is not None:
        values, asked = {"person": search.person_id}, "{row}.person_id || '' = :person"
        yield _Clause("person_id", "person_id = :person", asked, values, stretched=False)
    for number, word in enumerate(search.words):
        name = f"word_{number}"
        has = f"EXISTS (SELECT 1 FROM words AS w WHERE w.word = :{name} AND w.id = {{row}}.id)"
        yield _Clause("word", f"word = :{name}", has, {name: word.casefold()})


def _leader(
    connection: sa.Connection, clauses: list[_Clause]
) -> tuple[_Clause | None, list[_Clause]]:
    """The clause that fewest shots fulfil, and the others; None where none is worth following."""
    counts = {number: _count(connection, one) for number, one in enumerate(clauses)}
    able = [n for n, one in enumerate(clauses) if one.stretched or counts[n] < FEW]
    if not able:
        return None, clauses
    first = min(able, key=lambda number: counts[number])
    return clauses[first], [one for number, one in enumerate(clauses) if number != first]


def _count(connection: sa.Connection, clause: _Clause) -> int:
    source = _by_index(connection, clause.table, clause.column, None)
    text = (
        f"SELECT count(*) FROM (SELECT 1 FROM {source} WHERE {clause.leading} LIMIT {FEW}) AS few"
    )
    return int(connection.execute(sa.text(text), clause.values).scalar_one())


def _facets(connection: sa.Connection, leader: _Clause | None, others: list[_Clause]) -> list[int]:
    """The facets that shots of the leader have, and of every other clause too.

    Kept shots have no closed eyes: where both are asked for, no stretch of one is walked in vain.
    """
    found = set(_facets_of(connection, leader))
    for one in others:
        if one.stretched and found:
            found &= set(_facets_of(connection, one))
    return sorted(found)


def _facets_of(connection: sa.Connection, clause: _Clause | None) -> list[int]:
    """The facets that a clause's shots have, found by jumping from one to the next."""
    table = "shots" if clause is None else clause.table
    owner = None if clause is None else clause.column
    owned, values = ("", {}) if clause is None else (f" AND {clause.leading}", clause.values)
    source = _by_index(connection, table, owner, None)
    text = (
        "WITH RECURSIVE jump(facet) AS ("
        f"SELECT (SELECT min(facet) FROM {source} WHERE facet >= 0{owned}) UNION ALL "
        f"SELECT (SELECT min({table}.facet) FROM {source} WHERE {table}.facet > jump.facet{owned}) "
        "FROM jump WHERE jump.facet IS NOT NULL) "
        "SELECT facet FROM jump WHERE facet IS NOT NULL"
    )
    return [int(row[0]) for row in connection.execute(sa.text(text), values)]


def _found(row: Any, sort: Sort) -> Found:
    values = row._mapping  # noqa: SLF001  (SQLAlchemy's public name for it)
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
        cursor=(values["sitter_key" if sort == "sitter" else sort], values["id"]),
    )
