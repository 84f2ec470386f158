"""Cameras on USB: are they there, may we open them, does somebody else hold them."""

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from tether.camera.usb import Holder, UsbCamera, holders, usb_cameras
from tether.doctor.finding import Finding, State

RULE_FOLDERS = (
    Path("/etc/udev/rules.d"),
    Path("/run/udev/rules.d"),
    Path("/usr/lib/udev/rules.d"),
    Path("/lib/udev/rules.d"),
)
"""Where udev reads rules from (udev(7))."""
RULES_NAME = "70-tether-camera.rules"
PTP_MARKS = (":060101:", "libgphoto2")
"""What a rules file that knows PTP cameras has in it: our own, or libgphoto2's."""


def look_at_cameras() -> list[Finding]:
    """Everything about cameras on this machine."""
    from tether.camera.gphoto_source import detect_gphoto

    on_usb = usb_cameras()
    return [
        *_connected(on_usb, detect_gphoto()),
        *_permission(on_usb, RULE_FOLDERS, os.geteuid() if hasattr(os, "geteuid") else 0),
        *_held((camera, holders(camera.node)) for camera in on_usb),
    ]


def rules_file() -> Path:
    """Our udev rules: beside the package when installed, in `udev/` in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "udev" / RULES_NAME
    return installed if installed.exists() else package.parent / "udev" / RULES_NAME


def _connected(on_usb: Sequence[UsbCamera], known: Sequence[tuple[str, str]]) -> list[Finding]:
    if known:
        names = ", ".join(f"{model} at {port}" for port, model in known)
        return [Finding("Camera", State.OK, f"{names}.")]
    if on_usb:
        names = ", ".join(camera.name for camera in on_usb)
        return [
            Finding(
                "Camera",
                State.PROBLEM,
                f"{names} is plugged in, but libgphoto2 does not see it.",
                "Set the camera's USB mode to PTP (PC remote), then plug it in again.",
            )
        ]
    return [
        Finding(
            "Camera",
            State.NOTE,
            "No camera is connected by USB.",
            "Switch it on, plug the cable in and set its USB mode to PTP (PC remote); or try "
            "`tether demo` without one.",
        )
    ]


def _permission(on_usb: Sequence[UsbCamera], folders: Iterable[Path], user: int) -> list[Finding]:
    subject = "USB permission"
    if not sys.platform.startswith("linux"):
        return []
    shut = [camera for camera in on_usb if not camera.accessible]
    known = _has_rules(folders)
    advice = (
        f"Run: sudo cp {rules_file()} /etc/udev/rules.d/ && sudo udevadm control --reload, then "
        "plug the camera in again."
    )
    if shut:
        names = ", ".join(f"{camera.name} ({camera.node})" for camera in shut)
        if known:
            advice = (
                "Unplug the camera and plug it in again, or log out and in: the rules are there."
            )
        return [Finding(subject, State.PROBLEM, f"You may not open {names}.", advice)]
    if known:
        return [Finding(subject, State.OK, "The udev rules for PTP cameras are installed.")]
    if user == 0:
        return [Finding(subject, State.OK, "There are no udev rules, and root needs none.")]
    return [
        Finding(subject, State.PROBLEM, "The udev rules for PTP cameras are not installed.", advice)
    ]


def _has_rules(folders: Iterable[Path]) -> bool:
    for folder in folders:
        for path in folder.glob("*.rules"):
            try:
                text = path.read_text("utf-8", errors="replace")
            except OSError:
                continue
            if any(mark in text for mark in PTP_MARKS):
                return True
    return False


def _held(taken: Iterable[tuple[UsbCamera, list[Holder]]]) -> list[Finding]:
    found = []
    for camera, others in taken:
        if others:
            numbers = " ".join(str(holder.pid) for holder in others)
            found.append(
                Finding(
                    "Held by",
                    State.PROBLEM,
                    f"{camera.name} can be taken by {others[0].title}.",
                    f"Eject the camera there or close that program; or run `kill {numbers}`.",
                )
            )
    return found
