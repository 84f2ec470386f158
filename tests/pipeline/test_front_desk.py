"""Check-in, lists and second copies on a real session, without a camera."""

import json

import pytest

from tests.session.faults import fetch, jpeg, remote
from tether.errors import SettingsError
from tether.pipeline.events import EarlierShots, Notice, SitterChanged
from tether.pipeline.front_desk import FrontDesk
from tether.readings import Expression, Face, Reading, Verdict
from tether.readings_json import reading_to_dict
from tether.session.intake.ingest import Ingest
from tether.session.names.renames import NameTakenError
from tether.session.session import Session


@pytest.fixture
def session(tmp_path):
    with Session.open(tmp_path / "s") as opened:
        yield opened


@pytest.fixture
def told():
    return []


@pytest.fixture
def desk(session, told):
    made = FrontDesk(session, told.append, lambda: told.append("changed"))
    yield made
    made.close()


def test_a_roster_is_loaded_searched_and_checked_in(desk, told, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("id,name,class\n1,Åsa Öberg,5b\n2,Bo Ek,5b\n", "utf-8")
    assert desk.load(path).result(5) == "2 people are new on the list."
    assert desk.load(path).result(5).startswith("0 people are new on the list, 2 were on it")
    finder = desk.list_people().result(5)
    [found] = finder.find("asa")
    told.clear()
    desk.check_in(found.key)
    assert told == ["changed", SitterChanged("Åsa Öberg", "Bo Ek")]
    desk.mark(2, "absent")
    assert told[-1] == SitterChanged("Åsa Öberg", None)


def test_a_walk_in_is_on_the_list_from_then_on(desk, session):
    desk.walk_in("  Cleo   Park ")
    [person] = session.attendance.everybody()
    assert (person.name, person.state, person.walk_in) == ("Cleo Park", "here", True)


def test_what_cannot_be_is_said(desk, told, tmp_path):
    desk.walk_in("   ")
    assert told == [Notice("A walk-in needs a name.", serious=True)]
    with pytest.raises(SettingsError):
        desk.load(tmp_path / "missing.csv").result(5)


def test_who_sat_at_the_end_still_sits_with_the_lists_columns(desk, session, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("id,name,House\n1,Åsa Öberg,Ravens\n", "utf-8")
    desk.load(path).result(5)
    desk.check_in(1)
    session.close()
    with Session.open(session.folder) as again:
        assert again.example_name("{house}/{sitter}") == "Ravens/Åsa Öberg.JPG"


def test_a_name_is_put_right_and_two_people_become_one(desk, told, session, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("id,name\n1,Asa\n2,Bo\n", "utf-8")
    desk.load(path).result(5)
    desk.check_in(1)
    with pytest.raises(NameTakenError):
        desk.rename(1, "Bo").result(5)
    assert desk.rename(1, "Åsa").result(5) == "Asa is Åsa now."
    assert told[-1] == SitterChanged("Åsa", "Bo")
    assert desk.merge(1, "Bo").result(5) == "Åsa is Bo: 0 shots are Bo's now."
    assert told[-1] == SitterChanged("Bo", None)


def test_what_the_session_has_of_a_sitter_is_told(session, desk, told):
    """At the start of the program and when somebody comes back, with what counts for each shot."""
    ingest = Ingest(session)
    session.set_sitter("Anna")
    for number in (1, 2, 3):
        assert fetch(ingest, remote(f"DSC_{number}.JPG", jpeg(number)), jpeg(number))
    ingest.close()
    smiling = Reading(9, 9, (Face((0, 0, 1, 1), expression=Expression(smile=0.9)),), 0)
    for shot_id in (1, 2):
        session.judge(shot_id, Verdict("keep", (), 0.5), json.dumps(reading_to_dict(smiling)))
    session.pick(2, "reject")
    session.rate(3, 4)

    def earlier():
        desk.list_people().result(5)  # in turn, on the same thread
        return [event for event in told if isinstance(event, EarlierShots)]

    desk.tell()
    [of_anna] = earlier()
    assert of_anna.sitter == "Anna"
    first, second, third = of_anna.shots
    assert (first.shot_id, first.verdict, first.pick) == (1, Verdict("keep", (), 0.5), None)
    assert first.face.expression.smile == pytest.approx(0.9)
    assert (second.pick, second.face) == ("reject", None)
    assert (third.verdict, third.rating) == (None, 4)
    desk.set_sitter("Bo")
    assert earlier() == [of_anna]
    desk.set_sitter("Anna")
    assert earlier() == [of_anna] * 2
