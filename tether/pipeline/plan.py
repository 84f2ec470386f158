"""What a photographer decides before shooting: where, called how, whom, with what."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """A session to make or to resume.

    Attributes:
        folder: of the session.
        look: a name or a file.
        camera: as `camera.sources` takes it.
        template: of file names; empty: as the session has it, or the built-in one.
        roster: the day's list, to be added; None for none.
        backup: the folder of the second copies; None for none.
        decided: somebody saw all of it; else a session that is resumed keeps what it has.
    """

    folder: Path
    look: str
    camera: str
    template: str = ""
    roster: Path | None = None
    backup: Path | None = None
    decided: bool = False
