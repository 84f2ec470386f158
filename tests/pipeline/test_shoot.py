"""`tether shoot` without windows: what it says, and how it ends."""

from tether.cli import main


def test_without_a_camera_it_says_so_and_fails(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("tether.camera.gphoto_source.detect_gphoto", list)
    words = ["shoot", "--headless", "--mute", "--camera", "auto", "--seconds", "0.5"]
    assert main([*words, "--session", str(tmp_path / "s")]) == 1
    told = capsys.readouterr()
    assert "No camera was connected" in told.err
    assert "plug the cable in" in told.err
    assert "–" not in told.out


def test_an_empty_hot_folder_is_a_camera(tmp_path, capsys):
    (tmp_path / "hot").mkdir()
    words = ["shoot", "--headless", "--mute", "--camera", f"folder:{tmp_path / 'hot'}"]
    assert main([*words, "--seconds", "0.5", "--session", str(tmp_path / "s")]) == 0
    assert "0 shots" in capsys.readouterr().out
