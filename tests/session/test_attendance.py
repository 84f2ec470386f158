import json
import time

import cv2
import numpy as np
import pytest

from tether.cli import main
from tether.pipeline.desk import AWAY_SECONDS, CodeDesk
from tether.pipeline.events import LiveUpdate
from tether.readings import CueState, Reading
from tether.session.attendees.codes import read_codes
from tether.session.session import Session

TABLE = "ID,Name,Class\n7,Åsa Öberg,1A\n8,Bo Li,1A\n9,Cem Ak,2B\n9,Dora Ek,2B\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "roster.csv").write_text(TABLE, "utf-8")
    assert main(["roster", str(tmp_path / "day"), "--load", str(tmp_path / "roster.csv")]) == 0
    return tmp_path / "day"


def ask(folder, capsys, *words, code=0):
    capsys.readouterr()
    assert main(["roster", str(folder), "--json", *words]) == code
    out, err = capsys.readouterr()
    return [json.loads(line) for line in out.splitlines()], err


def test_a_day_at_the_desk(folder, capsys):
    people, said = ask(folder, capsys, "--check-in", "asa")  # without accents, as typed in haste
    assert (people[0]["name"], people[0]["state"]) == ("Åsa Öberg", "here")
    assert "With Bo Li in 1A" in said
    people, _ = ask(folder, capsys, "--check-in", "8")
    assert [one["name"] for one in people] == ["Bo Li", "Cem Ak", "Dora Ek"]
    people, _ = ask(folder, capsys, "--retake", "7")
    assert "Åsa Öberg" in [one["name"] for one in people]
    ask(folder, capsys, "--absent", "Cem Ak")
    people, said = ask(folder, capsys, "--walk-in", "Eva Neu")
    assert "walk-in-" in said
    assert [one["name"] for one in people] == ["Bo Li", "Åsa Öberg", "Dora Ek", "Eva Neu"]
    people, said = ask(folder, capsys, "--rename", "Eva Neu", "Eva Neumann")
    assert "Eva Neumann" in [one["name"] for one in people]
    people, said = ask(folder, capsys, "--undo")
    assert "Eva Neu again" in said
    assert ask(folder, capsys)[0] == people


def test_where_it_is_not_clear_nothing_is_done(folder, capsys):
    assert "several people" in ask(folder, capsys, "--check-in", "9", code=1)[1]
    assert "Nobody" in ask(folder, capsys, "--check-in", "xyz", code=1)[1]
    assert not [one for one in ask(folder, capsys)[0] if one["state"] == "here"]


def test_headings_of_ones_own(tmp_path, capsys):
    (tmp_path / "r.csv").write_text("Who;Which\nAnna;1\n", "utf-8")
    words = ["roster", str(tmp_path / "day"), "--load", str(tmp_path / "r.csv")]
    assert main([*words, "--column", "name=Who", "--column", "id=Which"]) == 0
    assert main([*words, "--column", "name=What"]) == 1
    assert main([*words, "--column", "nonsense"]) == 1


def card_picture(folder, tmp_path, number):
    """A card from our own PDF, as the camera sees it: in the room, small, turned and noisy."""
    import shutil
    import subprocess

    if shutil.which("pdftoppm") is None:
        pytest.skip("needs pdftoppm (apt-get install poppler-utils)")
    pdf = tmp_path / "cards.pdf"
    if not pdf.exists():
        assert main(["cards", str(folder), "--output", str(pdf)]) == 0
    words = ["pdftoppm", "-r", "110", "-png", "-singlefile", str(pdf), str(tmp_path / "cards")]
    subprocess.run(words, check=True)
    page = cv2.imread(str(tmp_path / "cards.png"))
    tall, wide = page.shape[0] * 57 // 297, page.shape[1] * 99 // 210
    top = page.shape[0] * 6 // 297 + number // 2 * tall
    left = page.shape[1] * 6 // 210 + number % 2 * wide
    card = page[top : top + tall, left : left + wide]
    room = np.full((680, 1024, 3), 90, np.uint8)
    turn = cv2.getRotationMatrix2D((wide / 2, tall / 2), 12, 0.8)
    turn[:, 2] += (250, 200)
    cv2.warpAffine(card, turn, (1024, 680), room, borderMode=cv2.BORDER_TRANSPARENT)
    noise = np.random.default_rng(1).normal(0, 8, room.shape)
    return np.clip(room + noise, 0, 255).astype(np.uint8)


def test_our_own_card_is_read_by_the_camera(folder, tmp_path, capsys):
    picture = card_picture(folder, tmp_path, 1)
    assert read_codes(picture) == ["8"]
    cv2.imwrite(str(tmp_path / "card.jpg"), picture)
    people, _ = ask(folder, capsys, "--read", str(tmp_path / "card.jpg"))
    assert (people[0]["name"], people[0]["state"]) == ("Bo Li", "here")
    # Two people have the id 9: their cards say the name too.
    cv2.imwrite(str(tmp_path / "card.jpg"), card_picture(folder, tmp_path, 3))
    people, _ = ask(folder, capsys, "--read", str(tmp_path / "card.jpg"))
    assert people[0]["name"] == "Dora Ek"
    cv2.imwrite(str(tmp_path / "wall.jpg"), np.full((100, 100, 3), 200, np.uint8))
    assert "no code" in ask(folder, capsys, "--read", str(tmp_path / "wall.jpg"), code=1)[1]


def qr(text):
    import io

    import segno

    out = io.BytesIO()
    segno.make(text).save(out, kind="png", scale=6, border=4)
    return cv2.imdecode(np.frombuffer(out.getvalue(), np.uint8), cv2.IMREAD_COLOR)


def test_a_card_that_is_held_up_checks_in_once():
    now = [0.0]
    seen = []
    desk = CodeDesk(seen.append, lambda: now[0])
    one, other, wall = qr("7"), qr("8"), np.full((200, 200, 3), 120, np.uint8)
    for picture in [one] * 8 + [other] * 3 + [wall] + [other] * 3:
        desk.look(picture)
        now[0] += 0.25
    assert seen == ["7", "8"]
    now[0] += AWAY_SECONDS + 1
    desk.look(one)
    desk.look(one)
    assert seen == ["7", "8", "7"]


def test_the_desk_reads_beside_the_live_loop():
    seen = []
    desk = CodeDesk(seen.append)
    desk.start()
    update = LiveUpdate(qr("42"), Reading(10, 10), CueState(), 0)
    deadline = time.monotonic() + 10
    while not seen and time.monotonic() < deadline:
        desk.hear(update)
        time.sleep(0.02)
    desk.stop()
    assert seen == ["42"]


def test_a_roster_that_two_sessions_load_keeps_ids_and_states(folder, tmp_path):
    with Session.open(folder) as session:
        key = session.attendance.find("8")[0].key
        session.attendance.mark(key, "done")
    assert main(["roster", str(folder), "--load", str(tmp_path / "roster.csv")]) == 0
    with Session.read(folder) as session:
        assert len(session.attendance.everybody()) == 4
        assert session.attendance.find("8")[0].state == "done"
