"""How the camera's watcher paces itself: seconds between its looks, rests and attempts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WatcherSettings:
    """How the watcher paces itself.

    Attributes:
        idle_seconds: rest when neither a frame nor an event came.
        retry_seconds: between two attempts to connect, doubled up to `most_retry_seconds`: a cable
            that is back should not wait.
        drain_seconds: after connecting, what is announced is older than the connection.
        probe_seconds: between two health probes (craft notes: one a second).
        values_seconds: between two rounds of looks at the settings, one after a live picture each:
            a dial that is turned shows soon.
        negative_quiet: seconds without a shot before negatives are fetched.
        silent_seconds: without an answer before the camera is said to be silent: a picture so old
            is taken for a still by everybody, and over PTP/IP libgphoto2 gives up after 2.5.
        slow_seconds: the same while a file is fetched or an order carried out: a large file in one
            piece over USB 2, or a lens that hunts.
        unreadable_seconds: before a card that could not be listed is tried again.
    """

    idle_seconds: float = 0.004
    retry_seconds: float = 0.25
    most_retry_seconds: float = 1.0
    drain_seconds: float = 0.2
    probe_seconds: float = 1.0
    values_seconds: float = 3.0
    negative_quiet: float = 1.0
    silent_seconds: float = 1.5
    slow_seconds: float = 5.0
    unreadable_seconds: float = 5.0
