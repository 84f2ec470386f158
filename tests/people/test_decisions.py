"""Groups put right by hand, names from a reference, and that nothing of it is silent."""

import json
import sqlite3
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tether.cli import main
from tether.errors import PictureError
from tether.people.decisions import Decision, decide, face_key
from tether.pipeline import people_decisions
from tether.pipeline.people_decisions import load_decisions, recognise
from tether.pipeline.peoples import SeenFace, SeenPicture, grouped
from tether.session.ledger import LEDGER
from tether.session.session import Session
from tether.session.wiping import wipe

KEYS = ["a", "b", "c", "d", "e"]
LABELS = np.array([0, 0, 1, 1, 2])


def decided(*decisions):
    labels, names = decide(KEYS, LABELS, [Decision(*one) for one in decisions])
    return labels.tolist(), dict(names)


def test_merged_split_and_named_by_hand():
    assert decided() == ([0, 0, 1, 1, 2], {})
    assert decided(("together", ("a", "c"))) == ([0, 0, 0, 0, 1], {})
    assert decided(("apart", ("b",))) == ([0, 1, 2, 2, 3], {})
    assert decided(("name", ("c", "d"), "Bo")) == ([0, 0, 1, 1, 2], {1: "Bo"})
    merged = decided(("name", ("e",), "Cem"), ("together", ("a", "e")), ("apart", ("b",)))
    assert merged == ([0, 1, 2, 2, 0], {0: "Cem"})
    assert decided(("name", ("c",), "Bo"), ("name", ("c",), "")) == ([0, 0, 1, 1, 2], {})
    assert decided(("together", ("a", "gone"))) == ([0, 0, 1, 1, 2], {})


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["together", "apart", "name"]),
            st.lists(st.sampled_from(KEYS), min_size=1).map(tuple),
            st.sampled_from(["", "Anna", "Bo"]),
        )
    )
)
def test_whatever_is_decided_everybody_is_in_one_group(decisions):
    labels, names = decided(*decisions)
    assert sorted(set(labels)) == list(range(max(labels) + 1))
    assert labels[0] == 0
    assert set(names) <= set(labels)
    if decisions and decisions[-1][0] == "together":
        assert len({labels[KEYS.index(key)] for key in decisions[-1][1]}) == 1
    if decisions and decisions[-1][0] == "apart":
        other = {labels[KEYS.index(key)] for key in set(KEYS) - set(decisions[-1][1])}
        assert labels[KEYS.index(decisions[-1][1][0])] not in other


def face(path, *values):
    numbers = np.zeros(128)
    numbers[: len(values)] = values
    return SeenPicture(path, (SeenFace(path, (0.0, 0.0, 1.0, 1.0), tuple(numbers)),))


@pytest.fixture
def crowd(tmp_path, monkeypatch):
    """Anna twice, Bo, and Bo's brother; what a picture shows is given by its name."""
    shown = {
        "1.jpg": (0.0,), "2.jpg": (0.1,), "3.jpg": (1.0,), "4.jpg": (1.0, 0.48),
        "anna.jpg": (0.05,), "brothers.jpg": (1.0, 0.24), "nobody.jpg": (0.0, 3.0),
    }  # fmt: skip

    def see(paths, jobs=1, scheduler=None):
        return iter([face(path, *shown[path.name]) for path in paths])

    monkeypatch.setattr("tether.pipeline.peoples.see_all", see)
    monkeypatch.setattr(people_decisions, "see_all", see)
    for number in range(1, 5):
        (tmp_path / f"{number}.jpg").write_bytes(b"a picture")
    return tmp_path


def people(crowd, capsys, *words, code=0):
    capsys.readouterr()
    assert main(["people", str(crowd), "--json", *words]) == code
    out, err = capsys.readouterr()
    found = [json.loads(line) for line in out.splitlines()]
    return [(one["name"], [p.rsplit("/", 1)[1][0] for p in one["pictures"]]) for one in found], err


def test_decisions_hold_when_the_command_is_run_again(crowd, capsys):
    assert people(crowd, capsys)[0] == [(None, ["1", "2"]), (None, ["3"]), (None, ["4"])]
    assert people(crowd, capsys, "--merge", "2", "3")[0][1] == (None, ["3", "4"])
    assert people(crowd, capsys, "--split", "2.jpg")[0][1] == (None, ["2"])
    people(crowd, capsys, "--name", "1", "Ånna Berg")
    assert people(crowd, capsys)[0] == [("Ånna Berg", ["1"]), (None, ["2"]), (None, ["3", "4"])]
    text = (crowd / "people.json").read_text("utf-8")
    assert "0.1" not in text  # no descriptor
    assert "1.jpg" in text
    assert people(crowd, capsys, "--merge", "1", "9", code=1)[1].startswith("tether: There is no")
    assert main(["people", str(crowd), "--split", "none.jpg"]) == 1
    assert main(["people", str(crowd), "--name", "x", "y"]) == 1


def test_a_reference_names_only_who_is_surely_meant(crowd, capsys):
    found, said = people(crowd, capsys, "--reference", str(crowd / "anna.jpg"), "Anna")
    assert found[0] == ("Anna", ["1", "2"])
    assert "Anna is person 1" in said
    found, said = people(crowd, capsys, "--reference", str(crowd / "brothers.jpg"), "Bo", code=1)
    assert [name for name, _ in found] == ["Anna", None, None]
    assert "Bo may be person" in said
    found, said = people(crowd, capsys, "--reference", str(crowd / "nobody.jpg"), "X", code=1)
    assert "Nobody here looks like X" in said
    assert recognise(crowd / "anna.jpg", []).person is None


def test_a_damaged_file_of_decisions_is_a_sentence(crowd, capsys):
    (crowd / "people.json").write_text("[1")
    assert main(["people", str(crowd)]) == 1
    assert "people.json cannot be read" in capsys.readouterr().err
    with pytest.raises(PictureError):
        load_decisions(crowd)


def test_faces_of_one_picture_have_keys_of_their_own(tmp_path):
    two = face(tmp_path / "pair.jpg", 0.0)
    two = replace(two, faces=two.faces + face(tmp_path / "pair.jpg", 2.0).faces)
    decisions = [Decision("name", (face_key("pair.jpg", 1),), "Bo")]
    found = grouped([two], decisions=decisions, folder=tmp_path)
    assert [person.name for person in found] == [None, "Bo"]


@pytest.fixture
def session(tmp_path):
    from tests.session.faults import fetch, jpeg, remote
    from tether.session.intake.ingest import Ingest

    with Session.open(tmp_path / "day") as session:
        session.set_sitter("Ben")
        ingest = Ingest(session)
        for number in range(3):
            content = jpeg(number)
            fetch(ingest, remote(f"D{number}.JPG", content, seconds=number), content)
        ingest.close()
        yield session


def test_names_are_given_to_shots_only_when_asked_and_told(session, capsys, monkeypatch):
    shots = session.catalogue.shots()
    session.close()
    seen = {shot.path.name: (0.0,) if shot.id < 3 else (1.0,) for shot in shots}

    def see(paths, jobs=1, scheduler=None):
        return iter([face(path, *seen[path.name]) for path in paths])

    monkeypatch.setattr("tether.pipeline.peoples.see_all", see)
    words = ["people", str(session.folder), "--name", "1", "Anna"]
    assert main(words) == 0
    assert "No consent" in capsys.readouterr().err
    with Session.read(session.folder) as again:
        assert {shot.sitter for shot in again.catalogue.shots()} == {"Ben"}
    assert main([*words, "--give", "--consent", "all signed"]) == 0
    said = capsys.readouterr().err
    assert said.count("Ben → Anna") == 2
    assert "No consent" not in said
    with Session.open(session.folder) as again:
        assert [shot.sitter for shot in again.catalogue.shots()] == ["Anna", "Anna", "Ben"]
        again.undo()
        assert [shot.sitter for shot in again.catalogue.shots()] == ["Anna", "Ben", "Ben"]


def test_wiped_with_proof(session, capsys):
    """No byte of a descriptor is in any file of the session: not in free pages, not in the WAL."""
    numbers = [round(0.0123 + number / 1e4, 6) for number in range(128)]
    reading = json.dumps({"look": "corporate", "faces": [{"identity": numbers, "eyes": {}}]})
    session.ledger.execute("UPDATE shots SET reading = ? WHERE id < 3", (reading,))
    session.ledger.execute("UPDATE shots SET reading = '{broken' WHERE id = 3")
    (session.folder / "people.json").write_text('{"decisions": []}')
    mark = b"0.0123, 0.0124"
    held = [p for p in session.folder.glob("session.sqlite*") if mark in p.read_bytes()]
    assert held
    session.close()
    assert main(["people", str(session.folder), "--wipe"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("2 readings cleared, people.json overwritten and removed.")
    assert "no descriptor is left" in said
    assert not [p for p in session.folder.rglob("*") if p.is_file() and mark in p.read_bytes()]
    with sqlite3.connect(session.folder / LEDGER) as connection:
        (kept,) = connection.execute("SELECT reading FROM shots WHERE id = 1").fetchone()
    connection.close()
    assert json.loads(kept) == {"look": "corporate", "faces": [{"eyes": {}}]}
    record = json.loads((session.folder / "wiped.json").read_text())
    assert LEDGER in record["checked"]
    (session.folder / "notes.json").write_text('{"identity": [0.1, 0.2]}')
    assert main(["people", str(session.folder), "--wipe"]) == 1
    assert "notes.json still holds" in capsys.readouterr().err


def test_wiping_waits_for_no_reader_in_silence(session):
    with Session.read(session.folder) as reader:
        connection = reader.ledger._connection
        connection.execute("BEGIN")
        connection.execute("SELECT * FROM shots").fetchone()
        session.ledger._connection.execute("PRAGMA busy_timeout = 100")
        session.ledger.execute("UPDATE shots SET score = 1")
        with pytest.raises(Exception, match="another program"):
            wipe(session)
