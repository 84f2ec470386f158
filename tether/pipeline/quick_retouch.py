"""The retouched look of the last keeper, for the screens only: files are left as they are.

One thread, latest wins: while shots come faster than retouches, the newest is shown. In pauses the
session's other pictures are looked at: the day tells the light of a shot that does not.
"""

import logging
import threading
from collections.abc import Callable

import numpy as np

from tether.errors import SettingsError
from tether.frames import Mailbox
from tether.models import read_model
from tether.pipeline import day_seen
from tether.pipeline.day_light import look_at_the_rest, match_of
from tether.pipeline.events import EngineEvent, Notice, ShotJudged, ShotRetouched
from tether.pipeline.lights_shown import keep_shown
from tether.pipeline.matching import matched
from tether.pipeline.priority import step_back
from tether.pipeline.session_colour import OFF, SessionColour
from tether.retouch.preview import Preview
from tether.retouch.recipe import Recipe
from tether.retouch.regions import find_regions
from tether.retouch.segmenter import Segmenter
from tether.session.session import Session

log = logging.getLogger(__name__)

TAKE_SECONDS = 0.2
"""How long to wait for a shot before looking whether to end."""


class QuickRetouch:
    """Retouches previews until stopped. `publish` hears `ShotRetouched`, on this thread.

    `session`, open for writing, keeps in what light each shot was shown; without one nothing is.

    Attributes:
        recipe: how.
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
        self._last: ShotJudged | None = None
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
        """Retouch a shot soon; rejected ones and pictures without a face are left alone."""
        if shot.verdict.state != "reject" and shot.reading.faces:
            self._last = shot
            self._mailbox.put(shot)
        self._news.set()

    def use(self, colour: SessionColour) -> None:
        """Another colour from now on, also for the shot that is looked at."""
        self.colour = colour
        if self._last is not None:
            self._mailbox.put(self._last)
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
                shot = self._mailbox.take(TAKE_SECONDS)
                try:
                    if shot is not None:
                        self._one(shot, segmenter)
                    elif not all_seen:
                        all_seen = True
                        self._look_around()
                except Exception:  # a preview that fails costs nobody the next one
                    log.exception("a preview failed")

    def _look_around(self) -> None:
        """Nothing waits: look at the session's other pictures until something does."""
        if self._session is not None:
            look_at_the_rest(
                self._session.folder,
                self.colour,
                lambda: not (self._news.is_set() or self._stop.is_set()),
            )

    def _one(self, shot: ShotJudged, segmenter: Segmenter) -> None:
        landmarks = [f.landmarks for f in shot.reading.faces if f.landmarks is not None]
        colour = self.colour
        try:
            picture = np.asarray(colour.laid_on(shot.preview, None), np.uint8)
        except SettingsError as error:  # the profile has gone: the retouch is worth showing still
            self._publish(Notice(str(error), serious=True))
            self.colour = colour = OFF
            picture = shot.preview
        regions = find_regions(picture, landmarks, segmenter.person(picture))
        found = match_of(colour, picture, regions, shot.path, go_on=lambda: False)
        retouched = Preview(picture, regions).render(matched(self.recipe, found.match))
        self._publish(ShotRetouched(shot.shot_id, retouched, colour.name))
        if found.standard is None:
            return
        day_seen.note(shot.path, colour, found.surfaces)
        if self._session is not None:
            keep_shown(self._session, colour, shot.shot_id, (found.match.light, found.standard))
