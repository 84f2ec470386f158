"""What setting camera values costs the live picture, and finding a name on a long list.

Real libgphoto2 against the simulated camera over PTP/IP. The floor is the same live view while
nobody sets anything, in the same run and in turns; for names, Python's own search through as many
texts.
"""

import itertools
import statistics
import time
from typing import Any

from tether.camera.base import ShotSink

SUMMARY = "settings: live view while values are set; finding one of 10,000 names"

TURNS, TURN_SECONDS = 4, 4.0
"""Quiet and busy in turns, so that what else the machine does falls on both."""
SET_EVERY = 0.2
"""Seconds between two settings: a finger that holds the down key."""
VALUES = ("100", "200", "400", "800")
PEOPLE = 10_000
TYPED = "anna-lena42 von berg 77"
REPEATS = 20


def main() -> int:
    """Print the figures."""
    _live_view()
    _names()
    return 0


def _live_view() -> None:
    from tether.camera.gphoto import GphotoSource
    from tether.camera.watcher import CameraWatcher
    from tether.frames import Frame, Mailbox
    from tether.simulator.process import SimulatedCameraHost
    from tether.simulator.still import StillSitter

    came: list[int] = []

    class Frames(Mailbox[Frame]):
        def put(self, value: Frame) -> None:
            came.append(value.received_ns)

    with SimulatedCameraHost() as host, host.camera(sitter=StillSitter()) as camera:
        watcher = CameraWatcher(
            GphotoSource(f"ptpip:127.0.0.1:{camera.port}"), _NoSink(), Frames(), lambda event: None
        )
        watcher.start()
        while len(came) < 30:
            time.sleep(0.05)
        gaps: dict[bool, list[float]] = {False: [], True: []}
        took: list[float] = []
        for turn in range(2 * TURNS):
            busy = bool(turn % 2)
            end, first = time.monotonic() + TURN_SECONDS, len(came)
            while time.monotonic() < end:
                if busy:
                    began = time.monotonic()
                    watcher.set_value("iso", VALUES[len(took) % len(VALUES)]).result(10)
                    took.append(time.monotonic() - began)
                time.sleep(SET_EVERY)
            stamps = came[first:]
            gaps[busy] += [(b - a) / 1e6 for a, b in itertools.pairwise(stamps)]
        watcher.stop()
    quiet, setting = (_told(gaps[which]) for which in (False, True))
    print(f"live view alone: {quiet[2]:.1f} frames/s, {quiet[0]:.0f} ms apart, p95 {quiet[1]:.0f}")
    print(
        f"while {1 / SET_EVERY:.0f} values a second are set: {setting[2]:.1f} frames/s, "
        f"{setting[0]:.0f} ms apart, p95 {setting[1]:.0f}: {setting[1] / quiet[1]:.1f} times p95, "
        f"{setting[2] / quiet[2]:.2f} of the frames"
    )
    ordered = sorted(took)
    print(
        f"set and read back: {statistics.median(took) * 1000:.0f} ms median, "
        f"{ordered[int(0.95 * len(ordered))] * 1000:.0f} p95 of {len(took)}"
    )


def _told(gaps: list[float]) -> tuple[float, float, float]:
    """Median and p95 of the gaps in ms, and frames a second."""
    ordered = sorted(gaps)
    return (
        statistics.median(ordered),
        ordered[int(0.95 * (len(ordered) - 1))],
        1000 * len(ordered) / sum(ordered),
    )


def _names() -> None:
    from tether.session.attendees.attendance import Attendee
    from tether.session.finder import NameFinder

    people = [
        Attendee(key, str(key), f"Anna-Lena{key % 97} von Berg {key}", "5b", {}, "waiting", False)
        for key in range(PEOPLE)
    ]
    began = time.perf_counter()
    finder = NameFinder(people)
    made = time.perf_counter() - began
    texts = [person.name.casefold() for person in people]
    letters = [TYPED[: length + 1] for length in range(len(TYPED))]
    worst = max(_least(lambda typed=typed: finder.find(typed)) for typed in letters)
    floor = _least(lambda: [text for text in texts if "berg 77" in text])
    print(
        f"finding among {PEOPLE} names: {worst * 1000:.1f} ms for the slowest letter, "
        f"{worst / floor:.1f} times one pass of Python's own search; {made * 1000:.0f} ms once"
    )


def _least(act: Any) -> float:
    seconds = []
    for _ in range(REPEATS):
        began = time.perf_counter()
        act()
        seconds.append(time.perf_counter() - began)
    return min(seconds)


class _NoSink(ShotSink):
    """Nothing is shot here."""

    def announce(self, remote: Any) -> None:
        """There is nothing to take."""
