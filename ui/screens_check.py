"""The doctor's look at the screens: only Qt knows how many there are."""

import os

from PyQt6.QtGui import QGuiApplication

from tether.doctor.finding import Finding, State


def look_at_screens(has_display: bool) -> Finding:
    """How many screens there are. Starts Qt where it is not running, so call it last."""
    if not has_display:
        return Finding(
            "Screens",
            State.NOTE,
            "There is no display: windows cannot be opened.",
            "Start tether on a desktop, or shoot with --headless.",
        )
    os.environ.pop(
        "QT_QPA_PLATFORM_PLUGIN_PATH", None
    )  # OpenCV's Qt 5, with which Qt 6 cannot start
    application = QGuiApplication.instance() or QGuiApplication(["tether"])
    names = [
        f"{screen.name()} {screen.size().width()}×{screen.size().height()}"
        for screen in QGuiApplication.screens()
    ]
    del application
    if len(names) < 2:
        return Finding(
            "Screens",
            State.NOTE,
            f"One screen ({', '.join(names)}).",
            "Connect a second one that the sitter can see; tether finds it by itself.",
        )
    return Finding("Screens", State.OK, f"{len(names)} screens: {', '.join(names)}.")
