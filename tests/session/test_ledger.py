import sqlite3

import pytest

from tests.session.faults import fetch, jpeg, remote
from tether.errors import SessionError
from tether.session.check import check_session
from tether.session.intake.ingest import Ingest
from tether.session.ledger import APPLICATION_ID, LEDGER, MIGRATIONS, Ledger
from tether.session.session import Session


def old_ledger(path, version):
    """A ledger as that version left it, with one announced file that never came."""
    connection = sqlite3.connect(path)
    for step in MIGRATIONS[:version]:
        connection.executescript(step)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version}")
    connection.execute(
        "INSERT INTO shots (id, stem, sitter, sequence, made) VALUES (1, 'Anna/1', 'Anna', 1, '')"
    )
    connection.execute(
        "INSERT INTO files (shot, kind, camera, folder, name, stem, announced, listed, state, path)"
        " VALUES (1, 'picture', 'Z6 123', '/DCIM/100NIKON', 'DSC_1.JPG', 'dsc_1', '', 0, "
        "'announced', 'Anna/1.jpg')"
    )
    connection.commit()
    connection.close()


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_a_session_of_every_older_version_opens_and_goes_on(tmp_path, version):
    old_ledger(tmp_path / LEDGER, version)
    with pytest.raises(SessionError, match="older tether"):
        Session.read(tmp_path)
    with Session.open(tmp_path) as session:
        assert session.ledger.rows("PRAGMA user_version")[0][0] == len(MIGRATIONS)
        ingest = Ingest(session)
        assert fetch(ingest, remote("DSC_1.JPG", jpeg(1)), jpeg(1))
        assert fetch(ingest, remote("DSC_2.JPG", jpeg(2)), jpeg(2))
        ingest.close()
        assert check_session(session).ok
        assert session.catalogue.shot(1).sitter == "Anna"
        assert session.attendance.walk_in("Ben").name == "Ben"


def test_a_session_of_a_newer_tether_is_refused_and_left_alone(tmp_path):
    Session.open(tmp_path).close()
    connection = sqlite3.connect(tmp_path / LEDGER)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    for way in (Session.open, Session.read):
        with pytest.raises(SessionError, match="made by a newer tether: update tether"):
            way(tmp_path)
    connection = sqlite3.connect(tmp_path / LEDGER)
    assert connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS) + 1
    connection.close()


def test_a_step_of_a_migration_that_fails_leaves_the_old_version(tmp_path, monkeypatch):
    old_ledger(tmp_path / LEDGER, 1)
    broken = (MIGRATIONS[0], "CREATE TABLE extra (id INTEGER); CREATE NONSENSE")
    monkeypatch.setattr("tether.session.ledger.MIGRATIONS", broken)
    with pytest.raises(SessionError):
        Ledger(tmp_path / LEDGER)
    monkeypatch.undo()
    connection = sqlite3.connect(tmp_path / LEDGER)
    assert connection.execute("PRAGMA user_version").fetchone()[0] == 1
    assert connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'extra'").fetchone() is None
    connection.close()
    Session.open(tmp_path).close()


@pytest.mark.parametrize("content", [b"not a database, but long enough to be one" * 99, b"\0" * 99])
def test_a_damaged_ledger_is_a_sentence(tmp_path, content):
    (tmp_path / LEDGER).write_bytes(content)
    for way in (Session.open, Session.read):
        with pytest.raises(SessionError, match="damaged"):
            way(tmp_path)
    assert (tmp_path / LEDGER).read_bytes() == content


def test_somebody_elses_database_is_refused(tmp_path):
    connection = sqlite3.connect(tmp_path / LEDGER)
    connection.execute("CREATE TABLE mine (id INTEGER)")
    connection.close()
    with pytest.raises(SessionError, match="not a tether ledger"):
        Session.open(tmp_path)


def test_every_commit_is_synced(tmp_path):
    ledger = Ledger(tmp_path / LEDGER)
    try:
        assert ledger.rows("PRAGMA journal_mode")[0][0] == "wal"
        assert ledger.rows("PRAGMA synchronous")[0][0] == 2  # FULL
    finally:
        ledger.close()
