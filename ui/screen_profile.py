"""Which ICC profile a screen has been given.

Qt does not tell, so it is looked for where desktops put it: on X11 in the root window's property
`_ICC_PROFILE`, `_ICC_PROFILE_1` and so on, by the monitors' order (freedesktop.org, "ICC Profiles
in X", 0.4). On Wayland and macOS the compositor converts from sRGB by itself, so there None is
right. TETHER_SCREEN_PROFILE names a file that goes before all.
"""

import logging
import os
from pathlib import Path
from typing import Any

from PyQt6.QtGui import QGuiApplication, QScreen

log = logging.getLogger(__name__)

VARIABLE = "TETHER_SCREEN_PROFILE"
MOST_WORDS = 4 << 20
"""Four-byte words of a property that are read: 16 MB, more than any profile has."""


def find_profile(screen: QScreen | None) -> bytes | None:
    """The profile of a screen; None where it has none, which means sRGB.

    Raises:
        OSError: the file that TETHER_SCREEN_PROFILE names cannot be read.
    """
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named).read_bytes()
    if screen is None or QGuiApplication.platformName() != "xcb":
        return None
    try:
        return _of_x11(screen.name())
    except Exception as error:  # a server without RandR, or one that goes away: sRGB serves
        log.info("the X server tells no profile of %s: %s", screen.name(), error)
        return None


def _of_x11(name: str) -> bytes | None:
    import xcffib
    from xcffib import randr, xproto

    library: Any = xcffib  # its types are generated, and incomplete
    connection = library.connect()
    try:
        root = connection.get_setup().roots[connection.pref_screen].root
        core = connection.core
        monitors = connection(randr.key).GetMonitors(root, True).reply().monitors
        names = [core.GetAtomName(one.name).reply().name.to_string() for one in monitors]
        number = names.index(name) if name in names else 0
        label = "_ICC_PROFILE" + (f"_{number}" if number else "")
        atom = core.InternAtom(True, len(label), label).reply().atom
        if not atom:
            return None
        kind = xproto.GetPropertyType.Any
        found = core.GetProperty(False, root, atom, kind, 0, MOST_WORDS).reply()
        return bytes(found.value.buf()) or None
    finally:
        connection.disconnect()
