"""keep, check or reject a shot, with reasons. Only facts reject, and the only fact is closed eyes.

A reading in, a verdict out; nothing is known here of other shots (see `rank`). What cannot be told
is a check with its reason, never a guess: a false reject costs a photographer's trust for good.
"""

from collections.abc import Mapping
from math import hypot
from typing import Literal

from tether.cull.features import WEIGHTS, features, score
from tether.cull.lids import LAUGHING_SMILE, Openness, lids_beside
from tether.looks.look import Look
from tether.readings import Eye, Face, Reading, Reason, Verdict

BYSTANDER_SHARE = 0.4
"""A face lower than this share of the sitter's is somebody behind, not one of the group."""
LAUGHING_P = 0.9
"""A laughing face is rejected only from this probability on; below it is a check."""
GAZE_MARGIN_DEGREES = 5.0
"""Beyond the look's own limit; finer is below what one camera can tell (craft notes)."""
POSE_MARGIN_DEGREES = 5.0
"""Pose estimators err by three to five degrees; one shot cannot be smoothed (craft notes)."""

REJECTING = frozenset({"eyes_closed", "wink"})
"""Codes that reject; all others ask for a look."""


def judge(
    reading: Reading,
    look: Look,
    neutral_openness: Openness | None = None,
    weights: Mapping[str, float] = WEIGHTS,
) -> Verdict:
    """Judge one shot.

    Args:
        reading: what was seen in the shot.
        look: the bands it is held against.
        neutral_openness: the sitter's own open eyes (left, right: lid gap over eye width), from
            live view; finds half blinks that no general model can.
        weights: what the score weighs, as start or as learnt of the photographer.

    Returns:
        The verdict; reasons are ordered with what rejects first. In a group every person counts.
    """
    if reading.face is None:
        reason = Reason("no_face", "No face found")
        return Verdict("check", (reason,), 0.0)
    reasons: list[Reason] = []
    for index in people(reading):
        face = reading.faces[index]
        own = neutral_openness if index == reading.sitter else None
        reasons += _eyes(face, index, look, own)
    if len(people(reading)) < look.people:
        count = len(people(reading))
        reasons.append(
            Reason("people_missing", f"{count} of {look.people} people found", None, float(count))
        )
    reasons += _sitter(reading, look)
    reasons.sort(key=lambda reason: reason.code not in REJECTING)
    rejected = any(reason.code in REJECTING for reason in reasons)
    state: Literal["keep", "check", "reject"] = (
        "reject" if rejected else "check" if reasons else "keep"
    )
    return Verdict(state, tuple(reasons), score(features(reading, look), weights))


def people(reading: Reading) -> tuple[int, ...]:
    """Indices of the faces that count: the sitter's and those of about its size, sitter first."""
    if reading.sitter is None or reading.face is None:
        return ()
    least = BYSTANDER_SHARE * reading.face.box[3]
    others = (
        index
        for index, face in enumerate(reading.faces)
        if index != reading.sitter and face.box[3] >= least
    )
    return reading.sitter, *others


def _eyes(face: Face, index: int, look: Look, own: Openness | None) -> list[Reason]:
    """What one person's eyes say: the worse eye counts, so a wink is found."""
    eyes = face.eyes
    states = {eyes.left.state, eyes.right.state}
    smiling = (face.expression.smile or 0.0) >= LAUGHING_SMILE
    probability = _worst(eyes.left, eyes.right, eyes.p_closed)
    if eyes.state == "closed" or "closed" in states:
        if eyes.state == "unsure":
            return [Reason("eyes_unsure", eyes.unknown or "Cannot tell the eyes", index)]
        if smiling and (probability is None or probability < LAUGHING_P):
            return [Reason("eyes_narrow", "Eyes narrowed by laughing", index, probability)]
        if states == {"closed", "open"}:
            side = "Left" if eyes.left.state == "closed" else "Right"
            return [Reason("wink", f"{side} eye closed", index, probability)]
        return [Reason("eyes_closed", "Eyes closed", index, probability)]
    if eyes.state == "half" and not smiling:
        return [Reason("eyes_half", "Eyes half closed", index, probability)]
    beside = lids_beside(face, own, look)
    if beside is not None:
        code, text, share = beside
        return [Reason(f"eyes_{code}", text, index, share)]
    if eyes.state == "unsure":
        return [Reason("eyes_unsure", eyes.unknown or "Cannot tell the eyes", index, probability)]
    return []


def _worst(left: Eye, right: Eye, both: float | None) -> float | None:
    known = [p for p in (left.p_closed, right.p_closed, both) if p is not None]
    return max(known) if known else None


def _sitter(reading: Reading, look: Look) -> list[Reason]:
    """Framing, exposure and expression of the sitter: worth a look, never a reject."""
    face = reading.face
    assert face is not None
    index, reasons = reading.sitter, []
    if face.framing.cut:
        reasons.append(Reason("face_cut", "Face cut by the edge", index))
    clipped = face.light.clipped
    if clipped is not None and clipped > look.clipped:
        reasons.append(Reason("clipped", f"{clipped:.1%} of the skin is clipped", index, clipped))
    mouth, smile = face.expression.mouth, face.expression.smile
    if mouth == "open" and not look.mouth_open_allowed:
        reasons.append(Reason("mouth_open", "Mouth open", index, face.expression.jaw_open))
    elif mouth == "open" and smile is not None and smile < LAUGHING_SMILE:
        reasons.append(Reason("mid_word", "Caught in mid-word", index, face.expression.jaw_open))
    if look.people < 2:
        reasons += _pose(face, index, look)
    return reasons


def _pose(face: Face, index: int | None, look: Look) -> list[Reason]:
    reasons = []
    gaze = None if face.eyes.gaze is None else hypot(*face.eyes.gaze)
    if gaze is not None and gaze > look.gaze + GAZE_MARGIN_DEGREES:
        reasons.append(Reason("gaze", f"Looks {gaze:.0f}° past the lens", index, gaze))
    head = face.head.counted(look.pose_from)
    for name, what in (("yaw", "turned"), ("pitch", "tipped"), ("roll", "tilted")):
        angle: float | None = getattr(head, name)
        if angle is not None and abs(getattr(look, name).error(angle)) > POSE_MARGIN_DEGREES:
            text = f"Head {what} {angle:+.0f}°, outside the look"
            reasons.append(Reason(f"pose_{name}", text, index, angle))
    return reasons
