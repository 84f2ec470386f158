"""Retouch beside its peers on the same portraits in the same run: speed, texture, blotches, eyes.

The peers are G'MIC's skin smoothing as its plug-in calls it, and the wavelet retouch that is done
by hand in GIMP: the picture is split into scales by G'MIC's `split_details`, those of blotches are
blurred, and the result is laid on through a perfect mask (ours), which G'MIC's own does not need.
Skipped with the reason where `gmic` or the portraits are missing. Time is the processor's own, all
cores together, so that others' work on the machine does not count; that of the peers is less what
only reading and writing the same picture takes, and ours has finding the regions in it.
"""

import resource
import shutil
import subprocess
import time
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import cv2
import numpy as np

from bench.retouch import PORTRAITS, Pixels, changes

SUMMARY = "retouch beside G'MIC's skin smoothing and a wavelet retouch"

PICTURES = (
    "canada_117m.jpg", "london_062_03_neutral.jpg", "london_124_03_neutral.jpg",
    "london_045_03_neutral.jpg",
)  # fmt: skip
SKIN_SMOOTHING = ("fx_smooth_skin", "2,0.5,1,1,1,50,50,5,2,0.2,3,1,0.05")
"""Automatic skin, base scale 2 %, fine scale 0.2 %, bilateral smoothness 3: mid of each slider."""
WAVELET = ("split_details", "6,5%,0.4%", "blur[2,3]", "8", "add")
"""Six scales; the third and fourth, of blotches, are blurred by 8 pixels."""
LEAST_FASTER = 5.0
"""How many times quicker than a peer is asked."""


def main() -> int:
    """Print each way's means; 0 where ours reaches the aims and the speed."""
    if not PORTRAITS.is_dir() or not shutil.which("gmic"):
        print("skipped: the shared portraits or the program gmic is missing")
        return 0
    from tether.analysis.face_mesh import FaceMesh
    from tether.models import read_model
    from tether.retouch import segmenter
    from tether.retouch.preview import Preview
    from tether.retouch.recipe import Features, load_recipe
    from tether.retouch.regions import find_regions

    skin_only = replace(load_recipe("natural"), features=Features())
    figures: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    with (
        FaceMesh() as faces,
        segmenter.Segmenter(read_model(segmenter.MODEL_NAME)) as persons,
        TemporaryDirectory() as folder,
    ):
        for name in PICTURES:
            picture = np.asarray(cv2.imread(str(PORTRAITS / name)), np.uint8)
            if name == PICTURES[0]:  # the first call of a model makes it ready
                find_regions(picture, faces.meshes(picture), persons.person(picture))
            begun = time.process_time()
            regions = find_regions(picture, faces.meshes(picture), persons.person(picture))
            known = time.process_time()
            after = Preview(picture, regions).render(skin_only)
            done = time.process_time()
            mask = np.maximum(regions.skin, regions.neck)[..., None]
            plain, _ = _gmic(picture, (), Path(folder))
            smooth_time, smooth = _gmic(picture, SKIN_SMOOTHING, Path(folder))
            wave_time, wave = _gmic(picture, WAVELET, Path(folder))
            masked = np.round(picture + mask * (wave.astype(np.float32) - picture))
            for way, seconds, result in (
                ("tether, regions known", done - known, after),
                ("tether, regions and all", done - begun, after),
                ("G'MIC skin smoothing", smooth_time - plain, smooth),
                ("wavelet retouch", wave_time - plain, masked.astype(np.uint8)),
            ):
                figures[way]["seconds"].append(seconds)
                for key, value in changes(picture, result, regions).items():
                    figures[way][key].append(value)
    for way, values in figures.items():
        print(f"{way}: " + ", ".join(f"{k} {np.nanmean(v):.3f}" for k, v in values.items()))
    known, whole, smooth, wave = (float(np.mean(v["seconds"])) for v in figures.values())
    print(
        f"regions known, as the wavelet's mask is: {wave / known:.1f} times as fast; all, as G'MIC"
        f" finds skin itself: {smooth / whole:.1f} times (aim {LEAST_FASTER:.0f} for each)"
    )
    return 0 if min(wave / known, smooth / whole) >= LEAST_FASTER else 1


def _gmic(picture: Pixels, command: tuple[str, ...], folder: Path) -> tuple[float, Pixels]:
    """Return (processor's seconds, result) of a G'MIC command on a picture."""
    before, after = folder / "before.tiff", folder / "after.tiff"
    cv2.imwrite(str(before), picture)
    words = ["gmic", "-v", "-", str(before), *command, "cut", "0,255", "round"]
    begun = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([*words, "output", f"{after},uchar"], check=True, capture_output=True)
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = ended.ru_utime + ended.ru_stime - begun.ru_utime - begun.ru_stime
    return seconds, np.asarray(cv2.imread(str(after)), np.uint8)


if __name__ == "__main__":
    raise SystemExit(main())
