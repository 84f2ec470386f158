"""The retouched look of the last keepers, for the screens only: files are left as they are.

One thread, the newest first: while shots come faster than retouches, the others wait for a pause.
In pauses what was shown under another recipe or colour is made anew, and so are the sitter's
keepers of an earlier run; then the session's other pictures are looked at: the day tells the light
of a shot that does not. What is left as it is, is told with its reason.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tether.analysis.face_mesh import FaceMesh
from tether.errors import SettingsError
from tether.models import read_model
from tether.pipeline import day_seen
from tether.pipeline.day_light import look_at_the_rest, match_of
from tether.pipeline.events import (
    EarlierShot,
    EarlierShots,
    EngineEvent,
    Notice,
    RatingChanged,
    ShotJudged,
    ShotRetouched,
    ShotSeen,
)
from tether.pipeline.lights_shown import keep_shown
from tether.pipeline.matching import matched
from tether.pipeline.priority import step_back
from tether.pipeline.session_colour import OFF, SessionColour
from tether.pipeline.shot_recipes import FOLDER, for_picture, own_recipe
from tether.retouch.preview import Preview
from tether.retouch.recipe import Recipe, load_recipe
from tether.retouch.regions.regions import find_regions
from tether.retouch.regions.segmenter import MODEL_NAME, Segmenter
from tether.session.session import Session

log = logging.getLogger(__name__)

SHOWN = 24
"""Shots whose previews follow a change: as many as the windows keep in screen size."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A shot's preview (uint8 BGR) and its faces' meshes; None: not looked for yet."""

    shot_id: int
    path: Path
    preview: NDArray[np.uint8] = field(repr=False)
    meshes: tuple[NDArray[np.float32], ...] | None = field(default=None, repr=False)


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
        self._shown: deque[Shown] = deque(maxlen=SHOWN)
        self._waiting: deque[Shown] = deque(maxlen=SHOWN)  # the newest last
        self._rejected: deque[Shown] = deque(maxlen=SHOWN)
        self._earlier: dict[int, EarlierShot] = {}
        self._laid: dict[int, tuple[SessionColour, Recipe]] = {}
        self._publish = publish
        self._session = session
        self._lock = threading.Lock()  # over what is shown, waits or was rejected
        self._news = threading.Event()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="retouch", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def put(self, shot: ShotJudged) -> None:
        """Retouch a shot soon; rejected ones are left alone until they are picked, maybe before."""
        meshes = [face.landmarks for face in shot.reading.faces]
        known = tuple(mesh for mesh in meshes if mesh is not None)
        shown = Shown(shot.shot_id, shot.path, shot.preview, known)
        with self._lock:  # a pick is written before it is told: it is seen here or heard after
            rejected = shot.verdict.state == "reject" and not self._is_picked(shot.shot_id)
            if rejected:
                self._rejected.append(shown)
        if rejected:
            self._news.set()  # its picture counts for the day's light
        else:
            self._laid.pop(shot.shot_id, None)
            self._add(shown)

    def rated(self, event: RatingChanged) -> None:
        """A rejected shot that the photographer picks is retouched as any keeper."""
        if event.pick == "pick":
            with self._lock:
                rejected = list(self._rejected)
                picked = [one for one in rejected if one.shot_id == event.shot_id]
                left = (one for one in rejected if one.shot_id != event.shot_id)
                self._rejected = deque(left, maxlen=SHOWN)
            for shown in picked:
                self._add(shown)

    def _is_picked(self, shot_id: int) -> bool:
        if self._session is None or not self._session.catalogue.has(shot_id):
            return False
        return self._session.catalogue.shot(shot_id).pick == "pick"

    def _add(self, shown: Shown) -> None:
        with self._lock:
            self._shown.append(shown)
            self._waiting.append(shown)
        self._news.set()

    def look_back(self, earlier: EarlierShots) -> None:
        """From now on a sitter's shots of an earlier run are retouched as they are `seen`."""
        done = {shown.shot_id for shown in list(self._shown)}
        self._earlier = {one.shot_id: one for one in earlier.shots if one.shot_id not in done}

    def seen(self, shot: ShotSeen) -> None:
        """The preview of a shot of an earlier run: a keeper is retouched when there is time."""
        earlier = self._earlier.pop(shot.shot_id, None)
        if earlier is None:
            return
        shown = Shown(shot.shot_id, earlier.path, shot.preview)
        with self._lock:
            if not _is_shown(earlier):
                self._rejected.appendleft(shown)
            elif len(self._shown) < SHOWN:
                # What is seen first is the newest, and comes first, but after what is shot now.
                self._shown.appendleft(shown)
                self._waiting.appendleft(shown)
        self._news.set()

    def use(self, colour: SessionColour | None = None, recipe: Recipe | None = None) -> None:
        """Another colour or recipe from now on, also for the shots that can be looked at.

        With neither, only shots that have got a recipe of their own are made anew.
        """
        self.colour = self.colour if colour is None else colour
        self.recipe = self.recipe if recipe is None else recipe
        with self._lock:
            self._waiting = self._shown.copy()
        self._news.set()

    def stop(self) -> None:
        """End after the shot in hand."""
        self._stop.set()
        self._news.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        step_back()
        with ExitStack() as models:
            segmenter = models.enter_context(Segmenter(read_model(MODEL_NAME)))
            faces: FaceMesh | None = None
            all_seen = False
            while not self._stop.is_set():
                if self._news.is_set():
                    self._news.clear()  # before looking what waits: no news is lost
                    all_seen = False
                with self._lock:
                    shot = self._waiting.pop() if self._waiting else None
                try:
                    if shot is not None and shot.meshes is None:
                        faces = faces or models.enter_context(FaceMesh())
                        shot = replace(shot, meshes=tuple(faces.meshes(shot.preview)))
                    if shot is not None:
                        self._one(shot, segmenter)
                    elif not all_seen:
                        all_seen = True
                        self._look_around()
                    else:
                        self._news.wait()
                except Exception:  # a preview that fails costs nobody the next one
                    log.exception("a preview failed")
                    if shot is not None:
                        self._publish(ShotRetouched(shot.shot_id, None, left="failed"))

    def _look_around(self) -> None:
        """Nothing waits: look at the session's other pictures until something does."""
        if self._session is not None:
            look_at_the_rest(
                self._session.folder,
                self.colour,
                lambda: not (self._news.is_set() or self._stop.is_set()),
            )

    def _one(self, shot: Shown, segmenter: Segmenter) -> None:
        colour, (recipe, own) = self.colour, self._recipe_for(shot)
        if self._laid.get(shot.shot_id) == (colour, recipe):
            return
        self._laid[shot.shot_id] = colour, recipe
        if not (recipe.acts or colour.acts):
            self._publish(ShotRetouched(shot.shot_id, None, recipe=recipe.name, own=own))
            return
        if not shot.meshes:
            self._publish(ShotRetouched(shot.shot_id, None, left="no face"))
            return
        try:
            picture = np.asarray(colour.laid_on(shot.preview, None), np.uint8)
        except SettingsError as error:  # the profile has gone: the retouch is worth showing still
            self._publish(Notice(str(error), serious=True))
            self.colour = colour = OFF
            picture = shot.preview
        regions = find_regions(picture, shot.meshes or (), segmenter.person(picture))
        found = match_of(colour, picture, regions, shot.path, go_on=lambda: False)
        retouched = Preview(picture, regions).render(matched(recipe, found.match))
        self._publish(ShotRetouched(shot.shot_id, retouched, colour.name, recipe.name, own))
        if found.standard is None:
            return
        day_seen.note(shot.path, colour, found.surfaces)
        if self._session is not None:
            keep_shown(self._session, colour, shot.shot_id, (found.match.light, found.standard))

    def _recipe_for(self, shot: Shown) -> tuple[Recipe, bool]:
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


def _is_shown(shot: EarlierShot) -> bool:
    """Whether a shot of an earlier run would have been retouched: judged, and not rejected."""
    if shot.pick is not None:
        return shot.pick != "reject"
    return shot.verdict is not None and shot.verdict.state != "reject"
