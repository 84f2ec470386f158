import json
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tether.session.sidecars.sidecar import Marks, read_marks, write_marks
from tether.session.sidecars.xmp import Packet

FOREIGN = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmp:Rating="5" xmp:Label="Blue" crs:Exposure2012="+0.35">
<dc:subject><rdf:Bag><rdf:li>wedding</rdf:li></rdf:Bag></dc:subject>
<crs:ToneCurve><rdf:Seq><rdf:li>0, 0</rdf:li><rdf:li>255, 255</rdf:li></rdf:Seq></crs:ToneCurve>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""

MACHINE = Marks(rating=3, label="Green", person="Anna Berg", verdict="keep", keywords=("team",))


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "anna.jpg"
    path.write_bytes(b"jpeg")
    return path


def test_exiftool_reads_what_we_write(picture):
    tool = shutil.which("exiftool")
    if tool is None:
        pytest.skip("needs exiftool")
    (sidecar,) = write_marks(picture, MACHINE)
    answer = subprocess.run([tool, "-json", str(sidecar)], capture_output=True, check=True)
    tags = json.loads(answer.stdout)[0]
    assert tags["Rating"] == 3
    assert tags["Label"] == "Green"
    assert "team" in tags["Subject"]
    assert tags["PersonInImage"] in ("Anna Berg", ["Anna Berg"])
    assert "Warning" not in tags


def test_a_foreign_sidecar_loses_nothing_and_its_stars_win(picture):
    sidecar = picture.with_suffix(".xmp")
    sidecar.write_text(FOREIGN, "utf-8")
    write_marks(picture, MACHINE)
    marks = read_marks(picture)
    assert (marks.rating, marks.label) == (5, "Blue")
    assert set(marks.keywords) >= {"wedding", "team"}
    text = sidecar.read_text("utf-8")
    assert "+0.35" in text
    assert "255, 255" in text


def test_a_persons_own_stars_replace_anothers(picture):
    picture.with_suffix(".xmp").write_text(FOREIGN, "utf-8")
    write_marks(picture, Marks(rating=2, label="Red", by_person=True))
    assert (read_marks(picture).rating, read_marks(picture).label) == (2, "Red")


def test_a_changed_verdict_replaces_our_own(picture):
    write_marks(picture, MACHINE)
    write_marks(picture, Marks(rating=-1, label="Red", verdict="reject"))
    assert read_marks(picture).rating == -1


def test_writing_twice_changes_nothing(picture):
    (sidecar,) = write_marks(picture, MACHINE)
    first = sidecar.read_bytes()
    write_marks(picture, MACHINE)
    assert sidecar.read_bytes() == first


@pytest.mark.parametrize("content", [b"<x:xmpmeta", b"\x00" * 50, b"<!DOCTYPE a><a/>"])
def test_a_damaged_sidecar_is_kept_aside(picture, content):
    sidecar = picture.with_suffix(".xmp")
    sidecar.write_bytes(content)
    write_marks(picture, MACHINE)
    assert read_marks(picture).rating == 3
    kept = [path.read_bytes() for path in picture.parent.glob("*.damaged*")]
    assert kept == [content]


@settings(max_examples=60)
@given(st.text(max_size=40))
def test_any_name_stays_well_formed(name):
    packet = Packet()
    packet.set_items("Iptc4xmpExt:PersonInImage", [name], "Bag")
    Packet(packet.serialise())
