import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.offscreen import prepare_two_screens

# Before pytest-qt makes the QApplication: two screens that nobody sees.
if not os.environ.get("QT_QPA_PLATFORM"):
    os.environ.update(prepare_two_screens(Path(tempfile.mkdtemp(prefix="tether-test-screens-"))))
os.environ["LC_ALL"] = "C.UTF-8"  # the windows' language is the system's; tests read English
for name in ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"):
    os.environ.pop(name, None)

from fake_engine import FakeEngine  # noqa: E402
from pytestqt.qtbot import QtBot  # noqa: E402

from ui.app import Windows  # noqa: E402


@pytest.fixture(autouse=True)
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings and layouts of nobody."""
    path = tmp_path / "settings" / "settings.toml"
    monkeypatch.setenv("TETHER_SETTINGS", str(path))
    return path


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def windows(qtbot: QtBot, engine: FakeEngine) -> Iterator[Windows]:
    opened = Windows(engine)
    opened.hud.resize(1280, 720)
    opened.subject.resize(1280, 720)
    opened.hud.show()
    opened.subject.show()
    qtbot.waitExposed(opened.hud)
    yield opened
    opened.close()
