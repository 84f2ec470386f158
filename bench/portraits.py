"""`tether score` on the shared portraits, all of open eyes: who is wronged, and how evenly.

The whole program's path: file, decoding, MediaPipe, models, verdict. The eyes' fit has seen these
people's measurements, so this shows the path and the groups; `accuracy` is the honest estimate.
"""

import csv
from collections import Counter, defaultdict

from bench.face_data import DATA
from tether.looks.load import load_look
from tether.pipeline.judging import Judged, judge_all

SUMMARY = "the shared portraits through the whole path, by groups of people"
EYE_CODES = {"eyes_closed", "wink", "eyes_half", "eyes_narrow", "eyes_unsure"}
AGES = ((0, 25, "under 25"), (25, 35, "25 to 34"), (35, 200, "35 and over"))


def main() -> int:
    """Print all; 1 where a portrait is rejected."""
    if not DATA.is_dir():
        print(f"skipped: {DATA} is missing")
        return 0
    with (DATA / "portraits/labels.csv").open(newline="") as file:
        rows = {row["file"]: row for row in csv.DictReader(file)}
    judged = list(
        judge_all([DATA / "portraits" / name for name in rows], load_look("corporate"), jobs=2)
    )
    rejected = [one for one in judged if one.verdict is None or one.verdict.state == "reject"]
    states = Counter(one.reading.face.eyes.state if one.reading.face else "none" for one in judged)
    worst = max(_highest(one) for one in judged)
    print(
        f"{len(judged)} portraits: {len(rejected)} rejected (aim 0), eyes {dict(states)} "
        f"(unsure: aim 1 %), highest P(closed) of any eye {worst:.3f}"
    )
    _by_group(judged, rows)
    _smiles(judged, rows)
    return int(bool(rejected))


def _highest(one: Judged) -> float:
    """The likeliest closed eye of the sitter."""
    if one.reading.face is None:
        return 0.0
    eyes = one.reading.face.eyes
    return max(eyes.p_closed or 0.0, eyes.left.p_closed or 0.0, eyes.right.p_closed or 0.0)


def _by_group(judged: list[Judged], rows: dict[str, dict[str, str]]) -> None:
    """False alarms about open eyes: anything said against them, and how near they come to it."""
    groups: dict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        row = rows[one.path.name]
        groups[f"gender {row['gender'] or 'not told'}"].append(one)
        groups[f"ethnicity {row['ethnicity'] or 'not told'}"].append(one)
        groups[_age(row["age"])].append(one)
    print("  group".ljust(34) + "pictures  alarms on eyes  highest P  exposure or light marked")
    for name in sorted(groups):
        own = groups[name]
        alarms = [one for one in own if _codes(one) & EYE_CODES]
        light = [one for one in own if _codes(one) & {"clipped", "exposure"}]
        print(
            f"  {name}".ljust(34)
            + f"{len(own):8} {len(alarms):8} ({len(alarms) / len(own):.1%})"
            + f"{max(map(_highest, own)):10.3f}{len(light):10}"
        )


def _age(told: str) -> str:
    """The age's band."""
    if not told.replace(".", "").isdigit():
        return "age not told"
    return next(f"age {name}" for low, high, name in AGES if low <= float(told) < high)


def _codes(one: Judged) -> set[str]:
    return {reason.code for reason in one.verdict.reasons} if one.verdict else set()


def _smiles(judged: list[Judged], rows: dict[str, dict[str, str]]) -> None:
    told: dict[str, list[bool]] = defaultdict(list)
    for one in judged:
        row = rows[one.path.name]
        smile = one.reading.face.expression.smile if one.reading.face else None
        told[row["smile_note"]].append(smile is not None and (smile > 0.5) == (row["smile"] == "1"))
    for note, right in told.items():
        print(f"  smile told as labelled, {note}: {sum(right)} of {len(right)}")
