"""What the client gets, tried through the command."""

import csv
import hashlib
import io
import json
import shutil
import subprocess
import zipfile

import cv2
import pytest
from PIL import Image, ImageCms

from tests import chromium
from tether.cli import main
from tether.errors import SettingsError
from tether.handover.gallery import GalleryPicture, page
from tether.handover.session_numbers import session_numbers
from tether.handover.uses import USES, Use, crop_box, parse_use
from tether.readings import Face, Framing

FACE = Face((0, 0, 1, 1), framing=Framing(eye_line=0.35, size=0.4, centre=(0.5, 0.4)))


def export(day, *words):
    output = day.folder.parent / "out"
    code = main(["export", str(day.folder), "--output", str(output), "--jobs", "1", *words])
    return code, output


def test_crops_have_size_dpi_profile_and_the_face_in_place(day):
    code, output = export(day, "--use", "linkedin", "--use", "badge", "--use", "intra=300x400@72")
    assert code == 0
    for use, size, dpi in (("linkedin", (800, 800), 96), ("badge", (300, 375), 300),
                           ("intra", (300, 400), 72)):  # fmt: skip
        (path, _) = sorted((output / "Anna Berg" / use).iterdir())
        with Image.open(path) as image:
            assert image.size == size
            assert image.info["dpi"] == (dpi, dpi)
            profile = ImageCms.ImageCmsProfile(io.BytesIO(image.info["icc_profile"]))
            assert "sRGB" in ImageCms.getProfileDescription(profile)
            pixels = image.convert("RGB")
        # Green holds the column and blue the row of the original.
        _, green, blue = pixels.getpixel((size[0] // 2, round(size[1] * 0.43)))
        assert green == pytest.approx(1350 * 0.5 / 6, abs=6)
        if use != "intra":
            assert blue == pytest.approx(900 * 0.35 / 4, abs=8)


def test_a_print_profile_is_applied_and_others_stay_srgb(day, tmp_path):
    wide = tmp_path / "wide.icc"
    wide.write_bytes(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    assert export(day, "--use", "print", "--profile", str(wide))[0] == 0
    wide.write_bytes(b"no profile")
    assert export(day, "--use", "print", "--profile", str(wide))[0] == 1


@pytest.mark.parametrize("use", [*USES.values(), Use("wide", 900, 300)])
@pytest.mark.parametrize("size", [(100, 3000), (3000, 100), (6000, 4000), (7, 5)])
@pytest.mark.parametrize("centre", [0.0, 0.5, 1.0])
def test_a_crop_never_leaves_the_picture(use, size, centre):
    face = Face((0, 0, 1, 1), framing=Framing(eye_line=0.1, size=0.9, centre=(centre, 0.1)))
    for one in (face, None):
        left, top, right, bottom = crop_box(one, use, *size)
        assert 0 <= left < right <= size[0]
        assert 0 <= top < bottom <= size[1]


@pytest.mark.parametrize("text", ["poster", "a=0x10", "a=10x10@9", "../a=10x10", "a=99999x1"])
def test_a_use_that_is_none_is_a_sentence(text):
    with pytest.raises(SettingsError, match="use"):
        parse_use(text)


def test_everything_of_a_handover_at_once(day, capsys):
    output = day.folder.parent / "out"
    papers = {name: output / name for name in ("s.pdf", "r.pdf", "g.html", "t.csv")}
    code, _ = export(
        day, "--use", "web", "--embed-xmp", "--json", "--contact-sheet", str(papers["s.pdf"]),
        "--report", str(papers["r.pdf"]), "--gallery", str(papers["g.html"]),
        "--csv", str(papers["t.csv"]), "--zip", str(output / "all.zip"),
    )  # fmt: skip
    assert code == 0
    items = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(items) == 5  # the blink stays
    with papers["t.csv"].open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    sums = dict(
        line.split("  ", 1)[::-1]
        for line in (output / "checksums.sha256").read_text("utf-8").splitlines()
    )
    for item in items:
        for name in (item["file"], *item["crops"].values()):
            assert hashlib.sha256((output / name).read_bytes()).hexdigest() == sums[name]
    with zipfile.ZipFile(output / "all.zip") as archive:
        assert archive.testzip() is None
        names = set(archive.namelist())
        inside = archive.read("checksums.sha256").decode()
    assert names >= {"s.pdf", "r.pdf", "g.html", "t.csv", items[0]["file"], "checksums.sha256"}
    assert len(inside.splitlines()) == len(names) - 1
    for pdf in (papers["s.pdf"], papers["r.pdf"]):
        assert pdf.read_bytes().startswith(b"%PDF")


def test_embedded_marks_leave_the_pixels_alone(day):
    exiv2 = pytest.importorskip("exiv2")
    _, plain = export(day)
    code = main(["export", str(day.folder), "--output", str(plain.parent / "two"), "--embed-xmp",
                 "--jobs", "1"])  # fmt: skip
    assert code == 0
    name = "Anna Berg/Anna Berg_0001.jpg"
    one, two = plain / name, plain.parent / "two" / name
    assert (cv2.imread(str(one)) == cv2.imread(str(two))).all()
    image = exiv2.ImageFactory.open(str(two))
    image.readMetadata()
    found = {datum.key(): datum.toString() for datum in image.xmpData()}
    assert found["Xmp.iptcExt.PersonInImage"] == "Anna Berg"
    assert found["Xmp.xmp.Rating"] == "3"
    assert day.catalogue.shots()[0].sha256 == hashlib.sha256(one.read_bytes()).hexdigest()


def test_jobs_and_a_second_run_change_no_byte(day):
    _, one = export(day, "--use", "badge")
    before = {p.relative_to(one): p.read_bytes() for p in one.rglob("*") if p.is_file()}
    export(day, "--use", "badge")
    two = one.parent / "two"
    main(["export", str(day.folder), "--output", str(two), "--use", "badge", "--jobs", "2"])
    for place in (one, two):
        assert {p.relative_to(place): p.read_bytes() for p in place.rglob("*") if p.is_file()} == (
            before
        )


@pytest.mark.slow
def test_an_export_has_the_same_bytes_on_a_cluster(day):
    pytest.importorskip("distributed", reason="needs Dask (pip install 'tether[cluster]')")
    from bench.cluster import cluster

    _, here = export(day, "--use", "badge", "--embed-xmp")
    there = here.parent / "there"
    with cluster(2) as address:
        words = ["export", str(day.folder), "--output", str(there), "--scheduler", address]
        assert main([*words, "--use", "badge", "--embed-xmp"]) == 0

    def content(place):
        return {p.relative_to(place): p.read_bytes() for p in place.rglob("*") if p.is_file()}

    assert content(here) == content(there)
    assert len(content(here)) > 10


def test_retouched_by_recipe(day):
    code, output = export(day, "--recipe", "bright")
    assert code == 0
    first = output / "Anna Berg" / "Anna Berg_0001.jpg"
    assert first.is_file()
    assert first.read_bytes() != day.catalogue.shots()[0].path.read_bytes()
    assert not list(output.glob(".export*"))
    assert export(day, "--recipe", "no-such")[0] == 1


def test_papers_say_every_name(day):
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext (apt-get install poppler-utils)")
    report, sheet = day.folder.parent / "r.pdf", day.folder.parent / "s.pdf"
    assert export(day, "--report", str(report), "--contact-sheet", str(sheet))[0] == 0
    for path, words in ((report, ("Anna Berg", "6", "blinks", "light held")), (sheet, ("Anna",))):
        said = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True)
        text = said.stdout.decode()
        assert all(word in text for word in words), text


def test_numbers_of_a_session(day):
    numbers = session_numbers(day.catalogue.shots(stored_only=True))
    assert (numbers.shots, numbers.kept, numbers.rejected, numbers.blinks) == (6, 5, 1, 1)
    assert [one.shots for one in numbers.sitters] == [2, 2, 2]
    assert {drift.title.split(",")[0] for drift in numbers.drifts} >= {"Key to fill"}


def test_a_gallery_page_runs_nothing_that_a_name_says():
    evil = "</script><script>alert(1)</script>"
    text = page([GalleryPicture(1, evil, evil, "data:,", "data:,")], evil, key="k")
    assert text.count("<script") == 2  # the data and the program
    assert "default-src 'none'" in text


@pytest.mark.slow
def test_a_client_chooses_without_a_network_and_the_choice_comes_back(day, capsys):
    if chromium.program() is None:
        pytest.skip("needs chromium (apt-get install chromium)")
    gallery = day.folder.parent / "g.html"
    assert export(day, "--gallery", str(gallery))[0] == 0
    images = "[...document.images].filter((one) => one.naturalWidth > 0).length"
    count, loaded, after, saved = chromium.run(
        gallery.as_uri(),
        chromium.until(
            "document.querySelector('figure')", "document.querySelectorAll('figure').length"
        ),
        chromium.until(f"{images} >= 5", images),
        "document.querySelectorAll('.heart')[1].click();"
        "document.querySelector('#said').textContent",
        "new Promise((done) => { const make = URL.createObjectURL;"
        "URL.createObjectURL = (blob) => { blob.text().then(done); return make(blob); };"
        "document.querySelector('#save').click(); })",
    )
    assert (count, after) == (5, "1 favourite")
    assert loaded >= 5
    choice = day.folder.parent / "favourites.json"
    choice.write_text(saved, "utf-8")
    wanted = json.loads(saved)["favourites"][0]["shot"]
    day.close()
    capsys.readouterr()
    assert main(["picks", str(day.folder), str(choice)]) == 0
    from tether.session.session import Session
    from tether.session.sidecars.sidecar import read_marks

    with Session.read(day.folder) as again:
        shot = again.catalogue.shot(wanted)
    assert (shot.rating, shot.pick) == (5, "pick")
    assert read_marks(shot.path).rating == 5
    choice.write_text(saved.replace('"session": "day', '"session": "other'), "utf-8")
    assert main(["picks", str(day.folder), str(choice)]) == 1
    choice.write_text("[]", "utf-8")
    assert main(["picks", str(day.folder), str(choice)]) == 1
