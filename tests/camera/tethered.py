"""The real watcher on real libgphoto2, with a real session behind it and no faces to look for."""

import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field

from tether.camera.base import CameraNotice, CameraState, StateChanged
from tether.camera.gphoto_source import GphotoSource
from tether.camera.watcher import CameraWatcher
from tether.frames import Mailbox
from tether.session.intake.ingest import Ingest
from tether.session.session import Session
from tether.simulator.process import SimulatedCameraHost
from tether.simulator.still import StillSitter


class Frames(Mailbox):
    """Remembers when the last frame came."""

    last_ns = 0

    def put(self, value):
        self.last_ns = value.received_ns
        super().put(value)


@dataclass
class Tethered:
    """What a test needs to see of a running watcher."""

    session: Session
    ingest: Ingest
    watcher: CameraWatcher
    frames: Frames
    events: list = field(default_factory=list)
    stored: list = field(default_factory=list)
    sentences: list = field(default_factory=list)

    @property
    def states(self):
        return [event.state for event in self.events if isinstance(event, StateChanged)]

    @property
    def notices(self):
        told = [event.sentence for event in self.events if isinstance(event, CameraNotice)]
        return told + self.sentences

    def hashes(self):
        return Counter(stored.sha256 for stored in self.stored)


@contextmanager
def tethered(folder, open_camera, settings=None):
    """A watcher that runs until the block ends; then it has fetched what was on its way."""
    with Session.open(folder) as session:
        events, stored, sentences = [], [], []
        ingest = Ingest(session, on_stored=stored.append, on_notice=sentences.append)
        frames = Frames()
        watcher = CameraWatcher(open_camera, ingest, frames, events.append, settings)
        watcher.start()
        try:
            yield Tethered(session, ingest, watcher, frames, events, stored, sentences)
        finally:
            watcher.stop()
            ingest.close()


def source_of(simulated):
    return GphotoSource(f"ptpip:127.0.0.1:{simulated.port}")


def until(condition, seconds=15):
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert condition()


def live(shoot):
    """Wait for live frames."""
    until(lambda: CameraState.LIVE in shoot.states and shoot.frames.received > 2)


def still_camera(host: SimulatedCameraHost, *faults, **options):
    return host.camera(sitter=StillSitter(), faults=faults, **options)


def files_of(pressed):
    """Every file that a session must hold, by hash."""
    return Counter(file.sha256 for press in pressed for file in press.files)
