"""Two hundred sidecars of other programs, whole and mangled: merged, and nothing of theirs lost."""

import itertools
import random
import re
import shutil
import sqlite3
import subprocess

import pytest
from lxml import etree

from tether.session.sidecars.sidecar import Marks, read_marks, write_marks

MACHINE = Marks(
    rating=3, label="Green", pick=-1, person="Anna Berg", title="Anna", verdict="keep",
    keywords=("team", "places|oslo"), score=0.8, reasons=("soft: Eyes soft",),
)  # fmt: skip
PERSON = Marks(rating=5, label="Red", pick=1, by_person=True, person="Anna Berg")

NAMES = (
    'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/" '
    'xmlns:lr="http://ns.adobe.com/lightroom/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" '
    'xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#" '
    'xmlns:darktable="http://darktable.sf.net/" xmlns:digiKam="http://www.digikam.org/ns/1.0/" '
    'xmlns:MicrosoftPhoto="http://ns.microsoft.com/photo/1.0/" '
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
)
LIGHTROOM = """<rdf:Description rdf:about="" xmp:Rating="4" xmp:Label="Blau" crs:Version="15.4"
 crs:Exposure2012="+0.35"><dc:subject><rdf:Bag><rdf:li>wedding</rdf:li><rdf:li>team</rdf:li>
</rdf:Bag></dc:subject><lr:hierarchicalSubject><rdf:Bag><rdf:li>a|wedding</rdf:li></rdf:Bag>
</lr:hierarchicalSubject><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Their title</rdf:li>
<rdf:li xml:lang="de">Ihr Titel</rdf:li></rdf:Alt></dc:title><xmpMM:History><rdf:Seq>
<rdf:li stEvt:action="saved" stEvt:when="2025-01-01T10:00:00"/></rdf:Seq></xmpMM:History>
<crs:Look><rdf:Description crs:Name="Adobe Portrait"><crs:Parameters rdf:parseType="Resource">
<crs:Version>15.4</crs:Version></crs:Parameters></rdf:Description></crs:Look></rdf:Description>"""
CAPTURE_ONE = """<rdf:Description rdf:about="" xmlns:a="urn:a"><xmp:Rating>2</xmp:Rating>
<xmp:Label>Purple</xmp:Label><photoshop:Urgency>7</photoshop:Urgency></rdf:Description>
<rdf:Description rdf:about=""><dc:subject><rdf:Bag><rdf:li>studio</rdf:li></rdf:Bag></dc:subject>
</rdf:Description>"""
DARKTABLE = """<rdf:Description rdf:about="" xmp:Rating="5" darktable:xmp_version="5"
 darktable:history_end="2"><darktable:colorlabels><rdf:Seq><rdf:li>3</rdf:li></rdf:Seq>
</darktable:colorlabels><darktable:history><rdf:Seq><rdf:li darktable:num="0"
 darktable:operation="exposure" darktable:params="gz02eJxjYGBg"/></rdf:Seq></darktable:history>
<dc:subject><rdf:Seq><rdf:li>darktable|format|jpg</rdf:li></rdf:Seq></dc:subject>
</rdf:Description>"""
DIGIKAM = """<rdf:Description rdf:about="" xmp:Rating="1" digiKam:ColorLabel="5"
 digiKam:PickLabel="3" MicrosoftPhoto:Rating="1"><digiKam:TagsList><rdf:Seq><rdf:li>People/Ben
</rdf:li></rdf:Seq></digiKam:TagsList><dc:subject><rdf:Bag><rdf:li>Ben</rdf:li></rdf:Bag>
</dc:subject></rdf:Description>"""
QUALIFIED = """<rdf:Description rdf:about=""><xmp:Rating rdf:parseType="Resource">
<rdf:value>4</rdf:value><crs:Who>me</crs:Who></xmp:Rating><xmp:Label>Red</xmp:Label>
</rdf:Description>"""
PROGRAMS = {
    "Lightroom": (LIGHTROOM, 4),
    "Capture One": (CAPTURE_ONE, 2),
    "darktable": (DARKTABLE, 5),
    "digiKam": (DIGIKAM, 1),
    "qualified": (QUALIFIED, 4),
}


def packet(body):
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="a program">'
        f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" {NAMES}>{body}'
        '</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
    )


def renamed(text):
    return re.sub(r"\b(xmp|dc)(:|=)(?=\w|\")", r"n\1\2", text).replace("xmlns:xmpMM", "xmlns:xmpMM")


READABLE = {
    "as it is": lambda text: text.encode(),
    "declared": lambda text: ('<?xml version="1.0" encoding="UTF-8"?>\n' + text).encode(),
    "with a mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "padded": lambda text: text.replace("<?xpacket end", " " * 2048 + "\n<?xpacket end").encode(),
    "without xpacket": lambda text: re.sub(r"<\?xpacket.*?\?>", "", text).encode(),
    "bare RDF": lambda text: re.sub(r"<\?xpacket.*?\?>|</?x:xmpmeta[^>]*>", "", text).encode(),
    "comments": lambda text: text.replace("<rdf:RDF", "<!-- kept --><rdf:RDF").encode(),
    "other prefixes": lambda text: renamed(text).encode(),
    "NULs behind": lambda text: text.encode() + bytes(500),
    "junk before": lambda text: b"\r\n\0junk" + text.encode(),
    "declaration late": lambda text: ("\n" + '<?xml version="1.0"?>' + text).encode(),
    "Latin letters": lambda text: text.replace("wedding", "Jalapeño").encode("cp1252", "replace"),
    "control characters": lambda text: text.replace("Adobe Portrait", "Adobe\x01Portrait").encode(),
}
CASES = [
    pytest.param(program, form, id=f"{program}, {form}")
    for program, form in itertools.product(PROGRAMS, READABLE)
]


def facts(content):
    """Every attribute, text and comment with its path, found without our own reader."""
    found = []
    root = etree.fromstring(content)
    for element in root.iter():
        if not isinstance(element.tag, str):
            found.append(("comment", (element.text or "").strip()))
            continue
        path = "/".join(
            [parent.tag for parent in reversed(list(element.iterancestors()))] + [element.tag]
        )
        path = path.replace("{adobe:ns:meta/}xmpmeta/", "")
        found += [(f"{path}@{name}", value.strip()) for name, value in element.attrib.items()]
        if (element.text or "").strip():
            found.append((path, element.text.strip()))
    return found


def lost(before, after):
    left = list(after)
    missing = []
    for fact in before:
        if fact in left:
            left.remove(fact)
        else:
            missing.append(fact)
    return missing


@pytest.mark.parametrize(("program", "form"), CASES)
def test_a_readable_sidecar_keeps_all_and_its_stars_win(tmp_path, program, form):
    body, stars = PROGRAMS[program]
    picture = tmp_path / "a.jpg"
    sidecar = tmp_path / ("a.jpg.xmp" if program in ("darktable", "digiKam") else "a.xmp")
    content = READABLE[form](packet(body))
    sidecar.write_bytes(content)
    write_marks(picture, MACHINE)
    text = sidecar.read_bytes()
    marks = read_marks(picture)
    assert marks.rating == stars
    assert marks.label != "Green"
    assert {"team", "oslo"} <= set(marks.keywords)
    try:
        before = facts(content)
    except etree.XMLSyntaxError:  # it had to be mended: the original stands beside it
        assert [path.read_bytes() for path in tmp_path.glob("*.damaged")] == [content]
        before = facts(READABLE["as it is"](packet(body)))
        before = [f for f in before if "wedding" not in f[1] and "Portrait" not in f[1]]
    assert lost(before, facts(text)) == []
    write_marks(picture, MACHINE)
    assert sidecar.read_bytes() == text


@pytest.mark.parametrize("seed", range(130))
def test_a_mangled_sidecar_is_merged_or_kept_beside(tmp_path, seed):
    """Cut, bytes flipped, halves swapped: no byte of it is lost, and ours is readable after."""
    choice = random.Random(seed)
    body, _ = choice.choice(list(PROGRAMS.values()))
    content = bytearray(packet(body).encode())
    for _ in range(choice.randint(1, 3)):
        at = choice.randrange(len(content))
        how = choice.choice(("cut", "flip", "zeros", "twice", "empty"))
        if how == "cut":
            content = content[:at]
        elif how == "flip":
            content[at] = choice.randrange(256)
        elif how == "zeros":
            content[at : at + 60] = bytes(60)
        elif how == "twice":
            content = content + content[at:]
        if not content:
            break
    content = bytes(content)
    picture, sidecar = tmp_path / "a.jpg", tmp_path / "a.xmp"
    sidecar.write_bytes(content)
    write_marks(picture, MACHINE)
    assert read_marks(picture).verdict == "keep"
    kept = [path.read_bytes() for path in tmp_path.glob("*.damaged*")]
    try:
        before = facts(content)
    except etree.XMLSyntaxError:
        assert kept == [content]
    else:
        if kept:  # well-formed, but no packet
            assert kept == [content]
        else:
            assert lost(before, facts(sidecar.read_bytes())) == []


def test_a_persons_decision_reaches_every_dialect(tmp_path):
    picture = tmp_path / "a.jpg"
    (tmp_path / "a.jpg.xmp").write_text(packet(DIGIKAM), "utf-8")
    write_marks(picture, PERSON)
    text = (tmp_path / "a.jpg.xmp").read_text("utf-8")
    assert 'MicrosoftPhoto:Rating="99"' in text
    assert 'digiKam:ColorLabel="1"' in text
    assert 'digiKam:PickLabel="3"' in text
    assert "People/Ben" in text


def test_a_colour_given_in_darktable_stays_when_the_verdict_changes(tmp_path):
    picture, sidecar = tmp_path / "a.jpg", tmp_path / "a.jpg.xmp"
    sidecar.write_text(packet(DARKTABLE.replace("<rdf:li>3</rdf:li>", "")), "utf-8")
    write_marks(picture, MACHINE)
    assert read_marks(picture).label == "Green"
    sidecar.write_text(
        sidecar.read_text("utf-8").replace(
            "<rdf:Seq/>", "<rdf:Seq><rdf:li>4</rdf:li></rdf:Seq>", 1
        ),
        "utf-8",
    )
    assert "<rdf:li>4</rdf:li>" in sidecar.read_text("utf-8")
    write_marks(picture, Marks(rating=-1, label="Red", verdict="reject"))
    assert "<rdf:li>4</rdf:li>" in sidecar.read_text("utf-8")
    assert read_marks(picture).label == "Green"


def written(tmp_path):
    import cv2
    import numpy as np

    cv2.imwrite(str(tmp_path / "a.jpg"), np.full((40, 60, 3), 128, np.uint8))
    write_marks(tmp_path / "a.jpg", Marks(
        rating=4, label="Green", pick=1, person="Ånna Berg", title="Ånna", verdict="keep",
        keywords=("team", "places|oslo"),
    ))  # fmt: skip
    return tmp_path / "a.jpg"


def test_exiv2_reads_the_same(tmp_path):
    exiv2 = pytest.importorskip("exiv2")
    image = exiv2.ImageFactory.open(str(written(tmp_path).with_suffix(".xmp")))
    image.readMetadata()
    found = {datum.key(): datum.toString() for datum in image.xmpData()}
    assert found["Xmp.xmp.Rating"] == "4"
    assert found["Xmp.xmp.Label"] == "Green"
    assert found["Xmp.dc.subject"] == "team, oslo"
    assert found["Xmp.lr.hierarchicalSubject"] == "team, places|oslo"
    assert found["Xmp.iptcExt.PersonInImage"] == "Ånna Berg"
    assert "Ånna" in found["Xmp.dc.title"]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["a.xmp", "a.jpg.xmp"])
def test_darktable_reads_stars_label_and_keywords(tmp_path, name):
    tool = shutil.which("darktable-cli")
    if tool is None:
        pytest.skip("needs darktable (apt-get install darktable)")
    picture = written(tmp_path)
    picture.with_suffix(".xmp").rename(tmp_path / name)
    library = tmp_path / "library.db"
    words = [tool, str(picture), str(tmp_path / "out.jpg"), "--core", "--disable-opencl"]
    words += ["--configdir", str(tmp_path / "c"), "--cachedir", str(tmp_path / "k")]
    subprocess.run(
        [*words, "--library", str(library)], capture_output=True, timeout=100, check=True
    )
    connection = sqlite3.connect(library)
    try:
        stars = connection.execute("SELECT flags & 7 FROM images").fetchone()[0]
        colours = [row[0] for row in connection.execute("SELECT color FROM color_labels")]
        connection.execute("ATTACH ? AS data", (str(tmp_path / "c" / "data.db"),))
        words = {
            row[0]
            for row in connection.execute(
                "SELECT name FROM data.tags JOIN tagged_images ON tagid = data.tags.id"
            )
        }
    finally:
        connection.close()
    assert stars == 4
    assert colours == [2]  # green
    assert {"team", "places|oslo"} <= words
