"""What a photographer chose for a session: kept in its ledger, so that resuming needs no typing."""

from typing import Literal

from tether.session.ledger import Ledger

Choice = Literal[
    "template",
    "look",
    "backup",
    "colour",
    "recipe",
    "placing",
    "key",
    "copy_of",
    "looked_through",
]
"""The name template, the look (a name or a file), the folder of the second copy, the colour of its
pictures (JSON; `pipeline.session_colour` reads it), and the retouch recipe (a preset's name, or a
file within the session; `pipeline.session_recipe` reads it). The others are no choices but notes:
`placing` for after a crash, the ids (JSON) of shots that are being given to somebody; `key` tells a
session that has a backup from all others, and `copy_of` in the backup is that key;
`looked_through` is what cards have told of RAWs and JPEGs (JSON; `intake.pairs` reads it)."""

OfShot = Literal["light"]
"""Notes on single shots, each in a row of its own: a day has thousands. `light` is in what light a
shot was shown (JSON; `pipeline.lights_shown` reads it)."""


class Choices:
    """Of one session. Calls raise SessionError where the ledger refuses."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def get(self, name: Choice) -> str | None:
        """What was chosen last; None where nothing was."""
        row = self._ledger.row("SELECT value FROM choices WHERE name = ?", (name,))
        return None if row is None else str(row["value"])

    def put(self, name: Choice, value: str) -> None:
        """Remember a choice."""
        if self.get(name) != value:
            self._write(name, value)

    def of_shots(self, name: OfShot) -> dict[int, str]:
        """Return what was noted of shots, by their id."""
        rows = self._ledger.rows(
            "SELECT name, value FROM choices WHERE name GLOB ?", (f"{name} *",)
        )
        return {int(row["name"].split()[1]): str(row["value"]) for row in rows}

    def of_shot(self, name: OfShot, shot_id: int) -> str | None:
        """Return what was noted of one shot; None where nothing was."""
        row = self._ledger.row("SELECT value FROM choices WHERE name = ?", (f"{name} {shot_id}",))
        return None if row is None else str(row["value"])

    def put_of_shot(self, name: OfShot, shot_id: int, value: str) -> None:
        """Remember something of a shot."""
        self._write(f"{name} {shot_id}", value)

    def _write(self, name: str, value: str) -> None:
        self._ledger.execute(
            "INSERT INTO choices (name, value) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value),
        )
