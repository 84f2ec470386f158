"""Opens a database by its address: a file of SQLite's, or a server's."""

from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from tether.errors import SettingsError


def engine_of(address: str, patience: int = 10) -> sa.Engine:
    """A database by its address, or an SQLite file by its path; nothing is asked of it yet.

    Args:
        address: see `Library`.
        patience: seconds that connecting to a server may take.

    Raises:
        SettingsError: the address is none, or its driver is missing.
    """
    url = address if "://" in address else f"sqlite:///{Path(address).absolute()}"
    if url.startswith("postgresql://"):
        url = url.replace("postgresql://", "postgresql+psycopg://", 1)
    options = {"connect_timeout": patience} if url.startswith("postgresql") else {}
    try:
        engine = sa.create_engine(url, pool_pre_ping=True, connect_args=options)
    except (SQLAlchemyError, ImportError) as error:
        raise SettingsError(
            f"{address} is no address of a database that can be used ({error}); PostgreSQL needs "
            "`pip install 'tether[postgresql]'`."
        ) from error
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", _tune)
    return engine


def _tune(connection: Any, _record: Any) -> None:
    """SQLite: readers beside one writer, and a cache that holds the inner nodes of all indexes."""
    for statement in (
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = NORMAL",
        "PRAGMA cache_size = -65536",
        "PRAGMA busy_timeout = 5000",
    ):
        connection.execute(statement)
