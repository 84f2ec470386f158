"""The doctor's page: what the checks say is on it, and it asks them by itself."""

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QTextBrowser

from tether.config import first_start
from tether.doctor.finding import Finding, State
from ui.doctor_page import DoctorPage, _finding

WRONG = Finding("USB", State.PROBLEM, "You may not open <b>it</b>.", "Run: sudo cp a && b")
FINE = Finding("Disk", State.OK, "82 GB are free.")


@pytest.fixture
def page(qtbot):
    made = DoctorPage()
    qtbot.addWidget(made)
    made.show()
    yield made
    made.stop()


def text(page):
    return page.findChild(QTextBrowser).toPlainText()


def test_wrong_things_come_first_with_what_to_do(page):
    page.show_findings((FINE, WRONG))
    shown = text(page)
    assert shown.index("You may not open <b>it</b>.") < shown.index("82 GB are free.")
    assert "sudo cp a && b" in shown
    assert page.findings == (FINE, WRONG)


def test_other_output_than_findings_is_passed_over():
    assert _finding("Warning: something") is None
    assert _finding('{"subject": 1}') is None
    assert _finding('{"subject": "Disk", "state": "ok", "sentence": "x.", "advice": null}')


def test_d_opens_it_and_it_looks_by_itself(windows, qtbot):
    qtbot.keyClick(windows.hud, Qt.Key.Key_D)
    page = windows.hud.findChild(DoctorPage)
    with qtbot.waitSignal(page.looked, timeout=60_000):
        pass
    assert {"Camera", "Models", "Disk"} <= {finding.subject for finding in page.findings}
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page.isVisible()


def test_the_first_start_is_the_first_once(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert first_start()
    assert not first_start()
