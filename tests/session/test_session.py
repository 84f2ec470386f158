"""The folder goes away, turns read-only, fills up, is taken: a sentence, and nothing lost."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.session.faults import fetch, files_on_disk, jpeg, remote
from tether.errors import SessionError
from tether.session.check import check_session
from tether.session.files import Disk
from tether.session.intake.ingest import Ingest
from tether.session.session import Session

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys
from pathlib import Path
from tether.session.session import Session
with Session.open(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""


def test_a_second_program_is_refused_and_reading_is_not(tmp_path):
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path / "s")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        text=True,
    ) as first:
        assert first.stdout.readline() == "open\n"
        with pytest.raises(SessionError, match=rf"open in another tether \(process {first.pid}\)"):
            Session.open(tmp_path / "s")
        with Session.read(tmp_path / "s") as reader:
            assert reader.in_use()
        first.kill()
    # A kill lets go of it at once.
    Session.open(tmp_path / "s").close()


def test_the_folder_is_removed_while_shooting(tmp_path):
    with Session.open(tmp_path / "s") as session:
        ingest = Ingest(session)
        fetch(ingest, remote("DSC_1.JPG", jpeg(1)), jpeg(1))
        shutil.move(tmp_path / "s", tmp_path / "away")
        for empty_folder_left in (False, True):
            if empty_folder_left:
                (tmp_path / "s").mkdir()
            with pytest.raises(SessionError, match="gone: connect the disk again"):
                ingest.announce(remote("DSC_2.JPG", jpeg(2), seconds=2))
        (tmp_path / "s").rmdir()
        shutil.move(tmp_path / "away", tmp_path / "s")
        assert fetch(ingest, remote("DSC_2.JPG", jpeg(2), seconds=2), jpeg(2))
        ingest.close()
        assert check_session(session).ok
        assert len(session.catalogue.shots(stored_only=True)) == 2


def test_the_folder_is_removed_in_the_middle_of_a_file(tmp_path):
    with Session.open(tmp_path / "s") as session:
        ingest = Ingest(session)
        incoming = ingest.announce(remote("DSC_1.JPG", jpeg(1)))
        incoming.write(jpeg(1)[:2000])
        shutil.move(tmp_path / "s", tmp_path / "away")
        incoming.write(jpeg(1)[2000:])
        with pytest.raises(SessionError):
            incoming.commit()
        shutil.move(tmp_path / "away", tmp_path / "s")
        assert fetch(ingest, remote("DSC_1.JPG", jpeg(1), listed=True), jpeg(1))
        ingest.close()
        assert check_session(session).ok
        assert list(files_on_disk(tmp_path / "s").values()) == [jpeg(1)]


class RefusingDisk(Disk):
    """Refuses to create and to write while `code` is set."""

    code: int | None = None

    def create(self, path):
        self.refuse()
        return super().create(path)

    def write(self, descriptor, chunk):
        self.refuse()
        super().write(descriptor, chunk)

    def refuse(self):
        if self.code is not None:
            raise OSError(self.code, os.strerror(self.code))


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (errno.EROFS, "read-only: choose another folder"),
        (errno.EACCES, "cannot be written: change its permissions"),
        (errno.ENOSPC, "full, but for 32 MB"),
        (errno.EIO, "fails: go on in a session on another disk"),
        (errno.EFBIG, "Choose another place"),
    ],
)
@pytest.mark.parametrize("when", ["before", "middle"])
def test_a_disk_that_refuses_costs_nothing(tmp_path, code, sentence, when):
    disk = RefusingDisk()
    with Session.open(tmp_path / "s", disk=disk) as session:
        ingest = Ingest(session)
        with pytest.raises(SessionError, match=sentence):  # noqa: PT012 (any of the steps may)
            if when == "before":
                disk.code = code
            incoming = ingest.announce(remote("DSC_1.JPG", jpeg(1)))
            disk.code = code
            incoming.write(jpeg(1))
            incoming.commit()
        assert [file.name for file in ingest.outstanding()] == ["DSC_1.JPG"]
        disk.code = None
        assert fetch(ingest, remote("DSC_1.JPG", jpeg(1), listed=True), jpeg(1))
        ingest.close()
        assert check_session(session).ok
        assert list(files_on_disk(tmp_path / "s").values()) == [jpeg(1)]


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SessionError):
        Session.open(tmp_path / "file" / "s")
    with pytest.raises(SessionError, match="is not a session"):
        Session.open(tmp_path / "new", create=False)
    assert not (tmp_path / "new").exists()


def test_a_closed_session_reads_from_a_folder_that_cannot_be_written(tmp_path):
    with Session.open(tmp_path / "s") as session:
        ingest = Ingest(session)
        fetch(ingest, remote("DSC_1.JPG", jpeg(1)), jpeg(1))
        ingest.close()
    before = {path.name for path in (tmp_path / "s").iterdir()}
    (tmp_path / "s").chmod(0o555)
    try:
        with Session.read(tmp_path / "s") as session:
            assert check_session(session).ok
    finally:
        (tmp_path / "s").chmod(0o755)
    assert {path.name for path in (tmp_path / "s").iterdir()} >= before


def test_opening_reads_no_file_that_is_stored(tmp_path, monkeypatch):
    """A restart looks at what is unfinished only, however long the day was."""
    with Session.open(tmp_path / "s") as session, session.ledger.transaction() as connection:
        for number in range(1_000):
            connection.execute(
                "INSERT INTO shots (stem, sitter, sequence, made) VALUES (?, 'Anna', ?, '')",
                (f"Anna/{number}", number),
            )
            connection.execute(
                "INSERT INTO files (shot, kind, camera, folder, name, stem, announced, listed, "
                "state, path) VALUES (?, 'picture', 'Z6', '/DCIM', ?, ?, '', 0, 'stored', ?)",
                (number + 1, f"{number}.JPG", str(number), f"Anna/{number}.jpg"),
            )
    monkeypatch.setattr("tether.session.recovery.adopt", None)
    with Session.open(tmp_path / "s") as session:
        assert session.recovered == []


@pytest.mark.parametrize("create", [True, False])
def test_a_place_that_can_be_no_session_is_a_sentence(tmp_path, create):
    (tmp_path / "file").write_text("x")
    for place in ("file", "file/below", "long" * 100):
        with pytest.raises(SessionError, match=r"not a folder|not a session|too long"):
            Session.open(tmp_path / place, create=create)
        with pytest.raises(SessionError, match=r"not a session|too long"):
            Session.read(tmp_path / place)


def test_setting_the_cameras_clock_doubles_nothing(tmp_path):
    with Session.open(tmp_path / "s") as session:
        ingest = Ingest(session)
        fetch(ingest, remote("DSC_1.JPG", jpeg(1)), jpeg(1))
        fetch(ingest, remote("DSC_1.JPG", jpeg(1), seconds=3600, listed=True), jpeg(1))
        fetch(ingest, remote("DSC_1.JPG", jpeg(2), seconds=7200), jpeg(2))  # its card was formatted
        ingest.close()
        assert len(session.catalogue.shots()) == 2
        assert check_session(session).ok


@pytest.mark.parametrize(
    ("picture", "negative"),
    [
        ("dsc_0001.jpg", "DSC_0001.NEF"),
        ("..\\..\\DSC_0001.JPG", "DSC_0001.NEF"),
        ("DSC\n0001.JPG", "DSC_0001.NEF"),
        ("Z\u00fcrich 1.JPG", "Zu\u0308rich 1.NEF"),
        (" DSC_0001 .JPG", "DSC_0001.NEF"),
    ],
)
@pytest.mark.parametrize("raw_first", [False, True])
def test_an_oddly_named_half_joins_the_other(tmp_path, picture, negative, raw_first):
    contents = {picture: jpeg(1), negative: b"raw" * 1000}
    with Session.open(tmp_path / "s") as session:
        ingest = Ingest(session)
        for name in (negative, picture) if raw_first else (picture, negative):
            fetch(ingest, remote(name, contents[name], seconds=1), contents[name])
        fetch(ingest, remote("DSC_0002.NEF", b"other", seconds=1), b"other")
        ingest.close()
        first, second = session.catalogue.shots()
        assert first.path.read_bytes() == contents[picture]
        assert first.raw_path.read_bytes() == contents[negative]
        assert first.path.stem == first.raw_path.stem
        assert second.camera_name == "DSC_0002.NEF"
