"""What was planned for a session against what it has already, and the way from one to the next."""

import argparse
from pathlib import Path

import pytest

from tether.commands import shoot, shooting
from tether.config import Settings
from tether.errors import SessionError, SettingsError
from tether.pipeline.plan import SessionPlan
from tether.pipeline.session_recipe import kept
from tether.session.session import Session


@pytest.fixture
def session(tmp_path):
    with Session.open(tmp_path / "s") as opened:
        yield opened


def planned(session, **changes):
    return SessionPlan(session.folder, "corporate", "auto", **changes)


def test_a_new_session_gets_what_the_settings_say(session, tmp_path):
    plan = planned(session, template="{name}", backup=tmp_path / "copy")
    assert shooting.use_plan(session, plan) == tmp_path / "copy"
    assert session.template == "{name}"


def test_a_session_that_is_resumed_by_name_keeps_what_it_has(session, tmp_path):
    session.set_template("{date}_{name}")
    session.choices.put("backup", str(tmp_path / "first"))
    assert shooting.use_plan(session, planned(session, template="{name}")) == tmp_path / "first"
    assert session.template == "{date}_{name}"


def test_what_somebody_saw_and_decided_counts(session, tmp_path):
    session.set_template("{date}_{name}")
    session.choices.put("backup", str(tmp_path / "first"))
    plan = planned(session, template="{name}", decided=True)
    assert shooting.use_plan(session, plan) is None
    assert session.template == "{name}"
    shooting.note_backup(session, None)
    assert session.choices.get("backup") == ""


def test_a_refused_backup_leaves_the_good_one(tmp_path, arguments):
    with Session.open(tmp_path / "own") as own:
        own.set_sitter("Anna")
        own.attendance.walk_in("Anna")
    (tmp_path / "link").symlink_to(tmp_path / "s")
    (tmp_path / "in").mkdir()

    def start(*words):
        base = ["--headless", "--mute", "--seconds", "0.1", "--camera", f"folder:{tmp_path / 'in'}"]
        return shoot.run(arguments([*base, "--session", str(tmp_path / "s"), *words]))

    start("--backup", str(tmp_path / "good"))
    for refused, why in (("own", "session of its own"), ("link", "inside the session")):
        with pytest.raises(SessionError, match=why):
            start("--backup", str(tmp_path / refused))
        with Session.read(tmp_path / "s") as kept:
            assert kept.choices.get("backup") == str(tmp_path / "good")
    start()


@pytest.fixture
def arguments():
    parser = argparse.ArgumentParser()
    shoot.add_arguments(parser)
    return parser.parse_args


@pytest.fixture
def asked(monkeypatch, tmp_path):
    """The first page is answered by a list, sessions by another; what was asked is kept."""
    calls = {"asked": [], "shot": [], "answers": [], "ends": []}

    def ask(plan, settings, sentence):
        calls["asked"].append((plan, sentence))
        return calls["answers"].pop(0)

    def shoot_one(args, settings, plan):
        calls["shot"].append(plan)
        end = calls["ends"].pop(0)
        if isinstance(end, Exception):
            raise end
        return end

    monkeypatch.setattr(shooting, "ask_for_session", ask)
    monkeypatch.setattr(shooting, "has_display", lambda: True)
    monkeypatch.setattr(shoot, "shoot", shoot_one)
    monkeypatch.setattr("tether.config.load_settings", lambda: Settings(session_folder=tmp_path))
    return calls


def test_without_a_session_the_page_asks_and_a_failure_comes_back_to_it(asked, arguments):
    first = SessionPlan(Path("one"), "corporate", "auto", decided=True)
    second = SessionPlan(Path("two"), "id", "auto", decided=True)
    third = SessionPlan(Path("three"), "id", "auto", decided=True)
    asked["answers"] = [first, second]
    asked["ends"] = [SessionError("one is open elsewhere."), third, None]
    assert shoot.run(arguments([])) == 0
    assert [sentence for _, sentence in asked["asked"]] == ["", "one is open elsewhere."]
    assert asked["asked"][1][0] == first, "nothing has to be typed again"
    assert asked["shot"] == [first, second, third], "the window led to the third by itself"


def test_quitting_the_page_shoots_nothing(asked, arguments):
    asked["answers"] = [None]
    assert shoot.run(arguments([])) == 0
    assert asked["shot"] == []


@pytest.mark.parametrize("words", [["--session", "x"], ["--seconds", "1"], ["--headless"]])
def test_scripts_are_never_asked(asked, arguments, words):
    asked["ends"] = [None]
    assert shoot.run(arguments(words)) == 0
    assert asked["asked"] == []
    assert len(asked["shot"]) == 1


def test_a_script_hears_of_a_failure_as_before(asked, arguments):
    asked["ends"] = [SessionError("it is open elsewhere.")]
    with pytest.raises(SessionError):
        shoot.run(arguments(["--session", "x"]))


def test_the_settings_recipe_is_for_sessions_that_have_none(session, arguments, tmp_path):
    (tmp_path / "warm.toml").write_text("[light]\nred_stops = 0.2\n")
    shooting.use_recipe(session, arguments([]), Settings())
    assert kept(session) is None  # nobody chose
    mine = Settings(recipe=str(tmp_path / "warm.toml"))
    shooting.use_recipe(session, arguments([]), mine)
    assert kept(session) == "recipes/warm.toml"
    shooting.use_recipe(session, arguments(["--recipe", "none"]), mine)
    assert kept(session) == "none"
    shooting.use_recipe(session, arguments([]), mine)
    assert kept(session) == "none"
    with pytest.raises(SettingsError, match="no recipe beautiful"):
        shooting.wished_recipe(arguments(["--recipe", "beautiful"]), mine)
