"""The pictures of a session folder: its stored shots, and none that the program put beside them."""

from pathlib import Path

from tether.session.ledger import LEDGER
from tether.session.session import Session


def stored_pictures(folder: Path) -> list[Path] | None:
    """Every stored shot in the order in which it was made; None where the folder is no session.

    Raises:
        SessionError: the session cannot be read.
    """
    if not (folder / LEDGER).is_file():
        return None
    with Session.read(folder) as session:
        shots = session.catalogue.shots(stored_only=True)
    return [shot.path for shot in shots if shot.path is not None]
