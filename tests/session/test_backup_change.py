"""Another second folder while a session is open."""

from datetime import datetime

import pytest

from tether.errors import SessionError
from tether.frames import RemoteFile
from tether.session.intake.ingest import Ingest
from tether.session.session import Session

JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffd9")


def take(ingest, name):
    remote = RemoteFile("cam", "/DCIM", name, len(JPEG), datetime(2026, 1, 1), 1)
    incoming = ingest.announce(remote)
    incoming.write(JPEG)
    incoming.commit()


def test_a_backup_chosen_late_has_the_earlier_shots_too(tmp_path):
    with Session.open(tmp_path / "s") as session:
        ingest = Ingest(session, tmp_path / "one")
        take(ingest, "A.TXT")
        ingest.use_backup(tmp_path / "two")
        take(ingest, "B.TXT")
        with pytest.raises(SessionError, match="inside the session"):
            ingest.use_backup(session.folder / "inside")
        ingest.close()
        copies = [len(list((tmp_path / which).rglob("*.TXT"))) for which in ("one", "two")]
        assert copies == [1, 2]
