"""The first page, through real key presses, on real sessions in a temporary folder."""

from datetime import datetime
from pathlib import Path

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tether.pipeline.plan import SessionPlan
from tether.session.recent import copy_folder, list_recent, look_into, new_folder
from tether.session.session import Session
from ui.session_panel.start_page import StartPage

K = Qt.Key
DAY = datetime.now().strftime("%Y-%m-%d")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    with Session.open(tmp_path / "sessions" / "monday") as session:
        session.set_template("{date}_{sitter}_{sequence}")
        session.choices.put("look", "id")
        session.choices.put("backup", str(tmp_path / "copies" / "monday"))
        session.attendance.walk_in("Åsa Öberg")
        session.set_sitter("Åsa Öberg")
    return tmp_path / "sessions"


def page_of(qtbot: QtBot, root: Path, **changes: object) -> StartPage:
    plan = SessionPlan(root / DAY, "corporate", "auto")
    page = StartPage(plan, root, **changes)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.show()
    return page


def test_enter_begins_a_new_session_of_the_day(qtbot: QtBot, root: Path) -> None:
    page = page_of(qtbot, root)
    QTest.keyClick(page.sessions, K.Key_Return)
    assert page.result() == StartPage.DialogCode.Accepted
    assert page.plan.folder == root / DAY
    assert (page.plan.look, page.plan.decided) == ("corporate", True)
    assert page.plan.template == "{sitter}/{sitter}_{sequence}"


def test_down_and_enter_resume_with_what_was_chosen_then(
    qtbot: QtBot, root: Path, tmp_path: Path
) -> None:
    page = page_of(qtbot, root)
    QTest.keyClick(page.sessions, K.Key_Down)
    assert page.resumes == root / "monday"
    assert not page.folder.isEnabled()
    qtbot.waitUntil(lambda: "people on its list: 1" in page._about.text())
    assert "Åsa Öberg sat last" in page._about.text()
    QTest.keyClick(page.sessions, K.Key_Return)
    assert page.plan.folder == root / "monday"
    assert page.plan.template == "{date}_{sitter}_{sequence}"
    assert page.plan.look == "id"
    assert page.plan.backup == tmp_path / "copies" / "monday", "the same folder, not one inside"


def test_second_copies_go_into_a_folder_of_the_sessions_name(qtbot: QtBot, root: Path) -> None:
    page = page_of(qtbot, root)
    QTest.keyClicks(page.backup.line, str(root.parent / "disk"))
    QTest.keyClick(page.start, K.Key_Space)
    assert page.plan.backup == root.parent / "disk" / DAY


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("template", "{who}", "unknown token"),
        ("roster", "/nowhere/list.csv", "list.csv"),
        ("folder", "", "Name a folder"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_begins(
    qtbot: QtBot, root: Path, field: str, typed: str, sentence: str
) -> None:
    page = page_of(qtbot, root)
    line = getattr(page, field).line
    line.selectAll()
    QTest.keyClick(line, K.Key_Delete)
    QTest.keyClicks(line, typed)
    QTest.keyClick(page.start, K.Key_Space)
    assert page.isVisible()
    assert sentence in page._said.text()


def test_a_camera_that_does_not_exist_is_refused_before_anything_opens(
    qtbot: QtBot, root: Path
) -> None:
    page = page_of(qtbot, root)
    page.camera.setEditText("polaroid")
    QTest.keyClick(page.start, K.Key_Space)
    assert page.isVisible()
    assert "no camera 'polaroid'" in page._said.text()
    page.camera.setEditText("webcam:0")
    QTest.keyClick(page.start, K.Key_Space)
    assert page.plan.camera == "webcam:0"


def test_what_went_wrong_last_time_is_on_the_page(qtbot: QtBot, root: Path) -> None:
    page = page_of(qtbot, root, sentence="It is open in another tether.")
    assert page._said.text() == "It is open in another tether."


def test_escape_is_no_session(qtbot: QtBot, root: Path) -> None:
    page = page_of(qtbot, root)
    QTest.keyClick(page, K.Key_Escape)
    assert page.result() == StartPage.DialogCode.Rejected


def test_sessions_that_are_damaged_or_gone_are_told(root: Path) -> None:
    (root / "broken").mkdir()
    (root / "broken" / "session.sqlite").write_bytes(b"not a ledger at all" * 100)
    assert len(list_recent(root)) == 2
    assert "broken" in look_into(root / "broken").trouble
    assert list_recent(root / "missing") == []


def test_a_second_session_of_a_day_has_a_folder_of_its_own(root: Path) -> None:
    day = datetime(2026, 11, 26)
    assert new_folder(root, day) == root / "2026-11-26"
    Session.open(root / "2026-11-26").close()
    assert new_folder(root, day) == root / "2026-11-26-2"
    assert copy_folder(Path("/disk"), root / "monday") == Path("/disk/monday")
    assert copy_folder(Path("/disk/monday"), root / "monday") == Path("/disk/monday")


@pytest.mark.parametrize("size", [(1280, 720), (640, 480), (480, 360)])
def test_it_fits_small_screens(qtbot: QtBot, root: Path, size: tuple[int, int]) -> None:
    page = page_of(qtbot, root)
    page.resize(*size)
    assert (page.width(), page.height()) == size
    assert page.start.geometry().bottom() < page.height()
