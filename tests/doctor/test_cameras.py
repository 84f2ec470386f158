"""The doctor's look at USB, with made-up devices, rules and holders."""

from pathlib import Path

import pytest

from tether.camera.usb import Holder, UsbCamera
from tether.doctor.cameras import _connected, _held, _permission, rules_file
from tether.doctor.finding import State

NODE = Path("/dev/bus/usb/001/004")
OPEN = UsbCamera("usb:001,004", "Nikon Z 6_2", NODE, accessible=True)
SHUT = UsbCamera("usb:001,004", "Nikon Z 6_2", NODE, accessible=False)


@pytest.fixture
def rules(tmp_path):
    (tmp_path / "70-tether-camera.rules").write_text(rules_file().read_text())
    return [tmp_path]


def states(findings):
    return [finding.state for finding in findings]


def test_a_camera_in_the_wrong_usb_mode_is_told_from_none():
    assert states(_connected([OPEN], [("usb:001,004", "Nikon Z 6_2")])) == [State.OK]
    (wrong_mode,) = _connected([OPEN], [])
    assert wrong_mode.state is State.PROBLEM
    assert "USB mode" in wrong_mode.advice
    assert states(_connected([], [])) == [State.NOTE]


def test_missing_rules_are_a_problem_with_the_command_that_installs_them(tmp_path):
    (finding,) = _permission([], [tmp_path], user=1000)
    assert finding.state is State.PROBLEM
    assert f"sudo cp {rules_file()}" in finding.advice
    assert rules_file().exists()


def test_installed_rules_are_seen(rules):
    assert states(_permission([OPEN], rules, user=1000)) == [State.OK]


def test_a_shut_camera_with_rules_wants_a_new_plug(rules):
    (finding,) = _permission([SHUT], rules, user=1000)
    assert finding.state is State.PROBLEM
    assert str(NODE) in finding.sentence
    assert "plug it in again" in finding.advice


def test_root_needs_no_rules(tmp_path):
    assert states(_permission([OPEN], [tmp_path], user=0)) == [State.OK]


def test_who_holds_the_camera_is_named_with_the_way_out():
    (finding,) = _held([(OPEN, [Holder(4711, "gvfsd-gphoto2")])])
    assert finding.state is State.PROBLEM
    assert "file manager" in finding.sentence
    assert "kill 4711" in finding.advice
    assert _held([(OPEN, [])]) == []
