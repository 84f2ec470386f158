"""No frame goes to the wrong person: by time, by number, by what nobody can know."""

import json
import time
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.session.faults import fetch, jpeg, remote
from tether.cli import main
from tether.session import sitters
from tether.session.intake.ingest import Ingest
from tether.session.session import Session


class Day:
    """A session with its ingest, and a camera whose clock is an hour wrong."""

    def __init__(self, folder):
        self.notices = []
        self.session = Session.open(folder)
        self.ingest = Ingest(self.session, on_notice=self.notices.append)
        self.numbers = 0

    def shoot(self, name, *, late=0.0, timed=True, listed=False):
        """A frame shot `late` seconds before it is announced."""
        self.numbers += 1
        content = jpeg(self.numbers)
        moment = datetime.now() - timedelta(hours=1, seconds=late)
        announcement = replace(
            remote(name, content, listed=listed),
            captured_at=moment if timed else None,
            announced_ns=time.monotonic_ns(),
        )
        fetch(self.ingest, announcement, content)
        return self.session.catalogue.shots()[-1]


@pytest.fixture
def day(tmp_path):
    day = Day(tmp_path / "s")
    yield day
    day.ingest.close()
    day.session.close()


def test_a_frame_shot_before_the_change_goes_to_nobody(day):
    day.session.set_sitter("Anna")
    assert day.shoot("DSC_0001.JPG").sitter == "Anna"
    day.session.set_sitter("Ben")
    shot = day.shoot("DSC_0002.JPG", late=5)
    assert (shot.sitter, shot.quarantined) == ("", "it was shot before the sitter changed")
    assert shot.path.parent.name == "quarantine"
    assert "in quarantine" in day.notices[0]
    time.sleep(0.01)
    assert day.shoot("DSC_0003.JPG").sitter == "Ben"


def test_a_frame_announced_before_the_change_goes_to_nobody(day):
    day.session.set_sitter("Anna")
    early = replace(remote("DSC_0001.JPG", jpeg(1), seconds=None))
    day.session.set_sitter("Ben")
    fetch(day.ingest, early, jpeg(1))
    assert "announced it before" in day.session.catalogue.shots()[0].quarantined


def test_without_a_clock_the_number_tells(day):
    day.session.set_sitter("Anna")
    assert day.shoot("DSC_0012.JPG", timed=False).sitter == "Anna"
    day.session.set_sitter("Ben")
    assert "number" in day.shoot("DSC_0011.JPG", timed=False).quarantined
    assert day.shoot("DSC_0013.JPG", timed=False).sitter == "Ben"
    assert "nothing says when" in day.shoot("DSC_0014.JPG", timed=False, listed=True).quarantined


def test_numbers_begin_anew(day):
    day.session.set_sitter("Anna")
    day.shoot("DSC_9999.JPG", timed=False)
    day.session.set_sitter("Ben")
    assert day.shoot("DSC_0001.JPG", timed=False).sitter == "Ben"
    assert day.shoot("DSC_9998.JPG", timed=False).quarantined


def test_setting_the_computers_clock_back_changes_nothing(day, monkeypatch):
    day.session.set_sitter("Anna")
    day.shoot("DSC_0001.JPG")

    class Yesterday(datetime):
        @classmethod
        def now(cls, zone=None):
            return datetime.now(zone) - timedelta(days=1)

    for module in (sitters, "tether.session.intake.arrivals", "tether.session.intake.incoming"):
        name = module if isinstance(module, str) else module.__name__
        monkeypatch.setattr(f"{name}.datetime", Yesterday)
    day.session.set_sitter("Ben")
    time.sleep(0.01)
    assert day.shoot("DSC_0002.JPG").sitter == "Ben"
    assert day.shoot("DSC_0003.JPG", late=60).quarantined
    assert [shot.camera_name for shot in day.session.catalogue.shots()] == [
        "DSC_0001.JPG", "DSC_0002.JPG", "DSC_0003.JPG",
    ]  # fmt: skip


def test_a_person_gives_a_shot_to_its_sitter(day, tmp_path, capsys):
    day.session.set_sitter("Anna")
    day.shoot("DSC_0001.JPG")
    day.session.set_sitter("Ben")
    shot = day.shoot("DSC_0002.JPG", late=5)
    day.session.close()
    assert main(["quarantine", str(tmp_path / "s"), "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert listed["shot"] == shot.id
    assert listed["why"] == "it was shot before the sitter changed"
    assert main(["quarantine", str(tmp_path / "s"), "--give", "99", "--to", "Anna"]) == 1
    assert main(["quarantine", str(tmp_path / "s"), "--give", str(shot.id)]) == 1
    assert main(["quarantine", str(tmp_path / "s"), "--give", str(shot.id), "--to", "Anna"]) == 0
    assert "0 in quarantine" in capsys.readouterr().out
    with Session.read(tmp_path / "s") as session:
        given = session.catalogue.shot(shot.id)
    assert (given.sitter, given.quarantined) == ("Anna", None)
    assert given.path == tmp_path / "s" / "Anna" / "Anna_0002.JPG"
