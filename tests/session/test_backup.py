import errno
import shutil

import pytest

from tests.session.faults import fetch, files_on_disk, jpeg, remote
from tether.errors import SessionError
from tether.session.check import check_session
from tether.session.files import Disk
from tether.session.intake.ingest import Ingest
from tether.session.session import Session


def shoot(ingest, *numbers):
    for number in numbers:
        fetch(ingest, remote(f"DSC_{number}.JPG", jpeg(number), seconds=number), jpeg(number))


def test_both_places_hold_the_same(tmp_path):
    with Session.open(tmp_path / "s") as session:
        ingest = Ingest(session, backup=tmp_path / "b")
        shoot(ingest, 1, 2, 3)
        ingest.close()
        assert files_on_disk(tmp_path / "b") == files_on_disk(tmp_path / "s")
        assert check_session(session).ok


def test_a_backup_that_was_away_catches_up(tmp_path):
    with Session.open(tmp_path / "s") as session:
        ingest = Ingest(session, backup=tmp_path / "b")
        shoot(ingest, 1)
        ingest.close()
        shutil.move(tmp_path / "b", tmp_path / "away")
        ingest = Ingest(session)
        shoot(ingest, 2, 3)
        ingest.close()
        shutil.move(tmp_path / "away", tmp_path / "b")
        Ingest(session, backup=tmp_path / "b").close()
        assert files_on_disk(tmp_path / "b") == files_on_disk(tmp_path / "s")


class FullBackup(Disk):
    """No room below one folder while `full`."""

    def __init__(self, folder):
        self.folder, self.full = folder, True

    def create(self, path):
        if self.full and path.is_relative_to(self.folder):
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().create(path)


def test_a_backup_that_fails_stops_nobody_and_is_told_once(tmp_path):
    disk = FullBackup(tmp_path / "b")
    notices = []
    with Session.open(tmp_path / "s", disk=disk) as session:
        ingest = Ingest(session, backup=tmp_path / "b", on_notice=notices.append)
        shoot(ingest, 1, 2)
        ingest.close()
        assert len(files_on_disk(tmp_path / "s")) == 2
        assert len(notices) == 1
        assert "shooting goes on" in notices[0]
        assert "full" in notices[0]
        assert any("no copy" in note for note in check_session(session).notes)
        disk.full = False
        Ingest(session, backup=tmp_path / "b").close()
        assert files_on_disk(tmp_path / "b") == files_on_disk(tmp_path / "s")
        assert check_session(session).notes == []


class LyingBackup(Disk):
    """A medium that changes a bit of what is written below one folder."""

    def __init__(self, folder):
        self.folder, self.theirs = folder, set()

    def create(self, path):
        descriptor = super().create(path)
        if path.is_relative_to(self.folder):
            self.theirs.add(descriptor)
        return descriptor

    def write(self, descriptor, chunk):
        if descriptor in self.theirs:
            chunk = bytes([chunk[0] ^ 1]) + chunk[1:]
        super().write(descriptor, chunk)


def test_a_copy_that_differs_is_found_at_once(tmp_path):
    notices = []
    with Session.open(tmp_path / "s", disk=LyingBackup(tmp_path / "b")) as session:
        ingest = Ingest(session, backup=tmp_path / "b", on_notice=notices.append)
        shoot(ingest, 1)
        ingest.close()
    assert "differs" in notices[0]
    assert files_on_disk(tmp_path / "b") == {}


def test_an_older_file_of_that_name_is_kept(tmp_path):
    with Session.open(tmp_path / "s") as session:
        ingest = Ingest(session)
        shoot(ingest, 1)
        ingest.close()
        (name,) = files_on_disk(tmp_path / "s")
        (tmp_path / "b" / name).parent.mkdir(parents=True)
        (tmp_path / "b" / name).write_bytes(b"older")
        Ingest(session, backup=tmp_path / "b").close()
        assert files_on_disk(tmp_path / "b") == files_on_disk(tmp_path / "s")
        assert [path.read_bytes() for path in (tmp_path / "b" / "recovered").iterdir()] == [
            b"older"
        ]


def test_a_backup_inside_the_session_is_refused(tmp_path):
    with (
        Session.open(tmp_path / "s") as session,
        pytest.raises(SessionError, match="another disk"),
    ):
        Ingest(session, backup=tmp_path / "s" / "backup")
