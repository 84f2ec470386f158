import json

import pytest

from tests.session.faults import CrashError, FaultyDisk, fetch, jpeg, ledger_steps, remote
from tether.cli import main
from tether.errors import SessionError
from tether.session.attendees.roster import Person, Roster
from tether.session.check import check_session
from tether.session.intake.ingest import Ingest
from tether.session.merging import merge_people
from tether.session.names.renames import NameTakenError
from tether.session.session import Session
from tether.session.sidecars.sidecar import read_marks
from tether.session.sidecars.xmp import Packet

PEOPLE = (
    Person("7", "Ana Berk", "1A"), Person("8", "Bo Li", "1A"), Person("9", "Ana Berk", "2B"),
)  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    """A day of three people, two of one name, with a RAW pair and a darktable sidecar."""
    with Session.open(tmp_path / "day") as session:
        session.attendance.load(Roster(PEOPLE, {}))
        ingest = Ingest(session)
        for number, person in enumerate(session.attendance.everybody()):
            session.check_in(person.key)
            for k, end in enumerate(("JPG", "NEF")):
                content = jpeg(number) if end == "JPG" else b"raw" * (999 + number)
                fetch(
                    ingest, remote(f"DSC_{number}.{end}", content, seconds=60 * number + k), content
                )
        ingest.close()
        for shot in session.catalogue.shots():
            session.rate(shot.id, 4)
        first = session.catalogue.shots()[0]
        first.path.with_name(f"{first.path.name}.xmp").write_bytes(Packet().serialise())
    return tmp_path / "day"


def names(session):
    return {
        path.relative_to(session.folder).as_posix()
        for path in session.folder.rglob("*")
        if path.is_file() and not path.name.startswith(("session.", "renames."))
    }


def test_files_sidecars_and_ledger_follow_and_undo_brings_all_back(folder):
    with Session.open(folder) as session:
        before = names(session)
        hashes = {shot.sha256 for shot in session.catalogue.shots()}
        done = session.rename(1, "Anna / Berg")
        assert (done.old, done.new) == ("Ana Berk", "Anna / Berg")
        shots = session.catalogue.shots(sitter="Anna / Berg")
        assert [shot.person_id for shot in shots] == ["7"]
        assert shots[0].path.parent.name == "Anna _ Berg"
        assert shots[0].raw_path.is_file()
        assert shots[0].path.with_name(f"{shots[0].path.name}.xmp").is_file()
        assert read_marks(shots[0].path).person == "Anna / Berg"
        assert session.attendance.person(1).name == "Anna / Berg"
        assert session.attendance.person(3).name == "Ana Berk"  # the other of that name
        assert check_session(session).ok
        log = [json.loads(line) for line in (folder / "renames.log").read_text().splitlines()]
        assert [entry["state"] for entry in log] == ["begun", "done"]
        session.undo_rename()
        assert names(session) == before
        assert {shot.sha256 for shot in session.catalogue.shots()} == hashes
        assert session.undo_rename() is None


def test_another_persons_name_is_refused_and_merging_says_that_both_are_one(folder):
    with Session.open(folder) as session:
        before = names(session)
        kept = {shot.id: shot.path.read_bytes() for shot in session.catalogue.shots()}
        for taken in ("Bo Li", " Bo  Li "):
            with pytest.raises(NameTakenError, match="on the list as 8"):
                session.rename(1, taken)
        assert names(session) == before
        assert merge_people(session, 1, "Bo Li").shots == (1,)
        assert {s.id: s.path.read_bytes() for s in session.catalogue.shots()} == kept
        assert [s.person_id for s in session.catalogue.shots(sitter="Bo Li")] == ["8", "8"]
        assert session.attendance.person(1).state == "merged"
        assert session.attendance.person(3).name == "Ana Berk"
        assert len(session.catalogue.shots(sitter="Ana Berk")) == 1  # the other of that name
        assert check_session(session).ok
        session.undo()
        assert names(session) == before
        assert session.attendance.person(1).state == "done", "whoever has shots is on the list"


def test_whoever_sits_is_renamed_and_merged_without_a_frame_lost(folder):
    with Session.open(folder) as session:
        ingest = Ingest(session)
        waiting = remote("DSC_7.JPG", jpeg(7), seconds=None)  # announced, and on its way
        session.rename(3, "Ana Bergs")
        assert session.sitters.current.name == "Ana Bergs"
        fetch(ingest, waiting, jpeg(7))
        waiting = remote("DSC_8.JPG", jpeg(8), seconds=None)
        merge_people(session, 3, "Bo Li")
        fetch(ingest, waiting, jpeg(8))
        ingest.close()
        owners = [(s.sitter, s.person_id, s.quarantined) for s in session.catalogue.shots(after=1)]
        assert owners == [("Bo Li", "8", None)] * 4
        assert session.attendance.person(2).state == "here"


def test_the_command_asks_for_merge(folder, capsys):
    rename = ["roster", str(folder), "--rename", "9", "Bo Li"]
    assert main(rename) == 1
    assert "put them together" in capsys.readouterr().err
    assert main([*rename, "--merge"]) == 0
    assert "1 shots are Bo Li's now" in capsys.readouterr().err
    assert main(["roster", str(folder), "--rename", "7", "Nobody", "--merge"]) == 1
    assert "leave --merge out" in capsys.readouterr().err


def test_undo_makes_two_people_again(folder, capsys):
    with Session.open(folder) as session:
        before = names(session), session.attendance.everybody()
        session.rename(2, "Bo Lin")
    roster = ["roster", str(folder)]
    assert main([*roster, "--rename", "7", "Bo Lin", "--merge"]) == 0
    assert main([*roster, "--undo"]) == 0
    assert "Ana Berk is not Bo Lin: 1 shots" in capsys.readouterr().err
    assert main([*roster, "--undo"]) == 0
    assert "Bo Lin is Bo Li again" in capsys.readouterr().err
    assert main([*roster, "--undo"]) == 0
    assert "Nothing was renamed" in capsys.readouterr().err
    with Session.open(folder) as session:
        assert (names(session), session.attendance.everybody()) == before
        assert [s.person_id for s in session.catalogue.shots()] == ["7", "8", "9"]
        assert check_session(session).ok


def test_a_merged_entry_is_nobody_any_more(folder):
    with Session.open(folder) as session:
        merge_people(session, 1, "Bo Li")
        attendance = session.attendance
        assert [one.key for one in attendance.everybody()] == [2, 3]
        assert sum(attendance.counts().values()) == 2
        assert attendance.find("7") == []
        assert [one.key for one in attendance.find("ana berk")] == [3]
        assert attendance.together(2) == []
        assert attendance.load(Roster(PEOPLE, {})) == 0, "the same list again brings nobody back"
        assert "7" not in attendance.columns()


@pytest.mark.parametrize("name", ["bo li", "BO LI"])
def test_a_name_in_another_case_is_the_same(folder, name, capsys):
    with Session.open(folder) as session, pytest.raises(NameTakenError, match="Bo Li is another"):
        session.rename(1, name)
    with Session.open(folder) as session:
        session.rename(2, "Béla Nagy")
        with pytest.raises(NameTakenError, match="Béla Nagy"):
            session.rename(1, "be\u0301la nagy")
        session.rename(2, name)  # one's own may change its case
        assert merge_people(session, 1, name.swapcase()).new == name
        assert len(session.catalogue.shots(sitter=name)) == 2


def test_a_taken_file_name_gets_a_number_and_nothing_is_overwritten(folder):
    with Session.open(folder) as session:
        kept = {shot.id: shot.path.read_bytes() for shot in session.catalogue.shots()}
        session.rename_sitter("Ana Berk", "Bo Li")
        assert {s.id: s.path.read_bytes() for s in session.catalogue.shots()} == kept
        assert len(session.catalogue.shots(sitter="Bo Li")) == 3
        assert check_session(session).ok


@pytest.mark.parametrize("name", ["ana berk", "田中", "‮gpj.exe", "CON", "Quarantine", "a" * 500])
def test_any_name(folder, name):
    with Session.open(folder) as session:
        session.rename(1, name)
        assert check_session(session).ok
        session.undo_rename()
        assert check_session(session).ok


def test_no_name_is_a_sentence(folder):
    with Session.open(folder) as session:
        with pytest.raises(SessionError, match="needs a name"):
            session.rename(1, "  ")
        with pytest.raises(SessionError, match="already"):
            session.rename(1, "Ana Berk")
        with pytest.raises(SessionError, match="no sitter"):
            session.rename_sitter("Nobody", "X")


def test_a_crash_at_any_step_is_finished_at_the_next_opening(folder, tmp_path, monkeypatch):
    import shutil

    with Session.open(folder) as session:
        content = {shot.id: shot.path.read_bytes() for shot in session.catalogue.shots()}
    crashes = 0
    for step in range(1, 200):
        copy = tmp_path / f"copy{step}"
        shutil.copytree(folder, copy)
        disk = FaultyDisk(10**9, "crash")
        session = Session.open(copy, disk=disk)
        disk.at, disk.step = step, 0
        with ledger_steps(disk, monkeypatch):
            try:
                session.rename(1, "Anna Berg")
                crashed = False
            except CrashError:
                crashed = True
        session.close()
        with Session.open(copy) as again:
            assert check_session(again).ok, step
            shots = again.catalogue.shots()
            assert {s.id: s.path.read_bytes() for s in shots} == content
            named = {s.sitter for s in shots if s.person_id == "7"}
            assert named in ({"Ana Berk"}, {"Anna Berg"})
            assert len({s.path.parent.name for s in shots if s.person_id == "7"} - named) == 0
        shutil.rmtree(copy)
        crashes += crashed
        if not crashed:
            break
    assert crashes > 10
