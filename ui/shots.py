"""The shots as the windows show them: one list of what the engine has told, and which is chosen.

Takes the bridge's signals, gives `Shot` values and a `changed` signal. Memory is bounded: previews
are kept for the latest shots only, thumbnails and other sitters' shots for the latest few hundred.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

from PyQt6.QtCore import QObject, pyqtSignal
from PyQt6.QtGui import QImage

from tether.cull.kinds import still_wanted
from tether.pipeline.events import (
    EarlierShots,
    GroupRanked,
    RatingChanged,
    ShotGiven,
    ShotJudged,
    ShotRetouched,
    ShotSeen,
    ShotStored,
)
from tether.readings import Face, Verdict
from ui.bridge import Bridge
from ui.images import wrap_bgr
from ui.languages import translate
from ui.recipe_names import recipe_name
from ui.told import placed, told

PREVIEWS = 24
"""Shots whose screen-size pictures are kept: 6 MB each, 11 with the retouch."""
MOST_SHOTS = 600
"""Shots that are remembered with thumbnail: 0.2 MB each. Of the sitter all are counted."""

State = Literal["waiting", "keep", "check", "reject"]


@dataclass(frozen=True, slots=True)
class Shot:
    """One shot. `thumbnail` and `preview` are None until it is seen, and may be gone again.

    `quarantined` says why it is nobody's, as a clause. `place` is where it stands among
    near-identical shots, in words; empty where it has none. `eyes` are the right and left eye at
    the file's own resolution, kept as long as `preview`. `retouch` is by what it was retouched and
    what was laid on before, in words; `plain` says that nothing is to be laid on.
    """

    shot_id: int
    name: str
    sitter: str
    verdict: Verdict | None = None
    place: str = ""
    pick: str | None = None
    rating: int = 0
    label: str | None = None
    quarantined: str | None = None
    retouch: str = ""
    plain: bool = False
    face: Face | None = field(default=None, repr=False, compare=False)
    thumbnail: QImage | None = field(default=None, repr=False, compare=False)
    preview: QImage | None = field(default=None, repr=False, compare=False)
    retouched: QImage | None = field(default=None, repr=False, compare=False)
    eyes: tuple[QImage, ...] = field(default=(), repr=False, compare=False)

    @property
    def state(self) -> State:
        """What counts: the photographer's word, else the machine's verdict."""
        if self.pick == "pick":
            return "keep"
        if self.pick == "reject":
            return "reject"
        return "waiting" if self.verdict is None else self.verdict.state

    @property
    def reason(self) -> str:
        """Why, in one sentence; empty where there is nothing to say."""
        if self.quarantined is not None:
            return translate("verdict", "In quarantine: {why}").format(why=told(self.quarantined))
        if self.pick is not None:
            return (
                translate("verdict", "Your pick")
                if self.pick == "pick"
                else translate("verdict", "Rejected by you")
            )
        if self.verdict is None:
            return translate("verdict", "Safe on disk, being judged")
        return told(self.verdict.reasons[0].text) if self.verdict.reasons else self.place


class ShotBook(QObject):
    """The shots of this run and all of the sitter's in the order taken; the one that keys act on.

    Signals:
        changed(shot_id): a shot is new or another than before.
        chosen_changed(): another shot is chosen, or the sitter has changed.
    """

    changed = pyqtSignal(int)
    chosen_changed = pyqtSignal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shots: dict[int, Shot] = {}
        self._pinned: int | None = None
        self.sitter = ""
        bridge.shot_stored.connect(self._stored)
        bridge.shot_seen.connect(self._seen)
        bridge.shot_judged.connect(self._judged)
        bridge.group_ranked.connect(self._ranked)
        bridge.shot_retouched.connect(self._retouched)
        bridge.rating_changed.connect(self._rated)
        bridge.shot_given.connect(self._given)
        bridge.sitter_changed.connect(lambda event: self.show_sitter(event.name))
        bridge.earlier_shots.connect(self._add_earlier)

    def of_sitter(self) -> list[Shot]:
        """This sitter's shots, oldest first."""
        return [shot for shot in self._shots.values() if shot.sitter == self.sitter]

    @property
    def chosen(self) -> Shot | None:
        """The shot that was stepped to, else the latest."""
        if self._pinned is not None and self._pinned in self._shots:
            return self._shots[self._pinned]
        shots = self.of_sitter()
        return shots[-1] if shots else None

    @property
    def in_quarantine(self) -> Shot | None:
        """The latest shot that nobody was given for sure."""
        return next((s for s in reversed(self._shots.values()) if s.quarantined is not None), None)

    @property
    def pinned(self) -> int | None:
        """The shot that was stepped to; None while the latest is followed."""
        return self._pinned

    @property
    def kept(self) -> int:
        """How many of this sitter's shots count as keeps."""
        return sum(shot.state == "keep" for shot in self.of_sitter())

    def still_wanted(self, wanted: Iterable[str]) -> tuple[str, ...]:
        """The kinds of picture in `wanted` that this sitter's keeps do not yet have."""
        return still_wanted(wanted, (s.face for s in self.of_sitter() if s.state == "keep"))

    @property
    def unjudged(self) -> int:
        """Shots that are stored and have no verdict yet, of any sitter."""
        return sum(shot.verdict is None for shot in self._shots.values())

    def last_good(self, picks_only: bool = False) -> Shot | None:
        """The latest kept shot of this sitter that has its picture; never a rejected one."""
        for shot in reversed(self.of_sitter()):
            wanted = shot.pick == "pick" if picks_only else shot.state == "keep"
            if wanted and shot.preview is not None:
                return shot
        return None

    def step(self, by: int) -> None:
        """Choose the shot `by` places on; past the latest, follow the latest again."""
        shots = self.of_sitter()
        chosen = self.chosen
        if chosen is None or chosen not in shots:
            return
        index = shots.index(chosen) + by
        self.choose(None if index >= len(shots) - 1 else shots[max(0, index)].shot_id)

    def choose(self, shot_id: int | None) -> None:
        """Choose a shot; None follows the latest."""
        self._pinned = shot_id
        self.chosen_changed.emit()

    def show_sitter(self, name: str) -> None:
        """Another sitter's shots from now on."""
        self.sitter = name
        self.choose(None)

    def _add_earlier(self, event: EarlierShots) -> None:
        """What the session has and this book has not: from before the start, or forgotten."""
        if event.sitter != self.sitter:
            return
        missing = [one for one in event.shots if one.shot_id not in self._shots]
        for one in missing:
            self._shots[one.shot_id] = Shot(
                one.shot_id,
                one.path.name,
                event.sitter,
                one.verdict,
                pick=one.pick,
                rating=one.rating,
                label=one.label,
                quarantined=one.quarantined,
                face=one.face,
                plain=True,  # until its retouch is made anew
            )
        if missing:
            self._shots = dict(sorted(self._shots.items()))
            self._forget()
            self.changed.emit(missing[-1].shot_id)

    def _stored(self, event: ShotStored) -> None:
        if event.shot_id not in self._shots:
            why = event.quarantined
            self._put(Shot(event.shot_id, event.path.name, event.sitter, quarantined=why))

    def _seen(self, event: ShotSeen) -> None:
        known = self._shots.get(event.shot_id)
        if known is not None and (known.verdict is None or known.preview is None):
            thumbnail, preview = wrap_bgr(event.thumbnail), wrap_bgr(event.preview)
            self._put(replace(known, thumbnail=thumbnail, preview=preview))

    def _judged(self, event: ShotJudged) -> None:
        known = self._shots.get(event.shot_id, Shot(event.shot_id, event.path.name, event.sitter))
        self._put(
            replace(
                known,
                verdict=event.verdict,
                plain=False,
                face=event.reading.face,
                thumbnail=wrap_bgr(event.thumbnail),
                preview=wrap_bgr(event.preview),
                eyes=tuple(wrap_bgr(eye) for eye in event.eyes),
            )
        )

    def _ranked(self, event: GroupRanked) -> None:
        count = len(event.places)
        for one in event.places:
            known = self._shots.get(one.shot_id)
            if known is not None:
                place = f"{placed(one.rank, count)} – {told(one.why)}"
                self._put(replace(known, verdict=one.verdict, place=place))

    def _retouched(self, event: ShotRetouched) -> None:
        known = self._shots.get(event.shot_id)
        if known is None:
            return
        recipe = translate("hud", "own recipe") if event.own else recipe_name(event.recipe)
        said = " · ".join(part for part in (recipe, told(event.colour)) if part)
        if event.left == "no face":
            said = translate("hud", "No face: not retouched")
        elif event.left == "failed":
            said = translate("hud", "The retouch failed")
        plain = event.retouched is None
        image = None if event.retouched is None else wrap_bgr(event.retouched)
        self._put(replace(known, retouched=image, retouch=said, plain=plain))

    def _rated(self, event: RatingChanged) -> None:
        known = self._shots.get(event.shot_id)
        if known is not None:
            self._put(replace(known, pick=event.pick, rating=event.rating, label=event.label))

    def _given(self, event: ShotGiven) -> None:
        known = self._shots.get(event.shot_id)
        if known is None:
            return
        given = replace(known, sitter=event.sitter, quarantined=event.quarantined)
        if given != known:
            self._put(given)
            if self._pinned in (None, event.shot_id):
                self.choose(None)

    def _put(self, shot: Shot) -> None:
        self._shots[shot.shot_id] = shot
        if not self.sitter and shot.sitter and len(self._shots) == 1:
            self.sitter = shot.sitter
        self._forget()
        self.changed.emit(shot.shot_id)

    def _forget(self) -> None:
        """Let go of the oldest pictures, but for what is chosen or on the sitter's screen."""
        for shot in list(self._shots.values())[: max(0, len(self._shots) - MOST_SHOTS)]:
            if shot.sitter != self.sitter:
                del self._shots[shot.shot_id]
            elif shot.thumbnail is not None:
                self._shots[shot.shot_id] = replace(shot, thumbnail=None)
        with_preview = [s for s in self._shots.values() if s.preview is not None]
        held = {s.shot_id for s in (self.chosen, self.last_good(), self.last_good(True)) if s}
        for shot in with_preview[:-PREVIEWS]:
            if shot.shot_id not in held:
                self._shots[shot.shot_id] = replace(shot, preview=None, retouched=None, eyes=())
