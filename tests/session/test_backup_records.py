"""The backup opens as a session: ratings, names and verdicts are in it, whatever comes between."""

import json
import os
import shutil
import time

import pytest

from tests.session.faults import CrashError, FaultyDisk, fetch, jpeg, ledger_steps, remote
from tether.cli import main
from tether.errors import SessionError
from tether.readings import Reason, Verdict
from tether.session.check import check_session
from tether.session.intake import backup as backup_module
from tether.session.intake.ingest import Ingest
from tether.session.session import Session
from tether.session.wiping import wipe


def shoot(ingest, *numbers):
    for number in numbers:
        fetch(ingest, remote(f"DSC_{number}.JPG", jpeg(number), seconds=number), jpeg(number))


def known(folder):
    """What a session knows of its shots."""
    with Session.read(folder) as session:
        return [
            (s.sitter, s.rating, s.pick, s.label, s.verdict, s.reasons, s.quarantined, s.sequence,
             None if s.path is None else s.path.relative_to(folder).as_posix(), s.sha256)
            for s in session.catalogue.shots()
        ]  # fmt: skip


def side_files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith("session.")
    }


@pytest.fixture
def day(tmp_path):
    """A session with a backup: two people, verdicts, stars, a name put right, one in quarantine."""
    with Session.open(tmp_path / "s") as session:
        session.choices.put("backup", str(tmp_path / "b"))
        ingest = Ingest(session, backup=tmp_path / "b")
        session.set_sitter("Anna")
        shoot(ingest, 1, 2)
        session.set_sitter("Ben")
        shoot(ingest, 3, 4)
        session.judge(1, Verdict("reject", (Reason("eyes_closed", "Eyes closed"),), 0.1))
        session.rate(2, 4)
        session.label(3, "blue")
        ingest.close()
    return tmp_path / "s"


def test_the_backup_opens_as_the_session_it_is_of(day, tmp_path):
    with Session.open(day) as session:  # without a camera
        session.rate(3, 5)
        session.rename_sitter("Anna", "Anna Berg")
        session.quarantine(4, "it is somebody else")
    assert known(tmp_path / "b") == known(day)
    assert side_files(tmp_path / "b") == side_files(day)
    shutil.rmtree(day)
    with Session.open(tmp_path / "b", create=False) as session:
        assert check_session(session).ok
        assert check_session(session).notes == []
        assert [shot.sitter for shot in session.catalogue.shots()][:2] == ["Anna Berg"] * 2
        assert session.catalogue.shot(3).rating == 5
        assert session.undo_rename().new == "Anna"
        ingest = Ingest(session)
        shoot(ingest, 5)
        ingest.close()
        assert check_session(session).ok


def test_what_is_rated_while_shooting_is_there_soon_and_costs_only_itself(tmp_path, monkeypatch):
    monkeypatch.setattr(backup_module, "QUIET_SECONDS", 0.02)
    with Session.open(tmp_path / "s") as session:
        ingest = Ingest(session, backup=tmp_path / "b")
        shoot(ingest, *range(1, 20))
        session.rate(7, 3)
        until = time.monotonic() + 10
        while not (known(tmp_path / "b")[-1][-2] and known(tmp_path / "b")[6][1] == 3):
            assert time.monotonic() < until
            time.sleep(0.02)
        records = ingest._backup._records
        before = records._copy.writes
        session.rate(8, 2)
        while known(tmp_path / "b")[7][1] != 2:
            assert time.monotonic() < until
            time.sleep(0.02)
        assert records._copy.writes - before < 12  # the shot, the note for undo, each old and new
        with pytest.raises(SessionError, match="open in another tether"):
            Session.open(tmp_path / "b")
        ingest.close()


def test_a_backup_without_records_gets_them(day, tmp_path):
    whole = side_files(tmp_path / "b")
    for path in (tmp_path / "b").rglob("*"):
        if path.name.startswith("session.") or path.suffix == ".xmp":
            path.unlink()
    with Session.open(day) as session:
        session.rate(1, 1)
        session.rate(1, 0)
    assert known(tmp_path / "b") == known(day)
    assert side_files(tmp_path / "b").keys() == whole.keys()


def test_a_file_that_is_not_copied_yet_is_missed_by_the_backup(day, tmp_path):
    with Session.open(day) as session:
        ingest = Ingest(session)
        shoot(ingest, 5, 6)
        ingest.close()
    first = known(day)[4][-2]
    shutil.copy(day / first, tmp_path / "b" / first)  # copied, and the backup's power went
    with Session.open(tmp_path / "b", create=False) as session:
        assert [file.name for file in Ingest(session).outstanding()] == ["DSC_6.JPG"]
        assert session.catalogue.shot(5).path is not None


def test_work_in_the_backup_is_never_written_over(day, tmp_path):
    with Session.open(tmp_path / "b", create=False):
        pass  # looking only
    with Session.open(day) as session:
        session.rate(1, 2)
    with Session.open(tmp_path / "b", create=False) as session:
        assert session.catalogue.shot(1).rating == 2
        session.rate(1, 5)
    with Session.open(day) as session:
        session.rate(1, 3)
        with pytest.raises(SessionError, match="session of its own"):
            Ingest(session, backup=tmp_path / "b")
    assert known(tmp_path / "b")[0][1] == 5


def test_a_copied_session_does_not_take_the_backup_of_the_first(day, tmp_path):
    shutil.copytree(day, tmp_path / "s2")
    with Session.open(day) as session:
        ingest = Ingest(session, backup=tmp_path / "b")
        shoot(ingest, 5)
        ingest.close()
    before, records = side_files(tmp_path / "b"), known(tmp_path / "b")
    with Session.open(tmp_path / "s2") as session:
        ingest = Ingest(session)
        shoot(ingest, 6)  # under the name that the first one's has
        ingest.close()
        with pytest.raises(SessionError, match="another copy of the session"):
            Ingest(session, backup=tmp_path / "b")
        assert "another copy" in " ".join(check_session(session).notes)
        session.rename_sitter("Ben", "Benno")
        assert check_session(session).ok
    assert (side_files(tmp_path / "b"), known(tmp_path / "b")) == (before, records)
    with Session.open(day) as session:
        Ingest(session, backup=tmp_path / "b").close()


def test_a_sidecar_that_was_edited_in_the_backup_is_kept(day, tmp_path):
    sidecar = next((tmp_path / "b" / "Anna").glob("*.xmp"))
    sidecar.write_text("somebody's")
    late = time.time() + 60
    os.utime(sidecar, (late, late))
    with Session.open(day) as session:
        session.rate(1, 2)
    kept = list((tmp_path / "b" / "recovered").iterdir())
    assert [path.read_text() for path in kept] == ["somebody's"]
    assert sidecar.read_bytes() == (day / "Anna" / sidecar.name).read_bytes()


def verify(folder, capsys):
    code = main(["verify", str(folder), "--json"])
    found = json.loads(capsys.readouterr().out)
    assert code == (1 if found["differences"] else 0)
    return [one["problem"] for one in found["differences"]], found["notes"]


def test_verify_checks_the_records(day, tmp_path, capsys):
    assert verify(day, capsys) == ([], [])
    sidecar = next((tmp_path / "b" / "Anna").glob("*.xmp"))
    sidecar.write_text("broken")
    assert verify(day, capsys)[0] == ["changed"]
    with Session.open(day) as session:
        session.rate(1, 2)
    assert verify(day, capsys) == ([], [])
    shutil.move(tmp_path / "b", tmp_path / "away")
    with Session.open(day) as session:
        session.rate(1, 3)
    shutil.move(tmp_path / "away", tmp_path / "b")
    differences, notes = verify(day, capsys)
    assert differences == []
    assert len(notes) == 1
    assert "behind" in notes[0]
    (tmp_path / "b" / "session.sqlite").write_bytes(b"x" * 5000)
    assert verify(day, capsys)[0] == ["unreadable"]
    with Session.open(day) as session:  # and it is made anew
        session.rate(1, 4)
    assert verify(day, capsys) == ([], [])
    assert (tmp_path / "b" / "recovered" / "session.sqlite").read_bytes() == b"x" * 5000


def test_descriptors_are_wiped_in_the_backup_too(day, tmp_path):
    with Session.open(day) as session:
        session.catalogue.set_judgement(1, Verdict("keep", ()), '{"identity": [0.25, 0.5]}')
    assert b'"identity": [0.25' in (tmp_path / "b" / "session.sqlite").read_bytes()
    with Session.open(day) as session:
        wiped = wipe(session)
        assert wiped.left == ()
        assert str(tmp_path / "b" / "session.sqlite") in wiped.checked
    for path in tmp_path.rglob("session.sqlite*"):
        assert b'"identity": [0.25' not in path.read_bytes()
    assert known(tmp_path / "b") == known(day)


@pytest.mark.smoke
@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_crash_at_any_step_leaves_a_backup_that_opens(tmp_path, monkeypatch):
    """The disk of the session is lost at the crash: what the backup has is whole, and is known."""
    monkeypatch.setattr(backup_module, "QUIET_SECONDS", 60.0)
    crashes = 0
    for step in range(1, 400, 11):
        folder, backup = tmp_path / f"s{step}", tmp_path / f"b{step}"
        disk = FaultyDisk(step, "crash")
        with ledger_steps(disk, monkeypatch):
            try:
                run_with_backup(folder, backup, disk)
                crashed = False
            except (CrashError, SessionError):
                crashed = True
        pictures = {path: c for path, c in side_files(backup).items() if path.endswith("JPG")}
        if (backup / "session.sqlite").exists():
            with Session.open(backup, create=False) as session:
                report = check_session(session)
                assert report.differences == [], step
                assert all("on its way" in note for note in report.notes), (step, report.notes)
                paths = {s.path.read_bytes() for s in session.catalogue.shots(stored_only=True)}
                assert paths == set(pictures.values()), step
        else:
            assert not pictures
        crashes += crashed
        if not crashed:
            break
    assert not crashed
    assert crashes > 8


def run_with_backup(folder, backup, disk):
    with Session.open(folder, disk=disk) as session:
        session.choices.put("backup", str(backup))
        session.set_sitter("Anna")
        ingest = Ingest(session, backup=backup)
        try:
            for number in (1, 2):
                shoot(ingest, number)
                session.rate(number, number)
            session.rename_sitter("Anna", "Anna Berg")
        finally:
            ingest.close()
