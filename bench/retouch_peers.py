"""Retouch beside its peers on the same portraits in the same run: speed, texture, blotches, eyes.

The peers are G'MIC's skin smoothing as its plug-in calls it, and the wavelet retouch that is done
by hand in GIMP: the picture is split into scales by G'MIC's `split_details`, those of blotches are
blurred, and the result is laid on through a perfect mask (ours), which G'MIC's own does not need.
Skipped with the reason where `gmic` or the portraits are missing. Time is the clock's, the least of
a few runs, each on two threads, on the portrait as it is and at a preview's size; that of the peers
is less what only reading and writing the same picture takes, and ours has finding the regions in
it. The processor's own time is printed beside it.
"""

import os
import resource
import shutil
import subprocess
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from bench.retouch import PORTRAITS, Pixels, changes

if TYPE_CHECKING:
    from tether.pipeline.region_finder import RegionFinder

SUMMARY = "retouch beside G'MIC's skin smoothing and a wavelet retouch"

PICTURES = (
    "canada_117m.jpg", "london_062_03_neutral.jpg", "london_124_03_neutral.jpg",
    "london_045_03_neutral.jpg",
)  # fmt: skip
SKIN_SMOOTHING = ("fx_smooth_skin", "2,0.5,1,1,1,50,50,5,2,0.2,3,1,0.05")
"""Automatic skin, base scale 2 %, fine scale 0.2 %, bilateral smoothness 3: mid of each slider."""
WAVELET = ("split_details", "6,5%,0.4%", "blur[2,3]", "8", "add")
"""Six scales; the third and fourth, of blotches, are blurred by 8 pixels."""
THREADS = 2
"""For every way: what the figures are asked on."""
SIDES = (1800, 2048)
"""Longer sides: the portraits as they are, and a preview."""
RUNS, PEER_RUNS = 5, 2
OURS_KNOWN, OURS = "tether, regions known", "tether, regions and all"
SMOOTHED, WAVELETS = "G'MIC skin smoothing", "wavelet retouch"
LEAST_FASTER = 5.0
"""How many times quicker than a peer is asked."""

T = TypeVar("T")
Cost = NDArray[np.float64]
"""Seconds by the clock, and of the processor, all cores together."""
Ways = dict[str, dict[str, list[float]]]


def main() -> int:
    """Print each way's means; 0 where ours reaches the aims and the speed."""
    if not PORTRAITS.is_dir() or not shutil.which("gmic"):
        print("skipped: the shared portraits or the program gmic is missing")
        return 0
    from tether.pipeline.region_finder import RegionFinder

    cv2.setNumThreads(THREADS)
    reached = True
    with RegionFinder() as finder, TemporaryDirectory() as folder:
        for side in SIDES:
            ways: Ways = defaultdict(lambda: defaultdict(list))
            for name in PICTURES:
                picture = np.asarray(cv2.imread(str(PORTRAITS / name)), np.uint8)
                scale = side / max(picture.shape[:2])
                picture = np.asarray(cv2.resize(picture, None, fx=scale, fy=scale), np.uint8)
                _compare(picture, finder, Path(folder), ways)
            reached &= _told(side, ways)
    return 0 if reached else 1


def _compare(picture: Pixels, finder: "RegionFinder", folder: Path, ways: Ways) -> None:
    """Add one picture's figures to each way's."""
    from tether.retouch.preview import Preview
    from tether.retouch.recipe import Features, load_recipe

    skin_only = replace(load_recipe("natural"), features=Features())

    regions = finder.find(picture)  # the first call of a model makes it ready
    known, after = _least(lambda: Preview(picture, regions).render(skin_only))
    whole, _ = _least(lambda: Preview(picture, finder.find(picture)).render(skin_only))
    plain, _ = _gmic(picture, (), folder)
    smooth_time, smooth = _gmic(picture, SKIN_SMOOTHING, folder)
    wave_time, wave = _gmic(picture, WAVELET, folder)
    at_size = regions.resized(picture.shape[1], picture.shape[0])
    mask = np.maximum(at_size.skin, at_size.neck)[..., None]
    masked = np.round(picture + mask * (wave.astype(np.float32) - picture)).astype(np.uint8)
    for way, cost, result in (
        (OURS_KNOWN, known, after),
        (OURS, whole, after),
        (SMOOTHED, smooth_time - plain, smooth),
        (WAVELETS, wave_time - plain, masked),
    ):
        ways[way]["seconds"].append(float(cost[0]))
        ways[way]["processor"].append(float(cost[1]))
        for key, value in changes(picture, result, at_size).items():
            ways[way][key].append(value)


def _told(side: int, ways: Ways) -> bool:
    """Print the figures at one size; return whether ours is quick enough."""
    print(f"pictures of {side} px:")
    for way, values in ways.items():
        print(f"{way}: " + ", ".join(f"{k} {np.nanmean(v):.3f}" for k, v in values.items()))
    ratios = {
        kind: (
            float(np.sum(ways[WAVELETS][kind]) / np.sum(ways[OURS_KNOWN][kind])),
            float(np.sum(ways[SMOOTHED][kind]) / np.sum(ways[OURS][kind])),
        )
        for kind in ("seconds", "processor")
    }
    for kind, (wave, smooth) in ratios.items():
        print(
            f"by {kind}: {wave:.1f} times as fast as the wavelets, regions known as theirs are;"
            f" {smooth:.1f} times as G'MIC, which finds skin itself, with everything"
            f" (aim {LEAST_FASTER:.0f} for each)"
        )
    return min(ratios["seconds"]) >= LEAST_FASTER


def _least(call: Callable[[], T]) -> tuple[Cost, T]:
    """Return the least (seconds, processor's seconds) of some runs, and what the last gave."""
    costs = []
    for _ in range(RUNS):
        begun, worked = time.perf_counter(), time.process_time()
        result = call()
        costs.append((time.perf_counter() - begun, time.process_time() - worked))
    return np.min(costs, 0), result


def _gmic(picture: Pixels, command: tuple[str, ...], folder: Path) -> tuple[Cost, Pixels]:
    """Return (seconds and processor's seconds, result) of a G'MIC command on a picture."""
    before, after = folder / "before.tiff", folder / "after.tiff"
    cv2.imwrite(str(before), picture)
    words = ["gmic", "-v", "-", str(before), *command, "cut", "0,255", "round"]
    words += ["output", f"{after},uchar"]
    threads = {**os.environ, "OMP_NUM_THREADS": str(THREADS)}
    costs = []
    for _ in range(PEER_RUNS):
        begun, worked = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(words, check=True, capture_output=True, env=threads)
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        processor = ended.ru_utime + ended.ru_stime - worked.ru_utime - worked.ru_stime
        costs.append((time.perf_counter() - begun, processor))
    return np.min(costs, 0), np.asarray(cv2.imread(str(after)), np.uint8)


if __name__ == "__main__":
    raise SystemExit(main())
