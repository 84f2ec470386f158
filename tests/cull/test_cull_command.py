import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import cv2
import numpy as np
import pytest

from tether.cli import main
from tether.looks.look import Look
from tether.pipeline import judging
from tether.pipeline.culling import Job, cull, parse_budget
from tether.pipeline.workers import run_in_order


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture(scope="module")
def portrait():
    skimage_data = pytest.importorskip("skimage.data")
    return np.ascontiguousarray(skimage_data.astronaut()[..., ::-1])


@pytest.fixture
def folder(tmp_path, portrait):
    """Two near-identical portraits, one of them soft, a wall, and a file that is no picture."""
    folder = tmp_path / "day"
    folder.mkdir()
    cv2.imwrite(str(folder / "a.jpg"), cv2.GaussianBlur(portrait, (0, 0), 2))
    cv2.imwrite(str(folder / "b.tif"), portrait)
    cv2.imwrite(str(folder / "c.png"), np.full((300, 300, 3), 190, np.uint8))
    (folder / "d.jpg").write_bytes(b"no picture")
    return folder


def answers(capsys):
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def run(folder, *words):
    return main(["cull", str(folder), "--jobs", "1", *words])


@pytest.fixture
def lenient(tmp_path):
    """The name of a look that the astronaut's bright forehead passes."""
    path = tmp_path / "lenient.toml"
    path.write_text('title = "Lenient"\nclipped = 0.1\n', "utf-8")
    return str(path)


def test_one_object_a_picture_with_group_rank_best(folder, lenient, capsys):
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert run(folder, "--json", "--look", lenient) == 1  # d.jpg
    a, b, c, d = answers(capsys)
    assert a["group"] == b["group"] != c["group"]
    assert (b["rank"], b["best"], b["verdict"]) == (1, True, "keep")
    assert (a["rank"], a["best"], a["why"]) == (2, False, "the best has sharper eyes")
    assert c["reasons"][0]["code"] == "no_face"
    assert d["error"]
    assert d["group"] is None
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before  # a dry run


def test_heic_is_judged_and_a_raw_goes_with_its_jpeg(tmp_path, portrait, capsys):
    heif = pytest.importorskip("pillow_heif")
    from PIL import Image

    heif.register_heif_opener()
    Image.fromarray(portrait[..., ::-1]).save(tmp_path / "x.heic", quality=90)
    cv2.imwrite(str(tmp_path / "y.jpg"), portrait)
    (tmp_path / "y.NEF").write_bytes(b"raw")
    assert run(tmp_path, "--json") == 0
    x, y = answers(capsys)
    assert len(x["faces"]) == len(y["faces"]) == 1
    assert y["raw"] == str(tmp_path / "y.NEF")


def test_sidecars_are_written_on_request_only(folder, lenient):
    from tether.session.sidecars.sidecar import read_marks

    assert run(folder, "--write-xmp", "--look", lenient) == 1
    assert read_marks(folder / "b.tif").rating == 4
    assert read_marks(folder / "a.jpg").rating == 3
    assert not (folder / "d.xmp").exists()


def test_a_run_that_was_cut_off_goes_on_where_it_was(folder, monkeypatch, capsys):
    """The result is that of one whole run, and what was judged is not judged again."""
    assert run(folder, "--json") == 1
    whole = capsys.readouterr().out
    seen = []
    real = judging.PictureJudge.judge

    def judge(self, path):
        if len(seen) == 2 and "stop" in seen[0:1]:
            raise KeyboardInterrupt
        seen.append(path.name)
        return real(self, path)

    monkeypatch.setattr(judging.PictureJudge, "judge", judge)
    seen.append("stop")
    assert run(folder, "--again") == 130
    assert seen == ["stop", "a.jpg"]
    seen.clear()
    assert run(folder, "--json") == 1
    assert seen == ["b.tif", "c.png", "d.jpg"]
    assert capsys.readouterr().out == whole


def test_what_changed_is_judged_again(folder, portrait, monkeypatch, capsys):
    run(folder)
    seen = []
    real = judging.PictureJudge.judge
    monkeypatch.setattr(
        judging.PictureJudge, "judge", lambda self, path: seen.append(path.name) or real(self, path)
    )
    cv2.imwrite(str(folder / "c.png"), portrait)
    run(folder)
    assert seen == ["c.png"]
    run(folder, "--look", "id")
    assert len(seen) == 5


def test_a_picture_that_vanishes_in_mid_run_is_a_sentence(folder):
    paths = (folder / "a.jpg", folder / "gone.jpg", folder / "b.tif")
    found = list(cull(Job(folder, paths, Look())))
    assert "gone.jpg" in found[1]["error"]
    assert found[0]["group"] == found[2]["group"]


def test_descriptors_are_never_in_the_store(folder, capsys):
    assert run(folder, "--identity", "--json") == 1
    assert len(answers(capsys)[1]["faces"][0]["identity"]) == 128
    assert not list(Path(os.environ["XDG_CACHE_HOME"]).rglob("*.sqlite"))


def test_a_budget_takes_the_best_of_every_group_first(tmp_path, portrait, capsys):
    for name, picture in (("a", portrait), ("b", portrait), ("c", portrait[:, ::-1])):
        cv2.imwrite(str(tmp_path / f"{name}.png"), picture)
    assert run(tmp_path, "--json", "--keep", "2") == 0
    found = answers(capsys)
    assert [one["group"] for one in found] == [1, 1, 2]
    assert [one["keeper"] for one in found] == [True, False, True]


@pytest.mark.parametrize(("text", "value"), [("120", 120), ("15%", 0.15), (" 5 % ", 0.05)])
def test_budgets(text, value):
    assert parse_budget(text.replace(" %", "%")) == pytest.approx(value)


@pytest.mark.parametrize("text", ["0", "-3", "many", "150%", "2.5", ""])
def test_no_budgets(text, folder, capsys):
    with pytest.raises(SystemExit) as ended:
        run(folder, f"--keep={text}")
    assert ended.value.code == 2
    assert "--keep" in capsys.readouterr().err


def double_or_die(number):
    if number == 5:
        os._exit(9)
    return 2 * number


def test_a_worker_that_dies_loses_nothing():
    found = list(run_in_order(double_or_die, range(9), lambda item: None, jobs=2))
    assert found == [0, 2, 4, 6, 8, None, 12, 14, 16]


@pytest.mark.slow
def test_kill_9_and_again(tmp_path, portrait):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(60):
        shift = np.roll(portrait, number % 7, axis=1)
        cv2.imwrite(str(folder / f"{number:03d}.jpg"), shift)
    words = [sys.executable, "-m", "tether", "cull", str(folder), "--json", "--jobs", "2"]
    whole = subprocess.run(words, capture_output=True, check=True).stdout
    shutil.rmtree(os.environ["XDG_CACHE_HOME"])
    process = subprocess.Popen(
        words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    deadline = time.monotonic() + 60
    while _judged() < 10 and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert 10 <= _judged() < 60
    again = subprocess.run(words, capture_output=True, check=True).stdout
    assert again == whole


def _judged():
    import sqlite3

    for path in Path(os.environ["XDG_CACHE_HOME"]).rglob("*.sqlite"):
        connection = sqlite3.connect(path)
        try:
            return connection.execute("SELECT count(*) FROM judged").fetchone()[0]
        except sqlite3.Error:
            return 0
        finally:
            connection.close()
    return 0
