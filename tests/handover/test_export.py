import csv
import hashlib

import cv2
import numpy as np
import pytest

from tests.session.faults import fetch_until_stored, files_on_disk, jpeg
from tether.analysis.face_mesh import FaceMesh
from tether.errors import SessionError
from tether.handover.export import export_shots, safe_cell, write_table
from tether.handover.renditions import Options
from tether.handover.uses import parse_use
from tether.session.check import check_session
from tether.session.intake.ingest import Ingest
from tether.session.session import Session

CARD = {"DSC_1.JPG": jpeg(1), "DSC_1.NEF": b"raw" * 1000, "DSC_2.JPG": jpeg(2)}


@pytest.fixture
def session(tmp_path):
    with Session.open(tmp_path / "day") as session:
        session.set_sitter("Anna Berg")
        ingest = Ingest(session)
        fetch_until_stored(ingest, CARD)
        ingest.close()
        yield session


def test_shots_are_stored_once_under_the_sitters_name(session):
    shots = session.catalogue.shots(stored_only=True)
    assert [shot.sitter for shot in shots] == ["Anna Berg", "Anna Berg"]
    assert shots[0].path.parent.name == "Anna Berg"
    assert shots[0].raw_path.stem == shots[0].path.stem
    ingest = Ingest(session)
    fetch_until_stored(ingest, CARD)  # the same listing again
    ingest.close()
    assert len(files_on_disk(session.folder)) == len(CARD)


def test_the_client_gets_files_table_and_checksums(session, tmp_path):
    shots = session.catalogue.shots(stored_only=True)
    done = export_shots(shots, session.folder, tmp_path / "out", raws=True)
    assert done.problems == []
    for item in done.files:
        content = (tmp_path / "out" / item.file).read_bytes()
        assert hashlib.sha256(content).hexdigest() == item.shot.sha256
    sums = (tmp_path / "out/checksums.sha256").read_text("utf-8")
    assert all(item.file in sums for item in done.files)
    write_table(done.files, tmp_path / "files.csv")
    with (tmp_path / "files.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["file"] for row in rows] == [item.file for item in done.files]
    assert {row["sitter"] for row in rows} == {"Anna Berg"}


def test_nothing_in_the_output_is_overwritten(session, tmp_path):
    shots = session.catalogue.shots(stored_only=True)
    name = export_shots(shots, session.folder, tmp_path / "one").files[0].file
    target = tmp_path / "two" / name
    target.parent.mkdir(parents=True)
    target.write_bytes(b"mine")
    export_shots(shots, session.folder, tmp_path / "two")
    assert target.read_bytes() == b"mine"


def test_a_changed_file_is_named_and_left_out(session, tmp_path):
    shots = session.catalogue.shots(stored_only=True)
    shots[0].path.write_bytes(b"changed")
    done = export_shots(shots, session.folder, tmp_path / "out")
    assert len(done.files) == 1
    assert any(shots[0].path.name in problem for problem in done.problems)


def test_never_into_the_session(session):
    with pytest.raises(SessionError, match="inside the session"):
        export_shots([], session.folder, session.folder / "out")


def test_verify_names_each_difference(session):
    assert check_session(session).ok
    shots = session.catalogue.shots(stored_only=True)
    shots[0].path.unlink()
    content = bytearray(shots[1].path.read_bytes())
    content[-3] ^= 1
    shots[1].path.write_bytes(bytes(content))
    report = check_session(session)
    assert {d.problem for d in report.differences} == {"missing", "changed"}


@pytest.mark.parametrize("text", ["=cmd()", "+1", "-2", "@x", "\tx"])
def test_a_cell_never_is_a_formula(text):
    assert not safe_cell(text).startswith(("=", "+", "-", "@", "\t"))


def test_a_crop_looks_for_the_face_where_nobody_has_judged_the_shot(tmp_path):
    """As after an import: the face is not in the picture's middle."""
    data = pytest.importorskip("skimage.data")
    wide = np.full((600, 1200, 3), 90, np.uint8)
    wide[40:552, 660:1172] = data.astronaut()[..., ::-1]  # the face is at 880, 150
    content = cv2.imencode(".jpg", wide)[1].tobytes()
    with Session.open(tmp_path / "day") as session:
        ingest = Ingest(session)
        fetch_until_stored(ingest, {"DSC_1.JPG": content})
        ingest.close()
        shots = session.catalogue.shots(stored_only=True)
        options = Options(uses=(parse_use("badge"),))
        result = export_shots(shots, session.folder, tmp_path / "out", options=options)
    assert not any("middle" in notice for notice in result.notices)
    (crop,) = (tmp_path / "out").rglob("badge/*.jpg")
    with FaceMesh() as meshes:
        (face,) = meshes.meshes(cv2.imread(str(crop)))
    assert np.abs(face[:, :2].mean(0) - [0.5, 0.5]).max() < 0.12
    assert np.ptp(face[:, 1]) > 0.3
