"""A reading as plain dictionaries, the form of `score --json` and of the session's catalogue.

`reading_to_dict` rounds to what can be known; `reading_from_dict` is its inverse up to that
rounding, and takes rows of older versions: what is missing is unknown.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from tether.readings import (
    Expression,
    Eye,
    Eyes,
    Face,
    Framing,
    Head,
    Light,
    Reading,
    Shoulders,
)

_FRACTION_DIGITS = 4
"""A position to a ten-thousandth of the picture: half a pixel of 6000."""
_ANGLE_DIGITS = 1
_STOP_DIGITS = 2
_SHARE_DIGITS = 4
_SHARPNESS_DIGITS = 1
_IDENTITY_DIGITS = 5


def reading_to_dict(reading: Reading) -> dict[str, Any]:
    """Return `width`, `height`, `faces` and `sitter` as JSON values; landmarks are left out."""
    return {
        "width": reading.width,
        "height": reading.height,
        "faces": [face_to_dict(face) for face in reading.faces],
        "sitter": reading.sitter,
    }


def face_to_dict(face: Face) -> dict[str, Any]:
    """Return one face as in `commands.md`, with `identity` only where it is known."""
    values: dict[str, Any] = {
        "box": _rounded(face.box, _FRACTION_DIGITS),
        "eyes": _eyes_to_dict(face.eyes),
        "head": {
            "yaw": _rounded(face.head.yaw, _ANGLE_DIGITS),
            "pitch": _rounded(face.head.pitch, _ANGLE_DIGITS),
            "roll": _rounded(face.head.roll, _ANGLE_DIGITS),
            "rest": _rounded(face.head.rest, _ANGLE_DIGITS),
        },
        "shoulders": {
            "roll": _rounded(face.shoulders.roll, _ANGLE_DIGITS),
            "turn": _rounded(face.shoulders.turn, _ANGLE_DIGITS),
            "lean": _rounded(face.shoulders.lean, _STOP_DIGITS),
        },
        "expression": {
            "smile": _rounded(face.expression.smile, _SHARE_DIGITS),
            "smile_alone": _rounded(face.expression.smile_alone, _SHARE_DIGITS),
            "calibrated": face.expression.calibrated,
            "eyes_join": _rounded(face.expression.eyes_join, _SHARE_DIGITS),
            "mouth": face.expression.mouth,
            "jaw_open": _rounded(face.expression.jaw_open, _SHARE_DIGITS),
            "brow_tension": _rounded(face.expression.brow_tension, _SHARE_DIGITS),
            "lip_press": _rounded(face.expression.lip_press, _SHARE_DIGITS),
        },
        "light": _light_to_dict(face),
        "framing": {
            "eye_line": _rounded(face.framing.eye_line, _FRACTION_DIGITS),
            "headroom": _rounded(face.framing.headroom, _FRACTION_DIGITS),
            "size": _rounded(face.framing.size, _FRACTION_DIGITS),
            "centre": _rounded(face.framing.centre, _FRACTION_DIGITS),
            "cut": face.framing.cut,
        },
    }
    if face.identity is not None:
        values["identity"] = _rounded(face.identity, _IDENTITY_DIGITS)
    return values


def reading_from_dict(values: Mapping[str, Any]) -> Reading:
    """Rebuild a reading; keys that are missing are unknown, keys that are not known are ignored.

    Raises:
        ValueError: `values` is not the form of a reading.
    """
    try:
        return Reading(
            width=int(values["width"]),
            height=int(values["height"]),
            faces=tuple(_face(face) for face in values.get("faces", ())),
            sitter=values.get("sitter"),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a reading: {error}") from error


def _eyes_to_dict(eyes: Eyes) -> dict[str, Any]:
    values: dict[str, Any] = {
        "state": eyes.state,
        "p_closed": _rounded(eyes.p_closed, _SHARE_DIGITS),
        "gaze": _rounded(eyes.gaze, _ANGLE_DIGITS),
        "left": _eye_to_dict(eyes.left),
        "right": _eye_to_dict(eyes.right),
    }
    if eyes.unknown is not None:
        values["unknown"] = eyes.unknown
    return values


def _eye_to_dict(eye: Eye) -> dict[str, Any]:
    return {
        "state": eye.state,
        "openness": _rounded(eye.openness, _SHARE_DIGITS),
        "p_closed": _rounded(eye.p_closed, _SHARE_DIGITS),
        "sharpness": _rounded(eye.sharpness, _SHARPNESS_DIGITS),
        "detail": _rounded(eye.detail, _SHARPNESS_DIGITS),
    }


def _light_to_dict(face: Face) -> dict[str, Any]:
    light = face.light
    clocks = {"left": face.eyes.left.catchlight, "right": face.eyes.right.catchlight}
    return {
        "key": light.key,
        "ratio_stops": _rounded(light.ratio_stops, _STOP_DIGITS),
        "pattern": light.pattern,
        "side": light.side,
        "clipped": _rounded(light.clipped, _SHARE_DIGITS),
        "shine": _rounded(light.shine, _SHARE_DIGITS),
        "skin_luminance": _rounded(light.skin_luminance, _SHARE_DIGITS),
        "skin_lab": _rounded(light.skin_lab, _STOP_DIGITS),
        "skin_stops": _rounded(light.skin_stops, _STOP_DIGITS),
        "background_stops": _rounded(light.background_stops, _STOP_DIGITS),
        "background_lab": _rounded(light.background_lab, _STOP_DIGITS),
        "hot_spot": _rounded(light.hot_spot, _FRACTION_DIGITS),
        "catchlights": {eye: None if clock is None else clock > 0 for eye, clock in clocks.items()},
        "catchlight_clock": clocks,
    }


def _face(values: Mapping[str, Any]) -> Face:
    eyes, light = values.get("eyes", {}), values.get("light", {})
    clocks = light.get("catchlight_clock", {})
    shape, framing = values.get("expression", {}), values.get("framing", {})
    head, shoulders = values.get("head", {}), values.get("shoulders", {})
    x, y, width, height = values["box"]
    return Face(
        box=(float(x), float(y), float(width), float(height)),
        eyes=Eyes(
            state=eyes.get("state", "unsure"),
            p_closed=eyes.get("p_closed"),
            left=_eye(eyes.get("left", {}), clocks.get("left")),
            right=_eye(eyes.get("right", {}), clocks.get("right")),
            gaze=_tuple(eyes.get("gaze")),
            unknown=eyes.get("unknown"),
        ),
        head=Head(head.get("yaw"), head.get("pitch"), head.get("roll"), _tuple(head.get("rest"))),
        shoulders=Shoulders(shoulders.get("roll"), shoulders.get("turn"), shoulders.get("lean")),
        expression=Expression(
            smile=shape.get("smile"),
            eyes_join=shape.get("eyes_join"),
            mouth=shape.get("mouth"),
            jaw_open=shape.get("jaw_open"),
            brow_tension=shape.get("brow_tension"),
            lip_press=shape.get("lip_press"),
            calibrated=bool(shape.get("calibrated", False)),
            smile_alone=shape.get("smile_alone"),
        ),
        light=Light(
            key=light.get("key"),
            ratio_stops=light.get("ratio_stops"),
            pattern=light.get("pattern"),
            side=light.get("side"),
            clipped=light.get("clipped"),
            shine=light.get("shine"),
            skin_luminance=light.get("skin_luminance"),
            skin_lab=_tuple(light.get("skin_lab")),
            skin_stops=light.get("skin_stops"),
            background_stops=light.get("background_stops"),
            background_lab=_tuple(light.get("background_lab")),
            hot_spot=_tuple(light.get("hot_spot")),
        ),
        framing=Framing(
            eye_line=framing.get("eye_line"),
            headroom=framing.get("headroom"),
            size=framing.get("size"),
            centre=_tuple(framing.get("centre")),
            cut=bool(framing.get("cut", False)),
        ),
        identity=_tuple(values.get("identity")),
    )


def _eye(values: Mapping[str, Any], catchlight: int | None) -> Eye:
    return Eye(
        state=values.get("state", "unsure"),
        openness=values.get("openness"),
        p_closed=values.get("p_closed"),
        sharpness=values.get("sharpness"),
        catchlight=catchlight,
        detail=_tuple(values.get("detail")),
    )


def _rounded(value: Any, digits: int) -> Any:
    """Round a number or each of a sequence; None stays None. NaN and infinity are unknown too."""
    if value is None:
        return None
    if isinstance(value, Sequence):
        return [_rounded(item, digits) for item in value]
    number = float(value)
    if not -_LARGEST < number < _LARGEST:
        return None
    return round(number, digits) + 0.0  # + 0.0: no "-0.0" in the output


_LARGEST = 1e9
"""No measure is near this; NaN compares false and so fails the test as well."""


def _tuple(values: Sequence[float] | None) -> Any:
    return None if values is None else tuple(values)
