"""One to four pictures: alone a loupe, together in step, each held at its sitter's eyes."""

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QGridLayout, QWidget

from tether.pipeline.review.shot_index import ShotIndex
from tether.readings import Face
from ui import theme
from ui.hud.badges import word
from ui.languages import translate
from ui.review.library import Library
from ui.review.picture_view import Anchor, Marks, PictureView, Place

MOST = 4
Faces = tuple[tuple[Face, ...], int | None]


class Compare(QWidget):
    """Signals `looked(position)` when another picture is the current one."""

    looked = pyqtSignal(int)

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._shots = ShotIndex()
        self.positions: list[int] = []
        self._at = 0
        self.views = [PictureView(self) for _ in range(MOST)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2)
        for number, view in enumerate(self.views):
            view.moved.connect(self._moved)
            view.clicked.connect(lambda n=number: self._look(n))

    @property
    def current(self) -> int | None:
        """Position of the shot that keys act on."""
        return self.positions[self._at] if self.positions else None

    def show_shots(self, shots: ShotIndex, positions: list[int], faces: list[Faces]) -> None:
        """Show one to four shots."""
        self._shots, self.positions, self._at = shots, positions, 0
        together = len(positions) > 1
        for number, view in enumerate(self.views):
            self._grid.removeWidget(view)
            view.setVisible(number < len(positions))
            if number < len(positions):
                self._grid.addWidget(view, *self._cell(number, len(positions)))
                found, sitter = faces[number]
                face = found[sitter] if together and sitter is not None else None
                view.anchor = Anchor.at_eyes(face)
                view.set_place(Place())
        self._fill()
        self._wish([])
        self._mark()

    def fetch_anew(self) -> None:
        """The pictures have other colours; zoom and place stay."""
        self._wish([])

    def clear(self) -> None:
        """Show nothing, and hold no picture."""
        self.positions = []
        for view in self.views:
            view.show_picture(None, None, (3, 2))

    def look_at(self, at: int, neighbours: list[int]) -> None:
        """The loupe goes to another shot; zoom and place stay, so that two can be told apart."""
        if len(self.positions) == 1:
            self.positions = [at]
            self._fill()
            self._wish(neighbours)

    def step(self, way: int) -> None:
        """The next picture is the current one."""
        self._look((self._at + way) % len(self.positions))

    def turn_actual(self) -> None:
        """100 %, or whole."""
        self.views[self._at].turn_actual()

    def zoom(self, factor: float) -> None:
        """Nearer or farther."""
        self.views[self._at].zoom_by(factor)

    def show_loaded(self, shot_id: int) -> None:
        """A picture is there now."""
        if any(int(self._shots.ids[at]) == shot_id for at in self.positions):
            self._fill()

    def show_marks(self) -> None:
        """The photographer's own, or a verdict, are others now."""
        shots = self._shots
        for view, at in zip(self.views, self.positions, strict=False):
            label = shots.label_names.all[shots.labels[at]]
            state = shots.state(at) or "waiting"
            view.marks = Marks(state, bool(shots.picks[at]), int(shots.ratings[at]), label)
            stars = translate("review", "{count} stars")
            said = (view.caption, word(state), stars.format(count=view.marks.rating), label or "")
            view.setAccessibleDescription(", ".join(filter(None, said)))
            view.update()

    def _fill(self) -> None:
        for view, at in zip(self.views, self.positions, strict=False):
            shot_id = int(self._shots.ids[at])
            screen = self._library.get_large(shot_id)
            full = self._library.get_large(shot_id, full=True)
            known = screen or full
            size = known.size if known else (3, 2)
            view.show_picture(screen.image if screen else None, full.image if full else None, size)
            notice = known.notice if known else "…"
            name = theme.file_name(self._shots.file_name(at))
            view.caption = f"{name} – {notice}" if notice else name
        self.show_marks()

    def _wish(self, neighbours: list[int]) -> None:
        self._library.wish_large([int(self._shots.ids[at]) for at in self.positions], neighbours)

    def _cell(self, number: int, count: int) -> tuple[int, int]:
        if count <= 3:
            tall = self.height() > self.width()
            return (number, 0) if tall else (0, number)
        return divmod(number, 2)

    def _moved(self, place: Place) -> None:
        for view in self.views[: len(self.positions)]:
            view.set_place(place)

    def _look(self, number: int) -> None:
        self._at = number
        self._mark()
        self.looked.emit(self.positions[number])

    def _mark(self) -> None:
        for number, view in enumerate(self.views):
            view.chosen = number == self._at and len(self.positions) > 1
            view.update()
