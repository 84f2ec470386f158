"""A hot folder: pictures that another program puts there are its shots."""

import time
from datetime import datetime
from pathlib import Path

from tether.camera.base import (
    CameraInfo,
    CameraLostError,
    CameraSetting,
    CardSpace,
    CardTarget,
)
from tether.camera.formats import is_photograph
from tether.errors import CameraError
from tether.frames import RemoteFile

LOOK_SECONDS = 0.25
"""How often the folder is looked at. Network folders tell no events, so looking it is."""
QUIET_SECONDS = 0.5
"""A file is whole when its size has not changed for so long."""


class FolderCamera:
    """Implements `Camera`; it has no live view and no shutter."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.info = CameraInfo("Folder", str(folder), f"folder:{folder}", False, False)
        self._told: set[str] = set(self._files())
        self._sizes: dict[str, tuple[int, float]] = {}
        self._looked = 0.0

    def close(self, *, lost: bool = False) -> None:
        """Nothing is held."""
        del lost

    def preview(self) -> bytes | None:
        """None: there is no live view."""
        return None

    def poll(self, timeout: float) -> list[RemoteFile]:
        """Files that have come and stopped growing."""
        if time.monotonic() - self._looked < LOOK_SECONDS:
            time.sleep(min(timeout, LOOK_SECONDS))
            return []
        self._looked = time.monotonic()
        found = []
        for name, size in self._files().items():
            if name in self._told:
                continue
            before, since = self._sizes.get(name, (-1, 0.0))
            if size != before:
                self._sizes[name] = (size, self._looked)
            elif size > 0 and self._looked - since >= QUIET_SECONDS:
                self._told.add(name)
                del self._sizes[name]
                found.append(self._remote(name, size, listed=False))
        return found

    def listing(self) -> list[RemoteFile]:
        """What was told and what was there from the start; files that still grow are left out."""
        return [
            self._remote(name, size, listed=True)
            for name, size in self._files().items()
            if name in self._told
        ]

    def read(self, remote: RemoteFile, offset: int, size: int) -> bytes:
        """A piece of a file."""
        try:
            with (self._folder / remote.name).open("rb") as file:
                file.seek(offset)
                return file.read(size)
        except OSError as error:
            raise CameraError(f"{remote.name} cannot be read: {error.strerror}.") from error

    def trigger(self) -> None:
        """A folder has no shutter."""
        raise CameraError("A folder has no shutter: shoot with the program that fills it.")

    def autofocus(self) -> None:
        """Nor focus."""
        raise CameraError("A folder cannot be focused.")

    def setting_names(self) -> tuple[str, ...]:
        """None."""
        return ()

    def setting(self, name: str) -> CameraSetting | None:
        """None."""
        return None

    def set_value(self, name: str, value: str) -> str:
        """A folder has no values."""
        raise CameraError(f"A folder has no setting {name} to set to {value}.")

    def battery(self) -> float | None:
        """None."""
        return None

    def card_space(self) -> CardSpace | None:
        """None: there is no card."""
        return None

    def clock(self) -> datetime | None:
        """None: a file copied in may be of any day."""
        return None

    def keep_on_card(self) -> CardTarget:
        """There is no card."""
        return CardTarget.NONE

    def _files(self) -> dict[str, int]:
        try:
            return {
                path.name: path.stat().st_size
                for path in sorted(self._folder.iterdir())
                if is_photograph(path.name) and path.is_file()
            }
        except OSError as error:
            raise CameraLostError(
                f"The folder {self._folder} cannot be read: {error.strerror}."
            ) from error

    def _remote(self, name: str, size: int, *, listed: bool) -> RemoteFile:
        try:
            made = datetime.fromtimestamp((self._folder / name).stat().st_mtime)
        except OSError:
            made = None
        camera = self.info.port
        return RemoteFile(camera, "/", name, size, made, time.monotonic_ns(), listed)
