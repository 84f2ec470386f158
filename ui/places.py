"""Where windows were when they were last closed: their places, sizes and screens.

Kept in a small file of the program's own state; losing it costs nothing.
"""

from pathlib import Path

import platformdirs
from PyQt6.QtCore import QByteArray, QSettings
from PyQt6.QtWidgets import QWidget

from tether.config import APPLICATION

HUD, SITTER, REVIEW = "hud", "sitter", "review"
"""Names of the windows in that file."""


class Places:
    """Remembers windows by name. `path` is the file; None: the usual one."""

    def __init__(self, path: Path | None = None) -> None:
        path = path or Path(platformdirs.user_state_dir(APPLICATION)) / "windows.ini"
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def remember(self, name: str, window: QWidget) -> None:
        """Note where a window is now."""
        self._settings.setValue(f"{name}/geometry", window.saveGeometry())

    def restore(self, name: str, window: QWidget) -> bool:
        """Put a window where it was; False where that is not known.

        Qt itself brings a window back into sight whose screen is gone.
        """
        kept = self._settings.value(f"{name}/geometry")
        return isinstance(kept, QByteArray) and window.restoreGeometry(kept)

    def open(self, name: str, window: QWidget) -> None:
        """Show a window where it was; the first time as large as the screen.

        Where no window manager maximises windows, it is at least given the room.
        """
        if self.restore(name, window):
            window.show()
            return
        screen = window.screen()
        if screen is not None:
            window.setGeometry(screen.availableGeometry())
        window.showMaximized()

    def screen(self, name: str) -> str:
        """Name of the screen that was chosen for a window; empty where none was."""
        return str(self._settings.value(f"{name}/screen") or "")

    def remember_screen(self, name: str, screen: str) -> None:
        """Note which screen was chosen for a window."""
        self._settings.setValue(f"{name}/screen", screen)
