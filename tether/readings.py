"""What the analysis sees in a picture: immutable numbers, no pixels and no opinions.

Angles are in degrees (yaw positive towards the right edge of the picture, pitch positive up, roll
positive clockwise as seen), light in stops (log2 of linear light), positions and sizes as fractions
of the picture (x right, y down). Left and right are the sitter's own unless a name says `image_`.
A number that cannot be known is None; where it helps, `unknown` says why.
"""

from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

EyeState = Literal["open", "half", "closed", "unsure"]
MouthState = Literal["closed", "parted", "open"]
KeySide = Literal["image_left", "image_right", "centre"]
LightPattern = Literal["flat", "butterfly", "loop", "rembrandt", "split"]


@dataclass(frozen=True, slots=True)
class Eye:
    """One eye. `openness` is lid gap over eye width; `sharpness` is for shots only.

    `catchlight` is the clock position (1–12) of the specular spot, 0 for none seen, None unknown.
    `detail` is the mean structure tensor (xx, xy, yy) of the eye in sharpness squared: what tells
    shake, which takes one direction, from focus, which takes all.
    """

    state: EyeState = "unsure"
    openness: float | None = None
    p_closed: float | None = None
    sharpness: float | None = None
    catchlight: int | None = None
    detail: tuple[float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Eyes:
    """Both eyes: `state` is the worse of the two, so a wink is found; `gaze` is (yaw, pitch)."""

    state: EyeState = "unsure"
    p_closed: float | None = None
    left: Eye = Eye()
    right: Eye = Eye()
    gaze: tuple[float, float] | None = None
    unknown: str | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """Head pose in degrees off the camera; `rest` is how much of it (yaw, pitch, roll) is the shape
    of the sitter's own face, which a level head shows too; None until that is learnt.
    """

    yaw: float | None = None
    pitch: float | None = None
    roll: float | None = None
    rest: tuple[float, float, float] | None = None

    def counted(self, pose_from: Literal["sitter", "camera"] = "sitter") -> "Head":
        """The same pose as a look counts it: from the sitter's own level head, where that is known,
        or from the camera.
        """
        if self.rest is None or pose_from == "camera":
            return self
        yaw, pitch, roll = (
            None if angle is None else angle - own
            for angle, own in zip((self.yaw, self.pitch, self.roll), self.rest, strict=True)
        )
        return Head(yaw, pitch, roll)


@dataclass(frozen=True, slots=True)
class Shoulders:
    """Shoulder line: `roll` degrees clockwise as seen; `turn` degrees to image right; `lean`."""

    roll: float | None = None
    turn: float | None = None
    lean: float | None = None


@dataclass(frozen=True, slots=True)
class Expression:
    """Smile 0–1, eyes joining it 0–1, mouth, and hints of tension 0–1. Never a feeling's name.

    `calibrated`: the smile is read beside the sitter's own mouth at rest; `smile_alone` is what the
    picture alone says. `mouth_shape` is float64 (40,), from which that rest is learnt.
    """

    smile: float | None = None
    eyes_join: float | None = None
    mouth: MouthState | None = None
    jaw_open: float | None = None
    brow_tension: float | None = None
    lip_press: float | None = None
    calibrated: bool = False
    smile_alone: float | None = None
    mouth_shape: NDArray[np.float64] | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Light:
    """Light on the skin, measured in linear light on the skin mask.

    `ratio_stops` is log2(mean of the lit cheek / mean of the shaded cheek). `clipped` and `shine`
    are shares of face pixels. `skin_luminance` is mean linear Y (0–1); `skin_lab` is CIELAB D65;
    `skin_stops` is log2 of luminance over the reference, None without a reference.
    `background_stops` is skin over background, `background_lab` that background's CIELAB D65.
    """

    key: KeySide | None = None
    ratio_stops: float | None = None
    pattern: LightPattern | None = None
    side: Literal["broad", "short"] | None = None
    clipped: float | None = None
    shine: float | None = None
    skin_luminance: float | None = None
    skin_lab: tuple[float, float, float] | None = None
    skin_stops: float | None = None
    background_stops: float | None = None
    background_lab: tuple[float, float, float] | None = None
    hot_spot: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Framing:
    """Where the head is: eye line and headroom from the top, head height, head centre."""

    eye_line: float | None = None
    headroom: float | None = None
    size: float | None = None
    centre: tuple[float, float] | None = None
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Face:
    """One face. `box` is (x, y, width, height); `landmarks` is float32 (478, 3), fractions."""

    box: tuple[float, float, float, float]
    eyes: Eyes = Eyes()
    head: Head = Head()
    shoulders: Shoulders = Shoulders()
    expression: Expression = Expression()
    light: Light = Light()
    framing: Framing = Framing()
    landmarks: NDArray[np.float32] | None = field(default=None, repr=False, compare=False)
    identity: tuple[float, ...] | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was seen in one picture. `sitter` indexes `faces`; None where nobody is seen.

    `width` and `height` are of the picture as shown (EXIF orientation applied), in pixels;
    `received_ns` is the frame's stamp (0 for files).
    """

    width: int
    height: int
    faces: tuple[Face, ...] = ()
    sitter: int | None = None
    sequence: int = 0
    received_ns: int = 0

    @property
    def face(self) -> Face | None:
        """The sitter's face."""
        return None if self.sitter is None else self.faces[self.sitter]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a verdict is what it is: a stable code, a sentence, which face, and the number."""

    code: str
    text: str
    face: int | None = None
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """keep, check or reject, with reasons; `score` (0–1) ranks within a group, higher is better."""

    state: Literal["keep", "check", "reject"]
    reasons: tuple[Reason, ...] = ()
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Cue:
    """One sentence for one person.

    `code` is stable (`chin_down`), `direction` is where to move as seen in the unmirrored picture,
    `anchor` the point (fractions) to draw at, `value` and `target` the numbers behind it.
    """

    code: str
    text: str
    to: Literal["sitter", "photographer"]
    direction: (
        Literal["left", "right", "up", "down", "clockwise", "anticlockwise", "nearer", "farther"]
        | None
    ) = None
    anchor: tuple[float, float] | None = None
    value: float | None = None
    target: float | None = None


@dataclass(frozen=True, slots=True)
class CueState:
    """What to say now: at most one cue; `ready` when all that is known is in band."""

    cue: Cue | None = None
    ready: bool = False
    changed: bool = False
