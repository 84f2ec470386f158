"""The one thread that owns the camera: live frames, events, downloads and commands, in turn.

A shot comes before a live frame; while a file downloads, live frames go on between its pieces.
After a loss a fresh camera object is made, and the card is looked through for what was missed.
"""

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from typing import Any

from tether.camera.base import (
    Camera,
    CameraBusyError,
    CameraEvent,
    CameraLostError,
    CameraNotice,
    CameraState,
    OpenCamera,
    ShotSink,
    Storage,
)
from tether.camera.card_view import CardView
from tether.camera.downloads import EVERYTHING, IN_RAM, PICTURES, Downloads, shown
from tether.camera.orders import Orders, refused
from tether.camera.pace import Pace
from tether.camera.quirks import Quirks, quirks_for
from tether.camera.told_state import ANSWERING, ToldState
from tether.camera.upkeep import Upkeep
from tether.camera.wanted import WantedFiles
from tether.camera.watcher_settings import WatcherSettings
from tether.errors import CameraError, TetherError
from tether.frames import Frame, Mailbox

log = logging.getLogger(__name__)

GONE = "only the camera's memory held it, and the connection broke off"
NOT_YET = "tether was closed before it came"


class CameraWatcher:
    """Drives one camera after another.

    Args:
        open_camera: makes a connected camera, or raises `CameraError`.
        sink: where shots go.
        mailbox: where live frames go.
        notify: hears every `CameraEvent`, on the watcher's thread.
        settings: see there.
    """

    def __init__(
        self,
        open_camera: OpenCamera,
        sink: ShotSink,
        mailbox: Mailbox[Frame],
        notify: Callable[[CameraEvent], None],
        settings: WatcherSettings | None = None,
    ) -> None:
        self._open = open_camera
        self._mailbox = mailbox
        self._notify = notify
        self._settings = settings or WatcherSettings()
        self._orders = Orders()
        self._wanted = WantedFiles()
        self._card = CardView(sink)
        self._upkeep = Upkeep(notify)
        self._downloads = Downloads(
            sink, self._wanted, self._card, self._between_pieces, self._saving, notify
        )
        self._told = ToldState(notify, self._settings)
        self._sequence = 0
        self._was_live = self._unreadable_told = self._card_only = False
        self._storage = Storage()
        self._quirks = Quirks()
        self._pace = Pace(self._quirks.frames_per_second)
        self._look_at: float | None = None
        self._quiet_at = self._probe_at = self._values_at = 0.0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="camera", daemon=True)

    @property
    def frames_per_second(self) -> float:
        """How often live view is asked for just now: a busy body is asked less."""
        return self._pace.frames_per_second

    def start(self) -> None:
        """Begin to look for the camera."""
        self._told.start()
        self._thread.start()

    def stop(self) -> None:
        """Fetch what is still on its way and let go of the camera."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()
        self._told.stop()
        self._orders.refuse("tether is closing")

    def trigger(self) -> "Future[None]":
        """Press the shutter."""
        return self._order(lambda camera: camera.trigger())

    def autofocus(self) -> "Future[None]":
        """Focus once."""
        return self._order(lambda camera: camera.autofocus())

    def set_value(self, name: str, value: str) -> "Future[str]":
        """Set a value and read it back; it is set again after a reconnect."""
        return self._order(lambda camera: self._upkeep.set_value(camera, name, value))

    def keep_on_card_only(self, wished: bool) -> None:
        """Leave shots on the card until told otherwise; then all that wait are fetched."""
        self._card_only = wished

    def drain(self) -> "Future[int]":
        """Announce what waits in the camera now, before another sitter's frames; how many."""
        return self._order(self._take_events)

    def _order(self, act: Callable[[Camera], Any]) -> "Future[Any]":
        def slowly(camera: Camera) -> Any:
            with self._told.slow():
                return act(camera)

        if self._told.state in (None, CameraState.SILENT, *ANSWERING):
            return self._orders.give(slowly)
        return refused("No camera is connected just now.")

    def _run(self) -> None:
        pause = self._settings.retry_seconds
        told = ""
        self._told.change(CameraState.SEARCHING, "Looking for a camera.")
        while not self._stop.is_set():
            try:
                camera = self._open()
            except TetherError as error:
                if str(error) != told:
                    told = str(error)
                    self._told.change(CameraState.SEARCHING, told, again=True)
                self._orders.refuse(told)
                self._stop.wait(pause)
                pause = min(2 * pause, self._settings.most_retry_seconds)
                continue
            lost, self._was_live = True, False
            try:
                self._drive(camera)
                lost = False
            except TetherError as error:
                self._told.change(CameraState.LOST, str(error))
            except Exception:  # a driver's defect must not end the day
                log.exception("the camera's thread goes on after an unexpected error")
                self._told.change(CameraState.LOST, "The camera answered in an unexpected way.")
            finally:
                camera.close(lost=lost)
            self._orders.refuse("The camera has just been lost.")
            told = ""
            self._stop.wait(pause)
            # A body that is lost again before it was live is asked ever less.
            longer = min(2 * pause, self._settings.most_retry_seconds)
            pause = self._settings.retry_seconds if self._was_live else longer
        self._leave_the_rest()
        # What makes cameras may keep others off them.
        getattr(self._open, "release", lambda: None)()
        self._told.change(CameraState.STOPPED, "The camera is released.")

    def _drive(self, camera: Camera) -> None:
        info = camera.info
        self._told.change(CameraState.CONNECTING, f"Connecting to {info.model}.", info)
        self._quirks = quirks_for(camera.info)
        self._pace = Pace(self._quirks.frames_per_second)
        self._welcome(camera)
        self._told.live(camera.info)
        self._was_live = True
        now = time.monotonic()
        self._probe_at = now + self._settings.probe_seconds
        self._values_at = now + self._settings.values_seconds
        while not self._stop.is_set():
            busy = self._orders.carry_out(camera)
            busy |= self._take_events(camera) > 0
            busy |= self._fetch(camera)
            shown = self._show(camera)
            busy |= shown
            # Without live view nothing waits behind a question.
            self._look_after(camera, shown or not camera.info.can_preview)
            if not busy:
                self._stop.wait(self._settings.idle_seconds)
        self._finish(camera)

    def _welcome(self, camera: Camera) -> None:
        """A new connection: take what the camera still has, restore what was set."""
        first, listed = not self._card.known, False
        self._wanted.doubt()
        self._card.connected(camera)
        if first:
            self._card.first_look(camera, self._wanted)
        else:
            # Before what is announced now: shots that were missed come before it in the numbering,
            # and a listing at the beginning needs no further connection.
            listed = self._list(camera)
        deadline = time.monotonic() + self._settings.drain_seconds
        while True:
            for remote in camera.poll(0.0):
                if self._card.has_come(remote):
                    continue
                # Told late or long ago: its time of announcement says nothing.
                old = first or self._card.from_before(remote)
                self._wanted.add(replace(remote, found_in_listing=True, left_over=old))
            if time.monotonic() >= deadline:
                break
            self._stop.wait(self._settings.idle_seconds)
        self._upkeep.connected(camera)
        if listed:
            self._drop_lost()

    def _finish(self, camera: Camera) -> None:
        """Take what is still on its way, and what was never announced."""
        if self._card_only:
            self._take_events(camera)
            while self._downloads.next(camera, IN_RAM):
                pass
            while self._downloads.note_next():
                pass
            self._tell_storage()
            if count := self._storage.waiting:
                told = f"Not on the disk yet, only on the card: {count} of your shots."
                self._notify(CameraNotice(f"{told} They come when this session is resumed."))
            return
        self._fetch_all(camera)
        unread = self._look_at is not None or self._card.unlisted
        if unread or self._card.has_changed(camera.card_space()):
            self._upkeep.keep_target(camera)
            self._fetch_all(camera)
            self._reconcile(camera)
            self._fetch_all(camera)
        while self._downloads.doubtful:
            self._reconcile(camera)
            self._fetch_all(camera)

    def _fetch_all(self, camera: Camera) -> None:
        self._take_events(camera)
        while self._downloads.next(camera, EVERYTHING):
            self._take_events(camera)
        if not self._wanted:
            self._card.settle()

    def _leave_the_rest(self) -> None:
        """At the end: what was announced and did not come is noted, so that the next start or a
        card reader brings it in."""
        left = self._wanted.drop_all()
        for remote in left:
            self._downloads.give_up(remote, NOT_YET)
        if left:
            count = "1 file" if len(left) == 1 else f"{len(left)} files"
            self._notify(
                CameraNotice(
                    f"{count} of this session did not come: shoot into it again with this camera, "
                    "or put its card into a reader and run `tether import`. Whose they are is "
                    "known."
                )
            )

    def _look_after(self, camera: Camera, shown: bool) -> None:
        """What is due: health, a setting after a picture, and the card where one may be missing."""
        now = time.monotonic()
        if now >= self._probe_at:
            self._probe_at = now + self._settings.probe_seconds
            if self._card.has_changed(self._upkeep.look(camera)) and self._look_at is None:
                self._look_at = now + self._quirks.reconcile_quiet
        if now >= self._values_at:
            self._values_at = now + self._settings.values_seconds
            self._upkeep.known.begin_round(camera)
        if shown:
            self._upkeep.known.read_next(camera)
        due = self._look_at is not None and now >= self._look_at
        # First what waits: a listing needs a new connection, and what RAM holds goes with the old.
        if (due or self._downloads.doubtful) and not self._wanted.waiting:
            self._upkeep.keep_target(camera)
            if not self._take_events(camera) and not self._is_all_known(camera):
                self._reconcile(camera)

    def _is_all_known(self, camera: Camera) -> bool:
        """Whether the card's room says that nothing is missing: a listing drops live view."""
        if self._downloads.doubtful or self._wanted:
            return False
        known = self._card.accounts_for(camera.card_space())
        if known:
            self._look_at = None
        return known

    def _reconcile(self, camera: Camera) -> None:
        if self._list(camera):
            self._drop_lost()

    def _list(self, camera: Camera) -> bool:
        """Want what the card has and nobody announced; False where it cannot be read just now."""
        try:
            self._card.reconcile(camera, self._wanted)
        except CameraLostError:
            raise
        except CameraError as error:
            # Shots that the camera announces still come, and the card is tried again later.
            self._look_at = time.monotonic() + self._settings.unreadable_seconds
            self._downloads.doubtful = False
            if not isinstance(error, CameraBusyError) and not self._unreadable_told:
                self._unreadable_told = True
                self._notify(CameraNotice(f"The card cannot be looked through: {error}"))
            return False
        self._unreadable_told = False
        self._look_at = None
        self._downloads.doubtful = False
        return True

    def _drop_lost(self) -> None:
        """After a listing: what was announced and is nowhere cannot come any more."""
        for remote in self._wanted.drop_unconfirmed():
            self._downloads.give_up(remote, GONE)
            self._notify(CameraNotice(f"{shown(remote)} is lost: {GONE}. Take it again."))

    def _take_events(self, camera: Camera) -> int:
        found = camera.poll(0.0)
        self._told.answered(camera.info)
        for remote in found:
            if self._card.has_come(remote):
                continue
            self._card.told(remote)
            old = self._card.from_before(remote)
            self._wanted.add(replace(remote, left_over=True) if old else remote)
        if found:
            now = time.monotonic()
            self._quiet_at = now + self._settings.negative_quiet
            self._look_at = now + self._quirks.reconcile_quiet
        return len(found)

    def _fetch(self, camera: Camera) -> bool:
        """One file: a picture, or a negative where nobody shoots.

        While the card keeps all, only what no card has; the others are noted.
        """
        idle = time.monotonic() >= self._quiet_at
        most_rank = IN_RAM if self._card_only else EVERYTHING if idle else PICTURES
        came = self._downloads.next(camera, most_rank)
        if came and self._told.state is CameraState.SHOOTING:
            self._told.live(camera.info)
        noted = self._card_only and not came and self._downloads.note_next()
        if not self._wanted:
            self._card.settle()
        self._tell_storage()
        return came or noted

    def _tell_storage(self) -> None:
        storage = Storage(self._card_only, len(self._wanted) if self._card_only else 0)
        if storage != self._storage:
            self._storage = storage
            self._notify(storage)

    def _between_pieces(self, camera: Camera) -> None:
        self._take_events(camera)
        self._show(camera)

    def _saving(self, camera: Camera, name: str) -> None:
        self._told.change(CameraState.SHOOTING, f"Saving {name}.", camera.info)

    def _show(self, camera: Camera) -> bool:
        now = time.monotonic()
        if not camera.info.can_preview or not self._pace.due(now):
            return False
        why = "The camera is busy and shows no live picture just now."
        try:
            jpeg = camera.preview()
        except CameraLostError:
            raise
        except CameraError as error:
            jpeg, why = None, str(error)
        now = time.monotonic()
        if jpeg is None:  # libgphoto2 gives nothing where a body stays busy
            self._pace.busy(now)
            if self._told.state is CameraState.LIVE:
                self._told.change(CameraState.BUSY, why, camera.info)
            return False
        self._pace.came(now)
        self._sequence += 1
        self._mailbox.put(Frame(self._sequence, time.monotonic_ns(), jpeg))
        if self._told.state is CameraState.BUSY:
            self._told.live(camera.info)
        return True
