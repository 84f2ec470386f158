"""The studio's catalogue, on SQLite and on a PostgreSQL that the test starts by itself."""

import json
import os
import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from bench.catalogue import records
from tether.cli import main
from tether.errors import SessionError, SettingsError, TetherError
from tether.session.library import SORTS, Library, Search

SHOTS = [
    replace(shot, keywords=("team", "Oslo") if shot.id % 50 == 0 else ())
    for shot in records(700, 3)
]


@pytest.fixture(scope="module")
def postgresql():
    """The address of an empty database; the server is the test's own, on a socket in a folder."""
    pytest.importorskip("psycopg", reason="needs psycopg (pip install 'tether[postgresql]')")
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found and shutil.which("initdb") is None:
        pytest.skip("needs PostgreSQL (apt-get install postgresql)")
    programs = found[-1].parent if found else Path(shutil.which("initdb")).parent
    # PostgreSQL refuses to run as root.
    user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
    words = user if os.geteuid() == 0 else []
    with tempfile.TemporaryDirectory(dir="/tmp") as place:
        if words:
            shutil.chown(place, "postgres", "postgres")
        run = {"check": True, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL,
               "cwd": place}  # fmt: skip
        data = f"{place}/data"
        subprocess.run([*words, programs / "initdb", "-D", data, "-U", "tether", "-A", "trust",
                        "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"], **run)  # fmt: skip
        options = f"-k {place} -c listen_addresses='' -c fsync=off"
        control = [*words, programs / "pg_ctl", "-D", data, "-w", "-s"]
        subprocess.run([*control, "-o", options, "-l", f"{place}/log", "start"], **run)
        try:
            yield f"postgresql://tether@/postgres?host={place}"
        finally:
            subprocess.run([*control, "-m", "immediate", "stop"], **run)


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


def fits(shot, search):
    key = shot.sitter.casefold()
    wanted = None if search.sitter is None else search.sitter.casefold()
    return (
        (wanted is None or (key.startswith(wanted[:-1]) if wanted[-1] == "*" else key == wanted))
        and search.verdict in (None, shot.verdict)
        and search.pick in (None, shot.pick)
        and search.label in (None, shot.label)
        and search.person_id in (None, shot.person_id)
        and shot.rating >= (search.rating or 0)
        and {word.casefold() for word in search.words} <= {w.casefold() for w in shot.keywords}
    )


@pytest.mark.parametrize("search", [
    Search(), Search(verdict="reject"), Search(verdict="keep", rating=3), Search(pick="pick"),
    Search(label="blue"), Search(sitter="SITTER 0*"), Search(sitter=SHOTS[9].sitter),
    Search(person_id=SHOTS[4].person_id), Search(words=("oslo",)), Search(words=("none",)),
    Search(sitter="*", verdict="check", rating=1),
], ids=str)  # fmt: skip
@pytest.mark.parametrize("sort", SORTS)
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


def test_several_stations_at_once(library):
    """Four stations add to one catalogue while a fifth searches."""
    from concurrent.futures import ThreadPoolExecutor

    def station(number):
        for start in range(0, 40, 10):
            shots = [
                replace(shot, id=90_000 + 100 * number + i, sitter="Station Sitter")
                for i, shot in enumerate(SHOTS[start : start + 10], start)
            ]
            library.add_shots(f"/studio/station {number}", shots)
            library.search(Search(sitter="station*"))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(station, range(4)))
    assert len(list(library.everything(Search(sitter="Station Sitter")))) == 160


def test_a_session_is_brought_up_to_date(tmp_path, capsys):
    from tests.session.faults import fetch, jpeg, remote
    from tether.session.ingest import Ingest
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
