"""Looks, settings, recipes, rosters, sidecars and names from anywhere: a value or one sentence."""

import tempfile
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.mutations import EXAMPLES, mutated
from tests.session.faults import fetch, files_on_disk, jpeg, remote
from tether.config import load_settings
from tether.errors import TetherError
from tether.looks.load import load_look
from tether.retouch.recipe import load_recipe
from tether.session.attendees.roster import read_roster
from tether.session.check import check_session
from tether.session.intake.ingest import Ingest
from tether.session.names.naming import render, safe_part
from tether.session.session import Session
from tether.session.sidecars.xmp import Packet, PacketError

pytestmark = pytest.mark.smoke

QUICK = settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
READERS = {
    "look.toml": (load_look, b'based_on = "actor"\nyaw = [-8.0, 8.0]\nwanted = ["smile"]\n'),
    "settings.toml": (load_settings, b'volume = 0.5\nlook = "id"\nmute = false\n'),
    "recipe.toml": (load_recipe, b"[skin]\nevenness = 0.4\n[light]\nfill_stops = 0.3\n"),
    "roster.csv": (read_roster, "Name;Klasse;Nr\nAnna Müller;3b;1\nBen,;3b;2\n".encode()),
}
HOSTILE = [
    b"", b"\0" * 5000, b"\xff\xfe\x00", b"a = " + b"[" * 50_000, b"a=" + b"9" * 50_000,
    b"a." * 20_000 + b"b = 1", b"[" + b"a ." * 20_000 + b"b]",
    b"x = 1\n" * 40_000, b"=HYPERLINK(1)\n" * 10, b'"' * 9999, b"name = '\\u0000'",
    b"volume = nan", b"volume = 1e999", b"[[[[", b"x = 1\n" * 20_000, b"A" * 900 + b";B",
    b"[skin]\n" + b"A" * 900 + b" = 1", b'"a\\nb" = 1', b'[skin]\n"a\\nb" = 1',
]  # fmt: skip


def read(name, content):
    """Parse it; only the family of our errors may come out, in a sentence of a bounded length."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        sentence = "none"
        try:
            READERS[name][0](path)
        except TetherError as error:
            sentence = str(error)
        assert 0 < len(sentence) < 1000
        assert "\n" not in sentence


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("content", HOSTILE)
def test_hostile_texts(name, content):
    read(name, content)


@pytest.mark.parametrize("name", READERS)
@QUICK
@given(st.data())
def test_damaged_texts(name, data):
    read(name, data.draw(mutated(READERS[name][1]) | st.binary(max_size=200)))


LAUGHS = b"".join(
    b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10 if n else b"lol") for n in range(12)
)
PACKETS = [
    b"<!DOCTYPE x [" + LAUGHS + b"]><x>&l11;</x>",
    b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>&e;</x>',
    b'<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd"><x/>',
    b"<a>" * 100_000,
    b"<x " + b" ".join(b'a%d="1"' % n for n in range(50_000)) + b"/>",
]


@pytest.mark.parametrize("content", PACKETS, ids=range(len(PACKETS)))
def test_hostile_sidecars(content):
    with pytest.raises(PacketError):
        Packet(content)


NAMES = [
    "../../etc/passwd.JPG", "/etc/passwd", "..", ".", "", "a\0b.JPG", "a\nb.JPG", "CON.JPG",
    "x" * 4000 + ".JPG", "a/b\\c.JPG", "\ud800.JPG", "‮gpj.exe", ".hidden.JPG", "session.sqlite",
    "-rf.JPG", "a.JPG.partial", "...JPG", "~.JPG", "%s%n.JPG", "session.lock",
]  # fmt: skip


@pytest.mark.parametrize("template", ["{sitter}/{sitter}_{sequence}", "{name}"])
def test_hostile_names_stay_in_the_session(tmp_path, template):
    with Session.open(tmp_path / "s") as session:
        session.set_template(template)
        session.set_sitter("../../../Anna")
        ingest = Ingest(session)
        for number, name in enumerate(NAMES):
            content = jpeg(number) if ".JPG" in name else b"data" * (number + 9)
            fetch(ingest, remote(name, content, seconds=None, folder=f"../../{name}"), content)
        ingest.close()
        assert check_session(session).differences == []
        assert len(files_on_disk(tmp_path / "s")) >= len(NAMES)
    assert [path.name for path in tmp_path.iterdir()] == ["s"]


@QUICK
@given(st.text(max_size=300), st.text(max_size=300))
def test_no_name_leaves_its_folder(sitter, name):
    path = render("{sitter}/{name}", {"sitter": sitter, "name": name})
    assert not path.is_absolute()
    assert ".." not in path.parts
    assert len(path.parts) <= 2
    assert all(len(part.encode()) <= 200 and "\0" not in part for part in path.parts)
    assert PurePosixPath(safe_part(name)).name == safe_part(name)


@pytest.mark.parametrize("claimed", [0, 1, 10**12, 2**63 - 1])
def test_a_lying_size_fills_no_disk_and_loses_no_frame(tmp_path, claimed):
    content = jpeg(1)
    with Session.open(tmp_path / "s") as session:
        ingest = Ingest(session)
        for _ in range(5):
            try:
                if not fetch(ingest, remote("DSC_1.JPG", content, size=claimed), content):
                    break
            except TetherError:
                continue
        ingest.close()
        assert content in files_on_disk(tmp_path / "s").values()
