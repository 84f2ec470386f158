"""What the engine tells its listeners (the HUD, the summary, `--json`). All values are immutable.

Listeners are called on engine threads and must return at once; `ui/bridge.py` turns events into
Qt signals.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from tether.camera.base import CameraEvent
from tether.readings import CueState, Face, Reading, Verdict


@dataclass(frozen=True, slots=True)
class LiveUpdate:
    """One analysed live frame. `picture` is uint8 BGR (height, width, 3), read-only.

    `calibration` is how much of the sitter's own open eyes has been learnt, 0–1: at 0 the general
    model serves, in between it still does while they are learnt, and at 1 they are known
    (`calibrated`).
    """

    picture: NDArray[np.uint8] = field(repr=False)
    reading: Reading
    cue: CueState
    received_ns: int
    readings_per_second: float = 0.0
    calibrated: bool = False
    calibration: float = 0.0


@dataclass(frozen=True, slots=True)
class ShotStored:
    """A file is durable on disk and in the ledger; `quarantined` says why it is nobody's."""

    shot_id: int
    path: Path
    sitter: str
    announced_ns: int
    stored_ns: int
    quarantined: str | None = None


@dataclass(frozen=True, slots=True)
class ShotSeen:
    """A first look at a stored shot, before it is judged; uint8 BGR, sRGB, smaller than the file.

    While shots come faster than they can be looked at, only the newest is. The sitter's latest from
    an earlier run are seen so too.
    """

    shot_id: int
    thumbnail: NDArray[np.uint8] = field(repr=False)
    preview: NDArray[np.uint8] = field(repr=False)


@dataclass(frozen=True, slots=True)
class ShotJudged:
    """A shot has its verdict. `thumbnail` and `preview` are uint8 BGR.

    `eyes` are close-ups of the sitter's right and left eye, uint8 BGR at the file's own resolution;
    empty where no eyes are known.
    """

    shot_id: int
    path: Path
    sitter: str
    reading: Reading
    verdict: Verdict
    thumbnail: NDArray[np.uint8] = field(repr=False)
    preview: NDArray[np.uint8] = field(repr=False)
    announced_ns: int = 0
    eyes: tuple[NDArray[np.uint8], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class ShotPlace:
    """Where a shot stands among near-identical ones: `rank` from 1, and `why`, in a few words.

    `verdict` is relative to the group: beside a sharper neighbour a shot can be seen to be soft.
    """

    shot_id: int
    verdict: Verdict
    rank: int
    why: str


@dataclass(frozen=True, slots=True)
class GroupRanked:
    """A burst, or a set of near-identical shots, has grown and is ranked afresh, best first."""

    places: tuple[ShotPlace, ...]


@dataclass(frozen=True, slots=True)
class ShotRetouched:
    """The quick retouch of a shot, of its preview, uint8 BGR; None: nothing is to be laid on.

    `colour` names what was laid on before, `recipe` by what it was retouched, and `own` says that
    this recipe is the shot's own. `left` says why a picture is left as it is though a recipe acts.
    """

    shot_id: int
    retouched: NDArray[np.uint8] | None = field(repr=False)
    colour: str = ""
    recipe: str = ""
    own: bool = False
    left: Literal["", "no face", "failed"] = ""


@dataclass(frozen=True, slots=True)
class RatingChanged:
    """Somebody overruled or rated: pick is 'pick', 'reject' or None (as judged)."""

    shot_id: int
    pick: str | None
    rating: int
    label: str | None


@dataclass(frozen=True, slots=True)
class ShotGiven:
    """A shot is `sitter`'s now, or nobody's: then `quarantined` says why, as a clause."""

    shot_id: int
    sitter: str
    quarantined: str | None = None


@dataclass(frozen=True, slots=True)
class SitterChanged:
    """Another sitter is in front of the camera."""

    name: str
    next_name: str | None = None


@dataclass(frozen=True, slots=True)
class EarlierShot:
    """A shot as the catalogue has it. `face` is that of a kept shot, None for all others."""

    shot_id: int
    path: Path
    verdict: Verdict | None = None
    face: Face | None = field(default=None, repr=False)
    pick: str | None = None
    rating: int = 0
    label: str | None = None
    quarantined: str | None = None


@dataclass(frozen=True, slots=True)
class EarlierShots:
    """All stored shots of whoever sits, oldest first; told some time after `SitterChanged`.

    Not told of somebody who has none.
    """

    sitter: str
    shots: tuple[EarlierShot, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence for the photographer; `serious` where frames or files are at stake."""

    sentence: str
    serious: bool = False


@dataclass(frozen=True, slots=True)
class ColourChanged:
    """The session's colour is another one, or on or off; `name` in a few words, "" for none."""

    name: str


@dataclass(frozen=True, slots=True)
class DiskSpace:
    """Bytes left for shots."""

    free_bytes: int


@dataclass(frozen=True, slots=True)
class IntervalTold:
    """A series of shots: `taken` of `count`, `seconds` apart; `running` is False at its end."""

    taken: int
    count: int
    seconds: float
    running: bool


EngineEvent = (
    LiveUpdate
    | ShotStored
    | ShotSeen
    | ShotJudged
    | GroupRanked
    | ShotRetouched
    | RatingChanged
    | ShotGiven
    | SitterChanged
    | EarlierShots
    | Notice
    | ColourChanged
    | DiskSpace
    | IntervalTold
    | CameraEvent
)
