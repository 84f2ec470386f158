"""The one thread that owns the camera: live frames, events, downloads and commands, in turn.

A shot comes before a live frame; while a file downloads, live frames go on between its pieces.
After a loss a fresh camera object is made, and the card is looked through for what was missed.
"""

import logging
import queue
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

from tether.camera.base import (
    Camera,
    CameraEvent,
    CameraInfo,
    CameraLostError,
    CameraNotice,
    CameraState,
    CameraValues,
    Incoming,
    OpenCamera,
    ShotSink,
    StateChanged,
)
from tether.camera.formats import download_rank
from tether.camera.quirks import Quirks, quirks_for
from tether.errors import CameraError, TetherError
from tether.frames import Frame, Mailbox, RemoteFile

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class WatcherSettings:
    """How the watcher paces itself.

    Attributes:
        piece_bytes: of a file between two live frames: 4 MB is a quarter second of USB 2.
        idle_seconds: rest when neither a frame nor an event came.
        retry_seconds: between two attempts to connect, doubled up to `most_retry_seconds`.
        values_seconds: between two looks at battery and settings.
        attempts: at one file, before it waits for the next look at the card.
    """

    piece_bytes: int = 4 << 20
    idle_seconds: float = 0.004
    retry_seconds: float = 0.5
    most_retry_seconds: float = 2.0
    values_seconds: float = 15.0
    attempts: int = 3


@dataclass
class _Wanted:
    """A file to fetch, and how often that was tried."""

    remote: RemoteFile
    attempts: int = 0


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
        self._sink = sink
        self._mailbox = mailbox
        self._notify = notify
        self._settings = settings or WatcherSettings()
        self._orders: queue.SimpleQueue[tuple[Callable[[Camera], Any], Future[Any]]] = (
            queue.SimpleQueue()
        )
        self._wanted: deque[_Wanted] = deque()
        self._baseline: set[tuple[str, str]] | None = None
        self._values: dict[str, str] = {}
        self._state: CameraState | None = None
        self._sequence = 0
        self._look_at: float | None = None
        self._quirks = Quirks()
        self._frame_due = 0.0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="camera", daemon=True)

    def start(self) -> None:
        """Begin to look for the camera."""
        self._thread.start()

    def stop(self) -> None:
        """Finish the file in hand and let go of the camera."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()
        self._refuse_orders("tether is closing")

    def trigger(self) -> "Future[None]":
        """Press the shutter."""
        return self._order(lambda camera: camera.trigger())

    def autofocus(self) -> "Future[None]":
        """Focus once."""
        return self._order(lambda camera: camera.autofocus())

    def set_value(self, name: str, value: str) -> "Future[str]":
        """Set a value and read it back; it is set again after a reconnect."""

        def carry_out(camera: Camera) -> str:
            now = camera.set_value(name, value)
            self._values[name] = value
            self._tell_values(camera)
            return now

        return self._order(carry_out)

    def drain(self) -> "Future[int]":
        """Announce what waits in the camera now, before another sitter's frames; how many."""
        return self._order(self._take_events)

    def _order(self, act: Callable[[Camera], Any]) -> "Future[Any]":
        future: Future[Any] = Future()
        if self._state in (None, CameraState.LIVE, CameraState.SHOOTING, CameraState.BUSY):
            self._orders.put((act, future))
        else:
            future.set_exception(CameraError("No camera is connected just now."))
        return future

    def _run(self) -> None:
        pause = self._settings.retry_seconds
        told = ""
        self._change(CameraState.SEARCHING, "Looking for a camera.")
        while not self._stop.is_set():
            try:
                camera = self._open()
            except TetherError as error:
                if str(error) != told:
                    told = str(error)
                    self._change(CameraState.SEARCHING, told, again=True)
                self._refuse_orders(told)
                self._stop.wait(pause)
                pause = min(2 * pause, self._settings.most_retry_seconds)
                continue
            pause, told = self._settings.retry_seconds, ""
            try:
                self._drive(camera)
            except TetherError as error:
                self._change(CameraState.LOST, str(error))
            except Exception:  # a driver's defect must not end the day
                log.exception("the camera's thread goes on after an unexpected error")
                self._change(CameraState.LOST, "The camera answered in an unexpected way.")
            finally:
                camera.close()
            self._refuse_orders("The camera has just been lost.")
        self._change(CameraState.STOPPED, "The camera is released.")

    def _drive(self, camera: Camera) -> None:
        self._change(CameraState.CONNECTING, f"Connecting to {camera.info.model}.", camera.info)
        self._quirks = quirks_for(camera.info)
        self._prepare(camera)
        self._change(CameraState.LIVE, f"{camera.info.model} is connected.", camera.info)
        values_due = time.monotonic() + self._settings.values_seconds
        while not self._stop.is_set():
            busy = self._carry_out(camera)
            busy |= self._take_events(camera) > 0
            if self._wanted:
                self._fetch(camera)
                busy = True
            busy |= self._show(camera)
            now = time.monotonic()
            if self._look_at is not None and now >= self._look_at and not self._wanted:
                self._look_at = None
                self._reconcile(camera)
            if now >= values_due:
                values_due = now + self._settings.values_seconds
                self._tell_values(camera)
            if not busy:
                self._stop.wait(self._settings.idle_seconds)
        self._finish(camera)

    def _finish(self, camera: Camera) -> None:
        """Take what is still on its way, and what was never announced."""
        self._take_events(camera)
        if self._look_at is not None:
            self._reconcile(camera)
        for _ in range(len(self._wanted) * self._settings.attempts):
            if self._wanted:
                self._fetch(camera)

    def _prepare(self, camera: Camera) -> None:
        """Restore what was set, and find what was shot while the cable was out."""
        for name, value in self._values.items():
            try:
                camera.set_value(name, value)
            except CameraLostError:
                raise
            except CameraError as error:
                self._notify(CameraNotice(str(error)))
        self._tell_values(camera)
        if self._baseline is None:
            # What was on the card before the session is not the session's.
            self._baseline = {(r.folder, r.name) for r in camera.listing()}
            outstanding = getattr(self._sink, "outstanding", list)
            known = {(r.folder, r.name) for r in outstanding()}
            if known & self._baseline:
                self._baseline -= known
                self._reconcile(camera)
        else:
            self._reconcile(camera)

    def _reconcile(self, camera: Camera) -> None:
        """Fetch what the card has and nobody announced."""
        waiting = {(w.remote.folder, w.remote.name) for w in self._wanted}
        for remote in camera.listing():
            place = (remote.folder, remote.name)
            if place not in waiting and place not in (self._baseline or set()):
                self._wanted.append(_Wanted(remote))

    def _carry_out(self, camera: Camera) -> bool:
        try:
            act, future = self._orders.get_nowait()
        except queue.Empty:
            return False
        if future.set_running_or_notify_cancel():
            try:
                future.set_result(act(camera))
            except CameraLostError as error:
                future.set_exception(error)
                raise
            except Exception as error:  # whoever asked hears of it
                future.set_exception(error)
        return True

    def _take_events(self, camera: Camera) -> int:
        found = camera.poll(0.0)
        # Of a pair the picture first: it is judged; the RAW can wait.
        found.sort(key=lambda remote: download_rank(remote.name))
        for remote in found:
            self._wanted.append(_Wanted(remote))
        if found:
            self._look_at = time.monotonic() + self._quirks.reconcile_quiet
        return len(found)

    def _show(self, camera: Camera) -> bool:
        now = time.monotonic()
        if not camera.info.can_preview or now < self._frame_due:
            return False
        self._frame_due = now + 1 / self._quirks.frames_per_second
        try:
            jpeg = camera.preview()
        except CameraLostError:
            raise
        except CameraError as error:
            self._change(CameraState.BUSY, str(error), camera.info)
            self._stop.wait(0.1)  # a busy body freezes when it is asked too often (craft notes)
            return True
        if jpeg is None:
            return False
        self._sequence += 1
        self._mailbox.put(Frame(self._sequence, time.monotonic_ns(), jpeg))
        if self._state is CameraState.BUSY:
            self._change(CameraState.LIVE, f"{camera.info.model} is connected.", camera.info)
        return True

    def _fetch(self, camera: Camera) -> None:
        wanted = self._wanted.popleft()
        remote = wanted.remote
        try:
            incoming = self._sink.announce(remote)
        except TetherError as error:
            # The disk refuses: the file stays on the card and is asked for again.
            self._notify(CameraNotice(str(error)))
            self._wanted.append(wanted)
            self._stop.wait(1.0)
            return
        if incoming is None:
            self._remember(remote)
            return
        self._change(CameraState.SHOOTING, f"Saving {remote.name[:60]}.", camera.info)
        try:
            self._transfer(camera, remote, incoming)
            self._remember(remote)
        except CameraLostError as error:
            incoming.abort(str(error))
            self._wanted.appendleft(wanted)
            raise
        except TetherError as error:
            incoming.abort(str(error))
            wanted.attempts += 1
            if wanted.attempts < self._settings.attempts:
                self._wanted.append(wanted)
            else:
                self._notify(CameraNotice(f"{remote.name[:60]} stays on the card: {error}"))
        except BaseException as error:
            incoming.abort(repr(error))
            raise
        self._change(CameraState.LIVE, f"{camera.info.model} is connected.", camera.info)

    def _transfer(self, camera: Camera, remote: RemoteFile, incoming: Incoming) -> None:
        offset = 0
        while True:
            piece = camera.read(remote, offset, self._settings.piece_bytes)
            if not piece:
                break
            incoming.write(piece)
            offset += len(piece)
            self._take_events(camera)
            self._show(camera)
        incoming.commit()

    def _remember(self, remote: RemoteFile) -> None:
        if self._baseline is not None:
            self._baseline.add((remote.folder, remote.name))

    def _tell_values(self, camera: Camera) -> None:
        self._notify(CameraValues(camera.battery(), tuple(camera.settings())))

    def _refuse_orders(self, why: str) -> None:
        while True:
            try:
                _, future = self._orders.get_nowait()
            except queue.Empty:
                return
            if future.set_running_or_notify_cancel():
                future.set_exception(CameraError(why))

    def _change(
        self,
        state: CameraState,
        sentence: str,
        info: CameraInfo | None = None,
        again: bool = False,
    ) -> None:
        if state is self._state and not again:
            return
        self._state = state
        log.info("camera %s: %s", state.value, sentence)
        self._notify(StateChanged(state, sentence, info))
