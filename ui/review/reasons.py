"""What the inspector says of the current shot: why it is judged so, and its group, best first."""

from PyQt6.QtCore import QObject, pyqtSignal

from tether.cull.rank import Ranked
from tether.pipeline.review.desk import ReviewDesk
from tether.pipeline.review.pictures import PictureShelf
from tether.pipeline.review.ranking import MOST_MEMBERS
from ui import theme
from ui.review.inspector import MOST_FACES, Inspector
from ui.review.library import Library
from ui.review.model import GridModel

MOST_RANKED = 20_000
"""Shots whose ranks are kept: half a kilobyte each."""


class Reasons(QObject):
    """Fills an `Inspector`, and ranks the group of what it shows by what was learnt.

    Signals:
        reordered(): another shot is the best of its group now.
    """

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
        ids = self._ids([int(member) for member in members[:MOST_MEMBERS]])
        self._library.wish_close_ups(ids[:MOST_FACES])
        self._show_faces()
        if at not in self._model.why and 1 < len(ids) < MOST_MEMBERS:
            self._ranks.wish([tuple(ids)])

    def close(self) -> None:
        """Rank no more."""
        self._ranks.close()

    def _lines(self, at: int) -> list[str]:
        shots = self._model.shots
        lines = [reason.text for reason in shots.reasons(at)]
        if shots.picks[at]:
            lines.insert(0, "Your pick" if shots.picks[at] == 1 else "Rejected by you")
        members = shots.members(at)
        if len(members) > 1:
            place = int((members == at).argmax()) + 1
            why = self._model.why.get(at)
            stands = f"Best of {len(members)}" if place == 1 else f"{place} of {len(members)}"
            lines.append(stands + (f" – {why}" if why else " in its group"))
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
            self._model.why[at] = ranked[int(shots.ids[at])].why
        before = int(shots.members(positions[0])[0])
        shots.set_scores(positions, [ranked[shot].verdict.score for shot in ranked])
        if int(shots.members(positions[0])[0]) != before:
            self.reordered.emit()
        else:
            self.show_shot(self._at)

    def _ids(self, positions: list[int]) -> list[int]:
        return [int(self._model.shots.ids[at]) for at in positions]
