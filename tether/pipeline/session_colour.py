"""A session's colour: the profile and the reference to which every one of its pictures is brought.

Kept in the session's ledger, and used wherever one of its pictures is shown or copied: quick
retouch, `tether retouch`, exports. The pictures themselves stay as the camera sent them. First the
profile is laid on, then the light is matched to the reference's, as stops of the recipe.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import cast

import numpy as np
from numpy.typing import NDArray

from tether.colour.cube import Cube
from tether.colour.profile import as_cube, from_icc, lay_on, load_profile
from tether.errors import SessionError, SettingsError
from tether.pipeline.matching import Seen
from tether.session.ledger import LEDGER
from tether.session.session import Session

FOLDER = "colour"
"""Of a session: its profiles."""

Pixels = NDArray[np.uint8] | NDArray[np.uint16]
Levels = tuple[tuple[float, float, float], ...]

WITHOUT = "`--colour off` goes on without it."


@dataclass(frozen=True, slots=True)
class Reference:
    """What pictures are matched to: `backdrop` as `levels_of` gives it, after the profile.

    `eye_line` and `head_size` are those of `Seen`; `picture` names the file.
    """

    picture: str
    backdrop: Levels
    eye_line: float | None = None
    head_size: float | None = None


@dataclass(frozen=True, slots=True)
class SessionColour:
    """What is laid on each picture; with neither part, or not `on`, nothing is.

    `digest` is the profile's SHA-256: a copy made with another profile is made anew.
    """

    profile: Path | None = None
    digest: str = ""
    reference: Reference | None = None
    on: bool = True

    @property
    def acts(self) -> bool:
        """Whether any picture would be changed."""
        return self.on and (self.profile is not None or self.reference is not None)

    @property
    def name(self) -> str:
        """What is on, in a few words; empty where nothing is."""
        if not self.acts:
            return ""
        parts = [] if self.profile is None else [f"profile {self.profile.stem}"]
        return " · ".join(
            parts + ([f"light as {self.reference.picture}"] if self.reference else [])
        )

    def laid_on(self, picture: Pixels, icc: bytes | None) -> Pixels:
        """Return a BGR picture in sRGB with the profile, if on, laid on; `icc` is what it is in.

        Raises:
            SettingsError: the profile is missing or damaged.
        """
        table = _table(self.profile if self.on else None, self.digest, icc)
        return picture if table is None else lay_on(picture, table)


OFF = SessionColour(on=False)


def is_on(session: Session) -> bool:
    """Whether a session's colour is not put off; needs no profile to be there."""
    text = session.choices.get("colour")
    return text is None or bool(json.loads(text)["on"])


def colour_of(session: Session) -> SessionColour:
    """Return what was chosen for a session.

    Raises:
        SettingsError: the profile is gone or damaged.
    """
    text = session.choices.get("colour")
    if text is None:
        return SessionColour()
    kept = json.loads(text)
    reference = kept["reference"]
    if reference is not None:
        rows = tuple(
            cast(tuple[float, float, float], tuple(np.nan if v is None else v for v in row))
            for row in reference["backdrop"]
        )
        reference = Reference(**(reference | {"backdrop": rows}))
    colour = SessionColour(reference=reference, on=kept["on"])
    if kept["profile"] is None:
        return colour
    return with_profile(colour, session.folder / kept["profile"])


def keep(session: Session, colour: SessionColour) -> None:
    """Remember what was chosen; a profile must be within the session's folder."""
    profile = colour.profile
    reference = None
    if colour.reference is not None:
        rows = [[None if np.isnan(v) else v for v in row] for row in colour.reference.backdrop]
        reference = asdict(colour.reference) | {"backdrop": rows}
    inside = None if profile is None else profile.relative_to(session.folder).as_posix()
    kept = {"on": colour.on, "profile": inside, "reference": reference}
    session.choices.put("colour", json.dumps(kept))


def with_profile(colour: SessionColour, profile: Path) -> SessionColour:
    """Return a session's colour with a profile read and found good.

    Raises:
        SettingsError: the profile is gone or damaged.
    """
    load_profile(profile)
    digest = hashlib.sha256(profile.read_bytes()).hexdigest()
    return SessionColour(profile, digest, colour.reference, colour.on)


def reference_in(seen: Seen, name: str) -> Reference | None:
    """Return the reference that a picture makes; None where it shows no even backdrop."""
    backdrop = seen.surfaces.backdrop
    if backdrop is None:
        return None
    rows = tuple(cast(tuple[float, float, float], tuple(row)) for row in backdrop.tolist())
    return Reference(name, rows, seen.eye_line, seen.head_size)


def free_place(folder: Path, stem: str, ending: str) -> Path:
    """Return where a profile may be put without overwriting another; makes the folder.

    Raises:
        SettingsError: the folder cannot be made.
    """
    place = folder / FOLDER
    try:
        place.mkdir(exist_ok=True)
    except OSError as error:
        raise SettingsError(f"{place} cannot be made: {error.strerror}.") from error
    path, number = place / f"{stem}{ending}", 2
    while path.exists():
        path, number = place / f"{stem}-{number}{ending}", number + 1
    return path


def colour_beside(path: Path) -> SessionColour:
    """Return the colour of the session that a picture lies in; without a session, none.

    Raises:
        SettingsError: its profile is gone or damaged, or its ledger cannot be read.
    """
    found = session_of(path)
    return SessionColour() if found is None else _colour_in(*found)


def session_of(path: Path) -> tuple[Path, tuple[int, ...]] | None:
    """Return the session's folder that a picture lies in, and what changes when its ledger does."""
    for folder in path.absolute().parents:
        ledger = folder / LEDGER
        if ledger.is_file():
            return folder, _stamp(ledger)
    return None


def _stamp(ledger: Path) -> tuple[int, ...]:
    """What changes when the ledger does; it is written ahead into a second file."""
    found = (ledger, ledger.with_name(f"{ledger.name}-wal"))
    return tuple(one.stat().st_mtime_ns for one in found if one.exists())


@lru_cache(4)
def _colour_in(folder: Path, _stamp: tuple[int, ...]) -> SessionColour:
    try:
        session = Session.read(folder)
        try:
            return colour_of(session)
        finally:
            session.close()
    except (SessionError, SettingsError) as error:
        raise SettingsError(f"The session's colour: {error} {WITHOUT}") from error


@lru_cache(4)
def _table(profile: Path | None, _digest: str, icc: bytes | None) -> Cube | None:
    table = from_icc(icc, None if profile is None else load_profile(profile))
    return None if table is None else as_cube(table)
