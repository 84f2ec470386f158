"""libgphoto2's error numbers as sentences, and which of them end the connection."""

import gphoto2 as gp

from tether.camera.base import CARD_FULL, CameraBusyError, CameraLostError
from tether.camera.usb import device_node, holders
from tether.errors import CameraError

_LOST = frozenset(
    {
        gp.GP_ERROR_IO,
        gp.GP_ERROR_IO_INIT,
        gp.GP_ERROR_IO_READ,
        gp.GP_ERROR_IO_WRITE,
        gp.GP_ERROR_IO_UPDATE,
        gp.GP_ERROR_IO_USB_FIND,
        gp.GP_ERROR_IO_USB_CLAIM,
        gp.GP_ERROR_IO_LOCK,
        gp.GP_ERROR_UNKNOWN_PORT,
        gp.GP_ERROR_MODEL_NOT_FOUND,
        # After silence the answer may still come and be taken for that of the next call: over
        # PTP/IP nothing but a new connection is safe.
        gp.GP_ERROR_TIMEOUT,
    }
)
_TAKEN = frozenset({gp.GP_ERROR_IO_USB_CLAIM, gp.GP_ERROR_IO_LOCK})


def is_unsupported(error: gp.GPhoto2Error) -> bool:
    """True where the camera (or its driver) does not know the call."""
    return bool(error.code == gp.GP_ERROR_NOT_SUPPORTED)


def call_failed(error: gp.GPhoto2Error, doing: str) -> CameraError:
    """The error to raise for a failed call on an open camera; `doing` is e.g. 'focusing'."""
    if error.code == gp.GP_ERROR_CAMERA_BUSY:
        return CameraBusyError(f"The camera is busy and cannot go on {doing} just now.")
    if error.code == gp.GP_ERROR_NO_SPACE:
        return CameraError(CARD_FULL)
    if error.code == gp.GP_ERROR_TIMEOUT:
        return CameraLostError(f"The camera stopped answering while {doing}.")
    if error.code in _LOST:
        return CameraLostError(
            f"The camera was disconnected while {doing}: check the cable and the battery."
        )
    return CameraError(
        f"The camera refused while {doing}: see what its display says and try again; if it goes on "
        f"so, switch it off and on ({error.string}, {error.code})."
    )


def open_failed(error: gp.GPhoto2Error, port: str) -> CameraError:
    """The error to raise where a camera cannot be opened."""
    if port.startswith("ptpip:"):
        return CameraLostError(
            f"No camera answers at {':'.join(port.split(':')[1:3])}: switch its network on and "
            f"check the address ({error.string}, {error.code})."
        )
    if error.code in _TAKEN:
        return CameraLostError(taken_sentence(port))
    node = device_node(port)
    if node is not None and not node.exists():
        return CameraLostError(f"The camera at {port} is no longer plugged in.")
    return CameraLostError(
        f"The camera at {port} does not open ({error.string}, {error.code}): switch it off and on."
    )


def taken_sentence(port: str) -> str:
    """Who holds the camera, and how to get it back."""
    others = holders(device_node(port))
    if not others:
        return (
            f"Another program is using the camera at {port}: close other photo programs, or "
            "unplug the camera and plug it in again."
        )
    numbers = " ".join(str(holder.pid) for holder in others)
    return (
        f"The camera is held by {others[0].title}: close its window or eject the camera there, "
        f"or run `kill {numbers}`, then tether takes it."
    )
