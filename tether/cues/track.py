"""Follows one number over time: smooths it, and says on which side of its band it has settled.

A pure state machine with explicit time. Pose estimators err by three to five degrees from frame to
frame, so nothing is said of a number that is not smoothed, beyond its margin, and lasting.
"""

from math import exp, isfinite

from tether.looks.look import Band

SECOND_NS = 1_000_000_000
SMOOTHING_SECONDS = 0.25  # a quarter of a second: quick enough to follow a head, past the jitter
FORGET_NS = SECOND_NS // 2  # a number not seen for longer starts afresh


class Track:
    """One number. `out` is -1 below its band, +1 above, 0 within or unknown.

    `known` is False while the number cannot be known; `value` is the smoothed number.
    """

    def __init__(self) -> None:
        self.value: float | None = None
        self.out = 0
        self.known = False
        self._seen_ns = 0
        self._candidate = 0
        self._candidate_ns = 0

    def update(
        self, raw: float | None, now_ns: int, band: Band, margin: float, settle_ns: int
    ) -> None:
        """Take the next number; None (or NaN) where it cannot be known."""
        if raw is None or not isfinite(raw):
            self.known = False
            self.out = self._candidate = 0
            return
        self.known = True
        elapsed = now_ns - self._seen_ns
        if self.value is None or elapsed > FORGET_NS:
            self.value, self.out, self._candidate = raw, 0, 0
        else:
            self.value += (raw - self.value) * (1 - exp(-elapsed / SECOND_NS / SMOOTHING_SECONDS))
        self._seen_ns = now_ns
        self._settle(self._side(self.value, band, margin), now_ns, settle_ns)

    @property
    def strays(self) -> bool:
        """Beyond its band, whether it has settled there yet or not."""
        return bool(self.out or self._candidate)

    def excuse(self) -> None:
        """The number is off, but for a reason of its own: it must settle afresh to count."""
        self.out = self._candidate = 0

    def hold(self, now_ns: int) -> None:
        """The number is disturbed just now (a blink): leave all as it was."""
        if self.known:
            self._seen_ns = now_ns

    def _side(self, value: float, band: Band, margin: float) -> int:
        """Which side it is on; once out, it must come well back inside before it is in."""
        inside = min(margin / 2, max(0.0, band.high - band.low) / 4)
        if self.out > 0 and value > band.high - inside:
            return 1
        if self.out < 0 and value < band.low + inside:
            return -1
        if value > band.high + margin:
            return 1
        return -1 if value < band.low - margin else 0

    def _settle(self, side: int, now_ns: int, settle_ns: int) -> None:
        if side == self.out:
            self._candidate = 0
        elif side == 0 or self.out != 0:
            self.out = self._candidate = 0
        elif side != self._candidate:
            self._candidate, self._candidate_ns = side, now_ns
        elif now_ns - self._candidate_ns >= settle_ns:
            self.out, self._candidate = side, 0
