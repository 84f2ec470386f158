"""Culling: its time beside the bare floor, its memory beside the number of pictures.

Makes 24-megapixel JPEGs from the shared portraits (skipped where they are missing). The floor is
what cannot be left out: the reduced decode at the size used and the three model calls (face, face
again in its crop, body), on as many processes as culling has. Both are timed in turns.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import cv2
import numpy as np

SUMMARY = "cull of 24-megapixel JPEGs beside the bare floor, memory, sharpness at reduced size"

PORTRAITS = Path(__file__).resolve().parents[2] / "shared/data/portraits"
PICTURES = 60
ROUNDS = 3
AIM = 1.25
WIDTH, HEIGHT = 6000, 4000
GRAIN = 4.0  # grey levels: JPEGs then have the weight of a camera's
JOBS = os.cpu_count() or 1


def main() -> int:
    """Print the figures; 0 where the aim is reached."""
    if not PORTRAITS.is_dir():
        print(f"skipped, {PORTRAITS} is missing")
        return 0
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "pictures")
        paths = make_pictures(folder, PICTURES)
        size = sum(path.stat().st_size for path in paths) / len(paths) / 1e6
        print(f"{len(paths)} pictures of 24 megapixels, {size:.1f} MB each; {JOBS} processes")
        ratio = _beside_the_floor(paths)
        _memory(folder, paths, Path(place))
        _sharpness(paths[:8])
    return 0 if ratio <= AIM else 1


def make_pictures(folder: Path, count: int) -> list[Path]:
    """Portraits on a wide backdrop, grain on top; a burst of three of each sitter."""
    folder.mkdir(parents=True)
    random = np.random.default_rng(1)
    sources = sorted(PORTRAITS.glob("london*.jpg"))[: max(1, count // 3)]
    grain = random.normal(0, GRAIN, (HEIGHT, WIDTH, 1)).astype(np.float32)
    paths = []
    for number in range(count):
        portrait = cv2.imread(str(sources[(number // 3) % len(sources)]))
        portrait = cv2.resize(portrait, (HEIGHT, HEIGHT), interpolation=cv2.INTER_CUBIC)
        full = np.empty((HEIGHT, WIDTH, 3), np.uint8)
        full[:] = portrait[:60, :60].mean((0, 1))
        left = (WIDTH - HEIGHT) // 2 + 20 * (number % 3)
        full[:, left : left + HEIGHT] = portrait
        full = np.clip(full + np.roll(grain, 997 * number, axis=1), 0, 255).astype(np.uint8)
        paths.append(folder / f"{number:04d}.jpg")
        cv2.imwrite(str(paths[-1]), full, [cv2.IMWRITE_JPEG_QUALITY, 92])
    return paths


def _beside_the_floor(paths: list[Path]) -> float:
    """Both with warm processes: what starting them costs is said apart."""
    from tether.looks.look import Look
    from tether.pipeline.judging import JudgeFile

    context = get_context("spawn")
    with (
        ProcessPoolExecutor(JOBS, context, _one_thread) as bare,
        ProcessPoolExecutor(JOBS, context, _one_thread) as ours,
    ):
        judge = JudgeFile(Look())
        for pool, work in ((bare, floor), (ours, judge)):
            list(pool.map(work, paths[: 2 * JOBS]))
        ratios, floors = [], []
        for _ in range(ROUNDS):
            started = time.perf_counter()
            list(bare.map(floor, paths))
            between = time.perf_counter()
            list(ours.map(judge, paths))
            floors.append(between - started)
            ratios.append((time.perf_counter() - between) / floors[-1])
    ratio = statistics.median(ratios)
    each = statistics.median(floors) / len(paths) * 1e3
    print(
        f"cull / floor: {ratio:.2f} (aim {AIM}), rounds {', '.join(f'{r:.2f}' for r in ratios)}; "
        f"floor {each:.0f} ms a picture"
    )
    return ratio


def _one_thread() -> None:
    cv2.setNumThreads(1)


_models: list[tuple[object, object, object]] = []


def floor(path: Path) -> int:
    """Decode at half size and call each model once, on pictures of the sizes that culling uses."""
    from tether.analysis.analyser import CROP_SIDE, SHOT_PEOPLE, SHOT_SIDE
    from tether.analysis.landmarker import FaceLandmarker, PoseLandmarker

    if not _models:
        _models.append(
            (FaceLandmarker(SHOT_PEOPLE, False), FaceLandmarker(1, False), PoseLandmarker(False))
        )
    many, single, pose = _models[0]
    data = np.frombuffer(path.read_bytes(), np.uint8)
    half = cv2.imdecode(data, cv2.IMREAD_REDUCED_COLOR_2)
    # Plain strides stand for the scaling, which is ours to pay for.
    small = np.ascontiguousarray(half[::2, ::2])
    crop = np.ascontiguousarray(half[600:1880:2, 860:2140:2])
    assert small.shape[1] <= SHOT_SIDE
    assert crop.shape[0] == CROP_SIDE
    found = many.find(small)
    single.find(crop)
    pose.find(small)
    return len(found)


def _memory(folder: Path, paths: list[Path], place: Path) -> None:
    """Peak of a whole cull of few and of many pictures: links make many of few."""
    few, many = place / "few", place / "many"
    for target, count in ((few, 20), (many, 200)):
        target.mkdir()
        for number in range(count):
            (target / f"{number:04d}.jpg").hardlink_to(paths[number % len(paths)])
    peaks = []
    for target in (few, many):
        script = (
            "import resource, sys; from tether.cli import main; "
            f"main(['cull', {str(target)!r}, '--jobs', '1', '--json']); "
            "sys.__stderr__.write('') ; "
            "open(sys.argv[1], 'w').write(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))"
        )
        answer = place / "peak"
        subprocess.run(
            [sys.executable, "-c", script, str(answer)],
            env=os.environ | {"XDG_CACHE_HOME": str(place / "cache")},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
        )
        peaks.append(int(answer.read_text()) / 1024)
    print(f"peak of 20 pictures {peaks[0]:.0f} MB, of 200 {peaks[1]:.0f} MB (one process)")


def _sharpness(paths: list[Path]) -> None:
    """Whether half size ranks focus as full size does: each picture blurred by growing steps."""
    from tether.analysis.analyser import Analyser
    from tether.scaling import resized

    analyser = Analyser()
    ordered = {"full": 0, "half": 0}
    steps = (0.0, 1.0, 1.5, 2.0, 3.0)
    for path in paths:
        full = cv2.imread(str(path))
        for name in ordered:
            values = []
            for sigma in steps:
                soft = cv2.GaussianBlur(full, (0, 0), sigma) if sigma else full
                if name == "half":
                    soft = resized(soft, WIDTH // 2, HEIGHT // 2)
                face = analyser.shot(soft).face
                values.append(0.0 if face is None else face.eyes.left.sharpness or 0.0)
            ordered[name] += int(values == sorted(values, reverse=True))
    analyser.close()
    print(
        f"eyes blurred by {steps} pixels ranked right: {ordered['full']} of {len(paths)} at full "
        f"size, {ordered['half']} at half"
    )


if __name__ == "__main__":
    raise SystemExit(main())
