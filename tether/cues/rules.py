"""What may be said, in order of use: the first rule that is out of band is the one worth saying.

Each rule holds one number of a reading against one band of the look. Facts without a number
(a mouth that is open, a face cut by the edge) are 1 or 0 against a band up to 0.5. The order:
who is there, then what spoils every shot (framing, clipped light), then pose from large to small,
then gaze and expression, which change fastest and should be asked for last.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import hypot, inf
from typing import Literal

from tether.cues.seen import Seen
from tether.looks.look import Band, Look

Direction = Literal[
    "left", "right", "up", "down", "clockwise", "anticlockwise", "nearer", "farther"
]
Place = Literal[
    "chin", "crown", "eyes", "mouth", "brow", "shoulder_image_left", "shoulder_image_right",
    "edge_left", "edge_right", "edge_top", "edge_bottom", "hot_spot", "face",
]  # fmt: skip
Person = Literal["sitter", "photographer"]

FACT = Band(-inf, 0.5)  # for facts given as 1 or 0
TALKING_SECONDS = 2.0  # an open mouth that stays so long is not a word [own judgement]
SHUT_SECONDS = 1.0  # longer than any blink
LIGHT_SECONDS = 1.0  # light does not change within a second unless somebody walks through it
TENSION_SECONDS = 2.0  # a frown that comes and goes is thought, not tension
NOBODY_SECONDS = 1.5  # a sitter who turns round comes back within this


@dataclass(frozen=True, slots=True)
class Side:
    """What to say and draw on one side of the band."""

    code: str
    direction: Direction | None = None
    place: Place = "face"


@dataclass(frozen=True, slots=True)
class Rule:
    """One number against one band.

    Attributes:
        name: unique; the number it is about.
        axis: rules on one axis pull on the same thing and must not pull against each other.
        to: whose it is to mend. The light is not the sitter's.
        value: the number from what is seen, None where it cannot be known.
        band: where the look wants it.
        margin: how far beyond the band it must be before a word is worth it, in the number's
            unit; about the measure's own noise, so that noise alone never speaks.
        low, high: what to say below and above the band; None where nothing is to be said.
        settle: seconds it must last, beyond the look's own.
        sign: +1 where `high` pushes the axis forward, -1 where `low` does.
        through_blinks: False where a blink disturbs the number.
        causes: names of rules whose own fault moves this number too. While one of them is out, and
            until this one has settled afresh after it, nothing is said here: the eyes of a lowered
            head are low in the frame, and tilting the camera would be wrong once it is raised.
    """

    name: str
    to: Person
    value: Callable[[Seen], float | None]
    band: Callable[[Look], Band]
    margin: float
    low: Side | None = None
    high: Side | None = None
    axis: str = ""
    settle: float = 0.0
    sign: int = 1
    through_blinks: bool = True
    causes: tuple[str, ...] = ()

    def side(self, out: int) -> Side | None:
        """What to say below (-1) or above (+1) the band."""
        return self.low if out < 0 else self.high if out > 0 else None


def _gaze_off(seen: Seen) -> float | None:
    gaze = None if seen.face is None else seen.face.eyes.gaze
    return None if gaze is None else hypot(*gaze)


def _centre_x(seen: Seen) -> float | None:
    centre = None if seen.face is None else seen.face.framing.centre
    return None if centre is None else centre[0]


def _mouth_open(seen: Seen) -> float | None:
    if seen.face is None or seen.face.expression.mouth is None:
        return None
    return float(seen.face.expression.mouth == "open" and not seen.look.mouth_open_allowed)


def _no_catchlight(seen: Seen) -> float | None:
    if seen.face is None or not seen.look.catchlights_wanted:
        return None
    spots = (seen.face.eyes.left.catchlight, seen.face.eyes.right.catchlight)
    return None if None in spots else float(spots == (0, 0))


def _other_pattern(seen: Seen) -> float | None:
    if seen.face is None or seen.face.light.pattern is None or not seen.look.patterns:
        return None
    return float(seen.face.light.pattern not in seen.look.patterns)


def _missing(seen: Seen) -> float | None:
    """People still missing from a group; None before anybody is there."""
    count = len(seen.reading.faces)
    return None if count == 0 or seen.look.people < 2 else float(seen.look.people - count)


def _shut(seen: Seen) -> float | None:
    return None if seen.p_closed is None else float(seen.eyes_shut)


RULES: tuple[Rule, ...] = (
    Rule(
        "nobody", "photographer", lambda s: float(not s.reading.faces), lambda _: FACT, 0.0,
        high=Side("nobody"), settle=NOBODY_SECONDS,
    ),
    Rule(
        "missing", "photographer", _missing, lambda _: FACT, 0.0,
        high=Side("missing_people"), settle=NOBODY_SECONDS,
    ),
    Rule(
        "cut", "photographer", lambda s: None if s.face is None else float(s.face.framing.cut),
        lambda _: FACT, 0.0, high=Side("face_cut", "farther"), axis="distance",
    ),
    Rule(
        "shut", "sitter", _shut, lambda _: FACT, 0.0,
        high=Side("eyes_open", None, "eyes"), settle=SHUT_SECONDS,
    ),
    Rule(
        "head_size", "photographer", lambda s: s.framing("size"), lambda k: k.head_size, 0.02,
        low=Side("closer", "nearer"), high=Side("further_back", "farther"), axis="distance",
    ),
    Rule(
        "centre_x", "photographer", _centre_x, lambda k: k.centre_x, 0.02,
        low=Side("pan_image_left", "left", "edge_left"),
        high=Side("pan_image_right", "right", "edge_right"), axis="pan",
    ),
    Rule(
        "eye_line", "photographer", lambda s: s.framing("eye_line"), lambda k: k.eye_line, 0.02,
        low=Side("tilt_up", "up", "edge_top"), high=Side("tilt_down", "down", "edge_bottom"),
        axis="tilt", causes=("pitch",),
    ),
    Rule(
        "headroom", "photographer", lambda s: s.framing("headroom"),
        lambda k: Band(k.headroom.low, inf), 0.01,
        low=Side("more_headroom", "farther", "edge_top"), axis="distance", sign=-1,
        causes=("pitch",),
    ),
    Rule(
        "clipped", "photographer", lambda s: s.light("clipped"), lambda k: Band(-inf, k.clipped),
        0.003, high=Side("clipping", None, "hot_spot"), axis="exposure", settle=LIGHT_SECONDS,
    ),
    Rule(
        "skin_stops", "photographer", lambda s: s.light("skin_stops"), lambda k: k.skin_stops, 0.1,
        low=Side("exposure_up"), high=Side("exposure_down"), axis="exposure",
        settle=LIGHT_SECONDS,
    ),
    Rule(
        "ratio", "photographer", lambda s: s.light("ratio_stops"), lambda k: k.ratio_stops, 0.2,
        low=Side("light_harder"), high=Side("light_softer"), axis="ratio", settle=LIGHT_SECONDS,
    ),
    Rule(
        "pattern", "photographer", _other_pattern, lambda _: FACT, 0.0,
        high=Side("light_pattern"), settle=2 * LIGHT_SECONDS,
    ),
    Rule(
        "yaw", "sitter", lambda s: s.head("yaw"), lambda k: k.yaw, 1.5,
        low=Side("turn_left", "right", "chin"), high=Side("turn_right", "left", "chin"),
        axis="yaw", through_blinks=False,
    ),
    Rule(
        "pitch", "sitter", lambda s: s.head("pitch"), lambda k: k.pitch, 2.0,
        low=Side("chin_up", "up", "chin"), high=Side("chin_down", "down", "chin"),
        axis="pitch", through_blinks=False,
    ),
    Rule(
        "roll", "sitter", lambda s: s.head("roll"), lambda k: k.roll, 1.5,
        low=Side("tilt_head_left", "clockwise", "crown"),
        high=Side("tilt_head_right", "anticlockwise", "crown"), axis="roll",
    ),
    Rule(
        "shoulders", "sitter",
        lambda s: None if s.face is None else s.face.shoulders.roll,
        lambda k: k.shoulder_roll, 1.5,
        low=Side("drop_left_shoulder", "clockwise", "shoulder_image_right"),
        high=Side("drop_right_shoulder", "anticlockwise", "shoulder_image_left"),
        axis="shoulders",
    ),
    Rule(
        "gaze", "sitter", _gaze_off, lambda k: Band(-inf, k.gaze), 2.0,
        high=Side("look_at_lens", None, "eyes"), settle=1.0, through_blinks=False,
    ),
    Rule(
        "mouth", "sitter", _mouth_open, lambda _: FACT, 0.0,
        high=Side("close_mouth", None, "mouth"), settle=TALKING_SECONDS,
    ),
    Rule(
        "smile", "sitter", lambda s: s.expression("smile"), lambda k: k.smile, 0.08,
        low=Side("smile_more", None, "mouth"), high=Side("smile_less", None, "mouth"),
        axis="smile", settle=1.0,
    ),
    Rule(
        "brows", "sitter", lambda s: s.expression("brow_tension"),
        lambda k: Band(-inf, k.tension), 0.1,
        high=Side("relax_brow", None, "brow"), settle=TENSION_SECONDS, through_blinks=False,
    ),
    Rule(
        "lips", "sitter", lambda s: s.expression("lip_press"), lambda k: Band(-inf, k.tension),
        0.1, high=Side("relax_lips", None, "mouth"), settle=TENSION_SECONDS,
    ),
    Rule(
        "catchlight", "photographer", _no_catchlight, lambda _: FACT, 0.0,
        high=Side("no_catchlight", None, "eyes"), settle=2 * LIGHT_SECONDS, through_blinks=False,
        causes=("ratio", "pattern"),
    ),
)  # fmt: skip
