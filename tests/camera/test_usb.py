"""USB cameras, their rights and their holders, on made-up /sys, /dev and /proc trees."""

import os
from pathlib import Path

import pytest

from tether.camera import gphoto_errors
from tether.camera.usb import Holder, device_node, holders, usb_cameras

RULES = Path(__file__).resolve().parents[2] / "udev" / "70-tether-camera.rules"
PTP = {"bInterfaceClass": "06", "bInterfaceSubClass": "01", "bInterfaceProtocol": "01"}


def plug(sys_devices, nodes, name, bus, number, interface=PTP, mode=0o600):
    device = sys_devices / name
    device.mkdir(parents=True)
    facts = {"busnum": bus, "devnum": number, "manufacturer": "Nikon", "product": "Z 6_2"}
    for key, value in facts.items():
        (device / key).write_text(f"{value}\n")
    folder = sys_devices / f"{name}:1.0"
    folder.mkdir()
    for key, value in interface.items():
        (folder / key).write_text(f"{value}\n")
    node = nodes / f"{bus:03d}" / f"{number:03d}"
    node.parent.mkdir(parents=True, exist_ok=True)
    node.touch(mode)
    return node


def run_process(proc, pid, name, opened=()):
    process = proc / str(pid)
    (process / "fd").mkdir(parents=True)
    (process / "comm").write_text(f"{name}\n")
    for index, path in enumerate(opened):
        (process / "fd" / str(index + 3)).symlink_to(path)


def test_only_ptp_devices_are_cameras(tmp_path):
    node = plug(tmp_path / "sys", tmp_path / "dev", "1-2", 1, 4)
    plug(tmp_path / "sys", tmp_path / "dev", "1-3", 1, 5, PTP | {"bInterfaceClass": "08"})
    (camera,) = usb_cameras(tmp_path / "sys", tmp_path / "dev")
    assert (camera.port, camera.name, camera.node) == ("usb:001,004", "Nikon Z 6_2", node)
    assert camera.accessible


def test_a_device_without_rights_is_seen_and_said(tmp_path, monkeypatch):
    plug(tmp_path / "sys", tmp_path / "dev", "1-2", 1, 4)
    monkeypatch.setattr(os, "access", lambda *_: False)
    (camera,) = usb_cameras(tmp_path / "sys", tmp_path / "dev")
    assert not camera.accessible


def test_odd_trees_are_no_cameras(tmp_path):
    assert usb_cameras(tmp_path / "none", tmp_path / "dev") == []
    plug(tmp_path / "sys", tmp_path / "dev", "1-2", 1, 4)
    (tmp_path / "sys" / "1-2" / "busnum").write_text("one\n")
    assert usb_cameras(tmp_path / "sys", tmp_path / "dev") == []


@pytest.mark.parametrize("port", ["ptpip:127.0.0.1", "usb:", "usb:1", "usb:a,b", "usb:../1,2"])
def test_other_ports_have_no_device_node(port):
    assert device_node(port) is None


def test_holders_are_who_has_it_open_and_the_desktop(tmp_path):
    node = tmp_path / "dev" / "001" / "004"
    run_process(tmp_path / "proc", 10, "darktable", [node])
    run_process(tmp_path / "proc", 11, "bash", [tmp_path / "other"])
    run_process(tmp_path / "proc", 12, "gvfsd-gphoto2")
    run_process(tmp_path / "proc", os.getpid(), "tether", [node])
    found = holders(node, tmp_path / "proc")
    assert found == [Holder(10, "darktable"), Holder(12, "gvfsd-gphoto2")]
    assert "file manager" in found[1].title


def test_a_taken_camera_says_by_whom_and_what_to_do(monkeypatch):
    monkeypatch.setattr(gphoto_errors, "holders", lambda node: [Holder(12, "gvfsd-gphoto2")])
    sentence = gphoto_errors.taken_sentence("usb:001,004")
    assert "file manager" in sentence
    assert "kill 12" in sentence
    monkeypatch.setattr(gphoto_errors, "holders", lambda node: [])
    assert "Another program" in gphoto_errors.taken_sentence("usb:001,004")


def test_the_rules_give_ptp_cameras_to_the_seated_user():
    lines = [line for line in RULES.read_text().splitlines() if line and line[0] != "#"]
    (rule,) = lines
    parts = [part.strip() for part in rule.split(",")]
    assert 'ENV{ID_USB_INTERFACES}=="*:060101:*"' in parts
    assert 'TAG+="uaccess"' in parts
    # uaccess is carried out by 73-seat-late.rules: ours must come before.
    assert RULES.name < "73-seat-late.rules"
    assert all("==" in part or "!=" in part or "+=" in part or "=" in part for part in parts)
