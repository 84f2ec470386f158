"""What is known of a camera's values: battery, room on the card, and settings, each with its age.

Settings are read one at a time, between two live pictures: a body has one line for all, and a
picture that waits behind nine questions is late.
"""

from collections.abc import Callable
from contextlib import suppress

from tether.camera.base import (
    Camera,
    CameraBusyError,
    CameraEvent,
    CameraSetting,
    CameraValues,
    CardSpace,
)


class KnownValues:
    """Of one connection at a time. The camera's thread drives it.

    Args:
        notify: hears `CameraValues` whenever something has changed.
    """

    def __init__(self, notify: Callable[[CameraEvent], None]) -> None:
        self._notify = notify
        self._settings: dict[str, CameraSetting] = {}
        self._due: list[str] = []
        self._battery: float | None = None
        self._card: CardSpace | None = None
        self._told: CameraValues | None = None

    def value(self, name: str) -> str | None:
        """A setting's value as last read."""
        setting = self._settings.get(name)
        return None if setting is None else setting.value

    def connected(self, camera: Camera) -> None:
        """A new connection: read everything at once, nobody looks at a live picture yet."""
        self._settings.clear()
        self._told = None
        self._due = list(camera.setting_names())
        with suppress(CameraBusyError):  # then the rest comes between the live pictures
            self._battery, self._card = camera.battery(), camera.card_space()
            while self._due:
                self._read(camera, self._due[0])
                self._due.pop(0)
        self._tell()

    def begin_round(self, camera: Camera) -> None:
        """Read all settings anew, one at each `read_next`."""
        if not self._due:
            self._due = list(camera.setting_names())

    def read_next(self, camera: Camera) -> None:
        """Read the setting whose turn it is, if any; a busy body is asked again next time."""
        if not self._due:
            return
        try:
            self._read(camera, self._due[0])
        except CameraBusyError:
            return
        self._due.pop(0)
        self._tell()

    def was_set(self, camera: Camera, name: str) -> None:
        """A value was set: read it back first, then the others, which may have moved with it."""
        with suppress(CameraBusyError):  # its turn comes again
            self._read(camera, name)
        self._due = [one for one in camera.setting_names() if one != name]
        self._tell()

    def looked(self, battery: float | None, card: CardSpace | None) -> None:
        """The health probe has seen battery and card."""
        self._battery, self._card = battery, card
        self._tell()

    def _read(self, camera: Camera, name: str) -> None:
        setting = camera.setting(name)
        if setting is None:
            self._settings.pop(name, None)
        else:
            self._settings[name] = setting

    def _tell(self) -> None:
        values = CameraValues(self._battery, tuple(self._settings.values()), self._card)
        if values != self._told:
            self._told = values
            self._notify(values)
