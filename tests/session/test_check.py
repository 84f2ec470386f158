import json
import os
import shutil

import pytest

from tests.session.faults import START, fetch, jpeg, remote
from tether.cli import main
from tether.session.check import check_session
from tether.session.intake.ingest import Ingest
from tether.session.recovery import partial_path
from tether.session.session import Session


@pytest.fixture
def shot(tmp_path):
    """A session of three shots with a backup; the path of the first."""
    with Session.open(tmp_path / "s") as session:
        session.set_sitter("Anna")
        ingest = Ingest(session, backup=tmp_path / "b")
        for number in (1, 2, 3):
            fetch(ingest, remote(f"DSC_{number}.JPG", jpeg(number)), jpeg(number))
        ingest.close()
        return session.catalogue.shots()[0].path


def verify(tmp_path, capsys):
    code = main(["verify", str(tmp_path / "s"), "--json"])
    told = capsys.readouterr()
    found = json.loads(told.out)
    assert code == (1 if found["differences"] else 0)
    for difference in found["differences"]:
        assert difference["text"] in told.err
    return [difference["problem"] for difference in found["differences"]], found["notes"]


def test_a_whole_session(tmp_path, shot, capsys):
    assert verify(tmp_path, capsys) == ([], [])


def test_missing_changed_and_shorter_files(tmp_path, shot, capsys):
    second, third = sorted(shot.parent.glob("*.JPG"))[1:]
    shot.unlink()
    content = bytearray(second.read_bytes())
    content[1000] ^= 1
    second.write_bytes(content)
    os.truncate(third, 1000)
    assert verify(tmp_path, capsys)[0] == ["missing", "changed", "size"]


def test_the_copy_is_checked_too(tmp_path, shot, capsys):
    os.truncate(tmp_path / "b" / shot.relative_to(tmp_path / "s"), 10)
    assert verify(tmp_path, capsys)[0] == ["size"]
    shutil.move(tmp_path / "b", tmp_path / "away")
    assert verify(tmp_path, capsys) == (
        [],
        [
            f"3 file(s) have no copy in the backup {tmp_path / 'b'} that can be checked now: "
            "connect its disk and check again."
        ],
    )


def test_a_picture_that_no_camera_sent(tmp_path, shot, capsys):
    shutil.copy(shot, shot.with_name("copy.jpg"))
    assert verify(tmp_path, capsys)[0] == ["extra"]


def test_an_edit_beside_its_shot_is_no_fault(tmp_path, shot, capsys):
    shutil.copy(shot, shot.with_name(f"{shot.stem}-Edit.tif"))
    (tmp_path / "s" / "hud.png").write_bytes(b"picture of the window")
    differences, notes = verify(tmp_path, capsys)
    assert differences == []
    assert len(notes) == 1
    assert "edit" in notes[0]


def test_what_was_set_aside_is_named(tmp_path, shot, capsys):
    (tmp_path / "s" / "recovered").mkdir()
    for number in range(7):
        (tmp_path / "s" / "recovered" / f"DSC_{number}.JPG").write_bytes(b"set aside")
    differences, notes = verify(tmp_path, capsys)
    assert differences == []
    assert "DSC_0.JPG" in notes[0]
    assert "2 more" in notes[0]


def test_what_a_kill_left_half_written(tmp_path, shot, capsys):
    session = Session.open(tmp_path / "s")
    incoming = Ingest(session).announce(remote("DSC_4.JPG", jpeg(4)))
    incoming.write(jpeg(4)[:2000])
    incoming._owner.writer.shutdown()
    session.close()  # as after a kill: nothing was tidied
    assert verify(tmp_path, capsys)[0] == ["half_written"]
    partial_path(shot.with_name("stranger.jpg")).write_bytes(b"half")
    assert verify(tmp_path, capsys)[0] == ["half_written", "half_written"]


def test_a_backup_whose_session_was_killed_misses_no_file_that_is_whole(tmp_path, shot, capsys):
    copy = tmp_path / "b" / shot.relative_to(tmp_path / "s")
    with Session.open(tmp_path / "b", create=False) as backup:
        backup.ledger.execute("UPDATE files SET state = 'downloading' WHERE id = 1")
    assert main(["verify", str(tmp_path / "b"), "--json"]) == 0
    assert [copy.name in note for note in json.loads(capsys.readouterr().out)["notes"]] == [True]
    copy.write_bytes(copy.read_bytes()[:-100])
    assert main(["verify", str(tmp_path / "b"), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)["differences"]
    assert [one["problem"] for one in found] == ["not_stored"]


def test_a_ledger_that_cannot_be_read(tmp_path, shot, capsys):
    (tmp_path / "s" / "session.sqlite").write_bytes(b"x" * 5000)
    assert main(["verify", str(tmp_path / "s")]) == 1
    assert "damaged" in capsys.readouterr().err
    assert main(["verify", str(tmp_path / "nothing")]) == 1
    assert "is not a session" in capsys.readouterr().err


def test_a_ledger_that_points_out_of_the_session(tmp_path, shot, capsys):
    with Session.open(tmp_path / "s") as session:
        session.ledger.execute("UPDATE files SET path = '../outside.jpg' WHERE id = 1")
    assert "outside" in verify(tmp_path, capsys)[0]


@pytest.mark.parametrize("lone", ["DSC_3.JPG", "DSC_3.NEF", "DSC_1.JPG", "DSC_5.NEF"])
def test_half_of_a_pair_that_never_came_is_named(tmp_path, capsys, lone):
    with Session.open(tmp_path / "s") as session:
        ingest = Ingest(session)
        for number in range(1, 6):
            for name in (f"DSC_{number}.JPG", f"DSC_{number}.NEF"):
                if lone[:5] != name[:5] or name == lone:
                    content = jpeg(number) if name.endswith("JPG") else f"raw {number}".encode()
                    fetch(ingest, remote(name, content, seconds=number), content)
        ingest.close()
    assert verify(tmp_path, capsys)[0] == ["half_missing"]


def test_jpegs_alone_after_pairs_are_no_fault(tmp_path, capsys):
    with Session.open(tmp_path / "s") as session:
        ingest = Ingest(session)
        for number in range(1, 9):
            fetch(ingest, remote(f"DSC_{number}.JPG", jpeg(number), seconds=number), jpeg(number))
            if number < 5:
                raw = f"raw {number}".encode()
                fetch(ingest, remote(f"DSC_{number}.NEF", raw, seconds=number), raw)
        ingest.close()
    assert verify(tmp_path, capsys) == ([], [])


def pairs_then_a_jpeg(folder, ingest):
    for number in range(1, 5):
        fetch(ingest, remote(f"DSC_{number}.JPG", jpeg(number), seconds=number), jpeg(number))
        if number < 4:
            raw = f"raw {number}".encode()
            fetch(ingest, remote(f"DSC_{number}.NEF", raw, seconds=number), raw)


def test_a_shot_whose_card_was_looked_through_misses_nothing(tmp_path, capsys):
    """From RAW+JPEG to JPEG: what the card has after the shot is all that there is of it."""
    with Session.open(tmp_path / "s") as session:
        ingest = Ingest(session)
        pairs_then_a_jpeg(tmp_path / "s", ingest)
        all_here = ingest.begin_listing("Z6 123")
        raw = b"raw 5"  # comes while the card is read: what is known now is not all of it
        fetch(ingest, remote("DSC_5.NEF", raw, seconds=5), raw)
        fetch(ingest, remote("DSC_5.JPG", jpeg(5), seconds=5), jpeg(5))
        fetch(ingest, remote("DSC_6.JPG", jpeg(6), seconds=6), jpeg(6))
        fetch(ingest, remote("DSC_7.JPG", jpeg(7), seconds=7), jpeg(7))
        fetch(ingest, remote("DSC_7.NEF", b"raw 7", seconds=7), b"raw 7")
        ingest.close()
        assert len(check_session(session).notes) == 2
        all_here()
    assert verify(tmp_path, capsys)[0] == ["half_missing"]
    with Session.open(tmp_path / "s") as session:
        ingest = Ingest(session)
        ingest.begin_listing("Z6 123")()
        ingest.close()
    assert verify(tmp_path, capsys) == ([], [])


@pytest.mark.parametrize("there", [True, False])
def test_importing_the_card_says_whether_there_is_another_half(tmp_path, capsys, there):
    with Session.open(tmp_path / "s") as session:
        ingest = Ingest(session)
        pairs_then_a_jpeg(tmp_path / "s", ingest)
        ingest.close()
    assert verify(tmp_path, capsys)[0] == ["half_missing"]
    card = tmp_path / "card" / "DCIM" / "100NIKON"
    card.mkdir(parents=True)
    moment = START.timestamp() + 4
    files = {"DSC_4.JPG": jpeg(4)} | ({"DSC_4.NEF": b"raw 4"} if there else {})
    for name, content in files.items():
        (card / name).write_bytes(content)
        os.utime(card / name, (moment, moment))
    assert main(["import", str(tmp_path / "card"), "--session", str(tmp_path / "s")]) == 0
    capsys.readouterr()
    assert verify(tmp_path, capsys) == ([], [])
    with Session.read(tmp_path / "s") as session:
        assert (session.catalogue.shot(4).raw_path is not None) == there
