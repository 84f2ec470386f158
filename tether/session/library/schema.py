"""The library's tables, and what makes any search of them cheap: facets.

What is chosen from a few values (verdict, pick, stars, label) is folded into one small number, the
facet. Every index has it before the order asked for, so whatever is filtered by those four, each
facet that fits is one stretch of an index that is in order already.
"""

from itertools import product
from typing import get_args

import sqlalchemy as sa

from tether.session.records import LABELS, MAX_RATING, Pick, VerdictState

LOCK = 0x74657468
"""PostgreSQL's number for the lock under which tables are made: `teth`."""
VERSION = 2
"""Of the tables. An older library is not changed: it is an index, and is made again."""

_VERDICTS: tuple[str | None, ...] = (None, *get_args(VerdictState))
_PICKS: tuple[str | None, ...] = (None, *get_args(Pick))
_LABELS: tuple[str | None, ...] = (None, *LABELS)

Marks = tuple[str | None, str | None, int, str | None]
"""Verdict, pick, stars and label of a shot."""
FACETS: dict[Marks, int] = {
    marks: number
    for number, marks in enumerate(product(_VERDICTS, _PICKS, range(MAX_RATING + 1), _LABELS))
}
"""The number of each combination, 432 in all; SQLite joins 500 stretches at most."""
MARKS: tuple[Marks, ...] = tuple(FACETS)
"""The combination of each number."""


def facet(verdict: str | None, pick: str | None, rating: int, label: str | None) -> int:
    """The facet of a shot; a label that we do not know counts as none."""
    return FACETS[verdict, pick, rating, label if label in _LABELS else None]


_META = sa.MetaData()
_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
# Ordered by code point in both, so that a page goes on where the last one ended.
_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
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
    sa.Column("sitter_key", _KEY, nullable=False),
    sa.Column("person_id", sa.Text),
    sa.Column("made", _KEY, nullable=False),
    sa.Column("verdict", sa.Text),
    sa.Column("score", sa.Float, nullable=False),
    sa.Column("pick", sa.Text),
    sa.Column("rating", sa.Integer, nullable=False),
    sa.Column("label", sa.Text),
    sa.Column("facet", sa.Integer, nullable=False),
    sa.UniqueConstraint("session", "shot"),
)
WORDS = sa.Table(
    "words",
    _META,
    sa.Column("word", _KEY, primary_key=True),
    sa.Column("id", _ID, primary_key=True),
    sa.Column("facet", sa.Integer, nullable=False),
    sa.Column("made", _KEY, nullable=False),
    sa.Column("score", sa.Float, nullable=False),
    sa.Column("sitter_key", _KEY, nullable=False),
    sqlite_with_rowid=False,
)
"""Keywords, codes of reasons and looks of each shot, by the shot's `id`."""
SEARCHES = sa.Table(
    "searches",
    _META,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("query", sa.Text, nullable=False),
)
STUDIO = sa.Table("studio", _META, sa.Column("version", sa.Integer, primary_key=True))

ORDERS = ("made", "score", "sitter_key", None)
"""What a stretch is in the order of; None: of `id`, as stars are the same within a facet."""


def index_name(table: str, owner: str | None, order: str | None) -> str:
    """The name of the index that has an owner's facets, each in an order."""
    return "_".join(part for part in (table, owner, "facet", order, "id") if part is not None)


def _make_indexes() -> None:
    for table, owner in ((SHOTS, None), (SHOTS, "session"), (SHOTS, "sitter_key"), (WORDS, "word")):
        for order in ORDERS:
            if owner is None or owner != order:
                columns = [name for name in (owner, "facet", order, "id") if name is not None]
                sa.Index(index_name(table.name, owner, order), *(table.c[one] for one in columns))
    sa.Index(index_name("shots", "person_id", None), SHOTS.c.person_id, SHOTS.c.facet, SHOTS.c.id)


_make_indexes()


def make_tables(connection: sa.Connection) -> int:
    """Make what is missing; returns the version of the tables that are there."""
    # Two stations may be the first at once.
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(LOCK)))
    else:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    inspector = sa.inspect(connection)
    if inspector.has_table(SHOTS.name) and not inspector.has_table(STUDIO.name):
        return 1
    _META.create_all(connection)
    version = connection.execute(sa.select(sa.func.max(STUDIO.c.version))).scalar()
    if version is None:
        connection.execute(sa.insert(STUDIO).values(version=VERSION))
    return int(version or VERSION)
