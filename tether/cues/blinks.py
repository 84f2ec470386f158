"""Counts blinks in live view. Takes how closed the eyes are over time, gives each blink once.

A blink is a fact to count, not a cue to speak: people blink some fifteen times a minute. Times are
nanoseconds of the monotonic clock as the caller gives them; nothing here reads a clock.
"""

from collections import deque
from dataclasses import dataclass
from statistics import median
from typing import Literal

from tether.readings import Reading

BlinkKind = Literal["full", "half", "long"]

SECOND_NS = 1_000_000_000
SHUT_P = 0.5  # probability from which lids count as shut: more likely shut than not
OPENING_P = 0.3  # below it they are opening again; the gap to SHUT_P is the hysteresis
SHUT_SHARE = 0.4  # share of own open eyes that is shut although the model hesitates [own judgement]
HALF_SHARE = 0.6  # half blink: share of own open median (craft notes)
OPEN_SHARE = 0.75  # from here on lids count as open again (craft notes: squinch is 0.75–0.9)
LONGEST_BLINK_NS = SECOND_NS // 2  # spontaneous blinks take 0.1–0.4 s; longer is not a blink
LONGEST_GAP_NS = SECOND_NS // 4  # a face lost for longer ends the blink uncounted
MEDIAN_FRAMES = 125  # five seconds at 25 frames a second teach what this sitter's open eyes are
FRAMES_TO_TRUST = 10  # open frames before the median says anything


@dataclass(frozen=True, slots=True)
class Blink:
    """One blink: when it began and ended (ns), its kind, and how far the lids went.

    `half`: lids came down and up without shutting. `long`: shut for more than half a second.
    `peak` is the greatest probability of closed seen; `share` the least openness over own median.
    """

    start_ns: int
    end_ns: int
    kind: BlinkKind
    peak: float
    share: float | None

    @property
    def seconds(self) -> float:
        """How long it took."""
        return (self.end_ns - self.start_ns) / SECOND_NS


class BlinkCounter:
    """Finds blinks from one sample a frame; robust at 25 frames a second, where some last one.

    `full`, `half` and `long` count what has ended; `update` returns a blink in the frame that
    ends it.
    """

    def __init__(self) -> None:
        self.full = 0
        self.half = 0
        self.long = 0
        self._open: deque[float] = deque(maxlen=MEDIAN_FRAMES)
        self._start_ns: int | None = None
        self._seen_ns = 0
        self._peak = 0.0
        self._share: float | None = None

    @property
    def shut(self) -> bool:
        """True while the lids are down, in a blink that has not ended."""
        return self._start_ns is not None

    def read(self, reading: Reading, now_ns: int) -> Blink | None:
        """Take the sitter's eyes from a reading. Both eyes must close: a wink is not a blink."""
        if reading.face is None:
            return self.update(None, None, now_ns)
        eyes = reading.face.eyes
        pairs = [eye.p_closed for eye in (eyes.left, eyes.right) if eye.p_closed is not None]
        gaps = [eye.openness for eye in (eyes.left, eyes.right) if eye.openness is not None]
        p_closed = min(pairs) if pairs else eyes.p_closed
        return self.update(p_closed, max(gaps) if gaps else None, now_ns)

    def update(self, p_closed: float | None, openness: float | None, now_ns: int) -> Blink | None:
        """Take one sample; None for both where the eyes are not seen."""
        if p_closed is None and openness is None:
            if self._start_ns is not None and now_ns - self._seen_ns > LONGEST_GAP_NS:
                self._start_ns = None
            return None
        if self._start_ns is not None and now_ns - self._seen_ns > LONGEST_BLINK_NS:
            self._start_ns = None  # nothing was seen for longer than a blink takes
        share = self._share_of_open(openness)
        down = self._is_down(p_closed, share)
        blink = None
        if self._start_ns is None:
            if down:
                self._start_ns, self._peak, self._share = now_ns, p_closed or 0.0, share
            elif openness is not None:
                self._open.append(openness)
        elif down:
            self._peak = max(self._peak, p_closed or 0.0)
            if share is not None:
                self._share = share if self._share is None else min(self._share, share)
        else:
            blink = self._end(now_ns)
        self._seen_ns = now_ns
        return blink

    def _share_of_open(self, openness: float | None) -> float | None:
        if openness is None or len(self._open) < FRAMES_TO_TRUST:
            return None
        usual = median(self._open)
        return openness / usual if usual > 0 else None

    def _is_down(self, p_closed: float | None, share: float | None) -> bool:
        already = self._start_ns is not None
        by_model = p_closed is not None and p_closed >= (OPENING_P if already else SHUT_P)
        by_share = share is not None and share < (OPEN_SHARE if already else HALF_SHARE)
        return by_model or by_share

    def _end(self, now_ns: int) -> Blink | None:
        start_ns, self._start_ns = self._start_ns, None
        assert start_ns is not None
        shut = self._peak >= SHUT_P or (self._share is not None and self._share <= SHUT_SHARE)
        long = now_ns - start_ns > LONGEST_BLINK_NS
        if long and not shut:
            # Lids that stay low are a squint or a laugh, and this sitter's new usual.
            self._open.clear()
            return None
        kind: BlinkKind = "long" if long else "full" if shut else "half"
        setattr(self, kind, getattr(self, kind) + 1)
        return Blink(start_ns, now_ns, kind, self._peak, self._share)
