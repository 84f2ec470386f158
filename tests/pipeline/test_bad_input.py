"""What people feed it by mistake: a sentence each, and the program goes on."""

import io
import json
import os
import sys
import time
from hashlib import sha256
from pathlib import Path

import cv2
import numpy as np
import pytest

from tether.camera.sources import open_source
from tether.cli import main
from tether.looks.look import Look
from tether.pipeline.events import ShotJudged
from tether.pipeline.studio import Studio
from tether.session.check import check_session
from tether.session.session import Session


@pytest.fixture(scope="module")
def portrait():
    data = pytest.importorskip("skimage.data")
    # A little darker: the original's forehead is clipped, and that is worth a check.
    return np.asarray(data.astronaut()[:, :, ::-1] * 0.9, np.uint8)


@pytest.fixture
def folder(tmp_path, portrait):
    """Good and bad pictures under names that say which."""
    made = tmp_path / "pictures"
    made.mkdir()
    cv2.imwrite(str(made / "good.jpg"), portrait)
    whole = (made / "good.jpg").read_bytes()
    (made / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    (made / "empty.jpg").write_bytes(b"")
    (made / "text.jpg").write_text("This is no picture.")
    cv2.imwrite(str(made / "nobody.jpg"), np.full((480, 720, 3), 90, np.uint8))
    face = cv2.resize(portrait[0:340, 80:380], (240, 272))
    five = np.full((300, 1240, 3), 128, np.uint8)
    for index in range(5):
        five[14:286, 8 + 246 * index : 248 + 246 * index] = face
    cv2.imwrite(str(made / "five.jpg"), five)
    cv2.imwrite(str(made / "edge.jpg"), np.ascontiguousarray(portrait[60:400, 200:460]))
    return made


def scored(folder, capsys):
    code = main(["score", str(folder), "--json"])
    told = capsys.readouterr()
    lines = [json.loads(line) for line in told.out.splitlines()]
    return code, {line["path"].rsplit("/", 1)[-1]: line for line in lines}, told.err


def test_a_folder_of_mistakes_is_scored_to_its_end(folder, capsys):
    code, found, err = scored(folder, capsys)
    assert code == 1
    assert set(found) == {path.name for path in folder.iterdir()}
    for name in ("empty.jpg", "text.jpg"):
        assert found[name]["error"]
        assert found[name]["faces"] == []
        assert name in err
    assert found["good.jpg"]["error"] is None
    assert found["good.jpg"]["verdict"] == "keep"
    assert found["nobody.jpg"]["faces"] == []
    assert found["nobody.jpg"]["verdict"] != "keep"
    assert len(found["five.jpg"]["faces"]) == 5
    assert found["edge.jpg"]["error"] is None
    assert found["edge.jpg"]["verdict"] != "keep"


def test_a_hot_folder_of_mistakes_costs_no_picture(tmp_path, folder):
    """The bad ones are kept as they are and are "to check"; the good one is judged."""
    hot = tmp_path / "hot"
    hot.mkdir()
    judged = {}
    with Session.open(tmp_path / "session") as session:
        studio = Studio(session, open_source(f"folder:{hot}"), Look())
        studio.subscribe(
            lambda event: (
                judged.update({session.catalogue.shot(event.shot_id).sha256: event.verdict})
                if isinstance(event, ShotJudged)
                else None
            )
        )
        studio.start()
        try:
            time.sleep(0.5)  # what lies there at the start is not the session's
            for path in folder.iterdir():
                (hot / path.name).write_bytes(path.read_bytes())
            full = [path for path in folder.iterdir() if path.stat().st_size]
            deadline = time.monotonic() + 30
            while len(judged) < len(full) and time.monotonic() < deadline:
                time.sleep(0.1)
        finally:
            studio.stop()
        stored = {shot.sha256: shot for shot in session.catalogue.shots(stored_only=True)}
        assert check_session(session).ok
    assert len(judged) == len(full)
    sent = {path.name: sha256(path.read_bytes()).hexdigest() for path in full}
    assert {judged[sent[name]].state for name in ("cut.jpg", "text.jpg")} == {"check"}
    assert judged[sent["good.jpg"]].state == "keep"
    assert all(stored[sent[path.name]].path.read_bytes() == path.read_bytes() for path in full)


def test_a_wrong_key_in_a_look_names_the_file_the_line_and_the_key(tmp_path, capsys):
    look = tmp_path / "mine.toml"
    look.write_text('title = "Mine"\n\n[yaw]\ntarget = 0\ntoleranze = 3\n')
    assert main(["shoot", "--headless", "--seconds", "1", "--look", str(look)]) == 1
    said = capsys.readouterr().err
    assert "mine.toml" in said
    assert "toleranze" in said or "yaw" in said
    assert "line" in said


def test_a_session_that_cannot_be_written_is_a_sentence(tmp_path, capsys):
    blocked = tmp_path / "blocked"
    blocked.write_text("")
    assert main(["shoot", "--headless", "--seconds", "1", "--session", str(blocked / "day")]) == 1
    assert str(blocked) in capsys.readouterr().err


@pytest.mark.parametrize("command", ["score", "cull", "people"])
def test_a_folder_without_pictures_is_a_sentence(tmp_path, capsys, command):
    assert main([command, str(tmp_path)]) == 1
    assert "There are no pictures in" in capsys.readouterr().err


@pytest.mark.parametrize("words", [
    ["score", "--jobs", "0"], ["cull", "--jobs", "-1"], ["people", "--jobs", "x"],
    ["cull", "--keep", "abc"], ["retouch", "--output", "o", "--jobs", "0"],
], ids=" ".join)  # fmt: skip
def test_a_wrong_number_is_a_usage_error(tmp_path, words):
    with pytest.raises(SystemExit) as ended:
        main([*words, str(tmp_path)])
    assert ended.value.code == 2


def test_a_session_is_its_shots_and_not_its_own_pictures(tmp_path):
    from tests.session.faults import fetch, jpeg, remote
    from tether.pipeline.judging import pictures_of
    from tether.session.intake.ingest import Ingest
    from tether.session.session import Session

    with Session.open(tmp_path / "day") as session:
        ingest = Ingest(session)
        fetch(ingest, remote("D1.JPG", jpeg(1)), jpeg(1))
        ingest.close()
        stored = session.catalogue.shots()[0].path
    (tmp_path / "day" / "hud.png").write_bytes(jpeg(2))
    assert pictures_of([tmp_path / "day"]) == [stored]


def test_a_file_name_that_is_no_utf8_is_printed_as_json_reads_it_back(tmp_path, capfdbinary):
    bad = Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff.jpg"))
    try:
        bad.touch()
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    stdout = io.TextIOWrapper(os.fdopen(os.dup(1), "wb"), "utf-8", errors="surrogateescape")
    with pytest.MonkeyPatch.context() as patch, stdout:
        patch.setattr(sys, "stdout", stdout)  # as Python opens it in the locale C.UTF-8
        assert main(["score", str(bad), "--json"]) == 1
    [line] = capfdbinary.readouterr().out.decode("utf-8").splitlines()
    assert json.loads(line)["path"] == str(bad)
