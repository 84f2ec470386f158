"""What is true of the sitter at one moment: what tests hold the readings against."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class SitterTruth:
    """The state at one moment, relative to the portrait where an angle is meant.

    Attributes:
        eyes_closed: both lids are down.
        openness: of the lids, 0 shut to 1 as in the portrait.
        half_blink: the lids are on their way to a half blink or back from it.
        smile: 0 to 1.
        yaw: degrees towards the right edge of the picture.
        pitch: degrees up.
        roll: degrees clockwise as seen.
        gaze: degrees off the lens, (towards the right edge of the picture, up).
        key_stops: how much darker the cheek at the picture's right edge side has become, stops.
        exposure_stops: of the whole picture.
    """

    eyes_closed: bool = False
    openness: float = 1.0
    half_blink: bool = False
    smile: float = 1.0
    yaw: float = 0.0
    pitch: float = 0.0
    roll: float = 0.0
    gaze: tuple[float, float] = (0.0, 0.0)
    key_stops: float = 0.0
    exposure_stops: float = 0.0

    def as_dict(self) -> dict[str, Any]:
        """As `simulate --json` prints it."""
        return asdict(self)
