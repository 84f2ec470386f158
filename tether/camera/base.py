"""What every camera offers, whatever is behind it, and what it tells the rest of the house.

A `Camera` is driven by one thread only (the `CameraWatcher`'s). Calls raise `CameraError`; after
a `CameraLostError` the object is done and a new one is made.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Protocol

from tether.errors import CameraError
from tether.frames import RemoteFile

LARGEST_PICTURE_BYTES = 250_000_000
"""More than a RAW file of 100 megapixels in 16 bits without compression."""


CARD_FULL = "The card is full: put another one in, or make room on it in the camera."


class CameraLostError(CameraError):
    """The connection is gone: close this camera, make a new one."""


class CameraBusyError(CameraError):
    """The camera answers that it cannot just now: ask again in a moment."""


class CameraTakenError(CameraError):
    """Another tether has the camera."""


class CannotBeAskedError(CameraError):
    """This file cannot be fetched, however often it is tried."""


class CameraState(Enum):
    """States of the watcher that people see on the HUD."""

    SEARCHING = "searching"
    CONNECTING = "connecting"
    LIVE = "live"
    SHOOTING = "shooting"
    BUSY = "busy"
    LOST = "lost"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class CameraInfo:
    """Who is connected. `port` is libgphoto2's (`usb:001,004`, `ptpip:127.0.0.1:15740`)."""

    model: str
    serial: str
    port: str
    can_preview: bool = True
    can_trigger: bool = True


@dataclass(frozen=True, slots=True)
class CameraSetting:
    """One value that the camera has, with the choices it offers (empty for a free value)."""

    name: str
    label: str
    value: str
    choices: tuple[str, ...] = ()
    readonly: bool = False


@dataclass(frozen=True, slots=True)
class CardSpace:
    """Room on the card(s), in bytes and in pictures as the body counts them (-1: not told).

    A change that no announcement explains means that a file came unannounced.
    """

    free_bytes: int
    free_pictures: int = -1

    @property
    def full(self) -> bool:
        """Whether not one more picture fits; a count of 0 beside much room is no count."""
        return self.free_bytes == 0 or (
            self.free_pictures == 0 and self.free_bytes < LARGEST_PICTURE_BYTES
        )


class CardTarget(Enum):
    """What came of asking a camera to write its shots to the card."""

    NONE = "there is no such setting"
    KEPT = "it did already"
    CHANGED = "it does again"
    REFUSED = "it does not"


class Camera(Protocol):
    """One connected camera."""

    info: CameraInfo

    def close(self, *, lost: bool = False) -> None:
        """Let go of the device; never raises. `lost`: nobody is there to say goodbye to."""

    def preview(self) -> bytes | None:
        """One live-view JPEG; None where there is none just now."""

    def poll(self, timeout: float) -> list[RemoteFile]:
        """Files announced by the camera, waiting up to `timeout` seconds for the first."""

    def listing(self) -> list[RemoteFile]:
        """Every file on the card(s)."""

    def read(self, remote: RemoteFile, offset: int, size: int) -> bytes:
        """Up to `size` bytes of a file from `offset`; empty at its end."""

    def trigger(self) -> None:
        """Press the shutter; the file is announced by `poll`."""

    def autofocus(self) -> None:
        """Focus once."""

    def setting_names(self) -> tuple[str, ...]:
        """ISO, shutter, aperture, white balance, drive, capture target: those it has."""

    def setting(self, name: str) -> CameraSetting | None:
        """One of them, asked anew; None where the camera will not say just now."""

    def set_value(self, name: str, value: str) -> str:
        """Set and read back; returns what the camera now says."""

    def battery(self) -> float | None:
        """0–1, or None where it does not say."""

    def card_space(self) -> CardSpace | None:
        """Room on the card, asked anew; None where there is no card or it does not say.

        Cheap: it is the health probe as well.
        """

    def clock(self) -> datetime | None:
        """Its clock, as its files tell the time (no zone); None where it does not say."""

    def keep_on_card(self) -> CardTarget:
        """Have shots written to the card, and read back that they are."""


class Incoming(Protocol):
    """A file on its way into the session."""

    def write(self, chunk: bytes) -> None:
        """The next bytes, in order."""

    def commit(self) -> None:
        """All bytes have come: sync, verify, rename, note in the ledger."""

    def abort(self, why: str) -> None:
        """It broke off; the ledger says so, and the file can be fetched again."""


class ShotSink(Protocol):
    """Where shots go. Implemented by the session's ingest."""

    def announce(self, remote: RemoteFile) -> Incoming | None:
        """Note a file before its bytes move; None where the session already has it."""

    def outstanding(self) -> list[RemoteFile]:
        """Files that were announced and never became durable."""
        return []

    def began(self, camera: str) -> datetime | None:
        """After a crash: when this camera, by its clock, took the session's first shot."""
        return None

    def look_over(self, left: Sequence[RemoteFile]) -> None:
        """What lies on the card at the first connection and is not the session's."""

    def begin_listing(self, camera: str) -> Callable[[], None]:
        """The card is looked through: what is returned is called once all that it has is here."""
        return lambda: None


@dataclass(frozen=True, slots=True)
class StateChanged:
    """The watcher is in another state; `sentence` is for people."""

    state: CameraState
    sentence: str
    info: CameraInfo | None = None


@dataclass(frozen=True, slots=True)
class CameraValues:
    """Battery, settings and room on the card as just read."""

    battery: float | None
    settings: tuple[CameraSetting, ...]
    card: CardSpace | None = None


@dataclass(frozen=True, slots=True)
class CameraNotice:
    """Something that a photographer should know, once."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Storage:
    """Where shots go: always to the card; to the disk as well unless `card_only`.

    `waiting` is how many files are on the card and not on the disk yet.
    """

    card_only: bool = False
    waiting: int = 0


CameraEvent = StateChanged | CameraValues | CameraNotice | Storage
OpenCamera = Callable[[], Camera]
