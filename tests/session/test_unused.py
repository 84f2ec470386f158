"""A start that fails leaves nothing behind, and takes nothing away that anybody has."""

import pytest

from tests.session.faults import fetch, jpeg, remote
from tether.cli import main
from tether.errors import CameraError, SessionError
from tether.session.intake.ingest import Ingest
from tether.session.session import Session
from tether.session.unused import nothing_left_of_a_failed_start


def failing(folder, act=lambda session: None):
    def start():
        with nothing_left_of_a_failed_start(folder), Session.open(folder) as session:
            act(session)
            raise CameraError("no camera")

    with pytest.raises(CameraError):
        start()


def test_a_session_in_which_nothing_was_goes_again(tmp_path):
    failing(tmp_path / "new")
    assert not (tmp_path / "new").exists()


def announce(session):
    ingest = Ingest(session)
    ingest.announce(remote("DSC_1.JPG", jpeg(1))).abort("the cable")
    ingest.close()


@pytest.mark.parametrize(
    "act",
    [
        lambda session: session.set_sitter("Anna"),
        lambda session: session.attendance.walk_in("Anna"),
        lambda session: (session.folder / "note.txt").write_text("mine"),
        announce,
    ],
)
def test_whatever_was_noted_stays(tmp_path, act):
    failing(tmp_path / "new", act)
    Session.open(tmp_path / "new", create=False).close()


def test_what_was_there_before_stays(tmp_path):
    (tmp_path / "empty").mkdir()
    failing(tmp_path / "empty")
    assert (tmp_path / "empty").is_dir()
    with Session.open(tmp_path / "old") as session:
        ingest = Ingest(session)
        fetch(ingest, remote("DSC_1.JPG", jpeg(1)), jpeg(1))
        ingest.close()
    failing(tmp_path / "old")
    with Session.read(tmp_path / "old") as session:
        assert len(session.catalogue.shots(stored_only=True)) == 1


def test_a_folder_that_another_one_shoots_into_meanwhile_stays(tmp_path):
    others = []

    def start():
        with nothing_left_of_a_failed_start(tmp_path / "s"):
            others.append(Session.open(tmp_path / "s"))
            Session.open(tmp_path / "s")

    with pytest.raises(SessionError):
        start()
    assert (tmp_path / "s" / "session.sqlite").exists()
    others[0].close()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["shoot", "--roster", "{bad}", "--camera", "folder:{here}"], "is no list: take a CSV"),
        (["shoot", "--backup", "{new}/b", "--camera", "folder:{here}"], "choose another disk"),
        (["demo", "--fault", "drop@0"], "shots count from 1. The first one's is drop@1"),
    ],
)
def test_the_commands_leave_no_folder_and_say_what_to_do(tmp_path, capsys, arguments, sentence):
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(jpeg(1))
    new = tmp_path / "new"
    words = [word.format(bad=bad, new=new, here=tmp_path) for word in arguments]
    assert main([*words, "--headless", "--seconds", "1", "--session", str(new)]) == 1
    told = capsys.readouterr().err
    assert sentence in told
    assert "Traceback" not in told
    assert not new.exists()
