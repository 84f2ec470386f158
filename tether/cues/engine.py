"""The one sentence worth saying now. Takes readings with their time, gives a `CueState`.

A pure state machine: time is what the caller says. It speaks rarely and keeps its word: a cue
stays for the look's hold, no other begins sooner, its opposite is not said soon after, and a number
that cannot be known is never spoken of.
"""

from dataclasses import dataclass, replace
from math import isfinite
from typing import Literal

from tether.cues.rules import RULES, Rule
from tether.cues.seen import Seen
from tether.cues.track import SECOND_NS, Track
from tether.cues.words import Words
from tether.looks.look import Band, Look
from tether.readings import Cue, CueState, Reading

CONTRADICTION_HOLDS = 2.5  # holds for which the opposite of what was said stays unsaid
READY_LEAVE_NS = SECOND_NS // 5  # a face lost for one frame does not put the light out


@dataclass(frozen=True, slots=True)
class _Spoken:
    """What is being said: by which rule, on which side of the band, since when."""

    rule: Rule
    out: int
    since_ns: int
    cue: Cue


class CueEngine:
    """Chooses one cue at a time.

    Args:
        look: the bands and the timing.
        words: the sentences, with their language and whose left and right they speak of.
        audience: leave the other person's cues out; "both" gives all.
    """

    def __init__(
        self,
        look: Look,
        words: Words | None = None,
        audience: Literal["both", "sitter", "photographer"] = "both",
    ) -> None:
        self.look = look
        self.words = words or Words()
        self._rules = tuple(r for r in RULES if audience in ("both", r.to))
        self._tracks = {rule.name: Track() for rule in RULES}
        self._spoken: _Spoken | None = None
        self._began_ns: int | None = None  # when the last cue began
        self._said: dict[str, tuple[int, int]] = {}  # axis: which way it was pushed, until when
        self._rests: dict[str, int] = {}  # rule: when it may speak again
        self._level_ns: int | None = None  # since when all is in band
        self._level_seen_ns = 0
        self._last = CueState()

    def update(self, reading: Reading, now_ns: int) -> CueState:
        """Take one reading at `now_ns` (monotonic nanoseconds); say what to say now."""
        seen = Seen(reading, self.look)
        self._follow(seen, now_ns)
        self._end_spoken(now_ns)
        self._speak(seen, now_ns)
        cue = self._drawn(seen)
        ready = self._ready(seen, now_ns)
        changed = ready != self._last.ready or _code(cue) != _code(self._last.cue)
        self._last = CueState(cue, ready, changed)
        return self._last

    @property
    def _hold_ns(self) -> int:
        return int(self.look.hold_seconds * SECOND_NS)

    def _follow(self, seen: Seen, now_ns: int) -> None:
        for rule in _CAUSES_FIRST:
            track = self._tracks[rule.name]
            raw = rule.value(seen)
            if raw is not None and self._caused(rule, now_ns):
                track.excuse()
                continue
            if raw is not None and seen.eyes_shut and not rule.through_blinks:
                track.hold(now_ns)
                continue
            settle_ns = int((self.look.settle_seconds + rule.settle) * SECOND_NS)
            track.update(raw, now_ns, rule.band(self.look), rule.margin, settle_ns)

    def _caused(self, rule: Rule, now_ns: int) -> bool:
        """Another fault explains this one; one that was said and left so is meant, and does not."""
        return any(
            self._tracks[cause].strays and now_ns >= self._rests.get(cause, now_ns)
            for cause in rule.causes
        )

    def _end_spoken(self, now_ns: int) -> None:
        """Fall silent when the cue is done, overshot, unknowable, or long unheeded."""
        if self._spoken is None:
            return
        spoken, track = self._spoken, self._tracks[self._spoken.rule.name]
        held = now_ns - spoken.since_ns
        if not track.known or self._overshot(spoken, track):
            self._silence(now_ns)
        elif held >= self.look.patience_seconds * SECOND_NS and track.out == spoken.out:
            self._rests[spoken.rule.name] = now_ns + int(self.look.rest_seconds * SECOND_NS)
            self._silence(now_ns)
        elif held >= self._hold_ns and track.out != spoken.out:
            self._silence(now_ns)

    def _overshot(self, spoken: _Spoken, track: Track) -> bool:
        """The number is already beyond the other side: to go on would be wrong."""
        error = spoken.rule.band(self.look).error(track.value or 0.0)
        return error * spoken.out < 0

    def _silence(self, now_ns: int) -> None:
        assert self._spoken is not None
        rule, out = self._spoken.rule, self._spoken.out
        if rule.axis:
            until = now_ns + int(CONTRADICTION_HOLDS * self._hold_ns)
            self._said[rule.axis] = (out * rule.sign, until)
        self._spoken = None

    def _speak(self, seen: Seen, now_ns: int) -> None:
        """Begin the most useful cue, unless one is being said or the last began too lately."""
        if self._began_ns is not None and now_ns - self._began_ns < self._hold_ns:
            return
        pushed: dict[str, int] = {}
        for rule in self._rules:
            if self._spoken is not None and rule is self._spoken.rule:
                return  # nothing more useful came before it
            out = self._tracks[rule.name].out
            side = rule.side(out)
            if side is None:
                continue
            push = pushed.setdefault(rule.axis, out * rule.sign) if rule.axis else out * rule.sign
            if push != out * rule.sign or self._must_wait(rule, out, now_ns):
                continue
            if self._spoken is not None:
                self._silence(now_ns)
            value = self._tracks[rule.name].value
            target = _target(rule.band(self.look))
            text = self.words.text(side.code, value, target)
            cue = Cue(side.code, text, rule.to, side.direction, None, value, target)
            self._spoken = _Spoken(rule, out, now_ns, cue)
            self._began_ns = now_ns
            return

    def _must_wait(self, rule: Rule, out: int, now_ns: int) -> bool:
        if now_ns < self._rests.get(rule.name, now_ns):
            return True
        push = out * rule.sign
        spoken = self._spoken
        if spoken is not None and rule.axis and rule.axis == spoken.rule.axis:
            return push != spoken.out * spoken.rule.sign
        last_push, until = self._said.get(rule.axis, (0, 0))
        return last_push == -push and now_ns < until

    def _drawn(self, seen: Seen) -> Cue | None:
        """The cue with its number and its place as they are now; the sentence stays."""
        if self._spoken is None:
            return None
        side = self._spoken.rule.side(self._spoken.out)
        value = self._tracks[self._spoken.rule.name].value
        anchor = None if side is None else seen.point(side.place)
        return replace(self._spoken.cue, anchor=anchor, value=value)

    def _ready(self, seen: Seen, now_ns: int) -> bool:
        """All that is known is in band, and has been for the look's settle; nothing is said."""
        tracks = [self._tracks[rule.name] for rule in self._rules]
        known = any(t.known for t, r in zip(tracks, self._rules, strict=True) if r.to == "sitter")
        level = seen.face is not None and known and not any(track.out for track in tracks)
        if not level:
            lost_briefly = seen.face is None and now_ns - self._level_seen_ns < READY_LEAVE_NS
            if not (lost_briefly and self._last.ready):
                self._level_ns = None
            return self._level_ns is not None and self._spoken is None
        self._level_seen_ns = now_ns
        if self._level_ns is None:
            self._level_ns = now_ns
        settled = now_ns - self._level_ns >= self.look.settle_seconds * SECOND_NS
        return settled and self._spoken is None


_CAUSES_FIRST = sorted(RULES, key=lambda rule: bool(rule.causes))


def _code(cue: Cue | None) -> str | None:
    return None if cue is None else cue.code


def _target(band: Band) -> float | None:
    """The number to aim at: the middle, or the one edge that there is."""
    if isfinite(band.low) and isfinite(band.high):
        return band.middle
    return next((edge for edge in (band.low, band.high) if isfinite(edge)), None)
