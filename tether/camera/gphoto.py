"""A camera behind libgphoto2, over USB or PTP/IP. One thread owns it.

Files are read in pieces (GetPartialObject) where the body can, so that live view and events go on
between the pieces. Nothing is ever deleted from the card.
"""

import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import PurePosixPath

import gphoto2 as gp

from tether.camera.base import (
    CARD_FULL,
    CameraInfo,
    CameraLostError,
    CameraSetting,
    CannotBeAskedError,
    CardSpace,
    CardTarget,
)
from tether.camera.gphoto_errors import call_failed, is_unsupported, open_failed
from tether.camera.gphoto_target import keep_on_card
from tether.camera.gphoto_values import (
    BATTERY_WIDGET,
    CLOCK_WIDGET,
    WidgetNames,
    battery_share,
    read_setting,
    write_setting,
)
from tether.camera.hang_up import hang_up
from tether.camera.stdin_guard import standard_input_kept
from tether.errors import CameraError
from tether.frames import RemoteFile

_JPEG_START = b"\xff\xd8"
_MOST_EVENTS = 200
"""Events taken in one poll: a body that chatters must not keep live view waiting."""
_DEEPEST_FOLDER = 8
"""A card has three levels (store, DCIM, 100NIKON); a looping listing ends here."""
_CUT_NAME = 127
"""Characters of a name in libgphoto2's events (CameraFilePath); longer ones are cut there."""
_MOST_WHOLE = 256 << 20
"""Bytes of a file that is held in memory as a whole: four times the largest negative of today."""
_AUTOFOCUS_WIDGETS = ("autofocusdrive", "autofocus")


class GphotoCamera:
    """One connection to one body.

    Attributes:
        info: who it is; `can_preview` turns False where live view proves unsupported.
    """

    info: CameraInfo

    def __init__(self, port: str, model: str) -> None:
        """Connect. `port` is libgphoto2's (`usb:001,004`, `ptpip:127.0.0.1:15740`)."""
        self._place = (port, model)
        self._camera: gp.Camera
        self._remembers: bool
        self._begun: set[tuple[str, str]] = set()
        self._distrusted: set[tuple[str, str]] = set()
        self._whole: tuple[tuple[str, str], gp.CameraFile] | None = None
        try:
            self._connect()
            self._widgets = WidgetNames(self._camera)
        except gp.GPhoto2Error as error:
            self.close()
            raise open_failed(error, port) from error
        operations = self._camera.get_abilities().operations
        self.info = CameraInfo(
            model=self._text("cameramodel") or model,
            serial=self._text("serialnumber").lstrip("0") or port,
            port=port,
            can_preview=bool(operations & gp.GP_OPERATION_CAPTURE_PREVIEW),
            can_trigger=bool(
                operations & (gp.GP_OPERATION_TRIGGER_CAPTURE | gp.GP_OPERATION_CAPTURE_IMAGE)
            ),
        )
        self._in_pieces = True
        self._announced: list[tuple[str, str]] = []
        self._live = False

    def close(self, *, lost: bool = False) -> None:
        """Let go of the device; never raises. `lost`: nobody is there to say goodbye to."""
        if lost:
            hang_up(self._place[0])
        with standard_input_kept(), suppress(gp.GPhoto2Error):
            self._camera.exit()

    def preview(self) -> bytes | None:
        """One live-view JPEG; None where there is none just now."""
        if not self.info.can_preview:
            return None
        try:
            shown = self._camera.capture_preview()  # kept: its bytes are freed with it
            picture = bytes(memoryview(shown.get_data_and_size()))
        except gp.GPhoto2Error as error:
            if is_unsupported(error):
                self.info = replace(self.info, can_preview=False)
                return None
            raise call_failed(error, "showing live view") from error
        if not self._live:
            # Starting live view may have turned the target to RAM.
            self._live = True
            self._keep_on_card(anew=True)
        return picture if picture.startswith(_JPEG_START) else None

    def poll(self, timeout: float) -> list[RemoteFile]:
        """Files announced by the camera, waiting up to `timeout` seconds for the first.

        Names that libgphoto2 cut short are left to the listing, which has them in full.
        """
        waiting, self._announced = self._announced, []
        places = [*waiting, *self._events(0.0 if waiting else timeout)]
        return [
            self._remote(folder, name, found=False)
            for folder, name in places
            if len(name) < _CUT_NAME
        ]

    def listing(self) -> list[RemoteFile]:
        """Every file on the card(s), read anew.

        libgphoto2 lists a folder when it is first asked about one of its files, and remembers that
        for as long as the connection lives: then a listing starts with a new one. Events that wait
        are taken first and told by `poll`.
        """
        try:
            if self._remembers:
                self._announced += list(self._events(0.0))
                with standard_input_kept():
                    self._camera.exit()
                self._connect()
                self._live = False
            self._remembers = True
            return [self._remote(folder, name, found=True) for folder, name in self._walk("/", 0)]
        except gp.GPhoto2Error as error:
            raise call_failed(error, "reading the card") from error

    def read(self, remote: RemoteFile, offset: int, size: int) -> bytes:
        """Up to `size` bytes of a file from `offset`; empty at its end.

        In pieces libgphoto2 reads as far as the size goes that the camera told first. A file that
        is begun anew came damaged so: then it is read as a whole, up to where the camera ends it.
        """
        if "/" in remote.name or not PurePosixPath(remote.name).suffix:
            # Seen with 2.5.34: for such a name libgphoto2 may send another file.
            raise CannotBeAskedError("no camera can be asked for that name; use a card reader.")
        place = (remote.folder, remote.name)
        if offset == 0 and (remote.size or 0) <= _MOST_WHOLE:
            (self._distrusted if place in self._begun else self._begun).add(place)
        try:
            if self._in_pieces and place not in self._distrusted:
                with suppress_unsupported() as refused:
                    return self._read_piece(remote, offset, size)
                self._in_pieces = not refused.seen
            return self._read_whole(place, offset, size)
        except gp.GPhoto2Error as error:
            raise call_failed(error, f"sending {remote.name}") from error

    def trigger(self) -> None:
        """Press the shutter; the file is announced by `poll`."""
        try:
            with suppress_unsupported() as refused:
                self._camera.trigger_capture()
            if refused.seen:
                place = self._camera.capture(gp.GP_CAPTURE_IMAGE)
                self._announced.append((place.folder, place.name))
        except gp.GPhoto2Error as error:
            failed = call_failed(error, "taking the picture")
            if not isinstance(failed, CameraLostError):
                # A full card is an "unspecified error" to libgphoto2: the card itself knows.
                space = self.card_space()
                if space is not None and space.full:
                    raise CameraError(CARD_FULL) from error
            raise failed from error

    def autofocus(self) -> None:
        """Focus once."""
        widget = next((name for name in _AUTOFOCUS_WIDGETS if name in self._widgets.all_names), "")
        if not widget:
            raise CameraError("This camera cannot be focused from the computer.")
        try:
            drive = self._camera.get_single_config(widget)
            if drive.get_type() != gp.GP_WIDGET_TOGGLE:
                raise CameraError("This camera cannot be focused from the computer.")
            drive.set_value(1)
            self._camera.set_single_config(widget, drive)
        except gp.GPhoto2Error as error:
            raise call_failed(error, "focusing") from error

    def setting_names(self) -> tuple[str, ...]:
        """ISO, shutter, aperture, white balance, drive, capture target: those it has."""
        return tuple(self._widgets.known)

    def setting(self, name: str) -> CameraSetting | None:
        """One of them, asked anew; None where the camera will not say just now."""
        try:
            return read_setting(self._camera, name, self._widgets.widget(name))
        except gp.GPhoto2Error as error:
            failed = call_failed(error, "reading its settings")
            if type(failed) is not CameraError:
                raise failed from error
            return None

    def set_value(self, name: str, value: str) -> str:
        """Set and read back; returns what the camera now says."""
        return write_setting(self._camera, name, self._widgets.widget(name), value)

    def battery(self) -> float | None:
        """0–1, or None where it does not say."""
        return battery_share(self._text(BATTERY_WIDGET))

    def card_space(self) -> CardSpace | None:
        """Room on all cards, asked anew; None where the body does not say."""
        try:
            stores = self._camera.get_storageinfo()
        except gp.GPhoto2Error as error:
            if is_unsupported(error):
                return None
            raise call_failed(error, "looking at its card") from error
        known = [one for one in stores if one.fields & gp.GP_STORAGEINFO_FREESPACEKBYTES]
        if not known:
            return None
        return CardSpace(
            sum(int(one.freekbytes) for one in known) * 1024,
            sum(
                int(one.freeimages)
                for one in known
                if one.fields & gp.GP_STORAGEINFO_FREESPACEIMAGES
            ),
        )

    def clock(self) -> datetime | None:
        """Its clock, as its files tell the time (no zone); None where it does not say."""
        text = self._text(CLOCK_WIDGET)
        with suppress(ValueError, OverflowError, OSError):
            # libgphoto2 reads both as local time: what is wrong with one is wrong with the other.
            return datetime.fromtimestamp(int(text))
        return None

    def keep_on_card(self) -> CardTarget:
        """Have shots written to the card, and read back that they are."""
        return self._keep_on_card(anew=False)

    def _keep_on_card(self, *, anew: bool) -> CardTarget:
        try:
            return keep_on_card(self._camera, self._widgets.all_names, anew=anew)
        except gp.GPhoto2Error as error:
            failed = call_failed(error, "choosing the card")
            if type(failed) is CameraError:
                return CardTarget.REFUSED
            raise failed from error

    def _connect(self) -> None:
        """Connect a new object: one that was left once does not always connect again (vusb)."""
        port, model = self._place
        self._begun.clear()
        self._distrusted.clear()
        self._whole = None
        self._remembers = False
        self._camera = gp.Camera()
        ports = gp.PortInfoList()
        ports.load()
        self._camera.set_port_info(ports[ports.lookup_path(port)])
        abilities = gp.CameraAbilitiesList()
        abilities.load()
        self._camera.set_abilities(abilities[abilities.lookup_model(model)])
        with standard_input_kept():
            self._camera.init()

    def _text(self, widget: str) -> str:
        if widget not in self._widgets.all_names:
            return ""
        try:
            return str(self._camera.get_single_config(widget).get_value()).strip()
        except gp.GPhoto2Error as error:
            failed = call_failed(error, "reading its settings")
            if type(failed) is not CameraError:
                raise failed from error
            return ""

    def _events(self, timeout: float) -> Iterator[tuple[str, str]]:
        wait_ms = int(timeout * 1000)
        try:
            for _ in range(_MOST_EVENTS):
                kind, value = self._camera.wait_for_event(wait_ms)
                if kind == gp.GP_EVENT_TIMEOUT:
                    return
                if kind == gp.GP_EVENT_FILE_ADDED:
                    wait_ms = 0
                    yield value.folder, value.name
        except gp.GPhoto2Error as error:
            raise call_failed(error, "waiting for pictures") from error

    def _walk(self, folder: str, depth: int) -> Iterator[tuple[str, str]]:
        files = self._camera.folder_list_files(folder)
        yield from ((folder, files.get_name(index)) for index in range(files.count()))
        if depth == _DEEPEST_FOLDER:
            return
        folders = self._camera.folder_list_folders(folder)
        for index in range(folders.count()):
            yield from self._walk(f"{folder.rstrip('/')}/{folders.get_name(index)}", depth + 1)

    def _remote(self, folder: str, name: str, *, found: bool) -> RemoteFile:
        stamp = time.monotonic_ns()
        self._remembers = True
        size: int | None = None
        captured_at: datetime | None = None
        # A file that cannot be described is still a file: it is announced without size and time.
        with suppress(gp.GPhoto2Error, ValueError, OverflowError, OSError):
            about = self._camera.file_get_info(folder, name).file
            if about.fields & gp.GP_FILE_INFO_SIZE:
                size = int(about.size)
            if about.fields & gp.GP_FILE_INFO_MTIME and about.mtime > 0:
                captured_at = datetime.fromtimestamp(about.mtime)
        return RemoteFile(self.info.serial, folder, name, size, captured_at, stamp, found)

    def _read_piece(self, remote: RemoteFile, offset: int, size: int) -> bytes:
        buffer = bytearray(size)
        count = self._camera.file_read(
            remote.folder, remote.name, gp.GP_FILE_TYPE_NORMAL, offset, buffer
        )
        return bytes(memoryview(buffer)[:count])

    def _read_whole(self, place: tuple[str, str], offset: int, size: int) -> bytes:
        if self._whole is None or self._whole[0] != place or offset == 0:
            got = self._camera.file_get(*place, gp.GP_FILE_TYPE_NORMAL)
            self._whole = (place, got)
        content = memoryview(self._whole[1].get_data_and_size())
        piece = bytes(content[offset : offset + size])
        if not piece:
            self._whole = None
        return piece


class suppress_unsupported:  # noqa: N801 - a sibling of contextlib.suppress
    """Swallow libgphoto2's 'unsupported operation' and remember that it was seen."""

    def __init__(self) -> None:
        self.seen = False

    def __enter__(self) -> "suppress_unsupported":
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> bool:
        self.seen = isinstance(error, gp.GPhoto2Error) and is_unsupported(error)
        return self.seen
