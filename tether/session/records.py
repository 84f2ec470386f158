"""What the session tells others of its shots: immutable values."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tether.readings import Reason

ShotState = Literal["announced", "downloading", "stored", "judged", "failed"]
FileKind = Literal["picture", "raw", "other"]
Pick = Literal["pick", "reject"]
VerdictState = Literal["keep", "check", "reject"]
Mark = Literal["rating", "pick", "label"]
"""What a photographer may give a shot: 0–5, a `Pick` or None, one of `LABELS` or None."""
LABELS = ("red", "yellow", "green", "blue", "purple")
MAX_RATING = 5


@dataclass(frozen=True, slots=True)
class StoredShot:
    """One file has become durable and verified.

    Attributes:
        shot_id: the shot in the catalogue; a RAW and its JPEG share it.
        path: where it is, absolute.
        sitter: whose it is; empty while nobody is checked in, and for quarantined shots.
        kind: `picture` (JPEG, HEIF, TIFF), `raw` or `other` (video, sound).
        size: bytes.
        sha256: of those bytes, lower-case hex.
        announced_ns, stored_ns: `time.monotonic_ns()` of the camera's announcement and of the
            moment when file, folder and ledger were on the disk.
        has_picture: another file of this shot can be judged instead (a RAW beside its JPEG).
        quarantined: why it was not given to the sitter; None for all others.
        note: what a photographer should know of it (damaged on the card), or None.
    """

    shot_id: int
    path: Path
    sitter: str
    kind: FileKind
    size: int
    sha256: str
    announced_ns: int
    stored_ns: int
    has_picture: bool = False
    quarantined: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ShotRecord:
    """A shot as the catalogue has it.

    Attributes:
        id: counts up in the order of announcement.
        path: the picture (or the RAW where there is no other), absolute; None until stored.
        raw_path: the RAW of a pair, absolute, or None.
        sitter: whose it is, empty for nobody; `person_id` is the roster's id.
        sequence: counts up from 1 for each sitter.
        camera_name: the file's name on the card.
        state: of the picture's file, `judged` once there is a verdict.
        size, sha256: of the picture's file; None until stored.
        announced, stored: wall time, ISO 8601 with offset, for people only.
        reading_json: the reading as `score --json` writes it, or None.
        verdict: keep, check, reject or None; `reasons` and `score` (0–1) belong to it.
        pick, rating, label: the photographer's own; rating 0 is none.
        keywords: the photographer's own.
        group: key of the burst or set of like pictures, or None.
        quarantined: why it was given to no sitter, or None.
    """

    id: int
    path: Path | None
    raw_path: Path | None
    sitter: str
    person_id: str | None
    sequence: int
    camera_name: str
    state: ShotState
    size: int | None
    sha256: str | None
    announced: str
    stored: str | None
    reading_json: str | None
    verdict: VerdictState | None
    reasons: tuple[Reason, ...]
    score: float | None
    pick: Pick | None
    rating: int
    label: str | None
    keywords: tuple[str, ...]
    group: str | None
    quarantined: str | None

    @property
    def kept(self) -> bool:
        """The photographer's pick where there is one, else the machine's verdict."""
        return self.pick == "pick" if self.pick else self.verdict == "keep"
