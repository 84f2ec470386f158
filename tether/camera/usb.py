"""What the system knows of USB cameras: who they are, who may open them, who holds them.

Read from /sys and /proc (Linux); elsewhere the answers are empty.
"""

import os
from dataclasses import dataclass
from pathlib import Path

PTP_INTERFACE = ("06", "01", "01")
"""USB class, subclass and protocol of still image capture (PTP), from the USB-IF class list."""

_SYS_DEVICES = Path("/sys/bus/usb/devices")
_DEVICE_NODES = Path("/dev/bus/usb")
_PROC = Path("/proc")

_DESKTOP_HOLDERS = {
    "gvfsd-gphoto2": "the desktop's file manager (gvfsd-gphoto2)",
    "gvfs-gphoto2-volume-monitor": "the desktop's volume monitor (gvfs-gphoto2-volume-monitor)",
    "gvfs-gphoto2-vo": "the desktop's volume monitor (gvfs-gphoto2-volume-monitor)",
    "gvfsd-mtp": "the desktop's file manager (gvfsd-mtp)",
    "kiod5": "KDE's camera service (kiod5)",
    "ptpcamerad": "macOS's camera service (ptpcamerad)",
}


@dataclass(frozen=True, slots=True)
class UsbCamera:
    """A USB device with a still image interface."""

    port: str
    name: str
    node: Path
    accessible: bool


@dataclass(frozen=True, slots=True)
class Holder:
    """A process that can stand between us and the camera."""

    pid: int
    name: str

    @property
    def title(self) -> str:
        """The process as a photographer would know it."""
        return _DESKTOP_HOLDERS.get(self.name, f"the program {self.name}")


def device_node(port: str, nodes: Path = _DEVICE_NODES) -> Path | None:
    """`usb:001,004` to `/dev/bus/usb/001/004`; None for another kind of port."""
    kind, _, place = port.partition(":")
    bus, comma, device = place.partition(",")
    if kind != "usb" or not comma or not (bus.isdigit() and device.isdigit()):
        return None
    return nodes / bus.zfill(3) / device.zfill(3)


def usb_cameras(sys_devices: Path = _SYS_DEVICES, nodes: Path = _DEVICE_NODES) -> list[UsbCamera]:
    """Every USB device that offers a PTP interface, whether or not we may open it."""
    found = []
    for interface in sorted(sys_devices.glob("*:*")):
        fields = ("bInterfaceClass", "bInterfaceSubClass", "bInterfaceProtocol")
        if tuple(_line(interface / field) for field in fields) != PTP_INTERFACE:
            continue
        device = sys_devices / interface.name.partition(":")[0]
        bus, number = _line(device / "busnum"), _line(device / "devnum")
        if not (bus.isdigit() and number.isdigit()):
            continue
        node = nodes / bus.zfill(3) / number.zfill(3)
        name = f"{_line(device / 'manufacturer')} {_line(device / 'product')}".strip()
        found.append(
            UsbCamera(
                port=f"usb:{bus.zfill(3)},{number.zfill(3)}",
                name=name or "USB camera",
                node=node,
                accessible=os.access(node, os.R_OK | os.W_OK),
            )
        )
    return found


def holders(node: Path | None, proc: Path = _PROC) -> list[Holder]:
    """Processes that have `node` open, and the desktop's camera services, which take it at will."""
    found = []
    for process in proc.glob("[0-9]*"):
        if int(process.name) == os.getpid():
            continue
        name = _line(process / "comm")
        if name in _DESKTOP_HOLDERS or (node is not None and _has_open(process, node)):
            found.append(Holder(int(process.name), name))
    return sorted(found, key=lambda holder: holder.pid)


def _has_open(process: Path, node: Path) -> bool:
    try:
        return any(descriptor.readlink() == node for descriptor in (process / "fd").iterdir())
    except OSError:  # another user's process, or one that has just ended
        return False


def _line(path: Path) -> str:
    try:
        return path.read_text(errors="replace").strip()
    except OSError:
        return ""
