import tomllib

import pytest

from tether.commands.shooting import whose_sides
from tether.config import Settings, load_settings, save_setting
from tether.cues.words import Words
from tether.errors import SettingsError


def test_one_line_is_written_and_the_rest_stays(tmp_path):
    path = tmp_path / "deep" / "settings.toml"
    save_setting("voice", "sitter", path)
    path.write_text(f"# mine\n{path.read_text()}volume = 0.2 # quiet\nlook = 'id'\n")
    save_setting("volume", 0.75, path)
    save_setting("template", '{sitter}/"{name}"', path)
    assert path.read_text().startswith("# mine\nvoice = ")
    settings = load_settings(path)
    assert (settings.voice, settings.volume, settings.look) == ("sitter", 0.75, "id")
    assert settings.template == '{sitter}/"{name}"'
    assert len(tomllib.loads(path.read_text())) == 4


def test_empty_means_none(tmp_path):
    path = tmp_path / "settings.toml"
    save_setting("backup_folder", "", path)
    save_setting("sound_device", "", path)
    assert load_settings(path).backup_folder is None
    assert load_settings(tmp_path / "none.toml").backup_folder is Settings().backup_folder


def test_what_is_wrong_is_refused_and_a_broken_file_is_left_alone(tmp_path):
    path = tmp_path / "settings.toml"
    with pytest.raises(SettingsError, match="must be one of off, sitter, all"):
        save_setting("voice", "loud", path)
    path.write_text("volume = = 1\n")
    with pytest.raises(SettingsError, match="not valid TOML"):
        save_setting("mute", True, path)
    assert path.read_text() == "volume = = 1\n"


def test_a_value_over_several_lines_is_left_to_its_owner(tmp_path):
    path = tmp_path / "settings.toml"
    text = 'template = """\n{sitter}"""\n'
    path.write_text(text)
    with pytest.raises(SettingsError, match="over several lines"):
        save_setting("template", "{name}", path)
    assert path.read_text() == text


def test_whose_left_and_right_is_a_setting(tmp_path):
    path = tmp_path / "settings.toml"
    save_setting("sides", "photographer", path)
    settings = load_settings(path)
    text = Words(sides=whose_sides(settings)).text("turn_left")
    assert "to the right of the picture" in text
    with pytest.raises(SettingsError, match="must be one of sitter, photographer"):
        save_setting("sides", "camera", path)


def test_an_empty_text_says_what_to_do(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text('session_folder = ""\n')
    with pytest.raises(SettingsError, match="is empty: write something between the quotes"):
        load_settings(path)
