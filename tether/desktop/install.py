"""Puts the menu entry, the icon and the description where desktops look for them.

Places are the XDG base directory and icon theme specifications'. Only the user's own folder is
written to; nothing needs root, and installing twice changes nothing.
"""

import os
import shlex
import shutil
import sys
from pathlib import Path

from tether.errors import SettingsError

DESKTOP_ID = "local.tether.Tether"
HERE = Path(__file__).parent
PLACES = {
    f"{DESKTOP_ID}.desktop": "applications",
    f"{DESKTOP_ID}.svg": "icons/hicolor/scalable/apps",
    f"{DESKTOP_ID}.metainfo.xml": "metainfo",
}
"""Each file with its folder below the data folder."""


def icon_path() -> Path:
    """The program's icon, SVG."""
    return HERE / f"{DESKTOP_ID}.svg"


def install_desktop() -> list[Path]:
    """Install for this user; returns the files that are now there.

    The menu entry starts this very program by its full path: desktops do not look into virtual
    environments.

    Raises:
        SettingsError: the folder cannot be written to.
    """
    base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    program = shutil.which("tether", path=str(Path(sys.executable).parent)) or "tether"
    done = []
    for name, folder in PLACES.items():
        target = base / folder / name
        text = (HERE / name).read_text("utf-8")
        if name.endswith(".desktop"):
            text = text.replace("Exec=tether", f"Exec={_quoted(program)}").replace(
                f"TryExec={_quoted(program)}", f"TryExec={program}"
            )
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
        except OSError as error:
            raise SettingsError(
                f"{target} cannot be written ({error.strerror}): make {target.parent} writable, or "
                "set XDG_DATA_HOME."
            ) from error
        done.append(target)
    return done


def _quoted(program: str) -> str:
    """As the Exec key wants it: in double quotes where there is anything unusual in it."""
    if shlex.quote(program) == program:
        return program
    escaped = (
        program.replace("\\", "\\\\").replace('"', '\\"').replace("`", "\\`").replace("$", "\\$")
    )
    return f'"{escaped}"'.replace("%", "%%")
