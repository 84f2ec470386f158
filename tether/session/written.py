"""Which rows of a ledger were written: noted by SQLite itself, in memory, for whoever copies them.

Temporary triggers belong to one connection and are in no file. What a transaction rolls back is not
noted either.
"""

from itertools import count

from tether.session.ledger import Ledger

_NUMBERS = count(1)
"""Several may watch one ledger at once."""


def tables_of(ledger: Ledger) -> list[str]:
    """The names of a ledger's tables."""
    rows = ledger.rows(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    return [row["name"] for row in rows]


def at_every_write(ledger: Ledger, statement: str, key: str) -> None:
    """Run a statement whenever a row is written, in the same transaction.

    Args:
        ledger: open for writing.
        statement: SQL, with `{table}` and `{row}` for the row's table and number.
        key: tells these triggers from others.
    """
    events = (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD"))
    with ledger.transaction() as connection:
        for table in tables_of(ledger):
            for event, side in events:
                action = statement.format(table=table, row=f"{side}.rowid")
                connection.execute(
                    f"CREATE TEMP TRIGGER {key}_{table}_{event} AFTER {event} ON main.{table} "
                    f"BEGIN {action}; END"
                )


class Written:
    """The rows of one ledger that were written since they were last taken."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._name = f"written_{next(_NUMBERS)}"
        ledger.execute(f"CREATE TEMP TABLE {self._name} (tbl TEXT, nr INTEGER)")
        at_every_write(
            ledger, f"INSERT INTO {self._name} VALUES ('{{table}}', {{row}})", self._name
        )

    def take(self) -> dict[str, list[int]]:
        """Row numbers by table, each once; empty where nothing was written."""
        if self._ledger.row(f"SELECT 1 FROM temp.{self._name}") is None:
            return {}
        found: dict[str, list[int]] = {}
        with self._ledger.transaction() as connection:
            query = f"SELECT DISTINCT tbl, nr FROM temp.{self._name} ORDER BY nr"
            for row in connection.execute(query).fetchall():
                found.setdefault(row["tbl"], []).append(row["nr"])
            connection.execute(f"DELETE FROM temp.{self._name}")
        return found

    def close(self) -> None:
        """Note nothing more."""
        with self._ledger.transaction() as connection:
            for row in connection.execute(
                "SELECT name FROM sqlite_temp_master WHERE type = 'trigger' AND name GLOB ?",
                (f"{self._name}_*",),
            ).fetchall():
                connection.execute(f"DROP TRIGGER temp.{row['name']}")
            connection.execute(f"DROP TABLE temp.{self._name}")
