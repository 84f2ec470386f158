"""The first page: a new session, or one to go on with; then shooting begins."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PyQt6.QtCore import QDateTime, QLocale, QSize, Qt
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tether.camera.sources import open_source
from tether.errors import TetherError
from tether.looks.load import list_looks, load_look
from tether.pipeline.plan import SessionPlan
from tether.session.attendees.roster import read_roster
from tether.session.names import naming
from tether.session.recent import (
    SessionDetails,
    copy_folder,
    list_recent,
    look_into,
    new_folder,
)
from ui import languages, theme
from ui.doctor_page import DoctorPage
from ui.languages import translate
from ui.later import Later
from ui.session_panel.controls import Choice, PathLine, Sentence, form, style
from ui.session_panel.people_page import LIST_FILES
from ui.session_panel.template_edit import TemplateEdit
from ui.told import told

NARROW = 820
"""Logical pixels: below, the sessions stand above the form instead of beside it."""
SIZE = QSize(1080, 720)
CAMERAS = ("auto", "ptpip:192.168.1.1", "folder:", "webcam:0")
_FOLDER = Qt.ItemDataRole.UserRole


class StartPage(QDialog):
    """Accepted, `plan` is what was decided.

    Args:
        plan: what is offered; its folder decides whether a new session or an old one is marked.
        root: the folder of all sessions.
        sentence: what went wrong with the last decision; empty for nothing.
    """

    def __init__(
        self, plan: SessionPlan, root: Path, sentence: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("start", "tether: session"))
        self.setAccessibleName(translate("start", "Choose a session"))
        self.plan = plan
        self._root = root
        self._details = SessionDetails()
        self._worker = ThreadPoolExecutor(1, "sessions")
        self._later = Later(self)
        self._doctor: DoctorPage | None = None
        scale = theme.Scale(0.9)
        self.setStyleSheet(style(scale))
        title = QLabel(translate("start", "What do you shoot today?"))
        title.setWordWrap(True)
        title.setStyleSheet(f"font-size: {scale.title.pixelSize()}px; color: {theme.TEXT.name()};")
        self.sessions = QListWidget()
        self.sessions.setAccessibleName(translate("start", "Sessions"))
        self.sessions.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sessions.itemActivated.connect(lambda _: self.accept())
        self.folder = PathLine(
            translate("start", "Session folder"), translate("start", "a folder for this session")
        )
        self.folder.line.textChanged.connect(lambda _: self._folder_changed())
        self.template = TemplateEdit(self._example)
        self.template.show_tokens(())
        self.look = Choice(translate("start", "Look"))
        self.roster = PathLine(
            translate("start", "The day's list"),
            translate("start", "no list: names are typed"),
            LIST_FILES,
        )
        self.backup = PathLine(
            translate("start", "Second copy in"), translate("start", "no second copy")
        )
        self.camera = Choice(translate("start", "Camera"))
        self.camera.setEditable(True)
        self.camera.addItems(CAMERAS)
        self._about = Sentence()
        self._said = Sentence()
        self._said.say(sentence, wrong=True)
        self.start = QPushButton(translate("start", "Start"))
        self.start.setDefault(True)
        self.start.clicked.connect(self.accept)
        self.ready = QPushButton(translate("start", "Is everything ready?"))
        self.ready.clicked.connect(self._examine)
        self.quit = QPushButton(
            translate("start", "Quit") if parent is None else translate("start", "Back")
        )
        self.quit.clicked.connect(self.reject)
        self._lay_out(title)
        self._list_sessions()
        self.resize(SIZE if parent is None else parent.size().boundedTo(SIZE))
        self.sessions.setFocus()

    def _lay_out(self, title: QLabel) -> None:
        fields = form()
        for words, widget in (
            (translate("start", "Folder"), self.folder),
            ("", self._about),
            (translate("start", "Names of files"), self.template),
            (translate("start", "Look"), self.look),
            (translate("start", "The day's list"), self.roster),
            (translate("start", "Second copy in"), self.backup),
            (translate("start", "Camera"), self.camera),
        ):
            fields.addRow(words, widget)
        page = QWidget()
        page.setLayout(fields)
        fields.setContentsMargins(4, 4, 12, 4)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(20)
        self._middle.addWidget(self.sessions, 2)
        self._middle.addWidget(area, 5)
        buttons = QHBoxLayout()
        buttons.addWidget(self.ready)
        buttons.addStretch(1)
        buttons.addWidget(self.quit)
        buttons.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(12)
        column.addWidget(title)
        column.addLayout(self._middle, 1)
        column.addWidget(self._said)
        column.addLayout(buttons)
        before: QWidget = self.sessions
        for control in (
            self.folder.line, self.folder.button, self.template.line, self.template.tokens,
            self.look, self.roster.line, self.roster.button, self.backup.line,
            self.backup.button, self.camera, self.ready, self.quit, self.start,
        ):  # fmt: skip
            QWidget.setTabOrder(before, control)
            before = control

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Sessions beside the form, or above it."""
        narrow = self.width() < NARROW
        beside, above = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._middle.setDirection(above if narrow else beside)
        # Three sessions in sight, and the rest a key press away.
        self.sessions.setMaximumHeight(110 if narrow else 16_777_215)

    def accept(self) -> None:
        """Check what can be checked before anything is opened, and say what is wrong."""
        try:
            plan = self._decided()
        except TetherError as error:
            self._said.say(str(error), wrong=True)
            return
        self.plan = plan
        super().accept()

    def done(self, result: int) -> None:
        """Accepted or not: end what was started from here."""
        if self._doctor is not None:
            self._doctor.stop()
        self._worker.shutdown(wait=False, cancel_futures=True)
        super().done(result)

    @property
    def resumes(self) -> Path | None:
        """The session that is marked; None for a new one."""
        item = self.sessions.currentItem()
        folder = None if item is None else item.data(_FOLDER)
        return folder if isinstance(folder, Path) else None

    def _decided(self) -> SessionPlan:
        folder = self.folder.path
        if folder is None:
            raise TetherError(translate("start", "Name a folder for the session."))
        if self.template.wrong:
            raise TetherError(self.template.wrong)
        look = str(self.look.currentData())
        load_look(look)
        camera = self.camera.currentText().strip() or "auto"
        open_source(camera)
        roster = self.roster.path
        if roster is not None:
            read_roster(roster)
        backup = self.backup.path
        if backup is not None and backup != self._details.backup:
            backup = copy_folder(backup, folder)
        return SessionPlan(folder, look, camera, self.template.line.text(), roster, backup, True)

    def _list_sessions(self) -> None:
        fresh = QListWidgetItem(translate("start", "New session"))
        self.sessions.addItem(fresh)
        marked = fresh
        for one in list_recent(self._root):
            item = QListWidgetItem(f"{one.folder.name}\n{_moment(one.changed)}")
            item.setData(_FOLDER, one.folder)
            item.setToolTip(str(one.folder))
            self.sessions.addItem(item)
            if one.folder == self.plan.folder:
                marked = item
        self.sessions.currentItemChanged.connect(lambda *_: self._marked())
        self.sessions.setCurrentItem(marked)
        self._marked()

    def _marked(self) -> None:
        folder = self.resumes
        self.folder.setEnabled(folder is None)
        self.camera.setEditText(self.plan.camera)
        self.roster.show_path(self.plan.roster)
        if folder is None:
            fresh = new_folder(self._root, datetime.now())
            self._show(replace(self.plan, folder=fresh), SessionDetails())
            self._about.say(translate("start", "A new folder; it is made when you start."))
            return
        self.folder.show_path(folder)
        self._about.say(translate("start", "Looking into it …"))
        self._later.when(
            self._worker.submit(look_into, folder),
            lambda details: self._looked(folder, details),
            lambda sentence: self._said.say(sentence, wrong=True),
        )

    def _looked(self, folder: Path, details: SessionDetails) -> None:
        if folder != self.resumes:
            return
        known = replace(
            self.plan, folder=folder, template=details.template or self.plan.template,
            look=details.look or self.plan.look, backup=details.backup,
        )  # fmt: skip
        self._show(known, details)
        parts = [translate("start", "Shots: {count}").format(count=f"{details.shots:,}")]
        if details.people:
            told = translate("start", "people on its list: {count}")
            parts.append(told.format(count=f"{details.people:,}"))
        if details.sitter:
            told = translate("start", "{name} sat last")
            parts.append(told.format(name=theme.single_line(details.sitter)))
        self._about.say(details.trouble or "; ".join(parts))

    def _show(self, plan: SessionPlan, details: SessionDetails) -> None:
        self._details = details
        self.folder.show_path(plan.folder)
        self.template.show_template(plan.template or naming.DEFAULT_TEMPLATE)
        names = list_looks()
        choices: list[tuple[str, object]] = [(told(load_look(name).title), name) for name in names]
        if plan.look not in names:
            choices.append((plan.look, plan.look))
        self.look.offer(choices, plan.look)
        self.backup.show_path(plan.backup)

    def _folder_changed(self) -> None:
        folder = self.folder.path
        if self.resumes is None and folder is not None:
            there = (folder / "session.sqlite").exists()
            self._about.say(
                translate("start", "There is a session already: it goes on.") if there else ""
            )

    def _example(self, template: str) -> str:
        values = naming.moment_values(datetime.now()) | {"sequence": "0001"}
        return naming.example(template, values | {"look": str(self.look.currentData() or "")})

    def _examine(self) -> None:
        self._doctor = self._doctor or DoctorPage(self)
        self._doctor.open()
        self._doctor.look()


def _moment(when: datetime) -> str:
    """Day and time as the language of the windows writes them."""
    return QLocale().toString(QDateTime(when), QLocale.FormatType.ShortFormat)


def ask_for_session(
    plan: SessionPlan, root: Path, sentence: str = "", theme_name: str = "dark", language: str = ""
) -> SessionPlan | None:
    """Show the page before any session is open; None: the photographer quits."""
    from ui.app import SignalsQuit, make_application

    make_application()
    theme.use(theme_name)
    languages.use(language)
    page = StartPage(plan, root, sentence)
    with SignalsQuit(page.reject):
        accepted = page.exec()
    return page.plan if accepted else None
