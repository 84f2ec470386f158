"""Pictures of the session panel, the first page and the dialogs; see ui.screenshots."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QFont, QImage, QPainter, QPen
from PyQt6.QtWidgets import QWidget

from tether.camera.base import Storage
from tether.pipeline.events import SitterChanged
from tether.pipeline.plan import SessionPlan
from tether.readings import Cue, CueState
from tether.session.session import Session
from ui.app import Windows
from ui.languages import words_in
from ui.session_panel.start_page import SIZE, StartPage
from ui.staged import StagedEngine

TURN = Cue(
    "turn_left", "Turn your face a little to your left", "sitter", "right", (0.43, 0.56), -12.0
)
SESSIONS = ("2026-11-24 Berg wedding", "2026-11-25 Staff portraits at the Oberkirchen clinic")
TURNS = 30
"""Turns of the event loop until answers of other threads are on the page."""


def photograph(
    folder: Path, name: str, width: int, height: int, settle: Callable[[], None]
) -> None:
    """Write `panel-…`, `hud-14-overlay`, `dialog-…` and `start-…` at this size into `folder`."""
    engine = StagedEngine()
    windows = Windows(engine)
    hud = windows.hud
    hud.resize(width, height)
    hud.show()
    engine.tell(SitterChanged("Ada Lovelace", "Grace Hopper"))
    engine.connect()
    for shot_id in (1, 2, 3):
        engine.shoot(shot_id, sitter="Ada Lovelace")

    def take(what: QWidget, scene: str) -> None:
        hud.refresh_instruments()
        engine.live(CueState(replace(TURN, text=words_in("").text(TURN.code))))
        settle()
        hud.check_age()
        what.grab().save(str(folder / f"{scene}-{name}.png"))

    settle()
    for index, page in enumerate(("camera", "people", "session", "sound")):
        hud.sheet.tabs.setCurrentIndex(index)
        hud.open_sheet()
        settle()
        take(hud, f"panel-{index + 1}-{page}")
    hud.sheet.close_sheet()
    hud.live.overlay.use(a_cover(), "cover.png")
    engine.interval.start(20, 5.0)
    engine.tell(Storage(True, 4))
    take(hud, "hud-14-overlay")
    windows.actions.view.do_arrange(0)
    arranging = windows.actions.view.dialog
    if arranging is not None:
        take(arranging, "dialog-1-instruments")
        arranging.reject()
    windows.actions.do_next_sitter(0)
    asking = windows.actions.dialog
    if asking is not None:
        take(asking, "dialog-2-sitter")
        asking.reject()
    windows.close()
    _photograph_start(folder, name, width, height, settle)


def _photograph_start(
    folder: Path, name: str, width: int, height: int, settle: Callable[[], None]
) -> None:
    with tempfile.TemporaryDirectory() as place:
        root = Path(place) / "Pictures"
        for one in SESSIONS:
            with Session.open(root / one) as session:
                session.attendance.walk_in("Grace Hopper")
                session.set_sitter("Grace Hopper")
        plan = SessionPlan(root / datetime.now().strftime("%Y-%m-%d"), "corporate", "auto")
        page = StartPage(plan, root)
        page.resize(min(width, SIZE.width()), min(height, SIZE.height()))
        page.show()
        settle()
        page.grab().save(str(folder / f"start-1-new-{name}.png"))
        page.sessions.setCurrentRow(1)
        for _ in range(TURNS):
            settle()
        page.grab().save(str(folder / f"start-2-resume-{name}.png"))
        page.reject()


def a_cover() -> QImage:
    """A magazine's cover of nobody: a frame and a title on nothing."""
    cover = QImage(900, 1150, QImage.Format.Format_ARGB32_Premultiplied)
    cover.fill(Qt.GlobalColor.transparent)
    painter = QPainter(cover)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(255, 255, 255), 14))
    painter.drawRect(QRectF(30, 30, 840, 1090))
    font = QFont("Noto Serif")
    font.setPixelSize(190)
    painter.setFont(font)
    painter.drawText(QPointF(70, 220), "FIELD")
    painter.end()
    return cover
