"""What the program saw against what the simulated sitter did: the demo's witness. Not a command."""

from tether.cues.blinks import BlinkCounter
from tether.pipeline.events import EngineEvent, LiveUpdate, ShotJudged, ShotStored
from tether.simulator.process import SimulatedCameraProcess

TOLERANCE_NS = 250_000_000
"""A found blink belongs to a true one that overlaps it by so much or less of a miss."""
CLOSED_CODES = frozenset({"eyes_closed", "wink"})


class TruthKeeper:
    """Listens to the studio and compares at the end."""

    def __init__(self, camera: SimulatedCameraProcess) -> None:
        self._camera = camera
        self._counter = BlinkCounter()
        self._found: list[tuple[int, int]] = []
        self._first_ns = 0
        self._last_ns = 0
        self._rejected = 0
        self._own: set[int] = set()

    def hear(self, event: EngineEvent) -> None:
        """Count blinks and rejections."""
        if isinstance(event, LiveUpdate):
            self._first_ns = self._first_ns or event.received_ns
            self._last_ns = event.received_ns
            blink = self._counter.read(event.reading, event.received_ns)
            if blink is not None:
                self._found.append((blink.start_ns, blink.end_ns))
        elif isinstance(event, ShotStored):
            self._own.add(event.shot_id)
        elif isinstance(event, ShotJudged) and event.shot_id in self._own:
            codes = {reason.code for reason in event.verdict.reasons}
            self._rejected += event.verdict.state == "reject" and bool(codes & CLOSED_CODES)

    def as_dict(self) -> dict[str, int]:
        """The `truth` object of `commands.md`."""
        true = self._camera.blinks(self._first_ns, self._last_ns)
        around = self._first_ns - 10**9, self._last_ns + 10**9
        # Half a blink need not be found, and whoever finds it is not wrong.
        all_true = [*self._camera.blinks(*around), *self._camera.half_blinks(*around)]
        closed = [p for p in self._camera.pressed if p.truth is not None and p.truth.eyes_closed]
        return {
            "blinks": len(true),
            "found": sum(any(_meet(one, other) for other in self._found) for one in true),
            "false": sum(not any(_meet(one, other) for other in all_true) for one in self._found),
            "shots_with_closed_eyes": len(closed),
            "rejected_for_closed_eyes": self._rejected,
        }


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] + TOLERANCE_NS and other[0] <= one[1] + TOLERANCE_NS
