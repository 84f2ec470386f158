"""Puts near-identical shots in order, best first, and says what decided.

Closed eyes come last whatever else they have. Among the rest the merits decide by their weights,
which may be the photographer's own (see `learn`). Beside its sharpest neighbour a shot can be seen
to be soft; alone it cannot.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import cos, log2, pi, sin

from tether.cull.features import WEIGHTS, eye_sharpness, features, score
from tether.cull.lids import lids_in_burst
from tether.looks.look import Look
from tether.readings import Reading, Reason, Verdict

Detail = tuple[float, float, float]

SOFT_SHARE = 0.5
"""Eyes with less than half of the best neighbour's gradient energy are visibly soft."""
STATE_ORDER = {"keep": 0, "check": 1, "reject": 2}

SHAKEN_STOPS = 1.3
"""A soft eye has lost detail beside the sharpest. Where the loss differs so much over directions
(log2 of energy), it was moved; misfocus takes all directions alike: 96 % of shaken and 97 % of
misfocused portraits are told right (`python -m bench focus`, on which this was chosen)."""
SHAKEN = "shaken"
BESIDE = frozenset({"soft", SHAKEN, "half_beside", "narrow_beside"})
"""Codes of reasons that only a neighbour can give."""
LEAST_DETAIL = 0.01
"""Of the structure tensor, whose sharp eyes have hundreds: keeps the logarithm finite."""
DIRECTIONS = 8
"""Over half a turn: of 22.5 degrees each."""

WHY = {
    "sharpness": "sharper eyes",
    "smile": "better smile",
    "eyes_join": "eyes join the smile",
    "ease": "more at ease",
    "mouth": "mouth at rest",
    "gaze": "looks to the lens",
    "pose": "better pose",
    "framing": "better framing",
    "exposure": "no clipped skin",
}
"""What a shot has that another has not, by merit."""
FROM_REST = {
    "better smile": "better smile, measured from rest",
    "the best has a better smile": "the best has a better smile, measured from rest",
}
"""Said instead where the smile was read beside the sitter's own mouth at rest."""
BEHIND = {
    "sharpness": "the best has sharper eyes",
    "smile": "the best has a better smile",
    "eyes_join": "in the best the eyes join the smile",
    "ease": "the best is more at ease",
    "mouth": "in the best the mouth is at rest",
    "gaze": "the best looks to the lens",
    "pose": "the best has a better pose",
    "framing": "the best has better framing",
    "exposure": "the best has no clipped skin",
}
"""And what the best has that a shot has not."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """One shot of a group.

    `index` is its place in what was given; `rank` counts from 1; `verdict` is relative to the
    group, with the score that ranks; `why` says what sets it apart from the next; `merits` are
    what `learn` takes.
    """

    index: int
    rank: int
    verdict: Verdict
    why: str
    merits: Mapping[str, float]


def rank_group(
    readings: Sequence[Reading],
    verdicts: Sequence[Verdict],
    look: Look,
    weights: Mapping[str, float] = WEIGHTS,
) -> tuple[Ranked, ...]:
    """Order one group, best first. Equal shots keep the order of time in which they came.

    Verdicts may be of a ranking before, when the group was smaller.
    """
    readings = _read_alike(readings)
    verdicts = [
        _with_lids(_alone(verdict), lids)
        for verdict, lids in zip(verdicts, lids_in_burst(readings, look), strict=True)
    ]
    sharpness = [eye_sharpness(reading) for reading in readings]
    best = max((value for value in sharpness if value is not None), default=None)
    sharpest = None if best is None else readings[sharpness.index(best)]
    merits = [features(reading, look, best) for reading in readings]
    relative = [
        _beside(verdict, own, best, score(found, weights), _blur(reading, sharpest))
        for verdict, own, found, reading in zip(verdicts, sharpness, merits, readings, strict=True)
    ]
    order = sorted(
        range(len(readings)),
        key=lambda i: (STATE_ORDER[relative[i].state], -relative[i].score),
    )
    ranked = []
    for place, index in enumerate(order):
        # The best is told from the second; every other from the best.
        rival = order[1] if place == 0 and len(order) > 1 else order[0]
        why = _why(relative, merits, weights, index, rival) if rival != index else "the only one"
        if all(_calibrated(readings[one]) for one in (index, rival)):
            why = FROM_REST.get(why, why)
        ranked.append(Ranked(index, place + 1, relative[index], why, merits[index]))
    return tuple(ranked)


def _read_alike(readings: Sequence[Reading]) -> Sequence[Reading]:
    """The readings, smiles by the picture alone where a rest was known for some of them only."""
    if len({_calibrated(reading) for reading in readings if reading.face is not None}) < 2:
        return readings
    return [
        replace(
            reading,
            faces=tuple(
                replace(
                    face,
                    expression=replace(
                        face.expression, smile=face.expression.smile_alone, calibrated=False
                    ),
                )
                if face.expression.calibrated
                else face
                for face in reading.faces
            ),
        )
        for reading in readings
    ]


def _calibrated(reading: Reading) -> bool:
    return reading.face is not None and reading.face.expression.calibrated


def _alone(verdict: Verdict) -> Verdict:
    """The verdict without what was said of it beside its neighbours."""
    reasons = tuple(reason for reason in verdict.reasons if reason.code not in BESIDE)
    if len(reasons) == len(verdict.reasons):
        return verdict
    return replace(verdict, state=verdict.state if reasons else "keep", reasons=reasons)


def _with_lids(verdict: Verdict, lids: Reason | None) -> Verdict:
    """The verdict with what its neighbours say of the lids, unless it says something of the eyes.

    A shot with live view's calibration does, by the same limits.
    """
    if lids is None or any(reason.code.startswith("eyes_") for reason in verdict.reasons):
        return verdict
    state = "check" if verdict.state == "keep" else verdict.state
    return replace(verdict, state=state, reasons=(*verdict.reasons, lids))


def _beside(
    verdict: Verdict, own: float | None, best: float | None, value: float, blur: str | None
) -> Verdict:
    """The verdict with the group's score, and a check where it is soft beside the sharpest."""
    soft = own is not None and best is not None and own < SOFT_SHARE * best
    if not soft or own is None or best is None:
        return replace(verdict, score=value)
    share = own / best
    text = f"Eyes {share:.0%} as sharp as the group's best" + (f": {blur}" if blur else "")
    code = "shaken" if blur == SHAKEN else "soft"
    reasons = (*verdict.reasons, Reason(code, text, None, share))
    return Verdict("reject" if verdict.state == "reject" else "check", reasons, value)


def _blur(reading: Reading, sharpest: Reading | None) -> str | None:
    """Whether a soft shot was moved or misfocused, by the eye that shows it more."""
    if sharpest is None or reading.face is None or sharpest.face is None:
        return None
    eyes, others = reading.face.eyes, sharpest.face.eyes
    spreads = [
        loss_spread(one.detail, best.detail)
        for one, best in ((eyes.left, others.left), (eyes.right, others.right))
        if one.detail is not None and best.detail is not None
    ]
    if not spreads:
        return None
    return SHAKEN if max(spreads) >= SHAKEN_STOPS else "out of focus"


def loss_spread(detail: Detail, best: Detail) -> float:
    """How unevenly detail was lost over the directions: greatest less least loss, in log2."""
    losses = []
    for step in range(DIRECTIONS):
        x, y = cos(pi * step / DIRECTIONS), sin(pi * step / DIRECTIONS)
        now, before = (xx * x * x + 2 * xy * x * y + yy * y * y for xx, xy, yy in (detail, best))
        losses.append(log2(max(before, LEAST_DETAIL) / max(now, LEAST_DETAIL)))
    return max(losses) - min(losses)


def _why(
    verdicts: Sequence[Verdict],
    merits: Sequence[Mapping[str, float]],
    weights: Mapping[str, float],
    index: int,
    rival: int,
) -> str:
    """What tells a shot from its rival, in the rival's disfavour or its own."""
    mine, other = verdicts[index], verdicts[rival]
    if mine.state != other.state:
        worse = mine if STATE_ORDER[mine.state] > STATE_ORDER[other.state] else other
        reason = worse.reasons[0].text if worse.reasons else worse.state
        return reason if worse is mine else f"the next one: {reason.lower()}"
    ahead = mine.score >= other.score
    gains = {
        name: weights.get(name, 0.0) * (merits[index][name] - merits[rival][name])
        for name in merits[index].keys() & merits[rival].keys()
    }
    if not gains or mine.score == other.score:
        return "as good as its neighbour"
    name = (max if ahead else min)(sorted(gains), key=lambda key: gains[key])
    return (WHY if ahead else BEHIND).get(name, name)
