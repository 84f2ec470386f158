"""From what a photographer types (`auto`, `ptpip:HOST`, `folder:DIR`, `webcam:N`) to a camera."""

import re
from pathlib import Path

from tether.camera.base import Camera, OpenCamera
from tether.errors import SettingsError


def open_source(spec: str) -> OpenCamera:
    """What makes cameras of this source.

    Raises:
        SettingsError: there is no such source.
        CameraTakenError: another tether has the camera.
    """
    kind, _, rest = spec.partition(":")
    if spec == "auto" or re.fullmatch(r"usb:\d+,\d+", spec) or (kind == "ptpip" and rest):
        from tether.camera.gphoto_source import GphotoSource

        source = GphotoSource(spec)
        source.reserve()
        return source
    if kind == "folder" and rest:
        folder = Path(rest).expanduser()
        if not folder.is_dir():
            raise SettingsError(f"{folder} is not a folder: make it first, or name another.")

        def watch() -> Camera:
            from tether.camera.folder import FolderCamera

            return FolderCamera(folder)

        return watch
    if kind == "webcam" and rest.isdigit():

        def look() -> Camera:
            from tether.camera.webcam import WebcamCamera

            return WebcamCamera(int(rest))

        return look
    raise SettingsError(
        f"There is no camera {spec!r}: write auto, usb:BUS,DEV, ptpip:HOST[:PORT], folder:DIR or "
        "webcam:N."
    )
