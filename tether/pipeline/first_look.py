"""The first look at a shot: its embedded preview or a reduced decode, long before its verdict.

One thread; only the newest waiting shot matters, because it is the one that is looked at. While
none waits, the sitter's latest from before are looked at, for the strip and the sitter's screen.
"""

import logging
import threading
from collections.abc import Callable

from tether.errors import PictureError
from tether.frames import Mailbox
from tether.pictures import read_embedded_preview
from tether.pipeline.events import EarlierShot, EarlierShots, EngineEvent, ShotSeen, ShotStored
from tether.pipeline.shots import THUMBNAIL_SIDE
from tether.scaling import at_most

log = logging.getLogger(__name__)

FIRST_LOOK_SIDE = 1500
"""Longer side, pixels: just a quarter of a 24-megapixel JPEG, decoded more quickly than a half
and needs no scaling; larger than the last shot's place on a 3840-pixel HUD."""
EARLIER = 24
"""Shots from before that are looked at: as many as the windows keep in screen size."""
POLL_SECONDS = 0.5


class FirstLook:
    """Hears `ShotStored` and `EarlierShots`, publishes `ShotSeen`. Call `stop` at the end."""

    def __init__(self, publish: Callable[[EngineEvent], None]) -> None:
        self._publish = publish
        self._box: Mailbox[ShotStored] = Mailbox()
        self._earlier: list[EarlierShot] = []
        self._looked: tuple[str, set[int]] = ("", set())
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._run, name="first-look", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def put(self, shot: ShotStored) -> None:
        """Look at a shot; returns at once."""
        self._box.put(shot)

    def look_back(self, earlier: EarlierShots) -> None:
        """Look at a sitter's latest when there is time; each once, until it is another sitter."""
        sitter, looked = self._looked
        if sitter != earlier.sitter:
            self._looked = (earlier.sitter, looked := set())
        latest = earlier.shots[-EARLIER:]
        self._earlier = [shot for shot in latest if shot.shot_id not in looked]
        looked.update(shot.shot_id for shot in latest)

    def stop(self) -> None:
        """End."""
        self._end.set()
        self._box.close()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while not self._end.is_set():
            earlier = self._earlier
            shot = self._box.take(0 if earlier else POLL_SECONDS)
            if shot is not None:
                self._one(shot)
            elif earlier:
                self._one(earlier.pop())

    def _one(self, shot: ShotStored | EarlierShot) -> None:
        try:
            picture = read_embedded_preview(shot.path, FIRST_LOOK_SIDE)
        except PictureError as error:  # the judge says so, in a notice
            log.info("no first look: %s", error)
            return
        thumbnail = at_most(picture.bgr, THUMBNAIL_SIDE)
        self._publish(ShotSeen(shot.shot_id, thumbnail, picture.bgr))
