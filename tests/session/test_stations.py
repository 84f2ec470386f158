"""Several stations shoot one roster, on a shared file and on a real PostgreSQL."""

import json
import subprocess
import sys

import pytest

from tests.session.postgresql import server
from tether.cli import main
from tether.errors import SessionError
from tether.session.attendees.roster import Person, Roster
from tether.session.library.stations import Membership, Stations, join
from tether.session.session import Session

ROSTER = Roster(
    tuple(Person(f"{n}", f"Sitter {n}", "", {}, n) for n in range(16)), {"name": "Name"}
)


@pytest.fixture(scope="module")
def postgresql():
    with server() as one:
        yield one.address


@pytest.fixture(params=["file", "postgresql"])
def address(request, tmp_path):
    if request.param == "file":
        return str(tmp_path / "studio.sqlite")
    return request.getfixturevalue("postgresql")


def station(folder, address, name, list_name):
    with Session.open(folder) as session:
        session.attendance.load(ROSTER)
        join(folder, address, list_name, name)
    return folder


STATION = """
import json, sys, time
from pathlib import Path
from tether.errors import SessionError
from tether.session.session import Session
called, refused = [], 0
with Session.open(Path(sys.argv[1])) as session:
    Path(sys.argv[1] + ".ready").touch()
    while len(list(Path(sys.argv[1]).parent.glob("*.ready"))) < 2:
        time.sleep(0.01)
    while people := session.attendance.next_up(1):
        try:
            called.append(session.check_in(people[0].key).name)
        except SessionError:
            refused += 1
        time.sleep(0.01)
print(json.dumps([called, refused]))
"""


def test_two_stations_call_everybody_once(address, tmp_path, request):
    """Two programs, each with a session of its own, call from one list as fast as they can."""
    name = f"race {request.node.name}"
    folders = [station(tmp_path / place, address, place, name) for place in ("left", "right")]
    running = [
        subprocess.Popen([sys.executable, "-c", STATION, str(folder)], stdout=subprocess.PIPE)
        for folder in folders
    ]
    told = [json.loads(one.communicate(timeout=100)[0]) for one in running]
    called = [name for names, _ in told for name in names]
    assert sorted(called) == sorted(person.name for person in ROSTER.people)
    assert all(names for names, _ in told)


def test_who_stands_elsewhere_is_refused_and_not_next(address, tmp_path, request):
    name = f"pair {request.node.name}"
    left = station(tmp_path / "left", address, "left", name)
    right = station(tmp_path / "right", address, "right", name)
    with Session.open(left) as one, Session.open(right) as two:
        one.check_in(1)
        assert two.attendance.next_up(1)[0].name == "Sitter 1"
        with pytest.raises(SessionError, match="Sitter 0 is in front of the camera at left"):
            two.check_in(1)
        assert two.sitters.current.name == ""
        one.check_in(3)
        with pytest.raises(SessionError, match="Sitter 0 is done at left: set them waiting"):
            two.check_in(1)
        two.attendance.mark(1, "waiting")
        two.check_in(1)
        one.attendance.mark(2, "absent")
        assert "Sitter 1" not in [person.name for person in two.attendance.next_up()]
        two.attendance.mark(1, "waiting")
        assert one.attendance.person(1).state == "done"


def test_a_database_that_goes_away_and_comes_back(tmp_path):
    with server() as one:
        told = []
        folder = station(tmp_path / "left", one.address, "left", "away")
        with Session.open(folder) as session:
            now = [0.0]
            others = session.attendance.others
            others.tell, others._clock = told.append, lambda: now[0]
            session.check_in(1)
            one.stop()
            session.check_in(2)
            session.check_in(3)
            assert session.attendance.next_up(1)[0].name == "Sitter 3"
            assert len(told) == 1
            assert "goes on by itself" in told[0]
            one.start()
            now[0] += 60
            session.check_in(4)
            assert told[1:] == ["The other stations know again who was here."]
        right = Stations(Membership(one.address, "away", "right"))
        assert right.elsewhere() == {
            ("0", "Sitter 0"): "done", ("1", "Sitter 1"): "done", ("2", "Sitter 2"): "done",
            ("3", "Sitter 3"): "here",
        }  # fmt: skip
        right.close()


def test_a_session_opens_whatever_stands_in_the_note(tmp_path):
    folder = station(tmp_path / "day", str(tmp_path / "studio.sqlite"), "left", "x")
    for text in ("[1", '{"address": "nonsense://x", "list": "a", "station": "b"}'):
        (folder / "stations.json").write_text(text)
        with Session.open(folder) as session:
            assert session.attendance.others is None
            assert "do not hear" in session.recovered[0]
            session.check_in(1)


def test_the_command_joins_and_says_who_is_where(tmp_path, capsys):
    (tmp_path / "r.csv").write_text("ID,Name\n1,Anna\n2,Bo\n", "utf-8")
    studio = str(tmp_path / "studio.sqlite")
    for place in ("left", "right"):
        words = ["roster", str(tmp_path / place), "--load", str(tmp_path / "r.csv")]
        assert main([*words, "--stations", studio, "--station", place]) == 0
    assert main(["roster", str(tmp_path / "left"), "--check-in", "Anna"]) == 0
    capsys.readouterr()
    assert main(["roster", str(tmp_path / "right"), "--json"]) == 0
    assert [json.loads(line)["name"] for line in capsys.readouterr().out.splitlines()] == ["Bo"]
    assert main(["roster", str(tmp_path / "right"), "--check-in", "Anna"]) == 1
    assert "at left" in capsys.readouterr().err
    assert main(["roster", str(tmp_path / "right"), "--stations", "nonsense://x"]) == 1
    assert (tmp_path / "right" / "stations.json").stat().st_mode & 0o077 == 0
