"""“Match this”: a shot becomes the target, and drift from it is told with its number.

A reference is the sitter's numbers in a shot that the photographer liked. It narrows a look's
bands around itself, and tells when light, colour, framing or pose have wandered since.
"""

from dataclasses import dataclass, field, replace
from math import hypot, log2
from typing import Literal

from tether.looks.look import Band, Look
from tether.readings import Face, Framing, Head, Light, Reading, Shoulders

About = Literal["light", "colour", "framing", "pose"]

HEAD_DEGREES = 5.0  # pose estimators err by three to five degrees (craft notes)
SHOULDER_DEGREES = 3.0  # the craft notes' level for shoulders
FRAMING_SHARE = 0.05  # head size and place against the reference (craft notes)
SMILE_SHARE = 0.25  # a smile is never twice the same [own judgement]
SKIN_STOPS = 0.3  # skin exposure against the reference (craft notes)


@dataclass(frozen=True, slots=True)
class Reference:
    """The numbers of the shot to match; None where it did not show them."""

    head: Head = field(default_factory=Head)
    shoulders: Shoulders = field(default_factory=Shoulders)
    light: Light = field(default_factory=Light)
    framing: Framing = field(default_factory=Framing)
    smile: float | None = None

    @staticmethod
    def from_reading(reading: Reading) -> "Reference | None":
        """The sitter's numbers; None where nobody is seen."""
        face = reading.face
        if face is None:
            return None
        smile = face.expression.smile
        return Reference(face.head, face.shoulders, face.light, face.framing, smile)

    def without_skin(self) -> "Reference":
        """The same but for the skin's brightness and colour: they are this person's own, and
        live view's differ from a shot's.
        """
        light = replace(self.light, skin_luminance=None, skin_lab=None, skin_stops=None)
        return replace(self, light=light)


@dataclass(frozen=True, slots=True)
class Drift:
    """One alarm: how far a number is from the reference, in its unit, in a sentence."""

    about: About
    code: str
    number: float
    unit: str
    sentence: str


def matched(look: Look, reference: Reference) -> Look:
    """The look with its bands around the reference; bands of what it did not show stay.

    Where the reference does not know the sitter's level head, its pose is one before the camera.
    """
    own = look.pose_from == "sitter" and reference.head.rest is not None
    look = replace(look, pose_from="sitter" if own else "camera")
    head, framing, light = (
        reference.head.counted(look.pose_from),
        reference.framing,
        reference.light,
    )
    centre = None if framing.centre is None else framing.centre[0]
    size = framing.size
    near = None if size is None else max(0.01, FRAMING_SHARE * size)
    return replace(
        look,
        yaw=_around(head.yaw, HEAD_DEGREES, look.yaw),
        pitch=_around(head.pitch, HEAD_DEGREES, look.pitch),
        roll=_around(head.roll, HEAD_DEGREES, look.roll),
        shoulder_roll=_around(reference.shoulders.roll, SHOULDER_DEGREES, look.shoulder_roll),
        smile=_around(reference.smile, SMILE_SHARE, look.smile),
        eye_line=_around(framing.eye_line, FRAMING_SHARE, look.eye_line),
        centre_x=_around(centre, FRAMING_SHARE, look.centre_x),
        head_size=look.head_size if near is None else _around(size, near, look.head_size),
        headroom=_around(framing.headroom, FRAMING_SHARE, look.headroom),
        ratio_stops=_around(light.ratio_stops, look.ratio_drift_stops, look.ratio_stops),
        patterns=look.patterns if light.pattern is None else (light.pattern,),
        source=f"{look.source}, matched to a shot",
    )


def drift(reference: Reference, reading: Reading, look: Look | None = None) -> tuple[Drift, ...]:
    """What has wandered beyond the look's tolerances, the light first. Nothing on None.

    Give it a settled reading (a shot, or one of live view that is not moving).
    """
    face = reading.face
    if face is None:
        return ()
    limits = look or Look()
    found = [*_light(reference, face, limits), *_framing(reference, face), *_pose(reference, face)]
    return tuple(found)


def _around(value: float | None, margin: float, otherwise: Band) -> Band:
    return otherwise if value is None else Band(value - margin, value + margin)


def _light(reference: Reference, face: Face, look: Look) -> list[Drift]:
    then, now, found = reference.light, face.light, []
    ratio = _change(then.ratio_stops, now.ratio_stops, look.ratio_drift_stops)
    if ratio is not None:
        way = "harder" if ratio > 0 else "softer"
        text = f"The light is {abs(ratio):.1f} stops {way} than the reference."
        found.append(Drift("light", "ratio", ratio, "stops", text))
    level = _change(_stops(then.skin_luminance), _stops(now.skin_luminance), SKIN_STOPS)
    if level is not None:
        way = "brighter" if level > 0 else "darker"
        text = f"The skin is {abs(level):.1f} stops {way} than the reference."
        found.append(Drift("light", "exposure", level, "stops", text))
    sides = (then.key, now.key)
    if None not in sides and then.key != now.key and "centre" not in sides:
        crossed = (then.ratio_stops or 0.0) + (now.ratio_stops or 0.0)
        text = f"The key light has changed sides since the reference, by {crossed:.1f} stops."
        found.append(Drift("light", "key", crossed, "stops", text))
    if then.skin_lab is not None and now.skin_lab is not None:
        # Only a* and b*: lightness is exposure, and has its own alarm.
        shift = hypot(now.skin_lab[1] - then.skin_lab[1], now.skin_lab[2] - then.skin_lab[2])
        if shift > look.colour_drift:
            cast = _cast(now.skin_lab[1] - then.skin_lab[1], now.skin_lab[2] - then.skin_lab[2])
            text = f"The skin is ΔE {shift:.1f} {cast} than the reference."
            found.append(Drift("colour", "cast", shift, "ΔE", text))
    return found


def _stops(luminance: float | None) -> float | None:
    return None if luminance is None or luminance <= 0 else log2(luminance)


def _cast(along_a: float, along_b: float) -> str:
    """The larger part of a shift in CIELAB a* (red, green) and b* (yellow, blue)."""
    if abs(along_a) > abs(along_b):
        return "redder" if along_a > 0 else "greener"
    return "yellower" if along_b > 0 else "bluer"


def _framing(reference: Reference, face: Face) -> list[Drift]:
    then, now, found = reference.framing, face.framing, []
    if then.size and now.size is not None:
        grown = now.size / then.size - 1
        if abs(grown) > FRAMING_SHARE:
            way = "larger" if grown > 0 else "smaller"
            text = f"The head is {abs(grown):.0%} {way} than in the reference."
            found.append(Drift("framing", "size", 100 * grown, "%", text))
    across = None
    if then.centre is not None and now.centre is not None:
        across = _change(then.centre[0], now.centre[0], FRAMING_SHARE)
    if across is not None:
        way = "right" if across > 0 else "left"
        text = f"The head is {abs(across):.0%} of the picture further {way} than in the reference."
        found.append(Drift("framing", "centre", 100 * across, "%", text))
    down = _change(then.eye_line, now.eye_line, FRAMING_SHARE)
    if down is not None:
        way = "lower" if down > 0 else "higher"
        text = f"The eyes are {abs(down):.0%} of the picture {way} than in the reference."
        found.append(Drift("framing", "eye_line", 100 * down, "%", text))
    return found


def _pose(reference: Reference, face: Face) -> list[Drift]:
    head, now = reference.head, face.head
    if head.rest is not None and now.rest is not None:
        head, now = head.counted(), now.counted()  # another sitter's face has another zero
    turns = (
        ("yaw", "head is turned", head.yaw, now.yaw, HEAD_DEGREES),
        ("pitch", "chin is moved", head.pitch, now.pitch, HEAD_DEGREES),
        ("roll", "head is tilted", head.roll, now.roll, HEAD_DEGREES),
        (
            "shoulder_roll",
            "shoulder line is tilted",
            reference.shoulders.roll,
            face.shoulders.roll,
            SHOULDER_DEGREES,
        ),
    )
    found = []
    for code, what, before, after, limit in turns:
        angle = _change(before, after, limit)
        if angle is not None:
            text = f"The {what} by {angle:+.0f}° from the reference."
            found.append(Drift("pose", code, angle, "°", text))
    return found


def _change(before: float | None, after: float | None, limit: float) -> float | None:
    """The change where both are known and it is beyond the limit."""
    if before is None or after is None or abs(after - before) <= limit:
        return None
    return after - before
