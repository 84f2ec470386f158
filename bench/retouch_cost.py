"""Retouch: time of preview, slider and export, and the memory of an export by itself.

The export runs in a process of its own, so that its peak is nobody else's; it starts from a file
and ends with one. Skipped with the reason where the shared portraits are missing.
"""

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import cv2
import numpy as np

from bench.retouch import PORTRAITS, Pixels

SUMMARY = "retouch: time of preview, slider and export, memory"

EXPORT_SIZE = (4000, 6000)
"""Columns and rows: 24 megapixels upright."""
PREVIEW_SIDE = 2048
REPEATS = 7
HIGH_KEY_STOPS = 0.4
"""Blows a white backdrop, and none of the face before it."""


def main() -> int:
    """Print the figures; 0 where all reach their aims."""
    if not PORTRAITS.is_dir():
        print(f"skipped: {PORTRAITS} is missing")
        return 0
    from tether.pipeline.region_finder import RegionFinder
    from tether.retouch.light import relit
    from tether.retouch.preview import Preview
    from tether.retouch.recipe import Light, load_recipe

    natural = load_recipe("natural")
    portrait = _first("canada*")
    screen = _on_screen(portrait)
    bright = np.asarray(relit(_on_screen(_first("london*")), (HIGH_KEY_STOPS,) * 3), np.uint8)
    with RegionFinder() as finder:
        regions = finder.find(screen)
        ready = Preview(screen, regions)
        whole = _quickest(lambda: Preview(screen, regions).render(natural))
        slider = _quickest(lambda: ready.render(replace(natural, strength=0.6)))
        found = _quickest(lambda: finder.find(screen))
        high_key = Preview(bright, finder.find(bright))
        darker = replace(natural, light=Light(exposure_stops=-HIGH_KEY_STOPS))
        exposure = _quickest(lambda: high_key.render(darker))
    print(
        f"preview at {PREVIEW_SIDE} px: {whole * 1e3:.0f} ms (aim 150), regions known; a slider "
        f"{slider * 1e3:.0f} ms (aim 60), exposure before a blown backdrop {exposure * 1e3:.0f} ms;"
        f" finding regions {found * 1e3:.0f} ms"
    )
    seconds, peak = _export(portrait)
    print(
        f"24-megapixel JPEG to JPEG: {seconds:.2f} s (aim 3), peak of the process "
        f"{peak / 1e6:.0f} MB (aim 1000)"
    )
    sliders = max(slider, exposure)
    return 0 if whole <= 0.15 and sliders <= 0.06 and seconds <= 3 and peak < 1e9 else 1


def _first(names: str) -> Pixels:
    """Return the first shared portrait of some names."""
    return np.asarray(cv2.imread(str(min(PORTRAITS.glob(names)))), np.uint8)


def _on_screen(portrait: Pixels) -> Pixels:
    scale = PREVIEW_SIDE / max(portrait.shape[:2])
    return np.asarray(cv2.resize(portrait, None, fx=scale, fy=scale), np.uint8)


def _export(portrait: Pixels) -> tuple[float, float]:
    """Return (seconds of the second and third picture's mean, peak in bytes) of a full export."""
    with TemporaryDirectory() as folder:
        large = cv2.resize(portrait, EXPORT_SIZE, interpolation=cv2.INTER_CUBIC)
        for number in range(3):
            cv2.imwrite(str(Path(folder) / f"{number}.jpg"), large)
        words = [sys.executable, "-m", "bench.retouch_cost", folder]
        said = subprocess.run(words, check=True, capture_output=True, text=True).stdout.split()
    return float(said[0]), float(said[1])


def _export_here(folder: Path) -> None:
    """Export the pictures of a folder, say seconds and peak: what `_export` runs."""
    from tether.pipeline.retouching import Retoucher
    from tether.retouch.recipe import load_recipe

    retoucher = Retoucher(folder / "out", load_recipe("natural"))
    times = []
    for path in sorted(folder.glob("*.jpg")):
        begun = time.perf_counter()
        result = retoucher.one(path)
        times.append(time.perf_counter() - begun)
        if result.error:
            sys.exit(result.error)
    print(min(times[1:]), _peak())


def _peak() -> int:
    """Return the most memory this process has had, bytes.

    Linux hands the parent's peak on in `ru_maxrss`; the process's own is in its status.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    own = next(line for line in status.read_text("ascii").splitlines() if line.startswith("VmHWM"))
    return int(own.split()[1]) * 1024


def _quickest(call: Callable[[], object]) -> float:
    """Return the least of some runs, seconds: others' work on the machine only adds.

    Prints nothing of it, but where the machine is busy: then the processor's own time says more.
    """
    times, busy = [], []
    for _ in range(REPEATS):
        begun, worked = time.perf_counter(), time.process_time()
        call()
        times.append(time.perf_counter() - begun)
        busy.append(time.process_time() - worked)
    if min(times) > min(busy):
        print(f"(the machine is busy: of {min(times):.2f} s the processor worked {min(busy):.2f})")
    return min(times)


if __name__ == "__main__":
    _export_here(Path(sys.argv[1]))
