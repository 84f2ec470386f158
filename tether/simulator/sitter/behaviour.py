"""What the sitter does when: blinks, and one small mistake after the other, with rests between.

Everything is a function of seconds since the start and of the seed, so any moment can be asked for
again.
"""

import math
import random
from dataclasses import dataclass

from tether.simulator.sitter.truth import SitterTruth

SECOND = 1_000_000_000
CLOSING, SHUT, OPENING = 0.08, 0.12, 0.10
"""Seconds of a blink's phases: 0.3 s in all (spontaneous blinks take 0.1–0.4 s)."""
BLINK = CLOSING + SHUT + OPENING
MEAN_PAUSE = 3.2
"""Seconds between blinks: some 17 a minute."""
LEAST_PAUSE = 0.8
HALF = 0.5
"""How far a half blink closes the lids."""
SURELY_SHUT = 0.85
"""From here on the eyes are closed."""
SWAY = ((7.0, 1.2), (5.3, 0.9), (9.1, 0.8))
"""Period in seconds and amplitude in degrees of roll, yaw and pitch: nobody sits like a stone."""
FIRST_MISTAKE = 5.0
"""Seconds of sitting well at first, in which the sitter's own open eyes are learnt."""
EASE, HOLD, REST = 0.6, 3.0, 2.9
"""Seconds in which a mistake comes (and goes), stays, and is followed by none."""
DRIFT_SECONDS, DRIFT_STOPS = 60.0, 0.1
"""The light in the room: period and amplitude. Below what anybody would mend."""
LEVELS = 8
"""Steps of lids and smile between their ends: what is drawn is what is true."""
GAZE_STEP = 3.0
"""Steps of the gaze, degrees."""

Mistake = dict[str, float]
MISTAKES: tuple[Mistake, ...] = (
    {"yaw": 14.0},
    {"smile": -1.0},
    {"pitch": -15.0},
    {"gaze": 15.0},
    {"roll": -12.0},
    {"key": 2.2},
    {"yaw": -14.0},
    {"pitch": 15.0},
)
"""What goes wrong for a while: degrees, shares and stops, added to sitting well."""


@dataclass(frozen=True, slots=True)
class Blink:
    """One blink: when the lids begin to move, seconds, and how far they close, 0–1."""

    start: float
    depth: float = 1.0

    def shut(self, at: float) -> float:
        """How far the lids are down at a moment, 0–1."""
        since = at - self.start
        if not 0 <= since < BLINK:
            return 0.0
        if since < CLOSING:
            return self.depth * since / CLOSING
        return self.depth * min(1.0, max(0.0, 1 - (since - CLOSING - SHUT) / OPENING))


class Behaviour:
    """The sitter's programme.

    Args:
        seed: of the blinks and of the order of mistakes.
        smiles: whether the portrait smiles: then not smiling is the mistake, else smiling is a
            change for once.
    """

    def __init__(self, seed: int, smiles: bool) -> None:
        self._random = random.Random(seed)
        self._smiles = smiles
        self._order = list(MISTAKES)
        random.Random(seed + 1).shuffle(self._order)
        self._blinks = [Blink(1.5 + self._random.expovariate(1 / MEAN_PAUSE))]

    def blink_at(self, at: float, depth: float = 1.0) -> None:
        """Blink so that the lids are down at a moment, and not shortly before or after."""
        start = at - CLOSING - SHUT / 2
        self._fill(start + 5)
        gap = BLINK + 0.3
        kept = [blink for blink in self._blinks if abs(blink.start - start) > gap]
        self._blinks = sorted([*kept, Blink(start, depth)], key=lambda blink: blink.start)

    def blinks(self, until: float) -> list[Blink]:
        """Every blink that begins before a moment, half ones too."""
        self._fill(until)
        return [blink for blink in self._blinks if blink.start < until]

    def truth(self, at: float) -> SitterTruth:
        """The state at a moment, in the steps that are drawn."""
        blink = self._blink(at)
        shut = 0.0 if blink is None else _step(blink.shut(at), LEVELS)
        share, mistake = self._mistake(at)
        wrong = {name: share * size for name, size in mistake.items()}
        smile = 1.0 if self._smiles else 0.0
        if "smile" in mistake:
            smile = abs(smile + (wrong["smile"] if self._smiles else -wrong["smile"]))
        roll, yaw, pitch = (size * math.sin(2 * math.pi * at / period) for period, size in SWAY)
        return SitterTruth(
            eyes_closed=shut > SURELY_SHUT,
            openness=1 - shut,
            half_blink=blink is not None and blink.depth < SURELY_SHUT,
            smile=_step(smile, LEVELS),
            yaw=yaw + wrong.get("yaw", 0.0),
            pitch=pitch + wrong.get("pitch", 0.0),
            roll=roll + wrong.get("roll", 0.0),
            gaze=(GAZE_STEP * round(wrong.get("gaze", 0.0) / GAZE_STEP), 0.0),
            key_stops=wrong.get("key", 0.0),
            exposure_stops=DRIFT_STOPS * (math.cos(2 * math.pi * at / DRIFT_SECONDS) - 1),
        )

    def _mistake(self, at: float) -> tuple[float, Mistake]:
        """Which mistake it is, and how much of it there is just now, 0–1."""
        turn = EASE + HOLD + EASE + REST
        since = at - FIRST_MISTAKE
        if since < 0:
            return 0.0, {}
        mistake = self._order[int(since // turn) % len(self._order)]
        within = since % turn
        rising = min(1.0, within / EASE)
        falling = min(1.0, max(0.0, (EASE + HOLD + EASE - within) / EASE))
        linear = min(rising, falling)
        return linear * linear * (3 - 2 * linear), mistake

    def _blink(self, at: float) -> Blink | None:
        self._fill(at)
        for blink in reversed(self._blinks):
            if blink.start <= at:
                return blink if at - blink.start < BLINK else None
        return None

    def _fill(self, until: float) -> None:
        while self._blinks[-1].start <= until:
            pause = LEAST_PAUSE + self._random.expovariate(1 / MEAN_PAUSE)
            self._blinks.append(Blink(self._blinks[-1].start + pause))


def _step(value: float, levels: int) -> float:
    return round(value * levels) / levels
