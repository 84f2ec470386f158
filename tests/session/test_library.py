"""The studio's catalogue, on SQLite and on a PostgreSQL that the test starts by itself."""

import json
import sqlite3
import subprocess
import sys
from dataclasses import replace
from itertools import islice
from typing import get_args

import pytest
import sqlalchemy as sa

from bench.catalogue import records, searches
from tests.session.postgresql import server
from tether.cli import main
from tether.errors import SessionError, SettingsError, TetherError
from tether.session.library.search import Search, Sort, _sessions, statements
from tether.session.library.store import Library

SHOTS = [
    replace(shot, keywords=("team", "Oslo") if shot.id % 50 == 0 else ())
    for shot in records(700, 3)
]


@pytest.fixture(scope="module")
def postgresql():
    with server() as one:
        yield one.address


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def library(request, tmp_path_factory):
    address = tmp_path_factory.mktemp("studio") / "studio.sqlite"
    if request.param == "postgresql":
        address = request.getfixturevalue("postgresql")
    library = Library(address)
    library.add_shots("/studio/one", SHOTS[:400])
    library.add_shots("/studio/two", [replace(shot, id=shot.id + 5000) for shot in SHOTS[400:]])
    library.analyse()
    yield library
    library.close()


STATES = {"pick": "keep", "reject": "reject"}


def words(shot):
    return {w.casefold() for w in shot.keywords} | {reason.code for reason in shot.reasons}


def fits(shot, search):
    key = shot.sitter.casefold()
    wanted = None if search.sitter is None else search.sitter.casefold()
    return (
        (wanted is None or (key.startswith(wanted[:-1]) if wanted[-1:] == "*" else key == wanted))
        and search.verdict in (None, shot.verdict)
        and search.pick in (None, shot.pick or "none")
        and search.state in (None, STATES.get(shot.pick, shot.verdict or "unjudged"))
        and search.label in (None, shot.label)
        and search.person_id in (None, shot.person_id)
        and shot.rating >= (search.rating or 0)
        and set(search.words) <= words(shot)
    )


@pytest.mark.parametrize("search", [
    Search(), Search(verdict="reject"), Search(verdict="keep", rating=3), Search(pick="pick"),
    Search(label="blue"), Search(sitter="SITTER 0*"), Search(sitter=SHOTS[9].sitter),
    Search(person_id=SHOTS[4].person_id), Search(words=("oslo",)), Search(words=("none",)),
    Search(sitter="*", verdict="check", rating=1), Search(state="keep"), Search(pick="none"),
    Search(state="reject", words=("eyes_closed",)), Search(words=("soft", "team")),
    Search(sitter="", state="unjudged"), Search(sitter="", words=("soft",)),
    Search(person_id=SHOTS[4].person_id, rating=1),
], ids=str)  # fmt: skip
@pytest.mark.parametrize("sort", get_args(Sort))
@pytest.mark.parametrize("descending", [False, True])
def test_any_filter_in_any_order_page_by_page(library, search, sort, descending):
    search = replace(search, sort=sort, descending=descending)
    pages, after = [], None
    while page := library.search(search, 90, after):
        pages += page
        after = page[-1].cursor
    values = {
        "made": lambda one: one.made, "score": lambda one: one.score,
        "rating": lambda one: one.rating, "sitter": lambda one: one.sitter.casefold(),
    }  # fmt: skip
    wanted = sorted(str(shot.path) for shot in SHOTS if fits(shot, search))
    assert sorted(str(one.path) for one in pages) == wanted
    ordered = [values[sort](one) for one in pages]
    assert ordered == sorted(ordered, reverse=descending)


def test_a_session_alone(library):
    assert len(list(library.everything(Search(session="two")))) == 300
    search = Search(session="two", words=("soft",), state="check", sort="score")
    found = [one.shot - 5000 for one in library.everything(search)]
    wanted = [shot for shot in SHOTS[400:] if fits(shot, search)]
    assert found == [shot.id for shot in sorted(wanted, key=lambda shot: shot.score)]


def test_saved_searches(library):
    search = Search(verdict="keep", words=("team",), sort="score", descending=True)
    library.save("best of team", Search())
    library.save("best of team", search)
    assert library.saved("best of team") == search
    assert "best of team" in library.names()
    with pytest.raises(SessionError, match="no saved search"):
        library.saved("other")


def test_hostile_texts_are_only_texts(library):
    for text in ("'; DROP TABLE shots; --", "%", "_", '"', "\U0010ffff"):
        library.search(Search(sitter=text, words=(text,), verdict=text))
        library.save(text, Search(sitter=text))
        assert library.saved(text).sitter == text
    assert len(library.search(Search())) == 100


STATION = """
import sys
from bench.catalogue import records, searches
from dataclasses import replace
from tether.session.library.search import Search
from tether.session.library.store import Library
address, number = sys.argv[1:]
library = Library(address)
for shot in records(40, 9):
    library.add_shots(f"/studio/station {number}", [replace(shot, sitter=f"Station {number}")])
    assert library.search(Search(sitter="station*", state="keep", sort="score"))
library.close()
"""


@pytest.mark.parametrize("where", ["sqlite", "postgresql"])
def test_several_stations_at_once(where, tmp_path, request):
    """Two processes make one empty catalogue and add to it, while each also searches."""
    address = tmp_path / "studio.sqlite"
    if where == "postgresql":
        address = request.getfixturevalue("postgresql")
    words = [sys.executable, "-c", STATION, str(address)]
    stations = [subprocess.Popen([*words, str(number)]) for number in range(2)]
    assert [station.wait(60) for station in stations] == [0, 0]
    library = Library(address)
    for number in range(2):
        assert len(list(library.everything(Search(session=f"station {number}")))) == 40
    library.close()


def test_a_session_is_brought_up_to_date(tmp_path, capsys):
    from tests.session.faults import fetch, jpeg, remote
    from tether.session.intake.ingest import Ingest
    from tether.session.session import Session

    library = Library(tmp_path / "studio.sqlite")
    with Session.open(tmp_path / "day") as session:
        session.set_sitter("Anna")
        ingest = Ingest(session)
        for number in range(2):
            content = jpeg(number)
            fetch(ingest, remote(f"D{number}.JPG", content, seconds=number), content)
        ingest.close()
        assert library.add(session) == 2
        session.rate(1, 5)
        session.rate(2, 2)
        assert library.add(session) == 2
    words = ["catalogue", "--at", str(tmp_path / "studio.sqlite"), "--json"]
    assert main([*words, "--add", str(tmp_path / "day"), "--rating", "3", "--save", "good"]) == 0
    assert main([*words, "--saved", "good"]) == 0
    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert first == second
    assert (first["sitter"], first["rating"]) == ("Anna", 5)
    assert main([*words, "--saved", "other"]) == 1
    found = library.search(Search(sitter="anna", rating=3))
    assert [(one.shot, one.rating) for one in found] == [(1, 5)]
    assert len(library.search(Search())) == 2
    library.close()


@pytest.mark.parametrize("address", ["nonsense://x", "postgresql://u@127.0.0.1:1/x"])
def test_a_database_that_is_not_there_is_a_sentence(address):
    with pytest.raises(TetherError):
        Library(address)


def test_a_server_that_goes_away_is_a_sentence_and_nothing_is_lost():
    with server() as one:
        library = Library(one.address)
        library.add_shots("/studio/one", SHOTS[:100])
        one.stop()
        with pytest.raises(SessionError, match="does not answer"):
            library.search(Search())
        with pytest.raises(SessionError, match="does not answer"):
            library.add_shots("/studio/one", SHOTS[100:200])
        one.start()
        library.add_shots("/studio/one", SHOTS[100:200])
        assert len(list(library.everything(Search()))) == 200
        library.close()


def test_no_search_reads_the_whole_catalogue(tmp_path, monkeypatch):
    """Asked of SQLite: every step is a stretch of an index, and what is sorted is few."""
    monkeypatch.setattr("tether.session.library.search.FEW", 60)  # of 3,000, as at a million
    library = Library(tmp_path / "studio.sqlite")
    for number in range(3):
        library.add_shots(f"/studio/session {100 + number}", records(1000, number))
    library.analyse()
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'studio.sqlite'}")
    plans = 0
    with engine.connect() as connection:
        for search in islice(searches(), 0, None, 5):
            for clauses in _sessions(connection, search):
                for after in (None, ("" if search.sort in ("made", "sitter") else 0, 0)):
                    for text, values in statements(connection, search, clauses, after):
                        plan = connection.execute(
                            sa.text(f"EXPLAIN QUERY PLAN {text}"), values | {"most": 9}
                        )
                        steps = [row[3] for row in plan]
                        scans = [s for s in steps if s.startswith("SCAN") and "page" not in s]
                        scans = [step for step in scans if "few" not in step]
                        assert not scans, (search, scans)
                        sorts = [step for step in steps if "B-TREE" in step]
                        # The page itself; and a person's or a name's shots, which are few.
                        assert len(sorts) <= 1 + ("facet IN" in text), (search, steps)
                        plans += 1
    engine.dispose()
    library.close()
    assert plans > 300


@pytest.mark.parametrize("search", [
    Search(), Search(verdict="keep", rating=1, sort="score", descending=True),
    Search(words=("soft",)), Search(sitter="", sort="score"), Search(session="one", sort="sitter"),
], ids=str)  # fmt: skip
def test_postgresql_merges_stretches_of_indexes_too(postgresql, search):
    library = Library(postgresql)
    if not library.search(Search(session="one"), 1):
        library.add_shots("/studio/one", SHOTS)
    library.analyse()
    with library._engine.connect() as connection:
        for setting in ("enable_seqscan", "enable_bitmapscan"):  # so few rows are read whole
            connection.execute(sa.text(f"SET {setting} = off"))
        (clauses,) = _sessions(connection, search)
        ((text, values),) = statements(connection, search, clauses, None)
        plan = connection.execute(sa.text(f"EXPLAIN {text}"), values | {"most": 50})
        steps = "\n".join(row[0] for row in plan)
    library.close()
    assert "Merge Append" in steps
    below = steps[steps.index("Merge Append") :]
    assert "->  Sort" not in below
    assert "Seq Scan on shots" not in below


def test_a_library_of_an_older_tether_is_a_sentence(tmp_path):
    with sqlite3.connect(tmp_path / "old.sqlite") as connection:
        connection.execute("CREATE TABLE shots (id INTEGER PRIMARY KEY)")
    connection.close()
    with pytest.raises(SessionError, match="another version"):
        Library(tmp_path / "old.sqlite")


def test_no_sentence_holds_a_password():
    with pytest.raises(SessionError, match="does not answer") as raised:
        Library("postgresql://ann:secret@127.0.0.1:1/x")
    assert "secret" not in str(raised.value)


def test_a_database_that_goes_away_is_a_sentence(tmp_path):
    library = Library(tmp_path / "s.sqlite")
    library.close()
    (tmp_path / "s.sqlite").write_bytes(b"not a database, and long enough to be looked at" * 100)
    for end in ("-wal", "-shm"):
        (tmp_path / f"s.sqlite{end}").unlink(missing_ok=True)
    with pytest.raises(SessionError, match="does not answer"):
        library.search(Search())
    with pytest.raises(SettingsError):
        Library("nonsense://x")
