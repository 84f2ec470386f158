"""The retouched look of the last keepers, for the screens only: files are left as they are.

One thread, latest wins: while shots come faster than retouches, the newest is shown. In pauses come
shots of before that somebody looks at; then what was shown under another recipe or colour, the
newest first; then the session's other pictures are looked at: the day tells the light of a shot
that does not.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable

import numpy as np

from tether.analysis.face_mesh import FaceMesh
from tether.errors import PictureError, SettingsError
from tether.frames import Mailbox
from tether.models import read_model
from tether.pipeline import day_seen
from tether.pipeline.day_light import look_at_the_rest, match_of
from tether.pipeline.events import (
    EngineEvent,
    Notice,
    ShotJudged,
    ShotReopened,
    ShotRetouched,
)
from tether.pipeline.lights_shown import keep_shown
from tether.pipeline.matching import matched
from tether.pipeline.priority import step_back
from tether.pipeline.reopened import reopened
from tether.pipeline.session_colour import OFF, SessionColour
from tether.pipeline.shot_recipes import FOLDER, for_picture, own_recipe
from tether.retouch.preview import Preview
from tether.retouch.recipe import Recipe, load_recipe
from tether.retouch.regions import find_regions
from tether.retouch.segmenter import Segmenter
from tether.session.session import Session

log = logging.getLogger(__name__)

SHOWN = 24
"""Shots whose previews follow a change: as many as the windows keep in screen size."""
ASKED = 2
"""Shots of before that may wait to be made again: the chosen one, and the sitter's good one."""

TAKE_SECONDS = 0.2
"""How long to wait for a shot before looking whether to end."""


class QuickRetouch:
    """Retouches previews until stopped. `publish` hears `ShotRetouched`, on this thread.

    `session`, open for writing, keeps in what light each shot was shown; without one nothing is.

    Attributes:
        recipe: how, but for shots with a recipe of their own.
        colour: of the session, laid on before.
    """

    def __init__(
        self,
        recipe: Recipe,
        publish: Callable[[EngineEvent], None],
        session: Session | None = None,
    ) -> None:
        self.recipe = recipe
        self.colour = OFF
        self._noting = threading.Lock()
        self._shown: deque[ShotJudged] = deque(maxlen=SHOWN)
        self._stale: list[ShotJudged] = []
        self._asked: deque[int] = deque(maxlen=ASKED)
        self._laid: dict[int, tuple[SessionColour, Recipe]] = {}
        self._meshes: FaceMesh | None = None
        self._publish = publish
        self._session = session
        self._news = threading.Event()
        self._mailbox: Mailbox[ShotJudged] = Mailbox()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="retouch", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def put(self, shot: ShotJudged) -> None:
        """Retouch a shot soon; rejected ones are left alone."""
        if self._note(shot):
            self._mailbox.put(shot)
        self._news.set()

    def reopen(self, shot_id: int) -> None:
        """Publish a shot of before again soon, and retouch it as a new one; the latest first."""
        self._asked.append(shot_id)
        self._news.set()

    def use(self, colour: SessionColour | None = None, recipe: Recipe | None = None) -> None:
        """Another colour or recipe from now on, also for the shots that can be looked at.

        With neither, only shots that have got a recipe of their own are made anew.
        """
        self.colour = self.colour if colour is None else colour
        self.recipe = self.recipe if recipe is None else recipe
        shown = list(self._shown)
        if shown:
            self._stale = shown[:-1]
            self._mailbox.put(shown[-1])
        self._news.set()

    def stop(self) -> None:
        """End after the shot in hand."""
        self._stop.set()
        self._mailbox.close()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        step_back()
        with Segmenter(read_model("selfie_segmenter.tflite")) as segmenter:
            all_seen = False
            while not self._stop.is_set():
                if self._news.is_set():
                    self._news.clear()  # before the mailbox is looked into: no news is lost
                    all_seen = False
                stale = self._stale
                shot = self._mailbox.take(0 if stale or self._asked else TAKE_SECONDS)
                try:
                    if shot is None and self._asked:
                        shot = self._again(self._asked.pop())
                    elif shot is None and stale:
                        shot = stale.pop()
                    if shot is not None:
                        self._one(shot, segmenter)
                    elif not all_seen:
                        all_seen = True
                        self._look_around()
                except Exception:  # a preview that fails costs nobody the next one
                    log.exception("a preview failed")
        if self._meshes is not None:
            self._meshes.close()

    def _note(self, shot: ShotJudged) -> bool:
        """Keep a shot that is shown, for when recipe or colour change; whether it is retouched."""
        if shot.verdict.state == "reject":
            return False
        with self._noting:
            others = (one for one in self._shown if one.shot_id != shot.shot_id)
            self._shown = deque((*others, shot), SHOWN)
        self._laid.pop(shot.shot_id, None)
        return True

    def _again(self, shot_id: int) -> ShotJudged | None:
        """Publish the pictures of a shot of before; return it where it is to be retouched."""
        if self._session is None:
            return None
        try:
            self._meshes = self._meshes or FaceMesh()
            shot = reopened(self._session, shot_id, self._meshes.meshes)
        except PictureError as error:
            self._publish(Notice(str(error), serious=True))
            return None
        if shot is None:
            return None
        self._publish(ShotReopened(shot_id, shot.thumbnail, shot.preview, shot.eyes))
        return shot if self._note(shot) else None

    def _look_around(self) -> None:
        """Nothing waits: look at the session's other pictures until something does."""
        if self._session is not None:
            look_at_the_rest(
                self._session.folder,
                self.colour,
                lambda: not (self._news.is_set() or self._stop.is_set()),
            )

    def _one(self, shot: ShotJudged, segmenter: Segmenter) -> None:
        colour, (recipe, own) = self.colour, self._recipe_for(shot)
        if self._laid.get(shot.shot_id) == (colour, recipe):
            return
        self._laid[shot.shot_id] = colour, recipe
        if not (shot.reading.faces and (recipe.acts or colour.acts)):
            self._publish(ShotRetouched(shot.shot_id, None, recipe=recipe.name, own=own))
            return
        landmarks = [f.landmarks for f in shot.reading.faces if f.landmarks is not None]
        try:
            picture = np.asarray(colour.laid_on(shot.preview, None), np.uint8)
        except SettingsError as error:  # the profile has gone: the retouch is worth showing still
            self._publish(Notice(str(error), serious=True))
            self.colour = colour = OFF
            picture = shot.preview
        regions = find_regions(picture, landmarks, segmenter.person(picture))
        found = match_of(colour, picture, regions, shot.path, go_on=lambda: False)
        retouched = Preview(picture, regions).render(matched(recipe, found.match))
        self._publish(ShotRetouched(shot.shot_id, retouched, colour.name, recipe.name, own))
        if found.standard is None:
            return
        day_seen.note(shot.path, colour, found.surfaces)
        if self._session is not None:
            keep_shown(self._session, colour, shot.shot_id, (found.match.light, found.standard))

    def _recipe_for(self, shot: ShotJudged) -> tuple[Recipe, bool]:
        """Return the recipe for a shot, and whether it is the shot's own."""
        session, picture = self._session, shot.path
        if session is not None and session.catalogue.has(shot.shot_id):
            picture = session.catalogue.shot(shot.shot_id).path or picture  # renamed since
        path = None if session is None else own_recipe(picture, session.folder / FOLDER)
        if path is not None:
            try:
                return for_picture(load_recipe(path), picture), True
            except SettingsError as error:  # the session's is worth showing still
                self._publish(Notice(str(error), serious=True))
        return for_picture(self.recipe, picture), False
