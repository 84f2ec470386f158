"""More than one machine: two Dask workers beside one, on this machine, and the same answer."""

import contextlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

SUMMARY = "cull on a Dask cluster: two workers beside one"

PORTRAITS = Path(__file__).resolve().parents[2] / "shared/data/portraits"
PICTURES = 96
ROUNDS = 3
AIM = 1.6


def main() -> int:
    """Print the figures; 0 where two workers reach the aim and the answers are the same."""
    if not PORTRAITS.is_dir():
        print(f"skipped, {PORTRAITS} is missing")
        return 0
    from bench.cull import make_pictures
    from tether.looks.look import Look
    from tether.pipeline.judging import JudgeFile, gave_up
    from tether.pipeline.workers import run_in_order

    with tempfile.TemporaryDirectory() as place:
        paths = make_pictures(Path(place, "p"), 24)
        many = [paths[number % len(paths)] for number in range(PICTURES)]
        work = JudgeFile(Look())
        with cluster(1) as one, cluster(2) as two:
            for address in (one, two):  # models loaded, pictures in the disk's cache
                list(run_in_order(work, many[:16], gave_up, scheduler=address))
            ratios, answers = [], []
            for _ in range(ROUNDS):
                times = []
                for address in (one, two):
                    started = time.perf_counter()
                    found = list(run_in_order(work, many, gave_up, scheduler=address))
                    times.append(time.perf_counter() - started)
                    answers.append([repr(judged.as_dict()) for judged in found])
                ratios.append(times[0] / times[1])
        same = all(answer == answers[0] for answer in answers)
    ratio = statistics.median(ratios)
    rounds = ", ".join(f"{value:.2f}" for value in ratios)
    print(f"two workers are {ratio:.2f} times one (aim {AIM}), rounds {rounds}; same: {same}")
    return 0 if ratio >= AIM and same else 1


@contextlib.contextmanager
def cluster(workers: int) -> Iterator[str]:
    """A scheduler and workers of one thread each, as processes; gives the address."""
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[1])}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": environment}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        note = Path(place, "scheduler.json")
        dask = [sys.executable, "-m", "distributed.cli"]
        processes = []
        try:
            words = ["dask_scheduler", "--port", "0", "--host", "127.0.0.1", "--no-dashboard"]
            processes.append(_start(dask, [*words, "--scheduler-file", str(note)], quiet))
            while not note.is_file() or not note.read_text():
                time.sleep(0.05)
            for number in range(workers):
                words = ["dask_worker", "--scheduler-file", str(note), "--nthreads", "1"]
                words += ["--no-dashboard", "--no-nanny", "--name", str(number)]
                words += ["--local-directory", place]
                processes.append(_start(dask, words, quiet))
            import json

            yield str(json.loads(note.read_text())["address"])
        finally:
            for process in processes:
                process.terminate()
            for process in processes:
                try:
                    process.wait(5)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()


def _start(dask: list[str], words: list[str], quiet: dict) -> subprocess.Popen:  # type: ignore[type-arg]
    module = f"{dask[2]}.{words[0]}"
    return subprocess.Popen([dask[0], dask[1], module, *words[1:]], **quiet)


if __name__ == "__main__":
    raise SystemExit(main())
