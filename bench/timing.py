"""What the benches of the windows count with: wall time, and the processor's own of this thread.

On a machine that others use too only the second is the window's cost.
"""

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager

median = statistics.median


class Times:
    """Milliseconds of many runs of the same thing: `wall`, and `computing` of the thread alone."""

    def __init__(self) -> None:
        self.wall: list[float] = []
        self.computing: list[float] = []

    @contextmanager
    def one(self) -> Iterator[None]:
        """Within: one run."""
        begun, computed = time.perf_counter(), time.thread_time()
        yield
        self.wall.append((time.perf_counter() - begun) * 1e3)
        self.computing.append((time.thread_time() - computed) * 1e3)


def p95(values: list[float]) -> float:
    """The value that one in twenty exceeds; the largest of fewer than twenty."""
    return statistics.quantiles(values, n=20)[-1] if len(values) >= 20 else max(values)


class Report:
    """Prints figures beside what is asked. `short`: names of those that fell short."""

    def __init__(self) -> None:
        self.short: list[str] = []

    def tell(self, name: str, value: float, most: float, unit: str = "ms", more: str = "") -> None:
        """One line."""
        if value > most:
            self.short.append(name)
        fell = "  SHORT" if value > most else ""
        print(f"{name:<44} {value:7.1f} {unit} (at most {most:.0f}){more}{fell}", flush=True)

    def tell_times(
        self, name: str, own: Times, most: float, floor: Times | None = None, *, wall: bool = False
    ) -> None:
        """The p95 of a thing, how much of it is computing, and its ratio to a floor.

        `wall`: other threads do the work, so the ratio is of wall times.
        """
        more = f"; computing {p95(own.computing):.1f}"
        if floor is not None:
            one, other = (t.wall if wall else t.computing for t in (own, floor))
            more += f"; median {median(one) / median(other):.1f} × the floor"
        self.tell(f"{name}, p95", p95(own.wall), most, more=more)
