"""What the inspector says of the current shot: why it is judged so, and its group, best first."""

from PyQt6.QtCore import QObject, QTimer, pyqtSignal

from tether.cull.rank import Ranked
from tether.pipeline.review.desk import ReviewDesk
from tether.pipeline.review.pictures import PictureShelf
from tether.pipeline.review.ranking import MOST_MEMBERS
from ui import theme
from ui.languages import translate
from ui.review.inspector import MOST_FACES, Inspector
from ui.review.library import Library
from ui.review.model import GridModel
from ui.told import placed, told

SETTLE_MS = 60
MOST_RANKED = 20_000
"""Shots whose ranks are kept: half a kilobyte each."""


class Reasons(QObject):
    """Fills an `Inspector`, and ranks the group of what it shows by what was learnt.

    Signals:
        explained(position): what sets the best of a group apart is known now.
        reordered(): other shots are the best of their groups now.
    """

    explained = pyqtSignal(int)
    reordered = pyqtSignal()
    _ranked = pyqtSignal(object)

    def __init__(
        self, inspector: Inspector, model: GridModel, library: Library, desk: ReviewDesk
    ) -> None:
        super().__init__(inspector)
        self._inspector, self._model, self._library = inspector, model, library
        self._at: int | None = None
        self._ranks = PictureShelf[tuple[int, ...], dict[int, Ranked]](
            desk.ranked, len, MOST_RANKED, self._ranked.emit
        )
        self._ranked.connect(self._rank)
        self._further: list[int] = []
        # One for many groups that are ranked one after the other.
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.reordered)
        library.close_up.connect(lambda _: self._show_faces())

    def show_shot(self, at: int | None) -> None:
        """Explain a shot; None: there is none."""
        self._at = at
        if at is None:
            self._inspector.show_why("", None, "waiting", [])
            return
        shots = self._model.shots
        members = shots.members(at)
        self._inspector.show_why(
            theme.file_name(shots.file_name(at)),
            shots.sitter_names.all[shots.sitters[at]],
            shots.state(at) or "waiting",
            self._lines(at),
        )
        self._library.wish_close_ups(self._ids([int(member) for member in members[:MOST_FACES]]))
        self._show_faces()
        self._wish()

    def explain(self, positions: list[int]) -> None:
        """Rank the groups of these too, after the one of the current shot."""
        self._further = positions
        self._wish()

    def close(self) -> None:
        """Rank no more."""
        self._ranks.close()

    def _wish(self) -> None:
        wanted = self._further if self._at is None else [self._at, *self._further]
        groups = []
        for at in wanted:
            members = self._model.shots.members(at)
            if at not in self._model.why and 1 < len(members) < MOST_MEMBERS:
                groups.append(tuple(self._ids([int(member) for member in members])))
        self._ranks.wish(list(dict.fromkeys(groups)))

    def _lines(self, at: int) -> list[str]:
        shots = self._model.shots
        lines = [told(reason.text) for reason in shots.reasons(at)]
        if shots.picks[at]:
            lines.insert(
                0,
                translate("verdict", "Your pick")
                if shots.picks[at] == 1
                else translate("verdict", "Rejected by you"),
            )
        members = shots.members(at)
        if len(members) > 1:
            place = int((members == at).argmax()) + 1
            why = self._model.reason_of_place(at, best=place == 1)
            stands = placed(place, len(members))
            lines.append(f"{stands} – {why}" if why and why not in lines else stands)
        return [line for line in lines if line]

    def _show_faces(self) -> None:
        if self._at is None:
            return
        shots = self._model.shots
        members = [int(member) for member in shots.members(self._at)[:MOST_FACES]]
        self._inspector.show_faces(
            [
                (shot, shots.state(at) or "waiting", self._library.get_close_up(shot))
                for at, shot in zip(members, self._ids(members), strict=True)
            ],
            int(shots.ids[self._at]),
        )

    def _rank(self, ids: tuple[int, ...]) -> None:
        shots, ranked = self._model.shots, self._ranks.get(ids) or {}
        positions = [at for at in (shots.position(shot) for shot in ranked) if at is not None]
        if not positions:
            return
        for at in positions:
            one = ranked[int(shots.ids[at])]
            self._model.why[at] = one.why
            (self._model.leaders.add if one.rank == 1 else self._model.leaders.discard)(at)
        before = int(shots.members(positions[0])[0])
        shots.set_scores(positions, [ranked[shot].verdict.score for shot in ranked])
        members = shots.members(positions[0])
        if int(members[0]) != before:
            self._settle.start()
        else:
            self.explained.emit(before)
        if self._at in members:
            self.show_shot(self._at)

    def _ids(self, positions: list[int]) -> list[int]:
        return [int(self._model.shots.ids[at]) for at in positions]
