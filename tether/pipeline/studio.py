"""The studio: one camera, one session, one look. The only place that wires the stages together.

    camera ─frames→ Mailbox → LiveLoop → listeners
       └────shots─→ Ingest → ShotJudge → listeners, QuickRetouch → listeners

Listeners (windows, the summary, sounds) hear every event on the thread that made it.
"""

import json
import logging
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path

from tether.analysis.analyser import Analyser
from tether.analysis.neutral import NeutralLearner
from tether.audio.player import Player
from tether.camera.base import CameraValues, OpenCamera, StateChanged, Storage
from tether.camera.watcher import CameraWatcher
from tether.cues.engine import CueEngine
from tether.cues.reference import Reference, matched
from tether.cues.words import Words
from tether.errors import SettingsError
from tether.frames import Frame, Mailbox
from tether.looks.load import look_reference
from tether.looks.look import Look
from tether.pipeline.body import BodyLoop
from tether.pipeline.clerk import Clerk
from tether.pipeline.colour_desk import ColourDesk
from tether.pipeline.desk import CodeDesk
from tether.pipeline.events import (
    DiskSpace,
    EarlierShots,
    EngineEvent,
    LiveUpdate,
    Notice,
    RatingChanged,
    ShotJudged,
    ShotSeen,
    ShotStored,
)
from tether.pipeline.first_look import FirstLook
from tether.pipeline.front_desk import FrontDesk
from tether.pipeline.intervalometer import Intervalometer
from tether.pipeline.live import LiveLoop
from tether.pipeline.quick_retouch import QuickRetouch
from tether.pipeline.session_recipe import USUAL, SessionRecipe
from tether.pipeline.shot_place import ShotPlace
from tether.pipeline.shots import ShotJudge, Work
from tether.pipeline.sounds import Sounds
from tether.readings import Reading
from tether.readings_json import reading_from_dict
from tether.retouch.recipe import load_recipe
from tether.session.intake.ingest import Ingest
from tether.session.records import Mark, Pick, StoredShot
from tether.session.session import Session

log = logging.getLogger(__name__)

DISK_SECONDS = 5.0
"""How often the disk's free space is looked at."""
LOW_DISK_BYTES = 2_000_000_000
"""Below this the photographer is told: about forty RAW+JPEG pairs of 45 megapixels."""

STANDING = (StateChanged, CameraValues, Storage, DiskSpace)
"""Events that say how things stand: who comes late, as a window does, hears the last of each."""

Listener = Callable[[EngineEvent], None]


@dataclass(frozen=True, slots=True)
class StudioOptions:
    """What a photographer may choose before shooting.

    Attributes:
        words: the sentences of the cues, in their language.
        backup: a second folder that gets a verified copy of every file.
        people: how many faces live view looks for.
    """

    words: Words = field(default_factory=Words)
    backup: Path | None = None
    people: int = 1


class Studio:
    """Implements `Engine`. Start it, shoot, stop it; the session is its owner's to close.

    Args:
        session: open for writing.
        open_camera: makes a camera; called again after each loss.
        look: what to hold everything against.
        options: see there.
        sounds: what is heard; None: a silent one.
    """

    def __init__(
        self,
        session: Session,
        open_camera: OpenCamera,
        look: Look,
        options: StudioOptions | None = None,
        sounds: Sounds | None = None,
    ) -> None:
        options = options or StudioOptions()
        self.session = session
        self.folder = session.folder
        self.look = look
        self._base_look = look
        self._words = options.words
        self._listeners: tuple[Listener, ...] = ()
        self._lock = threading.RLock()
        self._standing: dict[type, EngineEvent] = {}
        self._last_live: Reading | None = None
        self._reference: Reference | None = None
        self._closing = threading.Event()
        self._clerk = Clerk(session, self._publish)
        self.sounds = sounds or _silent()
        self.sounds.tell_to(lambda text: self._publish(Notice(text)))
        self.mailbox: Mailbox[Frame] = Mailbox()
        self.ingest = Ingest(
            session, options.backup, self._stored, lambda text: self._publish(Notice(text))
        )
        self.watcher = CameraWatcher(open_camera, self.ingest, self.mailbox, self._publish)
        self.live = LiveLoop(
            self.mailbox,
            Analyser(people=max(options.people, look.people)),
            CueEngine(look, self._words),
            self._read,
            NeutralLearner(),
            BodyLoop(),
        )
        self._shots = ShotJudge(session, Analyser, self._publish)
        self.desk = FrontDesk(session, self._publish, self._sitter_changed, self._read_codes)
        self._codes = CodeDesk(self.desk.check_in_by_code)
        self.interval = Intervalometer(self.trigger, self._publish)
        self.place = ShotPlace(session, self.ingest, self.watcher, self._publish, options.backup)
        self._first_look = FirstLook(self._publish)
        self._retouch = QuickRetouch(load_recipe(USUAL), self._publish, session)
        self.recipes = SessionRecipe(session, lambda recipe: self._retouch.use(recipe=recipe))
        self._colour = ColourDesk(session, self._publish, self._retouch.use)
        self._keeper = threading.Thread(target=self._watch_disk, name="disk", daemon=True)
        self._note_look(look)
        if session.attendance.others is not None:
            session.attendance.others.tell = self.tell

    def start(self) -> None:
        """Begin: judge what an earlier run left unjudged, and look for the camera."""
        self._shots.start()
        self._colour.start()
        self._use_recipe()
        self._retouch.start()
        self._first_look.start()
        self.live.start()
        for sentence in self.session.recovered:
            self._publish(Notice(sentence))
        for shot in self.session.catalogue.shots(stored_only=True):
            if shot.verdict is None and shot.path is not None:
                self._judge(shot.id, shot.path, shot.sitter, time.monotonic_ns())
        if self.session.attendance.counts():
            self._read_codes()
        self.watcher.start()
        self._keeper.start()

    def stop(self) -> None:
        """Let go of the camera, judge what waits, finish the backup."""
        self._closing.set()
        self.interval.stop()
        self.place.close()
        self.watcher.stop()
        self.mailbox.close()
        self.live.stop()
        self._codes.stop()
        self.desk.close()
        self._shots.stop()
        self._colour.close()
        self._retouch.stop()
        self._first_look.stop()
        self._clerk.close()
        self.ingest.close()
        self.sounds.close()
        if self._keeper.is_alive():
            self._keeper.join()

    @property
    def waiting(self) -> int:
        """Shots that are stored and not judged yet."""
        return self._shots.waiting

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Hear every event from now on, and how things stand; returns the call that ends it."""
        with self._lock:
            self._listeners = (*self._listeners, listener)
            for event in self._standing.values():
                listener(event)

        def end() -> None:
            with self._lock:
                self._listeners = tuple(one for one in self._listeners if one is not listener)

        return end

    def trigger(self) -> "Future[None]":
        """Press the shutter."""
        return self.watcher.trigger()

    def autofocus(self) -> "Future[None]":
        """Focus once."""
        return self.watcher.autofocus()

    def set_camera_value(self, name: str, value: str) -> "Future[str]":
        """Set a camera value; the future holds what the camera read back."""
        return self.watcher.set_value(name, value)

    def set_look(self, look: Look) -> None:
        """Hold everything against another look from now on."""
        self._base_look = look
        self._note_look(look)
        self._match(look)

    def match_this(self, shot_id: int | None) -> None:
        """Make a shot the reference, or the live picture where no shot is named.

        A shot also gives later pictures its light, and one of a chart its colours. Called a second
        time without a shot, it takes the reference away.
        """
        if shot_id is None and self.look is not self._base_look:
            self._match(self._base_look)
            self._colour.forget_reference()
            self._publish(Notice("The look's own targets are back."))
            return
        reading = self._last_live if shot_id is None else self._reading_of(shot_id)
        path = None if shot_id is None else self.session.catalogue.shot(shot_id).path
        if path is not None and reading is not None:
            if reading.face is None:
                self._colour.read_chart(path)
                return
            self._colour.match(path)
        reference = None if reading is None else Reference.from_reading(reading)
        if reference is None:
            self._publish(Notice("There is no face to match in that picture."))
            return
        self._match(matched(self._base_look, reference), reference, live=shot_id is None)
        self._publish(Notice("From now on everything is held against this picture."))

    def turn_colour(self) -> None:
        """The session's colour on, or off."""
        self._colour.turn()

    def _use_recipe(self) -> None:
        """What was chosen for this session; where it is gone, shooting goes on with the usual."""
        try:
            self.recipes.look_again()
        except SettingsError as error:
            self.tell(str(error))

    def _match(self, look: Look, reference: Reference | None = None, live: bool = False) -> None:
        self._use(look)
        # With flash, live view has another light than the shots: like is held against like.
        self._reference = reference.without_skin() if reference and live else reference
        self.live.expose_for(reference.light if reference and live else None)

    def tell(self, sentence: str) -> None:
        """Have everybody who listens hear a warning."""
        self._publish(Notice(sentence, serious=True))

    def _read_codes(self) -> None:
        """There is a list: from now on a code on a card means somebody."""
        if not self._codes.running:
            self.subscribe(self._codes.hear)
            self._codes.start()

    def _sitter_changed(self) -> None:
        self.watcher.drain()
        self._last_live = None
        self._reference = self._reference and self._reference.without_skin()
        self.live.expose_for(None)
        self.live.new_sitter(CueEngine(self.look, self._words))

    def rate(self, shot_id: int, rating: int) -> None:
        """0–5 stars, the photographer's own."""
        self._clerk.mark((shot_id,), "rating", rating)

    def pick(self, shot_id: int, pick: Pick | None) -> None:
        """'pick', 'reject', or None for the machine's verdict."""
        self._clerk.mark((shot_id,), "pick", pick)

    def label(self, shot_id: int, label: str | None) -> None:
        """Colour label: red, yellow, green, blue, purple or None."""
        self._clerk.mark((shot_id,), "label", label)

    def mark(self, shot_ids: Sequence[int], field: Mark, value: str | int | None) -> None:
        """A rating, pick or label for many shots, as one change."""
        self._clerk.mark(shot_ids, field, value)

    def give(self, shot_id: int, sitter: str) -> None:
        """A shot is this sitter's, whatever was said: out of quarantine, or from another."""
        self._clerk.give(shot_id, sitter)

    def quarantine(self, shot_id: int, why: str) -> None:
        """A shot may be somebody else's than its sitter's; `why` is a clause."""
        self._clerk.quarantine(shot_id, why)

    def undo(self) -> str | None:
        """Take the last rating, pick or label back; says what it undid."""
        return self._clerk.undo()

    def _note_look(self, look: Look) -> None:
        self.session.look = look.name
        self.session.choices.put("look", look_reference(look))

    def _use(self, look: Look) -> None:
        self.look = look
        self.live.engine = CueEngine(look, self._words)

    def _reading_of(self, shot_id: int) -> Reading | None:
        text = self.session.catalogue.shot(shot_id).reading_json
        return None if text is None else reading_from_dict(json.loads(text))

    def _read(self, update: LiveUpdate) -> None:
        self._last_live = update.reading
        self._publish(update)

    def _stored(self, stored: StoredShot) -> None:
        """A file is durable. Of a pair the JPEG is judged, and a lone RAW by its preview."""
        shot = ShotStored(
            *(stored.shot_id, stored.path, stored.sitter, stored.announced_ns),
            *(stored.stored_ns, stored.quarantined),
        )
        self._publish(shot)
        if stored.kind == "picture" or (stored.kind == "raw" and not stored.has_picture):
            self._first_look.put(shot)
            self._judge(stored.shot_id, stored.path, stored.sitter, stored.announced_ns)

    def _judge(self, shot_id: int, path: Path, sitter: str, announced_ns: int) -> None:
        neutral, reference = self.live.neutral, self._reference
        self._shots.put(Work(shot_id, path, sitter, announced_ns, self.look, neutral, reference))

    def _publish(self, event: EngineEvent) -> None:
        if isinstance(event, ShotJudged):
            self._retouch.put(event)
        elif isinstance(event, ShotSeen):
            self._retouch.seen(event)
        elif isinstance(event, RatingChanged):
            self._retouch.rated(event)
        if isinstance(event, STANDING):
            with self._lock:  # who subscribes meanwhile hears none that is older after it
                self._standing[type(event)] = event
                self._deliver(event)
        else:
            self._deliver(event)
        if isinstance(event, EarlierShots):  # last: who hears of a look must know the shot
            self._retouch.look_back(event)
            self._first_look.look_back(event)

    def _deliver(self, event: EngineEvent) -> None:
        for listener in (self.sounds.hear, *self._listeners):
            try:
                listener(event)
            except Exception:  # one listener's defect must not cost the others, or a frame
                log.exception("a listener failed on %s", type(event).__name__)

    def _watch_disk(self) -> None:
        told = False
        while True:
            try:
                free = self.session.disk.free_bytes(self.folder)
            except OSError:
                free = 0  # the folder is gone: the next shot says so in full
            self._publish(DiskSpace(free))
            if free < LOW_DISK_BYTES and not told:
                self._publish(
                    Notice(
                        f"Only {free / 1e9:.1f} GB are left on the disk of {self.folder}: make "
                        "room, or go on in a session on another disk.",
                        serious=True,
                    )
                )
            told = free < LOW_DISK_BYTES
            if self._closing.wait(DISK_SECONDS):
                return


def _silent() -> Sounds:
    player = Player()
    player.muted = True
    return Sounds(player)
