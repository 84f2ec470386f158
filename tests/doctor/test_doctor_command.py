"""`tether doctor` on this machine, whatever it has."""

import json

from tether.cli import main
from tether.doctor.finding import State
from tether.doctor.machine import _disk, look_at_machine


def test_every_finding_is_one_object_with_a_sentence(capsys, tmp_path, monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    code = main(["doctor", "--json", "--session", str(tmp_path / "new")])
    findings = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    subjects = {finding["subject"] for finding in findings}
    assert {"Camera", "Libraries", "libgphoto2", "Models", "Sound", "Disk", "Screens"} <= subjects
    assert all(finding["sentence"].endswith(".") for finding in findings)
    assert all(finding["advice"] for finding in findings if finding["state"] != "ok")
    assert code == any(finding["state"] == "problem" for finding in findings)


def test_a_model_that_is_damaged_is_a_problem_and_exit_1(capsys, tmp_path, monkeypatch):
    (tmp_path / "face_landmarker.task").write_bytes(b"not a model")
    settings = tmp_path / "settings.toml"
    settings.write_text(f'models_folder = "{tmp_path}"\n')
    monkeypatch.setenv("TETHER_SETTINGS", str(settings))
    monkeypatch.delenv("DISPLAY", raising=False)
    assert main(["doctor", "--session", str(tmp_path)]) == 1
    assert "damaged" in capsys.readouterr().out


def test_a_folder_that_cannot_be_written_to_is_a_problem(tmp_path):
    blocker = tmp_path / "file"
    blocker.write_text("")
    assert _disk(blocker / "session").state is State.PROBLEM


def test_little_room_is_a_problem_and_a_new_folder_is_measured_at_its_parent(tmp_path, monkeypatch):
    usage = type("Usage", (), {"free": 50_000_000_000})
    monkeypatch.setattr("shutil.disk_usage", lambda path: usage if path == tmp_path else None)
    assert _disk(tmp_path / "a" / "b").state is State.OK
    usage.free = 5_000_000_000
    finding = _disk(tmp_path / "a" / "b")
    assert finding.state is State.PROBLEM
    assert "5 GB" in finding.sentence
    assert finding in look_at_machine(tmp_path / "a" / "b")
