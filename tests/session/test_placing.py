import shutil

import pytest

from tests.session.faults import CrashError, FaultyDisk, fetch, jpeg, ledger_steps, remote
from tether.cli import main
from tether.session.attendees.roster import Person, Roster
from tether.session.check import check_session
from tether.session.intake.ingest import Ingest
from tether.session.session import Session
from tether.session.sidecars.sidecar import read_marks

RAW = b"raw" * 999


def pair(ingest, number, half=None):
    for at, (end, content) in enumerate((("JPG", jpeg(number)), ("NEF", RAW + bytes([number])))):
        if half in (None, end):
            name = f"DSC_{number}.{end}"
            fetch(ingest, remote(name, content, seconds=9 * number + at), content)


@pytest.fixture
def folder(tmp_path):
    """Two shots of Ada, in the second of which somebody else's face will be found."""
    with Session.open(tmp_path / "day") as session:
        session.attendance.load(
            Roster((Person("7", "Ada", "1A"), Person("8", "Bo", "2B")), {"id": "Id"})
        )
        session.check_in(session.attendance.find("7")[0].key)
        ingest = Ingest(session, backup=tmp_path / "backup")
        pair(ingest, 1)
        pair(ingest, 2)
        ingest.close()
        session.rate(2, 4)
    return tmp_path / "day"


def where(session, shot_id):
    shot = session.catalogue.shot(shot_id)
    return [str(p.relative_to(session.folder)) for p in (shot.path, shot.raw_path) if p]


def test_all_of_a_shot_leaves_the_sitters_folder_and_comes_back(folder, tmp_path):
    with Session.open(folder) as session:
        before = where(session, 2)
        session.quarantine(2, "its face does not look like Ada")
        assert where(session, 2) == ["quarantine/DSC_2.JPG", "quarantine/DSC_2.NEF"]
        assert read_marks(session.catalogue.shot(2).path).rating == 4
        assert not list((folder / "Ada").glob("Ada_0002*"))
        assert (tmp_path / "backup" / "quarantine" / "DSC_2.NEF").is_file()
        assert check_session(session).ok
        session.assign(2, "Bo", "8")
        assert where(session, 2) == ["Bo/Bo_0001.JPG", "Bo/Bo_0001.NEF"]
        assert read_marks(session.catalogue.shot(2).path).person == "Bo"
        session.undo()
        assert where(session, 2)[0].startswith("quarantine/")
        session.assign(2, "Ada", "7")
        assert where(session, 2) == before
        assert check_session(session).ok
        assert session.undo_rename() is None  # no name was changed


def test_a_wrongly_given_shot_moves_to_the_right_sitter_and_undo_brings_it_back(folder, tmp_path):
    with Session.open(folder) as session:
        before = where(session, 1)
        session.assign(1, "Bo", "8")
        assert where(session, 1) == ["Bo/Bo_0001.JPG", "Bo/Bo_0001.NEF"]
        assert (tmp_path / "backup" / "Bo" / "Bo_0001.NEF").is_file()
        session.assign(1, "Bo", "8")  # nothing to do
        assert where(session, 1) == ["Bo/Bo_0001.JPG", "Bo/Bo_0001.NEF"]
        session.rate(1, 5)
        session.undo()
        session.undo()
        assert where(session, 1) == before
        assert check_session(session).ok


def test_the_command_finds_whom_it_is_given_to(folder, capsys):
    with Session.open(folder) as session:
        session.quarantine(2, "it is somebody else")
    assert main(["quarantine", str(folder), "--give", "2", "--to", "Bob"]) == 1
    assert "--new" in capsys.readouterr().err
    assert main(["quarantine", str(folder), "--give", "2", "--to", "bo"]) == 0
    assert "Bo/Bo_0001.JPG" in capsys.readouterr().err
    assert main(["quarantine", str(folder), "--give", "2", "--to", "Zed", "--new"]) == 0
    assert main(["quarantine", str(folder), "--give", "99", "--to", "7"]) == 1
    with Session.open(folder) as session:
        assert where(session, 2) == ["Zed/Zed_0001.JPG", "Zed/Zed_0001.NEF"]
        assert check_session(session).ok


def test_the_second_half_follows(folder):
    with Session.open(folder) as session:
        ingest = Ingest(session)
        pair(ingest, 3, "JPG")
        coming = ingest.announce(remote("DSC_3.NEF", RAW, seconds=28))
        session.quarantine(3, "it is somebody else")
        coming.write(RAW)
        coming.commit()
        ingest.close()
        assert where(session, 3) == ["quarantine/DSC_3.JPG", "quarantine/DSC_3.NEF"]
        assert check_session(session).ok


def test_a_taken_name_gets_a_number(folder):
    with Session.open(folder) as session:
        (folder / "quarantine").mkdir()
        (folder / "quarantine" / "dsc_2.txt").write_text("somebody's note")
        (folder / "quarantine" / "DSC_2.xmp").write_text("somebody's sidecar")
        session.quarantine(2, "it is somebody else")
        assert where(session, 2)[0] == "quarantine/DSC_2_2.JPG"
        assert (folder / "quarantine" / "DSC_2.xmp").read_text() == "somebody's sidecar"


def test_a_backup_that_is_away_gets_the_moved_file_later(folder, tmp_path):
    shutil.move(tmp_path / "backup", tmp_path / "away")
    with Session.open(folder) as session:
        session.quarantine(2, "it is somebody else")
    shutil.move(tmp_path / "away", tmp_path / "backup")
    with Session.open(folder) as session:
        Ingest(session, backup=tmp_path / "backup").close()
        assert (tmp_path / "backup" / "quarantine" / "DSC_2.JPG").is_file()
        assert check_session(session).ok


def test_a_renamed_sitters_copies_are_renamed(folder, tmp_path):
    with Session.open(folder) as session:
        session.rename_sitter("Ada", "Ada Lovelace")
        assert (tmp_path / "backup" / "Ada Lovelace" / "Ada Lovelace_0001.JPG").is_file()
        assert not (tmp_path / "backup" / "Ada").exists()
        assert check_session(session).ok


CHANGES = {
    "quarantine": lambda session: session.quarantine(2, "it is somebody else"),
    "assign": lambda session: session.assign(2, "Bo", "8"),
    "undo": lambda session: session.undo(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_crash_at_any_step_is_made_up_for(folder, tmp_path, monkeypatch, change):
    if change == "undo":
        with Session.open(folder) as session:
            session.assign(2, "Bo", "8")
    crashes = 0
    for step in range(1, 200):
        copy = tmp_path / f"copy{step}"
        shutil.copytree(folder, copy)
        disk = FaultyDisk(10**9, "crash")
        session = Session.open(copy, disk=disk)
        disk.at, disk.step = step, 0
        crashed = False
        with ledger_steps(disk, monkeypatch):
            try:
                CHANGES[change](session)
            except CrashError:
                crashed = True
        session.close()
        with Session.open(copy) as again:
            shot = again.catalogue.shot(2)
            owner = "quarantine" if shot.quarantined else shot.sitter
            assert {path.split("/")[0] for path in where(again, 2)} == {owner}, step
            assert shot.path.read_bytes() == jpeg(2)
            shutil.rmtree(tmp_path / "backup", ignore_errors=True)  # not this copy's
            assert check_session(again).ok, step
        crashes += crashed
        if not crashed:
            break
    assert crashes > 10
