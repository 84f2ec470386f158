"""The same work on a Dask cluster: the same bytes, and a lost worker loses nothing."""

import subprocess
import sys

import cv2
import numpy as np
import pytest

from tether.cli import main
from tether.pipeline.workers import run_in_order

pytest.importorskip("distributed", reason="needs Dask (pip install 'tether[cluster]')")

from bench.cluster import cluster


def test_a_wrong_address_is_a_sentence(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("tether.pipeline.workers.CONNECT_SECONDS", 1)
    (tmp_path / "a.jpg").write_bytes(b"x")
    words = ["cull", str(tmp_path), "--scheduler", "tcp://127.0.0.1:9"]
    assert main(words) == 1
    assert "No Dask scheduler answers" in capsys.readouterr().err


def said(words):
    return subprocess.run(words, capture_output=True, check=False, timeout=90)


@pytest.mark.slow
def test_cull_and_people_say_the_same_on_a_cluster(tmp_path):
    skimage_data = pytest.importorskip("skimage.data")
    portrait = np.ascontiguousarray(skimage_data.astronaut()[..., ::-1])
    folder = tmp_path / "day"
    folder.mkdir()
    for number in range(6):
        cv2.imwrite(str(folder / f"{number}.jpg"), np.roll(portrait, 7 * number, axis=1))
    (folder / "bad.jpg").write_bytes(b"no picture")
    with cluster(2) as address:
        for command in (["cull", "--again"], ["people"]):
            words = [
                sys.executable,
                "-m",
                "tether",
                command[0],
                str(folder),
                "--json",
                *command[1:],
            ]
            here = said([*words, "--jobs", "1"]).stdout
            there = said([*words, "--scheduler", address])
            assert there.stdout == here, there.stderr[-2000:]
            assert here.count(b"\n") >= 2


@pytest.mark.slow
def test_retouch_makes_the_same_on_a_cluster(tmp_path):
    portrait = np.ascontiguousarray(pytest.importorskip("skimage.data").astronaut()[..., ::-1])
    folder = tmp_path / "day"
    folder.mkdir()
    for number in range(3):
        cv2.imwrite(str(folder / f"{number}.jpg"), np.roll(portrait, 7 * number, axis=1))
    (folder / "bad.jpg").write_bytes(b"no picture")
    words = [sys.executable, "-m", "tether", "retouch", str(folder), "--output"]
    assert said([*words, str(tmp_path / "here")]).returncode == 1
    with cluster(2) as address:
        there = [*words, str(tmp_path / "there"), "--scheduler", address]
        first, again = said(there), said(there)
    assert first.returncode == 1
    assert b"bad.jpg" in first.stderr
    assert b"3 already there" in again.stdout
    for number in range(3):
        name = f"{number}.jpg"
        made = (tmp_path / "there" / name).read_bytes()
        assert made == (tmp_path / "here" / name).read_bytes()


@pytest.mark.slow
def test_order_on_a_cluster():
    with cluster(2) as address:
        found = run_in_order(abs, range(-30, 0), lambda item: None, scheduler=address)
        assert list(found) == list(range(30, 0, -1))
