"""A look: what the photographer wants, as target bands. Read from TOML; every threshold is here."""

from dataclasses import dataclass, field
from typing import Literal

PoseFrom = Literal["sitter", "camera"]


@dataclass(frozen=True, slots=True)
class Band:
    """Inside `low`..`high` all is well. Units are those of the reading it is held against."""

    low: float
    high: float

    @property
    def middle(self) -> float:
        """The target to aim at."""
        return (self.low + self.high) / 2

    def error(self, value: float) -> float:
        """Signed distance outside the band, 0 within."""
        if value < self.low:
            return value - self.low
        return max(0.0, value - self.high)


@dataclass(frozen=True, slots=True)
class Look:
    """Target bands and thresholds of one look. Defaults are the corporate headshot's.

    `crop` is width over height. `keepers` is how many keeps make a sitter done. `people` is how
    many belong in the picture: 1 a portrait, more a group of at least so many. `half_share` and
    `check_share` are shares of the sitter's own open eyes. A cue shows for `hold_seconds` at
    least, after its cause has lasted `settle_seconds`; unheeded for `patience_seconds` it steps
    back for `rest_seconds`, so that it does not nag. `tension` (0–1) is where brows or lips are
    worth a word. `yaw`, `pitch` and `roll` are counted as `pose_from` says: from the "sitter"'s own
    level head once that is learnt, or from the "camera", as rules for identity cards want it.
    """

    name: str = "corporate"
    title: str = "Corporate headshot"
    yaw: Band = Band(-8.0, 8.0)
    pitch: Band = Band(-10.0, 10.0)
    roll: Band = Band(-8.0, 8.0)
    pose_from: PoseFrom = "sitter"
    shoulder_roll: Band = Band(-15.0, 15.0)
    gaze: float = 5.0
    smile: Band = Band(0.0, 1.0)
    mouth_open_allowed: bool = True
    eye_line: Band = Band(0.33, 0.42)
    head_size: Band = Band(0.25, 0.5)
    centre_x: Band = Band(0.42, 0.58)
    headroom: Band = Band(0.04, 0.25)
    ratio_stops: Band = Band(0.3, 2.0)
    patterns: tuple[str, ...] = ()
    clipped: float = 0.01
    skin_stops: Band = Band(-0.3, 0.3)
    ratio_drift_stops: float = 0.3
    colour_drift: float = 2.0
    catchlights_wanted: bool = True
    people: int = 1
    crop: float = 4 / 5
    keepers: int = 3
    wanted: tuple[str, ...] = ("neutral", "smile")
    guides: tuple[str, ...] = ("eye_line", "centre")
    half_share: float = 0.6
    check_share: float = 0.75
    hold_seconds: float = 1.2
    settle_seconds: float = 0.3
    tension: float = 0.7
    patience_seconds: float = 8.0
    rest_seconds: float = 20.0
    source: str = field(default="built in", compare=False)
