"""What the photographer's own picks teach, where it is kept, and away again."""

import json
from dataclasses import replace

import pytest

from tests.session.faults import fetch_until_stored, jpeg
from tether.cli import main
from tether.cull.features import WEIGHTS
from tether.pipeline.taste import choices_of, learnt_weights, load_tastes, taste_path
from tether.readings import Verdict
from tether.readings_json import reading_to_dict
from tether.session.intake.ingest import Ingest
from tether.session.session import Session

from .readings import OPEN, eyes, shot


@pytest.fixture(autouse=True)
def settings(tmp_path, monkeypatch):
    monkeypatch.setenv("TETHER_SETTINGS", str(tmp_path / "own/settings.toml"))


def smiling_or_sharp():
    """A softer smile and a sharper calm face: which is better is taste."""
    calm = shot(expression={"smile": 0.1})
    soft = replace(OPEN, sharpness=30.0)
    return shot(expression={"smile": 0.9}, eyes=eyes(soft, soft)), calm


@pytest.fixture
def day(tmp_path):
    """A session of one group of two, the smile picked over the sharper shot."""
    with Session.open(tmp_path / "day") as session:
        ingest = Ingest(session)
        fetch_until_stored(ingest, {f"DSC_{n}.JPG": jpeg(n) for n in (1, 2)})
        ingest.close()
        for record, reading in zip(session.catalogue.shots(), smiling_or_sharp(), strict=True):
            text = json.dumps(reading_to_dict(reading))
            session.judge(record.id, Verdict("keep", (), 0.5), text)
            session.catalogue.set_group(record.id, "1")
        session.pick(session.catalogue.shots()[0].id, "pick")
    return tmp_path / "day"


def test_a_pick_is_a_choice_over_the_rest_of_its_group(day):
    from tether.looks.look import Look

    with Session.read(day) as session:
        votes = choices_of(session.catalogue.shots(), Look())
    assert len(votes) == 1
    assert votes[0].preferred["smile"] > votes[0].passed_over["smile"]
    assert votes[0].preferred["sharpness"] < votes[0].passed_over["sharpness"]


def test_learning_is_visible_repeatable_and_reversible(day, capsys):
    assert main(["learn", str(day)]) == 0
    assert "Learnt from 1 choice of yours." in capsys.readouterr().out
    assert learnt_weights()["smile"] > WEIGHTS["smile"]
    assert main(["learn", str(day)]) == 0  # again: not twice
    assert len(load_tastes().taste.votes) == 1
    assert main(["learn", str(day), "--forget"]) == 0
    assert learnt_weights() == WEIGHTS
    main(["learn", str(day)])
    assert main(["learn", "--forget"]) == 0
    assert "Nothing learnt yet" in capsys.readouterr().out
    assert not taste_path().exists()


def test_a_session_teaches_at_its_end_and_says_how_to_take_it_back(day):
    from tether.looks.look import Look
    from tether.pipeline.taste import learn_session

    with Session.open(day) as session:
        sentence = learn_session(session, Look())
        assert "1 choice of yours" in sentence
        assert str(session.folder) in sentence
        session.undo()
        assert learn_session(session, Look()) is None


def test_a_shot_rejected_for_closed_eyes_teaches_nothing(day):
    from tether.looks.look import Look

    with Session.open(day) as session:
        session.judge(session.catalogue.shots()[1].id, Verdict("reject", (), 0.0))
        assert choices_of(session.catalogue.shots(), Look()) == []


def test_a_damaged_file_is_told_and_judging_goes_on(day, capsys):
    taste_path().parent.mkdir(parents=True)
    taste_path().write_text("{", encoding="utf-8")
    assert main(["learn"]) == 1
    assert "--forget" in capsys.readouterr().err
    assert learnt_weights() == WEIGHTS
    assert main(["learn", "--forget"]) == 0


def test_only_the_order_follows_taste(day):
    from tether.cull.rank import rank_group
    from tether.cull.verdict import judge
    from tether.looks.look import Look

    main(["learn", str(day)])
    readings = smiling_or_sharp()
    plain = [judge(reading, Look()) for reading in readings]
    mine = [judge(reading, Look(), None, learnt_weights()) for reading in readings]
    assert [v.state for v in plain] == [v.state for v in mine]
    assert [v.reasons for v in plain] == [v.reasons for v in mine]
    assert len(rank_group(readings, mine, Look(), learnt_weights())) == 2
