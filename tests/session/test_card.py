import json
import os

import pytest

from tests.session.faults import START, fetch, files_on_disk, jpeg, remote
from tether.cli import main
from tether.session.check import check_session
from tether.session.intake.ingest import Ingest
from tether.session.session import Session
from tether.session.sitters import UNWATCHED


@pytest.fixture
def card(tmp_path):
    """Three JPEGs and one RAW, dated as the camera dates them."""
    folder = tmp_path / "card" / "DCIM" / "100NIKON"
    folder.mkdir(parents=True)
    for number in (1, 2, 3):
        put(folder / f"DSC_{number}.JPG", jpeg(number), number)
    put(folder / "DSC_1.NEF", b"raw" * 1000, 1)
    return tmp_path / "card"


def put(path, content, seconds):
    path.write_bytes(content)
    moment = START.timestamp() + seconds
    os.utime(path, (moment, moment))


def run_import(tmp_path, capsys, *more):
    code = main(["import", str(tmp_path / "card"), "--session", str(tmp_path / "s"), "--json"]
                + list(more))  # fmt: skip
    told = capsys.readouterr()
    return code, json.loads(told.out), told.err


def test_a_card_comes_in_once(tmp_path, card, capsys):
    before = files_on_disk(card)
    code, told, _ = run_import(tmp_path, capsys)
    assert (code, told["added"], told["known"], told["problems"]) == (0, 4, 0, [])
    code, told, _ = run_import(tmp_path, capsys)
    assert (code, told["added"], told["known"]) == (0, 0, 4)
    with Session.read(tmp_path / "s") as session:
        assert check_session(session).ok
        shots = session.catalogue.shots()
    assert len(shots) == 3
    assert shots[0].raw_path is not None
    assert not any(shot.quarantined for shot in shots)
    assert files_on_disk(card) == before


def test_what_came_by_cable_is_not_doubled_and_keeps_its_sitter(tmp_path, card, capsys):
    with Session.open(tmp_path / "s") as session:
        session.set_sitter("Anna")
        ingest = Ingest(session)
        assert fetch(ingest, remote("DSC_1.JPG", jpeg(1), seconds=1), jpeg(1))
        broken = ingest.announce(remote("DSC_2.JPG", jpeg(2), seconds=2))
        broken.abort("the cable is out")
        ingest.close()
        session.set_sitter("Ben")
    code, told, err = run_import(tmp_path, capsys)
    assert (code, told["added"], told["known"]) == (0, 3, 1)
    with Session.read(tmp_path / "s") as session:
        assert check_session(session).ok
        shots = {shot.camera_name: shot for shot in session.catalogue.shots()}
    assert shots["DSC_1.JPG"].sitter == "Anna"
    assert shots["DSC_1.JPG"].raw_path is not None  # the RAW has joined it
    assert shots["DSC_2.JPG"].sitter == "Anna"  # announced while she sat
    assert shots["DSC_3.JPG"].sitter == ""
    assert shots["DSC_3.JPG"].quarantined == UNWATCHED
    assert "quarantine" in err


def test_somebody_says_whose_they_are(tmp_path, card, capsys):
    with Session.open(tmp_path / "s") as session:
        session.set_sitter("Anna")
    run_import(tmp_path, capsys, "--sitter", "Cleo", "--backup", str(tmp_path / "b"))
    with Session.read(tmp_path / "s") as session:
        assert {shot.sitter for shot in session.catalogue.shots()} == {"Cleo"}
    assert set(files_on_disk(tmp_path / "b").values()) == set(files_on_disk(card).values())


def test_an_import_is_copied_to_the_sessions_own_backup_where_that_is_there(tmp_path, card, capsys):
    with Session.open(tmp_path / "s") as session:
        session.choices.put("backup", str(tmp_path / "b"))
    assert run_import(tmp_path, capsys)[1]["added"] == 4
    assert not (tmp_path / "b").exists()  # its disk is away: nothing is put in its place
    (tmp_path / "b").mkdir()
    run_import(tmp_path, capsys)
    assert files_on_disk(tmp_path / "b") == files_on_disk(tmp_path / "s")


def test_no_card_and_the_session_itself(tmp_path, card, capsys):
    for folder in ("nowhere", "."):
        main(["import", str(tmp_path / folder), "--session", str(tmp_path / "s")])
        assert str(tmp_path / folder) in capsys.readouterr().err


def test_links_do_not_lead_out_of_the_card(tmp_path, card, capsys):
    (tmp_path / "secret.jpg").write_bytes(jpeg(9))
    (card / "DCIM" / "link.jpg").symlink_to(tmp_path / "secret.jpg")
    assert run_import(tmp_path, capsys)[1]["added"] == 4
