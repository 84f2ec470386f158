"""People: the day's list, check-in while typing, absent and again, right names, another list."""

from concurrent.futures import Future

from PyQt6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tether.pipeline.engine import Engine
from tether.session.attendees.attendance import Attendee
from tether.session.finder import NameFinder
from tether.session.names.renames import NameTakenError
from ui import theme
from ui.bridge import Bridge
from ui.languages import translate
from ui.later import Later
from ui.session_panel.controls import PathLine, Sentence, heading
from ui.session_panel.name_search import NameSearch, seat

LIST_FILES = "Lists (*.csv *.tsv *.txt *.xlsx);;All files (*)"


class PeoplePage(QWidget):
    """Whoever is marked can be checked in, set absent, or called again."""

    def __init__(self, engine: Engine, bridge: Bridge) -> None:
        super().__init__()
        self._engine = engine
        self._later = Later(self)
        self._stale = True
        self.search = NameSearch()
        self.search.chosen.connect(self.check_in)
        self.search.moved.connect(self._moved)
        self._count = Sentence()
        self.here = QPushButton(translate("people", "Check in"))
        self.here.clicked.connect(self.check_in)
        self.absent = QPushButton(translate("people", "Absent"))
        self.absent.clicked.connect(lambda: self._mark("absent"))
        self.again = QPushButton(translate("people", "Waiting again"))
        self.again.clicked.connect(lambda: self._mark("waiting"))
        self.name = QLineEdit()
        self.name.setAccessibleName(translate("people", "The right name"))
        self.name.textChanged.connect(lambda _: self._offer_merge(False))
        self.name.returnPressed.connect(self._rename)
        self.rename = QPushButton(translate("people", "Rename"))
        self.rename.clicked.connect(self._rename)
        self._merging = False
        self.roster = PathLine(
            translate("people", "The day's list"), translate("people", "CSV or XLSX"), LIST_FILES
        )
        self.roster.changed.connect(self._load)
        self._said = Sentence()
        buttons = QHBoxLayout()
        for button in (self.here, self.absent, self.again):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self._count)
        column.addWidget(self.search, 1)
        column.addLayout(buttons)
        naming = QHBoxLayout()
        naming.addWidget(self.name, 1)
        naming.addWidget(self.rename)
        column.addWidget(heading(translate("people", "Put a name right")))
        column.addLayout(naming)
        column.addWidget(heading(translate("people", "Add a list")))
        column.addWidget(self.roster)
        column.addWidget(self._said)
        bridge.sitter_changed.connect(lambda _: self._changed())
        self._moved()

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.search.line

    def refresh(self) -> None:
        """Read the list anew."""
        self._stale = False
        self._later.when(self._engine.desk.list_people(), self._show, self._failed)

    def check_in(self) -> None:
        """The marked person, or the name as typed, steps in front of the camera."""
        choice = self.search.choice
        if choice:
            seat(self._engine.desk, choice, listed=self.search.has_people)
            self.search.line.clear()

    def _changed(self) -> None:
        # A list of ten thousand is read only where somebody looks at it.
        self._stale = True
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: object) -> None:
        """Somebody looks."""
        if self._stale:
            self.refresh()

    def _mark(self, state: str) -> None:
        choice = self.search.choice
        if isinstance(choice, Attendee):
            self._engine.desk.mark(choice.key, "absent" if state == "absent" else "waiting")
            self.refresh()

    def _moved(self) -> None:
        choice = self.search.choice
        person = choice if isinstance(choice, Attendee) else None
        self.here.setEnabled(person is None or person.state != "here")
        self.absent.setEnabled(person is not None and person.state == "waiting")
        self.again.setEnabled(person is not None and person.state in ("absent", "done"))
        self.name.setEnabled(person is not None)
        self.name.setPlaceholderText("" if person is None else theme.single_line(person.name))
        self.rename.setEnabled(person is not None)
        self._offer_merge(False)

    def _offer_merge(self, taken: bool) -> None:
        """The same button a second time makes one person of two."""
        self._merging = taken
        self.rename.setText(
            translate("people", "Same person: put together")
            if taken
            else translate("people", "Rename")
        )

    def _rename(self) -> None:
        choice, name = self.search.choice, theme.single_line(self.name.text()).strip()
        if not isinstance(choice, Attendee) or not name:
            return
        desk = self._engine.desk
        if self._merging:
            self._later.when(desk.merge(choice.key, name), self._renamed, self._failed)
            return
        future = desk.rename(choice.key, name)
        self._later.when(future, self._renamed, lambda text: self._not_renamed(future, text))

    def _renamed(self, sentence: str) -> None:
        self.name.clear()
        self._said.say(sentence)
        self.refresh()

    def _not_renamed(self, future: "Future[str]", sentence: str) -> None:
        taken = isinstance(future.exception(), NameTakenError)
        self._offer_merge(taken)
        name = theme.single_line(self.name.text()).strip()
        self._said.say(
            translate(
                "people",
                "{name} is another person already. If both are one, put them together; if not, "
                "choose a name that tells them apart.",
            ).format(name=name)
            if taken
            else sentence,
            wrong=True,
        )

    def _show(self, finder: NameFinder) -> None:
        self.search.show_people(finder)
        states = [person.state for person in finder.people]
        self._count.say(
            translate(
                "people", "{all} people: {waiting} waiting, {done} done, {absent} absent"
            ).format(
                all=f"{len(states):,}",
                **{one: f"{states.count(one):,}" for one in ("waiting", "done", "absent")},
            )
            if states
            else translate("people", "No list yet. Names that you type are taken as they are.")
        )

    def _load(self) -> None:
        path = self.roster.path
        if path is None:
            return
        self._said.say(translate("people", "Reading {name} …").format(name=path.name))
        self._later.when(self._engine.desk.load(path), self._loaded, self._failed)

    def _loaded(self, sentence: str) -> None:
        self.roster.show_path(None)
        self._said.say(sentence)
        self.refresh()

    def _failed(self, sentence: str) -> None:
        self._said.say(sentence, wrong=True)
