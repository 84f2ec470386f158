"""All checks, in the order in which somebody who wants to shoot needs them."""

from pathlib import Path

from tether.doctor.cameras import look_at_cameras
from tether.doctor.finding import Finding
from tether.doctor.libraries import look_at_libraries
from tether.doctor.machine import look_at_machine


def examine(session_folder: Path) -> list[Finding]:
    """Look at cameras, libraries, models, sound and disk; takes a second or two, changes nothing.

    Screens are looked at by `ui.screens`, which may ask Qt.
    """
    return [*look_at_cameras(), *look_at_libraries(), *look_at_machine(session_folder)]
