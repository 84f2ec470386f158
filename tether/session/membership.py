"""Which other stations shoot the same list, as a session notes it; see `library.stations`."""

import json
from dataclasses import dataclass
from pathlib import Path

from tether.errors import SessionError

STATIONS = "stations.json"


@dataclass(frozen=True, slots=True)
class Membership:
    """What a session notes of its studio: the database, the roster's name there, its own name."""

    address: str
    list: str
    station: str


def membership_of(folder: Path) -> Membership | None:
    """What a session notes of its studio, or None. Raises SessionError where it is damaged."""
    try:
        return Membership(**json.loads((folder / STATIONS).read_text("utf-8")))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError) as error:
        raise SessionError(
            f"{folder / STATIONS} cannot be read ({error}): join the stations again, or remove it."
        ) from error
