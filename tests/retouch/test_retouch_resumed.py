"""`tether retouch` a second time: what is done, half done, changed, or somebody else's."""

import json
import threading

import cv2
import numpy as np
import pytest

from tether.cli import main
from tether.pipeline.retouch_note import EARLIER_NAME, NOTE_NAME, Copy, RetouchNote
from tether.pipeline.retouching import Retouched, Retoucher


@pytest.fixture
def tree(tmp_path):
    """Two different pictures of one name, in a folder and below it, and a hidden one."""
    top = tmp_path / "in"
    for number, folder in enumerate((top, top / "second", top / ".hidden"), 1):
        folder.mkdir()
        noise = np.random.default_rng(number).integers(0, 256, (60, 80, 3), np.uint8)
        cv2.imwrite(str(folder / "anna.jpg"), noise)
    return top


@pytest.fixture
def retouch(tmp_path, capsys):
    """Runs the command into `out`; returns the exit code and what it says at the end."""

    def run(path, *words, output="out"):
        code = main(["retouch", str(path), "--output", str(tmp_path / output), *words])
        return code, capsys.readouterr().out.strip()

    return run


def copies(tmp_path):
    return {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir() if p.suffix == ".jpg"}


def test_folders_below_are_entered_and_equal_names_numbered(tree, tmp_path, retouch):
    assert retouch(tree)[0] == 0
    made = copies(tmp_path)
    assert set(made) == {"anna.jpg", "anna-2.jpg"}
    assert made["anna.jpg"] != made["anna-2.jpg"]


def test_a_picture_keeps_its_copys_name_whatever_else_is_retouched(tree, tmp_path, retouch):
    assert retouch(tree / "second")[0] == 0
    second = copies(tmp_path)["anna.jpg"]
    assert retouch(tree)[1] == f"1 retouched into {tmp_path / 'out'} by natural" + (
        ", 1 of them without a face, 1 already there"
    )
    assert copies(tmp_path)["anna.jpg"] == second
    assert retouch(tree / "anna.jpg", "--recipe", "none")[0] == 0
    assert copies(tmp_path)["anna.jpg"] == second
    assert copies(tmp_path)["anna-2.jpg"] == (tree / "anna.jpg").read_bytes()


def test_copies_below_the_folder_are_not_retouched_again(tree, retouch):
    assert "2 retouched" in retouch(tree, "--masks", output="in/made")[1]
    before = sorted((tree / "made").iterdir())
    assert "2 already there" in retouch(tree, "--masks", output="in/made")[1]
    assert sorted((tree / "made").iterdir()) == before
    assert retouch(tree, output="in/second")[0] == 1


def test_a_run_that_was_killed_goes_on(tree, tmp_path, retouch):
    """Killed after the file was there and before that was noted, and in the midst of a line."""
    assert retouch(tree)[0] == 0
    note = tmp_path / "out" / NOTE_NAME
    lines = note.read_text().splitlines()
    begun = [line for line in lines if json.loads(line)["size"] is None]
    note.write_text("\n".join(begun) + "\n" + lines[-1][:40])
    whole = copies(tmp_path)
    (tmp_path / "out/anna.jpg").write_bytes(b"half of it")
    assert retouch(tree)[1].startswith("2 retouched")
    assert copies(tmp_path) == whole
    assert "2 already there" in retouch(tree)[1]


def test_a_damaged_copy_is_made_again_and_one_worked_on_stays(tree, tmp_path, retouch):
    assert retouch(tree)[0] == 0
    whole = copies(tmp_path)
    (tmp_path / "out/anna.jpg").write_bytes(whole["anna.jpg"][:700])
    cv2.imwrite(str(tmp_path / "out/anna-2.jpg"), np.zeros((30, 40, 3), np.uint8))
    worked_on = (tmp_path / "out/anna-2.jpg").read_bytes()
    assert "1 already there" in retouch(tree)[1]
    assert copies(tmp_path) == whole | {"anna-2.jpg": worked_on}


def test_another_recipe_is_laid_on_anew(tree, retouch):
    assert retouch(tree)[0] == 0
    assert retouch(tree, "--recipe", "none")[1].startswith("2 retouched")


def test_a_note_from_before_is_read(tmp_path):
    (tmp_path / EARLIER_NAME).write_text('{"anna.jpg": "key"}')
    assert RetouchNote(tmp_path).of("anna.jpg") == Copy("anna.jpg", "", "key", 0)


@pytest.mark.parametrize("text", ["[1]", "{}", '{"name": 1, "source": "", "key": ""}', "\x00"])
def test_a_damaged_note_is_no_note(tmp_path, text):
    (tmp_path / NOTE_NAME).write_text(text)
    note = RetouchNote(tmp_path)
    note.add(Copy("a.jpg", "/in/a.jpg", "key", 7))
    assert RetouchNote(tmp_path).of("a.jpg") == Copy("a.jpg", "/in/a.jpg", "key", 7)


def test_a_session_is_its_shots_with_what_lies_below(tmp_path, retouch):
    card = tmp_path / "card"
    card.mkdir()
    cv2.imwrite(str(card / "S_1.jpg"), np.full((60, 80, 3), 120, np.uint8))
    assert main(["import", str(card), "--session", str(tmp_path / "day")]) == 0
    cv2.imwrite(str(tmp_path / "day/sheet.jpg"), np.full((60, 80, 3), 50, np.uint8))
    assert retouch(tmp_path / "day", "--recipe", "none")[0] == 0
    assert len(copies(tmp_path)) == 1
    assert cv2.imread(str(next((tmp_path / "out").glob("*.jpg")))).mean() > 100


def test_what_was_at_work_when_it_was_stopped_is_counted(tree, tmp_path, monkeypatch, capsys):
    begun, stopped = threading.Event(), threading.Event()

    def make(retoucher, path, target, original=None):
        if path.parent.name == "second":
            begun.set()
            assert stopped.wait(60)
            target.write_bytes(path.read_bytes())
            return Retouched(path, target)
        assert begun.wait(60)
        # The other is finished after the program has heard of Ctrl-C, while it closes.
        threading.Timer(0.2, stopped.set).start()
        raise KeyboardInterrupt

    monkeypatch.setattr(Retoucher, "make", make)
    words = ["retouch", str(tree), "--output", str(tmp_path / "out"), "--jobs", "2"]
    assert main(words) != 0
    assert "Stopped after 1;" in capsys.readouterr().err


def test_pictures_of_a_pixel_and_webp_are_pictures_too(tmp_path, retouch, capsys):
    folder = tmp_path / "in"
    folder.mkdir()
    for name, size in (("a.png", 1), ("b.jpg", 1), ("c.webp", 90)):
        cv2.imwrite(str(folder / name), np.zeros((size, size, 3), np.uint8))
    code, said = retouch(folder)
    assert (code, said.split(" retouched")[0]) == (0, "3")
    assert main(["score", str(folder), "--json"]) == 0
    scored = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["width"], one["error"]) for one in scored] == [(1, None), (1, None), (90, None)]


def test_what_is_no_raw_file_is_said_in_words(tmp_path, capsys):
    (tmp_path / "a.nef").write_bytes(b"no picture" * 300)
    assert main(["retouch", str(tmp_path / "a.nef"), "--output", str(tmp_path / "out")]) == 1
    assert "(Unsupported" in capsys.readouterr().err


def test_a_copy_that_somebody_has_worked_on_is_left_alone(tree, tmp_path, capsys):
    words = ["retouch", str(tree / "anna.jpg"), "--output", str(tmp_path / "out")]
    assert main(words) == 0
    mine = tmp_path / "out/anna.jpg"
    cv2.imwrite(str(mine), np.full((70, 90, 3), 120, np.uint8))
    before = mine.read_bytes()
    capsys.readouterr()
    assert main([*words, "--recipe", "studio"]) == 1
    assert "changed by another program" in capsys.readouterr().err
    assert mine.read_bytes() == before
    mine.write_bytes(before[:40])  # cut short: nobody's work
    assert main([*words, "--recipe", "studio"]) == 0
