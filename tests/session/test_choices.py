import pytest

from tether.errors import SettingsError
from tether.session.attendees.roster import Person, Roster
from tether.session.names import naming
from tether.session.session import Session


def test_a_template_is_remembered_with_the_session(tmp_path):
    with Session.open(tmp_path) as session:
        session.set_template("{date}/{sitter}_{sequence}")
    with Session.open(tmp_path) as session:
        assert session.template == "{date}/{sitter}_{sequence}"
        session.set_template("{name}")
    with Session.read(tmp_path) as session:
        assert session.choices.get("template") == "{name}"
        assert session.choices.get("backup") is None


def test_notes_on_shots_are_kept_one_by_one(tmp_path):
    with Session.open(tmp_path) as session:
        session.choices.put_of_shot("light", 3, "dim")
        session.choices.put_of_shot("light", 12, "warm")
        session.choices.put_of_shot("light", 3, "bright")
    with Session.read(tmp_path) as session:
        assert session.choices.of_shots("light") == {3: "bright", 12: "warm"}


def test_the_example_is_of_who_sits_and_knows_the_lists_columns(tmp_path):
    with Session.open(tmp_path) as session:
        person = Person("7", "Åsa Öberg", "5b", {"House": "Ravens"})
        session.attendance.load(Roster((person,), {}))
        assert session.example_name("{sitter}_{sequence}") == "Ada Lovelace_0001.JPG"
        session.check_in(session.attendance.everybody()[0].key)
        assert session.example_name("{house}/{sitter}") == "Ravens/Åsa Öberg.JPG"
        with pytest.raises(SettingsError, match=r"unknown token \{teacher\}"):
            session.example_name("{teacher}/{sitter}")


def test_every_token_is_explained_and_has_an_example():
    assert set(naming.TOKEN_WORDS) == naming.TOKENS == set(naming.EXAMPLE)
