"""`tether --install-desktop` into a made-up home, read back by the desktop's own validators."""

import shutil
import subprocess

import pytest

from tether.cli import main
from tether.desktop.install import DESKTOP_ID, _quoted


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return tmp_path


def test_the_three_files_are_where_desktops_look(home, capsys):
    for _ in range(2):
        with pytest.raises(SystemExit) as left:
            main(["--install-desktop"])
        assert left.value.code == 0
    said = capsys.readouterr().out
    entry = home / "applications" / f"{DESKTOP_ID}.desktop"
    for path in (
        entry,
        home / "icons/hicolor/scalable/apps" / f"{DESKTOP_ID}.svg",
        home / "metainfo" / f"{DESKTOP_ID}.metainfo.xml",
    ):
        assert path.is_file()
        assert str(path) in said
    assert f"Icon={DESKTOP_ID}" in entry.read_text()
    assert entry.read_text().count("Exec=/") == 3


def test_an_unwritable_folder_is_a_sentence(tmp_path, monkeypatch, capsys):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    with pytest.raises(SystemExit) as left:
        main(["--install-desktop"])
    assert left.value.code == 1
    assert "XDG_DATA_HOME" in capsys.readouterr().err


def test_odd_paths_are_quoted_as_the_desktop_entry_specification_says():
    assert _quoted("/opt/tether/bin/tether") == "/opt/tether/bin/tether"
    assert _quoted("/home/a b/$x/tether") == '"/home/a b/\\$x/tether"'


@pytest.mark.parametrize(
    ("program", "name", "options"),
    [
        ("desktop-file-validate", f"applications/{DESKTOP_ID}.desktop", []),
        ("appstreamcli", f"metainfo/{DESKTOP_ID}.metainfo.xml", ["validate", "--no-net"]),
    ],
)
def test_the_desktop_s_own_validators_agree(home, program, name, options):
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    with pytest.raises(SystemExit):
        main(["--install-desktop"])
    done = subprocess.run([program, *options, str(home / name)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
