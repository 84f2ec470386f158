"""The doctor as a page: what is connected, what is wrong, the one thing to do; and a try-out.

The checks run as `tether doctor --json` in a process of their own, because libgphoto2 belongs to
the camera's thread in this one. So does the try-out, which is `tether demo` beside us.
"""

import json
import sys
from html import escape

from PyQt6.QtCore import QProcess, pyqtSignal
from PyQt6.QtGui import QShowEvent
from PyQt6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from tether.doctor.finding import Finding, State
from ui import theme
from ui.languages import translate
from ui.told import told

MARKS = {State.OK: "✓", State.NOTE: "•", State.PROBLEM: "✗"}
"""Shapes that differ without their colours."""


class DoctorPage(QDialog):
    """Looks when it is shown, and again when asked.

    Signals:
        looked: the findings are on the page.

    Attributes:
        findings: what was found last.
    """

    looked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("doctor", "Is everything ready?"))
        self.setModal(True)
        self.findings: tuple[Finding, ...] = ()
        self._scale = theme.Scale(
            0.9 if parent is None else min(0.9, theme.scale_for(*_size(parent)).unit * 1.3)
        )
        self._title = QLabel(translate("doctor", "Looking …"))
        self._title.setFont(self._scale.title)
        self._title.setWordWrap(True)
        # Text, because a command in an advice is there to be copied.
        self._list = QTextBrowser()
        self._list.setFont(self._scale.body)
        self._list.setAccessibleName(translate("doctor", "Findings"))
        self.again = QPushButton(translate("doctor", "Look again"))
        self.demo = QPushButton(translate("doctor", "Try it with the simulated camera"))
        self.go_on = QPushButton(translate("doctor", "Go on"))
        self.go_on.setDefault(True)
        self.again.clicked.connect(self.look)
        self.demo.clicked.connect(self.start_demo)
        self.go_on.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        for button in (self.demo, self.again, self.go_on):
            button.setFont(self._scale.body)
            buttons.addWidget(button)
        buttons.insertStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 28, 36, 28)
        column.setSpacing(18)
        column.addWidget(self._title)
        column.addWidget(self._list, 1)
        column.addLayout(buttons)
        self._process = QProcess(self)
        self._process.finished.connect(self._heard)
        self._process.errorOccurred.connect(lambda _: self._failed())
        self._demo = QProcess(self)
        self._demo.stateChanged.connect(self._demo_changed)
        _fit(self, parent)

    def showEvent(self, event: QShowEvent | None) -> None:
        """Qt: in the theme of now."""
        self.setStyleSheet(_style())
        super().showEvent(event)

    def look(self) -> None:
        """Look at everything anew."""
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self._title.setText(translate("doctor", "Looking …"))
            self.again.setEnabled(False)
            self._process.start(sys.executable, ["-m", "tether", "doctor", "--json"])

    def start_demo(self) -> None:
        """Open the whole program once more, on the simulated camera."""
        self._demo.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedChannels)
        self._demo.start(sys.executable, ["-m", "tether", "demo"])

    def stop(self) -> None:
        """End what was started from here."""
        for process in (self._process, self._demo):
            if process.state() is not QProcess.ProcessState.NotRunning:
                process.terminate()
                process.waitForFinished(3000)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Put findings on the page: the wrong ones first."""
        self.findings = findings
        order = (State.PROBLEM, State.NOTE, State.OK)
        rows = sorted(findings, key=lambda one: order.index(one.state))
        self._list.setHtml(
            f'<table cellpadding="3" width="100%">{"".join(_row(one) for one in rows)}</table>'
        )
        wrong = sum(finding.state is State.PROBLEM for finding in findings)
        self._title.setText(
            translate("doctor", "Everything that is needed is there.")
            if not wrong
            else translate("doctor", "One thing is wrong.")
            if wrong == 1
            else translate("doctor", "{count} things are wrong.").format(count=wrong)
        )
        self.again.setEnabled(True)
        self.looked.emit()

    def _heard(self) -> None:
        text = bytes(self._process.readAllStandardOutput().data()).decode("utf-8", "replace")
        findings = tuple(finding for line in text.splitlines() if (finding := _finding(line)))
        if findings:
            self.show_findings(findings)
        else:
            self._failed()

    def _failed(self) -> None:
        advice = translate("doctor", "Run `tether doctor` in a terminal: it says why.")
        self.show_findings(
            (
                Finding(
                    translate("doctor", "Doctor"),
                    State.PROBLEM,
                    translate("doctor", "The checks could not be run."),
                    advice,
                ),
            )
        )

    def _demo_changed(self, state: QProcess.ProcessState) -> None:
        running = state is not QProcess.ProcessState.NotRunning
        self.demo.setEnabled(not running)
        self.demo.setText(
            translate("doctor", "The try-out is open")
            if running
            else translate("doctor", "Try it with the simulated camera")
        )


def _row(finding: Finding) -> str:
    """A finding as a row of HTML: mark, subject, sentence, and the advice below it."""
    colour, strong = {
        State.OK: (theme.READY, theme.SECOND),
        State.NOTE: (theme.SECOND, theme.SECOND),
        State.PROBLEM: (theme.ALARM, theme.ATTENTION),
    }[finding.state]
    advice = ""
    if finding.advice is not None:
        advice = f'<br><span style="color: {strong.name()}">→ {escape(told(finding.advice))}</span>'
    return (
        f'<tr><td style="color: {colour.name()}">{MARKS[finding.state]}&nbsp;&nbsp;</td>'
        f'<td style="color: {theme.SECOND.name()}">{escape(told(finding.subject))}&nbsp;&nbsp;</td>'
        f'<td width="80%" style="color: {theme.TEXT.name()}">'
        f"{escape(told(finding.sentence))}{advice}</td></tr>"
    )


def _finding(line: str) -> Finding | None:
    """One line of `tether doctor --json`; None for anything else."""
    try:
        told = json.loads(line)
        return Finding(told["subject"], State(told["state"]), told["sentence"], told["advice"])
    except (ValueError, KeyError, TypeError):
        return None


def _fit(page: QWidget, parent: QWidget | None) -> None:
    """Most of the window it lies on, and never more than that."""
    width, height = (1222, 911) if parent is None else _size(parent)
    page.resize(min(1100, int(width * 0.9)), min(820, int(height * 0.9)))


def _size(window: QWidget) -> tuple[int, int]:
    return window.width(), window.height()


def _style() -> str:
    return (
        f"QDialog {{ background: {theme.RAISED.name()}; border: 2px solid {theme.LINE.name()}; }}"
        f"QTextBrowser {{ background: {theme.RAISED.name()}; border: none; }}"
        f"QLabel {{ color: {theme.TEXT.name()}; }}"
        f"QPushButton {{ background: {theme.LINE.name()}; color: {theme.TEXT.name()};"
        " border: 2px solid transparent; border-radius: 6px; padding: 10px 22px; }"
        f"QPushButton:focus {{ border-color: {theme.CHOSEN.name()}; }}"
        f"QPushButton:disabled {{ color: {theme.FAINT.name()}; }}"
        f"QPushButton:default {{ background: {theme.CHOSEN.name()}; color: {theme.INK.name()}; }}"
    )
