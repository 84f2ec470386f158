"""The card as it was found, and what on it is still to be fetched.

What was on the card before the first connection is not the session's. Everything that comes later
is, announced or not: where announcements are lost, the card's listing has it. An old frame that the
camera announces late, or that only its memory holds, is told by the camera's own clock.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from tether.camera.base import Camera, CameraBusyError, CameraLostError, CardSpace, ShotSink
from tether.camera.wanted import Seen, WantedFiles, place_of, seen
from tether.errors import CameraError, TetherError
from tether.frames import RemoteFile

log = logging.getLogger(__name__)

SETTLING_SECONDS = 10.0
"""After a connection, in which an announcement may be an old one: told from a drain of 0.2 s that
old frames outran on a busy machine. Later ones are of now, whatever a clock that was set says."""
CLUSTER_BYTES = 128 << 10
"""What a card may give a file beyond its size: exFAT's usual cluster on cards over 32 GB."""
KILOBYTE = 1024
"""libgphoto2 tells the room in these."""
SAME_SECOND = timedelta(seconds=1)
"""Cameras tell whole seconds: what is of the second of the connection may be new."""


class CardView:
    """Of one camera over all its connections. The camera's thread drives it."""

    def __init__(self, sink: ShotSink) -> None:
        self._sink = sink
        self._before: set[Seen] | None = None
        self._done: set[Seen] = set()
        self._left: set[Seen] = set()
        self._unsure = False
        self._space: CardSpace | None = None
        self._told: dict[Seen, int | None] = {}
        self._unlisted = False
        self._all_here: Callable[[], None] | None = None
        self._first_at = self._connected_at = 0.0
        self._old_until: datetime | None = None

    @property
    def known(self) -> bool:
        """Whether the card was looked at once."""
        return self._before is not None

    def first_look(self, camera: Camera, wanted: WantedFiles) -> None:
        """Note what is there before the session; what an earlier run left is fetched."""
        try:
            listed = camera.listing()
        except (CameraLostError, CameraBusyError):
            raise
        except CameraError:
            # What a later listing finds may be from before: it is never given to a sitter.
            listed, self._unsure = [], True
        outstanding = {place_of(remote) for remote in self._sink.outstanding()}
        began = self._sink.began(camera.info.serial)
        self._before = set()
        left = []
        for remote in listed:
            taken = remote.captured_at
            if place_of(remote) in outstanding:
                wanted.add(remote)
            elif began and taken and taken >= began:
                wanted.add(replace(remote, unwatched=True))
            else:
                self._before.add(seen(remote))
                left.append(remote)
        self._sink.look_over(left)
        if began:
            self._old_until = began - SAME_SECOND
        elif self._old_until is None:
            # No clock: what is not newer than the newest on the card is old.
            self._old_until = max((t for _, t in self._before if t), default=None)
        self._space = camera.card_space()

    @property
    def unlisted(self) -> bool:
        """Whether files came since the card was last read: the last word is a listing's."""
        return self._unlisted

    def told(self, remote: RemoteFile) -> None:
        """A file was announced: the card has so much less room."""
        self._told[seen(remote)] = remote.size

    def accounts_for(self, space: CardSpace | None) -> bool:
        """Whether what was announced since the last look explains the card's room now, so that no
        file can have come unannounced. Then the next look begins from here.

        A missing file must weigh more than what is not known of each: else only a listing tells.
        """
        if space is None or self._space is None or not self._explained(space):
            return False
        self._space, self._unlisted = space, self._unlisted or bool(self._told)
        self._told.clear()
        return True

    def _explained(self, space: CardSpace) -> bool:
        if not self._told:
            return space == self._space
        sizes = [size or 0 for size in self._told.values()]
        slack = len(sizes) * CLUSTER_BYTES
        if self._space is None or slack >= min(sizes):
            return False
        used = self._space.free_bytes - space.free_bytes
        return sum(sizes) - KILOBYTE <= used <= sum(sizes) + slack

    def from_before(self, remote: RemoteFile) -> bool:
        """Whether a file that is announced is older than the first connection."""
        if self._was_there_before(remote):
            return True
        taken = remote.captured_at
        settling = time.monotonic() < self._connected_at + SETTLING_SECONDS
        return bool(settling and taken and self._old_until and taken <= self._old_until)

    def has_come(self, remote: RemoteFile) -> bool:
        """Whether the session has this file: some bodies announce twice, and long afterwards."""
        return remote.captured_at is not None and seen(remote) in self._done

    def reconcile(self, camera: Camera, wanted: WantedFiles) -> None:
        """Want what the card has and nobody announced."""
        all_here = self._sink.begin_listing(camera.info.serial)
        # Before the listing: what comes while it is read must count as a change afterwards.
        space = camera.card_space()
        self._told.clear()
        known = self._done | self._left
        missed = [
            remote
            for remote in camera.listing()
            if not wanted.refresh(remote)
            and seen(remote) not in known
            and not self._was_there_before(remote)
        ]
        # Numbers are given in this order: that of the shooting, where the camera tells it.
        for remote in sorted(missed, key=lambda one: one.captured_at or datetime.min):
            wanted.add(replace(remote, left_over=True) if self._unsure else remote)
        self._space, self._unlisted = space, False
        self._all_here = all_here

    def settle(self) -> None:
        """What the last listing had has come, or is given up: the sink may know it."""
        all_here, self._all_here = self._all_here, None
        if all_here is not None and not self._left:
            try:
                all_here()
            except TetherError as error:
                log.warning("the look at the card is not noted: %s", error)

    def has_changed(self, space: CardSpace | None) -> bool:
        """Whether the card has other room than is known of: something came."""
        return space is not None and space != self._space and not self._explained(space)

    def leave(self, remote: RemoteFile) -> None:
        """It cannot be fetched: leave it on the card until the next connection."""
        self._left.add(seen(remote))

    def connected(self, camera: Camera) -> None:
        """A new connection: what could not be fetched before is tried again."""
        self._left.clear()
        self._connected_at = time.monotonic()
        if not self.known:
            self._first_at = self._connected_at
        clock = camera.clock()
        if clock is not None:
            # Anew each time: it may have been set meanwhile.
            since_first = timedelta(seconds=self._connected_at - self._first_at)
            self._old_until = clock - since_first - SAME_SECOND

    def fetched(self, remote: RemoteFile) -> None:
        """The session has it."""
        self._done.add(seen(remote))

    def _was_there_before(self, remote: RemoteFile) -> bool:
        return seen(remote) in (self._before or set())
