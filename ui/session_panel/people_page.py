"""People: the day's list, check-in while typing, absent and again, another list."""

from PyQt6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tether.pipeline.engine import Engine
from tether.session.attendees.attendance import Attendee
from tether.session.finder import NameFinder
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
