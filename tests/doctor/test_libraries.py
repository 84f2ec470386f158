"""The doctor's look at versions."""

import pytest

from tether.doctor.finding import State
from tether.doctor.libraries import OPENCV, SHOWN, _libgphoto2, _opencv, _packages


@pytest.mark.parametrize("version", ["2.5.34", "2.5.40", "2.6.0", "3.0"])
def test_mended_libgphoto2_is_fine(version):
    assert _libgphoto2(version).state is State.OK


@pytest.mark.parametrize("version", ["2.5.33", "2.5.9", "2.4.99", "2.5.30.1", "odd"])
def test_older_libgphoto2_is_named_with_its_holes(version):
    finding = _libgphoto2(version)
    assert finding.state is State.PROBLEM
    assert "CVE-2026-40333" in finding.sentence
    assert "2.5.34" in finding.advice


def test_two_opencvs_of_two_versions_are_a_problem():
    plain, contrib = OPENCV
    assert _opencv({plain: "5.0.0.93", contrib: "5.0.0.93"}).state is State.OK
    assert _opencv({plain: None, contrib: "5.0.0.93"}).state is State.OK
    assert _opencv({plain: "5.0.0.93", contrib: "4.12.0.88"}).state is State.PROBLEM
    assert _opencv({plain: "5.0.0.93", contrib: None}).state is State.PROBLEM


def test_a_missing_package_is_named():
    versions = dict.fromkeys((*SHOWN, *OPENCV), "1")
    assert _packages(versions).state is State.OK
    finding = _packages(versions | {"sounddevice": None})
    assert finding.state is State.PROBLEM
    assert "sounddevice" in finding.sentence
