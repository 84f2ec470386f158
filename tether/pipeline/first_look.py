"""The first look at a shot: its embedded preview or a reduced decode, long before its verdict.

One thread; only the newest waiting shot matters, because it is the one that is looked at.
"""

import logging
import threading
from collections.abc import Callable

from tether.errors import PictureError
from tether.frames import Mailbox
from tether.pictures import read_embedded_preview
from tether.pipeline.events import EngineEvent, ShotSeen, ShotStored
from tether.pipeline.shots import THUMBNAIL_SIDE
from tether.scaling import at_most

log = logging.getLogger(__name__)

FIRST_LOOK_SIDE = 1500
"""Longer side, pixels: just a quarter of a 24-megapixel JPEG, decoded more quickly than a half
and needs no scaling; larger than the last shot's place on a 3840-pixel HUD."""
POLL_SECONDS = 0.5


class FirstLook:
    """Hears `ShotStored`, publishes `ShotSeen`. Call `stop` at the end."""

    def __init__(self, publish: Callable[[EngineEvent], None]) -> None:
        self._publish = publish
        self._box: Mailbox[ShotStored] = Mailbox()
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._run, name="first-look", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def put(self, shot: ShotStored) -> None:
        """Look at a shot; returns at once."""
        self._box.put(shot)

    def stop(self) -> None:
        """End."""
        self._end.set()
        self._box.close()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while not self._end.is_set():
            shot = self._box.take(POLL_SECONDS)
            if shot is not None:
                self._one(shot)

    def _one(self, shot: ShotStored) -> None:
        try:
            picture = read_embedded_preview(shot.path, FIRST_LOOK_SIDE)
        except PictureError as error:  # the judge says so, in a notice
            log.info("no first look: %s", error)
            return
        thumbnail = at_most(picture.bgr, THUMBNAIL_SIDE)
        self._publish(ShotSeen(shot.shot_id, thumbnail, picture.bgr))
