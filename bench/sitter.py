"""The simulated sitter's truth against what is read of it, frame by frame, without a camera."""

import numpy as np

from tether.analysis.analyser import Analyser
from tether.analysis.neutral import NeutralLearner
from tether.cues.blinks import BlinkCounter
from tether.cues.engine import CueEngine
from tether.looks.look import Look
from tether.pictures import decode_jpeg
from tether.readings import Reading
from tether.simulator.sitter import SECOND, Sitter, SitterTruth
from tether.simulator.sitter.behaviour import EASE, HOLD

SUMMARY = "the simulated sitter's truth: pose, light, blinks found live, cues that were wrong"
MINUTES, FRAMES_PER_SECOND = 10, 25
TOLERANCE = SECOND // 4
AIM_DEGREES, AIM_STOPS, AIM_FOUND, AIM_FALSE = 1.5, 0.25, 0.95, 1
CAUSES = {
    "yaw": ("turn_", 5.0), "pitch": ("chin_", 5.0), "roll": ("tilt_", 5.0),
    "gaze": ("look_", 5.0), "key": ("light_", 0.5),
}  # fmt: skip
"""Which cue may come while how much of which mistake lasts: start of its code, least size."""


def main() -> int:
    """Print all of it; 1 where something falls short."""
    sitter = Sitter(seed=7)
    sitter.truth(0)
    return int(_poses(sitter) | _light(sitter) | _ten_minutes(sitter))


def _poses(sitter: Sitter) -> bool:
    analyser = Analyser()
    rest = analyser.shot(sitter.drawn(SitterTruth())).face
    short = False
    for angle in ("yaw", "pitch", "roll"):
        wrong = []
        for degrees in (-15, -10, -5, 5, 10, 15):
            face = analyser.shot(sitter.drawn(SitterTruth(**{angle: float(degrees)}))).face
            wrong.append(abs(getattr(face.head, angle) - getattr(rest.head, angle) - degrees))
        print(f"{angle}: MAE {np.mean(wrong):.2f} degrees from neutral (at most {AIM_DEGREES})")
        short |= bool(np.mean(wrong) > AIM_DEGREES)
    analyser.close()
    return short


def _light(sitter: Sitter) -> bool:
    analyser = Analyser()
    rest = analyser.shot(sitter.drawn(SitterTruth())).face.light.ratio_stops
    wrong = []
    for stops in (0.5, 1.0, 1.5, 2.0):
        light = analyser.shot(sitter.drawn(SitterTruth(key_stops=stops))).face.light
        wrong.append(abs(light.ratio_stops - rest - stops))
    analyser.close()
    print(f"key to fill: at most {max(wrong):.2f} stops off (at most {AIM_STOPS})")
    return max(wrong) > AIM_STOPS


def _ten_minutes(sitter: Sitter) -> bool:
    analyser, counter, learner = Analyser(), BlinkCounter(), NeutralLearner()
    engine = CueEngine(Look())
    found: list[tuple[int, int]] = []
    spoken: list[tuple[float, str]] = []
    for number in range(MINUTES * 60 * FRAMES_PER_SECOND):
        now = number * SECOND // FRAMES_PER_SECOND
        reading: Reading = analyser.live(
            decode_jpeg(sitter.live_jpeg(now)), number, now + 1, learner.neutral
        )
        learner.add(reading)
        blink = counter.read(reading, now + 1)
        if blink is not None:
            found.append((blink.start_ns, blink.end_ns))
        state = engine.update(reading, now + 1)
        if state.changed and state.cue is not None:
            spoken.append((now / SECOND, state.cue.code))
    analyser.close()
    end = MINUTES * 60 * SECOND
    true = sitter.blinks(0, end - SECOND)
    caught = sum(any(_meet(one, other) for other in found) for one in true)
    false = sum(not any(_meet(one, other) for other in true) for one in found)
    wrong = [(at, code) for at, code in spoken if not _deserved(sitter, at, code)]
    print(
        f"{MINUTES} minutes at {FRAMES_PER_SECOND} frames a second: {caught} of {len(true)} blinks "
        f"found (at least {AIM_FOUND:.0%}), {false} found that were none; {len(spoken)} cues, "
        f"{len(wrong)} without a cause (at most {AIM_FALSE})"
    )
    for at, code in wrong[:10]:
        print(f"  at {at:.1f} s: {code}, {sitter.truth(int(at * SECOND))}")
    return caught < AIM_FOUND * len(true) or false > AIM_FALSE or len(wrong) > AIM_FALSE


def _deserved(sitter: Sitter, at: float, code: str) -> bool:
    """Whether the mistake that the cue names was made in the last turn of the programme."""
    since = range(int((at - EASE - HOLD) * 10), int(at * 10) + 1)
    for tenth in since:
        truth = sitter.truth(max(0, tenth) * SECOND // 10)
        sizes = {
            "yaw": truth.yaw, "pitch": truth.pitch, "roll": truth.roll,
            "gaze": truth.gaze[0], "key": truth.key_stops,
        }  # fmt: skip
        for name, (start, least) in CAUSES.items():
            if code.startswith(start) and abs(sizes[name]) >= least:
                return True
    return False


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] + TOLERANCE and other[0] <= one[1] + TOLERANCE
