import csv
import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from tether.cli import main
from tether.people.descriptor import distance
from tether.pipeline.peoples import grouped, pictures_of, see_all

PORTRAITS = Path(__file__).resolve().parents[3] / "shared/data/portraits"


@pytest.fixture(scope="module")
def astronaut():
    skimage_data = pytest.importorskip("skimage.data")
    return np.ascontiguousarray(skimage_data.astronaut()[..., ::-1])


@pytest.fixture
def folder(tmp_path, astronaut):
    cv2.imwrite(str(tmp_path / "a.jpg"), astronaut)
    darker = (astronaut * 0.8).astype(np.uint8)
    cv2.imwrite(str(tmp_path / "b.png"), darker[:, ::-1])
    cv2.imwrite(str(tmp_path / "wall.png"), np.full((300, 300, 3), 190, np.uint8))
    return tmp_path


def lines(capsys):
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_one_person_in_two_pictures_and_a_wall(folder, capsys):
    assert main(["people", str(folder), "--json", "--jobs", "1"]) == 0
    person, nobody = lines(capsys)
    assert person["person"] == 1
    assert [Path(p).name for p in person["pictures"]] == ["a.jpg", "b.png"]
    left, top, width, height = person["faces"][0]["box"]
    assert 0.3 < left < 0.5
    assert 0.05 < top < 0.2
    assert 0.1 < width < 0.3
    assert 0.1 < height < 0.4
    assert nobody["person"] is None
    assert [Path(p).name for p in nobody["pictures"]] == ["wall.png"]


def test_an_unreadable_picture_is_named_and_the_others_are_grouped(folder, capsys):
    (folder / "c.jpg").write_bytes(b"\xff\xd8 no more")
    assert main(["people", str(folder), "--json", "--jobs", "1"]) == 1
    out, err = capsys.readouterr()
    assert "c.jpg" in err
    answers = [json.loads(line) for line in out.splitlines()]
    assert len(answers[0]["pictures"]) == 2
    assert Path(answers[-1]["pictures"][0]).name == "c.jpg"
    assert answers[-1]["error"]


@pytest.mark.parametrize("name", ["empty", "missing"])
def test_a_folder_without_pictures_is_one_sentence(tmp_path, name, capsys):
    (tmp_path / "empty").mkdir()
    assert main(["people", str(tmp_path / name), "--json"]) == 1
    assert capsys.readouterr().err.startswith("tether: ")


def test_several_people_in_one_picture(tmp_path, astronaut):
    face = astronaut[0:300, 100:360]
    cv2.imwrite(str(tmp_path / "pair.png"), np.hstack([face, face]))
    cv2.imwrite(str(tmp_path / "one.png"), face)
    pair = list(see_all([tmp_path / "pair.png", tmp_path / "one.png"]))
    assert [len(picture.faces) for picture in pair] == [2, 1]
    people = grouped(pair)
    assert len(people) == 1
    assert len(people[0].faces) == 3
    assert [path.name for path in people[0].pictures] == ["pair.png", "one.png"]


def test_jobs_do_not_change_the_answer(folder):
    paths = pictures_of(folder)
    assert list(see_all(paths, 1)) == list(see_all(paths, 2))


def test_shared_portraits_of_four_people(tmp_path):
    if not PORTRAITS.is_dir():
        pytest.skip(f"needs the shared portraits at {PORTRAITS}")
    with (PORTRAITS / "labels.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    by_subject: dict[str, list[Path]] = {}
    for row in rows:
        by_subject.setdefault(row["subject"], []).append(PORTRAITS / row["file"])
    chosen = [paths[:2] for paths in by_subject.values() if len(paths) > 1][:4]
    seen = list(see_all([path for paths in chosen for path in paths]))
    assert [list(person.pictures) for person in grouped(seen)] == chosen
    first, second = seen[0].faces[0].descriptor, seen[1].faces[0].descriptor
    assert distance(first, second) < distance(first, seen[2].faces[0].descriptor)
