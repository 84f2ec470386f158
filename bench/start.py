"""How soon the program answers: `tether --help` beside an interpreter that does nothing."""

import statistics
import subprocess
import sys
import time

SUMMARY = "time to `tether --help`, beside an empty interpreter"
RUNS = 15
AIM_MS = 250.0


def main() -> int:
    """Run both in turn; 1 where help comes too late."""
    helped, empty = [], []
    for _ in range(RUNS):
        helped.append(_milliseconds("-m", "tether", "--help"))
        empty.append(_milliseconds("-c", "pass"))
    ratio = statistics.median(a / b for a, b in zip(helped, empty, strict=True))
    print(
        f"tether --help {statistics.median(helped):.0f} ms (at most {AIM_MS:.0f}), empty "
        f"interpreter {statistics.median(empty):.0f} ms, ratio {ratio:.1f}"
    )
    return int(statistics.median(helped) > AIM_MS)


def _milliseconds(*arguments: str) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return 1e3 * (time.perf_counter() - began)
